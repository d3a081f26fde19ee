"""RDF/XML: the graph without the sentences' graphs, for older tools."""

from collections.abc import Iterable
from typing import BinaryIO

from pyoxigraph import Quad, RdfFormat, serialize

from kg.export.merged import merged
from kg.graph import VOCABULARIES, Iris


def write(quads: Iterable[Quad], file: BinaryIO, iris: Iris) -> None:
    """Write sorted `quads` merged into one graph."""
    serialize(merged(quads, iris), file, format=RdfFormat.RDF_XML, prefixes=VOCABULARIES)
