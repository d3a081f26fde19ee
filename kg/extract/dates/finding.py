"""Dates in every form of the local press; never more precise than said.

Days are read in `days`, what is said from the article's own date in `relative_dates`.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from kg.errors import InvalidValueError
from kg.extract.dates.days import LUNAR, NUMBER_END, is_birth, not_before, read_days
from kg.extract.dates.relative import (
    AGO,
    AGO_WORD,
    LAST_WORD,
    QUARTER,
    QUARTER_WORD,
    YEAR_OFFSETS,
    ends_phrase,
    last_words,
    read_ago,
    read_part_of_year,
    read_phrase,
    read_quarter,
)
from kg.extract.dates.values import DateRole, DateValue, FoundDate, complete, partial
from kg.lexicon.phrases import last_words_of, pattern
from kg.model import Mention, PartialDate, Span
from kg.text import Document
from kg.text.words import Words

_M = r"(?:0?[1-9]|1[0-2])"
_Y = r"(?:19|20)\d\d"
_TO = r"(?:-|đến(?:\s+hết)?|tới)"
_YEAR_END = r"(?![\d/]|[.,\-]\d)"


def _month(tag: str) -> str:
    """Return the pattern of a month with its year, its parts named with `tag`."""
    return rf"(?P<m{tag}>{_M})(?:(?:\s?[/.\-]\s?|,?\s+năm\s+)(?P<y{tag}>{_Y}))?"


# "8/2018", "3 đến tháng 8/2022", "12 tới", "6 năm ngoái".
_MONTHS = (
    rf"{_month('1')}(?:\s?{_TO}\s?(?:tháng\s+)?{_month('2')})?{NUMBER_END}"
    r"(?P<way>\s+(?:năm\s+(?:nay|ngoái|trước|sau|tới)|tới|sắp\s+tới|sau|vừa\s+qua|qua|vừa\s+rồi|rồi|trước))?(?!\w)"
    r"(?!\s+(?:«not-month»|năm\s+\w))"
)
# "2019, 2020 và 2021", "2009 đến năm 2020", "2020 đến nay".
_YEARS = re.compile(
    rf"(?P<y1>{_Y})(?:\s?(?:{_TO}\s?(?:năm\s+)?(?P<y2>{_Y})|(?P<now>đến\s+nay))"
    rf"|(?:\s?,\s?{_Y}){{0,8}}\s?(?:và|,)\s?(?P<y3>{_Y}))?{_YEAR_END}"
)
_PART = r"(?<!\w)(?:từ\s+)?(?:\d{1,2}\s+tháng\s+)?«part»\s+$"
_RATE = r"(?<!\w)(?:«month-rate»|\d)\s+tháng\s+$"
_PERIOD = re.compile(rf"(?P<y1>{_Y})\s?(?:-|đến|/)\s?(?P<y2>{_Y}){_YEAR_END}")
_PERIOD_SIGNS, _YEAR_SIZE = ("-", "/", "đến", " -", " /", " đến"), 4
"""What follows the first year of a period at once, and the digits of a year."""
_LONGEST_PERIOD = 40
# What may follow the number of a day; anything else is left to no reader.
_AFTER_DAY = (
    r" ?[/\-]\s?(?:ngày\s+)?\d|\.\d\d?(?!\d)| (?:tháng|và|đến|tới|&)"
    r"| ?,\s?(?:ngày\s+)?\d\d?\s*(?:[/.\-,&]|tháng|và|đến|tới)"
)
_IN_MONTH = r"(?<=tháng\W\d)|(?<=tháng\W\d\d)"
# The numbers that may begin a date: years, days and months. The signs of the first group make a number behind
# them a part of another number, of a word or of a ratio. A plain digit first, so that the scan skips fast.
_NUMBER = re.compile(
    r"[0-9](?<![\w/.,%:\-]\d)"
    rf"(?:(?<=1)9\d\d(?!\d)|(?<=2)0\d\d(?!\d)|\d?(?!\d)(?:(?P<day>(?={_AFTER_DAY}))|{_IN_MONTH}))"
)
_TOLD = frozenset({DateRole.POINT, DateRole.DAYS, DateRole.RANGE})
_GOING_ON = 600  # code points from a date to one that goes on from it
_NEAR_MONTHS = 2
_YEAR_CUES = ("năm", "sn")
_NOT_PAST = frozenset({"tới", "sắp tới", "sau"})
# Code points before a number in which its cue is looked for.
_WINDOW = 24

_Scan = Callable[[str, re.Match[str], Span, PartialDate | None], Iterator[FoundDate]]
_Reader = Callable[[str, int, Span, PartialDate | None], FoundDate | None]


def find_dates(document: Document, words: Words) -> tuple[Mention[DateValue], ...]:
    """Return the dates of the article in the order of the text, none inside another."""
    reference = document.article.published_on
    found = sorted(_candidates(document, words, reference), key=lambda item: (item[0].start, -item[0].stop))
    mentions: list[Mention[DateValue]] = []
    for span, value, rule in found:
        if not mentions or span.start >= mentions[-1].span.stop:
            meant = value
            if value.said.year is None and value.said.precision == "month":
                meant = _going_on(document.folded, reference, span, value, mentions[-1:])
            elif value.start.year is None and mentions and mentions[-1].value.role is DateRole.ANNIVERSARY:
                meant = _of_feast(span, value, mentions[-1])
            mentions.append(Mention(span, document.quote(span), "date", meant, rule))
    return tuple(mentions)


def _of_feast(span: Span, value: DateValue, feast: Mention[DateValue]) -> DateValue:
    """Give a day without a year that of the feast of its month: "Kỷ niệm … (6/6/1941 - 6/6/2024), sáng 5/6, Hội A"."""
    last = feast.value.stop
    if last is None or last.year is None or value.stop is not None or span.start - feast.span.stop > _WINDOW:
        return value
    day = value.start.iso[1:]  # "-06-05"
    return replace(value, start=PartialDate(f"{last.year}{day}")) if last.iso[4:7] == day[:3] else value


def _going_on(
    folded: str,
    reference: PartialDate | None,
    span: Span,
    value: DateValue,
    before: Sequence[Mention[DateValue]],
) -> DateValue:
    """Give the month of "sang tháng 11", said without a year, that of the date before it, else that of the next such
    month if it is near.

    What goes on from another time is no month before that, even where the article's date lets it be one.
    """
    lead = folded[max(0, span.start - _WINDOW) : span.start].rstrip()
    if not lead.endswith(last_words_of("date_words", "goes-on")):
        return value
    found = None
    for mention in before:
        since = mention.value.start
        if mention.value.role in _TOLD and since.year is not None and span.start - mention.span.stop <= _GOING_ON:
            found = not_before(since, value.said, reference)
    if found is None and value.start.year is None and reference is not None:
        ahead = complete(value.said, reference, planned=True)
        found = ahead if _months_between(reference, ahead) <= _NEAR_MONTHS else None
    return value if found is None else replace(value, start=found)


def _months_between(one: PartialDate, other: PartialDate) -> int:
    """Return the months from one date to another; both have a month, or it is as far as can be."""
    if "year" in {one.precision, other.precision} or other.year is None:
        return 12
    return (int(other.iso[:4]) - int(one.iso[:4])) * 12 + int(other.iso[5:7]) - int(one.iso[5:7])


def _candidates(document: Document, words: Words, reference: PartialDate | None) -> Iterator[FoundDate]:
    """Look at digits, phrases and quarters, and read each inside its sentence."""
    folded, sentences = document.folded, document.sentences
    starts = document.starts
    for match, read in _signs(folded, words):
        start, stop = match.span()
        index = bisect_right(starts, start) - 1
        if index >= 0 and stop <= sentences[index].span.stop:
            yield from read(folded, match, sentences[index].span, reference)


def _signs(folded: str, words: Words) -> Iterator[tuple[re.Match[str], _Scan]]:
    """Yield what a date may be read at, with its reader."""
    starts = words.starts
    for index in words.numbers:
        if (match := _NUMBER.match(folded, starts[index])) is not None:
            yield match, _numeric
    for index, _, _, _ in words.matches(last_words()):
        if (
            ends_phrase(folded, words.folded[index], words.stops[index])
            and starts[index]
            and (match := LAST_WORD.match(folded, starts[index] - 1)) is not None
        ):
            yield match, read_phrase
    if QUARTER_WORD in folded:
        for match in QUARTER.finditer(folded):
            yield match, read_quarter
    if AGO_WORD in folded:
        for match in AGO.finditer(folded):
            yield match, read_ago


def _words(template: str) -> re.Pattern[str]:
    return pattern("date_words", template)


def _year(digits: str | None) -> int | None:
    return None if digits is None else int(digits)


def _numeric(folded: str, match: re.Match[str], span: Span, reference: PartialDate | None) -> Iterator[FoundDate]:
    start = match.start()
    for read in _readers(folded, match):
        try:
            item = read(folded, start, span, reference)
        except InvalidValueError:  # the calendar has no such day: a ratio or a slip of the pen
            continue
        if item is not None:
            yield item


def _readers(folded: str, match: re.Match[str]) -> list[_Reader]:
    """Return the readers that the size of the number and what touches it leave possible."""
    start, stop = match.span()
    if stop - start == _YEAR_SIZE:
        return [_read_period, _read_year] if folded.startswith(_PERIOD_SIGNS, stop) else [_read_year]
    readers: list[_Reader] = []
    if match["day"] is not None:
        readers.append(read_days)
    if folded.startswith("tháng", start - 6):
        readers.append(_read_month)
    if folded.startswith(" tháng", stop):
        readers.append(read_part_of_year)
    return readers


def _read_period(folded: str, position: int, span: Span, reference: PartialDate | None) -> FoundDate | None:
    match = _PERIOD.match(folded, position, span.stop)
    if match is None or not int(match["y1"]) < int(match["y2"]) <= int(match["y1"]) + _LONGEST_PERIOD:
        return None
    floor = max(span.start, position - _WINDOW)
    term = _words(r"(?<!\w)«term»\s+$").search(folded, floor, position)
    head = term or _words(r"(?<!\w)«period»\s+$").search(folded, floor, position)
    role = DateRole.TERM if term else DateRole.PERIOD
    start, stop = partial(int(match["y1"])), partial(int(match["y2"]))
    whole = Span(head.start() if head else position, match.end())
    return whole, DateValue(start, stop, role, start), f"date.{role}"


def _read_month(folded: str, position: int, span: Span, reference: PartialDate | None) -> FoundDate | None:
    floor = max(span.start, position - _WINDOW)
    match = _words(_MONTHS).match(folded, position, span.stop)
    month = folded.rfind("tháng", span.start, position)
    if match is None or month < 0 or _words(_RATE).search(folded, floor, position):
        return None
    if LUNAR.match(folded, match.end(), span.stop):
        return None  # "10 tháng 8 Quý Mão"
    second = _year(match["y2"])
    way = " ".join((match["way"] or "").split())
    said = _with_year(partial(_year(match["y1"]) or second, int(match["m1"])), way, reference)
    start = complete(said, reference)
    stop = not_before(start, partial(second, int(match["m2"])), reference) if match["m2"] else None
    begin = _with_part(folded, month, floor)
    role = DateRole.POINT if stop is None else DateRole.RANGE
    return Span(begin, match.end()), DateValue(start, stop, role, said), "date.month"


def _with_year(month: PartialDate, way: str, reference: PartialDate | None) -> PartialDate:
    """Settle a year-less month by the words after it ("tháng 12 tới", "tháng 6 năm ngoái")."""
    if month.year is not None or reference is None or not way:
        return month
    if way.startswith("năm"):
        return partial(int(reference.iso[:4]) + YEAR_OFFSETS[way.split()[1]], int(month.iso[2:]))
    return complete(month, reference, planned=way in _NOT_PAST)


def _with_part(folded: str, start: int, floor: int) -> int:
    """Return where "đầu", "6 tháng cuối" and the like before a month or year begin."""
    if not folded[floor:start].rstrip().endswith(last_words_of("date_words", "part")):
        return start
    part = _words(_PART).search(folded, floor, start)
    return part.start() if part else start


def _read_year(folded: str, position: int, span: Span, reference: PartialDate | None) -> FoundDate | None:
    floor = max(span.start, position - _WINDOW)
    cue = _cue_of_year(folded, floor, position)
    match = None if cue is None else _YEARS.match(folded, position, span.stop)
    if match is None or cue is None:
        return None
    start, last = partial(int(match["y1"])), match["y2"] or match["y3"]
    stop = partial(int(last)) if last else None
    end = match.end()
    if stop is not None and not start < stop:
        stop, end = None, position + 4
    role = _role_of_years(match, stop)
    if is_birth(folded[floor:position]):
        role = DateRole.BIRTH
    return Span(_with_part(folded, cue, floor), end), DateValue(start, stop, role, start), "date.year"


def _cue_of_year(folded: str, floor: int, position: int) -> int | None:
    """Return where "năm" directly before a number begins."""
    end = floor + len(folded[floor:position].rstrip())
    for cue in _YEAR_CUES:
        if end < position and folded.endswith(cue, floor, end):
            start = end - len(cue)
            return None if start and _is_of_word(folded[start - 1]) else start
    return None


def _is_of_word(sign: str) -> bool:
    return sign.isalnum() or sign == "_"


def _role_of_years(match: re.Match[str], stop: PartialDate | None) -> DateRole:
    if stop is not None:
        return DateRole.DAYS if match["y3"] else DateRole.RANGE
    return DateRole.RANGE if match["now"] else DateRole.POINT
