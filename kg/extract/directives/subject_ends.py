"""Titles that are told by heart, where they begin and end, and which brackets belong into a title."""

import re

TITLE_ITSELF = re.compile(r"\s+(?=một\s+số\s+(?:vấn\s+đề|chủ\s+trương|chính\s+sách)\s+(?:về|cấp|lớn|nhằm|để)(?!\w))")
"""The blank before a title that has no "về" before it: "Nghị quyết số 18-NQ/TW một số vấn đề về …"."""
BEHIND_TITLE = (
    r"(?<=phong\scách\shồ\schí\sminh)\s(?=(?:các|của|tại|ở|khu\svực)\s)|\s(?=và\scác\sngày\s(?:kỷ\sniệm|lễ|tết)(?!\w))"
    r"|\s(?=(?:có\s)?(?:nêu|quy\sđịnh|ghi)(?:\srõ)?\s?:)"
)
"""The blank behind "… phong cách Hồ Chí Minh (các tỉnh, thành ủy phía Bắc)", where those stand who met about it, and
before the feasts that are told to people with a directive, and before "nêu:", with which it is quoted.
"""

# The two most cited titles hold a semicolon: "… chỉnh đốn Đảng; ngăn chặn, đẩy lùi … “tự chuyển hóa” trong nội bộ".
_LAST_WORDS = "tự chuyển hóa"
_PARTY_BUILDING = re.compile(
    r"(?!\")[^;.\"]{0,60}?chỉnh\s+đốn\s+đảng(?:\s+và\s+hệ\s+thống\s+chính\s+trị)?(?:\s+trong\s+sạch,?\s+vững\s+mạnh)?"
    r"[;,]\s+(?:kiên\s+quyết\s+)?ngăn\s+chặn[^;.]{0,180}?tự\s+chuyển\s+hóa\"?(?:\s+trong\s+nội\s+bộ)?"
)
_TERM = re.compile(r"\(khóa\s[^()]{1,20}\)")
_OF_CENTRE = re.compile(r"(?:trung\s+ương|tw)(?:\s+đảng)?(?:\s*\d+)?\s$")
# "… Chỉ thị số 7-CT/TW của Bộ Chính trị (khóa IX) trong tình hình mới": the title goes on behind the term.
_OF_BUREAU = re.compile(r"của\s(?:bộ\s+chính\s+trị|ban\s+bí\s+thư)\s$")
_GOING_ON = re.compile(r"\(khóa\s[^()]{1,20}\)\s(?:trong|về|đối\s+với)\s")
_BEFORE_TERM = 24


def known_end(folded: str, start: int, stop: int) -> int | None:
    """Return the end of the title at `start` where it is one that is cited in full, semicolon and all."""
    if folded.find(_LAST_WORDS, start, stop) < 0:
        return None
    match = _PARTY_BUILDING.match(folded, start, stop)
    return None if match is None else match.end()


def holds_term(folded: str, start: int, bracket: int, stop: int) -> bool:
    """Say whether a term in brackets belongs to what a title names: "… Nghị quyết Trung ương 4 (khóa XII)"."""
    if _TERM.match(folded, bracket, stop) is None:
        return False
    before = max(start, bracket - _BEFORE_TERM)
    if _OF_BUREAU.search(folded, before, bracket):
        return _GOING_ON.match(folded, bracket, stop) is not None
    return _OF_CENTRE.search(folded, before, bracket) is not None
