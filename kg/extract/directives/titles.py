"""Directives named by their titles: known ones, laws, statutes and schemes ("Luật Lâm nghiệp", "Đề án …")."""

import re
from functools import cache

from kg.extract.directives.citation_words import words
from kg.extract.directives.forms import Ident
from kg.extract.directives.issuer import issuers_at
from kg.extract.directives.symbols import numbering_at
from kg.extract.directives.values import CitationForm
from kg.extract.directives.words import Head
from kg.lexicon.abbreviations import abbreviations
from kg.lexicon.phrases import PhraseTree
from kg.lexicon.tables import read_table
from kg.text import fold

_TITLE_END = (
    r"[,.;:()\"…]|\s(?:và\s+(?:luật|bộ\s+luật|pháp\s+lệnh|nghị|các|nhiều|một\s+số|những|văn\s+bản|hướng\s+dẫn|quy\s+(?:định|chế|chuẩn)|quyết\s+định|"
    r"chỉ\s+thị|kết\s+luận|kế\s+hoạch|chương\s+trình|thông\s+tư|điều\s+lệ)(?!\w)|(?=«name-stop»))|$"
)
_QUOTED_TITLE = re.compile(r":?\s+\"[^\"]{12,250}\"")
_LAW_YEAR = re.compile(r"\s*(?:,?\s*năm\s+)?(?P<year>(?:19|20)\d\d)(?![\w/])|\s*\(sửa\s+đổi(?:,\s*bổ\s+sung)?\)")
_ACT_NUMBER = re.compile(r",?\s+(?P<bracket>\()?số:?\s+(?=\d)")
_OF_COUNTRY = re.compile(r"\s+nước\s+cộng\s+hòa\s+xã\s+hội\s+chủ\s+nghĩa\s+việt\s+nam(?=\s+năm\s)")
_AMENDS = re.compile(
    r"\s+sửa\s+đổi(?:,?\s+(?:và\s+)?bổ\s+sung)?\s+(?:(?:một\s+số|các|\d+)\s+)?điều\s+(?:của\s+)?(?:các\s+)?"
    r"(?P<law>luật|bộ\s+luật|pháp\s+lệnh)(?!\w)"
)
_AND_LAW = re.compile(r"(?:\s+và|(?P<comma>,))\s+(?P<law>luật|bộ\s+luật|pháp\s+lệnh)(?!\w)")
# Acts that stand behind commas are amended by it too only where its day, number or year closes the list.
_ACTS_END = re.compile(r"\s+(?:ngày\s+\d|số\s+\d|năm\s+\d)|\s*\(")
_SCHEME = re.compile(r"\s[^;.:()\"]{8,150}?,?\s+giai\s+đoạn\s+(?:19|20)\d\d\s?-\s?(?:19|20)\d\d")
# "Đề án phát triển du lịch cộng đồng đến năm 2025, định hướng đến năm 2030"
_SCHEME_UP_TO = (
    r"\s«title-verb»\s[^;.:()\"]{8,150}?\s+đến\s+năm\s+(?:19|20)\d\d(?=\s*[,.;)(\"]|\s*$|\s+(?:của|và|do)\s)"
)
# The years that a scheme is made for belong to its title; what is carried out in them stands behind a comma and a verb.
_PERIOD = re.compile(
    r",\s+giai\s+đoạn\s+(?:19|20)\d\d\s?[-–]\s?(?:19|20)\d\d(?:,\s+(?:tầm\s+nhìn|định\s+hướng)\s+(?:đến\s+)?(?:năm\s+)?(?:19|20)\d\d)?"
    r"(?=\s*[\";.)(]|\s*$)"
)
# How far a scheme looks ahead belongs to its title: "… giai đoạn 2022 - 2025, tầm nhìn đến năm 2030".
_OUTLOOK = re.compile(
    r",?\s+(?:và\s+)?(?:tầm\s+nhìn|định\s+hướng)(?:\s+(?:tới|đến))?(?:\s+năm)?\s+(?:19|20)\d\d(?![\w/])"
)
# An item of a list of schemes: "gồm: Đề án xây dựng huyện A đạt chuẩn nông thôn mới; Đề án …".
_ITEM = re.compile(r"\s[^;.:()\"\n]{20,180}(?=[;.])")
_LAWS = frozenset({"Luật", "Bộ luật", "Hiến pháp", "Pháp lệnh"})
_FREELY_TITLED = _LAWS | {"Điều lệ", "Đề án"}
_SHORTEST_TITLE, _INITIALS = 4, 2
_FUNCTION = (
    r"(?:của|và|về|đã|được|trong|cho|do|tại|số|ngày|năm|với|để|theo|bằng|khi|từ|đến|tới|vào|nhằm|như|là"
    r"|có|này|trên|ở|sẽ|cần|mới|nên|cũng|còn|không|phải)"
)
# "Luật Trợ giúp pháp lý": the first two words of a title end none, though others of a name may.
_FIRST_WORDS = re.compile(rf"\s[^\W\d_]+\s(?!{_FUNCTION}\s)[^\W\d_]+(?=\s)")
# "Phát triển [trồng] rừng", "Đổi mới [sự] lãnh đạo": what a verb has for object ends no title.
_SO = re.compile(r"\ssố(?!\s*\d|\w)")
_OBJECT = re.compile(rf"\s(?:sự\s|việc\s)?(?!{_FUNCTION}\s|các\s|những\s)[^\W\d_]+(?=\s)")
# "Tổ Biên tập Đề án Tổng kết Nghị quyết số 5": no title of a scheme ends so.
_OF_ANOTHER = re.compile(r"\s(?:nghị quyết|chỉ thị|kết luận|quyết định|kế hoạch|chương trình)$")
_SCHEMES = "Đề án"
_SOFT_ENDS = (" ", "\n", ",")
_AND_LAST = re.compile(r"\s+và$")
_MORE = re.compile(
    r"\s(?:theo hướng(?:\s[^\W\d_]+){2}|gắn với|trên địa bàn|đến(?<=liên quan đến)|trong tình hình|trong giai đoạn)"
    r"(?!\w)"
)
_FIRST_FURTHER = r",?\s«title-verb»"
_LATER_FURTHER = (
    r"\s(?!(?:xây dựng (?:các )?mô hình|tổ chức|thực hiện|tuyên truyền|hỗ trợ|huy động)\s)«title-verb»"
    r"(?!\s(?:được\s|\d))"
)
_WORDS_OF_TITLE = 6
_KNOWN_TYPES = _LAWS | {"Quy chế", "Quy định"}
# "KỶ LUẬT ĐẢNG" in capitals
_OTHER_LAW = re.compile(r"(?<!\w)(?:kỷ|pháp)\s$")
_OF_LAW = re.compile(r"(?<!\w)(?:pháp|đạo|bộ)\s$")
_LONGEST_TITLE = 200


def titled(text: str, folded: str, head: Head, stop: int) -> tuple[Ident, ...]:
    """Read a known title, or a law, scheme or statute named by a title with a capital ("Luật Lâm nghiệp")."""
    quoted = _QUOTED_TITLE.match(folded, head.stop, stop)
    if not head.kind.by_title or _OTHER_LAW.search(folded, max(0, head.start - len("pháp ")), head.start):
        return ()
    if not (head.capital or (quoted and head.kind.type in _FREELY_TITLED) or _is_known(folded, head, stop)):
        return ()
    known = _known_titles().end(folded, head.start, stop) or (quoted and quoted.end())
    end = known or _amended_end(text, folded, head, stop) or _title_end(text, folded, head, stop)
    if end is None:
        return ()
    span = _PERIOD.match(folded, end, stop) if head.kind.type == _SCHEMES else None
    end = span.end() if span is not None else end
    outlook = _OUTLOOK.match(folded, end, stop) if head.kind.type == _SCHEMES else None
    end = outlook.end() if outlook is not None else end
    year = _LAW_YEAR.match(folded, end, stop) if head.kind.type in _LAWS else None
    said = _OF_COUNTRY.sub("", folded[head.start : end])
    identity = " ".join(_written_out().get(word, word) for word in said.replace(",", "").replace(":", "").split())
    years, end = (year["year"], year.end()) if year else (None, end)
    # "Đề án: “A”" is called without its colon.
    plain = text[head.start : head.stop] + text[head.stop + 1 : end] if folded[head.stop] == ":" else None
    ident = Ident(CitationForm.TITLE, head.start, end, identity=identity, years=years, label=plain)
    return (_with_number(text, folded, ident, stop) if head.kind.type in _LAWS else ident,)


def _with_number(text: str, folded: str, ident: Ident, stop: int) -> Ident:
    """Read the number behind the title of an act: "Luật Tổ chức Quốc hội số 57/2014/QH13"."""
    lead = _ACT_NUMBER.match(folded, ident.stop, stop)
    found = numbering_at(text, lead.end(), stop) if lead is not None else None
    if lead is None or found is None or found.symbol is None:
        return ident
    closed = found.stop + (lead["bracket"] is not None and folded.startswith(")", found.stop))
    label = text[ident.start : ident.stop]
    return ident._replace(stop=closed, number=found.number, symbol=found.symbol, label=label)


def _is_known(folded: str, head: Head, stop: int) -> bool:
    """Say whether a title in small letters is long enough to be no phrase: "luật thực hiện dân chủ ở cơ sở"."""
    if head.kind.type not in _KNOWN_TYPES:
        return False
    end = _known_titles().end(folded, head.start, stop)
    if end is None or _OF_LAW.search(folded, max(0, head.start - len("pháp ")), head.start):
        return False
    return len(folded[head.start : end].split()) >= _WORDS_OF_TITLE


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
    end = first = None
    listed = False
    while amends is not None:
        start, after = amends.span("law")
        last = _known_titles().end(folded, start, stop)
        last = last or _title_end(text, folded, head._replace(stop=after), stop)
        if last is None:
            break
        end, amends = last, _AND_LAW.match(folded, last, stop)
        if amends is not None and amends["comma"] and not listed:
            first, listed = end, True
    return first if listed and end is not None and _ACTS_END.match(folded, end, stop) is None else end


@cache
def _known_titles() -> PhraseTree:
    """Return the titles of the table, with their commas and without: "Luật Phòng chống ma túy"."""
    titles = [row["title"] for row in read_table("directive_titles")]
    return PhraseTree([*titles, *[title.replace(",", "") for title in titles if "," in title]])


def _title_end(text: str, folded: str, head: Head, stop: int) -> int | None:
    """Return where a title that no table has ends; its first word needs a capital."""
    if head.kind.type not in _FREELY_TITLED or _FIRM.search(folded, max(0, head.start - _FIRM_LEAD), head.start):
        return None
    if folded[head.stop : head.stop + 1] != " " or not text[head.stop + 1 : head.stop + 2].isupper():
        return _small_title_end(folded, head, stop)
    stop = min(stop, head.stop + _LONGEST_TITLE)
    first = _FIRST_WORDS.match(folded, head.stop, stop) if head.kind.type in _LAWS else None
    start = first.end() if first is not None else head.stop + 1
    end = words(_TITLE_END).search(folded, start, stop)
    while end is not None and head.kind.type == _SCHEMES and (after := _after_more(text, folded, start, end, stop)):
        end = words(_TITLE_END).search(folded, after, stop)
    if end is not None and end[0] == '"' and (quoted := _QUOTED_TITLE.match(folded, end.start() - 1, stop)) is not None:
        return quoted.end()  # "Đề án Xây dựng “Bản không rác”"
    if end is None or _OF_ANOTHER.search(folded, head.stop, end.start()):
        return None
    title = _AND_LAST.sub("", text[head.stop + 1 : end.start()])
    is_name = len(title) >= _SHORTEST_TITLE or (title.isupper() and len(title) > _INITIALS)
    stop = head.stop + 1 + len(title)
    return stop if is_name and words(r"«title-verb»").fullmatch(folded, head.stop + 1, stop) is None else None


def _after_more(text: str, folded: str, start: int, end: re.Match[str], stop: int) -> int:
    """Return the position from which a scheme's title that opens with a verb at `start` goes on behind `end`, or 0.

    It goes on with a further verb behind the first one or "và", unless a number follows, which a deed has; with
    "gắn với"; with "của" before no issuer; and with a capital, as of a fund's name.
    """
    verb = words(r"«title-verb»").match(folded, start, end.start())
    if verb is None or end[0] not in _SOFT_ENDS:
        return 0
    if _SO.match(folded, end.start(), stop) and folded.endswith((" một", "chuyển đổi"), start, end.start()):
        return end.end() + len("số")
    if end[0] != "," and text[end.end() : end.end() + 1].isupper():
        return end.end() + 1
    if (wanted := _OBJECT.match(folded, end.start(), stop)) is not None and _ends_in_verb(folded, start, end.start()):
        return wanted.end()
    if (more := _MORE.match(folded, end.start(), stop)) is not None:
        return more.end()
    if folded.startswith(" của ", end.start()):
        return 0 if issuers_at(text, folded, end.start(), stop) is not None else end.end() + len("của")
    # "Tuyên truyền, giáo dục, vận động, hỗ trợ phụ nữ …": several verbs have one object.
    alone = all(words("«title-verb»").fullmatch(part) for part in folded[start : end.start()].split(", "))
    if not alone and not folded.endswith(" và", start, end.start()):
        return 0
    further = words(_FIRST_FURTHER if alone else _LATER_FURTHER).match(folded, end.start(), stop)
    return further.end() if further is not None else 0


def _ends_in_verb(folded: str, start: int, stop: int) -> bool:
    """Say whether the last one or two words are a verb of titles, or "sự", which makes a noun of the next one."""
    last = folded[start:stop].split()[-2:]
    verb = words(r"«title-verb»")
    return last[-1:] == ["sự"] or any(verb.fullmatch(" ".join(last[-count:])) for count in (1, 2))


def _item(folded: str, head: Head, stop: int) -> re.Match[str] | None:
    """Return the title of a scheme that is an item of a list, up to the semicolon or the end."""
    before = folded[max(0, head.start - 2) : head.start].rstrip()
    opens = head.capital and before[-1:] in {":", ";"} and (before[-1] == ";" or ";" in folded[head.stop : stop])
    if not opens or words(r"\s«title-verb»").match(folded, head.stop, stop) is None:
        return None
    return _ITEM.match(folded, head.stop, stop)


def _small_title_end(folded: str, head: Head, stop: int) -> int | None:
    """Return where a title in small letters ends: a constitution's year, or the years of a scheme."""
    if head.kind.type == "Hiến pháp":
        named = _OF_COUNTRY.match(folded, head.stop, stop)
        end = named.end() if named is not None else head.stop
        return end if _LAW_YEAR.match(folded, end, stop) else None
    if head.kind.type != _SCHEMES:
        return None
    scheme = _SCHEME.match(folded, head.stop, stop)
    if scheme is None and head.capital:
        scheme = words(_SCHEME_UP_TO).match(folded, head.stop, stop)
    scheme = scheme or _item(folded, head, stop)
    return None if scheme is None or words(r"\s«tensed»").search(scheme[0]) else scheme.end()
