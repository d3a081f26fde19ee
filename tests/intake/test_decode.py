import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.errors import InputError
from kg.intake import read_article
from kg.intake.decode import MAX_BYTES, decode, plain_text
from kg.intake.normalise import normalise

TEXT = "Xã Bản Ngoại\n\nChi bộ xóm Đầm Mua có 21 đảng viên."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_encodings(encoding):
    assert decode(TEXT.encode(encoding), "a.txt").removeprefix("\ufeff") == TEXT
    assert read_article(TEXT.encode(encoding), "a.txt").text == TEXT


@pytest.mark.parametrize("mark", [b"\xfe\xff", b"\xff\xfe"])
def test_utf_16_with_either_mark(mark):
    encoding = "utf-16-be" if mark == b"\xfe\xff" else "utf-16-le"
    assert decode(mark + TEXT.encode(encoding), "a.txt") == TEXT


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", r"a\.txt: the file is empty; expected"),
        (b" \n\t\r\n", r"a\.txt: the file has no text; expected"),
        ("\ufeff\u200b\u00ad".encode(), "has no text"),
        (b"X\xe3 T\xe2n", r"byte 1 \(0xE3\) is not valid UTF-8"),
        ("Xã Tân".encode() + b"\xc3", r"byte 8 \(0xC3\) is not valid UTF-8"),
        (b"\xff\xfeX\x00\x00\xd8", "is not valid UTF-16"),
        (b"%PDF-1.7 abc", "a PDF"),
        (b"PK\x03\x04abc", "a ZIP archive or a Word document"),
        (b"\x89PNG\r\n", "a PNG picture"),
        (b"ab\x00\x00\x01\x02c" * 20, "binary data"),
        (b"\x00" * 50, "binary data"),
        (b"a" * (MAX_BYTES + 1), "bytes are more than an article has"),
    ],
)
def test_what_is_no_text_is_refused_with_reason(data, reason):
    with pytest.raises(InputError, match=reason):
        read_article(data, "a.txt")


def test_a_stray_control_character_is_no_binary():
    article = read_article(TEXT.replace("21", "21\x0c\x1f").encode(), "a.txt")
    assert "21\n  đảng viên" in article.text


LETTERS = "aăâđoơuưxXẬự0.,-–“”…\n\tÐðƉƢƣ&;\xa0\xad\u0301\u1680\u2009\u200b\u2028😀"
PLAIN = st.sampled_from([*LETTERS, "**", "<sup>", "</sup>", "2", "https://"])


@given(st.text() | st.lists(PLAIN, max_size=30).map("".join))
@settings(deadline=None)
def test_a_page_told_to_be_plain_is_what_it_is_made_to_be(text):
    data = text.encode()
    plain = plain_text(data)
    assert plain is None or plain == normalise(decode(data, "a.txt"))


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7", b"GIF8 x", b"X\xe3", b"a" * (MAX_BYTES + 1)])
def test_what_is_refused_is_not_plain(data):
    assert plain_text(data) is None
