"""Files are replaced whole or not at all."""

import re
from collections.abc import Mapping
from pathlib import Path

from kg.errors import OutputError


def write_text(path: Path, text: str) -> None:
    """Write UTF-8 beside `path` and move it there; raises OutputError where that is impossible."""
    part = path.with_name(path.name + ".part")
    try:
        part.write_bytes(text.encode())
        part.replace(path)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise OutputError(f"cannot write {path}: {error.strerror}") from error


def replace_folder(folder: Path, files: Mapping[str, str]) -> None:
    """Make `folder` hold these files and no older ones of the kind, or remove it where there are none.

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
        raise OutputError(f"cannot write {folder}: {error.strerror}") from error
    for name, text in files.items():
        write_text(folder / name, text)
