"""What follows the number of a directive, in any order: date, issuers, term, short names."""

import re
from typing import NamedTuple

from kg.errors import InvalidValueError
from kg.extract.dates.days import date_at
from kg.extract.dates.values import partial
from kg.extract.directives.issuer import bodies_at, issuers_at
from kg.extract.directives.sessions import ORDINAL, YEARS, ordinal_value
from kg.extract.directives.values import Phrase
from kg.model import PartialDate, Span
from kg.text.letters import CAPITALS
from kg.text.quotes import MAY_CLOSE


class Tail(NamedTuple):
    """What was said after the number, up to `stop`, where the subject may begin; `open` inside brackets."""

    stop: int
    issued_on: PartialDate | None = None
    dated: Span | None = None
    issuers: tuple[Phrase, ...] = ()
    ordinal: str | None = None
    years: str | None = None
    aliases: tuple[Phrase, ...] = ()
    open: bool = False


_DATE_LEAD = re.compile(
    r"\s*[,(\[]?\s*(?:(?:được\s+)?(?:ban\s+hành|ký|ra)\s+)?ngày\s+(?=\d)|\s*\(\s*(?=\d\d?[./]\d\d?[./]\d{4}\s*\))"
)
# "Chỉ thị số 30-CT/TW 1998 “Về …”", "Luật số 5/2012/QH13 2012 về …"
_BARE_YEAR = re.compile(r"\s+(?P<y>(?:19|20)\d\d)(?=\s+(?:\"|về\s|của\s))")
# "Công văn số 1257/VP-TH Đồng Tháp, ngày 15/9/2020 về …": the place of issue.
# "Kế hoạch số 07/KH-HĐND xã ngày …": the level of the council.
_LEVEL_LEAD = re.compile(r"\s+(?:tỉnh|huyện|thành\s+phố|thị\s+xã|quận|xã|phường|thị\s+trấn)(?=,?\s+ngày\s+\d)")
_SYLLABLE = rf"[{CAPITALS}][^\W\d_{CAPITALS}]*"
_PLACE_LEAD = re.compile(rf"\s+{_SYLLABLE}(?:\s{_SYLLABLE}){{0,3}}(?=,\s+ngày\s+\d)")
# A day mistyped ("ngày 29/77/2020") says nothing, and the issuer and subject stand behind it.
_BROKEN_DAY = re.compile(r"\d{1,3}[/.\-]\d{1,3}[/.\-]\d{2,5}(?![\w/])\)?")
_MONTH_OR_YEAR = re.compile(
    r"\s*[,(]?\s*(?:(?:ban\s+hành\s+)?tháng\s+(?P<m>0?[1-9]|1[0-2])(?:\s?[/.\-]\s?|\s+năm\s+)|(?:ban\s+hành\s+)?năm\s+)(?P<y>(?:19|20)\d\d)"
    r"(?![\w/]|\s?-\s?\d)\)?"
)
_YEAR_ONLY = re.compile(r"\s*năm\s+\d{4}")
_TERM = re.compile(
    rf"\s*,?\s*\(?\s*(?:(?:khóa|kỳ\s+họp\s+thứ)\s+(?P<ord>{ORDINAL})|(?:nhiệm\s+kỳ|giai\s+đoạn)\s+(?P<years>{YEARS}))(?:\s*\))?"
)
_SESSION = re.compile(
    rf"\s*,?\s*(?:[–-]\s+)?(?:(?:tại|của)\s+)?hội\s+nghị\s+(?:(?:toàn\s+thể\s+)?lần\s+thứ\s+{ORDINAL}|trung\s+ương\s+\d+),?\s+(?:của\s+)?(?=\S)"
)
_ALIAS = re.compile(
    r"\s*[,\-]?\s*[(\[]\s*(?:(?:sau\s+đây|dưới\s+đây)?\s*(?:gọi\s+tắt|gọi\s+chung|gọi|viết\s+tắt)(?:\s+là)?\s*:?\s*)?\"?"
    r"(?P<name>(?:nghị\s+quyết|chỉ\s+thị|kết\s+luận|quy\s+định|quyết\s+định|quy\s+chế|hướng\s+dẫn|kế\s+hoạch|đề\s+án|chương\s+trình"
    r"|thông\s+tri|thông\s+báo|nq|ct|kl|qđ|kh|hd|đa|luật)(?:\s+(?:số\s+)?[\w/\-]+){0,3})\"?\s*[)\]]"
)
_CALLED = re.compile(r"\s*,?\s*(?:sau\s+đây\s+)?gọi\s+tắt\s+là\s+\"?(?P<name>[^\",;.()]{4,40})\"?")
# Between a subject and its date lie at most a closing quote and who signed.
_BEHIND = re.compile(
    r"[\"”»]?\s*(?:\(\s*(?:ban\s+hành\s+)?(?:năm\s+(?P<y>(?:19|20)\d\d)\s*\)|ngày\s+(?=\d))"
    r"|,?\s*(?:vừa\s+|đã\s+)?được\s+[^.;()\"]{0,120}?(?:ký\s+)?ban\s+hành\s+ngày\s+(?=\d)"
    r"|,?\s*(?:được\s+)?ban\s+hành\s+ngày\s+(?=\d))"
)
_PASSIVE = re.compile(r"[\"”»]?\s*,?\s*(?:(?:vừa|đã)\s+)?được\s+")
_ISSUED = re.compile(
    r"(?:\s+nước\s+(?:chxhcn|cộng\s+hòa\s+xã\s+hội\s+chủ\s+nghĩa)\s+việt\s+nam)?(?:,?\s+khóa\s+[ivx\d]{1,5}(?!\w))?"
    r"(?:,?\s+(?:tại\s+)?kỳ\s+họp\s+thứ\s+\w+,?)?(?:\s+(?:đã|chính\s+thức|biểu\s+quyết|nhất\s+trí))*"
    r"\s+(?:ký\s+)?(?:ban\s+hành|thông\s+qua|phê\s+duyệt)(?!\w)"
)
# The day of a vote, with the session before it: "… thông qua tại Kỳ họp thứ 4, ngày 10/11/2022".
_ON_DAY = re.compile(
    r"(?:,?\s+tại\s+(?:kỳ|phiên)\s+họp[^.;:\"]{0,50}?)?(?:,?\s+vào)?,?\s+(?:(?:sáng|chiều)\s+)?\(?ngày\s+(?=\d)"
)
_COMMA = re.compile(r",\s+")
_ISSUES_NEXT = re.compile(r"\s+(?:(?:đã|vừa|cũng|tiếp\s+tục)\s+)*(?:ký|ban\s+hành|ra|phê\s+duyệt)(?!\w)")
_LONGEST_BEHIND = 160
_WITH = re.compile(r"\s+với\s+")
_WITH_SEVERAL = re.compile(r"\s+với\s+các\s+[^;:.()\"]{3,90}?(?=\s+về\s)")
_OWN_DAY = re.compile(r"ban\s+hành|ký")
# What goes on about the document behind a day between commas.
_OF_DOCUMENT = re.compile(r"\s*,?\s*(?:của|về|do|\(|\)|$)")
_CLOSE = re.compile(r"\s*[)\]]")
# "của Thanh tra tỉnh (TTT) về …": what the body is called for short.
_CALLED_SHORT = re.compile(
    r"\s\((?:gọi\stắt\slà\s)?[A-ZĐƯ][A-ZĐƯa-zđ&\-]{1,11}\)(?=\s(?:về|ngày|v/v|ban\shành)\s|,\s+ngày\s)"
)
_SUBJECT = " về "
"""What the subject begins with, and nothing before it."""


def tail_at(text: str, folded: str, position: int, stop: int, in_brackets: bool = False) -> Tail:
    """Read on from `position` as long as date, issuer, term or short name follow.

    `in_brackets`: a bracket was opened between head and number ("số (615/LN … ngày …)").
    """
    tail = Tail(position, open=in_brackets)
    while not folded.startswith(_SUBJECT, tail.stop) and (longer := _longer(text, folded, tail, stop)) is not None:
        tail = longer
    return tail


def _longer(text: str, folded: str, tail: Tail, stop: int) -> Tail | None:
    for read in (_dated, _met, _issued, _termed, _aliased, _joined, _shortened):
        longer = read(text, folded, tail, stop)
        if longer is not None:
            return longer
    return None


def _met(text: str, folded: str, tail: Tail, stop: int) -> Tail | None:
    """Read "(của, tại) Hội nghị lần thứ tư Ban Chấp hành Trung ương Đảng"."""
    session = _SESSION.match(folded, tail.stop, stop)
    if session is None:
        return None
    bodies, end = ((), session.end()) if tail.issuers else bodies_at(text, folded, session.end(), stop)
    return tail._replace(stop=max(session.end(), end), issuers=bodies or tail.issuers)


def _dated(text: str, folded: str, tail: Tail, stop: int) -> Tail | None:
    if tail.issued_on is not None:
        return None
    place = _PLACE_LEAD.match(text, tail.stop, stop) or _LEVEL_LEAD.match(folded, tail.stop, stop)
    lead = _DATE_LEAD.match(folded, place.end() if place is not None else tail.stop, stop)
    found = date_at(folded, lead.end(), stop) if lead else None
    if lead and found and not _is_of_deed(text, folded, tail, lead[0], found, stop):
        span = Span(lead.end(), found[1])
        return tail._replace(stop=_closed(folded, lead[0], found[1], stop), issued_on=found[0], dated=span)
    if (told := _BARE_YEAR.match(folded, tail.stop, stop)) is not None:
        return tail._replace(stop=told.end(), issued_on=partial(int(told["y"])), dated=Span(*told.span("y")))
    if lead and found is None and (broken := _BROKEN_DAY.match(folded, lead.end(), stop)) is not None:
        return tail._replace(stop=broken.end())
    match = _MONTH_OR_YEAR.match(folded, tail.stop, stop)
    if match is None or (tail.issuers and _YEAR_ONLY.fullmatch(match[0])):
        return None  # "Nghị quyết 57 của Bộ Chính trị năm 2026" is carried out in that year.
    try:
        day = partial(int(match["y"]), int(match["m"]) if match["m"] else None)
    except InvalidValueError:
        return None
    return tail._replace(
        stop=match.end(),
        issued_on=day,
        dated=Span(match.start("m") if match["m"] else match.start("y"), match.end("y")),
    )


def dated_behind(folded: str, position: int, stop: int, tail: Tail) -> Tail:
    """Read the date behind the subject: "… về “…” (năm 2013)", "…, được đồng chí A ký ban hành ngày 5/4/2021"."""
    if tail.issued_on is not None:
        return tail
    match = _BEHIND.match(folded, position, min(stop, position + _LONGEST_BEHIND))
    if match is None:
        return tail
    if match["y"]:
        return tail._replace(issued_on=partial(int(match["y"])), dated=Span(*match.span("y")))
    found = date_at(folded, match.end(), stop)
    return tail if found is None else tail._replace(issued_on=found[0], dated=Span(match.end(), found[1]))


def _is_of_deed(text: str, folded: str, tail: Tail, lead: str, found: tuple[PartialDate, int], stop: int) -> bool:
    """Say whether the day is that of what follows: "Thực hiện Chỉ thị số 4-CT/TU, ngày 25/7, Đảng ủy ban hành …".

    A day with its year is so only behind the issuer, and before another body that issues something.
    """
    day, end = found
    if "," not in lead or _OWN_DAY.search(lead) is not None:
        return False
    if day.year is None:
        return _OF_DOCUMENT.match(folded, end, stop) is None
    comma = _COMMA.match(folded, end, stop) if tail.issuers else None
    bodies, after = bodies_at(text, folded, comma.end(), stop) if comma is not None else ((), end)
    return bool(bodies) and _ISSUES_NEXT.match(folded, after, stop) is not None


def aliased_behind(text: str, folded: str, position: int, stop: int, tail: Tail) -> Tail:
    """Read the short name behind the subject: "… về “…” (gọi tắt là Nghị quyết Trung ương 4)"."""
    begin = position + (text[position : position + 1] in MAY_CLOSE)
    match = _ALIAS.match(folded, begin, stop) if folded.startswith(" (", begin) else None
    if match is None:
        return tail
    span = Span(*match.span("name"))
    return tail._replace(aliases=(*tail.aliases, Phrase(span, text[span.start : span.stop])))


def issued_behind(text: str, folded: str, position: int, stop: int, tail: Tail) -> Tail:
    """Read issuer and day of "Luật Biên phòng … được Quốc hội khóa XIV thông qua ngày 11/11/2020"."""
    lead = _PASSIVE.match(folded, position, stop)
    if lead is None:
        return tail
    bodies, end = bodies_at(text, folded, lead.end(), stop)
    issued = _ISSUED.match(folded, end, stop) if bodies else None
    if issued is None:
        return tail
    tail = tail if tail.issuers else tail._replace(issuers=bodies)
    lead = _ON_DAY.match(folded, issued.end(), stop) if tail.issued_on is None else None
    day = date_at(folded, lead.end(), stop) if lead is not None else None
    if lead is None or day is None:
        return tail
    return tail._replace(issued_on=day[0], dated=Span(lead.end(), day[1]))


def _shortened(text: str, _: str, tail: Tail, stop: int) -> Tail | None:
    """Pass the initials of the issuer in brackets."""
    short = _CALLED_SHORT.match(text, tail.stop, stop) if tail.issuers else None
    return None if short is None else tail._replace(stop=short.end())


def _joined(text: str, folded: str, tail: Tail, stop: int) -> Tail | None:
    """Pass the partner of a joint document ("ký kết … với Hội Phụ nữ"), or close a bracket left open."""
    partner = _WITH.match(folded, tail.stop, stop)
    if partner is not None:
        bodies, end = bodies_at(text, folded, partner.end(), stop)
        several = None if bodies or not tail.issuers else _WITH_SEVERAL.match(folded, tail.stop, stop)
        return tail._replace(stop=several.end() if several else end) if bodies or several else None
    close = _CLOSE.match(folded, tail.stop, stop) if tail.open else None
    return None if close is None else tail._replace(stop=close.end(), open=False)


def _closed(folded: str, lead: str, end: int, stop: int) -> int:
    close = _CLOSE.match(folded, end, stop) if "(" in lead or "[" in lead else None
    return close.end() if close else end


def _issued(text: str, folded: str, tail: Tail, stop: int) -> Tail | None:
    found = None if tail.issuers else issuers_at(text, folded, tail.stop, stop)
    return None if found is None else tail._replace(issuers=found[0], stop=found[1])


def _termed(text: str, folded: str, tail: Tail, stop: int) -> Tail | None:
    match = _TERM.match(folded, tail.stop, stop)
    if match is None:
        return None
    ordinal = ordinal_value(match["ord"]) if match["ord"] else tail.ordinal
    years = match["years"].replace(" ", "") if match["years"] else tail.years
    return tail._replace(stop=match.end(), ordinal=ordinal, years=years)


def _aliased(text: str, folded: str, tail: Tail, stop: int) -> Tail | None:
    match = _ALIAS.match(folded, tail.stop, stop) or _CALLED.match(folded, tail.stop, stop)
    if match is None:
        return None
    span = Span(*match.span("name"))
    return tail._replace(stop=match.end(), aliases=(*tail.aliases, Phrase(span, text[span.start : span.stop])))
