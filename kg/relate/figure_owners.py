"""What one figure is of: the rules in their order, and what they know of its clause and of what was told before."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from kg.lexicon.phrases import any_of
from kg.model import EntityClass, Figure, Mention, Predicate, Span
from kg.relate.builder import Node, RecordBuilder
from kg.relate.deeds import Deed
from kg.relate.figure_topics import Topics
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
    any_of(
        [f"tổng {sum_}" for sum_ in ("kinh phí", "trị giá", "giá trị", "số tiền", "vốn", "mức đầu tư")]
        + [f"mỗi {part}" for part in ("suất", "phần", "căn", "nhà", "em", "hộ", "xuất")]
        + ["kinh phí", "trị giá", "công trình", "tuyến đường", "tuyến lộ", "căn nhà", "ngôi nhà", "trong đó"]
        + ["dài", "rộng", "dày"]
    )
)
# "Bằng nguồn kinh phí 40 triệu đồng …, Hội đã mua …": means of what is told behind them.
_MEANS = re.compile(r"\W*(?:bằng|từ|với|nhờ)(?!\w)")
# A part of what the figure before it counts: "8 đảng viên, trong đó có 3 nữ", "(tăng 5 mô hình …)".
_IS_PART = re.compile(r"trong (?:đó|số đó)(?!\w)|\([^)]*$|,\s*(?:tăng|giảm)\s(?:\S+\s)?$")
_SUCH = "trong "
_GIVES = re.compile(r"(?<!\w)(?:đóng góp|góp|hỗ trợ|ủng hộ|cấp|tài trợ|đối ứng|còn lại)\s(?:\S+\s)?$")
_SPLIT = re.compile(r"(?<!\w)trong (?:đó|số đó)(?!\w)")
# Who came to what is told of: "Về dự có … cùng 65 hộ dân".
_CAME = re.compile(r"\W*(?:đến |về |tham |cùng |tới )?(?:dự|tham gia)(?!\w)[^.]{0,40}?(?<!\w)có(?!\w)")
# What a deed is called when more is said of it: "Lớp có 35 học viên", "Tại buổi đối thoại có 9 ý kiến".
_EVENTS = (
    ("training", re.compile(r"(?<!\w)(?:lớp|khóa|học viên|hội nghị tập huấn)(?!\w)")),
    ("dialogue", re.compile(r"(?<!\w)(?:buổi|hội nghị|cuộc) (?:đối thoại|tiếp xúc|gặp gỡ)(?!\w)")),
    ("supervision", re.compile(r"(?<!\w)hội nghị phản biện(?!\w)")),
    ("culture-sport", re.compile(r"(?<!\w)(?:hội thi|hội thao|hội diễn|liên hoan)(?!\w)")),
    ("gift-giving", re.compile(r"(?<!\w)(?:phần|suất|túi|món) quà(?!\w)")),
    ("education-support", re.compile(r"(?<!\w)suất học bổng(?!\w)")),
    ("house-building", re.compile(r"(?<!\w)(?:căn|ngôi) nhà(?!\w)")),
    ("road-building", re.compile(r"(?<!\w)(?:tuyến|con|đoạn) đường(?!\w)")),
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
_STATE = re.compile(any_of(["còn", "chưa", "phấn đấu", "tỷ lệ", "bình quân", "đạt", "giảm", "tăng"]))
_PAUSE = 3  # the blanks between two sentences or paragraphs
_COUNTS = re.compile(r"\s*(?:và\s+)?(?:(?:gần|hơn|trên|khoảng)\s+)?")
# The words in which `_HAS` and `_OWNS` end, to rule out at once most of what stands before figures.
_HAS_ENDS = tuple("/ có còn gồm với cho của gần hơn trên khoảng quá dưới tới đến chừng nhất số cộng và tích".split())
_OWNS_ENDS = tuple(f"{word} " for word in "có còn gần hơn trên khoảng số tới đến".split())
_NEAR = 45
_BESIDE = 14
"""So many characters behind a deed stands what it counts, whatever word is between: "đối thoại với 120 hội viên"."""
_FAR = 90
"""What begins a clause does a deed at most so many characters behind it."""


@dataclass(slots=True)
class Told:
    """What was told so far: of what the last figure was, the last deed, and the last deed of each type."""

    block: int = -1
    last: Node | None = None
    figure: int = -1
    unit: str | None = None
    deed: Node | None = None
    deed_stop: int = -1
    by_type: dict[str, Node] = field(default_factory=dict)

    def enter(self, block: int) -> None:
        """Begin a sentence; figures do not carry over from another paragraph."""
        if block != self.block:
            self.block, self.last = block, None

    def tell(self, builder: RecordBuilder, deeds: Sequence[Deed], stop: int) -> None:
        """Add the deeds of a sentence that ends at `stop`."""
        if deeds:
            self.deed_stop = stop
        for _, node in deeds:
            self.deed = node
            for concept in builder.values(node, Predicate.ACTIVITY_TYPE):
                self.by_type[str(concept)] = node


@dataclass(frozen=True, slots=True)
class Place:
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
        if not self.deeds:
            return ()
        return [d for d in self.deeds if d[0].stop <= self.figure.span.start and d[0].start >= self.clause.start]

    @property
    def after(self) -> Sequence[Deed]:
        """The deeds of the clause after the figure."""
        if not self.deeds:
            return ()
        return [d for d in self.deeds if d[0].start >= self.figure.span.stop and d[0].stop <= self.clause.stop]


def owner_of(place: Place, told: Told) -> Node | None:
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


def _has(place: Place) -> bool:
    lead = place.lead
    return lead.rstrip().endswith(_HAS_ENDS) and _HAS.search(lead) is not None


def _of_holding(place: Place) -> Node | None:
    """Return the deed whose words hold or share the figure's: "hiến 200m2 đất", "24 cuộc họp dân"."""
    span = place.figure.span
    for deed, node in place.deeds:
        if deed.start < span.stop and span.start < deed.stop:
            return node
    return None


def _of_came(place: Place, told: Told) -> Node | None:
    """Return what people came to, as it was told: "Về dự có … cùng 65 hộ dân"."""
    if _CAME.match(place.document.folded, place.sentence.start, place.figure.span.start) and not place.before:
        return told.deed
    return None


def _of_part(place: Place, told: Told) -> Node | None:
    """Return what the figure before is of, where this one counts a part of that."""
    if told.last is None or told.figure < place.sentence.start:
        return None
    folded, start = place.document.folded, place.figure.span.start
    between = folded[told.figure : start]
    if ("," in between or "(" in between or _SUCH in between) and _IS_PART.search(folded, told.figure, start):
        return told.last
    # "trong đó Hội A góp 50 triệu; Hội B góp 8 triệu": the sum goes on being split.
    gives = place.unit == told.unit and _GIVES.search(place.lead)
    splits = gives and _SPLIT.search(folded, place.sentence.start, told.figure)
    return told.last if splits else None


def _of_whole(place: Place) -> Node | None:
    """Return the body or place of which the figure counts parts: "26 đảng viên của Chi bộ thôn A"."""
    folded, span = place.document.folded, place.figure.span
    if _PART.search(folded, span.start, span.stop) is None:
        return None
    named = place.topics.named_after(span.stop, place.clause.stop)
    if named is None or not _WHOSE.fullmatch(folded, span.stop, named.span.start):
        return None
    return named.node


def _of_owner(place: Place) -> Node | None:
    """Return who or what has it: "Xã A hiện có 96 mô hình đăng ký"."""
    lead = place.lead
    has = _OWNS.search(lead) if lead.endswith(_OWNS_ENDS) else None
    return place.topics.beside(place.clause, place.clause.start + has.start()) if has is not None else None


def _of_doer(place: Place) -> Node | None:
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


def _of_deed_before(place: Place) -> Node | None:
    if not place.before:
        return _of_list(place)
    span, node = place.before[-1]
    gap = place.figure.span.start - span.stop
    return node if gap <= _BESIDE or (gap <= _NEAR and not _has(place)) else None


def _of_list(place: Place) -> Node | None:
    """Return the deed of the clause before, where this one only goes on counting: "tặng 3 bộ máy; 100 cuốn sách"."""
    told = [node for span, node in place.deeds if span.stop <= place.clause.start]
    counts = _COUNTS.fullmatch(place.lead) and not place.after
    return told[-1] if told and counts else None


def _of_topic(place: Place, told: Told) -> Node | None:
    """Return what the clause is about, or a deed farther off, or what was told before."""
    beside = place.topics.beside(place.clause, place.figure.span.start)
    if beside is not None:
        return beside
    topic = place.topics.of(place.clause, place.figure.span.start)
    if _has(place):
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
    return topic or _of_place_after(place) or told.last or (told.deed if _goes_on(place, told) else None)


def _goes_on(place: Place, told: Told) -> bool:
    """Say whether a sentence tells more of the deed of the sentence before: it names nobody else and no state."""
    if told.deed_stop < 0 or place.sentence.start - told.deed_stop > _PAUSE or _STATE.search(place.lead):
        return False
    return place.topics.named_after(place.sentence.start, place.sentence.stop) is None


def _of_event(place: Place, told: Told) -> Node | None:
    """Return what was held, where the clause names it by its kind: "Lớp ấy có 35 học viên"."""
    kinds = (kind for kind, names in _EVENTS if kind in told.by_type and names.search(place.lead))
    return next((told.by_type[kind] for kind in kinds), None)


def _of_work(place: Place, told: Told, topic: Node | None) -> Node | None:
    """Return the work of which a sentence tells more: the one it names, else the last told of."""
    if topic is not None and topic.cls is EntityClass.MODEL:
        return topic
    if told.last is not None and told.figure >= place.sentence.start:
        return told.last
    return _of_event(place, told) or told.deed or topic


def _of_place_after(place: Place) -> Node | None:
    """Return the place where the text says that what is counted is: "11 ngôi nhà ở xóm A"."""
    span = place.figure.span
    named = place.topics.named_after(span.stop, place.clause.stop)
    if named is None or not _WHERE.fullmatch(place.document.folded, span.stop, named.span.start):
        return None
    return named.node
