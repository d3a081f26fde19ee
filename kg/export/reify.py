"""Every statement as a thing with its evidence, for readers that know no named graphs."""

from collections.abc import Iterable, Iterator
from hashlib import sha256

from pyoxigraph import NamedNode, Quad

from kg.graph import Iri, Iris
from kg.graph.vocabulary import EVIDENCE, TYPE, term

_TYPE, _STATEMENT = NamedNode(TYPE.value), NamedNode(term("rdf:Statement").value)
_SUBJECT, _PREDICATE, _OBJECT = (NamedNode(term(f"rdf:{end}").value) for end in ("subject", "predicate", "object"))
_EVIDENCE = NamedNode(EVIDENCE.value)
_DIGITS = 16


def statement_iri(quad: Quad, iris: Iris) -> Iri:
    """Return the IRI of what a quad says, the same whichever sentence says it."""
    said = f"{quad.subject} {quad.predicate} {quad.object}"
    return Iri(f"{iris.base}id/statement/{sha256(said.encode()).hexdigest()[:_DIGITS]}")


def reified(quads: Iterable[Quad], iris: Iris) -> Iterator[Quad]:
    """Yield sorted `quads`, and for each that a sentence says its statement, in the order of N-Quads."""
    added: list[Quad] = []
    for quad in quads:
        yield quad
        graph = quad.graph_name
        if isinstance(graph, NamedNode) and graph.value.startswith(f"{iris.base}evidence/"):
            added += _statement(quad, graph, iris)
    yield from sorted(set(added), key=str)


def _statement(quad: Quad, evidence: NamedNode, iris: Iris) -> Iterator[Quad]:
    iri = NamedNode(statement_iri(quad, iris).value)
    graph = NamedNode(iris.graph("provenance").value)
    yield Quad(iri, _TYPE, _STATEMENT, graph)
    yield Quad(iri, _SUBJECT, quad.subject, graph)
    yield Quad(iri, _PREDICATE, quad.predicate, graph)
    yield Quad(iri, _OBJECT, quad.object, graph)
    yield Quad(iri, _EVIDENCE, evidence, graph)
