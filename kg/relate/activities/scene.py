"""What the sentences before say that one rests on: its subject, place, model, list, works and meeting."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from kg.model import EntityClass, PartialDate
from kg.relate.activities.aims import goes_on_term, goes_on_with_aims, opens_aims, term_of_congress
from kg.relate.activities.asked import asks, goes_on_asking, tells_duty
from kg.relate.activities.deciders import deciders
from kg.relate.activities.events import Drive
from kg.relate.activities.frames import ActivityFrame
from kg.relate.activities.fronts import is_fronted, is_topic
from kg.relate.activities.held import HELD_HEADS, SAME_EVENT, holds_event, host_of, venue_of
from kg.relate.activities.issued import recalls
from kg.relate.activities.marches import March, march_after
from kg.relate.activities.models import model_told_of, only_model
from kg.relate.activities.names import Part, Role
from kg.relate.activities.outlines import Outline
from kg.relate.activities.receivers import ATTENDANCE
from kg.relate.activities.subjects import Subject, SubjectKind
from kg.relate.activities.understood import GOING_ON, speaker_body
from kg.relate.activities.view import View
from kg.relate.activities.villages import HAMLETS, names_own_village
from kg.relate.activities.words import by_first_word

_WORKS_REACH = 3
"""Who pays for works is told in their paragraph or at most so many paragraphs later."""
_ERRANDS = frozenset({"kiểm", "giám", "công", "khảo", "thanh", "thẩm"})
"""The words after "đoàn" of "đoàn kiểm tra", "đoàn giám sát", "đoàn công tác" …"""
_NAMELESS = frozenset({SubjectKind.GENERIC, SubjectKind.MEMBER})
_REALM_REACH = 5
_NAMED = SubjectKind.NAMED
_ACTING = frozenset({SubjectKind.NAMED, SubjectKind.PLACE, SubjectKind.CARRIED})
_FURTHER = ("ngoài ra", "bên cạnh", "cùng với", "đồng thời", "song song", "không chỉ", "còn ", "riêng ")
"""These begin a sentence that goes on to something else."""
_SUFFERING = ("bị",)
"""Behind a body this tells what the storm did to it; it is not who acts next."""
_AS_WELL = ("đồng thời", "ngoài ra", "bên cạnh đó", "đặc biệt là", "nhất là")
"""A paragraph that begins so goes on with what is asked for."""
_AIMING = frozenset({"nhằm", "để", "thiết", "chào", "nhân", "hướng", "tiếp"})
_JOINING = frozenset({"hưởng", "thực", "triển", "cụ"})
"""The first words of "hưởng ứng", "thực hiện", "triển khai", "cụ thể hóa"."""
_NOBODY = ("",)
"""Who took a model up of which is told: none that a deed names."""
_WITH, _OWNER = Role.WITH, Role.OWNER
_CARRIED, _MEMBER = SubjectKind.CARRIED, SubjectKind.MEMBER
_ATTENDANCE = by_first_word(ATTENDANCE)


class Works(NamedTuple):
    """Works under way: the activity, and its paragraph."""

    frame: ActivityFrame
    block: int


@dataclass(slots=True)
class Scene:
    """What the sentences so far have said; a paragraph begins with what the ones before leave to it.

    `actors` and `place` stand for those that a sentence does not name, `there` for "tại đây", `realm` is the place
    of those who act without a name; `schemes` lead into the list that `is_list` says is open; `preface` are those
    of a sentence that is only a preface; `model` and `modelled_by` the model taken up, and by whom; `issued` the
    directive issued last, `recalled` one that the paragraph speaks of by its kind; `deciders` whose decision is
    told of. Into later paragraphs go only `works`, `meeting`, who holds the meeting told of, `body`, the body that
    acted or spoke last, `team`, who sent the party told of, and `plan`, the directive issued last. `speaker` is the
    body in whose name somebody speaks in the paragraph, `venue` the place of the event told of, `whole` the body
    whose members have acted in the sentence, `drive` the programme whose event was told of last, `last_model` the
    one model that was named last, with its paragraph, `day` the last day of which a deed was told, `company` who
    worked with the subject of the sentence before, `outline` what the next tells closer, `march` where units have come
    to work among the people; `is_of_village` says that the paragraph tells of "the village", `is_by_unnamed` that the
    last who acted have no name, `is_asked` that the sentence before asks for something.
    """

    block: int = -1
    actors: tuple[Part, ...] = ()
    place: tuple[Part, ...] = ()
    there: tuple[Part, ...] = ()
    realm: tuple[Part, ...] = ()
    is_list: bool = False
    schemes: tuple[Part, ...] = ()
    preface: tuple[Part, ...] = ()
    model: Part | None = None
    last_model: tuple[Part, int] | None = None
    modelled_by: tuple[str, ...] = ()
    is_model_aside: bool = False
    issued: Part | None = None
    recalled: Part | None = None
    deciders: tuple[Part, ...] = ()
    works: Works | None = None
    meeting: tuple[Part, ...] = ()
    body: tuple[Part, ...] = ()
    team: tuple[Part, ...] = ()
    speaker: tuple[Part, ...] = ()
    plan: Part | None = None
    venue: tuple[Part, ...] = ()
    is_ahead: bool = False
    term: Sequence[str] = ()
    is_asked: bool = False
    whole: tuple[Part, ...] = ()
    drive: Drive | None = None
    day: PartialDate | None = None
    company: tuple[Part, ...] = ()
    outline: Outline | None = None
    march: March | None = None
    is_of_village: bool = False
    is_by_unnamed: bool = False

    @property
    def lists_plans(self) -> bool:
        """Say whether the list that is open is what a document issued before sets as tasks."""
        return self.is_list and self.recalled is not None and self.schemes == (self.recalled,)

    def enter(self, view: View) -> None:
        """Drop what does not reach into a sentence: an item goes on with its list, a paragraph begins afresh."""
        self.whole = ()
        if self.modelled_by == _NOBODY and _turns_away(view):
            self.model, self.modelled_by = None, ()
        block = view.sentence.block
        if not (self.is_list and view.is_item):
            if block != self.block:
                is_next = block - self.block == 1
                self.there = self.there if is_next else ()
                self.preface = self.preface if is_next else ()
                asked = self.is_asked and is_next and view.opening.startswith(_AS_WELL)
                self._begin()
                self.is_asked = asked
            elif self.is_list:
                self.is_list, self.schemes = False, ()
        self.block = block

    def _begin(self) -> None:
        self.actors = self.place = self.realm = self.schemes = self.deciders = ()
        self.is_list = self.is_ahead = self.is_asked = self.is_of_village = False
        self.speaker = ()
        self.model = self.issued = self.recalled = None
        self.modelled_by = ()

    def leave(self, view: View, groups: Sequence[tuple[Part, ...]], *, tells: bool) -> None:
        """Keep what a sentence says for the next; `groups` are its places, `tells` says whether it tells of a deed."""
        if "đoàn" in view.said:
            self.team = _team(view) or self.team
        if view.schemes:
            if (model := model_told_of(view)) is not None and self.model is not model:
                self.model, self.modelled_by = model, _NOBODY
            self.last_model = only_model(view) or self.last_model
        self._keep_actors(view, tells=tells)
        if self.plan is not None and recalls(view, self.plan):
            self.recalled = self.plan
        ends_open = view.words[view.stop - 1] == ":"  # and leads into a list
        self.is_list = ends_open or (self.is_list and view.is_item)
        if view.subjects:
            self.is_by_unnamed = view.subjects[0].kind is SubjectKind.GENERIC
            self.realm = _realm(view, groups) if view.subjects[0].kind in _NAMELESS else ()
        if not (self.is_of_village or HAMLETS.isdisjoint(view.said)):
            self.is_of_village = names_own_village(view)
        if groups:
            self.march = march_after(view, groups, self.actors, self.march)
            self.there = groups[-1]
            if not view.is_item:
                for group in groups:
                    if is_fronted(view, group) or is_topic(view, group):
                        self.place = group
                        break
        if ends_open:
            self.schemes = tuple([part for part in view.schemes if part.role is Role.UNDER])
            if not self.schemes and self.recalled is not None:
                self.schemes = (self.recalled,)
        if not HELD_HEADS.isdisjoint(view.said) and holds_event(view):
            self.meeting = host_of(view) or self.meeting
            if view.subjects and view.subjects[0].kind is SubjectKind.PLACE:
                self.meeting = self.body = ()  # nobody told of holds it
            self.venue = venue_of(view, groups) or (self.venue if view.opening.startswith(SAME_EVENT) else ())
        begun = _schemes_at_head(view) if view.schemes and not (tells or view.subjects) else ()
        self.preface = (*self.preface, *begun) if begun else ()
        if _OWNER in view.actors:
            self.deciders = deciders(view) or self.deciders
        self._keep_aims(view)
        if self.works is not None and view.sentence.block - self.works.block > _WORKS_REACH:
            self.works = None

    def _keep_actors(self, view: View, *, tells: bool) -> None:
        """Keep who acts on, the body that acted or spoke last, and who worked with it."""
        self.actors = self._topic(view, tells=tells)
        if tells and view.deeds and view.names_unknown(view.deeds[0].first):
            self.actors = self.body = ()
        elif self.actors and self.actors[0] in view.parts and not self.actors[0].is_person:
            self.body, self.company = self.actors, ()
            if _WITH in view.actors:
                self.company = tuple([part for part in view.actors[_WITH] if not part.is_person])
        elif not (tells or view.speech) and "đoàn" in view.said and (unit := _unit_named(view)):
            self.actors = self.body = unit  # "“A” là phong trào thi đua của Trung đoàn B. Trong tuần đầu, đơn vị đã …"
        elif view.speech:
            self.body = speaker_body(view, view.speech[0]) or self.body

    def _keep_aims(self, view: View) -> None:
        """Keep whether something is asked for, the term that a congress opens, and whether aims are set."""
        self.is_asked = (
            (self.is_asked and goes_on_asking(view))
            or ("nhiệm" in view.said and tells_duty(view))
            or (bool(view.markers) and asks(view))
        )
        if not self.term and "kỳ" in view.said:
            self.term = term_of_congress(view)
        self.is_ahead = (
            opens_aims(view)
            or (bool(self.term) and goes_on_term(view, self.term))
            or (self.is_ahead and goes_on_with_aims(view))
        )

    def _topic(self, view: View, *, tells: bool) -> tuple[Part, ...]:
        """Return whom the next sentence is about if it names nobody: the first subject, no mere speaker."""
        opener = view.words[view.first]
        if (self.is_list and view.is_item) or (opener in _ATTENDANCE and view.opens(_ATTENDANCE)):
            return self.actors
        speech = view.speech[0] if view.speech else view.first
        for first in view.subjects:
            if first.first >= speech:
                break
        else:
            if not self.actors and tells and view.opening.startswith(GOING_ON):
                return self.body  # whose deeds were told goes on in the next sentence
            return speaker_body(view, speech) if view.speech else self.actors
        if first.kind is _MEMBER:
            return self.whole if tells else self.actors
        if first.kind is _NAMED and not ("đó" in view.said and _is_pointed_to(view, first)):
            suffers = view.words[first.stop : first.stop + 1] == _SUFFERING and not first.parts[0].is_person
            return () if suffers else first.parts
        return self.actors if first.kind is _CARRIED else ()


def _is_pointed_to(view: View, named: Subject) -> bool:
    """Say whether "đó" stands shortly before the name of a subject: "trong đó Hội A"."""
    return "đó" in view.words[max(view.first, named.first - 2) : named.parts[0].first]


def goes_further(view: View) -> bool:
    """Say whether a sentence is one more of a list of things done: "Đồng thời, Hội A ra mắt mô hình B"."""
    return view.opening.startswith(_FURTHER)


def _turns_away(view: View) -> bool:
    """Say whether a sentence leaves the model that the one before was about: others act, or there is more to tell."""
    return view.opening.startswith(_FURTHER) or any(subject.kind in _ACTING for subject in view.subjects)


def _team(view: View) -> tuple[Part, ...]:
    """Return who sent a party out: "Đoàn kiểm tra của Ban A …"."""
    for subject in view.subjects:
        if subject.kind is _NAMED:
            lead = view.words[subject.first : subject.parts[0].first]
            if "đoàn" in lead and not _ERRANDS.isdisjoint(lead):
                return subject.parts
    return ()


def _unit_named(view: View) -> tuple[Part, ...]:
    """Return the one army unit whose something is: "“A” là tên phong trào thi đua của Trung đoàn B"."""
    bodies = [part for part in view.parts if part.is_actor and not part.is_person]
    if len(bodies) != 1 or any(subject.kind is _NAMED for subject in view.subjects):
        return ()
    if bodies[0].anchor.cls is not EntityClass.MILITARY_UNIT:
        return ()
    return (bodies[0],) if bodies[0].first > view.first and view.words[bodies[0].first - 1] == "của" else ()


def _realm(view: View, groups: Sequence[tuple[Part, ...]]) -> tuple[Part, ...]:
    """Return the place of the subject that names nobody: "các cấp hội trong huyện A đã …"."""
    stop = view.subjects[0].stop
    if view.speech:
        return ()
    near = [group for group in groups if stop <= group[0].first < stop + _REALM_REACH]
    done = min([deed.first for deed in view.deeds], default=view.stop)
    return near[0] if near and near[0][0].first < done else ()


def _schemes_at_head(view: View) -> tuple[Part, ...]:
    """Return the schemes of a mere preface: "Thực hiện Kế hoạch A và B; hưởng ứng chiến dịch C." before a deed."""
    under = [part for part in view.schemes if part.role is Role.UNDER]
    if under and view.words[view.first] in _AIMING:  # "Nhằm chào mừng ngày lễ và hưởng ứng chiến dịch A."
        under = [part for part in under if view.words[part.cue] in _JOINING]
        return tuple([p for p in view.schemes if under and (p in under or _is_joined(view, under[0], p))])
    if not under or under[0].cue != view.first:
        return ()
    return tuple([p for p in under if p.chain == under[0].chain or _is_joined(view, under[0], p)])


def _is_joined(view: View, first: Part, part: Part) -> bool:
    """Say whether a scheme is one more that a preface lists, not only in the title of the first."""
    if view.words[part.cue - 1] == ";":
        return True
    return view.words[part.cue - 1] == "," and part.cue < part.first and "về" not in view.words[first.stop : part.cue]
