"""The subjects of a sentence: named ones, places that act, and words that name nobody."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from kg.relate.activity_parts import Part, Role
from kg.relate.activity_words import Cue, is_number, phrases_of, size_before
from kg.text.words import Words

_BOUNDARIES = frozenset(",;:.")
_OPENING_WORDS = frozenset({"đấu", "khi", "thì", "mà", "nhờ"})  # "phấn đấu mỗi chi bộ …"
_NO_HEADS_BEFORE = frozenset({"kết", "viên", "thể", "chức", "thanh", "hội"})  # "đoàn kết", "đoàn viên" …
_AFTER_SPEECH = frozenset({":", ",", '"', "rằng", "là"})


class SubjectKind(StrEnum):
    """What stands as subject."""

    NAMED = "named"
    PLACE = "place"
    GENERIC = "generic"
    MEMBER = "member"  # "nhiều chi bộ": members of the body named before
    CARRIED = "carried"  # "đoàn": the subject of the sentence before


@dataclass(frozen=True, slots=True)
class Subject:
    """A subject: its word indexes, what stands there, and the parts that name it."""

    first: int
    stop: int
    kind: SubjectKind
    parts: tuple[Part, ...] = ()


def subjects_of(words: Words, first: int, stop: int, parts: Sequence[Part]) -> tuple[Subject, ...]:
    """Return the subjects of a sentence in order."""
    named = list(_named(words, parts))
    inside = {index for subject in named for index in range(subject.first, subject.stop)}
    inside.update(index for part in parts for index in range(part.first, part.stop))
    found = [*named, *(s for s in _unnamed(words, first, stop, inside))]
    return tuple(sorted(found, key=lambda subject: (subject.first, subject.kind)))


def _is_followed_by_deed(words: Words, part: Part) -> bool:
    """Say whether a praised body is said to have done something: "đánh giá cao tỉnh A đã chủ động …"."""
    return "đã" in words.folded[part.stop : part.stop + 2]


def _named(words: Words, parts: Sequence[Part]) -> Iterator[Subject]:
    groups: dict[int, list[Part]] = {}
    for part in parts:
        acts = part.role in {Role.SUBJECT, Role.CAUSED} or (part.role is Role.PRAISED and _is_followed_by_deed(words, part))
        if acts and not part.is_scheme and part.bracket is None:
            groups.setdefault(part.chain, []).append(part)
    for group in groups.values():
        kind = SubjectKind.NAMED if group[0].is_actor else SubjectKind.PLACE
        yield Subject(group[0].cue, group[-1].stop, kind, tuple(group))


_KINDS = {
    Cue.GENERIC: SubjectKind.GENERIC,
    Cue.MEMBER: SubjectKind.MEMBER,
    Cue.CARRIED: SubjectKind.CARRIED,
}


def _unnamed(words: Words, first: int, stop: int, inside: set[int]) -> Iterator[Subject]:
    heads = phrases_of(Cue.MEMBER, Cue.CARRIED, Cue.GENERIC)
    ends: set[int] = set()
    depth = 0
    for index in range(first, stop):
        depth += {"(": 1, ")": -1}.get(words.folded[index], 0)
        if depth > 0 or (index != first and words.folded[index - 1] not in _BOUNDARIES | _OPENING_WORDS):
            continue
        begin = _after_openers(words.folded, index, stop)
        for start in range(index, begin + 1):
            match = heads.match(words.folded, start, stop)
            if match is None or start in inside or (match[0] < stop and match[0] in inside):
                continue
            if start == index and words.folded[start:match[0]] == ("hộ",):
                continue  # "hộ nghèo, hộ khó khăn": only counted households act
            if match[0] >= stop or words.folded[match[0]] not in _NO_HEADS_BEFORE:
                if not _is_listed(words.folded, first, index, ends):
                    yield Subject(start, match[0], _KINDS[match[1]])
                    ends.add(match[0])
                break


def _is_listed(words: Sequence[str], first: int, index: int, ends: set[int]) -> bool:
    """Say whether the words after a comma go on with a list of people: "phối hợp với cấp ủy, chính quyền …"."""
    if index == first or words[index - 1] != "," or index - 1 in ends:
        return False
    return any(size_before(words, first, index - 1, cue) for cue in (Cue.GENERIC, Cue.PEOPLE, Cue.MEMBER))


def _after_openers(words: Sequence[str], index: int, stop: int) -> int:
    """Return the index after time words, conjunctions and quantities at the start of a clause."""
    while index < stop:
        match = phrases_of(Cue.START).match(words, index, stop)
        if match is not None:
            index = match[0]
        elif is_number(words[index]) or size_before(words, index, index + 1, Cue.QUANTITY):
            index += 1
        else:
            break
    return index


def speech_marks(words: Words, first: int, stop: int) -> tuple[int, ...]:
    """Return where in a sentence somebody begins to speak: after "cho biết:", "chia sẻ rằng" …"""
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
