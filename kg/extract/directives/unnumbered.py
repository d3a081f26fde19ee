"""Directives without number, symbol or title: issuer with subject, date or year, or the issuer alone.

"Quyết định của UBND huyện về việc …", "Nghị quyết năm 2023 của Chi bộ", "X ban hành Kế hoạch về …".
"""

import re

from kg.extract.directives.citation import citation_of
from kg.extract.directives.citation_words import CARRIES_OUT, words
from kg.extract.directives.forms import Ident, numbered
from kg.extract.directives.issuer import bodies_at
from kg.extract.directives.scene import Scene, with_date
from kg.extract.directives.sessions import congress, plenum
from kg.extract.directives.subject import subject_at
from kg.extract.directives.tail import Tail, tail_at
from kg.extract.directives.values import Citation, CitationForm, Phrase
from kg.extract.directives.words import Head, head_at
from kg.model import PartialDate, Span
from kg.text import fold

_MAY_FOLLOW = re.compile(r"\s*,?\s*(?:của|do|giữa|ngày|năm|về|được)(?!\w)")
_YEAR_OF = re.compile(r"\s+năm\s+(?P<year>(?:19|20)\d\d)(?=\s+của\s)")
_DRAFT = re.compile(r"(?<!\w)dự\s+thảo\s+(?:các\s+)?$")
_KINDS = (
    r"(?:chỉ\s+thị|nghị\s+quyết|kết\s+luận|quyết\s+định|quy\s+định|kế\s+hoạch|chương\s+trình|chủ\s+trương|văn\s+bản)"
)
# "các Chỉ thị, Nghị quyết của Đảng" too is any of many.
_PLURAL = re.compile(rf"(?<!\w)(?:các|những|một\s+số|nhiều|mọi|số|hai|\d+)\s+(?:{_KINDS}(?:,|\s+và)\s+)*$")
# "Quyết định … ban hành Quy định về …" is one document.
_DECISION = re.compile(r"quyết\s+định(?:\s+(?:số\s+)?\d[^,;]{0,80})?,?\s+\"?(?:về\s+(?:việc\s+)?)?$")
# Subjects that a hundred decisions share.
_VAGUE = re.compile(r"(?:việc\s+)?(?:thực\s+hiện\s+)?công\s+tác\s+(?:cán\s+bộ|tổ\s+chức\s+cán\s+bộ|nhân\s+sự)$")
# A resolution is often named with its body alone; other kinds would read as a verb with its object.
_OF_THE_BODY = frozenset({"nghị quyết"})
_FORMAL = frozenset({"nghị quyết", "chỉ thị", "kế hoạch", "kết luận", "đề án"})
# Behind these stands any of many: "các nghị quyết của Đảng".
_OF_ALL = frozenset({"đảng", "trung ương", "nhà nước", "cấp ủy"})
_PROGRAMME = "chương trình"
_OF_BODY = re.compile(r"\s+của\s")
_OF_PLANS = frozenset(
    {"kế hoạch", "chương trình", "chương trình hành động", "chỉ thị", "hướng dẫn", "nghị quyết", "thông tri"}
)
_AIM = rf"\s+(?:về\s+(?:việc\s+)?)?{CARRIES_OUT}"
# Words that only documents are called by, so that small letters say as much as a capital.
_NO_COMMON_WORD = frozenset({"thông tri"})
_OF_LEVELS = ("các cấp", "cấp trên")
_ENACTS = ("ban hành ", "ký ", "đã ra ", "vừa ra ")
_PLAN = "kế hoạch"
_TITLE_OF = r"\s+(?P<title>«title-verb»[^,;.:\"]{6,110}?)(?=\s+của\s)"
_YEARS = re.compile(r"(?:19|20)\d\d")
_DECIDING = "quyết định"
_ISSUES = ("hành", "ra", "qua")
_SPECIAL = "chuyên đề"
_BEFORE = 48


def may_be_unnumbered(folded: str, head: Head, stop: int) -> bool:
    """Say whether the word after the head leaves such a citation possible."""
    if head.kind.head == _PROGRAMME:
        return head.capital and _OF_BODY.match(folded, head.stop, stop) is not None
    if not head.kind.by_issuer:
        return False
    capital = head.capital or head.kind.head in _NO_COMMON_WORD
    if head.kind.head == _DECIDING and head.capital and _is_led(folded, head, stop):
        return True
    if head.kind.head in _OF_PLANS and capital and (_is_aimed(folded, head, stop) or _is_led(folded, head, stop)):
        return True
    if head.kind.head == _PLAN and head.capital and words(_TITLE_OF).match(folded, head.stop, stop) is not None:
        return True
    return head.kind.head in _OF_THE_BODY or _MAY_FOLLOW.match(folded, head.stop, stop) is not None


def _is_aimed(folded: str, head: Head, stop: int) -> bool:
    """Say whether a verb of carrying out follows, which may be read as part of the head ("Kế hoạch thực hiện")."""
    return words(_AIM).match(folded, head.start + len(head.kind.head), stop) is not None


def _is_led(folded: str, head: Head, stop: int) -> bool:
    """Say whether a verb right behind what is just being issued says what for: "ban hành Kế hoạch tổ chức …"."""
    verb = r"\s+«led-when-issued»\s" if head.kind.head != _DECIDING else r"\s+«led»\s"
    return folded.endswith(_ENACTS, 0, head.start) and words(verb).match(folded, head.stop, stop) is not None


def unnumbered(scene: Scene, head: Head) -> Citation | None:
    """Read a directive without number; the issuer alone gives a reference."""
    before = scene.folded[max(scene.start, head.start - _BEFORE) : head.start]
    plural = _PLURAL.search(before) is not None
    of_many = plural and before.rstrip().endswith((",", "và"))
    if _DRAFT.search(before) or (plural and (of_many or not head.capital)):
        return None
    year = _YEAR_OF.match(scene.folded, head.stop, scene.stop)
    start = year.end() if year else head.stop
    tail = _body_next(scene, head) or tail_at(scene.text, scene.folded, start, scene.stop)
    if tail.issuers and fold(tail.issuers[0].text).endswith(_OF_LEVELS):
        return None  # "Nghị quyết Đại hội Đảng các cấp" is any of many.
    if not tail.issuers and head.kind.head == _PROGRAMME:
        return None
    if not tail.issuers:
        return None if year else _issued_on_subject(scene, head, tail) or _of_title(scene, head)
    about = subject_at(scene, tail.stop, head.kind.type)
    aim = None if about is not None or plural else _carried_out(scene, head, tail.stop)
    if year is not None and tail.issued_on is None:
        tail = tail._replace(issued_on=PartialDate(year["year"]), dated=Span(*year.span("year")))
    if head.kind.head == _PROGRAMME and aim is None:
        return None  # any programme of a body, but for what carries out a resolution
    identified = aim is not None or (not plural and _identifies(head, tail, about, taken_on=scene.fronted))
    form = CitationForm.SUBJECT if identified else CitationForm.REFERENCE
    ident = _ident(scene, form, head, tail.stop, aim)._replace(years=year["year"] if year else None)
    return citation_of(scene, head, ident, tail, about if identified else None)


def _carried_out(scene: Scene, head: Head, position: int) -> Phrase | None:
    """Return what a document is for that carries another out: "Kế hoạch của A (thực hiện Nghị quyết số 5-NQ/TW)"."""
    if not head.capital or head.kind.head not in _OF_PLANS:
        return None
    # "Kế hoạch thực hiện" is also read as one head.
    starts = {position, head.start + len(head.kind.head)} if position == head.stop else {position}
    verbs = (words(_AIM).match(scene.folded, start, scene.stop) for start in sorted(starts))
    verb = next((verb for verb in verbs if verb is not None), None)
    other = head_at(scene.text, scene.folded, verb.end(), scene.stop) if verb is not None else None
    if verb is None or other is None or not other.capital:
        return None
    for read in (numbered, plenum, congress):
        if idents := read(scene.text, scene.folded, other, scene.stop):
            return Phrase(Span(verb.start(), idents[0].stop), scene.text[verb.start() : idents[0].stop])
    return None


def _ident(scene: Scene, form: CitationForm, head: Head, stop: int, aim: Phrase | None) -> Ident:
    """Return the identification, of what carries another document out by that document's name."""
    if aim is None:
        return Ident(form, head.start, stop)
    identity = " ".join(fold(aim.text).split())
    return Ident(form, head.start, stop, identity=identity, label=scene.text[head.start : aim.span.stop])


def _body_next(scene: Scene, head: Head) -> Tail | None:
    """Read the body without "của": "Nghị quyết HĐND xã về …"."""
    if head.kind.head not in _OF_THE_BODY or not head.capital:
        return None
    bodies, end = bodies_at(scene.text, scene.folded, head.stop + 1, scene.stop)
    if not bodies:
        return None
    return Tail(end, issuers=bodies[:1])


def _identifies(head: Head, tail: Tail, about: Phrase | None, *, taken_on: bool) -> bool:
    """Say whether date or subject make one document of it; small letters need a formal subject, a day, or that a
    document of a kind that is no common word is carried out: "Thực hiện nghị quyết của Huyện ủy A về du lịch, …".
    """
    title = fold(about.text) if about is not None else ""
    dated = tail.issued_on is not None
    of_a_day = tail.issued_on is not None and tail.issued_on.precision == "day"
    of_kind = taken_on and head.kind.head in _FORMAL and not _OF_ALL.issuperset(fold(i.text) for i in tail.issuers)
    formal = words("việc |«personnel»").match(title) or of_kind
    if not head.capital and not (of_a_day or formal):
        return False
    return dated or (bool(title) and _VAGUE.match(title) is None)


def _of_title(scene: Scene, head: Head) -> Citation | None:
    """Read "Kế hoạch phát triển kinh tế 5 năm (2016-2020) của UBND tỉnh": title and years before the body."""
    title = words(_TITLE_OF).match(scene.folded, head.stop, scene.stop) if head.kind.head == _PLAN else None
    if title is None or not head.capital or _YEARS.search(title["title"]) is None:
        return None
    tail = tail_at(scene.text, scene.folded, title.end(), scene.stop)
    if not tail.issuers:
        return None
    about = Phrase(Span(*title.span("title")), scene.text[title.start("title") : title.end("title")])
    ident = Ident(CitationForm.SUBJECT, head.start, about.span.stop)
    return citation_of(scene, head, ident, tail, about)


def _issued_on_subject(scene: Scene, head: Head, tail: Tail) -> Citation | None:
    """Read "X ban hành Quyết định (ngày …) về việc …": the issuer stands before the verb."""
    verb = scene.issuing
    # "ban hành nghị quyết chuyên đề về …" is one paper, though in small letters.
    special = scene.folded.startswith(_SPECIAL, head.stop - len(_SPECIAL)) or head.kind.head in _NO_COMMON_WORD
    decided = head.kind.head == _DECIDING and verb is not None and verb.text.endswith("ký")
    if verb is None or not (head.capital or special) or not (decided or verb.text.endswith(_ISSUES)):
        return None
    about = subject_at(scene, tail.stop, head.kind.type)
    aim = _carried_out(scene, head, tail.stop) if about is None else None
    if aim is None and (about is None or _VAGUE.match(fold(about.text))):
        return None
    if _DECISION.search(scene.folded, scene.start, verb.span.start):
        return None
    stop = about.span.stop if about is not None else (aim.span.start if aim is not None else head.stop)
    ident = _ident(scene, CitationForm.SUBJECT, head, stop, aim)
    tail = tail if aim is None else tail._replace(stop=stop)
    return citation_of(scene, head, ident, with_date(scene, tail), about)
