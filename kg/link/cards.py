"""What linking needs of an article: its things with their keys, and the little that is compared of them."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from kg.link.sketch import pack_sketch, said_hash, sketch_of, unpack_sketch
from kg.model import Entity, EntityClass, Predicate, Record, Statement

_CLASSES = {cls.value: cls for cls in EntityClass}
_WORK = frozenset({EntityClass.ACTIVITY})


class DirectiveFacts(NamedTuple):
    """What an article says of a directive: number, symbol, ISO date, subject, keys of who issued it."""

    number: str = ""
    symbol: str = ""
    issued: str = ""
    about: str = ""
    issuers: tuple[str, ...] = ()


class Card(NamedTuple):
    """One thing in one article. `seats` are a person's posts: role and the key of the body or village."""

    cls: EntityClass
    key: str
    name: str
    unit: str | None = None
    candidates: tuple[str, ...] = ()
    facts: DirectiveFacts | None = None
    seats: tuple[tuple[str, str], ...] = ()


class Deed(NamedTuple):
    """An activity of an article, with a hash of its words, sentence and status that is the same in a reprint."""

    key: str
    name: str
    said: int


@dataclass(frozen=True, slots=True)
class ArticleCards:
    """All cards of an article, the sketch of its text, and its activities: key and hash of the sentence."""

    article: str
    published: str | None
    cards: tuple[Card, ...]
    sketch: tuple[int, ...] = ()
    deeds: tuple[Deed, ...] = ()

    def to_json(self) -> list[Any]:
        """Return the cards as compact plain data."""
        cards = [card_to_json(card) for card in self.cards]
        return [self.article, self.published, cards, pack_sketch(self.sketch), self.deeds]

    @classmethod
    def from_json(cls, data: Sequence[Any]) -> "ArticleCards":
        """Return the cards that `to_json` wrote."""
        article, published, cards, sketch, deeds = data
        return cls(
            article,
            published,
            tuple(card_from_json(card) for card in cards),
            unpack_sketch(sketch),
            tuple(Deed(*deed) for deed in deeds),
        )


def cards_of(record: Record) -> ArticleCards:
    """Return what linking needs of a record."""
    by_id = {entity.id: entity for entity in record.entities}
    said: defaultdict[str, list[Statement]] = defaultdict(list)
    for statement in record.statements:
        said[statement.subject].append(statement)
    cards = tuple(_card(e, said[e.id], by_id) for e in record.entities if e.cls not in _WORK)
    article = record.article
    prose = "\n".join(block.span.quote(article.text) for block in article.blocks)
    return ArticleCards(article.id, article.published, cards, sketch_of(prose), tuple(_deeds(record, said)))


def _card(entity: Entity, said: Sequence[Statement], by_id: Mapping[str, Entity]) -> Card:
    facts = _facts(said, by_id) if entity.cls is EntityClass.DIRECTIVE else None
    seats = {
        (statement.role or "", by_id[statement.object or ""].key)
        for statement in said
        if statement.predicate is Predicate.HOLDS_POST
    }
    return Card(entity.cls, entity.key, entity.name, entity.unit, entity.candidates, facts, tuple(sorted(seats)))


def _facts(said: Sequence[Statement], by_id: Mapping[str, Entity]) -> DirectiveFacts:
    texts = {Predicate.NUMBER: "", Predicate.SYMBOL: "", Predicate.ISSUED_ON: "", Predicate.ABOUT: ""}
    for statement in said:
        if statement.predicate in texts:
            value = statement.value
            text = getattr(value, "iso", value)
            texts[statement.predicate] = max(texts[statement.predicate], str(text), key=lambda t: (len(t), t))
    issuers = {by_id[s.object].key for s in said if s.predicate is Predicate.ISSUED_BY and s.object is not None}
    return DirectiveFacts(
        texts[Predicate.NUMBER],
        texts[Predicate.SYMBOL],
        texts[Predicate.ISSUED_ON],
        texts[Predicate.ABOUT],
        tuple(sorted(issuers)),
    )


def _deeds(record: Record, said_of: Mapping[str, Sequence[Statement]]) -> list[Deed]:
    found = []
    for entity in record.entities:
        if entity.cls in _WORK and (statements := said_of.get(entity.id)):
            text = statements[0].evidence[0].span.quote(record.article.text)
            # What one print announces and another, after its day, tells as done are two things.
            status = Predicate.STATUS if any(said.predicate is Predicate.STATUS for said in statements) else ""
            found.append(Deed(entity.key, entity.name, said_hash(f"{entity.name}\n{text}\n{status}")))
    return found


def card_to_json(card: Card) -> list[Any]:
    """Return a card as compact plain data."""
    facts = card.facts
    row: list[Any] = [card.cls.value, card.key, card.name, card.unit, card.candidates]
    row.append([facts.number, facts.symbol, facts.issued, facts.about, facts.issuers] if facts else None)
    return [*row, card.seats]


def card_from_json(row: Sequence[Any]) -> Card:
    """Return the card that `card_to_json` wrote."""
    cls, key, name, unit, candidates, facts, seats = row
    return Card(
        _CLASSES[cls],
        key,
        name,
        unit,
        tuple(candidates),
        _facts_of(facts) if facts else None,
        tuple((role, body) for role, body in seats),
    )


def _facts_of(row: Sequence[Any]) -> DirectiveFacts:
    number, symbol, issued, about, issuers = row
    return DirectiveFacts(number, symbol, issued, about, tuple(issuers))
