"""Bodies side by side: lists that share a head, a tail or a place, and chains of subordination."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from kg.extract.body_names import BodyName, level_of, roles, sectors
from kg.extract.place_values import PlaceName
from kg.model import EntityClass, Mention, Span
from kg.text.document import Document
from kg.text.words import Words, split_words

_SEPARATORS = frozenset({",", "và", "kiêm", "/", "-", "&"})
# Before a post that someone takes.
_TAKING = frozenset({"giữ", "chức", "vụ", "danh", "làm"})
_FORMER = "nguyên"
_FRONT = "mặt trận tổ quốc"
_BUREAU = "vụ"
_STANDING = "ban thường vụ"
_PARTNERS = frozenset({EntityClass.MASS_ORGANIZATION, EntityClass.STATE_BODY, EntityClass.PARTY_COMMITTEE})
_TOGETHER = frozenset({"phối hợp với", "phối hợp cùng", "phối hợp", "đã phối hợp với", "cùng với", "cùng", "và"})
_LONGEST_GAP = 60
_SUPERIOR_LINKS = frozenset({",", "(", "-", "thuộc", "trực thuộc", "của", "(thuộc", ", thuộc", ", trực thuộc"})
_LONGEST_LINK = 24
_CONSISTS, _FIRST_PART = " gồm", frozenset({"gồm", "gồm:", "gồm có", "gồm có:"})
_FURTHER_PARTS = frozenset({",", ";", "và", ", và"})
_DECLARES = re.compile(r"\((?:sau đây |dưới đây )?(?:gọi|viết) (?:tắt )?là:?|\((?:gọi|viết) tắt:?")
_SHARING = frozenset({"place", "host", "agency", "typed"})
_DEPARTMENTS = frozenset({"sector", "words", "agency", "staff"})
_OF_COMMITTEES = frozenset({EntityClass.PARTY_COMMITTEE, EntityClass.STANDING_COMMITTEE, EntityClass.PARTY_COMMISSION})
_LED_BY_CHIEFS = frozenset({"đảng ủy", "chi bộ", "đảng bộ"})
_OFFICE = "văn phòng"
_COUNCILS = frozenset({"ubnd", "hđnd"})
_EMPLOYERS = frozenset({EntityClass.MILITARY_UNIT, EntityClass.ORGANIZATION})
_PARTY_ABOVE = frozenset({EntityClass.PARTY_ORGANIZATION, EntityClass.PARTY_COMMITTEE})
_PARTY_PARTS = _PARTY_ABOVE | {EntityClass.PARTY_CELL}
# The order of the army's units; a brigade stands under a corps or military region, never under a division.
_ARMY = ("tiểu đội", "trung đội", "đại đội", "tiểu đoàn", "trung đoàn", "sư đoàn", "quân đoàn", "quân khu")
_POST, _DIVISION, _COMMAND, _CORPS, _REGION = 0, 5, 5.1, 6, 7
_BRIGADE, _BATTALION = 5.5, 3


def share_tails(
    found: Sequence[Mention[BodyName]], places: Sequence[Mention[PlaceName]], words: Words
) -> list[Mention[BodyName]]:
    """Give the place of "Đảng ủy, HĐND, UBND xã X" to all of them, also across posts in between; `places` are all
    places, to which names refer.
    """
    top = _outermost(found)
    shared = list(found)
    for left, right in zip(reversed(top[:-1]), reversed(top[1:]), strict=True):
        here, after = shared[left].value, shared[right].value
        if not here.is_open:
            _share_committee(shared, left, right, words)
            continue
        if here.is_national and here.head.key != _FRONT:
            continue  # "Hội LHPN Việt Nam, Chi hội Phụ nữ thôn A" are no one's in common.
        signs, posts = _between(shared[left].span, shared[right].span, words)
        if signs and posts and _is_committee_of(here, after, places):
            shared[left] = replace(shared[left], value=replace(here, host=right))
        elif signs and not (posts and here.head.cls is EntityClass.PARTY_CELL and _is_larger(after, places)):
            shared[left] = replace(shared[left], value=here if posts else _take_host(here, after))
            shared[left] = replace(shared[left], value=_take_tail(shared[left].value, after))
    _share_hosts(shared, top, words)
    _share_with_partners(shared, top, words)
    return shared


def _share_with_partners(shared: list[Mention[BodyName]], top: Sequence[int], words: Words) -> None:
    """Give the place of "Hội Chữ thập đỏ huyện X" to the "Hội Người cao tuổi" with which it acts."""
    for left, right in pairwise(top):
        before, here = shared[left].value, shared[right].value
        if not here.is_open or here.country or here.head.cls is not EntityClass.MASS_ORGANIZATION:
            continue
        placed = before.host is None and (before.place is not None or before.level_word)
        gap = words.folded[words.at(shared[left].span.stop) : words.at(shared[right].span.start)]
        if placed and before.head.cls in _PARTNERS and " ".join(gap) in _TOGETHER:
            value = replace(here, place=before.place, level_word=before.level_word)
            shared[right] = replace(shared[right], value=value)


def _is_larger(after: BodyName, places: Sequence[Mention[PlaceName]]) -> bool:
    """Say whether a body is of a place that has many cells ("Bí thư Chi bộ, Giám đốc Trung tâm Y tế huyện X")."""
    level = level_of(after.level_word) if after.place is None else places[after.place].value.level
    return level not in {"", "Village"}


def _share_committee(shared: list[Mention[BodyName]], left: int, right: int, words: Words) -> None:
    """Give the place of "Ban Thường vụ Huyện ủy và giữ chức Phó Bí thư Huyện ủy X" to the first committee as well."""
    host = shared[left].value.host
    inner, after = (shared[host].value if host is not None else None), shared[right].value
    if host is None or inner is None or not inner.is_open or inner.head != after.head or after.place is None:
        return
    signs, posts = _between(shared[left].span, shared[right].span, words)
    if signs and posts:
        shared[host] = replace(shared[host], value=replace(inner, place=after.place))


def _share_hosts(shared: list[Mention[BodyName]], top: Sequence[int], words: Words) -> None:
    """Give the committee of "Ủy viên Ban Thường vụ Huyện ủy X, Trưởng ban Dân vận" to the commission as well."""
    for left, right in pairwise(top):
        before, here = shared[left].value, shared[right].value
        if not here.is_open or here.head.tail != "committee":
            continue
        host = left if before.head.cls is EntityClass.PARTY_COMMITTEE else before.host
        party = before.head.cls in _OF_COMMITTEES and host is not None
        if party and _between(shared[left].span, shared[right].span, words)[0]:
            shared[right] = replace(shared[right], value=replace(here, host=host))


def _outermost(found: Sequence[Mention[BodyName]]) -> list[int]:
    order = sorted(range(len(found)), key=lambda i: (found[i].span.start, -found[i].span.stop))
    top = []
    stop = -1
    for number in order:
        if found[number].span.start >= stop:
            top.append(number)
            stop = found[number].span.stop
    return top


def _is_committee_of(here: BodyName, after: BodyName, places: Sequence[Mention[PlaceName]]) -> bool:
    """Say whether the Đảng ủy of "Bí thư Đảng ủy, Chính trị viên Đồn Biên phòng X" is that of the unit, of "Bí thư
    Đảng ủy, Chủ tịch UBND tỉnh X" that of the people's committee; in a commune it is the commune's. The Ban Thường
    vụ of "Ban Thường vụ, Phó Bí thư Huyện ủy X" is the committee's.
    """
    if here.head.key == _STANDING and after.head.cls is EntityClass.PARTY_COMMITTEE:
        return True
    level = level_of(after.level_word) if after.place is None else places[after.place].value.level
    if here.head.key not in _LED_BY_CHIEFS or level == "Commune":
        return False
    if after.head.cls in _EMPLOYERS or after.head.key.startswith(_OFFICE):
        return True
    # Only in a province has the people's committee a committee of its own, since 2025; it has no cell.
    council = after.head.key in _COUNCILS and level == "Province" and here.head.cls is not EntityClass.PARTY_CELL
    agency = after.head.key == "công an" or after.head.tail in _DEPARTMENTS
    return after.head.cls is EntityClass.STATE_BODY and (agency or council)


def _take_host(here: BodyName, after: BodyName) -> BodyName:
    """Give the employer of "Hội Phụ nữ và Đoàn Thanh niên Công an tỉnh X" to the first union as well."""
    unions = here.head.tail == after.head.tail == "host" and here.head.cls is after.head.cls
    bare = after.place is None and not after.level_word and after.head.cls is EntityClass.MASS_ORGANIZATION
    return replace(here, host=after.host) if unions and bare else here


def _take_tail(here: BodyName, after: BodyName) -> BodyName:
    if here.head.tail == "committee":
        shares = after.host is not None and after.head.tail == "committee"
        return replace(here, host=after.host) if shares else here
    if here.head.tail in _SHARING or (here.head.tail == "bare" and not here.head.level):
        return replace(here, place=after.place, level_word=after.level_word)
    return here


def _between(left: Span, right: Span, words: Words) -> tuple[int, int]:
    """Count the separators and the posts between two names; none of either where anything else stands there."""
    if right.start < left.stop or right.start - left.stop > _LONGEST_GAP:
        return 0, 0
    index, stop = words.at(left.stop), words.at(right.start)
    end = words.sentence(index)[1] if index < stop else stop
    separators = posts = 0
    while index < stop:
        role = roles().match(words.folded, index, end)
        if role is not None:
            posts += 1
            index = role[0]  # "Chánh Văn phòng UBND tỉnh": the post ends inside the name.
        elif words.folded[index] in _SEPARATORS:
            separators += 1
            index += 1
        elif separators and (words.folded[index] in _TAKING or words.folded[index] == _FORMER):
            index += 1
        else:
            return 0, 0
    return separators, posts


def link_superiors(found: Sequence[Mention[BodyName]], document: Document) -> tuple[Mention[BodyName], ...]:
    """Read "Chi bộ bản A, Đảng bộ xã B" and "Trung đoàn 1, Sư đoàn 2 (Quân khu 3)" as subordination, and
    "Ban Chỉ đạo … (gọi tắt là Ban Chỉ đạo 35)" as one body.
    """
    linked = list(found)
    order = sorted(range(len(found)), key=lambda i: (found[i].span.start, -found[i].span.stop))
    wholes: dict[int, int] = {}
    for here, after in pairwise(order):
        left, right = found[here], found[after]
        whole = wholes.setdefault(left.span.stop, here)
        if not 0 <= right.span.start - left.span.stop <= _LONGEST_LINK:
            continue
        between = " ".join(document.folded[left.span.stop : right.span.start].split())
        if _DECLARES.fullmatch(between) and left.value.head.cls is right.value.head.cls:
            linked[after] = replace(linked[after], value=replace(right.value, alias_of=here))
            continue
        if between == "," and _is_staff_of(left.value, right.value):
            linked[here] = replace(left, value=replace(left.value, host=after))
        elif between.endswith("thuộc") and _is_party_part(found[whole].value, right.value):
            linked[whole] = replace(linked[whole], value=replace(linked[whole].value, superior=after))
        elif between in _SUPERIOR_LINKS and _is_superior(left.value, right.value, between):
            linked[here] = replace(left, value=replace(_of_kind(left.value, right.value), superior=after))
    for position, number in enumerate(order):
        if document.folded.startswith(_CONSISTS, found[number].span.stop):
            _link_parts(linked, order[position + 1 :], number, document)
    return tuple(linked)


def _link_parts(linked: list[Mention[BodyName]], after: Sequence[int], number: int, document: Document) -> None:
    """Read "4 phòng trực thuộc UBND huyện X gồm: Phòng Nội vụ, Phòng Y tế": the parts are under the whole."""
    whole = linked[number].span
    if not document.folded.endswith("thuộc ", 0, whole.start):
        return
    stop, signs = whole.stop, _FIRST_PART
    for part in after:
        span = linked[part].span
        if span.start < stop:
            continue  # a name inside the last one
        if document.folded[stop : span.start].strip() not in signs:
            return
        if linked[part].value.superior is None:
            linked[part] = replace(linked[part], value=replace(linked[part].value, superior=number))
        stop, signs = span.stop, _FURTHER_PARTS


def _is_party_part(low: BodyName, high: BodyName) -> bool:
    """Say whether the Đảng bộ of "Đảng bộ Sở Y tế trực thuộc Đảng bộ UBND tỉnh" is meant, not its Sở Y tế."""
    return low.host is not None and low.head.cls in _PARTY_PARTS and high.head.cls in _PARTY_ABOVE


def _is_staff_of(low: BodyName, high: BodyName) -> bool:
    """Say whether the department of "Phòng Tham mưu, Sư đoàn 30" is the unit's."""
    army = low.head.cls is EntityClass.MILITARY_UNIT and high.head.cls is EntityClass.MILITARY_UNIT
    return army and low.head.tail == "staff" and low.host is None and low.place is None and high.head.tail != "staff"


def _of_kind(low: BodyName, high: BodyName) -> BodyName:
    """Make the bureau of a party commission one of its class; that of a ministry is the state's."""
    if low.head.key != _BUREAU or high.head.cls is not EntityClass.PARTY_COMMISSION:
        return low
    return replace(low, head=replace(low.head, cls=high.head.cls))


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
    if low == _DIVISION and high == _COMMAND:
        return False
    return low < high


def _is_department_of(low: BodyName, high: BodyName) -> bool:
    """Say whether a department is followed by the police or the command that it is of."""
    if low.head.key == _BUREAU:
        return high.head.level == "central"
    if high.head.key == "công an":
        branch = sectors().match(split_words(low.core), 0, low.core.count(" ") + 1)
        if branch is not None and branch[1].kind == "state":
            return False  # "Phòng Tư pháp, Công an huyện" is a list.
        return low.head.words in {"phòng", "đội cảnh sát", "đội an ninh"} or low.head.words.startswith("đội ")
    return low.head.cls is EntityClass.MILITARY_UNIT and high.head.cls is EntityClass.MILITARY_UNIT


def army_rank(name: BodyName) -> float:
    """Return the place of a unit in the order of the army; border posts stand below their provincial command."""
    words = name.head.words
    if words.startswith(("đồn", "đbp", "trạm")):
        return _POST
    if words.startswith(("lữ đoàn", "đoàn k")):
        return _BRIGADE
    if words.startswith("binh đoàn"):
        return _CORPS
    if words.startswith(("quân chủng", "bộ tư lệnh", "binh chủng", "vùng")):
        return _REGION
    return next((rank for rank, unit in enumerate(_ARMY) if words.startswith(unit)), _COMMAND)


def list_places(
    found: Sequence[Mention[BodyName]], lists: Mapping[int, Sequence[tuple[int, Span]]], document: Document
) -> list[Mention[BodyName]]:
    """Return a further body for each further place of "UBND các xã A, B và C"; `lists` has them by the first."""
    further = []
    for mention in found:
        place = mention.value.place
        for number, span in lists.get(place, ()) if place is not None else ():
            whole = mention.span.cover(span)
            value = replace(mention.value, place=number)
            further.append(Mention(whole, document.quote(whole), "body", value, "body.list"))
    return further
