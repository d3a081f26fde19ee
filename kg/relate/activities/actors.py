"""Who carries a deed out, who takes part, who pays, who receives."""

from dataclasses import dataclass
from typing import NamedTuple

from kg.model.making import quick
from kg.relate.activities.agents import agents_of, moved_to
from kg.relate.activities.congresses import directs_others, holder_named
from kg.relate.activities.crews import COUNTING, crew_of, whole_behind
from kg.relate.activities.deciders import awarders_of, chair_of, holder_of, host_of, issuers_of
from kg.relate.activities.members import UNIT, acting_members, cell_behind, unit_told_of, whole_of, with_company
from kg.relate.activities.names import Part, Role
from kg.relate.activities.nearest import (
    guided,
    is_title,
    named_before,
    subject_after,
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
from kg.relate.activities.unions import union_of_youth
from kg.relate.activities.unnamed import is_by_unnamed
from kg.relate.activities.view import (
    Deed,
    View,
    means_body,
    opens_with_body,
    tells_of_unknown,
)
from kg.relate.duties.studies import OPENINGS as STUDIED_AT

# The members that are asked for of every deed: Python 3.11 is slow to find one by its class.
_NAMED, _MEMBER, _CARRIED = SubjectKind.NAMED, SubjectKind.MEMBER, SubjectKind.CARRIED
_POST, _ADVISED = Role.POST, Role.ADVISED
_MEETING = SubjectKind.MEETING

_SPEAKING = frozenset({_NAMED, _CARRIED})
_IN_NAME_OF_BODY = frozenset({"commendation", "standard-award"})
"""What a chair awards the body does."""
_DECIDING = frozenset({"personnel", "policy-making"})
AT_EVENTS = (
    *("tại buổi", "tại chương trình", "tại lễ", "tại ngày hội", "tại sự kiện"),
    *("cũng tại buổi", "cũng tại chương trình", "cũng tại lễ"),
)
"""How sentences begin that tell what was done at the event told of."""
# These begin a paragraph that goes on with what the one before was about.
GOING_ON = (
    *("cụ thể ,", "dịp này", "nhân dịp này", "trong dịp này", "cùng với đó", "ngoài ra", "bên cạnh đó", "đồng thời"),
    *("cũng ", "trước đó", "sau đó", "tiếp đó", "tại đây", "cùng ngày", "không chỉ vậy", "song song đó"),
    "không dừng lại",
)
_NOT_BY_NEXT = NOT_BY_PERSONS | {"disaster-relief"}
"""What no person told of behind it has done: "Thấy thuyền chở người đi cứu trợ, chị A …"."""
_GETTING = frozenset({"vay", "nhận", "được", "dự", "tham"})
"""What members get or go to is no deed of their body: "60 hội viên vay 3 tỷ đồng"."""
_HANDING = frozenset({"trao", "tặng", "bố"})
"""Words between who hands over or announces ("công bố") and what is done to others."""
_ORGANISERS = ("ban", "tổ", "chức")
_PLACES = frozenset({"ấp", "thôn", "bản", "xóm", "xã", "phường", "buôn", "làng", "khóm", "hộ"})
_SETTING_OUT = frozenset({"tiến", "đã", "cùng", "đồng"})
"""The first words of "tiến hành", "đã", "cùng nhau", "đồng loạt"."""
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


@quick
@dataclass(frozen=True, slots=True)
class Known:
    """Who was told of: the subjects of the sentence before, who holds the meeting, the body that acted last, the body
    that sent the party of visitors or inspectors, that in whose name somebody speaks, that of the person told of,
    the unions that the article names, and who worked with the body.
    """

    subjects: tuple[Part, ...] = ()
    meeting: tuple[Part, ...] = ()
    body: tuple[Part, ...] = ()
    team: tuple[Part, ...] = ()
    speaker: tuple[Part, ...] = ()
    seat: tuple[Part, ...] = ()
    unions: tuple[Part, ...] = ()
    company: tuple[Part, ...] = ()


def actors_of(view: View, deed: Deed, known: Known) -> Actors:
    """Return who has to do with a deed."""
    spoken = view.spoken_from(deed.first)
    subject = subject_before(view, deed, spoken)
    is_named = subject is not None and subject.kind is _NAMED
    clause = subject.first if subject is not None else spoken
    if "nơi" in view.said and (where := _where(view, deed, clause)) is not None:
        return where
    passive = is_passive(view, deed)
    speaks = subject is None or subject.kind in _SPEAKING
    praised = praised_for(view, deed, clause, is_passive=passive) if speaks else None
    if praised is not None:
        by, receiving = ((), praised) if passive else (praised, ())
        since = praised[0].first if praised and not passive else 0
        rules = ("activity.actor.praised",) if praised else ()
        return Actors(clause, by, receiving=receiving, rules=rules, since=since)
    if deed.type in _IN_NAME_OF_BODY and (awarders := awarders_of(view, deed)):
        receiving = receiving_of(view, deed) or (subject.parts if subject is not None and passive and is_named else ())
        return Actors(clause, awarders, receiving=receiving, rules=("activity.actor.awarder",))
    if deed.type in REWARDED and (reward := rewarded_for(view, deed)) is not None:
        return Actors(clause, reward.by, rules=("activity.actor.praised",) if reward.by else (), since=reward.since)
    if (agents := agents_of(view, deed, clause)) is not None:
        given = given_to(view, deed, subject.parts, agents.by) if subject is not None and is_named else ()
        return Actors(clause, agents.by, agents.cooperating, receiving=given, rules=(agents.rule,))
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
    if deed.mention.rule.endswith(".attended") or is_at_occasion(view, deed):
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
    found = _understood(view, deed, spoken, subject, known)
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
    bodies = [part for part in view.parts if part.is_actor and not part.is_person and part.stop < start]
    places = [part for part in view.places if part.stop < start]
    named = bodies[-1:] if not places or (bodies and bodies[-1].stop >= places[-1].first - 2) else []
    return Actors(start, tuple(named), rules=("activity.actor.where",))


def _understood(
    view: View, deed: Deed, spoken: int, subject: Subject | None, known: Known
) -> tuple[tuple[Part, ...], str]:
    """Return who acts where no name is the subject, and the rule: the speaker's body, the meeting, those before."""
    if subject is None and (view.names_unknown(deed.first) or ("các" in view.said and _is_by_places(view, deed))):
        return (), ""
    if is_by_unnamed(view, deed, spoken, has_team=bool(known.team)):
        return (), ""
    if subject is not None and subject.kind is _CARRIED and view.names_unknown(deed.first):
        return (), ""  # "Trung tâm thông tin nguồn lực B đã tặng …"
    refers = subject is not None or view.opening.startswith(GOING_ON)
    carried = known.subjects or (known.body if refers else ())
    is_open = subject is None or subject.kind is _CARRIED
    own = subject is not None and subject.kind is _CARRIED
    if own and known.meeting and subject is not None and _are_organisers(view, subject):
        return known.meeting, "activity.actor.meeting"
    if own and known.team and view.words[subject.first if subject is not None else spoken] == "đoàn":
        return known.team, "activity.actor.team"
    if spoken > view.first and is_open and (speaking := speaker_body(view, spoken) or known.speaker or carried):
        return speaking, "activity.actor.speaker"
    if own and known.speaker:
        return (unit_told_of(view, subject, known.body, known.speaker) or known.speaker), "activity.actor.speaker"
    if own and known.seat and subject is not None and view.words[subject.first] == "chúng":
        return known.seat, "activity.actor.speaker"
    if subject is not None and view.words[subject.first : subject.stop] == UNIT and carried and carried[0].is_person:
        carried = known.seat or known.body  # no person is a unit
    meets = subject is None or subject.kind is _MEETING
    if meets and deed.type == "conference" and (holder := holder_of(view, deed)):
        return holder, "activity.actor.owner"
    if deed.type in _DECIDING and (host := host_of(view, deed)):
        return host, "activity.actor.meeting"
    if subject is not None and subject.kind is _MEETING:
        return known.meeting, "activity.actor.meeting"
    if not is_open or (subject is None and spoken > view.first):
        return (), ""
    if subject is None and not tells_of_unknown(view, deed, spoken) and (following := subject_after(view, deed)):
        chosen = following[0].is_person and (
            deed.type in _NOT_BY_NEXT
            or _is_against(view, deed, following[0])
            or view.opening.startswith(AT_EVENTS)  # "Tại lễ bàn giao nhà, ông A phát biểu"
            or (view.speech and view.has(view.first, deed.first, "lễ", "buổi"))  # "Chia sẻ tại lễ trao quà, ông A nói"
        )
        return (() if chosen else following), "activity.actor.following"
    unfit = deed.type in NOT_BY_PERSONS or (subject is None and (opens_with_body(view) or means_body(view, deed.first)))
    if unfit and carried and carried[0].is_person:
        return (), ""
    if subject is None and not carried and view.opening.startswith(AT_EVENTS):
        return known.meeting, "activity.actor.meeting"
    return with_company(view, subject, carried, known.body, known.company), "activity.actor.carried"


def _is_by_places(view: View, deed: Deed) -> bool:
    """Say whether places that are not named do it, whoever was told of before: "Sau buổi lễ các ấp tiến hành …"."""
    words = view.words
    for index in range(view.first, deed.first - 2):
        if words[index] == "các" and words[index + 1] in _PLACES and words[index + 2] in _SETTING_OUT:
            return True
    return False


def _are_organisers(view: View, subject: Subject) -> bool:
    """Say whether those act who hold the event told of: "Tại buổi lễ, Ban tổ chức đã trao 80 suất quà"."""
    return view.words[subject.first : subject.stop] == _ORGANISERS and view.opening.startswith(AT_EVENTS)


def _is_against(view: View, deed: Deed, person: Part) -> bool:
    """Say whether it is done to a person: "khởi tố bị can đối với A (…), B"."""
    between = view.words[deed.stop : person.first]
    return "đối" in between or ("bị" in between and "can" in between)


def speaker_body(view: View, spoken: int) -> tuple[Part, ...]:
    """Return the body in whose name somebody speaks: itself, or the one of the speaker's first post."""
    parts = [part for part in view.parts if part.first < spoken and part.bracket is None and part.is_actor]
    if parts and not parts[0].is_person and parts[0].role is Role.SUBJECT:
        return (parts[0],)
    posts = [part for part in parts if part.role is _POST]
    return (posts[0],) if posts else ()
