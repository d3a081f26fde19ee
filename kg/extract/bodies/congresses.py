"""Names of congresses after their heads: whose congress it is, and which."""

import re

from kg.extract.bodies.names import heads
from kg.extract.bodies.owners import bloc, hosted
from kg.extract.bodies.parts import Draft
from kg.extract.bodies.reader import BodyReader
from kg.model import EntityClass

_NUMBER = re.compile(r"[ivxlc]+|\d{1,2}")
# Between a party organisation and the congress that it holds.
_HOLDING = frozenset({("tổ", "chức"), ("tiến", "hành"), ("khai", "mạc")})
_BEFORE_HOLDING = frozenset({"đã", "vừa", "long", "trọng"})
_HOLDERS = frozenset({EntityClass.PARTY_ORGANIZATION, EntityClass.PARTY_CELL})
_NATIONAL = ("đại", "hội", "đại", "biểu", "toàn", "quốc")
# "Đảng bộ", "Đảng Nhân dân Cách mạng Lào".
_OTHER_PARTY = frozenset({"bộ", "ủy", "đoàn", "nhân", "dân", "lao"})
_OF_PARTY = "đại hội đảng bộ"
_PLAIN = frozenset({"đại hội", "đại hội đại biểu"})
_YOUTH = (
    ("đoàn", "tncs", "hồ", "chí", "minh"),
    ("đoàn", "thanh", "niên", "cộng", "sản", "hồ", "chí", "minh"),
)
_MAX_HOLDING, _MAX_NESTED = 7, 4


def _numbered_congress(reader: BodyReader, draft: Draft, stop: int) -> str:
    """Take up the party organisation behind the number of "Đại hội XI Đảng bộ tỉnh", and return the number."""
    said = 2 * reader.says(draft.after, "lần", "thứ")
    number = draft.after + said
    of = number + 1 + (reader.folded_at(number + 1, stop) == "của")
    if number >= stop or not _NUMBER.fullmatch(reader.folded_at(number, stop)) or not reader.says(of, "đảng", "bộ"):
        return ""
    whole = heads().match((*draft.head.words.split(), "đảng", "bộ"), 0, draft.head.words.count(" ") + 3)
    if whole is None or whole[0] != draft.head.words.count(" ") + 3:
        return ""
    draft.head_text = f"{reader.text(draft.first, draft.after)} {reader.text(of, of + 2)}"
    draft.head, draft.after = whole[1], of + 2
    return f"lần thứ {reader.text(number, number + 1)}"


def _of_whole_party(reader: BodyReader, draft: Draft, stop: int) -> str:
    """Take up "của Đảng" behind the number of "Đại hội (lần thứ) XIII của Đảng", and return the number."""
    number = draft.after + 2 * reader.says(draft.after, "lần", "thứ")
    if draft.head.key not in _PLAIN or number >= stop or not _NUMBER.fullmatch(reader.folded_at(number, stop)):
        return ""
    of = number + 3
    if not reader.says(number + 1, "của", "đảng") or reader.folded_at(of, stop) in _OTHER_PARTY:
        return ""
    if reader.says(of, "cộng", "sản") and not reader.says(of + 2, "việt", "nam"):
        return ""
    whole = heads().match(_NATIONAL, 0, len(_NATIONAL))
    if whole is None:
        return ""
    draft.head_text, draft.head, draft.after = "Đại hội đại biểu toàn quốc", whole[1], of
    return f"lần thứ {reader.text(number, number + 1)}"


def _numbered_before_host(reader: BodyReader, draft: Draft, stop: int) -> str:
    """Take up the association behind the number of "Đại hội XII Công đoàn Việt Nam", and return the number."""
    number = draft.after
    if draft.head.key not in _PLAIN or number >= stop or not _NUMBER.fullmatch(reader.folded_at(number, stop)):
        return ""
    draft.after += 1
    if hosted(reader, draft, stop):
        return f"lần thứ {reader.text(number, number + 1)}"
    draft.after = number
    return ""


def congress_tail(reader: BodyReader, draft: Draft, stop: int) -> bool:
    """Read "Đại hội Đảng bộ xã X lần thứ II", "Đại hội XI Đảng bộ tỉnh", and one of which only the number is said."""
    first = draft.after
    term = _of_whole_party(reader, draft, stop) or _numbered_congress(reader, draft, stop)
    term = term or _numbered_before_host(reader, draft, stop)
    owned = draft.host is not None or bloc(reader, draft, stop) or hosted(reader, draft, stop)
    if not (owned or reader.take_place(draft, stop) or reader.take_level(draft, stop)) and draft.head.key == _OF_PARTY:
        reader.take_bare_place(draft, stop)
    if _is_of_youth(reader, first):
        return False
    if reader.says(draft.after, "lần", "thứ") and draft.after + 2 < stop:
        draft.term = reader.text(draft.after, draft.after + 3)
        draft.after += 3
    draft.term = draft.term or term
    if draft.head.key in _PLAIN:
        owned = draft.host is not None or (bool(draft.term) and _held_by(reader, draft))
        return owned and bool(draft.term)
    owned = bool(draft.term or draft.level_word) or draft.place is not None or draft.host is not None
    return owned or draft.head.level == "central"


def _is_of_youth(reader: BodyReader, index: int) -> bool:
    """Say whether the youth union of the whole country stands behind it, whose congress is not the Party's."""
    names = (name for name in _YOUTH if reader.says(index, *name))
    return any(reader.says(index + len(name), "lần", "thứ") for name in names)


def _held_by(reader: BodyReader, draft: Draft) -> bool:
    """Give "Đại hội lần thứ II" behind "Đảng bộ xã X tổ chức" to that party organisation."""
    stop = _before_holding(reader, draft.first)
    names = [m.value for m in reader.found[-_MAX_NESTED:] if m.span.stop == stop and m.value.head.cls in _HOLDERS]
    if not names:
        return False
    holder, size = names[-1], draft.head.words.count(" ") + 1
    words = f"{draft.head.words} {holder.head.words}"
    whole = heads().match(tuple(words.split()), 0, words.count(" ") + 1)
    if whole is None or whole[0] != words.count(" ") + 1:
        return False
    draft.head_text = f"{reader.text(draft.first, draft.first + size)} {holder.head_text}"
    draft.head, draft.core, draft.host = whole[1], holder.core, holder.host
    draft.place, draft.level_word = holder.place, holder.level_word
    return True


def _before_holding(reader: BodyReader, index: int) -> int:
    """Return where the text before "(đã) tổ chức (thành công)" at `index` ends, 0 where this does not stand there."""
    folded = reader.words.folded
    verb = next((i for i in range(index - 2, max(0, index - _MAX_HOLDING), -1) if folded[i : i + 2] in _HOLDING), 0)
    while verb and folded[verb - 1] in _BEFORE_HOLDING:
        verb -= 1
    return reader.words.stops[verb - 1] if verb and "," not in folded[verb:index] else 0
