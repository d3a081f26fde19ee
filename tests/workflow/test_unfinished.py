"""Builds that end before they are done: stopped, killed, without room on the disk."""

import os
import random
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kg.errors import KgError, OutputError
from kg.model import Article, Record
from kg.workflow import build as building
from kg.workflow import reading
from kg.workflow.build import build
from tests.conftest import write_samples
from tests.samples import SEEDS
from tests.workflow.builds import built, made

KILLED = """
import os, sys
from pathlib import Path
from kg.workflow.build import build
from tests.conftest import sample_record
left = int(sys.argv[3])
def count(frame, event, argument):
    global left
    code = frame.f_code
    if "call" in event and code.co_filename.endswith(STORE) and code.co_name not in MANY:
        left -= 1
        if left == 0:
            os._exit(9)
FILES = ("files", "store/database", "store/quadstore", "store/workspace", "store/lock")
STORE = tuple(f"/kg/{name}.py" for name in FILES)
MANY = {"lines", "names", "<genexpr>"}
sys.setprofile(count)
build([Path(sys.argv[1])], Path(sys.argv[2]), extract=sample_record)
"""
# What a build of seven articles does in the modules above, somewhat less than counted.
MOMENTS = 130


def killed(article: Article) -> Record:
    """Be killed by the system while an article is read."""
    os._exit(9)


def test_a_process_that_is_killed_is_said_in_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MANY", 1)
    with pytest.raises(KgError, match="was killed, maybe because memory ran out; build again with fewer jobs"):
        build([SEEDS], tmp_path / "out", jobs=2, extract=killed)


def test_a_build_that_was_stopped_is_done_by_the_next(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    news, out = write_samples(tmp_path / "news"), tmp_path / "out"
    built([news], out)

    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    (news / "b.txt").rename(tmp_path / "b.txt")
    monkeypatch.setattr(building, "write_artefacts", stopped)
    with pytest.raises(KeyboardInterrupt):
        built([news], out)
    monkeypatch.undo()
    (tmp_path / "b.txt").rename(news / "b.txt")
    assert built([news], out).is_new
    built([news], tmp_path / "fresh")
    assert made(out) == made(tmp_path / "fresh")


class _FullDisk:
    def __init__(self, path: str) -> None:
        Path(path).mkdir()
        (Path(path) / "1.sst").touch()

    def bulk_load(self, **_: object) -> None:
        raise OSError("IO error: No space left on device: While appending to file: /x/.store.new/1.sst: No space")


def test_a_disk_without_room_for_the_store_is_said_and_what_was_begun_goes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    news = write_samples(tmp_path / "news")
    with monkeypatch.context() as patched:
        patched.setattr("kg.store.quadstore.Store", _FullDisk)
        with pytest.raises(OutputError, match=r"store: cannot be written: IO error: No space left on device$"):
            built([news], tmp_path / "out")
    assert not [path for path in (tmp_path / "out").iterdir() if path.is_dir()]
    built([news], tmp_path / "out")


@pytest.mark.parametrize("seed", range(4))
def test_a_killed_build_goes_on(tmp_path: Path, seed: int) -> None:
    news = write_samples(tmp_path / "news")
    for seed_file in SEEDS.iterdir():
        shutil.copy(seed_file, news)
    built([news / "a.txt"], tmp_path / "out")
    moment = random.Random(seed).randint(1, MOMENTS)
    environment = {**os.environ, "PYTHONPATH": str(SEEDS.parent)}
    command = [sys.executable, "-c", KILLED, str(news), str(tmp_path / "out"), str(moment)]
    assert subprocess.run(command, check=False, env=environment).returncode == 9
    built([news], tmp_path / "out")
    built([news], tmp_path / "fresh")
    assert made(tmp_path / "out") == made(tmp_path / "fresh")
    names = {path.name for path in (tmp_path / "out").iterdir()}
    assert names == {path.name for path in (tmp_path / "fresh").iterdir()}
