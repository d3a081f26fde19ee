"""What one article says of a thing, in which words and by which rule."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kg.graph import Iri, Iris
from kg.graph.said import end_of, relation_of
from kg.link.corrections import statement_id
from kg.model import Entity, Evidence, Figure, Predicate, Record, Stance, Statement


@dataclass(frozen=True, slots=True)
class Quotation:
    """The words that say something, where they stand, the rule that read them, and the stance to it."""

    quote: str
    start: int
    stop: int
    rule: str
    stance: Stance
    article: str
    title: str
    published: str | None
    source: str


@dataclass(frozen=True, slots=True)
class Said:
    """A statement about a thing, as subject or as object, with one quotation; `id` is that of a review."""

    subject: str
    predicate: Predicate
    object: str
    role: str | None
    quotation: Quotation
    id: str

    @property
    def relation(self) -> str:
        """Return the relation in Vietnamese."""
        return relation_of(self.predicate)


def sayings(record: Record, iri: Iri, iris: Iris, own: Record) -> Iterator[Said]:
    """Yield what `record` says of the entity, post or figure with this IRI; denials included.

    `own` is the record before its things were linked with those of others, by which a review knows statements.
    """
    entities = {entity.id: entity for entity in record.entities}
    for statement in record.statements:
        if iri in _parts(statement, entities, iris):
            for evidence in statement.evidence:
                yield Said(
                    entities[statement.subject].name,
                    statement.predicate,
                    end_of(statement, entities),
                    statement.role,
                    _quotation(evidence, record),
                    statement_id(own, statement),
                )


def _parts(statement: Statement, entities: Mapping[str, Entity], iris: Iris) -> Iterator[Iri]:
    subject = entities[statement.subject]
    yield iris.entity(subject)
    if statement.object is not None:
        target = entities[statement.object]
        yield iris.entity(target)
        if statement.role is not None:
            yield iris.post(subject, target, statement.role)
    if isinstance(statement.value, Figure):
        yield iris.figure(subject, statement.value)


def _quotation(evidence: Evidence, record: Record) -> Quotation:
    article, span = record.article, evidence.span
    return Quotation(
        span.quote(article.text),
        span.start,
        span.stop,
        evidence.rule,
        evidence.stance,
        article.id,
        article.heading,
        article.published,
        article.source,
    )
