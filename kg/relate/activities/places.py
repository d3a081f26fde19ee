"""Where a deed happens: the smallest places named for it in its clause, else where the sentence is set."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from kg.model import EntityClass
from kg.relate.activities.fronts import (
    is_home_of_donor,
    is_of_last,
    is_of_stranger,
    is_told_aside,
    is_topic,
    is_venue,
    level_of,
    scene_before,
)
from kg.relate.activities.names import Part, Role
from kg.relate.activities.suspects import HOME_REACH, LIVES, is_home_of_suspect, tells_of_suspects
from kg.relate.activities.unnamed import is_home_of_donors
from kg.relate.activities.view import Deed, View
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
_HELD_AT = frozenset({"festival", "culture-sport"})
"""What bears the name of the district that holds it, and is held in a commune."""
_NOTHING = range(0)
_ACTS = frozenset({"đã", "vừa", "cùng", "phối", "tổ", "trao", "tặng", "hỗ", "ủng"})
"""First words of what a body does whose seat stands before."""
_BRANCH = ("chi", "nhánh")
_OWNER, _PLACE, _AS_SUBJECT = Role.OWNER, Role.PLACE, Role.SUBJECT
_CHAIN_LINKS = frozenset({",", "(", "-", "thuộc", "của", ")", "ở", "và"})
_RANKED = frozenset({"thứ", "đầu", "duy", "một"})
"""Words of "là xã thứ hai", "đầu tiên", "duy nhất", "một trong hai xã" of a larger place."""
_LIST_LINKS = frozenset({",", "và", ")", "(", ";", "với", "đến", "-", "&"})
_GOING = frozenset({"đến", "về", "xuống", "lên", "tới"})
"""Where somebody has gone, he does all that is told of him in the sentence."""
_BORDER, _SPOTS = "giáp", frozenset({"vực", "vùng", "nơi", "điểm", "đoạn", "đường"})
"""Behind "giáp ranh với", "tiếp giáp với" stand the neighbours of a place, unless a spot on the border is told of."""
_HAVING, _SO_FAR, _ABOUT = "có", frozenset({"đã", "hiện", "cũng"}), frozenset({"hơn", "gần", "trên", "nhiều"})
_SUBJECT = 6
"""A place so few words after the head of a clause belongs to its subject: "các cấp hội trong huyện"."""
_GIVING = frozenset({"fundraising", "gift-giving", "education-support"})
_GIVERS = frozenset({Role.SUBJECT, Role.AGENT})
_MEETINGS = frozenset({"conference", "training", "dialogue"})
"""What is told right behind these is what they are for, and done there."""
# Between two deeds these tell that the second is not one with the first and shares no place with it.
_ALONE = frozenset({"conference", "policy-making", "personnel", "supervision", "survey", "training"})
_AT = frozenset({"tại", "ở"})
_ASIDES = ("là", ":", "gồm", "như")
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
        part = _of_member(view, named) if words[named.cue - 1] == "," else named
        if part.role is _OWNER or (owner is not None and _is_chained(view, owner, part)):
            owner = part
            continue
        owner = None
        if _is_of_object(view, part):
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


def _is_listed_of_body(view: View, scene: Sequence[Part], places: Sequence[Part]) -> bool:
    """Say whether places only tell whose bodies are meant: "Tại tỉnh A, Đoàn B đại diện các tỉnh đoàn, gồm: C, D"."""
    first = places[0]
    if first is scene[0] or level_of(first) != level_of(scene[0]):
        return False
    return view.words[first.first - 1] == ":" and view.words[first.first - 2] == "gồm"


def _is_of_object(view: View, place: Part) -> bool:
    """Say whether a place ends the name of a body that does not act: "vận động Đảng ủy Dân chính Đảng TP A góp …"."""
    if place.cue != place.first or place.bracket is not None:
        return False
    return any(p.stop == place.first and p.role in _MOVED and not p.is_person for p in view.parts if p.is_actor)


def _lead(view: View, place: Part) -> Sequence[str]:
    return view.words[max(view.first, place.cue - HOME_REACH) : place.cue]


def _is_neighbour(lead: Sequence[str]) -> bool:
    """Say whether a place behind these words only borders on another."""
    return _BORDER in lead and "với" in lead and _SPOTS.isdisjoint(lead)


def _of_member(view: View, part: Part) -> Part:
    """Return the smaller place in the name of the body before: "bà A, hội viên Chi hội thôn B, xã C"."""
    smaller = _SMALLER.get(part.anchor.cls)
    if smaller is None:
        return part
    for body in view.parts:
        if body.stop == part.cue - 1 and body.is_actor and (inner := view.inside(body, smaller)):
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
        if body.role in _GIVERS and view.words[place.stop] in _ACTS:
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
    return _is_larger(small, large) and _CHAIN_LINKS.issuperset(_between(view, small, large))


def _is_one_of(view: View, small: Part, large: Part) -> bool:
    """Say whether a place is only told to be one of a larger one: "huyện A là huyện thứ hai của tỉnh B đạt chuẩn"."""
    between = view.words[small.stop : large.first]
    return (
        between[:1] == ("là",) and "," not in between and not _RANKED.isdisjoint(between) and _is_larger(small, large)
    )


def _between(view: View, last: Part, part: Part) -> list[str]:
    """Return the words between two places, without kinds of places and the names of persons."""
    words = view.words
    between = [i for i in range(last.stop, part.first) if words[i] not in _KINDS and not is_number(words[i])]
    if not between:
        return []
    persons = {i for p in view.parts if p.is_person for i in range(p.cue, p.stop)}
    return [words[i] for i in between if i not in persons]


def _is_larger(small: Part, large: Part) -> bool:
    return level_of(small) < level_of(large)


def place_of(
    view: View, deed: Deed, clause: int, end: int, groups: Sequence[tuple[Part, ...]], has_actor: bool
) -> tuple[tuple[Part, ...], str]:
    """Return the places of a deed whose clause has the words `clause` to `end`, and the rule that says so."""
    following = min([other.first for other in view.deeds if other.first >= deed.stop], default=end)
    cut = _anew(view, clause, deed) if "thời" in view.said else view.first
    if view.semicolons:
        cut = max([index for index in view.semicolons if index < deed.first], default=cut)
    before = [
        g
        for g in groups
        if clause <= g[0].first < deed.first
        and (g[0].first > cut or g[0].cue <= clause + _SUBJECT or _is_gone_to(view, g[0], clause))
        and not (deed.type in _GIVING and _is_address(view, g[0]))
    ]
    if before and _is_aside_of_deed(view, before[-1][0], clause):
        before = []
    if not before and "có" in view.said and (having := _that_has(view, clause, groups)):
        before = [having]
    near = min(following, end)
    behind = [group for group in groups if deed.first <= group[0].first < end]
    if behind and behind[0][0].first < near:
        return _behind(view, deed, behind[0], groups, end)
    if before:
        scene = scene_before(view, deed, groups)
        if scene is not None and (_is_larger(scene[0], before[-1][0]) or _is_listed_of_body(view, scene, before[-1])):
            return scene, "activity.place.scene"  # "Tại xã A, Hội B và Kho bạc huyện C trồng 300 cây"
        return before[-1], "activity.place.before"
    if behind and deed.type not in _ALONE and not view.has(deed.stop, following, *_ASIDES):
        for group in behind:
            if not is_of_last(view, deed, group[0]):
                return _behind(view, deed, group, groups, end)
    if deed.type in _MEETINGS and following <= deed.stop + 1 and (at := _held_at(view, following, groups, end)):
        return at, "activity.place.after"
    if shares := _shares(view, deed, groups):
        return shares, "activity.place.shares"
    if (scene := scene_before(view, deed, groups)) is not None:
        return scene, "activity.place.scene"
    for group in groups:
        if group[0].first < deed.first and not has_actor and is_topic(view, group):
            return group, "activity.place.scene"
    return (), ""


def _that_has(view: View, clause: int, groups: Sequence[tuple[Part, ...]]) -> tuple[Part, ...]:
    """Return the place of which those who act are counted: "Khi mở đường, thôn A đã có 9 hộ hiến đất"."""
    having = clause - 1
    having -= is_number(view.words[having])
    having -= view.words[having] in _ABOUT
    if view.words[having] != _HAVING:
        return ()
    having -= view.words[having - 1] in _SO_FAR
    return next((group for group in groups if group[-1].stop == having), ())


def _behind(
    view: View, deed: Deed, named: tuple[Part, ...], groups: Sequence[tuple[Part, ...]], end: int
) -> tuple[tuple[Part, ...], str]:
    """Return the place of a deed behind which one is named: "Tại xã A, … cho hộ nghèo trong huyện" is done at A."""
    scene = scene_before(view, deed, groups)
    if scene is not None and (_is_larger(scene[0], named[0]) or _is_meeting_on(view, deed, named[0])):
        return scene, "activity.place.scene"
    return _held_in(view, deed, named, groups, end) or named, "activity.place.after"


def _held_in(
    view: View, deed: Deed, named: tuple[Part, ...], groups: Sequence[tuple[Part, ...]], end: int
) -> tuple[Part, ...]:
    """Return where a festival is held that bears the name of a larger place: "Ngày hội … huyện A, tại xã B"."""
    if deed.type not in _HELD_AT or view.words[named[0].cue] in _AT:
        return ()
    for group in groups:
        at = named[0].first < group[0].first < end and view.words[group[0].cue] == "tại"
        if at and _is_larger(group[0], named[0]):
            return group
    return ()


def _is_meeting_on(view: View, deed: Deed, place: Part) -> bool:
    """Say whether a place behind a meeting is only what it was about: "họp, quyết định phân bổ cho xã B 9 tấn gạo"."""
    return deed.type in _MEETINGS and view.words[place.cue] not in _AT


def _held_at(view: View, matter: int, groups: Sequence[tuple[Part, ...]], end: int) -> tuple[Part, ...]:
    """Return the place of a meeting said behind what it is for: "hội nghị nhân rộng mô hình A tại xã B"."""
    following = min([other.first for other in view.deeds if other.first > matter], default=end)
    for group in groups:
        if matter < group[0].first < following:
            there = len(group) == 1 and view.words[group[0].cue] == "tại"
            return group if there and "," not in view.words[matter : group[0].cue] else ()
    return ()


def _is_address(view: View, place: Part) -> bool:
    """Say whether a place is where a giver lives: "ông A, phường B trao tặng …", "bà C xã D ủng hộ …"."""
    if place.cue == place.first and any(part.is_person and part.stop == place.cue for part in view.parts):
        return True
    givers = (part for part in view.parts if part.is_person and part.stop == place.cue - 1)
    return any(part.role in _GIVERS for part in givers) and view.words[place.cue - 1] == ","


def _is_aside_of_deed(view: View, place: Part, clause: int) -> bool:
    """Say whether a bracket tells the place of one deed of a list: "nạo vét ao (thôn A), trồng cây"."""
    return place.bracket is not None and _has_deed_in(view, clause, place.bracket)


def _has_deed_in(view: View, clause: int, stop: int) -> bool:
    return any(clause <= deed.first < stop for deed in view.deeds)


def _anew(view: View, clause: int, deed: Deed) -> int:
    """Return where a clause goes on with its first deed: "phấn đấu đưa xã A ra khỏi …, đồng thời mở 3 lớp"."""
    if "thời" not in view.words[clause : deed.first] or any(clause <= other.first < deed.first for other in view.deeds):
        return view.first
    pairs = (i for i in range(deed.first - 1, clause, -1) if view.words[i - 1 : i + 1] == ("đồng", "thời"))
    return next(pairs, view.first)


def _is_gone_to(view: View, place: Part, clause: int) -> bool:
    """Say whether the subject has gone to a place before all that it does: "Đoàn đến ấp A trao quà; khám bệnh"."""
    if view.words[place.cue] not in _GOING:
        return False
    return not any(clause <= deed.first < place.first for deed in view.deeds)


def _shares(view: View, deed: Deed, groups: Sequence[tuple[Part, ...]]) -> tuple[Part, ...]:
    """Return the places among which what is counted is shared: "làm 12 nhà, trong đó xã A 5 nhà, xã B 7 nhà"."""
    behind = [part for group in groups for part in group if part.first > deed.first]
    following = min([other.first for other in view.deeds if other.first > deed.first], default=view.stop)
    if not behind or following < behind[0].first or not view.has(deed.stop, behind[0].first, "đó", "gồm"):
        return ()
    counted = [is_number(view.words[part.stop]) for part in behind if part.stop < view.stop]
    return tuple(behind) if len(counted) == len(behind) and all(counted) else ()
