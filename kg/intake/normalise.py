"""One spelling of characters for everything that follows: positions are those of the text made here."""

import re
import unicodedata

# A page without any of these is as it should be; most are.
_ODD = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\xa0\xad\xd0\xf0\u0189\u01a2\u01a3\u0256\u0300-\u03ff\u0400-\u052f\u1680"
    "\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufe00-\ufe0f\ufeff&]"
)
_LINE_END = re.compile("\r\n|[\r\v\f\x85\N{LINE SEPARATOR}\N{PARAGRAPH SEPARATOR}]")
_INVISIBLE = re.compile("[\xad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufe00-\ufe0f]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
_BLANK = re.compile("[\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_RAISED, _RAISED_DIGIT = "<su", re.compile("(?<!<su[bp]>)(?>(?:<su[bp]>)+)(\\d{1,2})(?>(?:</su[bp]>)+)")
"""What is left of a page around the digit of a unit: "4.800 m<sup>2</sup>"."""
# Signs of Markdown around bold words, and not those that hide digits: "số 09***".
_BOLD, _BOLD_SIGNS = "**", re.compile(r"(?<![\w*])\*{2,3}(?=[^\s*])|(?<=[^\s*\d])\*{2,3}(?![\w*])|(?<=\d)\*\*(?![\w*])")
# An address that a page has stuck to a word: "tỉnh Hà Namhttps://…".
_ADDRESS, _STUCK = "http", re.compile(r"(?<=[^\W\d_])(?=https?://)")
_ENTITY = re.compile("&(?:nbsp|quot|ldquo|rdquo|lsquo|rsquo|ndash|mdash|hellip);")
_ENTITIES = {
    "&nbsp;": " ",
    "&quot;": '"',
    "&ldquo;": "“",
    "&rdquo;": "”",
    "&lsquo;": "‘",
    "&rsquo;": "’",
    "&ndash;": "–",
    "&mdash;": "—",
    "&hellip;": "…",
}

_MARK = re.compile("[\u0300-\u036f]")
_MARK_OR_FOREIGN = re.compile("[\u0300-\u052f]")
# More marks than a letter can carry; also keeps composition linear, which sorts each run of marks.
_MARK_RUN = re.compile("([\u0300-\u036f]{3})[\u0300-\u036f]+")
_STRAY_MARKS = re.compile("(?<![^\\W\\d_])(?<![\u0300-\u036f])[\u0300-\u036f]+")
# A tone typed before the circumflex, breve or horn of its vowel, which NFC leaves so.
_TONE_FIRST = re.compile("([\u0300\u0301\u0303\u0309])([\u0302\u0306\u031b])")
# A tone mark that NFC could not compose stands on a consonant or on a vowel that has its tone.
_LOOSE_TONE = re.compile("[\u0300\u0301\u0303\u0309\u0323]")

# Letters that conversion or typing put in the place of the Vietnamese one; none is a letter of Vietnamese.
_ALWAYS = tuple(zip("ÐðƉɖƢƣ", "ĐđĐđƯư", strict=True))
_CYRILLIC = ("АВЕІЈКМНОРСТУХЅаеіјорсухѕԁһ", "ABEIJKMHOPCTYXSaeijopcyxsdh")
_GREEK = ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοϲ", "ABEZHIKMNOPTYXoc")
_LOOK_ALIKE = str.maketrans("".join((_CYRILLIC[0], _GREEK[0])), "".join((_CYRILLIC[1], _GREEK[1])))
_FOREIGN = re.compile("[\u0370-\u03ff\u0400-\u052f]")
_WORD = re.compile("(?:[^\\W\\d_]|[\u0300-\u036f])+")
_LATIN = re.compile("[A-Za-z\xc0-\u024f\u1e00-\u1eff]")


def normalise(text: str) -> str:
    """Return `text` as NFC with `\\n` line ends, plain blanks and no invisible characters.

    Applying it again changes nothing.

    >>> normalise("Ðảng bộ\\u00a0x\\u00e3\\r\\nHo\\u0300a")
    'Đảng bộ xã\\nHòa'
    """
    if _ODD.search(text) is None and unicodedata.is_normalized("NFC", text):
        return _plain(text)
    text = _BLANK.sub(" ", _INVISIBLE.sub("", _LINE_END.sub("\n", text)))
    for written, meant in _ALWAYS:
        text = text.replace(written, meant)
    text = _composed(_CONTROL.sub(" ", text))
    return _plain(_ENTITY.sub(lambda match: _ENTITIES[match[0]], text))


def _plain(text: str) -> str:
    if _BOLD in text:
        text = _BOLD_SIGNS.sub("", text)
    if _ADDRESS in text:
        text = _STUCK.sub(" ", text)
    while _RAISED in text and (lowered := _RAISED_DIGIT.sub(r"\1", text)) != text:
        text = lowered
    return text


def _composed(text: str) -> str:
    if _MARK.search(text):
        text = _STRAY_MARKS.sub("", _MARK_RUN.sub(r"\1", text))
        text = _TONE_FIRST.sub(r"\2\1", text)
    text = unicodedata.normalize("NFC", text)
    if _MARK_OR_FOREIGN.search(text) is None:
        return text
    if _FOREIGN.search(text):
        text = unicodedata.normalize("NFC", _WORD.sub(_mend_word, text))
    return unicodedata.normalize("NFC", _LOOSE_TONE.sub("", text))


def _mend_word(match: re.Match[str]) -> str:
    """Spell a word in Latin letters that mixes them with letters that look the same."""
    word = match[0]
    if _FOREIGN.search(word) is None or _LATIN.search(word) is None:
        return word
    mended = word.translate(_LOOK_ALIKE)
    return word if _FOREIGN.search(mended) else mended
