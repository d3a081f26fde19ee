"""What more is told of a work or an event: "Tổng kinh phí …", "Tuyến đường dài …", "Lớp ấy có 35 học viên"."""

import re

from kg.lexicon.phrases import any_of
from kg.model import BODY_CLASSES, EntityClass
from kg.relate.builder import Node
from kg.relate.figures.counted import is_damage
from kg.relate.figures.giving import giving
from kg.relate.figures.scene import Place, begins_with
from kg.relate.figures.told import Told

# What a sentence adds about the work told before: "Tổng kinh phí …", "Công trình có …", "mỗi suất …".
_OF_THE_WORK = re.compile(
    any_of(
        [f"tổng {sum_}" for sum_ in ("kinh phí", "trị giá", "giá trị", "số tiền", "vốn", "mức đầu tư")]
        + [f"mỗi {part}" for part in ("suất", "phần", "căn", "nhà", "em", "hộ", "xuất")]
        + ["kinh phí", "trị giá", "công trình", "tuyến đường", "tuyến lộ", "căn nhà", "ngôi nhà"]
    )
    + r"|(?<!\w)(?:dài|rộng|dày)(?!\w)[^,;]{0,25}$"
)
_WORK_BEGINS = ("phí", "trị giá", "tổng ", "mỗi ", "công trình", "tuyến ", "nhà", "dài", "rộng", "dày")
"""What is in all that `_OF_THE_WORK` finds, to rule out at once most of what stands before figures."""
_SEAT = re.compile(r"\W*(?:trụ sở|khuôn viên|doanh trại)(?!\w)")
_SUM = re.compile(r"\W*(?:tổng (?:kinh phí|trị giá|giá trị|số tiền|vốn|mức đầu tư)|kinh phí|trị giá)(?!\w)")
# "Bằng nguồn kinh phí 40 triệu đồng …, Hội đã mua …": means of what is told behind them.
_MEANS = re.compile(r"\W*(?:bằng|từ|với|nhờ)(?!\w)")
# What a deed is called when more is said of it: "Lớp có 35 học viên", "Tại buổi đối thoại có 9 ý kiến".
_EVENTS = (
    ("training", re.compile(r"(?<!\w)(?:lớp|khóa|học viên|hội nghị tập huấn)(?!\w)")),
    ("dialogue", re.compile(r"(?<!\w)(?:buổi|hội nghị|cuộc) (?:đối thoại|tiếp xúc|gặp gỡ)(?!\w)")),
    ("supervision", re.compile(r"(?<!\w)hội nghị phản biện(?!\w)")),
    (
        "culture-sport",
        re.compile(
            r"(?<!\w)(?:hội thi|hội thao|hội diễn|liên hoan|giải (?:đua|đấu|bóng|chạy|việt dã|vô địch|thể thao))(?!\w)"
        ),
    ),
    ("gift-giving", re.compile(r"(?<!\w)(?:phần|suất|túi|món) quà(?!\w)")),
    ("education-support", re.compile(r"(?<!\w)suất học bổng(?!\w)")),
    ("model-registration", re.compile(r"(?<!\w)thực hiện mô hình(?!\w)")),
)
_MEETINGS = (
    "conference",
    "dialogue",
    "training",
    "congress",
    "festival",
    "directive-study",
    "culture-sport",
    "cell-meeting",
)
"""What is attended."""
# Who takes part in an event, and what is shown or told there.
_AT_EVENTS = re.compile(
    any_of(
        "đội|đoàn|điểm cầu|gian hàng|tiết mục|tiểu phẩm|phần thi|nội dung|chuyên đề|báo cáo|tham luận|ý kiến|nghệ nhân|"
        "vận động viên|diễn viên|đại biểu|người|học sinh|em|tập thể|cá nhân|đoàn viên|hội viên|cán bộ|lượt".split("|")
    )
)
# What a sentence begins with that tells more of an event: "Đến với ngày hội, …", "Tại đêm khai mạc, có …".
_HELD = re.compile(
    r"(?:[^.;:]*, )?\W*"
    r"(?:(?:tại|đến với|đến|tham gia|tham dự|dự|về dự|trong|trước|sau|kết thúc|bế mạc|buổi|đêm|lễ|ngay)\s)*"
    r"(?P<held>ngày hội|lễ hội|hội thi|hội thao|liên hoan|khai mạc|hội nghị|hội thảo|tọa đàm|đại hội|lớp tập huấn|"
    r"ra quân|phát động|ra mắt)(?!\w)(?!(?: [^\W\d_]+){0,3} (?:chỉ|nêu|đánh giá|thừa nhận|khẳng định|ghi nhận)(?!\w))"
)
_HELD_KINDS = {
    "ngày": ("festival", "culture-sport", "medical-care"),
    "lễ": ("festival", "culture-sport"),
    "hội": ("culture-sport", "conference", "dialogue", "training", "directive-study", "supervision"),
    "liên": ("culture-sport", "festival"),
    "khai": ("festival", "culture-sport", "congress", "training"),
    "tọa": ("conference", "dialogue"),
    "đại": ("congress",),
    "lớp": ("training",),
    "ra": ("environmental-cleanup", "conference", "model-registration"),
    "phát": ("conference",),
}
"""Types of the deeds that the first words of `_HELD` may mean."""
_ATTENDING, _ATTEND_REACH = ("dự", "tham luận"), 36
"""What is in all that `_ATTEND` finds, and within how many characters."""
_ATTEND = re.compile(r"[^,.;:()]{0,24}(?<!\w)(?:tham dự|đến dự|về dự|đã dự|cùng dự|dự họp|tham luận)(?!\w)")
# "130 đoàn viên Công an tỉnh và một số giáo viên cùng tham gia."
_ALL_JOIN = re.compile(r"[^;:]{0,160}(?<!\w)(?:cùng|đã) tham gia\W*$")
_JOINS = (" tham gia", " đã tham gia", " cùng tham gia", " trực tiếp tham gia", " dự", " tham dự")
_JOINS_IN = re.compile(r"(?: (?:đã|cùng|trực tiếp))? (?:tham gia|tham dự|dự)\s*(?=[.;,…(]|$)")
_BEGINS = re.compile(r"\W*(?:có )?(?:(?:gần|hơn|trên|khoảng) )*")
_GUESTS = frozenset({"khách mời", "đại biểu khách mời", "đại biểu mời"})
JOINED = frozenset(
    {*_MEETINGS, "medical-care", "environmental-cleanup", "tree-planting", "propaganda", "road-building"}
)
_ATTENDED = frozenset({EntityClass.ACTIVITY, EntityClass.PARTY_CONGRESS})
_DONE = frozenset({"ha", "km", "m", "m2", "căn", "căn nhà", "ngôi nhà", "nhà", "tuyến đường"})
"""What is worked on or built, and not given to a work."""
_PEOPLE = (
    "học sinh",
    "em",
    "cháu",
    "người",
    "hộ",
    "gia đình",
    "lượt",
    "hội viên",
    "phụ nữ",
    "trẻ",
    "chị",
    "thanh niên",
)
_GIVEN_TO = frozenset(
    {"road-building", "rural-lighting", "public-works", "house-building", "disaster-relief", "fundraising"}
)
"""Deeds to which several give."""
# "Đoàn A giúp 150 ngày công", "Hội B gửi về 60 triệu đồng", "xã xin được 260 triệu đồng".
_HANDS = re.compile(
    r"(?<!\w)(?:giúp|gửi(?: về)?|chuyển|xin)(?: (?:được|thêm|gần|hơn|trên|khoảng))* $",
)
_MEANS_OF_WORK = frozenset({"VND", "ngày công", "công", "ngày công lao động", "bao", "tấn"})
_LENGTHS = frozenset({"m", "km", "cm"})
_SIZED = (
    *("road-building", "public-works", "house-building", "rural-lighting", "tree-planting", "environmental-cleanup"),
    "disaster-relief",
)
"""Deeds whose work has a length."""
_GIFTS, _NUMBER = frozenset({"fundraising", "gift-giving"}), re.compile(r"\d")
_MONEY = "VND"
_SPOKEN = frozenset(
    {"conference", "propaganda", "directive-study", "policy-making", "personnel", "cell-meeting", "dialogue", "survey"}
)
"""Deeds of words, that no sum of money is of unless they are named."""
_WORKS = (
    (
        "public-works",
        re.compile(r"(?<!\w)(?:nhà (?:văn hóa|sinh hoạt|hội họp)|kênh|mương|bể(?: chứa| nước)?|giếng)(?!\w)"),
    ),
    ("house-building", re.compile(r"(?<!\w)(?:căn|ngôi)? ?nhà (?!nước|trường|báo|văn hóa|sinh hoạt|hội họp|hảo tâm)")),
    ("road-building", re.compile(r"(?<!\w)(?:đường(?! dây| biên| phố)|lộ|hẻm|(?<!nhu )(?<!yêu )cầu)(?!\w)")),
)
"""What was built, as it is named when more is said of it; no other deed is meant then."""

_GOING_ON = 60  # characters behind the last figure of a work in which a sentence begins that tells more of it
PAUSE = 3
"""The blanks between two sentences or paragraphs."""


def adds_up(place: Place) -> bool:
    """Say whether the clause begins with a sum: "Tổng trị giá … là 250 triệu đồng do Hội A tài trợ"."""
    return _SUM.match(place.lead) is not None


def of_more(place: Place, told: Told) -> Node | None:
    """Return the work of which the clause tells more: "Tổng kinh phí …"."""
    if place.before or not any(map(place.lead.__contains__, _WORK_BEGINS)) or not _OF_THE_WORK.search(place.lead):
        return None
    if is_damage(place) or (place.after and _MEANS.match(place.lead)):
        return None
    return _of_work(place, told, place.topic)


def of_gift(place: Place, told: Told) -> Node | None:
    """Return the work that somebody gives to: "… đổ bê tông 1,2 km đường; Hội A ủng hộ 20 triệu đồng"."""
    if place.unit in _DONE or begins_with(place.unit or "", _PEOPLE):
        return None
    if giving(place.lead) is None and not (place.unit in _MEANS_OF_WORK and _HANDS.search(place.lead)):
        return None
    begun = [node for span, node in place.deeds if span.stop <= place.figure.span.start]
    is_near = told.deed_block == told.block and place.sentence.start - told.deed_stop <= PAUSE
    if not begun and told.deed is not None and is_near:
        begun = [told.deed]
    if not begun and told.last in told.types and place.sentence.start - told.figure <= _GOING_ON:
        begun = [told.last]  # "Cầu dài 30 m, kinh phí 600 triệu đồng. Hội A tài trợ 500 triệu đồng"
    if not begun or told.types[begun[-1]].isdisjoint(_GIVEN_TO) or is_gift(begun[-1], told):
        return None
    return begun[-1]


def is_gift(deed: Node, told: Told) -> bool:
    """Say whether a deed is itself what one gave, to which nobody gives: "Công ty A ủng hộ 3.000 phần quà"."""
    return told.types[deed] <= _GIFTS and _NUMBER.search(deed.name) is not None


def of_event(place: Place, told: Told) -> Node | None:
    """Return what was held, where the clause names it by its kind: "Lớp ấy có 35 học viên"."""
    for kind, names in _EVENTS if told.by_type else ():
        if kind in told.by_type and names.search(place.lead):
            return told.by_type[kind]
    return None


def of_held(place: Place, told: Told) -> Node | None:
    """Return the event in which the sentence says it was, where it is told of: "Lễ hội có sự tham gia của 14 đội"."""
    if ":" in place.lead or not _AT_EVENTS.match(place.unit or ""):
        return None
    held = _HELD.match(place.document.folded, place.sentence.start, place.figure.span.start)
    if held is None:
        return None
    kinds = [kind for kind in _HELD_KINDS[held["held"].split()[0]] if kind in told.by_type]
    return told.by_type[max(kinds, key=told.type_stops.__getitem__)] if kinds else None


def of_attending(place: Place, told: Told) -> Node | None:
    """Return the event that those counted attend: "đối thoại tại xã A và có hơn 50 cử tri tham dự"."""
    if place.unit in _GUESTS and (before := [node for _, node in told.stops if node.cls in _ATTENDED]):
        return before[0]  # "với 399 đại biểu …, cùng 151 khách mời"
    if place.before and _joins_in(place):
        return place.before[-1][1]
    if not _is_attended(place):
        return told.deed if _all_join(place, told) else None
    start = place.figure.span.start
    held = [node for span, node in place.deeds if span.stop <= start and not told.types[node].isdisjoint(_MEETINGS)]
    if held:
        return held[-1]
    known = [kind for kind in _MEETINGS if kind in told.by_type]
    return told.by_type[max(known, key=told.type_stops.__getitem__)] if known else None


def _joins_in(place: Place) -> bool:
    """Say whether those counted are said to take part in what the clause told before: "…, có 42 hội viên tham gia"."""
    folded, stop = place.document.folded, place.figure.span.stop
    if (place.unit or "").endswith(_JOINS[0]):
        stop -= len(_JOINS[0])  # "31 người tham gia"
    return folded.startswith(_JOINS, stop) and _JOINS_IN.match(folded, stop, place.clause.stop) is not None


def _is_attended(place: Place) -> bool:
    """Say whether those counted are said to attend something."""
    folded, stop = place.document.folded, place.figure.span.stop
    behind = folded[stop : stop + _ATTEND_REACH]
    may_attend = _ATTENDING[0] in behind or _ATTENDING[1] in behind
    return may_attend and _ATTEND.match(folded, stop, place.clause.stop) is not None


def _all_join(place: Place, told: Told) -> bool:
    """Say whether a sentence only counts those who took part in what the one before tells of."""
    if place.deeds or told.deed is None or told.deed_block != told.block:
        return False
    if place.sentence.start - told.deed_stop > PAUSE or told.types[told.deed].isdisjoint(JOINED):
        return False
    if not _BEGINS.fullmatch(place.lead):
        return False
    return _ALL_JOIN.match(place.document.folded, place.figure.span.stop, place.sentence.stop) is not None


def _of_work(place: Place, told: Told, topic: Node | None) -> Node | None:
    """Return the work of which a sentence tells more: the one it names, else the last told of."""
    if topic is not None and topic.cls is EntityClass.MODEL:
        return topic
    if told.last is not None and told.figure >= place.sentence.start:
        return told.last
    if topic is not None and topic.cls in BODY_CLASSES and _SEAT.match(place.segment):
        return topic
    built = work_named(place)
    if built is not None:
        of_people = begins_with(place.unit or "", _PEOPLE)  # "dự án tuyến đường … cho 62 hộ dân"
        return told.by_type.get(built) or (None if of_people else topic)
    event = of_event(place, told)
    if event is not None or told.deed is None or not told.types[told.deed].isdisjoint(_SPOKEN):
        return event or topic
    if not may_be_of(place, told.types[told.deed]):
        return _last_sized(told) or topic
    return topic if told.open_figure >= place.sentence.start else told.deed


def may_be_of(place: Place, types: frozenset[str]) -> bool:
    """Say whether a figure may tell more of a deed of these types: of words no money, of gifts no length."""
    if place.unit == _MONEY:
        return types.isdisjoint(_SPOKEN)
    return place.unit not in _LENGTHS or not types.isdisjoint(_SIZED)


def _last_sized(told: Told) -> Node | None:
    """Return the last deed told of that made something with a length."""
    made = [kind for kind in _SIZED if kind in told.by_type]
    return told.by_type[max(made, key=told.type_stops.__getitem__)] if made else None


def work_named(place: Place) -> str | None:
    """Return the type of deed that makes what the clause names first before the figure: "tuyến đường", "căn nhà"."""
    found = [(named.start(), kind) for kind, names in _WORKS if (named := names.search(place.lead)) is not None]
    return min(found)[1] if found else None
