"""How a citation identifies its directive by number or symbol.

Each reader takes the head and returns what stands after it; a coordinated citation ("217-QĐ/TW và 218-QĐ/TW")
returns one identification for each directive. Sessions and congresses are in `sessions`, titles
in `titles`.
"""

import re
from typing import NamedTuple

from kg.extract.dates.days import date_at
from kg.extract.directives.citation_words import words
from kg.extract.directives.issuer import issuers_at
from kg.extract.directives.symbols import Numbering, numbering_at, type_of, with_codes_of
from kg.extract.directives.values import CitationForm
from kg.extract.directives.words import Head
from kg.model import PartialDate, Span


class Day(NamedTuple):
    """A day of issue and where it stands."""

    date: PartialDate
    span: Span


class Ident(NamedTuple):
    """One identification; `start` is where the citation's own text begins, `stop` where it ends.

    `label` is the name where the text as written is not it; `issued` is the day behind the number where each of a
    series has one ("số 25-NQ/TW ngày 3/6/2013 và 43-NQ/TW ngày 24/11/2023").
    """

    form: CitationForm
    start: int
    stop: int
    number: str | None = None
    symbol: str | None = None
    identity: str | None = None
    ordinal: str | None = None
    years: str | None = None
    label: str | None = None
    issued: Day | None = None


_NUMBER_LEAD = re.compile(
    r"(?:\s\([a-zđ&]{2,6}\)(?=\ssố\s))?\s*(?:\((?=số\s?\d))?(?P<so>(?:(?:mang\s+)?số(?:\s+hiệu)?|số:)\s*:?)?\s*[:(]?\s*"
)
_DESCRIBED = re.compile(r"(?:\s[^\W\d_]+){2,12}\ssố:?\s(?=\d)")
_DESCRIPTION = 90
_ELSEWHERE = frozenset({"theo", "tại", "do", "trong", "và"})
_NEXT_NUMBER = re.compile(r"\s*(?:,|và|&|;)\s*(?:số:?\s*)?(?=\d)")
# "Nghị quyết 57 (về khoa học, công nghệ), 68 (về kinh tế tư nhân)": each with its subject.
_ABOUT_IT = re.compile(r"\s*\(về\s[^()]{4,120}\)")
_DAY_LEAD = re.compile(r"\s*,?\s*ngày\s+(?=\d)")
_DATE_NEXT = re.compile(r"\s+(?:năm\s+(?:19|20)\d\d(?!\s?[-–]\s?(?:19|20)\d\d)|ngày\s+\d)")
# A number of two figures behind these in capitals is theirs, whatever follows: "Đề án 1366 nhân rộng mô hình …".
_CALLED_BY_NUMBER = frozenset({"đề án", "nghị quyết", "chỉ thị"})
_YEAR = re.compile(r"(?:19|20)\d\d")
_AFTER_NUMBER = r"\s*(?:$|[,.;:)(\"-]|\s«after-number»|\shội\s+nghị\s+(?:lần\s+thứ|trung\s+ương)\s)"
# In small letters these are verbs as often as documents.
_VERBAL = frozenset({"quyết định", "hướng dẫn", "thông báo", "kết luận", "quy định"})


def numbered(text: str, folded: str, head: Head, stop: int) -> tuple[Ident, ...]:
    """Read "số 05-CT/TW", "05", "217 và 218-QĐ/TW" after a head."""
    lead = _NUMBER_LEAD.match(folded, head.stop, stop)
    if not head.kind.by_number or lead is None or lead.end() == head.stop:
        return ()
    if not folded[lead.end() : lead.end() + 1].isdigit():
        return ()
    first = numbering_at(text, lead.end(), stop)
    if first is None:
        return ()
    marked = lead["so"] is not None or (head.capital and issuers_at(text, folded, first.stop, stop) is not None)
    if not _is_numbering(folded, head, first, marked, stop):
        return ()
    items = [(head.start, first, None), *_more(text, folded, first, stop)]
    days = [day for _, _, day in items[1:]] + [None]  # each stands behind the number before
    last_symbol = items[-1][1].symbol
    idents = [_of_number(start, item, last_symbol, day) for (start, item, _), day in zip(items, days, strict=True)]
    if "(số" in lead[0] and text.startswith(")", idents[-1].stop):
        idents[-1] = idents[-1]._replace(stop=idents[-1].stop + 1)
    return tuple(idents)


def described(text: str, folded: str, head: Head, stop: int) -> tuple[Ident, ...]:
    """Read "thu hồi đất số 45/QĐ-UBND": what a document does stands before its symbol, which says the same type."""
    if not head.kind.by_number or folded.find(" số ", head.stop, head.stop + _DESCRIPTION) < 0:
        return ()
    lead = _DESCRIBED.match(folded, head.stop, stop)
    item = numbering_at(text, lead.end(), stop) if lead is not None else None
    if lead is None or item is None or item.symbol is None or type_of(item.symbol) != head.kind.type:
        return ()
    again = head.kind.head in lead[0] or not _ELSEWHERE.isdisjoint(lead[0].split())
    return () if again else (Ident(CitationForm.SYMBOL, head.start, item.stop, item.number, item.symbol),)


def _of_number(start: int, item: Numbering, shared: str | None, issued: Day | None) -> Ident:
    symbol = item.symbol or (with_codes_of(item.number, shared) if shared else None)
    form = CitationForm.SYMBOL if symbol else CitationForm.NUMBER
    return Ident(form, start, item.stop, item.number, symbol, issued=issued)


def _is_numbering(folded: str, head: Head, item: Numbering, marked: bool, stop: int) -> bool:
    """Say whether the number is the document's: `marked` by "số", or followed by what follows a document."""
    if item.symbol is not None:
        return True
    if _is_count(folded, item.stop, stop):
        return False
    if marked:
        return True
    after = words(_AFTER_NUMBER).match(folded, item.stop, stop)
    figures = len(item.number) > 1 and not _YEAR.fullmatch(item.number)
    if head.capital and figures and head.kind.head in _CALLED_BY_NUMBER:
        return True
    if head.kind.head == "chương trình" or after is None or _YEAR.fullmatch(item.number):
        return False
    if head.capital:
        return True
    return len(item.number) > 1 and (head.kind.head not in _VERBAL or after[0].strip() in {"của", "về"})


def _is_count(folded: str, position: int, stop: int) -> bool:
    """Say whether a unit follows: "kế hoạch 5 năm", "chương trình 3 điểm"."""
    if _DATE_NEXT.match(folded, position, stop):
        return False
    return words(r"\s+«counted»").match(folded, position, stop) is not None


def _more(text: str, folded: str, first: Numbering, stop: int) -> list[tuple[int, Numbering, Day | None]]:
    """Read the further numbers of a list, each with the day of the one before; the last is bare only where all are."""
    found: list[tuple[int, Numbering, Day | None]] = []
    end = first.stop
    while True:
        day = _day_at(folded, end, stop)
        about = _ABOUT_IT.match(folded, end, stop)
        gap = _NEXT_NUMBER.match(folded, day.span.stop if day else about.end() if about else end, stop)
        item = numbering_at(text, gap.end(), stop) if gap else None
        if gap is None or item is None or (day is not None and item.symbol is None):
            break
        found.append((gap.end(), item, day))
        end = item.stop
    while found and found[-1][1].symbol is None and not _closes_list(folded, first, found[-1][1], stop):
        found.pop()
    return found


def _day_at(folded: str, position: int, stop: int) -> Day | None:
    """Return the whole day behind a number ("ngày 3/6/2013")."""
    lead = _DAY_LEAD.match(folded, position, stop)
    found = date_at(folded, lead.end(), stop) if lead else None
    if lead is None or found is None or found[0].year is None:
        return None
    return Day(found[0], Span(lead.end(), found[1]))


def _closes_list(folded: str, first: Numbering, last: Numbering, stop: int) -> bool:
    if first.symbol is not None or len(last.number) < 2 or _is_count(folded, last.stop, stop):
        return False
    return words(_AFTER_NUMBER).match(folded, last.stop, stop) is not None
