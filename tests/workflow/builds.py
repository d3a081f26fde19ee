"""Builds of made records, for the tests of what is written."""

from collections.abc import Callable
from pathlib import Path

from kg.model import Article, Record
from kg.workflow.build import Outcome, build
from tests.conftest import sample_record

ARTEFACTS = ("graph.nq", "graph.ttl", "report.json")


def made(folder: Path) -> dict[str, bytes]:
    """Return what a build has written for people and programs."""
    return {name: (folder / name).read_bytes() for name in ARTEFACTS}


def built(sources: list[Path], out: Path, extract: Callable[[Article], Record] = sample_record) -> Outcome:
    """Build made records of some sources."""
    return build(sources, out, extract=extract)
