"""Bodies with a branch or a number behind their heads: departments, courts of regions, units of the army."""

import re
from dataclasses import replace

from kg.extract.bodies.names import name_words, sectors
from kg.extract.bodies.owners import board_of, unit_before
from kg.extract.bodies.parts import Draft
from kg.extract.bodies.reader import BodyReader
from kg.extract.name_runs import before_holder, run_end, words_end
from kg.extract.places.values import CITY
from kg.model import EntityClass

_TAX_OFFICE = "thuế cơ sở"
_PAIR, _DASHES = ("khu", "vực"), frozenset({"-", "–"})
_ROMAN = re.compile(r"[ivxl]+")
_CHIEFS = frozenset({"trưởng", "phó"})
_BEFORE_SEAT, _PROVINCES = frozenset({"-", ","}), frozenset({"Province", CITY})
_DEPARTMENTS, _LONG_BRANCH = frozenset({"sở", "phòng"}), 2
_INITIALS = 5  # words and signs of "(KT-QP)" less one
_STAFF = frozenset({"police", "army"})
_WITH_HOLDER = 5
"""Syllables at least of the name of a border post and of who holds a post in it: "Đồn trưởng Đồn Biên phòng Cửa Lân Hà
Văn Bảy"."""
_STATE = frozenset({EntityClass.STATE_BODY})
_ARMED = frozenset({EntityClass.MILITARY_UNIT, EntityClass.STATE_BODY})


def take_number(reader: BodyReader, draft: Draft, stop: int) -> None:
    """Take up "số 5"."""
    if reader.says(draft.after, "số") and reader.folded_at(draft.after + 1, stop).isdigit():
        core = reader.text(draft.after, draft.after + 2)
        draft.core = f"{draft.core} {core}".strip()
        draft.after += 2


def take_region(reader: BodyReader, draft: Draft, stop: int) -> bool:
    """Take up the region of an agency of provinces or districts: "Kho bạc Nhà nước khu vực X", "Chi cục Kiểm lâm
    vùng II", "Chi cục Thuế khu vực Can Lộc - Lộc Hà".
    """
    size = 2 if reader.says(draft.after, "khu", "vực") else int(reader.says(draft.after, "vùng"))
    named = None
    if size == len(_PAIR):
        named = _pair_end(reader, draft.after + 2, stop) or _seat_end(reader, draft.after + 2, stop)
    if named is not None:
        draft.core, draft.after = f"{draft.core} {reader.text(draft.after, named)}".strip(), named
        return True
    number = reader.folded_at(draft.after + size, stop) if size else ""
    if not number.isdigit() and not (_ROMAN.fullmatch(number) and reader.words.capital[draft.after + size]):
        return False
    core = reader.text(draft.after, draft.after + size + 1)
    draft.core = f"{draft.core} {core}".strip()
    draft.after += size + 1
    return True


def _pair_end(reader: BodyReader, index: int, stop: int) -> int | None:
    """Return the index behind two districts joined by a dash, of which a region is made."""
    first = reader.parser.name_at(index, stop, "District")
    if first is None or reader.folded_at(first, stop) not in _DASHES:
        return None
    second = reader.parser.name_at(first + 1, stop, "District")
    if second is None:
        return None
    known = all(reader.parser.is_known("District", *name) for name in ((index, first), (first + 1, second)))
    return second if known else None


def is_owned(reader: BodyReader, index: int, stop: int) -> bool:
    """Say whether a place or level stands at `index`, of which the body before is."""
    return reader.place_at(index, stop) is not None or reader.level_at(index, stop) is not None


def sector_tail(reader: BodyReader, draft: Draft, stop: int) -> bool:
    """Read a department by its branch ("Phòng Nội vụ huyện", "Phòng Chính trị Bộ CHQS tỉnh", "Phòng PC06")."""
    words = reader.words
    if draft.after >= stop:
        return False
    found = sectors().match(words.folded, draft.after, stop)
    # "Trưởng phòng giáo dục và đào tạo huyện": written small, a branch of several words with its place
    small = not words.capital[draft.after]
    long = found is not None and found[0] - draft.after >= _LONG_BRANCH and draft.head.words in _DEPARTMENTS
    if small and (found is None or not long or not is_owned(reader, found[0], stop)):
        return False
    kind = found[1].kind if found is not None else ""
    end = found[0] if found is not None else _before_unit(reader, draft.after, words_end(reader, draft.after, stop))
    if end == draft.after or (draft.head.words == "đội" and kind in {"", "army"}):
        return False
    draft.core, draft.after = reader.text(draft.after, end), end
    take_number(reader, draft, stop)
    named = draft.after
    draft.after = _behind_initials(reader, named, stop)
    owned = board_of(reader, draft, stop, _ARMED) or unit_before(reader, draft, draft.after, stop)
    owned = owned or reader.take_place(draft, stop)
    owned = owned or reader.take_level(draft, stop) or (found is not None and reader.take_bare_place(draft, stop))
    if not owned:
        draft.after = named
    join_staff(reader, draft, kind)
    return owned or found is not None or draft.head.words == "sở"


def _before_unit(reader: BodyReader, index: int, end: int) -> int:
    """Return where the name of a staff department ends before the unit that it is of: "Phòng Dân vận Quân khu 5"."""
    heads = ((i, reader.head_at(i, len(reader.words.folded))) for i in range(index + 2, end))
    return next((i for i, head in heads if head is not None and head[1].cls is EntityClass.MILITARY_UNIT), end)


def join_staff(reader: BodyReader, draft: Draft, kind: str) -> None:
    """Make a staff department of the army a unit of it; one of the police or army is of no district by itself."""
    host = reader.found[draft.host].value.head.cls if draft.host is not None else None
    if kind in _STAFF:
        draft.head = replace(draft.head, tail="staff")
    if host is EntityClass.MILITARY_UNIT or (kind == "army" and host is None):
        draft.head = replace(draft.head, cls=EntityClass.MILITARY_UNIT)


def number_tail(reader: BodyReader, draft: Draft, stop: int) -> bool:
    """Read "Tiểu đoàn 5", "Lữ đoàn Công binh 550", "Lữ đoàn 71 phòng không", "Đồn Biên phòng Lũng Cú"."""
    words, start = reader.words, _behind_initials(reader, draft.after, stop)
    index = start + (reader.folded_at(start, stop) == "số")
    of_arm = _arm_end(reader, index, stop)
    arm = _behind_initials(reader, of_arm, stop)
    if reader.folded_at(arm, stop)[:1].isdigit():
        end = _arm_end(reader, arm + 1, stop)
        whole = reader.text(start, end)
        draft.core = whole if arm == of_arm else f"{reader.text(start, of_arm)} {reader.text(arm, end)}"
        draft.after = end
        _seat(reader, draft, stop)
        return True
    if draft.head.cls is EntityClass.STATE_BODY and reader.folded_at(start, stop) == "công":
        draft.after = start
        return board_of(reader, draft, stop, _STATE)  # "Đội Cảnh sát phòng cháy, chữa cháy … Công an huyện A"
    is_post = draft.head.key == "đồn biên phòng"
    if of_arm > index and not is_post and reader.place_at(of_arm, stop) is not None:
        draft.core, draft.after = reader.text(start, of_arm), of_arm
        return reader.take_place(draft, stop)  # "Đại đội Bộ binh huyện A"
    if draft.head.key == "vùng" and _arm_end(reader, start + 1, stop) <= start + 1:
        return False
    led = reader.person_at(index, stop) and reader.after_role(draft.first)
    if index < stop and (is_post or not led):
        end = max(arm, run_end(reader, index, stop))
        if is_post and end - index >= _WITH_HOLDER and reader.after_role(draft.first):
            end = before_holder(reader, index + 1, end)
        if end > index:
            draft.core, draft.after = reader.text(index, end), end
            return True
    if reader.folded_at(index, stop) in _CHIEFS:
        return False  # "Phó Trung đoàn trưởng Trung đoàn 5"
    return words.capital[draft.first] and (is_post or reader.after_role(draft.first))


def _behind_initials(reader: BodyReader, index: int, stop: int) -> int:
    """Return the index behind initials inside a name: "Đồn Biên phòng Cửa khẩu Quốc tế (CKQT) Bình Hiệp"."""
    if reader.folded_at(index, stop) != "(":
        return index
    folded = reader.words.folded
    end = next((at for at in range(index + 1, min(index + _INITIALS, stop - 1)) if folded[at] == ")"), None)
    if end is None or not reader.text(index + 1, end).isupper():
        return index
    goes_on = folded[end + 1].isdigit() or reader.words.capital[end + 1]
    return end + 1 if goes_on else index


def _seat(reader: BodyReader, draft: Draft, stop: int) -> None:
    """Take up the seat of a regional body: "Phòng thủ khu vực 5 - Anh Sơn", "Tòa án nhân dân khu vực 2, tỉnh X"."""
    if draft.head.key == _TAX_OFFICE:
        reader.take_place(draft, stop)
    if not draft.head.key.endswith("khu vực"):
        return
    behind = draft.after
    sign = reader.folded_at(behind, stop)
    draft.after += sign in _BEFORE_SEAT
    number = reader.place_at(draft.after, stop)
    if number is not None and reader.places[number].value.level in _PROVINCES:
        reader.take_place(draft, stop)
        return
    named = None if sign == "," else _seat_end(reader, draft.after, stop)
    if named is not None and draft.head.cls is EntityClass.MILITARY_UNIT:
        # The commands of areas came when the districts went: the name is but the place where they sit.
        draft.core, draft.after = f"{draft.core} - {reader.text(draft.after, named)}", named
    elif sign == "," or not reader.take_bare_place(draft, stop):
        draft.after = behind


def _seat_end(reader: BodyReader, index: int, stop: int) -> int | None:
    """Return the index behind the bare name of a district, or of a commune with more than one syllable."""
    end = _district_end(reader, index, stop)
    if end is None and index + 1 < stop and reader.words.capital[index] and reader.words.capital[index + 1]:
        end = reader.parser.name_at(index, stop, "Commune")
        return end if end is not None and reader.parser.is_known("Commune", index, end) else None
    return end


def _district_end(reader: BodyReader, index: int, stop: int) -> int | None:
    """Return the index behind the bare name of a district."""
    end = reader.parser.name_at(index, stop, "District") if index < stop and reader.words.capital[index] else None
    return end if end is not None and reader.parser.is_known("District", index, end) else None


def _arm_end(reader: BodyReader, index: int, stop: int) -> int:
    """Return the end of the arms of service at `index` ("Huấn luyện - Cơ động", "phòng không"), else `index`."""
    position = index
    while (found := name_words().match(reader.words.folded, position, stop)) is not None and found[1] == "arm":
        index = found[0]
        position = index + (reader.folded_at(index, stop) == "-")
    return index
