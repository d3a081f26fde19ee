"""Whose branches act: the union behind "các cấp hội", "Hội Nông dân các cấp trong tỉnh", "các cấp công đoàn"."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from kg.model import EntityClass
from kg.relate.activities.names import Part
from kg.relate.activities.subjects import Subject, SubjectKind
from kg.relate.activities.view import View

_MASS = EntityClass.MASS_ORGANIZATION
_KINDS = {
    **dict.fromkeys(("nông", "hnd"), "farmers"),
    **dict.fromkeys(("phụ", "lhpn"), "women"),
    **dict.fromkeys(("cựu", "ccb"), "veterans"),
    **dict.fromkeys(("mặt", "mttq", "ubmttq"), "front"),
    **dict.fromkeys(("thập", "ctđ"), "red cross"),
    "lđlđ": "workers",
}
"""Words in the names of unions, and in the words for their branches."""
_PAIRS: dict[tuple[str, ...], str] = {
    **dict.fromkeys((("công", "đoàn"), ("lao", "động")), "workers"),
    **dict.fromkeys((("bộ", "đoàn"), ("thanh", "niên"), ("đoàn", "các")), "youth"),
    **{(place, "đoàn"): "youth" for place in ("tỉnh", "thành", "huyện", "thị", "quận", "xã", "phường", "chi")},
    **{("đoàn", place): "youth" for place in ("xã", "phường", "thị", "huyện", "khối", "trường")},
    ("cao", "tuổi"): "the elderly",
}
_LEVELS = frozenset({"tỉnh", "huyện", "quận"})
"""The levels told of without a name: "trong tỉnh"; "thị xã" and "thành phố" are of either."""
_LOWEST = frozenset({"xã", "phường", "trấn", "thôn", "bản", "ấp", "buôn", "xóm", "khóm", "phố", "làng"})
_YOUTH, _YOUNG = "youth", ("tuổi", "trẻ")
_OF_UNION: dict[tuple[str, ...], frozenset[str]] = {
    ("hội", "viên"): frozenset(),
    ("đoàn", "viên"): frozenset({_YOUTH, "workers"}),
    ("lượng", "đoàn"): frozenset({_YOUTH}),
}
"""The kinds of union whose members are called so, empty for any."""
_NATIONAL = frozenset({"ương", "tw", "ư"})
_WITHIN = frozenset({"trong", "bàn", "cấp", "toàn"})
_LEVEL_REACH, _WHOLE_REACH = 6, 300


def unions_of(views: Iterable[View]) -> tuple[Part, ...]:
    """Return the unions that an article names, each where it is named first."""
    found: dict[str, Part] = {}
    for view in views:
        for part in view.parts:
            if part.is_actor and part.anchor.cls is _MASS:
                found.setdefault(part.anchor.entity_id, part)
    return tuple(found.values())


def union_of(view: View, members: Subject, whole: Sequence[Part], unions: Sequence[Part]) -> tuple[Part, ...]:
    """Return the union whose branches are the subject: what fits of the `whole` told of, else the one that does."""
    words = view.words
    kind = _kind(words, members.first, members.stop) or _kind(words, members.stop, members.stop + 1)
    level = _level_within(words, members.stop, view.stop)
    whole_level = level or _level_of_whole(words, members.first)
    fitting = tuple([part for part in whole if _fits(words, part, kind, level) and _is_of(words, part, whole_level)])
    if fitting:
        return fitting
    found = [part for part in unions if _fits(words, part, kind, level) and _is_of(words, part, whole_level)]
    return (found[0],) if len(found) == 1 else ()


def union_of_members(view: View, members: Subject, told: Sequence[Part], body: Sequence[Part]) -> tuple[Part, ...]:
    """Return the one union told of right before, or that acted last, whose members act: "Đoàn viên đã …"."""
    words = view.words
    kind = _kind(words, members.first, members.stop)
    of_union = _OF_UNION.get(words[members.stop - 2 : members.stop])
    if kind != _YOUTH and of_union is None:
        return ()
    kind = kind or _kind(words, members.stop, members.stop + 1)
    kinds = frozenset({kind}) if kind else of_union
    for whole in (told, body):
        if len(whole) == 1 and whole[0].anchor.cls is _MASS:
            return tuple(whole) if not kinds or _kind(words, whole[0].first, whole[0].stop) in kinds else ()
    return ()


def union_of_youth(view: View, subject: Subject, unions: Sequence[Part]) -> tuple[Part, ...]:
    """Return the youth union of a place whose youth acts: "tuổi trẻ A", where the article names "Huyện đoàn A"."""
    if subject.kind is not SubjectKind.PLACE:
        return ()
    words, place = view.words, subject.parts[0]
    if _YOUNG not in pairwise(words[place.cue : place.first]):
        return ()
    name = words[place.first : place.stop]
    for union in unions:
        young = _kind(words, union.first, union.stop) == _YOUTH
        if young and words[union.stop - len(name) : union.stop] == name:
            return (union,)
    return ()


def _kind(words: Sequence[str], first: int, stop: int) -> str:
    """Return the kind of union that some words tell, empty for none."""
    for index in range(first, stop):
        kind = _KINDS.get(words[index]) or _PAIRS.get(tuple(words[index : index + 2]))
        if kind:
            return kind
    return ""


def _level_within(words: Sequence[str], first: int, stop: int) -> str:
    """Return the level in which the branches are: "(các cấp hội) trong tỉnh"; empty where none is told."""
    for index in range(first, min(first + _LEVEL_REACH, stop)):
        if words[index] in _LEVELS and words[index - 1] in _WITHIN:
            return words[index]
    return ""


def _level_of_whole(words: Sequence[str], first: int) -> str:
    """Return the level that was told of as a whole before: "Toàn huyện có 900 hội viên. (Các cấp hội) đã …"."""
    for index in range(first - 1, max(0, first - _WHOLE_REACH), -1):
        if words[index] in _LEVELS and words[index - 1] == "toàn":
            return words[index]
    return ""


def _is_of(words: Sequence[str], union: Part, level: str) -> bool:
    """Say whether the name of a union says no other level than that which is told of."""
    return not level or _LEVELS.isdisjoint(words[union.first : union.stop]) or level in words[union.first : union.stop]


def _fits(words: Sequence[str], union: Part, kind: str, level: str) -> bool:
    """Say whether a body is a union of a kind, of a level, neither of a commune, which has no levels, nor of all."""
    name = words[union.first : union.stop]
    if union.anchor.cls is not _MASS or (level and level not in name):
        return False
    if not _LOWEST.isdisjoint(name) or not _NATIONAL.isdisjoint(name):
        return False
    return not kind or _kind(words, union.first, union.stop) == kind
