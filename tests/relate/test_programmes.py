"""Programmes of the whole country are one thing, however an article cites them."""

import pytest

from kg.intake import read_article
from kg.model import EntityClass
from kg.relate import extract_article

PAGE = """Hội LHPN xã Ea Bar họp

Ngày đăng: 05/03/{year}

Hội LHPN xã Ea Bar, huyện Buôn Đôn, tỉnh Đắk Lắk tổ chức tập huấn {cited} cho hội viên.
"""
STARTING = "directive|đề án|939|||||StateBody|thủ tướng chính phủ"
DATA = "directive|đề án|6|||||StateBody|chính phủ"


def keys(cited: str, year: int = 2023) -> list[str]:
    """Return the keys of the directives that an article of a year cites."""
    record = extract_article(read_article(PAGE.format(cited=cited, year=year).encode(), "a.txt"))
    return [entity.key for entity in record.entities if entity.cls is EntityClass.DIRECTIVE]


@pytest.mark.parametrize(
    ("cited", "key"),
    [
        ("Đề án 939", STARTING),
        ("Đề án số 939 của Chính phủ", STARTING),
        ("Đề án 939 của Thủ tướng Chính phủ về hỗ trợ phụ nữ khởi nghiệp", STARTING),
        ("Đề án “Hỗ trợ phụ nữ khởi nghiệp giai đoạn 2017 - 2025”", STARTING),
        ("Đề án 06", DATA),
        ("Đề án 06 của Chính phủ", DATA),
    ],
)
def test_number_and_title_are_one_programme(cited: str, key: str) -> None:
    assert keys(cited) == [key]


@pytest.mark.parametrize(
    "cited",
    [
        "Đề án 06 của Tỉnh ủy",
        "Đề án số 06-ĐA/HU của Huyện ủy Buôn Đôn",
        "Đề án 06 về phát triển du lịch cộng đồng của huyện",
        "Đề án 07",
        "Kế hoạch số 06",
    ],
)
def test_others_of_the_number_are_none(cited: str) -> None:
    assert len(keys(cited)) == 1
    assert "chính phủ" not in keys(cited)[0]


def test_none_is_cited_before_it_was_issued() -> None:
    assert keys("Đề án 06", 2019) != [DATA]
