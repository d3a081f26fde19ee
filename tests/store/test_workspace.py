import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from kg.errors import InputError, OutputError, WorkspaceError
from kg.store import Workspace, replacing

HOLDER = """
import sys
from pathlib import Path
from kg.store import Workspace
with Workspace(Path(sys.argv[1])).building():
    print("held", flush=True)
    sys.stdin.read()
"""


def test_a_second_build_is_told_who_holds_the_workspace(tmp_path: Path) -> None:
    command = [sys.executable, "-c", HOLDER, str(tmp_path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        assert holder.stdout is not None
        assert holder.stdin is not None
        holder.stdout.readline()
        with (
            pytest.raises(WorkspaceError, match=f"process {holder.pid} is building"),
            Workspace(tmp_path).building(),
        ):
            pass
        holder.kill()
    with Workspace(tmp_path).building() as scratch:
        assert scratch.is_dir()
    assert [path.name for path in tmp_path.iterdir()] == [".lock"]


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(OutputError, match="file"), Workspace(tmp_path / "file" / "out").building():
        pass


def test_a_database_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    with (
        pytest.raises(OutputError, match=r"workspace\.db: cannot be used: disk full"),
        Workspace(tmp_path).building(),
    ):
        raise sqlite3.OperationalError("disk full")


def test_nothing_is_left_where_nothing_could_be_read(tmp_path: Path) -> None:
    with pytest.raises(InputError), Workspace(tmp_path / "out").building():
        raise InputError("no article")
    assert not (tmp_path / "out").exists()


def test_a_file_is_replaced_whole_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "graph.ttl"
    path.write_text("old")
    file = replacing(path)
    file.__enter__().write(b"half")
    assert not file.__exit__(RuntimeError, RuntimeError(), None)
    assert path.read_text() == "old"
    with replacing(path) as file:
        file.write(b"new")
    assert path.read_text() == "new"
    assert list(tmp_path.iterdir()) == [path]
