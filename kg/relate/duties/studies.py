"""Whose conference studies a directive: "A tổ chức hội nghị quán triệt … Tại hội nghị, đại biểu được nghe …"."""

import re
from bisect import bisect_left

from kg.model import EntityClass, Span
from kg.relate.mentions import At, Mentioned
from kg.text.document import Document

OPENINGS = ("tại hội nghị", "tại buổi", "tại lớp", "hội nghị đã được", "các đại biểu")
"""Begin what was studied there."""
_STUDIED = re.compile(
    r"^[\s\"*•+-]*(?:(?:tại|trong) (?:hội nghị|buổi|lớp)[^,.;:]{0,30},\s+)?"
    r"(?:[^.;:]{0,120}?\b(?:được|nghe)\b)[^.;:]{0,110}?\b(?:quán triệt|học tập|nghiên cứu|truyền đạt|triển khai)\b"
    r"[^.;:\d]{0,120}$"
)
_NOT_DONE = re.compile(r"\b(?:sẽ|cần|đề nghị|yêu cầu|chưa|phải)\b")
_HELD = re.compile(
    r"\b(?:tổ chức|mở|khai mạc|khai giảng)\s+(?:[^,.;:]{0,40}?(?:hội nghị|lớp|buổi|đợt)[^.;:]{0,60}?)?"
    r"\b(?:quán triệt|học tập|nghiên cứu|triển khai)\b"
)
_DIRECTIVES = frozenset({EntityClass.DIRECTIVE})
_LAWS = ("luật", "bộ luật", "nghị định", "pháp lệnh", "hiến pháp")
"""What is told of laws is mostly propaganda."""
_EARLIER = 6
"""The conference was told of at most so many sentences before."""
_FAR = 60
"""Between the body and what it holds stand adverbs or a partner."""


def studied_at(document: Document, mentioned: Mentioned, sentence: Span) -> tuple[At, At] | None:
    """Return who held the conference at which the first directive of a sentence was studied, and that directive."""
    folded = document.folded
    if not folded[sentence.start : sentence.start + 24].lstrip(' "*•+-').startswith(OPENINGS):
        return None
    first = next(iter(mentioned.within(sentence.start, sentence.stop, _DIRECTIVES)), None)
    if first is None or mentioned.in_title(first.span.start) or folded.startswith(_LAWS, first.span.start):
        return None
    lead = folded[sentence.start : first.span.start]
    if _STUDIED.match(lead) is None or _NOT_DONE.search(lead):
        return None
    host = _host(document, mentioned, sentence)
    return None if host is None else (host, first)


def _host(document: Document, mentioned: Mentioned, sentence: Span) -> At | None:
    """Return the body that held the last conference of study told of before a sentence."""
    index = bisect_left(document.starts, sentence.start)
    for number in range(index - 1, max(-1, index - 1 - _EARLIER), -1):
        span = document.sentences[number].span
        held = _HELD.search(document.folded, span.start, span.stop)
        if held is not None:
            host = mentioned.subject_before(held.start())
            return host if host is not None and held.start() - host.span.stop <= _FAR else None
    return None
