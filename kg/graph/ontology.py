"""The ontology as it travels with the package, and as a graph beside the data."""

from collections.abc import Iterator
from functools import cache
from importlib.abc import Traversable
from importlib.resources import files

import pyoxigraph

from kg.errors import NotFoundError
from kg.graph.iris import Iris
from kg.graph.vocabulary import LABEL

SHAPES = "shapes.ttl"
"""The file of SHACL shapes; it constrains the graph and is no part of it."""


@cache
def ontology_folder() -> Traversable:
    """Return the folder of the ontology's files: inside the installed package, or beside it in a checkout."""
    package = files("kg")
    for folder in (package.joinpath("ontology"), package.joinpath("..", "ontology")):
        if folder.joinpath("danvan.ttl").is_file():
            return folder
    raise NotFoundError("the package has no ontology folder; install it again")


def ontology_files() -> tuple[Traversable, ...]:
    """Return the ontology's Turtle files without the shapes, by name."""
    found = (item for item in ontology_folder().iterdir() if item.name.endswith(".ttl") and item.name != SHAPES)
    return tuple(sorted(found, key=lambda item: item.name))


def ontology_lines(iris: Iris) -> Iterator[str]:
    """Yield the ontology as N-Quads lines of the graph `graph/ontology`."""
    graph = pyoxigraph.NamedNode(iris.graph("ontology").value)
    for item in ontology_files():
        triples = pyoxigraph.parse(item.read_bytes(), format=pyoxigraph.RdfFormat.TURTLE)
        quads = (pyoxigraph.Quad(triple.subject, triple.predicate, triple.object, graph) for triple in triples)
        data = pyoxigraph.serialize(quads, format=pyoxigraph.RdfFormat.N_QUADS) or b""
        yield from (line + "\n" for line in data.decode().split("\n")[:-1])


@cache
def term_labels() -> dict[str, dict[str, str]]:
    """Return the labels of the ontology's terms by IRI and language ("vi", "en")."""
    label = pyoxigraph.NamedNode(LABEL.value)
    labels: dict[str, dict[str, str]] = {}
    for item in ontology_files():
        for triple in pyoxigraph.parse(item.read_bytes(), format=pyoxigraph.RdfFormat.TURTLE):
            if triple.predicate == label and isinstance(triple.object, pyoxigraph.Literal):
                labels.setdefault(triple.subject.value, {})[triple.object.language or ""] = triple.object.value
    return labels
