"""Which owners may have what is counted: of a level above it, and no body for a whole list or district."""

import re

from kg.model import BODY_CLASSES, PLACE_CLASSES, PLACE_SIZES, EntityClass, Predicate
from kg.relate.builder import Node
from kg.relate.figures.counted import is_damage
from kg.relate.figures.levels import LEVELS
from kg.relate.figures.scene import Place, begins_with
from kg.relate.figures.told import Told

_MERGED = re.compile(r"(?<!\w)(?:thành lập|lập từ|hợp nhất|sáp nhập|sắp xếp|nhập|trên cơ sở|gồm(?= (?:cả )?\d))(?!\w)")
_TOTAL = re.compile(r"(?<!\w)tổng (?:số|cộng)(?: là| có)? $")
# "thu nhập bình quân đầu người của xã đạt …", "100% hộ dân trên địa bàn xã …".
_OF_LEVEL = re.compile(r"(?<!\w)(?:của|trên địa bàn|trong|toàn) (?P<level>xã|phường|thị trấn|huyện|tỉnh)(?!\w)")
_LEVEL_REACH = 48
_HAS_ITS_OWN = re.compile(r"[^,;:.()\d]{0,40}\d")
_TONNES, _BEARS = "tấn", "tải trọng "
_OF_WEATHER = frozenset({"mm"})
_OFFICES = frozenset(
    {
        *(EntityClass.STEERING_COMMITTEE, EntityClass.STATE_BODY, EntityClass.PARTY_COMMITTEE),
        *(EntityClass.STANDING_COMMITTEE, EntityClass.PARTY_COMMISSION, EntityClass.PARTY_ORGANIZATION),
    }
)
"""Bodies that tell what befell others."""
_VICTIMS = ("học sinh", "người", "nạn nhân", "em", "cháu", "trẻ", "bé", "phụ huynh", "hành khách", "ngư dân")
_FINDS, _POLICE, _FOUND = "phát hiện ", "Công an ", ("người", "xe", "nam", "nữ", "thanh niên", "em", "cháu")
_PRESS = ("Báo ", "báo ", "Đài ", "VTV", "VOV", "TTXVN", "Thông tấn xã", "Tạp chí ", "VnExpress", "VietNamNet")
_TELLS = re.compile(
    r"(?<!\w)(?:đưa tin|dẫn(?: lại)? (?:thông tin|lời)|cho biết|cho hay|xác nhận|"
    r"theo (?:lãnh đạo|thông tin|báo cáo|chủ tịch|phó chủ tịch|bí thư|trưởng|ông|bà))(?!\w)"
)
_TOTAL_REACH, _PAIR, _LISTED = 16, 2, frozenset({"và", ",", ", và", "cùng"})
_WHOLE_DISTRICT = re.compile(r"(?<!\w)toàn (?:huyện|thị xã|quận)(?!\w)")


_BRACKET_REACH, _COUNTED = 40, re.compile(r" ?(?:[:,]|có|là)? ?\d")


def _is_merger(place: Place) -> bool:
    """Say whether a sentence tells what a place was made of: "xã A được thành lập trên cơ sở 3 xã"."""
    folded, sentence = place.document.folded, place.sentence
    return _MERGED.search(folded, sentence.start, sentence.stop) is not None


def is_of_district(place: Place, owner: Node) -> bool:
    """Say whether a province's body is told of beside what a whole district has: "Toàn huyện hiện có 900 hội viên"; or
    behind that in an article which names no district.
    """
    if owner.cls not in BODY_CLASSES:
        return False
    beside = "toàn " in place.lead and _WHOLE_DISTRICT.search(place.lead) is not None
    if not beside and not place.topics.tells_of_unnamed_district(place.figure.span.start):
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


def is_whole_of(place: Place, owner: Node) -> bool:
    """Say whether a bracket right behind a figure begins with the owner's part: "12 người bị thương (tỉnh A: 11 người;
    …".
    """
    if owner.cls not in PLACE_CLASSES:
        return False
    folded, stop = place.document.folded, place.figure.span.stop
    opening = folded.find("(", stop, stop + _BRACKET_REACH)
    if opening < 0 or any(sign in folded[stop:opening] for sign in ",;."):
        return False
    first = place.topics.mentioned.within(opening, opening + _BRACKET_REACH, PLACE_CLASSES)[:1]
    return any(at.node is owner and _COUNTED.match(folded, at.span.stop) is not None for at in first)


def bearer(place: Place, owner: Node) -> Node | None:
    """Return an owner that may have what befell somebody: of an office or committee its place, and rain falls on no
    body: "Theo Ban Chỉ huy A, đã có 4 người chết", "Đài B cho biết mưa 90 mm".
    """
    if place.unit == _TONNES and _BEARS in place.lead and owner.cls is not EntityClass.ACTIVITY:
        return None  # "cầu có tải trọng 10 tấn"
    if owner.cls not in BODY_CLASSES:
        return owner
    if place.unit in _OF_WEATHER:
        return None
    if owner.cls in _OFFICES and (is_damage(place) or _is_told_of_victims(place)):
        return place.topics.standing.home(owner)
    if owner.name.startswith(_PRESS) and (is_damage(place) or begins_with(place.unit or "", _VICTIMS)):
        return None if not place.deeds else owner
    if _FINDS in place.lead and owner.name.startswith(_POLICE) and begins_with(place.unit or "", _FOUND):
        return None  # "công an xã phát hiện ba người đi hai xe máy"
    return owner


def _is_told_of_victims(place: Place) -> bool:
    """Say whether it counts whom something befell, of whom an office tells: "UBND xã A cho biết, 4 học sinh văng khỏi
    xe".
    """
    if not begins_with(place.unit or "", _VICTIMS):
        return False
    start = place.sentence.start
    return _TELLS.search(place.document.folded, start, place.figure.span.start) is not None


def of_level_said(place: Place, owner: Node) -> Node | None:
    """Return an owner, but the one place of the level that the words beside a figure say, without a name, where that
    is smaller: "tỷ lệ hộ nghèo của xã còn 4%"; None where the article names several of that level.
    """
    size = PLACE_SIZES.get(owner.cls)
    level = _level_beside(place) if size is not None else None
    if level is None or size is None or PLACE_SIZES[level] >= size:
        return owner
    named = {at.node for at in place.topics.places if at.node.cls is level}
    return named.pop() if len(named) == 1 else None


def is_of_larger(place: Place, owner: Node) -> bool:
    """Say whether the words beside a figure say that it is of a level above a body or place: "nâng tổng số đảng viên
    của tỉnh lên 20.952, sinh hoạt tại 434 tổ chức".
    """
    home = place.topics.standing.home(owner) if owner.cls in BODY_CLASSES else owner
    size = None if home is None else PLACE_SIZES.get(home.cls)
    level = _level_beside(place) if size is not None else None
    return level is not None and size is not None and PLACE_SIZES[level] > size


def _level_beside(place: Place) -> EntityClass | None:
    return _level_said(place, place.figure.span.stop + _LEVEL_REACH)


def of_level(place: Place, _: Told) -> Node | None:
    """Return the one place of the level of which a clause says, without a name, that it has what is counted: "thu ngân
    sách trên địa bàn huyện đạt 22 tỷ đồng".
    """
    level = None if place.before else _level_said(place, place.figure.span.start)
    if level is None or _OF_LEVEL.search(place.segment) is None:
        return None
    named = {at.node for at in place.topics.places if at.node.cls is level}
    return named.pop() if len(named) == 1 else None


def _level_said(place: Place, stop: int) -> EntityClass | None:
    """Return the level of the place that the words beside a figure, up to `stop`, say to have it."""
    document = place.document
    start = max(place.clause.start, place.figure.span.start - _LEVEL_REACH)
    for found in _OF_LEVEL.finditer(document.folded, start, min(place.clause.stop, stop)):
        if not document.text[found.end() + 1 : found.end() + 2].isupper() and not _is_of_next(place, found):
            return LEVELS[found["level"]]
    return None


def _is_of_next(place: Place, level: re.Match[str]) -> bool:
    """Say whether a level is told with the next figure: "giảm còn 90 hộ, tỷ lệ hộ nghèo (của huyện) còn 4%"."""
    folded, stop = place.document.folded, place.figure.span.stop
    if level.start() < stop or folded.find(",", stop, level.start()) < 0:
        return False
    return _HAS_ITS_OWN.match(folded, level.end(), place.clause.stop) is not None


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
