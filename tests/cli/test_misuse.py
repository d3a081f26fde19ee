"""What a user can do wrong is told in one clear sentence."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.conftest import write_samples
from tests.samples import CELL_TEXT, SEEDS

BAD = [
    (["bild"], 2, "no command 'bild'; there is build, query"),
    (["build"], 2, "Missing argument 'SOURCES...'"),
    (["build", "", "-o", "{tmp}/o"], 2, "the path is empty"),
    (["extract", ""], 2, "the path is empty"),
    (["evaluate", ""], 2, "the path is empty"),
    (["build", "{built}", "-o", ""], 2, "the path is empty"),
    (["query", "posts", "-w", ""], 2, "the path is empty"),
    (["view", "-w", "{built}", "--depth", "2"], 2, "it goes with --focus or --directive"),
    (["view", "-w", "{built}", "--language", "en"], 2, "the explorer's page has both languages"),
    (["explain", "Hội", "--text", "{tmp}/empty.txt"], 2, "it goes without NAME and --ids"),
    (["review", "-w", "{built}", "--ask", "--gold", "{tmp}/gold"], 2, "it goes without --ask"),
    (["build", "{tmp}/nowhere", "-o", "{tmp}/o"], 1, "nowhere: no such file or folder"),
    (["build", "{tmp}/none", "-o", "{tmp}/o"], 1, "none: no articles in this folder"),
    (["build", "{tmp}/empty.txt", "-o", "{tmp}/o"], 1, "empty.txt"),
    (["build", "{tmp}/noise.txt", "-o", "{tmp}/o"], 1, "noise.txt"),
    (["build", "{tmp}/photo.png", "-o", "{tmp}/o"], 1, "photo.png"),
    (["build", "{tmp}/good.txt", "-o", "{tmp}/empty.txt"], 1, "empty.txt: cannot be made"),
    (["build", "{tmp}/good.txt", "-o", "{tmp}/empty.txt/o"], 1, "empty.txt"),
    (["build", "{tmp}/good.txt", "-o", "{tmp}/o", "--base", "nonsense"], 1, "base IRI 'nonsense'"),
    (["build", "{tmp}/good.txt", "-o", "{tmp}/o", "-j", "0"], 2, "0 is not in the range"),
    (["query", "posts", "-w", "{tmp}/o"], 1, "no workspace here; `kg build SRC"),
    (["query", "post", "-w", "{built}"], 1, "no question named 'post'; there is posts, activities, activities-by-type"),
    (["query", "missing.rq", "-w", "{built}"], 1, "missing.rq: cannot be read"),
    (["query", "{tmp}/noise.rq", "-w", "{built}"], 1, "noise.rq"),
    (["query", "SELECT * WHERE {", "-w", "{built}"], 1, "line 1, column 17"),
    (["query", "posts", "Huyện ủy", "-w", "{built}"], 2, "give NAME=VALUE"),
    (["query", "posts", "bodi=x", "-w", "{built}"], 1, "it has body"),
    (["query", "posts", "body=Mường Ảng", "-w", "{built}"], 1, "no body or place 'Mường Ảng' in this graph; n"),
    (["query", "posts", "-f", "yaml", "-w", "{built}"], 2, "'yaml' is not one of 'table', 'csv'"),
    (["query", "posts", "-f", "turtle", "-w", "{built}"], 1, "no form 'turtle'"),
    (
        ["query", "posts", "-f", "csv", "-o", "{tmp}/no/where.csv", "-w", "{built}"],
        1,
        "where.csv: cannot be written",
    ),
    (["explain", "Mường Ảng", "-w", "{built}"], 1, "no thing 'Mường Ảng' in this graph; "),
    (["explain", "Nà Lại", "-w", "{built}"], 1, "give one of these"),
    (["export", "owl", "-w", "{built}"], 1, "no format 'owl'; there is turtle"),
    (
        ["export", "csv", "--reify", "-w", "{built}"],
        2,
        "--reify is for RDF, which csv is not; it goes with turtle, trig",
    ),
    (["export", "graphml", "--reify", "-w", "{built}"], 2, "which graphml is not"),
    (["export", "turtle", "-w", "{tmp}"], 1, "no workspace here"),
    (["export", "turtle", "-w", "{foreign}"], 1, "is no workspace database"),
    (["extract", "{tmp}/nowhere"], 1, "nowhere: no such file or folder"),
    (["extract", "-"], 1, "standard input"),
    (["evaluate", "{tmp}/nowhere"], 1, "nowhere: no such file or folder"),
    (["evaluate", "{tmp}/none"], 1, "no annotations in this folder"),
    (["evaluate", "{tmp}/none", "--pin"], 2, "--pin goes with --floors"),
    (["evaluate", "{tmp}/none", "--floors", "{tmp}/good.txt", "--details"], 2, "goes without SOURCES"),
    (["view", "--focus", "Mường Ảng", "-w", "{built}"], 1, "no thing 'Mường Ảng'"),
    (["view", "--focus", "x", "--article", "y", "-w", "{built}"], 2, "--focus and --article are different"),
    (["view", "-o", "{tmp}/no/v.html", "-w", "{built}"], 1, "v.html"),
    (["validate", "-w", "{tmp}/o"], 1, "no workspace here"),
]


def test_a_term_that_there_is_not_is_said(kg: Run, built: Path) -> None:
    code, out, err = kg("query", "SELECT ?t { ?x dv:title ?t }", "-w", built)
    assert (code, out) == (0, "no answers\n")
    assert err.startswith("kg: the ontology has no dv:title; ")
    code, _, err = kg("query", "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }", "-w", built)
    assert (code, err.startswith("kg: SERVICE would ask another server")) == (1, True)


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    BAD,
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_bad_input_is_one_clear_sentence(
    kg: Run, built: Path, tmp_path: Path, arguments: list[str], code: int, message: str
) -> None:
    (tmp_path / "none").mkdir()
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "noise.txt").write_bytes(bytes(range(256)) * 40)
    (tmp_path / "noise.rq").write_bytes(b"\xff\xfe\xfd")
    (tmp_path / "photo.png").write_bytes(b"\x89PNG")
    (tmp_path / "good.txt").write_text(CELL_TEXT, encoding="utf-8")
    (tmp_path / "foreign").mkdir()
    (tmp_path / "foreign" / "workspace.db").write_bytes(b"no database" * 100)
    places = {"tmp": tmp_path, "built": built, "foreign": tmp_path / "foreign"}
    found, out, err = kg(*(argument.format(**places) if argument[:1] == "{" else argument for argument in arguments))
    assert found == code
    assert message in err
    assert out == ""
    assert not (tmp_path / "o").exists()


def test_a_closed_pipe_is_no_error_to_show(built: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": str(SEEDS.parent)}
    command = f"'{sys.executable}' -c 'from kg.cli import main; main()' export nquads -w '{built}' | head -c 10"
    result = subprocess.run(command, shell=True, check=True, capture_output=True, env=environment)
    assert result.stderr == b""


def test_a_table_is_not_written_into_a_file_of_another_kind(kg: Run, built: Path, tmp_path: Path) -> None:
    for command in (["query", "posts"], ["coverage"]):
        code, _, err = kg(*command, "-w", built, "-o", tmp_path / "x.xlsx")
        assert code == 1
        assert "x.xlsx: no format ends in .xlsx; give --format, or an ending of .csv" in err
        assert not list(tmp_path.iterdir())
        assert kg(*command, "-w", built, "-o", tmp_path / "x.txt")[0] == 0
        (tmp_path / "x.txt").unlink()


def test_a_damaged_store_is_said_and_made_again(kg: Run, tmp_path: Path) -> None:
    news, out = write_samples(tmp_path / "news"), tmp_path / "out"
    kg("build", news, "-o", out)
    for file in (out / "store").iterdir():
        file.write_bytes(b"")
    code, _, err = kg("query", "posts", "-w", out)
    assert (code, err.endswith("build the workspace again\n")) == (1, True)
    assert kg("build", news, "-o", out)[0] == 0
    assert kg("query", "posts", "-w", out)[0] == 0


def test_annotations_without_texts_are_told_what_is_missing(kg: Run, tmp_path: Path) -> None:
    gold = {"article": {"title": "A", "published": None, "byline": []}, "entities": [], "relations": []}
    (tmp_path / "a.json").write_text(json.dumps(gold | {"activities": [], "figures": []}), encoding="utf-8")
    code, _, err = kg("evaluate", tmp_path)
    assert code == 1
    assert err.endswith(
        f"no texts beside the annotations; name the articles as well: kg evaluate {tmp_path} ARTICLES\n"
    )
