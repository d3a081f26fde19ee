"""What several articles say of one thing: contradictions, totals, decisions."""

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from kg.model import Article, EntityClass, Figure, PartialDate, Predicate, Record
from kg.workflow.build import build
from kg.workflow.knowledge import KnowledgeGraph, open_graph
from tests.samples import RecordMaker

FIRST = (
    "Kế hoạch số 9-KH/HU ngày 3/4/2020. Đảng bộ có 40 chi bộ. Bà Lò Thị Thoa, Bí thư Huyện ủy. "
    "Hỗ trợ 5 con bò tại xã.\n"
)
SECOND = (
    "Kế hoạch số 9-KH/HU ngày 4/3/2020. Đảng bộ có 42 chi bộ. Ông Vàng A Páo, Bí thư Huyện ủy. Tặng 5 con bò tại xã.\n"
)


def said(text: str, day: str, cells: int, person: str, gift: str) -> Record:
    make = RecordMaker(text, f"Bài {cells}", source=f"{cells}.txt")
    make.name("d", EntityClass.DIRECTIVE, "Kế hoạch số 9-KH/HU", key="directive|kế hoạch|9")
    make.name("o", EntityClass.PARTY_ORGANIZATION, "Đảng bộ")
    make.name("h", EntityClass.PARTY_COMMITTEE, "Huyện ủy")
    make.name("p", EntityClass.PERSON, person)
    make.name("x", EntityClass.COMMUNE, "xã", key="place|01924-2022", unit="01924-2022")
    make.name("a", EntityClass.ACTIVITY, gift, key="@a")
    make.say("d", Predicate.ISSUED_ON, "Kế hoạch số 9-KH/HU ngày", value=PartialDate(day))
    make.say("o", Predicate.HAS_FIGURE, f"Đảng bộ có {cells} chi bộ", value=Figure(Decimal(cells), "chi bộ"))
    make.say("p", Predicate.HOLDS_POST, f"{person}, Bí thư Huyện ủy", object="h", role="Bí thư")
    make.say("a", Predicate.ACTIVITY_TYPE, gift, value="livelihood-support")
    make.say("a", Predicate.LOCATED_IN, "tại xã", object="x")
    make.say("a", Predicate.HAS_FIGURE, f"{gift} 5 con bò", value=Figure(Decimal(5), "con", "bò"))
    return make.record()


def record_of(article: Article) -> Record:
    if article.text == FIRST:
        return said(FIRST, "2020-04-03", 40, "Lò Thị Thoa", "Hỗ trợ")
    return said(SECOND, "2020-03-04", 42, "Vàng A Páo", "Tặng")


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Iterator[KnowledgeGraph]:
    folder: Path = tmp_path_factory.mktemp("conflicts")
    for name, text in (("a.txt", FIRST), ("b.txt", SECOND)):
        (folder / name).write_text(text, encoding="utf-8")
    build([folder], folder / "out", extract=record_of)
    with open_graph(folder / "out") as opened:
        yield opened


def test_contradictions_come_with_both_sentences_and_nothing_is_merged(graph: KnowledgeGraph) -> None:
    found = {str(row["kind"]).partition(" · ")[2]: row for row in graph.table("conflicts")}
    assert set(found) == {"date", "post", "figure"}
    assert (found["date"]["one"], found["date"]["other"]) == ("2020-03-04", "2020-04-03")
    assert {found["post"]["one"], found["post"]["other"]} == {"Bí thư: Lò Thị Thoa", "Bí thư: Vàng A Páo"}
    assert found["figure"]["sentence_one"] == "Đảng bộ có 40 chi bộ"
    assert found["figure"]["sentence_other"] == "Đảng bộ có 42 chi bộ"
    assert len(graph.table("posts")) == 2


def test_conflicts_can_be_asked_of_one_thing(graph: KnowledgeGraph) -> None:
    assert [row["thing"] for row in graph.table("conflicts", about="Huyện ủy")] == ["Huyện ủy"]


def test_equal_amounts_in_one_place_are_said_to_be_perhaps_one(graph: KnowledgeGraph) -> None:
    (row,) = graph.table("totals")
    assert (row["total"], row["figures"], row["perhaps_twice"]) == (10, 2, 2)


def holder(article: Article, day: str, told: str) -> Record:
    make = RecordMaker(article.text, article.text.strip(), day or None)
    make.name("h", EntityClass.PARTY_COMMITTEE, "Huyện ủy")
    for index, pair in enumerate(told.split(" + ")):
        role, name = pair.split(": ")
        make.name(f"p{index}", EntityClass.PERSON, name)
        make.say(f"p{index}", Predicate.HOLDS_POST, name, object="h", role=role)
        if "bầu" in article.text:
            make.name("a", EntityClass.ACTIVITY, "bầu", key="@a")
            make.say("a", Predicate.ACTIVITY_TYPE, "bầu", value="personnel")
            make.say("a", Predicate.BENEFICIARY, "bầu", object=f"p{index}")
    return make.record()


@pytest.mark.parametrize(
    ("articles", "found"),
    [
        # One is in the post, and then the other.
        ({"Thoa, Huyện ủy": ("2021-03-04", "Bí thư: Thoa"), "Páo, Huyện ủy": ("2021-09-04", "Bí thư: Páo")}, 0),
        # The first is in it again.
        (
            {
                "Thoa, Huyện ủy": ("2021-03-04", "Bí thư: Thoa"),
                "Páo, Huyện ủy": ("2021-09-04", "Bí thư: Páo"),
                "Thoa ở Huyện ủy": ("2021-10-04", "Bí thư: Thoa"),
            },
            1,
        ),
        ({"Thoa, Huyện ủy": ("2021-03-04", "Bí thư: Thoa"), "Páo, Huyện ủy": ("2021-03-04", "Bí thư: Páo")}, 1),
        ({"Thoa, Huyện ủy": ("", "Bí thư: Thoa"), "Páo, Huyện ủy": ("2021-03-04", "Bí thư: Páo")}, 1),
        # Handed over on one day.
        ({"Thoa thay Páo, Huyện ủy": ("2021-03-04", "Bí thư: Thoa + Bí thư: Páo")}, 0),
        (
            {
                "Thoa thay Páo, Huyện ủy": ("2021-03-04", "Bí thư: Thoa + Bí thư: Páo"),
                "Páo, Huyện ủy": ("", "Bí thư: Páo"),
                "Thoa, Huyện ủy": ("", "Bí thư: Thoa"),
            },
            0,
        ),
        ({"Thoa, Huyện ủy": ("2021-03-04", "Bí thư: Thoa"), "Huyện ủy bầu Páo": ("2021-03-04", "Bí thư: Páo")}, 0),
        # Former and acting holders.
        (
            {
                "Thoa, Huyện ủy": ("", "Bí thư: Thoa"),
                "Páo, Huyện ủy": ("", "Bí thư: Páo"),
                "Huyện ủy và Thoa": ("", "nguyên Bí thư: Thoa"),
            },
            0,
        ),
        ({"Thoa, Huyện ủy": ("", "Quyền Bí thư: Thoa"), "Páo, Huyện ủy": ("", "Bí thư: Páo")}, 0),
    ],
)
def test_two_hold_a_post_at_a_time(tmp_path: Path, articles: dict[str, tuple[str, str]], found: int) -> None:
    for index, text in enumerate(articles):
        (tmp_path / f"{index}.txt").write_text(f"{text}\n", encoding="utf-8")
    build([tmp_path], tmp_path / "out", extract=lambda article: holder(article, *articles[article.text.strip()]))
    with open_graph(tmp_path / "out") as opened:
        assert len(opened.table("conflicts")) == found


@pytest.mark.parametrize(("year", "found"), [("2021", 1), ("2022", 0)])
def test_what_a_body_has_changes_with_the_years(tmp_path: Path, year: str, found: int) -> None:
    days = {"Huyện ủy có 40 chi bộ": "2021-03-04", "Huyện ủy có 42 chi bộ": f"{year}-06-01"}

    def record_of(article: Article) -> Record:
        text = article.text.strip()
        make = RecordMaker(article.text, text, days[text])
        make.name("h", EntityClass.PARTY_COMMITTEE, "Huyện ủy")
        make.say("h", Predicate.HAS_FIGURE, text, value=Figure(Decimal(text.split()[3]), "chi bộ"))
        return make.record()

    for index, text in enumerate(days):
        (tmp_path / f"{index}.txt").write_text(f"{text}\n", encoding="utf-8")
    build([tmp_path], tmp_path / "out", extract=record_of)
    with open_graph(tmp_path / "out") as opened:
        assert len(opened.table("conflicts")) == found
