"""What each figure is of: a deed, or the body, place, model or document that the clause is about."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kg.extract.figures import find_figures
from kg.model import BODY_CLASSES, PLACE_CLASSES, EntityClass, Evidence, Figure, Mention, Predicate, Span
from kg.relate.builder import Node, RecordBuilder
from kg.relate.deeds import Deed
from kg.relate.mentions import Mentioned
from kg.text.document import Document

# "Bản A có 96 hộ", "Đảng bộ hiện có 17 đảng viên", "còn 21 hộ nghèo": a state of the topic, not a deed.
_HAS = re.compile(
    r"(?<!\w)(?:có|còn|gồm|hiện có|đã có|nay đã có|với|đại diện cho|của)\s*"
    r"(?:(?:gần|hơn|trên|khoảng|quá|dưới|tới|đến|chừng|ít nhất|tổng số|tổng cộng|và|diện tích)\s*)*"
    r"(?:\d[\d.,]*\s*/\s*)?$"
)
# What a sentence adds about the work told before: "Tổng kinh phí …", "Công trình có …", "mỗi suất …".
_OF_THE_WORK = re.compile(
    r"(?<!\w)(?:tổng (?:kinh phí|trị giá|giá trị|số tiền|vốn|mức đầu tư)|kinh phí|trị giá|công trình|tuyến đường|"
    r"tuyến lộ|căn nhà|ngôi nhà|"
    r"mỗi (?:suất|phần|căn|nhà|em|hộ|xuất)|trong đó|dài|rộng|dày)(?!\w)"
)
_TOPICS = BODY_CLASSES | PLACE_CLASSES | {EntityClass.MODEL}
_NEAR = 45


@dataclass(slots=True)
class _Paragraph:
    """What the figures of a paragraph were of so far."""

    block: int = -1
    last: Node | None = None
    deed: Node | None = None


def state_figures(
    builder: RecordBuilder, document: Document, mentioned: Mentioned, deeds: Sequence[Deed]
) -> None:
    """State every figure of what it is of, the article's main place where the text leaves it open."""
    figures = find_figures(document)
    index, paragraph = 0, _Paragraph()
    main = _main(mentioned)
    for sentence in document.sentences:
        if sentence.block != paragraph.block:
            paragraph = _Paragraph(sentence.block, deed=paragraph.deed)
        here = [(span, node) for span, node in deeds if sentence.span.contains(span)]
        while index < len(figures) and figures[index].span.start < sentence.span.stop:
            figure = figures[index]
            subject = _of(document, mentioned, sentence.span, figure, here, paragraph) or main
            if subject is not None:
                evidence = Evidence(sentence.span, figure.rule)
                builder.state(subject, Predicate.HAS_FIGURE, evidence, value=figure.value)
                paragraph.last = subject
            index += 1
        if here:
            paragraph.deed = here[-1][1]


def _of(
    document: Document,
    mentioned: Mentioned,
    sentence: Span,
    figure: Mention[Figure],
    deeds: Sequence[tuple[Span, Node]],
    paragraph: _Paragraph,
) -> Node | None:
    clause = _clause(document, sentence, figure.span)
    holding = next((node for span, node in deeds if span.contains(figure.span)), None)
    if holding is not None:
        return holding
    before = [(span, node) for span, node in deeds if span.stop <= figure.span.start and span.start >= clause.start]
    after = [(span, node) for span, node in deeds if span.start >= figure.span.stop and span.stop <= clause.stop]
    lead = document.folded[clause.start : figure.span.start]
    if after and _does(document.folded[figure.span.stop : after[0][0].start]):
        return after[0][1]
    if before and len(lead) - (before[-1][0].stop - clause.start) <= _NEAR and not _HAS.search(lead):
        return before[-1][1]
    topic = _topic(document, mentioned, clause, figure.span.start)
    if _HAS.search(lead) and topic is not None:
        return topic
    if after and not before:
        return after[0][1]
    if before:
        return before[-1][1]
    return _carried(lead, topic, paragraph, "breakdown" in figure.rule)


def _does(gap: str) -> bool:
    """Say whether what is counted does the deed that follows ("1.126 hộ ở 17 xã đã hiến …")."""
    return "," not in gap and len(gap) <= _NEAR


def _carried(lead: str, topic: Node | None, paragraph: _Paragraph, breakdown: bool) -> Node | None:
    """Return the subject of a figure whose clause tells no deed."""
    if breakdown and paragraph.last is not None:
        return paragraph.last
    if _OF_THE_WORK.search(lead) and paragraph.deed is not None:
        return paragraph.deed
    return topic or paragraph.last


def _clause(document: Document, sentence: Span, figure: Span) -> Span:
    """Return the part of the sentence between semicolons that holds the figure."""
    start = document.folded.rfind(";", sentence.start, figure.start) + 1
    stop = document.folded.find(";", figure.stop, sentence.stop)
    return Span(max(start, sentence.start), sentence.stop if stop < 0 else stop)


def _topic(document: Document, mentioned: Mentioned, clause: Span, position: int) -> Node | None:
    """Return what the clause is about: the thing right before "có", else the first that is no object.

    What stands in parentheses or says whose the thing before is ("Chi bộ A, Đảng bộ xã B (huyện C) có …") is not it.
    """
    first: Node | None = None
    for at in mentioned.within(clause.start, position, _TOPICS):
        if mentioned.is_object(at) or _in_parentheses(document, clause.start, at.span.start):
            continue
        lead = document.folded[clause.start : at.span.start].rstrip()
        direct = "," not in document.folded[at.span.stop : position] and not lead.endswith((",", "-", ")"))
        if first is None or direct:
            first = at.node
    return first


def _in_parentheses(document: Document, start: int, position: int) -> bool:
    lead = document.folded[start:position]
    return lead.rfind("(") > lead.rfind(")")


def _main(mentioned: Mentioned) -> Node | None:
    """Return the place that the article names first, else the first body."""
    for classes in (PLACE_CLASSES, BODY_CLASSES):
        for at in mentioned.all:
            if at.node.cls in classes:
                return at.node
    return None
