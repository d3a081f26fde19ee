"""The packaged gazetteer, read once."""

from functools import cache, cached_property
from pathlib import Path

from kg.gazetteer.gazetteer import Gazetteer


@cache
def load() -> Gazetteer:
    """Return the gazetteer of the packaged tables."""
    aliases = [*_Table("aliases.tsv").rows(), *_Table("amendments.tsv").rows()]
    return Gazetteer(_Table("units.tsv"), _Table("successors.tsv"), aliases)


class _Table:
    """A packaged table, read when it is first looked at: one list of all cells, from which rows and columns are cut."""

    def __init__(self, name: str) -> None:
        self._name = name

    @cached_property
    def _cells(self) -> tuple[int, list[str]]:
        text = (Path(__file__).parent / self._name).read_text(encoding="utf-8")
        header, _, body = text.removesuffix("\n").partition("\n")
        return header.count("\t") + 1, body.replace("\n", "\t").split("\t") if body else []

    def column(self, number: int) -> list[str]:
        width, cells = self._cells
        return cells[number::width]

    def row(self, number: int) -> list[str]:
        width, cells = self._cells
        return cells[number * width : (number + 1) * width]

    def rows(self) -> list[list[str]]:
        return [self.row(number) for number in range(len(self.column(0)))]
