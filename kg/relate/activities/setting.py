"""What the title of an article and the paragraph say of the place and the model of its activities."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kg.model import PLACE_CLASSES, PLACE_SIZES, BlockKind, EntityClass
from kg.relate.activities.actors import Actors
from kg.relate.activities.events import programme_of, tells_apart, tells_event
from kg.relate.activities.frames import NO_FACTS, Anchor, Facts, Homes
from kg.relate.activities.grounds import own_ground
from kg.relate.activities.names import Part, Role, ids_of
from kg.relate.activities.places import place_of
from kg.relate.activities.subjects import SubjectKind
from kg.relate.activities.unions import unions_of
from kg.relate.activities.view import Deed, View
from kg.relate.activities.words import is_number

# What is decided, said or handed over happens nowhere in particular: a place near it is that of something else.
PLACELESS = frozenset({"policy-making", "personnel", "commendation", "twinning"})
GROUND = frozenset(
    {
        "road-building",
        "rural-lighting",
        "public-works",
        "land-donation",
        "environmental-cleanup",
        "tree-planting",
    }
)
"""What is done on the ground of a place."""
# Works on the ground and gatherings take the place of their paragraph; gifts, loans and new members do not.
_SETTLED = GROUND | {
    "environmental-protection",
    "house-building",
    "disaster-relief",
    "farm-labour",
    "festival",
    "culture-sport",
    "model-registration",
    "standard-award",
    "dialogue",
    "public-security",
    "digital-transformation",
    "epidemic-prevention",
    "propaganda",
}
# These are done to a body, at its place: "giám sát UBND xã A", "dự sinh hoạt chi bộ thôn B".
_PEOPLE = frozenset({"hộ", "con", "dân", "gia", "người"})
"""The words that tell people who live there: "hộ", "bà con", "nhân dân", "gia đình", "người dân"."""
_VILLAGE, _MODEL = EntityClass.VILLAGE, EntityClass.MODEL
_CAMPAIGN, _UNION = EntityClass.CAMPAIGN, EntityClass.MASS_ORGANIZATION
_AT_BODIES = frozenset({"supervision", "survey", "cell-meeting", "visit", "conference"})
_VILLAGE_WORDS = frozenset({"thôn", "bản", "ấp", "buôn", "bon", "xóm", "khu", "kp", "tdp", "tổ"})
_DONE_TO = frozenset({Role.RECIPIENT, Role.OBJECT, Role.SUBJECT})
_MET_WITH = _DONE_TO | {Role.WITH, Role.OWNER}
"""Of these a body is at whose place a cell meeting is: "dự sinh hoạt với Chi bộ thôn A"."""
_AT = frozenset({"tại", "ở"})
_ROOMS = frozenset({"trụ", "hội", "phòng", "khuôn", "sân", "nhà"})
"""The first words of "trụ sở", "hội trường", "phòng họp", "khuôn viên", "nhà làm việc"."""
_VENUE_REACH = 6
_OF_MODEL = frozenset({"activity.under.model", "activity.under.title"})
_FEW = 3
"""What goes on with a model in more villages need not be done in all."""
_TITLE = BlockKind.TITLE
_SPEAKER_REACH = 8
_KINDS_OF_PLACES = frozenset({"xã", "phường", "huyện", "thôn", "bản", "ấp"})
_SOURCES = frozenset(
    tuple(lead.split()) for lead in ("theo", "thông tin từ", "tin từ", "theo thông tin từ", "theo tin từ")
)
_LEAD = 4
_OBJECT_REACH = 3
_SUBJECT_REACH = 5
"""A place so near the head of a clause is who acts: "toàn huyện", "1.126 hộ ở 17 xã"."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What the title says: the one village and the one model or campaign that it names; and the `facts` known.

    `programme` is the one that sentences are about, `sets_out` says that the title tells of the event of the campaign.
    `unions` are the unions that it names, `only_village` is the village where the article names no other.
    """

    village: Anchor | None = None
    villages: tuple[Anchor, ...] = ()
    model: Part | None = None
    campaign: Part | None = None
    programme: Part | None = None
    sets_out: bool = False
    facts: Facts = NO_FACTS
    unions: tuple[Part, ...] = ()
    only_village: Anchor | None = None

    @property
    def names_schemes(self) -> bool:
        """Say whether the title names a model or campaign."""
        return self.model is not None or self.campaign is not None

    def speaker_of(self, view: View) -> tuple[Part, ...]:
        """Return the body in whose name somebody speaks in a sentence: "Ông A cho biết: …", "Theo ông A, …", or which
        itself is the source: "Theo UBND xã B, …", "Thông tin từ UBND xã B cho biết …".
        """
        speech = view.speech[0] if view.speech else 0
        if not speech and "theo" not in view.words[view.first : view.first + _LEAD]:
            return ()
        stop = speech or view.first + _SPEAKER_REACH
        for part in view.parts:
            if part.is_person and part.bracket is None and part.first < stop:
                return self.seat_of(part)
        source = view.parts[0] if view.parts else None
        if source is None or not source.is_actor or _last_phrase(view.words[view.first : source.first]) not in _SOURCES:
            return ()
        return (source,)

    def seat_of(self, person: Part) -> tuple[Part, ...]:
        """Return the body in which a person holds a post, in the person's place."""
        seat = self.facts.seats.get(person.anchor.entity_id)
        return (replace(person, anchor=Anchor(person.anchor.span, *seat)),) if seat is not None else ()

    def homes_of(self, parts: Sequence[Part]) -> tuple[str, ...]:
        """Return the commune or village of the first body among parts."""
        homes = [self.facts.homes[p.anchor.entity_id][0] for p in parts if p.anchor.entity_id in self.facts.homes]
        return tuple(homes[:1])

    def schemes_of(
        self, view: View, deed: Deed, known: Sequence[tuple[Part, str]], place_rule: str
    ) -> Iterator[tuple[Part, str]]:
        """Yield what the title says that a deed is under."""
        classes = {part.anchor.cls for part, _ in known}
        is_ground = deed.type in GROUND or deed.type == "public-security"
        if is_ground and _MODEL not in classes and place_rule in {"", "activity.place.title"}:
            yield from self._as_scheme(self.model)
        is_drive = deed.type in GROUND and self.sets_out and not tells_apart(view)
        if (deed.type == "model-registration" or is_drive) and _CAMPAIGN not in classes:
            yield from self._as_scheme(self.campaign)

    def spots_of(self, deed: Deed, schemes: Sequence[tuple[Part, str]]) -> tuple[str, ...]:
        """Return where the model is with which a deed on the ground goes on."""
        models = [part.anchor.entity_id for part, rule in schemes if rule in _OF_MODEL]
        spots = self.facts.spots.get(models[0], frozenset()) if models and deed.type in _SETTLED else frozenset()
        return tuple(sorted(spots)) if len(spots) <= _FEW else ()

    @staticmethod
    def _as_scheme(part: Part | None) -> Iterator[tuple[Part, str]]:
        if part is not None:
            yield part, "activity.under.title"


def setting_of(views: Sequence[View], facts: Facts) -> Setting:
    """Return what the titles of the article set."""
    if not views:
        return Setting(facts=facts)
    named = views[0].source.by_class
    titles = [view for view in views if view.sentence.kind is _TITLE]
    everywhere = tuple(named.get(_VILLAGE, ()))
    villages = {a.entity_id: a for view in titles for a in view.anchors if a.cls is _VILLAGE} if everywhere else {}
    village = next(iter(villages.values())) if len(villages) == 1 else None
    model = _only(titles, _MODEL) if _MODEL in named else None
    campaign = _only(titles, _CAMPAIGN) if _CAMPAIGN in named else None
    programme = programme_of(views[0].source.words, named.get(_CAMPAIGN, ())) if campaign is None else None
    sets_out = campaign is not None and any(tells_event(view) for view in titles)
    unions = unions_of(views) if _UNION in named else ()
    only = everywhere[0] if len({anchor.entity_id for anchor in everywhere}) == 1 else None
    return Setting(village, everywhere, model, campaign, programme, sets_out, facts, unions, only)


def _is_called(view: View, part: Part) -> bool:
    """Say whether a title calls a scheme by its name: “A” or with a capital, not "chung sức xây dựng nông thôn mới"."""
    lead = slice(part.cue, part.first + 1)
    return '"' in view.words[lead] or part.cue < part.first or view.source.words.capital[part.first]


def _only(titles: Sequence[View], cls: EntityClass) -> Part | None:
    """Return the one model or campaign that the titles name, None for none or several."""
    named = [(view, part) for view in titles for part in view.parts if part.anchor.cls is cls]
    found = {part.anchor.entity_id: part for view, part in named if _is_called(view, part)}
    return next(iter(found.values())) if len(found) == 1 else None


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
    if deed.type in _SETTLED:
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
    if _AT.isdisjoint(view.said) or _ROOMS.isdisjoint(view.said):
        return ()
    for part in view.parts:
        if not part.is_actor or part.bracket is not None or bracket not in {None, part.stop}:
            continue
        lead = _last_phrase(view.words[max(view.first, part.first - _VENUE_REACH) : part.first])
        if _AT.isdisjoint(lead) or _ROOMS.isdisjoint(lead):
            continue
        home = homes.get(part.anchor.entity_id)
        return (home[0],) if home is not None else ()
    return ()


def _last_phrase(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words behind the last comma."""
    return words[len(words) - words[::-1].index(",") :] if "," in words else words


def _place_of_actor(view: View, actors: Actors, setting: Setting) -> tuple[str, ...]:
    """Return the village of a village's own body: what its cell does on the ground, it does there."""
    for part in actors.by:
        if part.is_person:
            continue
        villages = [a for a in view.inside(part, PLACE_CLASSES) if a.cls is _VILLAGE]
        if not villages and view.words[part.stop - 1] in _VILLAGE_WORDS:
            villages = [a for a in setting.villages if a.span.stop <= part.anchor.span.start][-1:]
        if villages:
            return (villages[0].entity_id,)
    return ()


def _village_of(actors: Actors, homes: Homes) -> str | None:
    """Return the village whose own body alone acts."""
    bodies = [part.anchor.entity_id for part in actors.by if not part.is_person]
    home = homes.get(bodies[0]) if len(bodies) == 1 else None
    return home[0] if home is not None and home[1] is _VILLAGE else None


def is_by_people(view: View, deed: Deed) -> bool:
    """Say whether those who do something on the ground are only its people: "90 hộ đã hiến đất", "Bà con góp công"."""
    before = [subject for subject in view.subjects if subject.first <= deed.first]
    if not before or before[-1].kind is not SubjectKind.GENERIC:
        return False
    return not _PEOPLE.isdisjoint(view.words[before[-1].first : before[-1].stop])


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
