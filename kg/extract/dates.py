"""Dates in every form of the local press; never more precise than said.

A bare "9/35" or "13.11" is a ratio or a number: a day without a year needs a word before it ("ngày", "sáng"),
brackets around it, or a neighbour that is a date.
"""

import re
from bisect import bisect_right
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
_NOT_RELATIVE = re.compile(r"\s+(?:\d|qua(?!\w)|học(?!\w)|nay(?!\w))")
_PART_OF_YEAR = re.compile(r"\d{1,2}\s+tháng\s+(?:đầu|cuối)\s+năm(?!\s+(?:\d|học|ngoái|trước))")

_DIGITS = re.compile(r"\d+")
# Before a number these make it a part of another number, of a word or of a ratio.
_GLUE = "_/.,-%"
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
_PERIOD_HEAD = re.compile(
    r"(?<!\w)(?:nhiệm\s+kỳ|nk|khóa|giai\s+đoạn|gđ|thời\s+kỳ|năm\s+học|niên\s+khóa|trong\s+các\s+năm)\s+$"
)
_PERIOD = re.compile(rf"(?P<y1>{_Y})\s?(?:-|đến|/)\s?(?P<y2>{_Y})(?![\d/]|[.,\-]\d)")
_LONGEST_PERIOD = 40
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

_AFTER_DAY = ("/", ".", "-", ",", " /", " -", " tháng", " và", " đến", " tới", " &", " ,")

_Found = tuple[Span, DateValue, str]
_Reader = Callable[[str, int, Span, PartialDate | None], _Found | None]


def find_dates(document: Document) -> tuple[Mention[DateValue], ...]:
    """Return the dates of the article in the order of the text, none inside another."""
    found = sorted(_candidates(document), key=lambda item: (item[0].start, -item[0].stop))
    mentions: list[Mention[DateValue]] = []
    for span, value, rule in found:
        if not mentions or span.start >= mentions[-1].span.stop:
            mentions.append(Mention(span, document.quote(span), "date", value, rule))
    return tuple(mentions)


def _candidates(document: Document) -> Iterator[_Found]:
    """Scan the text twice, for digits and for phrases, and read each hit inside its sentence."""
    folded, reference = document.folded, document.article.published_on
    starts = [sentence.span.start for sentence in document.sentences]
    for pattern, read in ((_DIGITS, _numeric), (_phrases()[0], _relative), (_QUARTER, _quarter)):
        for match in pattern.finditer(folded):
            index = bisect_right(starts, match.start()) - 1
            if index >= 0 and match.end() <= document.sentences[index].span.stop:
                yield from read(folded, match, document.sentences[index].span, reference)


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


def _numeric(
    folded: str, match: re.Match[str], span: Span, reference: PartialDate | None
) -> Iterator[_Found]:
    start, stop = match.span()
    if start > span.start and (folded[start - 1].isalnum() or folded[start - 1] in _GLUE):
        return
    for read in _readers(folded, start, stop):
        try:
            item = read(folded, start, span, reference)
        except InvalidValueError:  # the calendar has no such day: a ratio or a slip of the pen
            continue
        if item is not None:
            yield item


def _readers(folded: str, start: int, stop: int) -> Iterator[_Reader]:
    """Yield the readers that the size of the number and what touches it leave possible."""
    if stop - start == 4:
        yield _read_period
        yield _read_year
    elif stop - start <= 2:
        if folded.startswith(_AFTER_DAY, stop):
            yield _read_days
        if folded.startswith("tháng", start - 6):
            yield _read_month
        if folded.startswith(" tháng", stop):
            yield _read_part_of_year


def _read_period(folded: str, position: int, span: Span, reference: PartialDate | None) -> _Found | None:
    match = _PERIOD.match(folded, position, span.stop)
    if match is None or not int(match["y1"]) < int(match["y2"]) <= int(match["y1"]) + _LONGEST_PERIOD:
        return None
    head = _PERIOD_HEAD.search(folded, max(span.start, position - _WINDOW), position)
    is_term = head is not None and head[0].startswith(("nhiệm", "nk", "khóa"))
    role = DateRole.TERM if is_term else DateRole.PERIOD
    start, stop = partial(int(match["y1"])), partial(int(match["y2"]))
    whole = Span(head.start() if head else position, match.end())
    return whole, DateValue(start, stop, role, start), f"date.{role}"


def _read_days(folded: str, position: int, span: Span, reference: PartialDate | None) -> _Found | None:
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
    if (
        match["d2"]
        and (match["d1"], match["m1"]) == (match["d2"], match["m2"])
        and match["y1"] != match["y2"]
    ):
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


def _read_month(folded: str, position: int, span: Span, reference: PartialDate | None) -> _Found | None:
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


def _read_year(folded: str, position: int, span: Span, reference: PartialDate | None) -> _Found | None:
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


def _read_part_of_year(
    folded: str, position: int, span: Span, reference: PartialDate | None
) -> _Found | None:
    match = _PART_OF_YEAR.match(folded, position, span.stop)
    if match is None or reference is None:
        return None
    year = partial(int(reference.iso[:4]))
    return Span(*match.span()), DateValue(year, None, DateRole.POINT, year), "date.part-of-year"


def _relative(
    folded: str, match: re.Match[str], span: Span, reference: PartialDate | None
) -> Iterator[_Found]:
    if reference is None or _NOT_RELATIVE.match(folded, match.end(), span.stop):
        return
    for phrase, unit, offset in _phrases()[1][match[0][1:]]:
        start = match.end() - len(phrase)
        if start < span.start or not folded.startswith(phrase, start) or folded[start - 1 : start].isalnum():
            continue
        said = _shifted(reference, unit, offset)
        if said is not None:
            yield Span(start, match.end()), DateValue(said, None, DateRole.POINT, said), "date.relative"


@cache
def _phrases() -> tuple[re.Pattern[str], dict[str, tuple[tuple[str, str, int], ...]]]:
    """Return the last words of the phrases as a pattern, and the phrases with their meaning by last word.

    The pattern begins with a plain blank, so that the scan skips fast.
    """
    meaning: dict[str, list[tuple[str, str, int]]] = {}
    for row in read_table("relative_dates"):
        meaning.setdefault(row["phrase"].split()[-1], []).append(
            (row["phrase"], row["unit"], int(row["offset"]))
        )
    pattern = re.compile(rf" (?:{'|'.join(sorted(meaning))})(?!\w)")
    return pattern, {word: tuple(phrases) for word, phrases in meaning.items()}


def _quarter(
    folded: str, match: re.Match[str], span: Span, reference: PartialDate | None
) -> Iterator[_Found]:
    year = match["y"] or (reference.iso[:4] if reference else None)
    if year is not None and not folded[match.start() - 1 : match.start()].isalnum():
        value = DateValue(partial(int(year)), None, DateRole.POINT, partial(int(year)))
        yield Span(*match.span()), value, "date.quarter"


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
