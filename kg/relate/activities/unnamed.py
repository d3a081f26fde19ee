"""Who does something and is not named: crews that put a fire out, donors from afar, units that came together."""

import re
from itertools import pairwise

from kg.relate.activities.all_levels import is_by_all_levels
from kg.relate.activities.names import Part
from kg.relate.activities.view import Deed, View

_PASSIVE, _AGENT_REACH = "được", 6
_CREWS = frozenset({("lực", "lượng"), ("người", "dân"), ("bà", "con"), ("các", "lực"), ("cơ", "quan")})
"""First words of those who do something and are not named."""
_DELEGATION, _BREAKS, _DOES = (
    "đoàn",
    frozenset({",", ":", '"'}),
    frozenset({"đã", "vừa", "cũng", "còn", "trao", "tặng"}),
)
_ACCORDING, _IN_CHARGE = "theo", ("chức", "năng")
_CLAUSE_REACH = 70
_DONORS_DO = re.compile(
    r"[,;:.]\W*(?:và |còn |trong khi )?(?:các|những|nhiều|một số) (?:nhà hảo tâm|mạnh thường quân)[^,;:.]* $"
)
_UNITS, _FEW = ("các", "đơn", "vị"), 4
_DONORS = frozenset(
    {
        *(("nhà", "hảo", "tâm"), ("mạnh", "thường", "quân"), ("nhóm", "thiện", "nguyện"), ("đoàn", "thiện", "nguyện")),
        *(("đoàn", "từ", "thiện"), ("nhóm", "từ", "thiện"), ("nhà", "tài", "trợ"), ("đội", "từ", "thiện")),
    }
)
_DONOR_WORDS = frozenset({"hảo", "thường", "thiện", "tài"})
"""One of them is in every sentence that tells of `_DONORS`."""
_MANY = frozenset({"các", "những", "nhiều", "một", "số", "hai", "ba"})
"""Before donors who are the subject; behind "của", "từ", "cùng" they are not."""
_HOMES = frozenset({"ở", "tại", "từ", "đến"})
_FORCES = frozenset(
    tuple(force.split())
    for force in ("công an", "cảnh sát", "kiểm lâm", "biên phòng", "quân đội", "bộ đội", "dân quân", "điều tra")
)
_FORCE_WORDS = frozenset(force[-1] for force in _FORCES)
_BEFORE_FORCES = frozenset(
    {",", ":", '"', "rằng", "là", "hiện", "nay", "đến", "các", "lực", "lượng", "cơ", "quan", "phía"}
)
_FORCE_REACH = 10
_ALL_FORCES = ("các", "lực", "lượng")


def is_by_unnamed(view: View, deed: Deed, spoken: int, *, has_team: bool) -> bool:
    """Say whether those do it who are not named, and neither who tells of it nor who was told of before.

    `has_team` says that a delegation was told of before.
    """
    told = spoken > view.first or view.words[view.first] == _ACCORDING
    if told and not has_team and _is_by_delegation(view, deed, spoken):
        return True
    if spoken > view.first and view.words[spoken + 2 : spoken + 4] == _IN_CHARGE:
        return True  # "Chi cục A cho biết cơ quan chức năng đã kiểm tra"
    if told and not _FORCE_WORDS.isdisjoint(view.said) and _is_by_force(view, deed, spoken):
        return True
    if is_by_all_levels(view, deed):
        return True
    if "thuộc" in view.said and _is_by_all_forces(view, deed, spoken):
        return True
    return _is_by_crew(view, deed) or _is_by_several(view, deed, spoken) or _is_by_donors(view, deed, spoken)


def _is_by_delegation(view: View, deed: Deed, spoken: int) -> bool:
    """Say whether "đoàn" alone does it of which somebody else tells: "Theo bà A, đoàn đã trao …"."""
    words, capital = view.words, view.source.words.capital
    at = next((i for i in range(deed.first - 1, spoken - 1, -1) if words[i] in _BREAKS), spoken - 1) + 1
    return words[at] == _DELEGATION and not capital[at] and deed.first - at <= _FEW and words[at + 1] in _DOES


def _is_by_force(view: View, deed: Deed, spoken: int) -> bool:
    """Say whether a force without a name does it of which others tell: "Bí thư xã A cho biết công an đã bắt …"."""
    words, at = view.words, max(spoken, view.first)
    while at < min(deed.first, spoken + _FORCE_REACH) and words[at] in _BEFORE_FORCES:
        at += 1
    if at >= deed.first or words[at : at + 2] not in _FORCES:
        return False
    return (words[at], words[at + 1]) not in pairwise(words[view.first : spoken])


def _is_by_all_forces(view: View, deed: Deed, spoken: int) -> bool:
    """Say whether people of all forces do it: "đã có khoảng 900 người thuộc các lực lượng tham gia chữa cháy"."""
    for index in range(deed.first - 1, max(view.first, spoken), -1):
        if view.words[index] == "thuộc" and view.words[index + 1 : index + 4] == _ALL_FORCES:
            return True
    return False


def is_behind_donors(folded: str, start: int) -> bool:
    """Say whether donors who are not named do what stands at `start`: "…; nhiều nhà hảo tâm ủng hộ 300 bộ áo ấm"."""
    lead = folded[start - _CLAUSE_REACH if start > _CLAUSE_REACH else 0 : start]
    return ("hảo tâm" in lead or "thường quân" in lead) and _DONORS_DO.search(lead) is not None


def is_home_of_donors(view: View, place: Part) -> bool:
    """Say whether a place is where donors who are not named come from: "các nhà hảo tâm ở tỉnh A đã tặng …"."""
    if _DONOR_WORDS.isdisjoint(view.said) or (view.words[place.cue - 1] not in _HOMES and place.cue == place.first):
        return False
    before = place.cue - 1 if view.words[place.cue - 1] in _HOMES else place.cue
    if view.words[before] not in _HOMES:
        return False
    first = before - len(_UNITS)
    return view.words[first:before] in _DONORS and view.words[first - 1] in _MANY


def _is_by_crew(view: View, deed: Deed) -> bool:
    """Say whether it "được lực lượng chức năng dập tắt"."""
    if _PASSIVE not in view.said:
        return False
    words, first = view.words, max(view.first, deed.first - _AGENT_REACH)
    start = next((i + 1 for i in range(deed.first - 1, first - 1, -1) if words[i] == _PASSIVE), deed.first)
    return start + 1 < deed.first and words[start : start + 2] in _CREWS


def _is_by_several(view: View, deed: Deed, spoken: int) -> bool:
    """Say whether all those do it that came together, not the one named last: "Các đơn vị phối hợp cũng tặng …"."""
    if _UNITS[1] not in view.said or _UNITS[2] not in view.said:
        return False
    words, start = view.words, max(view.first, spoken)
    return any(words[i : i + 3] == _UNITS for i in range(start, min(deed.first, start + _FEW)))


def _is_by_donors(view: View, deed: Deed, spoken: int) -> bool:
    """Say whether donors do it who are not named: "cho hay các nhà hảo tâm đã tặng …"."""
    if _DONOR_WORDS.isdisjoint(view.said):
        return False
    words = view.words
    for index in range(deed.first - 1, max(view.first, spoken), -1):
        if words[index : index + 3] in _DONORS and words[index - 1] in _MANY:
            opens = index - 1 - (words[index - 1] == "số")
            return opens <= max(view.first, spoken) + 1 or words[opens - 1] in _BREAKS
    return False
