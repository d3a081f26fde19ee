"""Names of bodies that say only a level: whether one is meant, or any."""

from collections.abc import Sequence

from kg import gazetteer as gz
from kg.extract.bodies.names import BodyName, level_of
from kg.model import EntityClass, Mention
from kg.resolve.place import Place
from kg.resolve.places import Places

# A province has but one, and its chief's title writes it small: "Trưởng đoàn đại biểu Quốc hội tỉnh".
_DEPUTIES = "đoàn đại biểu quốc hội"
_NATIONWIDE = "toàn quốc"
_QUARTER = "khu dân cư"
"""What a village of any kind may be called; of several it tells none."""


def is_of_any(mention: Mention[BodyName], place: Place | None, places: Sequence[Place]) -> bool:
    """Say whether a name of a level may be of any such place: in small letters ("trưởng công an xã"), or "cấp xã",
    where none of the article's `places` is meant for certain, or `place` is one of several and named only later; a
    commune's where the article names several and means none of them; that of a quarter where it means none of those
    named.
    """
    small = mention.surface[0].islower() and mention.value.head.key != _DEPUTIES
    if place is None:
        of_level = " cấp " in mention.surface and not mention.value.term
        return small or of_level or _is_of_several(mention.value.level_word, places)
    if mention.value.level_word == _QUARTER and sum(other.cls is place.cls for other in places) > 1:
        return True
    several = small and any(other.cls is place.cls for other in places if other is not place)
    return several and min(place.mentions).start > mention.span.start


def is_of_country(head: str, host: BodyName) -> bool:
    """Say whether the host of a national congress is the union of the whole country, whose name alone may else stand
    for that of a place: "Đại hội đại biểu toàn quốc MTTQ Việt Nam".
    """
    return _NATIONWIDE in head and host.is_national and host.alias_of is None and host.place is None


def _is_of_several(level_word: str, places: Sequence[Place]) -> bool:
    """Say whether an article names several places of the level of communes; of quarters there always are several."""
    if level_of(level_word) != EntityClass.COMMUNE:
        return level_word == _QUARTER
    return sum(place.cls is EntityClass.COMMUNE for place in places) > 1


def place_of_department(words: str, places: Places, position: int) -> Place | None:
    """Return whose department is meant: a province's, a district's, since July 2025 a commune's."""
    if words != "phòng":
        return places.focus("Province", position)
    levels = ["Commune", "District"] if places.period is gz.Period.JULY_2025 else ["District"]
    return next((place for level in levels if (place := places.focus(level, position)) is not None), None)
