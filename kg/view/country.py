"""Where the outermost regions lie: a few as close as they fit, the provinces of the country as on a map."""

import math
from collections.abc import Sequence

from kg.view.circles import Point, centred, enclosing_radius, in_frame, pack
from kg.view.model import ViewGraph
from kg.view.regions import Region

WIDE, TALL = 1.45, 0.62
"""Width by height of the picture on a desk and on a phone."""

FRAME_UP_TO = 12
"""So many regions lie as close as they fit."""

MAP_UP_TO = 160
"""More lie as on a map; so many that no map has room, in a heap."""

_DISC_SHARE = 0.5
_WIDER = 1.7
# Discs on the map grow in so many steps, and are pushed apart so often at each and after the last.
_GROWTH, _PUSHES, _SETTLING = 40, 6, 20
# What belongs to no province is put into the sea off the middle of the country.
_AT_SEA = (16.0, 110.6)


def place_roots(graph: ViewGraph, roots: Sequence[Region], radii: Sequence[float], aspect: float) -> list[Point]:
    """Return the centres of the outermost regions, whose discs have these radii."""
    if len(roots) <= FRAME_UP_TO:
        return in_frame(radii, aspect)
    return _as_on_map(graph, roots, radii) if len(roots) <= MAP_UP_TO else _in_heap(roots, radii)


def _in_heap(roots: Sequence[Region], radii: Sequence[float]) -> list[Point]:
    """Put places into a heap, and what lies in no place, which comes last, to the right of it."""
    if roots[-1].place is not None:
        return pack(radii)
    heap = pack(radii[:-1])
    return [*heap, (enclosing_radius(heap, radii[:-1]) + radii[-1], 0.0)]


def _as_on_map(graph: ViewGraph, roots: Sequence[Region], radii: Sequence[float]) -> list[Point]:
    """Put provinces where they lie, on a scale at which they nearly fit, and move the rest apart."""
    known = [_coordinates(graph, region) for region in roots]
    area = math.pi * sum(radius * radius for radius in radii)
    # The country is a frame of about 7 by 15 degrees; screens are wide, so it is drawn wider than it is.
    scale = math.sqrt(area / _DISC_SHARE / (7 * _WIDER * 15))
    points = [(lon * scale * _WIDER, -lat * scale) for lat, lon in known]
    return centred(_apart(points, radii), radii)


def _coordinates(graph: ViewGraph, region: Region) -> tuple[float, float]:
    """Return latitude and longitude of a region, of what is inside it, or of the open sea."""
    if region.place is not None:
        for step in graph.place_path(region.place):
            row = graph.places[step]
            if row.lat is not None and row.lon is not None:
                return row.lat, row.lon
    inside = [_coordinates(graph, child) for child in region.children]
    inside = [point for point in inside if point != _AT_SEA]
    return inside[0] if inside else _AT_SEA


def _apart(points: Sequence[Point], radii: Sequence[float]) -> list[Point]:
    """Return discs moved apart until none overlaps another.

    They grow from points, so that neighbours stay neighbours and nobody is thrown over another.
    """
    x, y = [p[0] for p in points], [p[1] for p in points]
    steps = [min(1.0, (step + 1) / _GROWTH) for step in range(_GROWTH + _SETTLING)]
    for grown in steps:
        for _ in range(_PUSHES):
            _push(x, y, [radius * grown for radius in radii])
    return list(zip(x, y, strict=True))


def _push(x: list[float], y: list[float], radii: Sequence[float]) -> None:
    for a in range(len(x)):
        for b in range(a):
            dx, dy = x[a] - x[b], y[a] - y[b]
            far, wanted = math.hypot(dx, dy), radii[a] + radii[b]
            if far >= wanted:
                continue
            # Two discs on one spot part along a direction of their own.
            ux, uy = (dx / far, dy / far) if far > 1e-6 else (math.cos(a), math.sin(a))
            step = (wanted - far) / 2
            x[a] += ux * step
            y[a] += uy * step
            x[b] -= ux * step
            y[b] -= uy * step
