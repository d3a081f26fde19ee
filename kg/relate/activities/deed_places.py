"""Where a deed is done: said beside it, of who does it or to whom, of the room, the paragraph or the title."""

from collections.abc import Sequence

from kg.model import PLACE_CLASSES, PLACE_SIZES, EntityClass
from kg.relate.activities.actors import Actors
from kg.relate.activities.frames import Anchor, Homes
from kg.relate.activities.grounds import own_ground
from kg.relate.activities.names import Part, Role, ids_of
from kg.relate.activities.places import place_of
from kg.relate.activities.setting import GROUND, PLACELESS, SETTLED, Setting
from kg.relate.activities.view import Deed, View
from kg.relate.activities.words import is_number, last_phrase

_VILLAGE = EntityClass.VILLAGE
# These are done to a body, at its place: "giám sát UBND xã A", "dự sinh hoạt chi bộ thôn B".
_AT_BODIES = frozenset({"supervision", "survey", "cell-meeting", "visit", "conference"})
_VILLAGE_WORDS = frozenset({"thôn", "bản", "ấp", "buôn", "bon", "xóm", "khu", "kp", "tdp", "tổ"})
_DONE_TO = frozenset({Role.RECIPIENT, Role.OBJECT, Role.SUBJECT})
_MET_WITH = _DONE_TO | {Role.WITH, Role.OWNER}
"""Of these a body is at whose place a cell meeting is: "dự sinh hoạt với Chi bộ thôn A"."""
_AT = frozenset({"tại", "ở"})
_ROOMS = frozenset({"trụ", "hội", "phòng", "khuôn", "sân", "nhà"})
"""The first words of "trụ sở", "hội trường", "phòng họp", "khuôn viên", "nhà làm việc"."""
_VENUE_REACH = 6
_INSTITUTIONS = frozenset({EntityClass.ORGANIZATION, EntityClass.STATE_BODY})
_LOCAL = frozenset({_VILLAGE, EntityClass.COMMUNE})
_KINDS_OF_PLACES = frozenset({"xã", "phường", "huyện", "thôn", "bản", "ấp"})
_NOWHERE = frozenset({"nhiều", "địa", "phương"})
"""The words of "ở nhiều địa phương", where what a village's body does is done in no one village."""
_OBJECT_REACH = 3
_SUBJECT_REACH = 5
"""A place so near the head of a clause is who acts: "toàn huyện", "1.126 hộ ở 17 xã"."""


def places_of(
    view: View,
    deed: Deed,
    actors: Actors,
    end: int,
    groups: Sequence[tuple[Part, ...]],
    scene: tuple[Part, ...],
    setting: Setting,
) -> tuple[tuple[str, ...], str]:
    """Return the places of a deed, as entity ids, and the rule that gives them."""
    places, rule = place_of(view, deed, actors.clause, end, groups, bool(actors.by)) if groups else ((), "")
    if deed.type in PLACELESS:
        near = actors.clause + _SUBJECT_REACH
        acts = bool(places) and not actors.by and actors.clause <= places[0].first <= near
        return (ids_of(places), rule) if acts else ((), "")
    at_body = deed.type in _AT_BODIES and (not places or rule == "activity.place.after")
    if at_body and (inner := _place_of_object(view, deed, setting.facts.homes)):
        return inner, "activity.place.of-object"
    if places:
        if (room := places[0].bracket) is not None and (venue := _venue(view, setting.facts.homes, room)):
            return venue, "activity.place.venue"
        return ids_of(places), rule
    if deed.type in SETTLED:
        if inner := _place_of_actor(view, actors, setting):
            return inner, "activity.place.of-actor"
        if scene:
            home = _home_elsewhere(actors, scene[0].anchor, setting.facts.homes)
            return (ids_of(scene), "activity.place.paragraph") if home is None else ((home,), "activity.place.of-actor")
    if venue := _venue(view, setting.facts.homes) or _of_many(view, actors, setting.facts.homes):
        return venue, "activity.place.venue"
    home = _village_of(actors, setting.facts.homes)
    if home is not None:
        return (home,), "activity.place.of-actor"
    if grounds := own_ground(view, deed, end, actors.by, setting.facts.homes):
        return grounds, "activity.place.of-actor"
    if deed.type in GROUND and setting.village is not None and not view.speech:
        return (setting.village.entity_id,), "activity.place.title"
    return (), ""


def _place_of_object(view: View, deed: Deed, homes: Homes) -> tuple[str, ...]:
    """Return the place of the body to which something is done: the village of "dự sinh hoạt chi bộ thôn A, xã B"."""
    begin = deed.stop if deed.is_verb_last else deed.first  # "đoàn giám sát của HĐND tỉnh A làm việc với UBND huyện B"
    for part in view.parts:
        near = begin <= part.first <= deed.stop + _OBJECT_REACH
        if near and _is_of_several(view, part):
            return ()
        if near and part.is_actor and part.role in (_MET_WITH if deed.type == "cell-meeting" else _DONE_TO):
            chain = [other for other in view.parts if other.chain == part.chain and other.is_actor]
            return tuple(dict.fromkeys([place for other in chain for place in _at(view, other, homes)]))
    return ()


def _is_of_several(view: View, part: Part) -> bool:
    """Say whether a body stands for those of several places: "làm việc với Đảng ủy 3 xã: A, B, C"."""
    number = view.words[part.stop : min(part.stop + 2, view.stop)]
    return len(number) > 1 and is_number(number[0]) and number[1] in _KINDS_OF_PLACES


def _at(view: View, part: Part, homes: Homes) -> tuple[str, ...]:
    """Return the smallest place in the name of a body, else its commune or village."""
    home = homes.get(part.anchor.entity_id)
    return _smallest(view.inside(part, PLACE_CLASSES)) or ((home[0],) if home is not None else ())


def _of_many(view: View, actors: Actors, homes: Homes) -> tuple[str, ...]:
    """Return the place of the counted people for whom it is: "cho 34 phụ nữ làng A"."""
    for part in actors.receiving:
        if not part.is_person and any(is_number(word) for word in view.words[part.cue : part.first]):
            return _at(view, part, homes)
    return ()


def _venue(view: View, homes: Homes, bracket: int | None = None) -> tuple[str, ...]:
    """Return the place of the body in whose rooms it is: "Tại hội trường UBND xã A, …"; with `bracket`, if that opens
    right behind it: "tại trụ sở UBND xã A (huyện B)".
    """
    if _AT.isdisjoint(view.said):
        return ()
    for part in view.parts:
        if not part.is_actor or part.bracket is not None or bracket not in {None, part.stop}:
            continue
        if within := _local(view, part):
            return within
        lead = last_phrase(view.words[max(view.first, part.first - _VENUE_REACH) : part.first])
        if _AT.isdisjoint(lead) or _ROOMS.isdisjoint(lead):
            continue
        home = homes.get(part.anchor.entity_id)
        return (home[0],) if home is not None else ()
    return ()


def _local(view: View, body: Part) -> tuple[str, ...]:
    """Return the commune or village of an institution at which it is: "Tại Trạm Y tế xã A, Bệnh viện B khám bệnh"."""
    opens = view.words[body.first - 1] in _AT and view.words[body.stop : body.stop + 1] == (",",)
    if not opens or body.first - 1 > view.first + _VENUE_REACH or body.anchor.cls not in _INSTITUTIONS:
        return ()
    return _smallest([anchor for anchor in view.inside(body, PLACE_CLASSES) if anchor.cls in _LOCAL])


def _place_of_actor(view: View, actors: Actors, setting: Setting) -> tuple[str, ...]:
    """Return the village of a village's own body: what its cell does on the ground, it does there."""
    for part in actors.by:
        if part.is_person:
            continue
        villages = [a for a in view.inside(part, PLACE_CLASSES) if a.cls is _VILLAGE]
        if not villages and view.words[part.stop - 1] in _VILLAGE_WORDS and not _NOWHERE.issubset(view.said):
            villages = [a for a in setting.villages if a.span.stop <= part.anchor.span.start][-1:]
        if villages:
            return (villages[0].entity_id,)
    return ()


def _village_of(actors: Actors, homes: Homes) -> str | None:
    """Return the village whose own body alone acts."""
    bodies = [part.anchor.entity_id for part in actors.by if not part.is_person]
    home = homes.get(bodies[0]) if len(bodies) == 1 else None
    return home[0] if home is not None and home[1] is _VILLAGE else None


def _home_elsewhere(actors: Actors, scene: Anchor, homes: Homes) -> str | None:
    """Return the commune or village of who acts where that is not the place that the paragraph told of."""
    bodies = [part.anchor.entity_id for part in actors.by if not part.is_person]
    home = homes.get(bodies[0]) if len(bodies) == 1 else None
    if home is None or home[0] == scene.entity_id:
        return None
    wider = home[1] is EntityClass.COMMUNE and scene.cls is _VILLAGE
    return None if wider else home[0]


def _smallest(anchors: Sequence[Anchor]) -> tuple[str, ...]:
    found = min(anchors, key=lambda anchor: PLACE_SIZES[anchor.cls], default=None)
    return (found.entity_id,) if found is not None else ()
