"""What one figure is of: the rules in their order, and what they know of its clause and of what was told before."""

import re

from kg.model import EntityClass
from kg.relate.builder import Node
from kg.relate.figure_households import (
    is_of_stranger,
    of_household,
    of_me,
    of_resident,
    of_somebody,
    of_speaker,
    subject_of,
)
from kg.relate.figure_main import of_around, of_clause_before, of_next, of_paragraph
from kg.relate.figure_members import (
    FOR,
    is_of_kin,
    of_each,
    of_guarding,
    of_kin,
    of_members,
    of_merged,
    of_model_with,
    of_party,
    of_raised,
    of_sent,
    of_votes,
    of_whole,
    within_size,
)
from kg.relate.figure_parts import of_forces, of_listed, of_one, of_part, of_rate, of_rest, of_series, of_sum, of_told
from kg.relate.figure_scene import FAR, Place, Told
from kg.relate.figure_schemes import of_drive, of_joined, of_model_next, of_part_in, scheme_around, scheme_first
from kg.relate.figure_states import (
    counts_children,
    has_deed_beside,
    is_of_other_kind,
    is_suffered,
    of_bracket,
    of_damage,
    of_distance,
    of_document,
    of_finding,
    of_kind,
    of_lending,
    of_residents,
    of_settling,
    of_state,
    of_title,
    place_of_authority,
)
from kg.relate.figure_topics import GIVING, GIVING_REACH
from kg.relate.figure_works import adds_up, of_attending, of_came, of_drawn, of_event, of_gift, of_held, of_more

# "Bản A có 96 hộ", "Đảng bộ hiện có 17 đảng viên", "còn 21 hộ nghèo": a state of the topic, not a deed.
_HAS = re.compile(
    r"(?<!\w)(?:có|còn|gồm|hiện có|đã có|nay đã có|với|đại diện cho|của)\s*"
    r"(?:(?:gần|hơn|trên|khoảng|quá|dưới|tới|đến|chừng|ít nhất|tổng số|tổng cộng|và|diện tích)\s*)*"
    r"(?:\d[\d.,]*\s*/\s*)?$"
)
# "tổ chức hội nghị … với 90 đại biểu", "bầu Ban Chấp hành gồm 15 đồng chí": part of the deed before.
_WITH = re.compile(
    r"(?<!\w)(?:với|gồm)\s(?:(?:gần|hơn|trên|khoảng|tổng số|tổng|diện tích|chiều dài|số tiền|kinh phí|trị giá|"
    r"sự tham gia của)\s)*$"
)
_OWNS = re.compile(
    r"(?<!\w)(?:(?:đã|hiện|nay|hiện nay|chỉ|vẫn|mới)\s)*(?:có|còn)\s(?:(?:gần|hơn|trên|khoảng|tổng số|tới|đến)\s)*$"
)
_WHERE = re.compile(r"\s*(?:\([^()]*\) )?(?:[^\W\d_]+ ){0,3}(?:ở|tại|thuộc|của|trên địa bàn) $")
_DONE_BY = re.compile(r"(?<!\w)(?:đã|tự nguyện|tình nguyện|cùng nhau|đồng loạt)\s*(?:tự nguyện\s*|tình nguyện\s*)?$")
_AND = re.compile(r"(?<!\w)và\s(?:\S+\s)?$")
_OWN_VERB = re.compile(
    r"[^,.;:()]{0,30}? "
    r"(?:có|đạt|đã|được|bị|họp|chưa|không|đều|hoàn thành|tổ chức|tham gia|đăng ký|thoát|xây dựng)(?!\w)"
)
_COUNTS = re.compile(r"\s*(?:và\s+)?(?:(?:gần|hơn|trên|khoảng)\s+)?")
# The words in which `_HAS` and `_OWNS` end, to rule out at once most of what stands before figures.
_HAS_ENDS = tuple("/ có còn gồm với cho của gần hơn trên khoảng quá dưới tới đến chừng nhất số cộng và tích".split())
_OWNS_ENDS = tuple(f"{word} " for word in "có còn gần hơn trên khoảng số tới đến".split())
_HAS_REACH = 60  # characters before a figure in which the words of `_HAS` and `_OWNS` stand
# "giảm được 40 hộ nghèo, tạo việc làm": done already before the deed behind the comma.
_ENDED = re.compile(r"(?<!\w)(?:giảm|tăng|đạt|thoát nghèo|xóa)(?!\w)")
# "giảm thêm 2% hội viên nghèo và giúp …": what falls or grows does no deed.
_CHANGES = re.compile(r"(?<!\w)(?:giảm|tăng|đạt|chiếm|vượt)(?: (?:thêm|được|gần|hơn|trên|khoảng|còn|lên|xuống))* $")
_WON = re.compile(r"(?<!\w)(?:phát triển|kết nạp)(?: [^\W\d_]+){0,3} $")
_COURSE = re.compile(r"(?<!\w)(?:lớp|khóa|đợt|hội nghị)(?!\w)")
_MEASURES, _AND_THEN = frozenset({"m2", "ha", "m", "km", "kg", "tấn", "VND", "%"}), " và "
_NEAR, _BESIDE = 45, 14
"""So many characters behind a deed stands what it counts, `_BESIDE` whatever word is between: "đối thoại với 120 …"."""


def _has(place: Place) -> bool:
    lead = place.lead
    return lead.rstrip().endswith(_HAS_ENDS) and _HAS.search(lead, max(0, len(lead) - _HAS_REACH)) is not None


def _of_holding(place: Place, _: Told) -> Node | None:
    """Return the deed whose words hold or share the figure's: "hiến 200m2 đất", "24 cuộc họp dân"."""
    span = place.figure.span
    for deed, node in place.deeds:
        if deed.start < span.stop and span.start < deed.stop:
            return node
    return None


def _of_course(place: Place, told: Told) -> Node | None:
    """Return the course of those for whom it is held: "mở 2 lớp kỹ năng giám sát cho 90 cán bộ"."""
    if not place.before or not FOR.search(place.lead) or not _COURSE.search(place.lead):
        return None
    return next((node for _, node in reversed(place.before) if "training" in told.types[node]), None)


def _of_owner(place: Place, _: Told) -> Node | None:
    """Return who or what has it: "Xã A hiện có 96 mô hình đăng ký"."""
    lead = place.lead
    has = _OWNS.search(lead, max(0, len(lead) - _HAS_REACH)) if lead.endswith(_OWNS_ENDS) else None
    return place.topics.beside(place.clause, place.clause.start + has.start()) if has is not None else None


def _of_doer(place: Place, _: Told) -> Node | None:
    """Return the deed that is done by what is counted: "1.126 hộ ở 17 xã đã hiến …"."""
    if not place.after or adds_up(place) or _CHANGES.search(place.lead):
        return None
    folded, start = place.document.folded, place.figure.span.stop
    span, node = place.after[0]
    gap = folded[start : span.start]
    if place.opens_clause() and len(gap) <= FAR and _DONE_BY.search(gap):
        return node
    if not gap.strip() and _AND.search(place.lead):
        return node  # "49 đảng viên dự sinh hoạt chi bộ và 195 đảng viên phụ trách …"
    if place.before and "," not in folded[place.before[-1][0].stop : place.figure.span.start]:
        return None
    if place.unit in _MEASURES and _AND_THEN in gap:
        return None  # "thu hoạch 5.000 m2 lúa và phát dọn"
    return node if "," not in gap and len(gap) <= _NEAR else None


def _of_deed_before(place: Place, told: Told) -> Node | None:
    if not place.before:
        return _of_list(place, told)
    if is_suffered(place) or (place.unit == "%" and place.segment.lstrip().startswith(("tỷ lệ ", "tỉ lệ "))):
        return None
    span, node = place.before[-1]
    if place.topics.begins_anew(span.stop, place.figure.span.start):
        return None
    gap = place.figure.span.start - span.stop
    return node if gap <= _BESIDE or (gap <= _NEAR and not _has(place)) else None


def _of_list(place: Place, told: Told) -> Node | None:
    """Return the deed of the clause before, where this one only goes on counting: "tặng 3 bộ máy; 100 cuốn sách"."""
    if not place.deeds or place.after or not _COUNTS.fullmatch(place.lead):
        return None
    if _OWN_VERB.match(place.document.folded, place.figure.span.stop, place.clause.stop):
        return None  # "…; 14/21 xã có bí thư là nữ"
    last = next((node for span, node in reversed(place.deeds) if span.stop <= place.clause.start), None)
    return None if last is None or is_of_other_kind(place, told, last) else last


def _of_beside(place: Place, _: Told) -> Node | None:
    """Return the body, place or level right before: "Thôn A: 60 bóng điện"."""
    return place.topics.beside(place.clause, place.figure.span.start)


def _of_giver(place: Place, told: Told) -> Node | None:
    """Return the work that somebody gives to, else who gives: "xã A hỗ trợ 1 triệu đồng, huyện B 2 triệu đồng"."""
    if GIVING.isdisjoint(place.lead.rsplit(None, GIVING_REACH)[-GIVING_REACH:]) or has_deed_beside(place):
        return None
    return of_gift(place, told) or place.topics.giver(place.clause, place.figure.span.start)


def _of_scheme(place: Place, _: Told) -> Node | None:
    """Return the campaign or model that has it: "Phong trào A năm 2021 có 900 hộ đăng ký", "9 mô hình “A”"."""
    if place.before:
        return None
    first = scheme_first(place.topics, place.clause, place.figure.span.start) if _has(place) else None
    return first or scheme_around(place.topics, place.clause, place.figure.span)


def _of_having(place: Place, told: Told) -> Node | None:
    """Return what the clause says to have it: the event told of that it names by its kind, else its topic."""
    if not _has(place):
        return None
    if place.before and _WITH.search(place.lead) and not is_suffered(place):
        return place.topics.model_before(place.before[-1][0].start, place.figure.span.start) or place.before[-1][1]
    topic = place.topic
    return of_event(place, told) or (topic and place_of_authority(place, topic))


def _of_far_before(place: Place, _: Told) -> Node | None:
    """Return the last deed before, but none of a clause that leads in: "Thực hiện Kế hoạch A, Đảng ủy xã B đã …"."""
    if not place.before or is_suffered(place):
        return None
    span, node = place.before[-1]
    return None if place.topics.begins_anew(span.stop, place.figure.span.start) else node


def _of_after(place: Place, told: Told) -> Node | None:
    if not place.after or _goes_on_ended(place, told):
        return None
    if place.is_parted_from(place.after[0][0]) and (place.topic is not None or not _leads(place)):
        return None
    return place.after[0][1]


def _leads(place: Place) -> bool:
    """Say whether what is counted may only lead in to a deed: no rate, nothing that is over, no members won."""
    return place.unit != "%" and not _ENDED.search(place.segment) and not (_WON.search(place.lead) and is_of_kin(place))


def _goes_on_ended(place: Place, told: Told) -> bool:
    """Say whether a figure goes on counting what is no more of a deed: "giảm 48 hộ nghèo, 29 hộ cận nghèo, …"."""
    if told.figure < place.clause.start or told.unit != place.unit or told.last is None:
        return False
    lead = place.lead[: told.figure - place.clause.start]
    return told.last.cls is not EntityClass.ACTIVITY and _ENDED.search(lead.rpartition(", ")[2]) is not None


def _of_topic(place: Place, _: Told) -> Node | None:
    topic = None if place.is_one_of else place.topic
    return topic if topic is None else place_of_authority(place, topic)


def _of_agent(place: Place, _: Told) -> Node | None:
    """Return the body that is said behind the figure to have done it: "135 em được Đồn A nhận đỡ đầu"."""
    return None if place.is_again else place.topics.agent_after(place.figure.span.stop, place.clause.stop)


def _of_scene(place: Place, _: Told) -> Node | None:
    """Return the place where the clause says that something was: "Mưa lớn ở xã A làm hư 12 căn nhà"."""
    return place.topics.scene(place.clause, place.figure.span.start)


def _of_last(place: Place, told: Told) -> Node | None:
    """Return the body or place of which the last figure told; a deed ends with its clause."""
    if told.last is None or told.last.cls is EntityClass.ACTIVITY:
        return None
    if told.last in told.places and len(told.places) > 1 and told.figure < place.sentence.start:
        return None
    return place_of_authority(place, told.last)


def _of_place_after(place: Place, _: Told) -> Node | None:
    """Return the place where the text says that what is counted is: "11 ngôi nhà ở xóm A"."""
    span = place.figure.span
    named = place.topics.named_after(span.stop, place.clause.stop)
    if named is None or not _WHERE.fullmatch(place.document.folded, span.stop, named.span.start):
        return None
    return named.node


_RULES = (
    of_party,
    of_forces,
    of_came,
    of_drawn,
    of_attending,
    of_resident,
    of_me,
    _of_owner,
    of_bracket,
    of_sum,
    of_listed,
    of_rest,
    of_part,
    of_guarding,
    of_merged,
    of_model_with,
    of_title,
    of_raised,
    of_votes,
    of_lending,
    _of_holding,
    of_rate,
    of_series,
    of_settling,
    of_sent,
    of_whole,
    of_residents,
    _of_doer,
    _of_course,
    of_kind,
    of_finding,
    of_damage,
    of_document,
    _of_giver,
    of_distance,
    of_household,
    _of_deed_before,
    of_next,
    of_state,
    _of_beside,
    _of_scheme,
    of_joined,
    of_model_next,
    of_part_in,
    _of_having,
    of_more,
    _of_far_before,
    _of_after,
    _of_topic,
    _of_agent,
    _of_place_after,
    of_each,
)
"""Tried in this order: what holds or governs the figure first, then its clause."""

_BEFORE = (
    of_one,
    of_speaker,
    of_around,
    _of_scene,
    of_drive,
    of_clause_before,
    of_kin,
    _of_last,
    of_told,
    of_held,
    of_paragraph,
)
"""Tried after them: what was told before, where the sentence tells of no other country."""


def owner_of(place: Place, told: Told) -> Node | None:
    """Return what a figure is of; None where its clause leaves it open."""
    if place.figure.value in told.named and not place.deeds:
        return None  # "cả 2 cụ … điều kiện sống của 2 cụ"
    for rule in _RULES:
        owner = rule(place, told)
        if owner is not None:
            return within_size(place, of_members(place, owner))
    if place.is_again or is_of_stranger(place) or counts_children(place):
        told.named.add(place.figure.value)
    if told.goes_on_with_stranger(place.document.folded, place.figure.span.start):
        told.named.add(place.figure.value)
    if place.is_of_others or place.figure.value in told.named:
        told.stranger = place.figure.span.stop
        return None
    if subject_of(place) is not None:
        return of_somebody(place, told)
    owners = (rule(place, told) for rule in _BEFORE)
    return next((owner for owner in owners if owner is not None), None)
