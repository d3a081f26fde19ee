"""Campaigns and models that have what is counted: "9 mô hình “A”", "phong trào “A” có 900 hộ đăng ký"."""

import re

from kg.model import EntityClass, Span
from kg.relate.builder import Node
from kg.relate.figures.scene import Place
from kg.relate.figures.told import Told
from kg.relate.figures.topics import BESIDE, TOPICS, Topics

_SCHEMES = frozenset({EntityClass.MODEL, EntityClass.CAMPAIGN})
_NAMED = TOPICS | _SCHEMES
_SCHEME_OPENS = re.compile(r"\W*(?:(?:phong trào|cuộc vận động|chương trình|chiến dịch|hưởng ứng|thi đua)\W*)*")
# "phong trào “A” có 900 hộ đăng ký"; "dự phong trào “A” có 90 người" is of what they came to.
_SCHEME_HAS = re.compile(
    r"[”\"]?,?\s*(?:đã |hiện |nay |đến nay )*(?:có|thu hút)(?: được)?\s(?:(?:gần|hơn|trên|khoảng)\s)*"
)
_ATTENDS = re.compile(r"(?<!\w)dự (?:[^\W\d_]+ ){0,3}[“\"]?$")
_QUOTES = (' "', " “")
_OF_SCHEMES = re.compile(r"(?<!\w)(?:mô hình|điển hình|gương)(?!\w)")
_WHICH = (" mà ", "” mà ", '" mà ')
# "đăng ký mô hình “A”; đến nay 64 hộ đã góp ruộng": what came of it.
_BY_NOW = re.compile(r"\s*(?:đến nay|tới nay|nay|hiện|hiện nay|bước đầu)(?!\w)")
# "22 chị vào Tổ hợp tác A", "30 hộ tham gia mô hình “B”"
_JOINING = re.compile(r"(?: [^\W\d_]+){0,3} (?:vào|tham gia|gia nhập)(?: (?:mô hình|phong trào|chương trình))?[ “\"]+")
_JOINED = _SCHEMES | {EntityClass.ORGANIZATION, EntityClass.MASS_ORGANIZATION}
# "Qua chương trình A, toàn tỉnh có 900 hộ thoát nghèo": of the province, named or not.
_WHOLLY, _WHOLE = "toàn ", re.compile(r"(?<!\w)toàn (?:tỉnh|huyện|thành phố|thị xã|quận|xã|phường)(?!\w)")
_CAMPAIGNS = frozenset({EntityClass.CAMPAIGN})
# "Qua thực hiện phong trào “A”, …", "Từ cuộc vận động “A”, …"
_THROUGH = re.compile(
    r"\W*(?:thông qua|qua|từ|nhờ|hưởng ứng|thực hiện)(?: [^\W\d_]+){0,2}"
    r"(?: (?:phong trào|cuộc vận động|chương trình|chiến dịch))?(?: thi đua)?[ “\"]+"
)
_SCHEME_HEAD = re.compile(r"(?:phong trào|cuộc vận động|chương trình|chiến dịch|mô hình)(?: thi đua)?\W*")
_SCHEME_BEGINS = re.compile(rf"(?:^\W*|(?:[.;,] |và )[\"“(]*){_SCHEME_HEAD.pattern}$")
_DOES = re.compile(
    r"[”\"]?,? (?:(?:đã|cũng|còn) )?(?:giúp|hỗ trợ|quyên góp|vận động|thu hút|tiết kiệm|tặng|trao|huy động|gây quỹ|"
    r"có (?:hơn |gần |trên )?\d)"
)
_AND_THEN = "; "
_TAKES_PART = re.compile(r"(?: [^\W\d_]+){0,3} tham gia(?: với (?:(?:gần|hơn|trên) )?|(?=[,.;]))")
_COUNTED_NOW = re.compile(
    r"\W*(?:(?:đến nay|hiện nay|hiện|nay|ban đầu|lúc đầu),? )?(?:đã )?có (?:(?:gần|hơn|trên|khoảng) )*"
)
_WITH = ("với ", "với gần ", "với hơn ", "với trên ")
_THEN = re.compile(r"(?: [^\W\d_]+){0,3}, [“\"]?")
_MODELS = frozenset({EntityClass.MODEL})
_REACH = 60
_NEXT = 4

# "gồm 5 chương, (19 điều)", "có (4 điểm mới)".
_HOLDS = re.compile(r"(?<!\w)(?:gồm|có)(?:\s\d+\s(?:chương|phần|mục|điều|khoản)\s?(?:,|và|với))*\s$")
_CHAPTERS = frozenset({"chương", "điều", "khoản"})
_POINT, _NEW = "điểm", " mới"


def scheme_beside(topics: Topics, clause: Span, position: int) -> Node | None:
    """Return the campaign or model right before a position: "chương trình “A” hơn 3 tỷ đồng"."""
    for at in topics.mentioned.within(clause.start, position, _SCHEMES)[-1:]:
        if BESIDE.fullmatch(topics.document.folded, at.span.stop, position):
            return at.node
    return None


def scheme_around(topics: Topics, clause: Span, figure: Span) -> Node | None:
    """Return the campaign or model that has what is counted: "9 mô hình “A”", "phong trào “A” có 9 hộ"."""
    folded = topics.document.folded
    if not topics.mentioned.of(_SCHEMES):
        return None
    if folded.startswith(_QUOTES, figure.stop) or _OF_SCHEMES.search(folded, figure.start, figure.stop):
        for at in topics.mentioned.within(figure.stop, min(figure.stop + _NEXT, clause.stop), _SCHEMES)[:1]:
            if not folded[figure.stop : at.span.start].strip(' "“'):
                return at.node
    for at in topics.mentioned.within(clause.start, figure.start, _SCHEMES)[-1:]:
        has = _SCHEME_HAS.fullmatch(folded, at.span.stop, figure.start)
        if has and _ATTENDS.search(folded, clause.start, at.span.start) is None:
            return at.node
    return None


def scheme_first(topics: Topics, clause: Span, position: int) -> Node | None:
    """Return the campaign that begins a clause, before every body and place named in it up to a position."""
    named = topics.mentioned.within(clause.start, position, _NAMED)[:1]
    if not named or named[0].node.cls not in _SCHEMES:
        return None
    if named[0].node.cls is EntityClass.MODEL and not topics.document.folded.startswith(_WHICH, named[0].span.stop):
        return None
    opens = _SCHEME_OPENS.fullmatch(topics.document.folded, clause.start, named[0].span.start) is not None
    return named[0].node if opens else None


def of_scheme_doing(place: Place, _: Told) -> Node | None:
    """Return the scheme that begins what is told and does it: "Phong trào “A” quyên góp được 23 triệu đồng".

    Not where the sentence tells a deed of its own: that is done as part of the scheme.
    """
    topics, clause, start = place.topics, place.clause, place.figure.span.start
    folded = topics.document.folded
    for at in topics.mentioned.within(clause.start, start, _NAMED)[-1:]:
        head = _SCHEME_HEAD.match(folded, at.span.start, at.span.stop)
        stop = at.span.start if head is None else head.end()
        if at.node.cls not in _SCHEMES or not _SCHEME_BEGINS.search(folded[clause.start : stop]):
            return None
        if not _DOES.match(folded, at.span.stop, start) or folded.find(_AND_THEN, at.span.stop, start) >= 0:
            return None
        own = any(place.sentence.start <= node.mentions[0].start < place.sentence.stop for _, node in place.deeds)
        return None if own else at.node
    return None


def of_part_in(place: Place, told: Told) -> Node | None:
    """Return the model that the sentence before is about, where this one counts who takes part: "Có 19 tổ tham gia"."""
    if told.last is not None and told.last.cls is EntityClass.MODEL:
        between = place.document.folded[told.figure : place.figure.span.start]
        if _TAKES_PART.fullmatch(between):
            return told.last  # "19 tổ tham gia với 270 hội viên"
    if (
        not _COUNTED_NOW.fullmatch(place.lead)
        or not _TAKES_PART.match(place.document.folded, place.figure.span.stop)
        or place.topic is not None
    ):
        return None
    before = next(place.topics.mentioned.sentences_before(place.sentence), None)
    subject = None if before is None else place.topics.subject(before)
    return subject if subject is not None and subject.cls is EntityClass.MODEL else None


def of_model_next(place: Place, _: Told) -> Node | None:
    """Return the model that a clause goes on with: "Với 2 tổ ban đầu, mô hình “A” đã …"."""
    if place.deeds or not place.lead.endswith(_WITH) or place.topic is not None:
        return None
    stop = place.figure.span.stop
    for at in place.topics.mentioned.within(stop, min(stop + _REACH, place.clause.stop), _MODELS)[:1]:
        if _THEN.fullmatch(place.document.folded, stop, at.span.start):
            return at.node
    return None


def of_drive(place: Place, _: Told) -> Node | None:
    """Return the campaign of which a sentence tells what came of it: "Qua phong trào “A”, nhân dân báo 900 tin"."""
    start, stop = place.sentence.start, place.figure.span.start
    if _WHOLLY in place.lead and _WHOLE.search(place.lead) is not None:
        return None
    for at in place.topics.mentioned.within(start, min(start + _REACH, stop), _CAMPAIGNS)[:1]:
        if _THROUGH.fullmatch(place.document.folded, start, at.span.start):
            return at.node
    return None


def of_joined(place: Place, _: Told) -> Node | None:
    """Return the model or group that those counted join, or of which the sentence tells what came of it by now."""
    joined = _joined_by(place.topics, place.clause, place.figure.span)
    return joined or (_scheme_before(place.topics, place.sentence, place.clause) if not place.before else None)


def _scheme_before(topics: Topics, sentence: Span, clause: Span) -> Node | None:
    """Return the model of the part of a sentence before a clause that tells what came of it by now."""
    if clause.start <= sentence.start or not _BY_NOW.match(topics.document.folded, clause.start, clause.stop):
        return None
    named = topics.mentioned.within(sentence.start, clause.start, _SCHEMES)[-1:]
    return named[0].node if named and named[0].node.cls is EntityClass.MODEL else None


def _joined_by(topics: Topics, clause: Span, figure: Span) -> Node | None:
    """Return what those counted join: "22 chị vào Tổ hợp tác A", "30 hộ tham gia mô hình “B”"."""
    for at in topics.mentioned.within(figure.stop, min(figure.stop + _REACH, clause.stop), _JOINED)[:1]:
        if _JOINING.fullmatch(topics.document.folded, figure.stop, at.span.start):
            return at.node
    return None


def counts_chapters(unit: str) -> bool:
    """Say whether a unit counts what documents consist of; only then has `of_contents` an answer."""
    return unit == _POINT or unit in _CHAPTERS


def of_contents(place: Place, _: Told) -> Node | None:
    """Return the document whose chapters and articles are counted: "Trong đó, Quyết định 217 gồm 5 chương, 19 điều"."""
    folded, span = place.document.folded, place.figure.span
    if place.unit == _POINT and not folded.startswith(_NEW, span.stop):
        return None  # "Quyết định có 4 điểm mới"; other points are places and marks
    return place.topics.document_before(place.clause, span.start) if _HOLDS.search(place.lead) is not None else None
