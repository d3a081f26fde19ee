"""N-Triples: the graph without the sentences' graphs, one triple a line."""

from collections.abc import Iterable
from typing import BinaryIO

from pyoxigraph import Quad, RdfFormat, serialize

from kg.export.merged import merged
from kg.graph import Iris


def write(quads: Iterable[Quad], file: BinaryIO, iris: Iris) -> None:
    """Write sorted `quads` merged into one graph."""
    serialize(merged(quads, iris), file, format=RdfFormat.N_TRIPLES)
