"""Titles that alone stand for the person who holds them."""

import pytest

from kg.model import Predicate
from tests.relate.said import said

VISIT = "Ông Lê Văn Quý, Bí thư Huyện ủy Ba Tri đã đến thăm xã Tân Lễ. "


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("Đồng chí Bí thư Huyện ủy Ba Tri cùng đoàn công tác đã tặng 40 suất quà.", {"Lê Văn Quý"}),
        ("Bí thư Huyện ủy Ba Tri tặng 40 suất quà, trồng 90 cây xanh.", {"Lê Văn Quý"}),
        ("Đồng chí Phó Bí thư Huyện ủy Ba Tri đã tặng 40 suất quà.", set()),
        ("Theo đồng chí Bí thư Huyện ủy Ba Tri, hội viên trong xã đã tặng 40 suất quà.", set()),
    ],
)
def test_a_title_alone_is_the_person_who_holds_the_post(text: str, by: set[str]) -> None:
    done_by = said(VISIT + "\n" + text, Predicate.CARRIED_OUT_BY)
    gifts = {line.partition(" --")[0]: line.partition("--> ")[2] for line in done_by if not line.startswith("đến thăm")}
    assert set(gifts.values()) == by


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("Chiều 5/6, Thủ tướng Lê Văn Quý đến xã Tân Lễ.\nSau đó, Thủ tướng trao 40 suất quà.", {"Lê Văn Quý"}),
        ("Thủ tướng trao 40 suất quà.\nTại xã Tân Lễ, Thủ tướng Lê Văn Quý và đoàn gặp ông Hà Văn Tư.", {"Lê Văn Quý"}),
        ("Tổng Bí thư Lê Văn Quý đến xã Tân Lễ.\nTổng Bí thư đã trao 40 suất quà.", {"Lê Văn Quý"}),
        ("Chiều 5/6, Thủ tướng đã trao 40 suất quà ở xã Tân Lễ.", {"Thủ tướng"}),
        ("Phó Thủ tướng Lê Văn Quý đến xã Tân Lễ.\nThủ tướng trao 40 suất quà.", {"Thủ tướng"}),
    ],
)
def test_an_office_alone_is_no_body_where_its_holder_is_named(text: str, by: set[str]) -> None:
    assert {line.partition("--> ")[2] for line in said(text, Predicate.CARRIED_OUT_BY)} == by


def test_a_title_that_two_have_held_is_neither() -> None:
    text = VISIT + "Trước đó, bà Lò Thị Ánh, Bí thư Huyện ủy Ba Tri, dự họp.\nBí thư Huyện ủy Ba Tri tặng 40 suất quà."
    assert not any("40 suất quà" in line for line in said(text, Predicate.CARRIED_OUT_BY))
