"""Who acts where no name is the subject: the body of who speaks, who holds the meeting, those told of before."""

from dataclasses import dataclass

from kg.model import EntityClass
from kg.model.making import quick
from kg.relate.activities.deciders import holder_of, host_of, only_announce
from kg.relate.activities.members import UNIT, unit_told_of, with_company
from kg.relate.activities.names import Part, Role
from kg.relate.activities.nearest import subject_after
from kg.relate.activities.persons import NOT_BY_PERSONS
from kg.relate.activities.subjects import Subject, SubjectKind
from kg.relate.activities.unnamed import is_by_unnamed
from kg.relate.activities.view import (
    Deed,
    View,
    means_body,
    opens_with_body,
    tells_of_unknown,
)
from kg.relate.activities.words import is_number

_CARRIED, _MEETING, _POST = SubjectKind.CARRIED, SubjectKind.MEETING, Role.POST
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
_PROGRAMMES = frozenset({"chương", "buổi"})
"""First words of "chương trình", "buổi lễ"."""
_AT_PROGRAMMES = frozenset(
    {
        "gift-giving",
        "education-support",
        "medical-care",
        "culture-sport",
        "visit",
        "house-building",
        "merit-family-support",
    }
)
"""What is done at the event of a programme by those who hold it: "Chương trình đã trao 50 suất quà"."""
_ORGANISERS = frozenset({("ban", "tổ", "chức"), ("btc",)})
_FEW, _COMING = 3, frozenset({"đến", "tới", "về", "ghé", "vào", "sang"})
_EVENTS = frozenset({"lễ", "nghị", "trình", "hội", "kiện", "đó", "này"})
"""Behind the last words of "buổi lễ", "hội nghị", "chương trình", "dịp này" a place without a comma is who acts."""
_HERE, _AT_ONCE = ("địa", "phương"), frozenset({0, 1})
"""What stands right behind the words that say that somebody speaks, or behind a comma there."""
_PLACES = frozenset({"ấp", "thôn", "bản", "xóm", "xã", "phường", "buôn", "làng", "khóm", "hộ"})
_VILLAGES = frozenset({"thôn", "ấp", "bản", "buôn", "xóm", "khóm"})
_COMMUNES = _VILLAGES | {"xã", "phường", "trấn"}
_WHOLE = "toàn"
_LANDS = {
    "tỉnh": _COMMUNES | {"huyện", "quận"},
    **dict.fromkeys(("huyện", "quận"), _COMMUNES),
    **dict.fromkeys(("xã", "phường"), _VILLAGES),
}
"""What units a land is made of, by the word behind "toàn"."""
_PARTY = "đoàn"
_VISITED = frozenset(
    tuple(head.split())
    for head in (
        *("trường mầm", "trường mẫu", "trường tiểu", "trường th", "trường thcs", "trường thpt", "trường ptdt"),
        *("trường phổ", "trường ptdtbt", "điểm trường", "trạm y", "trường trung", "nhà trẻ"),
    )
)
"""The first words of schools and clinics."""
_DONE, _THERE_IS = "đã", frozenset({"có", "được", "diễn", "hoàn", "góp", "trở", "và"})
"""What stands behind "đã" where no body is meant: "đã có", "đã được", "đã diễn ra", "đã góp phần"."""
_ENDS_OF_TIMES = frozenset({",", "nay", "qua", "đây"})
_WHENS = frozenset(
    "tại trong từ đến tính qua thông sau với nổi kết ngay nhân nhờ ngoài bên cùng thực hưởng năm thời những".split()
)
"""First words of what says when, where or by what something was done: "Nổi bật, đã …", "Kết quả, đã …"."""
_WE, _COURSE = "chúng", "trong quá trình"
_DONE_TO = frozenset({"supervision", "personnel"})
"""What is done to persons who are told of behind: "Trong quá trình kiểm tra, ông A đã báo cáo"."""
_SETTING_OUT = frozenset({"tiến", "đã", "cùng", "đồng"})
"""The first words of "tiến hành", "đã", "cùng nhau", "đồng loạt"."""


@quick
@dataclass(frozen=True, slots=True)
class Known:
    """Who was told of: the subjects of the sentence before, who holds the meeting, the body that acted last, the body
    that sent the party of visitors or inspectors, that in whose name somebody speaks, that of the person told of,
    the unions that the article names, who worked with the body, and whether the last who acted have no name.
    """

    subjects: tuple[Part, ...] = ()
    meeting: tuple[Part, ...] = ()
    body: tuple[Part, ...] = ()
    team: tuple[Part, ...] = ()
    speaker: tuple[Part, ...] = ()
    seat: tuple[Part, ...] = ()
    unions: tuple[Part, ...] = ()
    company: tuple[Part, ...] = ()
    is_by_unnamed: bool = False


def understood(
    view: View, deed: Deed, spoken: int, subject: Subject | None, known: Known
) -> tuple[tuple[Part, ...], str]:
    """Return who acts where no name is the subject, and the rule: the speaker's body, the meeting, those before."""
    if subject is None and (view.names_unknown(deed.first) or ("các" in view.said and _is_by_places(view, deed))):
        return (), ""
    if is_by_unnamed(view, deed, spoken, has_team=bool(known.team)):
        return (), ""
    if subject is not None and subject.kind is _CARRIED and view.names_unknown(deed.first):
        return (), ""  # "Trung tâm thông tin nguồn lực B đã tặng …"
    refers = subject is not None or view.opening.startswith(GOING_ON) or _is_left_out(view, deed, known)
    carried = known.subjects or (known.body if refers else ())
    own = subject if subject is not None and subject.kind is _CARRIED else None
    if own is not None and known.meeting and _are_organisers(view, own):
        return known.meeting, "activity.actor.meeting"
    if own is not None and known.team and view.words[own.first] == "đoàn":
        return known.team, "activity.actor.team"
    is_told = spoken > view.first and (subject is None or own is not None or _is_here(view, subject, spoken))
    if is_told and "đoàn" in view.said and _has_delegation(view, deed, spoken):
        return known.team, "activity.actor.team"
    if is_told and (speaking := speaker_body(view, spoken) or known.speaker or carried):
        if deed.type == "personnel" and only_announce(view, speaking):
            return (), ""
        return speaking, "activity.actor.speaker"
    if own is not None and known.speaker:
        return (unit_told_of(view, own, known.body, known.speaker) or known.speaker), "activity.actor.speaker"
    if own is not None and known.seat and view.words[own.first] == "chúng":
        return known.seat, "activity.actor.speaker"
    if subject is not None and view.words[subject.first : subject.stop] == UNIT and carried and carried[0].is_person:
        carried = known.seat or known.body  # no person is a unit
    return _carried_on(view, deed, spoken, subject, known, carried)


def _is_left_out(view: View, deed: Deed, known: Known) -> bool:
    """Say whether a sentence goes from when or where something was done right to what: "Trong năm 2021 đã trồng …"."""
    if _DONE not in view.said or deed.is_passive or known.is_by_unnamed:
        return False
    done = next((i for i in range(view.first + 1, deed.first + 1) if view.words[i] == _DONE), None)
    if done is None or view.words[done + 1] in _THERE_IS:
        return False
    before = view.words[done - 1]
    return (before in _ENDS_OF_TIMES and view.words[view.first] in _WHENS) or is_number(before)


def _carried_on(
    view: View, deed: Deed, spoken: int, subject: Subject | None, known: Known, carried: tuple[Part, ...]
) -> tuple[tuple[Part, ...], str]:
    """Return who acts where nobody speaks: who holds the meeting, who is named behind, those `carried` on, if fit."""
    is_open = subject is None or subject.kind is _CARRIED
    meets = subject is None or subject.kind is _MEETING
    if meets and deed.type == "conference" and (holder := holder_of(view, deed)):
        return holder, "activity.actor.owner"
    if deed.type in _DECIDING and (host := host_of(view, deed)):
        return host, "activity.actor.meeting"
    if subject is not None and subject.kind is _MEETING:
        if view.words[subject.first] in _PROGRAMMES and deed.type not in _AT_PROGRAMMES:
            return (), ""
        return known.meeting, "activity.actor.meeting"
    if not is_open or (subject is None and spoken > view.first):
        return (), ""
    if subject is None and not tells_of_unknown(view, deed, spoken) and (following := subject_after(view, deed)):
        unlikely = following[0].is_person and (
            deed.type in _NOT_BY_NEXT
            or (deed.type in _DONE_TO and view.opening.startswith(_COURSE))
            or _is_against(view, deed, following[0])
            or view.opening.startswith(AT_EVENTS)  # "Tại lễ bàn giao nhà, ông A phát biểu"
            or (view.speech and view.has(view.first, deed.first, "lễ", "buổi"))  # "Chia sẻ tại lễ trao quà, ông A nói"
        )
        unlikely = unlikely or (deed.type == "commendation" and _only_has_honoured(view, following[-1]))
        return (() if unlikely else following), "activity.actor.following"
    if subject is not None and carried and view.words[subject.first] == _PARTY and _is_school(view, carried[0]):
        return (), ""
    unfit = deed.type in NOT_BY_PERSONS or (subject is None and (opens_with_body(view) or means_body(view, deed.first)))
    unfit = unfit or (subject is not None and view.words[subject.first] == _WE)  # who says "chúng tôi" is not known
    if unfit and carried and carried[0].is_person:
        return (), ""
    if subject is None and view.places and _is_by_place(view, deed):
        return (), ""
    if subject is None and carried and _is_by_all(view, deed, carried[0]):
        return (), ""
    if subject is None and not carried and view.opening.startswith(AT_EVENTS):
        return known.meeting, "activity.actor.meeting"
    return with_company(view, subject, carried, known.body, known.company), "activity.actor.carried"


def _only_has_honoured(view: View, part: Part) -> bool:
    """Say whether those are told of whom others honour: "Trong đợt trao Huy hiệu này, Đảng bộ A có 36 đảng viên …"."""
    behind = view.words[part.stop : part.stop + 2]
    return len(behind) > 1 and behind[0] == "có" and is_number(behind[1])


def _is_school(view: View, part: Part) -> bool:
    """Say whether those told of are a school or a clinic, to which parties come, and which sends none."""
    return view.words[part.first : part.first + 2] in _VISITED


def _has_delegation(view: View, deed: Deed, spoken: int) -> bool:
    """Say whether visitors do what one tells whom they have come to: "Bà A cho biết: … nay đoàn đến thăm"."""
    lead = view.words[max(spoken, deed.first - _FEW) : deed.first + 1]
    return any(lead[i] == "đoàn" and lead[i + 1] in _COMING for i in range(len(lead) - 1))


def _is_by_places(view: View, deed: Deed) -> bool:
    """Say whether places that are not named do it, whoever was told of before: "Sau buổi lễ các ấp tiến hành …"."""
    words = view.words
    for index in range(view.first, deed.first - 2):
        if words[index] == "các" and words[index + 1] in _PLACES and words[index + 2] in _SETTING_OUT:
            return True
    return False


def _is_by_place(view: View, deed: Deed) -> bool:
    """Say whether a place acts that only stands behind an event: "Cũng tại buổi lễ Khu phố A đã phát động …"."""
    for place in view.places:
        if place.bracket is None and view.first < place.first < deed.first and view.words[place.stop] == "đã":
            return view.words[place.first - 1] in _EVENTS
    return False


def _is_by_all(view: View, deed: Deed, carried: Part) -> bool:
    """Say whether all the land around does it, of which those told of are a part: "toàn tỉnh đang duy trì 40 tổ"."""
    words = view.words
    for index in range(view.first, deed.first - 1):
        if words[index] == _WHOLE and words[index + 1] in _LANDS and (index == view.first or not _joins(view, index)):
            below = _LANDS[words[index + 1]]
            small = not below.isdisjoint(words[carried.first : carried.stop])
            return small or carried.anchor.cls is EntityClass.ORGANIZATION
    return False


def _joins(view: View, index: int) -> bool:
    """Say whether the whole land is no subject: "trên địa bàn toàn tỉnh", "của toàn huyện"."""
    before = view.words[index - 1]
    return before != "," and not is_number(before)


def _is_here(view: View, subject: Subject, spoken: int) -> bool:
    """Say whether who speaks tells of what was done here: "UBND huyện A cho biết, địa phương đã sơ tán 12 hộ"."""
    return view.words[subject.first : subject.stop] == _HERE and subject.first - spoken in _AT_ONCE


def _are_organisers(view: View, subject: Subject) -> bool:
    """Say whether those act who hold the event told of: "Tại buổi lễ, Ban tổ chức đã trao 80 suất quà"."""
    return view.words[subject.first : subject.stop] in _ORGANISERS and view.opening.startswith(AT_EVENTS)


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
