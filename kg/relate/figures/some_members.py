"""Members counted that are not all of a body: those of a club, those to whom something was done or lent."""

import re

from kg.relate.figures.scene import Place

_FOR_WORD, _FOR = "cho ", re.compile(r"(?<!\w)cho\s(?:(?:gần|hơn|trên|khoảng|tổng số)\s)?$")
_CLUB_WORDS = ("clb", "câu lạc bộ", "tổ ", "hợp tác xã")
_CLUBS = re.compile(
    r"(?<!\w)(?:clb|câu lạc bộ|tổ hợp tác|tổ liên kết|hợp tác xã)(?!\w)[^,;:.]* "
    r"(?:có|gồm|với|tập hợp|thu hút|kết nạp)(?: (?:được|gần|hơn|trên|khoảng))* $"
)
_LOAN = " vay"
_DONE_TO_WORDS = (
    *("kiểm tra", "giám sát", "kỷ luật", "khen thưởng", "khiển trách", "cảnh cáo", "khai trừ", "xóa tên"),
    *("hỗ trợ", "giúp", "tặng quà", "biểu dương", "tuyên dương", "tạo việc làm", "việc làm cho"),
)
_DONE_TO = re.compile(
    rf"(?<!\w)(?:{'|'.join(_DONE_TO_WORDS)}|giúp đỡ)"
    r"(?: (?:được|đối với|cho|gần|hơn|trên))*(?: \d[^;,.]{0,40} và)? $"
)


def is_for(place: Place) -> bool:
    """Say whether those counted are said to get something: "cho 90 cán bộ"."""
    return _FOR_WORD in place.lead and _FOR.search(place.lead) is not None


def is_of_club(place: Place) -> bool:
    """Say whether members are counted of a club or group that is told of without its name: "CLB của huyện có …"."""
    return any(map(place.lead.__contains__, _CLUB_WORDS)) and _CLUBS.search(place.lead) is not None


def are_done_to(place: Place) -> bool:
    """Say whether something was done to those counted, which are so many and not all: "giám sát 112 tổ chức đảng"."""
    return any(map(place.segment.__contains__, _DONE_TO_WORDS)) and _DONE_TO.search(place.segment) is not None


def borrow(place: Place) -> bool:
    """Say whether those counted get a loan, and are not all: "cho gần 2.500 hội viên … vay"."""
    if not is_for(place):
        return False
    return place.document.folded.find(_LOAN, place.figure.span.stop, place.clause.stop) >= 0
