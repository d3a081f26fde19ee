"""Where a deed happens: the smallest places named for it in its clause, else where the sentence is set."""

from collections.abc import Sequence

from kg.relate.activities.fronts import is_of_last, is_topic, level_of, scene_before
from kg.relate.activities.names import Part
from kg.relate.activities.place_groups import GIVERS, is_larger
from kg.relate.activities.view import Deed, View
from kg.relate.activities.words import is_number

_HELD_AT = frozenset({"festival", "culture-sport"})
"""What bears the name of the district that holds it, and is held in a commune."""
_GOING = frozenset({"đến", "về", "xuống", "lên", "tới"})
"""Where somebody has gone, he does all that is told of him in the sentence."""
_HAVING, _SO_FAR, _ABOUT = "có", frozenset({"đã", "hiện", "cũng"}), frozenset({"hơn", "gần", "trên", "nhiều"})
_SUBJECT = 6
"""A place so few words after the head of a clause belongs to its subject: "các cấp hội trong huyện"."""
_GIVING = frozenset({"fundraising", "gift-giving", "education-support"})
_BROUGHT = _GIVING | {"visit", "survey", "supervision", "medical-care", "twinning"}
_PARTIES = frozenset(
    ("đoàn", word) for word in ("công", "cán", "đại", "thiện", "từ", "cứu", "lãnh", "giám", "khảo", "kiểm")
)
"""The first words of "đoàn công tác", "đoàn đại biểu", "đoàn từ thiện" …, who come from a place."""
_PARTY_REACH = 5
_MEETINGS = frozenset({"conference", "training", "dialogue"})
"""What is told right behind these is what they are for, and done there."""
# Between two deeds these tell that the second is not one with the first and shares no place with it.
_ALONE = frozenset({"conference", "policy-making", "personnel", "supervision", "survey", "training"})
_UNSHARED = _MEETINGS | {"policy-making", "personnel"}
"""Those who meet may share out money; the meeting is in no place that gets some."""
_AT = frozenset({"tại", "ở"})
_COME_TO = _AT | _GOING | {",", "đã", "thăm"}
_ASIDES = ("là", ":", "gồm", "như")


def _is_listed_of_body(view: View, scene: Sequence[Part], places: Sequence[Part]) -> bool:
    """Say whether places only tell whose bodies are meant: "Tại tỉnh A, Đoàn B đại diện các tỉnh đoàn, gồm: C, D"."""
    first = places[0]
    if first is scene[0] or level_of(first) != level_of(scene[0]):
        return False
    return view.words[first.first - 1] == ":" and view.words[first.first - 2] == "gồm"


def place_of(
    view: View, deed: Deed, clause: int, end: int, groups: Sequence[tuple[Part, ...]], has_actor: bool
) -> tuple[tuple[Part, ...], str]:
    """Return the places of a deed whose clause has the words `clause` to `end`, and the rule that says so."""
    following = end
    if len(view.deeds) > 1:
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
        and not (deed.type in _BROUGHT and "đoàn" in view.said and _is_of_party(view, g[0]))
    ]
    if before and _is_aside_of_deed(view, before[-1][0], clause):
        before = []
    if not before and "có" in view.said and (having := _that_has(view, clause, groups)):
        before = [having]
    near = following if following < end else end
    behind = [group for group in groups if deed.first <= group[0].first < end]
    if behind and behind[0][0].first < near:
        return _behind(view, deed, behind[0], groups, end)
    if before:
        scene = scene_before(view, deed, groups)
        if scene is not None and (is_larger(scene[0], before[-1][0]) or _is_listed_of_body(view, scene, before[-1])):
            return scene, "activity.place.scene"  # "Tại xã A, Hội B và Kho bạc huyện C trồng 300 cây"
        return before[-1], "activity.place.before"
    if behind and deed.type not in _ALONE and not view.has(deed.stop, following, *_ASIDES):
        for group in behind:
            if not is_of_last(view, deed, group[0]):
                return _behind(view, deed, group, groups, end)
    if deed.type in _MEETINGS and following <= deed.stop + 1 and (at := _held_at(view, following, groups, end)):
        return at, "activity.place.after"
    if deed.type not in _UNSHARED and (shares := _shares(view, deed, groups)):
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
    if scene is not None and (is_larger(scene[0], named[0]) or _is_meeting_on(view, deed, named[0])):
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
        if at and is_larger(group[0], named[0]):
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
    return any(part.role in GIVERS for part in givers) and view.words[place.cue - 1] == ","


def _is_of_party(view: View, place: Part) -> bool:
    """Say whether a place is only where a party comes from: "đoàn công tác (của) xã A đã đến thăm …"."""
    lead = view.words[max(view.first, place.first - _PARTY_REACH) : place.first]
    party = next((i for i in range(len(lead) - 1) if lead[i : i + 2] in _PARTIES), None)
    return party is not None and _COME_TO.isdisjoint(lead[party:])


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
