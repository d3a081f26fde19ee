"""What each figure is of: a deed, or the body, place, model or document that the clause is about."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from kg.extract.figures import find_figures
from kg.model import BODY_CLASSES, PLACE_CLASSES, EntityClass, Evidence, Figure, Mention, Predicate, Span
from kg.relate.builder import Node, RecordBuilder
from kg.relate.deeds import Deed
from kg.relate.figure_topics import Topics, topics_of
from kg.relate.mentions import Mentioned
from kg.text.document import Document

# "Bản A có 96 hộ", "Đảng bộ hiện có 17 đảng viên", "còn 21 hộ nghèo": a state of the topic, not a deed.
_HAS = re.compile(
    r"(?<!\w)(?:có|còn|gồm|hiện có|đã có|nay đã có|với|đại diện cho|của)\s*"
    r"(?:(?:gần|hơn|trên|khoảng|quá|dưới|tới|đến|chừng|ít nhất|tổng số|tổng cộng|và|diện tích)\s*)*"
    r"(?:\d[\d.,]*\s*/\s*)?$"
)
_OWNS = re.compile(
    r"(?<!\w)(?:(?:đã|hiện|nay|hiện nay|chỉ|vẫn|mới)\s)*(?:có|còn)\s(?:(?:gần|hơn|trên|khoảng|tổng số|tới|đến)\s)*$"
)
# What a sentence adds about the work told before: "Tổng kinh phí …", "Công trình có …", "mỗi suất …".
_OF_THE_WORK = re.compile(
    r"(?<!\w)(?:tổng (?:kinh phí|trị giá|giá trị|số tiền|vốn|mức đầu tư)|kinh phí|trị giá|công trình|tuyến đường|"
    r"tuyến lộ|căn nhà|ngôi nhà|"
    r"mỗi (?:suất|phần|căn|nhà|em|hộ|xuất)|trong đó|dài|rộng|dày)(?!\w)"
)
# "Bằng nguồn kinh phí 40 triệu đồng …, Hội đã mua …": means of what is told behind them.
_MEANS = re.compile(r"\W*(?:bằng|từ|với|nhờ)(?!\w)")
# A part of what the figure before it counts: "8 đảng viên, trong đó có 3 nữ", "(tăng 5 mô hình …)".
_IS_PART = re.compile(r"trong (?:đó|số đó)(?!\w)|\([^)]*$|,\s*(?:tăng|giảm)\s(?:\S+\s)?$")
_GIVES = re.compile(r"(?<!\w)(?:đóng góp|góp|hỗ trợ|ủng hộ|cấp|tài trợ|đối ứng|còn lại)\s(?:\S+\s)?$")
_SPLIT = re.compile(r"(?<!\w)trong (?:đó|số đó)(?!\w)")
# Who came to what is told of: "Về dự có … cùng 65 hộ dân".
_CAME = re.compile(r"\W*(?:đến |về |tham |cùng |tới )?(?:dự|tham gia)(?!\w)[^.]{0,40}?(?<!\w)có(?!\w)")
# What was held is counted by those who came: "Lớp có 35 học viên", "Tại buổi đối thoại có 9 ý kiến".
_EVENTS = (
    ("training", re.compile(r"(?<!\w)(?:lớp|khóa|học viên|hội nghị tập huấn)(?!\w)")),
    ("dialogue", re.compile(r"(?<!\w)(?:buổi|hội nghị|cuộc) (?:đối thoại|tiếp xúc|gặp gỡ)(?!\w)")),
    ("supervision", re.compile(r"(?<!\w)hội nghị phản biện(?!\w)")),
    ("culture-sport", re.compile(r"(?<!\w)(?:hội thi|hội thao|hội diễn|liên hoan)(?!\w)")),
    ("model-registration", re.compile(r"(?<!\w)thực hiện mô hình(?!\w)")),
)
# "150 cán bộ, chiến sĩ Trung đoàn 3", "9 chi bộ của Đảng bộ xã B": parts of the body named next.
_PART = re.compile(
    r"(?<!\w)(?:cán bộ|chiến s[ĩỹ]|đảng viên|hội viên|đoàn viên|thanh niên|công nhân|thành viên|ủy viên|chi bộ|chi hội|"
    r"xã|thôn|thị trấn|phường|ấp|bản)(?:, [^\W\d_]+(?: [^\W\d_]+)?)?(?: trực thuộc)?$"
)
_WHOSE = re.compile(r"\s*(?:(?:[^\W\d_]+ ){0,2}(?:của|thuộc) )?$")
_WHERE = re.compile(r"\s*(?:[^\W\d_]+ ){0,3}(?:ở|tại|thuộc|của) $")
_DONE_BY = re.compile(r"(?<!\w)(?:đã|tự nguyện|tình nguyện|cùng nhau|đồng loạt)\s*(?:tự nguyện\s*|tình nguyện\s*)?$")
_OPENS = re.compile(r"(?:^|[,:;–-])\s*(?:(?:có|đã có|hiện có|gần|hơn|trên|khoảng)\s+)*$")
_NEAR = 45
_BESIDE = 14
"""So many characters behind a deed stands what it counts, whatever word is between: "đối thoại với 120 hội viên"."""
_FAR = 90
"""What begins a clause does a deed at most so many characters behind it."""


@dataclass(slots=True)
class _Told:
    """What was told so far: of what the last figure was, the last deed, and the last deed of each type."""

    block: int = -1
    last: Node | None = None
    figure: int = -1
    unit: str | None = None
    deed: Node | None = None
    by_type: dict[str, Node] = field(default_factory=dict)

    def enter(self, block: int) -> None:
        """Begin a sentence; figures do not carry over from another paragraph."""
        if block != self.block:
            self.block, self.last = block, None

    def tell(self, builder: RecordBuilder, deeds: Sequence[Deed]) -> None:
        """Add the deeds of a sentence."""
        for _, node in deeds:
            self.deed = node
            for concept in builder.values(node, Predicate.ACTIVITY_TYPE):
                self.by_type[str(concept)] = node


@dataclass(frozen=True, slots=True)
class _Place:
    """A figure in its clause, with the deeds of its sentence."""

    document: Document
    topics: Topics
    sentence: Span
    clause: Span
    figure: Mention[Figure]
    deeds: Sequence[Deed]

    @property
    def unit(self) -> str | None:
        """The unit of the figure."""
        return self.figure.value.unit

    @property
    def lead(self) -> str:
        """The words of the clause before the figure."""
        return self.document.folded[self.clause.start : self.figure.span.start]

    def is_parted_from(self, deed: Span) -> bool:
        """Say whether a comma stands between the figure and a deed after it."""
        return "," in self.document.folded[self.figure.span.stop : deed.start]

    @property
    def before(self) -> Sequence[Deed]:
        """The deeds of the clause before the figure."""
        return [d for d in self.deeds if d[0].stop <= self.figure.span.start and d[0].start >= self.clause.start]

    @property
    def after(self) -> Sequence[Deed]:
        """The deeds of the clause after the figure."""
        return [d for d in self.deeds if d[0].start >= self.figure.span.stop and d[0].stop <= self.clause.stop]


def state_figures(
    builder: RecordBuilder, document: Document, mentioned: Mentioned, deeds: Sequence[Deed]
) -> None:
    """State every figure of what it is of, the article's main place where the text leaves it open."""
    figures = find_figures(document)
    if not figures:
        return
    topics = topics_of(document, mentioned, builder.nodes())
    index, told, open_ = 0, _Told(), []
    known: dict[Figure, Node] = {}
    for sentence in document.sentences:
        told.enter(sentence.block)
        here = [(span, node) for span, node in deeds if sentence.span.contains(span)]
        while index < len(figures) and figures[index].span.start < sentence.span.stop:
            figure = figures[index]
            clause = _clause(document, sentence.span, figure.span)
            subject = _of(_Place(document, topics, sentence.span, clause, figure, here), told)
            if subject is None:
                open_.append((figure, sentence.span))
            else:
                _state(builder, subject, figure, sentence.span)
                known.setdefault(figure.value, subject)
                told.last, told.figure, told.unit = subject, figure.span.stop, figure.value.unit
            index += 1
        told.tell(builder, here)
    main = _main(mentioned)
    for figure, sentence_span in open_:
        # What a headline counts is of what the same figure of the text is of.
        subject = known.get(figure.value, main)
        if subject is not None:
            _state(builder, subject, figure, sentence_span)


def _state(builder: RecordBuilder, subject: Node, figure: Mention[Figure], sentence: Span) -> None:
    builder.state(subject, Predicate.HAS_FIGURE, Evidence(sentence, figure.rule), value=figure.value)


def _of(place: _Place, told: _Told) -> Node | None:
    """Return what a figure is of; None where its clause leaves it open."""
    return (
        _of_owner(place)
        or _of_part(place, told)
        or _of_holding(place)
        or _of_came(place, told)
        or _of_whole(place)
        or _of_doer(place)
        or _of_deed_before(place)
        or _of_topic(place, told)
    )


def _of_holding(place: _Place) -> Node | None:
    """Return the deed whose words hold or share the figure's: "hiến 200m2 đất", "24 cuộc họp dân"."""
    span = place.figure.span
    return next((node for deed, node in place.deeds if deed.start < span.stop and span.start < deed.stop), None)


def _of_came(place: _Place, told: _Told) -> Node | None:
    """Return what people came to, as it was told: "Về dự có … cùng 65 hộ dân"."""
    if _CAME.match(place.document.folded, place.sentence.start, place.figure.span.start) and not place.before:
        return told.deed
    return None


def _of_part(place: _Place, told: _Told) -> Node | None:
    """Return what the figure before is of, where this one counts a part of that."""
    if told.last is None or told.figure < place.sentence.start:
        return None
    folded, start = place.document.folded, place.figure.span.start
    if _IS_PART.search(folded, told.figure, start):
        return told.last
    # "trong đó Hội A góp 50 triệu; Hội B góp 8 triệu": the sum goes on being split.
    gives = place.unit == told.unit and _GIVES.search(place.lead)
    splits = gives and _SPLIT.search(folded, place.sentence.start, told.figure)
    return told.last if splits else None


def _of_whole(place: _Place) -> Node | None:
    """Return the body or place of which the figure counts parts: "26 đảng viên của Chi bộ thôn A"."""
    folded, span = place.document.folded, place.figure.span
    if _PART.search(folded, span.start, span.stop) is None:
        return None
    named = place.topics.named_after(span.stop, place.clause.stop)
    if named is None or not _WHOSE.fullmatch(folded, span.stop, named.span.start):
        return None
    return named.node


def _of_owner(place: _Place) -> Node | None:
    """Return who or what has it: "Xã A hiện có 96 mô hình đăng ký"."""
    has = _OWNS.search(place.lead)
    return place.topics.beside(place.clause, place.clause.start + has.start()) if has is not None else None


def _of_doer(place: _Place) -> Node | None:
    """Return the deed that is done by what is counted: "1.126 hộ ở 17 xã đã hiến …"."""
    if not place.after:
        return None
    folded, start = place.document.folded, place.figure.span.stop
    span, node = place.after[0]
    gap = folded[start : span.start]
    if _OPENS.search(place.lead) and len(gap) <= _FAR and _DONE_BY.search(gap):
        return node
    if place.before and "," not in folded[place.before[-1][0].stop : place.figure.span.start]:
        return None
    return node if "," not in gap and len(gap) <= _NEAR else None


def _of_deed_before(place: _Place) -> Node | None:
    if not place.before:
        return None
    span, node = place.before[-1]
    gap = place.figure.span.start - span.stop
    return node if gap <= (_BESIDE if _HAS.search(place.lead) else _NEAR) else None


def _of_topic(place: _Place, told: _Told) -> Node | None:
    """Return what the clause is about, or a deed farther off, or what was told before."""
    beside = place.topics.beside(place.clause, place.figure.span.start)
    if beside is not None:
        return beside
    topic = place.topics.of(place.clause, place.figure.span.start)
    if _HAS.search(place.lead):
        held = _of_event(place, told) or topic
        if held is not None:
            return held
    if _OF_THE_WORK.search(place.lead) and not place.before and not (place.after and _MEANS.match(place.lead)):
        return _of_work(place, told, topic)
    if place.before:
        return place.before[-1][1]
    if place.after and (topic is None or not place.is_parted_from(place.after[0][0])):
        return place.after[0][1]
    if "breakdown" in place.figure.rule and told.last is not None:
        return told.last
    return topic or _of_place_after(place) or told.last


def _of_event(place: _Place, told: _Told) -> Node | None:
    """Return what was held, where the clause names it by its kind: "Lớp ấy có 35 học viên"."""
    kinds = (kind for kind, names in _EVENTS if kind in told.by_type and names.search(place.lead))
    return next((told.by_type[kind] for kind in kinds), None)


def _of_work(place: _Place, told: _Told, topic: Node | None) -> Node | None:
    """Return the work of which a sentence tells more: the one it names, else the last told of."""
    if topic is not None and topic.cls is EntityClass.MODEL:
        return topic
    if told.last is not None and told.figure >= place.sentence.start:
        return told.last
    return _of_event(place, told) or told.deed or topic


def _of_place_after(place: _Place) -> Node | None:
    """Return the place where the text says that what is counted is: "11 ngôi nhà ở xóm A"."""
    span = place.figure.span
    named = place.topics.named_after(span.stop, place.clause.stop)
    if named is None or not _WHERE.fullmatch(place.document.folded, span.stop, named.span.start):
        return None
    return named.node


def _clause(document: Document, sentence: Span, figure: Span) -> Span:
    """Return the part of the sentence between semicolons that holds the figure."""
    start = document.folded.rfind(";", sentence.start, figure.start) + 1
    stop = document.folded.find(";", figure.stop, sentence.stop)
    return Span(max(start, sentence.start), sentence.stop if stop < 0 else stop)


def _main(mentioned: Mentioned) -> Node | None:
    """Return the place that the article names first, else the first body."""
    for classes in (PLACE_CLASSES, BODY_CLASSES):
        for at in mentioned.all:
            if at.node.cls in classes:
                return at.node
    return None
