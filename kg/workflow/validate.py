"""The graph against the ontology's SHACL shapes."""

import io
from typing import NamedTuple

import pyshacl
import rdflib
from rdflib.namespace import RDF, SH
from rdflib.term import Node

from kg.errors import WorkspaceError
from kg.export import ntriples
from kg.graph.ontology import SHAPES, ontology_files, ontology_folder
from kg.query import short
from kg.workflow.opened import OpenedGraph


class Violation(NamedTuple):
    """A shape that a thing breaks: IRIs are shortened, `thing` is followed by its name.

    `severity` is "Violation", "Warning" or "Info".
    """

    severity: str
    thing: str
    message: str
    path: str
    value: str
    shape: str


def validate(graph: OpenedGraph) -> tuple[list[Violation], int]:
    """Return what breaks a shape, sorted, and the number of triples that were checked."""
    data = rdflib.Graph().parse(_triples(graph), format="nt")
    shapes = rdflib.Graph().parse(data=ontology_folder().joinpath(SHAPES).read_bytes(), format="turtle")
    ontology = rdflib.Graph()
    for item in ontology_files():
        ontology.parse(data=item.read_bytes(), format="turtle")
    _, report, text = pyshacl.validate(data, shacl_graph=shapes, ont_graph=ontology)
    if not isinstance(report, rdflib.Graph):
        raise WorkspaceError(f"the shapes cannot be checked: {text}")
    results = report.subjects(RDF.type, SH.ValidationResult)
    return sorted(_violation(report, result, data, graph) for result in results), len(data)


def _triples(graph: OpenedGraph) -> io.BytesIO:
    file = io.BytesIO()
    ntriples.write(graph.quads(), file, graph.iris)
    file.seek(0)
    return file


def _violation(report: rdflib.Graph, result: Node, data: rdflib.Graph, graph: OpenedGraph) -> Violation:
    def text(predicate: Node) -> str:
        value = report.value(result, predicate)
        if isinstance(value, rdflib.URIRef):
            return short(str(value), graph.prefixes)
        return "" if value is None or isinstance(value, rdflib.BNode) else str(value)

    thing = report.value(result, SH.focusNode)
    label = data.value(thing, rdflib.RDFS.label)
    return Violation(
        text(SH.resultSeverity).rpartition("#")[2],
        f"{text(SH.focusNode)}{f' ({label})' if label is not None else ''}",
        text(SH.resultMessage),
        text(SH.resultPath),
        text(SH.value),
        text(SH.sourceShape),
    )
