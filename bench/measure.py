"""What every benchmark here needs: a clock for commands, the memory of this process, lines of a table."""

import os
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent
_STATM = Path("/proc/self/statm")
_PAGE = 4096


def resident() -> float | None:
    """Return the memory of this process in MB now, None where the system does not tell."""
    return int(_STATM.read_text().split()[1]) * _PAGE / 1e6 if _STATM.exists() else None


def run(*arguments: str, times: int = 5) -> float:
    """Return the seconds of the best of some runs of `kg` with `arguments`, as whole processes.

    The first writes the bytecode of the modules, which an installed package has, and the others read it.
    """
    best = float("inf")
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    for _ in range(times):
        started = time.perf_counter()
        command = [sys.executable, "-c", "from kg.cli import main; main()", *arguments]
        subprocess.run(command, cwd=ROOT, check=True, capture_output=True, env=environment)
        best = min(best, time.perf_counter() - started)
    return best


def row(name: str, value: str, note: str = "") -> None:
    """Print a line of the result."""
    print(f"{name:<44} {value:>16}  {note}".rstrip(), flush=True)
