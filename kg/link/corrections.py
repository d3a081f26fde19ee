"""What a person has corrected: decisions, statements that are wrong, better names."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from hashlib import sha256

from kg.link.decision import Decision
from kg.model import Figure, Literal, PartialDate, Predicate, Record, Scope, Statement


@dataclass(frozen=True, slots=True)
class Corrections:
    """Corrections by stable ids: `rejected` and `accepted` are statements of articles, `names` are by key."""

    decisions: tuple[Decision, ...] = ()
    rejected: Mapping[str, frozenset[str]] = field(default_factory=dict)
    accepted: Mapping[str, frozenset[str]] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)


def statement_id(record: Record, statement: Statement) -> str:
    """Return the identity of what an article says, whatever rule reads it and wherever: 16 hex digits."""
    keys = {entity.id: f"{entity.cls}\n{entity.key}" for entity in record.entities}
    said = keys[statement.object] if statement.object is not None else value_text(statement.value)
    parts = record.article.id, keys[statement.subject], statement.predicate, said, statement.role or ""
    return sha256("\n".join(parts).encode()).hexdigest()[:16]


def value_text(value: Literal | None) -> str:
    """Return a value as text that tells it from any other."""
    if isinstance(value, PartialDate):
        return value.iso
    if isinstance(value, Figure):
        scope = "" if value.scope is Scope.AMOUNT else value.scope
        return " ".join(filter(None, (value.qualifier, value.plain, value.unit, value.counted, scope)))
    return value or ""


def without(record: Record, rejected: frozenset[str]) -> Record:
    """Return a record without the statements that a person has rejected.

    With its types an activity goes, and all that is said of it: it is nothing but what its types say.
    """
    if not rejected:
        return record
    kept = tuple(s for s in record.statements if statement_id(record, s) not in rejected)
    gone = _typed(record.statements) - _typed(kept)
    return replace(
        record,
        entities=tuple(entity for entity in record.entities if entity.id not in gone),
        statements=tuple(s for s in kept if gone.isdisjoint((s.subject, s.object))),
    )


def _typed(statements: Iterable[Statement]) -> set[str]:
    """Return the activities of which a type is said."""
    return {s.subject for s in statements if s.predicate is Predicate.ACTIVITY_TYPE}
