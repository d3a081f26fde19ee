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
