"""Which files the last build has made, and of what: where nothing has changed they stay as they are."""

import hashlib
import json
import sqlite3
from collections.abc import Iterable
from pathlib import Path

_KEY = "made"


class Made:
    """What is known of the files in a workspace; they are compared by their content."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def forget(self) -> None:
        """Note that the files may be of anything, because a build begins to change what they are made of."""
        with self._connection as connection:
            connection.execute("DELETE FROM meta WHERE key = ?", (_KEY,))

    def keep(self, marker: str, root: Path, files: Iterable[Path]) -> None:
        """Note which `files` in the folder `root` were made; `marker` stands for all that they depend on."""
        found = {path.relative_to(root).as_posix(): [path.stat().st_size, _digest(path)] for path in files}
        value = json.dumps({"of": marker, "files": found}, sort_keys=True)
        with self._connection as connection:
            connection.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (_KEY, value))

    def is_whole(self, marker: str, root: Path) -> bool:
        """Say whether all files that were made of what `marker` stands for are there as they were made."""
        row = self._connection.execute("SELECT value FROM meta WHERE key = ?", (_KEY,)).fetchone()
        known = json.loads(row[0]) if row is not None else {}
        if known.get("of") != marker:
            return False
        files = {root / name: (size, digest) for name, (size, digest) in known["files"].items()}
        # The sizes first, which take no time.
        return all(path.is_file() and path.stat().st_size == size for path, (size, _) in files.items()) and all(
            _digest(path) == digest for path, (_, digest) in files.items()
        )


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
