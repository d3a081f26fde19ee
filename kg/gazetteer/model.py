"""Administrative units, the periods in which they stand, and what became of them."""

from dataclasses import dataclass
from enum import StrEnum

from kg.errors import InvalidValueError
from kg.model.making import quick


class Period(StrEnum):
    """States of the country's division that the gazetteer knows, oldest first.

    Y2022 stands for every date before March 2025: it is the oldest table there is.
    """

    Y2022 = "2022"
    MARCH_2025 = "2025-03"
    JULY_2025 = "2025-07"


class Level(StrEnum):
    """Levels of the division, largest first; there are no districts from July 2025."""

    PROVINCE = "province"
    DISTRICT = "district"
    COMMUNE = "commune"


LEVELS_OF_KIND: dict[str, frozenset[Level]] = {
    "tỉnh": frozenset({Level.PROVINCE}),
    "thành phố": frozenset({Level.PROVINCE, Level.DISTRICT}),
    "huyện": frozenset({Level.DISTRICT}),
    "quận": frozenset({Level.DISTRICT}),
    "thị xã": frozenset({Level.DISTRICT}),
    "xã": frozenset({Level.COMMUNE}),
    "phường": frozenset({Level.COMMUNE}),
    "thị trấn": frozenset({Level.COMMUNE}),
    "đặc khu": frozenset({Level.COMMUNE}),
}
"""The kinds of units in Vietnamese and the levels that each can have."""


@quick
@dataclass(frozen=True, slots=True)
class Unit:
    """One administrative unit: a code with one kind and name, over one period or successive ones.

    `id` is the GSO code with the first period ("00658-2022"), because a code is used again for other units.
    `name` is without its kind. `parents` are the ids of the next larger unit, period by period.
    `latitude` and `longitude` are decimal degrees WGS 84 of a point inside, None where no source has one.
    """

    id: str
    code: str
    level: Level
    kind: str
    name: str
    parents: tuple[tuple[Period, str | None], ...]
    latitude: float | None = None
    longitude: float | None = None

    def __post_init__(self) -> None:
        if not self.parents:
            raise InvalidValueError(f"unit {self.id} stands in no period")
        if self.level not in LEVELS_OF_KIND.get(self.kind, frozenset()):
            raise InvalidValueError(f"unit {self.id}: kind {self.kind!r} is none of a {self.level}")

    @property
    def full_name(self) -> str:
        """Return kind and name, the kind in lower case: "xã Mường Lát"."""
        return f"{self.kind} {self.name}"

    @property
    def periods(self) -> tuple[Period, ...]:
        """Return the periods in which the unit stands, oldest first."""
        return tuple([period for period, _ in self.parents])

    def stands_at(self, period: str) -> bool:
        """Say whether the unit stands at `period`."""
        for own, _ in self.parents:
            if own is period or own == period:
                break
        else:
            return False
        return True

    @property
    def valid_from(self) -> Period:
        """Return the first period in which the unit stands."""
        return self.parents[0][0]

    @property
    def valid_to(self) -> Period | None:
        """Return the last period in which the unit stands, None while it still does."""
        last = self.parents[-1][0]
        return None if last is Period.JULY_2025 else last

    @property
    def centroid(self) -> tuple[float, float] | None:
        """Return latitude and longitude, None where no source has them."""
        if self.latitude is None or self.longitude is None:
            return None
        return self.latitude, self.longitude

    def parent_at(self, period: Period) -> str | None:
        """Return the id of the next larger unit; None for a province, and where the unit does not stand."""
        for own, parent in self.parents:
            if own is period or own == period:
                return parent
        return None


@dataclass(frozen=True, slots=True)
class Succession:
    """A unit that took over another's area: all or most of it where `default`, else a part.

    `note` is "kind" (a commune became a ward), "name" (same code under another name), "merged", or "divided".
    """

    unit: Unit
    default: bool
    note: str


@quick
@dataclass(frozen=True, slots=True)
class PlaceName:
    """A place as an article names it; `kind` in full and lower case ("thành phố"), None where left out."""

    name: str
    kind: str | None = None


@quick
@dataclass(frozen=True, slots=True)
class Resolution:
    """What a chain of names stands for: one unit, or none and the units between which it does not decide.

    `reason` says in a few words which rule decided, or why none did.
    """

    unit: Unit | None
    candidates: tuple[Unit, ...]
    reason: str
