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
_SENT_TO = re.compile(
    r"\s+gửi\s+(?:[^.;:\"]|;(?!\s+(?:và\s+)?(?:công\s+văn|văn\s+bản|quyết\s+định|kế\s+hoạch|số)\s)){3,400}?,?(?=\s(?:về|v/v)\s)"
)
_SENT = " gửi "


# "… về ngày hội và quyết định lấy ngày 5/6 hằng năm": what the body that issues it decides as well.
_DECIDES = re.compile(
    r"(?:và\s+)?(?:quyết\s+định\s+(?:lấy|chọn|giao|cử|thành\s+lập|điều\s+động|bổ\s+nhiệm|tổ\s+chức|công\s+nhận)\s"
    r"|(?:chỉ\s+đạo|yêu\s+cầu|giao)(?:,\s+lãnh\s+đạo)?\s[^.;:,]{4,90}?\s(?:tổ\s+chức\s+)?(?:triển\s+khai|thực\s+hiện)\s)"
)


# "… về Chiến lược biển “Việt Nam phải trở thành …”": what is quoted from the paper, where no name is announced.
_LONG_QUOTATION, _WORDS_BEFORE = 14, 4
_NAMING = re.compile(
    r"(?:phong\s+trào|vận\s+động|thi\s+đua|mô\s+hình|đề\s+án|chương\s+trình|chủ\s+đề|dự\s+án|kế\s+hoạch|quy\s+chế|quy\s+định|ngày\s+hội"
    r"|hội\s+thi|cuộc\s+thi|chiến\s+dịch|tháng|tuần\s+lễ|về|thực\s+hiện|nghị\s+quyết|chỉ\s+thị|quỹ|mục\s+tiêu|phương\s+châm|khẩu\s+hiệu"
    r"|đợt|lễ|danh\s+hiệu|giải|câu\s+lạc\s+bộ|diễn\s+đàn|việc|của|đó|và|là)\s*$"
)
_NAMING_REACH = 20


def is_quoted_from(folded: str, start: int, quote: int, limit: int) -> bool:
    """Say whether a quotation inside a title is a saying behind it rather than a name in it."""
    closing = folded.find('"', quote + 1, limit)
    if closing < 0 or folded.count(" ", quote, closing) < _LONG_QUOTATION:
        return False
    if folded.count(" ", start, quote) < _WORDS_BEFORE:
        return False
    return _NAMING.search(folded, max(start, quote - _NAMING_REACH), quote) is None


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
