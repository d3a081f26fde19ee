"""What is read of a place: kind, name and level."""

from collections.abc import Callable
from dataclasses import dataclass

from kg.model.making import quick

CITY = "City"
"""Level of "thành phố X", a province or a district: the gazetteer decides by the name."""

Known = Callable[[str, str], bool]
"""Says whether a level ("Commune", "City" …) has a unit of this name."""

WITHIN_VILLAGE = frozenset(
    {"tổ", "tổ dân phố", "tổ nhân dân tự quản", "tổ tự quản", "tổ liên gia", "đội", "cụm dân cư"}
)
"""Kinds of groups of houses inside a village or quarter."""

RANK = {"Village": 0, "Commune": 1, "District": 2, CITY: 2, "Province": 3}
"""The order of levels from small to large."""


@quick
@dataclass(frozen=True, slots=True)
class PlaceName:
    """A place as written: kind ("xã", "" for a bare name in parentheses), name, level, and the next larger one.

    `level` is an EntityClass value or CITY; `parent` the index of the larger place among the mentions; `former` marks
    "xã A (cũ)", `gone` "xã A (nay là xã B)", `abroad` "tỉnh A (Lào)".
    """

    kind: str
    name: str
    level: str
    parent: int | None = None
    former: bool = False
    gone: bool = False
    abroad: bool = False

    def inside(self, parent: int | None) -> "PlaceName":
        """Return the place with another parent."""
        return PlaceName(self.kind, self.name, self.level, parent, self.former, self.gone, self.abroad)

    @property
    def full_name(self) -> str:
        """Return kind and name, "xã Thổ Bình"."""
        return f"{self.kind} {self.name}".strip()

    @property
    def rank(self) -> int:
        """Return the place in the order of levels; a group of houses stands below its village."""
        return -1 if self.kind in WITHIN_VILLAGE else RANK[self.level]
