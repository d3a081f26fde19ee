"""Who carries a deed out, who takes part, who pays, who receives."""

from typing import NamedTuple

from kg.relate.activities.agents import agents_of, moved_to
from kg.relate.activities.congresses import directs_others, holder_named, own_congress
from kg.relate.activities.crews import COUNTING, crew_of, whole_behind
from kg.relate.activities.deciders import (
    awarders_of,
    chair_of,
    decided_by,
    issuers_of,
    on_behalf,
    only_announce,
    whose_programme,
)
from kg.relate.activities.members import acting_members, cell_behind, turned_out, whole_of, with_company
from kg.relate.activities.names import Part, Role
from kg.relate.activities.nearest import (
    guided,
    is_title,
    named_before,
    subject_before,
    with_sender,
)
from kg.relate.activities.partners import partners_of
from kg.relate.activities.persons import (
    NOT_BY_PERSONS,
    hands_over,
    is_at_occasion,
    is_done_to,
    only_opens,
    only_sees,
)
from kg.relate.activities.praise import REWARDED, praised_for, rewarded_for
from kg.relate.activities.receivers import (
    ATTENDANCE,
    OF_PEOPLE,
    given_to,
    is_by_visited,
    is_passive,
    receiving_of,
    told_behind,
)
from kg.relate.activities.subjects import Subject, SubjectKind
from kg.relate.activities.understood import Known, understood
from kg.relate.activities.unions import union_of_youth
from kg.relate.activities.view import (
    Deed,
    View,
)
from kg.relate.duties.studies import OPENINGS as STUDIED_AT

# The members that are asked for of every deed: Python 3.11 is slow to find one by its class.
_NAMED, _MEMBER, _CARRIED = SubjectKind.NAMED, SubjectKind.MEMBER, SubjectKind.CARRIED
_ADVISED = Role.ADVISED

_SPEAKING = frozenset({_NAMED, _CARRIED})
_IN_NAME_OF_BODY = frozenset({"commendation", "standard-award"})
"""What a chair awards the body does."""
_GETTING = frozenset({"vay", "nhận", "được", "dự", "tham"})
"""What members get or go to is no deed of their body: "60 hội viên vay 3 tỷ đồng"."""
_HANDING = frozenset({"trao", "tặng", "bố"})
"""Words between who hands over or announces ("công bố") and what is done to others."""
_REACH = 6
"""An organiser stands at most about so many words after the deed."""


class Actors(NamedTuple):
    """Who has to do with a deed; `clause` is the word at which its clause begins."""

    clause: int
    by: tuple[Part, ...] = ()
    cooperating: tuple[Part, ...] = ()
    receiving: tuple[Part, ...] = ()
    rules: tuple[str, ...] = ()
    since: int = 0
    """From this word on its dates stand: what is praised was done before the praise."""


def actors_of(view: View, deed: Deed, known: Known) -> Actors:
    """Return who has to do with a deed."""
    spoken = view.spoken_from(deed.first)
    subject = subject_before(view, deed, spoken)
    is_named = subject is not None and subject.kind is _NAMED
    clause = subject.first if subject is not None else spoken
    if "nơi" in view.said and (where := _where(view, deed, clause)) is not None:
        return where
    passive = is_passive(view, deed)
    if (honoured := _honoured(view, deed, clause, subject, passive=passive)) is not None:
        return honoured
    if (decided := _decided(view, deed, clause, subject)) is not None:
        return decided
    if (agents := agents_of(view, deed, clause)) is not None:
        given = given_to(view, deed, subject.parts, agents.by) if subject is not None and is_named else ()
        return Actors(clause, agents.by, agents.cooperating, receiving=given, rules=(agents.rule,))
    if deed.type == "congress" and (own := own_congress(view, deed)) is not None:
        return Actors(clause, own, rules=("activity.actor.owner",) if own else ())
    named = _named(view, deed, subject if is_named else None)
    if deed.type == "personnel" and (issuers := issuers_of(view, deed, clause)):
        return Actors(clause, issuers, receiving=receiving_of(view, deed), rules=("activity.actor.issuer",))
    receiving = receiving_of(view, deed)
    if deed.type in OF_PEOPLE and is_by_visited(view, deed):
        return Actors(clause)
    if deed.type == "directive-study" and not named and known.meeting and view.opening.startswith(STUDIED_AT):
        return Actors(clause, known.meeting, rules=("activity.actor.meeting",))
    if passive:
        if view.opening.startswith(ATTENDANCE):
            return Actors(clause)  # "Tham dự có Hội A cùng các đảng viên được nhận Huy hiệu"
        if deed.type == "personnel" and named and not named[0].is_person and view.has(named[-1].stop, deed.first, "đã"):
            named = ()  # "Công an huyện A đã bắt 2 người, 3 cán bộ khác bị đình chỉ công tác"
        receiving = named or receiving or told_behind(view, deed)
        return Actors(clause, receiving=receiving, rules=("activity.actor.passive",))
    if deed.way == "attended" or is_at_occasion(view, deed):
        return Actors(clause)
    with_ = partners_of(view, deed, clause)
    if named and named[0].is_person and (by_person := _of_person(view, deed, clause, named, receiving)) is not None:
        return by_person
    if named and deed.type == "congress" and directs_others(view, deed, named[-1]):
        return Actors(clause)
    if named:
        return Actors(clause, named, with_, receiving=receiving, rules=("activity.actor.subject",))
    by, rule = _unnamed(view, deed, spoken, subject, known)
    if rule == "activity.actor.carried" and (holder := holder_named(view, deed)) is not None:
        by, rule = holder, "activity.actor.owner"
    return Actors(clause, by, with_, receiving=receiving, rules=(rule,) if by else ())


def _honoured(view: View, deed: Deed, clause: int, subject: Subject | None, *, passive: bool) -> Actors | None:
    """Return who did what is praised, and who gives an award; None where nobody is honoured."""
    speaks = subject is None or subject.kind in _SPEAKING
    praised = praised_for(view, deed, clause, is_passive=passive) if speaks else None
    if praised is not None:
        by, receiving = ((), praised) if passive else (praised, ())
        since = praised[0].first if praised and not passive else 0
        rules = ("activity.actor.praised",) if praised else ()
        return Actors(clause, by, receiving=receiving, rules=rules, since=since)
    if deed.type in _IN_NAME_OF_BODY and "thừa" in view.said and not passive and (mandated := on_behalf(view, deed)):
        return Actors(clause, mandated, receiving=receiving_of(view, deed), rules=("activity.actor.awarder",))
    if deed.type in _IN_NAME_OF_BODY and (awarders := awarders_of(view, deed)):
        is_got = subject is not None and passive and subject.kind is _NAMED
        receiving = receiving_of(view, deed) or (subject.parts if subject is not None and is_got else ())
        return Actors(clause, awarders, receiving=receiving, rules=("activity.actor.awarder",))
    if deed.type in REWARDED and (reward := rewarded_for(view, deed)) is not None:
        return Actors(clause, reward.by, rules=("activity.actor.praised",) if reward.by else (), since=reward.since)
    return None


def _decided(view: View, deed: Deed, clause: int, subject: Subject | None) -> Actors | None:
    """Return whose decision it is that others may announce; None where none is told of."""
    if deed.type in _IN_NAME_OF_BODY and "quyết" in view.said:
        decided = decided_by(view, deed, clause)
        if decided is not None:
            return Actors(clause, decided, receiving=receiving_of(view, deed), rules=("activity.actor.issuer",))
    if (
        deed.type == "personnel"
        and "bố" in view.said
        and (decided := decided_by(view, deed, clause)) is not None
        and (decided or (subject is not None and only_announce(view, subject.parts)))
    ):
        rules = ("activity.actor.issuer",) if decided else ()
        return Actors(clause, decided, receiving=receiving_of(view, deed), rules=rules)
    return None


def _named(view: View, deed: Deed, subject: Subject | None) -> tuple[Part, ...]:
    """Return those who are named to do a deed: its subject, if that has a name, with who is counted or called to it."""
    named = with_sender(view, subject) if subject is not None else ()
    if _ADVISED in view.actors:
        named = (*named, *moved_to(view, deed))
    if not COUNTING.isdisjoint(view.said) and (crew := crew_of(view, deed)):
        named = (*crew, *[part for part in named if part not in crew])
    if len(named) > 1 and "sự" in view.said:
        named = guided(view, named)
    if len(named) > 1:
        named = tuple([part for part in named if not is_title(view, part, named[-1])])
    if deed.type in NOT_BY_PERSONS:
        named = tuple([part for part in named if not part.is_person]) or named
    return named


def _of_person(
    view: View, deed: Deed, clause: int, named: tuple[Part, ...], receiving: tuple[Part, ...]
) -> Actors | None:
    """Return who has to do with what a named person does not do himself, None where he does."""
    person = named[0]
    if hands_over(view, deed) or only_sees(view, deed, person) or only_opens(view, deed, person):
        return Actors(clause)
    if not is_done_to(deed):
        return None
    decides = deed.type == "personnel" and any(part.is_person for part in receiving)
    hands = decides or not _HANDING.isdisjoint(view.words[person.stop : deed.first + 2])
    return Actors(clause, receiving=receiving if hands else named)


def _unnamed(
    view: View, deed: Deed, spoken: int, subject: Subject | None, known: Known
) -> tuple[tuple[Part, ...], str]:
    """Return who acts where the subject names no body or person, and the rule."""
    if subject is None:
        if chair := chair_of(view, deed, spoken):
            return chair, "activity.actor.post"
        if owners := whose_programme(view, deed):
            return owners, "activity.actor.owner"
    elif subject.kind is _MEMBER:
        if behind := whole_behind(view, subject):
            return behind, "activity.actor.members"
        before = named_before(view, subject)
        whole = whole_of(view, subject, before, known.subjects, known.body, known.unions)
        return with_company(view, subject, whole, known.body, known.company), "activity.actor.members"
    elif young := union_of_youth(view, subject, known.unions):
        return young, "activity.actor.youth"
    elif (
        deed.type not in NOT_BY_PERSONS
        and view.words[deed.first] not in _GETTING
        and (whole := acting_members(view, subject, named_before(view, subject) or known.subjects, known.body))
    ):
        return whole, "activity.actor.members"
    elif called := turned_out(view, deed, subject, known.meeting):
        return called, "activity.actor.event"
    found = understood(view, deed, spoken, subject, known)
    if not found[0] and deed.type == "member-recruitment":
        return cell_behind(view, deed), "activity.actor.at-cell"
    return found


def _where(view: View, deed: Deed, clause: int) -> Actors | None:
    """Return the body of "Chi bộ thôn A, nơi vừa tổ chức đại hội", None where nothing is said of its place."""
    words, after = view.words, max(clause, deed.first - _REACH)
    if "nơi" not in words[after + 1 : deed.first]:
        return None
    start = next(i for i in range(deed.first - 1, after, -1) if words[i] == "nơi")
    if words[start - 1] != ",":
        return None
    if view.source.words.capital[start + 1] and start + 1 < deed.first:
        return Actors(start)  # "khu 9, nơi Hội Phụ nữ mở lớp": another acts there
    bodies = [part for part in view.parts if part.is_actor and not part.is_person and part.stop < start]
    places = [part for part in view.places if part.stop < start]
    named = bodies[-1:] if not places or (bodies and bodies[-1].stop >= places[-1].first - 2) else []
    return Actors(start, tuple(named), rules=("activity.actor.where",))
