"""Turtle for people: grouped by subject, bodies first and evidence last, with headings.

The writer makes one pass over the sorted quads and keeps the text of each section, so that the result is
the same for the same graph.
"""

import re
from collections.abc import Iterable
from itertools import groupby
from operator import attrgetter
from typing import BinaryIO

from pyoxigraph import BlankNode, Literal, NamedNode, Quad, Triple

from kg.export.merged import merged
from kg.export.sections import PATHS, path_of, title_of
from kg.graph import Iris
from kg.graph.vocabulary import VOCABULARIES, term
from kg.model import Predicate

Term = NamedNode | BlankNode | Literal | Triple

_INDENT = "    "
_WIDTH = 96
# What Turtle allows as a local name without escapes, less what is rarely seen and hard to read.
_LOCAL = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_-]*[A-Za-z0-9_])?")
# Numbers that can stand without quotes and datatype.
_NUMBERS = {
    term("xsd:integer").value: re.compile(r"[+-]?[0-9]+"),
    term("xsd:decimal").value: re.compile(r"[+-]?[0-9]+\.[0-9]+"),
}
_FIRST = ("rdf:type", "rdfs:label", "skos:altLabel", "schema:headline")
_LAST = ("dv:evidence", "schema:mentions")
_MIDDLE = (
    *(f"dv:{predicate}" for predicate in Predicate),
    "org:member",
    "org:organization",
    "dv:role",
    "oa:exact",
)
_RANK = {term(name).value: rank for rank, name in enumerate((*_FIRST, *_MIDDLE))} | {
    term(name).value: 1000 + rank for rank, name in enumerate(_LAST)
}
_OTHER_RANK = 500
_TYPE = term("rdf:type").value


def write(quads: Iterable[Quad], file: BinaryIO, iris: Iris) -> None:
    """Write sorted `quads` merged into one graph."""
    writer = _Turtle({**iris.prefixes(), **VOCABULARIES})
    sections: dict[str, list[str]] = {}
    for subject, triples in groupby(merged(quads, iris), key=attrgetter("subject")):
        sections.setdefault(path_of(subject.value, iris.base), []).append(writer.subject(subject, triples))
    body = "".join(_heading(path) + "\n".join(sections[path]) for path in PATHS if path in sections)
    file.write(writer.head().encode())
    file.write(body.encode())


def _heading(path: str) -> str:
    title = title_of(path)
    return f"\n# {title} {'─' * max(4, _WIDTH - len(title))}\n\n"


class _Turtle:
    """Turns terms into text and notes which prefixes are used."""

    def __init__(self, prefixes: dict[str, str]) -> None:
        self._names = {namespace: name for name, namespace in prefixes.items()}
        self._used: set[str] = set()

    def head(self) -> str:
        """Return the prefixes that were used, by name."""
        used = sorted((name, namespace) for namespace, name in self._names.items() if name in self._used)
        return "".join(f"@prefix {name}: <{namespace}> .\n" for name, namespace in used)

    def subject(self, subject: NamedNode, triples: Iterable[Triple]) -> str:
        by_predicate = {
            predicate: [triple.object for triple in group]
            for predicate, group in groupby(triples, key=lambda triple: triple.predicate.value)
        }
        said = [
            f"{_INDENT}{self._predicate(predicate)} {self._objects(by_predicate[predicate])}"
            for predicate in sorted(by_predicate, key=_order)
        ]
        return f"{self._iri(subject.value)}\n" + " ;\n".join(said) + " .\n"

    def _predicate(self, iri: str) -> str:
        return "a" if iri == _TYPE else self._iri(iri)

    def _objects(self, objects: list[Term]) -> str:
        return f" ,\n{_INDENT * 2}".join(self._term(item) for item in objects)

    def _term(self, item: Term) -> str:
        if isinstance(item, NamedNode):
            return self._iri(item.value)
        if not isinstance(item, Literal):
            return str(item)
        number = _NUMBERS.get(item.datatype.value)
        if number is not None and number.fullmatch(item.value):
            return item.value
        text = str(item)
        if text.endswith(">"):
            quoted, _, _ = text.rpartition("^^")
            return f"{quoted}^^{self._iri(item.datatype.value)}"
        return text

    def _iri(self, iri: str) -> str:
        cut = max(iri.rfind("/"), iri.rfind("#")) + 1
        name = self._names.get(iri[:cut])
        if name is None or not _LOCAL.fullmatch(iri, cut):
            return f"<{iri}>"
        self._used.add(name)
        return f"{name}:{iri[cut:]}"


def _order(predicate: str) -> tuple[int, str]:
    return _RANK.get(predicate, _OTHER_RANK), predicate
