"""Files and folders that are replaced whole or not at all."""

import os
import shutil
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO

from kg.errors import OutputError

# File systems allow 255 bytes, of which the name of the part needs some for itself.
_LONGEST_NAME = 240
STDOUT = Path("-")
"""Standard output, as commands are told of it."""


@contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """Open a file beside `path` that takes its place at the end, or vanishes after an error.

    The target of a symbolic link is replaced rather than the link. What is no regular file (a device, a pipe) and
    standard output ("-", "/dev/stdout") are written to as they are. Raises OutputError where `path`
    cannot be written.
    """
    if is_stdout(path):
        # Errors are for whoever writes to standard output: a closed pipe is none to show.
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    try:
        with path.open("wb") if is_stream(path) else _part_of(Path(os.path.realpath(path))) as file:
            yield file
    except OSError as error:
        raise OutputError(f"{path}: cannot be written: {error.strerror or error}") from error


@contextmanager
def _part_of(path: Path) -> Iterator[BinaryIO]:
    """Open what becomes the regular file at `path`, with the permissions of the one that it replaces."""
    part = path.with_name(f".{_shortened(path.name)}.part")
    try:
        with part.open("wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())  # after a loss of power the old file stands there, or the whole new one
        if path.exists():
            part.chmod(stat.S_IMODE(path.stat().st_mode))
        part.replace(path)
    finally:
        with suppress(NotADirectoryError):
            part.unlink(missing_ok=True)


def _shortened(name: str) -> str:
    return name if len(os.fsencode(name)) <= _LONGEST_NAME else sha256(os.fsencode(name)).hexdigest()


def is_stdout(path: Path) -> bool:
    """Say whether a path is "-", or leads to where standard output goes, be that a file, a pipe or a terminal."""
    if path == STDOUT:
        return True
    try:
        return os.path.samestat(path.stat(), os.fstat(sys.stdout.fileno()))
    # Standard output may be closed, or no file at all.
    except (OSError, ValueError, AttributeError):
        return False


def is_stream(path: Path) -> bool:
    """Say whether a path leads to what can only be written to, such as a device or a pipe; a folder is none."""
    if is_stdout(path):
        return True
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        return False
    return not (stat.S_ISREG(mode) or stat.S_ISDIR(mode))


def replace_folder(new: Path, path: Path) -> None:
    """Put the folder `new` in the place of `path`."""
    old = path.with_name(f".{path.name}.old")
    shutil.rmtree(old, ignore_errors=True)
    if path.exists():
        path.replace(old)
    new.replace(path)
    shutil.rmtree(old, ignore_errors=True)
