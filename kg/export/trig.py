"""TriG: everything, grouped by the sentence that says it."""

from collections.abc import Iterable
from typing import BinaryIO

from pyoxigraph import Quad, RdfFormat, serialize

from kg.graph import VOCABULARIES, Iris


def write(quads: Iterable[Quad], file: BinaryIO, iris: Iris) -> None:
    """Write sorted `quads` by graph."""
    by_graph = sorted(quads, key=lambda quad: str(quad.graph_name))
    serialize(by_graph, file, format=RdfFormat.TRIG, prefixes={**iris.prefixes(), **VOCABULARIES})
