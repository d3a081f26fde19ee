"""A sentence made ready: its names with their parts, its subjects, its triggers, its words of stance and speech."""

from bisect import bisect_left
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from kg.extract.activities import Trigger
from kg.model import EntityClass, Mention, Span
from kg.relate.activity_frames import Anchor, Dated
from kg.relate.activity_levels import stand_ins
from kg.relate.activity_parts import Part, parts_of
from kg.relate.activity_subjects import Subject, speech_marks, subjects_of
from kg.relate.activity_words import Cue, is_number, phrases_of
from kg.relate.stance import Marker, markers_of
from kg.text.document import Document, Sentence
from kg.text.words import Words


_BULLETS = frozenset("-+•*–")


@dataclass(frozen=True, slots=True)
class Deed:
    """A trigger in its sentence: its words."""

    mention: Mention[Trigger]
    first: int
    stop: int

    @property
    def type(self) -> str:
        """Return the activity type."""
        return self.mention.value.type

    @property
    def is_passive(self) -> bool:
        """Say whether the rule reads a passive: "tuyến đường … được đổ bê tông"."""
        return ".passive" in self.mention.rule


@dataclass(frozen=True, slots=True)
class View:
    """A sentence: word indexes `first` to `stop`, and what stands in it, each in order."""

    words: Words
    sentence: Sentence
    first: int
    stop: int
    parts: tuple[Part, ...]
    subjects: tuple[Subject, ...]
    deeds: tuple[Deed, ...]
    speech: tuple[int, ...]
    markers: tuple[Marker, ...]
    dates: tuple[Dated, ...]
    anchors: tuple[Anchor, ...]
    text: str

    def inside(self, part: Part, classes: Collection[EntityClass]) -> list[Anchor]:
        """Return the anchors of these classes inside the name of a part: the place in the name of a body."""
        return [a for a in self.anchors if a.cls in classes and a != part.anchor and part.anchor.span.contains(a.span)]

    @property
    def ends_open(self) -> bool:
        """Say whether the sentence leads into a list."""
        return self.words.folded[self.stop - 1] == ":"

    @property
    def is_item(self) -> bool:
        """Say whether the sentence is an item of a list."""
        opening = self.words.folded[self.first : self.first + 2]
        return opening[0] in _BULLETS or (len(opening) == 2 and opening[1] in {")", "."} and len(opening[0]) <= 2)

    @property
    def span(self) -> Span:
        """Return the span of the sentence."""
        return self.sentence.span

    def spoken_from(self, index: int) -> int:
        """Return where the words begin in which somebody says what stands at `index`, else the first word."""
        return max((mark for mark in self.speech if mark <= index), default=self.first)

    def opens_clause(self, index: int) -> bool:
        """Say whether a time word, a number or a conjunction that opens a clause stands at `index`."""
        if index >= self.stop:
            return True
        word = self.words.folded[index]
        return is_number(word) or phrases_of(Cue.START).match(self.words.folded, index, self.stop) is not None

    def has(self, first: int, stop: int, *wanted: str) -> bool:
        """Say whether one of the words stands from `first` to before `stop`."""
        return not set(wanted).isdisjoint(self.words.folded[first:stop])


def views_of(
    document: Document,
    words: Words,
    triggers: Sequence[Mention[Trigger]],
    anchors: Sequence[Anchor],
    dates: Sequence[Dated],
) -> tuple[View, ...]:
    """Return a view of every sentence."""
    outer = _outermost([*anchors, *stand_ins(words, anchors)])
    inner = sorted(anchors)
    inner_starts = [anchor.span.start for anchor in inner]
    names = [anchor.span.start for anchor in outer]
    starts = [trigger.span.start for trigger in triggers]
    days = [span.start for span, _ in dates]
    views = []
    for sentence, (first, stop) in zip(document.sentences, words.bounds, strict=True):
        begin, end = sentence.span.start, sentence.span.stop
        inside = outer[bisect_left(names, begin) : bisect_left(names, end)]
        parts = parts_of(words, first, stop, inside)
        deeds = tuple(
            Deed(mention, words.at(mention.span.start), words.at(mention.span.stop))
            for mention in triggers[bisect_left(starts, begin) : bisect_left(starts, end)]
        )
        view = View(
            words,
            sentence,
            first,
            stop,
            parts,
            subjects_of(words, first, stop, parts),
            deeds,
            speech_marks(words, first, stop),
            markers_of(words, first, stop) if deeds else (),
            tuple(dates[bisect_left(days, begin) : bisect_left(days, end)]),
            tuple(inner[bisect_left(inner_starts, begin) : bisect_left(inner_starts, end)]),
            document.text,
        )
        views.append(view)
    return tuple(views)


def _outermost(anchors: Sequence[Anchor]) -> list[Anchor]:
    """Return the anchors that lie in no other, in order."""
    outer: list[Anchor] = []
    for anchor in sorted(anchors, key=lambda a: (a.span.start, -a.span.stop, a.cls, a.entity_id)):
        if not outer or anchor.span.start >= outer[-1].span.stop:
            outer.append(anchor)
    return outer
