"""The packaged gazetteer, read once."""

from functools import cache
from importlib.resources import files

from kg.gazetteer.gazetteer import Gazetteer


@cache
def load() -> Gazetteer:
    """Return the gazetteer of the packaged tables."""
    aliases = [*_rows("aliases.tsv"), *_rows("amendments.tsv")]
    return Gazetteer(_rows("units.tsv"), _rows("successors.tsv"), aliases)


def _rows(name: str) -> list[list[str]]:
    text = files(__package__).joinpath(name).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.split("\n")[1:-1]]
