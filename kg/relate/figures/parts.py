"""Figures that go on with one before: parts of it, its denominator, its rate, the same of another year."""

import re

from kg.lexicon.phrases import any_of
from kg.model import PLACE_CLASSES, EntityClass, Scope, Span
from kg.relate.builder import Node
from kg.relate.figures.counted import is_damage, is_of_people
from kg.relate.figures.scene import Place, begins_with
from kg.relate.figures.schemes import scheme_beside
from kg.relate.figures.states import is_of_places, place_behind
from kg.relate.figures.told import Told
from kg.relate.figures.works import PAUSE, may_be_of, of_event, work_named
from kg.text.brackets import is_in_brackets

# A part of what the figure before it counts: "8 đảng viên, trong đó có 3 nữ", "(tăng 5 mô hình …)".
_IS_PART = re.compile(r"trong (?:đó|số đó)(?!\w)|\([^)]*$|,\s*(?:tăng|giảm)\s(?:\S+\s)?$")
_SUCH = "trong "
_EACH = "mỗi "
_ANYBODY = (
    "hộ",
    "người",
    "em",
    "chị",
    "cháu",
    "xã",
    "thôn",
    "năm",
    "tháng",
    "ngày",
    "hội viên",
    "đảng viên",
    "gia đình",
)
"""Those of whom each may have it, whoever was counted before."""
_PUPILS = ("học sinh", "em học sinh", "giáo viên", "cán bộ, giáo viên")
_JOINS = frozenset({", ", " và ", " với ", ", với "})
# "54 đội đến từ 7 tỉnh", "120 em của 5 trường": where those counted come from.
_COME_FROM = re.compile(
    r" ?(?:(?:đang )?sinh hoạt (?:đảng )?(?:tại|ở)|đến từ|đại diện cho|của|thuộc|ở|tại)\s"
    r"(?:(?:gần|hơn|trên|khoảng|cả)\s)*"
)
_LISTS = re.compile(r"(?<!\w)(?:cụ thể(?: là)?|gồm(?: có)?|bao gồm|như sau|trong đó(?: có)?)\s?$")
_GIVES = re.compile(r"(?<!\w)(?:đóng góp|góp|hỗ trợ|ủng hộ|cấp|tài trợ|đối ứng|còn lại)\s(?:\S+\s)?$")
_SPLIT = re.compile(r"(?<!\w)trong (?:đó|số đó|số này)(?!\w)")
# A rate of what is counted right before: "kết nạp 204 hội viên, đạt 60%".
_RATE = re.compile(
    r"(?:(?:[^\W\d]|\s){0,24}[,(]?\s*(?:đạt|chiếm|bằng|tăng|giảm|vượt)|(?:[^\W\d]|\s){25,60}[,(]\s*chiếm)"
    r"(?:\s+(?:tỷ lệ|tỉ lệ|kết quả|thêm|gần|hơn|trên|khoảng))*\s*"
)
# "Năm 2019 tăng lên 40 cháu, năm học 2020 - 2021 là 52 cháu": the same is counted again, of another year.
_YEARLY = re.compile(
    r"(?:^|[,;(]\s*)(?:đến |sang |riêng )?(?:năm|năm học|quý|tháng) [\d\s/–-]{1,14}"
    r"(?:(?:đã|lại|tăng|giảm|lên|xuống|còn|là|đạt|có)\s*)*$"
)
_FORCES = re.compile(r"[\W]*(?:lực lượng|thành phần)(?: tham gia)?(?: gồm)?(?: có)?:")
_MONEY = "VND"
_SIGN = 2
"""The sign of a list and its blank."""
_OF_THOSE = ("trong đó", "trong số đó", "trong số này")
_OF_THOSE_REACH = 60
_AMONG = re.compile(r"\W*trong (?:tổng )?số (?:các |những |(?:hơn |gần |trên )?\d[\d.]* )")
_STATE = re.compile(
    any_of(
        "còn|chưa|phấn đấu|tổng số|tỷ lệ|bình quân|đạt|giảm|tăng|diện tích tự nhiên|dân số|đơn vị hành chính".split("|")
    )
)
# What begins with a time or a shortcoming is told for itself: "Năm 2021, có 900 hộ đăng ký", "Hạn chế là …".
_ANEW = re.compile(
    r"\W*(?:(?:đến|tính đến|từ|trong|qua|riêng|nhân|cuối|đầu)\s+)*(?:\d|năm|nay|tháng|quý|nhiệm kỳ|thời gian|dịp|đợt|"
    r"hạn chế|tồn tại|khó khăn|kết quả|việc|toàn|cả)(?!\w)"
)
# What a sentence tells with these is a deed of its own: "Quỹ ấy đã hỗ trợ 53 lượt đoàn viên".
_ACTS = re.compile(r"(?<!\w)(?:hỗ trợ|vận động|tổ chức|thi hành|duy trì)(?!\w)")
# "27 hộ đồng ý chuyển", "được 11 chi bộ học tập": what those counted did or got is told anew.
_ANEW_OF_THEM = re.compile(r"[^,.;:()]{0,30}? (?:đã|được|đồng ý|nhận|đều|phải|chưa|cho rằng|tổ chức|có)(?!\w)")
_SUMS = frozenset({EntityClass.ACTIVITY, EntityClass.MODEL, EntityClass.CAMPAIGN})
"""What a sum is of that several give to."""


def of_sum(place: Place, told: Told) -> Node | None:
    """Return what the whole is of that has the figure in it: "213 mô hình, gồm: kinh tế 87; văn hóa 69"."""
    figure = place.figure.value
    if figure.scope is not Scope.PART or told.has_left_row(place.document.folded, place.figure.span.start):
        return None
    head = figure.unit.split()[0]
    for whole, owner in told.counted:
        # A part of nothing that was read is no whole of the part next to it.
        if (
            whole.unit.split()[0] == head
            and whole.value >= figure.value
            and (whole.scope is not Scope.PART or whole.value > figure.value or owner.cls not in PLACE_CLASSES)
        ):
            start = place.figure.span.start
            if owner.cls is EntityClass.ACTIVITY and place.unit != _MONEY and not is_damage(place):
                if place.before and place.before[-1][1] is not owner:
                    return None  # "kiểm tra 8 tổ chức đảng, trong đó Ủy ban Kiểm tra Huyện ủy A kiểm tra 3 tổ chức"
                return owner  # "làm 12 căn nhà, trong đó xã A 5 căn, xã B 7 căn"
            beside = place.topics.beside(place.clause, start) or _place_between(place, told)
            of_row = owner.cls in PLACE_CLASSES or is_of_places(place)
            if of_row and beside is not None and beside.cls in PLACE_CLASSES:
                return beside  # "200 tỷ đồng, trong đó tỉnh A 60 tỷ đồng"
            if owner.cls in PLACE_CLASSES and place.is_of_others:
                return None  # "(tỉnh A 9 người và B: 1 người)"
            return scheme_beside(place.topics, place.clause, start) or _part_of(place, owner)
    return None


def _place_between(place: Place, told: Told) -> Node | None:
    """Return the place at which a part is said to be behind the part before: "… 50 ha và tại xã B ước khoảng 32 ha"."""
    if not place.clause.start < told.figure < place.figure.span.start or not is_damage(place):
        return None
    return place.topics.scene(Span(told.figure, place.figure.span.start), place.figure.span.start)


def _part_of(place: Place, owner: Node) -> Node:
    """Return what a part is of: where it is said to be, where the whole is of a place, else what the whole is of."""
    return (place_behind(place) if owner.cls in PLACE_CLASSES else None) or owner


def of_part(place: Place, told: Told) -> Node | None:
    """Return what the figure before is of, where this one counts a part of that."""
    if told.last is None or told.figure < place.sentence.start:
        return None
    folded, start = place.document.folded, place.figure.span.start
    if told.has_left_row(folded, start) or told.is_beside_open(place.sentence.start):
        return None
    if told.last.cls in PLACE_CLASSES and (own := _of_next_place(place, told)) is not None:
        return own
    between = folded[told.figure : start]
    if place.before and any(told.figure <= span.start and span.stop <= start for span, _ in place.before):
        return None
    if ("," in between or "(" in between or _SUCH in between) and _IS_PART.search(folded, told.figure, start):
        return told.last
    if between == ", " and place.unit == told.unit and not place.after:
        return told.last  # "chi bộ có 86 đảng viên, 35 đảng viên thuộc diện …"
    if told.last.cls in PLACE_CLASSES and not place.after and _is_joined(place, between):
        return told.last  # "xã A với 5 thôn, 1.290 hộ"
    if _COME_FROM.fullmatch(between) or _in_same_parenthesis(folded, place.sentence.start, told.figure, between):
        return told.last
    # "trong đó Hội A góp 50 triệu; Hội B góp 8 triệu": the sum goes on being split.
    gives = told.last.cls in _SUMS and place.unit == told.unit and _GIVES.search(place.lead)
    splits = gives and _SPLIT.search(folded, place.sentence.start, told.figure)
    return told.last if splits else None


def _is_joined(place: Place, between: str) -> bool:
    """Say whether people or pupils are counted with the parts before, also behind brackets: "90 trường (giảm 2 trường)
    với 8.000 học sinh".
    """
    opened, _, behind = between.partition(")")
    joins = between in _JOINS or ("(" not in opened and behind in _JOINS)
    return joins and (is_of_people(place) or begins_with(place.unit or "", _PUPILS))


def _of_next_place(place: Place, told: Told) -> Node | None:
    """Return the place right before a figure that goes on with a row: "(xã A 9 nhà, xã B 7 nhà)"."""
    named = place.topics.mentioned.within(told.figure, place.figure.span.start, PLACE_CLASSES)
    beside = place.topics.beside(place.clause, place.figure.span.start) if named else None
    return beside if beside is not None and beside.cls in PLACE_CLASSES else None


def _in_same_parenthesis(folded: str, start: int, figure: int, between: str) -> bool:
    """Say whether the parenthesis is still open in which the figure before stands: "(40 tập thể, 12 cá nhân)"."""
    if ")" in between or "(" in between:
        return False
    return is_in_brackets(folded, start, figure)


def is_rate(unit: str) -> bool:
    """Say whether a unit is that of rates; only then has `of_rate` an answer."""
    return unit == "%"


def of_rate(place: Place, told: Told) -> Node | None:
    """Return what the figure before is of, where this one says how much of it that is."""
    if told.last is None or told.figure < place.sentence.start:
        return None
    return told.last if is_rate_of(place, told.figure) else None


def is_rate_of(place: Place, stop: int) -> bool:
    """Say whether it is how much that is of what the figure counts that ends at `stop`."""
    return place.unit == "%" and _RATE.fullmatch(place.document.folded, stop, place.figure.span.start) is not None


def of_listed(place: Place, told: Told) -> Node | None:
    """Return what the figure before a colon is of, where this one goes on with a list behind it."""
    folded, start = place.document.folded, place.figure.span.start
    colon = folded.rfind(": ", place.sentence.start, start)
    if colon < 0 or not place.opens_clause() or not _LISTS.search(folded, max(place.sentence.start, colon - 20), colon):
        return None
    before = [node for stop, node in told.stops if stop <= colon]
    return before[-1] if before else None


def of_rest(place: Place, told: Told) -> Node | None:
    """Return what the sentence before counts, where this one tells of a part: "Trong đó, thành lập mới 54 xã"."""
    if told.last is None or not place.lead.lstrip().startswith(_OF_THOSE):
        return None
    if told.last.cls in PLACE_CLASSES:
        own = place.topic or place.topics.beside(place.clause, place.figure.span.start)
        if own is not None and own.cls in PLACE_CLASSES:
            return None  # "Trong đó, xã B có …", "Trong đó, diện tích lúa … (tỉnh A 40 ha, tỉnh B 90 ha"
    if place.sentence.start <= told.figure:
        goes_on = _is_alike(place.unit, told.unit) and not place.before and not place.after
        return told.last if goes_on else None  # "Trong đó, 100 triệu đồng từ quỹ và 20 triệu đồng do …"
    if place.sentence.start < told.open_figure:
        return None  # a part of what is nobody's that is named
    span = place.figure.span
    if any(deed.start < span.start and span.stop <= deed.stop for deed, _ in place.deeds):
        return None  # "Trong đó, Hội A cấp 360 suất"
    return told.last if place.sentence.start - told.figure < _OF_THOSE_REACH else None


def _is_alike(unit: str | None, other: str | None) -> bool:
    """Say whether two units begin with the same word: "5 người đã tử vong, 6 người mất tích"."""
    return unit == other or (unit or "").partition(" ")[0] == (other or "").partition(" ")[0]


def of_among(place: Place, told: Told) -> Node | None:
    """Return of what so many were counted before of which some are: "Trong số các đảng viên mới có 6 đồng chí là …"."""
    among = _AMONG.match(place.lead)
    if among is None or place.before or place.follows_stranger:
        return None  # "trong số 85 ca, có … và Đông Sơn (6 ca)"
    if place.sentence.start < told.open_figure and among[0].rstrip()[-1:].isdigit():
        return None  # "trong số 85 ca": of nothing that was read
    known = [unit for unit in told.by_unit if place.lead.startswith(f"{unit} ", among.end())]
    return told.by_unit[max(known, key=len)] if known else None


def of_one(place: Place, told: Told) -> Node | None:
    """Return of what so many were counted before of which this one tells what each has: "Mỗi tủ thuốc có 12 loại"."""
    each = (place.figure.value.counted or "").rpartition(_EACH)[2]
    if not each or begins_with(each, _ANYBODY) or place.figure.value.scope is not Scope.EACH:
        return None
    return told.by_unit.get(each)


def of_series(place: Place, told: Told) -> Node | None:
    """Return what goes on being counted from year to year: "Năm 2019 tăng lên 40 cháu, năm 2020 là 52 cháu"."""
    if _is_of_each(place, told):
        return told.last  # "bậc THCS 1,2 triệu đồng/đợt; học bổng khuyến tài 3 triệu đồng/đợt"
    if told.last is None or place.unit != told.unit or place.before or _YEARLY.search(place.lead) is None:
        return None
    return told.last


def _is_of_each(place: Place, told: Told) -> bool:
    """Say whether the figure before in the sentence tells as this one what each of the same gets."""
    if (
        not told.counted
        or place.figure.value.scope is not Scope.EACH
        or place.before
        or place.topic
        or place.is_of_others
    ):
        return False
    last, value = told.counted[-1][0], place.figure.value
    return told.last is told.counted[-1][1] and (last.scope, last.unit, last.counted) == (
        value.scope,
        value.unit,
        value.counted,
    )


def of_forces(place: Place, told: Told) -> Node | None:
    """Return the deed told right before, where a line only says who took part: "Lực lượng: Đoàn xã 40 người"."""
    if told.deed is None or place.sentence.start - told.deed_stop > PAUSE + _SIGN:
        return None
    forces = _FORCES.match(place.document.folded, place.sentence.start, place.figure.span.start)
    return told.deed if forces is not None else None


def of_told(place: Place, told: Told) -> Node | None:
    """Return the deed of the sentence before where this one only tells more of it, and of no deed of its own."""
    has_own = any(span.stop <= place.figure.span.start for span, _ in place.deeds)
    return told.deed if not has_own and _goes_on(place, told) else None


def _goes_on(place: Place, told: Told) -> bool:
    """Say whether a sentence tells more of the deed of the sentence before: it names nobody else and no state."""
    if told.deed_stop < 0 or place.sentence.start - told.deed_stop > PAUSE:
        return False
    if told.deed_block != told.block and of_event(place, told) is None:
        return False
    if _STATE.search(place.lead):
        return False
    if is_damage(place) or place.unit == "%" or _ANEW.match(place.document.folded, place.sentence.start):
        return False
    if told.deed is not None and not may_be_of(place, told.types[told.deed]):
        return False
    if _ACTS.search(place.lead) or place.lead.endswith("được "):
        return False
    if _ANEW_OF_THEM.match(place.document.folded, place.figure.span.stop, place.clause.stop):
        return False
    built = work_named(place)
    if built is not None and told.deed is not None and built not in told.types[told.deed]:
        return False
    return place.topics.named_after(place.sentence.start, place.sentence.stop) is None
