"""What a query speaks of, before it is answered: terms that the ontology does not have, and other servers."""

import re
from collections.abc import Iterator, Mapping

from kg.errors import QueryError
from kg.graph.ontology import term_labels
from kg.graph.vocabulary import ONTOLOGY
from kg.query.labels import suggested

# In the order of SPARQL's own grammar: texts and comments first, so that nothing in them is taken for a name.
_TOKEN = re.compile(
    r'''
    """(?:\\.|[^\\])*?""" | \'{3}(?:\\.|[^\\])*?\'{3} | "(?:\\.|[^"\\\n])*" | '(?:\\.|[^'\\\n])*'
    | <[^<>"{}|^`\\\s]*> | \#[^\n]* | [?$@]\w+ | (?:\w[\w.-]*)?:[\w.%-]* | \w+
    ''',
    re.DOTALL | re.VERBOSE,
)


def unknown_terms(query: str, prefixes: Mapping[str, str]) -> tuple[str, ...]:
    """Return for people which terms in the namespace of the ontology are none of it, with the nearest that are.

    >>> unknown_terms("SELECT * { ?body dv:isWithin ?where ; rdfs:label ?label }", {"dv": ONTOLOGY})
    ('the ontology has no dv:isWithin; the nearest are: within; laterWithin',)
    """
    known = {iri.removeprefix(ONTOLOGY) for iri in term_labels() if iri.startswith(ONTOLOGY)}
    used = (iri.removeprefix(ONTOLOGY) for iri in _iris(query, prefixes) if iri.startswith(ONTOLOGY))
    unknown = dict.fromkeys(name for name in used if name and name not in known)
    return tuple(f"the ontology has no dv:{name}; {suggested(sorted(known), name)}" for name in unknown)


def refuse_other_servers(query: str) -> None:
    """Raise QueryError where a query would be sent on."""
    if any(token.upper() == "SERVICE" for token in _TOKEN.findall(query)):
        raise QueryError("SERVICE would ask another server, and nothing here goes over a network; ask this graph alone")


def _iris(query: str, prefixes: Mapping[str, str]) -> Iterator[str]:
    """Yield the IRIs that a query uses, written out or by a prefix of its own or one that it need not declare."""
    namespaces = dict(prefixes)
    tokens = iter(_TOKEN.findall(query))
    for token in tokens:
        if token.upper() == "PREFIX":
            prefix = next(tokens, "").removesuffix(":")
            namespaces[prefix] = next(tokens, "").strip("<>")
        elif token.startswith("<"):
            yield token.strip("<>")
        elif ":" in token and token[0] not in "\"'#":
            prefix, _, local = token.partition(":")
            if prefix in namespaces:
                yield namespaces[prefix] + local.rstrip(".")
