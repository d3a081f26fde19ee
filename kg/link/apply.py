"""An article's record with the keys that its things have in the graph."""

from collections.abc import Mapping
from dataclasses import replace

from kg.link.cards import ArticleCards
from kg.link.forms import unit_of_place
from kg.link.linker import Links
from kg.link.nodes import id_of
from kg.model import Entity, Record


def changes(cards: ArticleCards, links: Links) -> dict[str, str]:
    """Return the keys of an article that become others."""
    found = {}
    for card in cards.cards:
        name = links.name_of(id_of(card))
        if name != card.key:
            found[card.key] = name
    for deed in cards.deeds:
        if (name := links.name_of(deed.key)) != deed.key:
            found[deed.key] = name
    return found


def titles(cards: ArticleCards, links: Links) -> dict[str, str]:
    """Return the names of an article's things, by key, that become others."""
    found = ((card.key, links.titles.get(id_of(card))) for card in cards.cards)
    return {key: title for key, title in found if title is not None}


def reasons(cards: ArticleCards, links: Links) -> dict[str, str]:
    """Return the ids of the inferred decisions by which keys of an article become others."""
    found = ((card.key, links.reason_of(id_of(card))) for card in cards.cards)
    return {key: decision for key, decision in found if decision is not None}


def relabelled(record: Record, keys: Mapping[str, str], names: Mapping[str, str]) -> Record:
    """Return a record with other keys and names for its entities, both by their own keys.

    What it would then say of a thing and itself is left out.
    """
    entities = tuple(_renamed(entity, keys, names) for entity in record.entities)
    key_of = {entity.id: (entity.cls, entity.key) for entity in entities}
    statements = tuple(
        statement
        for statement in record.statements
        if statement.object is None or key_of[statement.subject] != key_of[statement.object]
    )
    return replace(record, entities=entities, statements=statements)


def _renamed(entity: Entity, keys: Mapping[str, str], names: Mapping[str, str]) -> Entity:
    key, name = keys.get(entity.key), names.get(entity.key, entity.name)
    if key is None:
        return entity if name == entity.name else replace(entity, name=name)
    unit = unit_of_place(key)
    return replace(entity, key=key, name=name, unit=unit, candidates=entity.candidates if unit is None else ())
