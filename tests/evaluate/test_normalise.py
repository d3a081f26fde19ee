import unicodedata

import pytest

from kg.evaluate.normalise import normal_number, normalise, token_f1, unit_head
from kg.lexicon.tables import read_table

SAME = [
    ("Đảng uỷ xã Hoà Sơn", "đảng ủy xã hòa sơn"),
    ("BTV Huyện ủy", "Ban Thường vụ Huyện uỷ"),
    ("BCH Đảng bộ tỉnh", "Ban Chấp hành Đảng bộ tỉnh"),
    ("UBMTTQVN tỉnh", "Ủy ban MTTQ Việt Nam tỉnh"),
    ("UBMTTQ VN xã", "Uỷ ban Mặt trận Tổ quốc Việt Nam xã"),
    ("Hội LHPN xã", "Hội Liên hiệp Phụ nữ xã"),
    ("Bộ CHQS tỉnh", "Bộ Chỉ huy quân sự tỉnh"),
    ("TP.Sa Đéc", "thành phố Sa Đéc"),
    ("TT. Phố Mới", "thị trấn Phố Mới"),
    ("KP.3", "khu phố 3"),
    ("Nghị quyết T.Ư 6", "Nghị quyết Trung ương 6"),
    ("Nghị quyết TW 6", "Nghị quyết TƯ 6"),
    ("Đ/c Lê Văn Bé", "đồng chí Lê Văn Bé"),
    ("“5 không, 3 sạch”", "5 không  3 sạch"),
    (unicodedata.normalize("NFD", "Tỉnh ủy"), "Tỉnh uỷ"),
    ("HĐND,\nUBND", "Hội đồng nhân dân Ủy ban nhân dân"),
]
OTHER = [
    ("Huyện ủy Lạc Dương", "Thành ủy Lạc Dương"),
    ("TPX", "thành phố X"),
    ("xã Tân An", "xã Tân Ân"),
    ("Đảng bộ xã", "Đảng ủy xã"),
]


@pytest.mark.parametrize(("left", "right"), SAME)
def test_spellings_of_one_name(left, right):
    assert normalise(left) == normalise(right)


@pytest.mark.parametrize(("left", "right"), OTHER)
def test_different_names(left, right):
    assert normalise(left) != normalise(right)


@pytest.mark.parametrize("row", read_table("abbreviations"), ids=lambda row: row["form"])
def test_every_abbreviation_is_written_out(row):
    assert normalise(f"xã {row['form']} A") == normalise(f"xã {row['expansion']} A")
    assert normalise(row["expansion"]) == normalise(normalise(row["expansion"]))


def test_small_forms():
    assert normal_number("007") == "7"
    assert normal_number("0") == "0"
    assert unit_head("hộ nghèo") == "hộ"
    assert unit_head("lần/tháng") == "lần"
    assert token_f1("a b c d", "a b c d") == 1.0
    assert token_f1("a", "b") == 0.0
    assert token_f1("", "") == 0.0
