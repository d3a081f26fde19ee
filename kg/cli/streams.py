"""Where results go."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from kg.files import replacing

_STDOUT = Path("-")


@contextmanager
def output_to(path: Path) -> Iterator[BinaryIO]:
    """Open a file that is replaced whole, or standard output for "-"."""
    if path == _STDOUT:
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
    else:
        with replacing(path) as file:
            yield file
