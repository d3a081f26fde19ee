import re
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import InvalidValueError
from kg.graph import Iris
from kg.graph.iris import slug
from kg.model import Entity, EntityClass, Figure, Span

IRIS = Iris(lambda unit_id: {"01924-2022": "xã Quảng Khê"}[unit_id])
CELL = Entity("e1", EntityClass.PARTY_CELL, "Chi bộ thôn Nà Lại", "PartyCell|chi bộ thôn nà lại", (Span(0, 5),))
PERSON = Entity("e2", EntityClass.PERSON, "Hoàng Văn Dìn", "@abc:hoàng văn dìn", (Span(9, 12),))


@given(st.text())
def test_slugs_are_short_ascii_words(text: str) -> None:
    assert re.fullmatch(r"(?:[a-z0-9]+(?:-[a-z0-9]+)*)?", slug(text))
    assert len(slug(text)) <= 60


def test_an_iri_depends_on_identity_not_on_the_name_in_one_article() -> None:
    other = replace(CELL, id="e9", name="CHI BỘ THÔN NÀ LẠI", mentions=(Span(70, 80),))
    assert IRIS.entity(CELL) == IRIS.entity(other)
    assert re.fullmatch(r"https://w3id.org/danvan/id/party-cell/[a-z-]+-[0-9a-f]{8}", IRIS.entity(CELL).value)


def test_things_of_one_article_have_long_hashes() -> None:
    assert re.search(r"/person/hoang-van-din-[0-9a-f]{16}$", IRIS.entity(PERSON).value)


def test_what_shares_its_slug_with_many_has_a_long_hash_too() -> None:
    person = replace(PERSON, key="person|hoàng văn dìn|01924-2022")
    assert re.search(r"/post/bi-thu-[0-9a-f]{16}$", IRIS.post(person, CELL, "Bí thư").value)
    assert re.search(r"/figure/20-ho-[0-9a-f]{16}$", IRIS.figure(CELL, Figure(Decimal(20), "hộ")).value)


def test_names_that_differ_by_tone_alone_are_two_things() -> None:
    other = replace(CELL, name="Chi bộ thôn Na Lại", key="PartyCell|chi bộ thôn na lại")
    assert IRIS.entity(CELL) != IRIS.entity(other)


def test_a_place_with_a_unit_is_that_unit() -> None:
    place = Entity("e3", EntityClass.COMMUNE, "Quảng Khê", "whatever", (Span(0, 9),), unit="01924-2022")
    assert IRIS.entity(place).value == "https://w3id.org/danvan/id/place/01924-2022-xa-quang-khe"


def test_a_unit_is_read_back_from_its_iri() -> None:
    assert IRIS.unit_of(IRIS.unit("01924-2022").value) == "01924-2022"
    assert IRIS.unit_of("https://w3id.org/danvan/id/place/75-2025-07-tinh-dong-nai") == "75-2025-07"
    assert IRIS.unit_of(IRIS.entity(CELL).value) is None


def test_a_post_does_not_depend_on_the_case_of_its_role() -> None:
    assert IRIS.post(PERSON, CELL, "Bí thư") == IRIS.post(PERSON, CELL, "bí thư")
    assert IRIS.post(PERSON, CELL, "Bí thư") != IRIS.post(PERSON, CELL, "Phó Bí thư")


def test_figures_of_two_things_are_two() -> None:
    figure = Figure(Decimal(20), "hộ")
    assert IRIS.figure(CELL, figure) != IRIS.figure(PERSON, figure)
    assert IRIS.figure(CELL, figure) == IRIS.figure(CELL, Figure(Decimal("20.0"), "hộ"))


def test_another_base_changes_nothing_else() -> None:
    other = Iris(IRIS.unit_name, "https://example.org/graph/")
    assert other.entity(CELL).value.removeprefix(other.base) == IRIS.entity(CELL).value.removeprefix(IRIS.base)


@pytest.mark.parametrize("base", ["", "https://example.org", "example/", "https://exa mple.org/"])
def test_a_bad_base_is_refused(base: str) -> None:
    with pytest.raises(InvalidValueError):
        Iris(IRIS.unit_name, base)
