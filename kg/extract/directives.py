"""Citations of directives: "Kế hoạch số 41-KH/HU, ngày 10/2/2022 của Ban Thường vụ Huyện ủy về …".

A head word alone is no citation ("theo kế hoạch", "hướng dẫn người dân"): a number, symbol, session, congress,
title, or an issuer with subject or date must identify the document. See `directive_groups` for what is the same.
"""

import re
from bisect import bisect_right
from dataclasses import replace

from kg.extract.date_values import complete
from kg.extract.dates import date_at
from kg.extract.directive_forms import Ident, numbered, titled
from kg.extract.directive_sessions import congress, plenum
from kg.extract.directive_issuer import bodies_at, issuers_at, profile
from kg.extract.directive_letterhead import letterheads
from kg.extract.directive_subject import Scene, subject_at
from kg.extract.directive_symbols import default_issuer
from kg.extract.directive_tail import Tail, tail_at
from kg.extract.directive_values import Citation, CitationForm, Phrase
from kg.extract.directive_words import Head, heads
from kg.model import Mention, PartialDate, Span
from kg.text import Document

_READERS = (numbered, plenum, congress, titled)
"""The ways to identify, the surest first: a title is tried only where no number or session follows."""

# What goes before a citation that opens its sentence; a main clause follows.
_FRONTED = re.compile(
    r"(?:^|[;:.\"]\s*|(?:cho\s+biết|chia\s+sẻ|cho\s+hay|khẳng\s+định),?:?\s+|[-–]\s+|,\s+)(?:(?:để|nhằm|trong|qua|sau|từ|khi|hơn|gần|đồng\s+thời|trước\s+đó,?|bên\s+cạnh\s+đó,?"
    r"|được\s+biết,?|những\s+năm\s+qua,?|thời\s+gian\s+qua,?|\d+\s+năm)\s+)*(?:tổ\s+chức\s+|tiếp\s+tục\s+|đẩy\s+mạnh\s+|triển\s+khai\s+|nghiêm\s+túc\s+)*"
    r"(?:thực\s+hiện|triển\s+khai|căn\s+cứ|theo|bám(?:\s+sát)?|quán\s+triệt|thi\s+hành|cụ\s+thể\s+hóa|trên\s+cơ\s+sở|chấp\s+hành|hưởng\s+ứng|xuất\s+phát|nhận\s+thức|có|ban\s+hành"
    r"|xác\s+định|vận\s+dụng|gắn|cùng\s+với|với|kể\s+từ)(?!\w)[^;.]*$"
)
_TAUGHT = re.compile(
    r"(?:quán\s+triệt|tuyên\s+truyền|phổ\s+biến|triển\s+khai|học\s+tập|giới\s+thiệu|thông\s+tin|truyền\s+đạt|thông\s+báo)[^,;.]{0,60}$"
)
_ISSUING = re.compile(
    r"(?P<verb>(?:ký\s+)?ban\s+hành|(?:đã|vừa|cũng|tiếp\s+tục)\s+ra|(?<=\s)ra|xây\s+dựng(?:\s+và\s+ban\s+hành)?|thông\s+qua|ký|phê\s+duyệt|có)"
    r"(?:\s+(?:các|bản|văn\s+bản|một\s+số|\d+))?\s+$"
)
_CLAUSE_BEFORE = re.compile(
    r"\s+(?:(?:đã|vừa|cũng|tiếp\s+tục|kịp\s+thời|tham\s+mưu|chủ\s+động|họp)\s*,?\s*)*$"
)
_DATE_BEFORE = re.compile(r"(?<!\w)ngày\s+(?=\d)")
_DRAFT = re.compile(r"dự\s+thảo\s+(?:các\s+)?$")
_PLURAL = re.compile(r"(?:các|những|một\s+số|nhiều|mọi|số|hai|\d+)\s+$")
_YEAR_OF = re.compile(r"\s+năm\s+(?P<year>(?:19|20)\d\d)(?=\s+của\s)")
_DATED = re.compile(r"\s*,?\s*(?=ngày\s+\d)")
# Subjects that a hundred decisions share.
_VAGUE = re.compile(
    r"(?:việc\s+)?(?:thực\s+hiện\s+)?công\s+tác\s+(?:cán\s+bộ|tổ\s+chức\s+cán\s+bộ|nhân\s+sự)$"
)
# "Ban Chỉ đạo thực hiện Quy chế dân chủ ở cơ sở" names the board.
_BOARD = re.compile(r"(?:ban\s+chỉ\s+đạo|bcđ)\s+(?:thực\s+hiện\s+|xây\s+dựng\s+và\s+thực\s+hiện\s+)?$")
_DECISION = re.compile(r"quyết\s+định(?:\s+(?:số\s+)?\d[^,;]{0,80})?\s+(?:về\s+(?:việc\s+)?)?$")
_MAY_HAVE_ISSUER = re.compile(r"\s*,?\s*(?:của|do|giữa|ngày|năm|về|được)(?!\w)")
_CLAUSE_WINDOW = 160


def find_directives(document: Document) -> tuple[Mention[Citation], ...]:
    """Return the citations in the order of the text; the mention's span is the short form as written."""
    starts = [sentence.span.start for sentence in document.sentences]
    found: dict[int, list[Citation]] = {}
    done = 0
    for head in heads(document.text, document.folded):
        index = bisect_right(starts, head.start) - 1
        if head.start < done or index < 0 or head.stop > document.sentences[index].span.stop:
            continue
        citations = _read(document, document.sentences[index].span, head)
        found.setdefault(index, []).extend(citations)
        done = max((citation.short.span.stop for citation in citations), default=done)
    cited = [
        _mention(citation)
        for citations in found.values()
        for citation in _shared_issuers(citations, document.folded)
    ]
    heads_of_page = [
        page for page in letterheads(document) if not any(page.span.overlaps(m.span) for m in cited)
    ]
    return tuple(sorted([*heads_of_page, *cited], key=lambda mention: mention.span))


def _mention(citation: Citation) -> Mention[Citation]:
    short = citation.short
    return Mention(short.span, short.text, "directive", citation, f"directive.{citation.form}")


def _read(document: Document, span: Span, head: Head) -> list[Citation]:
    idents = _identify(document, span, head)
    if idents:
        return _citations(document, _scene(document, span, head), head, idents)
    if head.kind.by_issuer and _MAY_HAVE_ISSUER.match(document.folded, head.stop, span.stop):
        citation = _by_issuer(document, _scene(document, span, head), head)
        return [] if citation is None else [citation]
    return []


def _scene(document: Document, span: Span, head: Head) -> Scene:
    before = document.folded[span.start : head.start]
    return Scene(
        document.text,
        document.folded,
        span.start,
        span.stop,
        fronted=_FRONTED.search(before) is not None,
        taught=_TAUGHT.search(before) is not None,
        issued=_ISSUING.search(before) is not None,
    )


def _identify(document: Document, span: Span, head: Head) -> tuple[Ident, ...]:
    for read in _READERS:
        idents = read(document.text, document.folded, head, span.stop)
        if idents:
            in_name = read is titled and _BOARD.search(
                document.folded, max(span.start, head.start - 40), head.start
            )
            return () if in_name else idents
    return ()


def _citations(document: Document, scene: Scene, head: Head, idents: tuple[Ident, ...]) -> list[Citation]:
    """Return one citation for each identification; date, issuer and subject after the last hold for all."""
    last = idents[-1]
    tail = tail_at(scene.text, scene.folded, last.stop, scene.stop)
    about = _about(scene, head, last, tail)
    issuing = _issuing(scene, head)
    dated = _completed(tail, document) if tail.issued_on else _dated_before(document, scene, issuing, tail)
    return [_citation(scene, head, ident, dated, about, issuing) for ident in idents]


def _citation(
    scene: Scene, head: Head, ident: Ident, tail: Tail, about: Phrase | None, issuing: Phrase | None
) -> Citation:
    short = _phrase(scene.text, ident.start, ident.stop)
    return Citation(
        type=head.kind.type,
        name=_name(scene, head, ident, tail, about),
        form=ident.form,
        short=short,
        full=_phrase(scene.text, ident.start, max(ident.stop, tail.stop)),
        number=ident.number,
        symbol=ident.symbol,
        issued_on=tail.issued_on,
        dated=tail.dated,
        issuers=tail.issuers,
        issuing=issuing,
        default_issuer=default_issuer(ident.symbol),
        identity=ident.identity,
        ordinal=ident.ordinal or tail.ordinal,
        years=ident.years or tail.years,
        about=about,
        aliases=tail.aliases,
    )


def _phrase(text: str, start: int, stop: int) -> Phrase:
    return Phrase(Span(start, stop), text[start:stop])


def _name(scene: Scene, head: Head, ident: Ident, tail: Tail, about: Phrase | None) -> str:
    """Return "Type số symbol"; a bare number goes with its issuer, everything else stands as written."""
    written = scene.text[head.start : head.stop]
    kind = (
        head.kind.type if head.abbreviated else _headline(written.lower() if written.isupper() else written)
    )
    if ident.symbol is not None:
        return f"{kind} số {ident.symbol}"
    if ident.number is None:
        words = _headline(ident.label or scene.text[ident.start : ident.stop])
        return (
            f"{words} về {about.text}"
            if ident.form is CitationForm.SUBJECT and about and about.span.start >= ident.stop
            else words
        )
    marked = "số " if "số" in scene.folded[head.stop : ident.stop] else ""
    issuer = f" của {_headline(tail.issuers[0].text)}" if len(tail.issuers) == 1 else ""
    return f"{kind} {marked}{ident.number}{issuer}"


def _headline(words: str) -> str:
    joined = " ".join(words.split())
    return joined[:1].upper() + joined[1:]


def _about(scene: Scene, head: Head, ident: Ident, tail: Tail) -> Phrase | None:
    if ident.form is not CitationForm.TITLE:
        return subject_at(scene, tail.stop, head.kind.type)
    if head.kind.type not in {"Đề án", "Quy định"} and scene.folded[ident.stop - 1] != '"':
        return None  # a law's name says it all
    lead = _TITLE_LEAD.match(scene.folded, head.stop, ident.stop)
    stop = ident.stop - 1 if scene.folded[ident.stop - 1] == '"' else ident.stop
    return None if lead is None else _phrase(scene.text, lead.end(), stop)


def _issuing(scene: Scene, head: Head) -> Phrase | None:
    match = _ISSUING.search(scene.folded, max(scene.start, head.start - 40), head.start)
    return None if match is None else _phrase(scene.text, match.start("verb"), match.end("verb"))


def _completed(tail: Tail, document: Document) -> Tail:
    """Give a day without year the year that the article's date suggests."""
    if tail.issued_on is None or tail.issued_on.year is not None:
        return tail
    return replace(tail, issued_on=complete(tail.issued_on, document.article.published_on))


def _dated_before(document: Document, scene: Scene, issuing: Phrase | None, tail: Tail) -> Tail:
    """Take the date from "Ngày 15/7, Đảng ủy xã ban hành Kế hoạch …": nothing but the issuer may stand between."""
    if issuing is None:
        return tail
    floor = max(scene.start, issuing.span.start - _CLAUSE_WINDOW)
    for match in reversed(list(_DATE_BEFORE.finditer(scene.folded, floor, issuing.span.start))):
        found = date_at(scene.folded, match.end(), issuing.span.start)
        if found is None or not _only_issuer_between(scene, found[1], issuing.span.start):
            return tail
        day = complete(found[0], document.article.published_on)
        return tail if day.year is None else replace(tail, issued_on=day, dated=Span(match.end(), found[1]))
    return tail


def _only_issuer_between(scene: Scene, start: int, stop: int) -> bool:
    comma = re.compile(r"\s*,?\s+").match(scene.folded, start, stop)
    if comma is None:
        return False
    bodies, end = bodies_at(scene.text, scene.folded, comma.end(), stop)
    return bool(bodies) and _CLAUSE_BEFORE.match(scene.folded[end:stop].rjust(1)) is not None


def _by_issuer(document: Document, scene: Scene, head: Head) -> Citation | None:
    """Read a directive without number: "Nghị quyết năm 2023 của Chi bộ về …", or the mere "Hướng dẫn của Ban Dân vận"."""
    before = scene.folded[max(scene.start, head.start - 24) : head.start]
    if _DRAFT.search(before) or (_PLURAL.search(before) and not head.capital):
        return None
    year = _YEAR_OF.match(scene.folded, head.stop, scene.stop)
    start = year.end() if year else head.stop
    if (
        not year
        and not issuers_at(scene.text, scene.folded, start, scene.stop)
        and not _DATED.match(scene.folded, start, scene.stop)
    ):
        return _issued_on_subject(document, scene, head)
    tail = tail_at(scene.text, scene.folded, start, scene.stop)
    if not tail.issuers:
        return None
    about = subject_at(scene, tail.stop, head.kind.type)
    form = _form_by_issuer(head, tail, about, year is not None, plural=_PLURAL.search(before) is not None)
    ident = Ident(form, head.start, tail.stop, years=year["year"] if year else None)
    if year and tail.issued_on is None:
        tail = replace(tail, issued_on=PartialDate(year["year"]), dated=Span(*year.span("year")))
    if form is CitationForm.REFERENCE:
        about = None
    return _citation(scene, head, ident, tail, about, _issuing(scene, head))


def _form_by_issuer(head: Head, tail: Tail, about: Phrase | None, year: bool, plural: bool) -> CitationForm:
    named = head.capital or (about is not None and about.text.lower().startswith("việc"))
    specific = about is not None and not _VAGUE.match(about.text.lower())
    if named and not plural and (specific or year or tail.issued_on is not None):
        return CitationForm.SUBJECT
    return CitationForm.REFERENCE


def _issued_on_subject(document: Document, scene: Scene, head: Head) -> Citation | None:
    """Read "X ban hành Quyết định về việc …": the issuer stands before the verb."""
    issuing = _issuing(scene, head)
    if issuing is None or not head.capital or not issuing.text.endswith(("hành", "ra", "qua")):
        return None
    if _DECISION.search(scene.folded, scene.start, issuing.span.start):
        return None  # "Quyết định … ban hành Quy định về …" is one document
    about = subject_at(scene, head.stop, head.kind.type)
    if about is None or _VAGUE.match(about.text.lower()):
        return None
    ident = Ident(CitationForm.SUBJECT, head.start, about.span.stop)
    dated = _dated_before(document, scene, issuing, Tail(head.stop))
    return _citation(scene, head, ident, dated, about, issuing)


_TITLE_LEAD = re.compile(r"\s+\"?(?:về\s+)?(?=\S)")
_LIST_GAP = re.compile(r"\s*(?:,|và|;|gắn\s+với|cùng\s+với|-)\s*(?:(?:thực\s+hiện|các|việc)\s+)*$")


def _shared_issuers(citations: list[Citation], folded: str) -> list[Citation]:
    """Give "Chỉ thị 05 và Kết luận 01 của Bộ Chính trị" one issuer, where nothing but a list joins the two."""
    shared = list(citations)
    for index in range(len(shared) - 2, -1, -1):
        left, right = shared[index], shared[index + 1]
        if (
            left.issuers
            or not right.issuers
            or left.about is not None
            or left.full.span.stop > right.short.span.start
        ):
            continue
        gap = folded[left.full.span.stop : right.short.span.start]
        if _LIST_GAP.fullmatch(gap.lstrip() if gap.strip() else gap) and _may_share(left, right):
            shared[index] = replace(left, issuers=right.issuers)
    return shared


def _may_share(left: Citation, right: Citation) -> bool:
    """A symbol that names another level than the issuer has an issuer of its own."""
    level = profile(right.issuers[0].text)[1]
    if left.form is CitationForm.NUMBER:
        return True
    default = left.default_issuer
    return left.form is CitationForm.SYMBOL and default is not None and bool(level) and default.level == level
