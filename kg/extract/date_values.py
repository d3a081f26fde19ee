"""What a date in an article means, and the year that it leaves out."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kg.model import PartialDate, Span

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


@dataclass(frozen=True, slots=True)
class DateValue:
    """A date or stretch of time, its year-less days completed towards the past.

    `said` is the start as the text has it; a `stop` of None with the role range means until now.
    """

    start: PartialDate
    stop: PartialDate | None
    role: DateRole
    said: PartialDate

    def start_for(self, reference: PartialDate | None, planned: bool) -> PartialDate:
        """Return the start as it is meant in a clause that tells of the past, or that plans."""
        return complete(self.said, reference, planned)


FoundDate = tuple[Span, DateValue, str]
"""A date with its span and the rule that read it."""


def partial(year: int | None, month: int | None = None, day: int | None = None) -> PartialDate:
    """Return the date of these parts; raises InvalidValueError for a day that no calendar has.

    >>> partial(None, 10, 18).iso
    '--10-18'
    """
    head = "-" if year is None else f"{year:04d}"
    return PartialDate("-".join([head, *(f"{part:02d}" for part in (month, day) if part is not None)]))


def complete(said: PartialDate, reference: PartialDate | None, planned: bool = False) -> PartialDate:
    """Return `said` with its year, as seen from the article's date `reference`.

    A day or month without a year is the last one, where that lies within half a year before the
    reference; what is planned is the next one. Anything else stays as it was said.

    >>> complete(PartialDate("--10-18"), PartialDate("2020-10-26")).iso
    '2020-10-18'
    >>> complete(PartialDate("--01-05"), PartialDate("2020-10-26"), planned=True).iso
    '2021-01-05'
    """
    if said.year is not None or reference is None or reference.precision == "year":
        return said
    candidates = list(_occurrences(said, reference))
    if planned:
        return next((day for day in candidates if _order(day, reference) >= 0), said)
    past = [
        day for day in candidates if _order(day, reference) <= 0 and _months(day, reference) <= _HALF_YEAR
    ]
    return past[-1] if past else said


def _occurrences(said: PartialDate, reference: PartialDate) -> Iterator[PartialDate]:
    parts = [int(part) for part in said.iso.removeprefix("--").split("-")]
    year = int(reference.iso[:4])
    for candidate in (year - 1, year, year + 1):
        if len(parts) == 1 or _is_day(candidate, *parts):
            yield partial(candidate, *parts)


def _is_day(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _order(left: PartialDate, right: PartialDate) -> int:
    """Compare to the precision that both have: a day is neither before nor after its own month."""
    size = min(len(left.iso), len(right.iso))
    return (left.iso[:size] > right.iso[:size]) - (left.iso[:size] < right.iso[:size])


def _months(earlier: PartialDate, later: PartialDate) -> float:
    (year, month, day), (to_year, to_month, to_day) = _numbers(earlier), _numbers(later)
    months = (to_year - year) * 12 + to_month - month
    return months + (to_day > day) / 2 if day and to_day else months


def _numbers(value: PartialDate) -> tuple[int, int, int]:
    year, month, day = [*(int(part) for part in value.iso.split("-")), 0, 0][:3]
    return year, month, day
