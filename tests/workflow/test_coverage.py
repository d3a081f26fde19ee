from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.errors import NotFoundError
from kg.gazetteer import Period
from kg.workflow.build import build
from kg.workflow.coverage import coverage
from kg.workflow.knowledge import KnowledgeGraph, open_graph
from tests.samples import SEEDS


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Iterator[KnowledgeGraph]:
    out = tmp_path_factory.mktemp("coverage") / "out"
    build([SEEDS], out)
    with open_graph(out) as opened:
        yield opened


def test_communes_without_a_report_are_listed_with_what_they_are_today(graph: KnowledgeGraph) -> None:
    rows = list(coverage(graph, "huyện Ba Bể"))
    assert len({row["commune"] for row in rows}) == 15
    silent = {row["commune"]: row["today"] for row in rows if row["activities"] == 0}
    assert silent["xã Nam Mẫu"] == "xã Ba Bể"
    assert "xã Phúc Lộc" not in silent


def test_what_was_done_in_a_former_commune_counts_for_the_one_of_today(graph: KnowledgeGraph) -> None:
    rows = list(coverage(graph, "huyện Lâm Bình", Period.JULY_2025))
    assert {row["commune"] for row in rows if row["activities"]} == {"xã Bình An"}
    assert {row["in"] for row in rows} == {"tỉnh Tuyên Quang"}


def test_communes_that_outlived_the_districts_lie_in_the_province(graph: KnowledgeGraph) -> None:
    rows = list(coverage(graph, "tỉnh Bắc Kạn", Period.JULY_2025))
    assert "xã Sảng Mộc" in {row["commune"] for row in rows}
    assert {row["in"] for row in rows} == {"tỉnh Thái Nguyên"}
    in_march = {row["in"] for row in coverage(graph, "tỉnh Bắc Kạn", Period.MARCH_2025)}
    assert {"huyện Ba Bể", "thành phố Bắc Kạn"} <= in_march


def test_without_a_place_only_reports_are_counted(graph: KnowledgeGraph) -> None:
    assert all(row["activities"] for row in coverage(graph))


def test_an_unknown_place_is_said(graph: KnowledgeGraph) -> None:
    with pytest.raises(NotFoundError, match="no place"):
        coverage(graph, "huyện Không Có")


def test_the_cascade_joins_two_articles_and_marks_what_is_inferred(graph: KnowledgeGraph) -> None:
    rows = list(graph.table("cascade", framework="Đề án số 02"))
    assert len({row["top"] for row in rows}) == 1
    below = [row for row in rows if row["based_on"] is not None]
    assert [row["directive"] for row in below] == ["Hướng dẫn số 02-HD/BDVTU"]
    assert {row["inferred"] for row in rows} == {"suy ra · inferred"}
    assert all(not row["inferred"] for row in graph.table("cascade", framework="Nghị quyết 68 của Chính phủ"))


def test_the_timeline_says_which_days_articles_give(graph: KnowledgeGraph) -> None:
    rows = list(graph.table("timeline"))
    assert [row["when"] for row in rows] == sorted(row["when"] for row in rows)  # type: ignore[type-var]
    assert {row["basis"] for row in rows} == {"nêu trong bài · said", "ngày đăng · published"}


def test_a_commune_that_no_table_tells_from_others_of_its_name_is_counted_under_its_name(tmp_path: Path) -> None:
    text = "Tân Lập làm đường\n\nChi bộ xã Tân Lập đã bê tông hóa 2 km đường tại xã Tân Lập.\n"
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    build([tmp_path / "a.txt"], tmp_path / "out")
    with open_graph(tmp_path / "out") as opened:
        for period in (None, Period.JULY_2025):
            rows = [*coverage(opened, period=period)]
            assert [(row["commune"], row["in"], row["today"], row["activities"]) for row in rows] == [
                ("xã Tân Lập", None, None, 1)
            ]
