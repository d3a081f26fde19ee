"""Files to records, without a workspace."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from kg.errors import KgError
from kg.intake import find_sources, read_article, read_file
from kg.model import Record
from kg.relate import extract_article


def extract_file(source: str | os.PathLike[str]) -> Record:
    """Return what the article in a file says; raises InputError where it cannot be read."""
    (found,) = find_sources([Path(source)])
    return extract_article(read_file(found))


def extract_bytes(data: bytes, name: str) -> Record:
    """Return what the article in `data`, called `name`, says; raises InputError where it cannot be read."""
    return extract_article(read_article(data, name))


def extract_all(sources: Sequence[Path]) -> Iterator[Record | KgError]:
    """Yield the record of every article in files and folders, or why it has none; by name."""
    for source in find_sources(sources):
        try:
            yield extract_article(read_file(source))
        except KgError as error:
            yield error
