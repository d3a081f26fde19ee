"""What the database keeps of an article, packed by whoever read it."""

import json
from collections.abc import Iterable
from dataclasses import dataclass

from kg.graph import ArticleGraph, Naming, Quad
from kg.link import cards_of
from kg.model import Record
from kg.store.codec import pack_json, pack_lines, pack_record


@dataclass(frozen=True, slots=True)
class Entry:
    """All that is kept of one article, packed where it was made, so that the one writer has little to do."""

    sha256: str
    version: str
    statements: int
    issues: int
    units: str
    record: bytes
    lines: bytes
    names: tuple[Naming, ...]
    cards: bytes


@dataclass(frozen=True, slots=True)
class Relinked:
    """What an article adds to the graph where some of its things are also those of other articles.

    `digest` stands for the keys that have changed, so that what has not changed is not made again.
    """

    sha256: str
    digest: str
    units: str
    record: bytes
    lines: bytes
    names: tuple[Naming, ...]


def relinked_of(record: Record, digest: str, graph: ArticleGraph, further: Iterable[Quad]) -> Relinked:
    """Return what is kept of an article with changed keys, which `record` has, `further` quads among it."""
    lines = pack_lines(sorted({quad.line for quad in (*graph.quads, *further)}))
    units = json.dumps(graph.units)
    return Relinked(record.article.sha256, digest, units, pack_record(record), lines, graph.names)


def entry_of(record: Record, graph: ArticleGraph, version: str) -> Entry:
    """Return what is kept of an article."""
    return Entry(
        sha256=record.article.sha256,
        version=version,
        statements=len(record.statements),
        issues=len(record.issues),
        units=json.dumps(graph.units),
        record=pack_record(record),
        lines=pack_lines(quad.line for quad in graph.quads),
        names=graph.names,
        cards=pack_json(cards_of(record).to_json()),
    )


@dataclass(frozen=True, slots=True)
class Totals:
    """Sums over the articles that are in the sources."""

    articles: int
    statements: int
    issues: int
