import csv
import io
from collections.abc import Iterable

import networkx as nx
import pyoxigraph
import pytest
import rdflib
from pyoxigraph import Quad, RdfFormat, parse
from rdflib.compare import to_isomorphic

from kg.errors import NotFoundError
from kg.export.formats import FORMATS, format_named
from kg.export.merged import merged
from kg.export.reify import reified
from kg.gazetteer import load
from kg.graph import Iri, Iris, Literal, article_graph, label_quads, place_quads
from kg.graph import Quad as OwnQuad
from kg.graph.ontology import ontology_lines
from kg.graph.vocabulary import LABEL, TYPE, dv
from tests.samples import cell_record, news_record

IRIS = Iris(lambda unit: load().get(unit).full_name, "https://example.org/kg/")
NASTY = 'Chi bộ "Đoài"\n\\ <b>\t\'""" @prefix x: <y> . \N{LINE SEPARATOR}'


def sample_quads() -> list[Quad]:
    graphs = [article_graph(record, IRIS) for record in (cell_record(), news_record())]
    names = sorted(((name, 1) for graph in graphs for name in graph.names), key=lambda pair: pair[0].iri)
    thing = Iri(f"{IRIS.base}id/campaign/x-1")
    nasty = [
        OwnQuad(thing, LABEL, Literal(NASTY, language="vi"), IRIS.graph("entities")),
        OwnQuad(thing, TYPE, dv("Campaign"), IRIS.graph("entities")),
        OwnQuad(Iri("https://elsewhere.example/a,b;c"), LABEL, Literal(""), IRIS.graph("entities")),
    ]
    own = [*(quad for graph in graphs for quad in graph.quads), *label_quads(names, IRIS), *nasty]
    own += place_quads(load(), graphs[0].units, IRIS)
    lines = sorted({*(quad.line for quad in own), *ontology_lines(IRIS)})
    return list(parse("".join(lines).encode(), format=RdfFormat.N_QUADS))


QUADS = sample_quads()


def written(name: str, quads: Iterable[Quad] = QUADS) -> bytes:
    file = io.BytesIO()
    format_named(name).write(quads, file, IRIS)
    assert not file.closed
    return file.getvalue()


@pytest.mark.parametrize(
    ("name", "form"),
    [("nquads", RdfFormat.N_QUADS), ("trig", RdfFormat.TRIG), ("jsonld", RdfFormat.JSON_LD)],
)
def test_a_dataset_is_read_back_whole(name: str, form: RdfFormat) -> None:
    assert set(parse(written(name), format=form)) == set(QUADS)


@pytest.mark.parametrize(
    ("name", "form"),
    [("turtle", RdfFormat.TURTLE), ("ntriples", RdfFormat.N_TRIPLES), ("rdfxml", RdfFormat.RDF_XML)],
)
def test_a_graph_is_read_back_whole(name: str, form: RdfFormat) -> None:
    read = {quad.triple for quad in parse(written(name), format=form)}
    assert read == set(merged(QUADS, IRIS))


@pytest.mark.parametrize(("name", "form"), [("turtle", "turtle"), ("rdfxml", "xml"), ("ntriples", "nt")])
def test_rdflib_reads_the_same_triples(name: str, form: str) -> None:
    expected = rdflib.Graph().parse(data=written("ntriples"), format="nt")
    assert to_isomorphic(rdflib.Graph().parse(data=written(name), format=form)) == to_isomorphic(expected)


@pytest.mark.parametrize("name", ["jsonld", "trig", "nquads"])
def test_rdflib_reads_the_same_dataset(name: str) -> None:
    forms = {"jsonld": "json-ld", "trig": "trig", "nquads": "nquads"}
    read = rdflib.Dataset()
    read.parse(data=written(name), format=forms[name])
    assert len(set(read.quads((None, None, None, None)))) == len(QUADS)


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
def test_the_same_graph_gives_the_same_bytes(form: object) -> None:
    name = form.name  # type: ignore[attr-defined]
    assert written(name) == written(name, sample_quads())


def test_reified_statements_name_their_evidence() -> None:
    quads = list(reified(QUADS, IRIS))
    said = {quad for quad in QUADS if "/evidence/" in quad.graph_name.value}  # type: ignore[union-attr]
    statements = [quad for quad in quads if quad.predicate.value.endswith("#subject")]
    assert len({quad.subject for quad in statements}) == len({quad.triple for quad in said})
    data = written("turtle", quads)
    assert {quad.triple for quad in parse(data, format=RdfFormat.TURTLE)} == set(merged(quads, IRIS))


def test_the_turtle_is_in_parts_that_a_person_reads_from_above() -> None:
    text = written("turtle").decode()
    cell, person, activity, evidence = (
        text.index(f"\n{name}:") for name in ("party-cell", "person", "activity", "evidence")
    )
    assert cell < person < activity < evidence
    assert text.index("# Chi bộ · Party cell") < cell
    assert "<https://example.org/kg/id/party-cell" not in text.replace(
        "@prefix party-cell: <https://example.org/kg/id/party-cell/>", ""
    )
    assert not [line for line in text.split("\n") if line != line.rstrip()]


def test_graphml_has_people_in_bodies_and_quotes_on_edges() -> None:
    graph = nx.parse_graphml(written("graphml").decode(), force_multigraph=True)
    labels = nx.get_node_attributes(graph, "label")
    posts = [
        (labels[source], data["role"], labels[target], data["quote"])
        for source, target, data in graph.edges(data=True)
        if data["relation"] == "holdsPost"
    ]
    assert posts == [("Hoàng Văn Dìn", "Bí thư", "Chi bộ thôn Nà Lại", "Ông Hoàng Văn Dìn, Bí thư Chi bộ thôn Nà Lại")]
    assert not {data["class"] for _, data in graph.nodes(data=True)} & {"Evidence", "Post", "Figure"}
    figures = {data.get("hasFigure") for _, data in graph.nodes(data=True)} - {None}
    assert "trên 20.000.000 đồng" in figures


def test_csv_names_things_and_cannot_run_in_a_spreadsheet() -> None:
    rows = list(csv.DictReader(io.StringIO(written("csv").decode(), newline="")))
    assert ("Chi bộ thôn Nà Lại", "địa bàn", "thôn Nà Lại") in {
        (row["subject"], row["relation"], row["object"]) for row in rows
    }
    said = next(row for row in rows if row["object"] == "thôn Nà Lại")
    cited = {name: said[name] for name in ("article", "published", "sentences", "quote")}
    assert cited == {
        "article": "Chi bộ thôn Nà Lại làm đường hoa",
        "published": "2022-05-13T08:30:00",
        "sentences": "1",
        "quote": "Chi bộ thôn Nà Lại",
    }
    assert {row["article"] for row in rows if row["sentences"] == "0"} == {""}
    assert all(not cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row.values())


def test_an_unknown_format_is_answered_with_those_there_are() -> None:
    with pytest.raises(NotFoundError, match=r"no format 'owl'.*turtle, trig"):
        format_named("owl")


def test_nothing_written_has_blank_nodes() -> None:
    assert not any(isinstance(quad.subject, pyoxigraph.BlankNode) for quad in QUADS)
