"""Directives, campaigns and models that are said again by their kind alone."""

import pytest

from kg.model import Predicate
from tests.relate.said import said

ISSUED = "Ngày 6/4/2021, Huyện ủy Phù Yên ban hành Nghị quyết số 14-NQ/HU về xóa nhà tạm. "
HELD = "Huyện đoàn Phù Yên phát động phong trào “Sách cho em”. "
DONE = "Hội Nông dân xã Gia Phù đã sửa 17 ngôi nhà cho hộ nghèo."
RECALLED = [
    ISSUED + "Thực hiện nghị quyết này, " + DONE,
    ISSUED + "Thực hiện tốt nghị quyết, " + DONE,
    ISSUED + "Sau 3 năm triển khai nghị quyết, " + DONE,
    ISSUED + "Cụ thể hóa Nghị quyết nói trên, " + DONE,
    ISSUED + "Triển khai chủ trương trên, " + DONE,
]
NOT_RECALLED = [
    ISSUED + "Theo kế hoạch, " + DONE,
    ISSUED + "Thực hiện kế hoạch này, " + DONE,
    ISSUED + "Thực hiện các nghị quyết, " + DONE,
    ISSUED + "Nhân dân rất phấn khởi. Triển khai chủ trương này, " + DONE,
    "Huyện ủy Phù Yên ban hành Nghị quyết số 14-NQ/HU và Nghị quyết số 15-NQ/HU. Thực hiện nghị quyết này, " + DONE,
]


@pytest.mark.parametrize("text", RECALLED)
def test_what_is_said_again_is_carried_out(text):
    assert said(text, Predicate.IMPLEMENTS) == {"Hội Nông dân xã Gia Phù --implements--> Nghị quyết số 14-NQ/HU"}
    assert said(text, Predicate.UNDER) == {"sửa 17 ngôi nhà --under--> Nghị quyết số 14-NQ/HU"}


@pytest.mark.parametrize("text", NOT_RECALLED)
def test_another_kind_or_one_of_several_is_not_said_again(text):
    assert said(text, Predicate.IMPLEMENTS) == set()


@pytest.mark.parametrize("front", ["Hưởng ứng phong trào, ", "Từ phong trào này, ", "Qua phong trào trên, "])
def test_a_campaign_is_said_again(front):
    text = HELD + front + "Đoàn xã Gia Phù đã trao 30 suất quà."
    assert "trao 30 suất quà --under--> Sách cho em" in said(text, Predicate.UNDER)


def test_what_a_plan_made_thereupon_is_based_on():
    text = ISSUED + "Thực hiện chủ trương này, UBND xã Gia Phù ban hành Kế hoạch số 31/KH-UBND."
    assert said(text, Predicate.BASED_ON) == {"Kế hoạch số 31/KH-UBND --basedOn--> Nghị quyết số 14-NQ/HU"}
