import sqlite3
from random import Random

import pytest

from kg.gazetteer import load
from kg.link import ArticleCards, Corrections, Links, link, reprints
from kg.link.nodes import id_of
from kg.store import linkindex, linkstate
from kg.store.codec import pack_json
from kg.store.linkstate import LinkState
from kg.workflow.linking import keep_links
from kg.workflow.relinking import Relinking
from tests.link.world import made_article, made_corrections

_COMPARED = (
    "decisions",
    "conflicts",
    "conclusions",
    "names",
    "reasons",
    "things",
    "titles",
    "reprints",
)


class Tables:
    """The tables of a workspace that linking needs, with cards and nothing else of the articles."""

    def __init__(self, corrections: Corrections, inferred: bool) -> None:
        self.connection = sqlite3.connect(":memory:")
        self.connection.executescript(
            "CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT);"
            f"CREATE TABLE cards (sha256 TEXT PRIMARY KEY, cards BLOB); {linkstate.TABLES}"
        )
        self.state = LinkState(self.connection)
        self.corrections = corrections
        self.inferred = inferred

    def update(self, articles: dict[str, ArticleCards], gone: list[ArticleCards], new: list[ArticleCards]) -> Relinking:
        self.connection.execute("DELETE FROM cards")
        rows = ((name + "0" * 48, pack_json(article.to_json())) for name, article in articles.items())
        self.connection.executemany("INSERT INTO cards VALUES (?, ?)", rows)
        relinking = Relinking(self.state, self.corrections, load(), inferred=self.inferred)
        relinking.run(gone, new)
        return relinking

    def make(self, articles: dict[str, ArticleCards]) -> Links:
        """Link all articles and keep what comes of it."""
        self.state.begin()
        links = link(articles.values(), inferred=self.inferred, corrections=self.corrections)
        self.state.index.add(articles.values())
        keep_links(self.state, links)
        self.update(articles, [], [])
        return links


def moved(before: Links, after: Links, articles: dict[str, ArticleCards]) -> set[str]:
    """Return the articles in which a thing has become another."""
    parts = ((getattr(before, part), getattr(after, part)) for part in ("names", "reasons", "titles"))
    ids = {one for pair in parts for one in differing(*pair)}
    return {name for name, article in articles.items() if not ids.isdisjoint(ids_of(article))}


def ids_of(article: ArticleCards) -> set[str]:
    return {id_of(card) for card in article.cards} | {deed.key for deed in article.deeds}


def differing(one: dict[str, str], other: dict[str, str]) -> set[str]:
    return {key for key in one.keys() | other.keys() if one.get(key) != other.get(key)}


@pytest.mark.parametrize("seed", range(12))
def test_what_changes_leads_to_what_linking_all_leads_to(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    random = Random(seed)
    compared = random.choice((1, 2, 16))
    monkeypatch.setattr(reprints, "COMPARED", compared)
    monkeypatch.setattr(linkindex, "COMPARED", compared)
    pool = [made_article(number, random) for number in range(40)]
    articles = {article.article: article for article in random.sample(pool, random.randint(0, 25))}
    corrections = made_corrections(pool, random) if seed % 3 else Corrections()
    tables = Tables(corrections, inferred=seed % 4 > 0)
    before = tables.make(articles)
    for _ in range(12):
        come = {article.article: article for article in random.choices(pool, k=random.randint(0, 4))}
        leave = random.sample(sorted(articles), min(len(articles), random.randint(0, 4)))
        # An article that was known and comes again has changed: its cards are others.
        changed = {name: made_article(pool.index(one), random) for name, one in come.items() if name in articles}
        new = come | changed
        pool = [new.get(article.article, article) for article in pool]
        gone = [articles[name] for name in sorted({*leave, *new} & articles.keys())]
        articles = {name: one for name, one in articles.items() if name not in leave} | new
        relinking = tables.update(articles, gone, list(new.values()))
        links = link(articles.values(), inferred=tables.inferred, corrections=corrections)
        found = tables.state.links()
        for part in _COMPARED:
            assert getattr(found, part) == getattr(links, part), part
        assert relinking.reuniting.unknown() == links.unknown
        assert moved(before, links, articles) <= relinking.written
        before = links


def test_tables_that_were_updated_are_those_that_were_made_anew() -> None:
    random = Random(5)
    pool = [made_article(number, random) for number in range(60)]
    tables, fresh = Tables(Corrections(), inferred=True), Tables(Corrections(), inferred=True)
    all_of_them = {article.article: article for article in pool}
    half = dict(list(all_of_them.items())[:30])
    tables.make(half)
    tables.update(all_of_them, [], pool[30:])
    tables.update(half, pool[30:], [])
    fresh.make(half)
    for name in (*linkindex.NAMES[1:], "decision", "outcome", "thing", "conclusion", "reprint", "conflict"):
        assert rows(tables, name) == rows(fresh, name), name


def rows(tables: Tables, name: str) -> list[tuple[object, ...]]:
    """Return the rows of a table in order, with the ids of things in the place of their numbers."""
    ids = dict(tables.connection.execute("SELECT number, id FROM node"))
    cursor = tables.connection.execute(f"SELECT * FROM {name}")
    at = next((number for number, (column, *_) in enumerate(cursor.description) if column == "node"), None)
    if name == "conclusion" or at is None:
        return sorted(cursor)
    return sorted((ids[row[at]], *row[:at], *row[at + 1 :]) for row in cursor)
