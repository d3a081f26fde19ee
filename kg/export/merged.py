"""The graph as triples: what any sentence or table says, once, without the graphs that keep them apart."""

from collections.abc import Iterable, Iterator

from pyoxigraph import NamedNode, Quad, Triple

_ONTOLOGY_GRAPH = "/graph/ontology"


def merged(quads: Iterable[Quad]) -> Iterator[Triple]:
    """Yield the triples of sorted `quads`, each once and in their order; the ontology is left out.

    The ontology is published on its own, and in one graph with it the data would be hard to find.
    """
    last = None
    for quad in quads:
        if is_ontology(quad):
            continue
        if (triple := quad.triple) != last:
            yield triple
        last = triple


def is_ontology(quad: Quad) -> bool:
    """Say whether a quad belongs to the ontology, which stands beside the data."""
    return isinstance(quad.graph_name, NamedNode) and quad.graph_name.value.endswith(_ONTOLOGY_GRAPH)
