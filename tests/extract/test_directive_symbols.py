"""Symbols of documents: spelling, type, body."""

import pytest

from kg.extract.directives.symbols import default_issuer, key_of, numbering_at, type_of
from kg.lexicon.tables import read_table


@pytest.mark.parametrize(
    ("text", "symbol", "kind", "organ", "level"),
    [
        ("41-CT/TU", "41-CT/TU", "Chỉ thị", "Tỉnh ủy", "province"),
        ("9-HD/BTCTW", "9-HD/BTCTW", "Hướng dẫn", "Ban Tổ chức Trung ương", "central"),
        ("18-KH/BDVHU", "18-KH/BDVHU", "Kế hoạch", "Ban Dân vận Huyện ủy", "district"),
        ("3-CTr/TXU", "3-CTr/TXU", "Chương trình", "Thị ủy", "district"),
        ("7-QĐi/TW", "7-QĐi/TW", "Quy định", "Trung ương Đảng", "central"),
        ("77/QĐ-TTg", "77/QĐ-TTg", "Quyết định", "Thủ tướng Chính phủ", "central"),
        ("12/2022/TT-BNV", "12/2022/TT-BNV", "Thông tư", "Bộ Nội vụ", "central"),
        ("55/2019/QH14", "55/2019/QH14", None, "Quốc hội", "central"),
        ("20-ĐA/ĐUK", "20-ĐA/ĐUK", "Đề án", "Đảng ủy Khối", "province"),
        ("33-KH/HNDT", "33-KH/HNDT", "Kế hoạch", "Hội Nông dân tỉnh", "province"),
        ("64/UBND-VX", "64/UBND-VX", None, "Ủy ban nhân dân", ""),
        ("5- NQ / HU", "5-NQ/HU", "Nghị quyết", "Huyện ủy", "district"),
        ("8KH/ĐU", "8KH/ĐU", "Kế hoạch", "Đảng ủy", "unit"),
    ],
)
def test_symbols_are_taken_apart(text, symbol, kind, organ, level):
    found = numbering_at(f"{text} ngày", 0, len(text) + 5)
    assert found is not None
    assert (found.symbol, found.stop) == (symbol, len(text))
    assert type_of(symbol) == kind
    issuer = default_issuer(symbol)
    assert issuer is not None
    assert (issuer.organ, issuer.level) == (organ, level)


@pytest.mark.parametrize("text", ["12 UBND xã", "5 - UBND huyện", "05 của", "30 - Hội Nông dân", "12/2015 của"])
def test_a_body_after_a_number_is_no_symbol(text):
    found = numbering_at(text, 0, len(text))
    assert found is not None
    assert found.symbol is None


@pytest.mark.parametrize("text", ["9/12 chỉ tiêu", "50%", "1.250 hộ", "3,5 ha", "Kế hoạch"])
def test_ratios_and_amounts_are_no_numbers(text):
    assert numbering_at(text, 0, len(text)) is None


def test_keys_ignore_spelling_only():
    assert key_of("08-QĐi/TW") == key_of("8 - QĐ/TƯ")
    assert len({key_of(s) for s in ("8-QĐ/TW", "8-QĐ/TU", "9-QĐ/TW", "8/2020/QĐ-UBND", "8/2021/QĐ-UBND")}) == 5


def test_the_table_knows_types_and_bodies_only():
    rows = read_table("directive_symbols")
    assert {row["kind"] for row in rows} == {"type", "organ"}
    assert {row["level"] for row in rows} <= {"", "central", "province", "district", "unit"}
    assert all(row["code"] == row["code"].upper() for row in rows)
