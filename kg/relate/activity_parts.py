"""The names of a sentence and the part that each plays in it, read off the words before them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from kg.model import BODY_CLASSES, PLACE_CLASSES, EntityClass
from kg.relate.activity_frames import Anchor
from kg.relate.activity_ranks import Unit, outranks
from kg.relate.activity_words import Cue, cue_before, is_number, size_before, table_of

SCHEMES = frozenset({EntityClass.DIRECTIVE, EntityClass.CAMPAIGN, EntityClass.MODEL})
"""What an activity can be under."""

_SEPARATORS = frozenset({",", "và", "cùng", ";", "hoặc", '"', "-"})
_OPENERS = frozenset(",;:.)-\"'*+•/…!?")
_LINKS = frozenset({"của", "thuộc", "trong", ",", "và"})
# "HUV", "UVBTV Tỉnh ủy", "Tỉnh ủy viên": a body named in somebody's membership.
_MEMBERS = frozenset({"huv", "tuv", "đuv", "uvbtv", "uvbch", "tvhu", "tvtu", "uv", "cuv"})
# After a comma and before one of these a body is a subject, not the last of a list.
_PREDICATES = frozenset(
    {"đã", "sẽ", "vừa", "đang", "còn", "cũng", "luôn", "đều"}
    | {"phối", "tổ", "chủ", "tiếp", "ban", "trao", "tặng", "hỗ", "triển"}
)


class Role(StrEnum):
    """The part of a name in its sentence."""

    SUBJECT = "subject"
    WITH = "with"
    AGENT = "agent"
    OWNER = "owner"
    RECIPIENT = "recipient"
    CAUSED = "caused"
    ADVISED = "advised"
    PRAISED = "praised"
    PLACE = "place"
    UNDER = "under"
    FUND = "fund"
    POST = "post"
    OBJECT = "object"


_ORDER = (
    (Cue.POST, Role.POST),
    (Cue.PRAISED, Role.PRAISED),
    (Cue.WITH, Role.WITH),
    (Cue.ADVISED, Role.ADVISED),
    (Cue.CAUSED, Role.CAUSED),
    (Cue.AGENT, Role.AGENT),
    (Cue.RECIPIENT, Role.RECIPIENT),
    (Cue.FUND, Role.FUND),
    (Cue.START, Role.SUBJECT),
    (Cue.OWNER, Role.OWNER),
)
_PLACE_ORDER = ((Cue.PRAISED, Role.PRAISED), (Cue.PLACE, Role.PLACE), (Cue.START, Role.SUBJECT))
# After these a comma begins a new clause with the next body, unless a subject has begun the sentence.
_FRONTED = frozenset({Role.OWNER, Role.POST, Role.FUND, Role.OBJECT, Role.RECIPIENT})
_OFFICE_REACH = 9
_HEAD = 4
"""So many words of a name tell its rank."""
_ACTING = frozenset({Role.SUBJECT, Role.WITH, Role.AGENT})


@dataclass(frozen=True, slots=True)
class Part:
    """A name in its sentence: its words, its role, and where the words begin that lead to it.

    `chain` numbers what is joined by commas or "và"; `bracket` is the word index of the bracket it stands in.
    """

    anchor: Anchor
    first: int
    stop: int
    cue: int
    role: Role
    chain: int
    bracket: int | None = None

    @property
    def is_actor(self) -> bool:
        """Say whether it is something that can act."""
        return self.anchor.cls in BODY_CLASSES or self.anchor.cls is EntityClass.PERSON

    @property
    def is_person(self) -> bool:
        """Say whether it is a person."""
        return self.anchor.cls is EntityClass.PERSON

    @property
    def is_place(self) -> bool:
        """Say whether it is a place."""
        return self.anchor.cls in PLACE_CLASSES

    @property
    def is_scheme(self) -> bool:
        """Say whether it is a directive, campaign or model."""
        return self.anchor.cls in SCHEMES


@dataclass(frozen=True, slots=True)
class Placed:
    """An anchor with its words."""

    anchor: Anchor
    first: int
    stop: int


def parts_of(words: Sequence[str], first: int, stop: int, names: Iterable[Placed]) -> tuple[Part, ...]:
    """Return the parts of the sentence with the words `first` to `stop`, of the names in it, in order."""
    reader = _Reader(words, first)
    for name in names:
        if name.first < stop and (not reader.parts or name.first >= reader.parts[-1].stop):
            reader.read(name, min(name.stop, stop))
    return tuple(reader.parts)


class _Reader:
    """Reads the names of one sentence from left to right."""

    def __init__(self, words: Sequence[str], first: int) -> None:
        self.words = words
        self.first = first
        self.parts: list[Part] = []

    def read(self, name: Placed, stop: int) -> None:
        """Add the part of a name."""
        before, left = self._before(name.first)
        bracket = self._bracket(left, name.first)
        chain = self.parts[-1].chain + 1 if self.parts else 0
        bare = Part(name.anchor, name.first, stop, name.first, Role.OBJECT, chain, bracket)
        cue = self._lead(left, bare)
        role = self._role(before, left, bare, cue)
        self.parts.append(Part(name.anchor, name.first, stop, role[1], role[0], role[2], bracket))

    def _before(self, index: int) -> tuple[Part | None, int]:
        """Return the name before a word, and the word after it.

        What a bracket says of a name does not part that name from the next.
        """
        if not self.parts:
            return None, self.first
        last = self.parts[-1]
        if last.bracket is not None:
            closed = next((i for i in range(last.stop, index) if self.words[i] == ")"), None)
            outer = [part for part in self.parts if part.bracket is None]
            if closed is not None and outer:
                return outer[-1], closed + 1
        return last, last.stop

    def _bracket(self, left: int, index: int) -> int | None:
        """Return the word index of the bracket that is open at `index`, None outside brackets."""
        for position in range(index - 1, left - 1, -1):
            if self.words[position] == ")":
                return None
            if self.words[position] == "(":
                return position
        last = self.parts[-1] if self.parts else None
        return last.bracket if last is not None and last.stop == left else None

    def _lead(self, left: int, part: Part) -> int:
        """Return where words begin that only lead to a name: "hơn 200 cán bộ, chiến sĩ (của)", "mô hình"."""
        words, index = self.words, part.first
        kinds: tuple[Cue, ...] = (Cue.PEOPLE,)
        if part.is_actor:
            index -= size_before(words, left, index, Cue.HONORIFIC)
            index = self._office(left, index) if part.is_person else index
        elif part.is_place:
            kinds = (Cue.PEOPLE, Cue.VENUE)
        else:
            kinds = (Cue.SCHEME_HEAD,)
        while index > left:
            word = words[index - 1]
            size = size_before(words, left, index, *kinds)
            if size:
                index -= size
            elif (
                ((word in _LINKS or word == '"') and size_before(words, left, index - 1, *kinds))
                or word.isdigit()
                or (word == '"' and part.is_scheme)
                or size_before(words, left, index, Cue.QUANTITY) == 1
            ):
                index -= 1
            else:
                break
        return index

    def _office(self, left: int, index: int) -> int:
        """Return where the office begins that stands before a person: "Bí thư Tỉnh ủy (A)"."""
        for start in range(max(left, index - _OFFICE_REACH), index):
            head = start - size_before(self.words, left, start, Cue.HONORIFIC)
            at_head = head == left or self.words[head - 1] in _OPENERS
            if at_head and table_of(Cue.POST).match(self.words, start, index) is not None:
                return head if _OPENERS.isdisjoint(self.words[start:index]) else index
        return index

    def _role(self, before: Part | None, left: int, part: Part, cue: int) -> tuple[Role, int, int]:
        """Return the role of a name, where the words begin that say it, and its chain."""
        if part.bracket is not None and not (
            before is not None and before.bracket == part.bracket and _are_kin(before, part)
        ):
            return Role.OBJECT, cue, part.chain
        if part.is_actor and self._is_membership(part):
            return Role.POST, cue, part.chain
        joined = self._joined(before, left, part, cue) if before is not None else None
        if joined is not None:
            return joined[0], cue, joined[1]
        if cue == left:
            return (Role.SUBJECT if before is None else Role.OBJECT), cue, part.chain
        found = cue_before(self.words, left, cue)
        role = _role_of(found[1], part) if found is not None else None
        if found is not None and role is not None:
            return role, found[0], part.chain
        opens = self.words[cue - 1] in _OPENERS or is_number(self.words[cue - 1])
        return (Role.SUBJECT if opens else Role.OBJECT), cue, part.chain

    def _is_membership(self, part: Part) -> bool:
        first, last = self.words[part.first], self.words[part.stop - 1]
        if last == "viên" or (part.stop < len(self.words) and self.words[part.stop] == "viên"):
            return first != "đoàn"
        return first in _MEMBERS or first.startswith(("uvb", "ubv", "uvtv"))

    def _joined(self, before: Part, left: int, part: Part, cue: int) -> tuple[Role, int] | None:
        """Return role and chain of a name joined to another by a comma, "và" or nothing; None at a fresh start."""
        between = self.words[left:cue]
        if not _SEPARATORS.issuperset(between) or "cùng" in between:
            return None
        if before.role is Role.POST and part.is_person:
            return self._after_title(part)
        if before.is_actor and part.is_place and between == (",",):
            # "Chi hội thôn A, xã B": the place belongs to the name; where a person lives may be where it is done.
            acts = not before.is_person and before.role in _ACTING
            return (Role.OWNER if acts else Role.OBJECT), part.chain
        if not _are_kin(before, part) or ("-" in between and (part.is_person or before.is_person)):
            return None
        if not between and part.is_person and not before.is_person:
            # "Thủ tướng Nguyễn Văn A": the office only says who he is.
            self.parts[self.parts.index(before)] = replace(before, role=Role.POST)
            return self._after_title(part) if before.role is Role.OBJECT else (before.role, before.chain)
        if "và" not in between and outranks(self._unit(part), self._unit(before)):
            return Role.OWNER, part.chain
        begun = any(earlier.role is Role.SUBJECT for earlier in self.parts)
        goes_on = part.stop < len(self.words) and self.words[part.stop] in _PREDICATES
        if part.is_actor and before.role in _FRONTED and "," in between and (goes_on or not begun):
            return None
        return before.role, before.chain

    def _after_title(self, part: Part) -> tuple[Role, int]:
        """Return role and chain of a person after an office: the person takes the office's place."""
        role = self._role_of_title()
        fellow = self._fellow() if role is Role.SUBJECT else None
        return role, part.chain if fellow is None else fellow.chain

    def _role_of_title(self) -> Role:
        """Return the role of the office that the last part names, as if the office were the name."""
        title = self.parts[-1]
        left = self.parts[-2].stop if len(self.parts) > 1 else self.first
        index = title.cue
        while size := size_before(self.words, left, index, Cue.PEOPLE, Cue.HONORIFIC):
            index -= size
        if index <= left or self.words[index - 1] in _OPENERS:
            return Role.SUBJECT
        found = cue_before(self.words, left, index)
        role = _role_of(found[1], title) if found is not None else None
        return role if role is not None and role is not Role.POST else Role.SUBJECT

    def _fellow(self) -> Part | None:
        """Return the person before an office who acts too: "A, Chủ tịch X; B, Bí thư Y đã đến thăm"."""
        for earlier in reversed(self.parts):
            if earlier.role is not Role.POST:
                return earlier if earlier.is_person and earlier.role is Role.SUBJECT else None
        return None

    def _unit(self, part: Part) -> Unit:
        return part.anchor.cls, " ".join(self.words[part.first : part.first + _HEAD])


def _are_kin(part: Part, other: Part) -> bool:
    """Say whether both are actors, both places, or both directives, campaigns and models."""
    return (part.is_actor, part.is_place) == (other.is_actor, other.is_place)


def _role_of(found: frozenset[Cue], part: Part) -> Role | None:
    if part.is_scheme:
        return Role.UNDER if Cue.UNDER in found else Role.OBJECT
    if part.is_place:
        return next((role for cue, role in _PLACE_ORDER if cue in found), Role.OBJECT)
    return next((role for cue, role in _ORDER if cue in found), None)
