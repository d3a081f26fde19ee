import io
import json
from collections.abc import Iterator
from pathlib import Path
from unicodedata import normalize
from xml.etree import ElementTree as ET

import pytest

from kg.errors import NotFoundError, QueryError
from kg.query import Table, run, short, table_of, write_answer
from kg.workflow import opened
from kg.workflow.knowledge import KnowledgeGraph, open_graph


@pytest.fixture(scope="module")
def graph(built: Path) -> Iterator[KnowledgeGraph]:
    with open_graph(built) as graph:
        yield graph


PEOPLE = "SELECT ?name WHERE { ?person a dv:Person ; rdfs:label ?name }"


def written(graph: KnowledgeGraph, query: str, form: str) -> str:
    file = io.BytesIO()
    write_answer(run(graph.store, query, graph.prefixes), form, file, graph.prefixes)
    return file.getvalue().decode()


def test_prefixes_are_known_and_all_graphs_are_one(graph: KnowledgeGraph) -> None:
    table = table_of(run(graph.store, PEOPLE, graph.prefixes), graph.prefixes)  # type: ignore[arg-type]
    assert table == Table(("name",), (("Hoàng Văn Dìn",),))
    assert list(table) == [{"name": "Hoàng Văn Dìn"}]


def test_marks_may_stand_apart_in_a_query(graph: KnowledgeGraph) -> None:
    query = PEOPLE.replace(" }", ' FILTER(?name = "Hoàng Văn Dìn"@vi) }')
    for form in ("NFC", "NFD"):
        answer = run(graph.store, normalize(form, query), graph.prefixes)  # type: ignore[arg-type]
        assert len(table_of(answer, graph.prefixes)) == 1  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ("SELECT * WHERE {\n ?s foo:p ?o }", "line 2, column 10.*unknown prefix; known.*activity, .*dv, "),
        ("SELECT * WHERE {\n ?s ?p ?o", r"line 2, column 10: expected .*\}"),
        ("SELEC", "line 1, column 6"),
        ("", "line 1, column 1.*SELECT"),
        ("INSERT DATA { <a:a> <a:b> <a:c> }", "line 1"),
        ("DROP ALL", "line 1"),
    ],
)
def test_what_is_no_query_is_named_with_its_place(graph: KnowledgeGraph, query: str, message: str) -> None:
    with pytest.raises(QueryError, match=f"(?s){message}"):
        run(graph.store, query, graph.prefixes)


# Whether there is an answer turns out while it is read: nothing is asked at this port.
ELSEWHERE = "{ SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }"


def test_what_cannot_be_answered_is_said_while_the_answer_is_read(
    graph: KnowledgeGraph, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Such a query is refused; nothing else fails so late as surely.
    monkeypatch.setattr(opened, "refuse_other_servers", lambda _: None)
    for query in (f"SELECT * {ELSEWHERE}", f"CONSTRUCT {{ ?s ?p ?o }} WHERE {ELSEWHERE}"):
        with pytest.raises(QueryError, match="cannot be answered"):
            graph.query(query)
        with pytest.raises(QueryError, match="cannot be answered"):
            written(graph, query, "json")


def test_what_is_no_number_of_its_datatype_is_text(graph: KnowledgeGraph) -> None:
    table = graph.query('SELECT ("a"^^xsd:integer AS ?x) ("b"^^xsd:decimal AS ?y) (7 AS ?z) {}')
    assert isinstance(table, Table)
    assert table.rows == (("a", "b", 7),)


def test_tables_in_all_forms(graph: KnowledgeGraph) -> None:
    assert written(graph, PEOPLE, "csv") == "name\r\nHoàng Văn Dìn\r\n"
    assert written(graph, PEOPLE, "tsv") == '?name\n"Hoàng Văn Dìn"@vi\n'
    (binding,) = json.loads(written(graph, PEOPLE, "json"))["results"]["bindings"]
    assert binding["name"]["value"] == "Hoàng Văn Dìn"
    assert "".join(ET.fromstring(written(graph, PEOPLE, "xml")).itertext()).strip() == "Hoàng Văn Dìn"


def test_a_graph_in_all_forms(graph: KnowledgeGraph) -> None:
    query = "CONSTRUCT { ?person rdfs:label ?name } WHERE { ?person a dv:Person ; rdfs:label ?name }"
    assert 'rdfs:label "Hoàng Văn Dìn"@vi' in written(graph, query, "turtle")
    for form in ("ntriples", "json", "xml"):
        assert "Hoàng Văn Dìn" in written(graph, query, form)
    with pytest.raises(NotFoundError, match="a graph has no form 'csv'"):
        written(graph, query, "csv")


def test_yes_and_no_in_all_forms(graph: KnowledgeGraph) -> None:
    assert written(graph, "ASK { ?x a dv:Person }", "csv") == "true\n"
    assert json.loads(written(graph, "ASK { ?x a dv:Model }", "json"))["boolean"] is False
    with pytest.raises(NotFoundError, match="no form 'turtle'"):
        written(graph, "ASK {}", "turtle")


def test_the_longest_prefix_shortens() -> None:
    prefixes = {"x": "https://x/", "y": "https://x/y/"}
    assert short("https://x/y/z", prefixes) == "y:z"
    assert short("https://x/z", prefixes) == "x:z"
    assert short("urn:z", prefixes) == "urn:z"
