"""CSV: one relation between two things in one article a line, with the sentences that say it, for spreadsheets."""

import csv
import io
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from pyoxigraph import Quad

from kg.export.cells import as_text
from kg.graph import Iris
from kg.graph.flat import Flat, Relation
from kg.graph.vocabulary import dv, term

_COLUMNS = (
    "subject",
    "relation",
    "object",
    "role",
    "sentences",
    "quote",
    "article",
    "published",
    "file",
    "subject_iri",
    "object_iri",
    "article_iri",
)
_PUBLISHED, _SOURCE = term("schema:datePublished").value, dv("source").value


def write(quads: Iterable[Quad], file: BinaryIO, iris: Iris) -> None:
    """Write the relations, sorted by their things' names; what several articles say has a line for each."""
    flat = Flat.of(quads)
    rows = (row for relation in flat.relations() for row in _rows(flat, relation))
    text = io.TextIOWrapper(file, encoding="utf-8", newline="", write_through=True)
    writer = csv.writer(text)
    writer.writerow(_COLUMNS)
    writer.writerows([as_text(cell) if isinstance(cell, str) else cell for cell in row] for row in sorted(rows))
    text.detach()


def _rows(flat: Flat, relation: Relation) -> Iterator[tuple[str | int, ...]]:
    by_article: dict[str, list[str]] = {}
    for quote, article in zip(relation.quotes, relation.articles, strict=True):
        by_article.setdefault(article, []).append(quote)
    # What the gazetteer says stands in no article.
    for article, quotes in by_article.items() or [("", [])]:
        yield (
            flat.label(relation.source),
            flat.label(relation.predicate),
            flat.label(relation.target),
            relation.role,
            len(quotes),
            " … ".join(quotes),
            flat.label(article),
            "; ".join(flat.values(article, _PUBLISHED)),
            "; ".join(flat.values(article, _SOURCE)),
            relation.source,
            relation.target,
            article,
        )
