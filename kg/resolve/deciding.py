"""Which of several units places are, decided by each other: a district and what lies in it, old and new communes."""

import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from functools import lru_cache

from kg import gazetteer as gz
from kg.resolve.place import Place

_TOO_MANY_FOR_CHANCE = 2
"""So many communes of an article that became one and the same are not named there by chance."""
_word_of = re.compile(r"[^\W\d_]{2,}").findall


def decide_together(
    places: Sequence[Place], period: gz.Period | None, ancestors_of: Callable[[Place], Sequence[str]]
) -> None:
    """Give those of `places` that several units may be the one that fits the others; `ancestors_of` has unit ids."""
    _districts_and_communes(places, period)
    _former_and_new(places)
    if period is gz.Period.JULY_2025:
        _merged(places)
    _neighbours(places)
    _holders(places, ancestors_of)


def identify(place: Place, unit: gz.Unit) -> None:
    """Say that `unit` is the place."""
    place.unit = unit
    if _has_initials(place.name):
        place.name = unit.name  # "BR-VT", and a headline in capitals, are no way to write the name.


@lru_cache(maxsize=8192)
def _has_initials(name: str) -> bool:
    return any(map(str.isupper, _word_of(name)))


def _districts_and_communes(places: Sequence[Place], period: gz.Period | None) -> None:
    """Decide of a district and a commune of several names each by the one that lies in the other."""
    open_places = [place for place in places if place.unit is None and place.candidates]
    districts = [place for place in open_places if place.level == "District"]
    communes = [place for place in open_places if place.level == "Commune"] if districts else []
    gazetteer = gz.load()
    pairs = {
        (district.id, commune.id): (of_district, district, of_commune, commune)
        for of_commune in communes
        for commune in of_commune.candidates
        for parent in [gazetteer.parent(commune, period)]
        for of_district in districts
        for district in of_district.candidates
        if parent == district
    }
    if len(pairs) == 1:
        for of_district, district, of_commune, commune in pairs.values():
            identify(of_district, district)
            identify(of_commune, commune)


def _former_and_new(places: Sequence[Place]) -> None:
    """Decide of a place and the one that it is said to be now by which became which: "phường A (trước là B)"."""
    gone = [place for place in places if place.was_former]
    new = [place for place in places if place.unit is None and not place.was_former] if gone else []
    gazetteer = gz.load()
    became = [
        (before, earlier, later)
        for before in (gone if new else ())
        for earlier in ((before.unit,) if before.unit is not None else before.candidates)
        for later in gazetteer.at(earlier, gz.Period.JULY_2025)
        if later != earlier
    ]
    pairs = {
        (earlier.id, later.id): (before, earlier, now, later)
        for now in new
        for before, earlier, later in became
        if later in now.candidates
    }
    if len(pairs) == 1:
        for before, earlier, now, later in pairs.values():
            identify(before, earlier)
            identify(now, later)


def _merged(places: Sequence[Place]) -> None:
    """Decide of a new commune by the communes of the article that became it: "xã A, sáp nhập từ các xã B và C", and of
    those that may have become a known one.
    """
    communes = [place for place in places if place.level == "Commune"]
    if len(communes) == 1 or not any(place.unit is None and place.candidates for place in communes):
        return
    gazetteer = gz.load()
    named: defaultdict[str, list[Place]] = defaultdict(list)
    for place in communes:
        for unit in gazetteer.find(place.name):
            if (not place.kind or gazetteer.has_kind(unit, place.kind)) and place.unit in (None, unit):
                named[unit.id].append(place)

    def came_to(now: Place, later: gz.Unit) -> list[tuple[Place, gz.Unit]]:
        links = gazetteer.predecessors(later)
        return [(place, link.unit) for link in links for place in named.get(link.unit.id, ()) if place is not now]

    for now in communes:
        if now.unit is None and not now.was_former:
            today = [unit for unit in now.candidates if unit.stands_at(gz.Period.JULY_2025)]
            merged = [unit for unit in today if _count_places(came_to(now, unit)) >= _TOO_MANY_FOR_CHANCE]
            if len(merged) == 1:
                identify(now, merged[0])
    known = [(now, now.unit) for now in communes if now.unit is not None and now.unit.stands_at(gz.Period.JULY_2025)]
    came: defaultdict[str, dict[str, tuple[Place, gz.Unit]]] = defaultdict(dict)
    for now, unit in known:
        for place, earlier in came_to(now, unit):
            came[place.full_name][earlier.id] = place, earlier
    for of_name in came.values():
        if len(of_name) == 1:
            for place, earlier in of_name.values():
                if place.unit is None:
                    identify(place, earlier)


def _count_places(found: Sequence[tuple[Place, gz.Unit]]) -> int:
    """Count the places of the article, one of them once though several of its units became the same."""
    return len({id(place) for place, _ in found})


def _neighbours(places: Sequence[Place]) -> None:
    """Decide of communes of one candidate each that lie in one district: two such names are no coincidence.

    Where there is one such district, a commune of several candidates is the one that lies in it.
    """
    of_district: defaultdict[str, list[tuple[Place, gz.Unit]]] = defaultdict(list)
    for place in places:
        for unit in place.candidates if place.level == "Commune" and place.unit is None else ():
            if (district := _district_of(unit)) is not None:
                of_district[district].append((place, unit))
    sure = [
        found
        for found in of_district.values()
        if len({unit.id for place, unit in found if len(place.candidates) == 1}) > 1
    ]
    for found in sure:
        for place, unit in found:
            if len(place.candidates) == 1 or len(sure) == 1:
                identify(place, unit)


def _holders(places: Sequence[Place], ancestors_of: Callable[[Place], Sequence[str]]) -> None:
    """Decide of a larger place of several units by what the text puts into it: "xã A, huyện B"."""
    for place in places:
        holder = place.parent
        if place.unit is not None and holder is not None and holder.unit is None and holder.candidates:
            above = ancestors_of(place)
            found = [unit for unit in holder.candidates if unit.id in above]
            if len(found) == 1:
                identify(holder, found[0])


def _district_of(unit: gz.Unit) -> str | None:
    """Return the id of the district in which a commune lay, None since there are none."""
    parent = gz.load().parent(unit, unit.periods[0])
    return parent.id if parent is not None and parent.level is gz.Level.DISTRICT else None
