"""Bodies behind a sign that begin no clause: partners in a list, the army above one, whose meeting is told of."""

from collections.abc import Sequence
from itertools import pairwise

from kg.model import EntityClass
from kg.relate.activities.names import Placed, Role

# After a comma and before one of these a body is a subject, not the last of a list.
PREDICATES = frozenset(
    {"đã", "sẽ", "vừa", "đang", "còn", "cũng", "luôn", "đều"}
    | {"phối", "tổ", "chủ", "tiếp", "ban", "trao", "tặng", "hỗ", "triển"}
)
AUTHORITIES = frozenset(
    tuple(words.split())
    for words in (
        *("chính quyền", "cấp ủy", "các ban", "các cấp", "các ngành", "các lực", "các tổ", "các đoàn", "các đơn"),
        *("các phòng", "các cơ", "các nhà", "các địa", "cơ quan", "lực lượng", "đoàn thể", "địa phương"),
        *("ngành chức", "mạnh thường", "dân quân", "đoàn viên", "đại diện", "nhà tài", "nhà hảo", "lãnh đạo"),
    )
)
"""The first words of those who take part without a name as often as they act: "cấp ủy, chính quyền địa phương"."""
_BOARDS = ("ban", ",")
"""In "phòng, ban, ngành"; else "ban" begins "ban hành"."""
_SEVERAL = frozenset({"các", "những"})
"""Behind these "tổ chức" is a noun."""
_LIST_SIGNS = frozenset({",", "-"})
SUCH_AS = "như"
_CLAUSE_SIGNS = frozenset({";", ":", ".", "(", ")", '"'})
_COMPANY = frozenset({"phối", "cùng"})
"""The words that begin "phối hợp với", "cùng với", "cùng các"."""
_COMPANY_REACH = 16
_UNIT_ENDS = frozenset({"vị", "quan", "thể", "phương", "trường", "nghiệp", "ngành", "gồm"})
"""The last words of "đơn vị", "cơ quan", "đoàn thể", "địa phương", "doanh nghiệp" …"""
_SOCIETIES = frozenset({("công", "đoàn"), ("chi", "đoàn"), ("chi", "hội"), ("đoàn", "thanh"), ("hội", "phụ")})
_ARMIES = frozenset({("quân", "khu"), ("quân", "đoàn"), ("quân", "chủng"), ("binh", "đoàn"), ("bộ", "tư")})
_KEEPING = frozenset({("sử",), ("quản",), ("ở",), ("vào",), ("sinh",), (".",), (",",)})
"""The words after whom a house is handed to: "sử dụng", "quản lý", "ở", "sinh sống"."""
_MEETINGS = frozenset({("hội", "nghị"), ("đại", "hội"), ("kỳ", "họp"), ("phiên", "họp")})
_TOLD_OF = frozenset({"quả", "dung", "thần", "cáo", "luận", "báo", "kiện"})
"""The last words of "kết quả", "nội dung", "tinh thần", "báo cáo", "kết luận" … of a meeting."""
_MEETING_REACH = 9


def company_of(words: Sequence[str], left: int, cue: int) -> Sequence[str]:
    """Return the words of a list of partners that goes on at `cue`: "phối hợp với nhà chùa, (Hội A)"; empty for none.

    A colon begins one of units, "như" one of examples: "phối hợp với các đơn vị: Hội A", "với các hội, như Hội A".
    """
    sign = words[cue - 1]
    if sign not in _LIST_SIGNS and sign != SUCH_AS and not (sign == ":" and words[cue - 2] in _UNIT_ENDS):
        return ()
    between = words[left : cue - 1]
    start = next((i for i, word in enumerate(between) if word in _COMPANY), None)
    if start is None or len(between) - start > _COMPANY_REACH:
        return ()
    company = between[start:]
    acts = any(
        a in PREDICATES and (a, b) != _BOARDS and before not in _SEVERAL
        for before, a, b in zip(company[1:], company[2:], company[3:], strict=False)
    )
    return company if _CLAUSE_SIGNS.isdisjoint(company) and not acts else ()


def role_in(company: Sequence[str], name: Placed, words: Sequence[str]) -> Role:
    """Return the role of a name behind partners of whom none is named: a partner, or only theirs.

    "công đoàn các đơn vị: Trường A" are unions at schools; in "Bệnh viện quân y A, Quân khu 9" the army is above.
    """
    if name.anchor.cls is EntityClass.ORGANIZATION and not _SOCIETIES.isdisjoint(pairwise(company)):
        return Role.ADVISED
    is_above = "quân" in company and words[name.first : name.first + 2] in _ARMIES
    return Role.OWNER if is_above else Role.WITH


def is_handed_over(words: Sequence[str], first: int, cue: int, name: Placed) -> bool:
    """Say whether something is given into somebody's hands and no task: "giao cho gia đình bà A sử dụng"."""
    if words[cue] != "giao":
        return False
    return words[max(first, cue - 1)] == "bàn" or words[name.stop : name.stop + 1] in _KEEPING


def is_of_meeting(words: Sequence[str], left: int, cue: int) -> bool:
    """Say whether a body is that of a meeting of which is told: "nghe kết quả Hội nghị lần thứ 9, Đảng bộ A"."""
    if words[cue - 1] != "," or words[cue - 3] != "thứ":
        return False
    for index in range(cue - 4, max(left, cue - _MEETING_REACH), -1):
        if words[index - 1 : index + 1] in _MEETINGS:
            return words[index - 2] in _TOLD_OF
    return False
