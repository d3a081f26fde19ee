"""All formats by name."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import BinaryIO

from pyoxigraph import Quad

from kg.errors import NotFoundError
from kg.export import graphml, jsonld, nquads, ntriples, rdfxml, statements, trig, turtle
from kg.graph import Iris

Writer = Callable[[Iterable[Quad], BinaryIO, Iris], None]


@dataclass(frozen=True, slots=True)
class Format:
    """A format by name: the ending of its files, what it is for, and what writes it from sorted quads.

    Only in RDF statements can be things of their own.
    """

    name: str
    suffix: str
    about: str
    write: Writer
    is_rdf: bool = True


FORMATS = (
    Format("turtle", ".ttl", "for people: grouped, bodies first, evidence last", turtle.write),
    Format("trig", ".trig", "everything, grouped by sentence", trig.write),
    Format("nquads", ".nq", "everything, for SPARQL servers", nquads.write),
    Format("ntriples", ".nt", "without the sentences' graphs", ntriples.write),
    Format("rdfxml", ".rdf", "without the sentences' graphs, for older tools", rdfxml.write),
    Format("jsonld", ".jsonld", "everything, as JSON", jsonld.write),
    Format("graphml", ".graphml", "things and relations, for Gephi and yEd", graphml.write, is_rdf=False),
    Format(
        "csv", ".csv", "relations with their sentences and articles, for spreadsheets", statements.write, is_rdf=False
    ),
)
"""All formats, the most used first."""


def format_named(name: str) -> Format:
    """Return a format by its name; raises NotFoundError with the names that there are."""
    for form in FORMATS:
        if form.name == name:
            return form
    raise NotFoundError(f"no format {name!r}; there is {', '.join(form.name for form in FORMATS)}")
