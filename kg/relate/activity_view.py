"""A sentence made ready: its names with their parts, its subjects, triggers, markers and speech."""

from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from kg.extract.activities import Trigger
from kg.model import BlockKind, EntityClass, Mention, Span
from kg.relate.activity_frames import Anchor, Dated
from kg.relate.activity_levels import StandIns, stand_ins_of
from kg.relate.activity_parts import Part, Placed, Role, parts_of
from kg.relate.activity_subjects import Subject, speech_marks, subjects_of
from kg.relate.activity_words import Cue, is_number, table_of
from kg.relate.stance import Marker, markers_of
from kg.text.document import Document, Sentence
from kg.text.words import Words

T = TypeVar("T")

_BULLETS = frozenset("-+•*–")
# Before the name of a model these say that a body takes it up: "lập “Tổ nuôi ong”", "có mô hình “A”".
_TAKING_UP = frozenset(
    tuple(verb.split())
    for verb in (
        "có", "lập", "đảm nhận", "thành lập", "ra mắt", "đăng ký", "xây dựng", "nhân rộng", "khởi xướng", "thí điểm"
    )
)  # fmt: skip
_REACH = 3


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
    """A sentence: word indexes `first` to `stop`, and what stands in it, each in order.

    `words` are the folded words of the whole document, `anchors` all names in the sentence, inner ones too.
    """

    document: Document
    all_words: Words
    words: tuple[str, ...]
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
    semicolons: tuple[int, ...]

    @property
    def span(self) -> Span:
        """Return the span of the sentence."""
        return self.sentence.span

    @property
    def opening(self) -> str:
        """Return the first words of the sentence."""
        return " ".join(self.words[self.first : min(self.first + 4, self.stop)])

    @property
    def ends_open(self) -> bool:
        """Say whether the sentence leads into a list."""
        return self.words[self.stop - 1] == ":"

    @property
    def is_item(self) -> bool:
        """Say whether the sentence is an item of a list."""
        mark, after = self.words[self.first], self.words[self.first + 1 : self.first + 2]
        return mark in _BULLETS or (len(mark) <= 2 and after in {(")",), (".",)})

    def inside(self, part: Part, classes: Collection[EntityClass]) -> list[Anchor]:
        """Return the anchors of these classes inside the name of a part: the place in the name of a body."""
        span = part.anchor.span
        return [a for a in self.anchors if a.cls in classes and a != part.anchor and span.contains(a.span)]

    def mention(self, first: int, stop: int, kind: str, rule: str) -> Mention[Trigger]:
        """Return a trigger of a type at some words."""
        span = self.all_words.span(first, stop)
        return Mention(span, self.document.quote(span), "activity", Trigger(kind), rule)

    def spoken_from(self, index: int) -> int:
        """Return where the words begin in which somebody says what stands at `index`, else the first word."""
        return max((mark for mark in self.speech if mark <= index), default=self.first)

    def opens_clause(self, index: int) -> bool:
        """Say whether a time word, a number or a conjunction that opens a clause stands at `index`."""
        if index >= self.stop or is_number(self.words[index]):
            return True
        return table_of(Cue.START).match(self.words, index, self.stop) is not None

    def has(self, first: int, stop: int, *wanted: str) -> bool:
        """Say whether one of the words stands from `first` to before `stop`."""
        return not set(wanted).isdisjoint(self.words[first:stop])


def views_of(
    document: Document,
    words: Words,
    triggers: Sequence[Mention[Trigger]],
    anchors: Sequence[Anchor],
    dates: Sequence[Dated],
) -> list[View]:
    """Return a view of every sentence that can matter: titles, lead-ins, paragraphs with a trigger or model."""
    maker = _Maker(document, words, triggers, anchors, dates)
    blocks = maker.blocks()
    return [
        maker.view(sentence, first, stop)
        for sentence, (first, stop) in zip(document.sentences, words.bounds, strict=True)
        if first < stop and sentence.block in blocks
    ]


class _Maker:
    """Makes the views of one article."""

    def __init__(
        self,
        document: Document,
        words: Words,
        triggers: Sequence[Mention[Trigger]],
        anchors: Sequence[Anchor],
        dates: Sequence[Dated],
    ) -> None:
        self.document = document
        self.words = words
        self.triggers = triggers
        self.trigger_starts = [trigger.span.start for trigger in triggers]
        self.anchors = sorted(anchors)
        self.anchor_starts = [anchor.span.start for anchor in self.anchors]
        self.dates = dates
        self.date_starts = [span.start for span, _ in dates]
        self.names = [_placed(words, anchor) for anchor in _outermost(self.anchors)]
        self.name_firsts = [name.first for name in self.names]
        self.stand_ins: StandIns = stand_ins_of(words, [_placed(words, anchor) for anchor in self.anchors])

    def blocks(self) -> set[int]:
        """Return the blocks whose sentences can tell of an activity, or say something about one."""
        models = {anchor.span.start for anchor in self.anchors if anchor.cls is EntityClass.MODEL}
        found = set()
        for sentence, (_, stop) in zip(self.document.sentences, self.words.bounds, strict=True):
            told = _slice(self.triggers, self.trigger_starts, sentence.span)
            leads = stop > 0 and self.words.folded[stop - 1] == ":"
            named = any(sentence.span.start <= start < sentence.span.stop for start in models)
            if told:
                found.add(sentence.block - 1)  # whom the paragraph before is about
            if told or leads or named or sentence.kind is BlockKind.TITLE:
                found.add(sentence.block)
        return found

    def view(self, sentence: Sentence, first: int, stop: int) -> View:
        """Return the view of a sentence with the words `first` to `stop`."""
        folded = self.words.folded
        names = self.names[bisect_left(self.name_firsts, first) : bisect_left(self.name_firsts, stop)]
        names = sorted([*names, *self.stand_ins.within(first, stop)], key=lambda name: name.first)
        parts = parts_of(folded, first, stop, names)
        deeds = tuple(
            Deed(mention, self.words.at(mention.span.start), self.words.at(mention.span.stop))
            for mention in _slice(self.triggers, self.trigger_starts, sentence.span)
        )
        deeds = (*deeds, *self._models_taken_up(parts, deeds))
        return View(
            self.document,
            self.words,
            folded,
            sentence,
            first,
            stop,
            parts,
            subjects_of(folded, first, stop, parts),
            deeds,
            speech_marks(folded, first, stop),
            markers_of(folded, first, stop),
            tuple(_slice(self.dates, self.date_starts, sentence.span)),
            tuple(_slice(self.anchors, self.anchor_starts, sentence.span)),
            tuple(index for index, word in enumerate(folded[first:stop], first) if word == ";"),
        )

    def _models_taken_up(self, parts: Sequence[Part], deeds: Sequence[Deed]) -> Iterator[Deed]:
        """Yield a deed where a body takes up a model by its name alone."""
        for part in parts:
            if part.anchor.cls is not EntityClass.MODEL:
                continue
            first = self._taking_up(part)
            known = any(
                deed.type == "model-registration" and deed.first <= part.first <= deed.stop + _REACH for deed in deeds
            )
            if first is not None and not known:
                span = self.words.span(first, part.stop)
                surface, rule = self.document.quote(span), "activity.model-registration.by-name"
                mention = Mention(span, surface, "activity", Trigger("model-registration"), rule)
                yield Deed(mention, first, part.stop)

    def _taking_up(self, part: Part) -> int | None:
        """Return where the verb begins that takes up a model, None without one."""
        folded = self.words.folded
        if part.role is Role.UNDER and folded[part.cue : part.cue + 2] in _TAKING_UP:
            return part.cue
        return next((part.cue - n for n in (2, 1) if folded[max(0, part.cue - n) : part.cue] in _TAKING_UP), None)


def _placed(words: Words, anchor: Anchor) -> Placed:
    first = words.at(anchor.span.start)
    return Placed(anchor, first, max(words.at(anchor.span.stop), first + 1))


def _slice(items: Sequence[T], starts: Sequence[int], span: Span) -> Sequence[T]:
    return items[bisect_left(starts, span.start) : bisect_left(starts, span.stop)]


def _outermost(anchors: Sequence[Anchor]) -> list[Anchor]:
    """Return the anchors that lie in no other, in order."""
    outer: list[Anchor] = []
    for anchor in sorted(anchors, key=lambda a: (a.span.start, -a.span.stop, a.cls, a.entity_id)):
        if not outer or anchor.span.start >= outer[-1].span.stop:
            outer.append(anchor)
    return outer
