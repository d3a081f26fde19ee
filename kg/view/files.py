"""Files are replaced whole or not at all."""

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
