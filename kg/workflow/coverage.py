"""Which body did how much in which commune, and which communes nobody reports on."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from kg import gazetteer as gz
from kg.errors import NotFoundError
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
    was divided, all that took over a part. Its successor of today stands beside each, the default first.
    """
    gazetteer = gz.load()
    given = {} if place is None else {"place": place}
    counts: Counter[tuple[str, str, str]] = Counter()
    articles: Counter[tuple[str, str, str]] = Counter()
    for row in graph.table("coverage", **given):
        for unit in _at(gazetteer, _unit(gazetteer, str(row["commune"])), period):
            key = unit.id, str(row["body"] or ""), str(row["inferred"] or "")
            counts[key] += _number(row["activities"])
            articles[key] = max(articles[key], _number(row["articles"]))
    rows = [*_rows(gazetteer, counts, articles, period)]
    reported = {unit for unit, _, _ in counts}
    if place is not None:
        for unit in _communes(gazetteer, graph, place, period):
            if unit.id not in reported:
                rows.append((*_named(gazetteer, unit, period), None, 0, 0, ""))
    return Table(_COLUMNS, tuple(sorted(rows, key=_order)))


def _rows(
    gazetteer: Gazetteer,
    counts: Mapping[tuple[str, str, str], int],
    articles: Mapping[tuple[str, str, str], int],
    period: Period | None,
) -> Iterator[Row]:
    for key in sorted(counts):
        unit, body, inferred = key
        named = _named(gazetteer, gazetteer.get(unit), period)
        yield (*named, body or None, counts[key], articles[key], inferred)


def _order(row: Row) -> tuple[str, ...]:
    return tuple(str(cell or "") for cell in row)


def _number(cell: Cell) -> int:
    return int(cell or 0)


def _at(gazetteer: Gazetteer, unit: Unit, period: Period | None) -> tuple[Unit, ...]:
    return (unit,) if period is None else gazetteer.at(unit, period)


def _named(gazetteer: Gazetteer, unit: Unit, period: Period | None) -> tuple[str | None, str, str | None]:
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
        if _UNIT.search(iri) is None:
            continue
        for area in _at(gazetteer, _unit(gazetteer, iri), period):
            for unit in _inside(gazetteer, area, period or area.valid_from):
                found[unit.id] = unit
    return tuple(found[unit_id] for unit_id in sorted(found))


def _inside(gazetteer: Gazetteer, unit: Unit, period: Period) -> Iterator[Unit]:
    if unit.level is Level.COMMUNE:
        yield unit
    for child in gazetteer.children(unit, period):
        yield from _inside(gazetteer, child, period)


def _unit(gazetteer: Gazetteer, iri: str) -> Unit:
    match = _UNIT.search(iri)
    if match is None:
        raise NotFoundError(f"{iri} is no unit of the gazetteer")
    return gazetteer.get(match["id"])
