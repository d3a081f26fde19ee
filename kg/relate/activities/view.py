"""A sentence made ready: its names with their parts, its subjects, triggers, markers and speech."""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import compress, islice
from operator import eq
from typing import TypeVar

from kg.extract.activities import Trigger
from kg.model import SCHEME_CLASSES, EntityClass, Mention, Span
from kg.model.making import quick
from kg.relate.activities.frames import Anchor, Dated, in_text
from kg.relate.activities.given_names import is_unnamed_person
from kg.relate.activities.names import Part, Role
from kg.relate.activities.signs import signs_of
from kg.relate.activities.subjects import Subject
from kg.relate.activities.unread import has_unread_name, has_unread_union
from kg.relate.activities.words import KINDS_OF_BODIES, Cue, is_number, table_of
from kg.relate.stance import Marker
from kg.text.document import Document, Sentence
from kg.text.words import Words

T = TypeVar("T")
_APART = SCHEME_CLASSES | {EntityClass.VILLAGE, EntityClass.MASS_ORGANIZATION}

_BULLETS = frozenset("-+•*–")
_HAS_DONE, _SYLLABLES = "đã", 3
_UNREAD_HEADS = frozenset({"trung", "câu", "công", "nhóm", "quỹ", "tập", "ngân", "viện", "dự"})
"""First words of "Trung tâm", "Câu lạc bộ", "Công ty", "Nhóm", "Quỹ", "Tập đoàn", "Ngân hàng", "Viện", "Dự án"."""
_GROUPS, _GROUP_REACH = frozenset({"cụm", "nhóm", "khối", "gia", "chùa", "tịnh", "giáo"}), 12
"""First words of "Cụm thi đua", "Nhóm thiện nguyện", "Khối thi đua", "Gia đình", "Chùa", "Tịnh xá", "Giáo xứ"."""
_NOT_IN_NAME = frozenset({",", ";", ":", "được", "có", "là"})
_STILL = frozenset({"đã", "còn", "cũng", "vừa", "sẽ"})
"""Words between a subject and its verb."""
_TOLD = frozenset({"vừa", "đã"})
_BODIES = frozenset({("bộ", "chỉ"), ("ban", "chỉ"), ("đồn", "biên"), ("công", "ty"), ("ban", "giám"), ("trung", "tâm")})
_OPENING = 8
"""So many words tell how a sentence begins: "theo đó ," and five behind it."""
_VERB_LAST = frozenset({"team", "meeting-that", "congress-took", "festival-takes", "takes-place"})
"""Ways of rules whose verb stands behind: "đoàn kiểm tra đã làm việc với", "hội nghị đã diễn ra"."""
_AFTER_NUMBERS = frozenset({(")",), (".",)})


@quick
@dataclass(frozen=True, slots=True)
class Deed:
    """A trigger in its sentence: its words, and the activity type that it tells of.

    `way` is the last part of the name of the rule, which says in what way such a deed is told; `is_passive` says that
    the rule reads a passive: "tuyến đường … được đổ bê tông".
    """

    mention: Mention[Trigger]
    first: int
    stop: int
    type: str
    way: str
    is_passive: bool = False

    @property
    def is_verb_last(self) -> bool:
        """Say whether the verb stands at the end: "đoàn kiểm tra của Huyện ủy A đã làm việc"."""
        return self.way in _VERB_LAST


class Source:
    """An article with its names, its dates and what stands between them, to be asked for those of a sentence."""

    def __init__(self, document: Document, words: Words, anchors: Iterable[Anchor], dates: Sequence[Dated]) -> None:
        self.document = document
        self.words = words
        self.signs = signs_of(words)
        self.anchors, self._anchor_starts = _in_order(list(anchors))
        self.by_class: dict[EntityClass, list[Anchor]] = {}  # of the classes that are asked for alone
        for anchor in self.anchors:
            if anchor.cls in _APART:
                self.by_class.setdefault(anchor.cls, []).append(anchor)
        self.grounds: tuple[Anchor, ...] | None = None  # what `grounds_of` keeps here
        self.openings: dict[int, str] = {}  # what `View.opening` keeps here, by the first word
        self._dates = dates
        self._date_starts = [span.start for span, _ in dates]

    def anchors_in(self, span: Span) -> Sequence[Anchor]:
        """Return all names that begin in a span, inner ones too."""
        return _slice(self.anchors, self._anchor_starts, span)

    def dates_in(self, span: Span) -> Sequence[Dated]:
        """Return the dates that begin in a span."""
        return _slice(self._dates, self._date_starts, span) if self._dates else ()

    def mention(self, first: int, stop: int, kind: str, rule: str) -> Mention[Trigger]:
        """Return a trigger of a type at some words."""
        span = self.words.span(first, stop)
        return Mention(span, self.document.quote(span), "activity", Trigger(kind), rule)


@dataclass(slots=True, eq=False)
class View:
    """A sentence: word indexes `first` to `stop`, and what stands in it, each in order.

    `words` are the folded words of the whole article, `said` those of the sentence. Of the `parts`, `actors` are those
    that can act, by role. `speech` are the words with which somebody begins to speak, `markers` those of stance, and
    `semicolons` where such signs stand.
    """

    source: Source
    words: tuple[str, ...]
    sentence: Sentence
    first: int
    stop: int
    said: frozenset[str]
    parts: tuple[Part, ...]
    actors: Mapping[Role, Sequence[Part]]
    places: Sequence[Part]
    schemes: Sequence[Part]
    subjects: tuple[Subject, ...]
    deeds: tuple[Deed, ...]
    speech: Sequence[int]
    markers: Sequence[Marker]
    semicolons: Sequence[int]

    @property
    def opening(self) -> str:
        """Return the first words of the sentence: so many as tell how it begins."""
        openings = self.source.openings
        known = openings.get(self.first)
        if known is None:
            known = openings[self.first] = " ".join(self.words[self.first : min(self.first + _OPENING, self.stop)])
        return known

    @property
    def span(self) -> Span:
        """Return the span of the sentence."""
        return self.sentence.span

    @property
    def anchors(self) -> Sequence[Anchor]:
        """Return all names in the sentence, inner ones too."""
        return self.source.anchors_in(self.sentence.span)

    @property
    def dates(self) -> Sequence[Dated]:
        """Return the dates in the sentence."""
        return self.source.dates_in(self.sentence.span)

    def opens(self, openings: Mapping[str, tuple[str, ...]]) -> bool:
        """Say whether the sentence begins in one of these ways, given by their first words."""
        ways = openings.get(self.words[self.first])
        return ways is not None and self.opening.startswith(ways)

    @property
    def is_item(self) -> bool:
        """Say whether the sentence is an item of a list."""
        mark = self.words[self.first]
        if len(mark) > 2:
            return False
        return mark in _BULLETS or self.words[self.first + 1 : self.first + 2] in _AFTER_NUMBERS

    def inside(self, part: Part, classes: Collection[EntityClass]) -> list[Anchor]:
        """Return the anchors of these classes inside the name of a part: the place in the name of a body."""
        span = part.anchor.span
        return [
            anchor
            for anchor in self.source.anchors_in(span)
            if anchor.cls in classes and anchor is not part.anchor and span.contains(anchor.span)
        ]

    def mention(self, first: int, stop: int, kind: str, rule: str) -> Mention[Trigger]:
        """Return a trigger of a type at some words."""
        return self.source.mention(first, stop, kind, rule)

    def spoken_from(self, index: int) -> int:
        """Return where the words begin in which somebody says what stands at `index`, else the first word."""
        if not self.speech:
            return self.first
        marks = bisect_right(self.speech, index)
        return self.speech[marks - 1] if marks else self.first

    def opens_clause(self, index: int) -> bool:
        """Say whether a time word, a number or a conjunction that opens a clause stands at `index`."""
        if index >= self.stop or is_number(self.words[index]):
            return True
        return table_of(Cue.START).match(self.words, index, self.stop) is not None

    def names_unknown(self, stop: int) -> bool:
        """Say whether one acts before word `stop` whose name is not known: "Bên cạnh đó, ABC còn tặng …"."""
        words, capital = self.words, self.source.words.capital
        if self._begins_anew_with_unknown(stop) or self._opens_with_unknown(stop):
            return True
        if is_unnamed_person(self.source.words, self.first) and not any(part.first < stop for part in self.parts):
            return True
        if capital[stop - 1] and has_unread_name(self.source.words, self.parts, self.first, stop):
            return True
        if _STILL.isdisjoint(self.said) or _STILL.isdisjoint(words[self.first : stop]):
            return False
        for index in range(self.first + 2, stop):
            if words[index] in _STILL and capital[index - 1] and words[index - 1] not in KINDS_OF_BODIES:
                spans = [(p.first, p.stop) for p in self.parts] + [(s.first, s.stop) for s in self.subjects]
                return not any(start < index <= end for start, end in spans)
            if words[index] in _STILL:
                return has_unread_union(self.source.words, self.parts, self.first, index)
        return False

    def _opens_with_unknown(self, stop: int) -> bool:
        """Say whether a group that is no body of ours has done it: "Cụm thi đua số 6 tặng 10 suất quà"."""
        first = self.first
        if self.words[first] not in _GROUPS or not self.source.words.capital[first]:
            return False
        if not first + 2 <= stop <= first + _GROUP_REACH or not _NOT_IN_NAME.isdisjoint(self.words[first:stop]):
            return False
        return not any(part.first < stop for part in self.parts if part.is_actor)

    def _begins_anew_with_unknown(self, stop: int) -> bool:
        """Say whether a body that was not read has done it: "Qua Hội A, Trung tâm thông tin nguồn lực B đã tặng …"."""
        if _UNREAD_HEADS.isdisjoint(self.said):
            return False
        words, capital = self.words, self.source.words.capital
        commas = (i + 1 for i in range(stop - 1, self.first, -1) if words[i] == ",")
        start = next((i for i in commas if capital[i] and words[i] in _UNREAD_HEADS), stop)
        if start == stop:
            return False
        has = next((i for i in range(start, stop + 1) if words[i] == _HAS_DONE), start)
        if has - start < _SYLLABLES:
            return False
        return not any(part.first < has and start < part.stop for part in self.parts if part.is_actor)

    def after_address(self, actor: Part) -> int:
        """Return the word after an actor and the places behind with commas: "do ông A, phường B, quận C vận động"."""
        stop = actor.stop
        for place in self.places:
            if place.cue == stop + 1 and self.words[stop] == "," and place.bracket is None:
                stop = place.stop
        return stop

    def has(self, first: int, stop: int, *wanted: str) -> bool:
        """Say whether one of the words stands from `first` to before `stop`."""
        return not frozenset(wanted).isdisjoint(self.words[first:stop])


def tells_of_unknown(view: View, deed: Deed, spoken: int) -> bool:
    """Say whether a deed is told of one whose name is not known: "ABC vừa trao …", not "Ra mắt mô hình A, Hội B …"."""
    if deed.type == "standard-award":
        return True
    known = any(part.is_actor and part.first < deed.first for part in view.parts)
    return not known and not _TOLD.isdisjoint(view.words[spoken : deed.first])


def opens_with_body(view: View) -> bool:
    """Say whether a sentence begins as the name of a body does."""
    return view.words[view.first : view.first + 2] in _BODIES


def means_body(view: View, stop: int) -> bool:
    """Say whether the body told of acts before word `stop`, by its kind alone: "Ngoài ra, Hội còn làm 2km đường"."""
    words, capital = view.words, view.source.words.capital
    stills = (i for i in range(view.first + 1, stop) if words[i] in _STILL)
    return any(capital[i - 1] and words[i - 1] in KINDS_OF_BODIES for i in stills)


def behind_bracket(view: View, index: int) -> int:
    """Return the word behind a bracket that opens at a word, else that word: "ông A (ngụ xã B) (đã góp …)"."""
    words = view.words
    if words[index : index + 1] != ("(",):
        return index
    return next((i + 1 for i in range(index, view.stop) if words[i] == ")"), index)


def end_of_clause(view: View, deed: Deed) -> int:
    """Return where the clause of a deed ends: before the next subject or semicolon."""
    end = view.stop
    for subject in view.subjects:
        if subject.first >= deed.stop:
            end = subject.first
            break
    for index in view.semicolons:
        if deed.stop <= index < end and not _counts_on(view, index):
            return index
    return end


def _counts_on(view: View, semicolon: int) -> bool:
    """Say whether a list of what is given goes on: "trao 50 suất quà cho hộ nghèo; 18 xe đạp cho học sinh xã A"."""
    if semicolon + 1 >= view.stop or not is_number(view.words[semicolon + 1]):
        return False
    following = next((index for index in view.semicolons if index > semicolon), view.stop)
    return not any(semicolon < other.first < following for other in view.deeds)


def _in_order(anchors: list[Anchor]) -> tuple[list[Anchor], list[int]]:
    """Return names as they stand in the text, of which mostly only those that begin together are not in order, and
    where each begins.
    """
    starts = [anchor.span.start for anchor in anchors]
    if starts != sorted(starts):
        anchors.sort(key=in_text)
        return anchors, [anchor.span.start for anchor in anchors]
    stop = 0
    for second in compress(range(1, len(starts)), map(eq, starts, islice(starts, 1, None))):
        if second >= stop:
            stop = bisect_right(starts, starts[second])
            anchors[second - 1 : stop] = sorted(anchors[second - 1 : stop], key=in_text)
    return anchors, starts


def _slice(items: Sequence[T], starts: Sequence[int], span: Span) -> Sequence[T]:
    return items[bisect_left(starts, span.start) : bisect_left(starts, span.stop)]
