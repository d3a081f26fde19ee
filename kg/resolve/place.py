"""A place of one article."""

from dataclasses import dataclass, field
from functools import lru_cache

from kg import gazetteer as gz
from kg.extract.places.values import CITY
from kg.model import PLACE_CLASSES, EntityClass, Span

_CENTRAL_CITIES = frozenset({"hà nội", "hồ chí minh", "đà nẵng", "hải phòng", "cần thơ"})
_LEVELS = {"Province": gz.Level.PROVINCE, "District": gz.Level.DISTRICT, "Commune": gz.Level.COMMUNE}
_CLASSES = {cls.value: cls for cls in PLACE_CLASSES}
_DEFAULT_KINDS = {EntityClass.PROVINCE: "tỉnh", EntityClass.DISTRICT: "huyện", EntityClass.COMMUNE: "xã"}


@lru_cache(maxsize=65536)
def is_known(level: str, name: str) -> bool:
    """Say whether a unit of this level bears the name in any period; `level` as in `kg.extract.places.finding`."""
    if level == CITY:
        return bool(gz.load().find(name, kind="thành phố"))
    return level in _LEVELS and gz.load().is_name(name, _LEVELS[level])


@dataclass(slots=True)
class Place:
    """A place of the article: all its mentions, its unit or candidates, and the larger place."""

    name: str
    kind: str
    level: str
    former: bool
    was_former: bool = False
    abroad: bool = False
    mentions: list[Span] = field(default_factory=list)
    parent: "Place | None" = None
    parent_span: Span | None = None
    parent_rule: str = ""
    unit: gz.Unit | None = None
    candidates: tuple[gz.Unit, ...] = ()

    @property
    def cls(self) -> EntityClass:
        """Return the class; "thành phố" is a province or a district by its name."""
        if self.level != CITY:
            return _CLASSES[self.level]
        if self.unit is not None:
            return EntityClass.PROVINCE if self.unit.level is gz.Level.PROVINCE else EntityClass.DISTRICT
        return EntityClass.PROVINCE if self.name.lower() in _CENTRAL_CITIES else EntityClass.DISTRICT

    @property
    def is_abroad(self) -> bool:
        """Say whether the place or one that holds it lies abroad."""
        return self.abroad or (self.parent is not None and self.parent.is_abroad)

    @property
    def typed(self) -> str:
        """Return the kind as written; "các tỉnh Bắc Ninh, Hà Nội" types also a city as province."""
        city = self.level == "Province" and self.name.lower() in _CENTRAL_CITIES
        return "thành phố" if city else self.kind

    @property
    def full_name(self) -> str:
        """Return kind and name, the kind taken from the unit, or all that it may be, where the text leaves it out."""
        kind = self.typed or self._known_kind() or _DEFAULT_KINDS.get(self.cls, "")
        name = f"{kind} {self.name}".strip()
        return f"{name} (cũ)" if self.former else name

    def _known_kind(self) -> str:
        """Return the kind of the unit or of all candidates, empty where they are of several kinds or none is known."""
        kinds = {unit.kind for unit in ((self.unit,) if self.unit is not None else self.candidates)}
        return kinds.pop() if len(kinds) == 1 else ""

    def fits(self, level: str, kind: str) -> bool:
        """Say whether a level word ("thành phố" is a level of its own) can mean the place."""
        if self.level != level and (self.level != CITY or self.cls.value != level):
            return False
        if self.former or self.is_abroad:
            return False
        if level == CITY:
            return True
        if kind == "tỉnh" and self.unit is not None and self.unit.kind != kind:
            return False  # Hà Nội has no "UBND tỉnh".
        return not kind or not self.kind or self.typed == kind
