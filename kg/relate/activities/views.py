"""Makes the views of an article: each name, deed and sign is put to its sentence once."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise
from operator import attrgetter
from typing import TypeVar

from kg.extract.activities import Trigger
from kg.model import SCHEME_CLASSES, BlockKind, EntityClass, Mention
from kg.relate.activities.frames import Anchor, Dated, in_text
from kg.relate.activities.levels import stand_ins_of
from kg.relate.activities.names import Part, Placed, Role
from kg.relate.activities.offices import without_offices
from kg.relate.activities.openings import free_addresses, free_subject
from kg.relate.activities.parts import PartReader
from kg.relate.activities.subjects import subjects_of
from kg.relate.activities.view import Deed, Source, View
from kg.relate.stance import Marker
from kg.text.document import Document, Sentence
from kg.text.words import Words

_MODELS, _SCHEMES = frozenset({EntityClass.MODEL}), tuple(SCHEME_CLASSES)
W = TypeVar("W", Placed, Deed)
_JOINS = frozenset({",", "và"})
_FORMER, _IN_BRACKETS = "cũ", ("(", "cũ", ")")
_FIRST, _IN_TEXT = attrgetter("first"), attrgetter("first", "stop")

# Before the name of a model these say that a body takes it up: "lập “Tổ nuôi ong”", "có mô hình “A”".
_TAKING_UP = frozenset(
    tuple(verb.split())
    for verb in (
        "có", "lập", "đảm nhận", "thành lập", "ra mắt", "đăng ký", "xây dựng", "nhân rộng", "khởi xướng", "thí điểm"
    )
)  # fmt: skip
_BEGINNING = (("khởi", "xướng"), ("phát", "động"), ("thành", "lập"), ("lập",), ("xây", "dựng"), ("ra", "mắt"))
_BY = frozenset({"do", "mà", "được"})
_REACH = 3
_AFTERWORDS = frozenset({"đây", "hoạt", "chương"})
"""The first words of "Đây là hoạt động thuộc …", "Hoạt động nằm trong …", "Chương trình do A tổ chức"."""
_BELONGING = frozenset({"thuộc", "hưởng", "khuôn", "theo", "trong", "do"})
_AT, _EVENTS, _EVENT_REACH = "tại", frozenset({"chương", "buổi", "lễ"}), 4
"""How sentences begin that tell what was done at an event, and how many paragraphs before it is told of."""
_Kinds = tuple[Mapping[Role, Sequence[Part]], Sequence[Part], Sequence[Part]]
_NOTHING: _Kinds = {}, (), ()
_TITLE, _HEADING = BlockKind.TITLE, BlockKind.HEADING


def views_of(
    document: Document,
    words: Words,
    triggers: Sequence[Mention[Trigger]],
    anchors: Sequence[Anchor],
    dates: Sequence[Dated],
) -> list[View]:
    """Return a view of every sentence that can matter: titles, lead-ins, paragraphs with a trigger or model."""
    maker = _Maker(Source(document, words, anchors, dates), triggers)
    blocks, folded = maker.blocks(), words.folded
    return [
        maker.view(sentence, first, stop)
        for sentence, (first, stop) in zip(document.sentences, words.bounds, strict=True)
        # Of headings one tells something that leads into a list.
        if first < stop and sentence.block in blocks and (sentence.kind is not _HEADING or folded[stop - 1] == ":")
    ]


class _Maker:
    """Makes the views of one article; what it has found is kept by sentence, known by the word after its last."""

    def __init__(self, source: Source, triggers: Sequence[Mention[Trigger]]) -> None:
        self.source = source
        self.words = source.words
        self.reader = PartReader(self.words.folded)
        self.deeds = self._by_sentence([_deed(self.words, trigger) for trigger in triggers])
        placed = _placed(self.words, source.anchors)
        stand_ins = stand_ins_of(source.document, self.words, placed)
        placed = without_offices(self.words, placed, stand_ins)
        self.names = self._by_sentence(_outermost(placed))
        self.stand_ins = self._by_sentence(stand_ins)

    def _by_sentence(self, found: Iterable[W]) -> Mapping[int, list[W]]:
        by_sentence: dict[int, list[W]] = {}
        here: list[W] = []
        size, first, stop = len(self.words), 0, 0
        for each in found:
            if not first <= each.first < stop:
                if each.first >= size:
                    continue
                first, stop = self.words.sentence(each.first)
                here = by_sentence.setdefault(stop, [])
            here.append(each)
        return by_sentence

    def blocks(self) -> set[int]:
        """Return the blocks whose sentences can tell of an activity, or say something about one."""
        sentences, folded = self.source.document.sentences, self.words.folded
        deeds, found = self.deeds, set[int]()
        for sentence, (first, stop) in zip(sentences, self.words.bounds, strict=True):
            if stop in deeds:
                found.update((sentence.block - 1, sentence.block))  # whom the paragraph before is about
                if folded[first] == _AT and folded[first + 1] in _EVENTS:  # where the event is, told further above
                    found.update(range(sentence.block - _EVENT_REACH, sentence.block))
            elif sentence.kind is _TITLE or (stop > 0 and folded[stop - 1] == ":"):
                found.add(sentence.block)
        named = self.source.by_class
        starts = self.source.document.starts
        schemes = [anchor for cls in _SCHEMES if cls in named for anchor in named[cls]]
        for anchor in sorted(schemes, key=in_text) if len(schemes) > 1 else schemes:
            index = bisect_right(starts, anchor.span.start) - 1
            if index >= 0 and anchor.span.start < sentences[index].span.stop:
                block = sentences[index].block
                if anchor.cls in _MODELS or (block - 1 in found and self._is_afterword(index, anchor)):
                    found.add(block)
        return found

    def _is_afterword(self, index: int, scheme: Anchor) -> bool:
        """Say whether a sentence, given by number, tells that the deeds before it were part of a scheme."""
        first = self.words.bounds[index][0]
        if self.words.folded[first] not in _AFTERWORDS:
            return False
        lead = self.words.folded[first : self.words.at(scheme.span.start)]
        return not _BELONGING.isdisjoint(lead) and "góp" not in lead

    def view(self, sentence: Sentence, first: int, stop: int) -> View:
        """Return the view of a sentence with the words `first` to `stop`."""
        folded, signs = self.words.folded, self.source.signs
        said = frozenset(folded[first:stop])
        names: Sequence[Placed] = self.names.get(stop, ())
        if stop in self.stand_ins:
            names = sorted([*names, *self.stand_ins[stop]], key=_FIRST)
        parts = self.reader.parts_of(first, stop, names, has_brackets="(" in said) if names else ()
        deeds = tuple(self.deeds.get(stop, ()))
        if len(parts) > 1:
            free_subject(folded, first, parts, deeds)
            if deeds:
                free_addresses(self.words, deeds[0].first, parts)
        actors, places, schemes = _by_kind(parts) if parts else _NOTHING
        markers = signs.markers.get(stop, ())
        models = [part for part in schemes if part.anchor.cls in _MODELS] if schemes else schemes
        return View(
            self.source,
            folded,
            sentence,
            first,
            stop,
            said,
            parts,
            actors,
            places,
            schemes,
            subjects_of(folded, said, first, stop, parts, signs) if parts or stop in signs.heads else (),
            (*deeds, *self._models_taken_up(models, deeds), *self._begun(parts, deeds)) if models else deeds,
            signs.speech.get(stop, ()),
            _outside(markers, parts) if markers and parts else markers,
            [index for index in range(first, stop) if folded[index] == ";"] if ";" in said else (),
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
                mention = self.source.mention(first, part.stop, "model-registration", rule)
                yield Deed(mention, first, part.stop, "model-registration", "by-name")

    def _begun(self, parts: Sequence[Part], deeds: Sequence[Deed]) -> Iterator[Deed]:
        """Yield a deed where a model is told of with who began it: "Mô hình “A” do Hội B khởi xướng"."""
        folded = self.words.folded
        for model, agent in pairwise(parts):
            if model.anchor.cls not in _MODELS or not agent.is_actor or agent.is_person:
                continue
            lead = folded[model.stop : agent.first]
            chain = [part for part in parts if part.chain == agent.chain]
            first = chain[-1].stop
            stop = next((first + len(verb) for verb in _BEGINNING if folded[first : first + len(verb)] == verb), None)
            if stop is None or _BY.isdisjoint(lead) or "," in lead or any(d.first <= first < d.stop for d in deeds):
                continue
            mention = self.source.mention(first, stop, "model-registration", "activity.model-registration.by-agent")
            yield Deed(mention, first, stop, "model-registration", "by-agent")

    def _taking_up(self, part: Part) -> int | None:
        """Return where the verb begins that takes up a model, None without one."""
        folded = self.words.folded
        if part.role is Role.UNDER and folded[part.cue : part.cue + 2] in _TAKING_UP:
            return part.cue
        before = (n for n in (2, 1) if n <= part.cue)
        return next((part.cue - n for n in before if folded[part.cue - n : part.cue] in _TAKING_UP), None)


def _outside(markers: Sequence[Marker], parts: Sequence[Part]) -> Sequence[Marker]:
    """Return the markers that are no words of a name: "Quỹ Hy Vọng" hopes for nothing."""
    outside = []
    for marker in markers:
        for part in parts:
            if part.first <= marker.first and marker.stop <= part.stop:
                break
        else:
            outside.append(marker)
    return outside


def _by_kind(parts: Sequence[Part]) -> _Kinds:
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


def _deed(words: Words, trigger: Mention[Trigger]) -> Deed:
    first, stop = words.within(trigger.span)
    return Deed(trigger, first, stop, trigger.value.type, *_told_by(trigger.rule))


@cache
def _told_by(rule: str) -> tuple[str, bool]:
    """Return the last part of a rule's name, and whether it reads a passive; there are some hundred such rules."""
    return rule.rpartition(".")[2], ".passive" in rule


def _placed(words: Words, anchors: Sequence[Anchor]) -> list[Placed]:
    """Return names, given as they stand in the text, in the order of their words: at least one each."""
    placed: list[Placed] = []
    folded = words.folded
    shares_head, is_sorted = False, True
    last, begin = None, -1
    for anchor, (first, stop) in zip(anchors, words.within_each([anchor.span for anchor in anchors]), strict=True):
        name = Placed(anchor, first, stop if stop > first else first + 1)
        placed.append(name)
        if first == begin and last is not None:
            is_sorted = is_sorted and name.stop >= last.stop
            shares_head = shares_head or _shares_head(folded, last, name)
        last, begin = name, first
    if not is_sorted:
        placed.sort(key=_IN_TEXT)
    return _one_by_one(folded, placed) if shares_head else placed


def _one_by_one(folded: Sequence[str], names: Iterable[Placed]) -> list[Placed]:
    """Return names in order, those that share their head with one before from where their own words begin.

    The body B of "Hội Nông dân xã A và B" spans the words of A's too, which would be inside it.
    """
    apart: list[Placed] = []
    shared: Placed | None = None
    for name in names:
        if shared is not None and _shares_head(folded, shared, name):
            sign = _behind_former(folded, shared.stop)
            own = sign + 1 + (folded[sign + 1] in _JOINS)
            apart.append(replace(name, first=min(own, name.stop - 1)))
            shared = name
            continue
        shared = name if name.is_actor and not name.is_person else None
        apart.append(name)
    return apart


def _shares_head(folded: Sequence[str], left: Placed, right: Placed) -> bool:
    begins = left.anchor.span.start == right.anchor.span.start and left.anchor.cls is right.anchor.cls
    if not begins or left.stop >= right.stop - 1:
        return False
    sign = _behind_former(folded, left.stop)
    return sign < right.stop - 1 and folded[sign] in _JOINS


def _behind_former(folded: Sequence[str], stop: int) -> int:
    """Return the word behind "(cũ)" or "cũ" right behind a name, else that right behind it."""
    if folded[stop] == _FORMER:
        return stop + 1
    return stop + len(_IN_BRACKETS) if folded[stop : stop + len(_IN_BRACKETS)] == _IN_BRACKETS else stop


def _outermost(names: Iterable[Placed]) -> list[Placed]:
    """Return the names that lie in no other, of names in order: of those that begin together the longest."""
    found: list[Placed] = []
    start = stop = 0
    for name in names:
        if name.first >= stop:
            found.append(name)
            start, stop = name.first, name.stop
        elif name.first == start and (name.stop > stop or _rank(name) < _rank(found[-1])):
            found[-1], stop = name, name.stop
    return found


def _rank(name: Placed) -> tuple[bool, EntityClass, str]:
    """Return which of two names for the same words comes first: a body before the place that it is of."""
    return name.is_place, name.anchor.cls, name.anchor.entity_id
