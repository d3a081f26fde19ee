"""The packaged word tables, each read once."""

from functools import cache
from pathlib import Path

from kg.errors import InvalidValueError, NotFoundError

# The tables lie beside this module; `importlib.resources` would read them as well, but takes longer to import than
# all of them to read.
_FOLDER = Path(__file__).parent


@cache
def read_table(name: str) -> tuple[dict[str, str], ...]:
    """Return the rows of a packaged table (`organisation_heads`), a mapping of column to cell each.

    Raises NotFoundError for a name that is not packaged, InvalidValueError for a row with too few or many cells.
    """
    path = _FOLDER / f"{name}.tsv"
    if not path.is_file():
        known = sorted(path.stem for path in _FOLDER.glob("*.tsv"))
        raise NotFoundError(f"no table {name!r} among the packaged tables: {', '.join(known)}")
    return read_rows(path)


def read_rows(path: Path) -> tuple[dict[str, str], ...]:
    """Return the rows of a table with a header, parted by tabs; raises InvalidValueError for too few or many cells."""
    header, *lines = path.read_text(encoding="utf-8").splitlines()
    columns = header.split("\t")
    return tuple(_row(path, number, columns, line) for number, line in enumerate(lines, 2))


def _row(path: Path, number: int, columns: list[str], line: str) -> dict[str, str]:
    cells = line.split("\t")
    if len(cells) != len(columns):
        message = f"{path.name}, line {number}: {len(cells)} cells between tabs; expected {len(columns)}: "
        raise InvalidValueError(message + ", ".join(columns))
    return dict(zip(columns, cells, strict=True))
