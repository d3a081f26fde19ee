"""Bodies of communes of before a merger, listed: "Đảng ủy các xã A (cũ), B (cũ) và C"."""

import pytest

from kg.model import Predicate
from tests.relate.said import said

LISTS = [
    "Hội Nông dân các xã Cúc Phương (cũ), Thạch Bình, Đồng Phong, huyện Nho Quan tặng quà hộ nghèo.",
    "Hội Nông dân các xã Cúc Phương (cũ), Thạch Bình (cũ), Đồng Phong tặng quà hộ nghèo.",
    "Hội Nông dân các xã Cúc Phương, Thạch Bình (cũ) và Đồng Phong tặng quà hộ nghèo.",
    "Hội Nông dân các xã Cúc Phương, Thạch Bình và Đồng Phong (cũ) tặng quà hộ nghèo.",
    "Ngày 4/9/2025, Hội Nông dân các xã Cúc Phương (cũ), Thạch Bình (cũ), Đồng Phong (cũ) tặng quà hộ nghèo.",
]

NOT_LISTED = [
    "Hội Nông dân xã Cúc Phương (cũ) tặng quà hộ nghèo ở các xã Thạch Bình, Đồng Phong.",
    "Hội Nông dân xã Cúc Phương (cũ), huyện Nho Quan tặng quà hộ nghèo.",
    "Hội Nông dân xã Cúc Phương cũ tặng quà hộ nghèo xã Thạch Bình (cũ), Đồng Phong (cũ).",
]


def _givers(text: str) -> set[str]:
    return {line.partition("--> ")[2] for line in said(text, Predicate.CARRIED_OUT_BY)}


@pytest.mark.parametrize("text", LISTS)
def test_bodies_of_all_communes_of_a_list_act(text: str) -> None:
    assert _givers(text) == {f"Hội Nông dân xã {name}" for name in ("Cúc Phương", "Thạch Bình", "Đồng Phong")}


@pytest.mark.parametrize("text", NOT_LISTED)
def test_no_body_of_other_communes_acts(text: str) -> None:
    assert _givers(text) == {"Hội Nông dân xã Cúc Phương"}
