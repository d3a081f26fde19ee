"""How a citation identifies its directive: number or symbol, session, congress, or title.

Each reader takes the head and returns what stands after it; a coordinated citation ("217-QĐ/TW và 218-QĐ/TW",
"khoá XI, XII") returns one identification for each directive.
"""

import re
from dataclasses import dataclass
from functools import cache

from kg.extract.directive_issuer import bodies_at
from kg.extract.directive_symbols import Numbering, numbering_at, with_codes_of
from kg.extract.directive_values import CitationForm
from kg.extract.directive_words import Head
from kg.lexicon.tables import read_table


@dataclass(frozen=True, slots=True)
class Ident:
    """One identification; `start` is where the citation's own text begins, `stop` where it ends."""

    form: CitationForm
    start: int
    stop: int
    number: str | None = None
    symbol: str | None = None
    identity: str | None = None
    ordinal: str | None = None
    years: str | None = None
    label: str | None = None


_ROMAN = r"[ivxl]+(?![\w/])"
_WORDS = r"(?:nhất|hai|nhì|ba|tư|bốn|năm|sáu|bảy|bẩy|tám|chín|mười(?:\s+(?:một|hai|ba|bốn|lăm|sáu|bảy|tám|chín))?)(?!\w)"
ORDINAL = rf"(?:{_ROMAN}|\d{{1,2}}(?![\w/.])|{_WORDS})"
YEARS = r"(?:(?:19|20)\d\d)\s?[-/]\s?(?:(?:19|20)\d\d)"

_NUMBER_LEAD = re.compile(r"\s*(?P<so>(?:(?:mang\s+)?số(?:\s+hiệu)?|số:)\s*:?)?\s*[:(]?\s*")
_NEXT_NUMBER = re.compile(r"\s*(?:,|và|&|;)\s*(?:số:?\s*)?(?=\d)")
# After a bare number these make it a count: "kế hoạch 5 năm", "chương trình 3 điểm".
_COUNTED = re.compile(
    r"\s+(?:năm(?!\s+(?:19|20)\d\d)|tháng|ngày(?!\s+\d)|tiêu\s+chí|nội\s+dung|điểm|nhiệm\s+vụ|nhóm|mục\s+tiêu|chỉ\s+tiêu|triệu|tỷ|tỉ"
    r"|nghìn|ngàn|hộ|người|xã|huyện|thôn|căn|mô\s+hình|bước|cấp|không|có|cùng|chương|điều|đồng\s+chí|cán\s+bộ|đảng\s+viên|đơn\s+vị"
    r"|kế\s+hoạch|nghị\s+quyết|chỉ\s+thị|quyết\s+định|đột\s+phá|khâu|giải\s+pháp|chi\s+bộ|lớp|lượt|ha|km|m2|cuộc|văn\s+bản|việc|sự)(?!\w)"
)
_YEAR = re.compile(r"(?:19|20)\d\d")
# In small letters these are verbs as often as documents.
_VERBAL = {"quyết định", "hướng dẫn", "thông báo", "kết luận", "quy định"}
_AFTER_BARE = re.compile(
    r"\s*(?:$|[,.;:)(\"]|\s(?:của|về|ngày|và|đã|khóa|được|với|tại|trên|ở|cho|đến|là|do|trong|nhằm|để|năm\s+\d|gắn|có|này|vào|theo"
    r"|cũng|sẽ|tới|giai|bằng|khi|mà|-)(?!\w))"
)


def numbered(text: str, folded: str, head: Head, stop: int) -> tuple[Ident, ...]:
    """Read "số 05-CT/TW", "05", "217 và 218-QĐ/TW" after a head."""
    if not head.kind.by_number:
        return ()
    lead = _NUMBER_LEAD.match(folded, head.stop, stop)
    position = lead.end() if lead else head.stop
    if position == head.stop:
        return ()
    first = numbering_at(text, position, stop)
    if first is None or not _is_numbering(folded, head, first, lead is not None and lead["so"] is not None, stop):
        return ()
    items = [(head.start, first), *_more(text, folded, first, stop)]
    last_symbol = items[-1][1].symbol
    return tuple(_of_number(start, item, last_symbol) for start, item in items)


def _of_number(start: int, item: Numbering, shared: str | None) -> Ident:
    symbol = item.symbol or (with_codes_of(item.number, shared) if shared else None)
    form = CitationForm.SYMBOL if symbol else CitationForm.NUMBER
    return Ident(form, start, item.stop, item.number, symbol)


def _is_numbering(folded: str, head: Head, item: Numbering, marked: bool, stop: int) -> bool:
    if item.symbol is not None:
        return True
    if _COUNTED.match(folded, item.stop, stop):
        return False
    if marked:
        return True
    after = _AFTER_BARE.match(folded, item.stop, stop)
    if head.kind.head == "chương trình" or after is None or _YEAR.fullmatch(item.number):
        return False
    if head.capital:
        return True
    return len(item.number) > 1 and (head.kind.head not in _VERBAL or after[0].strip() in {"của", "về"})


def _more(text: str, folded: str, first: Numbering, stop: int) -> list[tuple[int, Numbering]]:
    """Read the further numbers of a list; a bare one counts where a symbol closes the list, or where all are bare."""
    found: list[tuple[int, Numbering]] = []
    end = first.stop
    while (gap := _NEXT_NUMBER.match(folded, end, stop)) is not None:
        item = numbering_at(text, gap.end(), stop)
        if item is None:
            break
        found.append((gap.end(), item))
        end = item.stop
    while found and found[-1][1].symbol is None and not _closes_list(folded, first, found[-1][1], stop):
        found.pop()
    return found


def _closes_list(folded: str, first: Numbering, last: Numbering, stop: int) -> bool:
    counted = _COUNTED.match(folded, last.stop, stop)
    after = _AFTER_BARE.match(folded, last.stop, stop)
    return first.symbol is None and len(last.number) > 1 and counted is None and after is not None


_CENTRAL = r"(?:trung\s+ương|tw|t\.ư|tư|ban\s+chấp\s+hành\s+trung\s+ương|bch\s+(?:trung\s+ương|tw))(?:\s+đảng)?"
_PLENUM = re.compile(
    rf"\s+(?:hội\s+nghị\s+)?(?:(?:toàn\s+thể\s+)?lần\s+thứ\s+(?P<n0>{ORDINAL})\s+(?:của\s+)?)?(?P<body>{_CENTRAL})"
    rf"(?:\s*(?:lần\s+thứ\s+)?(?P<n1>{ORDINAL}(?:\s*(?:,|và)\s*\d{{1,2}}(?![\w/.]))*))?"
)
_ASSOCIATION = re.compile(r"\s+(?:hội|đoàn|mặt\s+trận|mttq|tổng\s+liên\s+đoàn|liên\s+đoàn|công\s+đoàn)(?!\w)")
_TERMS = re.compile(
    rf"\s*,?\s*(?:\(\s*)?khóa\s+(?P<terms>{ORDINAL}(?:\s*(?:,|và|/|&)\s*(?:khóa\s+)?(?:{_ROMAN}|\d{{1,2}}(?![\w/.])))*)(?:\s*\))?"
)
_LIST = re.compile(r"\s*(?:,|và|/|&)\s*(?:khóa\s+)?")


def plenum(text: str, folded: str, head: Head, stop: int) -> tuple[Ident, ...]:
    """Read "Trung ương 4 khoá XI, XII" after a head; one directive for each session and term."""
    if head.kind.head not in {"nghị quyết", "kết luận"}:
        return ()
    match = _PLENUM.match(folded, head.stop, stop)
    if match is None:
        return ()
    body, end = _session_of(text, folded, match, stop)
    terms = _TERMS.match(folded, end, stop)
    numbers = _LIST.split(match["n0"] or match["n1"] or "")
    ordinals = _LIST.split(terms["terms"]) if terms else [""]
    end = terms.end() if terms else end
    if numbers == [""] and (ordinals == [""] or not head.capital):
        return ()
    several = len(numbers) * len(ordinals) > 1
    base = text[head.start : match.start("n1") if match["n1"] else match.end()].rstrip()
    return tuple(
        Ident(
            CitationForm.PLENUM,
            head.start,
            end,
            identity=f"{body} {_value(number)}",
            ordinal=_value(ordinal) or None,
            label=_plenum_label(base, number, ordinal, bool(match["n1"])) if several else None,
        )
        for number in numbers
        for ordinal in ordinals
    )


def _session_of(text: str, folded: str, match: re.Match[str], stop: int) -> tuple[str, int]:
    """Return whose session it is: an association has a Ban Chấp hành Trung ương of its own."""
    if _ASSOCIATION.match(folded, match.end(), stop) is None:
        return "trung ương", match.end()
    bodies, end = bodies_at(text, folded, match.start("body"), stop)
    return (folded[match.start("body") : end], end) if bodies else ("trung ương", match.end())


def _plenum_label(base: str, number: str, ordinal: str, trailing: bool) -> str:
    name = f"{base} {number}" if trailing else base
    return f"{name} khóa {ordinal.upper()}" if ordinal else name


def _value(ordinal: str) -> str:
    """Return an ordinal in one spelling: "4" for "tư", "4" and "IV"; terms and sessions are small numbers."""
    word = " ".join(ordinal.split())
    if word.isdigit():
        return str(int(word))
    return _words().get(word) or str(_roman(word) or word)


@cache
def _words() -> dict[str, str]:
    return {row["word"]: row["value"] for row in read_table("ordinals")}


def _roman(word: str) -> int:
    values = [{"i": 1, "v": 5, "x": 10, "l": 50}.get(letter, 0) for letter in word]
    if not values or 0 in values:
        return 0
    return sum(-value if value < after else value for value, after in zip(values, [*values[1:], 0], strict=True))


ordinal_value = _value

_CONGRESS = re.compile(r"\s+(?:của\s+)?(?:(?P<word>đại\s+hội)|(?=đảng\s+bộ|chi\s+bộ))(?!\w)")
_CONGRESS_PART = re.compile(
    rf"\s*(?:(?P<plain>đại\s+biểu|toàn\s+quốc|toàn\s+thể|của|đảng(?!\s+(?:bộ|ủy)))(?!\w)"
    rf"|(?:lần(?:\s+thứ)?|khóa|thứ)\s+(?P<ord>{ORDINAL})|(?P<bare>{_ROMAN})"
    rf"|[,(]?\s*nhiệm\s+kỳ\s+(?P<years>{YEARS})\)?|,\s*(?=lần\s+thứ))"
)
_GENERIC = re.compile(r"\s*(?:đảng\s+|đảng\s+bộ\s+)?(?:các\s+cấp|cấp\s+trên|đại\s+biểu\s+đảng\s+bộ\s+các\s+cấp)")
_TERM_AHEAD = re.compile(rf"\s+(?:[^\W\d_]+\s+){{0,4}}nhiệm\s+kỳ\s+(?P<years>{YEARS})")


def congress(text: str, folded: str, head: Head, stop: int) -> tuple[Ident, ...]:
    """Read "Đại hội Đảng bộ huyện lần thứ XX, nhiệm kỳ 2020-2025" after "Nghị quyết"."""
    if head.kind.head != "nghị quyết":
        return ()
    lead = _CONGRESS.match(folded, head.stop, stop)
    if lead is None or _GENERIC.match(folded, lead.end(), stop):
        return ()
    body, ordinal, years, end = _congress_parts(text, folded, lead.end(), stop)
    if not lead["word"] and not (ordinal or years):
        return ()
    ahead = _TERM_AHEAD.match(folded, end, stop) if not years else None
    if not (body or ordinal or years) or not (head.capital or ordinal or years or ahead):
        return ()
    label = None
    if ahead is not None:
        years = _years(ahead["years"])
        label = f"{text[head.start:end]} nhiệm kỳ {text[ahead.start('years') : ahead.end('years')]}"
    identity = f"đại hội {body}".strip()
    return (Ident(CitationForm.CONGRESS, head.start, end, identity=identity, ordinal=ordinal, years=years, label=label),)


def _congress_parts(text: str, folded: str, position: int, stop: int) -> tuple[str, str | None, str | None, int]:
    """Return the body, the congress's ordinal, the term's years, and where the name of the congress ends."""
    body: list[str] = []
    ordinal = years = None
    end = position
    while True:
        part = _CONGRESS_PART.match(folded, end, stop)
        if part is not None and part.end() > end:
            ordinal = ordinal or (_value(part["ord"] or part["bare"]) if part["ord"] or part["bare"] else None)
            years = years or (_years(part["years"]) if part["years"] else None)
            if part["plain"] == "đảng":
                body.append("đảng")
            after = part.end()
        else:
            bodies, after = _one_body(text, folded, end, stop)
            if not bodies:
                break
            body.append(bodies)
        end = after
    while end > position and (folded[end - 1] in " ,(" or folded.endswith(" của", position, end)):
        end -= 4 if folded.endswith(" của", position, end) else 1
    return " ".join(body), ordinal, years, end


def _one_body(text: str, folded: str, position: int, stop: int) -> tuple[str, int]:
    gap = re.compile(r"\s+").match(folded, position, stop)
    if gap is None:
        return "", position
    bodies, _ = bodies_at(text, folded, gap.end(), stop)
    if bodies:
        return " ".join(folded[bodies[0].span.start : bodies[0].span.stop].split()), bodies[0].span.stop
    small = re.compile(r"(?:đảng\s+bộ|chi\s+bộ)(?:\s+(?:tỉnh|huyện|xã|thị\s+xã|thành\s+phố|phường|thị\s+trấn|quận|thôn|khối))?")
    match = small.match(folded, gap.end(), stop)
    return (" ".join(match[0].split()), match.end()) if match else ("", position)


def _years(years: str) -> str:
    return re.sub(r"\s|/", lambda sign: "-" if sign[0] == "/" else "", years)


_TITLE_END = re.compile(
    r"[,.;:()\"…]|\s(?=(?:cho|đến|tới|của|trong|tại|và\s+(?:luật|bộ\s+luật|pháp\s+lệnh|nghị|các)|đã|được|là|nhằm|để|có|quy\s+định|với|theo"
    r"|năm|vào|ở|gắn|trên|sửa|do|từ|sẽ|bằng|khi|ban\s+hành|thực\s+hiện|giai\s+đoạn|như|mà|về)(?!\w))|$"
)
_QUOTED_TITLE = re.compile(r"\s+\"[^\"]{12,250}\"")
_LAW_YEAR = re.compile(r"\s*(?:,?\s*năm\s+)?(?P<year>(?:19|20)\d\d)(?![\w/])|\s*\(sửa\s+đổi(?:,\s*bổ\s+sung)?\)")


def titled(text: str, folded: str, head: Head, stop: int) -> tuple[Ident, ...]:
    """Read a known title, or a law, scheme or statute named by a title with a capital ("Luật Lâm nghiệp")."""
    if not head.kind.by_title or not head.capital:
        return ()
    known = _known_titles().match(folded, head.start, stop) or _QUOTED_TITLE.match(folded, head.stop, stop)
    end = known.end() if known else _title_end(text, folded, head, stop)
    if end is None:
        return ()
    year = _LAW_YEAR.match(folded, end, stop) if head.kind.type in {"Luật", "Bộ luật", "Hiến pháp", "Pháp lệnh"} else None
    identity = " ".join(folded[head.start : end].replace(",", "").split())
    stop_at = year.end() if year else end
    return (Ident(CitationForm.TITLE, head.start, stop_at, identity=identity, years=year["year"] if year else None),)


@cache
def _known_titles() -> re.Pattern[str]:
    titles = sorted((row["title"] for row in read_table("directive_titles")), key=len, reverse=True)
    forms = "|".join(re.escape(title).replace(r"\ ", r"\s+").replace(",", ",?") for title in titles)
    return re.compile(rf"(?:{forms})(?!\w)")


def _title_end(text: str, folded: str, head: Head, stop: int) -> int | None:
    """Return where a title that no table has ends; its first word needs a capital."""
    if head.kind.type not in {"Luật", "Bộ luật", "Pháp lệnh", "Điều lệ", "Đề án", "Hiến pháp"}:
        return None
    if folded[head.stop : head.stop + 1] != " " or not text[head.stop + 1 : head.stop + 2].isupper():
        year = _LAW_YEAR.match(folded, head.stop, stop)
        return head.stop if head.kind.type == "Hiến pháp" and year else None
    end = _TITLE_END.search(folded, head.stop + 1, stop)
    return None if end is None or end.start() - head.stop < 5 else end.start()
