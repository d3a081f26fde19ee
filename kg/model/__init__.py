"""The types that everything else speaks in: pure, frozen, standard library only."""

from kg.model.article import Article, Block
from kg.model.mention import Mention
from kg.model.record import Entity, Evidence, Issue, Record, Statement, record_from_json
from kg.model.span import Span
from kg.model.terms import (
    ACTIVITY_TYPES,
    BODY_CLASSES,
    GRASSROOTS_PLACES,
    PLACE_CLASSES,
    PLACE_SIZES,
    SCHEME_CLASSES,
    BlockKind,
    EntityClass,
    Predicate,
    Qualifier,
    Scope,
    Stance,
)
from kg.model.values import Figure, Literal, PartialDate

__all__ = [
    "ACTIVITY_TYPES",
    "BODY_CLASSES",
    "GRASSROOTS_PLACES",
    "PLACE_CLASSES",
    "PLACE_SIZES",
    "SCHEME_CLASSES",
    "Article",
    "Block",
    "BlockKind",
    "Entity",
    "EntityClass",
    "Evidence",
    "Figure",
    "Issue",
    "Literal",
    "Mention",
    "PartialDate",
    "Predicate",
    "Qualifier",
    "Record",
    "Scope",
    "Span",
    "Stance",
    "Statement",
    "record_from_json",
]
