"""The things of all articles, each key once, with what was said of them anywhere."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from kg.link.cards import ArticleCards, Card
from kg.link.forms import is_local
from kg.model import EntityClass

YEAR_MARK = "#"
"""Stands in a directive's id between key and year: numbers begin anew, so that a key can be two."""

SHOWN_ARTICLES = 3
"""Articles that a reason names; all others say the same."""


@dataclass(slots=True)
class Node:
    """One key in all articles that have it."""

    id: str
    key: str
    cls: EntityClass
    name: str
    unit: str | None = None
    candidates: tuple[str, ...] = ()
    number: str = ""
    symbol: str = ""
    issued: str = ""
    about: str = ""
    issuers: set[str] = field(default_factory=set)
    seats: set[tuple[str, str]] = field(default_factory=set)
    articles: tuple[str, ...] = ()

    @classmethod
    def of(cls, node_id: str, cards: Sequence[Card], articles: Iterable[str]) -> "Node":
        """Return the node of all `cards` with an id, those that say the same once, given its first `articles`."""
        first = cards[0]
        node = cls(node_id, first.key, first.cls, first.name, first.unit, first.candidates)
        for card in cards:
            node.say(card)
        node.articles = tuple(sorted(articles))[:SHOWN_ARTICLES]
        return node

    def add(self, card: Card, article: str) -> None:
        """Add what one more article says; the result does not depend on the order of articles."""
        self.say(card)
        if len(self.articles) < SHOWN_ARTICLES or article < self.articles[-1]:
            self.articles = tuple(sorted({*self.articles, article}))[:SHOWN_ARTICLES]

    def say(self, card: Card) -> None:
        """Add what a card says, whatever article it is of."""
        self.name = _fuller(self.name, card.name)
        self.seats.update(card.seats)
        if card.cls is not self.cls:
            self.cls = min(self.cls, card.cls)
        if card.unit != self.unit:
            self.unit = max(self.unit or "", card.unit or "")
        if card.candidates != self.candidates:
            self.candidates = max(self.candidates, card.candidates)
        if card.facts is not None:
            facts = card.facts
            self.number = _fuller(self.number, facts.number)
            self.symbol = _fuller(self.symbol, facts.symbol)
            self.issued = _fuller(self.issued, facts.issued)
            self.about = _fuller(self.about, facts.about)
            self.issuers.update(facts.issuers)


@dataclass(slots=True)
class Context:
    """What an article with things of its own names besides: the units, and its local keys."""

    units: set[str] = field(default_factory=set)
    keys: list[str] = field(default_factory=list)


class Nodes:
    """All nodes by id, those of each article, and the contexts of articles whose things are not all known."""

    def __init__(self, articles: Iterable[ArticleCards] = ()) -> None:
        self.by_id: dict[str, Node] = {}
        self.contexts: dict[str, Context] = {}
        self.members: dict[str, tuple[str, ...]] = {}
        for article in articles:
            self.add(article)

    def add(self, article: ArticleCards) -> None:
        """Add the things of one article."""
        ids = []
        for card in article.cards:
            node_id = id_of(card)
            node = self.by_id.get(node_id)
            if node is None:
                node = Node(node_id, card.key, card.cls, card.name, card.unit, card.candidates)
                self.by_id[node_id] = node
            node.add(card, article.article)
            ids.append(node.id)
        self.members[article.article] = (*ids, *(deed.key for deed in article.deeds))
        self._add_context(article)

    def add_own(self, article: ArticleCards) -> None:
        """Add what an article has for itself alone, with its context."""
        for card in article.cards:
            if is_local(card.key):
                node_id = id_of(card)
                if node_id not in self.by_id:
                    self.by_id[node_id] = Node(node_id, card.key, card.cls, card.name, card.unit, card.candidates)
                self.by_id[node_id].add(card, article.article)
        self._add_context(article)

    def _add_context(self, article: ArticleCards) -> None:
        local = [id_of(card) for card in article.cards if is_local(card.key)]
        if local:
            units = {card.unit for card in article.cards if card.unit is not None}
            self.contexts[article.article] = Context(units, local)

    def __iter__(self) -> Iterator[Node]:
        yield from self.by_id.values()

    def of_class(self, *classes: EntityClass) -> Iterator[Node]:
        """Yield the nodes of some classes."""
        yield from (node for node in self.by_id.values() if node.cls in classes)

    def local(self, article: str) -> Iterator[Node]:
        """Yield the nodes that only one article has, in order."""
        yield from (self.by_id[node_id] for node_id in sorted(self.contexts[article].keys))


def id_of(card: Card) -> str:
    """Return the id of a card's node: its key, for a directive with its year where the article says it."""
    year = card.facts.issued[:4] if card.facts is not None else ""
    return f"{card.key}{YEAR_MARK}{year}" if year.isdigit() else card.key


def key_of(node_id: str) -> str:
    """Return the key in a node's id."""
    return node_id.partition(YEAR_MARK)[0] if is_directive(node_id) else node_id


def is_directive(node_id: str) -> bool:
    """Say whether an id is a directive's, the only ones with years."""
    return "directive|" in node_id


def _fuller(one: str, other: str) -> str:
    """Return the longer text, of two of one length the later in the order of code points."""
    return one if one == other or (len(one), one) > (len(other), other) else other
