"""Builds: the same bytes whatever the order, and only what has changed is read."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from kg.errors import InputError, OutputError
from kg.model import Article, Record
from kg.store import Workspace
from kg.workflow import build as building
from kg.workflow import reading
from kg.workflow.build import build
from kg.workflow.knowledge import open_graph
from tests.conftest import sample_record, write_samples
from tests.samples import CELL_TEXT, NEWS_TEXT, SEEDS, cell_record
from tests.workflow.builds import ARTEFACTS, built, made


def test_files_in_another_order_give_the_same_bytes(tmp_path: Path) -> None:
    news = write_samples(tmp_path / "news")
    built([news / "a.txt", news / "b.txt"], tmp_path / "one")
    built([news / "b.txt", news / "a.txt", news / "a.txt"], tmp_path / "two")
    assert made(tmp_path / "one") == made(tmp_path / "two")


def test_another_process_hash_seed_and_folder_give_the_same_bytes(tmp_path: Path) -> None:
    for seed, target in (("1", tmp_path / "one"), ("2", tmp_path / "deep" / "two")):
        target.parent.mkdir(exist_ok=True)
        files = sorted(SEEDS.iterdir(), reverse=seed == "2")
        command = [sys.executable, "-c", "from kg.cli import main; main()", "build", "-q", "-o", str(target)]
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(SEEDS.parent)}
        subprocess.run([*command, *map(str, files)], check=True, cwd=target.parent, env=environment)
    assert made(tmp_path / "one") == made(tmp_path / "deep" / "two")


def test_several_processes_give_the_same_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build([SEEDS], tmp_path / "one")
    monkeypatch.setattr(reading, "MANY", 1)
    build([SEEDS], tmp_path / "two", jobs=2)
    assert made(tmp_path / "one") == made(tmp_path / "two")


def test_a_second_build_reads_nothing_and_changes_nothing(tmp_path: Path) -> None:
    news = write_samples(tmp_path / "news")
    assert built([news], tmp_path / "out").read == 2
    before = made(tmp_path / "out")
    assert built([news], tmp_path / "out").read == 0
    assert made(tmp_path / "out") == before


def times(folder: Path) -> dict[str, int]:
    return {name: (folder / name).stat().st_mtime_ns for name in (*ARTEFACTS, "graph.html", "store/CURRENT")}


def test_where_nothing_has_changed_the_files_stay_as_they_are(tmp_path: Path) -> None:
    news, out = write_samples(tmp_path / "news"), tmp_path / "out"
    first = built([news], out)
    before = times(out)
    second = built([news], out)
    assert (first.is_new, second.is_new, times(out) == before) == (True, False, True)
    assert second.report == first.report
    assert second.seconds_in_all >= second.seconds > 0


def alone(news: Path, _: Path) -> None:
    (news / "b.txt").unlink()


def renamed(news: Path, _: Path) -> None:
    (news / "b.txt").rename(news / "c.txt")


def not_read(news: Path, _: Path) -> None:
    (news / "c.docx").write_bytes(b"x")


def corrected(_: Path, out: Path) -> None:
    key = cell_record().entity("c").key
    (out / "review.yaml").write_text(f"names: [{{key: '{key}', rename: Chi bộ thôn Đoài}}]", encoding="utf-8")


def shortened(_: Path, out: Path) -> None:
    (out / "graph.ttl").write_bytes((out / "graph.ttl").read_bytes()[:-1])


def overwritten(_: Path, out: Path) -> None:
    (out / "report.json").write_bytes((out / "report.json").read_bytes().replace(b"2", b"3"))


def without_a_page(_: Path, out: Path) -> None:
    (out / "graph.html").unlink()


def without_a_part_of_the_store(_: Path, out: Path) -> None:
    next((out / "store").glob("*.sst")).unlink()


CHANGES = (
    alone,
    renamed,
    not_read,
    corrected,
    shortened,
    overwritten,
    without_a_page,
    without_a_part_of_the_store,
)


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_whatever_changes_the_files_are_those_of_a_fresh_build(
    tmp_path: Path, change: Callable[[Path, Path], None]
) -> None:
    news, out, fresh = write_samples(tmp_path / "news"), tmp_path / "out", tmp_path / "fresh"
    built([news], out)
    change(news, out)
    assert built([news], out).is_new
    fresh.mkdir()
    if (out / "review.yaml").exists():
        shutil.copy(out / "review.yaml", fresh)
    built([news], fresh)
    assert made(out) == made(fresh)
    assert (out / "graph.html").read_bytes() == (fresh / "graph.html").read_bytes()
    with open_graph(out) as graph:
        assert len(graph.table("posts")) == 1
    assert not built([news], out).is_new


def test_other_options_and_other_versions_write_the_files_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    news, out = write_samples(tmp_path / "news"), tmp_path / "out"
    built([news], out)
    assert build([news], out, extract=sample_record, inferred=False).is_new
    assert build([news], out, extract=sample_record, base="https://example.org/kg/").is_new
    assert build([news], out, extract=sample_record).is_new
    monkeypatch.setattr(building, "package_version", lambda: "another")
    assert built([news], out).is_new


def test_what_leaves_the_sources_leaves_the_graph(tmp_path: Path) -> None:
    news = write_samples(tmp_path / "news")
    built([news / "a.txt"], tmp_path / "a")
    built([news / "a.txt", news / "b.txt"], tmp_path / "out")
    assert made(tmp_path / "out") != made(tmp_path / "a")
    assert built([news / "a.txt"], tmp_path / "out").read == 0
    assert made(tmp_path / "out") == made(tmp_path / "a")


def test_a_changed_file_is_read_again_and_its_old_state_forgotten(tmp_path: Path) -> None:
    news = write_samples(tmp_path / "news")
    built([news], tmp_path / "out")
    (news / "a.txt").write_text(NEWS_TEXT, encoding="utf-8")
    (news / "b.txt").write_text(CELL_TEXT, encoding="utf-8")
    outcome = built([news], tmp_path / "out")
    assert outcome.read == 0
    built([news], tmp_path / "fresh")
    assert made(tmp_path / "out") == made(tmp_path / "fresh")


def test_a_renamed_file_is_not_read_again_but_called_by_its_new_name(tmp_path: Path) -> None:
    news = write_samples(tmp_path / "news")
    built([news], tmp_path / "out")
    (news / "a.txt").rename(news / "new.txt")
    assert built([news], tmp_path / "out").read == 0
    assert b'"news/new.txt"' in made(tmp_path / "out")["graph.nq"]
    assert b'"news/a.txt"' not in made(tmp_path / "out")["graph.nq"]


def test_a_copy_is_one_article_with_two_files(tmp_path: Path) -> None:
    news = write_samples(tmp_path / "news")
    shutil.copy(news / "a.txt", news / "z.txt")
    report = built([news], tmp_path / "out").report
    assert (report.files, report.articles, report.copies) == (3, 2, (("news/z.txt", "news/a.txt"),))
    assert b'"news/z.txt"' in made(tmp_path / "out")["graph.nq"]


def test_a_bad_file_is_an_issue_and_the_others_are_built(tmp_path: Path) -> None:
    news = write_samples(tmp_path / "news")
    (news / "empty.txt").write_bytes(b"")
    (news / "noise.txt").write_bytes(bytes(range(256)) * 40)
    report = built([news], tmp_path / "out").report
    assert (report.files, report.articles) == (4, 2)
    assert [source for source, _ in report.unread] == ["news/empty.txt", "news/noise.txt"]
    assert json.loads(made(tmp_path / "out")["report.json"])["unread"][0]["source"] == "news/empty.txt"


def test_a_defect_that_one_article_meets_is_an_issue_with_its_place(tmp_path: Path) -> None:
    def defective(article: Article) -> Record:
        if article.text == CELL_TEXT:
            raise IndexError("tuple index out of range")
        return sample_record(article)

    report = built([write_samples(tmp_path / "news")], tmp_path / "out", defective).report
    assert report.articles == 1
    assert "IndexError: tuple index out of range (in defective" in report.unread[0].reason


def test_nothing_that_can_be_read_is_an_error_and_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    with pytest.raises(InputError, match=r"no article could be read: .*empty\.txt"):
        build([tmp_path / "empty.txt"], tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_copies_of_what_cannot_be_read_cannot_be_read_either(tmp_path: Path) -> None:
    news = tmp_path / "news"
    news.mkdir()
    for name in ("a.txt", "b.txt"):
        (news / name).write_bytes(bytes(400))
    with pytest.raises(InputError, match=r"no article could be read: .*a\.txt"):
        build([news], tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_a_missing_source_is_an_error_before_anything_is_written(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="nowhere"):
        build([tmp_path / "nowhere"], tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_a_file_in_the_way_of_the_workspace_is_named(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("")
    with pytest.raises(OutputError, match="out"):
        built([write_samples(tmp_path / "news")], tmp_path / "out")


def test_another_base_makes_other_iris_of_the_same_things(tmp_path: Path) -> None:
    news = write_samples(tmp_path / "news")
    built([news], tmp_path / "out")
    before = made(tmp_path / "out")["graph.nq"]
    assert build([news], tmp_path / "out", base="https://example.org/kg/", extract=sample_record).read == 2
    after = made(tmp_path / "out")["graph.nq"]
    own = sorted(line.replace(b"https://example.org/kg/", b"https://w3id.org/danvan/") for line in after.splitlines())
    assert own == sorted(before.splitlines())


def test_a_base_that_ends_in_a_fragment_makes_the_same_graph(tmp_path: Path) -> None:
    news = write_samples(tmp_path / "news")
    reports, networks = [], []
    for base in ("https://example.org/kg/", "https://example.org/kg#"):
        reports.append(build([news], tmp_path / "out", base=base, extract=sample_record).report)
        with open_graph(tmp_path / "out") as graph:
            networks.append(sorted(data["label"] for _, data in graph.to_networkx().nodes(data=True)))
    assert reports[0] == reports[1]
    assert reports[0].classes
    assert networks[0] == networks[1]
    assert networks[0]


def test_the_workspace_holds_what_the_design_names(built: Path) -> None:
    names = {path.name for path in built.iterdir()}
    assert {"workspace.db", "store", "graph.nq", "graph.ttl", "report.json"} <= names
    assert not [name for name in names if name.endswith((".part", ".old", ".new"))]
    assert Workspace(built).turtle.read_text(encoding="utf-8").startswith("@prefix activity:")


@pytest.mark.parametrize("given", [".", "a.txt"])
def test_nothing_is_written_among_the_articles(tmp_path: Path, given: str) -> None:
    news = write_samples(tmp_path / "news")
    with pytest.raises(OutputError, match=r"news: holds the articles; .*such as .*news-graph$"):
        build([news / given], news, extract=sample_record)
    assert sorted(path.name for path in news.iterdir()) == ["a.txt", "b.txt"]
    assert build([news], news / "out", extract=sample_record).report.articles == 2


def test_what_could_not_be_used_is_named_with_its_file(tmp_path: Path) -> None:
    news = write_samples(tmp_path / "news")
    english = "The committee of the commune held a meeting on roads and houses. " * 3
    (news / "c.txt").write_text(english, encoding="utf-8")
    outcome = build([news], tmp_path / "out")
    assert outcome.report.noted == (("news/c.txt", "no sentence in Vietnamese stands in it; nothing was read"),)
    (noted,) = json.loads(made(tmp_path / "out")["report.json"])["noted"]
    assert noted["source"] == "news/c.txt"


def test_files_that_are_no_articles_are_counted_and_named(tmp_path: Path) -> None:
    news = write_samples(tmp_path / "news")
    assert built([news], tmp_path / "out").skipped == ""
    for name in ("c.docx", "d.docx", "e.html"):
        (news / name).write_bytes(b"x")
    outcome = built([news], tmp_path / "out")
    assert outcome.skipped == "not read: 2 files with .docx, 1 file with .html; articles are files with .txt"
    assert outcome.report.skipped == ("news/c.docx", "news/d.docx", "news/e.html")
    assert json.loads(made(tmp_path / "out")["report.json"])["skipped"] == [*outcome.report.skipped]
    # What a build has made is nobody's article.
    for out in (news / "graph", news / "other"):
        assert built([news], out).report.skipped == outcome.report.skipped
