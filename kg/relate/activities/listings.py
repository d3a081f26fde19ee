"""What is listed behind a colon or one directive: "Thực hiện Nghị quyết A của X về …; Kế hoạch B và Kết luận C"."""

from collections.abc import Sequence
from itertools import pairwise

from kg.model import EntityClass
from kg.relate.activities.names import Part, Placed, Role
from kg.relate.activities.words import is_number

_DIRECTIVE, _UNDER, _SUBJECT = EntityClass.DIRECTIVE, Role.UNDER, Role.SUBJECT
_ABOVE_ALL = frozenset({"nhất", "đặc", "trực"})
"""How "nhất là", "đặc biệt là", "trực tiếp là" begin, with which the last of a list is named."""
_LEAD_REACH = 3
_CLAUSE_ENDS = frozenset({",", ":", ";"})
_COUNTED_REACH = 6
_COUNTED = frozenset({"hộ", "em", "gia", "người", "cháu", "học", "trường", "mẹ"})
_BRANCHES = frozenset(
    {("chi", "đoàn"), ("chi", "bộ"), ("chi", "hội"), ("đoàn", "cơ"), ("công", "đoàn"), ("đoàn", "thanh")}
)
_GOES_ON = ((",",), (";",))
_MEMBER = "viên"
_OF, _SEVERAL = frozenset({"của", "thuộc", "tại"}), frozenset({"các", "những", "hai", "ba", "bốn", "năm"})
_OFFICES = frozenset({("cơ", "quan"), ("đơn", "vị"), ("sở", ","), ("doanh", "nghiệp"), ("phòng", ",")})
_BRANCHES_REACH = 14


def are_owners(words: Sequence[str], first: int, colon: int) -> bool:
    """Say whether a colon begins a list of those whose branches act: "chi đoàn của các cơ quan: Sở A, Sở B"."""
    lead = words[max(first, colon - _BRANCHES_REACH) : colon]
    for i in range(len(lead) - 2, 0, -1):
        if lead[i] in _OF:
            several = lead[i + 1] in _SEVERAL or is_number(lead[i + 1])
            whose, offices = pairwise(lead[:i]), pairwise(lead[i:])
            members = _MEMBER in lead[:i]  # "đoàn viên công đoàn của các đơn vị: …" are those themselves
            return several and not members and not _OFFICES.isdisjoint(offices) and not _BRANCHES.isdisjoint(whose)
    return False


def counts(words: Sequence[str], first: int, cue: int) -> bool:
    """Say whether a colon before a name only begins a list of those counted: "2 hộ nghèo: ông A và ông B"."""
    lead = words[max(first, cue - _COUNTED_REACH) : cue - 1]
    return any(is_number(number) and kind in _COUNTED for number, kind in pairwise(lead))


def chain_start(schemes: Sequence[Part], part: Part) -> int:
    """Return where the list begins of which a scheme is part."""
    return next((other.cue for other in schemes if other.chain == part.chain), part.cue)


def listed_with(words: Sequence[str], first: int, parts: Sequence[Part], name: Placed, cue: int) -> int | None:
    """Return the chain of the directive with which a scheme is listed: "Thực hiện A của X về …; Kế hoạch B".

    The list opens the sentence or what somebody says in it, and its directives are parted by semicolons; "và" joins
    on its last thing, and so does a comma where no title goes on.
    """
    head = next((part for part in parts if part.role is _UNDER), None)
    if head is None or head.anchor.cls is not _DIRECTIVE or not _opens(words, first, parts, head):
        return None
    start = cue
    while start > head.stop and words[start - 1] not in _CLAUSE_ENDS and cue - start < _LEAD_REACH:
        start -= 1
    if cue - start and words[start - 1] in _CLAUSE_ENDS and words[start] in _ABOVE_ALL:
        sign = words[start - 1]
    else:
        sign = words[cue - 1]
    is_directive = name.anchor.cls is _DIRECTIVE
    numbered = any(is_number(word) for word in words[name.first : name.stop])
    joins = sign == "và" and (not is_directive or numbered)
    goes_on = sign == "," and is_directive and numbered and "về" not in words[head.stop : cue]
    if sign != ";" and not joins and not goes_on:
        return None
    last = parts[-1]
    if last.role is _SUBJECT and sign == "và" and last.stop == cue - 1 and words[last.cue - 1] == ",":
        last.role = Role.OWNER  # "Kết luận A của Bộ Chính trị, Ban Bí thư và Công văn B"
    return head.chain if all(part.role is not _SUBJECT for part in parts) else None


def _opens(words: Sequence[str], first: int, parts: Sequence[Part], head: Part) -> bool:
    """Say whether a directive opens a sentence, or what somebody says: "Báo cáo nêu, thực hiện Nghị quyết A"."""
    if head is parts[0] and head.cue <= first + 1:
        return True
    return words[head.cue - 1] in {",", ":"} and all(
        part.is_person or part.first > head.first for part in parts if part is not head
    )


def is_among_things(words: Sequence[str], first: int, name: Placed) -> bool:
    """Say whether a school is only one of what is worked on in a list: "…: dọn vệ sinh chợ, Trường A, kênh B; …"."""
    if name.anchor.cls is not EntityClass.ORGANIZATION or words[name.first - 1] != ",":
        return False
    return words[name.stop : name.stop + 1] in _GOES_ON and ":" in words[first : name.first - 1]


def acts_helped(words: Sequence[str], parts: Sequence[Part], helper: Part, name: Placed) -> bool:
    """Say whether a place acts that a unit has helped: "Với sự hỗ trợ của Lữ đoàn A, thôn B đã làm 2 km đường"."""
    if words[name.stop : name.stop + 1] != ("đã",) or any(part.role is _SUBJECT for part in parts):
        return False
    return helper.anchor.cls is EntityClass.MILITARY_UNIT and "xã" not in words[helper.first : helper.stop]
