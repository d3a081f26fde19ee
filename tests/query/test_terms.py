"""What is said of a query before it is answered."""

from pathlib import Path

import pytest

from kg.errors import QueryError
from kg.graph.vocabulary import ONTOLOGY
from kg.query import named_queries, unknown_terms
from kg.workflow.knowledge import open_graph

PREFIXES = {"dv": ONTOLOGY, "rdfs": "http://www.w3.org/2000/01/rdf-schema#"}


def test_a_term_that_the_ontology_does_not_have_is_named_with_the_nearest() -> None:
    (note,) = unknown_terms("SELECT * { ?x a dv:PartyCel ; a dv:Person; dv:within ?y. ?y a dv:Commune. }", PREFIXES)
    assert note.startswith("the ontology has no dv:PartyCel; the nearest are: PartyCell")
    (note,) = unknown_terms("SELECT * { ?x dv:title ?title }", PREFIXES)
    assert note.startswith("the ontology has no dv:title; ")
    (note,) = unknown_terms(f"SELECT * {{ ?x <{ONTOLOGY}titel> ?title ; dv:titel ?same }}", PREFIXES)
    assert "dv:titel;" in note
    (note,) = unknown_terms(f"prefix k: <{ONTOLOGY}> SELECT * {{ ?x k:isWithin+/k:within ?y }}", {})
    assert note == "the ontology has no dv:isWithin; the nearest are: within; laterWithin"


@pytest.mark.parametrize(
    "query",
    [
        'SELECT * { ?x rdfs:label "dv:title" } # dv:title',
        """SELECT * { ?x rdfs:label '''it's "dv:title"''' ; dv:role 'a \\' dv:title' }""",
        "PREFIX dv: <https://example.org/> SELECT * { ?x dv:title ?y }",
        "SELECT * { ?title a ex:title FILTER(?a < 3 && ?b > 2) }",
    ],
)
def test_what_is_no_term_of_the_ontology_is_let_be(query: str) -> None:
    assert unknown_terms(query, PREFIXES) == ()


def test_the_questions_of_the_package_use_terms_of_the_ontology() -> None:
    assert not [note for question in named_queries() for note in unknown_terms(question.text, PREFIXES)]


def test_no_other_server_is_asked(built: Path) -> None:
    with open_graph(built) as graph:
        for query in (
            "SELECT * { SERVICE <http://127.0.0.1:9/sparql> { ?s ?p ?o } }",
            "ASK { service silent <http://127.0.0.1:9/sparql> { ?s ?p ?o } }",
        ):
            with pytest.raises(QueryError, match="another server"):
                graph.query(query)
        assert graph.query('ASK { ?service rdfs:label ?l FILTER(?l != "SERVICE") } # service') is True
