"""Reports that run on: what a place is said to have, state after state, of which each names it no more."""

import re

from kg.model import PLACE_CLASSES
from kg.relate.builder import Node
from kg.relate.figures.counted import is_of_economy
from kg.relate.figures.parts import is_rate_of
from kg.relate.figures.scene import Place
from kg.relate.figures.standing import NAMED
from kg.relate.figures.states import has_deed_beside, tells_state

_FAR = 260
"""So many characters behind the last figure of a place another goes on with it."""
_CELLS = ("đảng bộ", "chi bộ", "tổ chức đảng")
# "sản lượng đạt từ 1.200 tấn (năm 2015) lên 1.900 tấn", "từ 70% xuống còn 48%".
_CHANGES_TO = re.compile(r"[^;.:]{0,30}(?<!\w)(?:lên|xuống|còn|đến)\s(?:(?:còn|đến|tới|gần|hơn|trên|khoảng)\s)*")


def goes_on_with(place: Place, before: Place, owner: Node) -> bool:
    """Say whether a figure of nothing that its clause names goes on with the place that the one before was of:
    "Tỷ lệ hộ nghèo còn 4%. Tỷ lệ che phủ rừng đạt 80%".
    """
    start, last = place.figure.span.start, before.figure.span.stop
    if owner.cls not in PLACE_CLASSES or not 0 <= start - last <= _FAR or place.before or place.is_of_others:
        return False
    if (before.unit or "").startswith(_CELLS):
        return False  # "4 đảng bộ kết nạp đạt 50% chỉ tiêu"
    between = place.document.folded[last:start]
    if "\n" in between or place.topics.mentioned.within(last, start, NAMED):
        return False
    if is_rate_of(place, last) or (place.unit == before.unit and _CHANGES_TO.fullmatch(between) is not None):
        return True
    return not has_deed_beside(place) and (tells_state(place.segment) or is_of_economy(place))
