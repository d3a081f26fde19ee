"""N-Quads: everything, one statement of one sentence a line, for SPARQL servers."""

from collections.abc import Iterable
from typing import BinaryIO

from pyoxigraph import Quad, RdfFormat, serialize

from kg.graph import Iris


def write(quads: Iterable[Quad], file: BinaryIO, iris: Iris) -> None:
    """Write `quads` in their order; the format has no prefixes."""
    serialize(quads, file, format=RdfFormat.N_QUADS)
