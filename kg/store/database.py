"""What was read from each article, kept in SQLite under the digest of its bytes."""

import json
import os
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from kg.errors import NotFoundError, WorkspaceError
from kg.graph import Naming
from kg.link import ArticleCards
from kg.model import Record
from kg.store import linkstate
from kg.store.codec import unpack_json, unpack_lines, unpack_record
from kg.store.entries import Entry, Totals
from kg.store.linkstate import LinkState
from kg.store.made import Made

FORMAT = 5
"""The version of the tables below; a workspace with another one is built anew."""

_OWN_TABLE = "naming"  # of every format
_TABLES = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE source (name TEXT PRIMARY KEY, sha256 TEXT, issue TEXT) WITHOUT ROWID;
CREATE INDEX source_of_article ON source (sha256, name);
CREATE TABLE article (
    sha256 TEXT PRIMARY KEY,
    version TEXT NOT NULL,
    statements INTEGER NOT NULL,
    issues INTEGER NOT NULL,
    units TEXT NOT NULL,
    record BLOB NOT NULL,
    lines BLOB NOT NULL
);
CREATE INDEX article_of_version ON article (version, sha256);
CREATE TABLE naming (sha256 TEXT NOT NULL, iri TEXT NOT NULL, name TEXT NOT NULL, body TEXT);
CREATE INDEX naming_of_article ON naming (sha256);
CREATE TABLE cards (sha256 TEXT PRIMARY KEY, cards BLOB NOT NULL);
CREATE TABLE linked (
    sha256 TEXT PRIMARY KEY,
    digest TEXT NOT NULL,
    units TEXT NOT NULL,
    record BLOB NOT NULL,
    lines BLOB NOT NULL
);
CREATE TABLE linked_naming (sha256 TEXT NOT NULL, iri TEXT NOT NULL, name TEXT NOT NULL, body TEXT);
CREATE INDEX linked_naming_of_article ON linked_naming (sha256);
"""


_ID_LENGTH = 16  # of `Article.id`
_OF_ARTICLE = ("unlinked", "naming", "cards", "linked_naming", "linked", "article")
# Files are renamed without being read again, so that the record may have an older name.
_RECORDS = """
SELECT record, (SELECT MIN(name) FROM source WHERE source.sha256 = article.sha256) FROM article
"""
_LINKED_RECORDS = """
SELECT COALESCE(linked.record, article.record),
    (SELECT MIN(name) FROM source WHERE source.sha256 = article.sha256)
FROM article LEFT JOIN linked USING (sha256)
"""


class Database:
    """The records of a workspace; one process writes, any number read."""

    def __init__(self, connection: sqlite3.Connection, notes: tuple[str, ...] = ()) -> None:
        self._connection = connection
        self.notes = notes
        self.links = LinkState(connection)
        self.made = Made(connection)

    @classmethod
    def open(cls, path: Path) -> "Database":
        """Open an existing database to read; raises WorkspaceError where there is none of this version."""
        if not os.path.isfile(path):  # noqa: PTH113 - unlike the path's own method, false for every name
            raise WorkspaceError(f"{path.parent}: no workspace here; `kg build SRC -o {path.parent}` makes one")
        connection = _connect(path, "ro&immutable=1" if _is_fixed(path) else "ro")
        if (found := _format_of(connection, path)) != FORMAT:
            connection.close()
            raise WorkspaceError(
                f"{path}: a workspace of format {found}, this version reads format {FORMAT}; build it again"
            )
        return cls(connection)

    @classmethod
    def create(cls, path: Path) -> "Database":
        """Open a database to write, made or made anew where needed; `notes` say so to the user."""
        notes = []
        if path.exists():
            connection = _connect(path, "rw")
            found = _format_of(connection, path)
            if found == FORMAT:
                return cls(connection)
            connection.close()
            if found:
                notes.append(f"{path} was of format {found}, this version writes {FORMAT}: everything is read again")
            # The log first: SQLite would play one that is left over into the new file.
            for part in ("-wal", "-shm", "-journal", ""):
                path.with_name(f"{path.name}{part}").unlink(missing_ok=True)
        connection = _connect(path, "rwc")
        connection.execute("PRAGMA journal_mode = WAL")
        connection.executescript(f"BEGIN; {_TABLES} {linkstate.TABLES} PRAGMA user_version = {FORMAT}; COMMIT;")
        return cls(connection, tuple(notes))

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    # Writing

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Write all that happens inside, or nothing of it."""
        with self._connection:
            yield

    def known(self, version: str) -> frozenset[str]:
        """Return the digests of the articles that were read by this version."""
        rows = self._connection.execute("SELECT sha256 FROM article WHERE version = ?", (version,))
        return frozenset(sha256 for (sha256,) in rows)

    def put(self, entries: Iterable[Entry]) -> None:
        """Keep or replace articles, all or none of them."""
        with self._connection as connection:
            for entry in entries:
                self._drop(entry.sha256)
                connection.execute(
                    "INSERT INTO article VALUES (?, ?, ?, ?, ?, ?, ?)",
                    (
                        entry.sha256,
                        entry.version,
                        entry.statements,
                        entry.issues,
                        entry.units,
                        entry.record,
                        entry.lines,
                    ),
                )
                rows = ((entry.sha256, name.iri, name.name, name.body) for name in entry.names)
                connection.executemany("INSERT INTO naming VALUES (?, ?, ?, ?)", rows)
                connection.execute("INSERT INTO cards VALUES (?, ?)", (entry.sha256, entry.cards))

                connection.execute("INSERT INTO unlinked VALUES (?)", (entry.sha256,))

    def _drop(self, sha256: str) -> None:
        """Forget an article, but for the cards by which linking knows it."""
        self._connection.execute(
            "INSERT OR IGNORE INTO former SELECT sha256, cards FROM cards "
            "WHERE sha256 = ? AND NOT EXISTS (SELECT 1 FROM unlinked WHERE unlinked.sha256 = cards.sha256)",
            (sha256,),
        )
        for table in _OF_ARTICLE:
            self._connection.execute(f"DELETE FROM {table} WHERE sha256 = ?", (sha256,))

    def set_sources(self, sources: Iterable[tuple[str, str | None, str | None]]) -> None:
        """Replace the list of files (name, digest, issue); articles that are in no file are forgotten."""
        old: set[tuple[str, str | None, str | None]]
        old = set(self._connection.execute("SELECT name, sha256, issue FROM source"))
        new = {*sources}
        with self._connection as connection:
            connection.executemany("DELETE FROM source WHERE name = ?", ((name,) for name, *_ in old - new))
            connection.executemany("INSERT INTO source VALUES (?, ?, ?)", new - old)
            query = "SELECT sha256 FROM article WHERE sha256 NOT IN (SELECT sha256 FROM source WHERE sha256 NOT NULL)"
            for (gone,) in connection.execute(query).fetchall():
                self._drop(gone)

    def set_base(self, base: str) -> None:
        """Note the base of the IRIs in the graph."""
        with self._connection as connection:
            connection.execute("INSERT OR REPLACE INTO meta VALUES ('base', ?)", (base,))

    # Reading

    def base(self) -> str:
        """Return the base of the IRIs in the graph; raises WorkspaceError where none was built."""
        row = self._connection.execute("SELECT value FROM meta WHERE key = 'base'").fetchone()
        if row is None:
            raise WorkspaceError("no build of this workspace has ended; build it again")
        return str(row[0])

    def sources(self) -> Iterator[tuple[str, str]]:
        """Yield name and digest of every file that could be read, by name."""
        query = "SELECT name, sha256 FROM source WHERE issue IS NULL ORDER BY name"
        yield from self._connection.execute(query)

    def unread(self) -> tuple[tuple[str, str], ...]:
        """Return name and reason of every file that could not be read, by name."""
        query = "SELECT name, issue FROM source WHERE issue IS NOT NULL ORDER BY name"
        return tuple(self._connection.execute(query))

    def lines(self) -> Iterator[str]:
        """Yield the N-Quads lines of all articles, sorted inside each article only."""
        query = (
            "SELECT COALESCE(linked.lines, article.lines) FROM article LEFT JOIN linked USING (sha256) "
            "ORDER BY article.sha256"
        )
        for (packed,) in self._connection.execute(query):
            yield from unpack_lines(packed)

    def names(self) -> Iterator[tuple[Naming, int]]:
        """Yield the names of shared things with the number of articles that use each, by IRI."""
        query = (
            "SELECT iri, name, body, COUNT(*) FROM ("
            "SELECT iri, name, body FROM naming WHERE sha256 NOT IN (SELECT sha256 FROM linked) "
            "UNION ALL SELECT iri, name, body FROM linked_naming"
            ") GROUP BY iri, name, body ORDER BY iri, name, body"
        )
        for iri, name, body, count in self._connection.execute(query):
            yield Naming(iri, name, body), count

    def units(self) -> frozenset[str]:
        """Return the gazetteer units that articles name."""
        query = "SELECT DISTINCT COALESCE(linked.units, article.units) FROM article LEFT JOIN linked USING (sha256)"
        rows = self._connection.execute(query)
        return frozenset(unit for (units,) in rows for unit in json.loads(units))

    def totals(self) -> Totals:
        """Return the sums over all articles."""
        query = "SELECT COUNT(*), TOTAL(statements), TOTAL(issues) FROM article"
        articles, statements, issues = self._connection.execute(query).fetchone()
        return Totals(articles, int(statements), int(issues))

    def with_issues(self) -> list[str]:
        """Return the digests of the articles in which something could not be used."""
        rows = self._connection.execute("SELECT sha256 FROM article WHERE issues > 0 ORDER BY sha256")
        return [sha256 for (sha256,) in rows]

    def cards(self) -> Iterator[tuple[str, ArticleCards]]:
        """Yield the digest of every article with what linking needs of it, by digest."""
        for sha256, packed in self._connection.execute("SELECT sha256, cards FROM cards ORDER BY sha256"):
            yield sha256, ArticleCards.from_json(unpack_json(packed))

    def digests(self) -> list[str]:
        """Return the digests of all articles, in order."""
        return [row[0] for row in self._connection.execute("SELECT sha256 FROM cards ORDER BY sha256")]

    def digest_of(self, article_id: str) -> str | None:
        """Return the digest of an article by its id, None where there is none."""
        limits = (article_id, article_id + "g")
        row = self._connection.execute("SELECT sha256 FROM cards WHERE sha256 BETWEEN ? AND ?", limits).fetchone()
        # The id is the beginning of a digest; not every beginning is an id.
        return str(row[0]) if row is not None and row[0][:_ID_LENGTH] == article_id else None

    def linked_records(self) -> Iterator[Record]:
        """Yield the records of all articles with the keys that things have in the graph, by digest."""
        for packed, source in self._connection.execute(f"{_LINKED_RECORDS} ORDER BY article.sha256"):
            yield unpack_record(packed, source)

    def linked_record(self, article_id: str) -> Record:
        """Return the record of an article by its id, with the keys that things have in the graph.

        Raises NotFoundError where there is none.
        """
        return self._record(_LINKED_RECORDS, article_id)

    def records(self) -> Iterator[Record]:
        """Yield the records of all articles, by digest."""
        for packed, source in self._connection.execute(f"{_RECORDS} ORDER BY sha256"):
            yield unpack_record(packed, source)

    def record(self, article_id: str) -> Record:
        """Return the record of an article by its id; raises NotFoundError where there is none."""
        return self._record(_RECORDS, article_id)

    def _record(self, query: str, article_id: str) -> Record:
        digest = self.digest_of(article_id)
        row = self._connection.execute(f"{query} WHERE article.sha256 = ?", (digest,)).fetchone()
        if row is None:
            raise NotFoundError(f"no article {article_id!r} in this workspace")
        return unpack_record(*row)


def _is_fixed(path: Path) -> bool:
    """Say whether nothing can change a database, as on a read-only disk, where SQLite cannot put its log beside it."""
    return not os.access(path.parent, os.W_OK) and not path.with_name(f"{path.name}-wal").exists()


def _connect(path: Path, mode: str) -> sqlite3.Connection:
    try:
        return sqlite3.connect(f"{path.resolve().as_uri()}?mode={mode}", uri=True)
    except sqlite3.Error as error:
        raise WorkspaceError(f"{path}: cannot open this database: {error}") from error


def _format_of(connection: sqlite3.Connection, path: Path) -> int:
    try:
        with closing(connection.execute("PRAGMA user_version")) as cursor:
            found: int = cursor.fetchone()[0]
        with closing(connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")) as cursor:
            tables = {name for (name,) in cursor}
    except sqlite3.DatabaseError as error:
        connection.close()
        raise WorkspaceError(f"{path}: is no workspace database ({error}); move it away") from error
    if tables and _OWN_TABLE not in tables:
        connection.close()
        raise WorkspaceError(f"{path}: is no workspace database (its tables are others); move it away")
    return found
