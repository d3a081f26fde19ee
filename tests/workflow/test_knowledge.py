from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import networkx as nx
import pytest
import rdflib

import kg
from kg.errors import NotFoundError, WorkspaceError
from kg.model import Article, EntityClass, Predicate, Record, Stance
from kg.workflow.build import build
from kg.workflow.knowledge import KnowledgeGraph, open_graph
from kg.workflow.validate import validate
from kg.workflow.view import view_graph
from tests.samples import CELL_TEXT, RecordMaker, cell_record


@pytest.fixture(scope="module")
def graph(built: Path) -> Iterator[KnowledgeGraph]:
    with open_graph(built) as graph:
        yield graph


def test_the_package_offers_at_most_twelve_names_and_all_exist() -> None:
    assert len(kg.__all__) <= 12
    assert all(getattr(kg, name) is not None for name in kg.__all__)
    with pytest.raises(AttributeError):
        kg.nothing  # noqa: B018


def test_everything_said_of_a_person(graph: KnowledgeGraph) -> None:
    explanation = graph.explain("hoàng văn dìn")
    assert (explanation.label, explanation.cls) == ("Hoàng Văn Dìn", "dv:Person")
    (said,) = explanation.said
    assert (said.predicate, said.role, said.object) == (Predicate.HOLDS_POST, "Bí thư", "Chi bộ thôn Nà Lại")
    assert said.quotation.quote == "Ông Hoàng Văn Dìn, Bí thư Chi bộ thôn Nà Lại"
    assert said.quotation.rule == "test.holdsPost"
    assert graph.explain(explanation.iri) == explanation


def test_a_body_is_explained_by_both_articles_and_with_what_is_denied(graph: KnowledgeGraph) -> None:
    said = graph.explain("Chi bộ thôn Nà Lại").said
    assert {saying.quotation.source for saying in said} == {"news/a.txt", "news/b.txt"}
    assert {saying.quotation.stance for saying in said} == set(Stance)


def test_a_place_is_explained_by_the_gazetteer_too(graph: KnowledgeGraph) -> None:
    known = dict(graph.explain("place:01924-2022-xa-quang-khe").known)
    assert known["thuộc"] == "huyện Ba Bể, tỉnh Bắc Kạn"
    assert known["nay là"] == "xã Đồng Phúc, tỉnh Thái Nguyên"


def test_a_post_and_a_figure_are_explained(graph: KnowledgeGraph) -> None:
    assert [said.role for said in graph.explain("Bí thư, Chi bộ thôn Nà Lại").said] == ["Bí thư"]
    (said,) = graph.explain("trên 20.000.000 đồng").said
    assert said.object == "trên 20.000.000 đồng"


@pytest.mark.parametrize(("name", "message"), [("Nà Lại", "3 things"), ("Mường Ảng", "no thing"), ("", "no thing")])
def test_an_unclear_name_is_answered_with_the_choice(graph: KnowledgeGraph, name: str, message: str) -> None:
    with pytest.raises(NotFoundError, match=message):
        graph.explain(name)


def test_networkx_has_names_and_quotes(graph: KnowledgeGraph) -> None:
    network = graph.to_networkx()
    labels = nx.get_node_attributes(network, "label")
    edges = {(labels[s], d["relation"], labels[t]) for s, t, d in network.edges(data=True)}
    assert ("Hoàng Văn Dìn", "holdsPost", "Chi bộ thôn Nà Lại") in edges
    assert ("thôn Nà Lại", "within", "xã Quảng Khê") in edges
    assert all(isinstance(value, str | int) for _, data in network.nodes(data=True) for value in data.values())


def test_rdflib_has_all_quads_and_answers(graph: KnowledgeGraph) -> None:
    dataset = graph.to_rdflib()
    assert len(list(dataset.quads((None, None, None, None)))) == len(list(graph.quads()))
    rows = dataset.query("SELECT ?l { ?x a dv:Person ; rdfs:label ?l }")
    assert [str(row[0]) for row in rows] == ["Hoàng Văn Dìn"]  # type: ignore[index]
    assert isinstance(dataset, rdflib.Dataset)


def test_the_graph_conforms_to_the_shapes(graph: KnowledgeGraph) -> None:
    violations, triples = validate(graph)
    assert violations == []
    assert triples > 100


def test_what_breaks_a_shape_is_named_with_its_severity(tmp_path: Path) -> None:
    def wrong(article: Article) -> Record:
        record = cell_record()
        deed = next(s for s in record.statements if s.predicate is Predicate.COOPERATES_WITH)
        person = next(e for e in record.entities if e.cls is EntityClass.PERSON)
        return Record(article, record.entities, (*record.statements, replace(deed, object=person.id)))

    (tmp_path / "a.txt").write_text(CELL_TEXT, encoding="utf-8")
    build([tmp_path / "a.txt"], tmp_path / "out", extract=wrong)
    with open_graph(tmp_path / "out") as graph:
        ((severity, thing, _, path, value, _),) = validate(graph)[0]
    assert (severity, path) == ("Violation", "dv:cooperatesWith")
    assert "trồng hai km đường hoa" in thing
    assert value.startswith("person:hoang-van-din")


def test_a_view_has_things_where_they_are(graph: KnowledgeGraph) -> None:
    view = view_graph(graph.records(), graph.iris, {})
    nodes = {node.label: node for node in view.nodes}
    assert "bỏ buổi sinh hoạt" not in nodes
    assert nodes["làm cầu dân sinh"].planned
    assert nodes["trồng hai km đường hoa"].kind == "tree-planting"
    place = nodes["Chi bộ thôn Nà Lại"].place
    assert place is not None
    assert [view.places[step].name for step in view.place_path(place)] == [
        "thôn Nà Lại",
        "xã Quảng Khê",
        "huyện Ba Bể",
        "tỉnh Bắc Kạn",
    ]
    post = next(edge for edge in view.edges if edge.role)
    assert view.nodes[post.source].label == "Hoàng Văn Dìn"
    assert view.quote(post.evidence[0]) == "Ông Hoàng Văn Dìn, Bí thư Chi bộ thôn Nà Lại"


def test_an_article_without_a_title_is_called_by_its_first_words(graph: KnowledgeGraph) -> None:
    untitled = RecordMaker("Sáng nay, Hội Nông dân xã trồng cau.", source="bai/cau.txt").record()
    (article,) = view_graph([untitled], graph.iris, {}).articles
    assert article.title == "Sáng nay, Hội Nông dân xã trồng cau."


def test_what_was_never_built_cannot_be_opened(tmp_path: Path) -> None:
    with pytest.raises(WorkspaceError, match="no workspace here; `kg build SRC"):
        open_graph(tmp_path)
