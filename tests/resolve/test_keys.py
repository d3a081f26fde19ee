"""Which bodies are the same thing in articles of several provinces."""

import pytest

from kg.model import BODY_CLASSES
from tests.relate.said import record_of

_WRITTEN_IN = ("Tin từ huyện Mường Nhé, tỉnh Điện Biên. ", "Tin từ huyện Cái Nước, tỉnh Cà Mau. ", "")


def keys_of(sentence: str) -> list[set[str]]:
    """Return the keys of the bodies of a sentence that is written in two provinces, and somewhere."""
    records = [record_of(where + sentence) for where in _WRITTEN_IN]
    return [{entity.key for entity in record.entities if entity.cls in BODY_CLASSES} for record in records]


@pytest.mark.parametrize(
    "sentence",
    [
        "Thủ tướng Chính phủ biểu dương các địa phương.",
        "Hội Người cao tuổi Việt Nam phát động phong trào.",
        "Mặt trận Tổ quốc Việt Nam kêu gọi ủng hộ.",
        "Trung ương Hội Chữ thập đỏ Việt Nam tặng 20 suất quà.",
        "Đại hội đại biểu toàn quốc lần thứ XII của Đảng đề ra mục tiêu.",
        "Sư đoàn 9 giúp dân gặt lúa.",
        "Trung đoàn 88 giúp dân gặt lúa.",
        "Lữ đoàn Phòng không 573 giúp dân gặt lúa.",
        "Tiểu đoàn 406 giúp dân gặt lúa.",
        "Tổng Công ty Cao su Đồng Tháp Mười trao học bổng.",
        "Trường Đại học Nông nghiệp Hà Thái trao học bổng.",
    ],
)
def test_a_body_of_the_whole_country_is_one_in_all_articles(sentence: str) -> None:
    keys = keys_of(sentence)
    assert keys[0]
    assert keys[0] == keys[1] == keys[2]
    assert not any(key.startswith("@") for key in keys[0])


@pytest.mark.parametrize(
    "sentence",
    [
        "Tiểu đoàn 2 giúp dân gặt lúa.",
        "Trung đoàn 1 giúp dân gặt lúa.",
        "Ban Chỉ huy Phòng thủ khu vực 3 giúp dân gặt lúa.",
        "Hợp tác xã Thành Công trao học bổng.",
        "Trường Tiểu học Kim Đồng trao học bổng.",
        "Đại hội Đảng bộ tỉnh lần thứ XIV thành công.",
    ],
)
def test_bodies_of_one_name_in_two_provinces_are_two(sentence: str) -> None:
    keys = keys_of(sentence)
    assert keys[0]
    assert not keys[0] & keys[1]


def test_the_board_of_a_union_that_is_not_named_stays_in_its_article() -> None:
    keys = keys_of("T.Ư Hội tặng 20 suất quà.")
    assert all(key.startswith("@") for found in keys for key in found)
