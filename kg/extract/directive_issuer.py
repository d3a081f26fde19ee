"""The bodies that a citation names as issuers: "của Ban Thường vụ Huyện ủy", "giữa A và B", "do X ban hành".

Only the stretch of text is read here; which body of the article it is, is for the resolver.
"""

import re
from functools import cache

from kg.extract.directive_values import Phrase
from kg.extract.directive_words import head_at
from kg.lexicon.tables import read_table
from kg.model import Span
from kg.text import fold

# A small-letter word that no name of a body goes on with.
_STOP = re.compile(
    r"(?:về|ngày|là|đã|đang|sẽ|được|bị|của|tại|trong|trên|từ|theo|để|nhằm|với|cho|đến|tới|gửi|có|khi|mà|do|bởi|như"
    r"|cũng|vẫn|còn|nhiệm\s+kỳ|khóa|lần|năm|tháng|số|ban\s+hành|thực\s+hiện|triển\s+khai|quy\s+định|phê\s+duyệt"
    r"|hướng\s+dẫn|tổ\s+chức|chỉ\s+đạo|yêu\s+cầu|giao|đề\s+ra|đạt|gắn|nhấn|nêu|xác\s+định|lãnh\s+đạo|tăng\s+cường"
    r"|đẩy\s+mạnh|nâng\s+cao|phát\s+động|ký|cùng|bằng|ra|điều\s+động|bổ\s+nhiệm|chỉ\s+định|luân\s+chuyển|công\s+nhận"
    r"|thành\s+lập|kiện\s+toàn|phân\s+công|phối\s+hợp|quán\s+triệt|hồi|hiện|nay|này|trước|sau|vào|thông\s+báo|quyết\s+định|làm|cử|mở|đưa|gồm|cùng)(?!\w)"
)
_TOKEN = re.compile(r"[^\s,;:()\[\]\"“”…!?]+")
_GAP = re.compile(r"(?:\s+-\s+|-|\s+)")
_AND = re.compile(r"\s+(?:và|với|cùng)\s+")
_COMMA = re.compile(r",\s+")
_AFTER_LIST = re.compile(r"\s*(?:$|\s(?:về|khóa|ngày|ban\s+hành)(?!\w)|[(.;])")
_OF = re.compile(r"\s*,?\s*(?:(?P<of>của)|(?P<between>(?:được\s+)?(?:ký\s+kết\s+)?giữa)|(?P<by>do))\s+")
_ISSUED = re.compile(r"\s+(?:đã\s+)?(?:ban\s+hành|phê\s+duyệt|ký\s+ban\s+hành|ký|xây\s+dựng|chủ\s+trì)(?!\w)")
_LONGEST = 110


def issuers_at(text: str, folded: str, position: int, stop: int) -> tuple[tuple[Phrase, ...], int] | None:
    """Return the bodies after "của", "giữa" or "do … ban hành" at `position`, and where the phrase ends."""
    lead = _OF.match(folded, position, stop)
    if lead is None:
        return None
    bodies, end = bodies_at(text, folded, lead.end(), stop)
    if not bodies:
        return None
    if lead["by"]:
        issued = _ISSUED.match(folded, end, stop)
        return None if issued is None else (bodies, issued.end())
    return bodies, end


def bodies_at(text: str, folded: str, position: int, stop: int) -> tuple[tuple[Phrase, ...], int]:
    """Return the bodies listed from `position` on, joined by "và" or, with one subject for all, by commas."""
    first = _body_end(text, folded, position, stop)
    if first is None:
        return (), position
    bodies = [_phrase(text, position, first)]
    end = first
    while (gap := _AND.match(folded, end, stop) or _COMMA.match(folded, end, stop)) is not None:
        after = _body_end(text, folded, gap.end(), stop)
        if after is None or (gap[0].startswith(",") and not _goes_on(folded, after, stop)):
            break
        bodies.append(_phrase(text, gap.end(), after))
        end = after
    return tuple(bodies), end


def _goes_on(folded: str, position: int, stop: int) -> bool:
    """Say whether a list of bodies ends here as a list, not as the subject of the next clause."""
    return _AFTER_LIST.match(folded, position, stop) is not None or _AND.match(folded, position, stop) is not None


def _phrase(text: str, start: int, stop: int) -> Phrase:
    return Phrase(Span(start, stop), text[start:stop])


def _body_end(text: str, folded: str, position: int, stop: int) -> int | None:
    """Return where the name of the body that starts at `position` ends."""
    limit = min(stop, position + _LONGEST)
    head = _starts().match(folded, position, limit)
    if head is None or not text[position].isupper():
        return None
    end, small = head.end(), 1
    while (gap := _GAP.match(text, end, limit)) is not None:
        token = _TOKEN.match(text, gap.end(), limit)
        if token is None or _ends_name(text, folded, token, small, limit):
            break
        small = 0 if text[token.start()].isupper() or token[0][0].isdigit() else small + 1
        end = token.end()
    return _without_trail(text, end)


def _ends_name(text: str, folded: str, token: re.Match[str], small: int, limit: int) -> bool:
    start = token.start()
    if text[start].isupper() or text[start].isdigit():
        return False
    if _STOP.match(folded, start, limit):
        return True
    word = folded[start : token.end()].rstrip(".")
    if word == "và":
        after = _AND.match(folded, start - 1, limit)
        return after is None or head_at(text, folded, after.end(), limit) is not None or (
            _body_end(text, folded, after.end(), limit) is not None
        )
    return not word.isalpha() or (small >= 1 and word not in _name_words())


def _without_trail(text: str, end: int) -> int:
    """Take a full stop or a word that opens a longer name ("các", "và") off the end."""
    trail = re.compile(r"(?:\.|\s+(?:các|và))$").search(text, max(0, end - 6), end)
    return trail.start() if trail else end


@cache
def _rows() -> tuple[tuple[str, str, str], ...]:
    rows = [(row["phrase"], row["family"], row["level"]) for row in read_table("issuer_words")]
    return tuple(sorted(rows, key=lambda row: (-len(row[0]), row[0])))


@cache
def _starts() -> re.Pattern[str]:
    phrases = (phrase for phrase, family, _ in _rows() if family)
    return re.compile("(?:" + "|".join(re.escape(p).replace(r"\ ", r"\s+") for p in phrases) + r")(?!\w)")


@cache
def _name_words() -> frozenset[str]:
    """Return the words of bodies' names, which may stand there in small letters."""
    heads = (row["head"] for row in read_table("organisation_heads"))
    return frozenset(word for head in (*heads, *(row[0] for row in _rows())) for word in re.findall(r"[^\W\d_]+", head))


@cache
def profile(name: str) -> tuple[str, str]:
    """Return the family (party, state, mass, army) and level of a body by the words of its name; empty if open.

    >>> profile("Ban Thường vụ Huyện ủy")
    ('party', 'district')
    """
    folded = " ".join(fold(name).split())
    family = next((family for phrase, family, _ in _rows() if family and _leads(phrase, folded)), "")
    levels = (level for phrase, _, level in _rows() if level and re.search(rf"(?<!\w){re.escape(phrase)}(?!\w)", folded))
    return family, next(levels, "")


def _leads(phrase: str, folded: str) -> bool:
    return folded.startswith(phrase) and not folded[len(phrase) : len(phrase) + 1].isalpha()
