from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.errors import NotFoundError
from kg.view.model import ViewGraph
from kg.workflow.build import build
from kg.workflow.knowledge import KnowledgeGraph, open_graph
from kg.workflow.part import around, of_article, of_province, whole
from tests.samples import news_record


@pytest.fixture(scope="module")
def graph(built: Path) -> Iterator[KnowledgeGraph]:
    with open_graph(built) as graph:
        yield graph


def names(view: ViewGraph) -> set[str]:
    return {node.label for node in view.nodes}


def test_things_near_a_person(graph: KnowledgeGraph) -> None:
    assert names(around(graph, "Hoàng Văn Dìn", 1)) == {"Hoàng Văn Dìn", "Chi bộ thôn Nà Lại"}
    assert "thôn Nà Lại" in names(around(graph, "Hoàng Văn Dìn", 2))


def test_one_article_by_id_and_by_title(graph: KnowledgeGraph) -> None:
    view = of_article(graph, news_record().article.id)
    assert "Bộ Chính trị" in names(view)
    assert "Hoàng Văn Dìn" not in names(view)
    assert of_article(graph, "học tập chỉ thị 05") == view


def test_articles_of_one_title_are_told_apart_by_their_ids(tmp_path: Path) -> None:
    for name, count in (("a", 5), ("b", 7)):
        text = f"Tặng quà hộ nghèo\n\nHội LHPN xã Gia Phù, huyện Phù Yên, tỉnh Sơn La tặng {count} suất quà.\n"
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    build([tmp_path], tmp_path / "out", jobs=1)
    with open_graph(tmp_path / "out") as graph:
        ids = sorted(record.article.id for record in graph.records())
        with pytest.raises(NotFoundError, match=f"give the id of one: {', '.join(ids)}"):
            of_article(graph, "Tặng quà hộ nghèo")
        assert names(of_article(graph, ids[0])) != names(of_article(graph, ids[1]))


def test_a_province(graph: KnowledgeGraph) -> None:
    assert "Chi bộ thôn Nà Lại" in names(of_province(graph, "Bắc Kạn"))
    assert names(of_province(graph, "tỉnh bắc kạn")) < names(whole(graph))


@pytest.mark.parametrize(
    ("part", "message"),
    [
        (lambda graph: around(graph, "Mường Ảng", 1), "no thing 'Mường Ảng'"),
        (lambda graph: around(graph, "tỉnh Bắc Kạn", 1), "no article names it"),
        (lambda graph: of_article(graph, "Mường Ảng"), "no article 'Mường Ảng'"),
        (lambda graph: of_province(graph, "Cà Mau"), "in this graph; there is tỉnh Bắc Kạn"),
    ],
)
def test_what_is_not_there_is_answered_with_what_there_is(graph: KnowledgeGraph, part: object, message: str) -> None:
    with pytest.raises(NotFoundError, match=message):
        part(graph)  # type: ignore[operator]
