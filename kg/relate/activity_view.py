"""A sentence made ready: its names with their parts, its subjects, triggers, markers and speech."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import NamedTuple, TypeVar

from kg.extract.activities import Trigger
from kg.model import BlockKind, EntityClass, Mention, Span
from kg.relate.activity_frames import Anchor, Dated
from kg.relate.activity_levels import stand_ins_of
from kg.relate.activity_names import Part, Placed, Role
from kg.relate.activity_parts import parts_of
from kg.relate.activity_signs import signs_of
from kg.relate.activity_subjects import Subject, subjects_of
from kg.relate.activity_words import Cue, is_number, table_of
from kg.relate.stance import Marker
from kg.text.document import Document, Sentence
from kg.text.words import Words

T = TypeVar("T")
W = TypeVar("W", bound="Placed | Deed")

_BULLETS = frozenset("-+•*–")
_AFTER_NUMBERS = frozenset({(")",), (".",)})
# Before the name of a model these say that a body takes it up: "lập “Tổ nuôi ong”", "có mô hình “A”".
_TAKING_UP = frozenset(
    tuple(verb.split())
    for verb in (
        "có", "lập", "đảm nhận", "thành lập", "ra mắt", "đăng ký", "xây dựng", "nhân rộng", "khởi xướng", "thí điểm"
    )
)  # fmt: skip
_REACH = 3
_OPENING = 4
"""So many words tell how a sentence begins."""


class Deed(NamedTuple):
    """A trigger in its sentence: its words, and the activity type that it tells of."""

    mention: Mention[Trigger]
    first: int
    stop: int
    type: str

    @property
    def is_passive(self) -> bool:
        """Say whether the rule reads a passive: "tuyến đường … được đổ bê tông"."""
        return ".passive" in self.mention.rule


class Source:
    """An article with its names and dates, to be asked for those of a sentence."""

    def __init__(
        self, document: Document, words: Words, anchors: Iterable[Anchor], dates: Sequence[Dated]
    ) -> None:
        self.document = document
        self.words = words
        self.anchors = sorted(anchors, key=lambda a: (a.span.start, a.span.stop, a.entity_id, a.cls))
        self._anchor_starts = [anchor.span.start for anchor in self.anchors]
        self._dates = dates
        self._date_starts = [span.start for span, _ in dates]

    def anchors_in(self, span: Span) -> Sequence[Anchor]:
        """Return all names that begin in a span, inner ones too."""
        return _slice(self.anchors, self._anchor_starts, span)

    def dates_in(self, span: Span) -> Sequence[Dated]:
        """Return the dates that begin in a span."""
        return _slice(self._dates, self._date_starts, span)


@dataclass(slots=True, eq=False)
class View:
    """A sentence: word indexes `first` to `stop`, and what stands in it, each in order.

    `words` are the folded words of the whole article. Of the `parts`, `actors` are those that can act, by role.
    """

    source: Source
    words: tuple[str, ...]
    sentence: Sentence
    first: int
    stop: int
    parts: tuple[Part, ...]
    actors: Mapping[Role, Sequence[Part]]
    places: Sequence[Part]
    schemes: Sequence[Part]
    subjects: tuple[Subject, ...]
    deeds: tuple[Deed, ...]
    speech: Sequence[int]
    markers: Sequence[Marker]
    semicolons: Sequence[int]
    opening: str

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

    @property
    def ends_open(self) -> bool:
        """Say whether the sentence leads into a list."""
        return self.words[self.stop - 1] == ":"

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
        return _mention(self.source, first, stop, kind, rule)

    def spoken_from(self, index: int) -> int:
        """Return where the words begin in which somebody says what stands at `index`, else the first word."""
        marks = bisect_right(self.speech, index) if self.speech else 0
        return self.speech[marks - 1] if marks else self.first

    def opens_clause(self, index: int) -> bool:
        """Say whether a time word, a number or a conjunction that opens a clause stands at `index`."""
        if index >= self.stop or is_number(self.words[index]):
            return True
        return table_of(Cue.START).match(self.words, index, self.stop) is not None

    def has(self, first: int, stop: int, *wanted: str) -> bool:
        """Say whether one of the words stands from `first` to before `stop`."""
        return not frozenset(wanted).isdisjoint(self.words[first:stop])


def views_of(
    document: Document,
    words: Words,
    triggers: Sequence[Mention[Trigger]],
    anchors: Sequence[Anchor],
    dates: Sequence[Dated],
) -> list[View]:
    """Return a view of every sentence that can matter: titles, lead-ins, paragraphs with a trigger or model."""
    maker = _Maker(Source(document, words, anchors, dates), triggers)
    blocks = maker.blocks()
    return [
        maker.view(sentence, first, stop)
        for sentence, (first, stop) in zip(document.sentences, words.bounds, strict=True)
        if first < stop and sentence.block in blocks and sentence.kind is not BlockKind.HEADING
    ]


class _Maker:
    """Makes the views of one article; what it has found is kept by sentence, known by the word after its last."""

    def __init__(self, source: Source, triggers: Sequence[Mention[Trigger]]) -> None:
        self.source = source
        self.words = source.words
        self.deeds = self._by_sentence([_deed(self.words, trigger) for trigger in triggers])
        placed = [_placed(self.words, anchor) for anchor in source.anchors]
        self.names = self._by_sentence(_outermost(placed))
        self.stand_ins = self._by_sentence(stand_ins_of(self.words, placed))
        self.signs = signs_of(self.words)

    def _by_sentence(self, found: Iterable[W]) -> Mapping[int, list[W]]:
        by_sentence: defaultdict[int, list[W]] = defaultdict(list)
        sentence, size = self.words.sentence, len(self.words)
        for each in found:
            if each.first < size:
                by_sentence[sentence(each.first)[1]].append(each)
        return by_sentence

    def blocks(self) -> set[int]:
        """Return the blocks whose sentences can tell of an activity, or say something about one."""
        sentences, folded = self.source.document.sentences, self.words.folded
        found = {sentence.block for sentence in sentences if sentence.kind is BlockKind.TITLE}
        for sentence, (_, stop) in zip(sentences, self.words.bounds, strict=True):
            if stop in self.deeds:
                found.update((sentence.block - 1, sentence.block))  # whom the paragraph before is about
            elif stop > 0 and folded[stop - 1] == ":":
                found.add(sentence.block)
        starts = [sentence.span.start for sentence in sentences]
        for anchor in self.source.anchors:
            if anchor.cls is EntityClass.MODEL:
                index = bisect_right(starts, anchor.span.start) - 1
                if index >= 0 and anchor.span.start < sentences[index].span.stop:
                    found.add(sentences[index].block)
        return found

    def view(self, sentence: Sentence, first: int, stop: int) -> View:
        """Return the view of a sentence with the words `first` to `stop`."""
        folded, signs = self.words.folded, self.signs
        names: Sequence[Placed] = self.names.get(stop, ())
        if stop in self.stand_ins:
            names = sorted([*names, *self.stand_ins[stop]], key=attrgetter("first"))
        parts = parts_of(folded, first, stop, names) if names else ()
        deeds = tuple(self.deeds.get(stop, ()))
        actors, places, schemes = _by_kind(parts)
        models = [part for part in schemes if part.anchor.cls is EntityClass.MODEL]
        return View(
            self.source,
            folded,
            sentence,
            first,
            stop,
            parts,
            actors,
            places,
            schemes,
            subjects_of(folded, first, stop, parts, signs.heads.get(stop, ()), signs.brackets.get(stop, ())),
            (*deeds, *self._models_taken_up(models, deeds)) if models else deeds,
            signs.speech.get(stop, ()),
            signs.markers.get(stop, ()),
            signs.semicolons.get(stop, ()),
            " ".join(folded[first : min(first + _OPENING, stop)]),
        )

    def _models_taken_up(self, models: Sequence[Part], deeds: Sequence[Deed]) -> Iterator[Deed]:
        """Yield a deed where a body takes up a model by its name alone."""
        for part in models:
            first = self._taking_up(part)
            known = any(
                deed.type == "model-registration" and deed.first <= part.first <= deed.stop + _REACH for deed in deeds
            )
            if first is not None and not known:
                rule = "activity.model-registration.by-name"
                mention = _mention(self.source, first, part.stop, "model-registration", rule)
                yield Deed(mention, first, part.stop, "model-registration")

    def _taking_up(self, part: Part) -> int | None:
        """Return where the verb begins that takes up a model, None without one."""
        folded = self.words.folded
        if part.role is Role.UNDER and folded[part.cue : part.cue + 2] in _TAKING_UP:
            return part.cue
        return next((part.cue - n for n in (2, 1) if folded[max(0, part.cue - n) : part.cue] in _TAKING_UP), None)


def _by_kind(parts: Sequence[Part]) -> tuple[Mapping[Role, Sequence[Part]], Sequence[Part], Sequence[Part]]:
    """Return the parts that can act, by role, those that are places, and directives, campaigns and models."""
    actors: dict[Role, list[Part]] = {}
    places: list[Part] = []
    schemes: list[Part] = []
    for part in parts:
        if part.is_actor:
            actors.setdefault(part.role, []).append(part)
        else:
            (places if part.is_place else schemes).append(part)
    return actors, places, schemes


def _mention(source: Source, first: int, stop: int, kind: str, rule: str) -> Mention[Trigger]:
    span = source.words.span(first, stop)
    return Mention(span, source.document.quote(span), "activity", Trigger(kind), rule)


def _deed(words: Words, trigger: Mention[Trigger]) -> Deed:
    return Deed(trigger, words.at(trigger.span.start), words.at(trigger.span.stop), trigger.value.type)


def _placed(words: Words, anchor: Anchor) -> Placed:
    first = words.at(anchor.span.start)
    return Placed(anchor, first, max(words.at(anchor.span.stop), first + 1))


def _slice(items: Sequence[T], starts: Sequence[int], span: Span) -> Sequence[T]:
    return items[bisect_left(starts, span.start) : bisect_left(starts, span.stop)]


def _outermost(names: Iterable[Placed]) -> Iterator[Placed]:
    """Yield the names that lie in no other, in order."""
    stop = 0
    for name in sorted(names, key=_longest_first):
        if name.anchor.span.start >= stop:
            stop = name.anchor.span.stop
            yield name


def _longest_first(name: Placed) -> tuple[int, int, EntityClass, str]:
    anchor = name.anchor
    return anchor.span.start, -anchor.span.stop, anchor.cls, anchor.entity_id
