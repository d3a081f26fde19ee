"""Which body is under which: chains ("Trung đoàn 1, Sư đoàn 2"), "trực thuộc", and the parts of a body."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from kg.extract.bodies.names import BodyName, sectors
from kg.model import EntityClass, Mention, Span
from kg.text.document import Document
from kg.text.words import split_words

_BUREAU, _OFFICE, _MINISTRIES = "vụ", "cục", ("bộ ", "thanh tra chính phủ")
_SUPERIOR_LINKS = frozenset({",", "(", "-", "thuộc", "trực thuộc", "của", "(thuộc", ", thuộc", ", trực thuộc"})
_LONGEST_LINK, _LONGEST_CLAUSE = 24, 70
_UNDER = re.compile(r"là (?:[^\W\d_]+ ){1,8}(?:trực )?thuộc")
_CONSISTS, _FIRST_PART = " gồm", frozenset({"gồm", "gồm:", "gồm có", "gồm có:"})
_FURTHER_PARTS = frozenset({",", ";", "và", ", và"})
_DECLARES = re.compile(r"\((?:sau đây |dưới đây )?(?:gọi|viết) (?:tắt )?là:?|\((?:gọi|viết) tắt:?")
_AT = ("tại ", "ở ")
_FROM, _MOVED = "từ ", ("về", "chuyển", "sang")
_TAKES_PLACE = re.compile(r" (?:đã |vừa |sẽ )?(?:diễn ra|có|và|cùng)\b")
_PARTY_ABOVE = frozenset({EntityClass.PARTY_ORGANIZATION, EntityClass.PARTY_COMMITTEE})
_PARTY_PARTS = _PARTY_ABOVE | {EntityClass.PARTY_CELL}
_BESIDE = frozenset({",", "("})
_POLICE_OF_PROVINCES = ("công an tỉnh", "công an thành phố", "công an tp", "ca tỉnh", "ca tp")
# The order of the army's units; a brigade stands under a corps or military region, never under a division.
_ARMY = ("tiểu đội", "trung đội", "đại đội", "tiểu đoàn", "trung đoàn", "sư đoàn", "quân đoàn", "quân khu")
_OF_DISTRICTS, _OF_PROVINCES = ("ban chỉ huy", "ban chqs"), ("bộ chỉ huy", "bộ chqs", "bộ tư lệnh")
_POST, _DIVISION, _COMMAND, _CORPS, _REGION = 0, 5, 5.1, 6, 7
_BRIGADE, _BATTALION = 5.5, 3


def link_superiors(
    found: Sequence[Mention[BodyName]], document: Document, order: Sequence[int]
) -> tuple[Mention[BodyName], ...]:
    """Read "Chi bộ bản A, Đảng bộ xã B" and "Trung đoàn 1, Sư đoàn 2 (Quân khu 3)" as subordination, and
    "Ban Chỉ đạo … (gọi tắt là Ban Chỉ đạo 35)" as one body; `order` is that of the text (see `outer_first`).
    """
    linked = list(found)
    wholes: dict[int, int] = {}
    for here, after in pairwise(order):
        left, right = found[here], found[after]
        whole = wholes.setdefault(left.span.stop, here)
        gap = right.span.start - left.span.stop
        if gap < 0 or gap > _LONGEST_CLAUSE or (gap > _LONGEST_LINK and not _is_told_under(document, left, right)):
            continue
        between = " ".join(document.folded[left.span.stop : right.span.start].split())
        if _DECLARES.fullmatch(between) and left.value.head.cls is right.value.head.cls:
            linked[after] = replace(linked[after], value=replace(right.value, alias_of=here))
            continue
        if _is_staff_of(left.value, right.value, between, document.folded[right.span.start : right.span.stop]):
            linked[here] = replace(left, value=replace(left.value, host=after))
        elif _is_left(document, found[whole].span, between):
            continue
        elif (between == "(" or between.endswith("thuộc")) and _is_party_part(found[whole].value, right.value):
            linked[whole] = replace(linked[whole], value=replace(linked[whole].value, superior=after))
        elif (
            (between in _SUPERIOR_LINKS or gap > _LONGEST_LINK or _UNDER.fullmatch(between))
            and _is_superior(left.value, right.value, between)
            and not (between == "," and _is_only_visited(document, left.span, right.span))
        ):
            linked[here] = replace(left, value=replace(_of_kind(left.value, right.value), superior=after))
            if between.endswith("thuộc"):
                _link_listed(linked, order[: order.index(here)], here, after, document)
    for position, number in enumerate(order if _CONSISTS in document.folded else ()):
        if document.folded.startswith(_CONSISTS, found[number].span.stop):
            _link_parts(linked, order[position + 1 :], number, document)
    return tuple(linked)


def _is_told_under(document: Document, low: Mention[BodyName], high: Mention[BodyName]) -> bool:
    """Say whether the text tells what a body is of: "Đảng bộ xã A là tổ chức cơ sở đảng trực thuộc Đảng bộ huyện B"."""
    between = document.folded[low.span.stop : high.span.start]
    return between.startswith(" là ") and _UNDER.fullmatch(" ".join(between.split())) is not None


def _is_left(document: Document, start: Span, between: str) -> bool:
    """Say whether the first body is left for the second: "từ Đảng bộ Khối về trực thuộc Đảng bộ phường A"."""
    return between.startswith(_MOVED) and document.folded.endswith(_FROM, 0, start.start)


def _is_only_visited(document: Document, where: Span, who: Span) -> bool:
    """Say whether the second body acts at the first: "Tại Đồn Biên phòng A, Bộ Chỉ huy Biên phòng tỉnh tổ chức …"."""
    if not document.folded.endswith(_AT, 0, where.start) or _TAKES_PLACE.match(document.folded, who.stop):
        return False
    return document.text[who.stop : who.stop + 1] == " " and document.text[who.stop + 1 : who.stop + 2].islower()


def _link_listed(
    linked: list[Mention[BodyName]], before: Sequence[int], last: int, whole: int, document: Document
) -> None:
    """Read "Phòng Kinh tế, Phòng Văn hóa và Trung tâm A thuộc UBND xã X": those listed before the last are so too."""
    start, low = linked[last].span.start, linked[last].value
    for number in reversed(before):
        span, value = linked[number].span, linked[number].value
        if span.stop > start:
            continue  # a name inside the next one
        if document.folded[span.stop : start].strip() not in _FURTHER_PARTS or value.head.cls is not low.head.cls:
            return
        if value.host is None and value.superior is None and value.place is None:
            linked[number] = replace(linked[number], value=replace(value, superior=whole))
        start = span.start


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


def _is_staff_of(low: BodyName, high: BodyName, between: str, said: str) -> bool:
    """Say whether the department of "Phòng Tham mưu, Sư đoàn 30", "Phòng Cảnh sát giao thông (Công an tỉnh)" is the
    one's behind it; the police of a district beside a department are another.
    """
    if between not in _BESIDE or low.head.tail != "staff" or low.host is not None or low.place is not None:
        return False
    if low.head.cls is EntityClass.MILITARY_UNIT:
        return between == "," and high.head.cls is EntityClass.MILITARY_UNIT and high.head.tail != "staff"
    return high.head.key == "công an" and said.startswith(_POLICE_OF_PROVINCES)


def _of_kind(low: BodyName, high: BodyName) -> BodyName:
    """Make the bureau of a party commission one of its class; that of a ministry is the state's."""
    if low.head.key != _BUREAU or high.head.cls is not EntityClass.PARTY_COMMISSION:
        return low
    return replace(low, head=replace(low.head, cls=high.head.cls))


def _is_superior(low: BodyName, high: BodyName, between: str) -> bool:
    said = between.endswith("thuộc")
    if low.head.cls is EntityClass.MILITARY_UNIT and high.head.cls is EntityClass.MILITARY_UNIT:
        if between == "(" and low.head.words.startswith(_OF_DISTRICTS) and high.head.words.startswith(_OF_PROVINCES):
            return True
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
    if low.head.words == _OFFICE:  # one with a place is a province's
        return low.place is None and high.head.words.startswith(_MINISTRIES) and high.head.level == "central"
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
