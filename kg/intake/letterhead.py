"""Where the number of an official document stands above its title: "Số: 58/TB-UBND" on a line of its own."""

import re
from functools import cache

from kg.lexicon.tables import read_table
from kg.model import Span

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


@cache
def _types() -> frozenset[str]:
    return frozenset(row["code"] for row in read_table("directive_symbols") if row["kind"] == "type")
