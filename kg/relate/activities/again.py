"""Which triggers that count something tell of another deed than one of their type that was told."""

import re
from collections.abc import Collection

from kg.model import PLACE_CLASSES, BlockKind, Predicate, Span
from kg.relate.activities.counts import SUMS, counted_at
from kg.relate.builder import Node, RecordBuilder
from kg.relate.mentions import Mentioned
from kg.text.document import Document, Sentence

_MEANS_OF_LIVING = "livelihood-support"
_SPEAKS = re.compile(r"\n[^.;\n]*\b(?:cho biết|chia sẻ|cho hay|bày tỏ|trao đổi)\b")
_WHOLE = re.compile(
    r"\b(?:cả nước|toàn quốc|(?:toàn|cả) (?:tỉnh|huyện|quận|thành phố|thị xã|vùng|ngành))\b[^.;]*$",
)
_WHOLE_REACH = 60
# "Từ đầu năm, Hội đã trao 900 suất quà" is no part of the gifts of one day.
_PERIOD = re.compile(
    r"(?<!\w)(?:h[ằà]ng (?:năm|tháng|quý)|từ đầu (?:năm|nhiệm kỳ|tháng)|từ (?:tháng |năm )[\d/.-]+ đến|lũy kế|luỹ kế"
    r"|(?:những|các|trong|\d+|hai|ba|bốn|mấy|nhiều) (?:năm|tháng) (?:qua|vừa qua|gần đây|trở lại đây)"
    r"|(?:\d+|sáu|chín) tháng đầu năm|những tháng đầu năm|(?:nhiệm kỳ|giai đoạn|thời gian|năm) (?:qua|vừa qua|trước)"
    r"|trước đó|trước đây|năm ngoái|trong năm|cả năm)(?!\w)"
)
_PERIOD_WORDS = ("năm", "tháng", "quý", "kế", "kỳ", "trước", "qua")
_UNTIL = re.compile(r"(?<!\w)(?:tính đến|đến nay|đến hết|tính từ)(?!\w)")
_DAY = re.compile(
    r"(?<!\w)(?:(?:sáng|chiều|tối|trưa|ngày)(?: nay)? (?:ngày )?\d{1,2}[-/.]\d|vừa (?:qua )?(?:tổ chức|trao))"
)
_ONCE = re.compile(
    r"(?<!\w)(?:(?:sáng|chiều|tối|trưa|ngày)(?: nay)?,? (?:ngày )?\d{1,2}[-/.]\d{1,2}|vừa qua|mới đây"
    r"|(?<!các )(?<!mỗi )dịp này)(?!\w)"
)
_ONCE_WORDS = ("sáng", "chiều", "tối", "trưa", "ngày", "vừa qua", "mới đây", "dịp này")
# "Tổng cộng sẽ trao 150 suất": is not given yet.
_PLANS = re.compile(r"(?<!\w)sẽ(?!\w)(?!.*(?<!\w)(?:đã|vừa)(?!\w))")
_PLAN = re.compile(r"(?<!\w)(?:sẽ|dự kiến|phấn đấu|kế hoạch)(?!\w)")
_WILL = "sẽ "
_EACH_YEAR = ("hằng ", "hàng ")
_BESIDE = re.compile(
    r"\W*(?:tại (?:các|nhiều|một số) (?:hội|chi hội|cơ sở|chi bộ|chi đoàn|đơn vị)"
    r"|(?:bên cạnh đó|ngoài ra|cùng với đó|song song(?: với)? đó), (?:[^,.;]{0,20}, )?(?:các|nhiều|một số) "
    r"(?:tỉnh|huyện|quận|xã|phường|địa phương|đơn vị|cấp|cơ sở|tổ chức|doanh nghiệp|chi bộ|chi hội|cơ quan))"
    r"(?!\w)"
)
_MEDICAL, _BLOOD = "medical-care", "máu"
_TOO = ("bên cạnh", "ngoài ra", "cùng với", "song song")
_BESIDES = (*_TOO, "tại ")
_SEVERAL_WORDS = ("các ", "cơ sở", "trực thuộc")
_SEVERAL = re.compile(
    r"[.;,:]\s+(?:(?:bên cạnh đó|ngoài ra|đồng thời|cùng với đó),? )?"
    r"(?:các (?:cấp (?:hội|đoàn|ủy|công đoàn)|chi (?:hội|bộ|đoàn)|đảng (?:bộ|ủy)|đơn vị|địa phương|doanh nghiệp)"
    r"|(?:hội|đoàn|công đoàn)(?: [^\W\d_]+){0,2} (?:các cấp|cơ sở)"
    r"|(?:(?:ubkt|ủy ban kiểm tra) )?đảng ủy cơ sở|chi bộ trực thuộc(?: [^\W\d_]+){0,4}?)"
    r"(?: (?:đã|cũng|còn|trực thuộc|trong tỉnh|trong huyện))*(?: (?:tổ chức|thực hiện|tiến hành)(?: được)?)? $"
)
_SEVERAL_REACH = 60
"""Characters before a trigger in which such bodies stand."""
_AT = re.compile(r"\W*(?:(?:tại|ở|trên địa bàn) )?")
_OPENING = 24
"""Characters at the beginning of a sentence in which a place that it opens with begins."""


def gives_blood(types: Collection[object], surface: str) -> bool:
    """Say whether a deed is one of giving blood, and not of caring for the sick."""
    return _MEDICAL in types and _BLOOD in surface.lower()


def tells_of_period(lead: str) -> bool:
    """Say whether the words before a trigger tell of a longer time: "từ đầu năm đến nay, Hội đã …"."""
    return any(map(lead.__contains__, _PERIOD_WORDS)) and _PERIOD.search(lead) is not None


def tells_of_once(lead: str) -> bool:
    """Say whether the words before a trigger tell of one time: "vừa qua, Hội đã …".

    >>> tells_of_once("ngày 5/6, hội đã "), tells_of_once("ngày 15/10, hội đã "), tells_of_once("các dịp này, hội đã ")
    (True, True, False)
    """
    return any(map(lead.__contains__, _ONCE_WORDS)) and _ONCE.search(lead) is not None


def counts_a_whole(document: Document, trigger: Span, ahead: Span | None) -> bool:
    """Say whether a trigger counts for a whole of which a deed is a part, or what was done before a deed `ahead` that
    somebody speaks of: "Toàn tỉnh kết nạp 817 đảng viên; Đảng bộ huyện A kết nạp 121".
    """
    if ahead is not None and _SPEAKS.search(document.text, trigger.stop, ahead.start):
        return True  # "Huyện mở 13 lớp tập huấn.\n\nBà A cho biết: “Hội đã tập huấn …”"
    return _WHOLE.search(document.folded, max(0, trigger.start - _WHOLE_REACH), trigger.start) is not None


def is_other_work(document: Document, concept: str, span: Span, told: Span) -> bool:
    """Say whether a trigger counts another number of what a work told of has, or of means of living something else.

    "xây dựng 9 công trình. Xã còn xây dựng 2 công trình"; "cho 84 hộ vay. Hội duy trì 29 hợp tác xã".
    """
    if document.sentence_at(span.start) is document.sentence_at(told.start):
        return False
    (number, unit), (other, told_unit) = counted_at(document.text, span), counted_at(document.text, told)
    if not (unit and told_unit) or number == other or not SUMS.isdisjoint((unit, told_unit)):
        return False
    return concept == _MEANS_OF_LIVING or unit == told_unit


def is_of_several(folded: str, start: int, trigger: int) -> bool:
    """Say whether right before a trigger stand bodies that are not named: "…; các chi bộ thi hành kỷ luật 4 đảng viên".

    >>> is_of_several(text := "giám sát; các cấp hội đã tổ chức ", 8, len(text))
    True
    """
    lead = folded[max(start, trigger - _SEVERAL_REACH) : trigger]
    return any(map(lead.__contains__, _SEVERAL_WORDS)) and _SEVERAL.search(lead) is not None


def is_of_other(
    document: Document,
    builder: RecordBuilder,
    mentioned: Mentioned,
    counts: Span,
    told: tuple[Span, Node],
    *,
    plans: bool = True,
) -> bool:
    """Say whether what counts something, a trigger or a figure, tells of another deed than one of another sentence.

    It does where it counts what was done in another time or is still to do, what others beside have done, or what was
    done in another place; what is still to do only where `plans` are asked for.
    """
    here, there = document.sentence_at(counts.start), document.sentence_at(told[0].start)
    if here is there:
        return False
    lead = document.folded[here.span.start : counts.start]
    if plans and _is_planned(document, builder, lead, there.span, told[1]):
        return True
    if lead.startswith(_BESIDES) and _BESIDE.match(lead) is not None:
        return True
    if there.kind is BlockKind.CAPTION and lead.startswith(_TOO):
        return True
    if _is_other_care(document.folded, builder, counts, there.span, told[1]):
        return True
    if _is_of_other_time(document, builder, lead, there, told, is_ahead=told[0].start > counts.start):
        return True
    return _is_elsewhere(mentioned, document, here, there)


def _is_other_care(folded: str, builder: RecordBuilder, counts: Span, sentence: Span, deed: Node) -> bool:
    """Say whether blood is counted, and a deed cares for the sick: "khám bệnh cho 90 người …. Hiến 300 đơn vị máu"."""
    if folded.find(_BLOOD, counts.start, counts.stop) < 0 or folded.find(_BLOOD, sentence.start, sentence.stop) >= 0:
        return False
    return _MEDICAL in builder.values(deed, Predicate.ACTIVITY_TYPE)


def _is_planned(document: Document, builder: RecordBuilder, lead: str, sentence: Span, deed: Node) -> bool:
    """Say whether words tell of what is still to do, and a deed is done: "Tổng cộng sẽ trao 150 suất"."""
    if _WILL not in lead or _PLANS.search(lead) is None:
        return False
    return not builder.values(deed, Predicate.STATUS) and not _PLAN.search(
        document.folded, sentence.start, sentence.stop
    )


def _is_of_other_time(
    document: Document, builder: RecordBuilder, lead: str, there: Sentence, told: tuple[Span, Node], *, is_ahead: bool
) -> bool:
    """Say whether the words before what counts tell of a longer time than that of one event, or of another."""
    folded, span = document.folded, there.span
    pictured = there.kind is BlockKind.CAPTION
    if any(map(lead.__contains__, _PERIOD_WORDS)) and (period := _PERIOD.search(lead)) is not None:
        other = _PERIOD.search(folded, span.start, span.stop)
        if other is not None:
            yearly = period[0].startswith(_EACH_YEAR) and not other[0].startswith(_EACH_YEAR)
            return yearly and bool(counted_at(document.text, told[0])[1])
        return pictured or is_ahead or _is_one_event(document, builder, span, told)
    return pictured and "đến" in lead and _UNTIL.search(lead) is not None


def _is_one_event(document: Document, builder: RecordBuilder, sentence: Span, told: tuple[Span, Node]) -> bool:
    """Say whether a deed was done on a day or counts something of its own."""
    if builder.values(told[1], Predicate.OCCURRED_ON):
        return True
    return bool(counted_at(document.text, told[0])[1]) or bool(
        _DAY.search(document.folded, sentence.start, told[0].stop)
    )


def _is_elsewhere(mentioned: Mentioned, document: Document, here: Sentence, there: Sentence) -> bool:
    """Say whether two sentences open with two places of a kind: "Xã A trồng 900 cây. Xã B trồng 700 cây"."""
    opens = _opening(mentioned, document, here.span)
    opened = _opening(mentioned, document, there.span) if opens is not None else None
    return opens is not None and opened is not None and opens is not opened and opens.cls is opened.cls


def _opening(mentioned: Mentioned, document: Document, sentence: Span) -> Node | None:
    lead = _AT.match(document.folded, sentence.start, sentence.stop)
    start = sentence.start if lead is None else lead.end()
    named = mentioned.within(sentence.start, min(sentence.stop, start + _OPENING), PLACE_CLASSES)
    return next((at.node for at in named if at.span.start == start), None)
