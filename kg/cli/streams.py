"""Where results go."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from kg.files import is_stream, replacing

# By it spreadsheets know that a file is UTF-8; to programs that read a pipe it would be part of the first column.
_MARK = "\N{BYTE ORDER MARK}".encode()


def is_for_people(path: Path) -> bool:
    """Say whether a path is a file that somebody opens, no pipe that a program reads as it is."""
    return not is_stream(path)


@contextmanager
def output_to(path: Path, *, marked: bool = False) -> Iterator[BinaryIO]:
    """Open a file that is replaced whole, or standard output for "-"; `marked` files begin with a mark of UTF-8."""
    with replacing(path) as file:
        if marked and is_for_people(path):
            file.write(_MARK)
        yield file
