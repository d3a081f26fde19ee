"""A comparison key of a text that keeps every position.

Vietnamese pages mix tone placements ("uỷ", "ủy"), quotation marks and dashes inside one article. Patterns and
tables match on the folded text; spans read off it are spans of the text itself.
"""

import re
from functools import lru_cache

# An open syllable in -oa, -oe, -uy carries its tone on either vowel ("hoà"/"hòa", "uỷ"/"ủy"). After q the u
# belongs to the consonant ("quý"), and before a letter the syllable is closed ("hoàn").
# The look back comes last, so that a search skips to the letter; one for both would look at every letter.
_MODERN_O = re.compile(r"o[àáảãạèéẻẽẹ](?<!q..)(?![^\W\d_])")
_MODERN_U = re.compile(r"u[ỳýỷỹỵ](?<!q..)(?![^\W\d_])")
_TONES = {
    modern + vowel: old + base
    for modern, marks, base, vowels in (
        ("o", "òóỏõọ", "a", "àáảãạ"),
        ("o", "òóỏõọ", "e", "èéẻẽẹ"),
        ("u", "ùúủũụ", "y", "ỳýỷỹỵ"),
    )
    for old, vowel in zip(marks, vowels, strict=True)
}
_SIGNS = {
    **dict.fromkeys("“”„‟«»″", '"'),
    **dict.fromkeys("‘’‚‛′`´", "'"),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    **dict.fromkeys((sign for sign in map(chr, range(0x3001)) if sign.isspace() and sign != " "), " "),
    # The only letter whose lower case is two code points.
    "İ": "i",
    "ð": "đ",
    "Ð": "đ",
}
# Ten times as fast as str.translate on text with few of them.
_SIGN = re.compile("[" + "".join(_SIGNS) + "]")
# Most signs begin with a byte of UTF-8 with which no letter of Vietnamese does: of a whole page these are looked for.
_QUOTE_OR_DASH = re.compile(rb"\xe2[\x80-\xbf]{2}")
_LETTER_BYTES = b"\xc3\xc4\xe1"
_LIKE_LETTERS = tuple(sign for sign in _SIGNS if sign.encode()[0] in _LETTER_BYTES)
_BY_BYTE: dict[int, list[str]] = {}
for _sign in _SIGNS:
    if (_first := _sign.encode()[0]) not in b"\xe2" + _LETTER_BYTES:
        _BY_BYTE.setdefault(_first, []).append(_sign)


def fold(text: str) -> str:
    """Return `text` (NFC) in lower case, tones on the first vowel, with plain quotes and dashes, and a blank for every
    white space.

    The result has the length of `text`, position by position.

    >>> fold("BTV Tỉnh uỷ – “Hoà”")
    'btv tỉnh ủy - "hòa"'
    >>> fold("quý hoàn Thuý")
    'quý hoàn thúy'
    """
    return _with_old_tones(_SIGN.sub(_plain, text).lower())


def _plain(match: re.Match[str]) -> str:
    return _SIGNS[match[0]]


def _with_old_tones(lowered: str) -> str:
    if "o" in lowered:
        lowered = _MODERN_O.sub(_with_old_tone, lowered)
    return _MODERN_U.sub(_with_old_tone, lowered) if "u" in lowered else lowered


def _with_old_tone(match: re.Match[str]) -> str:
    return _TONES[match[0]]


@lru_cache(maxsize=16384)
def fold_name(name: str) -> str:
    """Return `fold(name)` of a name, of which steps and articles ask again and again."""
    return fold(name)


@lru_cache(maxsize=8192)
def one_line(text: str) -> str:
    """Return a name or its first words with single blanks, of which the same are asked for again and again."""
    return " ".join(text.split())


@lru_cache(maxsize=1)
def fold_page(text: str) -> str:
    """Return `fold(text)` of a whole text, kept from its reading as a page to its reading as an article."""
    plain = text
    for sign in _signs_in(text):  # in long texts faster than the pattern, which looks at every letter
        if sign in _SIGNS:
            plain = plain.replace(sign, _SIGNS[sign])
    return _with_old_tones(plain.lower())


def _signs_in(text: str) -> list[str]:
    """Return all of `_SIGNS` that stand in a text, and perhaps some more."""
    data = text.encode(errors="replace")
    signs = [sign for byte, signs in _BY_BYTE.items() if byte in data for sign in signs]
    signs += {code.decode() for code in {*_QUOTE_OR_DASH.findall(data)}}
    signs += _LIKE_LETTERS
    return signs
