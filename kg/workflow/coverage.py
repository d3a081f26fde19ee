"""Which body did how much in which commune, and which communes nobody reports on."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from kg import gazetteer as gz
from kg.gazetteer import Gazetteer, Level, Period, Unit
from kg.graph.vocabulary import dv
from kg.query import Cell, Table, find, labelled
from kg.workflow.opened import OpenedGraph

_COLUMNS = ("in", "commune", "today", "body", "activities", "articles", "inferred")
_UNIT = re.compile(r"place[:/](?P<id>\d{2,5}-\d{4}(?:-\d\d)?)")

Row = tuple[Cell, ...]


def coverage(graph: OpenedGraph, place: str | None = None, period: Period | None = None) -> Table:
    """Return the activities by commune and body; communes of `place` without any have a row with none.

    The communes are those that articles name, at `period` those that hold their area then: where a commune
    was divided, all that took over a part. Its successor of today stands beside each, the default first. One
    that articles do not tell from others of its name is counted under its name, at any period.
    """
    gazetteer = gz.load()
    given = {} if place is None else {"place": place}
    counts: Counter[tuple[str, Row, str, str]] = Counter()
    articles: Counter[tuple[str, Row, str, str]] = Counter()
    for row in graph.table("coverage", **given):
        for commune, named in _counted(gazetteer, row, period):
            key = commune, named, str(row["body"] or ""), str(row["inferred"] or "")
            counts[key] += _number(row["activities"])
            articles[key] = max(articles[key], _number(row["articles"]))
    rows: list[Row] = [(*key[1], key[2] or None, counts[key], articles[key], key[3]) for key in counts]
    reported = {commune for commune, *_ in counts}
    if place is not None:
        for unit in _communes(gazetteer, graph, place, period):
            if unit.id not in reported:
                rows.append((*_named(gazetteer, unit, period), None, 0, 0, ""))
    return Table(_COLUMNS, tuple(sorted(rows, key=_order)))


def _counted(gazetteer: Gazetteer, row: Mapping[str, Cell], period: Period | None) -> Iterator[tuple[str, Row]]:
    """Yield what a row of the question counts for: id, and where it lies, its name and what it is today."""
    unit = _unit(gazetteer, str(row["commune"]))
    if unit is None:
        yield str(row["commune"]), (row["in"], row["commune_name"], None)
        return
    for at in _at(gazetteer, unit, period):
        yield at.id, _named(gazetteer, at, period)


def _order(row: Row) -> tuple[str, ...]:
    return tuple(str(cell or "") for cell in row)


def _number(cell: Cell) -> int:
    return int(cell or 0)


def _at(gazetteer: Gazetteer, unit: Unit, period: Period | None) -> tuple[Unit, ...]:
    return (unit,) if period is None else gazetteer.at(unit, period)


def _named(gazetteer: Gazetteer, unit: Unit, period: Period | None) -> Row:
    """Return where a commune lies at `period`, its name, and what holds its area today where that is another."""
    parent = gazetteer.parent(unit, period)
    today = [link.unit.full_name for link in _last(gazetteer, unit)]
    return parent.full_name if parent is not None else None, unit.full_name, "; ".join(today) or None


def _last(gazetteer: Gazetteer, unit: Unit) -> tuple[gz.Succession, ...]:
    """Return what took over the area of a unit in the end, the default first."""
    steps = gazetteer.successors(unit)
    further = [link for step in steps for link in _last(gazetteer, step.unit) or (step,)]
    return tuple(sorted(dict.fromkeys(further), key=lambda link: (not link.default, link.unit.id)))


def _communes(gazetteer: Gazetteer, graph: OpenedGraph, place: str, period: Period | None) -> tuple[Unit, ...]:
    """Return the communes of the places that are meant, at `period` or when they first stood."""
    found = {}
    for iri in find(labelled(graph.store, (dv("Place"),), graph.prefixes), place, "place"):
        place_unit = _unit(gazetteer, iri)
        for area in _at(gazetteer, place_unit, period) if place_unit is not None else ():
            for unit in _inside(gazetteer, area, period or area.valid_from):
                found[unit.id] = unit
    return tuple(found[unit_id] for unit_id in sorted(found))


def _inside(gazetteer: Gazetteer, unit: Unit, period: Period) -> Iterator[Unit]:
    if unit.level is Level.COMMUNE:
        yield unit
    for child in gazetteer.children(unit, period):
        yield from _inside(gazetteer, child, period)


def _unit(gazetteer: Gazetteer, iri: str) -> Unit | None:
    """Return the unit that an IRI is of, None where articles leave open which one it is."""
    match = _UNIT.search(iri)
    return None if match is None else gazetteer.get(match["id"])
