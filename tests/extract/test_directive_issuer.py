"""The bodies after "của", "giữa" and "do … ban hành"."""

import pytest

from kg.extract.directives.issuer import issuers_at, profile
from kg.text import fold


def issuers(text: str) -> list[str]:
    found = issuers_at(text, fold(text), 0, len(text))
    return [] if found is None else [phrase.text for phrase in found[0]]


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("của Ban Thường vụ Thị ủy Sông Cầu về chống hạn", ["Ban Thường vụ Thị ủy Sông Cầu"]),
        ("của BCH Đảng bộ tỉnh khóa XV", ["BCH Đảng bộ tỉnh"]),
        (
            "của Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh triển khai",
            ["Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh"],
        ),
        ("của Sở Nông nghiệp và Phát triển nông thôn.", ["Sở Nông nghiệp và Phát triển nông thôn"]),
        (
            "của Ban Tuyên giáo và Dân vận Tỉnh ủy và Hội Nông dân tỉnh về",
            ["Ban Tuyên giáo và Dân vận Tỉnh ủy", "Hội Nông dân tỉnh"],
        ),
        ("của Bộ Chính trị, Ban Bí thư về công tác cán bộ", ["Bộ Chính trị", "Ban Bí thư"]),
        ("của Huyện ủy, Đảng ủy xã đã họp", ["Huyện ủy"]),
        ("của Huyện ủy và Kế hoạch số 5", ["Huyện ủy"]),
        ("giữa Công an huyện và Hội Phụ nữ huyện", ["Công an huyện", "Hội Phụ nữ huyện"]),
        ("do UBND huyện A Lưới ban hành ngày 3/3", ["UBND huyện A Lưới"]),
        ("của Bộ Tư lệnh Quân khu 5 hướng dẫn", ["Bộ Tư lệnh Quân khu 5"]),
        ("của UBND huyện thông báo lịch", ["UBND huyện"]),
        ("của cấp trên", []),
        ("của nhân dân", []),
        ("do UBND huyện chậm trễ", []),
    ],
)
def test_bodies_are_read_to_their_end(text, bodies):
    assert issuers(text) == bodies


@pytest.mark.parametrize(
    ("name", "family", "level"),
    [
        ("Ban Bí thư", "party", "central"),
        ("Ban Thường vụ Quận ủy", "party", "district"),
        ("Đảng ủy phường 4", "party", "commune"),
        ("Thủ tướng Chính phủ", "state", "central"),
        ("UBND tỉnh Gia Lai", "state", "province"),
        ("Hội Liên hiệp Phụ nữ huyện", "mass", "district"),
        ("Đồn Biên phòng Pa Ủ", "army", ""),
        ("Chùa Phật Tích", "", ""),
    ],
)
def test_family_and_level(name, family, level):
    assert profile(name) == (family, level)
