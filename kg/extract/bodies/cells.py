"""How names of cells, committees and unions go on: their host, number, village or employer, or a chief beside them."""

from kg.extract.bodies.owners import bloc, employer, hosted, in_common, led, of_places
from kg.extract.bodies.parts import Draft
from kg.extract.bodies.reader import BodyReader
from kg.model import EntityClass

_SEVERAL, _CHIEF_REACH = frozenset({"các", "những", "mỗi", "cấp"}), 8
_AFTER_NUMBER = frozenset({"và", "thuộc", "của", "đã", "tổ", "tiến", "trực", "lãnh", "quản"})
_UNION, _ORGANISATION = "công đoàn", ("tổ", "chức")
_UNDER, _BETWEEN_CELLS = frozenset({"trực", "thuộc"}), frozenset({"và", ","})
_CELL, _WHOLE = ("chi", "bộ"), ("đảng", "bộ")
_EMPLOYERS = frozenset({"trường"})
_EMPLOYERS_OF_TWO = frozenset(
    {("nhà", "trường"), ("công", "ty"), ("doanh", "nghiệp"), ("nhà", "máy"), ("xí", "nghiệp"), ("bệnh", "viện")}
    | {("cơ", "quan"), ("đơn", "vị"), ("cơ", "sở")}
)


def host_tail(reader: BodyReader, draft: Draft, stop: int) -> bool:
    """Read "Chi bộ 7, phường X", "Đảng ủy xã X", "Công đoàn Trường Y"."""
    if _of_unread_village(reader, draft, stop) or _is_organisation_at_large(reader, draft):
        return False
    of_leaders = led(reader, draft, stop)
    if of_leaders is not None:
        return of_leaders
    reader.pass_abbreviation(draft, stop)
    numbered = draft.head.cls is EntityClass.PARTY_CELL and _cell_number(reader, draft, stop)
    if bloc(reader, draft, stop) or hosted(reader, draft, stop):
        return True
    if of_places(reader, draft, stop) or reader.take_level(draft, stop) or in_common(reader, draft, stop):
        return True
    if numbered:
        return True
    if not draft.country and (reader.take_bare_place(draft, stop) or employer(reader, draft, stop)):
        return True
    if draft.head.cls is EntityClass.MASS_ORGANIZATION and _of_unread_employer(reader, draft, stop):
        return False
    return reader.words.capital[draft.first] or _beside_chief(reader, draft, stop) or _of_chief(reader, draft, stop)


def _is_organisation_at_large(reader: BodyReader, draft: Draft) -> bool:
    """Say whether no one union is meant: medal "Vì sự nghiệp xây dựng tổ chức Công đoàn" của Tổng Liên đoàn."""
    if draft.head.key != _UNION or reader.words.folded[max(0, draft.first - 2) : draft.first] != _ORGANISATION:
        return False
    return reader.says(draft.after, "của") or reader.says(draft.after, '"')


def _of_unread_employer(reader: BodyReader, draft: Draft, stop: int) -> bool:
    """Say whether an employer follows that nobody names ("Công đoàn nhà trường"): its union is not the district's."""
    index = draft.after
    if index + 1 >= stop or reader.words.capital[index]:
        return False
    return reader.words.folded[index] in _EMPLOYERS or reader.words.folded[index : index + 2] in _EMPLOYERS_OF_TWO


def _of_chief(reader: BodyReader, draft: Draft, stop: int) -> bool:
    """Say whether a committee in small letters is a certain chief's: "ông A, bí thư đảng ủy, chủ tịch HĐND xã"."""
    if draft.head.cls is not EntityClass.PARTY_COMMITTEE or reader.folded_at(draft.after, stop) != ",":
        return False
    several = reader.words.folded[max(0, draft.first - _CHIEF_REACH) : draft.first]
    return reader.after_role(draft.first) and _SEVERAL.isdisjoint(several)


def _of_unread_village(reader: BodyReader, draft: Draft, stop: int) -> bool:
    """Say whether a village follows whose name was not read ("Chi bộ xóm Mẫu đơn"): its cell is no other's."""
    index = draft.after + 1
    if index >= stop or not reader.words.capital[index] or reader.words.capital[draft.after]:
        return False
    level = reader.level_at(draft.after, stop)
    if level is None or level[1].level != EntityClass.VILLAGE or level[0] != index:
        return False
    return reader.place_at(draft.after, stop) is None and not reader.person_at(index, stop)


def _beside_chief(reader: BodyReader, draft: Draft, stop: int) -> bool:
    """Say whether the cell of "bí thư chi bộ, trưởng thôn X" is that of the village."""
    if draft.head.cls is not EntityClass.PARTY_CELL or not reader.after_role(draft.first):
        return False
    after = draft.after + (reader.folded_at(draft.after, stop) in {",", "kiêm", "-"})
    return after > draft.after and reader.role_at(after, stop) and reader.place_at(after + 1, stop) is not None


def _cell_number(reader: BodyReader, draft: Draft, stop: int) -> bool:
    """Take up the number of "Chi bộ 7, phường X", which is no count ("Chi bộ 7 đảng viên")."""
    start = draft.after
    after = start + reader.says(start, "số") + 1
    if not reader.folded_at(after - 1, stop).isdigit():
        return False
    if not (reader.words.capital[draft.first] or _is_one_cell(reader, draft.first, after, stop)):
        return False
    follows = reader.folded_at(after, stop)
    placed = reader.place_at(after, stop) is not None or reader.level_at(after, stop) is not None
    if follows.isalpha() and not (placed or reader.words.capital[after] or follows in _AFTER_NUMBER):
        return False
    draft.core, draft.after = reader.text(start, after), after
    if follows == "," and reader.place_at(after + 1, stop) is not None:
        draft.after += 1
        reader.take_place(draft, stop)
    return True


def _is_one_cell(reader: BodyReader, first: int, after: int, stop: int) -> bool:
    """Say whether a cell in small letters is told by its number: "chi bộ 20 trực thuộc Đảng bộ phường X", "chi bộ 2,
    đảng bộ xã Y", "sáp nhập chi bộ 6 và chi bộ 7".
    """
    follows = reader.folded_at(after, stop)
    if follows in _UNDER and not reader.is_plural(first):
        return True
    if follows == "," and reader.says(after + 1, *_WHOLE):
        return not reader.is_plural(first)
    if follows not in _BETWEEN_CELLS or not reader.says(after + 1, *_CELL):
        return False
    return reader.folded_at(after + 3, stop).isdigit() and not reader.is_plural(first)
