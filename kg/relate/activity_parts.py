"""The names of a sentence and the part that each plays in it, read off the words before them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from kg.model import BODY_CLASSES, PLACE_CLASSES, EntityClass
from kg.relate.activity_frames import Anchor
from kg.relate.activity_words import Cue, cue_before, is_number, size_before
from kg.text.words import Words

SCHEMES = frozenset({EntityClass.DIRECTIVE, EntityClass.CAMPAIGN, EntityClass.MODEL})
"""What an activity can be under."""

_SEPARATORS = frozenset({",", "và", "cùng", ";", "hoặc", '"', "-"})
_OPENERS = frozenset(',;:.)-"\'*+•/…!?')
# After a comma and before one of these a body is a subject, not the last of a list.
_PREDICATES = frozenset("đã sẽ vừa đang còn cũng luôn đều phối tổ chủ tiếp ban trao tặng hỗ triển".split())
_MILITARY = EntityClass.MILITARY_UNIT
_MEMBERS = frozenset({"huv", "tuv", "đuv", "uvbtv", "uvbch", "tvhu", "tvtu", "uv", "cuv"})
# Of two units after one another the lower acts: "Trung đoàn 19, Sư đoàn 968", "Chi bộ thôn A, Đảng bộ xã B".
_RANKS = (
    ("tổ", "đội", "chi bộ", "chi đoàn", "chi hội", "tiểu đội", "trung đội", "đại đội", "trạm", "đồn"),
    ("tiểu đoàn", "đảng bộ bộ phận"),
    ("trung đoàn", "đảng bộ", "ban chỉ huy", "phòng"),
    ("sư đoàn", "lữ đoàn", "bộ đội biên phòng", "bđbp", "bộ chỉ huy", "cục"),
    ("quân đoàn", "quân khu", "quân chủng", "bộ tư lệnh", "quân đội"),
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
    PLACE = "place"
    UNDER = "under"
    FUND = "fund"
    POST = "post"
    PRAISED = "praised"
    OBJECT = "object"


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

    def is_kin(self, other: "Part") -> bool:
        """Say whether both are actors, both places, or both directives, campaigns and models."""
        return (self.is_actor, self.is_place) == (other.is_actor, other.is_place)


def parts_of(words: Words, first: int, stop: int, anchors: Sequence[Anchor]) -> tuple[Part, ...]:
    """Return the parts of the sentence with the words `first` to `stop`, of the anchors in it, in order."""
    parts: list[Part] = []
    for anchor in anchors:
        begin, end = words.at(anchor.span.start), words.at(anchor.span.stop)
        if begin >= stop or (parts and begin < parts[-1].stop):
            continue
        end = min(max(end, begin + 1), stop)
        bare = Part(anchor, begin, end, begin, Role.OBJECT, parts[-1].chain + 1 if parts else 0)
        parts.append(_placed(words.folded, parts, bare, first))
    return tuple(parts)


def _placed(words: Sequence[str], parts: list[Part], part: Part, first: int) -> Part:
    before = parts[-1] if parts else None
    left = before.stop if before is not None else first
    bracket = _bracket(words, before, left, part.first)
    if bracket is None and before is not None and before.bracket is not None:
        # What a bracket says of the name before it does not part that name from the next.
        closed = next((i for i in range(left, part.first) if words[i] == ")"), None)
        outer = [earlier for earlier in parts if earlier.bracket is None]
        if closed is not None and outer:
            before, left = outer[-1], closed + 1
    part = replace(part, cue=_lead(words, left, part), bracket=bracket)
    if bracket is not None and not (before is not None and before.bracket == bracket and before.is_kin(part)):
        return part
    if part.is_actor and _is_membership(words, part):
        return replace(part, role=Role.POST)
    joined = _joined(words, parts, before, part, left) if before is not None else None
    if joined is not None:
        return joined
    if part.cue == left:
        return replace(part, role=Role.SUBJECT if before is None else Role.OBJECT)
    found = cue_before(words, left, part.cue)
    role = _role_of(found[1], part) if found is not None else None
    if found is not None and role is not None:
        return replace(part, cue=found[0], role=role)
    opens = words[part.cue - 1] in _OPENERS or is_number(words[part.cue - 1])
    return replace(part, role=Role.SUBJECT if opens else Role.OBJECT)


def _is_membership(words: Sequence[str], part: Part) -> bool:
    """Say whether a body is named in a post: "Tỉnh ủy viên", "HUV", "UVBTV Tỉnh ủy"."""
    first, last = words[part.first], words[part.stop - 1]
    if last == "viên" or (part.stop < len(words) and words[part.stop] == "viên"):
        return first != "đoàn"
    return first in _MEMBERS or first.startswith(("uvb", "ubv", "uvtv"))


def _bracket(words: Sequence[str], before: Part | None, left: int, index: int) -> int | None:
    """Return the word index of the bracket that is open at `index`, None outside brackets."""
    for position in range(index - 1, left - 1, -1):
        if words[position] == ")":
            return None
        if words[position] == "(":
            return position
    return before.bracket if before is not None else None


def _lead(words: Sequence[str], left: int, part: Part) -> int:
    """Return where the words begin that only lead to a name: "hơn 200 cán bộ, chiến sĩ (của)", "mô hình"."""
    index = part.first
    kinds = (Cue.SCHEME_HEAD,) if part.is_scheme else (Cue.PEOPLE, Cue.VENUE) if part.is_place else (Cue.PEOPLE,)
    if part.is_actor:
        index -= size_before(words, left, index, Cue.HONORIFIC)
    while index > left:
        size = max(size_before(words, left, index, kind) for kind in kinds)
        word = words[index - 1]
        if size:
            index -= size
        elif (word in _LINKS or word == '"') and any(size_before(words, left, index - 1, kind) for kind in kinds):
            index -= 1
        elif size_before(words, left, index, Cue.QUANTITY) == 1 or word.isdigit():
            index -= 1
        elif word == '"' and part.is_scheme:
            index -= 1
        else:
            break
    return index


_LINKS = frozenset({"của", "thuộc", "trong", ",", "và"})


def _joined(words: Sequence[str], parts: list[Part], before: Part, part: Part, left: int) -> Part | None:
    """Return a name that follows `before` after a comma, "và" or nothing; None where it starts anew."""
    between = words[left : part.cue]
    if not _SEPARATORS.issuperset(between) or "cùng" in between:
        return None
    if before.role is Role.POST and part.is_person:
        # "Chủ tịch Hội Nông dân xã Nguyễn Văn A": the name takes the place of the office in the sentence.
        role = _role_of_title(words, parts)
        fellow = _fellow(parts) if role is Role.SUBJECT else None
        return replace(part, role=role, chain=part.chain if fellow is None else fellow.chain)
    if before.is_actor and part.is_place and between == (",",):
        # "Chi hội thôn A, xã B": the place belongs to the name; where a person lives may be where it is done.
        acts = not before.is_person and before.role in {Role.SUBJECT, Role.WITH, Role.AGENT}
        return replace(part, role=Role.OWNER if acts else Role.OBJECT)
    if not before.is_kin(part) or ("-" in between and (part.is_person or before.is_person)):
        return None
    if not between and part.is_person and not before.is_person:
        # "Thủ tướng Nguyễn Văn A": the office only says who he is.
        parts[parts.index(before)] = replace(before, role=Role.POST)
        return replace(part, role=before.role, chain=before.chain)
    if _outranks(words, part, before) and "và" not in between:
        return replace(part, role=Role.OWNER)
    fronted = before.role in {Role.OWNER, Role.POST, Role.FUND, Role.OBJECT, Role.RECIPIENT}
    begun = any(earlier.role is Role.SUBJECT for earlier in parts)
    goes_on = part.stop < len(words) and words[part.stop] in _PREDICATES
    if part.is_actor and fronted and "," in between and (goes_on or not begun):
        return None
    return replace(part, role=before.role, chain=before.chain)


def _fellow(parts: list[Part]) -> Part | None:
    """Return the person before an office who acts too: "A, Chủ tịch X; B, Bí thư Y đã đến thăm"."""
    for earlier in reversed(parts):
        if earlier.role is not Role.POST:
            return earlier if earlier.is_person and earlier.role is Role.SUBJECT else None
    return None


def _outranks(words: Sequence[str], part: Part, before: Part) -> bool:
    classes = (before.anchor.cls, part.anchor.cls)
    if classes not in {(_MILITARY, _MILITARY), (EntityClass.PARTY_CELL, EntityClass.PARTY_ORGANIZATION)}:
        return False
    high, low = _rank(words, part), _rank(words, before)
    return low is not None and high is not None and high > low


def _rank(words: Sequence[str], part: Part) -> int | None:
    name = " ".join(words[part.first : part.first + 4])
    for rank, heads in enumerate(_RANKS):
        if name.startswith(heads):
            return rank
    return None


def _role_of_title(words: Sequence[str], parts: list[Part]) -> Role:
    """Return the role of the office that the last part names, as if the office were the name."""
    title = parts[-1]
    left = parts[-2].stop if len(parts) > 1 else 0
    index = title.cue
    kinds = (Cue.PEOPLE, Cue.HONORIFIC)
    while index > left and (size := max(size_before(words, left, index, kind) for kind in kinds)):
        index -= size
    if index == left or words[index - 1] in _OPENERS:
        return Role.SUBJECT
    found = cue_before(words, left, index)
    role = _role_of(found[1], title) if found is not None else None
    return role if role is not None and role is not Role.POST else Role.SUBJECT


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


def _role_of(found: frozenset[Cue], part: Part) -> Role | None:
    if part.is_scheme:
        return Role.UNDER if Cue.UNDER in found else Role.OBJECT
    if part.is_place:
        if Cue.PRAISED in found:
            return Role.PRAISED
        if Cue.PLACE in found:
            return Role.PLACE
        return Role.SUBJECT if Cue.START in found else Role.OBJECT
    return next((role for cue, role in _ORDER if cue in found), None)
