"""The directive that the page itself is, as commune portals print it: "Số: 58/TB-UBND" on a line."""

import re
from bisect import bisect_right
from dataclasses import replace

from kg.extract.dates.days import date_at
from kg.extract.directives.issuer import bodies_at
from kg.extract.directives.letterhead_issuers import issuers_above
from kg.extract.directives.symbols import Numbering, default_issuer, numbering_at, type_of
from kg.extract.directives.values import Citation, CitationForm, Phrase
from kg.extract.directives.words import known_types
from kg.model import Mention, PartialDate, Span
from kg.text import Document

RULE = "directive.letterhead"

_NUMBER = re.compile(
    r"(?:(?P<kind>(?i:nghị\s+quyết|bộ\s+luật|luật|pháp\s+lệnh|quyết\s+định|chỉ\s+thị))\s+[sS][ốỐ]\s*:|S[ốỐ]\s*:?)\s*(?=\d)"
)
# What stands in each number, to be looked for first: the whole pattern tries many ways at every letter of a page.
_NUMBERED = re.compile(r"số\s*:?\s*\d")
# The number ends its line, or the place and day of issue follow.
_LINE_END = re.compile(r"\s*(?:\n|$|\||\t)|\s{2,}|\s+[^\n,;]{2,30},\s+ngày\s+\d")
_DAY = re.compile(r",\s+ngày\s+(?=\d)")
_DAY_LINE = re.compile(r"\n\s*[Nn]gày\s+(?=\d)")
"""The day without a place, on a line of its own right below the number."""
_HEADING = re.compile(r"[\s:*]*(?:về\s+việc|v/v|về)\s*:?\s+(?P<about>\S)")
# A letter tells what it is about right below its number.
_LETTER = re.compile(
    r"(?:[\s|]+[^\d|,;]{2,40},\s+ngày\s[\d/.\-]{1,10}(?:\s+tháng\s+\d{1,2}\s+năm\s+\d{4})?)?[\s|]+(?P<lead>v/v)\s*:?\s+(?=\S)"
)
# Below the type its title goes on over the next lines, to a rule, a list or the documents that it stands on.
_UNDER_TYPE = re.compile(r"[ \t|*:]*\n[\s|*_-]*(?=[^\W\d_])")
_TITLE_OVER = re.compile(
    r"\s*(?:[-_*|+]|\d{1,2}(?!\d)|[ivx]{1,4}\s?[./)]\s|(?:căn\s+cứ|thực\s+hiện|theo|xét|để|kính\s+gửi)\s|$)"
)
# The end of a title behind an empty line: "… kỳ họp thứ 7 HĐND xã / / nhiệm kỳ 2021-2026".
_TITLE_GOES_ON = re.compile(r"\s*\n\s*(?:lần thứ|nhiệm kỳ|giai đoạn|năm \d{4}|trên địa bàn)(?!\w)[^\n]{0,80}\n")
_TEXT_OPENS = re.compile(r"\s*(?:Triển khai|Tiếp tục|Nhằm|Trên cơ sở|Hưởng ứng|Qua|Năm)\s")
_GOING_ON = ("Của ", "Đến năm ", "Giai đoạn ", "Nhiệm kỳ ", "Trên địa bàn ", "Lần thứ ")
_SESSION = re.compile(r"hội\s+nghị\s+(?:toàn\s+thể\s+)?lần\s+thứ\s[^.;:]{4,160}?\s(?=về\s)")
_ARTICLE = re.compile(r"(?:điều|chương|phần)\s+(?:1|i|thứ)(?!\w)")
_TITLE_LINES = 8
_BARE_SUBJECT = re.compile(
    r"\n[\s|*]*(?:VỀ(?:\s+VIỆC)?\s+(?=[^\W\d_])|(?=(?:PHÊ DUYỆT|BAN HÀNH|CÔNG NHẬN|THÀNH LẬP|SỬA ĐỔI)\s))"
)
_LEAD = re.compile(r"(?:về\s+việc|v/v|về)\s*:?\s+(?=\S)")
_OFFICIAL_LETTER = "Công văn"
_LONGEST_HEADING, _LONGEST_IN_CAPITALS = 250, 600
# Code points around the number in which the rest of the head of the page stands.
_BEFORE = 300
_AFTER = 400
# Code points below the number in which a document says what it is.
_OPENING = 4000
_VAGUE = re.compile(
    r"(?i:(?:một số|các|những) (?:nội dung|vấn đề|thông tin|kết quả)(?: (?:chính|cụ thể|sau))?"
    r"|(?:(?:để|tổ chức|triển khai|thực hiện|cụ thể|chi tiết)\s*)+)"
)
_FEWEST_WORDS = 3
_AS_FOLLOWS = re.compile(
    r"(?:\s+(?:về\s+(?:việc\s+)?|v/v\s+)?(?P<about>[^;:.]{4,300}?))?(?:\s+\([^()]{1,80}\))?,?\s+"
    r"(?:với\s+(?:các|những|một\s+số)\s+nội\s+dung,?\s+)?(?:cụ\s+thể\s+)?như\s+sau(?!\w)"
)
# What a body is called for short may stand in brackets before its verb.
_CALLED = re.compile(r"\s*(?:\([^()]{1,60}\)\s*)?")
# A board is called by what it is for, in many small words: "Ban Chỉ đạo chuyển đổi số huyện A".
_BOARD = re.compile(r"(?P<board>Ban Chỉ đạo\s[^,;.:()\n]{3,90}?)\s*(?:\([^()]{1,60}\)\s*)?")
_CLAUSE = re.compile(r"[,;:.]\s+|\n\s*")


def letterhead(document: Document) -> Mention[Citation] | None:
    """Return the directive that the page publishes, where its symbol ends a line of its own."""
    if not _may_bear_number(document):
        return None
    for match in _NUMBER.finditer(document.text):
        found = numbering_at(document.text, match.end(), len(document.text))
        if found is None or found.symbol is None:
            continue
        if (
            match["kind"] is None
            and type_of(found.symbol) not in known_types()
            and _LETTER.match(document.folded, found.stop) is None
        ):
            continue
        if _on_own_line(document.text, match.start(), found.stop) and _is_text(document, match.start()):
            citation = _citation(document, match, found, found.symbol)
            return Mention(citation.short.span, citation.short.text, "directive", citation, RULE)
    return None


def _may_bear_number(document: Document) -> bool:
    """Say whether "Số 58", "Số: 58" or "số: 58" stands somewhere, as it does in every number of a letterhead."""
    text = document.text
    return any(text[mark.start()] == "S" or ":" in mark[0] for mark in _NUMBERED.finditer(document.folded))


def _citation(document: Document, match: re.Match[str], found: Numbering, symbol: str) -> Citation:
    told = " ".join(match["kind"].split()).capitalize() if match["kind"] is not None else None
    kind = told or type_of(symbol) or _OFFICIAL_LETTER
    short = _phrase(document, match.start(), found.stop)
    issued_on, dated = _dated(document, found.stop, _BEFORE)
    if issued_on is None:
        above = document.text.rfind("\n", 0, max(0, match.start() - 1)) + 1
        issued_on, dated = _dated(document, above, match.start() - above)
    heading = _heading(document, kind, match.start())
    letter = _LETTER.match(document.folded, found.stop)
    if heading is None and letter is not None:
        end = document.text.find("\n", letter.end())
        stop = end if end > 0 else len(document.text)
        heading = (_phrase(document, letter.start("lead"), stop), _phrase(document, letter.end(), stop))
    return Citation(
        type=kind,
        name=f"{kind} số {symbol}",
        form=CitationForm.SYMBOL,
        short=short,
        full=short,
        number=found.number,
        symbol=symbol,
        issued_on=issued_on,
        dated=dated,
        issuers=issuers_above(document, match.start(), symbol),
        default_issuer=default_issuer(symbol),
        about=heading[1] if heading else None,
        aliases=(_phrase(document, match.end(), found.stop), *((heading[0],) if heading else ())),
    )


def _phrase(document: Document, start: int, stop: int) -> Phrase:
    span = Span(start, stop)
    return Phrase(span, document.quote(span))


def _on_own_line(text: str, start: int, stop: int) -> bool:
    line = text.rfind("\n", 0, start) + 1
    return not text[line:start].strip(" \t|*") and _LINE_END.match(text, stop) is not None


def _is_text(document: Document, position: int) -> bool:
    index = bisect_right(document.starts, position) - 1
    return index >= 0 and position < document.sentences[index].span.stop


def _dated(document: Document, position: int, reach: int) -> tuple[PartialDate | None, Span | None]:
    folded = document.folded
    place = _DAY_LINE.match(document.text, position) or _DAY.search(folded, position, position + reach)
    day = date_at(folded, place.end(), len(folded)) if place else None
    return (day[0], Span(place.end(), day[1])) if place and day else (None, None)


def day_above(document: Document, position: int) -> tuple[PartialDate | None, Span | None]:
    """Return the day of "A, ngày 5 tháng 6 năm 2020" in the head of a page above `position`, and where it stands."""
    start = max(0, position - _BEFORE)
    return _dated(document, start, position - start)


def _heading(document: Document, kind: str, position: int) -> tuple[Phrase, Phrase] | None:
    """Find the type in capitals with the subject: "THÔNG BÁO Về việc …", above the number or below it."""
    title = re.compile(re.escape(kind.upper()))
    for match in title.finditer(document.text, max(0, position - _BEFORE), position + _AFTER):
        if (under := title_under(document, match.start(), match.end())) is not None:
            return _phrase(document, match.start(), under.span.stop), under
        lead = _HEADING.match(document.folded, match.end())
        if lead is None:
            continue
        start = lead.start("about")
        line = document.text[start : start + _LONGEST_HEADING].partition("\n")[0].rstrip()
        stop = start + len(line)
        return _phrase(document, match.start(), stop), _phrase(document, start, stop)
    return _untitled(document, position)


def _untitled(document: Document, position: int) -> tuple[Phrase, Phrase] | None:
    """Find the subject in capitals where the page leaves out the type: "VỀ VIỆC BAN HÀNH …"."""
    lead = _BARE_SUBJECT.search(document.text, position, position + _AFTER)
    if lead is None:
        return None
    stop = lead.end()
    for count, row in enumerate(document.text[stop : stop + _AFTER].split("\n")[:_TITLE_LINES]):
        if not row.isupper() or (count and bodies_at(document.text, document.folded, stop, stop + len(row))[0]):
            break
        stop += len(row) + 1
    about = _phrase(document, lead.end(), max(lead.end(), stop - 1))
    return (about, about) if len(about.text.split()) >= _FEWEST_WORDS else None


def title_under(document: Document, start: int, position: int) -> Phrase | None:
    """Read the title below a type that has its line for itself: in capitals, or one short paragraph of it."""
    text = document.text
    line = text.rfind("\n", 0, start) + 1
    lead = _UNDER_TYPE.match(text, position)
    if lead is None or text[line:start].strip(" \t|*"):
        return None
    stop = begin = lead.end()
    if (session := _SESSION.match(document.folded, begin, begin + _AFTER)) is not None:
        stop = begin = session.end()  # "KẾT LUẬN / HỘI NGHỊ LẦN THỨ BẢY BAN CHẤP HÀNH … / về …"
    if _ARTICLE.match(document.folded, begin):
        return None
    capitals = text[begin:].partition("\n")[0].isupper()
    if not capitals and bodies_at(text, document.folded, begin, begin + _AFTER)[0]:
        return None  # the sentence in which a body announces it
    longest = _LONGEST_IN_CAPITALS if capitals else _LONGEST_HEADING
    rows = text[begin : begin + _AFTER + longest].split("\n")[:_TITLE_LINES]
    for count, row in enumerate(rows):
        if (
            count
            and not capitals
            and row.endswith(",")
            and rows[count + 1 : count + 2]
            and rows[count + 1][:1].islower()
        ):
            stop += len(row) + 1
            continue
        if count and not row.strip() and not capitals and _TITLE_GOES_ON.match(document.text, stop) is not None:
            stop += len(row) + 1
            continue
        ends = _TITLE_OVER.match(document.folded, stop, stop + len(row)) if count else not row.strip()
        ends = ends or (_TEXT_OPENS.match(text, stop) if count else None)
        if len(row) > longest and not ends:
            return None  # what it says, not what it is called
        # The body in capitals below a title in capitals is who decides.
        another = count and (bodies_at(text, document.folded, stop, stop + len(row))[0] or not _goes_on(row, capitals))
        if ends or another:
            break
        stop += len(row) + 1
    about = _LEAD.match(document.folded, begin, stop)
    begin = about.end() if about is not None else begin
    title = text[begin:stop].rstrip()
    return _phrase(document, begin, begin + len(title)) if len(title.split()) >= _FEWEST_WORDS else None


def _goes_on(row: str, capitals: bool) -> bool:
    """Say whether a line may go on with a title in capitals, or with one of several lines."""
    if not any(map(str.isalpha, row)):
        return True  # the years of "GIAI ĐOẠN / 2017-2021"
    return row.isupper() if capitals else row.lstrip()[:1].islower() or row.lstrip().startswith(_GOING_ON)


def announced(document: Document, page: Citation) -> Citation | None:
    """Read where the document says what it is: "UBND tỉnh ban hành kế hoạch trồng rừng năm 2022 như sau"."""
    kind = r"\s+".join(page.type.lower().split())
    stop = min(len(document.folded), page.short.span.stop + _OPENING)
    leads = re.compile(rf"(?P<verb>ban\s+hành|xây\s+dựng)\s+(?P<kind>{kind})(?!\w)|(?P<guides>{kind})(?!\w)")
    for lead in leads.finditer(document.folded, page.short.span.stop, stop):
        follows = _AS_FOLLOWS.match(document.folded, lead.end(), stop)
        bodies = _body_before(document, lead.start()) if follows is not None or lead["verb"] else ()
        if (
            not bodies
            and follows is not None
            and follows["about"]
            and leads.search(document.folded, *follows.span("about"))
        ):
            continue  # "Thực hiện Quyết định ban hành Kế hoạch A, X ban hành Kế hoạch B như sau"
        if not (bodies or (follows is not None and lead["verb"])) or not _is_text(document, lead.start()):
            continue
        short = _phrase(document, *lead.span("kind" if lead["verb"] else "guides"))
        about = _phrase(document, *follows.span("about")) if follows is not None and follows["about"] else None
        tells = about is not None and len(about.text.split()) >= _FEWEST_WORDS and not _VAGUE.fullmatch(about.text)
        whole = about if tells else None
        verb = None if bodies else _phrase(document, *lead.span("verb"))
        said = replace(page, short=short, full=short, issuers=bodies, issuing=verb, about=whole)
        return replace(said, issued_on=None, dated=None, aliases=())
    return None


def _body_before(document: Document, position: int) -> tuple[Phrase, ...]:
    """Return the body that stands right before `position`, at the beginning of a clause."""
    start = max(0, position - _BEFORE)
    for gap in reversed(list(_CLAUSE.finditer(document.text, start, position))):
        bodies, end = bodies_at(document.text, document.folded, gap.end(), position)
        if bodies and _CALLED.fullmatch(document.text, end, position) is not None:
            return bodies
        if (board := _BOARD.fullmatch(document.text, gap.end(), position)) is not None:
            return (_phrase(document, *board.span("board")),)
    return ()
