"""Figures of a deed that was not read and stands beside one that was: "sửa nhà, đào 10 ha rãnh chè"."""

import re

from kg.model import BODY_CLASSES, PLACE_CLASSES, EntityClass
from kg.relate.activities.again import is_of_other
from kg.relate.builder import Node
from kg.relate.figures.counted import is_damage, is_suffered
from kg.relate.figures.scene import Place, begins_with
from kg.relate.figures.told import Told

_WORKS = frozenset({"public-works", "road-building", "disaster-relief"})
_FARMING = frozenset(
    {
        *("farm-labour", "livelihood-support", "technology-transfer", "model-registration", "poor-household-support"),
        *("disaster-relief", "tree-planting", "epidemic-prevention", "merit-family-support"),
    }
)
_CLEANING = _WORKS | {"environmental-cleanup", "environmental-protection", "farm-labour", "epidemic-prevention"}
_CARRYING = _WORKS | {"house-building", "farm-labour", "epidemic-prevention", "fundraising", "environmental-cleanup"}
_VERBS: dict[str, frozenset[str]] = {
    **dict.fromkeys(("đào", "đắp", "khoan", "san lấp", "san gạt"), _WORKS | {"farm-labour"}),
    **dict.fromkeys(("gặt", "cấy", "gieo", "gieo cấy", "cày", "cày bừa", "thu hoạch", "bón phân"), _FARMING),
    **dict.fromkeys(("làm cỏ", "phun thuốc", "tưới", "nuôi", "chăn nuôi", "thả"), _FARMING),
    **dict.fromkeys(("dọn", "vét", "nạo vét", "khơi thông", "phát quang"), _CLEANING),
    **dict.fromkeys(("chặt", "đốn", "chặt tỉa", "cắt tỉa"), _CLEANING | {"tree-planting", "public-security"}),
    **dict.fromkeys(("vận chuyển", "bốc xếp", "gánh"), _CARRYING),
    **dict.fromkeys(("kẻ vẽ", "vẽ"), frozenset({"propaganda", "environmental-protection", "environmental-cleanup"})),
    **dict.fromkeys(("kết nạp", "phát triển"), frozenset({"member-recruitment", "congress", "conference"})),
    **dict.fromkeys(("cắt tóc", "cắt tóc cho", "cắt tóc miễn phí cho"), frozenset({"poor-household-support"})),
}
"""What is done by hand, and the types of deeds of which it may be a part."""
_LAST_WORDS = frozenset(verb.rpartition(" ")[2] for verb in _VERBS)
_BESIDE = re.compile(
    r"(?:,|;| và| cùng| rồi) "
    r"(?:(?:và|đồng thời|đã|còn|cùng|phấn đấu|tham gia|giúp|giúp dân|giúp nhân dân|giúp bà con) )*"
    r"(?P<verb>[^\W\d_]+(?: [^\W\d_]+){0,3}?)$"
)
_COUNTS = re.compile(r"(?: (?:được|mới|thêm|xong|gần|hơn|trên|khoảng|tổng số|cho))+$")
_COUNT_WORDS = frozenset("được mới thêm xong gần hơn trên khoảng số cho".split())
# "Hội A hỗ trợ 45 triệu đồng; anh em, họ hàng hỗ trợ 65 triệu đồng": theirs who are not named.
_KIN = re.compile(
    r"\W*(?:còn |và )?(?:anh em|họ hàng|dòng họ|làng xóm|bà con|người thân|con cháu|bạn bè)(?!\w)[^;:.]{0,40}? "
    r"(?:hỗ trợ|ủng hộ|đóng góp|góp|giúp)(?: (?:thêm|được|gần|hơn|trên|khoảng))* $"
)
_KIN_GIVE = ("trợ ", "hộ ", "góp ", "giúp ", "thêm ", "được ", "gần ", "hơn ", "trên ", "khoảng ")
# "… giúp người dân ấp A, chiều dài 300 m": no village is so long, but what was dug there.
_LONG, _OF_WHOM = re.compile(r"\s*(?:với )?(?:tổng )?chiều dài(?: (?:là|gần|hơn|trên|khoảng))* $"), "của "
# "bàn giao 4 căn nhà …. Ngôi nhà rộng 65 m2": that of one who was told of, and of the four together nothing.
_HOUSES, _OF_HOUSE = frozenset({"house-building"}), frozenset({"m2", "VND"})
_ONE_HOUSE = re.compile(r"(?<!\d )(?<!mỗi )(?<!các )(?<!những )(?<!\w)(?:ngôi|căn) nhà(?! tình| đại đoàn)(?!\w)")
_GOODS = (
    *("suất quà", "phần quà", "túi", "thùng", "hộp", "áo", "chăn", "tấm", "cuốn", "quyển", "xe đạp", "suất học bổng"),
    *("bộ sách", "cặp", "lá cờ", "thẻ", "máy", "bao gạo"),
)
"""What is given beside a house, and no part of it."""
_POSTHUMOUS, _POSTHUMOUS_REACH = "truy tặng", 40
_HOUSE, _SEVERAL = " nhà", re.compile(r"(?<![\d.,])(?:0?[2-9]|[1-9]\d)(?![\d.,]| (?:triệu|tỷ|năm))")
_SURVEY, _LOSSES = frozenset({"survey"}), "thiệt hại"
_ACCORDING = ("theo ", "qua ")
_ROADS, _ROOMS = (
    frozenset({"road-building", "land-donation"}),
    ("nhà văn hóa", "phòng", "trường"),
)
# "quyên góp 27 tỷ đồng. Tháp cao 37 m, nặng gần 6 tấn": of what was made, and not of the drive.
_SIZES = frozenset({"m", "cm", "mm", "mét", "tấn", "kg", "m2", "m3", "km"})
_SIZE_OF = re.compile(
    r"(?<!\w)(?:cao|nặng|dày|sâu|đường kính|bề rộng|rộng|dài)(?: là)?(?: (?:gần|hơn|trên|khoảng|tới))?\s*$"
)
_RELIEF, _MISSING, _SAVED = frozenset({"disaster-relief"}), ("mất tích", "chết", "tử vong"), ("cứu", "giải cứu")
_MAKING_NOTHING = frozenset(
    {"fundraising", "gift-giving", "visit", "conference", "propaganda", "dialogue", "education-support", "personnel"}
    | {"commendation", "festival", "medical-care", "survey", "supervision", "public-security", "poor-household-support"}
)
_TITLED = re.compile(
    r"(?<!\w)có (?:(?:gần|hơn|trên|tổng số) )?\d[\d.,]* [^;:.]{0,50}?"
    r"(?:được công nhận|đạt danh hiệu|đạt gia đình|được xếp loại|đạt tiêu chuẩn)(?!\w)"
)
_HAS, _TITLED_REACH = "có ", 110
_TITLING = frozenset({"standard-award", "commendation", "survey", "conference", "moral-emulation", "supervision"})
"""Deeds by which titles are given or told."""
_ELECTING = frozenset({"personnel"})
_COUNTED = re.compile(r"\d")
_AMONG = "trong đó"
_BESIDE_REACH = 120
"""Characters before a figure in which such a verb and its pause stand."""


def is_of_verb_beside(place: Place, told: Told) -> bool:
    """Say whether the verb right before a figure tells of something else than the deed before it."""
    if not place.before or (place.after and not place.is_parted_from(place.after[0][0])):
        return False
    lead = place.lead.rstrip()
    last = lead.rpartition(" ")[2]
    if last not in _LAST_WORDS and last not in _COUNT_WORDS:
        return False
    span, deed = place.before[-1]
    between = lead[max(0, span.stop - place.clause.start, len(lead) - _BESIDE_REACH) :]
    for words in (between, _COUNTS.sub("", between)):
        beside = _BESIDE.search(words)
        allowed = _VERBS.get(beside["verb"]) if beside is not None else None
        if allowed is not None:
            return allowed.isdisjoint(told.types[deed]) and not _is_held(place)
    return False


def _is_held(place: Place) -> bool:
    """Say whether a deed's own words hold the figure: "đào 5 giếng nước"."""
    span = place.figure.span
    return any(deed.start < span.stop and span.start < deed.stop for deed, _ in place.deeds)


def is_of_election_before(place: Place, owner: Node, types: frozenset[str]) -> bool:
    """Say whether those are counted who were elected to something else than what a deed is named for: "25 đồng chí được
    bầu vào Ban Chấp hành và bầu 2 đại biểu".
    """
    if types != _ELECTING or not _COUNTED.search(owner.name) or not place.after:
        return False
    if any(node is owner and span.start < place.figure.span.stop for span, node in place.deeds):
        return False
    span = place.after[0][0]
    return place.document.text[span.start : span.stop] != owner.name


def is_of_other_giver(place: Place, owner: Node) -> bool:
    """Say whether kin and neighbours gave a sum beside that for which a deed is named: "hỗ trợ 45 triệu đồng"."""
    if place.unit != "VND" or place.before or owner.cls is not EntityClass.ACTIVITY:
        return False
    return place.lead.endswith(_KIN_GIVE) and _COUNTED.search(owner.name) is not None and bool(_KIN.match(place.lead))


def is_of_those_named(place: Place, owner: Node) -> bool:
    """Say whether communes are counted of whose people a body takes care, and that are named next, or how long is what
    was made in a place: "hội viên của 3 xã A, B và C", "ấp A, chiều dài 300 m".
    """
    if owner.cls in BODY_CLASSES:
        return place.lead.endswith(_OF_WHOM) and place.is_again
    return place.unit == "m" and owner.cls in PLACE_CLASSES and _LONG.fullmatch(place.segment) is not None


def _is_survey_of_losses(owner: Node, types: frozenset[str]) -> bool:
    """Say whether a deed finds out losses, which are not its own: "Thống kê thiệt hại, bão làm sập 9 nhà"."""
    return types == _SURVEY and _LOSSES in owner.name.lower()


def _is_of_titled(place: Place, owner: Node, types: frozenset[str]) -> bool:
    """Say whether those are counted who hold a title, and the owner is a deed told before: "tuyên truyền nghị quyết; có
    69 hộ được công nhận “Nông dân giỏi”, trong đó cấp tỉnh 1 hộ".
    """
    if owner.cls is not EntityClass.ACTIVITY or not types or not types.isdisjoint(_TITLING):
        return False
    folded, start = place.document.folded, place.figure.span.start
    lead = max(folded.rfind(";", place.sentence.start, start) + 1, place.sentence.start)
    if folded.find(_HAS, lead, start) < 0:
        return False
    titled = _TITLED.search(folded, lead, min(place.sentence.stop, start + _TITLED_REACH))
    if titled is None or start < titled.start():
        return False
    return not any(node is owner and span.start > titled.start() for span, node in place.deeds)


def _is_only_source(place: Place, owner: Node, types: frozenset[str]) -> bool:
    """Say whether losses are told according to what was looked at: "Theo khảo sát, hơn 500 ha lúa bị ngập"."""
    if types != _SURVEY or not (is_damage(place) or is_suffered(place)):
        return False
    return any(place.document.folded.endswith(_ACCORDING, 0, at.start) for at in owner.mentions)


def _is_of_the_living(place: Place, owner: Node) -> bool:
    """Say whether those counted got a badge, and the owner is one for somebody dead: "truy tặng Huy hiệu Đảng"."""
    if not owner.name.lower().startswith(_POSTHUMOUS):
        return False
    folded, stop = place.document.folded, place.figure.span.stop
    near = folded[place.clause.start : min(place.clause.stop, stop + _POSTHUMOUS_REACH)]
    return _POSTHUMOUS not in near


def is_of_other_deed(place: Place, owner: Node, types: frozenset[str]) -> bool:
    """Say whether one house is told of, and the owner is a deed by which several were built, or rooms are counted, and
    the owner is a road: "làm đường và xây dựng 2 nhà văn hóa"; or losses, and the owner only finds them out.
    """
    if _is_survey_of_losses(owner, types) or _is_only_source(place, owner, types) or _is_of_titled(place, owner, types):
        return True
    if place.unit in _SIZES and types and types <= _MAKING_NOTHING and _SIZE_OF.search(place.lead) is not None:
        return True
    if types == _RELIEF and (place.unit or "").endswith(_MISSING) and owner.name.lower().startswith(_SAVED):
        return True  # "cứu sống 33 người; 14 người mất tích"
    if types and types <= _ROADS:
        return begins_with(place.unit or "", _ROOMS)
    if _is_of_the_living(place, owner):
        return True
    if types == _HOUSES and begins_with(place.unit or "", _GOODS):
        return True
    if types != _HOUSES or place.unit not in _OF_HOUSE or place.deeds or _HOUSE not in f" {place.lead}":
        return False
    return _ONE_HOUSE.search(place.lead) is not None and _SEVERAL.search(owner.name) is not None


def is_of_other_told(place: Place, told: Told, owner: Node) -> bool:
    """Say whether an owner is a deed of a sentence before, and this one tells of another time, of others or of plans:
    "Hội A trao 40 suất quà. Từ đầu năm, tổng kinh phí là 90 triệu đồng"; or of a part of what is nobody's.
    """
    if owner.cls is not EntityClass.ACTIVITY or any(node is owner for _, node in place.deeds):
        return False
    if told.open_figure > told.figure and place.document.folded.startswith(_AMONG, place.sentence.start):
        return True
    topics, deed = place.topics, (owner.mentions[0], owner)
    # What a work is to cost is told of it: "Cầu sẽ có kinh phí 3 tỷ đồng".
    plans = place.unit != "VND"
    return is_of_other(place.document, topics.standing.builder, topics.mentioned, place.figure.span, deed, plans=plans)
