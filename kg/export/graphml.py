"""GraphML for Gephi, yEd and networkx: things and relations, without graphs and literals of their own."""

import re
from collections.abc import Iterable
from typing import BinaryIO

import networkx as nx
from pyoxigraph import Quad

from kg.graph import Iris
from kg.graph.network import network

# What XML 1.0 cannot say, not even by a reference.
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write(quads: Iterable[Quad], file: BinaryIO, iris: Iris) -> None:
    """Write what `quads` say as nodes and edges with attributes."""
    graph = network(quads)
    for _, data in graph.nodes(data=True):
        data.update(_clean(data))
    for *_, data in graph.edges(data=True):
        data.update(_clean(data))
    nx.write_graphml_xml(graph, file, named_key_ids=True)


def _clean(data: dict[str, object]) -> dict[str, object]:
    return {
        name: _NO_XML.sub("\N{REPLACEMENT CHARACTER}", value) if isinstance(value, str) else value
        for name, value in data.items()
    }
