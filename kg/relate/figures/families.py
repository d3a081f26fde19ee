"""Who lives in one household: nothing that its village, its commune or who heads it has."""

import re

from kg.relate.figures.scene import Place

_LARGEST = 15
_MEMBERS = frozenset(
    "người|nhân khẩu|khẩu|miệng ăn|thành viên|lao động|lao động chính|người con|con|con nhỏ|con trai|con gái|đứa con"
    "|cháu|cháu nhỏ|vợ chồng|anh em|anh chị em|chị em|thế hệ|đứa trẻ|người lớn|trẻ em|em".split("|")
)
_HOMES = ("gia đình", "hộ ", "nhà ", "vợ chồng")
# "gia đình chị A ở thôn B, xã C có 5 nhân khẩu (2 vợ chồng, 3 con)": what the household has, and how many of whom.
_HOUSEHOLD_HAS = re.compile(
    r"(?<!\w)(?<!các )(?<!những )(?<!nhiều )(?<!mỗi )(?<!một số )(?<![\d.] )"
    r"(?:gia đình|vợ chồng|(?:hộ|nhà)(?= (?:anh|chị|ông|bà|em|cháu|cụ|cô|bác|chú|gia đình|có)(?!\w)))"
    r"(?! (?:chính sách|văn hóa|hội viên|nghèo|khó khăn))(?!\w)[^.;:]{0,110}?(?<!\w)(?:có|gồm|với|đông|được|sinh)"
    r"(?: (?:tổng cộng|tất cả|tới|đến|gần|thêm|thảy|đông|đủ|cả))*"
    r"(?: ?\d+ [^\W\d_]+(?: [^\W\d_]+){0,2} ?(?:\(|,| và| nhưng| thì))*(?: (?:gồm|trong đó|có|chỉ|chỉ có))* ?$"
)
_DEEDS = ("giúp", "tặng", "hỗ trợ", "trao", "vận động", "hiến", "đóng góp", "nhận đỡ đầu", "bị ", "tử vong", "thu hút")


def counts_one_family(place: Place) -> bool:
    """Say whether those are counted who live in the household of somebody: "gia đình chị A ở xã B có 5 nhân khẩu"."""
    if place.unit not in _MEMBERS or place.figure.value.value > _LARGEST or place.before:
        return False
    lead = place.lead
    if not any(map(lead.__contains__, _HOMES)) or any(map(lead.__contains__, _DEEDS)):
        return False
    return _HOUSEHOLD_HAS.search(lead) is not None
