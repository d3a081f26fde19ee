"""Builds after a few articles have come, gone or changed, against builds from nothing."""

import os
import subprocess
import sys
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import pytest

from bench.articles import article
from kg.intake import read_article
from kg.link import Verdict, link
from kg.model import Article, Record
from kg.relate import extract_article
from kg.review import LinkEntry, NameEntry, Review
from kg.store import Database
from kg.workflow import linking
from kg.workflow.build import build
from kg.workflow.review import save_review
from tests.samples import SEEDS
from tests.workflow.test_build import made

_MADE = 7


@cache
def contents() -> dict[str, bytes]:
    """Return articles by name: the seeds, made ones, and two that print others again."""
    found = {path.name: path.read_bytes() for path in sorted(SEEDS.iterdir())}
    found |= {f"made-{number}.txt": article(number) for number in range(_MADE)}
    printed = next(iter(found)), f"made-{_MADE - 1}.txt"
    return found | {f"again-{name}": found[name] + "\nTheo trang tin của tỉnh\n".encode() for name in printed}


@cache
def _record(sha256: str) -> Record:
    name, data = next((n, d) for n, d in contents().items() if read_article(d, n).sha256 == sha256)
    return extract_article(read_article(data, name))


def read(found: Article) -> Record:
    """Extract each article once, however many builds read it; the file's name is that of the first."""
    record = _record(found.sha256)
    return Record(found, *(getattr(record, field) for field in Record.__slots__ if field != "article"))


def write(folder: Path, names: set[str]) -> Path:
    """Put these articles into a folder and no others."""
    folder.mkdir(exist_ok=True)
    for path in folder.iterdir():
        if path.name not in names:
            path.unlink()
    for name in names:
        (folder / name).write_bytes(contents()[name])
    return folder


def review_of(out: Path, random: Random) -> Review:
    """Return what a person may say of what a build has decided."""
    links = link(cards for _, cards in Database.open(out / "workspace.db").cards())
    chosen = random.sample(links.decisions, min(3, len(links.decisions)))
    verdicts = [Verdict.DIFFERENT, Verdict.SAME]
    decided = tuple(LinkEntry(one.left, one.right, random.choice(verdicts)) for one in chosen)
    names = tuple(NameEntry(key, "Tên khác") for key in random.sample(sorted(links.things), min(2, len(links.things))))
    return Review(decided, (), (), tuple(name for name in names if "#" not in name.key))


@pytest.mark.parametrize("seed", range(3))
def test_builds_one_after_the_other_give_the_bytes_of_a_build_from_nothing(
    tmp_path: Path, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(linking, "MOST_CHANGED", 100)
    random, names = Random(seed), sorted(contents())
    folder, out = tmp_path / "news", tmp_path / "out"
    there = set(random.sample(names, 9))
    build([write(folder, there)], out, extract=read)
    if seed % 2:
        save_review(review_of(out, random), out / "review.yaml")
        build([folder], out, extract=read)
    for step in range(2):
        there ^= set(random.sample(names, random.randint(1, 3)))
        notes = build([write(folder, there)], out, extract=read).notes
        fresh = tmp_path / f"fresh-{step}"
        review = out / "review.yaml" if seed % 2 else None
        assert build([folder], fresh, extract=read, review=review).notes == notes
        assert made(out) == made(fresh)
        assert (out / "graph.html").read_bytes() == (fresh / "graph.html").read_bytes()


def test_few_changes_are_followed_and_nothing_is_linked_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder, out, names = tmp_path / "news", tmp_path / "out", sorted(contents())
    build([write(folder, set(names[1:]))], out, extract=read)
    monkeypatch.setattr(linking, "MOST_CHANGED", 100)
    monkeypatch.setattr(linking, "link", None)
    build([write(folder, set(names))], out, extract=read)
    monkeypatch.undo()
    build([folder], tmp_path / "fresh", extract=read)
    assert made(out) == made(tmp_path / "fresh")


@pytest.mark.parametrize("option", ["inferred", "review", "base"])
def test_other_options_link_all_anew(tmp_path: Path, option: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(linking, "MOST_CHANGED", 100)
    folder = write(tmp_path / "news", set(sorted(contents())[:5]))
    out, given = tmp_path / "out", dict[str, Any]()
    build([folder], out, extract=read)
    if option == "review":
        given["review"] = tmp_path / "review.yaml"
        save_review(review_of(out, Random(1)), given["review"])
    else:
        given[option] = {"inferred": False, "base": "https://example.org/kg/"}[option]
    build([folder], out, extract=read, **given)
    build([folder], tmp_path / "fresh", extract=read, **given)
    assert made(out) == made(tmp_path / "fresh")


KILLED = """
import os, sys
from pathlib import Path
from kg.workflow import linking
from kg.workflow.build import build
from tests.workflow.test_incremental import read
linking.MOST_CHANGED = 100
left = int(sys.argv[3])
def count(frame, event, argument):
    global left
    code = frame.f_code
    if "call" in event and code.co_filename.endswith(STORE):
        left -= 1
        if left == 0:
            os._exit(9)
STORE = tuple(f"/{name}.py" for name in ("store/linkindex", "store/linkresults", "store/linkstate", "workflow/linking"))
sys.setprofile(count)
build([Path(sys.argv[1])], Path(sys.argv[2]), extract=read)
"""


@pytest.mark.parametrize("seed", range(2))
def test_a_build_that_is_killed_while_it_follows_changes_goes_on(
    tmp_path: Path, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(linking, "MOST_CHANGED", 100)
    random, names = Random(seed), sorted(contents())
    folder, out = tmp_path / "news", tmp_path / "out"
    build([write(folder, set(names[:5]))], out, extract=read)
    write(folder, set(names[1:7]))
    environment = {**os.environ, "PYTHONPATH": str(SEEDS.parent)}
    command = [sys.executable, "-c", KILLED, str(folder), str(out), str(random.randint(1, 2000))]
    assert subprocess.run(command, check=False, env=environment).returncode == 9
    build([folder], out, extract=read)
    build([folder], tmp_path / "fresh", extract=read)
    assert made(out) == made(tmp_path / "fresh")
