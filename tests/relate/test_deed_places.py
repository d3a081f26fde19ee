"""Where deeds are done: by parties of inspectors and surveyors, who are sent, and at institutions."""

import pytest

from kg.model import Predicate
from tests.relate.said import said

_LEAD = "Tin trong tỉnh Yên Bái\n\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Đoàn giám sát của HĐND tỉnh Yên Bái đã làm việc với UBND huyện Văn Chấn.",
            {"huyện Văn Chấn"},
        ),
        (
            "Đoàn kiểm tra của Huyện ủy Văn Chấn do bà Lò Thị Hiên làm trưởng đoàn đến làm việc tại xã Nậm Búng.",
            {"xã Nậm Búng"},
        ),
        (
            "Đoàn khảo sát Sở Xây dựng tỉnh Yên Bái đã về xã Nậm Búng khảo sát nhà ở của hộ nghèo.",
            {"xã Nậm Búng"},
        ),
        ("Đoàn giám sát của HĐND huyện Văn Chấn đã làm việc với các phòng chuyên môn.", set()),
    ],
)
def test_a_team_works_where_it_comes_to(text: str, expected: set[str]) -> None:
    found = said(_LEAD + text, Predicate.LOCATED_IN)
    assert {line.partition("--> ")[2] for line in found} == expected


def test_who_leads_a_team_does_not_send_it() -> None:
    text = "Đoàn kiểm tra của Huyện ủy Văn Chấn do bà Lò Thị Hiên làm trưởng đoàn đến làm việc tại xã Nậm Búng."
    assert {line.partition("--> ")[2] for line in said(_LEAD + text, Predicate.CARRIED_OUT_BY)} == {
        "Huyện ủy Văn Chấn",
    }


@pytest.mark.parametrize("venue", ["Trạm Y tế xã Nậm Búng", "Nhà văn hóa xã Nậm Búng", "trụ sở UBND xã Nậm Búng"])
def test_what_is_done_at_an_institution_is_done_where_that_is(venue: str) -> None:
    text = f"{_LEAD}Ngày 20/11, tại {venue}, Hội Nông dân huyện Văn Chấn trao 20 suất quà."
    assert {line.partition("--> ")[2] for line in said(text, Predicate.LOCATED_IN)} == {"xã Nậm Búng"}


def test_an_institution_that_acts_is_no_place() -> None:
    text = f"{_LEAD}Ngày 20/11, Trạm Y tế xã Nậm Búng, Hội Nông dân huyện Văn Chấn trao 20 suất quà."
    assert said(text, Predicate.LOCATED_IN) == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hội LHPN xã Nậm Búng huyện Văn Chấn vừa ra mắt tổ hợp tác.", {"xã Nậm Búng"}),
        ("Hội LHPN xã Nậm Búng (huyện Văn Chấn) vừa ra mắt tổ hợp tác ở thôn Nậm Cưởm.", {"thôn Nậm Cưởm"}),
        ("Hội LHPN xã Nậm Búng vừa tặng 9 suất quà tại huyện Văn Chấn.", {"huyện Văn Chấn"}),
    ],
)
def test_the_larger_place_right_behind_a_body_says_where_the_body_is(text: str, expected: set[str]) -> None:
    found = said(_LEAD + text, Predicate.LOCATED_IN)
    assert {line.partition("--> ")[2] for line in found} == expected
