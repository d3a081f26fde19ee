"""The packaged word tables, each read once."""

from functools import cache
from importlib.resources import files

from kg.errors import NotFoundError


@cache
def read_table(name: str) -> tuple[dict[str, str], ...]:
    """Return the rows of a packaged table (`organisation_heads`), a mapping of column to cell each.

    Raises NotFoundError for a name that is not packaged.
    """
    path = files(__package__).joinpath(f"{name}.tsv")
    if not path.is_file():
        known = sorted(
            p.name.removesuffix(".tsv") for p in files(__package__).iterdir() if p.name.endswith(".tsv")
        )
        raise NotFoundError(f"no table {name!r} among the packaged tables: {', '.join(known)}")
    header, *lines = path.read_text(encoding="utf-8").splitlines()
    columns = header.split("\t")
    return tuple(dict(zip(columns, line.split("\t"), strict=True)) for line in lines)
