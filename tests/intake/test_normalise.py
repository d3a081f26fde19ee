import unicodedata

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kg.intake.normalise import normalise

WRITTEN = {
    "Đảng bộ": ["Ðảng bộ", "\u0189ảng bộ", "Đa\u0309ng bô\u0323", "Đảng\xa0bộ", "Đả\u200bng bộ\ufeff"],
    "xã Cốc Pa": ["xã Cốc P\u0430", "xã \u0421ốc Pa", "xã Cốc \u03a1a"],
    "Phàn Sáng": ["Ph\u0430\u0300n Sáng"],
    "được": ["đƣợc", "đươ\u0323c", "\xf0ược"],
    "ủy Ba Bể": [unicodedata.normalize("NFD", "ủy Ba Bể"), "ủy Ba Be\u0309\u0302"],
    "a\nb": ["a\r\nb", "a\rb", "a\u2028b", "a\x0bb"],
    "hòa": ["ho\u0300a", "hò\u0301a", "hò\u00ada"],
    "hiến 120 m2 đất, 35 m3 đá": ["hiến 120 m<sup>2</sup> đất, 35 m<sup>3</sup> đá"],
    "Hội Nông dân xã Tân Lý": [
        "**Hội Nông dân xã Tân Lý**",
        "Hội Nông dân **xã Tân Lý**",
        "***Hội*** Nông dân xã Tân Lý",
    ],
    "tỉnh Hà Nam https://x.vn": ["tỉnh Hà Namhttps://x.vn", "tỉnh Hà Nam https://x.vn"],
    "số 09*** 12": ["số 09*** 12"],
    "“Dân vận khéo” – 2020…": ["&ldquo;Dân vận khéo&rdquo;&nbsp;&ndash; 2020&hellip;"],
    " Xóm Mới": ["\u0301 Xóm Mới", "\u2003Xóm Mới"],
}


@pytest.mark.parametrize(("meant", "written"), [(key, form) for key, forms in WRITTEN.items() for form in forms])
def test_one_spelling(meant, written):
    assert normalise(written) == meant


@pytest.mark.parametrize(
    "text",
    [
        "Газета «Правда»",
        "Κύριε ελέησον",
        "công thức α + β",
        "Y Wê\u0306 Niê",
        "Ƀăk",
        "naïve façade",
        "公安局",
        "x & y",
    ],
)
def test_what_is_no_slip_stays(text):
    assert normalise(text) == unicodedata.normalize("NFC", text)


VOWELS = [
    base + tone
    for base in "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY"
    for tone in ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
]


@given(st.text(alphabet=[unicodedata.normalize("NFC", vowel) for vowel in VOWELS] + list("bđ ,.\n"), max_size=30))
def test_decomposed_letters_keep_all_their_marks(text):
    assert normalise(unicodedata.normalize("NFD", text)) == text


ODD = st.sampled_from("aăâđoơuưxX \n\t\r\xa0\u200b\u0301\u0323\u0302\u0306\u0430\u0441\u03bf&;\x00\x1f\u2028ƣÐ")
RAISED = st.lists(st.sampled_from(["<sup>", "</sup>", "<sub>", "2", "m", "\u200b", "**", "*", " "]), max_size=12).map(
    "".join
)


@example("X\u0323\u0410")
@given(st.text() | st.text(ODD, max_size=30) | st.text(alphabet=list("&nbspquot;\u0301 "), max_size=20) | RAISED)
@settings(deadline=None)
def test_applied_again_it_changes_nothing(text):
    once = normalise(text)
    assert normalise(once) == once
    assert unicodedata.is_normalized("NFC", once)
    assert "\r" not in once
    assert "\xa0" not in once
