"""What the figures of a place add up to: amounts only, and each deed once."""

from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path

import pytest

from kg.model import Article, EntityClass, Figure, PartialDate, Predicate, Record, Scope
from kg.workflow.build import build
from kg.workflow.knowledge import open_graph
from tests.samples import RecordMaker

Deed = tuple[str, str, str, tuple[Figure, ...]]
"""Words, body ("" for none), day ("" for none) and figures of a gift."""


def figure(value: int, unit: str = "suất quà", scope: Scope = Scope.AMOUNT, counted: str | None = None) -> Figure:
    return Figure(Decimal(value), unit, counted, scope=scope)


def told(text: str, deeds: tuple[Deed, ...]) -> Record:
    make = RecordMaker(text, text)
    make.name("x", EntityClass.COMMUNE, "xã", key="place|01924-2022", unit="01924-2022")
    for index, (words, body, day, figures) in enumerate(deeds):
        act = make.name(f"a{index}", EntityClass.ACTIVITY, words, key=f"@a{index}")
        make.say(act, Predicate.ACTIVITY_TYPE, words, value="gift-giving")
        make.say(act, Predicate.LOCATED_IN, "xã", object="x")
        for each in figures:
            make.say(act, Predicate.HAS_FIGURE, words, value=each)
        if body:
            if not any(entity.name == body for entity in make.entities):
                make.name(body, EntityClass.MASS_ORGANIZATION, body)
            make.say(act, Predicate.CARRIED_OUT_BY, body, object=body)
        if day:
            make.say(act, Predicate.OCCURRED_ON, words, value=PartialDate(day))
    return make.record()


@pytest.fixture
def totals(tmp_path: Path):
    def of(articles: Mapping[str, tuple[Deed, ...]]) -> dict[tuple[object, ...], tuple[object, ...]]:
        for index, text in enumerate(articles):
            (tmp_path / f"{index}.txt").write_text(text, encoding="utf-8")

        def record_of(article: Article) -> Record:
            return told(article.text, articles[article.text])

        build([tmp_path], tmp_path / "out", extract=record_of)
        with open_graph(tmp_path / "out") as graph:
            rows = list(graph.table("totals"))
        columns = ("total", "figures", "said_again", "perhaps_twice", "not_added")
        return {(row["unit"], row["counted"]): tuple(row[column] for column in columns) for row in rows}

    return of


def test_wholes_parts_rates_and_ranges_are_not_added(totals):
    figures = (
        figure(27, "căn nhà"),
        figure(40, "căn nhà", Scope.WHOLE),
        figure(8, "căn nhà", Scope.PART),
        figure(60, "VND", Scope.EACH, "mỗi hộ"),
        figure(900, "VND"),
        figure(2, "hộ", Scope.RANGE),
        figure(3, "hộ", Scope.RANGE),
        figure(30, "%"),
    )
    assert totals({"Tặng quà ở xã.\n": (("Tặng quà", "", "", figures),)}) == {
        ("VND", None): (900, 1, 0, 0, 1),
        ("căn nhà", None): (27, 1, 0, 0, 2),
        ("hộ", None): (0, 0, 0, 0, 2),
    }


def test_what_lead_and_body_tell_counts_once(totals):
    gift = (figure(12),)
    deeds = (("Tặng quà", "", "", gift), ("trao quà", "Hội", "", gift), ("biếu quà", "Hội", "2023-05-02", gift))
    assert totals({"Tặng quà ở xã: Hội trao quà, biếu quà.\n": deeds}) == {("suất quà", None): (12, 1, 2, 0, 0)}


def test_what_two_bodies_of_an_article_give_is_two(totals):
    gift = (figure(12),)
    deeds = (("Tặng quà", "Hội", "", gift), ("trao quà", "Đoàn", "", gift))
    assert totals({"Tặng quà ở xã: Hội, Đoàn trao quà.\n": deeds}) == {("suất quà", None): (24, 2, 0, 0, 0)}


def test_what_two_articles_tell_of_one_body_counts_once_unless_the_days_differ(totals):
    gift = (figure(12),)
    one = {
        "Hội ở xã tặng quà.\n": (("tặng quà", "Hội", "2023-05", gift),),
        "Tại xã, Hội trao quà.\n": (("trao quà", "Hội", "2023-05-02", gift),),
    }
    assert totals(one) == {("suất quà", None): (12, 1, 1, 0, 0)}


def test_gifts_of_two_days_are_two_and_one_without_a_day_is_one_of_them(totals):
    gift = (figure(12),)
    two = {
        "Hội ở xã tặng quà.\n": (("tặng quà", "Hội", "2023-05-02", gift),),
        "Tại xã, Hội trao quà.\n": (("trao quà", "Hội", "2023-08-02", gift),),
        "Hội đã biếu quà ở xã.\n": (("biếu quà", "Hội", "", gift),),
    }
    assert totals(two) == {("suất quà", None): (24, 2, 1, 0, 0)}


def test_what_other_bodies_or_none_gave_is_said_to_be_perhaps_one(totals):
    gift = (figure(12),)
    articles = {
        "Hội ở xã tặng quà.\n": (("tặng quà", "Hội", "", gift),),
        "Tại xã có trao quà.\n": (("trao quà", "", "", gift),),
    }
    assert totals(articles) == {("suất quà", None): (24, 2, 0, 2, 0)}
