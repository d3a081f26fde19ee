"""How a name stands in a clause: what it is about or only an object, an address, one of a list, where it was."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from kg.model import BODY_CLASSES, PLACE_CLASSES, PLACE_SIZES, EntityClass, Predicate, Span
from kg.relate.builder import Node, RecordBuilder
from kg.relate.mentions import At, Mentioned
from kg.text.brackets import is_in_brackets
from kg.text.document import Document

NAMED = BODY_CLASSES | PLACE_CLASSES
_PERSONS = frozenset({EntityClass.PERSON})
_MODEL = EntityClass.MODEL
_ADDRESS_GAPS = frozenset({", ", " "})
_GOES_ON, _WENT_ON = (",", " và "), (", ", " và ")
_SEVERAL = ("các ", "các tỉnh ", "các tỉnh thành ", "các tỉnh, thành ", "các huyện ", "các xã ", "các phường ")
_LISTING = frozenset({",", "và", ", và"})
# "Nổi bật là mô hình A": the model is what is told of.
_NAMES = ("là ", "là các ")
# What may stand before the place that opens a clause: "Còn ở xã A, …", "Trong khi đó, tại huyện B …".
_LEADS_IN = re.compile(
    r"[\W]*(?:(?:còn|riêng|trong khi đó|cùng ngày|cũng|hiện nay|hiện|đến nay|trước đó|ngoài ra|bên cạnh đó|tương tự|"
    r"nhất là|sáng nay|chiều nay|hôm qua|sáng cùng ngày|chiều cùng ngày)[\W]*)*"
)
# "đạt 90% kế hoạch HĐND huyện giao", "nhập huyện A vào thành phố B", "Cách thị trấn A 40 km, xã B …".
OBJECTS = (
    "kế hoạch ",
    "mục tiêu ",
    "chỉ tiêu ",
    "dự toán ",
    "kỳ họp ",
    "nhập ",
    "ủng hộ qua ",
    "gửi qua ",
    "ngụ ",
    "trú ",
    "trú tại ",
    "ngụ tại ",
    "cách ",
    "cách trung tâm ",
)
# "… đã", "… nhanh chóng triển khai": what stands behind who acts.
_ACTS = re.compile(r" (?:đã|vừa|cũng|đang|nhanh chóng|kịp thời|khẩn trương)(?!\w)")
_GROUP = "tổ "
_LIST_REACH = 4
"""So many characters behind a name the next of a list begins."""
_PLACED = re.compile(r"(?<!\w)(?:tại|ở|riêng|trên địa bàn)\s+(?:các\s+|khu vực\s+)?(?:thuộc\s+)?$")


@dataclass(frozen=True, slots=True)
class Standing:
    """Tells how the things of an article stand in its clauses."""

    builder: RecordBuilder
    document: Document
    mentioned: Mentioned

    def is_topic(self, clause: Span, at: At) -> bool:
        """Say whether a clause may be about a thing named in it."""
        if is_in_brackets(self.document.folded, clause.start, at.span.start):
            return False
        if at.node.cls is _MODEL and self.document.folded.endswith(_NAMES, 0, at.span.start):
            return True
        return not self.is_object(clause, at) or self._is_setting(clause, at)

    def alone(self, at: At) -> Node | None:
        """Return a thing itself, of places in a list what all of them lie in: "các xã A, B và C có …"."""
        folded, span = self.document.folded, at.span
        listed = folded.startswith(_GOES_ON, span.stop) or folded.endswith(_WENT_ON, 0, span.start)
        if not listed or at.node.cls not in PLACE_CLASSES:
            return at.node
        if not (other := self._listed_with(at)):
            return None if self._opens_list(at) else at.node
        above = self.builder.objects(at.node, Predicate.WITHIN)
        return above[0] if above and self.builder.says(other, Predicate.WITHIN, above[0]) else None

    def _opens_list(self, at: At) -> bool:
        """Say whether a place is the first of several that were not read: "các tỉnh thành A, B, C bị ngập"."""
        document, span = self.document, at.span
        if not document.folded.endswith(_SEVERAL, 0, span.start):
            return False
        return document.text[span.stop : span.stop + 3].strip(", ")[:1].isupper()

    def _listed_with(self, at: At) -> Node | None:
        """Return a place of the same kind right before or behind a place in a list."""
        places = self.mentioned.of(PLACE_CLASSES)
        index = bisect_left(places, at.span.start, key=_named_at)
        for left, right in pairwise(places[max(0, index - 1) : index + 2]):
            gap = self.document.folded[left.span.stop : right.span.start].strip()
            if gap == "," and _is_group(left.node) and not _is_group(right.node):
                continue  # "tổ 3, ấp A"
            if gap in _LISTING and left.node.cls is right.node.cls:
                return right.node if left is at else left.node
        return None

    def is_object(self, clause: Span, at: At) -> bool:
        """Say whether a preposition governs a name, or the list that it goes on with: "từ tỉnh A, tỉnh B ủng hộ …"."""
        if self.mentioned.is_object(at) or self.document.folded.endswith(OBJECTS, clause.start, at.span.start):
            return True
        last, gap = self._before(clause, at)
        if last is None or gap not in _LISTING:
            return False
        if gap == "," and at.node.cls in BODY_CLASSES and _ACTS.match(self.document.folded, at.span.stop):
            return False  # "theo chỉ đạo của A, Hội B đã …"
        alike = last.node.cls is at.node.cls or self._is_superior(last, at)
        return alike and self.is_object(clause, last)

    def _is_superior(self, last: At, at: At) -> bool:
        """Say whether a body goes on a list of those who told another to act: "theo chỉ đạo của A, B, Hội C đã …"."""
        if last.node.cls not in BODY_CLASSES or at.node.cls not in BODY_CLASSES:
            return False
        return self.document.folded.startswith(", ", at.span.stop) and self._is_followed(at)

    def _is_followed(self, at: At) -> bool:
        """Say whether behind a body and a comma stands another that acts: ", Hội C đã …"."""
        bodies = self.mentioned.within(at.span.stop, at.span.stop + _LIST_REACH, BODY_CLASSES)
        starts = at.span.stop + len(", ")
        return any(each.span.start == starts and _ACTS.match(self.document.folded, each.span.stop) for each in bodies)

    def is_address(self, clause: Span, at: At) -> bool:
        """Say whether a place only says where an object or person is: "ở ấp A, xã B", "Bà C, ấp A, xã B"."""
        if at.node.cls not in PLACE_CLASSES or not self.document.folded.endswith(", ", clause.start, at.span.start):
            return False
        if any(person.span.stop + len(", ") == at.span.start for person in self._persons_before(clause, at)):
            return True
        last, gap = self._before(clause, at)
        if last is None or gap != "," or not self._lies_in(last.node, at.node):
            return False
        return self.is_object(clause, last) or self.is_address(clause, last)

    def _persons_before(self, clause: Span, at: At) -> Sequence[At]:
        return self.mentioned.within(clause.start, at.span.start, _PERSONS)[-1:]

    def _before(self, clause: Span, at: At) -> tuple[At | None, str]:
        """Return the body or place named last before a thing in its clause, and what stands between."""
        before = self.mentioned.within(clause.start, at.span.start, NAMED)
        if not before:
            return None, ""
        return before[-1], self.document.folded[before[-1].span.stop : at.span.start].strip()

    def _is_setting(self, clause: Span, at: At) -> bool:
        """Say whether a place opens its clause: "Tại xã A, 18 căn nhà …"."""
        folded = self.document.folded
        if at.node.cls not in NAMED:
            return False
        lead = _PLACED.search(folded, clause.start, at.span.start)
        return lead is not None and _LEADS_IN.fullmatch(folded, clause.start, lead.start()) is not None

    def addressed(self, clause: Span, place: At) -> At:
        """Return what lies in a place that only says where: "Chi bộ thôn A, xã B, huyện C có 17 đảng viên"."""
        for at in reversed(self.mentioned.within(clause.start, place.span.start, NAMED)):
            gap = self.document.folded[at.span.stop : place.span.start]
            if gap not in _ADDRESS_GAPS or not self._lies_in(at.node, place.node) or self._says(at, place):
                break
            place = at
        return place

    def _says(self, at: At, place: At) -> bool:
        """Say whether a name says already in which place it is: "theo Sở A tỉnh B, tỉnh B có …"."""
        folded = self.document.folded
        return folded.endswith(folded[place.span.start : place.span.stop], at.span.start, at.span.stop)

    def _lies_in(self, node: Node, place: Node) -> bool:
        home = self.home(node) if node.cls in BODY_CLASSES else node
        if home is None or home is place:
            return True
        return PLACE_SIZES.get(home.cls, -1) < PLACE_SIZES.get(place.cls, -1)

    def home(self, body: Node) -> Node | None:
        """Return the place of whose level a body is."""
        return next(iter(self.builder.objects(body, Predicate.JURISDICTION)), None)


def _is_group(place: Node) -> bool:
    """Say whether a place is a group of households, which may lie in a village or quarter."""
    return place.name.lower().startswith(_GROUP)


def _named_at(at: At) -> int:
    return at.span.start
