"""Series of bodies that share the first words of their heads: "Hội Nông dân, Phụ nữ, CCB xã", "các đồn A và B"."""

from dataclasses import replace

from kg.extract.bodies.names import Head, heads
from kg.extract.bodies.parts import Draft
from kg.extract.bodies.reader import BodyReader

# First words that stand once for several: "Hội Nông dân, Phụ nữ", "Ban Tổ chức, Tuyên giáo", "Sở Nội vụ, Y
# tế".
_SCHOOL = "trường"
_PREFIXES = frozenset({"hội", "ban", _SCHOOL})
_SECTOR_PREFIXES = frozenset({"sở", "phòng"})
# Bodies whose names are listed after a plural ("các chùa A, B", "4 đồn biên phòng A, B, C").
_LISTED_TAILS = frozenset({"name", "title", "number", "bare"})
_LONGEST_HEAD = 8
_SEPARATORS = frozenset({",", "và"})


def go_on(reader: BodyReader, number: int, first: int, after: int, stop: int) -> int:
    """Read the further members of a series that body `number`, from word `first` to before `after`, may begin.

    Returns the index behind the last member, `after` where there is none.
    """
    if after >= stop or reader.words.folded[after] not in _SEPARATORS:
        return after
    return _members(reader, reader.found[number].value.head, first, after, stop)


def announced(reader: BodyReader, index: int, after: int, head: Head, stop: int) -> int | None:
    """Read a series after a colon ("các Sở: Nội vụ, Tài chính"); return the index behind it, None for none."""
    if after + 1 >= stop or reader.words.folded[after] != ":" or not reader.is_plural(index):
        return None
    first = _member(reader, head, index, after + 1, stop)
    return None if first is None else _members(reader, head, index, first, stop)


def shared(reader: BodyReader, index: int, after: int, head: Head, stop: int) -> int | None:
    """Read "Ban Tổ chức, Tuyên giáo, Dân vận Huyện ủy X" and "trường Mầm non, Tiểu học Hòa An": only the last says
    whose they are, or its name.
    """
    if head.tail == "name" and reader.words.folded[index] == _SCHOOL:
        return _schools(reader, index, after, head, stop)
    if head.tail != "committee" or not reader.words.capital[index]:
        return None
    end = _members(reader, head, index, after, stop)
    if end == after:
        return None
    reader.open_body(index, after, head)
    return end


def _schools(reader: BodyReader, index: int, after: int, head: Head, stop: int) -> int | None:
    """Read "trường Mầm non, Tiểu học và THCS Hòa An": schools of one name."""
    kinds = [Draft(head, index, after)]
    while (start := _after_separator(reader, kinds[-1].after, stop)) is not None:
        kind = _without_prefix(reader, index, start, stop)
        if kind is None or kind.head.tail != "name":
            return None
        kinds.append(kind)
    end = reader.member(replace(kinds[-1]), index, stop) if len(kinds) > 1 else None
    if end is None:
        return None
    named = reader.found[-1].value
    for kind in kinds[:-1]:
        kind.core, kind.place, kind.level_word = named.core, named.place, named.level_word
        reader.add_named(kind, index)
    return end


def _members(reader: BodyReader, head: Head, first: int, after: int, stop: int) -> int:
    while (position := _after_separator(reader, after, stop)) is not None:
        end = _member(reader, head, first, position, stop)
        if end is None:
            break
        after = end
    return after


def _after_separator(reader: BodyReader, after: int, stop: int) -> int | None:
    if after >= stop or reader.words.folded[after] not in _SEPARATORS:
        return None
    position = after + 1 + (reader.says(after, ",") and reader.says(after + 1, "và"))
    named = position < stop and (reader.words.capital[position] or _is_number(reader, position, stop))
    return position if named else None


def _is_number(reader: BodyReader, position: int, stop: int) -> bool:
    return reader.folded_at(position, stop).isdigit()


def _member(reader: BodyReader, head: Head, first: int, position: int, stop: int) -> int | None:
    """Read the member at `position` of the series whose head is at `first`; return the index behind it."""
    prefix = reader.words.folded[first]
    if reader.place_at(position, stop) is not None or reader.role_at(position, stop):
        return None
    own = reader.head_at(position, stop)
    if prefix in _PREFIXES and (own is None or own[1].tail == "typed"):
        return _with_prefix(reader, first, position, stop)
    if own is not None and (own[0] - position > 1 or head.tail not in _LISTED_TAILS):
        return None
    if head.tail == "sector" and prefix in _SECTOR_PREFIXES:
        return reader.member(Draft(head, position, position), first, stop)
    pair = head.tail == "bare" and reader.says(position - 1, "và")  # "Đoàn xã A và B"
    if head.tail in _LISTED_TAILS and (pair or reader.is_plural(first) or reader.says(position - 1, ":")):
        return reader.member(Draft(head, position, position), first, stop)
    return None


def _with_prefix(reader: BodyReader, first: int, position: int, stop: int) -> int | None:
    """Read "Phụ nữ" of "Hội Nông dân, Phụ nữ": a head without its first word."""
    draft = _without_prefix(reader, first, position, stop)
    return None if draft is None else reader.member(draft, first, stop)


def _without_prefix(reader: BodyReader, first: int, position: int, stop: int) -> Draft | None:
    """Return the head at `position` that begins with the word `first`, which is not repeated."""
    folded = reader.words.folded
    ahead = (folded[first], *folded[position : min(stop, position + _LONGEST_HEAD)])
    found = heads().match(ahead, 0, len(ahead))
    if found is None or found[0] == 1:
        return None
    return Draft(found[1], position, position + found[0] - 1)
