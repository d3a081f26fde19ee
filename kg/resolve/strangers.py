"""Candidates that lie elsewhere: in an article about one province a name that no table has is no commune far away."""

from collections.abc import Sequence
from functools import lru_cache

from kg import gazetteer as gz
from kg.resolve.place import Place


def drop_strangers(places: Sequence[Place]) -> None:
    """Take the candidates of other provinces from communes that the text puts into no larger place, where all districts
    and communes that are known lie in one province, and no other is named.
    """
    unsure = [place for place in places if place.candidates and place.level == "Commune" and place.parent is None]
    if not unsure:
        return
    known = [place.unit for place in places if place.unit is not None]
    lie_in = [_provinces(unit) for unit in known]
    is_local = any(unit.level is not gz.Level.PROVINCE for unit in known)
    home = frozenset.intersection(*lie_in) if lie_in and is_local else frozenset()
    for place in unsure if home else ():
        if place.unit is None and all(home.isdisjoint(_provinces(unit)) for unit in place.candidates):
            place.candidates = ()


def _provinces(unit: gz.Unit) -> frozenset[str]:
    """Return the ids of the provinces of today in which a unit has lain."""
    gazetteer = gz.load()
    above = [each for period in unit.periods for each in (unit, *gazetteer.ancestors(unit, period))]
    provinces = {each.id: each for each in above if each.level is gz.Level.PROVINCE}
    return frozenset(now for each in provinces.values() for now in _now(each.id))


@lru_cache(maxsize=1024)
def _now(province: str) -> tuple[str, ...]:
    """Return the ids of the provinces of today that a province, told by its id, has become."""
    gazetteer = gz.load()
    return tuple([now.id for now in gazetteer.at(gazetteer.get(province), gz.Period.JULY_2025)])
