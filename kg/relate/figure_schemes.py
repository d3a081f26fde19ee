"""Campaigns and models that have what is counted: "9 mô hình “A”", "phong trào “A” có 900 hộ đăng ký"."""

import re

from kg.model import EntityClass, Span
from kg.relate.builder import Node
from kg.relate.figure_topics import BESIDE, TOPICS, Topics

_SCHEMES = frozenset({EntityClass.MODEL, EntityClass.CAMPAIGN})
_SCHEME_OPENS = re.compile(r"\W*(?:(?:phong trào|cuộc vận động|chương trình|chiến dịch|hưởng ứng|thi đua)\W*)*")
# "phong trào “A” có 900 hộ đăng ký"; "dự phong trào “A” có 90 người" is of what they came to.
_SCHEME_HAS = re.compile(
    r"[”\"]?,?\s*(?:đã |hiện |nay |đến nay )*(?:có|thu hút)(?: được)?\s(?:(?:gần|hơn|trên|khoảng)\s)*"
)
_ATTENDS = re.compile(r"(?<!\w)dự (?:[^\W\d_]+ ){0,3}[“\"]?$")
_QUOTES = (' "', " “")
_OF_SCHEMES = re.compile(r"(?<!\w)(?:mô hình|điển hình|gương)(?!\w)")
_NEXT = 4


def scheme_beside(topics: Topics, clause: Span, position: int) -> Node | None:
    """Return the campaign or model right before a position: "chương trình “A” hơn 3 tỷ đồng"."""
    for at in topics.mentioned.within(clause.start, position, _SCHEMES)[-1:]:
        if BESIDE.fullmatch(topics.document.folded, at.span.stop, position):
            return at.node
    return None


def scheme_around(topics: Topics, clause: Span, figure: Span) -> Node | None:
    """Return the campaign or model that has what is counted: "9 mô hình “A”", "phong trào “A” có 9 hộ"."""
    folded = topics.document.folded
    if folded.startswith(_QUOTES, figure.stop) or _OF_SCHEMES.search(folded, figure.start, figure.stop):
        for at in topics.mentioned.within(figure.stop, min(figure.stop + _NEXT, clause.stop), _SCHEMES)[:1]:
            if not folded[figure.stop : at.span.start].strip(' "“'):
                return at.node
    for at in topics.mentioned.within(clause.start, figure.start, _SCHEMES)[-1:]:
        is_attended = _ATTENDS.search(folded, clause.start, at.span.start) is not None
        if not is_attended and _SCHEME_HAS.fullmatch(folded, at.span.stop, figure.start):
            return at.node
    return None


def scheme_first(topics: Topics, clause: Span, position: int) -> Node | None:
    """Return the campaign that begins a clause, before every body and place named in it up to a position."""
    named = topics.mentioned.within(clause.start, position, TOPICS | _SCHEMES)[:1]
    if not named or named[0].node.cls is not EntityClass.CAMPAIGN:
        return None
    opens = _SCHEME_OPENS.fullmatch(topics.document.folded, clause.start, named[0].span.start) is not None
    return named[0].node if opens else None
