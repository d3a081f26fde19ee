"""What the gazetteer knows of the places in use: codes, periods, hierarchy, centroids, successors."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from kg.gazetteer import Gazetteer, Level, Unit
from kg.graph.iris import Iris
from kg.graph.terms import Iri, Quad, decimal, plain, text_vi
from kg.graph.vocabulary import LABEL, TYPE, dv, term
from kg.model import EntityClass, Predicate

_CLASS = {
    Level.PROVINCE: EntityClass.PROVINCE,
    Level.DISTRICT: EntityClass.DISTRICT,
    Level.COMMUNE: EntityClass.COMMUNE,
}


def units_around(gazetteer: Gazetteer, used: Iterable[str]) -> tuple[Unit, ...]:
    """Return the units in use with all that they lay in and all that became of them, by id."""
    found: dict[str, Unit] = {}
    waiting = [gazetteer.get(unit_id) for unit_id in used]
    while waiting:
        unit = waiting.pop()
        if unit.id not in found:
            found[unit.id] = unit
            waiting += (gazetteer.get(parent) for _, parent in unit.parents if parent is not None)
            waiting += (step.unit for step in gazetteer.successors(unit))
    return tuple(found[unit_id] for unit_id in sorted(found))


def place_quads(gazetteer: Gazetteer, used: Iterable[str], iris: Iris) -> Iterator[Quad]:
    """Yield the gazetteer's statements about the units in use and those around them."""
    for unit in units_around(gazetteer, used):
        yield from _unit_quads(gazetteer, unit, iris)


def _unit_quads(gazetteer: Gazetteer, unit: Unit, iris: Iris) -> Iterator[Quad]:
    iri, graph = iris.unit(unit.id), iris.graph("gazetteer")
    yield Quad(iri, TYPE, dv(_CLASS[unit.level]), graph)
    yield Quad(iri, LABEL, text_vi(unit.full_name), graph)
    yield Quad(iri, dv("code"), plain(unit.code), graph)
    for period in unit.periods:
        yield Quad(iri, dv("period"), plain(period), graph)
    if unit.centroid is not None:
        for name, degrees in zip(("wgs84:lat", "wgs84:long"), unit.centroid, strict=True):
            yield Quad(iri, term(name), decimal(Decimal(str(degrees))), graph)
    yield from _hierarchy_quads(unit, iri, iris)
    for step in gazetteer.successors(unit):
        relation = dv(Predicate.SUCCEEDED_BY) if step.default else dv("partlySucceededBy")
        yield Quad(iri, relation, iris.unit(step.unit.id), graph)


def _hierarchy_quads(unit: Unit, iri: Iri, iris: Iris) -> Iterator[Quad]:
    """Yield where the unit lay when it first stood, and apart from that where it lay later."""
    first = unit.parent_at(unit.valid_from)
    for _, parent in unit.parents:
        if parent is not None:
            relation = dv(Predicate.WITHIN) if parent == first else dv("laterWithin")
            yield Quad(iri, relation, iris.unit(parent), iris.graph("gazetteer"))
