"""A statement as people read it, in Vietnamese."""

from collections.abc import Mapping

from kg.graph.figures import figure_label
from kg.graph.ontology import term_labels
from kg.graph.vocabulary import ACTIVITY_TYPE, dv
from kg.link.corrections import value_text
from kg.model import Entity, Figure, Predicate, Statement


def says(statement: Statement, entities: Mapping[str, Entity]) -> str:
    """Return a statement in one line: subject → relation → object or value; `entities` are by their ids."""
    role = f" ({statement.role})" if statement.role is not None else ""
    subject, relation = entities[statement.subject].name, relation_of(statement.predicate)
    return f"{subject} → {relation}{role} → {end_of(statement, entities)}"


def relation_of(predicate: Predicate) -> str:
    """Return what a relation is called.

    >>> relation_of(Predicate.HAS_FIGURE)
    'số liệu'
    """
    return term_labels()[dv(predicate).value]["vi"]


def end_of(statement: Statement, entities: Mapping[str, Entity]) -> str:
    """Return what the object of a statement is called, or its value; `entities` are by their ids."""
    if statement.object is not None:
        return entities[statement.object].name
    if isinstance(statement.value, Figure):
        return figure_label(statement.value)
    if statement.predicate is Predicate.ACTIVITY_TYPE:
        return term_labels()[f"{ACTIVITY_TYPE}{statement.value}"]["vi"]
    return value_text(statement.value)
