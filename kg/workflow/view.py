"""Records as the rows that the pages draw."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from pyoxigraph import NamedNode, Store

from kg.gazetteer import Gazetteer, load
from kg.graph import Iris
from kg.graph.figures import figure_label
from kg.graph.stances import ActivityStances
from kg.graph.vocabulary import dv
from kg.model import Entity, EntityClass, Evidence, Figure, PartialDate, Predicate, Record, Stance, Statement
from kg.model.terms import PLACE_CLASSES
from kg.view.model import ViewArticle, ViewDetail, ViewEdge, ViewEvidence, ViewGraph, ViewNode, ViewPlace
from kg.workflow.units import UnitFacts, months_of

# Where a thing is, by the relation that leads there, the nearest first: to a place, or to what is in one.
_TO_PLACE = (
    Predicate.LOCATED_IN,
    Predicate.JURISDICTION,
    Predicate.WITHIN,
    Predicate.SUBORDINATE_TO,
    Predicate.HOLDS_POST,
    Predicate.CARRIED_OUT_BY,
    Predicate.ISSUED_BY,
)
_MAX_STEPS = 4


@dataclass(slots=True)
class _Node:
    entity: Entity
    iri: str
    articles: dict[int, None] = field(default_factory=dict)
    planned: bool = False
    kind: str = ""
    date: str = ""
    details: dict[tuple[str, str, str], dict[int, None]] = field(default_factory=dict)
    near: dict[Predicate, str] = field(default_factory=dict)


class Inferred(NamedTuple):
    """A statement that no sentence makes, its ends as IRIs and its relation as the ontology's local name."""

    subject: str
    predicate: str
    object: str


def view_graph(
    records: Iterable[Record], iris: Iris, labels: Mapping[str, str], inferred: Iterable[Inferred] = ()
) -> ViewGraph:
    """Return what `records` say as nodes and edges; `labels` are the names of things by IRI."""
    builder = _Builder(iris, labels, load())
    for record in records:
        builder.add(record)
    return builder.graph(inferred)


def inferred_in(store: Store, iris: Iris) -> Iterator[Inferred]:
    """Yield the statements between things that follow from several articles, by relation."""
    graph = NamedNode(iris.graph("inferred").value)
    for predicate in Predicate:
        found = store.quads_for_pattern(None, NamedNode(dv(predicate).value), None, graph)
        ends = ((quad.subject, quad.object) for quad in found)
        yield from sorted(
            Inferred(subject.value, predicate.value, target.value)
            for subject, target in ends
            if isinstance(subject, NamedNode) and isinstance(target, NamedNode)
        )


class _Builder:
    def __init__(self, iris: Iris, labels: Mapping[str, str], gazetteer: Gazetteer) -> None:
        self._iris = iris
        self._labels = labels
        self._gazetteer = gazetteer
        self._units = UnitFacts(gazetteer, iris)
        self._articles: list[ViewArticle] = []
        self._nodes: dict[str, _Node] = {}
        self._evidence: dict[ViewEvidence, int] = {}
        self._edges: dict[tuple[str, str, str, str, str], dict[int, None]] = {}
        self._places: dict[str, int] = {}
        self._place_rows: list[ViewPlace] = []

    def add(self, record: Record) -> None:
        """Add what one article says."""
        article, stances = record.article, ActivityStances(record)
        number = len(self._articles)
        self._articles.append(
            ViewArticle(
                article.id,
                article.heading,
                article.published or "",
                article.source,
                article.publisher or "",
                article.url or "",
                article.text,
            )
        )
        iri = {}
        for entity in record.entities:
            if not stances.is_denied(entity.id):
                iri[entity.id] = self._add_entity(entity, number, stances.of(entity.id) is Stance.PLANNED)
        for statement in record.statements:
            for evidence in stances.told(statement):
                self._add_statement(statement, iri, self._evidence_number(evidence, number), evidence.stance)

    def _add_entity(self, entity: Entity, article: int, planned: bool) -> str:
        iri = self._iris.entity(entity).value
        node = self._nodes.setdefault(iri, _Node(entity, iri))
        node.articles[article] = None
        node.planned = planned
        return iri

    def _evidence_number(self, evidence: Evidence, article: int) -> int:
        span = evidence.span
        row = ViewEvidence(article, span.start, span.stop, evidence.rule, evidence.stance.value)
        return self._evidence.setdefault(row, len(self._evidence))

    def _add_statement(self, said: Statement, iri: Mapping[str, str], evidence: int, stance: Stance) -> None:
        node = self._nodes[iri[said.subject]]
        if said.object is not None:
            target = iri[said.object]
            edge = (node.iri, target, said.predicate.value, stance.value, said.role or "")
            self._edges.setdefault(edge, {})[evidence] = None
            node.near.setdefault(said.predicate, target)
            return
        text = _text_of(said)
        node.details.setdefault((said.predicate.value, text, stance.value), {})[evidence] = None
        if said.predicate is Predicate.ACTIVITY_TYPE:
            node.kind = text
        elif said.predicate in {Predicate.OCCURRED_ON, Predicate.ISSUED_ON}:
            node.date = text

    def graph(self, inferred: Iterable[Inferred]) -> ViewGraph:
        """Return all that was added, with what follows from it."""
        inferred = tuple(inferred)
        for row in inferred:
            if row.subject in self._nodes:
                self._nodes[row.subject].near.setdefault(Predicate(row.predicate), row.object)
        order = {iri: number for number, iri in enumerate(self._nodes)}
        nodes = tuple(self._view_node(node) for node in self._nodes.values())
        edges = tuple(
            ViewEdge(order[source], order[target], predicate, tuple(evidence), stance, role)
            for (source, target, predicate, stance, role), evidence in self._edges.items()
        )
        said = {(source, predicate, target) for source, target, predicate, *_ in self._edges}
        edges += tuple(
            ViewEdge(order[row.subject], order[row.object], row.predicate, inferred=True)
            for row in inferred
            if row not in said and row.subject in order and row.object in order
        )
        return ViewGraph(nodes, edges, tuple(self._articles), tuple(self._evidence), tuple(self._place_rows))

    def _view_node(self, node: _Node) -> ViewNode:
        details = tuple(
            ViewDetail(predicate, value, tuple(evidence), stance)
            for (predicate, value, stance), evidence in node.details.items()
        )
        return ViewNode(
            node.iri,
            node.entity.cls.value,
            self._labels.get(node.iri, node.entity.name),
            tuple(node.articles),
            node.kind,
            node.date,
            self._place_of(node, _MAX_STEPS),
            node.entity.cls in PLACE_CLASSES,
            node.planned,
            details,
            self._units.of(node.entity),
        )

    def _place_of(self, node: _Node, steps: int) -> int | None:
        """Return the smallest place known for a node: itself, or where its relations lead in a few steps."""
        if node.entity.unit is not None:
            return self._unit_place(node.entity.unit)
        is_village = node.entity.cls is EntityClass.VILLAGE
        for predicate in _TO_PLACE if steps else ():
            found = self._place_at(node.near.get(predicate), steps - 1)
            if found is not None:
                return self._village_place(node, found) if is_village else found
        return self._village_place(node, None) if is_village else None

    def _place_at(self, iri: str | None, steps: int) -> int | None:
        if iri is None or iri in self._nodes:
            return None if iri is None else self._place_of(self._nodes[iri], steps)
        # A place that no article names, known by inference.
        unit = self._iris.unit_of(iri)
        return None if unit is None else self._unit_place(unit)

    def _unit_place(self, unit_id: str) -> int:
        if unit_id not in self._places:
            unit = self._gazetteer.get(unit_id)
            parent = self._gazetteer.parent(unit)
            above = None if parent is None else self._unit_place(parent.id)
            row = ViewPlace(unit.full_name, unit.level.value, above, unit.latitude, unit.longitude, *months_of(unit))
            self._places[unit_id] = self._add_place(row)
        return self._places[unit_id]

    def _village_place(self, node: _Node, above: int | None) -> int:
        if node.iri not in self._places:
            self._places[node.iri] = self._add_place(ViewPlace(node.entity.name, "village", above))
        return self._places[node.iri]

    def _add_place(self, row: ViewPlace) -> int:
        self._place_rows.append(row)
        return len(self._place_rows) - 1


def _text_of(statement: Statement) -> str:
    value = statement.value
    if isinstance(value, Figure):
        return figure_label(value)
    return value.iso if isinstance(value, PartialDate) else str(value)
