"""What stands beside a figure and has it: "Thôn A: 60 bóng điện", "Xã A hiện có 96 mô hình", "11 ngôi nhà ở xóm A"."""

import re

from kg.model import BODY_CLASSES, PLACE_CLASSES
from kg.relate.builder import Node
from kg.relate.figures.deeds import HAS_REACH
from kg.relate.figures.giving import GIVING, GIVING_REACH
from kg.relate.figures.scene import Place
from kg.relate.figures.states import has_deed_beside
from kg.relate.figures.told import Told
from kg.relate.figures.works import of_gift

_OWNS = re.compile(
    r"(?<!\w)(?:(?:đã|hiện|nay|hiện nay|chỉ|vẫn|mới)\s)*(?:có|còn)\s(?:(?:gần|hơn|trên|khoảng|tổng số|tới|đến)\s)*$"
)
_OWN_WORDS = ("có ", "còn ")
_AND = re.compile(r"(?:,| và) $")
_WHERE = re.compile(r"\s*(?:\([^()]*\) )?(?:[^\W\d_]+ ){0,3}(?:ở|tại|thuộc|của|trên địa bàn) $")
_CARE = ("điều trị", "cấp cứu")
_MEMBERS = "thành viên"
_OWNS_WORDS = frozenset("có còn gần hơn trên khoảng tổng số tới đến".split())
_OWNS_ENDS = tuple(f"{word} " for word in sorted(_OWNS_WORDS - {"tổng"}))


def of_owner(place: Place, _: Told) -> Node | None:
    """Return who or what has it: "Xã A hiện có 96 mô hình đăng ký"."""
    lead = place.lead
    if not lead.endswith(_OWNS_ENDS):
        return None
    owns = max(map(lead.rfind, _OWN_WORDS))
    if owns < 0 or not _OWNS_WORDS.issuperset(lead[owns:].split()):
        return None
    has = _OWNS.search(lead, max(0, len(lead) - HAS_REACH))
    return place.topics.beside(place.clause, place.clause.start + has.start()) if has is not None else None


def of_beside(place: Place, _: Told) -> Node | None:
    """Return the body, place or level right before: "Thôn A: 60 bóng điện"."""
    return place.topics.beside(place.clause, place.figure.span.start)


def of_giver(place: Place, told: Told) -> Node | None:
    """Return the work that somebody gives to, else who gives: "xã A hỗ trợ 1 triệu đồng, huyện B 2 triệu đồng"."""
    if GIVING.isdisjoint(place.lead.rsplit(None, GIVING_REACH)[-GIVING_REACH:]) or has_deed_beside(place):
        return None
    return of_gift(place, told) or place.topics.giver(place.clause, place.figure.span.start)


def _is_cared_for(place: Place, stop: int) -> bool:
    """Say whether those counted are in the care of a hospital: "22 học sinh đang điều trị tại Bệnh viện A"."""
    return any(word in place.document.folded[place.figure.span.stop : stop] for word in _CARE)


def of_place_after(place: Place, _: Told) -> Node | None:
    """Return the place where the text says that what is counted is: "11 ngôi nhà ở xóm A"."""
    span = place.figure.span
    named = place.named_next
    if named is None or not _WHERE.fullmatch(place.document.folded, span.stop, named.span.start):
        return None
    if named.node.cls in BODY_CLASSES and (place.is_again or _is_cared_for(place, named.span.start)):
        return None  # "cả ba nạn nhân được cấp cứu tại Bệnh viện A"
    if place.unit == _MEMBERS and named.node.cls in PLACE_CLASSES:
        return None  # "Tổ liên kết có 21 thành viên là nông dân ở khu phố A"
    others = place.topics.mentioned.within(named.span.stop, place.clause.stop, PLACE_CLASSES)
    is_list = named.node.cls in PLACE_CLASSES and any(
        at.node.cls is named.node.cls and _AND.search(place.document.folded, named.span.stop, at.span.start)
        for at in others
    )
    return None if is_list else named.node  # "110 hộ tại xã A, huyện B và xã C, huyện D"
