"""Who acts in a clause: the nearest subject before the deed, named, generic, a place, or carried over."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from kg.model import PLACE_CLASSES, EntityClass
from kg.relate.activity_parts import Part, Role
from kg.relate.activity_words import Cue, cues, is_number, phrases_of
from kg.text.words import Words

_BOUNDARIES = frozenset(",;:.()-")
_AFTER_SPEECH = frozenset({":", ",", '"', "rằng", "là"})


class SubjectKind(StrEnum):
    """What stands as subject."""

    NAMED = "named"
    PLACE = "place"
    GENERIC = "generic"
    PRONOUN = "pronoun"
    LEVEL = "level"  # "toàn huyện", "xã": the place the article is about


@dataclass(frozen=True, slots=True)
class Subject:
    """A subject: where it stands (word indexes) and the parts that name it; `word` is the last word of a generic one."""

    first: int
    stop: int
    kind: SubjectKind
    parts: tuple[Part, ...] = ()
    word: str = ""


def subjects_of(words: Words, first: int, stop: int, parts: Sequence[Part]) -> tuple[Subject, ...]:
    """Return the subjects of a sentence in order."""
    found = [*_named(parts), *_generic(words, first, stop, parts)]
    return tuple(sorted(found, key=lambda subject: (subject.first, subject.kind)))


def _named(parts: Sequence[Part]) -> Iterator[Subject]:
    groups: dict[int, list[Part]] = {}
    for part in parts:
        if part.role in {Role.SUBJECT, Role.CAUSED} and not part.is_scheme:
            groups.setdefault(part.chain, []).append(part)
    for group in groups.values():
        actors = tuple(part for part in group if part.is_actor)
        places = tuple(part for part in group if part.is_place)
        if actors:
            yield Subject(actors[0].cue, actors[-1].stop, SubjectKind.NAMED, actors)
        elif places:
            yield Subject(places[0].cue, places[-1].stop, SubjectKind.PLACE, places)


def _generic(words: Words, first: int, stop: int, parts: Sequence[Part]) -> Iterator[Subject]:
    taken = {index for part in parts for index in range(part.first, part.stop)}
    openers = phrases_of(Cue.START)
    heads = phrases_of(Cue.GENERIC, Cue.PLACE_SUBJECT, Cue.PRONOUN)
    for index in range(first, stop):
        if index != first and words.folded[index - 1] not in _BOUNDARIES:
            continue
        begin = _skip(words.folded, index, stop, openers)
        match = heads.match(words.folded, begin, stop)
        if match is None or begin in taken:
            continue
        end, cue = match
        if end in taken and end < stop:
            continue
        kind = {Cue.PRONOUN: SubjectKind.PRONOUN, Cue.PLACE_SUBJECT: SubjectKind.LEVEL}.get(cue, SubjectKind.GENERIC)
        if kind is not SubjectKind.GENERIC and (end < stop and words.capital[end]):
            continue
        yield Subject(begin, end, kind, word=words.folded[end - 1])


def _skip(words: Sequence[str], index: int, stop: int, openers: object) -> int:
    """Return the index after time words, conjunctions and quantities at the start of a clause."""
    table = cues()
    while index < stop:
        match = phrases_of(Cue.START).match(words, index, stop)
        if match is not None:
            index = match[0]
        elif is_number(words[index]) or Cue.QUANTITY in table.get((words[index],), ()):
            index += 1
        else:
            break
    return index


def speech_marks(words: Words, first: int, stop: int) -> tuple[int, ...]:
    """Return where in a sentence somebody begins to speak: the index after "cho biết:", "chia sẻ rằng" …"""
    speech = phrases_of(Cue.SPEECH)
    found = []
    index = first
    while index < stop:
        match = speech.match(words.folded, index, stop)
        if match is None:
            index += 1
            continue
        index = match[0]
        if index >= stop or words.folded[index] in _AFTER_SPEECH:
            found.append(index)
    return tuple(found)


def is_place_class(cls: EntityClass) -> bool:
    """Say whether entities of the class are places."""
    return cls in PLACE_CLASSES
