"""Places that set the scene of a sentence: fronted ones, venues, and those that the sentence is about."""

from collections.abc import Sequence
from itertools import pairwise
from operator import attrgetter

from kg.model import PLACE_SIZES
from kg.relate.activities.names import Part, Role
from kg.relate.activities.view import Deed, View
from kg.relate.activities.words import is_number

_PLACE, _AS_SUBJECT = Role.PLACE, Role.SUBJECT
_SHARE = 3
"""So many words before a place stands the number of what it has."""
_SIGNS = frozenset({",", ";", ":", "(", ")", "của"})
_AFTER_DATELINE = frozenset({"-", "("})
_VENUE = 7
"""Before the name of a venue so many words may stand behind "tại"."""
_VISIT_REACH = 3
"""So near the head of a sentence "thăm" tells of what is visited first: "Đến thăm thôn A, …"."""
_INHABITANTS = frozenset({"bà", "con", "nhân", "người", "dân", "đồng", "bào", "cán", "bộ", "và"})
_BEFORE_FRONTED = frozenset({",", ";", ":", "-", "nay", "qua", "và", "còn", "riêng"})
_TOPIC_VERBS = ("là", "giáp", "có", "nằm", "vốn", "thuộc", "cách", "được")
_TOPIC_WINDOW = 6
_STRANGERS = frozenset({"nhóm", "clb", "câu", "công", "quỹ", "đoàn"})
"""The first words of "Nhóm thiện nguyện", "Câu lạc bộ", "Công ty", "Quỹ", "Đoàn từ thiện" that nobody knows."""
_JOINING = frozenset({",", "và", "với", "cùng"})
_DOING = frozenset({"đã", "tại", "ở", "đến", "thăm", "trao", "tặng", "tổ", "phối", "cho", "về", "thuộc", ";", ":", "("})
_STRANGER_REACH = 12
_ASIDE_REACH = 16
_DASHES = frozenset({"-", "–"})
_SHARED_REACH, _AND = 3, frozenset({",", "và"})
_LIVING, _DONORS, _HOME_REACH = ("ngụ", "trú"), frozenset({("mạnh", "thường"), ("hảo", "tâm")}), 12
_PRAISE_REACH = 8
_SPIRITS = frozenset(
    {("trách", "nhiệm"), ("tinh", "thần"), ("tình", "cảm"), ("quan", "tâm"), ("truyền", "thống"), ("vai", "trò")}
    | {("tấm", "lòng"), ("nhiệt", "huyết"), ("xung", "kích"), ("sẻ", "chia"), ("chia", "sẻ"), ("tri", "ân")}
)
_PARTIES = frozenset({("đoàn", "công"), ("đoàn", "cứu"), ("đoàn", "từ"), ("đoàn", "thiện")})
"""Of "Đoàn công tác của tỉnh A": where they come from, not where they act."""
_ROADS, _ON_ROADS = frozenset({("liên", "xã"), ("liên", "thôn")}), frozenset({"road-building", "land-donation"})


def is_fronted(view: View, group: Sequence[Part]) -> bool:
    """Say whether a place at the head of a sentence sets the scene: "Tại thôn A, …"."""
    first = group[0]
    if first.bracket is not None and not any(part.is_actor and part.first < first.bracket for part in view.parts[1:]):
        return is_venue(view, first.bracket - 1) and not _has_deed(view, first.first)
    is_visited = first.bracket is None and _is_visited(view, first)
    if first.bracket is not None or (first.role is not _PLACE and not is_visited):
        return False
    for part in view.parts:
        if part.first >= first.first:
            break
        if part.role is _AS_SUBJECT and _is_subject(view, part):
            return False
    if first.cue == view.first:
        return True
    if view.semicolons and view.semicolons[0] < first.cue:
        return False
    if _is_share(view, group):
        return False
    if is_visited or view.words[first.cue - 1] in _BEFORE_FRONTED:
        return True
    return not _has_deed(view, first.first) and not ("gồm" in view.said and _is_of_item(view, first))


def _is_visited(view: View, place: Part) -> bool:
    """Say whether a place, or its people, are visited at the head of a sentence: "Đến thăm bà con thôn A, …"."""
    if "thăm" not in view.said:
        return False
    reach = min(view.first + _VISIT_REACH, place.first)
    visit = next((i for i in range(view.first, reach) if view.words[i] == "thăm"), place.first)
    return visit < place.first and _INHABITANTS.issuperset(view.words[visit + 1 : place.first])


def _is_share(view: View, group: Sequence[Part]) -> bool:
    """Say whether a place is the first of several that each have their number: "có 2 nhà ở xã A, 4 nhà ở xã B"."""
    before = view.words[max(view.first, group[0].cue - _SHARE) : group[0].cue]
    if before[-1:] == (",",):
        return False  # the number is of a date: "Ngày 9/6, tại xã A, …"
    others = sum(level_of(part) == level_of(group[0]) for part in view.places) - len(group)
    return others > 0 and any(is_number(word) for word in before)


def _is_of_item(view: View, place: Part) -> bool:
    """Say whether a place is only that of an item: "Các mô hình gồm: “A” ở xã B, C; “D” tại xã E"."""
    lead = view.words[view.first : place.cue]
    return "gồm" in lead and lead[lead.index("gồm") + 1 : lead.index("gồm") + 2] == (":",)


def _is_subject(view: View, part: Part) -> bool:
    """Say whether a name is a subject; a place before a dash or bracket only tells where the page was written."""
    dateline = part.is_place and part.first == view.first and view.words[part.stop] in _AFTER_DATELINE
    return part.role is _AS_SUBJECT and not dateline


def _has_deed(view: View, before: int) -> bool:
    return any(deed.first < before for deed in view.deeds)


def is_topic(view: View, group: Sequence[Part]) -> bool:
    """Say whether a place itself is what the sentence is about: "Thôn A là …", "Xã B có …", not its people."""
    first, last = group[0], group[-1]
    if first.role is not _AS_SUBJECT or first.bracket is not None or first.cue != first.first:
        return False
    return view.has(last.stop, last.stop + _TOPIC_WINDOW, *_TOPIC_VERBS)


def fronted_again(view: View, groups: Sequence[tuple[Part, ...]], deed: Deed) -> tuple[Part, ...] | None:
    """Return the place that opens the part of a sentence behind a semicolon: "…; tại thôn B, Hội A trồng hoa"."""
    start = max([index for index in view.semicolons if index < deed.first], default=0)
    for group in groups if start else ():
        cue = group[0].cue
        opens = start < cue < deed.first and _BEFORE_FRONTED.issuperset(view.words[start:cue])
        if opens and group[0].role is _PLACE and group[0].bracket is None:
            return group
    return None


def scene_before(view: View, deed: Deed, groups: Sequence[tuple[Part, ...]]) -> tuple[Part, ...] | None:
    """Return the place before a deed that sets the scene."""
    fronted = fronted_again(view, groups, deed) if view.semicolons else None
    if fronted is None:
        for group in groups:
            if is_fronted(view, group):
                fronted = group
                break
    return fronted if fronted is not None and fronted[0].first < deed.first else None


def is_venue(view: View, index: int) -> bool:
    """Say whether a name is that of where something happens: "tại Trường Tiểu học A", "tại Khu công nghiệp B"."""
    for position in range(index - 1, max(view.first, index - _VENUE) - 1, -1):
        if view.words[position] in _SIGNS:
            return False
        if view.words[position] == "tại":
            return True
    return False


def level_of(part: Part) -> int:
    """Return how large a place is: 0 for a village, 3 for a province."""
    return PLACE_SIZES[part.anchor.cls]


def is_of_stranger(view: View, place: Part) -> bool:
    """Say whether a place ends the name of a partner that is not known: "với Hội A và Nhóm thiện nguyện B TP C"."""
    words = view.words
    if place.cue != place.first or _STRANGERS.isdisjoint(view.said):
        return False
    for index in range(place.first - 2, max(view.first, place.first - _STRANGER_REACH), -1):
        if words[index] in _DOING:
            return False
        if words[index] in _JOINING:
            return words[index + 1] in _STRANGERS and bool(view.source.words.capital[index + 1])
    return False


def is_home_of_donor(view: View, place: Part) -> bool:
    """Say whether a place is only where a donor lives: "vận động mạnh thường quân là chị A, ngụ phường B, giúp …"."""
    if view.words[place.cue - 1] not in _LIVING or place.cue == view.first:
        return False
    return not _DONORS.isdisjoint(pairwise(view.words[max(view.first, place.cue - _HOME_REACH) : place.cue]))


def is_told_aside(view: View, place: Part) -> bool:
    """Say whether a place is only told of in passing: "nơi có 40 hộ từ huyện B lên", "đường liên xã A – B"."""
    words, before = view.words, place.cue - 1
    named = words[before] in _DASHES and before > view.first + _SHARED_REACH and view.source.words.capital[before - 1]
    if named and not any(other.stop == before for other in view.parts):
        return True  # the seat of a giver nobody knows
    if words[place.first - 1] == "của" and _PARTIES.intersection(pairwise(words[max(view.first, before - 3) : before])):
        return True
    if "liên" in view.said and _ROADS.intersection(pairwise(words[max(view.first, place.first - 6) : place.first + 1])):
        return all(deed.type not in _ON_ROADS for deed in view.deeds)
    if "của" in view.said and _is_praised(words[max(view.first, place.first - _PRAISE_REACH) : place.first]):
        return True
    if "nơi" not in view.said:
        return False
    for index in range(place.first - 1, max(view.first, place.first - _ASIDE_REACH), -1):
        if words[index] == ",":
            return words[index + 1] == "nơi"
    return False


def _is_praised(lead: Sequence[str]) -> bool:
    """Say whether a place is only that of those whose spirit is told: "thể hiện trách nhiệm của tuổi trẻ tỉnh A"."""
    if "của" not in lead:
        return False
    of = len(lead) - 1 - lead[::-1].index("của")
    return _SIGNS.isdisjoint(lead[of + 1 :]) and lead[of - 2 : of] in _SPIRITS


def is_of_last(view: View, deed: Deed, place: Part) -> bool:
    """Say whether a place is only that of the last deed of a list: "thăm hộ nghèo, gia đình chính sách và xây 1 căn nhà
    tại xã A", not "thăm, tặng 9 suất quà tại xã A", nor what is counted too.
    """
    last = max((other for other in view.deeds if other.first < place.first), key=attrgetter("first"), default=deed)
    between = view.words[deed.first : last.first]
    if last.type == deed.type or view.words[last.first - 1] not in _AND:
        return False
    if len(view.words[deed.stop : last.first]) <= _SHARED_REACH or any(map(is_number, between)):
        return False
    lead = view.words[last.first : place.cue + 1]
    return any(map(is_number, lead)) or "người" in lead[-_SHARED_REACH:]
