"""Relates the triggers of an article to who did it, with whom, where, under what and when.

Sentences are read in order; a paragraph carries its subject, scene and model on to sentences that name none, and the
sentence before a list carries them on to the items.
"""

from collections.abc import Sequence

from kg.extract.activities import Trigger
from kg.model import BlockKind, EntityClass, Mention, Stance
from kg.relate.activities.actors import Actors, actors_of
from kg.relate.activities.afterwords import (
    examples_of,
    held_by,
    names_a_place,
    paid_by,
    placed_in,
    put_under,
    says_what_it_was,
    tells_the_cost,
)
from kg.relate.activities.aims import goes_on_term, goes_on_with_aims, sets_aims
from kg.relate.activities.all_levels import is_by_all_levels
from kg.relate.activities.asked import goes_on_asking
from kg.relate.activities.dates import date_of, names_a_day, same_day
from kg.relate.activities.deed_places import places_of
from kg.relate.activities.events import drive_after, event_of, is_where_told, programme_held, told_more
from kg.relate.activities.filter import has_ends, is_no_deed_of, stance_at
from kg.relate.activities.frames import NO_FACTS, ActivityFrame, Anchor, Dated, Facts
from kg.relate.activities.funding import WORKS, with_contributions
from kg.relate.activities.held import venue_of
from kg.relate.activities.issued import based_on, issued_in, passes_on, recalls, refers_back
from kg.relate.activities.members import are_elsewhere
from kg.relate.activities.merging import OF_UNKNOWN, merged, without_empty
from kg.relate.activities.models import counts_models, model_meant, names_other_model
from kg.relate.activities.names import Part, Role, ids_of, others
from kg.relate.activities.orders import is_ordered
from kg.relate.activities.outlines import DETAILED, details, outlined
from kg.relate.activities.place_groups import place_groups
from kg.relate.activities.scene import Scene, Works, goes_further
from kg.relate.activities.schemes import is_left_behind, schemes_in_names, schemes_of, taken_on
from kg.relate.activities.setting import PLACELESS, Setting, setting_of
from kg.relate.activities.titles import with_title
from kg.relate.activities.told_places import TOLD_AT_EVENTS, place_told_before
from kg.relate.activities.understood import Known
from kg.relate.activities.view import Deed, View, end_of_clause
from kg.relate.activities.views import views_of
from kg.text.document import Document
from kg.text.words import Words

__all__ = ["ActivityFrame", "Anchor", "Dated", "relate_activities"]

_TELLING = frozenset({BlockKind.PROSE, BlockKind.CAPTION})
_CAPTION, _HEADING, _TITLE = BlockKind.CAPTION, BlockKind.HEADING, BlockKind.TITLE
_TITLE_ALONE = frozenset({_TITLE})
_AGENT, _ASSERTED = Role.AGENT, Stance.ASSERTED
_TOLD_BY = (("activity.actor.speaker",), ("activity.actor.carried",))
_AT_EVENT = "activity.under.event"
_MEETINGS = frozenset({"conference", "congress"})
_EVENTS = ("buổi lễ đã", "buổi lễ cũng", "buổi lễ còn", "chương trình đã", "chương trình cũng", "chương trình còn")
"""How sentences begin that tell what was given at an event, whoever held it."""
_GIVEN = frozenset({"gift-giving", "education-support", "fundraising", "house-building"})

_Schemes = list[tuple[Part, str]]
"""What a deed is under, each with the rule that says so."""


def relate_activities(
    document: Document,
    words: Words,
    triggers: Sequence[Mention[Trigger]],
    anchors: Sequence[Anchor],
    dates: Sequence[Dated] = (),
    facts: Facts = NO_FACTS,
) -> tuple[ActivityFrame, ...]:
    """Return the activities of an article in the order of the text; the same one said twice is one frame."""
    views = views_of(document, words, triggers, anchors, dates)
    reader = _Reader(setting_of(views, facts))
    telling = _TELLING
    if telling.isdisjoint(sentence.kind for sentence in document.sentences):
        telling = _TITLE_ALONE  # a piece of one line is all that is told
    for view in views:
        if view.sentence.kind in telling:
            reader.read(view)
        elif view.sentence.kind is _HEADING:
            reader.pass_over(view)
        elif view.sentence.kind is _TITLE:
            reader.name_body(view)
    captions = [view.span for view in views if view.sentence.kind is _CAPTION] if reader.frames else ()
    return merged(document, without_empty(document, reader.frames, captions), captions)


class _Reader:
    """Reads the sentences of one article in order."""

    def __init__(self, setting: Setting) -> None:
        self.setting = setting
        self.told = setting.campaign if setting.campaign is not None else setting.programme
        self.scene = Scene()
        self.frames: list[ActivityFrame] = []
        self.latest = 0, -1  # where the frames of the last telling sentence begin, and its paragraph

    def read(self, view: View) -> None:
        """Add the activities of a sentence."""
        scene = self.scene
        scene.enter(view)
        if view.speech or "theo" in view.said:
            scene.speaker = self.setting.speaker_of(view) or scene.speaker
        groups = place_groups(view) if view.places else ()
        if groups and self.frames:
            self._place_last(view, groups)
        frames: list[ActivityFrame] = []
        for deed in view.deeds:
            frame = self._frame(view, deed, groups)
            if frame is not None:
                frames.append(frame)
                if deed.type in WORKS and not self._is_more_of_works(frame):
                    scene.works = Works(frame, scene.block)
        if not frames and scene.block - self.latest[1] <= 1:
            self._read_afterword(view)
        for frame in frames:
            if names_a_day(frame.occurred_on):
                scene.day = frame.occurred_on
                break
        told = frames
        if view.actors:
            told = with_contributions(view, frames, scene.works.frame if scene.works is not None else None)
        if told:
            self.latest = len(self.frames), scene.block
        self.frames += told
        if view.schemes or scene.drive is not None:
            scene.drive = programme_held(view) or told_more(scene.drive, view, frames)
        if view.schemes or scene.outline is not None:
            scene.outline = outlined(view, frames, scene.outline)
        scene.leave(view, groups, tells=bool(frames))

    def pass_over(self, view: View) -> None:
        """Keep what a heading says that leads into a list: "Trong dịp này, Huyện đoàn A còn:"."""
        self.scene.enter(view)
        self.scene.leave(view, (), tells=False)

    def name_body(self, view: View) -> None:
        """Take the body that a title begins with for the "đơn vị" of the text, and where it says that something is for
        the place of the event: "Công an xã A ra quân tại thôn B".
        """
        if view.places:
            self.scene.venue = venue_of(view, place_groups(view))
        first = view.parts[0] if view.parts else None
        if first is not None and first.cue == view.first and first.is_actor and not first.is_person:
            self.scene.body = (first,)

    def _read_afterword(self, view: View) -> None:
        """Say of the deeds told last what a sentence without one says of them."""
        if says_what_it_was(view):
            self.frames[self.latest[0] :] = put_under(view, self.frames[self.latest[0] :])
        elif places := examples_of(view):
            self.frames[self.latest[0] :] = placed_in(view, self.frames[self.latest[0] :], places)
        elif _AGENT in view.actors:
            say = paid_by if tells_the_cost(view) else held_by
            for index in range(len(self.frames) - 1, self.latest[0] - 1, -1):
                frame = say(view, self.frames[index])
                if frame is not self.frames[index]:
                    self.frames[index] = frame
                    break

    def _is_more_of_works(self, frame: ActivityFrame) -> bool:
        """Say whether a frame only says more of the works told of: "Căn nhà được xây rộng 40m2"."""
        works = self.scene.works
        return works is not None and works.frame.types == frame.types and not has_ends(frame)

    def _place_last(self, view: View, groups: Sequence[tuple[Part, ...]]) -> None:
        """Give the last activity the place of "Nơi thực hiện là thôn A"."""
        last = self.frames[-1]
        if not last.located_in and names_a_place(view):
            rules = (*last.rules, "activity.place.stated")
            self.frames[-1] = last._replace(located_in=ids_of(groups[0]), rules=rules)

    def _frame(self, view: View, deed: Deed, groups: Sequence[tuple[Part, ...]]) -> ActivityFrame | None:
        if (self.scene.is_asked and goes_on_asking(view)) or (
            view.words[view.first] == "tại" and self.frames and is_where_told(view, deed)
        ):
            return None
        scene, actors = self.scene, self._actors(view, deed)
        end = end_of_clause(view, deed)
        is_ahead = (scene.is_ahead and goes_on_with_aims(view)) or sets_aims(view) or goes_on_term(view, scene.term)
        stance = stance_at(view, deed, actors.clause, end, is_ahead=is_ahead)
        if stance is None or is_ordered(view, deed, actors.by) or is_no_deed_of(view, deed, actors.by):
            return None
        if self.scene.is_list and stance is _ASSERTED and view.is_item and self.scene.lists_plans:
            stance = Stance.PLANNED
        if groups and deed.way == "by-agent":  # where others have taken it up is said behind
            groups = [group for group in groups if group[0].first < deed.first]
        places, place_rule = places_of(view, deed, actors, end, groups, self.scene.place, self.setting)
        if not places and deed.type not in PLACELESS:
            latest = self.frames[self.latest[0] :]
            places, place_rule = place_told_before(self.setting, scene, latest, view, deed, actors, end)
        issued = issued_in(view, deed, end) if view.schemes else None
        schemes = self._schemes(view, deed, actors, end, place_rule)
        if issued is not None:
            schemes = [(p, rule) for p, rule in schemes if p.anchor.entity_id != issued.anchor.entity_id]
            schemes += based_on(view, self.setting.facts.bases.get(issued.anchor.entity_id, ()))
        if not places and deed.type in TOLD_AT_EVENTS and any(rule == _AT_EVENT for _, rule in schemes):
            places, place_rule = ids_of(self.scene.venue), "activity.place.event" if self.scene.venue else ""
        if not places and not actors.by and (spots := self.setting.spots_of(deed, schemes)):
            places, place_rule = spots, "activity.place.of-model"
        by = ids_of(actors.by)
        self.scene.drive = drive_after(view, deed, schemes, by, self.scene.drive)
        self._remember(view, deed, actors, schemes, issued)
        unnamed = deed.type in _GIVEN and not by
        unnamed = unnamed and (view.names_unknown(deed.first) or view.opening.startswith(_EVENTS))
        unknown = OF_UNKNOWN if unnamed or (not by and is_by_all_levels(view, deed)) else ""
        rules = [deed.mention.rule, *actors.rules, unknown, place_rule, *[rule for _, rule in schemes]]
        under = [part.anchor.entity_id for part, _ in schemes]
        return ActivityFrame(
            deed.mention,
            (deed.type,),
            stance,
            (view.span,),
            carried_out_by=by,
            cooperates_with=others(actors.cooperating, by),
            beneficiary=others(actors.receiving, by),
            located_in=places,
            under=tuple(dict.fromkeys([*under, *schemes_in_names(view, actors.by)])),
            takes_on=taken_on(view, deed, actors.clause, schemes) if schemes else (),
            occurred_on=same_day(view, date_of(view, deed, end, actors.since), self.scene.day),
            rules=tuple(dict.fromkeys([rule for rule in rules if rule])),
        )

    def _actors(self, view: View, deed: Deed) -> Actors:
        scene = self.scene
        told = scene.actors
        seat = self.setting.seat_of(told[0]) if told and told[0].is_person else ()
        unions = self.setting.unions
        known = Known(
            told, scene.meeting, scene.body, scene.team, scene.speaker, seat, unions, scene.company, scene.is_by_unnamed
        )
        actors = actors_of(view, deed, known)
        if self.setting.facts.holders:
            actors = with_title(view, deed, actors, self.setting.facts.holders)
        if "activity.actor.members" in actors.rules:
            nobody = all(part.is_person for part in actors.by)  # "Bà A cho biết, các đơn vị đã tặng …"
            if nobody or are_elsewhere(view, deed, actors.by, self.setting.facts.homes):
                return actors._replace(by=(), rules=())
            self.scene.whole = actors.by
        if ".searched" in deed.mention.rule:
            if actors.rules in _TOLD_BY and _is_no_rescuer(actors.by):
                return actors._replace(by=(), receiving=(), rules=())
            return actors._replace(receiving=())
        if deed.type == "personnel" and not actors.by and self.scene.deciders:
            return actors._replace(by=self.scene.deciders, rules=("activity.actor.issuer",))
        return _taken_in(actors) if deed.type == "public-security" and actors.receiving else actors

    def _schemes(self, view: View, deed: Deed, actors: Actors, end: int, place_rule: str) -> _Schemes:
        scene, by = self.scene, ids_of(actors.by)
        schemes = list(schemes_of(view, deed, actors.clause, end)) if view.schemes else []
        if scene.issued is not None and not schemes and (refers_back(view) or passes_on(view, deed, scene.issued)):
            schemes = [(scene.issued, "activity.under.back-reference")]
        if scene.plan is not None and not schemes and recalls(view, scene.plan):
            schemes = [(scene.plan, "activity.under.back-reference")]
        if scene.preface:
            schemes += [(part, "activity.under.sentence-before") for part in scene.preface]
        if not schemes or all(rule == "activity.under.after" for _, rule in schemes):  # more may be told before
            own = [part for part, _ in schemes]
            if (event := event_of(view, deed, scene.drive, self.told, by, own)) is not None:
                schemes.append((event, _AT_EVENT))
            elif scene.outline is not None:
                schemes += [(part, DETAILED) for part in details(scene.outline, view, by)]
        if scene.is_list:
            schemes += [(part, "activity.under.list") for part in scene.schemes]
        if (
            not schemes
            and scene.last_model is not None
            and (meant := model_meant(scene.last_model, view, deed)) is not None
        ):
            schemes = [(meant, "activity.under.model")]
        if scene.model is not None and self._goes_on(view, deed, by, schemes):
            schemes.append((scene.model, "activity.under.model"))
        if self.setting.names_schemes:
            schemes += self.setting.schemes_of(view, deed, schemes, place_rule)
        return schemes

    def _goes_on(self, view: View, deed: Deed, by: tuple[str, ...], schemes: _Schemes) -> bool:
        """Say whether a deed goes on with the model of the paragraph: its body acts, or nobody."""
        model, modelled_by = self.scene.model, self.scene.modelled_by
        if model is None or any(part.anchor.cls is EntityClass.MODEL for part, _ in schemes):
            return False
        left = is_left_behind(view, model, deed) if model.first >= view.first else self.scene.is_model_aside
        left = left or counts_models(view, deed) or names_other_model(view, model)
        return not left and (not by or not modelled_by or not set(by).isdisjoint(modelled_by))

    def _remember(self, view: View, deed: Deed, actors: Actors, schemes: _Schemes, issued: Part | None) -> None:
        """Keep what later sentences rest on."""
        scene = self.scene
        if deed.type in _MEETINGS and actors.by:
            scene.meeting = actors.by
        if deed.type == "visit" and "activity.actor.subject" in actors.rules and not actors.by[0].is_person:
            scene.team = actors.by  # "Dịp này, đoàn đã trao 9 suất quà": those who came, not whom they came to
        if deed.type == "model-registration":
            models = [part for part, _ in schemes if part.anchor.cls is EntityClass.MODEL]
            if models:  # of several none is gone on with
                scene.model = models[0] if len(ids_of(models)) == 1 else None
                scene.modelled_by = ids_of(actors.by)
                scene.is_model_aside = goes_further(view)
        if issued is not None:
            scene.issued = scene.plan = issued


def _is_no_rescuer(by: Sequence[Part]) -> bool:
    """Say whether it is a school or the like that only tells who was found."""
    return any(part.is_person or part.anchor.cls is EntityClass.ORGANIZATION for part in by)


def _taken_in(actors: Actors) -> Actors:
    """Return whom arms are handed in to as who collects them, where no other does: "giao nộp súng cho Công an xã A"."""
    by = tuple([part for part in actors.receiving if not part.is_person])
    if not by or "activity.actor.subject" in actors.rules:
        return actors._replace(receiving=())
    return actors._replace(by=by, receiving=(), rules=("activity.actor.taken-in",))
