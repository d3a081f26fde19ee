"""When a deed was done: a date of its sentence that is not of something else, nor a deadline."""

import re
from itertools import pairwise

from kg.model import PartialDate
from kg.relate.activities.view import Deed, View
from kg.relate.activities.words import by_first_word

# "6 tháng cuối năm 2025", "xây dựng … đến năm 2030", "trước ngày 5/3": when something else is.
_NO_DATE = re.compile(
    r"(?:tháng (?:cuối|đầu)|so với|cùng kỳ"
    r"|\w đến(?: hết| cuối)?|văn hóa|kiểu mẫu|chuẩn|giai đoạn|kế hoạch|trước(?: ngày)?)"
    r"\s(?:năm\s)?$"
)
# The words in which `_NO_DATE` ends before "năm", to rule out at once what stands before most dates.
_NO_DATE_ENDS = (
    "với",
    "kỳ",
    "cuối",
    "đầu",
    "đến",
    "hết",
    "hóa",
    "mẫu",
    "chuẩn",
    "đoạn",
    "hoạch",
    "trước",
    "trước ngày",
)
# "sau trận mưa đá xuất hiện vào chiều 5/6": when that befell, of which is told what was done then.
_BEFALLS, _BEFELL_LEAD = ("xuất hiện", "xảy ra", "đổ bộ"), 110
_BEFELL = re.compile(
    r"(?<!\w)(?:bão|lũ|mưa|mưa lớn|mưa đá|lốc|lốc xoáy|sạt lở|lũ quét|hỏa hoạn|vụ cháy|vụ việc|động đất)(?!\w)[^.;:]* "
    r"(?:xuất hiện|xảy ra|đổ bộ)(?!\w)[^,.;:()]*$"
)
_OCCASIONS = ("nhân dịp", "kỷ niệm", "chào mừng", "hưởng ứng", "nhân ngày", "nhân lễ", "nhân tết")
_FEAST = re.compile(r"(?<!\w)ngày (?!hội )[^\d.;:()\n]{6,60}$")
"""A day that bears a name before its date in brackets: "Ngày toàn dân phòng, chống ma túy (26/6)"."""
_TIMES = ("nay ", "qua ", "sáng ", "chiều ", "tối ", "trưa ")
"""Words before a day in brackets that is when something was done."""
_OCCASION_LEAD = 90
_WORK_LEAD = 32
_TOLD_OF_YEARS = frozenset({"commendation", "conference"})
_WORK = ("thành tích", "phong trào", "xuất sắc", "công tác", "nhiệm vụ", "tổng kết", "sơ kết", "kế hoạch")
_SAME_DAY = by_first_word(("cùng ngày", "trong ngày ,", "cũng trong ngày", "cũng ngày này"))
_SAID_REACH, _JUST_NOW = 14, frozenset({"vừa", "mới", "đang", "nay"})
_ISO_YEAR = 4
_COMING_LEAD, _SERVING, _YEAR = 240, "phục vụ", "năm "
_BEFORE_YEARS = (" năm ",)
_COMING = ("tết ", "đại hội", "bầu cử")
_ENDS = frozenset(".;:\n")
_AHEAD = ("phấn đấu", "dự kiến", "dự định", "mục tiêu", "góp phần")
"""Behind a deed these tell of what is still to come, or came of it, and when."""
_UNTIL_YEAR = re.compile(r"\s*[-–]\s*(?:năm )?(?:19|20)\d\d(?!\d)")
"""Behind a year this makes it the first of several: "từ năm 2012 – 2017"."""
_DATE_LEAD = 24
"""Characters before a date in which stands what the date is of."""


def date_of(view: View, deed: Deed, end: int, begin: int) -> PartialDate | None:
    """Return the last date before a deed in its sentence behind word `begin`, else the first after it in its clause."""
    named = view.dates
    if not named:
        return None
    folded = view.source.document.folded
    dates = [
        (span, date)
        for span, date in named
        if not (
            _is_of_other(folded, span.start) or (len(date.iso) == _ISO_YEAR and _UNTIL_YEAR.match(folded, span.stop))
        )
    ]
    start, stop = deed.mention.span.start, view.source.words.stops[end - 1]
    first = view.source.words.starts[_told_from(view, deed, begin)] if begin or view.speech else 0
    sums_up = deed.type in _TOLD_OF_YEARS
    before = [
        date
        for span, date in dates
        if first <= span.start < start
        and not (sums_up and _is_of_work(folded[max(0, span.start - _WORK_LEAD) : span.start], date))
    ]
    if before:
        return before[-1]
    after = next(((span, date) for span, date in dates if start <= span.start < stop), None)
    if after is not None and any(word in folded[start : after[0].start] for word in _AHEAD):
        return None  # "hiến đất mở đường, phấn đấu về đích vào cuối năm 2016"
    if after is not None and deed.type == "policy-making" and ":" in folded[start : after[0].start]:
        return None  # "ban hành Kế hoạch số 9 với nội dung: phát động từ ngày 5/6"
    told = sums_up and after is not None and _is_of_work(folded[start : after[0].start], after[1])
    return None if after is None or told else after[1]


def _told_from(view: View, deed: Deed, begin: int) -> int:
    """Return the word from which on dates say when something was done, not when somebody tells of it: "Ngày 5/6, Công
    an huyện A cho biết đơn vị đã bắt …", but "Ngày 5/6, … cho biết vừa bắt …".
    """
    spoken = view.spoken_from(deed.first)
    if spoken <= max(view.first, begin):
        return begin
    if "đó" in view.said and ("trước", "đó") in pairwise(view.words[spoken : deed.first]):
        return spoken  # "Ngày 5/6, … cho biết, trước đó một ngày, Công an xã B bắt 3 người đang đánh bạc"
    said = view.words[spoken : min(view.stop, deed.stop + _SAID_REACH)]
    return spoken if _JUST_NOW.isdisjoint(said) else begin


def _is_of_work(between: str, date: PartialDate) -> bool:
    """Say whether a year is the one of the work that is rewarded or summed up: "tổng kết công tác năm 2019"."""
    return date.precision == "year" and any(word in between for word in _WORK)


def same_day(view: View, date: PartialDate | None, told: PartialDate | None) -> PartialDate | None:
    """Return the date of a deed, the day `told` before where its sentence begins with "Cùng ngày"."""
    return told if told is not None and not names_a_day(date) and view.opens(_SAME_DAY) else date


def names_a_day(date: PartialDate | None) -> bool:
    """Say whether a date is that of a day."""
    return date is not None and date.precision == "day"


def _is_of_other(folded: str, date: int) -> bool:
    """Say whether the date at a position says when something else is than what is told."""
    if _is_of_occasion(folded, date) or _is_of_coming(folded, date):
        return True
    befell = folded[date - _BEFELL_LEAD if date > _BEFELL_LEAD else 0 : date]
    if any(map(befell.__contains__, _BEFALLS)) and _BEFELL.search(befell) is not None:
        return True
    lead = folded[date - _DATE_LEAD if date > _DATE_LEAD else 0 : date].rstrip().removesuffix("năm").rstrip()
    return lead.endswith(_NO_DATE_ENDS) and _NO_DATE.search(folded, max(0, date - _DATE_LEAD), date) is not None


def _is_of_coming(folded: str, date: int) -> bool:
    """Say whether a year is that of a feast or congress for whose sake something is done: "an ninh, trật tự phục vụ
    Tết Nguyên đán năm 2026".
    """
    lead = folded[date - _COMING_LEAD if date > _COMING_LEAD else 0 : date]
    if not lead.endswith(_BEFORE_YEARS) and not folded.startswith(_YEAR, date):
        return False
    served = lead.rfind(_SERVING)
    return served >= 0 and _ENDS.isdisjoint(lead[served:]) and any(word in lead[served:] for word in _COMING)


def _is_of_occasion(folded: str, date: int) -> bool:
    """Say whether a date in brackets is that of a feast: "Nhân dịp lễ Sene Đolta (từ ngày 2/10), …"."""
    opening = folded.rfind("(", date - _DATE_LEAD if date > _DATE_LEAD else 0, date)
    if opening < 0 or ")" in folded[opening:date]:
        return False
    if _FEAST.search(folded, max(0, opening - _OCCASION_LEAD), opening) is not None:
        return True
    if folded.endswith(_TIMES, 0, opening):
        return False  # "Nhân dịp Tết, chiều nay (13/1), Hội A …"
    lead = re.split(r"[.;\n]", folded[max(0, opening - _OCCASION_LEAD) : opening])[-1]
    return any(word in lead for word in _OCCASIONS)
