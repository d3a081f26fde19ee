"""The places of a sentence: lists together, of a chain only the smallest, none that only says whose something is."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from kg.model import EntityClass
from kg.relate.activities.fronts import is_home_of_donor, is_of_stranger, is_told_aside, is_venue, level_of
from kg.relate.activities.names import Part, Role
from kg.relate.activities.suspects import HOME_REACH, LIVES, is_home_of_suspect, tells_of_suspects
from kg.relate.activities.unnamed import is_home_of_donors
from kg.relate.activities.view import View
from kg.relate.activities.words import is_number

_VILLAGES = frozenset({EntityClass.VILLAGE})
_SMALLER = {
    EntityClass.COMMUNE: _VILLAGES,
    EntityClass.DISTRICT: frozenset({EntityClass.COMMUNE}),
}
_STATIONED = frozenset({("đóng", "chân"), ("đứng", "chân"), ("đóng", "quân")})
_STATIONED_ENDS = frozenset(last for _, last in _STATIONED)
"""Before a place these tell where a unit has its camp, not where it acts."""
_THEMES = frozenset({("chủ", "đề"), ("khẩu", "hiệu"), ("thông", "điệp"), ("phương", "châm")})
_THEME_ENDS = frozenset(last for _, last in _THEMES)
_MOVED = frozenset({Role.ADVISED, Role.OBJECT, Role.WITH, Role.RECIPIENT})
_NOTHING = range(0)
_ACTS = frozenset({"đã", "vừa", "cùng", "phối", "tổ", "trao", "tặng", "hỗ", "ủng"})
"""First words of what a body does whose seat stands before."""
_BRANCH = ("chi", "nhánh")
_OWNER, _AS_SUBJECT = Role.OWNER, Role.SUBJECT
_WHOLE, _OF, _WHOSE_REACH = frozenset({"toàn", "cả"}), "của", 12
_PEOPLE = frozenset("cán đoàn hội đảng dân người bà công chiến".split())
"""First words of "cán bộ", "đoàn viên", "hội viên", "đảng viên", "nhân dân", "người dân", "bà con" …"""
_CHAIN_LINKS = frozenset({",", "(", "-", "thuộc", "của", ")", "ở", "và"})
_RANKED = frozenset({"thứ", "đầu", "duy", "một"})
"""Words of "là xã thứ hai", "đầu tiên", "duy nhất", "một trong hai xã" of a larger place."""
_LIST_LINKS = frozenset({",", "và", ")", "(", ";", "với", "đến", "-", "&"})
_BORDER, _SPOTS = "giáp", frozenset({"vực", "vùng", "nơi", "điểm", "đoạn", "đường"})
"""Behind "giáp ranh với", "tiếp giáp với" stand the neighbours of a place, unless a spot on the border is told of."""
GIVERS = frozenset({Role.SUBJECT, Role.AGENT})
# What may stand between two places of a list: "5 hộ xã A và 4 hộ tại xã B".
_KINDS = frozenset(
    "các xã thôn huyện bản ấp tổ khu phố hai hộ gia đình tại ở thuộc phường thị trấn người dân hội viên".split()
)


def place_groups(view: View) -> tuple[tuple[Part, ...], ...]:
    """Return the places of a sentence: lists together, of a chain "thôn A, xã B" only the smallest.

    What stands in brackets after a body says where the body is from, not where it acts.
    """
    groups: list[list[Part]] = []
    last: Part | None = None
    owner: Part | None = None  # the place of a body: the larger ones set behind it are of the body too
    words, theme = view.words, _theme(view)
    border = -1  # the chain of neighbours
    suspects = tells_of_suspects(view)
    for named in view.places:
        if _BORDER in view.said and _is_neighbour(_lead(view, named)):
            border = named.chain
        if named.first in theme or named.chain == border:
            continue
        part = _of_member(view, named)
        if part.role is _OWNER or (owner is not None and _is_chained(view, owner, part)):
            owner = part
            continue
        owner = None
        if _is_of_object(view, part) or (words[part.first] in _WHOLE and _is_whose(view, part)):
            continue
        if part.bracket is not None and not LIVES.isdisjoint(_lead(view, named)):
            last = part  # and the larger ones behind it
            continue
        if part.bracket is not None and _is_of_body(view, part.bracket):
            continue
        if words[part.cue - 1] in _STATIONED_ENDS and words[max(view.first, part.cue - 2) : part.cue] in _STATIONED:
            continue
        if (
            (words[part.cue] == "tại" and _is_seat_of_branch(view, part))
            or is_told_aside(view, part)
            or is_of_stranger(view, part)
        ):
            continue
        if (
            (suspects and is_home_of_suspect(view, part))
            or is_home_of_donor(view, part)
            or is_home_of_donors(view, part)
        ):
            last = part  # what is larger behind it goes with it
            continue
        if last is not None and (_is_chained(view, last, part) or _is_one_of(view, last, part)):
            last = part
            continue
        same = bool(groups) and level_of(groups[-1][-1]) == level_of(part)
        alone = same and groups[-1][0].role is _AS_SUBJECT and groups[-1][0].chain != part.chain
        if last is not None and same and not alone and _LIST_LINKS.issuperset(_between(view, last, part)):
            groups[-1].append(part)
        else:
            groups.append([part])
        last = part
    return tuple(map(tuple, groups))


def _is_of_object(view: View, place: Part) -> bool:
    """Say whether a place ends the name of a body that does not act: "vận động Đảng ủy Dân chính Đảng TP A góp …"."""
    if place.cue != place.first or place.bracket is not None:
        return False
    return any(p.stop == place.first and p.role in _MOVED and not p.is_person for p in view.parts if p.is_actor)


def _is_whose(view: View, place: Part) -> bool:
    """Say whether it is only told whose something is: "từ đóng góp của cán bộ, đoàn viên trong (toàn huyện)"."""
    start = max(view.first, place.first - _WHOSE_REACH)
    lead = view.words[start : place.first]
    if _OF not in lead:
        return False
    whose = start + len(lead) - lead[::-1].index(_OF)
    if whose >= place.first or view.words[whose] not in _PEOPLE:
        return False
    return not any(whose <= deed.first < place.first for deed in view.deeds)


def _lead(view: View, place: Part) -> Sequence[str]:
    return view.words[max(view.first, place.cue - HOME_REACH) : place.cue]


def _is_neighbour(lead: Sequence[str]) -> bool:
    """Say whether a place behind these words only borders on another."""
    return _BORDER in lead and "với" in lead and _SPOTS.isdisjoint(lead)


def _of_member(view: View, part: Part) -> Part:
    """Return the smaller place in the name of the body before: "bà A, hội viên Chi hội thôn B(,) xã C"."""
    smaller = _SMALLER.get(part.anchor.cls)
    if smaller is None:
        return part
    behind = part.cue - (view.words[part.cue - 1] == ",")
    for body in view.parts:
        if body.stop == behind and body.is_actor and (inner := view.inside(body, smaller)):
            return replace(part, anchor=inner[0])
    return part


def _theme(view: View) -> range:
    """Return the words of a theme or motto, which is not set in the places it names: "với chủ đề “Vì xã A đẹp”"."""
    words = view.words
    if '"' not in view.said or _THEME_ENDS.isdisjoint(view.said):
        return _NOTHING
    marks = [index for index in range(view.first, view.stop) if words[index] == '"']
    themes = (range(start, stop) for start, stop in pairwise(marks) if words[start - 2 : start] in _THEMES)
    return next(themes, _NOTHING)


def _is_seat_of_branch(view: View, place: Part) -> bool:
    """Say whether a place is only where a body has its seat: "Chi nhánh Công ty A tại TP B (tặng 2 căn nhà)", "Chi đoàn
    Báo A tại Hà Nội (đã trao 9 suất quà)".
    """
    body = next((p for p in view.parts if p.stop == place.cue and p.is_actor and not p.is_person), None)
    if body is None:
        return False
    if place.anchor.cls is EntityClass.PROVINCE and place.stop < view.stop:
        if body.role in GIVERS and view.words[place.stop] in _ACTS:
            return True
        if body.role is Role.POST and view.words[place.stop] == ",":
            return True
    return view.words[body.first : body.first + 2] == _BRANCH


def _is_of_body(view: View, bracket: int) -> bool:
    """Say whether a bracket stands right after a body, or after another name that is none of a place."""
    before = [part for part in view.parts if part.stop == bracket]
    if before and not any(part.is_actor and not part.is_person for part in before):
        return False
    if not before and not (bracket > view.first and view.source.words.capital[bracket - 1]):
        return False
    return not is_venue(view, bracket - 1)


def _is_chained(view: View, small: Part, large: Part) -> bool:
    """Say whether a place is only the larger one of a chain: "thôn A, xã B (huyện C)"."""
    return is_larger(small, large) and _CHAIN_LINKS.issuperset(_between(view, small, large))


def _is_one_of(view: View, small: Part, large: Part) -> bool:
    """Say whether a place is only told to be one of a larger one: "huyện A là huyện thứ hai của tỉnh B đạt chuẩn"."""
    between = view.words[small.stop : large.first]
    return between[:1] == ("là",) and "," not in between and not _RANKED.isdisjoint(between) and is_larger(small, large)


def _between(view: View, last: Part, part: Part) -> list[str]:
    """Return the words between two places, without kinds of places and the names of persons."""
    words = view.words
    between = [i for i in range(last.stop, part.first) if words[i] not in _KINDS and not is_number(words[i])]
    if not between:
        return []
    persons = {i for p in view.parts if p.is_person for i in range(p.cue, p.stop)}
    return [words[i] for i in between if i not in persons]


def is_larger(small: Part, large: Part) -> bool:
    """Say whether the second place is of a higher level than the first."""
    return level_of(small) < level_of(large)
