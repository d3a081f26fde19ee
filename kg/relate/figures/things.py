"""Figures of things that are not read: how long a bridge is, what a car has in it, what somebody was convicted of."""

import re

from kg.relate.figures.scene import Place, begins_with

_CONVICTIONS, _CONVICTED = ("tiền án", "tiền sự"), "tiền "
# "trên xe có 132 buồng chuối", "trong nhà anh A còn có vợ và ba người con": what is found in a thing that is not read.
_INSIDE = (" trên ", " trong ")
_HAS = " có "
_HELD = re.compile(
    r"(?<!\w)(?:trên (?:chiếc |các )?(?:xe|ô tô|tàu|thuyền|ghe|ca nô|máy bay|sà lan)|"
    r"trong (?:ngôi |căn )?(?:nhà|cốp|túi|bao|thùng|ba lô|vali|xe|container|khoang)"
    r"(?! (?:trường|nước|văn|máy|tài|thi)))"
    r"(?! (?:buýt|điện))(?: (?!và )[^\W\d_]+){0,6}? có (?:[^;:.()\d]{1,40}? và )?"
    r"(?:(?:gần|hơn|trên|khoảng|tới|ít nhất|chở|tổng cộng) )*$"
)
_GROUP, _MEMBERS = "nhóm ", ("học sinh", "em", "người", "thanh niên", "bạn")
_SPOTS, _SAID = frozenset({"điểm", "địa điểm", "nơi"}), (" trên", " này", " nói trên")
_WRONGLY, _WRONG_REACH = ("không đúng quy định", "trái quy định", "không đúng đối tượng", "sai đối tượng"), 60
_RULES, _PERSONS = "quy định", "đối tượng"
"""One of these is in each of the phrases before."""
_LENGTHS = frozenset({"m", "cm", "km", "m2"})
_SIZE = re.compile(
    r"(?<!\w)(?:dài|rộng|cao|sâu|khẩu độ)(?: (?:là|gần|hơn|trên|khoảng|tới|đạt|chỉ|từ))* $",
)
_SIZES = (" dài ", " rộng ", " cao ", " sâu ", " độ ")
# "Cầu A nằm trên đường B, có chiều dài 30 m": the size of what is built, that no village or body has.
_WORK = re.compile(
    r"\W*(?:(?:cây|chiếc|ngôi|căn|tòa|đoạn|tuyến) )?"
    r"(?:cầu|đường|đê|kè|đập|hồ|nhà|quốc lộ|tỉnh lộ|đèo|hầm|cống|công trình|dự án)(?! (?:nước|trường))(?!\w)"
)


def is_of_things(place: Place) -> bool:
    """Say whether a figure counts what is found in a car or house, or what somebody was convicted of."""
    unit = place.unit or ""
    if (_CONVICTED in unit and begins_with(unit, _CONVICTIONS)) or _is_unsaid(place, unit):
        return True
    lead = f" {place.lead}"
    if place.deeds or _HAS not in lead or not any(map(lead.__contains__, _INSIDE)):
        return False
    return _HELD.search(lead) is not None


def _is_unsaid(place: Place, unit: str) -> bool:
    """Say whether it only tells of some: "1 nhóm", "nhóm 5 học sinh", "ở 2 địa điểm trên"; or of what was done against
    the rules: "cấp giấy cho 9 hộ dân không đúng quy định".
    """
    if unit == "nhóm" and place.figure.value.value == 1:
        return True
    if _GROUP in place.lead and place.lead.endswith(_GROUP) and begins_with(unit, _MEMBERS):
        return True
    folded, stop = place.document.folded, place.figure.span.stop
    if unit in _SPOTS and folded.startswith(_SAID, stop):
        return True
    end = stop + _WRONG_REACH
    behind = folded[stop : end if end < place.clause.stop else place.clause.stop]
    if _RULES not in behind and _PERSONS not in behind:
        return False
    behind = behind.partition(",")[0]
    return any(map(behind.__contains__, _WRONGLY))


def is_size_of_work(place: Place) -> bool:
    """Say whether it is how large something is that the sentence begins with, and that was built."""
    if place.unit not in _LENGTHS or not any(map(f" {place.segment}".__contains__, _SIZES)):
        return False
    if _SIZE.search(place.segment) is None:
        return False
    return _WORK.match(place.document.folded, place.sentence.start) is not None
