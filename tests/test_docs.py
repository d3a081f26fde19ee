"""What README and CONTRIBUTING name exists."""

import re
from pathlib import Path

import pytest

from kg.cli.app import _COMMANDS

ROOT = Path(__file__).parent.parent
DOCUMENTS = [
    path
    for path in (ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "bench/README.md", ROOT / "docs/huong-dan.md")
    if path.exists()
]
TEXT = "\n".join(path.read_text(encoding="utf-8") for path in DOCUMENTS)
_PATH = re.compile(r"(?<![\w/.:-])((?:kg|tests|ontology|seeds|exports|bench|docs|\.ci)/[\w./*-]*\w)")
_COMMAND = re.compile(r"(?:^\$? ?|&& |`)kg ([a-z]+)", re.MULTILINE)


def _paths() -> list[str]:
    return sorted(set(_PATH.findall(TEXT)))


@pytest.mark.parametrize("path", _paths())
def test_every_path_exists(path: str) -> None:
    assert list(ROOT.glob(path)), path


@pytest.mark.parametrize("name", sorted(set(_COMMAND.findall(TEXT))))
def test_every_command_exists(name: str) -> None:
    assert name in _COMMANDS
