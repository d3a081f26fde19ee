"""The places of deeds that name none: those that the sentences before have told of."""

from collections.abc import Sequence

from kg.model import EntityClass
from kg.relate.activities.actors import Actors
from kg.relate.activities.events import AFTER_EVENTS, AT_WORK
from kg.relate.activities.frames import ActivityFrame
from kg.relate.activities.grounds import ground_for, ground_of, is_there, only_commune
from kg.relate.activities.marches import place_of_march
from kg.relate.activities.names import ids_of
from kg.relate.activities.scene import Scene
from kg.relate.activities.setting import GROUND, Setting, is_by_people
from kg.relate.activities.understood import AT_EVENTS
from kg.relate.activities.view import Deed, View
from kg.relate.activities.villages import names_own_village

_HANDED_OUT = frozenset({"gift-giving", "education-support", "medical-care", "culture-sport"})
TOLD_AT_EVENTS = _HANDED_OUT | {"propaganda"}
"""What is done at the event at which it is told of."""
_EVENT_ITSELF = ("chương trình đã", "chương trình cũng", "chương trình còn", "ngày hội đã", "buổi lễ đã")
"""How sentences begin that tell what an event has given people."""
_AT_WORK = GROUND | {"farm-labour"}
_BY_PEOPLE = _HANDED_OUT | {"fundraising", "visit", "merit-family-support", "commendation", "livelihood-support"}
"""What is done in a village by its people or for them, where nobody is named who does it."""
_IN_VILLAGE = _BY_PEOPLE | GROUND
_VILLAGE = EntityClass.VILLAGE

_Places = tuple[tuple[str, ...], str]
"""Places, as entity ids, and the rule that gives them."""


def place_told_before(
    setting: Setting,
    scene: Scene,
    latest: Sequence[ActivityFrame],
    view: View,
    deed: Deed,
    actors: Actors,
    end: int,
) -> _Places:
    """Return the places of a deed that names none; `latest` are the deeds told last."""
    if is_there(view, deed, end):
        return ids_of(scene.there), "activity.place.there"
    if scene.venue and view.opening.startswith(_events_of(deed)):
        return ids_of(scene.venue), "activity.place.event"
    if actors.by:
        if scene.march is not None and (marched := place_of_march(scene.march, view, deed, actors.by)):
            return marched, "activity.place.march"
        return _of_relief(setting, view, deed, actors)
    if deed.type == "disaster-relief":
        ground = ground_of(view, deed)
        return ground, "activity.place.ground" if ground else ""
    if deed.type == "public-works" and deed.is_passive and (only := only_commune(view, deed)):
        return only, "activity.place.ground"
    if deed.type in _BY_PEOPLE and scene.place and _is_of_village(scene, view):
        return ids_of(scene.place), "activity.place.paragraph"
    village = setting.only_village
    if village is not None and deed.type in _IN_VILLAGE and _is_of_only_village(scene, view):
        return (village.entity_id,), "activity.place.paragraph"
    if not view.subjects:
        return ids_of(scene.realm), "activity.place.realm" if scene.realm else ""
    if deed.type not in GROUND or any(frame.types == (deed.type,) for frame in latest):
        return (), ""
    if is_by_people(view, deed):
        if (own := _village_before(setting, view, deed)) is not None:
            return (own,), "activity.place.of-people"
        found = setting.homes_of(scene.actors)
        return found, "activity.place.of-people" if found else ""
    return (), ""


def _events_of(deed: Deed) -> tuple[str, ...]:
    """Return how sentences begin that tell of a deed of this kind done at an event."""
    if deed.type in TOLD_AT_EVENTS:
        return (*AT_EVENTS, *AT_WORK, *_EVENT_ITSELF)
    return (*AFTER_EVENTS, *AT_WORK) if deed.type in _AT_WORK else ()


def _of_relief(setting: Setting, view: View, deed: Deed, actors: Actors) -> _Places:
    """Return the ground of those who have come to help."""
    if deed.type != "disaster-relief":
        return (), ""
    ground = ground_for(setting.facts.homes, view, deed, actors.by)
    return ground, "activity.place.ground" if ground else ""


def _village_before(setting: Setting, view: View, deed: Deed) -> str | None:
    """Return the village whose own body is named before its people: "Nhờ Chi bộ thôn A vận động, 40 hộ đã hiến đất"."""
    bodies = [part.anchor.entity_id for part in view.parts if part.is_actor and part.stop <= deed.first]
    homes = {setting.facts.homes.get(body) for body in bodies}
    home = homes.pop() if len(homes) == 1 else None
    return home[0] if home is not None and home[1] is _VILLAGE else None


def _is_of_village(scene: Scene, view: View) -> bool:
    """Say whether a paragraph tells of one village, and a sentence in it of nobody by name."""
    if len(scene.place) != 1 or scene.place[0].anchor.cls is not _VILLAGE or view.speech or view.places:
        return False
    return not any(part.is_actor for part in view.parts)


def _is_of_only_village(scene: Scene, view: View) -> bool:
    """Say whether a sentence goes on with "the village" of an article that names one, and tells of nobody by name."""
    if view.places or view.speech or any(part.is_actor for part in view.parts):
        return False
    return scene.is_of_village or names_own_village(view)
