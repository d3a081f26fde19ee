"""Records as RDF: IRIs, quads, and the graph for networkx and rdflib."""

from kg.graph.article import ArticleGraph, Naming, article_graph, rules_by_line, source_quad
from kg.graph.iris import Iris
from kg.graph.labels import label_quads
from kg.graph.places import place_quads
from kg.graph.terms import Iri, Literal, Quad
from kg.graph.vocabulary import DEFAULT_BASE, VOCABULARIES

__all__ = [
    "DEFAULT_BASE",
    "VOCABULARIES",
    "ArticleGraph",
    "Iri",
    "Iris",
    "Literal",
    "Naming",
    "Quad",
    "article_graph",
    "label_quads",
    "place_quads",
    "rules_by_line",
    "source_quad",
]
