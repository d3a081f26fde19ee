"""Typed literals: dates that are never more precise than said, and figures."""

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache

from kg.errors import InvalidValueError
from kg.model.making import quick, quick_if
from kg.model.terms import Qualifier, Scope

_PARTIAL_DATE = re.compile(r"(?P<y>\d{4})(?:-(?P<m>\d\d)(?:-(?P<d>\d\d))?)?|--(?P<m2>\d\d)(?:-(?P<d2>\d\d))?")
_LEAP_YEAR = 2000  # so that --02-29 is a day


@quick
@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """An ISO 8601 date to the precision that the text has: "2023", "2021-05", "2021-05-23", "--10-18".

    >>> PartialDate("2021-05-23").precision
    'day'
    >>> PartialDate("2021-13")
    Traceback (most recent call last):
    ...
    kg.errors.InvalidValueError: '2021-13' is not a date of the form YYYY, YYYY-MM, YYYY-MM-DD or --MM-DD
    """

    iso: str

    def __post_init__(self) -> None:
        if not _is_date(self.iso):
            raise InvalidValueError(f"{self.iso!r} is not a date of the form YYYY, YYYY-MM, YYYY-MM-DD or --MM-DD")

    @property
    def precision(self) -> str:
        """Return "year", "month" or "day"."""
        digits = self.iso.removeprefix("--")
        if self.iso.startswith("--"):
            return "day" if len(digits) == 5 else "month"
        return {4: "year", 7: "month", 10: "day"}[len(digits)]

    @property
    def year(self) -> int | None:
        """Return the year, None where the text leaves it out."""
        return None if self.iso[0] == "-" else int(self.iso[:4])


@lru_cache(maxsize=4096)
def _is_date(iso: str) -> bool:
    """Say whether a date is written as `PartialDate` has it; articles tell of the same days again and again."""
    match = _PARTIAL_DATE.fullmatch(iso)
    if match is None:
        return False
    year, month, day, month_alone, day_alone = match.group("y", "m", "d", "m2", "d2")
    try:
        date(int(year or _LEAP_YEAR), int(month or month_alone or 1), int(day or day_alone or 1))
    except ValueError:
        return False
    return True


@quick_if("value.is_finite() and unit")
@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity: `unit` is "VND" for money, else the unit or the counted noun as written ("mô hình").

    `counted` says what is counted where the unit alone does not ("m2" of "đất"), or for each of which it is.
    """

    value: Decimal
    unit: str
    counted: str | None = None
    qualifier: Qualifier = Qualifier.EXACT
    scope: Scope = Scope.AMOUNT

    def __post_init__(self) -> None:
        if not self.value.is_finite():
            raise InvalidValueError(f"figure {self.value} is not a finite number")
        if not self.unit:
            raise InvalidValueError(f"figure {self.value} has no unit")

    @property
    def plain(self) -> str:
        """Return the value in digits, without exponent and without trailing zeros after the point.

        >>> Figure(Decimal("6E9"), "VND").plain
        '6000000000'
        """
        text = format(self.value, "f")
        return text.rstrip("0").rstrip(".") if "." in text else text


Literal = str | PartialDate | Figure
"""The value of a literal statement."""
