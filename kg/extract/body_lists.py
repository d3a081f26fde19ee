"""Bodies side by side: lists that share a head, a tail or a place, and chains of subordination."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from kg.extract.body_names import BodyName, roles
from kg.model import EntityClass, Mention, Span
from kg.text.document import Document
from kg.text.words import Words

_SEPARATORS = frozenset({",", "và", "kiêm", "/", "-", "&"})
_LONGEST_GAP = 60
_SUPERIOR_LINKS = frozenset(
    {",", "(", "-", "thuộc", "trực thuộc", "của", "(thuộc", ", thuộc", ", trực thuộc"}
)
_LONGEST_LINK = 16
_PARTY_ABOVE = frozenset({EntityClass.PARTY_ORGANIZATION, EntityClass.PARTY_COMMITTEE})
# The order of the army's units; a brigade stands under a corps or military region, never under a division.
_ARMY = ("tiểu đội", "trung đội", "đại đội", "tiểu đoàn", "trung đoàn", "sư đoàn", "quân đoàn", "quân khu")
_POST, _COMMAND, _REGION = 0, 5, 7
_BRIGADE, _BATTALION = 5.5, 3


def share_tails(
    found: Sequence[Mention[BodyName]], document: Document, words: Words
) -> list[Mention[BodyName]]:
    """Give the place of "Đảng ủy, HĐND, UBND xã X" to all of them, also across posts in between."""
    order = sorted(range(len(found)), key=lambda i: (found[i].span.start, -found[i].span.stop))
    top = []
    stop = -1
    for number in order:
        if found[number].span.start >= stop:
            top.append(number)
            stop = found[number].span.stop
    shared = list(found)
    for left, right in zip(reversed(top[:-1]), reversed(top[1:]), strict=True):
        here, after = shared[left].value, shared[right].value
        if here.is_open and _coordinated(shared[left].span, shared[right].span, words):
            shared[left] = replace(shared[left], value=_take_tail(here, after))
    return shared


def _take_tail(here: BodyName, after: BodyName) -> BodyName:
    if here.head.tail == "committee":
        shares = after.host is not None and after.head.tail == "committee"
        return replace(here, host=after.host) if shares else here
    if here.head.tail in {"place", "host", "words", "typed"} or (
        here.head.tail == "bare" and not here.head.level
    ):
        return replace(here, place=after.place, level_word=after.level_word)
    return here


def _coordinated(left: Span, right: Span, words: Words) -> bool:
    """Say whether only commas, "và" or posts stand between two names."""
    if right.start < left.stop or right.start - left.stop > _LONGEST_GAP:
        return False
    index, stop = words.at(left.stop), words.at(right.start)
    separators = 0
    while index < stop:
        role = roles().match(words.folded, index, stop)
        if role is not None:
            index = role[0]
        elif words.folded[index] in _SEPARATORS:
            separators += 1
            index += 1
        else:
            return False
    return separators > 0


def link_superiors(found: Sequence[Mention[BodyName]], document: Document) -> tuple[Mention[BodyName], ...]:
    """Read "Chi bộ bản A, Đảng bộ xã B" and "Trung đoàn 1, Sư đoàn 2 (Quân khu 3)" as subordination."""
    linked = list(found)
    order = sorted(range(len(found)), key=lambda i: (found[i].span.start, -found[i].span.stop))
    for here, after in pairwise(order):
        left, right = found[here], found[after]
        if not 0 <= right.span.start - left.span.stop <= _LONGEST_LINK:
            continue
        between = " ".join(document.folded[left.span.stop : right.span.start].split())
        if between in _SUPERIOR_LINKS and _is_superior(left.value, right.value, between):
            linked[here] = replace(left, value=replace(left.value, superior=after))
    return tuple(linked)


def _is_superior(low: BodyName, high: BodyName, between: str) -> bool:
    said = between.endswith("thuộc")
    if low.head.cls is EntityClass.MILITARY_UNIT and high.head.cls is EntityClass.MILITARY_UNIT:
        return said or _stands_under(army_rank(low), army_rank(high), between)
    if low.head.cls is EntityClass.PARTY_CELL and high.head.cls in _PARTY_ABOVE:
        return not high.head.level and between != "-"
    if low.head.tail in {"sector", "words"} and between in {",", "("}:
        return _is_department_of(low, high)
    return said


def _stands_under(low: float, high: float, between: str) -> bool:
    if low == _COMMAND and between != "(":
        # Commands side by side are a list: "Bộ CHQS tỉnh, Lữ đoàn 80".
        return False
    if _BRIGADE in {low, high}:
        return high >= 6 if low == _BRIGADE else low <= _BATTALION
    return low < high


def _is_department_of(low: BodyName, high: BodyName) -> bool:
    """Say whether a department is followed by the police or the command that it is of."""
    if high.head.key == "công an":
        return low.head.words in {"phòng", "đội cảnh sát", "đội an ninh"} or low.head.words.startswith("đội ")
    return low.head.cls is EntityClass.MILITARY_UNIT and high.head.cls is EntityClass.MILITARY_UNIT


def army_rank(name: BodyName) -> float:
    """Return the place of a unit in the order of the army; border posts stand below their provincial command.
    """
    words = name.head.words
    if words.startswith(("đồn", "đbp", "trạm")):
        return _POST
    if words.startswith("lữ đoàn"):
        return _BRIGADE
    if words.startswith(("quân chủng", "bộ tư lệnh", "binh chủng", "vùng")):
        return _REGION
    return next((rank for rank, unit in enumerate(_ARMY) if words.startswith(unit)), _COMMAND)


def list_places(
    found: Sequence[Mention[BodyName]], lists: Mapping[int, Sequence[tuple[int, Span]]], document: Document
) -> list[Mention[BodyName]]:
    """Return a further body for each further place of "UBND các xã A, B và C"; `lists` has them by the first.
    """
    further = []
    for mention in found:
        place = mention.value.place
        for number, span in lists.get(place, ()) if place is not None else ():
            whole = mention.span.cover(span)
            value = replace(mention.value, place=number)
            further.append(Mention(whole, document.quote(whole), "body", value, "body.list"))
    return further
