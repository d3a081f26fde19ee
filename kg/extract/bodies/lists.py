"""Bodies side by side that share a tail or a place: "Đảng ủy, HĐND, UBND xã X"."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from kg.extract.bodies.names import BodyName, level_of, roles, unit_leaders
from kg.extract.places.values import PlaceName
from kg.model import EntityClass, Mention, Span
from kg.text.words import Words

_SEPARATORS = frozenset({",", "và", "kiêm", "/", "-", "&"})
# Before a post that someone takes.
_TAKING = frozenset({"giữ", "chức", "vụ", "danh", "làm"})
_FORMER = "nguyên"
_BEFORE_LAST = frozenset({("chính", "quyền"), ("lãnh", "đạo"), ("đại", "diện")})
_OF_PARTY_WORK = frozenset({"ban dân vận", "ban tuyên giáo", "ban tuyên giáo và dân vận"})
_WITH_COMMISSIONS = frozenset({"District", "Province"})
_FRONT = "mặt trận tổ quốc"
_STANDING = "ban thường vụ"
_PARTNERS = frozenset({EntityClass.MASS_ORGANIZATION, EntityClass.STATE_BODY, EntityClass.PARTY_COMMITTEE})
_TOGETHER = frozenset({"phối hợp với", "phối hợp cùng", "phối hợp", "đã phối hợp với", "cùng với", "cùng", "và"})
_TITLES = frozenset({"ông", "bà", "anh", "chị"})
_LONGEST_GAP = 60
_SHARING = frozenset({"place", "host", "agency", "typed"})
_DEPARTMENTS = frozenset({"sector", "words", "agency", "staff"})
_OF_COMMITTEES = frozenset({EntityClass.PARTY_COMMITTEE, EntityClass.STANDING_COMMITTEE, EntityClass.PARTY_COMMISSION})
_LED_BY_CHIEFS = frozenset({"đảng ủy", "chi bộ", "đảng bộ"})
# Party groups sit in a state body or a union, never in a place.
_GROUPS = frozenset({"ban cán sự đảng", "đảng đoàn"})
_WITH_GROUPS = frozenset({EntityClass.STATE_BODY, EntityClass.MASS_ORGANIZATION})
_OFFICE, _BORDER_GUARD = "văn phòng", "bộ đội biên phòng"
_COUNCILS = frozenset({"ubnd", "hđnd"})
_EMPLOYERS = frozenset({EntityClass.MILITARY_UNIT, EntityClass.ORGANIZATION})
_WITH_LEADERS = _EMPLOYERS | {EntityClass.STATE_BODY}
_FORCES = frozenset({"quân sự", "bđbp", "bộ đội biên phòng"})
_DEPARTMENT = "phòng"
_CELL, _COMMAND = "chi bộ", "command"


def share_tails(
    found: Sequence[Mention[BodyName]],
    places: Sequence[Mention[PlaceName]],
    words: Words,
    order: Sequence[int],
) -> list[Mention[BodyName]]:
    """Give the place of "Đảng ủy, HĐND, UBND xã X" to all of them, also across posts in between; `places` are all
    places, to which names refer, `order` is that of the text (see `outer_first`).
    """
    top = _outermost(found, order)
    shared = list(found)
    if len(top) < 2:
        return shared
    for left, right in zip(reversed(top[:-1]), reversed(top[1:]), strict=True):
        here, after = shared[left].value, shared[right].value
        if _is_department(here) and here.host is None and here.place is None and not here.level_word:
            signs, posts = _between(shared[left].span, shared[right].span, words)
            if signs and not posts and _is_department(after):
                placed = replace(here, place=after.place, level_word=after.level_word)
                shared[left] = replace(shared[left], value=placed)
            continue
        if not here.is_open:
            _share_committee(shared, left, right, words)
            _share_forces(shared, left, right, words)
            continue
        if here.is_national and here.head.key != _FRONT:
            continue  # "Hội LHPN Việt Nam, Chi hội Phụ nữ thôn A" are no one's in common.
        if here.head.key in _LED_BY_CHIEFS and _is_led(shared[left], shared[right], words, places):
            commanded = after.head.tail == _COMMAND and after.host is not None
            shared[left] = replace(shared[left], value=replace(here, host=after.host if commanded else right))
            continue
        alike = here.head.key == after.head.key and here.head.key in _COUNCILS
        signs, posts = _between(shared[left].span, shared[right].span, words, with_persons=alike)
        if signs and posts and _is_committee_of(here, after, places):
            shared[left] = replace(shared[left], value=replace(here, host=right))
        elif signs and not posts and here.head.key in _OF_PARTY_WORK and after.host is None:
            if _is_of_district(after, places):
                placed = replace(here, place=after.place, level_word=after.level_word)
                shared[left] = replace(shared[left], value=placed)
        elif signs and not (posts and here.head.cls is EntityClass.PARTY_CELL and _is_larger(after, places)):
            shared[left] = replace(shared[left], value=here if posts else _take_host(here, after))
            shared[left] = replace(shared[left], value=_take_tail(shared[left].value, after, places))
    _share_hosts(shared, top, words)
    _share_with_partners(shared, top, words)
    return shared


def _is_department(body: BodyName) -> bool:
    """Say whether a body is a department with its branch: "Phòng Kinh tế, Phòng Văn hóa - Xã hội xã X" share it."""
    return body.head.key == _DEPARTMENT and bool(body.core)


def _share_with_partners(shared: list[Mention[BodyName]], top: Sequence[int], words: Words) -> None:
    """Give the place of "Hội Chữ thập đỏ huyện X" to the "Hội Người cao tuổi" with which it acts."""
    for left, right in pairwise(top):
        before, here = shared[left].value, shared[right].value
        if here.head.cls is not EntityClass.MASS_ORGANIZATION or here.country or not here.is_open:
            continue
        placed = before.host is None and (before.place is not None or before.level_word)
        gap = words.folded[words.at(shared[left].span.stop) : words.at(shared[right].span.start)]
        if placed and before.head.cls in _PARTNERS and " ".join(gap) in _TOGETHER:
            value = replace(here, place=before.place, level_word=before.level_word)
            shared[right] = replace(shared[right], value=value)


def _is_led(
    left: Mention[BodyName], right: Mention[BodyName], words: Words, places: Sequence[Mention[PlaceName]]
) -> bool:
    """Say whether the Đảng ủy of "Đảng ủy, Ban Giám đốc Công an tỉnh X", "Đảng ủy, Bộ Chỉ huy Quân sự tỉnh X" is that
    of the unit; a commune has only cells in its police and its command.
    """
    here, after = left.value, right.value
    index, stop = words.at(left.span.stop), words.at(right.span.start)
    if index >= stop or words.folded[index] not in _SEPARATORS or after.head.cls not in _WITH_LEADERS:
        return False
    level = level_of(after.level_word) if after.place is None else places[after.place].value.level
    if index + 1 < stop:
        leaders = unit_leaders().match(words.folded, index + 1, stop)
        cell = here.head.key == _CELL or after.head.cls is EntityClass.ORGANIZATION
        return leaders is not None and leaders[0] == stop and (cell or level != "Commune")
    unit = after.head.cls is EntityClass.MILITARY_UNIT or after.head.key == "công an"
    cell = here.head.key == _CELL and not after.head.words.startswith("ban chỉ huy")
    return unit and not cell and level not in {"Commune", "Village"}


def _is_of_district(after: BodyName, places: Sequence[Mention[PlaceName]]) -> bool:
    """Say whether a union or council is of a district or province, whose committee has commissions: "Ban Dân vận,
    Hội Nông dân huyện X".
    """
    level = level_of(after.level_word) if after.place is None else places[after.place].value.level
    return after.head.cls in _PARTNERS and level in _WITH_COMMISSIONS


def _is_larger(after: BodyName, places: Sequence[Mention[PlaceName]]) -> bool:
    """Say whether a body is of a place that has many cells ("Bí thư Chi bộ, Giám đốc Trung tâm Y tế huyện X")."""
    level = level_of(after.level_word) if after.place is None else places[after.place].value.level
    return level not in {"", "Village"}


def _share_committee(shared: list[Mention[BodyName]], left: int, right: int, words: Words) -> None:
    """Give the place of "Ban Thường vụ Huyện ủy và giữ chức Phó Bí thư Huyện ủy X" to the first committee as well."""
    host = shared[left].value.host
    inner = shared[host].value if host is not None else None
    if host is None or inner is None or not inner.is_open:
        return
    after = shared[right].value
    if inner.head != after.head and after.host is not None:
        after = shared[after.host].value  # "…, Trưởng ban Tuyên giáo Huyện ủy X"
    if inner.head != after.head or after.place is None:
        return
    signs, posts = _between(shared[left].span, shared[right].span, words)
    if signs and posts:
        shared[host] = replace(shared[host], value=replace(inner, place=after.place))


def _share_forces(shared: list[Mention[BodyName]], left: int, right: int, words: Words) -> None:
    """Give the place of "Phó Bí thư Đảng ủy Quân sự, Chỉ huy trưởng Bộ CHQS tỉnh X" to the committee as well."""
    here, after = shared[left].value, shared[right].value
    if not here.core or here.head.cls is not EntityClass.PARTY_COMMITTEE or here.core.lower() not in _FORCES:
        return
    if here.place is not None or here.level_word or after.head.cls is not EntityClass.MILITARY_UNIT:
        return
    signs, posts = _between(shared[left].span, shared[right].span, words)
    if signs and posts:
        shared[left] = replace(shared[left], value=replace(here, place=after.place, level_word=after.level_word))


def _share_hosts(shared: list[Mention[BodyName]], top: Sequence[int], words: Words) -> None:
    """Give the committee of "Ủy viên Ban Thường vụ Huyện ủy X, Trưởng ban Dân vận" to the commission as well."""
    for left, right in pairwise(top):
        before, here = shared[left].value, shared[right].value
        if here.head.tail != "committee" or not here.is_open:
            continue
        host = left if before.head.cls is EntityClass.PARTY_COMMITTEE else before.host
        party = before.head.cls in _OF_COMMITTEES and host is not None
        if party and _between(shared[left].span, shared[right].span, words)[0]:
            shared[right] = replace(shared[right], value=replace(here, host=host))


def outer_first(found: Sequence[Mention[BodyName]]) -> list[int]:
    """Return the numbers of the bodies in the order of the text, each before those inside its name."""
    order = [(mention.span.start, -mention.span.stop, number) for number, mention in enumerate(found)]
    return [number for _, _, number in sorted(order)]


def _outermost(found: Sequence[Mention[BodyName]], order: Sequence[int]) -> list[int]:
    top = []
    stop = -1
    for number in order:
        span = found[number].span
        if span.start >= stop:
            top.append(number)
            stop = span.stop
    return top


def _is_committee_of(here: BodyName, after: BodyName, places: Sequence[Mention[PlaceName]]) -> bool:
    """Say whether the Đảng ủy of "Bí thư Đảng ủy, Chính trị viên Đồn Biên phòng X" is that of the unit, of "Bí thư
    Đảng ủy, Chủ tịch UBND tỉnh X" that of the people's committee; in a commune it is the commune's. The Ban Thường
    vụ of "Ban Thường vụ, Phó Bí thư Huyện ủy X" is the committee's.
    """
    if here.head.key == _STANDING and after.head.cls is EntityClass.PARTY_COMMITTEE:
        return True
    if here.head.key in _GROUPS:
        return after.head.cls in _WITH_GROUPS
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


def _take_tail(here: BodyName, after: BodyName, places: Sequence[Mention[PlaceName]]) -> BodyName:
    if here.head.tail == "committee":
        shares = after.host is not None and after.head.tail == "committee"
        return replace(here, host=after.host) if shares else here
    if here.head.key in _GROUPS or (here.head.key == _BORDER_GUARD and after.head.key != _BORDER_GUARD):
        return here  # The border guard has no command of a district.
    if here.head.tail == "bare" and here.head.level and after.place is not None:
        same = places[after.place].value.level.lower() == here.head.level  # "Đoàn xã và Hội LHPN xã X"
        return replace(here, place=after.place) if same else here
    if here.head.tail in _SHARING or (here.head.tail == "bare" and not here.head.level):
        return replace(here, place=after.place, level_word=after.level_word)
    return here


def _between(left: Span, right: Span, words: Words, *, with_persons: bool = False) -> tuple[int, int]:
    """Count the separators and the posts between two names; none of either where anything else stands there.

    With persons, one may stand there: "ông A, Chủ tịch UBND và bà B, Phó Chủ tịch UBND xã X".
    """
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
        elif separators and words.folded[index : index + 2] in _BEFORE_LAST:
            index += 2  # "Đảng ủy, chính quyền, MTTQ xã X", "Thường trực HĐND, lãnh đạo UBND xã X"
        elif words.folded[index] == "(" and words.folded[index + 2 : index + 3] == (")",) and index + 2 < stop:
            index += 3  # "Hội Cựu chiến binh (CCB) và Bộ CHQS tỉnh X"
        elif with_persons and separators and words.folded[index] in _TITLES and words.capital[index + 1]:
            index = next((i for i in range(index + 1, stop) if not words.capital[i]), stop)
        else:
            return 0, 0
    return separators, posts
