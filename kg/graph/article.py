"""One article's record as quads: what its sentences say, where they stand, and what is named in it.

The result depends on the record, the base and the shipped tables alone. What needs other articles too, the
choice of the name of a thing that several of them name, is left to `kg.graph.labels`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from kg.graph.figures import figure_label, figure_quads
from kg.graph.iris import Iris
from kg.graph.stances import ActivityStances
from kg.graph.terms import Iri, Quad, Term, date_literal, integer, plain, text_vi, time_literal
from kg.graph.vocabulary import ACTIVITY_TYPE, EVIDENCE, HOLDS_POST, LABEL, TYPE, dv, term
from kg.model import (
    Article,
    Entity,
    EntityClass,
    Evidence,
    Figure,
    PartialDate,
    Predicate,
    Record,
    Span,
    Stance,
    Statement,
)

# Literal relations whose value is running Vietnamese text; the others are codes and symbols.
_TEXT_VALUES = frozenset({Predicate.ABOUT})


class Naming(NamedTuple):
    """What an article calls a thing that other articles may name too; a post is named after its body."""

    iri: str
    name: str
    body: str | None = None


@dataclass(frozen=True, slots=True)
class ArticleGraph:
    """An article's share of the graph: quads in canonical order, each once; names; gazetteer units."""

    quads: tuple[Quad, ...]
    names: tuple[Naming, ...]
    units: tuple[str, ...]


def article_graph(record: Record, iris: Iris) -> ArticleGraph:
    """Return what one article adds to the graph."""
    writer = _Writer(record, iris)
    quads = {quad.line: quad for quad in writer.quads()}
    units = {unit for entity in record.entities for unit in (entity.unit, *entity.candidates)}
    return ArticleGraph(
        tuple(quads[line] for line in sorted(quads)),
        tuple(sorted(set(writer.names()), key=_by_iri)),
        tuple(sorted(unit for unit in units if unit is not None)),
    )


def rules_by_line(record: Record, iris: Iris) -> dict[str, str]:
    """Return the rule behind each quad that a sentence says, by its N-Quads line.

    A sentence is one graph, whatever rules read it; where several read the same, the first in order is given.
    """
    return {quad.line: rule for rule, quad in sorted(_Writer(record, iris).said(), reverse=True)}


def source_quad(article_id: str, source: str, iris: Iris) -> Quad:
    """Return which file an article was read from: apart from its graph, because files are renamed, copied."""
    return Quad(iris.article(article_id), dv("source"), plain(source), iris.graph("articles"))


class _Writer:
    """Writes one record."""

    def __init__(self, record: Record, iris: Iris) -> None:
        self._record = record
        self._iris = iris
        self._stances = ActivityStances(record)
        self._entities = {entity.id: entity for entity in record.entities if not self._stances.is_denied(entity.id)}
        self._iri = {entity.id: iris.entity(entity) for entity in self._entities.values()}
        self._article = iris.article(record.article.id)
        self._named = iris.graph("entities")
        self._provenance = iris.graph("provenance")
        self._evidence: dict[Span, Iri] = {}

    def quads(self) -> Iterator[Quad]:
        yield from _article_quads(self._record.article, self._article, self._iris.graph("articles"))
        for entity in self._entities.values():
            yield from self._entity_quads(entity)
        for statement in self._record.statements:
            for evidence in self._stances.told(statement):
                yield from self._statement_quads(statement, evidence)

    def said(self) -> Iterator[tuple[str, Quad]]:
        """Yield what sentences say, with the rule that read it."""
        for statement in self._record.statements:
            for evidence in self._stances.told(statement):
                graph = self._iris.evidence(self._record.article.id, evidence.span)
                for quad in self._statement_quads(statement, evidence):
                    if quad.graph == graph:
                        yield evidence.rule, quad

    def names(self) -> Iterator[Naming]:
        """Yield the names of what is not known by this article alone; gazetteer units have theirs there."""
        for entity in self._entities.values():
            if not entity.is_local and entity.unit is None:
                yield Naming(self._iri[entity.id].value, entity.name)
        for statement in self._record.statements:
            if statement.role is not None and any(self._stances.told(statement)):
                person, body = self._entities[statement.subject], self._object_of(statement)
                if not (person.is_local or body.is_local):
                    yield from self._post_names(person, body, statement.role)

    def _post_names(self, person: Entity, body: Entity, role: str) -> Iterator[Naming]:
        iri = self._iri[body.id].value
        yield Naming(self._iris.post(person, body, role).value, role, iri)
        if body.unit is not None:
            yield Naming(iri, self._iris.unit_name(body.unit))

    def _object_of(self, statement: Statement) -> Entity:
        return self._entities[statement.object or ""]

    def _entity_quads(self, entity: Entity) -> Iterator[Quad]:
        iri = self._iri[entity.id]
        yield Quad(iri, TYPE, dv(self._class_of(entity)), self._named)
        yield Quad(self._article, term("schema:mentions"), iri, self._iris.graph("articles"))
        if entity.is_local:
            yield Quad(iri, LABEL, text_vi(entity.name), self._named)
        for unit in entity.candidates:
            yield Quad(iri, dv("candidate"), self._iris.unit(unit), self._iris.graph("gazetteer"))

    def _class_of(self, entity: Entity) -> str:
        planned = self._stances.of(entity.id) is Stance.PLANNED
        return "PlannedActivity" if planned else entity.cls.value

    def _statement_quads(self, statement: Statement, evidence: Evidence) -> Iterator[Quad]:
        if evidence.span not in self._evidence:
            yield from self._new_evidence(evidence.span)
        graph, subject = self._evidence[evidence.span], self._iri[statement.subject]
        yield Quad(graph, dv("rule"), plain(evidence.rule), self._provenance)
        yield Quad(graph, dv("stance"), plain(evidence.stance), self._provenance)
        if statement.role is not None:
            yield from self._post_quads(statement, statement.role, graph)
        elif isinstance(statement.value, Figure):
            yield from self._figure_quads(self._entities[statement.subject], statement.value, graph)
        else:
            yield Quad(subject, dv(statement.predicate), self._value_of(statement), graph)
        if self._entities[statement.subject].cls is EntityClass.ACTIVITY:
            yield Quad(subject, EVIDENCE, graph, self._provenance)
            if self._stances.of(statement.subject) is Stance.PLANNED:
                yield Quad(subject, dv(Predicate.STATUS), plain(Stance.PLANNED), graph)

    def _value_of(self, statement: Statement) -> Term:
        value, predicate = statement.value, statement.predicate
        if statement.object is not None:
            return self._iri[statement.object]
        if isinstance(value, PartialDate):
            return date_literal(value)
        if predicate is Predicate.ACTIVITY_TYPE:
            return Iri(f"{ACTIVITY_TYPE}{value}")
        return text_vi(str(value)) if predicate in _TEXT_VALUES else plain(str(value))

    def _post_quads(self, statement: Statement, role: str, graph: Iri) -> Iterator[Quad]:
        person, body = self._entities[statement.subject], self._object_of(statement)
        post = self._iris.post(person, body, role)
        yield Quad(post, TYPE, dv("Post"), self._named)
        if person.is_local or body.is_local:
            yield Quad(post, LABEL, text_vi(post_label(role, body.name)), self._named)
        yield Quad(self._iri[person.id], HOLDS_POST, post, graph)
        yield Quad(post, term("org:member"), self._iri[person.id], graph)
        yield Quad(post, term("org:organization"), self._iri[body.id], graph)
        yield Quad(post, dv("role"), text_vi(role), graph)
        yield Quad(post, EVIDENCE, graph, self._provenance)

    def _figure_quads(self, subject: Entity, figure: Figure, graph: Iri) -> Iterator[Quad]:
        iri = self._iris.figure(subject, figure)
        yield Quad(self._iri[subject.id], dv(Predicate.HAS_FIGURE), iri, graph)
        yield Quad(iri, LABEL, text_vi(figure_label(figure)), self._named)
        yield from figure_quads(iri, figure, self._named)
        yield Quad(iri, EVIDENCE, graph, self._provenance)

    def _new_evidence(self, span: Span) -> Iterator[Quad]:
        iri, graph = self._iris.evidence(self._record.article.id, span), self._provenance
        self._evidence[span] = iri
        yield Quad(iri, TYPE, dv("Evidence"), graph)
        yield Quad(iri, TYPE, term("oa:Annotation"), graph)
        yield Quad(iri, term("oa:exact"), plain(span.quote(self._record.article.text)), graph)
        yield Quad(iri, term("oa:start"), integer(span.start), graph)
        yield Quad(iri, term("oa:end"), integer(span.stop), graph)
        yield Quad(iri, term("prov:wasQuotedFrom"), self._article, graph)


def post_label(role: str, body: str) -> str:
    """Return what a post is called: its role and the body that it is in."""
    return f"{role}, {body}"


def _by_iri(naming: Naming) -> tuple[str, str, str]:
    return naming.iri, naming.name, naming.body or ""


def _article_quads(article: Article, iri: Iri, graph: Iri) -> Iterator[Quad]:
    yield Quad(iri, TYPE, term("schema:NewsArticle"), graph)
    yield Quad(iri, LABEL, text_vi(article.heading), graph)
    if article.title:
        yield Quad(iri, term("schema:headline"), text_vi(article.title), graph)
    if article.published is not None:
        yield Quad(iri, term("schema:datePublished"), time_literal(article.published), graph)
    for name in article.byline:
        yield Quad(iri, term("schema:author"), plain(name), graph)
    if article.publisher is not None:
        yield Quad(iri, term("schema:publisher"), plain(article.publisher), graph)
    if article.url is not None:
        yield Quad(iri, term("schema:url"), plain(article.url), graph)
