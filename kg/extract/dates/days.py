"""Days: "5 - 6/8", "13 và 14-10", "9 đến 13-6", "27/4 đến ngày 29/4/2022", "03 tháng 6 năm 2022".

A bare "9/35" or "13.11" is a ratio or a number: a day without a year needs a word before it ("ngày", "sáng"),
brackets around it, or a neighbour that is a date.
"""

import re
from functools import cache

from kg.errors import InvalidValueError
from kg.extract.dates.relative import YEAR_OFFSETS
from kg.extract.dates.values import DateRole, DateValue, FoundDate, complete, is_after, partial
from kg.lexicon.phrases import first_words_of, last_words_of, pattern
from kg.model import PartialDate, Span

_D = r"(?:0?[1-9]|[12]\d|3[01])"
_M = r"(?:0?[1-9]|1[0-2])"
_Y = r"(?:19|20)\d\d"
_SIGN = r"(?:\s?/\s?|[.\-])"
_TO = r"(?:-|đến(?:\s+hết)?|tới)"
_DAY_WORD = r"(?:ngày\s+)?"
NUMBER_END = r"(?![\d%/]|[.,]\d|-\d(?!\d?[/.])|[^\W\d_])"
"""What must not follow the last number of a day or month."""


def _day(tag: str) -> str:
    """Return the pattern of a day with its month, its parts named with `tag`."""
    return (
        rf"(?P<d{tag}>{_D})(?:(?P<s{tag}>{_SIGN})|\s+tháng\s+)(?P<m{tag}>{_M})"
        rf"(?:(?:{_SIGN}|,?\s+năm\s+)(?P<y{tag}>{_Y}))?{NUMBER_END}"
    )


_DAYS = re.compile(
    rf"(?:(?P<d0>{_D})(?:\s?,\s?{_D}){{0,6}}\s?(?:(?P<to0>{_TO})|(?P<list>,)|và|&)\s?{_DAY_WORD})??{_day('1')}"
    rf"(?:\s?(?:(?P<to1>{_TO})|và)\s?{_DAY_WORD}{_day('2')})?"
)
_CLOSED = re.compile(r"\s*(?:$|[,;:.)\]!?\-]|(?:đến|tới|và|tại|của|nhằm|do|hằng|hàng|sắp|vừa|năm\s+nay)(?!\w))")
_DAY_LEAD = re.compile(r"(?<!\w)(?:từ\s+)?ngày\s+$")
_PLAIN_LEADS = ("ngày", "sáng", "chiều", "tối", "từ", "đến")
_DAY = r"(?<!\w)«day»,?(?:\s+(?:ngày|mùng|mồng))?\s*\(?\s?$"
_MAYBE = r"(?<!\w)«maybe»\s+$|\(\s?$"
_REMEMBERED = r"(?<!\w)(?:«remembered»|(?:dịp|mừng|lễ|tết)\s+\(?$)"
_BIRTH = r"(?<!\w)«birth»:?\s*$"
_CLAUSE = re.compile(r"[,;]\s")
_YEAR_WAY = re.compile(r"\s+năm\s+(?P<way>nay|ngoái|trước|sau|tới)(?!\w)")
_STEMS, _BRANCHES = "giáp|ất|bính|đinh|mậu|kỷ|canh|tân|nhâm|quý", "tý|sửu|dần|mão|thìn|tỵ|tị|ngọ|mùi|thân|dậu|tuất|hợi"
LUNAR = re.compile(rf"\s*\(?\s*(?:(?:âm\s+lịch|âl)(?!\w)|[/-]?\s*(?:năm\s+)?(?:{_STEMS})\s+(?:{_BRANCHES})(?!\w))")
"""Behind the days of the moon's year: "10/8 âm lịch", "11/4/Nhâm Dần", "10 tháng 8 năm Quý Mão"."""
# Code points before a number in which its cue, or the occasion that it is remembered for, is looked for.
_WINDOW = 24
_MEMORY = 90


def date_at(folded: str, position: int, stop: int) -> tuple[PartialDate, int] | None:
    """Return the day that stands at `position` ("10/9/2021", "03 tháng 6 năm 2022"), and where it ends."""
    match = _DAYS.match(folded, position, stop)
    if match is None or match["d0"] or match["d2"]:
        return None
    try:
        return partial(_int(match["y1"]), int(match["m1"]), int(match["d1"])), match.end()
    except InvalidValueError:
        return None


def _int(digits: str | None) -> int | None:
    return None if digits is None else int(digits)


def _words(template: str) -> re.Pattern[str]:
    return pattern("date_words", template)


def read_days(folded: str, position: int, span: Span, reference: PartialDate | None) -> FoundDate | None:
    """Read the day or days whose first number stands at `position`."""
    match = _DAYS.match(folded, position, span.stop)
    if match is None or not _is_day(folded, match, span) or LUNAR.match(folded, match.end(), span.stop):
        return None
    way = _YEAR_WAY.match(folded, match.end(), span.stop) if reference is not None else None
    year = _int(match["y1"] or match["y2"])
    if year is None and way is not None and reference is not None:
        year = int(reference.iso[:4]) + YEAR_OFFSETS[way["way"]]
    if match["d0"] and not _is_of_days(folded, match, span):
        return None
    if year is not None and match["d2"] and not match["y1"] and _goes_past_new_year(match):
        year -= 1
    said = partial(year, int(match["m1"]), int(match["d0"] or match["d1"]))
    last = said
    if match["d2"]:
        last = partial(_int(match["y2"]) or year, int(match["m2"]), int(match["d2"]))
    elif match["d0"]:
        last = partial(year, int(match["m1"]), int(match["d1"]))
    role = _role_of_days(folded, match, span, last != said)
    start = complete(said, reference)
    stop = None if last == said else not_before(start, last, reference)
    whole = Span(_lead(folded, position, span), way.end() if way else match.end())
    return whole, DateValue(start, stop, role, said), f"date.{role}"


def _goes_past_new_year(match: re.Match[str]) -> bool:
    """Say whether the days begin in the year before the one that the last has: "từ ngày 15-11 đến ngày 5-2-2023"."""
    first, last = (int(match["m1"]), int(match["d1"])), (int(match["m2"]), int(match["d2"]))
    return match["y2"] is not None and first > last


def _lead(folded: str, position: int, span: Span) -> int:
    """Return where "từ ngày" before the number at `position` begins, or `position`."""
    floor = max(span.start, position - _WINDOW)
    if not folded[floor:position].rstrip().endswith("ngày"):
        return position
    lead = _DAY_LEAD.search(folded, floor, position)
    return lead.start() if lead else position


def _is_of_days(folded: str, match: re.Match[str], span: Span) -> bool:
    """Say whether the number before is the first of the days: not in "tổ 12, 5/6", "Thứ 7, 27/11/2019"."""
    if int(match["d0"]) >= int(match["d1"]):
        return False
    return match["list"] is None or _lead(folded, match.start(), span) < match.start()


def not_before(start: PartialDate, last: PartialDate, reference: PartialDate | None) -> PartialDate:
    """Return the last day in the year of the first, or in the next where it would come before it."""
    if last.year is not None or start.year is None:
        return complete(last, reference)
    same = PartialDate(f"{start.year}{last.iso[1:]}")
    return PartialDate(f"{start.year + 1}{last.iso[1:]}") if is_after(start, same) else same


def _is_day(folded: str, match: re.Match[str], span: Span) -> bool:
    """Say whether the numbers are a day: by a year, by the word "tháng", or by what stands around them."""
    if match["y1"] or match["s1"] is None:
        return True
    floor = max(span.start, match.start() - _WINDOW)
    if _has_day_word(folded, floor, match.start()):
        return True
    if match["s1"].strip() != "/" and not (match["d0"] or match["d2"]):
        return False
    if _CLOSED.match(folded, match.end()) is None:
        return False
    return _words(_MAYBE).search(folded, floor, match.start()) is not None


def _has_day_word(folded: str, floor: int, position: int) -> bool:
    before = folded[floor:position].replace("(", " ").replace(",", " ").rstrip()
    if not before.endswith(_day_endings()):
        return False
    return _words(_DAY).search(folded, floor, position) is not None


@cache
def _day_endings() -> tuple[str, ...]:
    return (*last_words_of("date_words", "day"), "mùng", "mồng")


def is_birth(before: str) -> bool:
    """Say whether a birth is told of directly before a date."""
    for word in first_words_of("date_words", "birth"):
        if word in before:
            return _words(_BIRTH).search(before) is not None
    return False


def _role_of_days(folded: str, match: re.Match[str], span: Span, several: bool) -> DateRole:
    before = folded[max(span.start, match.start() - _MEMORY) : match.start()]
    if is_birth(before):
        return DateRole.BIRTH
    same_day = (match["d1"], match["m1"]) == (match["d2"], match["m2"])
    if same_day and match["y1"] != match["y2"]:
        return DateRole.ANNIVERSARY
    if not _is_plain(before) and _words(_REMEMBERED).search(_CLAUSE.split(before)[-1]):
        return DateRole.ANNIVERSARY
    if not several:
        return DateRole.POINT
    return DateRole.RANGE if match["to0"] or match["to1"] else DateRole.DAYS


def _is_plain(before: str) -> bool:
    """Say whether a mere word for a day stands directly before the date."""
    lead = before.rstrip()
    return len(lead) < len(before) and lead.endswith(_PLAIN_LEADS)
