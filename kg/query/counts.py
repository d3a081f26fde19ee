"""How many things of each class a graph has."""

from pyoxigraph import Literal, NamedNode, QuerySolutions, Store

from kg.graph.vocabulary import ONTOLOGY

_CLASSES = f"""
SELECT ?class (COUNT(DISTINCT ?thing) AS ?count) WHERE {{
  GRAPH ?graph {{ ?thing a ?class }}
  FILTER(STRENDS(STR(?graph), "/graph/entities") && STRSTARTS(STR(?class), "{ONTOLOGY}"))
}} GROUP BY ?class
"""


def count_classes(store: Store) -> dict[str, int]:
    """Return how many things articles name, by local name of their class, the most frequent first."""
    counts = {}
    solutions = store.query(_CLASSES)
    if isinstance(solutions, QuerySolutions):
        for solution in solutions:
            cls, count = solution["class"], solution["count"]
            if isinstance(cls, NamedNode) and isinstance(count, Literal):
                counts[cls.value.removeprefix(ONTOLOGY)] = int(count.value)
    return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0])))
