"""Figures of nothing that their clause names: what a rule demands, what a deed only helps to reach, those who found."""

import re

from kg.model import BODY_CLASSES, PLACE_CLASSES, PLACE_SIZES, EntityClass
from kg.relate.builder import Node
from kg.relate.figures.counted import BREAKDOWN, is_of_levels
from kg.relate.figures.families import counts_one_family
from kg.relate.figures.households import counts_fallen
from kg.relate.figures.levels import LEVELS
from kg.relate.figures.members import is_raised, is_raised_of_others
from kg.relate.figures.other_deeds import (
    is_of_election_before,
    is_of_other_deed,
    is_of_other_giver,
    is_of_those_named,
    is_of_verb_beside,
)
from kg.relate.figures.scene import Place, begins_with
from kg.relate.figures.some_members import is_for
from kg.relate.figures.standing import NAMED
from kg.relate.figures.states import is_from_elsewhere, is_of_list
from kg.relate.figures.strangers import is_of_unnamed
from kg.relate.figures.things import is_of_things
from kg.relate.figures.told import Told

# Such as "chiếm 0,9% (quy định dưới 4%)", which is no share of anybody.
_DEMANDED = re.compile(r"\((?:theo )?(?:quy định|yêu cầu)(?: [^\W\d_]+){0,3} $")
_DEMANDS = ("quy định", "yêu cầu")
# "trích quỹ tặng xã A 20 triệu đồng …, góp phần cùng địa phương hoàn thành 19 tiêu chí".
_PACKAGE, _OF_PACKAGE = "gói ", re.compile(r"(?<!\w)gói(?: [^\W\d_]+){0,3} (?:(?:gần|hơn|trên) )?$")
_MANAGES, _LENT, _KEEPER_REACH = "quản lý", " vay", 70
_MANAGED_BY = re.compile(r"(?<!\w)do [^;:]+ quản lý (?:là )?(?:(?:hơn|gần|trên|khoảng) )?$")
_CRITERIA, _HELPS = "tiêu chí", "góp phần"
# "Huyện đoàn A quyết định thành lập Đội hình trí thức trẻ gồm 15 thành viên": the team's.
_MEMBERS = ("thành viên", "hội viên", "đoàn viên", "đội viên")
_FOUNDED = re.compile(r"(?<!\w)(?:thành lập|ra mắt)(?! mới)(?: [^\W\d_]+){2,14} (?:gồm|với) (?:(?:gần|hơn|trên) )?$")
_FOUNDS = ("thành lập ", "ra mắt ")
# What no collection of money, gift, prize or meeting has: "vận động góp 300 triệu đồng …, đổi thửa 90 ha".
_GROUND = frozenset({"ha", "km", "km2"})
_WITHOUT_GROUND = frozenset(
    {
        *("fundraising", "gift-giving", "visit", "commendation", "conference", "training", "education-support"),
        *("member-recruitment", "personnel", "congress", "cell-meeting", "medical-care", "festival"),
    }
)

_GIVING = ("tặng ", "trao ", "thăm ", "biểu dương ", "tuyên dương ", "khen thưởng ", "tặng cho ", "trao cho ")
_RECEIVERS = (
    "gia đình",
    "hộ",
    "em",
    "cháu",
    "học sinh",
    "người",
    "cá nhân",
    "tập thể",
    "hội viên",
    "đoàn viên",
    "cụ",
    "chị",
)
# "mưa đá có đường kính từ 2 đến 4 cm": how large a thing is.
_DIRECTED = ("chỉ đạo ", "yêu cầu ")
_SEATS, _CARS = "chỗ", ("xe", "ô tô", "ôtô", "xe khách", "ca nô")
_SPOTS = frozenset({"điểm", "địa điểm"})
_DIAMETER, _SPANS = ("đường kính", "kích thước"), frozenset({"cm", "mm"})
_NATION, _NATION_HAS = "cả nước ", re.compile(r"(?<!\w)cả nước (?:[^\W\d_]+ )?có (?:[^\W\d_]+ )?\d")
_OUT_OF, _THEN = "trong số ", " thì "
# "3 xã đạt 13 tiêu chí": how far those counted have come, whose names may follow.
_SO_MANY_REACH = re.compile(
    r"\d (?:xã|thôn|bản|ấp|xóm|huyện)(?: [^\W\d_]+){0,2} đạt (?:được )?(?:từ |trên |dưới |đủ )?$"
)
_UNLAWFUL = (" trái thẩm quyền", " trái phép", " sai quy định", " trái quy định", " chiếm đoạt", " lấn chiếm")
# "Tổng trị giá chương trình hơn 90 triệu đồng": of all that was done there.
_VISIT, _GIVES = frozenset({"visit"}), re.compile(r"(?<!\w)(?:tặng|trao|biếu)(?!\w)")
_HAS_GIVEN = re.compile(r"(?<!\w)(?<!được )(?:đã|còn|cũng) (?:trực tiếp )?(?:trao tặng|tặng|trao)(?!\w)")
_WORTH, _CONCRETED = "trị giá", "bê tông hóa"
# "tuyển sinh 7.800 người (cao đẳng 170 người, trung cấp 1.130 người)".
_COUNTED_BEFORE, _COUNTED_REACH = re.compile(r"(?<!\S)\d[\d.,]* (?:[^\W\d_]+ ){1,4}$"), 40
_PARTS = ("gồm", "bao gồm", "trong đó")
_TOTAL, _SEVERAL = "tổng ", 2
_OF_ALL = re.compile(
    r"\W*tổng (?:kinh phí|trị giá|giá trị|số tiền)(?: của)?(?: toàn)?(?: bộ)? (?:chương trình|đợt|chuyến|chuỗi)(?!\w)"
)
# "Tổng số tiền đóng góp, hiến đất và ngày công trị giá 9 tỷ đồng".
_OF_GIFTS = re.compile(r"\W*tổng (?:số tiền|giá trị|trị giá)(?: của)? đóng góp,? [^;:.]{0,40} ")
# "Tổng trị giá các công trình thanh niên là 2 tỷ đồng", "Tổng giá trị quà tặng hơn 6 tỷ đồng".
_OF_SEVERAL = re.compile(
    r"\W*tổng (?:kinh phí|trị giá|giá trị|số tiền)(?: của)?(?: tất cả)?(?: các| những)? "
    r"(?P<what>công trình|phần việc|hoạt động|mô hình|quà)(?!\w)"
)
_GIFT, _GIFT_TYPES = (
    "quà",
    frozenset({"gift-giving", "visit", "merit-family-support", "education-support", "fundraising"}),
)
_EVERY = ("các ", "những ")
_OF_THEIR_OWN = frozenset({EntityClass.MASS_ORGANIZATION, EntityClass.ORGANIZATION, EntityClass.MILITARY_UNIT})
"""Bodies that speak for no place."""
# "Hộ bị thiệt hại nặng nhất khoảng 30 triệu đồng": of one household.
_NEST = " nhất "
_OF_ONE_AT_MOST = re.compile(
    r"(?<!\w)(?:hộ|nhà|gia đình|người|em)(?: [^\W\d_]+){0,4} (?:nặng|nhẹ|cao|thấp|nhiều|ít) nhất"
    r"(?: (?:là|khoảng|gần|hơn|trên|tới|được))* $"
)
_AT_THOSE = (" tại ", " ở ", " đến ", " tới ", " cho ")
_DRAWS = ("thu hút", "huy động", "tham gia", "trị giá", "kinh phí")
_ALL_THESE = re.compile(
    r"\W*(?:tất cả )?(?:các|những) (?:hoạt động|chương trình|công trình|phần việc|việc làm|mô hình)"
    r"(?: (?:này|trên|đó|ấy|kể trên|nói trên))?(?: (?:đã|đều|với))*"
    r" (?:thu hút|huy động|có|tổng|trị giá)(?!\w)"
)
# "vụ sạt lở làm sụp bờ sông dài hơn 30 m, ăn sâu 9 m": nothing that those who move people away do.
_RELIEF, _LENGTHS = frozenset({"disaster-relief"}), frozenset({"m", "cm", "mm"})
_SIZES, _MENDED = (" dài", " sâu", " rộng", " cao", " dày"), ("đường", "đê", "kè", "kênh", "cống", "bạt", "bao", "lưới")
_SLID, _BUILT = "đoạn sạt lở", frozenset({"public-works", "road-building", "house-building"})
_ALIKE = ("trường", "công ty", "bệnh viện", "ngân hàng")
_CASES = "trường hợp"
_GIVEN_TOO = re.compile(r"(?:góp|ủng hộ|hỗ trợ) (?:(?:được|trên|hơn|gần|khoảng) )*$")
_LAND, _FINISHED = frozenset({"land-donation"}), "hoàn thành"
_LONG = re.compile(r"hoàn thành (?:[^\W\d_]+ ){1,12}dài (?:(?:là|gần|hơn|trên) )?$")


def is_of_nobody(place: Place, told: Told) -> bool:
    """Say whether a figure is none of what a clause is about, however long the article has told of that."""
    if place.unit in _SPOTS and place.document.folded.startswith(":", place.figure.span.stop):
        return True  # "khám bệnh tại 2 điểm: thị trấn A và xã B"
    if place.unit == _SEATS and place.segment.rstrip().endswith(_CARS):
        return True
    if place.unit == "VND" and _PACKAGE in place.segment and _OF_PACKAGE.search(place.segment) is not None:
        return True  # "sai phạm trong gói hỗ trợ 62.000 tỷ đồng"
    if place.unit == "VND" and _MANAGES in place.lead and _is_managed(place):
        return True
    if place.figure.rule == BREAKDOWN and place.follows_stranger:
        return True  # "6 ngôi nhà sập (tỉnh A 2, Đông Sơn 4)"
    if is_demanded(place) or is_helped(place) or is_diameter(place) or counts_one_family(place):
        return True
    if place.before and is_of_verb_beside(place, told):
        return True
    if is_from_elsewhere(place, told) or _is_divided(place) or _is_of_nation(place) or counts_fallen(place):
        return True
    if place.unit == "%" and place.lead.endswith(_DIRECTED):
        return True  # "Huyện đoàn chỉ đạo 100% cơ sở Đoàn ra quân"
    if _NEST in place.lead and _OF_ONE_AT_MOST.search(place.lead) is not None:
        return True
    if _is_where_it_was_done(place) or is_of_list(place):
        return True
    if place.is_one_of and (place.unit or "").partition(" ")[0] in LEVELS:
        return True  # "là 1 trong 5 tỉnh"
    if place.unit == _CRITERIA and _SO_MANY_REACH.search(place.lead) is not None:
        return True
    if is_of_things(place):
        return True
    return is_of_unnamed(place) or _is_of_all(place, told) or _is_of_all_these(place) or _is_part_of_open(place, told)


def _is_managed(place: Place) -> bool:
    """Say whether others keep a sum, which they do not lend: "quỹ do 21 xã, thị trấn quản lý 3 tỷ đồng"."""
    stop = place.figure.span.start
    if place.document.folded.find(_LENT, stop, place.sentence.stop) >= 0:
        return False
    start = max(place.sentence.start, stop - _KEEPER_REACH)
    return _MANAGED_BY.search(place.document.folded, start, stop) is not None


def _is_of_nation(place: Place) -> bool:
    """Say whether the sentence counts what the whole country has: "cả nước có 5.700 xã (70%) đạt chuẩn, trong đó …"."""
    folded, start, stop = place.document.folded, place.sentence.start, place.figure.span.start
    if folded.find(_NATION, start, stop) < 0:
        return False
    has = _NATION_HAS.search(folded, start, place.figure.span.stop)
    return has is not None and not place.topics.mentioned.within(has.start(), stop, PLACE_CLASSES)


def _is_divided(place: Place) -> bool:
    """Say whether a whole only leads in to where its parts are: "Trong số 4 người chết thì tại xã A có 1 người"."""
    return (
        _OUT_OF in place.lead
        and place.lead.endswith(_OUT_OF)
        and place.document.folded.find(_THEN, place.figure.span.stop, place.clause.stop) >= 0
    )


def is_diameter(place: Place) -> bool:
    """Say whether it is how large stones of hail, trees or pipes are."""
    return place.unit in _SPANS and any(map(place.lead.__contains__, _DIAMETER))


def _is_part_of_open(place: Place, told: Told) -> bool:
    """Say whether it counts parts in a bracket of what is nobody's that is named: "công nhận 90 mô hình (gồm 60 …)"."""
    if told.open_figure <= told.figure or "(" not in place.lead:
        return False
    folded, start = place.document.folded, place.figure.span.start
    opening = folded.rfind("(", place.sentence.start, start)
    if opening < max(told.figure, folded.rfind(")", place.sentence.start, start)):
        return False
    if folded.startswith(_PARTS, opening + 1):
        return True
    whole = _COUNTED_BEFORE.search(folded, max(place.sentence.start, opening - _COUNTED_REACH), opening)
    if whole is None or whole.start() < told.figure:
        return False
    if (place.unit or "") not in whole[0] and not folded.startswith(")", place.figure.span.stop):
        return False  # but "132 buồng chuối (hơn 3 tấn)"
    return not place.topics.mentioned.within(opening, start, NAMED)


def _is_of_all(place: Place, told: Told) -> bool:
    """Say whether a sum is that of a whole programme in which several things were done, and of none of them; or that of
    gifts or works, and the last deed is another or one work alone.
    """
    if place.unit != "VND" or _TOTAL not in place.lead or place.deeds or told.deed is None:
        return False
    if len(told.by_type) >= _SEVERAL and (_OF_ALL.match(place.lead) or _OF_GIFTS.match(place.lead)):
        return True
    several = _OF_SEVERAL.match(place.lead)
    if several is None:
        return False
    if several["what"] == _GIFT:
        return _GIFT_TYPES.isdisjoint(told.types[told.deed])
    return any(map(several[0].__contains__, _EVERY)) and not any(map(str.isdigit, told.deed.name))


def _is_where_it_was_done(place: Place) -> bool:
    """Say whether places are counted in which a body did what was not read: "Hội A ủng hộ đồng bào tại 22 tỉnh"."""
    if place.deeds or not place.lead.endswith(_AT_THOSE) or not is_of_levels(place):
        return False
    if place.topic is None or place.topic.cls not in _OF_THEIR_OWN:
        return False
    level, home = LEVELS.get((place.unit or "").partition(" ")[0].rstrip(",")), place.topics.standing.home(place.topic)
    size = None if level is None else PLACE_SIZES.get(level)
    return size is not None and (home is None or PLACE_SIZES.get(home.cls, 0) <= size)


def _is_of_all_these(place: Place) -> bool:
    """Say whether all that was done before is said to have drawn so many: "Các hoạt động đã thu hút 900 người"."""
    if place.deeds or _ALL_THESE.match(place.lead) is None:
        return False
    return any(map(place.lead.__contains__, _DRAWS))


def is_demanded(place: Place) -> bool:
    """Say whether a figure is what a rule demands of all: "(quy định 4% trở xuống)"."""
    lead = place.lead
    return "(" in lead and any(map(lead.__contains__, _DEMANDS)) and _DEMANDED.search(lead) is not None


def is_helped(place: Place) -> bool:
    """Say whether criteria are counted that a deed only helps to fulfil."""
    return bool(place.before) and _HELPS in place.lead and (place.unit or "").startswith(_CRITERIA)


def is_unlawful(place: Place) -> bool:
    """Say whether something is counted that was done against the law: "bán trái thẩm quyền 90 lô đất"."""
    return any(map(place.lead.__contains__, _UNLAWFUL))


def gives_to(place: Place, topic: Node) -> bool:
    """Say whether those counted get something from a body, whose they are not: "UBND xã tặng 2 gia đình văn hóa"."""
    if topic.cls not in BODY_CLASSES:
        return False
    if not place.lead.endswith(_GIVING) and not (is_for(place) and _GIVES.search(place.lead) is not None):
        return False  # nor "Ban A đã trao Kỷ niệm chương cho 3 cá nhân"
    return begins_with(place.unit or "", _RECEIVERS)


def is_of_founded(place: Place) -> bool:
    """Say whether the members are counted of what is founded, and is no name that was read."""
    if place.before or not (place.unit or "").startswith(_MEMBERS):
        return False
    founds = any(map(place.lead.__contains__, _FOUNDS))
    return founds and _FOUNDED.search(place.lead) is not None


def without_ground(place: Place, owner: Node, types: frozenset[str]) -> bool:
    """Say whether an owner is a deed that has no land or roads, which the figure counts, or a visit at which it was
    given: "thăm và trao tặng 2 bếp nấu".
    """
    if is_given_there(place, owner) or is_of_election_before(place, owner, types):
        return True
    if is_raised(place) and (owner.cls is EntityClass.ACTIVITY or is_raised_of_others(place, owner)):
        return True
    if is_of_other_giver(place, owner) or is_of_those_named(place, owner) or is_of_other_deed(place, owner, types):
        return True
    if place.unit in _LENGTHS and types and types <= _BUILT and _SLID in place.segment:
        return True  # "đoạn sạt lở dài 200 m"
    if types == _LAND and _is_not_of_land(place):
        return True
    if types == _VISIT and _GIVES.search(place.lead) is not None:
        return True
    if types == _RELIEF and place.unit in _LENGTHS and _is_of_landslide(place):
        return True
    if place.unit not in _GROUND or owner.cls is not EntityClass.ACTIVITY:
        return place.unit == "m" and types == _LAND and _is_of_road(place)
    return bool(types) and (types <= _WITHOUT_GROUND or (types == _LAND and _is_of_road(place)))


def is_of_its_like(place: Place, owner: Node) -> bool:
    """Say whether schools or firms are counted, of which none has any: "50 học sinh thuộc 2 trường THCS A và B"."""
    unit = place.unit or ""
    if owner.cls not in BODY_CLASSES or not begins_with(unit, _ALIKE) or unit.startswith(_CASES):
        return False
    return owner.name.lower().startswith(unit.split()[0])


def _is_of_landslide(place: Place) -> bool:
    """Say whether it is how long, wide or deep something is that earth or water made, and nothing that is mended."""
    segment = place.segment
    return any(map(segment.__contains__, _SIZES)) and not any(map(segment.__contains__, _MENDED))


def _is_not_of_land(place: Place) -> bool:
    """Say whether money or a road goes beside land that is given: "góp 90 triệu đồng và hiến 400 m2 đất", "hiến đất,
    bê tông hóa 900 m đường".
    """
    if place.unit == "VND":
        beside = not place.before or _GIVEN_TOO.search(place.lead) is not None
        return beside and bool(place.after) and _WORTH not in place.lead
    return place.unit == "m" and _CONCRETED in place.segment


def is_given_there(place: Place, owner: Node) -> bool:
    """Say whether something is given by one who is named, which the place has not: "Tại xã A, ông B đã tặng hộ nghèo 1
    tấn gạo và 90 chăn".
    """
    if owner.cls not in PLACE_CLASSES or place.deeds:
        return False
    given = _HAS_GIVEN.search(place.lead)
    return given is not None and ";" not in place.lead[given.start() :]


def _is_of_road(place: Place) -> bool:
    """Say whether it is how long something is that was finished: "hiến đất …, đã hoàn thành tuyến đường dài 800m"."""
    return _FINISHED in place.lead and _LONG.search(place.segment) is not None
