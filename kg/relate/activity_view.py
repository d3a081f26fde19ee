"""A sentence made ready: its names with their parts, its subjects, its triggers, and what is said in somebody's words."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from kg.extract.activities import Trigger
from kg.model import Mention, Span
from kg.relate.activity_frames import Anchor, Dated
from kg.relate.activity_parts import Part, parts_of
from kg.relate.activity_subjects import Subject, speech_marks, subjects_of
from kg.relate.stance import Marker, markers_of
from kg.text.document import Document, Sentence
from kg.text.words import Words


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

    @property
    def span(self) -> Span:
        """Return the span of the sentence."""
        return self.sentence.span

    def spoken_from(self, index: int) -> int:
        """Return where the words begin in which somebody says what stands at `index`; the start where nobody does."""
        return max((mark for mark in self.speech if mark <= index), default=self.first)

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
    outer = _outermost(anchors)
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
