"""How many things of each class a graph has."""

from pyoxigraph import Literal, NamedNode, QuerySolutions, Store

from kg.graph import Iris
from kg.graph.vocabulary import ONTOLOGY

_CLASSES = """
SELECT ?class (COUNT(DISTINCT ?thing) AS ?count) WHERE {
  GRAPH <%s> { ?thing a ?class }
  FILTER(STRSTARTS(STR(?class), "%s"))
} GROUP BY ?class
"""


def count_classes(store: Store, iris: Iris) -> dict[str, int]:
    """Return how many things articles name, by local name of their class, the most frequent first."""
    counts = {}
    solutions = store.query(_CLASSES % (iris.graph("entities").value, ONTOLOGY))
    if isinstance(solutions, QuerySolutions):
        for solution in solutions:
            cls, count = solution["class"], solution["count"]
            if isinstance(cls, NamedNode) and isinstance(count, Literal):
                counts[cls.value.removeprefix(ONTOLOGY)] = int(count.value)
    return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0])))
