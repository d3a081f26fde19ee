"""Things of one name told apart for people: by kind, place and an article that names each."""

from collections.abc import Iterator, Mapping, Sequence

from pyoxigraph import QuerySolutions, Store

from kg.graph.ontology import term_labels
from kg.query import Named, run, short, table_of

_SHOWN = 12
# Where a thing is, or that of which it is one; with what that is in.
_PLACES = """
SELECT DISTINCT ?where WHERE {
  <%s> dv:within|dv:jurisdiction|dv:locatedIn|dv:subordinateTo ?place .
  ?place rdfs:label ?name .
  OPTIONAL { ?place dv:within/rdfs:label ?in }
  BIND(COALESCE(CONCAT(?name, ", ", ?in), ?name) AS ?where)
} ORDER BY ?where LIMIT 2
"""
# With day and file: prints of one text have one title.
_TITLES = """
SELECT DISTINCT ?title WHERE {
  { ?article schema:mentions <%s> } UNION { <%s> dv:evidence/prov:wasQuotedFrom ?article }
  ?article rdfs:label ?name ; dv:source ?file .
  OPTIONAL { ?article schema:datePublished ?day }
  BIND(CONCAT("“", ?name, "” (", COALESCE(CONCAT(SUBSTR(STR(?day), 1, 10), ", "), ""), ?file, ")") AS ?title)
} ORDER BY ?title LIMIT 1
"""


def told_apart(things: Sequence[Named], found: Sequence[str], store: Store, prefixes: Mapping[str, str]) -> str:
    """Return a line for each of the things with the IRIs in `found`: its IRI, name, kind, places and an article."""
    lines = [_line(things, iri, store, prefixes) for iri in found[:_SHOWN]]
    return "\n".join(lines + ["  …"] * (len(found) > _SHOWN))


def _line(things: Sequence[Named], iri: str, store: Store, prefixes: Mapping[str, str]) -> str:
    named = next(thing for thing in things if thing.iri == iri)
    kind = term_labels().get(named.cls, {}).get("vi", short(named.cls, prefixes))
    places = "; ".join(_texts(store, _PLACES % iri, prefixes))
    titles = _texts(store, _TITLES % (iri, iri), prefixes)
    return f"  {short(iri, prefixes)}\n    {' · '.join(filter(None, (named.label, kind, places, *titles)))}"


def _texts(store: Store, query: str, prefixes: Mapping[str, str]) -> Iterator[str]:
    answer = run(store, query, prefixes)
    assert isinstance(answer, QuerySolutions)
    yield from (str(row[0]) for row in table_of(answer, prefixes).rows)
