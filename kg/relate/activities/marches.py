"""Where an army unit has marched to work among the people: what it does then is done there."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from kg.model import GRASSROOTS_PLACES, EntityClass
from kg.relate.activities.names import Part, Role, ids_of
from kg.relate.activities.setting import GROUND
from kg.relate.activities.view import Deed, View

_MARCHING = frozenset({"ngoại", "giúp"})
"""Words of "hành quân dã ngoại" and "ra quân giúp thôn A", to rule out at once most sentences."""
_MARCHES, _TURNED_OUT, _HELP = frozenset({("dã", "ngoại")}), ("ra", "quân"), "giúp"
_HELPED_REACH = 4
"""Before the place that is helped stand at most so many words: "giúp nhân dân (xã A)"."""
_UNIT = EntityClass.MILITARY_UNIT
_DONE_THERE = GROUND | {
    *("house-building", "farm-labour", "gift-giving", "medical-care", "culture-sport", "visit", "propaganda"),
    *("education-support", "livelihood-support", "poor-household-support", "merit-family-support"),
}
_PLACE = Role.PLACE


class March(NamedTuple):
    """A march: the communes or villages to which units have come, and the units, as entity ids."""

    places: tuple[str, ...]
    units: tuple[str, ...]


def march_after(
    view: View, groups: Sequence[tuple[Part, ...]], actors: Sequence[Part], march: March | None
) -> March | None:
    """Return the march that is under way after a sentence; one that names other communes ends it."""
    small = [group for group in groups if group[0].anchor.cls in GRASSROOTS_PLACES]
    if not small:
        return march
    if not _MARCHING.isdisjoint(view.said) and (at := _marched_to(view, small)) is not None:
        units = [part for part in (*actors, *view.actors.get(Role.WITH, ())) if part.anchor.cls is _UNIT]
        return March(ids_of(at), ids_of(units)) if units else None
    if march is None or any(not set(ids_of(group)) <= set(march.places) for group in small):
        return None
    return march


def _marched_to(view: View, groups: Sequence[tuple[Part, ...]]) -> tuple[Part, ...] | None:
    """Return where units have marched to, or which place they have turned out to help."""
    pairs = set(pairwise(view.words[view.first : view.stop]))
    if not _MARCHES.isdisjoint(pairs):
        return next((group for group in groups if group[0].role is _PLACE), None)
    if _TURNED_OUT not in pairs:
        return None
    for group in groups:
        if _HELP in view.words[max(view.first, group[0].cue - _HELPED_REACH) : group[0].first]:
            return group
    return None


def place_of_march(march: March, view: View, deed: Deed, by: Sequence[Part]) -> tuple[str, ...]:
    """Return where a unit that has marched does something, unless the sentence names other places."""
    if deed.type not in _DONE_THERE or not any(part.anchor.entity_id in march.units for part in by):
        return ()
    places = {part.anchor.entity_id for part in view.places if part.anchor.cls in GRASSROOTS_PLACES}
    elsewhere = not places.issubset(march.places)
    return () if elsewhere else march.places
