"""Ctrl-C while processes of a build are at work."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.samples import SEEDS

# With a terminal's own handling of Ctrl-C, whatever started these tests; few articles are many.
_BUILD = """
import signal
signal.signal(signal.SIGINT, signal.default_int_handler)
from kg.workflow import reading
reading.MANY = 1
from kg.cli import main
main()
"""
_PATIENCE = 60.0


def children(pid: int) -> list[str]:
    return Path(f"/proc/{pid}/task/{pid}/children").read_text().split()


@pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="sees the processes of Linux")
def test_ctrl_c_while_articles_are_read_is_one_line(tmp_path: Path) -> None:
    command = [sys.executable, "-c", _BUILD, "build", str(SEEDS), "-o", str(tmp_path / "out"), "-j", "2"]
    environment = {**os.environ, "PYTHONPATH": str(SEEDS.parent)}
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment, start_new_session=True
    )
    end = time.monotonic() + _PATIENCE
    # One of them keeps count of shared resources, the other reads articles.
    while len(children(process.pid)) < 2 and process.poll() is None and time.monotonic() < end:
        time.sleep(0.01)
    os.killpg(process.pid, signal.SIGINT)
    out, err = process.communicate(timeout=_PATIENCE)
    assert (process.returncode, out, err.decode()) == (130, b"", "kg: stopped\n")
