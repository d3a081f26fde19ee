"""Names of institutions after their heads: proper names, descriptions, branches, numbers, quoted ones."""

from kg.extract.bodies.departments import is_owned, join_staff, take_number, take_region
from kg.extract.bodies.names import level_of, name_stops, name_words, sectors
from kg.extract.bodies.owners import after_branch, hosted, of_places
from kg.extract.bodies.parts import Draft
from kg.extract.bodies.reader import BodyReader
from kg.extract.name_runs import before_holder, business_end, run_end, words_end
from kg.extract.places.persons import COMMON_SURNAMES
from kg.extract.places.words import gendered_middle_names, middle_names, surnames
from kg.extract.units import is_unit
from kg.model import EntityClass

_MAX_QUOTE = 20
_ASSOCIATIONS, _LONGEST_TRADE = frozenset({"hội", "hiệp hội"}), 3
_TREASURER = "thủ"
_PROJECT = ("dự", "án")  # "Quỹ Hỗ trợ nông dân dự án …" pays for a project.
_HALL = "nhà văn hóa"
# Institutions that bear the names of people, or names that look so ("Nhóm thiện nguyện Hoa Hướng Dương").
_NAMED_AS_PEOPLE = ("trường ", "nhóm ", "clb ", "câu lạc bộ ")
_APPOSED, _POST_REACH = frozenset({",", "-", "–", "("}), 6
_SCHOOLS = ("trường ", "hợp tác xã", "htx")
_HOSPITALS, _LONGEST_NUMBER = ("bệnh viện", "bv"), 3
# What a firm does may follow these written small; its own name comes last.
_LEGAL_FORMS = ("tnhh", "cổ phần", " cp", "mtv", "thành viên", "tư nhân")
_BANKS, _BRANCH = ("ngân hàng", "chi bộ", "đảng bộ"), ("chi", "nhánh")
_DONORS = ("nhóm ", "clb ", "câu lạc bộ ", "đoàn từ thiện", "đoàn thiện nguyện")
# Institutions of a level or place without another name: "trường mầm non xã X", "Trung tâm huyện".
_PUBLIC = frozenset({"trường", "bệnh", "bv", "ban", "trạm", "hạt", "phòng", "quỹ"})


def name_tail(reader: BodyReader, draft: Draft, stop: int) -> bool:
    """Read a proper name; a single word after a plural rather says of which kind they are ("các chùa Khmer")."""
    named = _named(reader, draft, stop, describes=False)
    kind = reader.is_plural(draft.first) and " " not in draft.core and draft.place is None
    return named and not (kind and reader.folded_at(draft.after, stop) not in {",", "và", "("})


def title_tail(reader: BodyReader, draft: Draft, stop: int) -> bool:
    """Read a name that is rather a description ("Trung tâm Dạy nghề và Hỗ trợ nông dân tỉnh")."""
    return _named(reader, draft, stop, describes=True)


def _named(reader: BodyReader, draft: Draft, stop: int, *, describes: bool) -> bool:
    if _took_name(reader, draft, stop, describes=describes):
        _ = reader.take_place(draft, stop) or reader.take_level(draft, stop) or _hosted_title(reader, draft, stop)
        return True
    public = reader.words.folded[draft.first] in _PUBLIC or draft.head.words.count(" ") > 1
    if public and (reader.take_place(draft, stop) or reader.take_level(draft, stop)):
        return True
    return draft.head.case == "capital" and reader.words.capital[draft.first] and not _is_given_name(reader, draft)


def _is_given_name(reader: BodyReader, draft: Draft) -> bool:
    """Say whether a lone head ends a person's name ("đồng chí Đỗ Quang Viện")."""
    return " " not in draft.head.words and draft.first > 0 and reader.words.capital[draft.first - 1]


def _took_name(reader: BodyReader, draft: Draft, stop: int, *, describes: bool) -> bool:
    if draft.head.words.startswith(_HOSPITALS) and _is_ship(reader.folded_at(draft.after, stop)):
        return False
    parish = draft.head.words.startswith("giáo ")
    group = parish or (
        draft.head.words.startswith(_NAMED_AS_PEOPLE)
        and (not reader.after_role(draft.first) or _is_of_named(reader, draft.first))
    )
    named = describes or group or not reader.person_at(draft.after, stop)
    whole = run_end(reader, draft.after, stop, describes=describes)
    end = _before_chief(reader, draft, whole)
    if not named and end == whole:
        end = draft.after
    if end == draft.after + 1 and name_stops().match(reader.words.folded, draft.after, end) is not None:
        end = draft.after  # "Nhóm thiện nguyện Vì trẻ em vùng cao"
    if end == draft.after and draft.head.words.startswith(_DONORS) and reader.folded_at(end, stop) == '"':
        end = quote_end(reader, end, stop)
    if end == draft.after and draft.head.words.startswith(_HOSPITALS):
        end = _number_end(reader, end, stop)
    if end == draft.after and describes and reader.words.capital[draft.first]:
        end = _small_title(reader, draft, stop)
    if end > draft.after:
        draft.core, draft.after = reader.text(draft.after, end), end
        _take_branch(reader, draft, stop)
        return True
    return False


def _take_branch(reader: BodyReader, draft: Draft, stop: int) -> None:
    """Take up the branch of a bank behind its sign: "Ngân hàng TMCP Á Châu (ACB) - Chi nhánh Lâm Đồng"."""
    start = draft.after
    if reader.folded_at(start, stop) != "(" or reader.folded_at(start + 2, stop) != ")":
        return
    if not draft.head.words.startswith(_BANKS):
        return
    after = after_branch(reader, start + 3)
    end = run_end(reader, after, stop, describes=True) if after > start + 3 else after
    if end > after:
        draft.core, draft.after = f"{draft.core} - {reader.text(after - len(_BRANCH), end)}", end


def _is_ship(number: str) -> bool:
    """Say whether what looks like a hospital is a fishing boat by its number: "tàu BV 95738 TS"."""
    return number.isdigit() and len(number) > _LONGEST_NUMBER


def _is_of_named(reader: BodyReader, first: int) -> bool:
    """Say whether who holds the post is named before it: "ông Hà Văn Tú, hiệu trưởng (Trường THCS Lê Quý Đôn)"."""
    words = reader.words
    for index in range(first - 1, max(1, first - _POST_REACH), -1):
        if words.folded[index] in _APPOSED:
            return reader.role_at(index + 1, first) and all(words.capital[index - 2 : index])
    return False


def _before_chief(reader: BodyReader, draft: Draft, end: int) -> int:
    """Return where a name ends behind which its head is named: "Hiệu trưởng Trường Tiểu học Kim Liên Lê Văn Tám"."""
    folded, capital = reader.words.folded, reader.words.capital
    for first in (end - 4, end - 3):
        left = first - 2  # of the institution's own name two syllables at least
        if left < draft.after or not (capital[left] and all(capital[first:end])) or folded[first] not in surnames():
            continue
        middle = folded[first + 1]
        school = draft.head.words.startswith(_SCHOOLS) and folded[first] in COMMON_SURNAMES
        personal = (school or middle in middle_names()) and reader.after_role(draft.first)
        if personal or middle in gendered_middle_names():
            own = left + draft.head.words.startswith(_HOSPITALS)  # "Bệnh viện Ung bướu" is named by what it treats
            compound = any(name_words().match(folded, index, end) for index in range(own, end))
            return end if compound else first
    return end


def _number_end(reader: BodyReader, index: int, stop: int) -> int:
    """Return the end of the number that an army hospital is known by ("Bệnh viện Quân y 17", "Bệnh viện 19-8")."""
    number = reader.folded_at(index, stop)
    if not number.isdigit() or is_unit(reader.folded_at(index + 1, stop)):
        return index
    dashed = reader.folded_at(index + 1, stop) == "-" and reader.folded_at(index + 2, stop).isdigit()
    return index + 3 if dashed else index + 1


def _small_title(reader: BodyReader, draft: Draft, stop: int) -> int:
    """Return the end of "hỗ trợ thanh thiếu nhi Việt Nam": small compounds that end in a name or before a place."""
    end = words_end(reader, draft.after, stop, small=True)
    if draft.head.words.endswith(_LEGAL_FORMS) and (end == draft.after or not reader.words.capital[end - 1]):
        end = max(end, business_end(reader, draft.after, stop))
    if True in reader.words.capital[draft.after : end] or end == draft.after:
        return end
    placed = reader.place_at(end, stop) is not None or reader.level_at(end, stop) is not None
    return end if placed else draft.after


def _hosted_title(reader: BodyReader, draft: Draft, stop: int) -> bool:
    """Take up the body whose institution it is ("Bệnh viện Đa khoa Công ty Cao su", "Tạp chí Văn nghệ Hội …")."""
    return reader.words.capital[draft.after] and hosted(reader, draft, stop) if draft.after < stop else False


def words_tail(reader: BodyReader, draft: Draft, stop: int) -> bool:
    """Read a head that only a compound makes a name ("Chi cục Chăn nuôi và Thú y tỉnh")."""
    if _took_words(reader, draft, stop):
        _end_agency(reader, draft, stop)
        return True
    chief = reader.role_at(draft.first, stop)  # "Phó Vụ trưởng" names no Vụ.
    after = draft.after
    if after < stop and reader.words.capital[after] and not reader.person_at(after, stop):
        # A name that was not read is none of a bureau told of before.
        of_trade = draft.head.words in _ASSOCIATIONS and reader.after_role(draft.first)
        return of_trade and _took_trade(reader, draft, stop)
    return not chief and reader.after_role(draft.first) and reader.words.capital[draft.first]


def _took_trade(reader: BodyReader, draft: Draft, stop: int) -> bool:
    """Take up a short unknown name with the place behind it: "Chủ tịch Hội Mía đường tỉnh X", "Hội Chè Thái Nguyên"."""
    start = draft.after
    for end in range(start + 1, min(stop, start + _LONGEST_TRADE + 1)):
        draft.after = end
        if end - start > 1 and all(reader.words.capital[start:end]) and reader.words.folded[start] in surnames():
            break  # a person's name
        if reader.take_place(draft, stop) or reader.take_bare_place(draft, stop):
            draft.core = reader.text(start, end)
            return True
        if end < stop and not reader.words.folded[end].isalpha():
            break
    draft.after = start
    return False


def agency_tail(reader: BodyReader, draft: Draft, stop: int) -> bool:
    """Read a head whose own words are a name, with or without a branch ("Hạt Kiểm lâm huyện", "Ban QLDA …")."""
    _took_words(reader, draft, stop)
    if draft.head.key == _HALL and level_of(reader.folded_at(draft.after, stop)) == EntityClass.VILLAGE:
        return False  # a building
    return _end_agency(reader, draft, stop) or bool(draft.core) or draft.head.case == "capital"


def _took_words(reader: BodyReader, draft: Draft, stop: int) -> bool:
    found = sectors().match(reader.words.folded, draft.after, stop)
    if found is not None and reader.words.capital[draft.after]:
        end = found[0]
        join_staff(reader, draft, found[1].kind)
    else:
        end = words_end(reader, draft.after, stop)
        end = before_holder(reader, draft.after, end) if reader.after_role(draft.first) else end
    if end == draft.after:
        return False
    draft.core, draft.after = reader.text(draft.after, end), end
    return True


def _end_agency(reader: BodyReader, draft: Draft, stop: int) -> bool:
    take_number(reader, draft, stop)
    placed = take_region(reader, draft, stop) or of_places(reader, draft, stop) or reader.take_level(draft, stop)
    return placed or hosted(reader, draft, stop) or reader.take_bare_place(draft, stop)


def brand_tail(reader: BodyReader, draft: Draft, stop: int) -> bool:
    """Read a firm known by its sign, with or without a branch ("Agribank chi nhánh Di Linh", "Viettel Lộc Ninh")."""
    start, draft.after = draft.after, after_branch(reader, draft.after)
    if of_places(reader, draft, stop) or reader.take_level(draft, stop) or reader.take_bare_place(draft, stop):
        return True
    if draft.after > start:
        end = run_end(reader, draft.after, stop)
        draft.core = reader.text(start, end) if end > draft.after else ""
        draft.after = end if draft.core else start
    draft.core = draft.core or reader.text(draft.first, start)
    return True


def quoted_tail(reader: BodyReader, draft: Draft, stop: int) -> bool:
    """Read a name in quotes or a description ("Quỹ “Vì người nghèo”", "Câu lạc bộ thầy thuốc trẻ tỉnh")."""
    words, start = reader.words, draft.after
    before = words.folded[draft.first - 1] if draft.first > 0 else ""
    quoted = before == '"'
    if before == _TREASURER:
        return False  # "thủ quỹ Ban Từ thiện"
    if quoted and reader.folded_at(start, stop) == '"':
        end = start
    elif reader.folded_at(start, stop) == '"':
        end = quote_end(reader, start, stop)
    else:
        end = run_end(reader, start, stop, describes=True)
        if end == start and words.capital[draft.first] and not reader.says(start, *_PROJECT):
            end = words_end(reader, start, stop, small=True)
    opens = reader.folded_at(end, stop) == '"' and not words.touches(end)
    if end > start and opens and reader.folded_at(start, stop) != '"':
        end = quote_end(reader, end, stop)
    number = reader.place_at(end, stop) if quoted else None
    named = end if number is None else words.at(reader.places[number].span.stop)
    if _is_in_quotes(reader, draft.first, named, stop):
        return False
    if end > start:
        draft.core, draft.after = reader.text(start, end), end
    if reader.says(draft.after, "của") and is_owned(reader, draft.after + 1, stop):
        draft.after += 1
    placed = of_places(reader, draft, stop) or reader.take_level(draft, stop)
    placed = placed or (end > start and reader.take_bare_place(draft, stop))
    return end > start or (placed and " " in draft.head.words) or (quoted and reader.folded_at(end, stop) == '"')


def quote_end(reader: BodyReader, start: int, stop: int) -> int:
    """Return the index after the quote that opens at `start`, `start` where it does not close soon."""
    limit = min(stop, start + _MAX_QUOTE)
    return next((i + 1 for i in range(start + 1, limit) if reader.words.folded[i] == '"'), start)


def _is_in_quotes(reader: BodyReader, first: int, end: int, stop: int) -> bool:
    """Say whether a longer title in quotes begins with the name (“Câu lạc bộ phụ nữ với …”)."""
    if not first or reader.words.folded[first - 1] != '"' or reader.words.folded[first:end].count('"'):
        return False
    return quote_end(reader, first - 1, stop) > end + 1
