"""The graph for networkx."""

from collections.abc import Iterable

import networkx as nx
from pyoxigraph import Quad

from kg.graph.flat import Flat
from kg.graph.vocabulary import ONTOLOGY


def network(quads: Iterable[Quad]) -> "nx.MultiDiGraph[str]":
    """Return the things as nodes and the relations as edges, by IRI and by relation's name.

    Nodes have `label`, `class`, `articles` (how many name it) and what else is said of them as text; edges
    have `label` (Vietnamese), `role` where there is one, `evidence` (how many sentences say it) and `quote`.
    """
    flat = Flat.of(quads)
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for thing in flat.things():
        about = {"label": thing.label, "class": thing.cls, "articles": thing.articles}
        graph.add_node(thing.iri, **about, **{k: v for k, v in thing.attributes.items() if k not in about})
    for relation in flat.relations():
        more = {"role": relation.role} if relation.role else {}
        graph.add_edge(
            relation.source,
            relation.target,
            key="|".join(filter(None, (relation.predicate.removeprefix(ONTOLOGY), relation.role))),
            relation=relation.predicate.removeprefix(ONTOLOGY),
            label=flat.label(relation.predicate),
            evidence=len(relation.quotes),
            quote=" … ".join(relation.quotes),
            **more,
        )
    return graph
