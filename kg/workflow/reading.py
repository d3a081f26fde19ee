"""Files to what the workspace keeps of them, in this process or in several."""

import signal
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from itertools import chain, islice
from multiprocessing import get_context
from typing import NamedTuple

from kg.collecting import collect_rarely
from kg.errors import KgError
from kg.gazetteer import load
from kg.graph import Iris, article_graph
from kg.store import Entry, entry_of
from kg.workflow.extract import Extractor, extract_bytes

# A new process costs some 100 articles' time to start, so that few articles are faster in one.
MANY = 300
"""From this number of new articles on, several processes read them."""

_BATCH = 32
# Batches that wait or are worked on, for each process: enough to keep it busy, few enough to bound memory.
_AHEAD = 3


class Found(NamedTuple):
    """The bytes of a file that has to be read."""

    source: str
    data: bytes


class Unread(NamedTuple):
    """A file from which no article could be made, with the reason."""

    source: str
    reason: str


@dataclass(frozen=True, slots=True)
class Reader:
    """What turns bytes into an entry; travels to other processes."""

    extract: Extractor
    base: str
    version: str

    def read(self, found: Found) -> Entry | Unread:
        """Return what is kept of one file. Whatever is wrong with an article stays with that article."""
        try:
            record = extract_bytes(found.data, found.source, self.extract)
            return entry_of(record, article_graph(record, iris_of(self.base)), self.version)
        except KgError as error:
            return Unread(found.source, str(error))

    def read_batch(self, batch: list[Found]) -> list[Entry | Unread]:
        """Return what is kept of several files."""
        return [self.read(found) for found in batch]


@cache
def iris_of(base: str) -> Iris:
    """Return the IRIs under a base, with the packaged gazetteer's names."""
    return Iris(_unit_name, base)


def _unit_name(unit_id: str) -> str:
    return load().get(unit_id).full_name


def read_all(files: Iterable[Found], reader: Reader, jobs: int) -> Iterator[list[Entry | Unread]]:
    """Yield the results batch by batch, in the order of the files; raises KgError where a process was killed."""
    files = iter(files)
    first = list(islice(files, MANY))
    batches = _batches(chain(first, files))
    if jobs == 1 or len(first) < MANY:
        yield from map(reader.read_batch, batches)
        return
    # Started afresh rather than forked: the same on every system, and no thread's lock is copied.
    pool = ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=collect_rarely)
    try:
        waiting: list[Future[list[Entry | Unread]]] = []
        for batch in batches:
            with _deaf_to_interrupts():
                waiting.append(pool.submit(reader.read_batch, batch))
            if len(waiting) >= jobs * _AHEAD:
                yield waiting.pop(0).result()
        yield from (future.result() for future in waiting)
    except BrokenProcessPool as error:
        raise KgError(
            "a process that reads articles was killed, maybe because memory ran out; build again with fewer jobs: "
            "what it had read before is kept"
        ) from error
    finally:
        with _deaf_to_interrupts():
            pool.shutdown(cancel_futures=True)


@contextmanager
def _deaf_to_interrupts() -> Iterator[None]:
    """Put Ctrl-C off, and keep it from processes that begin here: it is for the one that they work for."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _batches(files: Iterator[Found]) -> Iterator[list[Found]]:
    while batch := list(islice(files, _BATCH)):
        yield batch
