"""Dates in every form of the local press; never more precise than said.

A bare "9/35" or "13.11" is a ratio or a number: a day without a year needs a word before it ("ngày", "sáng"),
brackets around it, or a neighbour that is a date.
"""

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import cache

from kg.errors import InvalidValueError
from kg.extract.date_values import DateRole, DateValue, complete, partial
from kg.lexicon.tables import read_table
from kg.model import Mention, PartialDate, Span
from kg.text import Document

_D = r"(?:0?[1-9]|[12]\d|3[01])"
_M = r"(?:0?[1-9]|1[0-2])"
_Y = r"(?:19|20)\d\d"
_SIGN = r"(?:\s?/\s?|[.\-])"
_TO = r"(?:-|đến(?:\s+hết)?|tới)"
_AND = r"(?:,|và|&)"
_DAY_WORD = r"(?:ngày\s+)?"
_END = r"(?![\d%/]|[.,]\d|-\d(?!\d?[/.])|[^\W\d_])"


def _day(tag: str) -> str:
    """Return the pattern of a day with its month, its parts named with `tag`."""
    return (
        rf"(?P<d{tag}>{_D})(?:(?P<s{tag}>{_SIGN})|\s+tháng\s+)(?P<m{tag}>{_M})"
        rf"(?:(?:{_SIGN}|,?\s+năm\s+)(?P<y{tag}>{_Y}))?{_END}"
    )


# "5 - 6/8", "13 và 14-10", "từ ngày 9 đến 13-6", "ngày 27/4 đến ngày 29/4/2022", "ngày 03 tháng 6 năm 2022".
_DAYS = re.compile(
    rf"(?:(?P<d0>{_D})(?:\s?,\s?{_D})*\s?(?:(?P<to0>{_TO})|{_AND})\s?{_DAY_WORD})??{_day('1')}"
    rf"(?:\s?(?:(?P<to1>{_TO})|và)\s?{_DAY_WORD}{_day('2')})?"
)
_MONTH = re.compile(
    rf"(?P<m1>{_M})(?:\s?[/.\-]\s?(?P<y1>{_Y})|,?\s+năm\s+(?P<y1b>{_Y}))?"
    rf"(?:\s?(?P<to>{_TO})\s?(?:tháng\s+)?(?P<m2>{_M})(?:\s?[/.\-]\s?(?P<y2>{_Y})|,?\s+năm\s+(?P<y2b>{_Y}))?)?{_END}"
    r"(?P<way>\s+(?:năm\s+(?:nay|ngoái|trước|sau|tới)|tới|sắp\s+tới|sau|vừa\s+qua|qua|vừa\s+rồi|rồi|trước))?(?!\w)"
    r"(?!\s+(?:lần|buổi|kỳ|lượt|phiên|cuộc|âm\s+lịch|năm\s+\w))"
)
_YEAR = re.compile(
    rf"(?P<y1>{_Y})(?:\s?(?:(?P<to>{_TO})\s?(?:năm\s+)?(?P<y2>{_Y})|(?P<now>đến\s+nay))"
    rf"|(?:\s?,\s?{_Y})*\s?(?:và|,)\s?(?P<y3>{_Y}))?(?![\d/]|[.,\-]\d)"
)
_QUARTER = re.compile(rf"quý\s+(?:i{{1,3}}|iv|[1-4])(?:\s?(?:/|-|,?\s+năm\s+)\s?(?P<y>{_Y}))?(?![\w/])")
_PART_OF_YEAR = re.compile(r"(?:\d{1,2}|sáu|chín)\s+tháng\s+(?:đầu|cuối)\s+năm(?!\s+(?:\d|học|ngoái|trước))")

# A digit group that nothing is glued to: the start of every numeric form.
_NUMBER = re.compile(r"(?<![\w/.,\-%])\d{1,2}(?!\d)")
_STRONG_CUE = re.compile(
    r"(?:ngày|sáng|trưa|chiều|tối|đêm|khuya|rạng\s+sáng|hôm|mai|chủ\s+nhật,?|thứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7]),?)"
    r"(?:\s+(?:ngày|mùng|mồng))?\s*\(?\s?$"
)
_WEAK_CUE = re.compile(
    r"(?:từ|đến|hết|trước|sau|vào|tới|dịp|mừng|lễ|khánh|niệm|nữ|động|sĩ|sỹ|lịch|nam|phóng|giáo|đội|đoàn|ương)\s+$|\(\s?$"
)
_CLOSED = re.compile(r"\s*(?:$|[,;:.)\]!?\-]|(?:đến|tới|và|tại|của|nhằm|do|hằng|hàng|sắp|vừa|năm\s+nay)\b)")
_MONTH_CUE = re.compile(r"(?<!\d )(?<!mỗi )(?<!hàng )(?<!hằng )(?<!một )tháng\s+$")
_YEAR_CUE = re.compile(r"(?:năm|(?<!\w)sn)\s+$")
_PERIOD = re.compile(
    rf"(?:(?P<head>nhiệm\s+kỳ|nk|khóa|giai\s+đoạn|gđ|thời\s+kỳ|năm\s+học|niên\s+khóa|trong\s+các\s+năm)\s+)?"
    rf"(?<![\w/.,\-])(?P<y1>{_Y})\s?(?:-|đến|/)\s?(?P<y2>{_Y})(?![\d/]|[.,\-]\d)"
)
_BIRTH = re.compile(r"(?<!\w)(?:sn:?|sinh(?:\s+(?:năm|ngày))?)\s*$")
_REMEMBERED = re.compile(
    r"kỷ\s+niệm|ngày\s+(?:thành\s+lập|truyền\s+thống|sinh|mất|quốc|thầy|nhà\s+giáo|thương\s+binh|giải\s+phóng|hội|toàn)"
    r"|quốc\s+khánh|giải\s+phóng|phụ\s+nữ|lao\s+động|chào\s+mừng|cách\s+mạng|thành\s+lập|(?:dịp|mừng|lễ|tết)\s+\(?$"
)
_MODIFIER = re.compile(
    r"(?:từ\s+)?(?:(?:đầu|cuối|giữa|nửa\s+đầu|nửa\s+cuối|(?:thượng|trung|hạ)\s+tuần|\d{1,2}\s+tháng\s+(?:đầu|cuối))\s+)$"
)
_NOT_PAST = {"tới", "sắp tới", "sau"}
_WINDOW = 24
_MEMORY = 90

_Found = Iterator[tuple[Span, DateValue, str]]


def find_dates(document: Document) -> tuple[Mention[DateValue], ...]:
    """Return the dates of the article in the order of the text, none inside another."""
    found: list[tuple[Span, DateValue, str]] = []
    for sentence in document.sentences:
        found.extend(_in_sentence(document, sentence.span))
    found.sort(key=lambda item: (item[0].start, -item[0].stop))
    mentions: list[Mention[DateValue]] = []
    for span, value, rule in found:
        if not mentions or span.start >= mentions[-1].span.stop:
            mentions.append(Mention(span, document.quote(span), "date", value, rule))
    return tuple(mentions)


def _in_sentence(document: Document, span: Span) -> _Found:
    folded, reference = document.folded, document.article.published_on
    yield from _periods(folded, span)
    yield from _numeric(folded, span, reference)
    if reference is not None:
        yield from _relative(folded, span, reference)


def date_at(folded: str, position: int, stop: int) -> tuple[PartialDate, int] | None:
    """Return the day or month that stands at `position` ("10/9/2021", "03 tháng 6 năm 2022"), and where it ends."""
    match = _DAYS.match(folded, position, stop)
    if match is None or match["d0"] or match["d2"]:
        return None
    try:
        return partial(_int(match["y1"]), int(match["m1"]), int(match["d1"])), match.end()
    except InvalidValueError:
        return None


def _int(digits: str | None) -> int | None:
    return None if digits is None else int(digits)


def _periods(folded: str, span: Span) -> _Found:
    for match in _PERIOD.finditer(folded, span.start, span.stop):
        first, last = int(match["y1"]), int(match["y2"])
        if not first < last <= first + 40:
            continue
        head = match["head"] or ""
        role = DateRole.TERM if head.startswith(("nhiệm", "nk", "khóa")) else DateRole.PERIOD
        start = partial(first)
        yield Span(*match.span()), DateValue(start, partial(last), role, start), f"date.{role}"


def _numeric(folded: str, span: Span, reference: PartialDate | None) -> _Found:
    for pattern, read in _READERS:
        for match in pattern.finditer(folded, span.start, span.stop):
            try:
                item = read(folded, match.start(), span, reference)
            except InvalidValueError:  # the calendar has no such day: a ratio or a slip of the pen
                continue
            if item is not None:
                yield item


def _read_days(
    folded: str, position: int, span: Span, reference: PartialDate | None
) -> tuple[Span, DateValue, str] | None:
    match = _DAYS.match(folded, position, span.stop)
    if match is None or not _is_cued(folded, match, span):
        return None
    year = _int(match["y1"]) or (_int(match["y2"]) if match["d2"] else None)
    said = partial(year, int(match["m1"]), int(match["d0"] or match["d1"]))
    last = said
    if match["d2"]:
        last = partial(_int(match["y2"]) or year, int(match["m2"]), int(match["d2"]))
    elif match["d0"]:
        last = partial(year, int(match["m1"]), int(match["d1"]))
    role = _role_of_days(folded, match, span, last != said)
    start = complete(said, reference)
    stop = None if last == said else complete(last, reference)
    whole = Span(_lead(folded, match.start(), span.start, r"(?:từ\s+)?ngày\s+"), match.end())
    return whole, DateValue(start, stop, role, said), f"date.{role}"


def _is_cued(folded: str, match: re.Match[str], span: Span) -> bool:
    if match["y1"] or match["s1"] is None:  # a year or the word "tháng" makes it a date
        return True
    before = folded[max(span.start, match.start() - _WINDOW) : match.start()]
    if _STRONG_CUE.search(before):
        return True
    if match["s1"].strip() != "/" and not (match["d0"] or match["d2"]):
        return False
    return bool(_WEAK_CUE.search(before) and _CLOSED.match(folded, match.end()))


def _role_of_days(folded: str, match: re.Match[str], span: Span, several: bool) -> DateRole:
    before = folded[max(span.start, match.start() - _MEMORY) : match.start()]
    if _BIRTH.search(before):
        return DateRole.BIRTH
    if match["d2"] and (match["d1"], match["m1"]) == (match["d2"], match["m2"]) and match["y1"] != match["y2"]:
        return DateRole.ANNIVERSARY
    clause = re.split(r"[,;]\s", before)[-1]
    if not re.search(r"(?:ngày|sáng|chiều|tối|từ|đến)\s+$", clause) and _REMEMBERED.search(clause):
        return DateRole.ANNIVERSARY
    if not several:
        return DateRole.POINT
    return DateRole.RANGE if match["to0"] or match["to1"] else DateRole.DAYS


def _lead(folded: str, start: int, floor: int, pattern: str) -> int:
    """Return where words of `pattern` that lead up to `start` begin."""
    window = max(floor, start - _WINDOW)
    match = re.search(rf"(?<!\w)(?:{pattern})$", folded[window:start])
    return start if match is None else window + match.start()


def _read_month(
    folded: str, position: int, span: Span, reference: PartialDate | None
) -> tuple[Span, DateValue, str] | None:
    before = folded[max(span.start, position - _WINDOW) : position]
    match = _MONTH.match(folded, position, span.stop)
    cue = _MONTH_CUE.search(before)
    if match is None or cue is None:
        return None
    second = _int(match["y2"] or match["y2b"])
    year = _int(match["y1"] or match["y1b"]) or second
    way = " ".join((match["way"] or "").split())
    said = _with_year(partial(year, int(match["m1"])), way, reference)
    start = complete(said, reference)
    stop = complete(partial(second or year, int(match["m2"])), reference) if match["m2"] else None
    begin = position - len(before) + cue.start()
    begin = _modified(folded, begin, span.start)
    role = DateRole.POINT if stop is None else DateRole.RANGE
    return Span(begin, match.end()), DateValue(start, stop, role, said), "date.month"


def _with_year(month: PartialDate, way: str, reference: PartialDate | None) -> PartialDate:
    """Settle a year-less month by the words after it ("tháng 12 tới", "tháng 8 vừa qua", "tháng 6 năm ngoái")."""
    if month.year is not None or reference is None or not way:
        return month
    if way.startswith("năm"):
        offset = {"nay": 0, "ngoái": -1, "trước": -1, "sau": 1, "tới": 1}[way.split()[1]]
        return partial(int(reference.iso[:4]) + offset, int(month.iso[2:]))
    return complete(month, reference, planned=way in _NOT_PAST)


def _modified(folded: str, start: int, floor: int) -> int:
    window = max(floor, start - _WINDOW)
    match = _MODIFIER.search(folded[window:start])
    return start if match is None else window + match.start()


def _read_year(
    folded: str, position: int, span: Span, reference: PartialDate | None
) -> tuple[Span, DateValue, str] | None:
    before = folded[max(span.start, position - _WINDOW) : position]
    match = _YEAR.match(folded, position, span.stop)
    cue = _YEAR_CUE.search(before)
    if match is None or cue is None:
        return None
    start = partial(int(match["y1"]))
    last = match["y2"] or match["y3"]
    stop = partial(int(last)) if last else None
    if stop is not None and not start < stop:
        match, stop = re.compile(_Y).match(folded, position), None
        assert match is not None
    role = DateRole.POINT
    if stop is not None:
        role = DateRole.DAYS if match["y3"] else DateRole.RANGE
    elif folded[match.start() : match.end()].endswith("nay"):
        role = DateRole.RANGE
    if _BIRTH.search(before):
        role = DateRole.BIRTH
    begin = _modified(folded, position - len(before) + cue.start(), span.start)
    return Span(begin, match.end()), DateValue(start, stop, role, start), "date.year"


_Reader = Callable[[str, int, Span, PartialDate | None], tuple[Span, DateValue, str] | None]
_READERS: tuple[tuple[re.Pattern[str], _Reader], ...] = (
    (_NUMBER, _read_days),
    (_NUMBER, _read_month),
    (re.compile(rf"(?:(?<=năm )|(?<=sn )){_Y}(?!\d)"), _read_year),
)


def _relative(folded: str, span: Span, reference: PartialDate) -> _Found:
    year = partial(int(reference.iso[:4]))
    for match in _PART_OF_YEAR.finditer(folded, span.start, span.stop):
        yield Span(*match.span()), DateValue(year, None, DateRole.POINT, year), "date.part-of-year"
    for match in _QUARTER.finditer(folded, span.start, span.stop):
        said = partial(int(match["y"])) if match["y"] else year
        yield Span(*match.span()), DateValue(said, None, DateRole.POINT, said), "date.quarter"
    pattern, meaning = _phrases()
    for match in pattern.finditer(folded, span.start, span.stop):
        unit, offset = meaning[" ".join(match[1].split())]
        said_day = _shifted(reference, unit, offset)
        if said_day is not None:
            yield Span(*match.span(1)), DateValue(said_day, None, DateRole.POINT, said_day), "date.relative"


@cache
def _phrases() -> tuple[re.Pattern[str], dict[str, tuple[str, int]]]:
    rows = read_table("relative_dates")
    meaning = {row["phrase"]: (row["unit"], int(row["offset"])) for row in rows}
    forms = "|".join(re.escape(form).replace(r"\ ", r"\s+") for form in sorted(meaning, key=len, reverse=True))
    return re.compile(rf"(?<!\w)({forms})(?!\w)(?!\s+(?:\d|qua\b|học\b))"), meaning


def _shifted(reference: PartialDate, unit: str, offset: int) -> PartialDate | None:
    parts = [int(part) for part in reference.iso.split("-")]
    if unit == "year":
        return partial(parts[0] + offset)
    if unit == "month" and len(parts) > 1:
        months = parts[0] * 12 + parts[1] - 1 + offset
        return partial(months // 12, months % 12 + 1)
    if unit == "day" and len(parts) > 2:
        day = date(*parts) + timedelta(days=offset)
        return PartialDate(day.isoformat())
    return None
