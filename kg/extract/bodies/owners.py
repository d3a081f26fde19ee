"""Whose a body is: the place, the larger body, the employer or the bloc that its name goes on with."""

from itertools import islice

from kg.extract.bodies.names import BLOC_STARTS, Head, roles, unit_leaders
from kg.extract.bodies.parts import Draft
from kg.extract.bodies.reader import BodyReader
from kg.extract.name_runs import run_end
from kg.model import EntityClass

_MAX_BLOC = 14
_PARTY = frozenset({EntityClass.PARTY_CELL, EntityClass.PARTY_ORGANIZATION, EntityClass.PARTY_COMMITTEE})
# Bodies of which no cell or branch is named.
_NO_HOSTS = frozenset({EntityClass.PARTY_CELL, EntityClass.STEERING_COMMITTEE, EntityClass.PARTY_CONGRESS})
_CELL_BOARD, _FARMERS, _YOUTH_BRANCH = "chi ủy", "hội nông dân", "chi đoàn"
_CHIEFS = frozenset({"trưởng", "phó"})
_HOSTS_OF_EVENTS = ("ban", "tổ", "chức")
"""Behind a cell it is not its name: "lễ kết nạp của chi bộ, Ban tổ chức xin giới thiệu", with or without the comma."""
_BLOC_TAILS = (
    ("các", "cơ", "quan", "trung", "ương"),
    ("doanh", "nghiệp", "trung", "ương"),
    ("các", "cơ", "quan", "và", "doanh", "nghiệp"),
    ("các", "cơ", "quan"),
    ("doanh", "nghiệp"),
)
_BLOC_SIGNS = frozenset(",-&")
_BLOC_WORDS = frozenset({"các", "cơ", "khối", "quân", "bđbp", "bộ"})
# Units and schools that without name or number are the one named last; a group of the economy keeps its number.
_GROUP = ("đoàn",)
_UNITS = (
    ("trung", "đoàn"),
    ("lữ", "đoàn"),
    ("sư", "đoàn"),
    ("tiểu", "đoàn"),
    ("binh", "đoàn"),
    ("quân", "đoàn"),
    ("quân", "khu"),
    ("hải", "đoàn"),
    ("đồn",),
    _GROUP,
    ("trường",),
    ("nhà", "trường"),
)
# Teams of border posts and boards of the Front since July 2025, which stand before their post or it also with a sign.
_TEAMS = frozenset(
    {"đội vận động quần chúng"}
    | {f"ban công tác {of}" for of in ("phụ nữ", "nông dân", "công đoàn", "thanh thiếu nhi", "cựu chiến binh")}
)
_BESIDE = frozenset({",", "(", "-"})
_UNIT_STARTS = frozenset(words[0] for words in _UNITS)
_BEFORE_LEADERS = frozenset({",", "và", "-"})
_UNITS_BACK = 40
"""How many names back the unit may lie whose leaders are named alone."""
_NAMES_BACK = 400
"""How many names back the unit that a kind stands for may lie."""
_KNOWN_BY_KIND = frozenset({EntityClass.MILITARY_UNIT, EntityClass.ORGANIZATION})
# Bodies without a name beside one with a name: "Ủy ban MTTQ và các tổ chức chính trị - xã hội xã X".
_HEADS_OF = frozenset("trưởng phó lãnh đạo đại diện các".split())
_COMMON = frozenset(
    "của ban ngành đoàn thể hội tổ chức chính trị - xã phòng đơn vị cơ quan chuyên môn , và liên".split()
)
_PEOPLE = frozenset("chính quyền và nhân dân các dân tộc , quân bà con trong".split())
_OF_PEOPLE = frozenset({"đảng bộ", "chính quyền"})
_OTHERS = (("chính", "quyền"), ("nhân", "dân"), ("quân", "và", "dân"))
_BEFORE_COMMON = frozenset({",", "và", "cùng"})
_UNIONS = frozenset({"ban", "ngành", "đoàn", "tổ", "hội"})
"""The first words of "ban, ngành", "đoàn thể", "tổ chức chính trị - xã hội"."""
_MAX_COMMON = 14
# "Cơ quan Cảnh sát điều tra - Công an tỉnh X" is one body of the other; a dash elsewhere joins two.
_DETECTIVES, _POLICE = "cơ quan cảnh sát điều tra", ("công", "an")
_GRADES = ("chi", "nhánh")
_FORCES = (("quân", "sự"), ("bđbp",), ("bộ", "đội", "biên", "phòng"))


def of_places(reader: BodyReader, draft: Draft, stop: int) -> bool:
    """Take up a typed place, also the first of several ("UBND các xã A, B và C")."""
    after = draft.after
    if reader.place_at(after + 1, stop) is not None and reader.is_plural(after + 1):
        draft.after = after + 1
    return reader.take_place(draft, stop)


def in_common(reader: BodyReader, draft: Draft, stop: int) -> bool:
    """Take the place behind "và các ban, ngành, đoàn thể" as that of the body too; its name ends before."""
    if draft.after >= stop or reader.words.folded[draft.after] not in _BEFORE_COMMON:
        return False
    position = draft.after + reader.says(draft.after, ",")
    people = draft.head.key in _OF_PEOPLE and _with_people(reader, position)
    first = position + 2 if people else _after_and_the(reader, position, stop)
    if first is None:
        return False
    for index in range(first, min(stop, position + _MAX_COMMON)):
        number, level = reader.place_at(index, stop), reader.level_at(index, stop)
        if number is not None:
            draft.place = number
            return True
        if level is not None:
            if people and reader.is_plural(index):
                return False  # "đảng bộ, chính quyền và nhân dân các xã trên"
            if index == first and not people:
                return False  # "Bí thư Chi bộ, Trưởng các khu dân cư" are of many
            draft.level_word = level[1].word
            return True
        if reader.words.folded[index] not in (_PEOPLE if people else _COMMON):
            return False
    return False


def _after_and_the(reader: BodyReader, position: int, stop: int) -> int | None:
    """Return the word after "và các", "cùng các", ", trưởng các", before what has no name; None for nothing such.

    Behind a comma alone only unions end a list: "UBND, UBMTTQ, các (đoàn thể xã X)".
    """
    start = position + (reader.folded_at(position, stop) in _BEFORE_COMMON)
    first = start
    while reader.folded_at(first, stop) in _HEADS_OF:
        first += 1
    if first == start or not reader.says(first - 1, "các"):
        return None
    if start == position and first == start + 1 and reader.folded_at(first, stop) not in _UNIONS:
        return None
    return first


def _with_people(reader: BodyReader, position: int) -> bool:
    """Say whether "chính quyền và nhân dân xã X" or "và nhân dân xã X" follows, whose party organisation it is."""
    position += reader.says(position, "và")
    return any(reader.says(position, *others) for others in _OTHERS)


def branch(reader: BodyReader, draft: Draft, stop: int) -> bool:
    """Take up the place of a branch, with or without its level ("Điện lực Di Linh", "Công an Trà Vinh")."""
    words, start = reader.words, draft.after
    if draft.head.cls is EntityClass.ORGANIZATION:
        draft.after = after_branch(reader, start)
    if draft.after > start and (reader.take_place(draft, stop) or reader.take_level(draft, stop)):
        return True
    if draft.country and draft.after == start:
        return False
    if reader.take_bare_place(draft, stop):
        return True
    named = draft.after < stop and not reader.person_at(draft.after, stop)
    if draft.head.cls is EntityClass.ORGANIZATION and named:
        end = run_end(reader, draft.after, stop)
        if end > draft.after and not words.touches(draft.after):
            draft.core, draft.after = reader.text(draft.after, end), end
            _ = reader.take_place(draft, stop) or reader.take_level(draft, stop)
            return True
    draft.after = start
    return False


def after_branch(reader: BodyReader, index: int) -> int:
    """Return the index after "chi nhánh", "- chi nhánh" or "(chi nhánh", else `index`."""
    for opening in (_GRADES, ("-", *_GRADES), ("(", *_GRADES)):
        if reader.says(index, *opening):
            return index + len(opening)
    return index


def employer(reader: BodyReader, draft: Draft, stop: int) -> bool:
    """Take up a name without a head: any of a party body, initials of a union ("Đoàn Thanh niên EVNSPC")."""
    index = draft.after
    if index >= stop or not reader.words.capital[index] or reader.person_at(index, stop):
        return False
    if draft.head.cls in _PARTY and roles().match(reader.words.folded, index, stop) is not None:
        return False  # "Bí thư Đảng ủy Chủ tịch UBND xã A", without a comma
    initials = reader.text(index, index + 1).isupper() and len(reader.words.folded[index]) > 2
    if draft.head.cls not in _PARTY and draft.head.key != _YOUTH_BRANCH and not initials:
        return False
    end = run_end(reader, index, stop, describes=True)
    if end == index + 1 and reader.says(index, *_HOSTS_OF_EVENTS):
        return False
    draft.core, draft.after = reader.text(index, end), end
    return True


def hosted(reader: BodyReader, draft: Draft, stop: int) -> bool:
    """Take up the larger body whose cell, branch or board it is, with or without "của"."""
    sign = reader.folded_at(draft.after, stop)
    dashed = sign == "-" and draft.head.key == _DETECTIVES and reader.says(draft.after + 1, *_POLICE)
    beside = sign in _BESIDE and draft.head.key in _TEAMS
    of = draft.after + (sign == "của" or dashed or beside)
    if of >= stop or not (reader.words.capital[of] or of == draft.after):
        return False
    head = reader.head_at(of, stop)
    if head is not None and (head[1].tail == "typed" or not _is_host(draft, head[1])):
        return False
    return (head is not None and take_host(reader, draft, of, stop)) or unit_before(reader, draft, of, stop)


def _is_host(draft: Draft, head: Head) -> bool:
    """Say whether a body may be one of another; of those that have none, a cell has its Chi ủy and a steering
    committee its numbered teams. The farmers' union has no branch in a bank ("vốn qua Hội Nông dân của Ngân hàng X").
    """
    if head.cls is EntityClass.ORGANIZATION and draft.head.key == _FARMERS:
        return False
    if head.cls is EntityClass.STEERING_COMMITTEE:
        return draft.head.tail == "team" and head.tail != "team"
    return head.cls not in _NO_HOSTS or (draft.head.key == _CELL_BOARD and head.cls is EntityClass.PARTY_CELL)


def unit_before(reader: BodyReader, draft: Draft, index: int, stop: int) -> bool:
    """Take up the army unit or school of which only the kind stands at `index`, where one was named: "Đảng ủy Trung
    đoàn", "Chi đoàn Đồn", "Bệnh xá Đoàn 338", "Chi bộ Nhà trường".
    """
    if index >= stop or not reader.words.capital[index] or reader.words.folded[index] not in _UNIT_STARTS:
        return False
    kind = next((words for words in _UNITS if reader.says(index, *words)), None)
    if kind is None:
        return False
    after = index + len(kind)
    number = reader.folded_at(after, stop) if kind == _GROUP else ""
    if kind == _GROUP and not number.isdigit():
        return False
    if not number and after < stop and (reader.words.capital[after] or reader.folded_at(after, stop).isdigit()):
        return False
    first = " ".join(kind).removeprefix("nhà ")
    for mention in islice(reversed(reader.found), _NAMES_BACK):
        named = mention.value
        if named.core and named.head.cls in _KNOWN_BY_KIND and named.head.key.startswith(first):
            if number and named.core != number:
                continue
            draft.host = reader.open_body(index, after + bool(number), named.head, number)
            draft.after = after + bool(number)
            return True
    return False


def led(reader: BodyReader, draft: Draft, stop: int) -> bool | None:
    """Take up the unit named last where only its leaders follow ("Đảng ủy, chỉ huy đơn vị"); None for no leaders, and
    False where no such unit was named.
    """
    index, folded = draft.after, reader.words.folded
    if index >= stop or folded[index] not in _BEFORE_LEADERS or reader.role_at(index + 1, stop):
        return None
    leaders = unit_leaders().match(folded, index + 1, stop)
    if leaders is None or not leaders[1] or reader.head_at(leaders[0], stop) is not None:
        return None
    head = reader.head_at(index + 1, stop)
    if head is not None and head[0] >= leaders[0]:
        return None
    for number in range(len(reader.found) - 1, max(-1, len(reader.found) - _UNITS_BACK), -1):
        named = reader.found[number].value
        if named.head.cls == leaders[1] and not named.is_bare:
            draft.host = number
            return True
    return False


def take_host(reader: BodyReader, draft: Draft, index: int, stop: int) -> bool:
    """Take up the body that begins at `index`."""
    hosted = reader.body_at(index, stop)
    if hosted is None:
        return False
    draft.after, draft.host = hosted
    return True


def board_of(reader: BodyReader, draft: Draft, stop: int, classes: frozenset[EntityClass]) -> bool:
    """Take up the larger body where it is of one of `classes`."""
    of = draft.after + (reader.folded_at(draft.after, stop) == "của" or _of_council(reader, draft, stop))
    head = reader.head_at(of, stop)
    if head is None or head[1].cls not in classes or head[1].tail == "typed":
        return False
    return take_host(reader, draft, of, stop)


def _of_council(reader: BodyReader, draft: Draft, stop: int) -> bool:
    """Say whether a sign parts a chief's board from its council ("Trưởng Ban Pháp chế, HĐND tỉnh")."""
    if reader.folded_at(draft.after, stop) not in {",", "("} or reader.words.folded[draft.first - 1] not in _CHIEFS:
        return False
    head = reader.head_at(draft.after + 1, stop)
    return head is not None and head[1].key == "hđnd"


def bloc(reader: BodyReader, draft: Draft, stop: int) -> bool:
    """Take up a bloc of agencies ("Khối các cơ quan và doanh nghiệp tỉnh", "các cơ quan Đảng tỉnh")."""
    folded, start = reader.words.folded, draft.after
    if reader.folded_at(start, stop) not in _BLOC_WORDS:
        return False
    if _armed_forces(reader, draft, stop):
        return True
    if not any(reader.says(start, *opening) for opening in BLOC_STARTS):
        return False
    for position in range(start + 1, min(stop, start + _MAX_BLOC)):
        if reader.place_at(position, stop) is not None or reader.level_at(position, stop) is not None:
            draft.core, draft.after = reader.text(start, position), position
            return reader.take_place(draft, stop) or reader.take_level(draft, stop)
        if not (folded[position].isalpha() or folded[position] in _BLOC_SIGNS):
            break
    return _short_bloc(reader, draft)


def _armed_forces(reader: BodyReader, draft: Draft, stop: int) -> bool:
    """Take up "Quân sự tỉnh" of "Đảng ủy Quân sự tỉnh": of all forces of a place, not of one unit."""
    start = draft.after
    words = next((words for words in _FORCES if reader.says(start, *words)), None)
    if words is None or draft.head.cls not in _PARTY:
        return False
    draft.core, draft.after = reader.text(start, start + len(words)), start + len(words)
    reader.pass_abbreviation(draft, stop)
    return reader.take_place(draft, stop) or reader.take_level(draft, stop) or reader.take_bare_place(draft, stop)


def _short_bloc(reader: BodyReader, draft: Draft) -> bool:
    """Read "Đảng bộ Khối" and "Đảng ủy Khối Doanh nghiệp", with no place behind."""
    start = draft.after
    if not reader.says(start, "khối") or not reader.words.capital[start]:
        return False
    tail = next((tail for tail in _BLOC_TAILS if reader.says(start + 1, *tail)), ())
    end = start + 1 + len(tail)
    draft.core, draft.after = reader.text(start, end), end
    return True
