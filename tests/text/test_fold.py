"""Folding keeps every position, whatever the text."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.text import fold

# Letters, signs and the characters that change their length in other case mappings.
TEXTS = st.text(st.sampled_from("aoeuyqhịảoàòaùyủyÁỦYĐÐđİıßﬁǅ \u00a0\u2009\t\n“”‘’'\"–—-.,0Ω") | st.characters())


@given(TEXTS)
def test_the_length_is_kept(text):
    normal = unicodedata.normalize("NFC", text)
    assert len(fold(normal)) == len(normal)


@given(TEXTS)
def test_a_part_folds_like_the_part_of_the_whole(text):
    normal = unicodedata.normalize("NFC", text)
    parts = normal.split(" ")
    assert fold(normal).split(" ") == " ".join(fold(part) for part in parts).split(" ")


@given(TEXTS)
def test_folding_twice_changes_nothing(text):
    once = fold(unicodedata.normalize("NFC", text))
    assert fold(once) == once


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Uỷ ban", "ủy ban"),
        ("hoà, HOÀ, Hòa", "hòa, hòa, hòa"),
        ("quý, QUỸ, thuỷ", "quý, quỹ, thủy"),
        ("hoàn thoại khoẻ", "hoàn thoại khỏe"),
        ("Ðảng Đảng đảng", "đảng đảng đảng"),
        ("“Quỹ”–‘K’Đrông’", "\"quỹ\"-'k'đrông'"),
        ("a\u00a0b\nc", "a b c"),
    ],
)
def test_spellings_meet(text, folded):
    assert fold(text) == folded
