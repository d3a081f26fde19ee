"""Names of steering committees and teams after their heads: the programme, and whose committee it is."""

import re
from functools import cache

from kg.extract.bodies.departments import take_number
from kg.extract.bodies.names import theme_stops
from kg.extract.bodies.owners import hosted
from kg.extract.bodies.parts import Draft
from kg.extract.bodies.reader import BodyReader
from kg.extract.bodies.titles import quote_end, quoted_tail
from kg.extract.units import is_unit
from kg.lexicon.tables import read_table
from kg.model import EntityClass
from kg.text.words import Phrases

_CARRYING_OUT = (("thực", "hiện"), ("triển", "khai"))
_DIRECTIVES = frozenset({"nghị quyết", "chỉ thị", "kết luận", "quyết định", "đề án", "nq", "ct", "kl"})
_COMMITTEES = frozenset({EntityClass.PARTY_COMMITTEE, EntityClass.STANDING_COMMITTEE})
_SHORT_NAME = re.compile(r"\s*\([^()]*\)")
_MAX_TRADE = 8
_MAX_THEME = 32
_SIGNS = frozenset({".", ";", ":", "(", ")", "…"})
_LISTED = frozenset({",", "và", "cùng"})
# Between a theme and whose committee it is: "Ban Chỉ đạo 35 của tỉnh", "Ban Chỉ đạo 35 cấp huyện".
_OF = frozenset({"của", "cấp"})
_ANY = frozenset({"các", "những", "mỗi", "từng"})
_WHOLE_COUNTRY = (("quốc", "gia"), ("trung", "ương"))
# Words that no verb of a committee begins with.
_THEME_STARTS = (
    ("công", "tác"),
    ("phong", "trào"),
    ("cuộc", "vận", "động"),
    ("chương", "trình"),
    ("phòng", "chống"),
    ("phòng", ",", "chống"),
    ("quốc", "gia"),
    ("trung", "ương"),
    ("tổng", "điều", "tra"),
    ("tháng", "hành", "động"),
    ("ngày", "hội"),
    ("xây", "dựng", "nông", "thôn"),
    ("xây", "dựng", "huyện"),
    ("xây", "dựng", "xã"),
)
_MAX_UNKNOWN = 14
_CARE = ("chăm", "sóc")  # "sóc" is no Khmer village here.
_NEW_COUNTRYSIDE = ("nông", "thôn", "mới")


@cache
def themes() -> Phrases[str]:
    """Return the programmes that steering committees are often named after, also where no place follows."""
    return Phrases((row["theme"], row["theme"]) for row in read_table("themes"))


def team_tail(reader: BodyReader, draft: Draft, stop: int) -> bool:
    """Read "Tổ công tác số 2", "Tổ công tác 12 của Huyện ủy X", "Tổ công tác Đề án 06 xã X"; the team of a body ("Đoàn
    giám sát của HĐND huyện") acts for the body itself.
    """
    take_number(reader, draft, stop)
    numbered = reader.words.capital[draft.first] and reader.folded_at(draft.after, stop).isdigit()
    if not draft.core and numbered and not is_unit(reader.folded_at(draft.after + 1, stop)):
        _take_words(reader, draft, draft.after + 1)  # and not "Đoàn kiểm tra 4 xã"
    if not draft.core:
        return _scheme(reader, draft, stop) or _of_theme(reader, draft, stop)
    scheme = draft.head.words.endswith("đề án")
    _ = hosted(reader, draft, stop) or (scheme and _owned(reader, draft, stop))
    return True


def _scheme(reader: BodyReader, draft: Draft, stop: int) -> bool:
    """Read the scheme of "Tổ công tác triển khai Đề án 06 thôn X", up to the place that it is of."""
    index = draft.after + 2 * any(reader.says(draft.after, *words) for words in _CARRYING_OUT)
    if not reader.says(index, "đề", "án") or not reader.folded_at(index + 2, stop).isdigit():
        return False
    _take_words(reader, draft, index + 3)
    return _owned(reader, draft, stop) or hosted(reader, draft, stop)


def _of_theme(reader: BodyReader, draft: Draft, stop: int) -> bool:
    """Read the well-known programme of "Tổ công tác phòng, chống dịch Covid-19", and whose team it is."""
    if not reader.words.capital[draft.first] or not _known_theme(reader, draft, stop):
        return False
    _ = _owned(reader, draft, stop)
    return True


def _take_words(reader: BodyReader, draft: Draft, end: int) -> None:
    draft.core, draft.after = _SHORT_NAME.sub("", reader.text(draft.after, end)), end


def _after_short_name(reader: BodyReader, index: int, stop: int) -> int:
    """Return the index behind "(BCĐ)" or "(QCDC)" inside a name, else `index`."""
    if reader.folded_at(index, stop) != "(" or reader.folded_at(index + 2, stop) != ")":
        return index
    return index + 3 if reader.text(index + 1, index + 2).isupper() else index


def _owned(reader: BodyReader, draft: Draft, stop: int) -> bool:
    """Take up the place or level whose committee it is, with or without "của", "cấp"."""
    start = draft.after
    draft.after += reader.folded_at(start, stop) in _OF
    if reader.take_place(draft, stop) or reader.take_level(draft, stop):
        return True
    draft.after = start
    return False


def theme_tail(reader: BodyReader, draft: Draft, stop: int) -> bool:
    """Read a committee by its programme, up to the place or level behind it ("Ban Chỉ đạo NTM xã X")."""
    draft.after = _after_short_name(reader, draft.after, stop)
    if _numbered(reader, draft, stop) or _carried_out(reader, draft, stop):
        return True
    head = reader.head_at(draft.after, stop)
    if head is not None and head[1].cls in _COMMITTEES:
        return reader.words.capital[draft.first]  # "Ban Chỉ đạo Đảng ủy xã": of what, is said elsewhere
    end = _theme_end(reader, draft.after, stop)
    if end is None:
        known = _known_theme(reader, draft, stop) or _short_theme(reader, draft, stop)
        if not known and _begins_theme(reader, draft.after, stop):
            return _unknown_theme(reader, draft, stop)
        return not reader.says(draft.after, "các") and (known or reader.words.capital[draft.first])
    if reader.folded_at(end - 1, stop) in _ANY and reader.place_at(end, stop) is None:
        return False  # "Ban Chỉ đạo công tác tôn giáo các huyện"
    if end > draft.after:
        _take_words(reader, draft, end)
    owned = _owned(reader, draft, stop)
    if owned and not draft.core:
        _take_subject(reader, draft, stop)
    return owned or bool(draft.core)


def group_tail(reader: BodyReader, draft: Draft, stop: int) -> bool:
    """Read a group by its trade, up to the place that it is of ("Tổ hợp tác đan lục bình ấp X"), or by a name."""
    end = _theme_end(reader, draft.after, min(stop, draft.after + _MAX_TRADE))
    placed = end is not None and reader.place_at(end, stop) is not None and reader.words.capital[draft.first]
    if end is None or not placed or reader.is_plural(draft.first):
        return quoted_tail(reader, draft, stop)
    if end > draft.after:
        _take_words(reader, draft, end)
    return reader.take_place(draft, stop)


def _numbered(reader: BodyReader, draft: Draft, stop: int) -> bool:
    """Take up a theme that is only a number, and whose committee it is ("Ban Chỉ đạo 35 của tỉnh")."""
    start = draft.after
    if not reader.folded_at(start, stop).isdigit():
        return False
    national = any(reader.says(start + 1, *words) for words in _WHOLE_COUNTRY)
    _take_words(reader, draft, start + 1 + 2 * national)
    draft.after = _symbol_end(reader, draft.after, stop)
    follows = reader.folded_at(draft.after, stop)
    if national or not follows.isalpha() or follows in _LISTED:
        return True
    if _owned(reader, draft, stop) or hosted(reader, draft, stop):
        return True
    draft.core, draft.after = "", start
    return False


def _symbol_end(reader: BodyReader, index: int, stop: int) -> int:
    """Return the index behind the letters of a symbol ("-NQ/TW" of "Ban Chỉ đạo 57-NQ/TW"), else `index`."""
    while reader.folded_at(index, stop) in {"-", "/"} and reader.words.touches(index) and index + 1 < stop:
        if not reader.text(index + 1, index + 2).isupper():
            break
        index += 2
    return index


def _carried_out(reader: BodyReader, draft: Draft, stop: int) -> bool:
    """Take up a numbered directive, and whose committee it is ("Ban Chỉ đạo thực hiện Nghị quyết số 57-NQ/TW")."""
    start = draft.after + 2
    if not any(reader.says(draft.after, *words) for words in _CARRYING_OUT):
        return False
    kind = next((size for size in (2, 1) if " ".join(reader.words.folded[start : start + size]) in _DIRECTIVES), 0)
    number = start + kind + reader.says(start + kind, "số")
    if not kind or not reader.folded_at(number, stop).isdigit():
        return False
    _take_words(reader, draft, _symbol_end(reader, number + 1, stop))
    _ = _owned(reader, draft, stop) or _is_issuer(reader, draft, stop) or hosted(reader, draft, stop)
    return True


def _is_issuer(reader: BodyReader, draft: Draft, stop: int) -> bool:
    """Say whether the centre follows, whose the directive is ("… Nghị quyết số 57-NQ/TW của Bộ Chính trị")."""
    head = reader.head_at(draft.after + 1, stop) if reader.says(draft.after, "của") else None
    return head is not None and head[1].level == "central"


def _known_theme(reader: BodyReader, draft: Draft, stop: int) -> bool:
    """Take up a well-known programme that no place follows ("Ban Chỉ đạo thực hiện Quy chế dân chủ đã …")."""
    found = themes().match(reader.words.folded, draft.after, stop)
    if found is None or reader.is_plural(draft.first):
        return False
    end = found[0]
    if reader.folded_at(end, stop) == '"':
        end = quote_end(reader, end, stop)
    if end == found[0] and found[1].endswith(("phong trào", "cuộc vận động")):
        return False
    _take_words(reader, draft, end)
    return True


def _begins_theme(reader: BodyReader, index: int, stop: int) -> bool:
    """Say whether words follow with which only a programme begins ("Ban Chỉ đạo công tác …")."""
    index += reader.says(index, "về")
    return index < stop and any(reader.says(index, *words) for words in _THEME_STARTS)


def _unknown_theme(reader: BodyReader, draft: Draft, stop: int) -> bool:
    """Take up a programme that no table has, where it ends at a sign or a verb."""
    folded, index = reader.words.folded, draft.after
    if not reader.words.capital[draft.first] or reader.is_plural(draft.first):
        return False
    for position in range(index + 2, min(stop, index + _MAX_UNKNOWN)):
        ends = folded[position] in _SIGNS or theme_stops().match(folded, position, stop) is not None
        if ends or (folded[position] in _LISTED and _starts_other(reader, position + 1, stop)):
            _take_words(reader, draft, position)
            return True
    return False


def _take_subject(reader: BodyReader, draft: Draft, stop: int) -> None:
    """Take up the programme behind the place ("Ban Chỉ đạo tỉnh [về] phòng, chống tham nhũng")."""
    found = themes().match(reader.words.folded, draft.after + reader.says(draft.after, "về"), stop)
    if found is None:
        return
    draft.term = reader.text(draft.after, found[0])
    draft.after = found[0]
    if draft.place is None and reader.place_at(draft.after, stop) is not None:
        draft.level_word = ""
        reader.take_place(draft, stop)


def _short_theme(reader: BodyReader, draft: Draft, stop: int) -> bool:
    """Take up a theme that is only a number or initials ("Ban Chỉ đạo 35", "Ban Chỉ đạo NTM")."""
    index = draft.after
    word = reader.folded_at(index, stop)
    initials = index < stop and len(word) > 1 and reader.text(index, index + 1).isupper()
    if not (word.isdigit() or initials):
        return False
    _take_words(reader, draft, index + 1)
    return True


def _theme_end(reader: BodyReader, index: int, stop: int) -> int | None:
    """Return where the theme ends and a place or level word begins; quoted words are passed over."""
    folded = reader.words.folded
    known = themes().match(folded, index, stop)
    quoted, behind = False, index if known is None else known[0]
    national: int | None = None
    for position in range(index, min(stop, index + _MAX_THEME)):
        behind = max(behind, _after_short_name(reader, position, stop))
        if position < behind:
            continue
        word = folded[position]
        if word == '"':
            quoted = not quoted
        if quoted or reader.says(position, "cấp"):
            continue
        if position > index and any(reader.says(position, *words) for words in _WHOLE_COUNTRY):
            national = position + 2
            if word == "trung" and not reader.folded_at(national, stop).isalnum():
                return national  # "Ban Chỉ đạo phòng chống lụt bão Trung ương, …"
        if word in _SIGNS or theme_stops().match(folded, position, stop) is not None:
            return national
        if word in _LISTED and (position == index or _starts_other(reader, position + 1, stop)):
            return national
        if _is_level(reader, position, stop) or reader.place_at(position, stop) is not None:
            if position == index + 1 and folded[index] == "về":
                return None  # "Ban Chỉ đạo về xã X kiểm tra"
            return position - (position > index and folded[position - 1] in _OF)
    return None


def _is_level(reader: BodyReader, position: int, stop: int) -> bool:
    if position and (reader.says(position - 1, *_NEW_COUNTRYSIDE) or reader.says(position - 1, *_CARE)):
        return False
    return reader.level_at(position, stop) is not None


def _starts_other(reader: BodyReader, index: int, stop: int) -> bool:
    """Say whether another body or a post begins, where a list goes on."""
    if index >= stop or not reader.words.capital[index]:
        return False
    return reader.role_at(index, stop) or reader.head_at(index, stop) is not None
