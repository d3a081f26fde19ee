import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from kg.errors import NotFoundError, WorkspaceError
from kg.gazetteer import load
from kg.graph import Iris, article_graph
from kg.model import Record
from kg.store import Database, Entry, entry_of
from tests.samples import cell_record, news_record

IRIS = Iris(lambda unit: load().get(unit).full_name)


def entry(record: Record, version: str = "1") -> Entry:
    return entry_of(record, article_graph(record, IRIS), version)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    database = Database.create(tmp_path / "workspace.db")
    yield database
    database.close()


def test_what_was_put_is_known_by_its_version(database: Database) -> None:
    cell = entry(cell_record())
    database.put([cell])
    assert database.known("1") == {cell.sha256}
    assert database.known("2") == frozenset()


def test_putting_twice_is_putting_once(database: Database) -> None:
    database.put([entry(cell_record()), entry(news_record())])
    before = list(database.lines()), list(database.names()), database.totals()
    database.put([entry(news_record(), "2"), entry(cell_record(), "2")])
    assert (list(database.lines()), list(database.names()), database.totals()) == before


def test_records_are_found_by_article(database: Database) -> None:
    news = entry(news_record())
    database.put([entry(cell_record()), news])
    database.set_sources([("b.txt", news.sha256, None), ("a.txt", entry(cell_record()).sha256, None)])
    assert database.record(news_record().article.id) == news_record()
    database.set_sources([("new.txt", news.sha256, None), ("a.txt", entry(cell_record()).sha256, None)])
    assert database.record(news_record().article.id).article.source == "new.txt"
    assert {record.article.id for record in database.records()} == {
        cell_record().article.id,
        news_record().article.id,
    }
    for unknown in ("f" * 16, "", news.sha256[:4], news.sha256):
        with pytest.raises(NotFoundError):
            database.record(unknown)


def test_articles_in_no_file_are_forgotten(database: Database) -> None:
    cell, news = entry(cell_record()), entry(news_record())
    database.put([cell, news])
    database.set_sources([("a.txt", cell.sha256, None), ("c.txt", None, "c.txt: empty")])
    assert [record.article.id for record in database.records()] == [cell.sha256[:16]]
    assert list(database.sources()) == [("a.txt", cell.sha256)]
    assert database.unread() == (("c.txt", "c.txt: empty"),)
    assert {name.name for name, _ in database.names()} == {name.name for name in cell.names}


def test_names_come_by_thing_with_the_number_of_articles(database: Database) -> None:
    database.put([entry(cell_record()), entry(news_record())])
    names = list(database.names())
    assert [name.iri for name, _ in names] == sorted(name.iri for name, _ in names)
    assert {count for name, count in names if name.name == "Chi bộ thôn Nà Lại"} == {2}


def test_a_workspace_of_another_format_is_made_anew_and_says_so(tmp_path: Path) -> None:
    path = tmp_path / "workspace.db"
    old = sqlite3.connect(path)
    old.execute("PRAGMA user_version = 99")
    old.close()
    with pytest.raises(WorkspaceError, match="format 99"):
        Database.open(path)
    database = Database.create(path)
    assert "format 99" in database.notes[0]
    assert database.totals().articles == 0
    database.close()


def test_another_file_is_refused_and_kept(tmp_path: Path) -> None:
    path = tmp_path / "workspace.db"
    path.write_bytes(b"no database" * 100)
    for attempt in (Database.open, Database.create):
        with pytest.raises(WorkspaceError, match="is no workspace database"):
            attempt(path)
    assert path.read_bytes().startswith(b"no database")


def test_the_tables_of_another_program_are_refused_and_kept(tmp_path: Path) -> None:
    path = tmp_path / "workspace.db"
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE letters (id TEXT)")
    for attempt in (Database.open, Database.create):
        with pytest.raises(WorkspaceError, match="its tables are others"):
            attempt(path)


def test_a_copy_beside_an_older_workspace_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "workspace.db"
    with closing(sqlite3.connect(path)) as old:
        old.execute("PRAGMA user_version = 1")
    for name in ("workspace.db.bak", "workspace.db-wal"):
        (tmp_path / name).write_bytes(b"old")
    Database.create(path).close()
    assert {entry.name for entry in tmp_path.iterdir()} == {"workspace.db", "workspace.db.bak"}


def test_where_nothing_can_be_written_the_records_are_read_and_nothing_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "workspace.db"
    with closing(Database.create(path)) as database:
        database.put([entry(cell_record())])
    monkeypatch.setattr("os.access", lambda *_: False)
    with closing(Database.open(path)) as database:
        assert database.record(cell_record().article.id) == cell_record()
        assert [found.name for found in tmp_path.iterdir()] == ["workspace.db"]


def test_nothing_to_open_says_how_to_make_it(tmp_path: Path) -> None:
    with pytest.raises(WorkspaceError, match="kg build"):
        Database.open(tmp_path / "workspace.db")
