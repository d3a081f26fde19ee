"""What a title tells of a directive that it names, and who a paper is sent to before its title."""

import re

# "… tiếp tục thực hiện Chỉ thị số 42-CT/TW(, ngày 16/4/2010 của X) về …": the day is the inner paper's.
_CITED = re.compile(r"(?:số\s+\d[\w/&.\-]*|\d+\s?[/\-][\w/&.\-]*[^\W\d_])\s*,\s*$")
_ITS_DAY = re.compile(
    r"ngày\s+\d{1,2}(?:\s?[./\-]\s?\d{1,2}\s?[./\-]\s?\d{4}|\s+tháng\s+\d{1,2}\s+năm\s+\d{4}),?\s+(?:của\s|về\s|\()"
)
_CITED_REACH = 40
_DAY = "ngày "
# Who a letter is sent to stands before its title: "Công văn số 7/UBND-TH gửi các huyện về việc thu gom rác".
_SENT_TO = re.compile(r"\s+gửi\s+[^.;:\"]{3,400}?,?(?=\s(?:về|v/v)\s)")
_SENT = " gửi "


# "… về ngày hội và quyết định lấy ngày 5/6 hằng năm": what the body that issues it decides as well.
_DECIDES = re.compile(
    r"(?:và\s+)?quyết\s+định\s+(?:lấy|chọn|giao|cử|thành\s+lập|điều\s+động|bổ\s+nhiệm|tổ\s+chức|công\s+nhận)\s"
)


def decides(folded: str, position: int, stop: int) -> bool:
    """Say whether a further deed of the issuer follows: "ra Nghị quyết về A và quyết định lấy ngày …"."""
    return _DECIDES.match(folded, position, stop) is not None


def dates_inner(folded: str, start: int, after: int, stop: int) -> bool:
    """Say whether behind a comma of the title from `start` on stands the day of a directive that the title names."""
    if not folded.startswith(_DAY, after) or _ITS_DAY.match(folded, after, stop) is None:
        return False
    return _CITED.search(folded, max(start, after - _CITED_REACH), after) is not None


def behind_receivers(folded: str, position: int, stop: int) -> int:
    """Return where the title may begin behind those to whom a paper is sent, `position` where none are told."""
    sent = _SENT_TO.match(folded, position, stop) if folded.startswith(_SENT, position) else None
    return position if sent is None else sent.end()
