"""Where the number of an official document stands above its title: "Số: 58/TB-UBND" on a line of its own."""

import re
from functools import cache

from kg.lexicon.phrases import PhraseTree
from kg.lexicon.tables import read_table
from kg.model import Span
from kg.text.fold import fold
from kg.text.letterheads import capitals_above

# The number ends its line, or the place and day of issue follow apart from it.
_NUMBER = re.compile(
    r"^[ \t|*]*(?P<number>S[ốỐ]\s*:?\s*\d{1,5}[A-Za-z]?\s?[/–-]\s?(?:(?:19|20)\d\d\s?[/–-]\s?)?"
    r"(?P<type>[A-ZĐ][A-Za-zĐđ]{0,5})(?:\s?[/–.-]\s?[A-ZĐƯ][\wĐđ]*)*)"
    r"(?=[ \t|*]*$|[ \t]{2,}\S|[ \t]*\|?[^\n|,;]{2,40},\s+ngày\s+\d)",
    re.MULTILINE,
)
# A letter names no type; below its number stands what it is about.
_LETTER = re.compile(r"(?:[ \t|]*[^\n|,;]{2,40},\s+ngày\s[^\n]{4,40}\n)?[\s|*]*[Vv]/v\s*:?\s")


def number_above(text: str, stop: int) -> Span | None:
    """Return the number of the document that a page is, where it stands before `stop`, the last there."""
    found = [
        m for m in _NUMBER.finditer(text, 0, stop) if m["type"].upper() in _types() or _LETTER.match(text, m.end())
    ]
    return Span(*found[-1].span("number")) if found else None


# A resolution or an act has its kind before its number: "Nghị quyết số: 653/2019/UBTVQH14".
_TITLE_NUMBER = re.compile(r"[^\W\d_]+(?:\s[^\W\d_]+)?\s+số\s*:\s*\d")
_MOST_LINES, _LONGEST = 4, 200


def is_number(line: str) -> bool:
    """Say whether a folded line is the number of a document and no more."""
    return _TITLE_NUMBER.match(line) is not None


def body_above(text: str, stop: int) -> Span | None:
    """Return the lines above `stop` that name in capitals whose document it is, over one line or several."""
    rows = capitals_above(text, stop, _MOST_LINES)
    for row in rows:
        named = " ".join(fold(text[row.start : rows[-1].stop]).split())
        if rows[-1].stop - row.start <= _LONGEST and _bodies().end(named, 0, len(named)) is not None:
            return Span(row.start, rows[-1].stop)
    return None


@cache
def _bodies() -> PhraseTree:
    return PhraseTree({row["head"] for row in read_table("organisation_heads")})


@cache
def _types() -> frozenset[str]:
    return frozenset(row["code"] for row in read_table("directive_symbols") if row["kind"] == "type")
