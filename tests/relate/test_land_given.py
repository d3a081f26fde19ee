"""What land is given for is no deed of who gives it: neither one family builds the road, nor all the works to come."""

import pytest

from kg.model import Predicate
from tests.relate.said import said

ONLY_LAND = [
    "Gia đình bà hiến đất làm đường ở ấp Bình Hòa, xã Lương Hòa, huyện Giồng Trôm.",
    "Hộ ông Tư hiến 90 m2 đất mở rộng đường ở xã Lương Hòa.",
    "Ở xã Lương Hòa, anh Bảy đã hiến 500 m2 đất làm đường liên ấp.",
    "Ở xã Lương Hòa, gia đình cụ Sáu tự nguyện hiến đất làm đường.",
    "Chi bộ ấp Bình Hòa vận động gia đình chị Út hiến đất làm đường.",
]

WITH_ROAD = [
    "Bà con ấp Bình Hòa hiến đất làm đường.",
    "Chị em xã Lương Hòa hiến đất mở đường.",
    "Nhân dân ấp Bình Hòa hiến đất làm đường và xây dựng các công trình công cộng.",
    "Nhân dân ấp Bình Hòa hiến đất làm đường giao thông, xây dựng nhà văn hóa.",
]

WITH_WORKS = [
    "Nhân dân ấp Bình Hòa hiến đất làm đường, góp tiền xây dựng nhà văn hóa.",
    "Nhân dân ấp Bình Hòa hiến đất, làm đường và xây dựng nhà văn hóa.",
    "Nhân dân ấp Bình Hòa làm đường và xây dựng nhà văn hóa.",
]


def _types(text: str) -> set[str]:
    return {line.partition("--> ")[2] for line in said(text, Predicate.ACTIVITY_TYPE)}


@pytest.mark.parametrize("text", ONLY_LAND)
def test_somebody_who_gives_land_builds_no_road(text: str) -> None:
    assert _types(text) == {"land-donation"}


@pytest.mark.parametrize("text", WITH_ROAD)
def test_people_who_give_land_for_a_road_make_it_and_nothing_further(text: str) -> None:
    assert _types(text) == {"land-donation", "road-building"}


@pytest.mark.parametrize("text", WITH_WORKS)
def test_works_that_are_done_beside_the_giving_are_told(text: str) -> None:
    assert "public-works" in _types(text)
