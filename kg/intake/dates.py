"""Dates of publication as pages write them, on folded text (`kg.text.fold`)."""

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from kg.model.making import quick

# Years before the press went online are history, not publication.
_FIRST_YEAR, _LAST_YEAR = 1995, 2099
_NOON = 12

_CENTURIES = ("20", "19")
# One for each century: a search for certain digits skips to them.
_YEARS = tuple(re.compile(rf"{century}\d\d") for century in _CENTURIES)
# Each with the signs of which one is in all that it matches. The look back comes behind the first digit, so that a
# search skips to the digits.
_DAYS = (
    (
        "/.-",
        re.compile(r"(?P<d>\d(?<![\d/.-].)\d?)(?P<sep> ?[/.-] ?)(?P<m>\d{1,2})(?P=sep)(?P<y>\d{4})(?![\d/])"),
    ),
    ("-", re.compile(r"(?P<y>\d(?<![\d/.-].)\d{3})-(?P<m>\d{1,2})-(?P<d>\d{1,2})(?![\d/])")),
    (
        ("tháng", "thg"),
        re.compile(r"\b(?:ngày )?(?P<d>\d{1,2}) ?(?:tháng|thg)\.? ?(?P<m>\d{1,2}) ?(?:,|năm|/|-)? ?(?P<y>\d{4})(?!\d)"),
    ),
    (" ", re.compile(r"^\W*(?P<d>\d{1,2}) (?P<m>\d{1,2}) (?P<y>\d{4})\W*$")),
)
_TIME = re.compile(
    r"(?<![\d/.:-])(?P<h>\d{1,2})(?: ?: ?|h| giờ )(?P<min>\d{1,2})(?!\d)(?::\d{2}(?!\d))?"
    r"(?: ?(?:phút|'))?(?: ?(?P<half>[ap]\.?m\b|sa\b|ch\b))?"
)
_AROUND = re.compile(
    r"\b(?:thứ ?(?:hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|chủ ?nhật|cn)\b|\bt[2-7]\b"
    r"|\b(?:gmt|utc) ?(?:\+ ?0?7(?::00)?)?|\bngày(?= {3})"
)
CRAWLER_SIGN = "date "
"""The word that stands in a crawler's mark."""
# The mark that a crawler put before the text: often only the month.
_CRAWLER = re.compile(r"^\s*date (?P<y>\d{4})-(?P<m>\d\d)(?:-(?P<d>\d\d))?(?!\d)")


@quick
@dataclass(frozen=True, slots=True)
class Stamp:
    """A date of publication: `iso` with the minute where given, `rest` what else the line says."""

    iso: str
    rest: str

    @property
    def has_time(self) -> bool:
        """Say whether the time of day is given."""
        return "T" in self.iso


def read_stamp(folded: str) -> Stamp | None:
    """Return the first date in a folded line with its time, None where there is none.

    `rest` has the length of the line, with blanks where date, time, weekday and time zone stood.

    >>> read_stamp("thứ sáu, 16/3/2024 | 5:12:37 pm").iso
    '2024-03-16T17:12'
    """
    return _read_stamp(folded) if _CENTURIES[0] in folded or _CENTURIES[1] in folded else None


# A line is asked several times: what it is, whether it may be the title, whether it dates the page.
@lru_cache(maxsize=64)
def _read_stamp(folded: str) -> Stamp | None:
    found = _first_day(folded)
    if found is None:
        return None
    day, match = found
    rest = _blank(folded, match)
    time = _TIME.search(rest)
    clock = None if time is None else _clock_of(time)
    if time is not None and clock is not None:
        rest = _blank(rest, time)
    rest = _AROUND.sub(lambda word: " " * len(word[0]), rest)
    return Stamp(day if clock is None else f"{day}T{clock}", rest)


def read_crawler_mark(folded: str) -> tuple[str, int] | None:
    """Return the month or day of a mark like "date 2022-11" at the beginning, and where the mark ends."""
    match = _CRAWLER.match(folded)
    if match is None:
        return None
    day = _iso_day(match["y"], match["m"], match["d"] or "1")
    if day is None:
        return None
    return (day if match["d"] else day.rpartition("-")[0]), match.end()


def _first_day(folded: str) -> tuple[str, re.Match[str]] | None:
    if _YEARS[0].search(folded) is None and _YEARS[1].search(folded) is None:
        return None
    for signs, pattern in _DAYS:
        if not any(sign in folded for sign in signs):
            continue
        for match in pattern.finditer(folded):
            day = _iso_day(match["y"], match["m"], match["d"])
            if day is not None:
                return day, match
    return None


def _blank(text: str, match: re.Match[str]) -> str:
    return text[: match.start()] + " " * (match.end() - match.start()) + text[match.end() :]


def _iso_day(year: str, month: str, day: str) -> str | None:
    number = int(year)
    if not _FIRST_YEAR <= number <= _LAST_YEAR:
        return None
    try:
        return date(number, int(month), int(day)).isoformat()
    except ValueError:
        return None


def _clock_of(match: re.Match[str]) -> str | None:
    hour, minute = int(match["h"]), int(match["min"])
    half = match["half"]
    if half is not None and hour <= _NOON:
        # "CH" (chiều) is p.m., "SA" (sáng) a.m.
        hour = hour % _NOON + (_NOON if half.startswith(("p", "ch")) else 0)
    return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else None
