"""Which place a level word alone means at a position ("UBND xã")."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property

from kg.extract.places.values import WITHIN_VILLAGE
from kg.model import BlockKind, EntityClass, Span
from kg.resolve.place import Place
from kg.text.document import Document

# The timeline of all villages that are no groups of houses.
_BODIES = ("đảng bộ ", "ubnd ", "ủy ban nhân dân ", "hđnd ", "hội đồng nhân dân ")
"""What stands before a province in the name of one of its bodies."""
_QUARTER = "*"
# How far back an opening parenthesis is looked for.
_LOOK_BACK = 80
_FIRM, _OF_PROVINCE = "công ty", "tỉnh "
_FIRM_BEFORE = re.compile(r"(?<!\w)công ty [^,.;:()]+ $")
_ADDRESS_BEFORE = re.compile(
    r"(?<!\w)công ty [^,.;:()]+,(?: (?:ấp|thôn|xã|phường|thị trấn|huyện|thị xã|thành phố)[^,.;:()]+,)* $"
)
_BORDER = "giáp "
_BORDER_BEFORE = re.compile(r"(?<!\w)giáp (?:(?:ranh|giới) )?(?:với )?(?:các (?:tỉnh|huyện|xã) (?:[^.,;:()]+, )*)?$")
_ITEMS = 2
"""So many semicolons set apart the items of a list."""
_LIST = re.compile(r"\s*(?:,|và|, và)\s*(?:xã\s*|phường\s*)?")


class _Timeline:
    """The places that a level word can mean, by position of their mentions outside parentheses."""

    def __init__(self, places: list[Place], aside: frozenset[int], titles: Sequence[Span]) -> None:
        self.places = places
        named = [(span.start, number) for number, place in enumerate(places) for span in place.mentions]
        if aside:
            named = [(start, number) for start, number in named if start not in aside]
        named.sort()
        self._starts = [start for start, _ in named]
        self._numbers = [number for _, number in named]
        self._titles = titles

    def before(self, position: int, start: int = 0) -> Place | None:
        """Return the place named last from `start` to before `position`."""
        index = bisect_left(self._starts, position) - 1
        return self.places[self._numbers[index]] if index >= 0 and self._starts[index] >= start else None

    def last_before(self, position: int) -> int:
        """Return where a place is named last before `position`, -1 for nowhere."""
        index = bisect_left(self._starts, position) - 1
        return self._starts[index] if index >= 0 else -1

    def after(self, position: int, stop: int) -> Place | None:
        """Return the place named first from `position` to before `stop`."""
        index = bisect_left(self._starts, position)
        named = index < len(self._starts) and self._starts[index] < stop
        return self.places[self._numbers[index]] if named else None

    def only_in(self, span: Span) -> Place | None:
        """Return the place that is named first and last in a span, None where two are or none is."""
        found = self.after(span.start, span.stop)
        return found if found is self.before(span.stop, span.start) else None

    def has_several_in(self, span: Span) -> bool:
        """Say whether a span names more than one place."""
        first = bisect_left(self._starts, span.start)
        return len({*self._numbers[first : bisect_left(self._starts, span.stop)]}) > 1

    @cached_property
    def titled(self) -> Place | None:
        """Return the only place that the title names."""
        titled = [place for place in self.places if _stands_in(place, self._titles)]
        return titled[0] if len(titled) == 1 else None

    @cached_property
    def main(self) -> Place | None:
        """Return the place that the article is about: named in its title, or twice as often as any other."""
        if self.titled is not None:
            return self.titled
        if len(self.places) == 1:
            return self.places[0]
        ranked = sorted(self.places, key=lambda p: -len(p.mentions))
        if ranked and len(ranked[0].mentions) >= 2 * len(ranked[1].mentions):
            return ranked[0]
        return None


def _stands_in(place: Place, spans: Sequence[Span]) -> bool:
    """Say whether a place is named in one of `spans`."""
    for named in place.mentions:
        for span in spans:
            if span.start <= named.start and named.stop <= span.stop:
                return True
    return False


class Focus:
    """Answers by sentence, paragraph and article; `all` may still grow until the first question."""

    def __init__(self, document: Document, places: list[Place], spans: Sequence[Span]) -> None:
        self._document = document
        self._places = places
        folded = document.folded
        self._names_firms, self._names_borders = _FIRM in folded, _BORDER in folded
        starts = [span.start for span in spans] if self._names_firms or "(" in folded else []
        if not self._names_firms:
            farthest = folded.rfind("(") + _LOOK_BACK
            near = [start for start in starts if start <= farthest]
            starts = [at for at in near if folded.rfind("(", at - _LOOK_BACK if at > _LOOK_BACK else 0, at) >= 0]
        borders = [span.start for span in spans if self._is_bordering(span.start)] if self._names_borders else ()
        self._bordering = frozenset(borders)
        self._aside = frozenset([*borders, *[start for start in starts if self._stands_aside(start)]])
        self._starts = document.starts
        self._titles = document.article.spans(BlockKind.TITLE)
        self._timelines: dict[tuple[str, str], _Timeline] = {}

    def _stands_aside(self, position: int) -> bool:
        """Say whether a mention stands in parentheses, where it is no topic ("nhóm X (TP. Vinh, tỉnh Nghệ An)"), or is
        only the seat of a firm.
        """
        folded, first = self._document.folded, position - _LOOK_BACK if position > _LOOK_BACK else 0
        opening = folded.rfind("(", first, position)
        if opening >= 0 and opening > folded.rfind(")", first, position):
            return True
        is_behind_firm = self._names_firms and folded.find(_FIRM, first, position) >= 0
        return is_behind_firm and self._is_of_firm(folded[first:position], position)

    def _is_of_firm(self, lead: str, position: int) -> bool:
        """Say whether a place is only the seat of a firm: "Công ty TNHH A tỉnh B", "Công ty B, xã C, huyện D"."""
        if self._document.folded.startswith(_OF_PROVINCE, position) and _FIRM_BEFORE.search(lead):
            return True
        return _ADDRESS_BEFORE.search(lead) is not None

    def _is_bordering(self, position: int) -> bool:
        """Say whether a place is told only as the neighbour of another: "Xã A giáp ranh với tỉnh B"."""
        folded, first = self._document.folded, position - _LOOK_BACK if position > _LOOK_BACK else 0
        return folded.find(_BORDER, first, position) >= 0 and _BORDER_BEFORE.search(folded[first:position]) is not None

    def is_neighbour(self, place: Place) -> bool:
        """Say whether a place is named only as one that others border on."""
        return bool(self._bordering) and all(span.start in self._bordering for span in place.mentions)

    def is_aside(self, place: Place) -> bool:
        """Say whether a place stands only in parentheses and names of firms."""
        return all(span.start in self._aside for span in place.mentions)

    def forget(self) -> None:
        """Forget what was derived from the mentions, after some were added."""
        self._timelines.clear()

    def sentence_at(self, position: int) -> Span:
        """Return the span of the sentence at a position."""
        return self._document.sentences[(bisect_right(self._starts, position) or 1) - 1].span

    def _index_at(self, position: int) -> int:
        return (bisect_right(self._starts, position) or 1) - 1

    def timeline(self, level: str, kind: str = "") -> _Timeline:
        """Return the places that fit a level word."""
        known = self._timelines.get((level, kind))
        if known is None:
            fitting = [place for place in self._places if place.fits(level, kind)]
            known = self._timelines[level, kind] = _Timeline(fitting, self._aside, self._titles)
        return known

    def place(self, level: str, position: int, kind: str, near: bool) -> Place | None:
        """Return the place meant, None where it is open; with `near` only sentence and paragraph count."""
        timeline = self.timeline(level, kind)
        if len(timeline.places) == 1 and not near:
            return timeline.places[0]
        if not timeline.places:
            return None
        sentence = self.sentence_at(position)
        if not near and (item := self._item(position, sentence)) is not None:
            if (only := timeline.only_in(item)) is not None:
                return only
            if level == "Province" and self.is_item_of_another(position):
                return timeline.titled
        inside = timeline.before(position, sentence.start)
        if inside is None and near:
            inside = timeline.after(position, sentence.stop)
        if inside is not None:
            return inside
        if level == "Province" and timeline.main is not None:
            return self._province_acting(timeline, sentence, position) or timeline.main
        inside = self._topic_before(timeline, sentence, self._block_at(position))
        if inside is not None or near:
            return inside
        far = timeline.main or self._topic_before(timeline, sentence, 0) or timeline.places[0]
        if level == "Commune" and far is timeline.main and (other := self._elsewhere(timeline, far, position)):
            return other
        return None if level == "Commune" and self._is_of_other_district(far, position, sentence) else far

    def _province_acting(self, timeline: _Timeline, sentence: Span, position: int) -> Place | None:
        """Return the one province that a paragraph has named so far, where a body of it acts: "Đại hội Đảng bộ tỉnh A
        bế mạc. … bí thư Tỉnh ủy".
        """
        start = self._block_at(position)
        own = timeline.only_in(Span(start, sentence.start)) if start < sentence.start else None
        if own is None or own is timeline.main:
            return None
        named = [m.start for m in own.mentions if start <= m.start < sentence.start]
        return own if any(self._document.folded.endswith(_BODIES, start, first) for first in named) else None

    def _is_of_other_district(self, commune: Place, position: int, sentence: Span) -> bool:
        """Say whether the sentence speaks of another district than that of a commune named elsewhere."""
        district = self.timeline("District").before(position, sentence.start)
        parent = commune.parent
        while parent is not None and parent.level == "Commune":
            parent = parent.parent
        if district is None or parent is None or parent.cls is not district.cls:
            return False
        return parent is not district

    def _elsewhere(self, timeline: _Timeline, main: Place, position: int) -> Place | None:
        """Return the commune named last where the text has gone on to another district and a commune behind it:
        "Trước đó, Huyện ủy A kỷ luật 4 cán bộ xã B. … Phó Chủ tịch UBND xã".
        """
        districts = self.timeline("District")
        commune, district = timeline.before(position), districts.before(position)
        if commune is None or commune is main or district is None or district.cls is not EntityClass.DISTRICT:
            return None
        if main.parent is None or main.parent is district:
            return None
        if commune.parent is not None and commune.parent is not district:
            return None
        return commune if timeline.last_before(position) > districts.last_before(position) else None

    def is_one_of_several(self, level: str, position: int) -> bool:
        """Say whether the two places named last before in the sentence are a list, so that either can be meant."""
        timeline = self.timeline(level)
        start = self.sentence_at(position).start
        last = timeline.last_before(position)
        if last < start:
            return False
        before = timeline.before(last, start)
        if before is None or before is timeline.before(position, start):
            return False
        gap = self._document.folded[timeline.last_before(last) : last].removeprefix(before.full_name.lower())
        return _LIST.fullmatch(gap.lower().removeprefix(before.name.lower())) is not None

    def is_item_of_another(self, position: int) -> bool:
        """Say whether the item of a list at a position names no province, where others are each of their own."""
        timeline = self.timeline("Province")
        if len(timeline.places) < 2:
            return False
        sentence = self.sentence_at(position)
        if not timeline.has_several_in(sentence):
            return False
        item = self._item(position, sentence)
        return item is not None and timeline.after(item.start, item.stop) is None

    def is_item_among_communes(self, position: int) -> bool:
        """Say whether a position is in a list whose items are set apart by semicolons and name communes of their own:
        "bà A, thôn 2, xã B; ông C, thôn 5, xã D; …".
        """
        sentence = self.sentence_at(position)
        if self._document.folded.count(";", sentence.start, sentence.stop) < _ITEMS:
            return False
        return self.timeline("Commune").has_several_in(sentence)

    def commune_of_item(self, position: int) -> Place | None:
        """Return the one commune that the item of a list at a position names."""
        item = self._item(position, self.sentence_at(position))
        return None if item is None else self.timeline("Commune").only_in(item)

    def _item(self, position: int, sentence: Span) -> Span | None:
        """Return the item between semicolons at a position ("A, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh X;")."""
        start = self._document.folded.rfind(";", sentence.start, position)
        stop = self._document.folded.find(";", position, sentence.stop)
        if start < 0 and stop < 0:
            return None
        return Span(max(start, sentence.start), stop if stop >= 0 else sentence.stop)

    def quarter(self, position: int) -> Place | None:
        """Return the quarter or village of a group of houses ("các tổ dân phố 1, 2 của khu phố")."""
        key = ("Village", _QUARTER)
        timeline = self._timelines.get(key)
        if timeline is None:
            villages = [p for p in self._places if p.level == "Village" and p.kind not in WITHIN_VILLAGE]
            timeline = self._timelines[key] = _Timeline(villages, self._aside, self._titles)
        sentence = self.sentence_at(position)
        inside = timeline.before(position, sentence.start)
        return inside or self._topic_before(timeline, sentence, self._block_at(position))

    def _block_at(self, position: int) -> int:
        """Return where the paragraph of a position begins."""
        return self._document.article.blocks[self._document.sentences[self._index_at(position)].block].span.start

    def _topic_before(self, timeline: _Timeline, sentence: Span, start: int) -> Place | None:
        """Return the first fitting place of the last sentence from `start` to before one that names any: what it is
        about.
        """
        last = timeline.last_before(sentence.start)
        if last < start:
            return None
        before = self.sentence_at(last)
        return timeline.after(before.start, before.stop)
