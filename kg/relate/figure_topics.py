"""What the clause of a figure is about: a body, place or model named in it, or a level that stands for a place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.model import BODY_CLASSES, PLACE_CLASSES, EntityClass, Span
from kg.relate.builder import Node
from kg.relate.mentions import At, Mentioned
from kg.text.document import Document

_TOPICS = BODY_CLASSES | PLACE_CLASSES | {EntityClass.MODEL}
_LEVELS = {
    "tỉnh": EntityClass.PROVINCE,
    **dict.fromkeys(("huyện", "quận", "thị xã", "thành phố"), EntityClass.DISTRICT),
    **dict.fromkeys(("xã", "phường", "thị trấn"), EntityClass.COMMUNE),
    **dict.fromkeys(("thôn", "bản", "ấp", "buôn", "bon", "xóm", "khu phố"), EntityClass.VILLAGE),
}
# "toàn huyện", and "bản còn 21 hộ nghèo": a level without a name that begins what is said of it.
_LEVEL = re.compile(
    rf"(?<!\w)(?P<whole>(?:toàn|cả)\s+)?(?P<level>{'|'.join(sorted(_LEVELS, key=len, reverse=True))})"
    r"(?=\s*(?P<next>[^\W\d_]*))"
)
_GOING_ON = frozenset({"có", "còn", "hiện", "đã", "nay", "gồm", "giảm", "tăng", "đạt", "vẫn", "phấn", "chỉ", "với"})
_GIVEN = frozenset({"cho", "với", "của", "từ", "giúp", "do", "và", ","})
_PLACED = re.compile(r"(?<!\w)(?:tại|ở|riêng|trên địa bàn)\s+(?:các\s+)?$")


@dataclass(frozen=True, slots=True)
class Topics:
    """Finds what clauses are about."""

    document: Document
    mentioned: Mentioned
    places: tuple[At, ...]

    def of(self, clause: Span, position: int) -> Node | None:
        """Return what a clause is about before `position`: the thing right before, else the first that is no object.

        What stands in parentheses or says whose the thing before is ("Chi bộ A, Đảng bộ xã B (huyện C) có …") is
        not it.
        """
        found: Node | None = None
        for start, stop, node in sorted(self._candidates(clause, position), key=lambda each: each[:2]):
            lead = self.document.folded[clause.start : start].rstrip()
            direct = "," not in self.document.folded[stop:position] and not lead.endswith((",", "-", ")"))
            if found is None or direct:
                found = node
        return found

    def beside(self, clause: Span, position: int) -> Node | None:
        """Return the body or place right before a position: "Hội Phụ nữ xã 50 người", "Thôn A: 60 bóng điện"."""
        folded = self.document.folded
        for at in self.mentioned.within(clause.start, position, BODY_CLASSES | PLACE_CLASSES)[-1:]:
            before = folded[max(clause.start, at.span.start - 12) : at.span.start].split()[-1:]
            if folded[at.span.stop : position].strip() in {"", ":"} and not _GIVEN.issuperset(before):
                return at.node
        for _, stop, node in self._candidates(clause, position):
            if folded[stop:position].strip() in {"", ":"}:
                return node
        return None

    def named_after(self, position: int, stop: int) -> At | None:
        """Return the first body or place named from `position` to `stop`."""
        return next(iter(self.mentioned.within(position, stop, BODY_CLASSES | PLACE_CLASSES)), None)

    def _candidates(self, clause: Span, position: int) -> Iterator[tuple[int, int, Node]]:
        folded = self.document.folded
        for at in self.mentioned.within(clause.start, position, _TOPICS):
            if _in_parentheses(folded, clause.start, at.span.start):
                continue
            if not self.mentioned.is_object(at) or self._is_setting(clause, at):
                yield at.span.start, at.span.stop, at.node
        for match in _LEVEL.finditer(folded, clause.start, position):
            place = self._place_of(match, clause)
            if place is not None:
                yield match.start(), match.end(), place

    def _is_setting(self, clause: Span, at: At) -> bool:
        """Say whether a place opens its clause: "Tại xã A, 18 căn nhà …"."""
        folded = self.document.folded
        if at.node.cls not in PLACE_CLASSES:
            return False
        lead = _PLACED.search(folded, clause.start, at.span.start)
        return lead is not None and not folded[clause.start : lead.start()].strip(" ,-–*•")

    def _place_of(self, match: re.Match[str], clause: Span) -> Node | None:
        """Return the place that a level without a name stands for: the latest village, else the one named most."""
        word = self.document.text[match.start("next") : match.end("next")]
        before = self.document.folded[clause.start : match.start()].rstrip()
        opens = not before or before[-1] in ",:(" or match["whole"]
        if word[:1].isupper() or not opens or not (match["whole"] or word in _GOING_ON):
            return None
        cls = _LEVELS[match["level"]]
        known = [at for at in self.places if at.node.cls is cls and at.span.start < match.start()]
        known = [at for at in known if at.node.name.startswith(match["level"])] or known
        if not known:
            return None
        if cls is EntityClass.VILLAGE or known[-1].span.start >= clause.start:
            return known[-1].node
        return max(known, key=lambda at: (len(at.node.mentions), -at.span.start)).node


def topics_of(document: Document, mentioned: Mentioned, nodes: list[Node]) -> Topics:
    """Return the finder of topics of an article with these entities; places inside names of bodies count too."""
    places = [At(span, node) for node in nodes if node.cls in PLACE_CLASSES for span in node.mentions]
    return Topics(document, mentioned, tuple(sorted(places, key=lambda at: (at.span.start, at.node.key))))


def _in_parentheses(folded: str, start: int, position: int) -> bool:
    lead = folded[start:position]
    return lead.rfind("(") > lead.rfind(")")
