"""Citations of directives: "Kế hoạch số 41-KH/HU, ngày 10/2/2022 của Ban Thường vụ Huyện ủy về …".

A head word alone is no citation ("theo kế hoạch", "hướng dẫn người dân"): a number, symbol, session,
congress, title, or an issuer with subject or date must identify the document. `groups` says which
citations mean the same.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from operator import attrgetter

from kg.extract.directives.citation import citations_of
from kg.extract.directives.forms import Ident, described, numbered
from kg.extract.directives.issuer import profile
from kg.extract.directives.letterhead import announced, letterhead
from kg.extract.directives.scene import scene_of
from kg.extract.directives.sessions import congress, plenum
from kg.extract.directives.symbols import numbering_at, type_of
from kg.extract.directives.titles import titled
from kg.extract.directives.unnumbered import may_be_unnumbered, unnumbered
from kg.extract.directives.unnumbered_pages import page_without_number
from kg.extract.directives.values import Citation, CitationForm, Phrase
from kg.extract.directives.words import Head, heads, kind_of
from kg.model import Mention, Span
from kg.text import Document, fold
from kg.text.quotes import MAY_CLOSE
from kg.text.words import Words

_IN_TEXT = attrgetter("span.start", "span.stop")
_READERS = (numbered, described, plenum, congress, titled)
"""The ways to identify, the surest first: a title is tried only where no number or session follows."""

# "Ban Chỉ đạo thực hiện Quy chế dân chủ ở cơ sở" names the board.
_BOARD = re.compile(
    r"(?<![\w/\-])(?:ban\s+chỉ\s+đạo|bcđ|tổ\s+công\s+tác|(?:tổ|bộ\s+phận)\s+(?:giúp\s+việc|thường\s+trực))\s+(?:(?:xây\s+dựng\s+và\s+|triển\s+khai\s+)?thực\s+hiện\s+|triển\s+khai\s+)?$"
)
_SYMBOL_ALONE = re.compile(r"\d{1,4}\s?-\s?[A-ZĐ]{2}[a-z]?\s?/\s?(?:T[WƯU]|HU|ĐU|QU)(?![\w-])")
_CARRYING_OUT = re.compile(r"(?i:thực hiện|triển khai|quán triệt|theo|học tập)\s+(?:số\s+)?$")
# "các Công điện: số 41/CĐ-TTg ngày … về …; số 43/CĐ-TTg …": each with its own subject, where a semicolon divides them.
_NEXT_IN_SERIES, _BEFORE_NEXT = re.compile(r"số:?\s+(?=\d)"), ("; ", ": ", ", ", " và ")
_SEVERAL = r"(?<!\w)(?:các|những|một\s+số|\d+|hai|ba|bốn)\s+(?:{kind}|văn\s+bản)(?!\w)"
_SCHEME = "Đề án"
_APPROVES = re.compile(r"(?:việc\s+)?phê\s+duyệt\s+")
_WITH_THIS = re.compile(
    r"ban\s+hành\s+(?:kèm\s+)?theo\s+(?:quyết\s+định|nghị\s+quyết|văn\s+bản|thông\s+tư)\s+này\s+(?:bản\s+)?$"
)
_ANNEX_WINDOW = 60
_VERB_WINDOW = 30
_SAME_WORDS = 5
_COMMISSION = len("ban dân vận")
_BOARD_WINDOW = 40
_LIST_GAP = re.compile(
    r"\)?\s*(?:,|và|;|gắn\s+với|cùng\s+với|-)\s*(?:(?:tổng\s+kết|sơ\s+kết)\s+\d+\s+năm\s+)?(?:(?:thực\s+hiện|các|việc)\s+)*"
)


def find_directives(document: Document, words: Words) -> tuple[Mention[Citation], ...]:
    """Return the citations in the order of the text; the mention's span is the short form as written."""
    starts = document.starts
    found: dict[int, list[Citation]] = {}
    done = 0
    for head in heads(document, words):
        index = bisect_right(starts, head.start) - 1
        if head.start < done or index < 0 or head.stop > document.sentences[index].span.stop:
            continue
        citations = _read(document, document.sentences[index].span, head)
        found.setdefault(index, []).extend(citations)
        if citations:
            done = max([citation.short.span.stop for citation in citations])
    cited = [
        Mention(citation.short.span, citation.short.text, "directive", citation, f"directive.{citation.form}")
        for citations in found.values()
        for citation in _shared_issuers(citations, document.folded)
    ]
    cited += _headless(document, words, starts, cited)
    cited += _series(document, cited)
    cited = _approved(document, cited)
    page = letterhead(document)
    if page is not None:
        cited = _with_page(document, cited, page)
    elif (page := page_without_number(document)) is not None and not _is_told(page.value, cited):
        cited = [mention for mention in cited if not _is_page(mention.value, page.value)]
        cited.append(page)
    return tuple(sorted(cited, key=_IN_TEXT))


def _approved(document: Document, cited: list[Mention[Citation]]) -> list[Mention[Citation]]:
    """Give schemes the whole title that their approval has: "phê duyệt Đề án A, tầm nhìn đến năm 2035"."""
    schemes = [m for m in cited if m.value.type == _SCHEME and m.value.form is CitationForm.TITLE]
    schemes = [m for m in schemes if not m.surface.endswith(MAY_CLOSE)]
    if not schemes:
        return cited
    titles: dict[str, str] = {}
    subjects = [m.value.about.span for m in cited if m.value.about is not None and m.value.number is not None]
    for scheme in schemes:
        for said in subjects:
            if said.contains(scheme.span) and _APPROVES.fullmatch(document.folded, said.start, scheme.span.start):
                titles[scheme.value.identity or ""] = document.folded[scheme.span.start : said.stop]
    if not titles:
        return cited
    return [_with_title(document, mention, titles) if mention in schemes else mention for mention in cited]


def _with_title(document: Document, scheme: Mention[Citation], titles: dict[str, str]) -> Mention[Citation]:
    title = titles.get(scheme.value.identity or "")
    start = scheme.span.start
    match = re.compile(r"\s+".join(map(re.escape, title.split()))).match(document.folded, start) if title else None
    if match is None or match.end() <= scheme.span.stop:
        return scheme
    short = Phrase(Span(start, match.end()), document.text[start : match.end()])
    named, about = " ".join(short.text.split()), scheme.value.about
    if about is not None:
        about = Phrase(Span(about.span.start, match.end()), document.text[about.span.start : match.end()])
    full = scheme.value.full if scheme.value.full.span.contains(short.span) else short
    value = replace(scheme.value, name=named, short=short, full=full, about=about)
    return Mention(short.span, short.text, scheme.kind, value, scheme.rule)


def _with_page(
    document: Document, cited: Sequence[Mention[Citation]], page: Mention[Citation]
) -> list[Mention[Citation]]:
    """Add the document that the page is, with where it says what it is."""
    others = [mention for mention in cited if not _is_page(mention.value, page.value)]
    others = [mention for mention in others if not _is_annexed(document, mention)]
    others = [each for each in others if each.value.symbol != page.value.symbol or not page.span.overlaps(each.span)]
    if any(page.span.overlaps(mention.span) for mention in others):
        return others
    said = announced(document, page.value)
    if said is None or any(said.short.span.overlaps(mention.span) for mention in others):
        return [*others, page]
    issuers = () if said.issuers else page.value.issuers
    headed = said.about is None or not _is_its_title(said.about, page.value.about)
    said = replace(said, about=None) if headed and page.value.about is not None else said
    about = page.value.about if said.about is None else None
    page = replace(page, value=replace(page.value, issuers=issuers, about=about))
    return [*others, page, Mention(said.short.span, said.short.text, "directive", said, page.rule)]


def _is_its_title(said: Phrase, title: Phrase | None) -> bool:
    """Say whether what a body announces is the title above: not so "kế hoạch triển khai trên địa bàn tỉnh"."""
    if title is None:
        return True
    told, headed = (fold(each.text).split()[:_SAME_WORDS] for each in (said, title))
    return told == headed


def _is_annexed(document: Document, mention: Mention[Citation]) -> bool:
    """Say whether it is what the page brings into force: "Ban hành kèm theo Quyết định này Quy định “…”"."""
    start = mention.span.start
    unnumbered = mention.value.number is None
    return unnumbered and _WITH_THIS.search(document.folded, max(0, start - _ANNEX_WINDOW), start) is not None


def _is_told(page: Citation, cited: Sequence[Mention[Citation]]) -> bool:
    """Say whether what is announced on the page is told with its number, or stands in another citation."""
    said = (page.short, *page.aliases)
    return any(m.span.overlaps(each.span) and m.value.number is not None for m in cited for each in said)


def _is_page(citation: Citation, page: Citation) -> bool:
    """Say whether what is just being issued is the page itself: "X ban hành Kế hoạch … như sau:" below "Số: 5/KH-X"."""
    return citation.form is CitationForm.SUBJECT and citation.issuing is not None and citation.type == page.type


def _read(document: Document, sentence: Span, head: Head) -> list[Citation]:
    idents = _identify(document, sentence, head)
    if idents:
        citations = citations_of(scene_of(document, sentence, head), head, idents)
        return [_of_board(document, each) for each in citations] if idents[0].symbol is None else citations
    if not may_be_unnumbered(document.folded, head, sentence.stop):
        return []
    citation = unnumbered(scene_of(document, sentence, head), head)
    return [] if citation is None else [citation]


def _of_board(document: Document, citation: Citation) -> Citation:
    """Leave the body to the board in "Ban Chỉ đạo Đề án 5 của Bộ đội Biên phòng"; the centre issues both."""
    if citation.number is None or len(citation.issuers) != 1 or profile(citation.issuers[0].text)[1] == "central":
        return citation
    start = citation.short.span.start
    if _BOARD.search(document.folded, max(0, start - _BOARD_WINDOW), start) is None:
        return citation
    name = citation.name.removesuffix(f" của {citation.issuers[0].text}")
    return replace(citation, issuers=(), full=citation.short, name=name)


def _headless(
    document: Document, words: Words, starts: Sequence[int], cited: Sequence[Mention[Citation]]
) -> list[Mention[Citation]]:
    """Read "triển khai thực hiện 57-NQ/TW", where only the symbol says of what kind it is."""
    text, folded, found = document.text, words.folded, []
    last = len(folded) - 1
    dashed = [number for number in words.numbers if number < last and folded[number + 1] == "-"]
    for number in dashed:
        start = words.starts[number]
        if (symbol := _SYMBOL_ALONE.match(text, start)) is None:
            continue
        sentence = document.sentences[bisect_right(starts, start) - 1].span
        verb = _CARRYING_OUT.search(text, max(sentence.start, start - _VERB_WINDOW), start)
        numbering = numbering_at(text, start, symbol.end())
        kind = kind_of(type_of(numbering.symbol)) if numbering is not None and numbering.symbol else None
        if (
            verb is None
            or numbering is None
            or kind is None
            or any(m.span.stop > verb.start() >= m.span.start for m in cited)
        ):
            continue
        head = Head(kind, start, start, capital=True, abbreviated=True)
        if numbering.stop <= sentence.stop:
            ident = Ident(CitationForm.SYMBOL, head.start, numbering.stop, numbering.number, numbering.symbol)
            found += citations_of(scene_of(document, sentence, head), head, (ident,))
    return [Mention(c.short.span, c.short.text, "directive", c, f"directive.{c.form}") for c in found]


def _series(document: Document, cited: Sequence[Mention[Citation]]) -> list[Mention[Citation]]:
    """Read the further documents of a series that is called by its kind once, and whose symbols say that kind."""
    text, folded, found = document.text, document.folded, []
    for lead in _NEXT_IN_SERIES.finditer(folded):
        if not folded.endswith(_BEFORE_NEXT, 0, lead.start()):
            continue
        start = lead.end()
        numbering = numbering_at(text, start, len(text))
        kind = kind_of(type_of(numbering.symbol)) if numbering is not None and numbering.symbol else None
        sentence = document.sentence_at(start).span if kind is not None else None
        if numbering is None or kind is None or sentence is None or not sentence.start < start < sentence.stop:
            continue
        several = _SEVERAL.format(kind=r"\s+".join(kind.head.split()))
        if not re.search(several, folded[sentence.start : start]) or numbering.stop > sentence.stop:
            continue
        if any(each.value.full.span.start <= start < each.value.full.span.stop for each in cited):
            continue
        head = Head(kind, start, start, capital=True, abbreviated=True)
        ident = Ident(CitationForm.SYMBOL, start, numbering.stop, numbering.number, numbering.symbol)
        found += citations_of(scene_of(document, sentence, head), head, (ident,))
    return [Mention(c.short.span, c.short.text, "directive", c, f"directive.{c.form}") for c in found]


def _identify(document: Document, sentence: Span, head: Head) -> tuple[Ident, ...]:
    for read in _READERS:
        idents = read(document.text, document.folded, head, sentence.stop)
        if idents:
            start = max(sentence.start, head.start - _BOARD_WINDOW)
            return () if read is titled and _BOARD.search(document.folded, start, head.start) else idents
    return ()


def _shared_issuers(citations: list[Citation], folded: str) -> list[Citation]:
    """Give "Chỉ thị 05 và Kết luận 01 của Bộ Chính trị" one issuer, where only a list joins the two."""
    shared = list(citations)
    for index in range(len(shared) - 2, -1, -1):
        left, right = shared[index], shared[index + 1]
        titled = left.form is CitationForm.TITLE
        if right.issuers and not left.issuers and (left.about is None or titled) and _may_share(left, right):
            start, stop = left.full.span.stop, right.short.span.start
            if start < stop and _LIST_GAP.fullmatch(folded, start, stop):
                # "Đề án “A” (Đề án 5) và Đề án “B” (Đề án 6) của X": the title has it, not its number in brackets.
                named = index - (left.bracketed and index > 0 and shared[index - 1].form is CitationForm.TITLE)
                shared[named] = replace(_dated_alike(shared[named], right), issuers=right.issuers)
    return shared


def _dated_alike(left: Citation, right: Citation) -> Citation:
    """Give the date of the second of "217-QĐ/TW và 218-QĐ/TW ngày …" to the first: issued one after the other."""
    numbers = (left.number or "", right.number or "")
    follow = all(map(str.isdigit, numbers)) and int(numbers[1]) - int(numbers[0]) == 1
    if left.issued_on is not None or left.type != right.type or not follow:
        return left
    return replace(left, issued_on=right.issued_on)


def _may_share(left: Citation, right: Citation) -> bool:
    """A symbol that names another level than the issuer has an issuer of its own; a mere number beside the symbol of
    a local body may be a directive that everybody knows ("Chỉ thị 05 và Kế hoạch 26-KH/HU của Huyện ủy").
    """
    if left.form is CitationForm.TITLE:
        return left.type == right.type == _SCHEME
    family, level = profile(right.issuers[0].text)
    if left.form is CitationForm.NUMBER:
        return right.symbol is None or level == "central"
    organ = fold(left.default_issuer.organ) if left.default_issuer is not None else ""
    if organ and organ == fold(right.issuers[0].text):
        return True
    if left.default_issuer is None or not level or left.default_issuer.level != level:
        return False
    # "Công văn 8-CV/BTCTW và Kết luận 12-KL/TW của Ban Chấp hành Trung ương": a commission writes for itself.
    if family and (profile(organ)[0] or family) != family:
        return False  # "Nghị quyết 7-NQ/TW; Quyết định 8/QĐ-TTg của Thủ tướng": the Party's is not the State's
    return not organ.startswith("ban ") or fold(right.issuers[0].text).startswith(organ[:_COMMISSION])
