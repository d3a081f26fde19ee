"""Every question of the package on the seeds, as their gold annotations have them."""

import re
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.errors import NotFoundError, QueryError
from kg.query import NamedQuery, Table, column_titles, named_queries, named_query
from kg.workflow.knowledge import KnowledgeGraph, open_graph


@pytest.fixture(scope="module")
def seeds(built_seeds: Path) -> Iterator[KnowledgeGraph]:
    with open_graph(built_seeds) as graph:
        yield graph


@pytest.fixture(scope="module")
def two(built: Path) -> Iterator[KnowledgeGraph]:
    with open_graph(built) as graph:
        yield graph


def test_every_column_has_a_title_and_every_title_a_column(seeds: KnowledgeGraph) -> None:
    asked: set[str] = set()
    for question in named_queries():
        table = seeds.query(question.name)
        assert isinstance(table, Table)
        asked.update(table.columns)
    of_commands = {"after", "before", "change", "today"}  # of `kg diff` and `kg coverage`
    assert set(column_titles()) == asked | of_commands
    assert list(column_titles()) == sorted(column_titles())


def rows(graph: KnowledgeGraph, name: str, *columns: str, **given: str) -> list[tuple[Any, ...]]:
    table = graph.query(name, **given)
    assert isinstance(table, Table)
    return list(dict.fromkeys(tuple(row[column] for column in columns) for row in table))


@pytest.mark.parametrize("question", named_queries(), ids=lambda question: question.name)
def test_every_question_has_titles_and_its_parameters_a_place(question: NamedQuery) -> None:
    assert question.title_vi.endswith("?")
    assert question.title_en.endswith("?")
    assert question.none == f"no answers: {question.none_en} · {question.none_vi}"
    for parameter in question.parameters:
        assert f"# values: ?{parameter.name}\n" in question.text
    places = re.findall(r"# values: \?(\w+)\n", question.text)
    assert set(places) == {parameter.name for parameter in question.parameters}
    assert "ORDER BY" in question.text


def test_there_is_a_question_for_each_file_and_at_least_twelve() -> None:
    found = [item for item in files("kg.query").joinpath("questions").iterdir() if item.name.endswith(".rq")]
    assert len(found) == len(named_queries()) >= 12


@pytest.mark.parametrize("question", named_queries(), ids=lambda question: question.name)
def test_every_question_answers_about_everything_the_same_each_time(
    question: NamedQuery, seeds: KnowledgeGraph, two: KnowledgeGraph
) -> None:
    answers = [seeds.query(question.name), two.query(question.name)]
    assert all(isinstance(answer, Table) for answer in answers)
    assert [seeds.query(question.name), two.query(question.name)] == answers


def test_who_did_what_in_a_place(seeds: KnowledgeGraph) -> None:
    found = rows(seeds, "activities-in-place", "type", "actor", "where", place="Phúc Lộc")
    assert ("Trồng hoa, cây xanh", "Chi bộ Văn phòng Huyện ủy Ba Bể", "thôn Khuổi Tẩu") in found
    assert {where for *_, where in found} == {"thôn Khuổi Tẩu"}
    assert {row[2] for row in rows(seeds, "activities-in-place", "type", "actor", "where", place="Ba Bể")} > {
        "thôn Khuổi Tẩu",
        "xã Thượng Giáo",
    }


def test_a_deed_is_a_row_with_all_that_is_said_of_it(seeds: KnowledgeGraph) -> None:
    deeds = list(seeds.table("activities"))
    assert len(set(seeds.table("activities").rows)) == len(deeds) > 40
    (gift,) = seeds.table("activities", framework="nghị quyết 68")
    assert gift["who"] == "Ban Dân vận Huyện ủy Thủ Thừa"
    assert gift["type"] == "Tặng quà"
    assert gift["activity"] in str(gift["sentence"])
    assert str(gift["file"]).endswith(".txt")
    inside = list(seeds.table("activities", place="Phúc Lộc"))
    assert {(row["where"], row["district"], row["province"]) for row in inside} == {
        ("thôn Khuổi Tẩu", "huyện Ba Bể", "tỉnh Bắc Kạn")
    }
    by_one = list(seeds.table("activities", place="Ba Bể", actor="Chi bộ Văn phòng Huyện ủy Ba Bể"))
    assert 0 < len(by_one) < len(list(seeds.table("activities", place="Ba Bể")))


def test_what_was_done_under_a_directive(seeds: KnowledgeGraph) -> None:
    assert rows(seeds, "activities-under", "type", "actor", framework="nghị quyết 68") == [
        ("Tặng quà", "Ban Dân vận Huyện ủy Thủ Thừa")
    ]


def test_what_a_body_did(seeds: KnowledgeGraph) -> None:
    found = rows(seeds, "activities-of-body", "who", "type", actor="Ban Dân vận Huyện uỷ Thủ Thừa")
    assert ("Ban Dân vận Huyện ủy Thủ Thừa", "Khảo sát") in found
    assert {who for who, _ in found} == {"Ban Dân vận Huyện ủy Thủ Thừa"}


def test_directives_with_issuers(seeds: KnowledgeGraph) -> None:
    found = rows(seeds, "directives", "symbol", "issued", "issuers", "articles")
    assert ("02-HD/BDVTU", "2021-09-10", "Ban Dân vận Tỉnh ủy", 1) in found
    assert ("05-CT/TW", "2016-05-15", "Bộ Chính trị", 1) in found


def test_the_basis_of_a_directive(seeds: KnowledgeGraph) -> None:
    found = rows(seeds, "basis", "directive_name", "based_on", framework="Đề án số 02-ĐA/TU ngày 23/5/2021")
    assert ("Hướng dẫn số 02-HD/BDVTU ngày 10/9/2021", "Đề án số 02-ĐA/TU ngày 23/5/2021") in found


def test_posts(seeds: KnowledgeGraph) -> None:
    assert set(rows(seeds, "posts", "person_name", "role", "body_name")) == {
        ("Lý Đức Tuyền", "Trưởng ban", "Ban Dân vận Huyện ủy Ba Bể"),
        ("Trần Thị Tím", "Trưởng ban", "Ban Dân vận Huyện ủy Thủ Thừa"),
        ("Lưu Xuân Thảo", "Chi ủy viên", "Chi bộ Văn phòng Huyện ủy Ba Bể"),
        ("Hoàng Văn Khoa", "Bí thư", "Chi bộ thôn Khuổi Tẩu"),
        ("Đặng Thị Anh Thơ", "Bí thư", "Đảng ủy xã Thượng Giáo"),
    }
    assert rows(seeds, "posts", "person_name", body="Chi bộ thôn Khuổi Tẩu") == [("Hoàng Văn Khoa",)]
    held = rows(seeds, "posts", "person_name", "published", body="Ban Dân vận Huyện ủy Thủ Thừa")
    assert [(person, str(day)[:10]) for person, day in held] == [("Trần Thị Tím", "2021-12-02")]


def test_money(seeds: KnowledgeGraph) -> None:
    assert rows(seeds, "money", "amount", "money", "who") == [
        (6_000_000_000, "trên 6.000.000.000 đồng", "Ban Dân vận Huyện ủy Thủ Thừa")
    ]


def test_money_of_a_deed_whose_actor_is_not_known_is_nobodys(two: KnowledgeGraph) -> None:
    assert rows(two, "money", "amount", "of", "who") == [(20_000_000, "tặng", None)]
    assert rows(two, "money", "amount", actor="Chi bộ thôn Nà Lại") == []


def test_money_of_a_body_is_its_own(seeds: KnowledgeGraph) -> None:
    (row,) = rows(seeds, "money", "amount", "of", "who")
    assert rows(seeds, "money", "amount", "of", "who", actor="Ban Dân vận Huyện ủy Thủ Thừa") == [row]
    assert rows(seeds, "money", "amount", actor="Huyện ủy Ba Bể") == []


def test_activities_by_type(seeds: KnowledgeGraph) -> None:
    found = rows(seeds, "activities-by-type", "group", "type", "activities")
    assert found[0] == ("Hạ tầng", "Làm đường", 5)
    assert found == sorted(found, key=lambda row: -row[2])


def test_places_by_number_of_activities(seeds: KnowledgeGraph) -> None:
    found = rows(seeds, "places", "where", "in", "activities")
    assert found[0][:2] == ("thôn Khuổi Tẩu", "xã Phúc Lộc")
    assert [count for *_, count in found] == sorted((count for *_, count in found), reverse=True)


def test_the_sentence_behind_a_statement(seeds: KnowledgeGraph) -> None:
    ((relation, value, quote),) = rows(seeds, "evidence", "relation", "value", "quote", thing="Lý Đức Tuyền")
    assert (relation, value) == ("giữ chức vụ", "Trưởng ban, Ban Dân vận Huyện ủy Ba Bể")
    assert "Lý Đức Tuyền" in quote


def test_bodies_under_a_body(seeds: KnowledgeGraph) -> None:
    found = rows(seeds, "bodies-under", "lower", body="Huyện ủy Ba Bể")
    assert ("Chi bộ Văn phòng Huyện ủy Ba Bể",) in found
    assert ("Ban Dân vận Huyện ủy Ba Bể",) in found


def test_bodies_of_a_place(seeds: KnowledgeGraph) -> None:
    found = rows(seeds, "bodies-of-place", "body_name", "class", place="huyện Lập Thạch")
    assert ("Huyện ủy Lập Thạch", "Cấp ủy") in found


def test_what_an_article_says(seeds: KnowledgeGraph) -> None:
    found = rows(seeds, "articles", "subject_name", "relation", "value", article="Lập Thạch xây dựng tổ chức")
    assert ("thôn Tân Tiến", "thuộc", "xã Triệu Đề") in found


def test_plans(two: KnowledgeGraph) -> None:
    assert rows(two, "planned", "type", "activity", "who") == [("Làm đường", "làm cầu dân sinh", "Chi bộ thôn Nà Lại")]
    assert len(rows(two, "planned", "who", actor="Chi bộ thôn Nà Lại")) == 1
    assert rows(two, "planned", "who", actor="Hội Phụ nữ xã Quảng Khê") == []


def test_co_operation(two: KnowledgeGraph) -> None:
    assert rows(two, "cooperation", "with", "activities", body="Chi bộ thôn Nà Lại") == [("Hội Phụ nữ xã Quảng Khê", 1)]
    assert rows(two, "cooperation", "with", body="Hội Phụ nữ xã Quảng Khê") == [("Chi bộ thôn Nà Lại",)]
    (pair,) = rows(two, "cooperation", "who", "with")
    assert {*pair} == {"Chi bộ thôn Nà Lại", "Hội Phụ nữ xã Quảng Khê"}


def test_coverage_names_the_commune_first(two: KnowledgeGraph) -> None:
    table = two.query("coverage")
    assert isinstance(table, Table)
    assert (table.columns[0], table.rows[0][0]) == ("commune_name", "xã Quảng Khê")


def test_figures_of_a_place(two: KnowledgeGraph) -> None:
    assert rows(two, "figures", "of", "figure", place="Quảng Khê") == [("trồng hai km đường hoa", "2 km đường hoa")]


def test_the_present_commune_knows_what_was_done_in_the_former(two: KnowledgeGraph) -> None:
    assert rows(two, "activities-in-place", "where", place="xã Đồng Phúc") == [("xã Quảng Khê",)]
    assert rows(two, "activities-in-place", "where", place="tỉnh Bắc Kạn") == [("xã Quảng Khê",)]


def test_an_unknown_parameter_or_question_is_answered_with_what_there_is(seeds: KnowledgeGraph) -> None:
    with pytest.raises(QueryError, match="posts has no parameter 'commune'; it has body"):
        seeds.query("posts", commune="xã A")
    with pytest.raises(NotFoundError, match="no question named 'post'; there is posts, activities, activities-by-type"):
        named_query("post")
    with pytest.raises(NotFoundError, match="only named questions have parameters"):
        seeds.query("SELECT * WHERE { ?s ?p ?o }", body="x")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40, deadline=None)
@given(st.text() | st.sampled_from(['" } DROP ALL #', "> ?x }", "\\u003e", "}\n# values: ?place\n", "?place"]))
def test_nothing_that_is_given_gets_into_the_query(seeds: KnowledgeGraph, value: str) -> None:
    question = named_query("activities-in-place")
    try:
        text = question.bound(seeds.store, {"place": value}, seeds.prefixes)
    except NotFoundError:
        return
    (line,) = set(text.split("\n")) - set(question.text.split("\n"))
    assert re.fullmatch(r"  VALUES \?place \{ (?:<https://w3id\.org/danvan/id/[a-z0-9/-]+> )+\}", line)
