"""Dates of publication as pages write them, on folded text (`kg.text.fold`)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

# Years before the press went online are history, not publication.
_FIRST_YEAR, _LAST_YEAR = 1995, 2099

_DAY = re.compile(
    r"(?<![\d/.-])(?P<d>\d{1,2})(?P<sep>[/.-])(?P<m>\d{1,2})(?P=sep)(?P<y>\d{4})(?![\d/])"
    r"|(?<![\d/.-])(?P<y2>\d{4})-(?P<m2>\d{1,2})-(?P<d2>\d{1,2})(?![\d/])"
    r"|\b(?:ngày )?(?P<d3>\d{1,2}) ?(?:tháng|thg)\.? ?(?P<m3>\d{1,2}) ?(?:,|năm|/|-)? ?(?P<y3>\d{4})(?!\d)"
)
_TIME = re.compile(
    r"(?<![\d/.:-])(?P<h>\d{1,2})(?: ?: ?|h| giờ )(?P<min>\d{2})(?!\d)(?::\d{2}(?!\d))?"
    r"(?: ?(?:phút|'))?(?: ?(?P<half>[ap]\.?m\b|sa\b|ch\b))?"
)
_WEEKDAY = re.compile(r"\b(?:thứ ?(?:hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|chủ ?nhật)\b|\bt[2-7]\b")
_ZONE = re.compile(r"\b(?:gmt|utc) ?(?:\+ ?0?7(?::00)?)?")
# The mark that a crawler put before the text: often only the month.
CRAWLER = re.compile(r"^\s*date (?P<y>\d{4})-(?P<m>\d\d)(?:-(?P<d>\d\d))?(?!\d)")

_AFTERNOON = {"pm": 12, "p.m": 12, "ch": 12}


@dataclass(frozen=True, slots=True)
class Stamp:
    """A date of publication: `iso` with the minute where given, `rest` what else the line says."""

    iso: str
    rest: str


def read_stamp(folded: str) -> Stamp | None:
    """Return the first date in a folded line with its time, None where there is none.

    `rest` has the length of the line, with blanks where date, time, weekday and time zone stood.

    >>> read_stamp("thứ sáu, 16/3/2024 | 5:12:37 pm").iso
    '2024-03-16T17:12'
    """
    for match in _DAY.finditer(folded):
        day = _day_of(match)
        if day is None:
            continue
        rest = _blank(folded, match)
        time = _TIME.search(rest)
        clock = None if time is None else _clock_of(time)
        if time is not None and clock is not None:
            rest = _blank(rest, time)
        for pattern in (_WEEKDAY, _ZONE):
            rest = pattern.sub(lambda found: " " * len(found[0]), rest)
        return Stamp(day if clock is None else f"{day}T{clock}", rest)
    return None


def read_crawler_mark(folded: str) -> tuple[str, int] | None:
    """Return the month or day of a mark like "date 2022-11" at the beginning, and where the mark ends."""
    match = CRAWLER.match(folded)
    if match is None or not 1 <= int(match["m"]) <= 12:
        return None
    if match["d"] is None:
        return f"{match['y']}-{match['m']}", match.end()
    day = _iso_day(match["y"], match["m"], match["d"])
    return None if day is None else (day, match.end())


def _blank(text: str, match: re.Match[str]) -> str:
    return text[: match.start()] + " " * (match.end() - match.start()) + text[match.end() :]


def _day_of(match: re.Match[str]) -> str | None:
    groups = next(_filled(match))
    return _iso_day(*groups)


def _filled(match: re.Match[str]) -> Iterator[tuple[str, str, str]]:
    for form in ("", "2", "3"):
        if match[f"d{form}"] is not None:
            yield match[f"y{form}"], match[f"m{form}"], match[f"d{form}"]


def _iso_day(year: str, month: str, day: str) -> str | None:
    try:
        found = date(int(year), int(month), int(day))
    except ValueError:
        return None
    return found.isoformat() if _FIRST_YEAR <= found.year <= _LAST_YEAR else None


def _clock_of(match: re.Match[str]) -> str | None:
    hour, minute = int(match["h"]), int(match["min"])
    half = (match["half"] or "").rstrip(".")
    if half and hour <= 12:
        hour = hour % 12 + _AFTERNOON.get(half, 0)
    return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else None
