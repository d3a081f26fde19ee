"""Which administrative unit a place is, and which place of the article it lies in."""

import re
from collections.abc import Sequence
from functools import lru_cache

from kg import gazetteer as gz
from kg.extract.places.values import CITY, WITHIN_VILLAGE
from kg.model import EntityClass, PartialDate
from kg.resolve.deciding import decide_together, identify
from kg.resolve.focus import Focus
from kg.resolve.place import Place
from kg.resolve.strangers import drop_strangers
from kg.text.document import Document

_KIND_OF_LEVEL = {"Province": "tỉnh", "District": "huyện", "Commune": "xã", CITY: "thành phố"}
_TOWNS = ("thị xã", "thành phố", "quận")
_MAX_CHAIN = 4

_Chain = tuple[tuple[str, str | None], ...]
"""Names and kinds from small to large: plain tuples, which are looked up quickly."""
# What stands before a year is looked at behind it, so that only what begins like one is looked at.
_YEAR = re.compile(r"(?:19|20)\d\d(?:(?<![\w.,/-]\d{4})(?![\w%])|(?<=/20\d\d)(?!\d))")
_YEAR_OF_MERGERS = 2025
# "Chiều ngày 10/8/2025, Đảng bộ xã A tổ chức …": an article of about that day.
_DAY_TOLD = re.compile(
    r"\b(?:sáng|trưa|chiều|tối)(?: ngày)? (?:0?[1-9]|[12]\d|3[01])[/.-](0?[1-9]|1[0-2])[/.-](20\d\d)(?!\d)"
)


class UnitResolver:
    """Gives the places of a document their units, from large to small, and then their larger places."""

    def __init__(self, document: Document, places: list[Place], focus: Focus) -> None:
        abroad = [place for place in places if place.abroad]
        self._places = [place for place in places if not place.is_abroad] if abroad else list(places)
        places = self._places
        self._focus = focus
        self.period = gz.period_of(document.article.published_on)
        self._is_recent = self.period is gz.Period.JULY_2025
        if self.period is None:
            found = [_periods(_chain(p)) for p in places if p.level != "Village" and not p.was_former]
            last = _last_year_told(document) if found else 0
            self.period = gz.likeliest(found) or (_period_before(last) or _period_told(document) if last else None)
            self._is_recent = self.period is gz.Period.JULY_2025 and last >= _YEAR_OF_MERGERS
        levels = {place.level for place in places}
        for level in ("Province", CITY, "District", "Commune"):
            if level in levels:
                self._resolve_level(level)
        if [place for place in self._places if place.unit is None and place.candidates]:
            decide_together(self._places, self.period, self._ancestors_of)
        focus.forget()
        self._contain()
        drop_strangers(self._places)

    # --- units

    def _resolve_level(self, level: str) -> None:
        places = [place for place in self._places if place.level == level]
        above = self._above() if level != "Province" else []
        # A district that was resolved is a hint for the next; no commune is for another, so all have the same ones.
        of_all = self._hints(places[0], above) if level == "Commune" else None
        for place in places:
            self._resolve(place, self._hints(place, above) if of_all is None else of_all)

    def _hints(self, place: Place, above: Sequence[Place]) -> list[str]:
        """Return the ids of the units in which a place may lie, the likeliest first."""
        if place.level == "Province":
            return []
        is_district = place.cls is EntityClass.DISTRICT
        hints = [
            p.unit.id
            for p in above
            if p is not place and p.unit is not None and (not is_district or p.cls is EntityClass.PROVINCE)
        ]
        return list(dict.fromkeys([*hints, *[unit.id for unit in self.provinces_of_districts()]]))

    def _resolve(self, place: Place, hints: Sequence[str]) -> None:
        """Resolve by the hints in their order, then without; of several fits the first ones stay as candidates."""
        chain, period = _chain(place), self._period_of(place)
        candidates: tuple[gz.Unit, ...] = ()
        for hint in (*hints, None):
            result = _resolve(chain, period, hint)
            if result.unit is not None:
                identify(place, result.unit)
                return
            candidates = candidates or result.candidates
        if not candidates and place.level == "District" and not place.kind:
            candidates = self._as_town(place, period)
        if self._is_recent and not place.was_former and not hints and _is_certain(place, candidates):
            identify(place, candidates[0])
            return
        place.candidates = candidates

    @staticmethod
    def _as_town(place: Place, period: gz.Period | None) -> tuple[gz.Unit, ...]:
        """Resolve a bare name of no huyện ("Bưu điện Nghĩa Lộ") as that of a town."""
        for kind in _TOWNS:
            result = _resolve(((place.name, kind),), period, None)
            if result.unit is not None:
                identify(place, result.unit)
                return ()
        return ()

    def _above(self) -> list[Place]:
        """Return the places that may hold others: districts of the article, the most mentioned first, provinces."""
        above = [p for p in self._places if p.unit is not None and p.level != "Commune"]
        if len([p for p in above if p.level == "Province"]) > 1:
            # Of several provinces one that is named without its type is passing through.
            above = [p for p in above if p.level != "Province" or p.kind]
        return sorted(above, key=lambda p: (p.cls is EntityClass.PROVINCE, -len(p.mentions)))

    def provinces_of_districts(self) -> list[gz.Unit]:
        """Return the provinces in which the districts of the article lie, in their order."""
        districts = [p.unit for p in self._places if p.unit is not None and p.unit.level is gz.Level.DISTRICT]
        if not districts:
            return []
        parents = (gz.load().parent(unit, self.period) for unit in districts)
        return list({parent.id: parent for parent in parents if parent is not None}.values())

    def _period_of(self, place: Place) -> gz.Period | None:
        """Return the period in which to look a place up; "xã A cũ" stood before the last change."""
        period = self.period
        if place.was_former and period is gz.Period.JULY_2025:
            return gz.Period.MARCH_2025
        return gz.Period.Y2022 if place.was_former and period is gz.Period.MARCH_2025 else period

    # --- containment

    def _contain(self) -> None:
        holders = {p.unit.id: p for p in reversed(self._places) if p.unit is not None}
        districts = [p for p in self._places if p.cls is EntityClass.DISTRICT]
        only = districts[0] if len(districts) == 1 else None
        for place in self._places:
            if place.parent is None and place.level != "Village":
                self._contain_unit(place, holders, only)
        for place in self._places:
            if place.parent is None and place.level == "Village":
                self._put(place, self._commune_of_village(place), "place.focus")

    def _put(self, place: Place, parent: Place | None, rule: str) -> None:
        if parent is not None:
            place.parent = parent
            place.parent_span = self._focus.sentence_at(place.mentions[0].start)
            place.parent_rule = rule

    def _contain_unit(self, place: Place, holders: dict[str, Place], only: Place | None) -> None:
        for unit_id in self._ancestors_of(place):
            parent = holders.get(unit_id)
            if parent is not None and parent is not place:
                self._put(place, parent, "place.gazetteer")
                return
        if self._is_recent:
            return  # Since July 2025 no commune lies in a district.
        if place.level == "Commune" and place.unit is None and not place.former and not place.candidates:
            # A commune that no table knows lies in the one district of the article.
            self._put(place, only, "place.only-district")

    def _ancestors_of(self, place: Place) -> tuple[str, ...]:
        if place.unit is None:
            return ()
        period = self.period
        if period is None or not place.unit.stands_at(period):
            period = place.unit.parents[-1][0]
        return gz.load().ancestor_ids(place.unit, period)

    def _commune_of_village(self, place: Place) -> Place | None:
        start = place.mentions[0].start
        if self._focus.is_item_among_communes(start):
            return self._focus.commune_of_item(start)
        if place.kind in WITHIN_VILLAGE:
            quarter = self._focus.quarter(start)
            if quarter is not None:
                return quarter
        near = (self._focus.place("Commune", span.start, "", near=True) for span in place.mentions)
        if self._focus.is_one_of_several("Commune", start):
            return None
        return next((p for p in near if p is not None), None) or self._focus.place("Commune", start, "", near=False)


def _last_year_told(document: Document) -> int:
    """Return the last year that an article names, 0 where it names none."""
    return max(map(int, _YEAR.findall(document.text)), default=0)


def _period_before(year: int) -> gz.Period | None:
    """Return the period of an undated article that names no later year; None from the year of the mergers on."""
    return gz.period_of(PartialDate(str(year))) if year < _YEAR_OF_MERGERS else None


def _period_told(document: Document) -> gz.Period | None:
    """Return the period of the last day on whose morning, afternoon or evening something was done."""
    months = [f"{year}-{month:0>2}" for month, year in _DAY_TOLD.findall(document.folded)]
    return gz.period_of(PartialDate(max(months))) if months else None


def _is_certain(place: Place, candidates: Sequence[gz.Unit]) -> bool:
    gazetteer = gz.load()
    return gz.is_only_one(gazetteer, candidates, place.kind) and gazetteer.has_kind(candidates[0], place.kind)


@lru_cache(maxsize=65536)
def _resolve(chain: _Chain, period: gz.Period | None, hint: str | None) -> gz.Resolution:
    """Resolve a chain by the id of the hint; the articles of a province ask for the same ones again and again."""
    gazetteer = gz.load()
    return gz.resolve(gazetteer, _names(chain), period, None if hint is None else gazetteer.get(hint))


@lru_cache(maxsize=65536)
def _periods(chain: _Chain) -> tuple[gz.Period, ...]:
    return gz.periods_of(gz.load(), _names(chain))


def _chain(place: Place) -> _Chain:
    chain = [(place.name, place.typed or _KIND_OF_LEVEL.get(place.level))]
    parent = place.parent
    while parent is not None and len(chain) < _MAX_CHAIN:
        chain.append((parent.name, parent.kind or None))
        parent = parent.parent
    return tuple(chain)


def _names(chain: _Chain) -> tuple[gz.PlaceName, ...]:
    return tuple([gz.PlaceName(name, kind) for name, kind in chain])
