"""Citations of directives: "Kế hoạch số 41-KH/HU, ngày 10/2/2022 của Ban Thường vụ Huyện ủy về …".

A head word alone is no citation ("theo kế hoạch", "hướng dẫn người dân"): a number, symbol, session,
congress, title, or an issuer with subject or date must identify the document. `directive_groups` says which
citations mean the same.
"""

import re
from bisect import bisect_right
from dataclasses import replace
from operator import attrgetter

from kg.extract.directive_citation import citations_of
from kg.extract.directive_forms import Ident, numbered, titled
from kg.extract.directive_issuer import profile
from kg.extract.directive_letterhead import letterhead
from kg.extract.directive_scene import scene_of
from kg.extract.directive_sessions import congress, plenum
from kg.extract.directive_unnumbered import may_be_unnumbered, unnumbered
from kg.extract.directive_values import Citation, CitationForm
from kg.extract.directive_words import Head, heads
from kg.model import Mention, Span
from kg.text import Document
from kg.text.words import Words

_IN_TEXT = attrgetter("span.start", "span.stop")
_READERS = (numbered, plenum, congress, titled)
"""The ways to identify, the surest first: a title is tried only where no number or session follows."""

# "Ban Chỉ đạo thực hiện Quy chế dân chủ ở cơ sở" names the board.
_BOARD = re.compile(r"(?:ban\s+chỉ\s+đạo|bcđ)\s+(?:(?:xây\s+dựng\s+và\s+)?thực\s+hiện\s+)?$")
_BOARD_WINDOW = 40
_LIST_GAP = re.compile(r"\s*(?:,|và|;|gắn\s+với|cùng\s+với|-)\s*(?:(?:thực\s+hiện|các|việc)\s+)*")


def find_directives(document: Document, words: Words) -> tuple[Mention[Citation], ...]:
    """Return the citations in the order of the text; the mention's span is the short form as written."""
    starts = [sentence.span.start for sentence in document.sentences]
    found: dict[int, list[Citation]] = {}
    done = 0
    for head in heads(document, words):
        index = bisect_right(starts, head.start) - 1
        if head.start < done or index < 0 or head.stop > document.sentences[index].span.stop:
            continue
        citations = _read(document, document.sentences[index].span, head)
        found.setdefault(index, []).extend(citations)
        done = max((citation.short.span.stop for citation in citations), default=done)
    cited = [
        Mention(citation.short.span, citation.short.text, "directive", citation, f"directive.{citation.form}")
        for citations in found.values()
        for citation in _shared_issuers(citations, document.folded)
    ]
    page = letterhead(document)
    if page is not None and not any(page.span.overlaps(mention.span) for mention in cited):
        cited.append(page)
    return tuple(sorted(cited, key=_IN_TEXT))


def _read(document: Document, sentence: Span, head: Head) -> list[Citation]:
    idents = _identify(document, sentence, head)
    if idents:
        return citations_of(scene_of(document, sentence, head), head, idents)
    if not may_be_unnumbered(document.folded, head, sentence.stop):
        return []
    citation = unnumbered(scene_of(document, sentence, head), head)
    return [] if citation is None else [citation]


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
        if right.issuers and not left.issuers and left.about is None and _may_share(left, right):
            start, stop = left.full.span.stop, right.short.span.start
            if start < stop and _LIST_GAP.fullmatch(folded, start, stop):
                shared[index] = replace(left, issuers=right.issuers)
    return shared


def _may_share(left: Citation, right: Citation) -> bool:
    """A symbol that names another level than the issuer has an issuer of its own."""
    if left.form is CitationForm.NUMBER:
        return True
    level = profile(right.issuers[0].text)[1]
    return left.default_issuer is not None and bool(level) and left.default_issuer.level == level
