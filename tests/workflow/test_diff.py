from pathlib import Path

from kg.workflow.build import build
from kg.workflow.diff import differences
from kg.workflow.knowledge import open_graph
from tests.conftest import sample_record, write_samples
from tests.samples import SEEDS


def rows(old: Path, new: Path) -> list[dict[str, object]]:
    with open_graph(old) as before, open_graph(new) as after:
        return list(differences(before, after))


def test_a_graph_and_itself_do_not_differ(built: Path) -> None:
    assert rows(built, built) == []


def test_what_an_article_adds_is_listed_with_the_article_and_its_rule(tmp_path: Path) -> None:
    news = write_samples(tmp_path / "news")
    build([news / "a.txt"], tmp_path / "one", extract=sample_record)
    build([news], tmp_path / "two", extract=sample_record)
    added = rows(tmp_path / "one", tmp_path / "two")
    assert {row["change"] for row in added} == {"added"}
    assert ("PartyCommittee", "Bộ Chính trị") in {(row["kind"], row["thing"]) for row in added}
    issued = next(row for row in added if row["after"] == "Bộ Chính trị")
    assert (issued["article"], issued["rule"]) == ("news/b.txt", "test.issuedBy")
    removed = rows(tmp_path / "two", tmp_path / "one")
    assert {row["change"] for row in removed} == {"removed"}
    assert len(removed) == len(added)


def test_the_rule_is_the_one_that_read_the_statement_and_not_another_of_its_sentence(tmp_path: Path) -> None:
    news = write_samples(tmp_path / "news")
    build([news / "b.txt"], tmp_path / "one", extract=sample_record)
    build([news], tmp_path / "two", extract=sample_record)
    added = [row for row in rows(tmp_path / "one", tmp_path / "two") if row["relation"]]
    by_relation = {str(row["relation"]): str(row["rule"]) for row in added if row["thing"] == "trồng hai km đường hoa"}
    assert (by_relation["thời gian"], by_relation["đơn vị thực hiện"]) == ("test.occurredOn", "test.carriedOutBy")
    assert (by_relation["loại hoạt động"], by_relation["số liệu"]) == ("test.activityType", "test.hasFigure")
    assert all(row["rule"] for row in added)


def test_what_is_inferred_differs_when_it_is_switched_off(tmp_path: Path) -> None:
    build([SEEDS], tmp_path / "one")
    build([SEEDS], tmp_path / "two", inferred=False)
    found = rows(tmp_path / "one", tmp_path / "two")
    assert ("Tỉnh ủy Tuyên Quang", "tỉnh Tuyên Quang", "body.inferred-place") in {
        (row["thing"], row["before"], row["rule"]) for row in found
    }


def test_an_article_that_leaves_takes_along_what_was_inferred_from_it(tmp_path: Path) -> None:
    files = sorted(SEEDS.iterdir())
    build(files, tmp_path / "out")
    assert b"body.inferred-place" in (tmp_path / "out" / "graph.nq").read_bytes()
    for left in range(len(files)):
        rest = [file for at, file in enumerate(files) if at != left]
        build(rest, tmp_path / "out")
        build(rest, tmp_path / f"fresh{left}")
        for name in ("graph.nq", "graph.ttl", "report.json"):
            assert (tmp_path / "out" / name).read_bytes() == (tmp_path / f"fresh{left}" / name).read_bytes()
