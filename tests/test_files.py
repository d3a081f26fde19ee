"""Where results go: files that are replaced whole, links that stay links, pipes that are written to."""

import os
import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from kg.errors import OutputError
from kg.files import replacing
from kg.store import Workspace
from kg.workflow.build import build
from tests.conftest import sample_record, write_samples
from tests.samples import SEEDS


def write(path: Path, data: bytes = b"new") -> None:
    with replacing(path) as file:
        file.write(data)


def test_a_pipe_is_written_to_and_stays_a_pipe(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read: list[bytes] = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_bytes()))
    reader.start()
    write(pipe)
    reader.join(10)
    assert (read, stat.S_ISFIFO(pipe.stat().st_mode)) == ([b"new"], True)
    assert [*tmp_path.iterdir()] == [pipe]


def test_what_a_link_leads_to_is_replaced_and_the_link_stays(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    target, link, new = tmp_path / "there" / "graph.ttl", tmp_path / "graph.ttl", tmp_path / "new.ttl"
    target.write_bytes(b"old")
    target.chmod(0o600)
    link.symlink_to(target)
    new.symlink_to("there/new.ttl")
    write(link)
    write(new)
    assert (link.is_symlink(), target.read_bytes(), stat.S_IMODE(target.stat().st_mode)) == (True, b"new", 0o600)
    assert (new.is_symlink(), (tmp_path / "there" / "new.ttl").read_bytes()) == (True, b"new")
    half = replacing(link)
    half.__enter__().write(b"half")
    assert not half.__exit__(RuntimeError, RuntimeError(), None)
    assert target.read_bytes() == b"new"
    assert {path.name for path in target.parent.iterdir()} == {"graph.ttl", "new.ttl"}


def test_a_name_as_long_as_may_be_is_written_and_a_longer_one_is_named(tmp_path: Path) -> None:
    write(tmp_path / ("a" * 255))
    too_long = tmp_path / ("b" * 256)
    with pytest.raises(OutputError) as error:
        write(too_long)
    assert str(error.value).startswith(f"{too_long}: cannot be written: ")
    with pytest.raises(OutputError, match="Is a directory"):
        write(tmp_path)
    with pytest.raises(OutputError, match="Not a directory"):
        write(tmp_path / ("a" * 255) / "c")


def test_a_workspace_with_too_long_a_name_is_named(tmp_path: Path) -> None:
    out = tmp_path / ("b" * 256)
    with pytest.raises(OutputError) as error:
        build([write_samples(tmp_path / "news")], out, extract=sample_record)
    assert str(error.value).startswith(f"{out}: cannot be made: ")


def test_a_workspace_may_be_made_of_links(tmp_path: Path) -> None:
    news, out = write_samples(tmp_path / "news"), tmp_path / "out"
    for name in ("store", "other"):
        (tmp_path / name).mkdir()
    out.mkdir()
    (out / "store").symlink_to(tmp_path / "store")
    (out / "graph.ttl").symlink_to(tmp_path / "other" / "graph.ttl")
    build([news], out, extract=sample_record)
    assert (out / "store").is_symlink()
    assert [*(tmp_path / "store").iterdir()]
    assert (tmp_path / "other" / "graph.ttl").read_bytes().startswith(b"@prefix")
    assert not [path for path in (*out.iterdir(), *tmp_path.iterdir()) if path.name.startswith(".store")]


def ran(arguments: list[str | Path], stdout: int) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "kg", *map(str, arguments)]
    environment = {**os.environ, "PYTHONPATH": str(SEEDS.parent)}
    return subprocess.run(command, check=True, stdout=stdout, env=environment)


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="the names of streams are the system's own")
def test_standard_output_has_another_name(built: Path, tmp_path: Path) -> None:
    turtle = Workspace(built).turtle.read_bytes()
    # As /dev/stdout is, but in a folder of the test's own.
    name = tmp_path / "stdout"
    name.symlink_to("/proc/self/fd/1")
    export: list[str | Path] = ["export", "turtle", "-w", built, "-o", name]
    assert ran(export, subprocess.PIPE).stdout == turtle
    log = tmp_path / "log"
    log.write_bytes(b"# before\n")
    with log.open("ab") as file:
        ran(export, file.fileno())
    assert (log.read_bytes(), name.is_symlink()) == (b"# before\n" + turtle, True)
