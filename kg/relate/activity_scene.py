"""What the sentences before say that one rests on: its subject, place, model, list, works and meeting."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kg.relate.activity_actors import Known, deciders, speaker_body
from kg.relate.activity_frames import ActivityFrame
from kg.relate.activity_names import Part, Role
from kg.relate.activity_places import is_fronted, is_topic
from kg.relate.activity_subjects import SubjectKind
from kg.relate.activity_view import View

_WORKS_REACH = 3
"""Who pays for works is told in their paragraph or at most so many paragraphs later."""
_ATTENDANCE = ("dự ", "đến dự", "tham dự", "cùng dự", "chủ trì", "phát biểu", "tới dự", "tham gia buổi")
_KEEPING = frozenset({SubjectKind.CARRIED, SubjectKind.MEMBER})


@dataclass(frozen=True, slots=True)
class Works:
    """Works under way: the activity, and its paragraph."""

    frame: ActivityFrame
    block: int


@dataclass(frozen=True, slots=True)
class Scene:
    """What a paragraph has said so far.

    `actors` and `place` stand for those that a sentence does not name, `there` for "tại đây"; `schemes` lead into the
    list that `is_list` says is open; `preface` are those of a sentence that is only a preface; `model` and
    `modelled_by` the model taken up and by whom; `issued` the directive issued last; `meeting` who holds the meeting
    told of; `deciders` whose decision is told of; `body` the body that acted
    last, in whatever paragraph.
    """

    actors: tuple[Part, ...] = ()
    place: tuple[Part, ...] = ()
    there: tuple[Part, ...] = ()
    is_list: bool = False
    schemes: tuple[Part, ...] = ()
    preface: tuple[Part, ...] = ()
    model: Part | None = None
    modelled_by: tuple[str, ...] = ()
    issued: Part | None = None
    works: Works | None = None
    meeting: tuple[Part, ...] = ()
    deciders: tuple[Part, ...] = ()
    body: tuple[Part, ...] = ()

    @property
    def known(self) -> Known:
        """Return who was told of before a sentence."""
        return Known(self.actors, self.meeting, self.body)

    def before(self, view: View, block: int) -> "Scene":
        """Return the scene in which a sentence is read after one of the paragraph `block`."""
        if self.is_list and view.is_item:
            return self
        if view.sentence.block != block:
            return Scene(works=self.works, meeting=self.meeting, body=self.body)
        return replace(self, is_list=False, schemes=()) if self.is_list else self

    def after(self, view: View, groups: Sequence[tuple[Part, ...]]) -> "Scene":
        """Return the scene that a sentence leaves; `groups` are its places."""
        place, schemes = self.place, self.schemes
        topic = self._topic(view)
        names_body = bool(topic) and topic[0] in view.parts and not topic[0].is_person
        if not view.is_item:
            place = next((g for g in groups if is_fronted(view, g) or is_topic(view, g)), place)
        if view.ends_open:
            schemes = tuple(part for part in view.parts if part.is_scheme and part.role is Role.UNDER)
        return replace(
            self,
            actors=topic,
            place=place,
            there=groups[-1] if groups else self.there,
            is_list=view.ends_open or (self.is_list and view.is_item),
            schemes=schemes,
            preface=() if view.deeds or view.subjects else _schemes_at_head(view),
            works=_within_reach(self.works, view.sentence.block),
            deciders=deciders(view) or self.deciders,
            body=topic if names_body else self.body,
        )

    def _topic(self, view: View) -> tuple[Part, ...]:
        """Return whom the next sentence is about if it names nobody: the first subject, no mere speaker."""
        if (self.is_list and view.is_item) or view.opening.startswith(_ATTENDANCE):
            return self.actors
        speech = view.speech[0] if view.speech else view.first
        subjects = [subject for subject in view.subjects if subject.first >= speech]
        if not subjects:
            return speaker_body(view, speech) if view.speech else self.actors
        first = subjects[0]
        lead = max(view.first, first.first - 2)
        if first.kind is SubjectKind.NAMED and not view.has(lead, first.parts[0].first, "đó"):
            return first.parts
        return self.actors if first.kind in _KEEPING else ()


def _schemes_at_head(view: View) -> tuple[Part, ...]:
    """Return the schemes of a mere preface: "Hưởng ứng chiến dịch A." before what was done."""
    return tuple(p for p in view.parts if p.is_scheme and p.role is Role.UNDER and p.cue == view.first)


def _within_reach(works: Works | None, block: int) -> Works | None:
    return works if works is not None and block - works.block <= _WORKS_REACH else None
