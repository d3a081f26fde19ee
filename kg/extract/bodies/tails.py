"""How names of bodies go on after their heads: one reader for each kind of tail in the table of heads.

A reader takes up in the draft what belongs to the name and says whether it is a name at all.
"""

from kg.extract.bodies.cells import host_tail
from kg.extract.bodies.central import central_tail, union_tail
from kg.extract.bodies.congresses import congress_tail
from kg.extract.bodies.departments import number_tail, sector_tail, take_region
from kg.extract.bodies.metonyms import branch_tail, typed_tail
from kg.extract.bodies.names import sectors
from kg.extract.bodies.owners import board_of, branch, in_common, of_places, take_host
from kg.extract.bodies.parts import BARE_LEVELS, Draft
from kg.extract.bodies.reader import BodyReader, Tail
from kg.extract.bodies.themes import group_tail, team_tail, theme_tail
from kg.extract.bodies.titles import agency_tail, brand_tail, name_tail, quoted_tail, title_tail, words_tail
from kg.extract.places.words import is_country
from kg.model import EntityClass

_COMMITTEES = frozenset(
    {
        EntityClass.PARTY_CELL,
        EntityClass.PARTY_ORGANIZATION,
        EntityClass.PARTY_COMMITTEE,
        EntityClass.MASS_ORGANIZATION,
        EntityClass.STATE_BODY,
    }
)
_PARTY_BOARDS = "ban xây dựng đảng"
"""One board of a commune; "các ban xây dựng Đảng Tỉnh ủy" are all of a province."""
# Heads that are too common to be a body only because a level follows ("thường trực xã", "văn phòng huyện").
_PERSONNEL = "ban tổ chức"
_PERMANENT = "thường trực"
_DEPUTIES = "đoàn đại biểu quốc hội"
_CHIEFS = frozenset({"trưởng", "phó"})
# Boards that councils alone have, whose chief is known without the council ("Trưởng Ban Pháp chế").
_COUNCIL_BOARDS = frozenset({"pháp chế", "văn hóa - xã hội", "kinh tế - ngân sách"})
_ETHNIC, _COUNCIL = "ban dân tộc", "hđnd"
_NEED_HOST = frozenset({_PERMANENT, "văn phòng"})
# Commissions that may stand alone for the one in question.
_RELATIVE = frozenset(
    {
        "ban thường vụ",
        "ban dân vận",
        "ban tuyên giáo",
        "ban tuyên giáo và dân vận",
        "ban nội chính",
        "ban xây dựng đảng",
        "ủy ban kiểm tra",
    }
)


_FURTHER_POST = frozenset({("bộ", "chính", "trị", ","), ("trung", "ương", "đảng", ",")})
_SEATED = frozenset({("viên",), ("thư",)})
_SEAT = 5
_REGIONAL = ("chi cục", "cục", "kho bạc", "bảo hiểm", "bhxh", "thanh tra", "điện lực")
"""Agencies that have had regions of several provinces since 2025."""


def _trap(reader: BodyReader, draft: Draft, stop: int) -> bool:
    """Refuse what only begins like a body ("Chính phủ điện tử")."""
    return False


def _office(reader: BodyReader, draft: Draft, stop: int) -> bool:
    """Read "Thủ tướng Chính phủ" as issuer; with a name behind, or a deputy's, it is a person's post.

    So it is behind another post of his: "ông A, Ủy viên Bộ Chính trị, Thủ tướng Chính phủ".
    """
    before = reader.words.folded[max(0, draft.first - _SEAT) : draft.first]
    deputy, further = before[-1:] == ("phó",), before[:1] in _SEATED and before[1:] in _FURTHER_POST
    if deputy or further or is_country(reader.words, draft.after, stop):
        return False
    return not reader.person_at(draft.after, stop)


def _place(reader: BodyReader, draft: Draft, stop: int) -> bool:
    reader.pass_abbreviation(draft, stop)
    if draft.head.key == _DEPUTIES and draft.after + 1 < stop and reader.says(draft.after, "khóa"):
        draft.after += 2 + (reader.folded_at(draft.after + 2, stop) == "của")  # "Đoàn ĐBQH khóa XV của tỉnh"
    if draft.head.key.startswith(_REGIONAL) and take_region(reader, draft, stop):
        return True
    if draft.head.key == _ETHNIC and _is_of_council(reader, draft.after, stop):
        return take_host(reader, draft, draft.after, stop)
    if of_places(reader, draft, stop) or reader.take_level(draft, stop) or in_common(reader, draft, stop):
        return True
    if branch(reader, draft, stop) or _of_committee(reader, draft, stop):
        return True
    return reader.words.capital[draft.first]


def _is_of_council(reader: BodyReader, index: int, stop: int) -> bool:
    """Say whether a council follows, whose board it is: "Ban Dân tộc HĐND tỉnh X"."""
    head = reader.head_at(index, stop)
    return head is not None and head[1].key == _COUNCIL


def _of_committee(reader: BodyReader, draft: Draft, stop: int) -> bool:
    """Pass over the committee of "Khối Dân vận Đảng ủy xã X", the bloc of the commune's Đảng ủy."""
    if draft.head.cls is not EntityClass.PARTY_COMMISSION or not reader.says(draft.after, "đảng", "ủy"):
        return False
    draft.after += 2
    if not (reader.take_place(draft, stop) or reader.take_level(draft, stop)):
        draft.level_word = "xã"
    return True


def _bare(reader: BodyReader, draft: Draft, stop: int) -> bool:
    level = BARE_LEVELS[draft.head.level]
    if level == "Commune" and _begins_name(reader, draft.after - 1, stop):
        return False  # "Hội Nông dân xã Đoàn Kết"
    if reader.take_named_place(draft, stop, level) or of_places(reader, draft, stop):
        return True
    inner = reader.after_role(draft.first) or reader.depth > 1  # "kế hoạch của Ban Thường vụ tỉnh ủy"
    chief = inner and draft.head.cls in {EntityClass.PARTY_COMMITTEE, EntityClass.MASS_ORGANIZATION}
    capital, after = reader.words.capital, draft.after
    inside = capital[after - 1] and not (after < stop and capital[after])  # "xã Đoàn", and not "xã Đoàn Tùng"
    return capital[draft.first] or inside or chief


def _begins_name(reader: BodyReader, index: int, stop: int) -> bool:
    """Say whether the last word of a head is rather the first of a commune's name."""
    capital = reader.words.capital
    if index + 1 >= stop or not (capital[index] and capital[index + 1]):
        return False
    end = reader.parser.name_at(index, stop, "Commune")
    return end is not None and end > index + 1 and reader.parser.is_known("Commune", index, end)


def _bare_only(reader: BodyReader, draft: Draft, stop: int) -> bool:
    """Read "Biên phòng Tây Ninh", "Báo Hải Dương": a common word that only a province's name behind it makes a body."""
    return reader.take_named_place(draft, stop, "Province")


def _committee(reader: BodyReader, draft: Draft, stop: int) -> bool:
    if draft.head.key == _PARTY_BOARDS and reader.is_plural(draft.first):
        return False
    reader.pass_abbreviation(draft, stop)
    of = draft.after + (reader.folded_at(draft.after, stop) == "của")
    head = reader.head_at(of, stop)
    fits = head is not None and head[1].cls in _COMMITTEES and head[1].tail != "typed"
    if fits and take_host(reader, draft, of, stop):
        return True
    if reader.take_place(draft, stop) or reader.take_level(draft, stop):
        return draft.head.key not in _NEED_HOST
    if draft.head.key == _PERMANENT and reader.words.capital[draft.first] and _before_board(reader, draft, stop):
        return True
    if draft.head.key == _PERSONNEL and reader.words.capital[draft.first] and _before_commission(reader, draft, stop):
        return True
    stands_alone = draft.head.key in _RELATIVE and reader.words.capital[draft.first]
    return stands_alone or reader.is_commanded(draft.first, stop)


def _before_board(reader: BodyReader, draft: Draft, stop: int) -> bool:
    """Say whether the board of "Thường trực, Ban Thường vụ Huyện ủy X" follows, whose committee is that of both."""
    if reader.folded_at(draft.after, stop) not in {",", "và"}:
        return False
    head = reader.head_at(draft.after + 1, stop)
    return head is not None and head[1].key == "ban thường vụ"


def _before_commission(reader: BodyReader, draft: Draft, stop: int) -> bool:
    """Say whether a commission of the same committee follows "Ban Tổ chức": "Ban Tổ chức, Ban Dân vận Tỉnh ủy X"; alone
    it may be who organises an event.
    """
    if reader.folded_at(draft.after, stop) not in {",", "và"}:
        return False
    head = reader.head_at(draft.after + 1, stop)
    return head is not None and head[1].tail == "committee" and reader.words.capital[draft.after + 1]


def _union_board(reader: BodyReader, draft: Draft, stop: int) -> bool:
    """Read "Ban Chấp hành Hội Nông dân xã X"; that of a party organisation has a head of its own."""
    return board_of(reader, draft, stop, frozenset({EntityClass.MASS_ORGANIZATION}))


def _board(reader: BodyReader, draft: Draft, stop: int) -> bool:
    """Read "Ban Pháp chế HĐND tỉnh", "Ban Kinh tế - Xã hội Hội Nông dân tỉnh": a branch, and whose it is."""
    found = sectors().match(reader.words.folded, draft.after, stop)
    if found is None or not reader.words.capital[draft.after]:
        return False
    draft.core, draft.after = reader.text(draft.after, found[0]), found[0]
    chief = reader.words.folded[draft.first - 1] in _CHIEFS
    return board_of(reader, draft, stop, _COMMITTEES) or (chief and found[1].full in _COUNCIL_BOARDS)


def _command(reader: BodyReader, draft: Draft, stop: int) -> bool:
    """Read "Bộ Tư lệnh Quân khu 7"."""
    return board_of(reader, draft, stop, frozenset({EntityClass.MILITARY_UNIT})) or reader.take_place(draft, stop)


TAILS: dict[str, Tail] = {
    "none": central_tail,
    "trap": _trap,
    "office": _office,
    "place": _place,
    "typed": typed_tail,
    "branch": branch_tail,
    "bare": _bare,
    "bareonly": _bare_only,
    "press": _bare_only,
    "host": host_tail,
    "committee": _committee,
    "unionboard": _union_board,
    "board": _board,
    "union": union_tail,
    "team": team_tail,
    "command": _command,
    "theme": theme_tail,
    "group": group_tail,
    "congress": congress_tail,
    "name": name_tail,
    "title": title_tail,
    "words": words_tail,
    "agency": agency_tail,
    "brand": brand_tail,
    "quoted": quoted_tail,
    "sector": sector_tail,
    "number": number_tail,
}
