"""Articles to a workspace: what changed is read, then the graph is written anew."""

import hashlib
import os
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from kg.errors import InputError, OutputError
from kg.graph import DEFAULT_BASE
from kg.intake import Source, bytes_of, list_files, skipped_note
from kg.link import Corrections
from kg.relate import extract_article
from kg.review import load_review
from kg.store import Database, Entry, Workspace, code_version, package_version
from kg.workflow.artefacts import Report, write_artefacts
from kg.workflow.extract import Extractor
from kg.workflow.linking import marker_of, relink
from kg.workflow.reading import Found, Reader, Unread, iris_of, read_all

# Results are kept this often, so that a killed build loses little.
_KEEP_EVERY = 256

Progress = Callable[[int, int], None]
"""Told how many files of how many are done."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """A build's report, with what is true of this run only; `skipped` says what was not read, in one line.

    `seconds` are those of reading. Where `is_new` is false, nothing had changed and the files stayed as they were.
    """

    report: Report
    read: int
    seconds: float
    notes: tuple[str, ...]
    skipped: str = ""
    seconds_in_all: float = 0.0
    is_new: bool = False


def build(
    sources: Sequence[str | os.PathLike[str]],
    out: str | os.PathLike[str] = "out",
    *,
    base: str = DEFAULT_BASE,
    jobs: int = 1,
    progress: Progress | None = None,
    inferred: bool = True,
    review: str | os.PathLike[str] | None = None,
    extract: Extractor = extract_article,
) -> Outcome:
    """Read the articles in `sources` (files or folders) into the workspace `out` and write its graph.

    Files that an earlier build read and that have not changed are not read again. With `jobs` above 1 several
    processes read them where they are many. Without `inferred`, nothing stands in the graph that follows from
    several articles together but that none says. A person's corrections are read from `review`, by default
    from review.yaml in `out` where there is one. A file that cannot be read is an issue in the report. Raises
    InputError where there is nothing to read or the review is not right, OutputError where the workspace
    cannot be written, WorkspaceError while another build is at work there.
    """
    started = time.monotonic()
    iris = iris_of(base)
    listing = list_files([Path(source) for source in sources])
    files = listing.sources
    workspace = Workspace(_apart(Path(out), files))
    skipped = _not_made_here(listing.skipped, workspace)
    corrections = _corrections(workspace, None if review is None else Path(review))
    with workspace.building() as scratch, closing(Database.create(workspace.database)) as database:
        reader = Reader(extract, base, f"{code_version()} {base}")
        read = read_new(files, database, reader, jobs, progress)
        seconds = time.monotonic() - started
        marker = _marker(database, marker_of(iris, corrections, inferred=inferred), skipped)
        is_new = _is_new(database, workspace, read, marker)
        if is_new:
            database.made.forget()
        notes = (*database.notes, *relink(database, iris, inferred=inferred, corrections=corrections))
        if is_new:
            report = write_artefacts(database, workspace, iris, scratch, tuple(file.name for file in skipped))
            database.set_base(base)
            database.made.keep(marker, workspace.root, workspace.artefacts())
        else:
            report = Report.from_json(workspace.report.read_text(encoding="utf-8"))
    return Outcome(report, read, seconds, notes, skipped_note(skipped), time.monotonic() - started, is_new)


def _apart(out: Path, files: Sequence[Source]) -> Path:
    """Return the folder for the workspace; raises OutputError where articles lie in it: they stay by themselves.

    What no folder can be called is refused here, before anything in it is looked for.
    """
    try:
        out.exists()
    except OSError as error:
        raise OutputError(f"{out}: cannot be made: {error.strerror}") from error
    folder = out.resolve()
    if any(source.location.rpartition(os.sep)[0] == str(folder) for source in files):
        raise OutputError(
            f"{out}: holds the articles; give another folder for the workspace, such as {_beside(folder)}"
        )
    return out


def _is_new(database: Database, workspace: Workspace, read: int, marker: str) -> bool:
    """Say whether the files of a workspace have to be written, or are those that a build would write."""
    changed, _ = database.links.changes()
    return bool(read or changed) or not database.made.is_whole(marker, workspace.root)


def _marker(database: Database, links: str, skipped: Sequence[Source]) -> str:
    """Return what stands for all that the files of a workspace depend on; `links` is that for what is one thing."""
    digest = hashlib.sha256(repr((package_version(), links, *(file.name for file in skipped))).encode())
    for row in (*database.sources(), *database.unread()):
        digest.update(repr(row).encode())
    return digest.hexdigest()


def _not_made_here(files: Sequence[Source], workspace: Workspace) -> list[Source]:
    """Leave out what stands in a workspace, this one or another: nobody takes it for articles."""
    made = [file.location for file in files if file.location.endswith(f"{os.sep}{workspace.database.name}")]
    folders = (str(workspace.root.resolve()), *(location.rpartition(os.sep)[0] for location in made))
    return [file for file in files if not file.location.startswith(tuple(f"{folder}{os.sep}" for folder in folders))]


def _beside(folder: Path) -> Path:
    beside = folder.with_name(f"{folder.name}-graph") if folder.name else folder / "out"
    return Path(os.path.relpath(beside))


def _corrections(workspace: Workspace, path: Path | None) -> Corrections:
    """Return a person's corrections; they are read before anything is written, so that all or none apply."""
    if path is None and not workspace.review.exists():
        return Corrections()
    return load_review(path or workspace.review).corrections


def read_new(
    files: Sequence[Source], database: Database, reader: Reader, jobs: int, progress: Progress | None = None
) -> int:
    """Read what the database does not know, keep it, forget what is in no file; return how many were read."""
    tracker = _Tracker(files, database, reader.version)
    read, waiting = 0, list[Entry]()
    for batch in read_all(tracker.new(), reader, jobs):
        entries = [result for result in batch if isinstance(result, Entry)]
        tracker.unread += (result for result in batch if isinstance(result, Unread))
        waiting += entries
        read += len(entries)
        if len(waiting) >= _KEEP_EVERY:
            database.put(waiting)
            waiting.clear()
        if progress is not None:
            progress(tracker.known + read + len(tracker.unread), len(files))
    rows = [*tracker.rows()]
    if all(issue is not None for *_, issue in rows):
        raise InputError(f"no article could be read: {tracker.unread[0].reason}")
    database.put(waiting)
    database.set_sources(rows)
    return read


class _Tracker:
    """Walks through the files once: which are new, which are copies, which cannot be read.

    A file is known by its content alone, and so all are read, which takes seconds for a hundred thousand. A date
    would not do: a copy can keep that of the file it replaces, and clocks go back.
    """

    def __init__(self, files: Sequence[Source], database: Database, version: str) -> None:
        self._files = files
        self._known = database.known(version)
        self._digests: dict[str, str] = {}
        self.unread: list[Unread] = []
        self.known = 0

    def new(self) -> Iterator[Found]:
        """Yield each content that has to be read, once."""
        begun: set[str] = set()
        for source in self._files:
            try:
                data = bytes_of(source)
            except InputError as error:
                self.unread.append(Unread(source.name, str(error)))
                continue
            digest = self._digests[source.name] = hashlib.sha256(data).hexdigest()
            if digest in begun or digest in self._known:
                self.known += 1
                continue
            begun.add(digest)
            yield Found(source.name, data)

    def rows(self) -> Iterator[tuple[str, str | None, str | None]]:
        """Yield name, digest and issue of every file; copies of a file that cannot be read cannot either."""
        reasons = dict(self.unread)
        bad = {self._digests[name]: reason for name, reason in reasons.items() if name in self._digests}
        for source in self._files:
            digest = self._digests.get(source.name)
            reason = reasons.get(source.name) or bad.get(digest or "")
            yield source.name, None if reason else digest, reason
