"""A figure in its clause, and what was told before it."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from kg.model import PLACE_CLASSES, Figure, Mention, Scope, Span
from kg.relate.activities.deeds import Deed
from kg.relate.builder import Node
from kg.relate.figures.levels import LEVELS
from kg.relate.figures.topics import Topics
from kg.relate.mentions import At
from kg.text.document import Document

_OPENS = re.compile(r"(?:^|[,:;–-])\s*(?:(?:có|đã có|hiện có|gần|hơn|trên|khoảng)\s+)*$")
FAR = 90
"""What begins a clause does a deed at most so many characters behind it."""
_PAUSES = (", ", ": ", "(", " - ", " – ")
# What stands between a name and its figure: "Đông Sơn hơn 40 mm".
_COUNTS = re.compile(r"(?:có|là|gần|hơn|trên|khoảng|tới|chừng)\s+(?:(?:gần|hơn|trên|khoảng|tới|chừng)\s+)*$")
_COUNTS_REACH = 60
"""Characters before a figure in which the words of `_COUNTS` stand."""
_COUNTED = ("có", "là", "gần", "hơn", "trên", "khoảng", "tới", "chừng")
_AT = ("tại ", "ở ", "trên địa bàn ")
_AT_SEVERAL = re.compile(
    r"\W*(?:tại|ở|trên địa bàn) (?:cả )?(?:\d+|hai|ba|bốn|năm|sáu|nhiều|các|một số|những) "
    r"(?:tỉnh|huyện|xã|phường|thôn|bản|ấp|địa phương)(?!\w)[^,;:]*,"
)
_EACH = "mỗi "
_OF_EACH = re.compile(
    r"(?<!\w)mỗi (?:xã|phường|thôn|bản|ấp|huyện|quận|tỉnh|địa phương|đơn vị|điểm|trạm|trường)(?!\w)[^.;:]*$"
)
_SHARE, _MONEY = "%", "VND"
# What a share is of: "85% số đảng viên", "tỷ lệ chi bộ hoàn thành tốt nhiệm vụ đạt 80%".
_OF_WHOM = re.compile(r"\s+(?:số |tổng số |các )?(?P<noun>[^\W\d_]+(?:,? [^\W\d_]+){0,2})")
_RATE_OF = re.compile(
    r"(?<!\w)(?:tỷ lệ|tỉ lệ|số) (?:các |thu hút |tập hợp )?(?P<noun>[^\W\d_]+(?: [^\W\d_]+){0,2})[^,;:()]*$"
)
# "cả 2 chị", "2 em đó", "hai xã A và B", "hai đơn vị": those told of, counted again.
_BOTH = re.compile(r"(?<!tất )(?<!\w)cả\s$")
_THOSE = re.compile(r"(?: [^\W\d_]+){0,2} (?:này|đó|kia|ấy|nói trên|còn lại|trên (?:được|đã|do))(?!\w)")
_THESE = (" này", " đó", " nói trên", " kể trên")
_PARTNERS = ("hai đơn vị", "2 đơn vị", "hai địa phương", "hai bên", "hai ngành", "hai cơ quan", "hai huyện", "hai xã")
_HELD_IN_ENDS = ("án", "hình", "tác")
_HELD_IN = (["dự", "án"], ["mô", "hình"], ["đề", "án"], ["tổ", "hợp", "tác"])
_OF_THOSE = " trong "
_ONE_OF = tuple(f" là {one} trong {those}" for one in ("một", "1") for those in ("", "số ", "những "))
_ONE_OF_THOSE = tuple(f", {one} trong {those}" for one in ("một", "1") for those in ("", "số ", "những "))
_ENDS = ("", " ", ",")
FEW = 9
_NAMES_BEGIN = ("Quỹ ", "Hội ", "Công ty ", "Tập đoàn ", "Ngân hàng ", "Ban ", "Đoàn ", "Chi hội ", "Liên đoàn ")
_LAST_WORD = 12
"""Characters in which the last word of a name stands."""


def without_contents(deeds: Sequence[Deed], figures: Sequence[Mention[Figure]]) -> Sequence[Deed]:
    """Return deeds without those that only say what counted projects are about: "2 dự án trồng hoa"."""
    held = [figure for figure in figures if (figure.value.unit or "").endswith(_HELD_IN_ENDS)] if deeds else ()
    stops = {figure.span.stop for figure in held if (figure.value.unit or "").split()[-2:] in _HELD_IN}
    if not stops:
        return deeds
    ends = [figure.span.stop for figure in figures]
    return [
        deed
        for deed in deeds
        if deed[0].start - 1 not in stops or bisect_left(ends, deed[0].start) != bisect_left(ends, deed[0].stop)
    ]


def _outermost(deeds: list[Deed]) -> list[Deed]:
    """Return deeds without those last in order that lie in the words of others: "vận động hội viên đóng góp 2 tỷ"."""
    while len(deeds) > 1 and deeds[-1][0].stop < deeds[-2][0].stop:
        deeds.pop()
    return deeds


def begins_with(noun: str, words: tuple[str, ...]) -> bool:
    """Say whether a noun begins with one of these, as whole words: "hội viên" does not with "hộ"."""
    if not noun.startswith(words):
        return False
    return any(noun[len(word) : len(word) + 1] in _ENDS for word in words if noun.startswith(word))


class Place:
    """A figure in its clause, with the `deeds` of its sentence, and those of the clause `before` and `after` it.

    `lead` are the words of the clause before it; what `has_before` and `is_damage` say is kept in
    `has` and `damage`.
    """

    __slots__ = (
        *("document", "topics", "sentence", "clause", "figure", "unit", "deeds", "lead", "before", "after"),
        *("_segment", "_topics", "_of_others", "_stranger", "_named_next", "has", "damage"),
    )

    def __init__(
        self,
        document: Document,
        topics: Topics,
        sentence: Span,
        clause: Span,
        figure: Mention[Figure],
        deeds: Sequence[Deed],
    ) -> None:
        self.document = document
        self.topics = topics
        self.sentence = sentence
        self.clause = clause
        self.figure = figure
        self.unit: str | None = figure.value.unit
        self.deeds = deeds
        start, stop = figure.span.start, figure.span.stop
        self.lead = document.folded[clause.start : start]
        self.before: Sequence[Deed] = ()
        self.after: Sequence[Deed] = ()
        if deeds:
            self.before = _outermost([d for d in deeds if d[0].stop <= start and d[0].start >= clause.start])
            self.after = [d for d in deeds if d[0].start >= stop and d[0].stop <= clause.stop]
        self._segment: str | None = None
        self._topics: tuple[Node | None, ...] = ()
        self._of_others: bool | None = None
        self._stranger: bool | None = None
        self._named_next: tuple[At | None, ...] = ()
        self.has: bool | None = None
        self.damage: bool | None = None

    @property
    def segment(self) -> str:
        """The words of the clause before the figure behind the last sign of a pause."""
        if self._segment is None:
            self._segment = self.lead[max(map(self.lead.rfind, _PAUSES)) + 1 :]
        return self._segment

    @property
    def topic(self) -> Node | None:
        """What the clause is about before the figure."""
        if not self._topics:
            topic = None if self.is_of_others else self.topics.of(self.clause, self.figure.span.start)
            self._topics = (topic,)
        return self._topics[0]

    @property
    def named_next(self) -> At | None:
        """The first body or place named behind the figure in its clause."""
        if not self._named_next:
            self._named_next = (self.topics.named_after(self.figure.span.stop, self.clause.stop),)
        return self._named_next[0]

    @property
    def noun(self) -> str:
        """What is counted: the unit, of a share that of which it is one, of money each those who have or give it."""
        if self.unit == _MONEY and self.figure.value.scope is Scope.EACH:
            return (self.figure.value.counted or "").rpartition(_EACH)[2]
        if self.unit != _SHARE:
            return self.unit or ""
        rate = _RATE_OF.search(self.segment)
        if rate is None:
            rate = _OF_WHOM.match(self.document.folded, self.figure.span.stop, self.clause.stop)
        return "" if rate is None else rate["noun"]

    @property
    def is_elsewhere(self) -> bool:
        """Say whether the sentence told before of the country, another one, or a province or town not named."""
        elsewhere, start, stop = self.topics.elsewhere, self.sentence.start, self.figure.span.start
        if elsewhere and bisect_left(elsewhere, start) < bisect_left(elsewhere, stop):
            return True
        return self.topics.tells_of_unnamed_whole(start, stop)

    @property
    def is_of_others(self) -> bool:
        """Say whether a figure is of a place that is not named by its kind, of any of several, or of another land."""
        if self._of_others is None:
            of_each = _EACH in self.lead and _OF_EACH.search(self.lead) is not None
            self._of_others = of_each or self.is_elsewhere or self.follows_stranger or self._is_at_several()
        return self._of_others

    @property
    def is_one_of(self) -> bool:
        """Say whether what the clause is about is only one of those counted: "Xã A là một trong 13 xã"."""
        return _OF_THOSE in self.lead and (self.lead.endswith(_ONE_OF) or self.lead.endswith(_ONE_OF_THOSE))

    @property
    def counts_those(self) -> bool:
        """Say whether places are counted that were told of before: "2 xã này"."""
        folded, stop = self.document.folded, self.figure.span.stop
        return folded.startswith(_THESE, stop) and (self.unit or "").partition(" ")[0] in LEVELS

    @property
    def is_again(self) -> bool:
        """Say whether those are counted who were told of, or are named next: "cả 2 chị", "hai xã A và B"."""
        document, span = self.document, self.figure.span
        if self.figure.value.value > FEW:
            return False
        if _BOTH.search(self.lead) or _THOSE.match(document.folded, span.stop, self.clause.stop):
            return True
        if document.folded.startswith(_PARTNERS, span.start):
            return True
        named = document.text[span.stop : span.stop + 3].strip(" :")[:1]
        unit = self.figure.value.unit
        return (named.isupper() or named.isdigit()) and not LEVELS.keys().isdisjoint((unit, unit.split()[0]))

    @property
    def begins_with_name(self) -> bool:
        """Say whether the part of a sentence begins with a name that was not read: "Quỹ A …; Quỹ Hỗ trợ B …"."""
        start, text = self.clause.start, self.document.text
        while start < self.figure.span.start and text[start].isspace():
            start += 1
        if start <= self.sentence.start or not text.startswith(_NAMES_BEGIN, start):
            return False
        return not self.topics.mentioned.within(start, self.figure.span.start)

    @property
    def follows_stranger(self) -> bool:
        """Say whether right before the figure a name ends that is none of the article's: "như: Đông Sơn 40 mm"."""
        if self._stranger is None:
            self._stranger = self._follows_stranger()
        return self._stranger

    def _is_at_several(self) -> bool:
        """Say whether the clause tells of several places that it does not name: "Tại 2 xã có lốc, hơn 200 nhà …"."""
        if not self.lead.lstrip().startswith(_AT):
            return False
        several = _AT_SEVERAL.match(self.lead)
        if several is None:
            return False
        start = self.clause.start
        return not self.topics.mentioned.within(start, start + several.end(), PLACE_CLASSES)

    def _follows_stranger(self) -> bool:
        """Say whether a name ends right before the figure, or its bracket, that was not read."""
        lead = self.lead
        if lead[-1:] == "(" and self.document.folded.startswith(")", self.figure.span.stop):
            lead = lead[:-1]
        lead = lead.removesuffix(": ")
        ends = lead.rstrip().endswith(_COUNTED)
        counts = _COUNTS.search(lead, max(0, len(lead) - _COUNTS_REACH)) if ends else None
        stop = self.clause.start + (len(lead) if counts is None else counts.start())
        first = stop - _LAST_WORD
        last = self.document.text[first if first > self.sentence.start else self.sentence.start : stop]
        before, _, word = last.rstrip().rpartition(" ")
        if not word.istitle() or not word.replace("-", "").isalpha() or not before[-1:].isalpha():
            return False
        return not self.topics.mentioned.covers(stop - len(word) - 1)

    def is_parted_from(self, deed: Span) -> bool:
        """Say whether a comma stands between the figure and a deed after it."""
        return "," in self.document.folded[self.figure.span.stop : deed.start]

    def opens_clause(self) -> bool:
        """Say whether the figure begins its clause or what stands behind a pause: "…, hơn 60 hộ …"."""
        return _OPENS.search(self.lead) is not None
