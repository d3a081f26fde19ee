"""What begins right behind a person's name, in one run of capitals with it: a post, a body, a date, another caption."""

import re
from functools import cache

from kg.extract.bodies.names import heads, roles
from kg.extract.person_titles import honorifics
from kg.extract.places.words import surnames
from kg.text.document import Document
from kg.text.words import Words

_KIN = frozenset({"ông", "bà", "chị"})
# The start of a sentence behind a heading without a full stop ("… tại Trà Leng Ngày 1/11, …").
_DATED = re.compile(r"(?:ngày|sáng|trưa|chiều|tối|đêm) \d{1,2}[/.-]\d")
# First words of a caption that runs on from the one before, without a stop.
_CAPTION_OPENINGS = frozenset(
    tuple(phrase.split())
    for phrase in (
        *("lãnh đạo", "đại biểu", "cán bộ", "quang cảnh", "toàn cảnh", "hội viên", "đoàn viên", "chiến sĩ"),
        *("lực lượng", "bà con"),
    )
)
_OTHER_OPENINGS = frozenset("ngày sáng trưa chiều tối đêm".split()).union(first for first, _ in _CAPTION_OPENINGS)


@cache
def _first_words() -> frozenset[str]:
    """Return all words with which something else may begin."""
    return frozenset().union(_OTHER_OPENINGS, _KIN, roles().root, honorifics().root, heads().root)


def starts_other(document: Document, words: Words, index: int, stop: int) -> bool:
    """Say whether a post, a body, a title of several words or another caption begins ("… Lan Anh Đ/c Tuân …",
    "… Lan Anh Lãnh đạo tỉnh tặng hoa").
    """
    folded = words.folded
    if folded[index] not in _first_words():
        return False
    if index in words.hits(roles()):
        return True
    if folded[index] in _OTHER_OPENINGS:
        if folded[index : min(index + 2, stop)] in _CAPTION_OPENINGS and not words.capital[index + 1]:
            return True
        if _DATED.match(document.folded, words.starts[index]):
            return True
    if folded[index] in _KIN and index + 1 < stop and _starts_named(words, index + 1):
        return True  # "Quảng Nam Chị Hồ Lan": a place or label run into the caption
    titles, begun = words.hits(honorifics()), words.hits(heads())
    if index in titles and (after := titles[index][0]) - index > 1:
        return after >= stop or words.capital[after] or not words.capital[after - 1]  # "Lê Tiến Sỹ, …"
    return index in begun and begun[index][0] - index > 1


def _starts_named(words: Words, index: int) -> bool:
    return words.capital[index] and words.folded[index] in surnames()
