"""The names of a sentence and the part that each plays in it, read off the words before them."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from kg.model import BODY_CLASSES, PLACE_CLASSES, EntityClass
from kg.relate.activity_frames import Anchor
from kg.relate.activity_words import LONGEST, Cue, cue_before, cues, is_number
from kg.text.words import Words

SCHEMES = frozenset({EntityClass.DIRECTIVE, EntityClass.CAMPAIGN, EntityClass.MODEL})
"""What an activity can be under."""

_SEPARATORS = frozenset({",", "và", "cùng", ";", "hoặc"})
_OPENERS = frozenset(',;:.()-"\'*+•/…!?')


class Role(StrEnum):
    """The part of a name in its sentence."""

    SUBJECT = "subject"
    WITH = "with"
    AGENT = "agent"
    OWNER = "owner"
    RECIPIENT = "recipient"
    CAUSED = "caused"
    ADVISED = "advised"
    PLACE = "place"
    UNDER = "under"
    FUND = "fund"
    POST = "post"
    OBJECT = "object"


@dataclass(frozen=True, slots=True)
class Part:
    """A name in its sentence: its words, role, and the words that lead to it.

    `cue` is where the words that say the role begin, `chain` numbers what is joined by commas or "và".
    """

    anchor: Anchor
    first: int
    stop: int
    cue: int
    role: Role
    chain: int

    @property
    def is_actor(self) -> bool:
        """Say whether it is something that can act."""
        return self.anchor.cls in BODY_CLASSES or self.anchor.cls is EntityClass.PERSON

    @property
    def is_place(self) -> bool:
        """Say whether it is a place."""
        return self.anchor.cls in PLACE_CLASSES

    @property
    def is_scheme(self) -> bool:
        """Say whether it is a directive, campaign or model."""
        return self.anchor.cls in SCHEMES


def parts_of(words: Words, first: int, stop: int, anchors: Sequence[Anchor]) -> tuple[Part, ...]:
    """Return the parts of the sentence that has the words `first` to `stop`; `anchors` are those in it, in order."""
    parts: list[Part] = []
    for anchor in anchors:
        begin, end = words.at(anchor.span.start), words.at(anchor.span.stop)
        if parts and begin < parts[-1].stop:
            continue
        parts.append(_part(words.folded, parts, anchor, first, begin, min(max(end, begin + 1), stop)))
    return tuple(parts)


def _part(words: Sequence[str], parts: list[Part], anchor: Anchor, first: int, begin: int, end: int) -> Part:
    before = parts[-1] if parts else None
    left = before.stop if before is not None else first
    bare = _without_people(words, left, begin)
    chain = before.chain + 1 if before is not None else 0
    if before is not None and _SEPARATORS.issuperset(words[left:bare]) and words[bare - 1] != "cùng":
        joined = _joined_role(words, parts, anchor, left, bare)
        if joined is not None:
            return Part(anchor, begin, end, bare, joined, before.chain if joined is before.role else chain)
    if bare == left:
        return Part(anchor, begin, end, bare, Role.SUBJECT if before is None else Role.OBJECT, chain)
    found = cue_before(words, left, bare)
    if found is not None:
        cue, role = found[0], _role_of(found[1], anchor, words, left, found[0])
        if role is not None:
            return Part(anchor, begin, end, cue, role, chain)
    opens = words[bare - 1] in _OPENERS or is_number(words[bare - 1])
    return Part(anchor, begin, end, bare, Role.SUBJECT if opens else Role.OBJECT, chain)


def _without_people(words: Sequence[str], left: int, index: int) -> int:
    """Return where "hơn 200 cán bộ, chiến sĩ (của)" before a name begins: its people stand for the body."""
    table = cues()
    while index > left:
        size = _people_size(words, left, index)
        if size:
            index -= size
        elif words[index - 1] in {"của", "thuộc", "trong"} and _people_size(words, left, index - 1):
            index -= 1
        elif words[index - 1] in {",", "và"} and _people_size(words, left, index - 1):
            index -= 1
        elif Cue.QUANTITY in table.get((words[index - 1],), ()) or words[index - 1].isdigit():
            index -= 1
        else:
            break
    return index


def _people_size(words: Sequence[str], left: int, index: int) -> int:
    table = cues()
    for size in range(min(LONGEST, index - left), 0, -1):
        if Cue.PEOPLE in table.get(tuple(words[index - size : index]), ()):
            return size
    return 0


def _joined_role(words: Sequence[str], parts: list[Part], anchor: Anchor, left: int, bare: int) -> Role | None:
    """Return the role of a name that follows another after a comma, "và" or nothing; None where it starts anew."""
    before = parts[-1]
    new = Part(anchor, bare, bare + 1, bare, before.role, before.chain)
    if bare == left:
        # "Chủ tịch Hội Nông dân xã Nguyễn Văn A": the name takes the place of the office in the sentence.
        if before.role is Role.POST and new.anchor.cls is EntityClass.PERSON:
            return _role_of_title(words, parts)
        return before.role if new.is_place is before.is_place else None
    if before.is_actor and new.is_actor:
        fronted = before.role in {Role.OWNER, Role.POST, Role.PLACE, Role.FUND, Role.OBJECT}
        has_subject = any(part.role is Role.SUBJECT for part in parts)
        if before.role is Role.POST and anchor.cls is EntityClass.PERSON:
            return _role_of_title(words, parts)
        if fronted and not has_subject and words[bare - 1] == ",":
            return None
        return before.role
    if before.is_place and new.is_place:
        return before.role
    if before.is_scheme and new.is_scheme:
        return before.role
    return None


def _role_of_title(words: Sequence[str], parts: list[Part]) -> Role:
    """Return the role of the office that the last part names, as if the office were the name."""
    title = parts[-1]
    left = parts[-2].stop if len(parts) > 1 else 0
    index = _without_people(words, left, title.cue)
    if index == left or words[index - 1] in _OPENERS:
        return Role.SUBJECT
    found = cue_before(words, left, index)
    role = _role_of(found[1], title.anchor, words, left, found[0]) if found else None
    return role if role is not None and role is not Role.POST else Role.SUBJECT


_ORDER = (
    (Cue.POST, Role.POST),
    (Cue.WITH, Role.WITH),
    (Cue.ADVISED, Role.ADVISED),
    (Cue.CAUSED, Role.CAUSED),
    (Cue.AGENT, Role.AGENT),
    (Cue.RECIPIENT, Role.RECIPIENT),
    (Cue.FUND, Role.FUND),
    (Cue.START, Role.SUBJECT),
    (Cue.OWNER, Role.OWNER),
)


def _role_of(found: frozenset[Cue], anchor: Anchor, words: Sequence[str], left: int, cue: int) -> Role | None:
    if anchor.cls in SCHEMES:
        return Role.UNDER if Cue.UNDER in found else Role.OBJECT
    if anchor.cls in PLACE_CLASSES:
        if Cue.PLACE in found:
            return Role.PLACE
        return Role.SUBJECT if Cue.START in found else Role.OBJECT
    for wanted, role in _ORDER:
        if wanted in found:
            return role
    return None
