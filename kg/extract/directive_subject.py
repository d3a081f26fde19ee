"""What a directive is about: the title after "về", in quotation marks, or after a verb ("phê duyệt …").

Titles are long, hold commas, and are followed without a sign by the rest of the sentence. A comma ends the title
where a new clause begins after it: a time, a named body or person, or a group of people with a finite verb.
"""

import re
from dataclasses import dataclass

from kg.extract.directive_issuer import bodies_at
from kg.extract.directive_values import Phrase
from kg.extract.directive_words import head_at
from kg.model import Span


@dataclass(frozen=True, slots=True)
class Scene:
    """The sentence around a citation.

    `fronted`: the citation opens the sentence ("Thực hiện …, X đã …"), so a main clause follows.
    `taught`: it is studied or spread, so "đến", "cho" and the people addressed follow. `issued`: it is just being made.
    """

    text: str
    folded: str
    start: int
    stop: int
    fronted: bool = False
    taught: bool = False
    issued: bool = False


_ABOUT = re.compile(r"\s*[,:\-]?\s*(?:v/v|về)\s*:?\s+(?=\S)")
_QUOTE = re.compile(r"\s*[,:\-]?\s*(?=\")")
_LED = re.compile(
    r"\s+(?=(?:phê\s+duyệt|ban\s+hành|quy\s+định|hướng\s+dẫn|điều\s+động|bổ\s+nhiệm|chỉ\s+định|luân\s+chuyển"
    r"|chuẩn\s+y|công\s+nhận|thành\s+lập|kiện\s+toàn|khen\s+thưởng|phân\s+công|sửa\s+đổi|thi\s+hành\s+kỷ\s+luật)(?!\w))"
)
_LED_WHEN_ISSUED = re.compile(
    r"\s+(?=(?:thực\s+hiện|triển\s+khai|tổ\s+chức|phát\s+triển|xây\s+dựng|tăng\s+cường|đẩy\s+mạnh|nâng\s+cao"
    r"|phòng|hỗ\s+trợ|hưởng\s+ứng|phát\s+động|tuyên\s+truyền|lãnh\s+đạo)(?!\w))"
)
_CARRIES_OUT = re.compile(r"(?:tiếp\s+tục\s+)?(?:tổ\s+chức\s+)?(?:triển\s+khai|thực\s+hiện|cụ\s+thể\s+hóa|\s)+\s*")
_MARK = re.compile(
    r"[;:\"(]|,\s|\s(?:và|cùng|gắn\s+với|cùng\s+với|,)\s+|\s(?=(?:nhằm|đã|đang|sẽ|đề\s+ra|cho\s+thấy|nêu\s+rõ"
    r"|xác\s+định\s+rõ|có\s+hiệu\s+lực|thời\s+gian\s+qua|trong\s+thời\s+gian\s+qua|để\s+(?:triển|thực|tổ)"
    r"|được|với\s+(?:sự|nhiều|những|quyết|tinh)|đến|tới|cho|do)(?!\w))"
)
_SPREAD = re.compile(r"(?:đến|tới|cho)\s+(?!(?:năm|ngày|tháng|nay|cuối|hết|khi|thời|\d{4})(?!\w))")
_TO = re.compile(r"(?:đến|tới|cho)\s")
_PASSIVE = re.compile(
    r"được\s+(?:(?:triển|ban|thực|cấp|các|cụ|quán|phổ|tuyên|đưa|xem|đánh|coi|lồng|gắn|chi|đảng|huyện|tỉnh|cán)(?!\w))?"
)
_BY = re.compile(r"do\s")
_ALIAS = re.compile(r"\((?:sau\s+đây|dưới\s+đây|gọi|viết|khóa|nghị|chỉ|kết|kế|đề|quyết|quy|chương|hướng|số|nq|ct|kl|qđ|kh)")
_TIME = re.compile(
    r"(?:từ|trong|qua|sau|trước|hiện|nay|hôm|sáng|chiều|tối|đêm|ngày|tháng|năm|thời\s+gian|những\s+năm|nhiều\s+năm"
    r"|các\s+năm|vừa\s+qua|tính|hằng|hàng|mới\s+đây|giữa|cuối|đầu|quý|tuần|bước\s+đầu|kết\s+quả|ngay|đến\s+(?:nay|hết|ngày"
    r"|tháng|cuối|thời|thăm)|thời\s+điểm|lần\s+đầu)(?!\w)"
)
_CLAUSE = re.compile(
    r"(?:nhằm|để|với|theo|tại|ở|nhờ|nhân|dịp|cùng\s+với|bên\s+cạnh|trên\s+(?:cơ|tinh|địa)|trong\s+đó|theo\s+đó|đồng\s+thời|qua\s+đó"
    r"|do\s+đó|góp\s+phần|phân\s+công|gửi|giao|yêu\s+cầu|gắn\s+với|đặc\s+biệt|kèm|mà|trên\s+thực\s+tế|riêng|song|là|đây\s+là|xác\s+định|khẳng\s+định|chỉ\s+rõ|nêu\s+rõ|coi|trong\s+khi)(?!\w)"
)
_ADJUNCT_IN_TITLE = re.compile(r"(?:giai\s+đoạn|nhiệm\s+kỳ|định\s+hướng|tầm\s+nhìn|nhất\s+là|bao\s+gồm)(?!\w)")
_PERSON = re.compile(r"(?:(?:các\s+)?đồng\s+chí|đ/c|ông|bà|anh|chị|già|trung\s+tá|thiếu\s+tá|đại\s+tá|thượng\s+tá)(?!\w)")
_GROUP = re.compile(
    r"(?:toàn|xã|huyện|phường|thôn|bản|ấp|thị\s+trấn|thị\s+xã|thành\s+phố|tỉnh|địa\s+phương|đơn\s+vị|mỗi|các|hai|cả|nhiều"
    r"|một\s+số|tuổi\s+trẻ|cán\s+bộ|nhân\s+dân|hội\s+viên|đoàn\s+viên|đảng\s+viên|cấp\s+ủy|chi\s+bộ|đảng\s+bộ|đảng\s+ủy"
    r"|lãnh\s+đạo|tập\s+thể|chính\s+quyền|lực\s+lượng|bà\s+con|hệ\s+thống|công\s+tác|phong\s+trào|ban\s|hội\s|mặt\s+trận"
    r"|người|đội\s+ngũ|cơ\s+quan|những|việc|chúng\s+tôi|\d)"
)
_COUNTED_GROUP = re.compile(r"(?:hai|ba|cả|mỗi|toàn|nhiều|\d+)\s")
_FINITE = re.compile(
    r"\s(?:đã|sẽ|đang|luôn|được|vẫn|cũng|chủ\s+động|tích\s+cực|tập\s+trung|kịp\s+thời|tổ\s+chức|chỉ\s+đạo|ban\s+hành|xây\s+dựng"
    r"|triển\s+khai|đăng\s+ký|phối\s+hợp|phấn\s+đấu|có|hiến|giúp|đạt|lấy|cử|nhận|chọn|ra|thành\s+lập|trao|tặng|hỗ\s+trợ|thống\s+nhất|họp|mở|góp|đóng\s+góp|vận\s+động|huy\s+động|hoàn\s+thành|trồng|bàn\s+giao|tháo|tự\s+nguyện|cùng|cho\s+biết|ngày\s+càng|không\s+ngừng)(?!\w)"
)
# The first of several subjects: "các cấp ủy, chính quyền và nhân dân đã …".
_SEVERAL = re.compile(r"(?:các|toàn|mỗi|nhiều|cấp\s+ủy|cả\s+hệ)(?!\w)")
_TENSE = re.compile(r"(?:đã|đang|sẽ)(?!\w)")
_TENSED = re.compile(
    r"\s(?:đã|sẽ|đang|luôn|được|vẫn|cũng|chủ\s+động|tích\s+cực|tập\s+trung|kịp\s+thời|phấn\s+đấu|cho\s+biết|ngày\s+càng"
    r"|không\s+ngừng|nghiêm\s+túc)(?!\w)"
)
# Decisions on persons: the commas stand between name, former post and new post.
_PERSONNEL = re.compile(r"[^.;]{0,70}?(?<!\w)(?:đồng\s+chí|đ/c|ông|bà)\s")
_ITEM_LEAD = re.compile(r"(?:(?:việc\s+)?thực\s+hiện\s+)?(?:tốt\s+|nghiêm\s+)?(?:các\s+|những\s+)?")
_VERB_AFTER = re.compile(r"\s+(?!(?:và|cùng|với|của|các|về|do|trong|ở|tại|theo|-)(?!\w))[a-zđà-ỹ]")
_LONGEST = 600


def subject_at(scene: Scene, position: int, kind: str) -> Phrase | None:
    """Return what a directive of type `kind` is about, as said from `position` on."""
    start = _begin(scene, position, kind)
    if start is None:
        return None
    if scene.folded[start] == '"':
        closing = _closing_quote(scene.text, start, scene.stop)
        if closing is not None and not _continues(scene, closing):
            return _trimmed(scene.text, _after_about(scene, start + 1), closing - 1)
    stop = _cut(scene, start)
    return _trimmed(scene.text, start, stop)


def _begin(scene: Scene, position: int, kind: str) -> int | None:
    for pattern in (_ABOUT, _QUOTE):
        if (match := pattern.match(scene.folded, position, scene.stop)) is not None:
            return match.end()
    verbs = [_LED] if kind in {"Quyết định", "Quy định", "Nghị quyết", "Thông tư", "Nghị định"} else []
    if scene.issued:
        verbs.append(_LED_WHEN_ISSUED)
    for pattern in verbs:
        match = pattern.match(scene.folded, position, scene.stop)
        if match is not None and not carries_out(scene, match.end()):
            return match.end()
    return None


def carries_out(scene: Scene, position: int) -> bool:
    """Say whether "triển khai", "thực hiện" at `position` has a directive as its object."""
    verb = _CARRIES_OUT.match(scene.folded, position, scene.stop)
    if verb is None:
        return False
    head = head_at(scene.text, scene.folded, verb.end(), scene.stop)
    return head is not None and head.capital


def _after_about(scene: Scene, start: int) -> int:
    match = re.compile(r"\s*về\s+").match(scene.folded, start, scene.stop)
    return match.end() if match else start


def _closing_quote(text: str, start: int, stop: int) -> int | None:
    """Return the position after the mark that closes the quotation at `start`; curly ones may nest."""
    opening = text[start]
    if opening not in "“«":
        position = text.find(opening if opening != "”" else "”", start + 1, stop)
        return position + 1 if position > 0 else None
    depth = 0
    last = None
    for position in range(start, stop):
        depth += (text[position] in "“«") - (text[position] in "”»")
        if text[position] in "”»":
            last = last or position + 1
        if depth == 0:
            return position + 1
    return last


def _continues(scene: Scene, position: int) -> bool:
    return re.compile(r"\s+(?:giai\s+đoạn|đến\s+năm|năm\s+\d|trong\s+tình|trên\s+địa|của\s)").match(
        scene.folded, position, scene.stop
    ) is not None


def _cut(scene: Scene, start: int) -> int:
    """Return where the title that starts at `start` ends."""
    personnel = _PERSONNEL.match(scene.folded, start, scene.stop) is not None
    limit = min(scene.stop, start + _LONGEST)
    position, comma, clause, several = start, None, None, None
    while (mark := _MARK.search(scene.folded, position, limit)) is not None:
        sign = mark[0].strip()
        if sign == '"':
            position = _closing_quote(scene.text, mark.start(), limit) or mark.end()
            continue
        if _ends_title(scene, mark, sign, personnel):
            tensed = _TENSE.match(scene.folded, mark.end(), scene.stop)
            if tensed and comma is not None and (scene.fronted or _GROUP.match(scene.folded, comma + 2, scene.stop)):
                return several or comma
            return several if several is not None and sign == "," else mark.start()
        if sign == ",":
            comma = mark.start()
            clause = clause or (comma if _opens_clause(scene, mark.end()) else None)
            several = several or comma if _SEVERAL.match(scene.folded, mark.end(), scene.stop) else None
        position = _after_brackets(scene, mark.start(), limit) if sign == "(" else mark.end()
    return clause if scene.fronted and clause is not None else limit


def _after_brackets(scene: Scene, start: int, limit: int) -> int:
    closing = scene.text.find(")", start, limit)
    return closing + 1 if closing > 0 else start + 1


def _ends_title(scene: Scene, mark: re.Match[str], sign: str, personnel: bool) -> bool:
    after = mark.end()
    if sign in {";", ":"}:
        return True
    if sign == "(":
        return _ALIAS.match(scene.folded, mark.start(), scene.stop) is not None
    if sign == ",":
        return _comma_ends(scene, after, personnel)
    if sign:
        return _is_citation(scene, after)
    if _TO.match(scene.folded, after, scene.stop):
        return scene.taught and _SPREAD.match(scene.folded, after, scene.stop) is not None
    if (passive := _PASSIVE.match(scene.folded, after, scene.stop)) is not None:
        return passive[0].strip() != "được" or scene.text[passive.end()].isupper()
    if _BY.match(scene.folded, after, scene.stop):
        return bool(bodies_at(scene.text, scene.folded, after + 3, scene.stop)[0])
    return True


def _is_citation(scene: Scene, position: int) -> bool:
    """Say whether the next item of the list that the citation stands in begins at `position`."""
    lead = _ITEM_LEAD.match(scene.folded, position, scene.stop)
    start = lead.end() if lead else position
    head = head_at(scene.text, scene.folded, start, scene.stop)
    if head is None:
        return False
    return head.capital or (lead is not None and "các" in lead[0]) or re.compile(r"\s+(?:số\s*)?\d").match(scene.folded, head.stop, scene.stop) is not None


def _comma_ends(scene: Scene, after: int, personnel: bool) -> bool:
    folded, stop = scene.folded, scene.stop
    if _ADJUNCT_IN_TITLE.match(folded, after, stop):
        return False
    if _is_citation(scene, after):
        return True
    if _TIME.match(folded, after, stop) or _CLAUSE.match(folded, after, stop):
        return True
    if personnel:
        return False
    if scene.text[after].isupper() and _is_finite(scene, after):
        return True
    bodies, end = bodies_at(scene.text, folded, after, stop)
    if bodies and (scene.fronted or _VERB_AFTER.match(scene.text, end, stop)):
        return True
    if not scene.fronted:
        return False
    if _PERSON.match(folded, after, stop):
        return True
    return _GROUP.match(folded, after, stop) is not None and _is_finite(scene, after, _TENSED)


def _opens_clause(scene: Scene, after: int) -> bool:
    """Say whether a main clause may begin here, for a sentence in which nothing surer does."""
    if _COUNTED_GROUP.match(scene.folded, after, scene.stop):
        return True
    return _GROUP.match(scene.folded, after, scene.stop) is not None and _is_finite(scene, after)


def _is_finite(scene: Scene, start: int, verbs: re.Pattern[str] = _FINITE) -> bool:
    """Say whether the stretch up to the next comma has a verb of a main clause."""
    ends = [position for sign in ",;" if (position := scene.folded.find(sign, start, scene.stop)) > 0]
    return verbs.search(scene.folded, start, min(ends, default=scene.stop)) is not None


def _trimmed(text: str, start: int, stop: int) -> Phrase | None:
    stripped = text[start:stop].rstrip(" \n,;:.…/-–\"”")
    if "“" in stripped and stripped.count("“") > stripped.count("”") and text[start + len(stripped) : stop].startswith("”"):
        stripped += "”"
    lead = len(stripped) - len(stripped.lstrip())
    if len(stripped.split()) < 2:
        return None
    return Phrase(Span(start + lead, start + len(stripped)), stripped.strip())
