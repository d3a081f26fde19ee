"""What the titles of an article say of all its activities, and who speaks in a sentence."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kg.model import BlockKind, EntityClass
from kg.relate.activities.events import programme_of, tells_apart, tells_event
from kg.relate.activities.frames import NO_FACTS, Anchor, Facts
from kg.relate.activities.names import Part
from kg.relate.activities.subjects import SubjectKind
from kg.relate.activities.unions import unions_of
from kg.relate.activities.view import Deed, View
from kg.relate.activities.words import last_phrase

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
SETTLED = GROUND | {
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
"""Works on the ground and gatherings take the place of their paragraph; gifts, loans and new members do not."""
_PEOPLE = frozenset({"hộ", "con", "dân", "gia", "người"})
"""The words that tell people who live there: "hộ", "bà con", "nhân dân", "gia đình", "người dân"."""
_VILLAGE, _MODEL = EntityClass.VILLAGE, EntityClass.MODEL
_CAMPAIGN, _UNION = EntityClass.CAMPAIGN, EntityClass.MASS_ORGANIZATION
_OF_MODEL = frozenset({"activity.under.model", "activity.under.title"})
_FEW = 3
"""What goes on with a model in more villages need not be done in all."""
_TITLE = BlockKind.TITLE
_SPEAKER_REACH = 8
_KIN = frozenset({"vợ", "chồng", "con", "mẹ", "cha", "bố", "nhà", "thân", "trai", "gái", "em", "cháu"})
"""The last words of "vợ", "người nhà", "người thân", "anh trai": in "Vợ ông A nói" not he speaks."""
_SOURCES = frozenset(
    tuple(lead.split()) for lead in ("theo", "thông tin từ", "tin từ", "theo thông tin từ", "theo tin từ")
)
_LEAD = 4


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
                return self.seat_of(part) if view.words[part.cue - 1] not in _KIN else ()
        source = view.parts[0] if view.parts else None
        if source is None or not source.is_actor or last_phrase(view.words[view.first : source.first]) not in _SOURCES:
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
        spots = self.facts.spots.get(models[0], frozenset()) if models and deed.type in SETTLED else frozenset()
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


def is_by_people(view: View, deed: Deed) -> bool:
    """Say whether those who do something on the ground are only its people: "90 hộ đã hiến đất", "Bà con góp công"."""
    before = [subject for subject in view.subjects if subject.first <= deed.first]
    if not before or before[-1].kind is not SubjectKind.GENERIC:
        return False
    return not _PEOPLE.isdisjoint(view.words[before[-1].first : before[-1].stop])
