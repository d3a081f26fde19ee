"""The graph as triples: what any sentence or table says, once, without the graphs that keep them apart."""

from collections.abc import Iterable, Iterator

from pyoxigraph import NamedNode, Quad, Triple

from kg.graph import Iris


def merged(quads: Iterable[Quad], iris: Iris) -> Iterator[Triple]:
    """Yield the triples of sorted `quads`, each once and in their order; the ontology is left out.

    The ontology is published on its own, and in one graph with it the data would be hard to find.
    """
    ontology = NamedNode(iris.graph("ontology").value)
    last = None
    for quad in quads:
        if quad.graph_name != ontology and (triple := quad.triple) != last:
            yield triple
            last = triple
