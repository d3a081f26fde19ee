"""Which articles have which things, and which things are compared with which, kept from build to build."""

import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator

from kg.link import ArticleCards, Card
from kg.link.blocks import blocks_of, looked_into
from kg.link.cards import card_from_json, card_to_json
from kg.link.forms import is_local
from kg.link.nodes import SHOWN_ARTICLES, Node, Nodes, id_of, key_of
from kg.link.reprints import COMPARED, ENTRIES

TABLES = """
CREATE TABLE node (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE);
CREATE TABLE form (
    node INTEGER NOT NULL, card TEXT NOT NULL, cards INTEGER NOT NULL, PRIMARY KEY (node, card)
) WITHOUT ROWID;
CREATE TABLE member (node INTEGER NOT NULL, article TEXT NOT NULL, PRIMARY KEY (node, article)) WITHOUT ROWID;
CREATE TABLE block (name TEXT NOT NULL, node INTEGER NOT NULL, PRIMARY KEY (name, node)) WITHOUT ROWID;
CREATE TABLE look (
    block TEXT NOT NULL, article TEXT NOT NULL, about TEXT NOT NULL, PRIMARY KEY (block, article, about)
) WITHOUT ROWID;
CREATE TABLE shingle (hash INTEGER NOT NULL, article TEXT NOT NULL, PRIMARY KEY (hash, article)) WITHOUT ROWID;
"""

NAMES = ("node", "form", "member", "block", "look", "shingle")


class LinkIndex:
    """The index of all articles' cards; things of one article only stand in its cards and nowhere else.

    A thing is kept as the different cards that there are of it with their numbers, so that an article can be
    taken out again.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._numbers: dict[str, int] = {}

    def add(self, articles: Iterable[ArticleCards]) -> None:
        """Enter articles that are not in the index."""
        forms: Counter[tuple[int, Card]] = Counter()
        members: set[tuple[int, str]] = set()
        for article in articles:
            for card in _shared(article):
                number = self._number(card)
                forms[number, card] += 1
                members.add((number, article.article))
            self._enter(article)
        execute = self._connection.executemany
        execute("INSERT INTO member VALUES (?, ?)", sorted(members))
        rows = sorted((number, _packed(card), count) for (number, card), count in forms.items())
        execute("INSERT INTO form VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET cards = cards + excluded.cards", rows)

    def _number(self, card: Card) -> int:
        node_id = id_of(card)
        if (number := self._numbers.get(node_id)) is not None:
            return number
        row = self._connection.execute("SELECT number FROM node WHERE id = ?", (node_id,)).fetchone()
        if row is None:
            number = self._connection.execute("INSERT INTO node (id) VALUES (?)", (node_id,)).lastrowid or 0
            blocks = ((block, number) for block in blocks_of(card.cls, card.key))
            self._connection.executemany("INSERT INTO block VALUES (?, ?)", blocks)
        else:
            number = row[0]
        self._numbers[node_id] = number
        return number

    def _enter(self, article: ArticleCards) -> None:
        looks = ((block, article.article, about) for block, about in _looks(article))
        self._connection.executemany("INSERT INTO look VALUES (?, ?, ?)", sorted(looks))
        hashes = ((value, article.article) for value in set(article.sketch[:ENTRIES]))
        self._connection.executemany("INSERT INTO shingle VALUES (?, ?)", hashes)

    def remove(self, article: ArticleCards) -> None:
        """Take an article out."""
        execute = self._connection.execute
        for card in _shared(article):
            number = self._number(card)
            execute("UPDATE form SET cards = cards - 1 WHERE node = ? AND card = ?", (number, _packed(card)))
            execute("DELETE FROM form WHERE node = ? AND card = ? AND cards <= 0", (number, _packed(card)))
            execute("DELETE FROM member WHERE node = ? AND article = ?", (number, article.article))
        for block, _ in _looks(article):
            execute("DELETE FROM look WHERE block = ? AND article = ?", (block, article.article))
        for value in article.sketch[:ENTRIES]:
            execute("DELETE FROM shingle WHERE hash = ? AND article = ?", (value, article.article))

    def drop_empty(self, cards: Iterable[Card]) -> None:
        """Forget those things among these that no article has any more."""
        for card in cards:
            number = self._number(card)
            if self._connection.execute("SELECT 1 FROM form WHERE node = ?", (number,)).fetchone() is None:
                self._connection.execute("DELETE FROM node WHERE number = ?", (number,))
                for block in blocks_of(card.cls, card.key):
                    self._connection.execute("DELETE FROM block WHERE name = ? AND node = ?", (block, number))
                del self._numbers[id_of(card)]

    def forget_numbers(self) -> None:
        """Give back the memory that adding many articles has taken."""
        self._numbers.clear()

    def nodes(self, ids: Iterable[str]) -> dict[str, Node]:
        """Return those of the things with these ids that articles have."""
        found = {}
        for node_id in ids:
            row = self._connection.execute("SELECT number FROM node WHERE id = ?", (node_id,)).fetchone()
            if row is not None and (forms := self._forms(row[0])):
                found[node_id] = Node.of(node_id, forms, self._first_articles(row[0]))
        return found

    def _forms(self, number: int) -> list[Card]:
        rows = self._connection.execute("SELECT card FROM form WHERE node = ? ORDER BY card", (number,))
        return [card_from_json(json.loads(packed)) for (packed,) in rows]

    def _first_articles(self, number: int) -> list[str]:
        query = "SELECT article FROM member WHERE node = ? ORDER BY article LIMIT ?"
        return [article for (article,) in self._connection.execute(query, (number, SHOWN_ARTICLES))]

    def has(self, node_id: str) -> bool:
        """Say whether articles have a thing with this id."""
        return self._connection.execute("SELECT 1 FROM node WHERE id = ?", (node_id,)).fetchone() is not None

    def ids_of(self, key: str) -> list[str]:
        """Return the ids of the things with a key: that of the key itself, and those with a year."""
        query = "SELECT id FROM node WHERE id = ? OR (id > ? AND id < ?)"
        ids = (node_id for (node_id,) in self._connection.execute(query, (key, *years_of(key))))
        return [node_id for node_id in ids if key_of(node_id) == key]

    def articles_of(self, node_id: str) -> list[str]:
        """Return the articles that have a thing."""
        query = "SELECT article FROM member WHERE node = (SELECT number FROM node WHERE id = ?)"
        return [article for (article,) in self._connection.execute(query, (node_id,))]

    def in_block(self, block: str) -> list[str]:
        """Return the ids of the things in a block."""
        query = "SELECT id FROM block JOIN node ON number = node WHERE block.name = ?"
        return [node_id for (node_id,) in self._connection.execute(query, (block,))]

    def subjects_in(self, block: str) -> list[tuple[str, str]]:
        """Return the ids of the directives in a block with their subjects, where articles give one."""
        query = "SELECT id, card FROM block JOIN node ON number = node JOIN form USING (node) WHERE block.name = ?"
        rows = self._connection.execute(query, (block,))
        cards = ((node_id, card_from_json(json.loads(packed))) for node_id, packed in rows)
        return [(node_id, card.facts.about) for node_id, card in cards if card.facts is not None and card.facts.about]

    def looking_into(self, block: str) -> list[tuple[str, str]]:
        """Return the articles whose own things depend on those of a block, with the subject if it is that."""
        return list(self._connection.execute("SELECT article, about FROM look WHERE block = ?", (block,)))

    def after(self, value: int, article: str) -> list[str]:
        """Return the articles that are compared with an article under one hash, and come after it."""
        query = "SELECT article FROM shingle WHERE hash = ? AND article > ? ORDER BY article LIMIT ?"
        return [row[0] for row in self._connection.execute(query, (value, article, COMPARED))]

    def before(self, value: int, article: str) -> list[str]:
        """Return the articles with which an article is compared under one hash."""
        query = "SELECT article FROM shingle WHERE hash = ? AND article < ? ORDER BY article DESC LIMIT ?"
        return [row[0] for row in self._connection.execute(query, (value, article, COMPARED))]


def years_of(key: str) -> tuple[str, str]:
    """Return between which texts the ids of a key with a year are."""
    return f"{key}#", f"{key}$"  # "$" is the character after "#"


def _shared(article: ArticleCards) -> Iterator[Card]:
    return (card for card in article.cards if not is_local(card.key))


def _looks(article: ArticleCards) -> set[tuple[str, str]]:
    nodes = Nodes()
    nodes.add_own(article)
    return set(looked_into(nodes, article.article))


def _packed(card: Card) -> str:
    return json.dumps(card_to_json(card), ensure_ascii=False, separators=(",", ":"))
