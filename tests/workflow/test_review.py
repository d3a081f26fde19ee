import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from kg.errors import InputError, OutputError, WorkspaceError
from kg.evaluate import load_gold
from kg.link import Verdict, link
from kg.link.corrections import statement_id
from kg.model import Predicate
from kg.review import LinkEntry, NameEntry, Review, StatementEntry, load_review
from kg.review.entries import Judgement
from kg.store import Database, Workspace
from kg.workflow.build import build
from kg.workflow.knowledge import open_graph
from kg.workflow.opened import OpenedGraph
from kg.workflow.review import reviewed, save_review, write_gold
from kg.workflow.validate import validate
from tests.conftest import sample_record, write_samples
from tests.samples import CELL_TEXT, NEWS_TEXT, SEEDS, cell_record, news_record


def decision_between(out: Path, rule: str) -> tuple[str, str]:
    """Return the keys of the first decision by a rule."""
    links = link(cards for _, cards in Database.open(out / "workspace.db").cards())
    found = next(decision for decision in links.decisions if decision.rule == rule)
    return found.left, found.right


def test_a_link_that_a_person_undoes_takes_with_it_what_follows(tmp_path: Path) -> None:
    out = tmp_path / "out"
    build([SEEDS], out)
    assert "Tỉnh ủy Tuyên Quang" in (out / "graph.ttl").read_text(encoding="utf-8")
    left, right = decision_between(out, "directive.nameless-place")
    save_review(Review((LinkEntry(left, right, Verdict.DIFFERENT),)), out / "review.yaml")
    build([SEEDS], out)
    text = (out / "graph.nq").read_text(encoding="utf-8")
    assert "body.inferred-place" not in text
    assert "Ban Dân vận Tỉnh ủy Tuyên Quang" not in text
    (out / "review.yaml").unlink()
    build([SEEDS], out)
    build([SEEDS], tmp_path / "fresh")
    assert (out / "graph.nq").read_bytes() == (tmp_path / "fresh" / "graph.nq").read_bytes()


def test_a_rejected_statement_leaves_the_graph_and_a_new_name_is_the_only_one(tmp_path: Path) -> None:
    news, out = write_samples(tmp_path / "news"), tmp_path / "out"
    record = cell_record()
    statement = next(s for s in record.statements if s.role is not None)
    key = record.entity("c").key
    rejected = StatementEntry(statement_id(record, statement), record.article.id, Judgement.REJECT)
    review = tmp_path / "mine.yaml"
    save_review(Review((), (rejected,), (), (NameEntry(key, "Chi bộ thôn Nà Lại (mới)"),)), review)
    build([news], out, extract=sample_record)
    with open_graph(out) as graph:
        assert len(graph.table("posts")) == 1
    assert build([news], out, extract=sample_record, review=review).notes == ()
    with open_graph(out) as graph:
        assert len(graph.table("posts")) == 0
        assert graph.explain("Chi bộ thôn Nà Lại (mới)").other_names == ()


def test_with_its_type_an_activity_goes(tmp_path: Path) -> None:
    news, out, record = write_samples(tmp_path / "news"), tmp_path / "out", cell_record()
    typed = next(s for s in record.statements if s.predicate is Predicate.ACTIVITY_TYPE and s.subject == "a1")
    rejected = StatementEntry(statement_id(record, typed), record.article.id, Judgement.REJECT)
    build([news], out, extract=sample_record)
    with open_graph(out) as graph:
        assert len(graph.query("SELECT * { ?act a dv:Activity }")) == 3
    save_review(Review((), (rejected,)), out / "review.yaml")
    build([news], out, extract=sample_record)
    with open_graph(out) as graph:
        assert len(graph.query("SELECT * { ?act a dv:Activity }")) == 2
        assert not graph.query('ASK { ?figure a dv:Figure ; dv:counted "đường hoa" }')
    with OpenedGraph(Workspace(out)) as opened:
        assert validate(opened)[0] == []
    write_gold(Workspace(out), out / "review.yaml", tmp_path / "gold")
    gold = json.loads((tmp_path / "gold" / "a.json").read_text(encoding="utf-8"))
    assert "a1" not in {act["id"] for act in gold["activities"]}


def test_what_no_longer_applies_is_said_and_the_rest_applies(tmp_path: Path) -> None:
    news, out = write_samples(tmp_path / "news"), tmp_path / "out"
    gone = StatementEntry("0" * 16, "1" * 16, Judgement.REJECT)
    save_review(
        Review((LinkEntry("a|b", "c|d", Verdict.SAME),), (gone,), (), (NameEntry("e|f", "G"),)),
        tmp_path / "r.yaml",
    )
    notes = build([news], out, extract=sample_record, review=tmp_path / "r.yaml").notes
    assert len(notes) == 4
    assert ["key of nothing" in note for note in notes] == [True, True, True, False]
    assert "does not say it any more" in notes[3]


def test_what_is_said_of_keys_that_are_only_inferred_or_gone_stops_no_build(tmp_path: Path) -> None:
    out, committee = tmp_path / "out", "PartyCommittee|tỉnh ủy|place|08-2022"
    gone = f"@{'0' * 16}|PartyCommittee|tỉnh ủy|"
    decided = (LinkEntry(gone, committee, Verdict.SAME), LinkEntry(committee, "a|b", Verdict.DIFFERENT))
    save_review(Review(decided), tmp_path / "r.yaml")
    notes = build([SEEDS], out, review=tmp_path / "r.yaml").notes
    assert [key in note for key, note in zip((gone, "a|b"), notes, strict=True)] == [True, True]


def test_a_bad_review_stops_the_build_before_it_writes(tmp_path: Path) -> None:
    news, out = write_samples(tmp_path / "news"), tmp_path / "out"
    build([news], out, extract=sample_record)
    before = (out / "graph.nq").read_bytes()
    (out / "review.yaml").write_text("names:\n- {key: a}\n", encoding="utf-8")
    with pytest.raises(InputError, match="line 2: this entry has no 'rename'"):
        build([news], out, extract=sample_record)
    assert (out / "graph.nq").read_bytes() == before


def test_a_review_is_proposed_written_and_kept(tmp_path: Path) -> None:
    out = tmp_path / "out"
    build([SEEDS], out)
    workspace = Workspace(out)
    review = reviewed(workspace, limit=5)
    assert 0 < len(review.statements) <= 5
    assert all(statement.sentence and statement.says for statement in review.statements)
    save_review(review, workspace.review)
    assert load_review(workspace.review) == review
    assert reviewed(workspace, limit=5) == review


def test_what_was_looked_at_becomes_gold(tmp_path: Path) -> None:
    out = tmp_path / "out"
    build([SEEDS], out)
    workspace = Workspace(out)
    review = reviewed(workspace, limit=1)
    accepted = StatementEntry(review.statements[0].id, review.statements[0].article, Judgement.ACCEPT)
    save_review(Review((), (accepted,)), workspace.review)
    assert write_gold(workspace, workspace.review, tmp_path / "gold") == 1
    (path,) = (tmp_path / "gold").iterdir()
    gold = load_gold(path)
    assert gold.entities
    assert json.loads(path.read_text(encoding="utf-8"))["article"]["title"] == gold.title


def test_two_articles_are_not_written_into_one_file_of_gold(tmp_path: Path) -> None:
    for folder, text in (("north", CELL_TEXT), ("south", NEWS_TEXT)):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "1.txt").write_text(text, encoding="utf-8")
    build([tmp_path / "north", tmp_path / "south"], tmp_path / "out", extract=sample_record)
    workspace = Workspace(tmp_path / "out")
    articles = (record.article.id for record in (cell_record(), news_record()))
    accepted = tuple(StatementEntry("0" * 16, article, Judgement.ACCEPT) for article in articles)
    save_review(Review((), accepted), workspace.review)
    with pytest.raises(OutputError, match=r"1\.json: would be of .*north/1\.txt"):
        write_gold(workspace, workspace.review, tmp_path / "gold")


def damage(database: Path) -> None:
    """Overwrite the first pages of the tables in which articles and their cards are."""
    with closing(sqlite3.connect(database)) as connection:
        (size,) = connection.execute("PRAGMA page_size").fetchone()
        query = "SELECT rootpage FROM sqlite_master WHERE name IN ('article', 'cards')"
        pages = [page for (page,) in connection.execute(query)]
    data = bytearray(database.read_bytes())
    for page in pages:
        data[(page - 1) * size : page * size] = b"\xff" * size
    database.write_bytes(data)


def test_a_damaged_database_is_said_in_a_sentence(tmp_path: Path) -> None:
    build([SEEDS], tmp_path / "out", extract=sample_record)
    workspace = Workspace(tmp_path / "out")
    damage(workspace.database)
    with pytest.raises(WorkspaceError, match=r"workspace\.db: cannot be read: .*build the workspace again"):
        reviewed(workspace)
    with pytest.raises(WorkspaceError, match="cannot be read"), open_graph(tmp_path / "out") as graph:
        list(graph.records())
