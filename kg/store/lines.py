"""Sorting more lines than memory holds."""

import heapq
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import TextIO

CHUNK = 500_000
"""Lines that are sorted in memory at once, some 200 MB."""

MERGED = 256
"""Files that are merged at once; a process may have 1,024 open on most systems."""


def sorted_unique(lines: Iterable[str], folder: Path, chunk: int = CHUNK, merged: int = MERGED) -> Iterator[str]:
    """Yield `lines` (each with its line end) in the order of code points, each once.

    Where there are more than `chunk`, sorted runs are kept as files in `folder`, which the caller removes; of more
    than `merged` (at least 2) runs so many at a time become one first.
    """
    source = iter(lines)
    runs: list[Path] = []
    while lines_here := list(islice(source, chunk)):
        run = sorted(set(lines_here))
        if len(lines_here) < chunk and not runs:
            yield from run
            return
        runs.append(_write_run(run, folder / f"run-{len(runs)}"))
    while len(runs) > merged:
        runs = [_one_run(runs[first : first + merged]) for first in range(0, len(runs), merged)]
    yield from _merge(runs)


def _one_run(runs: Sequence[Path]) -> Path:
    """Merge runs into a file in the place of the first; the others are removed."""
    first, *others = runs
    if not others:
        return first
    _write_run(_merge(runs), first.with_name(f"{first.name}-merged")).replace(first)
    for run in others:
        run.unlink()
    return first


def _merge(runs: Iterable[Path]) -> Iterator[str]:
    return _unique(heapq.merge(*map(_read_run, runs)))


def _write_run(lines: Iterable[str], path: Path) -> Path:
    with _open(path, "w") as file:
        file.writelines(lines)
    return path


def _read_run(path: Path) -> Iterator[str]:
    with _open(path, "r") as file:
        yield from file


def _open(path: Path, mode: str) -> TextIO:
    return path.open(mode, encoding="utf-8", newline="\n")  # type: ignore[return-value]


def _unique(lines: Iterable[str]) -> Iterator[str]:
    last = None
    for line in lines:
        if line != last:
            yield line
        last = line
