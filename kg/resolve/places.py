"""Places of one article: which names are the same place, which unit it is, which lies in which."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

from kg import gazetteer as gz
from kg.extract.places import CITY, WITHIN_VILLAGE, PlaceName
from kg.model import BlockKind, EntityClass, Mention, Span
from kg.text.document import Document
from kg.text.words import Words, split_words

_CENTRAL_CITIES = frozenset({"hà nội", "hồ chí minh", "đà nẵng", "hải phòng", "cần thơ"})
_LEVELS = {"Province": gz.Level.PROVINCE, "District": gz.Level.DISTRICT, "Commune": gz.Level.COMMUNE}
_DEFAULT_KINDS = {EntityClass.PROVINCE: "tỉnh", EntityClass.DISTRICT: "huyện", EntityClass.COMMUNE: "xã"}


@cache
def is_known(level: str, name: str) -> bool:
    """Say whether a unit of this level bears the name in any period; `level` as in `kg.extract.places`."""
    if level == CITY:
        return bool(gz.load().find(name, kind="thành phố"))
    return level in _LEVELS and bool(gz.load().find(name, level=_LEVELS[level]))


@dataclass(slots=True)
class Place:
    """A place of the article: all its mentions, its unit or candidates, and the larger place."""

    name: str
    kind: str
    level: str
    former: bool
    was_former: bool = False
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
            return EntityClass(self.level)
        if self.unit is not None:
            return EntityClass.PROVINCE if self.unit.level is gz.Level.PROVINCE else EntityClass.DISTRICT
        return EntityClass.PROVINCE if self.name.lower() in _CENTRAL_CITIES else EntityClass.DISTRICT

    @property
    def full_name(self) -> str:
        """Return kind and name, the kind taken from the unit where the text leaves it out."""
        kind = self.kind or (self.unit.kind if self.unit is not None else _DEFAULT_KINDS.get(self.cls, ""))
        name = f"{kind} {self.name}".strip()
        return f"{name} (cũ)" if self.former else name


class Places:
    """The places of an article, by mention and by position."""

    def __init__(self, document: Document, mentions: Sequence[Mention[PlaceName]]) -> None:
        self._document = document
        self.of_mention: list[Place] = []
        self.all: list[Place] = []
        self._groups: dict[tuple[str, str, str], Place] = {}
        self._typed_names = {(m.value.level, gz.normal_name(m.value.name)) for m in mentions if not m.value.former}
        self._spans = [mention.span for mention in mentions]
        for mention in mentions:
            self.of_mention.append(self._add(mention))
        self._attach_parents(mentions)
        self._aside = frozenset(span for span in self._spans if self._in_parentheses(span))
        self._sentence_starts = [sentence.span.start for sentence in document.sentences]
        self._resolve_units()

    def _add(self, mention: Mention[PlaceName]) -> Place:
        value = mention.value
        normal = gz.normal_name(value.name)
        # "xã A cũ" is another place than "xã A" only where the article names both.
        former = value.former and (value.level, normal) in self._typed_names
        key = (value.level, f"{value.kind if value.level != 'Village' else value.kind}|{former}", normal)
        place = self._groups.get(key) or self._untyped_twin(value, normal, former)
        if place is None:
            place = Place(value.name, value.kind, value.level, former)
            self.all.append(place)
        self._groups[key] = place
        if value.kind and not place.kind:
            place.kind = value.kind
        place.was_former = place.was_former or value.former
        place.mentions.append(mention.span)
        return place

    def _untyped_twin(self, value: PlaceName, normal: str, former: bool) -> Place | None:
        """Return the place that a bare name in parentheses, or its typed form, has already made."""
        if former:
            return None
        for (level, marks, name), place in self._groups.items():
            if level == value.level == "Village" and name == normal and not name[0].isdigit() and " " in name:
                return place
            kind = marks.partition("|")[0]
            same_level = level == value.level or {level, value.level} == {CITY, "Province"}
            if name == normal and same_level and (not kind or not value.kind) and not place.former:
                return place
        return None

    def _attach_parents(self, mentions: Sequence[Mention[PlaceName]]) -> None:
        for mention, place in zip(mentions, self.of_mention, strict=True):
            if mention.value.parent is None:
                continue
            parent = self.of_mention[mention.value.parent]
            if parent is place:
                continue
            if place.parent is not None and place.parent is not parent and parent.level == place.parent.level:
                place = self._split(place, mention)
            if place.parent is None:
                place.parent = parent
                place.parent_span = mention.span.cover(mentions[mention.value.parent].span)
                place.parent_rule = "place.chain"

    def _split(self, place: Place, mention: Mention[PlaceName]) -> Place:
        """Make another place of a mention that stands in another larger one ("thôn 5, xã A; thôn 5, xã B")."""
        place.mentions.remove(mention.span)
        twin = Place(place.name, place.kind, place.level, place.former, mentions=[mention.span])
        self.all.append(twin)
        self.of_mention[:] = [
            twin if at is place and span == mention.span else at
            for at, span in zip(self.of_mention, self._spans, strict=True)
        ]
        return twin

    def _in_parentheses(self, span: Span) -> bool:
        """Say whether a mention stands in parentheses, where it is no topic ("nhóm X (TP. Vinh, tỉnh Nghệ An)")."""
        before = self._document.folded[max(0, span.start - 80) : span.start]
        return before.rfind("(") > before.rfind(")")

    # --- units -----------------------------------------------------------------------------------------------

    @property
    def period(self) -> gz.Period | None:
        """Return the state of the country's division at the article's date, or in which its places exist."""
        return self._period

    def _resolve_units(self) -> None:
        self._period = gz.period_of(self._document.article.published_on)
        if self._period is None:
            chains = [self._chain(place) for place in self.all if place.level != "Village"]
            self._period = gz.likely_period(gz.load(), chains)
        for level in (("Province",), (CITY,), ("District",), ("Commune",)):
            for place in self.all:
                if place.level in level:
                    self._resolve_unit(place)
        self._contain()

    def _resolve_unit(self, place: Place) -> None:
        chain = self._chain(place)
        hints: list[gz.Unit | None] = [None]
        if place.level != "Province":
            hints = [*self._hints(place), None]
        candidates: tuple[gz.Unit, ...] = ()
        period = self._period_of(place)
        for hint in hints:
            result = gz.resolve(gz.load(), chain, period, hint)
            if result.unit is not None:
                place.unit = result.unit
                return
            candidates = candidates or result.candidates
        place.candidates = candidates

    def _period_of(self, place: Place) -> gz.Period | None:
        """Return the period in which to look a place up; "xã A cũ" stood before the last change."""
        period = self.period
        if place.was_former and period is gz.Period.JULY_2025:
            return gz.Period.MARCH_2025
        return gz.Period.Y2022 if place.was_former and period is gz.Period.MARCH_2025 else period

    def _chain(self, place: Place) -> list[gz.PlaceName]:
        chain = [gz.PlaceName(place.name, place.kind or self._kind_of_level(place.level))]
        parent = place.parent
        while parent is not None and len(chain) < 4:
            chain.append(gz.PlaceName(parent.name, parent.kind or None))
            parent = parent.parent
        return chain

    @staticmethod
    def _kind_of_level(level: str) -> str | None:
        return {"Province": "tỉnh", "District": "huyện", "Commune": "xã", CITY: "thành phố"}.get(level)

    def _hints(self, place: Place) -> list[gz.Unit]:
        """Return the units that may hold the place: districts of the article, the most mentioned first, provinces."""
        above = [p for p in self.all if p.unit is not None and p is not place and p.level != "Commune"]
        above.sort(key=lambda p: (p.cls is EntityClass.PROVINCE, -len(p.mentions)))
        if place.cls is EntityClass.DISTRICT:
            above = [p for p in above if p.cls is EntityClass.PROVINCE]
        return [p.unit for p in above if p.unit is not None] + self._provinces_of_districts()

    def _provinces_of_districts(self) -> list[gz.Unit]:
        found = []
        for place in self.all:
            if place.unit is not None and place.unit.level is gz.Level.DISTRICT:
                parent = gz.load().parent(place.unit, self.period)
                if parent is not None:
                    found.append(parent)
        return found

    # --- containment -----------------------------------------------------------------------------------------

    def _contain(self) -> None:
        for place in self.all:
            if place.parent is None and place.level != "Village":
                self._contain_unit(place)
        for place in self.all:
            if place.parent is None and place.level == "Village":
                place.parent = self._commune_of_village(place)
                place.parent_span = self.sentence_at(place.mentions[0].start)
                place.parent_rule = "place.focus"

    def _contain_unit(self, place: Place) -> None:
        above = self._ancestors_of(place)
        holders = [p for p in self.all if p is not place and p.unit is not None and p.unit.id in above]
        holders.sort(key=lambda p: above.index(p.unit.id if p.unit is not None else ""))
        parent = holders[0] if holders else self._only_district(place)
        if parent is not None:
            place.parent = parent
            place.parent_span = self.sentence_at(place.mentions[0].start)
            place.parent_rule = "place.gazetteer" if holders else "place.only-district"

    def _ancestors_of(self, place: Place) -> list[str]:
        if place.unit is None:
            return []
        period = self.period
        if period is None or period not in place.unit.periods:
            period = place.unit.periods[-1]
        return [unit.id for unit in gz.load().ancestors(place.unit, period)]

    def _only_district(self, place: Place) -> Place | None:
        """Return the one district of the article for a commune that no table knows."""
        if place.level != "Commune" or place.unit is not None or place.former:
            return None
        districts = [p for p in self.all if p.cls is EntityClass.DISTRICT]
        return districts[0] if len(districts) == 1 and self._is_unknown(place) else None

    @staticmethod
    def _is_unknown(place: Place) -> bool:
        return not place.candidates

    def _commune_of_village(self, place: Place) -> Place | None:
        if place.kind in WITHIN_VILLAGE:
            quarter = self._quarter_of(place)
            if quarter is not None:
                return quarter
        for span in place.mentions:
            commune = self.focus("Commune", span.start, near=True)
            if commune is not None:
                return commune
        return self.focus("Commune", place.mentions[0].start)

    def _quarter_of(self, place: Place) -> Place | None:
        """Return the quarter or village of a group of houses ("các tổ dân phố 1, 2 của khu phố")."""
        villages = [p for p in self.all if p.level == "Village" and p.kind not in WITHIN_VILLAGE]
        start = place.mentions[0].start
        before = self._nearest_before(villages, start, self.sentence_at(start).start)
        return before or self._topic_before(villages, start)

    # --- focus -----------------------------------------------------------------------------------------------

    def sentence_at(self, position: int) -> Span:
        """Return the span of the sentence at a position."""
        index = max(0, bisect_right(self._sentence_starts, position) - 1)
        return self._document.sentences[index].span

    def _block_at(self, position: int) -> int:
        index = max(0, bisect_right(self._sentence_starts, position) - 1)
        return self._document.sentences[index].block

    def focus(self, level: str, position: int, kind: str = "", near: bool = False) -> Place | None:
        """Return the place that a level word alone means at `position` ("UBND xã"), None where it is open.

        The nearest mention before in the sentence or paragraph, else the place that the article is about;
        with `near` only the sentence and paragraph count.
        """
        fitting = [p for p in self.all if self._fits(p, level, kind)]
        if len(fitting) == 1 and not near:
            return fitting[0]
        if not fitting:
            return None
        sentence = self.sentence_at(position)
        inside = self._nearest_before(fitting, position, sentence.start)
        if inside is None and near:
            inside = self._nearest_after(fitting, position, sentence.stop)
        if inside is not None:
            return inside
        if level == "Province" and (main := self._main(fitting)) is not None:
            return main
        inside = self._topic_before(fitting, position)
        if inside is not None or near:
            return inside
        return self._main(fitting) or self._nearest_before(fitting, position, 0) or fitting[0]

    def _topic_before(self, places: list[Place], position: int) -> Place | None:
        """Return the first fitting place of the last sentence of the paragraph that names one: what it is about."""
        block = self._block_at(position)
        index = bisect_right(self._sentence_starts, position) - 2
        while index >= 0 and self._document.sentences[index].block == block:
            span = self._document.sentences[index].span
            first = self._nearest_after(places, span.start, span.stop)
            if first is not None:
                return first
            index -= 1
        return None

    @staticmethod
    def _fits(place: Place, level: str, kind: str) -> bool:
        if place.former:
            return False
        if level == CITY:
            return place.level == CITY
        if place.cls.value != level:
            return False
        return not kind or not place.kind or place.kind == kind or (level == "Province" and place.level == CITY)

    def _nearest_before(self, places: list[Place], position: int, start: int) -> Place | None:
        best: tuple[int, Place] | None = None
        for place in places:
            for span in place.mentions:
                inside = start <= span.start < position and span not in self._aside
                if inside and (best is None or span.start > best[0]):
                    best = span.start, place
        return best[1] if best else None

    def _nearest_after(self, places: list[Place], position: int, stop: int) -> Place | None:
        best: tuple[int, Place] | None = None
        for place in places:
            for span in place.mentions:
                inside = position <= span.start < stop and span not in self._aside
                if inside and (best is None or span.start < best[0]):
                    best = span.start, place
        return best[1] if best else None

    def _main(self, places: list[Place]) -> Place | None:
        """Return the place that the article is about: named in its title, or twice as often as any other."""
        titles = self._document.article.spans(BlockKind.TITLE)
        titled = [p for p in places if any(t.contains(s) for t in titles for s in p.mentions)]
        if len(titled) == 1:
            return titled[0]
        counts = Counter({i: len(p.mentions) for i, p in enumerate(places)}).most_common(2)
        if len(counts) == 1 or counts[0][1] >= 2 * counts[1][1]:
            return places[counts[0][0]]
        return None

    @property
    def province_unit(self) -> gz.Unit | None:
        """Return the province of the article, also where only its districts or communes tell it."""
        named = [p.unit for p in self.all if p.cls is EntityClass.PROVINCE and p.unit is not None]
        if named:
            main = self._main([p for p in self.all if p.cls is EntityClass.PROVINCE])
            return main.unit if main is not None and main.unit is not None else named[0]
        units = {unit.id: unit for unit in self._provinces_of_districts()}
        return next(iter(units.values())) if len(units) == 1 else None


def add_bare_names(places: Places, document: Document, words: Words, taken: Sequence[Span]) -> None:
    """Add the mentions of places by their bare names ("Tân Kim là xã …") outside the spans `taken`."""
    names: dict[tuple[str, ...], Place] = {}
    order = {"Village": 0, "Commune": 1, "District": 2, CITY: 3, "Province": 4}
    for place in sorted(places.all, key=lambda p: order[p.level]):
        form = split_words(place.name)
        if len(form) >= 2 and not place.former and not form[0].isdigit():
            names[form] = place
    first_words = {form[0] for form in names}
    covered = {i for span in taken for i in range(words.at(span.start), words.at(span.stop))}
    for first, stop in words.bounds:
        for index in range(first, stop):
            if words.folded[index] in first_words and words.capital[index] and index not in covered:
                _add_bare(names, words, index, first, stop, covered)


def _add_bare(
    names: dict[tuple[str, ...], Place], words: Words, index: int, first: int, stop: int, covered: set[int]
) -> None:
    for size in (5, 4, 3, 2):
        place = names.get(words.folded[index : index + size])
        if place is None or index + size > stop or any(i in covered for i in range(index, index + size)):
            continue
        before = index > first and words.capital[index - 1] and words.starts[index] - words.stops[index - 1] == 1
        after = index + size
        behind = after < stop and words.capital[after] and words.starts[after] - words.stops[after - 1] == 1
        if not before and not behind and all(words.capital[i] for i in range(index, index + size)):
            place.mentions.append(words.span(index, after))
            place.mentions.sort()
        return
