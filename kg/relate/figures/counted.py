"""What a figure counts, told by its unit and clause: places and their parts, people, land, lengths, losses, cases."""

import re

from kg.relate.figures.damage import DAMAGE
from kg.relate.figures.scene import Place, begins_with

_GROUND = re.compile(
    r"(?:km2|km|mm|cm|m|ha|huyện|xã|phường|thị trấn|thôn|bản|ấp|buôn|xóm|khóm|khu phố|khu dân cư|tổ dân phố|"
    r"nhân khẩu|khẩu|người dân|dân|tiêu chí|vụ|đơn vị hành chính)(?!\w)"
)
BREAKDOWN = "figure.breakdown"
"""The rule by which a figure is read that counts a part of the whole before it, whose unit it leaves out."""
RIGHT_BEHIND = 24
"""So many characters behind a figure say what it counts."""
_AFFECTED = " bị ảnh hưởng"
# "một trận lốc xoáy đã khiến 24 ngôi nhà …"
_CAUSES = "khiến "
_CAUSED = re.compile(
    r"(?<!\w)(?:lũ|bão|lốc|lốc xoáy|mưa|mưa lũ|mưa lớn|sét|sạt lở|hỏa hoạn|vụ cháy)(?!\w)[^;]* "
    r"khiến (?:cho )?(?:(?:gần|hơn|trên|khoảng) )?$"
)
_MAKES = ("làm ", "khiến ")
_MADE = re.compile(r"(?<!\w)(?:làm|khiến)(?: cho)? (?:(?:ít nhất|gần|hơn|khoảng) )?(?:\d[^;]*)?$")
_BEFALLS = ("xảy ra", "làm ", "gây ", "thiệt hại", ", ảnh hưởng ")
_BEFELL = re.compile(
    r"(?<!\w)(?:xảy ra|(?:làm|gây) (?:ảnh hưởng|thiệt hại|hư|sập|tốc|ngập|sạt|chết|bị|cuốn|cháy)|"
    r"(?:ước|tổng)(?: [^\W\d]+){0,2} thiệt hại)(?!\w)|, ảnh hưởng (?:đến|tới)(?!\w)"
)
# "…, hai thi thể được xác nhận đã chết", "20 ngôi nhà bị cuốn trôi, lực lượng cứu hộ …".
_ENDURES = re.compile(
    r"(?: dân| khác)?(?: (?:đều|đã|được xác nhận|được xác định))* "
    r"(?:bị (?!thương)|chết|tử vong|thiệt mạng|mất tích|đổ sập)"
)
_ENDURED = ("bị ", "chết", "vong", "mạng", "mất tích", "đổ sập")
_ENDURING = 40
# "tổng thu ngân sách trên địa bàn đạt …", "sản lượng lương thực có hạt đạt hơn …", "tổng đàn gia cầm có hơn …".
_ECONOMY_WORDS = (
    *("giá trị sản xuất", "giá trị sản phẩm", "thu ngân sách", "vốn đầu tư", "bán lẻ", "sản lượng", "tổng đàn"),
    *("tổng sản phẩm", "grdp", "tăng trưởng", "kim ngạch", "doanh thu thương mại", "doanh thu du lịch", "gieo"),
)
_ECONOMY = re.compile(
    r"(?<!\w)(?:giá trị (?:tổng )?sản xuất|giá trị sản phẩm (?:thu hoạch|trồng trọt|bình quân)|(?:tổng )?thu ngân sách"
    r"|(?:tổng )?vốn đầu tư (?:[^\W\d_]+ ){0,3}(?:toàn xã hội|trên địa bàn)|tổng vốn đầu tư|tổng mức (?:bán|bản) lẻ"
    r"|sản lượng (?:lương thực|thủy sản|lúa|thóc|thịt)|tổng đàn|tổng sản phẩm|grdp|kim ngạch xuất"
    r"|(?:tốc độ )?tăng trưởng kinh tế|doanh thu (?:thương mại|du lịch|dịch vụ)|diện tích gieo (?:trồng|cấy|sạ))(?!\w)"
    r"[^;:()]{0,90}$"
)
_PETITIONS = re.compile(r"đơn(?! vị)(?!\w)")
_CASES = ("ca mắc", "ca bệnh", "ca nhiễm", "ca dương", "ca tử", "ổ", "bệnh nhân", "trường hợp mắc")
_PEOPLE = ("hộ", "khẩu", "nhân khẩu", "người", "dân", "gia đình", "đồng bào")
_LEVELS = ("tỉnh", "huyện", "xã", "phường", "thôn", "chiến dịch", "chương trình")
_PARTS = (
    *("huyện", "xã", "phường", "thị trấn", "thôn", "bản", "ấp", "buôn", "bon", "xóm", "khóm", "khu phố", "khối phố"),
    *("khu dân cư", "tổ dân phố", "khối dân vận", "tổ dân vận", "chi bộ", "đảng bộ", "đảng ủy", "tổ chức cơ sở đảng"),
    "đơn vị hành chính",
)
_SHARE, _SHARED = "%", ("dân số", "hộ", "số hộ", "người dân", "doanh nghiệp", "xã", "thôn", "diện tích")
_LENGTHS = frozenset({"km", "m", "hải lý"})
_POINTS = frozenset(
    "khâu đột phá|nhiệm vụ|giải pháp|nhóm nhiệm vụ|nhóm giải pháp|chỉ tiêu|nội dung|mục tiêu|chương|điều".split("|")
)

_NO_PERSONS = frozenset({"cm", "mm", "m", "km", "cây", "chiếc", "cái", "nam", "nữ", "lần", "lượt", "%"})
_OF_PLACES = frozenset({"hộ", "đảng", "hội", "nhân", "khẩu", "đoàn", "dân", "thôn", "xã", "chi"})
"""The first words of what only places and bodies have: "hộ dân", "đảng viên", "nhân khẩu" …"""


def is_damage(place: Place) -> bool:
    """Say whether a figure counts what was destroyed or who was hurt."""
    if place.damage is None:
        folded, span = place.document.folded, place.figure.span
        stop = span.stop + RIGHT_BEHIND
        behind = folded[span.start : stop if stop < place.clause.stop else place.clause.stop].partition(",")[0]
        said = f"{place.segment},{behind}"  # no phrase goes over a comma
        if place.figure.rule == BREAKDOWN:
            said = f"{said},{place.lead.rpartition('(')[0][-RIGHT_BEHIND:]}"
        affected = _AFFECTED in behind and behind.rstrip().endswith(_AFFECTED)
        place.damage = affected or (place.topics.tells_of_damage and DAMAGE.search(said) is not None)
    return place.damage


def is_caused(place: Place) -> bool:
    """Say whether a storm or the like is told right before of what it made."""
    return _CAUSES in place.lead and _CAUSED.search(place.lead) is not None


def is_made(place: Place) -> bool:
    """Say whether something unnamed made what is counted, or what stands before it: "Mưa lũ làm 3 người chết"."""
    return any(map(place.lead.__contains__, _MAKES)) and _MADE.search(place.lead) is not None


def is_suffered(place: Place) -> bool:
    """Say whether the clause tells of what befell somebody, and of no deed since: "xảy ra 3 vụ", "làm sập 2 nhà"."""
    if is_caused(place):
        return True
    if not any(map(place.lead.__contains__, _BEFALLS)):
        return False
    befell = next(reversed([*_BEFELL.finditer(place.lead)]), None)
    return befell is not None and all(span.stop <= place.clause.start + befell.start() for span, _ in place.before)


def is_enduring(place: Place) -> bool:
    """Say whether what is counted is said right behind to have been destroyed or to have died."""
    folded, stop = place.document.folded, place.figure.span.stop
    behind = folded[stop : min(stop + _ENDURING, place.clause.stop)]
    return any(map(behind.__contains__, _ENDURED)) and _ENDURES.match(behind) is not None


def counts_points(unit: str) -> bool:
    """Say whether a unit counts points of documents; only then has `of_document` an answer."""
    return unit in _POINTS


def counts_cases(unit: str) -> bool:
    """Say whether a unit counts cases of an illness; only then has `of_finding` an answer."""
    return begins_with(unit, _CASES)


def counts_petitions(unit: str) -> bool:
    """Say whether a unit counts petitions; only then has `of_settling` an answer."""
    return _PETITIONS.match(unit) is not None


def is_length(unit: str) -> bool:
    """Say whether a unit is one of distances; only then has `of_distance` an answer."""
    return unit in _LENGTHS


def counts_people(unit: str) -> bool:
    """Say whether a unit counts people or households; only then has `of_residents` an answer."""
    return begins_with(unit, _PEOPLE)


def is_no_persons(unit: str) -> bool:
    """Say whether a unit counts what no person has: lengths, things without a name, what is of places and bodies."""
    return unit in _NO_PERSONS or unit.partition(" ")[0] in _OF_PLACES


def is_of_economy(place: Place) -> bool:
    """Say whether it is what all of a place make, earn, sow or pay: "giá trị sản xuất nông nghiệp đạt 900 tỷ đồng"."""
    part = place.lead[place.lead.rfind(". ") + 1 :]
    return any(map(part.__contains__, _ECONOMY_WORDS)) and _ECONOMY.search(part) is not None


def is_ground(place: Place) -> bool:
    """Say whether a figure counts places, people at large or land, and nothing that an association tells of itself."""
    return _GROUND.match(place.unit or "") is not None or is_damage(place)


def is_of_levels(place: Place) -> bool:
    """Say whether a figure counts places or drives, which no office of the state has itself."""
    return begins_with(place.unit or "", _LEVELS)


def is_of_parts(place: Place) -> bool:
    """Say whether a figure counts what a place or body consists of: its villages, cells or teams, or a share of it."""
    noun = place.noun
    return begins_with(noun, _PARTS) or (place.unit == _SHARE and begins_with(noun, _SHARED))


def is_of_people(place: Place) -> bool:
    """Say whether a figure counts households, people at large, places or land."""
    return begins_with(place.unit or "", _PEOPLE) or is_ground(place)
