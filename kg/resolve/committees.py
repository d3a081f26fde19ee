"""The committees of levels: the key under which "Ban Chấp hành Đảng bộ huyện X" and "Huyện ủy X" are found."""

from kg import gazetteer as gz
from kg.extract.bodies.names import BodyName, level_of
from kg.model import EntityClass
from kg.resolve.place import Place

COMMITTEE_OF_LEVEL = {
    EntityClass.PROVINCE: "tỉnh ủy",
    EntityClass.DISTRICT: "huyện ủy",
    EntityClass.COMMUNE: "đảng ủy",
}
"""The committee of a level; "Ban Chấp hành Đảng bộ huyện X" is Huyện ủy X."""

KIND_OF_COMMITTEE = {"tỉnh": "tỉnh", "huyện": "huyện", "quận": "quận", "thị": "thị xã"}
"""The kind of place by the first word of its committee: "Huyện ủy" is never that of a town."""

_COMMITTEE_OF_TOWN = {"thành phố": "thành ủy", "thị xã": "thị ủy", "quận": "quận ủy"}

OF_ANY_LEVEL = frozenset({"thành ủy", "quận ủy", "thị ủy"})
"""Keys of committees of towns, which are provinces' or districts'."""

# "Ban Chấp hành Đảng bộ huyện" without more is Huyện ủy, also where no place is known.
_WORDS = frozenset({"tỉnh", "huyện"})

_OFFICES_OF_COMMUNES = frozenset({"văn phòng hđnd và ubnd", "trung tâm phục vụ hành chính công"})
"""Keys of offices that each commune has since July 2025."""

HIGH_COMMANDS = {"bộ đội biên phòng": "bộ tư lệnh bộ đội biên phòng"}
"""Forces of the whole country by their key, and of what they are short forms where it is named before."""


def is_of_commune(key: str, period: gz.Period | None) -> bool:
    """Say whether a body named alone is that of the commune in question: its Đảng ủy, since July 2025 its offices."""
    return key == "đảng ủy" or (key in _OFFICES_OF_COMMUNES and period is gz.Period.JULY_2025)


def committee_of(place: Place) -> str | None:
    """Return what the committee of a place is called: "tỉnh ủy", of a town "thành ủy"; None for a village."""
    kind = place.kind or (place.unit.kind if place.unit is not None else "")
    return _COMMITTEE_OF_TOWN.get(kind, COMMITTEE_OF_LEVEL.get(place.cls))


def key_of(value: BodyName, place: Place | None) -> str:
    """Return the key under which a body is looked up: its head's, or that of the committee of its level."""
    key = value.head.key
    if key != "đảng ủy" and key not in OF_ANY_LEVEL:
        return key
    plain = key == "đảng ủy" and not value.core and value.host is None
    if place is not None and (plain or key in OF_ANY_LEVEL):
        return COMMITTEE_OF_LEVEL.get(place.cls, key)
    if plain and value.level_word in _WORDS:
        return COMMITTEE_OF_LEVEL[EntityClass(level_of(value.level_word))]
    return key
