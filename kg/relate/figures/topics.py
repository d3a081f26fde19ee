"""What the clause of a figure is about: a body, place or model named in it, or a level that stands for a place."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter, itemgetter

from kg.model import BODY_CLASSES, PLACE_CLASSES, PLACE_SIZES, EntityClass, Span
from kg.relate.builder import Node, RecordBuilder
from kg.relate.figures.damage import tells_of_damage
from kg.relate.figures.giving import GIVES
from kg.relate.figures.levels import LEVELS, Level, levels_in
from kg.relate.figures.speech import said_from
from kg.relate.figures.standing import NAMED, Standing
from kg.relate.mentions import At, Mentioned
from kg.text.brackets import is_in_brackets
from kg.text.document import Document
from kg.text.fold import fold_name
from kg.text.words import Words

_DOCUMENTS = frozenset({EntityClass.DIRECTIVE})
_MODELS = frozenset({EntityClass.MODEL})
_SCHEMES = _MODELS | {EntityClass.CAMPAIGN}
_CONGRESSES = frozenset({EntityClass.PARTY_CONGRESS})
TOPICS = NAMED | {EntityClass.MODEL}
# What may stand between a name and its figure: "Thôn A: 60 bóng điện", "Hội B gần 90 triệu đồng".
BESIDE = re.compile(r"[”\"]?:?\s*(?:(?:gần|hơn|trên|khoảng|được|là|tới|chừng)\s+)*")
_GAP = 40
"""A longer gap than this is none of `BESIDE`."""
_GIVEN = frozenset({"cho", "với", "của", "từ", "giúp", "do", "và", ",", "qua", "tại", "ở", "tận"})
# "toàn huyện": what a clause is about, whoever is named before.
_WHOLLY = ("toàn ", "cả ")
# What may stand before a level that begins what is said: "cho biết ấp có …", "năm 2019 xã còn …".
_LEADS_ON = re.compile(
    r"(?<!\w)(?:(?:đây|đó) là|địa bàn|biết|rằng|hay|nay|nên|nói|khi|thì|nhưng|song|trước|năm|\d{4})$"
)
# "Mỗi xã, phường có 1 trạm": all of them, and not the one told of.
_EACH_OF = re.compile(r"(?<!\w)(?:mỗi|các|những|nhiều|một số)(?: [^\W\d_]+){1,2},$")
_ALIKE = 3
_LEAD = 12
"""Characters in which the words of `_LEADS_ON` stand."""
_BY_NAME = BODY_CLASSES - {EntityClass.MILITARY_UNIT}
"""Of these a level means only one whose name begins with its word."""
_ABOVE_ALL = (", riêng", ", riêng tại", ", riêng ở")
_PROVINCE, _CITY = "tỉnh", "thành phố"
_DISTRICTS = frozenset({"huyện", "thị xã", "quận"})
_NEVER_TOWNS = frozenset({_PROVINCE, "huyện"})
_TOWNS = frozenset({_CITY, "thị xã", "quận"})
_GREETED = ("chào mừng ", "hướng tới ", "kỷ niệm ", "hưởng ứng ")
"""Ends of words before what a deed is done in honour of."""
_HAS_DONE = (" đã ", " vừa ")
# "Tại xã A, Đồn B đã cử …": behind the place where it was, who did it.
_ACTS = re.compile(
    r"(?: \([^()]*\))? (?:đã|vừa|cũng|đang|cử|huy động|điều động|vận động|tổ chức|thành lập|trích)(?!\w)"
)
_IN_TEXT, _BY_PLACE = itemgetter(0, 1), attrgetter("span.start", "node.key")
_START = attrgetter("span.start")


def _size(place: Node) -> int:
    return PLACE_SIZES[place.cls]


_OWN_COUNT = re.compile(r" \(\d")
_HAPPENS = ("xảy ra", "xuất hiện")
_ACCIDENTS, _COMMUNES = ("sự cố", "vụ "), frozenset({EntityClass.COMMUNE})
_AT = (
    *("ở ", "tại ", "vào ", "đoạn qua ", "địa bàn ", "ở các ", "tại các ", "địa bàn các ", "khu vực thuộc "),
    *("tại khu vực ", "ở khu vực ", "đoạn thuộc "),
)


@dataclass(frozen=True, slots=True)
class Topics:
    """Finds what clauses are about."""

    standing: Standing
    document: Document
    mentioned: Mentioned
    places: tuple[At, ...]
    place_starts: tuple[int, ...]
    levels: tuple[Level, ...]
    level_starts: tuple[int, ...]
    elsewhere: tuple[int, ...]
    has_schemes: bool
    has_titles: bool
    tells_of_damage: bool
    """Whether the article names campaigns or models, and what directives are about, and may tell of damage."""

    def of(self, clause: Span, position: int) -> Node | None:
        """Return what a clause is about before `position`: the thing right before, else the first that is no object.

        What stands in parentheses or says whose the thing before is ("Chi bộ A, Đảng bộ xã B (huyện C) có …") is
        not it.
        """
        candidates = self.candidates(clause, position)
        if not candidates:
            return None
        said = said_from(self.document.folded, self.mentioned, clause, position)
        told = [each for each in candidates if each[0] >= said]
        found: Node | None = None
        for start, stop, node in told or candidates:
            before = self.document.folded[clause.start : start].rstrip()
            if before.endswith(_ABOVE_ALL) and found is not None and found.cls in PLACE_CLASSES:
                found = node
            direct = "," not in self.document.folded[stop:position] and not before.endswith((",", "-", ")"))
            wholly = self.document.folded.startswith(_WHOLLY, start)
            if found is None or direct or wholly or self._takes_over(found, node, stop, before):
                found = node
        if told or found is None:
            return self._narrowed(clause, position, found)
        # Whose post the speaker holds has not what he tells of; where he says that it is may, else his place.
        there = self.scene(Span(said, position), position) if clause.start < said < position else None
        return there or self.standing.home(found) or found

    def _narrowed(self, clause: Span, position: int, found: Node | None) -> Node | None:
        """Return where it happened, of what is told of a larger place: "Tại tỉnh A xảy ra sạt lở tại xã B, dài 20m"."""
        if found is None or found.cls not in PLACE_SIZES:
            return found
        if not any(word in self.document.folded[clause.start : position] for word in _HAPPENS):
            return found
        scenes = (found, self.scene(clause, position), self._only_commune(clause, position))
        return min((each for each in scenes if each is not None and each.cls in PLACE_SIZES), key=_size)

    def _only_commune(self, clause: Span, position: int) -> Node | None:
        """Return the one commune that a clause about an accident names: "sự cố sạt lở núi A, xã B, huyện C"."""
        if not any(word in self.document.folded[clause.start : position] for word in _ACCIDENTS):
            return None
        named = {at.node for at in self.mentioned.within(clause.start, position, _COMMUNES)}
        return named.pop() if len(named) == 1 else None

    def _takes_over(self, place: Node, body: Node, stop: int, before: str) -> bool:
        """Say whether a body acts behind the place where it is: "Tại xã A, Đồn B đã cử 12 người"."""
        if place.cls not in PLACE_CLASSES or body.cls not in BODY_CLASSES or not before.endswith(","):
            return False
        return _ACTS.match(self.document.folded, stop) is not None

    def tells_of_unnamed_whole(self, start: int, stop: int) -> bool:
        """Say whether "toàn thành phố" stands between two positions of an article that names no city before, or "toàn
        tỉnh" or "toàn huyện" where it names other places and no province or district.
        """
        if not self.levels or not self.places:
            return False
        first = bisect_left(self.level_starts, start)
        for level in self.levels[first : bisect_left(self.level_starts, stop, first)]:
            if not level.whole:
                continue
            if level.word in _NEVER_TOWNS:
                unnamed = all(at.node.cls is not LEVELS[level.word] for at in self.places)
            else:
                unnamed = level.word in _TOWNS and self._place_of(level, Span(start, stop)) is None
            if unnamed:
                return True
        return False

    def tells_of_unnamed_district(self, position: int) -> bool:
        """Say whether "toàn huyện" stands before a position of an article that names no district."""
        if not any(level.whole and level.word in _DISTRICTS and level.start < position for level in self.levels):
            return False
        return all(at.node.cls is not EntityClass.DISTRICT for at in self.places)

    def of_sentence_before(self, sentence: Span) -> Node | None:
        """Return the body or place that the sentence before in the paragraph is about."""
        before = next(self.mentioned.sentences_before(sentence), None)
        topic = None if before is None else self.of(before, before.stop)
        return topic if topic is not None and topic.cls in NAMED else None

    def subject(self, sentence: Span) -> Node | None:
        """Return what a sentence names first of what it may be about, of the post of a speaker its place."""
        folded = self.document.folded
        known = self.candidates(sentence, sentence.stop)
        known = [each for each in known if not folded.endswith(_GREETED, sentence.start, each[0])]
        if not known:
            return None
        said = said_from(self.document.folded, self.mentioned, sentence, sentence.stop)
        told = [node for start, _, node in known if start >= said]
        if told:
            return told[0]
        return self.standing.home(known[0][2]) or known[0][2]

    def beside(self, clause: Span, position: int) -> Node | None:
        """Return the body or place right before a position: "Hội Phụ nữ xã 50 người", "Thôn A: 60 bóng điện"."""
        folded = self.document.folded
        topics = self.mentioned.within(clause.start, position, TOPICS)
        for at in [at for at in topics if at.cls in NAMED][-1:]:
            if not BESIDE.fullmatch(folded, at.span.stop, position):
                continue
            before = folded[max(clause.start, at.span.start - 12) : at.span.start]
            if not _GIVEN.issuperset(before.split()[-1:]):
                return self.standing.alone(self.standing.addressed(clause, at))
        for at in topics:
            if (
                position - at.span.stop <= _GAP
                and BESIDE.fullmatch(folded, at.span.stop, position)
                and self.standing.is_topic(clause, at)
            ):
                return self.standing.alone(at)
        for _, stop, node in self._of_levels(clause, position, position - _GAP) if self.levels else ():
            if BESIDE.fullmatch(folded, stop, position):
                return node
        return None

    def scene(self, clause: Span, position: int) -> Node | None:
        """Return the place named last before a position in a clause behind "ở", "tại" or "vào".

        In brackets that is where somebody comes from: "lái xe Lê A (58 tuổi, ở quận 1) chở 21 khách".
        """
        folded = self.document.folded
        for at in reversed(self.mentioned.within(clause.start, position, PLACE_CLASSES)):
            if folded.endswith(_AT, clause.start, at.span.start):
                if _OWN_COUNT.match(folded, at.span.stop, position):
                    return None  # "tại xã A (2 hộ), xã B (1 hộ) và 82 hộ …"
                return None if is_in_brackets(folded, clause.start, at.span.start) else self.standing.alone(at)
        return None

    def giver(self, clause: Span, position: int) -> Node | None:
        """Return who gives what stands at a position: "…, xã B hỗ trợ (1 triệu đồng)", "xã góp (200 ngày công)"."""
        folded = self.document.folded
        gives = GIVES.search(folded, clause.start, position)
        if gives is None:
            return None
        named = self.mentioned.within(clause.start, gives.start(), NAMED)
        for at in named[-1:]:
            between = folded[at.span.stop : gives.start()].strip()
            if between == ")":  # "xã A (huyện B) hỗ trợ", and not "bà A (xã B, huyện C) ủng hộ"
                opened = folded.rfind("(", clause.start, at.span.start)
                before = [
                    each for each in named if each.span.stop <= opened and not folded[each.span.stop : opened].strip()
                ]
                return before[-1].node if before and not self.standing.is_object(clause, before[-1]) else None
            if not between and not self.standing.is_object(clause, at):
                return at.node
        levels = self._of_levels(clause, position, gives.start())
        return next((node for _, stop, node in levels if stop == gives.start()), None)

    def named_after(self, position: int, stop: int) -> At | None:
        """Return the first body or place named from `position` to `stop`."""
        named = self.mentioned.within(position, stop, NAMED)
        return named[0] if named else None

    def document_before(self, clause: Span, position: int) -> Node | None:
        """Return the last directive named in a clause before a position."""
        named = self.mentioned.within(clause.start, position, _DOCUMENTS)
        return named[-1].node if named else None

    def titled(self, position: int) -> Node | None:
        """Return the directive in whose subject a position lies."""
        if not self.mentioned.in_title(position):
            return None
        named = self.mentioned.within(0, position, _DOCUMENTS)
        return named[-1].node if named else None

    def main_of(
        self, position: int, classes: frozenset[EntityClass], heads: tuple[str, ...], home: Node | None = None
    ) -> Node | None:
        """Return what is named most of these classes by a name that begins with one of `heads`, up to a position.

        Only of a place where `home` is given.
        """
        known = [
            at.node for at in self.mentioned.within(0, position, classes) if fold_name(at.node.name).startswith(heads)
        ]
        if home is not None:
            known = [node for node in known if self.standing.home(node) is home]
        if len(set(known)) >= _ALIKE and len({len(node.mentions) for node in known}) == 1:
            return None  # each of several is named as often as any other
        return max(known, key=lambda node: len(node.mentions), default=None)

    def model_before(self, start: int, position: int) -> Node | None:
        """Return the last model named between two positions."""
        named = self.mentioned.within(start, position, _MODELS)
        return named[-1].node if named else None

    def congress_before(self, position: int) -> Node | None:
        """Return the congress named last before a position."""
        named = self.mentioned.within(0, position, _CONGRESSES)
        return named[-1].node if named else None

    def begins_anew(self, start: int, stop: int) -> bool:
        """Say whether a body behind a comma takes over as the subject: ", Hội B đã …"."""
        folded = self.document.folded
        return any(
            folded[start : at.span.start].rstrip().endswith(",") and folded.startswith(_HAS_DONE, at.span.stop, stop)
            for at in self.mentioned.within(start, stop, BODY_CLASSES)
        )

    def candidates(self, clause: Span, position: int) -> list[tuple[int, int, Node]]:
        """Return what a clause may be about before a position in order, each with where its name begins and ends."""
        found = list(self._of_names(clause, position))
        levels = list(self._of_levels(clause, position)) if self.levels else []
        return sorted([*found, *levels], key=_IN_TEXT) if levels else found

    def first_candidate(self, sentence: Span) -> Node | None:
        """Return what a sentence names first of what it may be about."""
        name = next(self._of_names(sentence, sentence.stop), None)
        level = next(self._of_levels(sentence, sentence.stop), None)
        first = min(filter(None, (name, level)), key=_IN_TEXT, default=None)
        return None if first is None else first[2]

    def _of_names(self, clause: Span, position: int) -> Iterator[tuple[int, int, Node]]:
        """Yield the things that a clause may be about of those named in it before a position."""
        for at in self.mentioned.within(clause.start, position, TOPICS):
            if not self.standing.is_topic(clause, at) or self.standing.is_address(clause, at):
                continue
            if (node := self.standing.alone(at)) is not None:
                yield at.span.start, at.span.stop, node

    def _of_levels(self, clause: Span, position: int, since: int = 0) -> Iterator[tuple[int, int, Node]]:
        """Yield the levels of a clause that end from `since` to `position`, each with what it stands for."""
        for index in range(bisect_left(self.level_starts, clause.start), len(self.levels)):
            level = self.levels[index]
            if level.stop > position:
                break
            if level.stop < since or (level.said < position and self.document.text[level.said].isupper()):
                continue  # "xã Hòa Bình" is a name
            if (level.whole or level.said <= position) and (place := self._place_of(level, clause)) is not None:
                yield level.start, level.stop, place

    def _place_of(self, level: Level, clause: Span) -> Node | None:
        """Return the place that a level without a name stands for: the latest village, or the one named most nearby."""
        before = self.document.folded[clause.start : level.start].rstrip()
        said_on = level.whole or not before or before[-1] in ",:("
        if not said_on and not _LEADS_ON.search(before, max(0, len(before) - _LEAD)):
            return None
        if said_on and _EACH_OF.search(before):
            return None
        cls = LEVELS[level.word]
        named = self.places if level.word == _CITY else self._named(cls)  # a city may be a province
        known = [at for at in named if at.span.start < level.start]
        alike = [at for at in known if fold_name(at.node.name).startswith(level.word)]
        known = alike or (known if cls not in _BY_NAME and level.word not in _TOWNS else [])
        known = self._outside(known, clause)
        if not known:
            return None
        if cls is EntityClass.VILLAGE or cls not in PLACE_CLASSES or known[-1].span.start >= clause.start:
            return known[-1].node
        near = [at for at in known if at.span.start >= self.document.text.rfind("\n", 0, level.start)]
        return max(near or known, key=lambda at: (len(at.node.mentions), -at.span.start)).node

    def _outside(self, known: list[At], clause: Span) -> list[At]:
        """Return those named outside brackets of a clause, where any are: "phường A (trước đây gồm phường B)"."""
        if not known or known[-1].span.start < clause.start:
            return known
        outside = [at for at in known if not is_in_brackets(self.document.folded, clause.start, at.span.start)]
        return outside if outside and outside[-1].span.start >= clause.start else known

    def _named(self, cls: EntityClass) -> Sequence[At]:
        if cls in PLACE_CLASSES:
            return [at for at in self.places if at.node.cls is cls]
        return self.mentioned.within(0, len(self.document.folded), frozenset({cls}))


def topics_of(builder: RecordBuilder, document: Document, words: Words, mentioned: Mentioned) -> Topics:
    """Return the finder of topics of an article with these entities; places inside names of bodies count too."""
    places = [at for at in mentioned.every if at.cls in PLACE_CLASSES]
    place_starts = tuple(map(_START, places))
    if len(set(place_starts)) < len(places):  # of others the order is that of all things named
        places.sort(key=_BY_PLACE)
    levels, elsewhere = levels_in(words)
    level_starts = tuple([level.start for level in levels]) if levels else ()
    standing = Standing(builder, document, mentioned)
    told = bool(mentioned.of(_SCHEMES)), mentioned.has_titles, tells_of_damage(document, words)
    return Topics(standing, document, mentioned, tuple(places), place_starts, levels, level_starts, elsewhere, *told)
