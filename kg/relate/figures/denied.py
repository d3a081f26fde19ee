"""What a place or body named before has not: shares of a list, more than there are, what others do, have or hide."""

import re
from itertools import pairwise

from kg.model import BODY_CLASSES, PLACE_CLASSES, EntityClass
from kg.relate.builder import Node
from kg.relate.figures.scene import Place, begins_with

_MOST = {
    (EntityClass.PROVINCE, "huyện"): 40,
    (EntityClass.DISTRICT, "xã"): 60,
    (EntityClass.COMMUNE, "thôn"): 90,
}
"""No place has more of these."""
_JOINED, _FILLED = " và ", re.compile(r"(?: \([^()]*\))? và ")
_BESIDE = re.compile(r"(?: \([^()]*\))? (?:đã )?(?:khiến|làm|gây|bị|có|còn)(?!\w)")
# "…, mặt khác Hội đã khai thác các nguồn vốn": a body named by its kind alone goes on.
_GOES_ON = re.compile(
    r"(?:, |\. |; )(?:mặt khác,? |đồng thời,? |ngoài ra,? |bên cạnh đó,? )?"
    r"(?:hội|đoàn|chi hội|chi đoàn|đảng ủy|đảng bộ|công đoàn|mặt trận|ban) (?:đã|cũng|còn|đang) "
)
_GOING = (" đã ", " cũng ", " còn ", " đang ")
_REACHED = ("liên lạc với ", "liên lạc được với ", "tiếp cận ", "tiếp cận được ", "xác minh ", "trao đổi với ")
# "được Hội A cho vay, bà trồng 2.000m2 rau": who was helped goes on.
_THEY = (" ông ", " bà ", " anh ", " chị ", " gia đình ", " vợ chồng ")
_HELPED = re.compile(
    r"(?:, |^)(?:ông|bà|anh|chị|gia đình|vợ chồng)(?: (?:ông|bà|anh|chị))? (?:đã |đang |còn |cũng )?"
    r"(?:được|mạnh dạn|đầu tư|nuôi|trồng|mở rộng|thu|lãi|vay|mua|xây|làm|phát triển|chuyển) "
)
_ASSOCIATIONS = frozenset({EntityClass.MASS_ORGANIZATION, EntityClass.ORGANIZATION})
_MATTER = frozenset({"m3", "kg", "tấn", "tạ", "g"})
_FOUND = re.compile(r"(?<!\w)(?:phát hiện|thu giữ|tạm giữ|tịch thu|bắt giữ|kiểm tra)(?!\w)")
_STANDARD = re.compile(r"(?: [^\W\d_]+){0,3} (?:đã |được công nhận |được )?đạt (?:chuẩn|danh hiệu)(?!\w)")
_MEMBERS = ("thành viên", "hội viên", "đoàn viên", "đảng viên")
_GROUP = re.compile(
    r"(?<!\w)(?:nhóm|tổ|câu lạc bộ|clb|đội|hợp tác xã)(?!\w)[^;:.]* "
    r"(?:với(?: tổng số)?|kết nạp thêm(?: được)?|có|tổng số|lên) (?:(?:gần|hơn|trên|khoảng) )?$"
)


def is_denied(place: Place, owner: Node) -> bool:
    """Say whether a place or body that a clause names cannot have what is counted there."""
    if owner.cls in PLACE_CLASSES:
        return _is_too_many(place, owner) or _is_of_joined(place, owner) or _is_taken_over(place, owner)
    if owner.cls in _ASSOCIATIONS and _is_of_helped(place, owner):
        return True
    return owner.cls in BODY_CLASSES and (place.lead.endswith(_REACHED) or _is_found(place, owner))


def _is_too_many(place: Place, owner: Node) -> bool:
    """Say whether a place has never so many: "hoạt động tại 74 huyện nghèo" is of no province."""
    most = _MOST.get((owner.cls, (place.unit or "").partition(" ")[0]))
    return most is not None and place.figure.value.value > most


def _is_of_joined(place: Place, owner: Node) -> bool:
    """Say whether it is of two places together: "xã A (huyện B) và xã C (huyện D) bị ngập 15 ha"."""
    if _JOINED not in place.lead:
        return False
    named = place.topics.mentioned.within(place.clause.start, place.figure.span.start, PLACE_CLASSES)
    alike = [at for at in named if at.cls is owner.cls]
    folded = place.document.folded
    return any(
        owner in (first.node, second.node)
        and _FILLED.fullmatch(folded, first.span.stop, second.span.start) is not None
        and _BESIDE.match(folded, second.span.stop, place.figure.span.start) is not None
        for first, second in pairwise(alike)
    )


def _is_taken_over(place: Place, owner: Node) -> bool:
    """Say whether a body without its name goes on behind a place: "tổ A - thị trấn B, mặt khác Hội đã vay 2 tỷ"."""
    return any(map(place.lead.__contains__, _GOING)) and _turns_from(place, owner, _GOES_ON)


def _is_of_helped(place: Place, owner: Node) -> bool:
    """Say whether somebody whom an association helped goes on: "được Hội A cho vay, bà trồng 2.000m2 rau"."""
    return any(map(place.lead.__contains__, _THEY)) and _turns_from(place, owner, _HELPED)


def _turns_from(place: Place, owner: Node, turn: re.Pattern[str]) -> bool:
    """Say whether words behind the last naming of an owner turn to another."""
    taken = list(turn.finditer(place.lead))[-1:]
    if not taken:
        return False
    start = place.clause.start + taken[0].end()
    named = place.topics.mentioned.within(start, place.figure.span.start)
    return all(at.node is not owner for at in named)


def _is_found(place: Place, owner: Node) -> bool:
    """Say whether an office only found what is counted: "Hạt kiểm lâm A phát hiện 7 m3 gỗ"."""
    if owner.cls is not EntityClass.STATE_BODY or place.unit not in _MATTER:
        return False
    return _FOUND.search(place.lead) is not None


def are_of_group(place: Place) -> bool:
    """Say whether members of a group are counted, whatever it did: "nhóm thành lập với 13 thành viên, …"."""
    return begins_with(place.unit or "", _MEMBERS) and _GROUP.search(place.lead) is not None


def reach_standard(place: Place) -> bool:
    """Say whether those counted reach a standard, whatever was done before: "…, 69/73 cơ quan đạt chuẩn văn hóa"."""
    return place.opens_clause() and _STANDARD.match(place.document.folded, place.figure.span.stop) is not None
