"""Articles to a workspace: what changed is read, then the graph is written anew."""

import hashlib
import json
import os
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import asdict, dataclass
from itertools import chain
from pathlib import Path

from pyoxigraph import RdfFormat, parse

from kg.errors import InputError
from kg.export import turtle
from kg.gazetteer import load
from kg.graph import DEFAULT_BASE, Iris, label_quads, place_quads, source_quad
from kg.graph.decisions import decision_quads
from kg.graph.ontology import ontology_lines
from kg.intake import Source, find_sources
from kg.link import Links
from kg.query import count_classes
from kg.relate import extract_article
from kg.store import (
    Database,
    Entry,
    Workspace,
    code_version,
    open_store,
    replacing,
    sorted_unique,
    write_store,
)
from kg.workflow.extract import Extractor, bytes_of
from kg.workflow.linking import relink
from kg.workflow.reading import Found, Reader, Unread, iris_of, read_all

# Results are kept this often, so that a killed build loses little.
_KEEP_EVERY = 256

Progress = Callable[[int, int], None]
"""Told how many files of how many are done."""


@dataclass(frozen=True, slots=True)
class Report:
    """What is in a workspace after a build; depends on the sources alone."""

    files: int
    articles: int
    classes: dict[str, int]
    statements: int
    issues: int
    quads: int
    decisions: dict[str, int]
    conflicts: int
    unread: tuple[Unread, ...]
    copies: tuple[tuple[str, str], ...]

    def to_json(self) -> str:
        """Return the report as the file report.json has it."""
        data = asdict(self) | {
            "unread": [{"source": source, "reason": reason} for source, reason in self.unread],
            "copies": [{"source": source, "copy_of": original} for source, original in self.copies],
        }
        return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


@dataclass(frozen=True, slots=True)
class Outcome:
    """A build's report, with what is true of this run only."""

    report: Report
    read: int
    seconds: float
    notes: tuple[str, ...]


def build(
    sources: Sequence[str | os.PathLike[str]],
    out: str | os.PathLike[str] = "out",
    *,
    base: str = DEFAULT_BASE,
    jobs: int = 1,
    progress: Progress | None = None,
    inferred: bool = True,
    extract: Extractor = extract_article,
) -> Outcome:
    """Read the articles in `sources` (files or folders) into the workspace `out` and write its graph.

    Files that an earlier build read and that have not changed are not read again. With `jobs` above 1 several
    processes read them where they are many. Without `inferred`, nothing stands in the graph that follows from
    several articles together but that none says. A file that cannot be read is an issue in the report. Raises
    InputError where there is nothing to read, OutputError where the workspace cannot be written,
    WorkspaceError while another build is at work there.
    """
    started = time.monotonic()
    iris = iris_of(base)
    files = find_sources([Path(source) for source in sources])
    workspace = Workspace(Path(out))
    with workspace.building() as scratch, closing(Database.create(workspace.database)) as database:
        reader = Reader(extract, base, f"{code_version()} {base}")
        read = _read(files, database, reader, jobs, progress)
        seconds = time.monotonic() - started
        links = relink(database, iris, inferred=inferred, by_hand=())
        report = _write(database, workspace, iris, scratch, links)
        database.set_base(base)
    return Outcome(report, read, seconds, database.notes)


def _read(
    files: Sequence[Source], database: Database, reader: Reader, jobs: int, progress: Progress | None
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
    if len(tracker.unread) == len(files):
        raise InputError(f"no article could be read: {tracker.unread[0].reason}")
    database.put(waiting)
    database.set_sources(tracker.rows())
    return read


class _Tracker:
    """Walks through the files once: which are new, which are copies, which cannot be read."""

    def __init__(self, files: Sequence[Source], database: Database, version: str) -> None:
        self._files = files
        self._database = database
        self._version = version
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
            if digest in begun or self._database.knows(digest, self._version):
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


def _write(database: Database, workspace: Workspace, iris: Iris, scratch: Path, links: Links) -> Report:
    """Write all files of the workspace from its records."""
    quads = 0
    with replacing(workspace.nquads) as file:
        for line in sorted_unique(_lines(database, iris, links), scratch):
            file.write(line.encode())
            quads += 1
    write_store(workspace.nquads, workspace.store)
    with replacing(workspace.turtle) as file:
        turtle.write(parse(path=str(workspace.nquads), format=RdfFormat.N_QUADS), file, iris)
    report = _report(database, workspace, quads, links)
    with replacing(workspace.report) as file:
        file.write(report.to_json().encode())
    return report


def _lines(database: Database, iris: Iris, links: Links) -> Iterator[str]:
    sources = (source_quad(digest[:16], name, iris) for name, digest in database.sources())
    labels = label_quads(database.names(), iris)
    places = place_quads(load(), database.units() | {c.unit for c in links.conclusions}, iris)
    yield from database.lines()
    yield from (quad.line for quad in chain(sources, labels, places, decision_quads(links, iris)))
    yield from ontology_lines(iris)


def _report(database: Database, workspace: Workspace, quads: int, links: Links) -> Report:
    totals, unread = database.totals(), tuple(Unread(*row) for row in database.unread())
    originals: dict[str, str] = {}
    copies = [
        (name, originals[digest])
        for name, digest in database.sources()
        if originals.setdefault(digest, name) != name
    ]
    return Report(
        files=totals.articles + len(copies) + len(unread),
        articles=totals.articles,
        classes=count_classes(open_store(workspace.store)),
        statements=totals.statements,
        issues=totals.issues,
        quads=quads,
        decisions=dict(sorted(Counter(decision.verdict.value for decision in links.decisions).items())),
        conflicts=len(links.conflicts),
        unread=unread,
        copies=tuple(copies),
    )
