"""What a date in an article means, and the year that it leaves out."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache

from kg.model import PartialDate, Span
from kg.model.making import quick

# "18/10" in an article of March is the October before; one of ten months ago would have been given its year.
_HALF_YEAR = 6


class DateRole(StrEnum):
    """What the date is said for."""

    POINT = "point"
    """One day, month, quarter or year."""
    DAYS = "days"
    """Two or more single days ("13 và 14-10")."""
    RANGE = "range"
    """From `start` to `stop`, or with no `stop` until now."""
    PERIOD = "period"
    """The years that a plan or programme covers ("giai đoạn 2022-2025")."""
    TERM = "term"
    """The years for which a body is elected ("nhiệm kỳ 2020 - 2025")."""
    ANNIVERSARY = "anniversary"
    """A day that is remembered; it dates nothing that the article tells."""
    BIRTH = "birth"
    """When a person was born."""


@quick
@dataclass(frozen=True, slots=True)
class DateValue:
    """A date or stretch of time, its year-less days completed towards the past.

    `said` is the start as the text has it; a `stop` of None with the role range means until now.
    """

    start: PartialDate
    stop: PartialDate | None
    role: DateRole
    said: PartialDate


FoundDate = tuple[Span, DateValue, str]
"""A date with its span and the rule that read it."""


@lru_cache(maxsize=4096)
def partial(year: int | None, month: int | None = None, day: int | None = None) -> PartialDate:
    """Return the date of these parts; raises InvalidValueError for a day that no calendar has.

    >>> partial(None, 10, 18).iso
    '--10-18'
    """
    head = "-" if year is None else f"{year:04d}"
    return PartialDate("-".join([head, *[f"{part:02d}" for part in (month, day) if part is not None]]))


@lru_cache(maxsize=4096)
def complete(said: PartialDate, reference: PartialDate | None, planned: bool = False) -> PartialDate:
    """Return `said` with its year, as seen from the article's date `reference`.

    A day or month without a year is the last one, where that lies within half a year before the
    reference; what is planned is the next one. Anything else stays as it was said.

    >>> complete(PartialDate("--10-18"), PartialDate("2020-10-26")).iso
    '2020-10-18'
    >>> complete(PartialDate("--01-05"), PartialDate("2020-10-26"), planned=True).iso
    '2021-01-05'
    """
    if reference is None or not said.iso.startswith("-") or len(reference.iso) == len("YYYY"):
        return said
    day, seen = _numbers(said.iso[2:]), _numbers(reference.iso)
    size = min(len(day) + 1, len(seen))
    for year in (seen[0], seen[0] + 1) if planned else (seen[0], seen[0] - 1):
        found = (year, *day)
        if len(day) > 1 and not _is_day(*found):
            continue
        if planned and found[:size] >= seen[:size]:
            return partial(*found)
        # To the precision that both have: a day is neither before nor after its own month.
        if not planned and found[:size] <= seen[:size] and _months(found, seen) <= _HALF_YEAR:
            return partial(*found)
    return said


def is_after(when: PartialDate, reference: PartialDate | None) -> bool:
    """Say whether a date lies after `reference`, to the precision that both have; without a year nothing is known.

    >>> seen = PartialDate("2020-10-26")
    >>> is_after(PartialDate("2020-11"), seen), is_after(PartialDate("2020"), seen)
    (True, False)
    """
    if reference is None or when.year is None:
        return False
    size = min(len(when.iso), len(reference.iso))
    return when.iso[:size] > reference.iso[:size]


def _numbers(iso: str) -> tuple[int, ...]:
    return tuple(map(int, iso.split("-")))


def _is_day(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _months(earlier: tuple[int, ...], later: tuple[int, ...]) -> float:
    months = (later[0] - earlier[0]) * 12 + later[1] - earlier[1]
    return months + (later[2] > earlier[2]) / 2 if len(earlier) > 2 and len(later) > 2 else months
