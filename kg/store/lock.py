"""One build at a time in a workspace."""

import os
import sqlite3
from pathlib import Path
from types import TracebackType
from typing import Self

from kg.errors import OutputError, WorkspaceError


class BuildLock:
    """Held while a workspace is built; the system lets go of it when the process ends, however it ends.

    An SQLite file is locked rather than made, because that works the same on every system and leaves nothing
    to clear up after a killed build. Its one row says who holds it. Raises WorkspaceError where another
    process does.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._connection: sqlite3.Connection | None = None

    def __enter__(self) -> Self:
        try:
            connection = sqlite3.connect(self._path, timeout=0, isolation_level=None)
        except sqlite3.Error as error:
            raise OutputError(f"{self._path.parent}: cannot be written: {error}") from error
        try:
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("CREATE TABLE IF NOT EXISTS holder (pid INTEGER)")
            connection.execute("DELETE FROM holder")
            connection.execute("INSERT INTO holder VALUES (?)", (os.getpid(),))
            connection.execute("COMMIT")
            # Others can read the row while this second transaction keeps them from writing it.
            connection.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError as error:
            holder = _holder(connection)
            connection.close()
            if error.sqlite_errorcode not in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
                raise OutputError(f"{self._path.parent}: cannot be written: {error}") from error
            raise WorkspaceError(
                f"{self._path.parent}: {holder} is building this workspace; wait until it has ended"
            ) from error
        self._connection = connection
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._connection is not None:
            self._connection.close()


def _holder(connection: sqlite3.Connection) -> str:
    try:
        row = connection.execute("SELECT pid FROM holder").fetchone()
    except sqlite3.OperationalError:
        row = None
    return "another process" if row is None else f"process {row[0]}"
