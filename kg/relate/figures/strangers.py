"""Figures of those who are not named: what donors gave, what somebody took against the law, how high a river is."""

import re

from kg.relate.figures.scene import Place

# "Trong đó, 7 cá nhân đã góp 40 triệu đồng, Công ty A tặng 9 máy lọc nước": theirs who are not named.
_GIVERS = ("cá nhân", "nhà hảo tâm", "mạnh thường quân", "doanh nghiệp", "tập thể", "đơn vị", "tổ chức", "bạn đọc")
_GIVE = ("hỗ trợ", "ủng hộ", "đóng góp", "góp", "tài trợ", "tặng", "trao")
_COUNTED_GIVE = re.compile(
    rf"(?:^|[,:;]) (?:và )?(?:(?:gần|hơn|trên) )?\d[\d.]* (?:{'|'.join(_GIVERS)}) (?:(?:đã|cùng|còn) )?"
    rf"(?:{'|'.join(_GIVE)})(?!\w)"
)
_GIFTS_REACH = 60
# "…; các nhà hảo tâm ủng hộ 300 bộ áo ấm".
_DONORS = (" nhà hảo tâm ", " mạnh thường quân ")
_DONORS_GIVE = re.compile(
    r"(?:^\W*|[,:;] ?[\"“(]*)(?:và |còn |trong khi )?(?:các|những|nhiều|một số) "
    r"(?:nhà hảo tâm|mạnh thường quân)[^,;:.]{0,40} "
    rf"(?:{'|'.join(_GIVE)})(?: [^\W\d_]+){{0,4}} $"
)
# "An lừa bán 12 lô đất, chiếm đoạt 8 tỷ đồng của 9 người": those of a crime.
_CRIMES = (" lừa ", " lừa đảo ", " chiếm đoạt ", " trộm ", " trộm cắp ", " cướp ", " nhận hối lộ ", " tham ô ")

# "Mực nước sông A tại trạm B là 2,60 m, dưới báo động 2 là 0,4 m": the river's.
_RIVERS, _HEIGHTS = (" mực nước ", " đỉnh lũ ", " báo động "), frozenset({"m", "cm", "mm", "mét"})


def is_of_unnamed(place: Place) -> bool:
    """Say whether a figure is of somebody who is not named, and of no deed that its clause told before."""
    if place.before:
        return False
    if _is_of_givers(place) or _is_of_donors(place):
        return True
    lead = f" {place.lead}"
    if place.figure.value.unit in _HEIGHTS and any(map(lead.__contains__, _RIVERS)):
        return True
    return any(map(lead.__contains__, _CRIMES))


def _is_of_givers(place: Place) -> bool:
    """Say whether it counts those who are not named and give, or what they give, before another's gift is told."""
    if not place.after or not place.is_parted_from(place.after[0][0]):
        return False
    start, stop = place.clause.start, place.after[0][0].start
    comma = place.document.folded.find(",", place.figure.span.stop, stop)
    begin = max(start, place.figure.span.start - _GIFTS_REACH)
    told = f" {place.document.folded[begin:comma]}"
    return any(map(told.__contains__, _GIVERS)) and _COUNTED_GIVE.search(told) is not None


def _is_of_donors(place: Place) -> bool:
    """Say whether it is what donors gave of whom no deed was read."""
    lead = f" {place.lead}"
    if not any(map(lead.__contains__, _DONORS)) or _DONORS_GIVE.search(lead) is None:
        return False
    span = place.figure.span
    return not any(deed.start < span.stop and span.start < deed.stop for deed, _ in place.deeds)
