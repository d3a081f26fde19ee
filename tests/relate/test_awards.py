"""Awards that are told of as decisions: whose they are, and to whom they are given."""

import pytest

from kg.model import Predicate
from tests.relate.said import said

_AWARD = "công nhận xã Hưng Long đạt chuẩn nông thôn mới"
_ENDS = (Predicate.CARRIED_OUT_BY, Predicate.LOCATED_IN)


@pytest.mark.parametrize(
    ("lead", "by"),
    [
        ("UBND tỉnh Phú Thọ ban hành Quyết định số 1234/QĐ-UBND ", "UBND tỉnh Phú Thọ"),
        ("UBND tỉnh Phú Thọ ban hành Quyết định số 1234/QĐ-UBND về việc ", "UBND tỉnh Phú Thọ"),
        ("UBND huyện Yên Lập công bố Quyết định số 12/QĐ-UBND của UBND tỉnh Phú Thọ về việc ", "UBND tỉnh Phú Thọ"),
        ("UBND huyện Yên Lập công bố Quyết định của UBND tỉnh Phú Thọ ", "UBND tỉnh Phú Thọ"),
        ("UBND huyện Yên Lập công bố Quyết định số 1234/QĐ-UBND ", None),
    ],
)
def test_the_title_of_a_decision_is_the_act(lead: str, by: str | None) -> None:
    text = f"Tin huyện Yên Lập, tỉnh Phú Thọ\n\nSáng 5/6, {lead}{_AWARD}."
    award = {line for line in said(text, *_ENDS) if line.startswith("công nhận")}
    assert {line.partition("--> ")[2] for line in award} == {"xã Hưng Long"} | ({by} if by else set())
