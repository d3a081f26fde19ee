"""Villages of one name in one commune that are called by different words."""

import pytest

from kg.link import Card, Verdict, link
from kg.model import EntityClass
from tests.link.make import article, person, village

COMMUNE = "01894-2022"


def found(*names: str, unit: str = COMMUNE) -> tuple[tuple[str, ...], set[tuple[Verdict, str]]]:
    links = link([article(str(number), village(name, unit)) for number, name in enumerate(names)])
    keys = tuple(links.name_of(f"village|{name.lower()}|{unit}") for name in names)
    return keys, {(decision.verdict, decision.rule) for decision in links.decisions}


@pytest.mark.parametrize("names", [("thôn Pá Cuội", "bản Pá Cuội"), ("buôn Ea Đrăng", "thôn Ea Đrăng", "bon Ea Đrăng")])
def test_words_for_one_kind_of_unit_make_one_village(names: tuple[str, ...]) -> None:
    keys, decisions = found(*names)
    assert len(set(keys)) == 1
    assert decisions == {(Verdict.SAME, "village.word")}


def test_a_hamlet_and_a_village_of_one_name_stay_unsure() -> None:
    keys, decisions = found("xóm Đồng Tâm", "thôn Đồng Tâm")
    assert len(set(keys)) == 2
    assert decisions == {(Verdict.UNSURE, "village.word")}


@pytest.mark.parametrize(
    "names",
    [
        ("thôn 4", "bản 4"),
        ("thôn Đông", "bản Đông"),
        ("thôn Tân Lập 1", "bản Tân Lập 2"),
        ("thôn Tân Lập", "khu phố Tân Lập"),
        ("thôn Tân Lập", "bản Tân Lấp"),
    ],
)
def test_numbers_single_syllables_and_other_names_are_not_compared(names: tuple[str, ...]) -> None:
    keys, decisions = found(*names)
    assert (len(set(keys)), decisions) == (2, set())


def test_villages_of_two_communes_are_two() -> None:
    cards = village("thôn Pá Cuội", COMMUNE), village("bản Pá Cuội", "01912-2022")
    assert link([article(str(number), card) for number, card in enumerate(cards)]).names == {}


def test_what_is_the_village_s_own_goes_with_it() -> None:
    owners = [f"village|{word} pá cuội|{COMMUNE}" for word in ("thôn", "bản")]
    cells = [Card(EntityClass.PARTY_CELL, f"PartyCell|chi bộ|{owner}", "Chi bộ") for owner in owners]
    people = [person("Lò Thị Thoa", f"PartyCell|chi bộ|{owner}") for owner in owners]
    links = link([article(str(n), *cards) for n, cards in enumerate(zip(cells, people, strict=True))])
    for cards in (cells, people):
        assert len({links.name_of(card.key) for card in cards}) == 1
