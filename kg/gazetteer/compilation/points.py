"""Which of the sources' points can be trusted, and what stands in for the others.

The points of March 2025 were geocoded by name and those of July by other means; both hold mistakes, such as a
namesake in another province. They are checked against the points of the units around.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from statistics import median

from kg.gazetteer.compilation.lineage import Lineage
from kg.gazetteer.compilation.sources import SourceUnit
from kg.gazetteer.compilation.step import Table
from kg.gazetteer.model import Level, Period

Point = tuple[float, float]
_KM_PER_DEGREE = 111.2
# A commune lies further than this from the middle of its district only where the district is large: then its
# siblings lie far apart too.
_FAR_SIBLING_KM = 25.0
_FAR_TIMES = 5.0
# The largest communes of July 2025 are some 40 km across.
_FAR_PART_KM = 20.0


def trusted_points(tables: Mapping[Period, Table], lineage: Lineage) -> dict[str, Point]:
    """Return the point of each unit id that has one that the points around it do not contradict."""
    march, july = tables[Period.MARCH_2025], tables[Period.JULY_2025]
    points = {
        lineage.ids[Period.MARCH_2025, code]: point
        for code, point in _checked_by_siblings(_without_shared(march)).items()
    }
    parts = _parts(lineage, points)
    for code, unit in july.items():
        unit_id = lineage.ids[Period.JULY_2025, code]
        point = _checked_by_parts(unit, parts.get(unit_id, []))
        if point is not None:
            points.setdefault(unit_id, point)
    zones = {lineage.ids[Period.JULY_2025, code] for code, unit in july.items() if unit.kind == "đặc khu"}
    became = {step.old: step.new for step in lineage.steps if step.note == "kind" and step.new in points}
    moved = {old: points[new] for old, new in became.items() if old not in points or new in zones}
    return {**points, **moved}


def _point(unit: SourceUnit) -> Point | None:
    return None if unit.latitude is None or unit.longitude is None else (unit.latitude, unit.longitude)


def _without_shared(table: Table) -> dict[str, tuple[SourceUnit, Point]]:
    """Return units with their points, less communes that share one, a fallback of the geocoder."""
    found = {code: (unit, point) for code, unit in table.items() if (point := _point(unit)) is not None}
    uses = Counter(point for unit, point in found.values() if unit.level is Level.COMMUNE)
    return {code: pair for code, pair in found.items() if pair[0].level is not Level.COMMUNE or uses[pair[1]] == 1}


def _checked_by_siblings(found: Mapping[str, tuple[SourceUnit, Point]]) -> dict[str, Point]:
    siblings: defaultdict[str | None, list[Point]] = defaultdict(list)
    for unit, point in found.values():
        siblings[unit.parent].append(point)
    return {
        code: point
        for code, (unit, point) in found.items()
        if unit.level is not Level.COMMUNE or not _is_far(point, siblings[unit.parent])
    }


def _is_far(point: Point, others: list[Point]) -> bool:
    middle = _middle(others)
    usual = median(distance(other, middle) for other in others)
    return distance(point, middle) > max(_FAR_SIBLING_KM, _FAR_TIMES * usual)


def _parts(lineage: Lineage, points: Mapping[str, Point]) -> dict[str, list[Point]]:
    parts: defaultdict[str, list[Point]] = defaultdict(list)
    for step in lineage.steps:
        if step.default and step.old in points:
            parts[step.new].append(points[step.old])
    return dict(parts)


def _checked_by_parts(unit: SourceUnit, parts: list[Point]) -> Point | None:
    point = _point(unit)
    # The islands' own points are right where those of the communes on them were put on the coast.
    if point is None or not parts or unit.level is not Level.COMMUNE or unit.kind == "đặc khu":
        return point
    middle = _middle(parts)
    return point if distance(point, middle) <= _FAR_PART_KM else middle


def _middle(points: Iterable[Point]) -> Point:
    latitudes, longitudes = zip(*points, strict=True)
    return median(latitudes), median(longitudes)


def distance(one: Point, other: Point) -> float:
    """Return kilometres between two points some degrees apart, on a plane.

    >>> round(distance((21.0, 105.8), (20.0, 105.8)))
    111
    """
    scale = math.cos(math.radians(one[0]))
    return _KM_PER_DEGREE * math.hypot(one[0] - other[0], (one[1] - other[1]) * scale)
