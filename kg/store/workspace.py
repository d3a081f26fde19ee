"""A folder with all that a build makes."""

import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from kg.errors import InputError, OutputError, WorkspaceError
from kg.store.database import Database
from kg.store.lock import BuildLock

_SCRATCH = ".build-"


@dataclass(frozen=True, slots=True)
class Workspace:
    """Where the parts of a workspace are."""

    root: Path

    @property
    def database(self) -> Path:
        """Return the path of the records."""
        return self.root / "workspace.db"

    @property
    def store(self) -> Path:
        """Return the folder of the Oxigraph store."""
        return self.root / "store"

    @property
    def nquads(self) -> Path:
        """Return the path of the whole graph in canonical form."""
        return self.root / "graph.nq"

    @property
    def turtle(self) -> Path:
        """Return the path of the graph for people."""
        return self.root / "graph.ttl"

    @property
    def page(self) -> Path:
        """Return the path of the explorer."""
        return self.root / "graph.html"

    @property
    def report(self) -> Path:
        """Return the path of the counts."""
        return self.root / "report.json"

    @property
    def review(self) -> Path:
        """Return the path of a person's corrections."""
        return self.root / "review.yaml"

    def artefacts(self) -> Iterator[Path]:
        """Yield the files that a build has made of the records, but for what the store notes for itself."""
        folders = (self.store, self.page.with_name(f"{self.page.stem}_data"))
        files = [
            self.nquads,
            self.turtle,
            self.page,
            self.report,
            *(path for one in folders for path in one.rglob("*")),
        ]
        yield from (path for path in sorted(files) if path.is_file() and not path.name.startswith("LOG"))

    @contextmanager
    def reading(self) -> Iterator[Database]:
        """Open the records to read; raises WorkspaceError where there are none and where they are damaged."""
        try:
            with closing(Database.open(self.database)) as database:
                yield database
        except sqlite3.Error as error:
            raise WorkspaceError(f"{self.database}: cannot be read: {error}; build the workspace again") from error

    @contextmanager
    def building(self) -> Iterator[Path]:
        """Make the folder, keep other builds out of it, and lend a folder for what is temporary.

        Raises OutputError where it cannot be made or written, WorkspaceError where another build is at work.
        """
        is_new = not self.root.exists()
        try:
            self.root.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise OutputError(f"{self.root}: cannot be made: {error.strerror}") from error
        try:
            with BuildLock(self.root / ".lock"):
                for left_by_a_killed_build in self.root.glob(f"{_SCRATCH}*"):
                    shutil.rmtree(left_by_a_killed_build, ignore_errors=True)
                with tempfile.TemporaryDirectory(prefix=_SCRATCH, dir=self.root) as folder:
                    yield Path(folder)
        except sqlite3.Error as error:
            # A full disk, a file without permission, a damaged database.
            raise OutputError(f"{self.database}: cannot be used: {error}") from error
        except InputError:
            # Nothing could be read, so that nothing of a workspace shall be left.
            if is_new:
                shutil.rmtree(self.root, ignore_errors=True)
            raise
