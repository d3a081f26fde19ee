"""Dates said from the article's own: "năm nay", "tháng trước", "trong năm", "quý II", "6 tháng đầu năm"."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

from kg.extract.dates.values import DateRole, DateValue, FoundDate, partial
from kg.lexicon.phrases import pattern
from kg.lexicon.tables import read_table
from kg.model import PartialDate, Span
from kg.text.words import Phrases

_YEAR = r"(?:19|20)\d\d"
QUARTER_WORD, AGO_WORD = "quý", "cách"
QUARTER = re.compile(
    rf"(?<!mỗi )quý\s+(?:i{{1,3}}|iv|[1-4](?!\s+(?:lần|buổi|kỳ|cuộc)(?!\w)))"
    rf"(?:\s?(?:/|-|,?\s+năm\s+)\s?(?P<y>{_YEAR}))?(?![\w/])"
)
"""A quarter, with its year or of the article's."""
AGO = re.compile(r"cách\s+đây\s+(?P<n>\d{1,2}|[^\W\d_]+)\s+năm(?!\w)")
"""A number of years before the article."""
YEAR_OFFSETS = {"nay": 0, "ngoái": -1, "trước": -1, "sau": 1, "tới": 1}
"""What "năm …" after a day or month means, in years from the article's."""
_PART_OF_YEAR = re.compile(r"\d{1,2}\s+tháng\s+(?:đầu|cuối)\s+năm(?!\s+(?:\d|học|ngoái|trước))")
# "trong năm 2022", "trong năm qua", "trong năm học" say something else than "trong năm".
_NOT_RELATIVE = re.compile(r"\s+(?:\d|(?:qua|học|nay)(?!\w))")

# "hai năm sau", "những năm trước": a stretch of time, not a year.
_COUNTED = r"(?<!\w)(?:\d+|«count»)\s+$"
_WINDOW = 12
_OF_OUR_TIME = (
    "thế hệ ",
    "thế hệ trẻ ",
    "tuổi trẻ ",
    "lớp trẻ ",
    "cuộc sống ",
    "đất nước ",
    "quê hương ",
    "thanh niên ",
)
"""Before "hôm nay" these mean our time and no day: "thế hệ trẻ hôm nay mãi không quên"."""


LAST_WORD = re.compile(r" [^\W\d_]+(?!\w)")
"""The last word of a phrase, with the blank before it."""


@cache
def last_words() -> Phrases[None]:
    """Return the last words of the phrases."""
    return Phrases((word, None) for word in _meaning())


@cache
def _meaning() -> dict[str, list[tuple[str, str, int]]]:
    """Return phrase, unit and offset by last word."""
    meaning: dict[str, list[tuple[str, str, int]]] = {}
    for row in read_table("relative_dates"):
        phrase = (row["phrase"], row["unit"], int(row["offset"]))
        meaning.setdefault(row["phrase"].split()[-1], []).append(phrase)
    return meaning


@cache
def _phrases() -> dict[str, tuple[str, ...]]:
    """Return the phrases by last word, as `str.endswith` takes them."""
    return {word: tuple(phrase for phrase, _, _ in meant) for word, meant in _meaning().items()}


@cache
def _ordinals() -> dict[str, int]:
    return {row["word"]: int(row["value"]) for row in read_table("ordinals")}


def ends_phrase(folded: str, word: str, stop: int) -> bool:
    """Say whether a phrase ends at `stop` with one of the `last_words`; most of these stand for something else."""
    return folded.endswith(_phrases()[word], 0, stop)


def read_phrase(folded: str, match: re.Match[str], span: Span, reference: PartialDate | None) -> Iterator[FoundDate]:
    """Read the phrase that ends with the word of `match`."""
    word, end = match[0][1:], match.end()
    if reference is None or _NOT_RELATIVE.match(folded, end, span.stop):
        return
    for phrase, unit, offset in _meaning()[word]:
        start = end - len(phrase)
        if start < span.start or not folded.startswith(phrase, start) or _is_glued(folded, start):
            continue
        if unit == "day" and folded.endswith(_OF_OUR_TIME, 0, start):
            continue
        if pattern("date_words", _COUNTED).search(folded, max(span.start, start - _WINDOW), start):
            continue
        said = _shifted(reference, unit, offset)
        if said is not None:
            yield _point(Span(start, end), said, "date.relative")


def read_quarter(folded: str, match: re.Match[str], span: Span, reference: PartialDate | None) -> Iterator[FoundDate]:
    """Read a quarter as its year: a quarter is no date of ISO 8601."""
    year = match["y"] or (reference.iso[:4] if reference else None)
    if year is not None and not _is_glued(folded, match.start()):
        yield _point(Span(*match.span()), partial(int(year)), "date.quarter")


def read_ago(folded: str, match: re.Match[str], span: Span, reference: PartialDate | None) -> Iterator[FoundDate]:
    """Read "cách đây 2 năm" as that year; a number that is only about right gives none."""
    number = int(match["n"]) if match["n"].isdigit() else _ordinals().get(match["n"])
    if reference is not None and number is not None:
        yield _point(Span(*match.span()), partial(int(reference.iso[:4]) - number), "date.ago")


def read_part_of_year(folded: str, position: int, span: Span, reference: PartialDate | None) -> FoundDate | None:
    """Read "6 tháng đầu năm" as the year."""
    match = _PART_OF_YEAR.match(folded, position, span.stop)
    if match is None or reference is None:
        return None
    return _point(Span(*match.span()), partial(int(reference.iso[:4])), "date.part-of-year")


def _point(span: Span, said: PartialDate, rule: str) -> FoundDate:
    return span, DateValue(said, None, DateRole.POINT, said), rule


def _is_glued(folded: str, position: int) -> bool:
    return position > 0 and folded[position - 1].isalnum()


def _shifted(reference: PartialDate, unit: str, offset: int) -> PartialDate | None:
    parts = [int(part) for part in reference.iso.split("-")]
    if unit == "year":
        return partial(parts[0] + offset)
    if unit == "month" and len(parts) > 1:
        months = parts[0] * 12 + parts[1] - 1 + offset
        return partial(months // 12, months % 12 + 1)
    if unit == "day" and len(parts) > 2:
        day = date(*parts) + timedelta(days=offset)
        return PartialDate(day.isoformat())
    return None
