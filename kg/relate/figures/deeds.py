"""The deeds of a clause that figures are of: what holds the figure or is done by it, the deed before or behind it."""

import re

from kg.model import EntityClass, Span
from kg.relate.activities.deeds import Deed
from kg.relate.builder import Node
from kg.relate.figures.counted import is_damage, is_enduring, is_made, is_suffered
from kg.relate.figures.denied import are_of_group, reach_standard
from kg.relate.figures.giving import giving
from kg.relate.figures.members import is_of_kin
from kg.relate.figures.scene import FAR, Place, begins_with
from kg.relate.figures.some_members import is_for
from kg.relate.figures.states import has_deed_beside, is_of_other_kind
from kg.relate.figures.told import Told
from kg.relate.figures.works import adds_up, is_gift

# "Bản A có 96 hộ", "Đảng bộ hiện có 17 đảng viên", "còn 21 hộ nghèo": a state of the topic, not a deed. What stands
# before a word is looked at behind its letter, so that only what begins like one is looked at.
_HAS = re.compile(
    r"(?:c(?<!\w.)(?:ó|òn|ủa)|g(?<!\w.)ồm|v(?<!\w.)ới|đ(?<!\w.)ại diện cho)\s*"
    r"(?:(?:gần|hơn|trên|khoảng|quá|dưới|tới|đến|chừng|ít nhất|tổng số|tổng cộng|và|diện tích)\s*)*"
    r"(?:\d[\d.,]*\s*/\s*)?$"
)
_DONE_BY = re.compile(r"(?<!\w)(?:đã|tự nguyện|tình nguyện|cùng nhau|đồng loạt)\s*(?:tự nguyện\s*|tình nguyện\s*)?$")
_AND = re.compile(r"(?<!\w)và\s(?:\S+\s)?$")
_OWN_VERB = re.compile(
    r"[^,.;:()]{0,30}? "
    r"(?:có|đạt|đã|được|bị|họp|chưa|không|đều|hoàn thành|tổ chức|tham gia|đăng ký|thoát|xây dựng)(?!\w)"
)
_BESIDE_DEED = re.compile(r"[^\d,;:()]{0,30}?,? và (?:(?:có|gần|hơn|trên|khoảng) )*")
_MUST = re.compile(r"[^,.;:()]{0,40}? (?:phải|bị|đã|được)(?!\w)")
_COUNTS = re.compile(r"\s*(?:và\s+)?(?:(?:gần|hơn|trên|khoảng)\s+)?")
# The words in which `_HAS` and `_OWNS` end, to rule out at once most of what stands before figures.
_HAS_ENDS = tuple("/ có còn gồm với cho của gần hơn trên khoảng quá dưới tới đến chừng nhất số cộng và tích".split())
HAS_REACH = 60  # characters before a figure in which the words of `_HAS` and `_OWNS` stand
# "giảm được 40 hộ nghèo, tạo việc làm": done already before the deed behind the comma.
_ENDED = re.compile(r"(?<!\w)(?:giảm|tăng|đạt|thoát nghèo|xóa)(?!\w)")
# "giảm thêm 3% hội viên nghèo và giúp …": what falls or grows does no deed.
_CHANGES = re.compile(r"(?<!\w)(?:giảm|tăng|đạt|chiếm|vượt)(?: (?:thêm|được|gần|hơn|trên|khoảng|còn|lên|xuống))* $")
_FOUNDED = re.compile(r"(?<!\w)thành lập (?:mới )?(?:được )?$")
_WON = re.compile(r"(?<!\w)(?:phát triển|kết nạp)(?: [^\W\d_]+){0,3} $")
_COURSE = re.compile(r"(?<!\w)(?:lớp|khóa|đợt|hội nghị)(?!\w)")
_LENGTHS, _FLOODED = frozenset({"m", "cm", "mm"}), ("ngập", "dâng", "nước sâu", "mực nước")
_MEASURES, _AND_THEN = frozenset({"m2", "ha", "m", "km", "kg", "tấn", "VND", "%"}), " và "
# "rà soát hộ nghèo cho thấy tỷ lệ nghèo chung cả nước là 4%": what is found is of the country.
_SPENDS = re.compile(r"(?<!\w)(?:chi|dành|huy động|trích)(?: (?:được|gần|hơn|trên|khoảng|tổng số|số tiền))* $")
_RATIO, _BROKEN_OFF = "figure.ratio", "…"
_SHARERS = (
    "cán bộ",
    "đảng viên",
    "hội viên",
    "đoàn viên",
    "hộ",
    "người",
    "chi bộ",
    "tổ chức",
    "cơ quan",
    "đơn vị",
    "xã",
    "thôn",
)
"""Those of whom a share is told for itself."""
_SHOWS = " cho thấy"
_WORTH, _WORTH_REACH = "trị giá", 20
_CALLS = (" gọi ", " nhờ ", " báo tin ", " kêu cứu ")
_TO, _HOUSES = " cho ", frozenset({"house-building"})
_NEAR, _BESIDE = 45, 14
"""So many characters behind a deed stands what it counts, `_BESIDE` whatever word is between: "đối thoại với 120 …"."""

_GOT, _GOT_REACH = "được ", 90
_BADGE, _FOR_BADGES = "huy hiệu", re.compile(r"(?:^|[;,]|và)\s*huy hiệu (?:đảng )?\d+ năm(?: [^\W\d_]+){0,3} cho $")
_AWARDED = re.compile(
    r"(?: và [^,;:.()]{3,50} có \d[\d.,]* [^,;:.()\d]{3,20})?(?: (?:đã|cũng|vinh dự))* được "
    r"(?:(?:tỉnh|huyện|thành|thị|quận|đảng) ủy (?:[^\W\d_]+ ){0,3}?)?(?:quyết định )?"
    r"(?:trao tặng|tặng thưởng|tặng|trao|nhận|truy tặng|khen thưởng|biểu dương|tuyên dương)(?!\w)"
)


def has_before(place: Place) -> bool:
    """Say whether a word for having stands right before a figure: "bản A có 96 hộ"."""
    if place.has is None:
        lead = place.lead
        reach = max(0, len(lead) - HAS_REACH)
        place.has = lead.rstrip().endswith(_HAS_ENDS) and _HAS.search(lead, reach) is not None
    return place.has


def of_holding(place: Place, _: Told) -> Node | None:
    """Return the deed whose words hold or share the figure's: "hiến 200m2 đất", "24 cuộc họp dân"."""
    span = place.figure.span
    for deed, node in place.deeds:
        if deed.start < span.stop and span.start < deed.stop:
            return node
    return None


def of_course(place: Place, told: Told) -> Node | None:
    """Return the course of those for whom it is held: "mở 2 lớp kỹ năng giám sát cho 90 cán bộ"."""
    if not place.before or not is_for(place) or not _COURSE.search(place.lead):
        return None
    held = next(((span, node) for span, node in reversed(place.before) if "training" in told.types[node]), None)
    if held is None or (has_deed_beside(place) and held[0].start < place.figure.span.start - len(place.segment)):
        return None  # "mở 12 lớp nghề, giới thiệu việc làm cho 530 thanh niên"
    return held[1]


def of_doer(place: Place, _: Told) -> Node | None:
    """Return the deed that is done by what is counted: "1.126 hộ ở 17 xã đã hiến …"."""
    if not place.after or adds_up(place) or _CHANGES.search(place.lead) or _is_depth(place):
        return None
    if place.unit == "VND" and _WORTH in place.lead[-_WORTH_REACH:]:
        return None  # "Mỗi căn nhà trị giá 90 triệu đồng do ông A vận động"
    folded, start = place.document.folded, place.figure.span.stop
    span, node = place.after[0]
    gap = folded[start : span.start]
    if _BROKEN_OFF in gap and _begins_behind(place, gap):
        return None  # "duy trì 25 xã đạt chuẩn…Toàn huyện kết nạp 65 đảng viên"
    if place.opens_clause() and len(gap) <= FAR and _DONE_BY.search(gap):
        return node
    if not gap.strip() and _AND.search(place.lead):
        return node  # "49 đảng viên dự sinh hoạt chi bộ và 195 đảng viên phụ trách …"
    if place.before and "," not in folded[place.before[-1][0].stop : place.figure.span.start]:
        return None
    if place.unit in _MEASURES and _AND_THEN in gap:
        return None  # "thu hoạch 4.000 m2 lúa và phát dọn"
    if any(map(gap.__contains__, _CALLS)):
        return None  # "2 em chạy đi gọi người lớn đến ứng cứu"
    return node if "," not in gap and len(gap) <= _NEAR else None


def _begins_behind(place: Place, gap: str) -> bool:
    """Say whether a new sentence begins with a capital behind the dots of what stands behind a figure."""
    start = place.figure.span.stop + gap.index(_BROKEN_OFF) + 1
    return place.document.text[start : start + 2].strip()[:1].isupper()


def _is_depth(place: Place) -> bool:
    """Say whether it is how high water stands: "Nước ngập hơn 1,5 m nên lực lượng cứu nạn đi thuyền"."""
    return place.unit in _LENGTHS and any(map(place.segment.__contains__, _FLOODED))


def of_deed_before(place: Place, told: Told) -> Node | None:
    """Return the deed right before the figure, or that of the clause before with which it goes on."""
    if not place.before:
        return _of_list(place, told)
    if is_suffered(place) or (place.unit == "%" and place.segment.lstrip().startswith(("tỷ lệ ", "tỉ lệ "))):
        return None
    span, node = place.before[-1]
    if place.topics.begins_anew(span.stop, place.figure.span.start):
        return None
    if _is_beside(place, told, place.before[-1]) or reach_standard(place):
        return None
    gap = place.figure.span.start - span.stop
    return node if gap <= _BESIDE or (gap <= _NEAR and not has_before(place)) else None


def _is_beside(place: Place, told: Told, deed: Deed) -> bool:
    """Say whether a figure is told beside the deed before, and so is not of it."""
    if place.opens_clause() and is_enduring(place):
        return True  # "đã cứu được 2 người, hai thi thể được xác nhận đã chết"
    return _is_shown(place, deed[0]) or _is_given_beside(place, told, deed) or _does_beside(place, deed[0])


def _is_shown(place: Place, deed: Span) -> bool:
    """Say whether a deed only shows what is so all over the country."""
    return place.is_elsewhere and place.document.folded.find(_SHOWS, deed.stop, place.figure.span.start) >= 0


def _is_given_beside(place: Place, told: Told, deed: Deed) -> bool:
    """Say whether another gives beside a gift: "Công ty A ủng hộ 3.000 phần quà và Tập đoàn B ủng hộ 1 tỷ đồng"."""
    gives = giving(place.lead) if is_gift(deed[1], told) else None
    return gives is not None and place.clause.start + gives.start() >= deed[0].stop


def _does_beside(place: Place, deed: Span) -> bool:
    """Say whether who is counted does something beside a deed: "dập lửa và 100 hộ dân dưới chân núi phải di chuyển"."""
    folded, span = place.document.folded, place.figure.span
    if not _BESIDE_DEED.fullmatch(folded, deed.stop, span.start):
        return False
    return _MUST.match(folded, span.stop, place.clause.stop) is not None


def _of_list(place: Place, told: Told) -> Node | None:
    """Return the deed of the clause before, where this one only goes on counting: "tặng 3 bộ máy; 100 cuốn sách"."""
    if not place.deeds or place.after or not _COUNTS.fullmatch(place.lead):
        return None
    if _OWN_VERB.match(place.document.folded, place.figure.span.stop, place.clause.stop):
        return None  # "…; 14/21 xã có bí thư là nữ"
    if place.figure.rule == _RATIO or (place.unit == "%" and begins_with(place.noun, _SHARERS)):
        return None  # "…; 5/12 chỉ tiêu phát triển đoàn viên đạt dưới 50%", "…; 88% cán bộ có trình độ đại học"
    last = next((node for span, node in reversed(place.deeds) if span.stop <= place.clause.start), None)
    if last is None or is_of_other_kind(place, told, last):
        return None
    behind = place.document.folded.startswith(_TO, place.figure.span.stop)
    return None if behind and told.types[last] == _HOUSES else last  # "xây 1 ngôi nhà; 80 triệu đồng cho 6 gia đình"


def of_far_before(place: Place, told: Told) -> Node | None:
    """Return the last deed before, but none of a clause that leads in: "Thực hiện Kế hoạch A, Đảng ủy xã B đã …"."""
    if not place.before or is_suffered(place):
        return None
    span, node = place.before[-1]
    if _is_beside(place, told, place.before[-1]) or reach_standard(place):
        return None
    return None if place.topics.begins_anew(span.stop, place.figure.span.start) else node


def of_after(place: Place, told: Told) -> Node | None:
    """Return the deed behind the figure, where what is counted leads in to it."""
    if not place.after or _goes_on_ended(place, told) or is_suffered(place) or _is_depth(place):
        return None
    if is_enduring(place) or (is_made(place) and is_damage(place)):
        return None  # "Mưa lũ làm 3 người chết, huyện đã huy động 200 người khắc phục"
    gap = place.document.folded[place.figure.span.stop : place.after[0][0].start]
    if any(map(gap.__contains__, _CALLS)):
        return None
    if place.unit == "VND" and "," in gap and _SPENDS.search(place.lead) and _are_several(place):
        return None  # "đã chi 150 tỷ đồng, xây 90 căn nhà, tặng 800 suất quà": of all that was done
    if place.unit == "VND" and _AND_THEN in gap:
        return None  # "hỗ trợ 90 triệu đồng sửa trường và tặng sách"
    if (_BROKEN_OFF in gap and _begins_behind(place, gap)) or ("(" in gap and ")" not in gap):
        return None  # "2 phụ nữ mất tích (ngày 22/4 đã tìm được 1 thi thể)"
    if place.is_one_of or ("," in gap and (are_of_group(place) or _FOUNDED.search(place.lead) is not None)):
        return None  # "thành lập 2 chi hội, tặng 90 suất quà"
    if place.is_parted_from(place.after[0][0]) and (place.topic is not None or not _leads(place)):
        return None
    return place.after[0][1]


def _are_several(place: Place) -> bool:
    """Say whether several deeds are told behind a figure in its sentence."""
    return len({node for span, node in place.deeds if span.start >= place.figure.span.stop}) > 1


def _leads(place: Place) -> bool:
    """Say whether what is counted may only lead in to a deed: no rate, nothing that is over, no members won."""
    return place.unit != "%" and not _ENDED.search(place.segment) and not (_WON.search(place.lead) and is_of_kin(place))


def _goes_on_ended(place: Place, told: Told) -> bool:
    """Say whether a figure goes on counting what is no more of a deed: "giảm 36 hộ nghèo, 21 hộ cận nghèo, …"."""
    if told.figure < place.clause.start or told.unit != place.unit or told.last is None:
        return False
    lead = place.lead[: told.figure - place.clause.start]
    return told.last.cls is not EntityClass.ACTIVITY and _ENDED.search(lead.rpartition(", ")[2]) is not None


def of_awarded(place: Place, told: Told) -> Node | None:
    """Return the award that those counted have got, whoever has them: "Đảng bộ xã A có 12 đảng viên được tặng …"."""
    folded, stop = place.document.folded, place.figure.span.stop
    if _BADGE in place.lead and _FOR_BADGES.search(place.lead) is not None:
        held = [node for span, node in place.deeds if span.stop <= stop and "commendation" in told.types[node]]
        return held[-1] if held else None  # "trao Huy hiệu 60 năm cho 2 đảng viên; Huy hiệu 55 năm cho 1 đảng viên"
    if folded.find(_GOT, stop, stop + _GOT_REACH) < 0:
        return None
    got = _AWARDED.match(folded, stop)
    award = None if got is None else next((d for d in place.deeds if d[0].start >= stop), None)
    if got is None or award is None or "commendation" not in told.types.get(award[1], ()):
        return None
    return award[1] if award[0].start <= got.end() else None
