"""How a citation identifies its directive by number, symbol or title.

Each reader takes the head and returns what stands after it; a coordinated citation ("217-QĐ/TW và 218-QĐ/TW")
returns one identification for each directive. Sessions and congresses are in `directive_sessions`.
"""

import re
from functools import cache
from typing import NamedTuple

from kg.extract.citation_words import words
from kg.extract.day_dates import date_at
from kg.extract.directive_issuer import issuers_at
from kg.extract.directive_symbols import Numbering, numbering_at, type_of, with_codes_of
from kg.extract.directive_values import CitationForm
from kg.extract.directive_words import Head
from kg.lexicon.abbreviations import abbreviations
from kg.lexicon.tables import read_table
from kg.model import PartialDate, Span
from kg.text import fold


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


_NUMBER_LEAD = re.compile(r"\s*(?P<so>(?:(?:mang\s+)?số(?:\s+hiệu)?|số:)\s*:?)?\s*[:(]?\s*")
_DESCRIBED = re.compile(r"(?:\s[^\W\d_]+){2,12}\ssố:?\s(?=\d)")
_DESCRIPTION = 90
_ELSEWHERE = frozenset({"theo", "tại", "do", "trong", "và"})
_NEXT_NUMBER = re.compile(r"\s*(?:,|và|&|;)\s*(?:số:?\s*)?(?=\d)")
_DAY_LEAD = re.compile(r"\s*,?\s*ngày\s+(?=\d)")
_DATE_NEXT = re.compile(r"\s+(?:năm\s+(?:19|20)\d\d|ngày\s+\d)")
_SCHEME_HEAD = "đề án"
_YEAR = re.compile(r"(?:19|20)\d\d")
_AFTER_NUMBER = r"\s*(?:$|[,.;:)(\"-]|\s«after-number»)"
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
    return tuple(_of_number(start, item, last_symbol, day) for (start, item, _), day in zip(items, days, strict=True))


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
    if head.capital and head.kind.head == _SCHEME_HEAD and len(item.number) > 1 and not _YEAR.fullmatch(item.number):
        return True  # "Đề án 1366 nhân rộng mô hình …": what it is for follows at once.
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
        gap = _NEXT_NUMBER.match(folded, day.span.stop if day else end, stop)
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


_TITLE_END = (
    r"[,.;:()\"…]|\s(?:và\s+(?:luật|bộ\s+luật|pháp\s+lệnh|nghị|các|hướng\s+dẫn|quy\s+(?:định|chế|chuẩn)|quyết\s+định|"
    r"chỉ\s+thị|kết\s+luận|kế\s+hoạch|thông\s+tư|điều\s+lệ)(?!\w)|(?=«name-stop»))|$"
)
_QUOTED_TITLE = re.compile(r"\s+\"[^\"]{12,250}\"")
_LAW_YEAR = re.compile(r"\s*(?:,?\s*năm\s+)?(?P<year>(?:19|20)\d\d)(?![\w/])|\s*\(sửa\s+đổi(?:,\s*bổ\s+sung)?\)")
_AMENDS = re.compile(
    r"\s+sửa\s+đổi(?:,?\s+(?:và\s+)?bổ\s+sung)?\s+(?:(?:một\s+số|các|\d+)\s+)?điều\s+của\s+"
    r"(?P<law>luật|bộ\s+luật|pháp\s+lệnh)(?!\w)"
)
_AND_LAW = re.compile(r"\s+và\s+(?P<law>luật|bộ\s+luật|pháp\s+lệnh)(?!\w)")
_SCHEME = re.compile(r"\s[^;.:()\"]{8,150}?,?\s+giai\s+đoạn\s+(?:19|20)\d\d\s?-\s?(?:19|20)\d\d")
_LAWS = frozenset({"Luật", "Bộ luật", "Hiến pháp", "Pháp lệnh"})
_FREELY_TITLED = _LAWS | {"Điều lệ", "Đề án"}
_SHORTEST_TITLE, _INITIALS = 4, 2
# "Luật Trợ giúp pháp lý": the first two words of a title end none, though others of a name may.
_FIRST_WORDS = re.compile(
    r"\s[^\W\d_]+\s(?!(?:của|và|về|đã|được|trong|cho|do|tại|số|ngày|năm|với|để|theo|bằng|khi|từ|đến|tới|vào|nhằm|như|là"
    r"|có|này|trên|ở|sẽ|cần|mới|nên|cũng|còn|không|phải)\s)[^\W\d_]+(?=\s)"
)
# "Tổ Biên tập Đề án Tổng kết Nghị quyết số 5": no title of a scheme ends so.
_OF_ANOTHER = re.compile(r"\s(?:nghị quyết|chỉ thị|kết luận|quyết định|kế hoạch|chương trình)$")
_WORDS_OF_TITLE = 6
_KNOWN_TYPES = _LAWS | {"Quy chế", "Quy định"}
_OF_LAW = re.compile(r"(?<!\w)(?:pháp|đạo|bộ)\s$")
_LONGEST_TITLE = 200


def titled(text: str, folded: str, head: Head, stop: int) -> tuple[Ident, ...]:
    """Read a known title, or a law, scheme or statute named by a title with a capital ("Luật Lâm nghiệp")."""
    quoted = _QUOTED_TITLE.match(folded, head.stop, stop)
    if not head.kind.by_title:
        return ()
    if not (head.capital or (quoted and head.kind.type in _FREELY_TITLED) or _is_known(folded, head, stop)):
        return ()
    known = _known_titles().match(folded, head.start, stop) or quoted
    end = known.end() if known else _amended_end(text, folded, head, stop) or _title_end(text, folded, head, stop)
    if end is None:
        return ()
    year = _LAW_YEAR.match(folded, end, stop) if head.kind.type in _LAWS else None
    identity = " ".join(_written_out().get(word, word) for word in folded[head.start : end].replace(",", "").split())
    years, end = (year["year"], year.end()) if year else (None, end)
    return (Ident(CitationForm.TITLE, head.start, end, identity=identity, years=years),)


def _is_known(folded: str, head: Head, stop: int) -> bool:
    """Say whether a title in small letters is long enough to be no phrase: "luật thực hiện dân chủ ở cơ sở"."""
    if head.kind.type not in _KNOWN_TYPES:
        return False
    known = _known_titles().match(folded, head.start, stop)
    if known is None or _OF_LAW.search(folded, max(0, head.start - len("pháp ")), head.start):
        return False
    return len(known[0].split()) >= _WORDS_OF_TITLE


@cache
def _written_out() -> dict[str, str]:
    """Return what abbreviations stand for, folded: "Điều lệ MTTQ Việt Nam" is that of the Fatherland Front."""
    return {fold(form): fold(full) for form, full in abbreviations().items()}


# "Công ty Luật Thành Nam", "Khoa Luật": a firm or school, no act.
_FIRM = re.compile(r"(?<!\w)(?:công ty|tnhh|hãng|văn phòng|khoa|trường|đại học|viện|báo|tạp chí)\s+$")
_FIRM_LEAD = 12


def _amended_end(text: str, folded: str, head: Head, stop: int) -> int | None:
    """Return where "Luật sửa đổi, bổ sung một số điều của Luật A và Luật B" ends, called by the laws that it amends."""
    amends = _AMENDS.match(folded, head.stop, stop) if head.kind.type in _LAWS else None
    end = None
    while amends is not None:
        start, after = amends.span("law")
        known = _known_titles().match(folded, start, stop)
        last = known.end() if known else _title_end(text, folded, head._replace(stop=after), stop)
        if last is None:
            break
        end, amends = last, _AND_LAW.match(folded, last, stop)
    return end


@cache
def _known_titles() -> re.Pattern[str]:
    titles = sorted((row["title"] for row in read_table("directive_titles")), key=len, reverse=True)
    forms = "|".join(re.escape(title).replace(r"\ ", r"\s+").replace(",", ",?") for title in titles)
    return re.compile(rf"(?:{forms})(?!\w)")


def _title_end(text: str, folded: str, head: Head, stop: int) -> int | None:
    """Return where a title that no table has ends; its first word needs a capital."""
    if head.kind.type not in _FREELY_TITLED or _FIRM.search(folded, max(0, head.start - _FIRM_LEAD), head.start):
        return None
    if folded[head.stop : head.stop + 1] != " " or not text[head.stop + 1 : head.stop + 2].isupper():
        return _small_title_end(folded, head, stop)
    stop = min(stop, head.stop + _LONGEST_TITLE)
    first = _FIRST_WORDS.match(folded, head.stop, stop) if head.kind.type in _LAWS else None
    end = words(_TITLE_END).search(folded, first.end() if first is not None else head.stop + 1, stop)
    if end is not None and end[0] == '"' and (quoted := _QUOTED_TITLE.match(folded, end.start() - 1, stop)) is not None:
        return quoted.end()  # "Đề án Xây dựng “Bản không rác”"
    if end is None or _OF_ANOTHER.search(folded, head.stop, end.start()):
        return None
    title = text[head.stop + 1 : end.start()]
    return end.start() if len(title) >= _SHORTEST_TITLE or (title.isupper() and len(title) > _INITIALS) else None


def _small_title_end(folded: str, head: Head, stop: int) -> int | None:
    """Return where a title in small letters ends: a constitution's year, or the years of a scheme."""
    if head.kind.type == "Hiến pháp":
        return head.stop if _LAW_YEAR.match(folded, head.stop, stop) else None
    scheme = _SCHEME.match(folded, head.stop, stop) if head.kind.type == "Đề án" else None
    return None if scheme is None or words(r"\s«tensed»").search(scheme[0]) else scheme.end()
