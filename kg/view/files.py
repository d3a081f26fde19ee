"""Pages and the files beside them, replaced whole or not at all."""

import re
from collections.abc import Mapping
from pathlib import Path

from kg.errors import OutputError
from kg.files import replacing


def write_text(path: Path, text: str) -> None:
    """Write UTF-8 beside `path` and move it there; raises OutputError where that is impossible."""
    with replacing(path) as file:
        file.write(text.encode())


def write_shards(folder: Path, files: Mapping[str, str]) -> None:
    """Make `folder` hold these files and no older shards of a page, or remove it where nothing is left in it.

    Only files with a name of a page's shards are ever removed. Raises OutputError where that is impossible.
    """
    try:
        if files:
            folder.mkdir(exist_ok=True)
        for old in sorted(folder.glob("[an]*.js")) if folder.is_dir() else []:
            if old.name not in files and re.fullmatch(r"[an]\d+\.js", old.name):
                old.unlink()
        if not files and folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()
    except OSError as error:
        raise OutputError(f"{folder}: cannot be written: {error.strerror}") from error
    for name, text in files.items():
        write_text(folder / name, text)
