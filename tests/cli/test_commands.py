"""Commands one by one, as a user gives them."""

import csv
import io
import json
import os
import re
import shutil
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from kg.cli.app import _COMMANDS
from tests.cli.conftest import Run
from tests.conftest import write_samples
from tests.samples import CELL_TEXT, SEEDS


def test_help_lists_every_command_and_imports_none(kg: Run) -> None:
    code, out, _ = kg("--help")
    assert code == 0
    text = " ".join(out.split())
    assert all(f" {name} {about}" in text for name, about in _COMMANDS.items())


@pytest.mark.parametrize("name", _COMMANDS)
def test_every_command_has_help(kg: Run, name: str) -> None:
    code, out, _ = kg(name, "--help")
    assert (code, out.startswith(f"Usage: kg {name}")) == (0, True)
    assert import_module(f"kg.cli.{name}").command.name == name


def imported(*arguments: str) -> str:
    """Return the report of what a command imports."""
    environment = {**os.environ, "PYTHONPATH": str(SEEDS.parent)}
    command = [sys.executable, "-X", "importtime", "-c", "from kg.cli import main; main()", *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True, env=environment).stderr


def test_help_is_quick() -> None:
    report = imported("--help")
    # What costs time is not loaded; `bench/` measures the time.
    for heavy in ("rdflib", "networkx", "pyoxigraph", "rich", "pyshacl", "pyvis"):
        assert not re.search(rf"\| +{heavy}$", report, re.MULTILINE)


def test_extracting_starts_without_the_store_and_the_graph() -> None:
    report = imported("extract", str(min(SEEDS.glob("*.txt"))))
    for heavy in ("rdflib", "networkx", "pyoxigraph", "rich", "sqlite3", "kg.store", "kg.graph"):
        assert not re.search(rf"\| +{heavy}$", report, re.MULTILINE)


def test_build_query_explain_export_validate(kg: Run, tmp_path: Path) -> None:
    news, out = write_samples(tmp_path / "news"), tmp_path / "out"
    code, stdout, stderr = kg("build", news, "-o", out)
    assert (code, stderr) == (0, "")
    assert re.search(r"^ +2 +bài báo · articles", stdout, re.MULTILINE)
    assert "2 read in" in stdout
    assert re.search(r"0 unchanged, \d+\.\d s with linking and writing → ", stdout)
    assert re.search(r"nothing has changed, looked at in \d+\.\d s → ", kg("build", news, "-o", out)[1])
    assert kg("build", "-q", news, "-o", out) == (0, "", "")
    code, stdout, _ = kg("query", "articles", "-w", out, "-f", "csv")
    assert code == 0
    assert stdout.startswith("published,title,subject_name,relation,value")
    code, stdout, _ = kg("export", "turtle", "-w", out)
    assert (code, stdout.startswith("@prefix")) == (0, True)
    assert stdout.encode() == (out / "graph.ttl").read_bytes()
    assert kg("validate", "-w", out)[0] == 0


def test_questions_are_listed_with_titles_and_parameters(kg: Run) -> None:
    code, out, _ = kg("query")
    assert code == 0
    assert "posts [body=…]\n    Ai giữ chức vụ gì, ở đâu?\n    Who holds which post, and where?\n" in out
    assert kg("query", "posts", "--show")[1].startswith("# title@vi: Ai giữ chức vụ gì")


def test_a_table_is_for_people_and_csv_for_programs(kg: Run, built: Path) -> None:
    code, out, _ = kg("query", "posts", "body=Chi bộ thôn Nà Lại", "-w", built)
    assert code == 0
    assert re.search(r"Hoàng Văn Dìn +│ Bí thư +│ Chi bộ thôn Nà Lại", out)
    _, out, _ = kg("query", "posts", "-f", "json", "-w", built)
    assert json.loads(out)["results"]["bindings"][0]["role"]["value"] == "Bí thư"


@pytest.mark.parametrize(
    ("arguments", "option"),
    [(["export", "csv"], []), (["query", "posts"], ["-f", "csv"]), (["timeline"], ["-f", "csv"])],
    ids=["export", "query", "timeline"],
)
def test_csv_is_marked_as_utf_8_in_files_but_not_in_pipes(
    kg: Run, built: Path, tmp_path: Path, arguments: list[str], option: list[str]
) -> None:
    _, piped, _ = kg(*arguments, *option, "-w", built)
    # The ending of the file says the format.
    assert kg(*arguments, "-w", built, "-o", tmp_path / "x.csv")[0] == 0
    assert (tmp_path / "x.csv").read_bytes() == b"\xef\xbb\xbf" + piped.encode()


def test_no_cell_of_a_csv_file_is_a_formula_to_a_spreadsheet(kg: Run, built: Path, tmp_path: Path) -> None:
    query = (
        'SELECT ("--01-18" AS ?day) ("=1+1" AS ?sum) ("- Xã A" AS ?sentence) ((-5) AS ?number) ("xã, B" AS ?name) {}'
    )
    assert "\n--01-18,=1+1,- Xã A,-5," in kg("query", query, "-f", "csv", "-w", built)[1].replace("\r", "")
    assert kg("query", query, "-w", built, "-o", tmp_path / "x.csv")[0] == 0
    with (tmp_path / "x.csv").open(encoding="utf-8-sig", newline="") as file:
        assert list(csv.reader(file))[1] == ["'--01-18", "'=1+1", "'- Xã A", "-5", "xã, B"]


def test_each_line_of_csv_can_be_cited(kg: Run, built: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(kg("export", "csv", "-w", built)[1], newline="")))
    cited = {(row["article"], row["published"][:10], row["file"]) for row in rows if row["quote"]}
    assert ("Học tập Chỉ thị 05", "2022-06-03", "news/b.txt") in cited
    assert all(all(cells) for cells in cited)


def test_queries_come_from_text_file_and_standard_input(kg: Run, built: Path, tmp_path: Path) -> None:
    query = "SELECT ?l WHERE { ?x a dv:Person ; rdfs:label ?l }"
    (tmp_path / "people.rq").write_text(query, encoding="utf-8")
    answers = [
        kg("query", query, "-w", built, "-f", "csv"),
        kg("query", tmp_path / "people.rq", "-w", built, "-f", "csv"),
        kg("query", "-", "-w", built, "-f", "csv", stdin=query.encode()),
    ]
    assert {out for _, out, _ in answers} == {"l\r\nHoàng Văn Dìn\r\n"}
    assert kg("query", "ASK { ?x a dv:Person }", "-w", built)[1] == "yes\n"
    assert "no answers" in kg("query", "SELECT ?x { ?x a dv:Model }", "-w", built)[1]
    assert "a dv:Person" in kg("query", "CONSTRUCT { ?x a dv:Person } WHERE { ?x a dv:Person }", "-w", built)[1]


def test_an_empty_answer_says_what_that_means(kg: Run, built: Path) -> None:
    meaning = "no answers: no two sentences differ on one post, symbol, date or figure · không có hai câu nào nói khác"
    assert kg("query", "conflicts", "-w", built)[1].startswith(meaning)
    assert kg("conflicts", "-w", built)[1].startswith(meaning)
    assert kg("conflicts", "-w", built, "-f", "json")[1] == "[]\n"
    assert kg("diff", built, built)[1] == "the two workspaces say the same\n"


def test_explain_shows_sentences_rules_and_stances(kg: Run, built: Path) -> None:
    code, out, _ = kg("explain", "Chi bộ thôn Nà Lại", "-w", built)
    assert code == 0
    assert out.startswith("Chi bộ thôn Nà Lại — Chi bộ · Party cell\nhttps://w3id.org/danvan/id/party-cell/")
    assert "Hoàng Văn Dìn → giữ chức vụ → Bí thư, Chi bộ thôn Nà Lại\n" in out
    assert "  « Chi bộ sẽ làm cầu dân sinh » (dự kiến · planned)\n" in out
    assert "[test.holdsPost]" in out


def test_things_of_one_name_are_told_apart_by_kind_place_and_article(kg: Run, built: Path) -> None:
    code, _, err = kg("explain", "Nà Lại", "-w", built)
    assert (code, err.startswith("kg: 'Nà Lại' is the name of 3 things; give one of these:\n")) == (1, True)
    title = r"“Chi bộ thôn Nà Lại làm đường hoa” \(2022-05-13, news/a.txt\)"
    assert re.search(
        rf"^  party-cell:.*\n    Chi bộ thôn Nà Lại · Chi bộ · thôn Nà Lại, xã Quảng Khê · {title}$", err, re.M
    )
    assert re.search(rf"^  village:.*\n    thôn Nà Lại · .* · xã Quảng Khê, huyện Ba Bể · {title}$", err, re.M)
    (iri,) = re.findall(r"^  (village:\S+)$", err, re.M)
    assert kg("explain", iri, "-w", built)[1].startswith("thôn Nà Lại — ")


def test_what_explain_prints_can_be_reviewed(kg: Run, tmp_path: Path) -> None:
    news, out = write_samples(tmp_path / "news"), tmp_path / "out"
    (news / "c.txt").write_text(
        "Chi bộ thôn Đoài\n\nSáng 12/5/2022, ông Trần Văn Hiền, Bí thư Chi bộ thôn Đoài, xã Quảng Khê, huyện Ba Bể, "
        "tỉnh Bắc Kạn cho biết, chi bộ đã tổ chức trồng hoa trên đường thôn.\n",
        encoding="utf-8",
    )
    kg("build", "-q", news, "-o", out)
    shown = kg("explain", "Trần Văn Hiền", "-w", out, "--ids")[1]
    assert "article: " not in kg("explain", "Trần Văn Hiền", "-w", out)[1]
    key = re.findall(r"^  key: (.+)$", shown, re.MULTILINE)[0]
    article, said = re.findall(r"^    article: ([0-9a-f]{16})  id: ([0-9a-f]{16})$", shown, re.MULTILINE)[0]
    (out / "review.yaml").write_text(
        f"statements: [{{verdict: reject, article: '{article}', id: '{said}'}}]\n"
        f"names: [{{key: '{key}', rename: Trần Văn Hiến}}]",
        encoding="utf-8",
    )
    assert kg("build", "-q", news, "-o", out) == (0, "", "")
    assert said not in kg("explain", "Trần Văn Hiến", "-w", out, "--ids")[1]
    iri = shown.split("\n")[1]
    for name in (iri, f"person:{iri.rpartition('/')[2]}"):
        (out / "review.yaml").write_text(f"names: [{{key: '{name}', rename: x}}]", encoding="utf-8")
        code, _, err = kg("build", "-q", news, "-o", out)
        assert (code, "line 1" in err, "is an IRI, and a key was expected; `kg explain" in err) == (1, True, True)


def test_extract_writes_a_line_an_article_and_names_what_it_cannot_read(kg: Run, tmp_path: Path) -> None:
    news = write_samples(tmp_path / "news")
    code, out, err = kg("extract", news)
    assert (code, err) == (0, "")
    assert [json.loads(line)["article"]["source"] for line in out.splitlines()] == [
        "news/a.txt",
        "news/b.txt",
    ]
    code, out, _ = kg("extract", "-", stdin=CELL_TEXT.encode())
    assert (code, json.loads(out)["article"]["source"]) == (0, "standard input")
    (news / "c.txt").write_bytes(b"")
    code, out, err = kg("extract", news)
    assert (code, len(out.splitlines())) == (1, 2)
    assert "news/c.txt" in err


def test_files_that_are_not_read_are_counted(kg: Run, tmp_path: Path) -> None:
    news = write_samples(tmp_path / "news")
    (news / "c.docx").write_bytes(b"x")
    for arguments in (["build", "-q", news, "-o", tmp_path / "out"], ["extract", news]):
        code, _, err = kg(*arguments)
        assert (code, err) == (0, "kg: not read: 1 file with .docx; articles are files with .txt\n")


def test_evaluate_scores_articles_and_saved_records_alike(kg: Run, tmp_path: Path) -> None:
    gold = tmp_path / "gold"
    gold.mkdir()
    name = "003_10313150c1ccd711"
    shutil.copy(SEEDS.parent / "tests" / "gold" / "seeds" / f"{name}.json", gold)
    shutil.copy(SEEDS / f"{name}.txt", gold)
    code, out, err = kg("evaluate", gold)
    assert (code, err) == (0, "")
    assert out.startswith("1 article\n")
    kg("extract", gold / f"{name}.txt", "-o", tmp_path / "records.jsonl")
    assert kg("evaluate", gold, "--records", tmp_path / "records.jsonl")[1] == out


def test_view_writes_the_whole_or_a_part(kg: Run, built: Path, tmp_path: Path) -> None:
    whole, part = tmp_path / "whole.html", tmp_path / "part.html"
    assert kg("view", "-w", built, "-o", whole)[0] == 0
    assert whole.read_bytes() == (built / "graph.html").read_bytes()
    code, out, _ = kg("view", "-w", built, "-o", part, "--engine", "pyvis", "--focus", "Hoàng Văn Dìn")
    assert (code, out) == (0, f"2 things, 1 relations → {part}\n")
    assert "vis-network" in part.read_text(encoding="utf-8")


def test_vietnamese_goes_through_a_pipe_in_any_locale(built: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": str(SEEDS.parent), "PYTHONIOENCODING": "ascii", "LC_ALL": "C"}
    command = [
        sys.executable,
        "-c",
        "from kg.cli import main; main()",
        "explain",
        "Hoàng Văn Dìn",
        "-w",
        str(built),
    ]
    result = subprocess.run(command, check=True, capture_output=True, env=environment)
    assert "giữ chức vụ" in result.stdout.decode()


def test_columns_have_vietnamese_titles_for_people_and_their_names_for_programs(kg: Run, built: Path) -> None:
    first, second = kg("query", "posts", "-w", built)[1].splitlines()[1:3]
    assert ("người" in first, "person_name" in second) == (True, True)
    assert kg("query", "posts", "-w", built, "-f", "csv")[1].startswith("person_name,")
    assert "ai" not in kg("query", "SELECT ?who WHERE { ?who a dv:Person }", "-w", built)[1].splitlines()[1]


@pytest.mark.parametrize("engine", ["explorer", "pyvis"])
def test_a_page_goes_to_standard_output(
    kg: Run, built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, engine: str
) -> None:
    monkeypatch.chdir(tmp_path)
    code, out, err = kg("view", "-w", built, "--engine", engine, "-o", "-")
    assert (code, out[:9], out.rstrip()[-7:], not list(tmp_path.iterdir())) == (0, "<!DOCTYPE", "</html>", True)
    assert err.endswith("→ -\n")


def test_a_workspace_is_reviewed_by_option_or_argument(kg: Run, built: Path, tmp_path: Path) -> None:
    written = []
    for given in (["-w", built], [built]):
        code, out, _ = kg("review", *given, "--file", tmp_path / "r.yaml")
        assert (code, out.startswith("cần xem · to look at: ")) == (0, True)
        written.append((tmp_path / "r.yaml").read_bytes())
        (tmp_path / "r.yaml").unlink()
    assert written[0] == written[1]


def test_a_table_of_many_columns_is_written_row_by_row(kg: Run, built: Path) -> None:
    code, out, _ = kg("query", "activities", "-w", built)
    assert code == 0
    assert "┏" not in out
    assert re.search(r"^ +việc · activity  \S", out, re.MULTILINE)
    assert not re.search(r"^ +figures *$", out, re.MULTILINE)
