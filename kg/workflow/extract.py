"""Files to records, without a workspace."""

import os
import sys
import traceback
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from kg.errors import InputError, KgError
from kg.intake import bytes_of, find_sources, read_article
from kg.model import Article, Record
from kg.relate import extract_article

Extractor = Callable[[Article], Record]


def extract_file(source: str | os.PathLike[str]) -> Record:
    """Return what the article in a file says; raises InputError where it cannot be read, or is a folder of several."""
    found, *others = find_sources([Path(source)])
    if others:
        raise InputError(f"{source}: a folder of {len(others) + 1} articles; give the file of one")
    return extract_bytes(bytes_of(found), found.name)


def extract_all(sources: Sequence[Path]) -> Iterator[Record | KgError]:
    """Yield the record of every article in files and folders, or why it has none; by name."""
    for source in find_sources(sources):
        try:
            yield extract_bytes(bytes_of(source), source.name)
        except KgError as error:
            yield error


def extract_bytes(data: bytes, name: str, extract: Extractor = extract_article) -> Record:
    """Return what the article in `data`, called `name`, says; raises InputError where it cannot be read."""
    try:
        return extract(read_article(data, name))
    except KgError:
        raise
    # A defect of a rule that one article in a million meets must not cost the night's build. It is counted
    # and shown with where it happened.
    except Exception as error:
        raise InputError(f"{name}: cannot be read: {_where(error)}") from error


def _where(error: Exception) -> str:
    place = traceback.extract_tb(sys.exc_info()[2])[-1]
    return f"{type(error).__name__}: {error} (in {place.name}, {place.filename}:{place.lineno})"
