"""Which owners may have what is counted: of a level above it, and no body for a whole list or district."""

import re

from kg.model import BODY_CLASSES, PLACE_SIZES, EntityClass, Predicate
from kg.relate.builder import Node
from kg.relate.figures.levels import LEVELS
from kg.relate.figures.scene import Place

_MERGED = re.compile(r"(?<!\w)(?:thành lập|lập từ|hợp nhất|sáp nhập|sắp xếp|nhập|trên cơ sở|gồm)(?!\w)")
_TOTAL = re.compile(r"(?<!\w)tổng (?:số|cộng)(?: là| có)? $")
_TOTAL_REACH, _PAIR, _LISTED = 16, 2, frozenset({"và", ",", ", và", "cùng"})
_WHOLE_DISTRICT = re.compile(r"(?<!\w)toàn (?:huyện|thị xã|quận)(?!\w)")


def _is_merger(place: Place) -> bool:
    """Say whether a sentence tells what a place was made of: "xã A được thành lập trên cơ sở 3 xã"."""
    folded, sentence = place.document.folded, place.sentence
    return _MERGED.search(folded, sentence.start, sentence.stop) is not None


def is_of_district(place: Place, owner: Node) -> bool:
    """Say whether a province's body is told of beside what a whole district has: "Toàn huyện hiện có 900 hội viên"."""
    if "toàn " not in place.lead or owner.cls not in BODY_CLASSES or _WHOLE_DISTRICT.search(place.lead) is None:
        return False
    home = place.topics.standing.home(owner)
    return home.cls is EntityClass.PROVINCE if home is not None else owner.name.endswith(" tỉnh")


def is_sum_of_list(place: Place, owner: Node) -> bool:
    """Say whether a total counts all bodies of a list and not its last: "Chi bộ A, B và C với tổng số 21 đảng viên"."""
    if "tổng " not in place.lead[-_TOTAL_REACH:] or _TOTAL.search(place.lead) is None:
        return False
    named = place.topics.mentioned.within(place.clause.start, place.figure.span.start, BODY_CLASSES)[-2:]
    if len(named) < _PAIR or named[1].node is not owner:
        return False
    return place.document.folded[named[0].span.stop : named[1].span.start].strip() in _LISTED


def within_size(place: Place, owner: Node) -> Node | None:
    """Return an owner that may have what is counted: no district has districts, but its province does."""
    if is_of_district(place, owner) or is_sum_of_list(place, owner):
        return None
    own = PLACE_SIZES.get(owner.cls)
    if own is None:
        return owner
    counted = LEVELS.get((place.unit or "").partition(" ")[0].rstrip(","))
    size = PLACE_SIZES.get(counted) if counted else None
    if size is None or size < own or (size == own and _is_merger(place)):
        return owner
    above = place.topics.standing.builder.objects(owner, Predicate.WITHIN)
    return next((larger for larger in above if PLACE_SIZES[larger.cls] > size), None)
