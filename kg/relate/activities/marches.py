"""Where an army unit has marched to work among the people: what it does then is done there."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from kg.model import EntityClass
from kg.relate.activities.names import Part, Role, ids_of
from kg.relate.activities.setting import GROUND
from kg.relate.activities.view import Deed, View

_MARCH = "ngoại"
"""The last word of "hành quân dã ngoại", to rule out at once most sentences."""
_MARCHES = frozenset({("dã", _MARCH)})
_SMALL = frozenset({EntityClass.COMMUNE, EntityClass.VILLAGE})
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
    small = [group for group in groups if group[0].anchor.cls in _SMALL]
    if not small:
        return march
    if _MARCH in view.said and not _MARCHES.isdisjoint(pairwise(view.words[view.first : view.stop])):
        units = [part for part in (*actors, *view.actors.get(Role.WITH, ())) if part.anchor.cls is _UNIT]
        at = next((group for group in small if group[0].role is _PLACE), None)
        return March(ids_of(at), ids_of(units)) if at is not None and units else None
    if march is None or any(not set(ids_of(group)) <= set(march.places) for group in small):
        return None
    return march


def place_of_march(march: March, view: View, deed: Deed, by: Sequence[Part]) -> tuple[str, ...]:
    """Return where a unit that has marched does something, unless the sentence names other places."""
    if deed.type not in _DONE_THERE or not any(part.anchor.entity_id in march.units for part in by):
        return ()
    elsewhere = any(part.anchor.entity_id not in march.places for part in view.places if part.anchor.cls in _SMALL)
    return () if elsewhere else march.places
