"""Bytes to characters: a strict reading, or an error that says what the file is instead."""

import codecs
import re
import unicodedata

from kg.errors import InputError

MAX_BYTES = 10_000_000
"""The largest file that is read as one article; a year of a local paper's articles is smaller."""

EXPECTED = "expected the text of an article as UTF-8"
"""How a message about a file ends."""

_SIGNATURES = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or a Word document"),
    (b"\xd0\xcf\x11\xe0", "an old Word document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"\x1f\x8b", "a gzip archive"),
)
_ALL_SIGNATURES = tuple(signature for signature, _ in _SIGNATURES)
# UTF-32 first: its little-endian mark begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_NOT_TEXT = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ue000-\uf8ff\ufffd-\uffff]")
# One stray control character in a page is dirt; one in fifty characters is no page.
_MAX_NOT_TEXT = 0.02
_SAMPLE = 4096

# UTF-8 without any of these bytes, bytes in a row and letters has no character that is dirt or that `normalise` mends.
# The bytes are those of control characters, and those with which the other marks, blanks and alphabets begin.
_DIRT = bytes([*range(0x09), *range(0x0B, 0x20), ord("&"), 0x7F, 0xC2, 0xC9, *range(0xCC, 0xD5), 0xE3, 0xEE, 0xEF])
_INVISIBLE = re.compile(rb"\xe2(?:\x80[\x80-\x8f\xa8-\xaf]|\x81[\x9f-\xaf])")
# What pages leave in a text that `normalise` takes away or sets apart, each with a byte of it that few pages have.
_REMNANTS = ((b"*", b"**"), (b"<", b"<su"), (b"http", b"http"))
_LETTERS_AND_BLANKS = "ÐðƉƢƣ\u1680"


def plain_text(data: bytes) -> str | None:
    """Return the characters of a page that is just as it should be, None for any that has to be looked at.

    It is what `decode` and `normalise` return, in a fraction of the time, for most pages.

    >>> plain_text("Xã Tân".encode()), plain_text("Ðảng bộ".encode()), plain_text("Xã".encode("utf-16"))
    ('Xã Tân', None, None)
    """
    if not 0 < len(data) <= MAX_BYTES or len(data.translate(None, _DIRT)) < len(data) or _INVISIBLE.search(data):
        return None
    for rare, remnant in _REMNANTS:
        if rare in data and remnant in data:
            return None
    try:
        text = data.decode()
    except UnicodeDecodeError:
        return None
    for letter in _LETTERS_AND_BLANKS:
        if letter in text:
            return None
    is_other = data.startswith(_ALL_SIGNATURES) or not unicodedata.is_normalized("NFC", text)
    return None if is_other else text


def decode(data: bytes, source: str) -> str:
    """Return the characters of `data` (UTF-8, UTF-16 or UTF-32); raises InputError for anything else.

    Without a byte order mark UTF-16 is only recognised where every other byte of the beginning is zero.
    """
    check_size(len(data), source)
    if not data:
        raise InputError(f"{source}: the file is empty; {EXPECTED}")
    for signature, kind in _SIGNATURES:
        if data.startswith(signature):
            raise InputError(f"{source}: this is {kind}; {EXPECTED}")
    encoding = _encoding(data)
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        name = encoding.upper().removesuffix("-SIG")
        reason = f"byte {error.start} (0x{data[error.start]:02X}) is not valid {name}"
        raise InputError(f"{source}: {reason}; {EXPECTED}") from None
    _check_is_text(text, source)
    return text


def check_size(size: int, source: str) -> None:
    """Raise InputError where `size` (bytes) is more than any article has."""
    if size > MAX_BYTES:
        raise InputError(
            f"{source}: {size:,} bytes are more than an article has (at most {MAX_BYTES:,}); "
            "give one file for each article"
        )


def _encoding(data: bytes) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding
    sample = data[:_SAMPLE]
    if 0 not in sample:
        return "utf-8"
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = len(sample) / 2
    if len(data) % 2 == 0 and max(even, odd) > half / 3 and min(even, odd) <= half / 100:
        return "utf-16-le" if odd > even else "utf-16-be"
    return "utf-8"


def _check_is_text(text: str, source: str) -> None:
    if text.replace("\n", " ").isprintable() and "\N{REPLACEMENT CHARACTER}" not in text:
        return  # as nearly all pages are, told without looking at each character
    found = len(_NOT_TEXT.findall(text))
    if found > _MAX_NOT_TEXT * len(text):
        share = f"{found} of {len(text)} characters are control characters or no characters"
        raise InputError(f"{source}: binary data ({share}); {EXPECTED}")
