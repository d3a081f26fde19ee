"""Figures of those who are not named: what donors gave, what somebody took against the law, how high a river is."""

import re

from kg.relate.figures.counted import is_damage
from kg.relate.figures.scene import Place
from kg.relate.figures.standing import NAMED

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
# "UBKT các cấp kiểm tra khi có dấu hiệu vi phạm 12 đảng viên": theirs, who are of no one place, and of no deed read.
_LEVELS = (" các cấp", "các cấp ủy ")
_LEVELS_DO = re.compile(
    r"(?:cấp ủy|ubkt|ủy ban kiểm tra|tổ chức đảng|chính quyền|đoàn thể) (?:đảng )?các cấp(?! (?:tỉnh|huyện|xã) )"
    r"|các cấp ủy(?: đảng)?(?!\w)"
)
# "An lừa bán 12 lô đất, chiếm đoạt 8 tỷ đồng của 9 người": those of a crime.
_CRIMES = (
    " lừa ",
    " lừa đảo ",
    " chiếm đoạt ",
    " trộm ",
    " trộm cắp ",
    " cướp ",
    " nhận hối lộ ",
    " tham ô ",
)

# "Mực nước sông A tại trạm B là 2,60 m, dưới báo động 2 là 0,4 m": the river's.
_RIVERS, _HEIGHTS = (" mực nước ", " đỉnh lũ ", " báo động "), frozenset({"m", "cm", "mm", "mét"})

# "xe tải chở hơn 30 tấn gạch", "xe va chạm với 1 phụ nữ", "khoảng cách giữa 2 điểm trường", "xe tải ba cầu".
_WEIGHTS, _LOADED = frozenset({"tấn", "tạ", "kg", "m3"}), ("chở ", "tải trọng ")
_LOAD = re.compile(
    r"(?<!\w)(?:(?:xe|ô tô|tàu|sà lan|ghe|thuyền)(?!\w)[^,;:.]{0,60} "
    r"chở(?: (?:theo|trên|đầy|khoảng|hơn|gần|tới|quá))* |"
    r"tải trọng (?:cho phép|tối đa|thiết kế)[^,;:.\d]{0,30})$"
)
_GOODS = re.compile(r"(?:tấn|tạ|kg|m3) (?:gạo|hàng|lương thực|nhu yếu phẩm|quà|rau|nước|thực phẩm)(?!\w)")
_GOODS_REACH = 30
_MET = ("với ", "vào ", "phải ", "trúng ", "tông ", "đâm ", "chạm ", "giữa ", "xe ", "tải ", "tô ")
_MEETING = re.compile(r"(?<!\w)(?:(?:va chạm|(?<!bê )tông|đâm|húc|va)(?: (?:trúng|phải|vào|với))*|khoảng cách giữa) $")
_BETWEEN, _LENGTHS = "khoảng cách giữa ", frozenset({"km", "m"})
_UNKNOWN_PLACE = re.compile(r" (?:tại|ở) [A-ZĐ]\w+ [A-ZĐ]\w+")
_AXLES, _CARS = "cầu", ("xe ", "xe tải ", "ô tô ")
# "chỉ có 4 bà cháu ở nhà".
_KIN = frozenset({"bà cháu", "ông cháu", "mẹ con", "bố con", "cha con", "vợ chồng", "anh em", "chị em", "ông bà"})

# "đi đổi nước với giá 60.000 đồng/khối": a price is of nobody.
_PRICES = ("với giá ", "với giá từ ", "với giá khoảng ", "với giá hơn ", "với giá chỉ ")


def is_of_unnamed(place: Place) -> bool:
    """Say whether a figure is of somebody who is not named, and of no deed that its clause told before."""
    if _is_price(place):
        return True
    if place.before:
        return False
    if any(map(place.lead.__contains__, _LEVELS)) and _is_of_levels(place):
        return True
    if _is_of_givers(place) or _is_of_donors(place) or _is_of_accident(place) or _is_at_unknown(place):
        return True
    lead = f" {place.lead}"
    if place.figure.value.unit in _HEIGHTS and any(map(lead.__contains__, _RIVERS)):
        return True
    return any(map(lead.__contains__, _CRIMES))


def _is_price(place: Place) -> bool:
    """Say whether it is what a thing costs by the piece: "với giá 60.000 đồng/khối"."""
    if place.unit != "VND" or not place.lead.endswith(_PRICES):
        return False
    return place.document.folded.startswith("/", place.figure.span.stop)


def _is_held(place: Place) -> bool:
    """Say whether the words of a deed hold the figure."""
    start = place.figure.span.start
    return any(span.start <= start < span.stop for span, _ in place.deeds)


def _is_of_accident(place: Place) -> bool:
    """Say whether it is what a vehicle carried or ran into, or who was at home: of none whom the article is about."""
    lead, unit = place.lead, place.unit or ""
    if unit in _WEIGHTS and any(map(lead.__contains__, _LOADED)) and _LOAD.search(lead) is not None:
        start = place.figure.span.start
        return _GOODS.search(place.document.folded, start, start + _GOODS_REACH) is None
    if unit == _AXLES and lead.endswith(_CARS):
        return True
    if unit in _KIN:
        return not place.deeds
    if unit in _LENGTHS and _BETWEEN in lead:
        return True
    return lead.endswith(_MET) and _MEETING.search(lead) is not None


def _is_at_unknown(place: Place) -> bool:
    """Say whether somebody was hurt where no place is known: "3 cháu nhỏ tử vong tại Đak Trôi"."""
    stop = place.figure.span.stop
    if place.deeds or not is_damage(place):
        return False
    there = _UNKNOWN_PLACE.search(place.document.text, stop, min(stop + _GIFTS_REACH, place.clause.stop))
    return there is not None and not place.topics.mentioned.within(there.start(), there.end(), NAMED)


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
    donors, benefactors = _DONORS
    if (donors not in lead and benefactors not in lead) or _DONORS_GIVE.search(lead) is None:
        return False
    span = place.figure.span
    return not any(deed.start < span.stop and span.start < deed.stop for deed, _ in place.deeds)


def _is_of_levels(place: Place) -> bool:
    """Say whether the committees of all levels did what no deed tells of that holds the figure."""
    return not _is_held(place) and _LEVELS_DO.search(place.lead) is not None
