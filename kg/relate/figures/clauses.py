"""What the clause of a figure gives it to: its scheme, event, topic or scene, else what the last figure told of."""

import re

from kg.model import BODY_CLASSES, PLACE_CLASSES, BlockKind, EntityClass
from kg.relate.builder import Node
from kg.relate.figures.apart import gives_to, is_of_founded, is_unlawful
from kg.relate.figures.counted import is_damage, is_of_levels, is_of_parts, is_of_people, is_suffered
from kg.relate.figures.deeds import has_before
from kg.relate.figures.denied import is_denied
from kg.relate.figures.members import is_of_kin
from kg.relate.figures.scene import Place, begins_with
from kg.relate.figures.schemes import scheme_around, scheme_first
from kg.relate.figures.some_members import are_done_to
from kg.relate.figures.states import place_of_authority
from kg.relate.figures.told import Told
from kg.relate.figures.works import of_event

# "tổ chức hội nghị … với 90 đại biểu", "bầu Ban Chấp hành gồm 15 đồng chí": part of the deed before.
_WITH = re.compile(
    r"(?<!\w)(?:với|gồm)\s(?:(?:gần|hơn|trên|khoảng|tổng số|tổng|diện tích|chiều dài|số tiền|kinh phí|trị giá|"
    r"sự tham gia của)\s)*$"
)
_AND = (" và ", " và hơn ", " và gần ", " và trên ", " cùng ", " cùng hơn ", " cùng gần ", " cùng trên ")
# "phát động ủng hộ …, thu hút sự hưởng ứng của 900 hội viên": who answers a deed.
_ANSWERED = " sự "
_ANSWER = re.compile(
    r"(?<!\w)sự (?:hưởng ứng|tham gia|ủng hộ|đồng thuận|đóng góp|góp sức|chung tay)[^,;]{0,20} của "
    r"(?:(?:gần|hơn|trên|khoảng) )?$"
)
# "bàn giao trường, đáp ứng nhu cầu học tập của 200 trẻ em": whom a work serves.
_SERVED = re.compile(
    r"(?<!\w)(?:đáp ứng|phục vụ) (?:tốt )?nhu cầu[^,;:.]{0,40} (?:của|cho) (?:(?:gần|hơn|trên|khoảng) )?$"
)
_TELLS = (" cho biết", " cho hay", " thống kê", " báo cáo", " thông báo")
_RESCUERS = frozenset({EntityClass.MILITARY_UNIT, EntityClass.ORGANIZATION})
_CREWS, _OTHERS = ("ngư dân", "thuyền viên"), ("nạn nhân", "du khách", "hành khách", "người", "học sinh", "em", "cháu")
_NEWS = (" cho biết", " cho hay", " thông báo", " nhận được tin", " nhận tin")
_SPANS, _LINE_HEAD = frozenset({"m", "cm", "mm"}), 30
_PROBES = ("điều tra vụ ", "xác minh vụ ", "làm rõ vụ ", "truy tìm ", "truy bắt ")
"""What police look into is not theirs."""
_ALL = " cả "
_PARTY = frozenset({EntityClass.PARTY_COMMITTEE, EntityClass.STANDING_COMMITTEE, EntityClass.PARTY_COMMISSION})
_DEEP = re.compile(r"(?<!\w)(?:sâu|dày|cao|rộng) (?:(?:gần|hơn|trên|khoảng|từ|tới) )?$")


def of_scheme(place: Place, _: Told) -> Node | None:
    """Return the campaign or model that has it: "Phong trào A năm 2021 có 900 hộ đăng ký", "9 mô hình “A”"."""
    if place.before:
        return None
    first = scheme_first(place.topics, place.clause, place.figure.span.start) if has_before(place) else None
    return first or scheme_around(place.topics, place.clause, place.figure.span)


def of_having(place: Place, told: Told) -> Node | None:
    """Return what the clause says to have it: the event told of that it names by its kind, else its topic."""
    if not has_before(place):
        return None
    if _ANSWERED in place.lead and _ANSWER.search(place.lead) is not None:
        return place.before[-1][1] if place.before else None
    if is_unlawful(place) and place.topic is not None and place.topic.cls in _PARTY:
        return place.topics.standing.home(place.topic)
    if place.before and _WITH.search(place.lead) and not is_suffered(place):
        return place.topics.model_before(place.before[-1][0].start, place.figure.span.start) or place.before[-1][1]
    if place.before and _SERVED.search(place.lead) is not None:
        return place.before[-1][1]
    topic = None if is_of_founded(place) else place.topic
    if topic is not None and is_denied(place, topic):
        return None
    return of_event(place, told) or (topic and place_of_authority(place, topic))


def of_topic(place: Place, _: Told) -> Node | None:
    """Return what the clause is about, where it may have the figure."""
    topic = None if place.is_one_of or is_of_founded(place) else place.topic
    if topic is None or only_does(place, topic) or gives_to(place, topic):
        return None
    if _is_told_beside(place, topic) or is_denied(place, topic):
        return None
    if topic.cls in BODY_CLASSES and place.lead.endswith(_ALL) and place.is_again:
        return None  # "Huyện ủy A đánh giá cao cả 3 đồng chí"
    if topic.cls in BODY_CLASSES and any(map(place.lead.__contains__, _PROBES)):
        return None  # "Công an xã A đang điều tra vụ 3 thanh niên …"
    if topic.cls in PLACE_CLASSES and place.counts_those:
        return None  # "mưa đá ở xã A, xã B … trút xuống 2 xã này"
    if topic.cls in _PARTY and is_unlawful(place):
        return place.topics.standing.home(topic)
    if topic.cls is EntityClass.MASS_ORGANIZATION and is_of_kin(place) and are_done_to(place):
        return None  # "Hội A thực hiện 26 dự án, hỗ trợ 270 hội viên": not all that it has
    if is_damage(place) and _heads_another(place):
        return None
    if topic.cls is EntityClass.STATE_BODY and _is_only_told_by(place, topic):
        return None
    if topic.cls in _RESCUERS and _are_others_told_of(place):
        return None
    return place_of_authority(place, topic)


def _heads_another(place: Place) -> bool:
    """Say whether a line may head another article: "Hải Dương: Xe tải đâm xe khách, 3 người tử vong"."""
    sentence = place.document.sentence_at(place.figure.span.start)
    if sentence.kind is BlockKind.CAPTION:
        start = sentence.span.start
        return place.document.folded.find(": ", start, min(start + _LINE_HEAD, place.figure.span.start)) >= 0
    return sentence.kind is BlockKind.HEADING


def _are_others_told_of(place: Place) -> bool:
    """Say whether a post or firm only tells, or is told, of people that are not its own: "Đồn A cho biết 4 ngư dân"."""
    unit = place.unit or ""
    return begins_with(unit, _CREWS) or (begins_with(unit, _OTHERS) and any(map(place.lead.__contains__, _NEWS)))


def _is_only_told_by(place: Place, teller: Node) -> bool:
    """Say whether an office of the country only tells of provinces or households: "Cục A cho biết, đã có dịch ở 202 hộ
    thuộc 7 tỉnh".
    """
    if place.topics.standing.home(teller) is not None:
        return False
    return (is_of_levels(place) or is_of_people(place)) and any(map(place.lead.__contains__, _TELLS))


def _is_told_beside(place: Place, topic: Node) -> bool:
    """Say whether those counted are told of beside a body: "lãnh đạo Huyện ủy A và 236 đại biểu"."""
    if topic.cls not in BODY_CLASSES or not place.lead.endswith(_AND):
        return False
    last = place.topics.mentioned.within(place.clause.start, place.figure.span.start, BODY_CLASSES)[-1:]
    return any(place.document.folded[at.span.stop : place.figure.span.start] in _AND for at in last)


def only_does(place: Place, topic: Node) -> bool:
    """Say whether a body is told to do several things: what is counted is of one of them, which was not read."""
    return bool(place.deeds) and topic.cls in BODY_CLASSES


def of_scene(place: Place, _: Told) -> Node | None:
    """Return the place where the clause says that something was: "Mưa lớn ở xã A làm hư 12 căn nhà"."""
    return place.topics.scene(place.clause, place.figure.span.start)


def of_last(place: Place, told: Told) -> Node | None:
    """Return the body or place of which the last figure told; a deed ends with its clause."""
    if told.last is None or told.last.cls is EntityClass.ACTIVITY:
        return None
    if told.has_left_row(place.document.folded, place.figure.span.start):
        return None
    if place.begins_with_name:
        return None  # "Quỹ A gần 53 tỷ đồng; Quỹ Hỗ trợ B hơn 6 tỷ đồng"
    if told.last in told.places and len(told.places) > 1 and told.figure < place.sentence.start:
        return None
    if told.last.cls is not EntityClass.PERSON and told.unit != place.unit and not is_of_parts(place):
        return None  # of another thing it need not be: "sau 9 phiên, Trung tâm …"
    if told.goes_on_from_person(place.sentence) or (place.unit in _SPANS and _DEEP.search(place.lead)):
        return None  # "Bốn hộ còn lại bị thiệt hại 30%", "Vết nứt ăn sâu 4 m"
    return place_of_authority(place, told.last)
