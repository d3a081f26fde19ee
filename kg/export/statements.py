"""CSV: one relation between two things a line, with the sentences that say it, for spreadsheets."""

import csv
import io
from collections.abc import Iterable
from typing import BinaryIO

from pyoxigraph import Quad

from kg.graph import Iris
from kg.graph.flat import Flat

_COLUMNS = ("subject", "relation", "object", "role", "sentences", "quote", "subject_iri", "object_iri")
# A cell that begins so is a formula to spreadsheets; a quote before it makes it text.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write(quads: Iterable[Quad], file: BinaryIO, iris: Iris) -> None:
    """Write the relations, sorted by their things' names."""
    flat = Flat.of(quads)
    rows = (
        (
            flat.label(relation.source),
            flat.label(relation.predicate),
            flat.label(relation.target),
            relation.role,
            len(relation.quotes),
            " … ".join(relation.quotes),
            relation.source,
            relation.target,
        )
        for relation in flat.relations()
    )
    text = io.TextIOWrapper(file, encoding="utf-8", newline="", write_through=True)
    writer = csv.writer(text)
    writer.writerow(_COLUMNS)
    writer.writerows([_as_text(cell) for cell in row] for row in sorted(rows))
    text.detach()


def _as_text(cell: str | int) -> str | int:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell
