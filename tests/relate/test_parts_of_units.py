"""Parts of army units, stations and schools that are told of by the kind of their whole."""

import pytest

from kg.model import Predicate
from tests.relate.said import said


def test_an_army_group_is_known_by_its_number_alone():
    text = "Đoàn Kinh tế - Quốc phòng 345 (Binh đoàn 16) làm đường. Trung tá Lò Văn Hải, Chính ủy Đoàn {} cho biết."
    lines = said(text.format("345"))
    assert "Đoàn Kinh tế - Quốc phòng 345 --subordinateTo--> Binh đoàn 16" in lines
    assert "Lò Văn Hải --holdsPost--> Đoàn Kinh tế - Quốc phòng 345 (Chính ủy)" in lines
    assert not any("Đoàn Kinh tế" in line for line in said(text.format("72"), Predicate.HOLDS_POST))


@pytest.mark.parametrize(
    ("named", "relative", "whole"),
    [
        ("Trung đoàn 52", "Đảng ủy Trung đoàn", "Đảng ủy Trung đoàn 52"),
        ("Trung đoàn 52", "Chi đoàn Trung đoàn", "Chi đoàn Trung đoàn 52"),
        ("Lữ đoàn 417", "Phòng Chính trị Lữ đoàn", "Phòng Chính trị Lữ đoàn 417"),
        ("Quân khu 2", "Cục Chính trị Quân khu", "Cục Chính trị Quân khu 2"),
        ("Đồn Biên phòng Cha Lo", "Hội Phụ nữ Đồn", "Hội Phụ nữ Đồn Biên phòng Cha Lo"),
        ("Đoàn KT-QP 345", "Bệnh xá Đoàn 345", "Bệnh xá Đoàn KT-QP 345"),
        ("Trường THCS Nam Sơn", "Chi bộ Nhà trường", "Chi bộ Trường THCS Nam Sơn"),
    ],
)
def test_a_part_of_a_unit_named_before_is_that_unit_s(named, relative, whole):
    lines = said(f"{named} họp sáng qua. {relative} tặng 20 suất quà.")
    assert f"{whole} --subordinateTo--> {named}" in lines
    assert f"tặng 20 suất quà --carriedOutBy--> {whole}" in lines


@pytest.mark.parametrize(
    "text",
    [
        "Lữ đoàn 417 họp sáng qua. Phòng Chính trị Trung đoàn tặng 20 suất quà.",
        "Đoàn KT-QP 345 họp sáng qua. Bệnh xá Đoàn 72 khám bệnh cho dân.",
        "Đồn Biên phòng Cha Lo họp. Chi bộ Đồn Đạc kết nạp 3 đảng viên.",
    ],
)
def test_a_part_of_a_unit_that_was_not_named_is_not_another_s(text):
    assert not said(text, Predicate.SUBORDINATE_TO)
