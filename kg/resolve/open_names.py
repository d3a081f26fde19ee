"""Names of bodies that say only a level: whether one is meant, or any."""

from collections.abc import Sequence

from kg.extract.body_names import BodyName
from kg.model import Mention
from kg.resolve.place import Place


def is_of_any(mention: Mention[BodyName], place: Place | None, places: Sequence[Place]) -> bool:
    """Say whether a name of a level may be of any such place: in small letters ("trưởng công an xã"), or "cấp xã",
    where none of the article's `places` is meant for certain, or `place` is one of several and named only later.
    """
    small = mention.surface[0].islower()
    if place is None:
        return small or " cấp " in mention.surface
    several = any(other.cls is place.cls for other in places if other is not place)
    return small and several and min(place.mentions).start > mention.span.start
