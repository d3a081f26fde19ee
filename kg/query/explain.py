"""What one article says of a thing, in which words and by which rule."""

from collections.abc import Iterator
from dataclasses import dataclass

from kg.graph import Iri, Iris
from kg.graph.figures import figure_label
from kg.graph.ontology import term_labels
from kg.graph.vocabulary import ACTIVITY_TYPE, dv
from kg.link.corrections import statement_id
from kg.model import Evidence, Figure, PartialDate, Predicate, Record, Stance, Statement


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
        return term_labels()[dv(self.predicate).value]["vi"]


def sayings(record: Record, iri: Iri, iris: Iris, own: Record) -> Iterator[Said]:
    """Yield what `record` says of the entity, post or figure with this IRI; denials included.

    `own` is the record before its things were linked with those of others, by which a review knows statements.
    """
    for statement in record.statements:
        if iri in _parts(statement, record, iris):
            for evidence in statement.evidence:
                yield Said(
                    record.entity(statement.subject).name,
                    statement.predicate,
                    object_text(statement, record),
                    statement.role,
                    _quotation(evidence, record),
                    statement_id(own, statement),
                )


def object_text(statement: Statement, record: Record) -> str:
    """Return the object or value of a statement as people read it."""
    value = statement.value
    if statement.object is not None:
        return record.entity(statement.object).name
    if isinstance(value, Figure):
        return figure_label(value)
    if isinstance(value, PartialDate):
        return value.iso
    if statement.predicate is Predicate.ACTIVITY_TYPE:
        return term_labels()[f"{ACTIVITY_TYPE}{value}"]["vi"]
    return str(value)


def _parts(statement: Statement, record: Record, iris: Iris) -> Iterator[Iri]:
    subject = record.entity(statement.subject)
    yield iris.entity(subject)
    if statement.object is not None:
        target = record.entity(statement.object)
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
