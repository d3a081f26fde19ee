"""What is known from the last build of what is one thing, and what has changed since."""

import sqlite3
from collections.abc import Iterable, Iterator

from kg.link import ArticleCards, Links
from kg.store import linkindex, linkresults
from kg.store.codec import unpack_json
from kg.store.entries import Relinked
from kg.store.linkindex import LinkIndex
from kg.store.linkresults import LinkResults

TABLES = f"""
CREATE TABLE unlinked (sha256 TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE former (sha256 TEXT PRIMARY KEY, cards BLOB NOT NULL) WITHOUT ROWID;
{linkindex.TABLES}
{linkresults.TABLES}
"""
"""`unlinked` are articles that the rest does not know yet, `former` those that it knows and that are gone."""

_MARKER = "linked by"


class LinkState:
    """The tables on what is one thing; whoever changes them holds the transaction."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self.index = LinkIndex(connection)
        self.results = LinkResults(connection)

    def is_of(self, marker: str) -> bool:
        """Say whether the tables are whole and were made by the code and options that `marker` stands for."""
        row = self._connection.execute("SELECT value FROM meta WHERE key = ?", (_MARKER,)).fetchone()
        return row is not None and row[0] == marker

    def changes(self) -> tuple[int, int]:
        """Return how many articles are new or gone, and how many there are."""
        count = "SELECT (SELECT COUNT(*) FROM unlinked) + (SELECT COUNT(*) FROM former), COUNT(*) FROM cards"
        changed, articles = self._connection.execute(count).fetchone()
        return changed, articles

    def gone(self) -> list[ArticleCards]:
        """Return what was known of articles that are gone or have changed."""
        rows = self._connection.execute("SELECT cards FROM former ORDER BY sha256")
        return [ArticleCards.from_json(unpack_json(packed)) for (packed,) in rows]

    def new(self) -> list[ArticleCards]:
        """Return what linking needs of the articles that are new or have changed."""
        rows = self._connection.execute("SELECT cards FROM unlinked JOIN cards USING (sha256) ORDER BY sha256")
        return [ArticleCards.from_json(unpack_json(packed)) for (packed,) in rows]

    def cards(self, article: str) -> ArticleCards | None:
        """Return what linking needs of an article, None where there is no such article."""
        limits = (article, article + "g")
        row = self._connection.execute("SELECT cards FROM cards WHERE sha256 BETWEEN ? AND ?", limits).fetchone()
        return None if row is None else ArticleCards.from_json(unpack_json(row[0]))

    def batches(self, size: int) -> Iterator[list[ArticleCards]]:
        """Yield the cards of all articles in batches; nothing is being read while the caller has one.

        What is being read keeps SQLite from taking over what was written meanwhile into the database's file.
        """
        last, query = "", "SELECT sha256, cards FROM cards WHERE sha256 > ? ORDER BY sha256 LIMIT ?"
        while rows := self._connection.execute(query, (last, size)).fetchall():
            yield [ArticleCards.from_json(unpack_json(packed)) for _, packed in rows]
            last = rows[-1][0]

    def begin(self) -> None:
        """Empty the tables; nothing stands in them until `end`."""
        self._connection.execute("DELETE FROM meta WHERE key = ?", (_MARKER,))
        for table in (*linkindex.NAMES, *linkresults.NAMES):
            self._connection.execute(f"DELETE FROM {table}")

    def end(self, marker: str) -> None:
        """Note that the tables know all articles, by the code and options that `marker` stands for."""
        self._connection.execute("DELETE FROM unlinked")
        self._connection.execute("DELETE FROM former")
        self._connection.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (_MARKER, marker))

    def relinked(self) -> dict[str, str]:
        """Return the digest of the changed keys of each article that has some."""
        return dict(self._connection.execute("SELECT sha256, digest FROM linked"))

    def relink(self, changed: Iterable[Relinked], gone: Iterable[str]) -> None:
        """Keep the articles with changed keys, forget that some had any; the caller holds the transaction."""
        for sha256 in gone:
            self._drop_links(sha256)
        for one in changed:
            self._drop_links(one.sha256)
            self._connection.execute(
                "INSERT INTO linked VALUES (?, ?, ?, ?, ?)",
                (one.sha256, one.digest, one.units, one.record, one.lines),
            )
            rows = ((one.sha256, name.iri, name.name, name.body) for name in one.names)
            self._connection.executemany("INSERT INTO linked_naming VALUES (?, ?, ?, ?)", rows)

    def _drop_links(self, sha256: str) -> None:
        for table in ("linked_naming", "linked"):
            self._connection.execute(f"DELETE FROM {table} WHERE sha256 = ?", (sha256,))

    def relinked_as(self, sha256: str) -> str | None:
        """Return the digest of an article's changed keys, None where none has changed."""
        row = self._connection.execute("SELECT digest FROM linked WHERE sha256 = ?", (sha256,)).fetchone()
        return None if row is None else str(row[0])

    def links(self) -> Links:
        """Return all that was decided, as the graph has it."""
        results = self.results
        names, reasons = {}, {}
        for node_id, outcome in results.all_outcomes():
            if outcome.name is not None:
                names[node_id] = outcome.name
            if outcome.reason is not None:
                reasons[node_id] = outcome.reason
        conclusions = results.conclusions()
        return Links(
            tuple(results.followed()),
            results.conflicts(),
            conclusions,
            names,
            reasons,
            results.things(),
            {conclusion.node: conclusion.title for conclusion in conclusions} | results.renamed(),
            results.reprints(),
        )
