"""The subjects nearest to a deed: before it, behind it, and who of several named acts."""

from operator import attrgetter

from kg.model import PLACE_CLASSES
from kg.relate.activities.names import Part, Role
from kg.relate.activities.subjects import Subject, SubjectKind
from kg.relate.activities.view import Deed, View

# The members that are asked for of every deed: Python 3.11 is slow to find one by its class.
_NAMED, _PRAISED, _CAUSED, _POST = SubjectKind.NAMED, Role.PRAISED, Role.CAUSED, Role.POST
_GENERIC, _LISTED = SubjectKind.GENERIC, frozenset({",", "và"})
_JOINED = "tham"
_SENDING = frozenset({"điều", "cử", "huy", "tăng", "cắt"})
_TITLES = frozenset({("tổng", "bí", "thư"), ("chủ", "tịch", "nước"), ("thủ", "tướng")})
_SHARE_REACH = 4
"""So many words before a share stands "trong đó (có 315)"."""
_GUIDED, _FIRST = frozenset({"dưới", "được", "với", "nhờ"}), attrgetter("first")
"""Words before "sự" of "dưới sự lãnh đạo của", "được sự quan tâm của"."""
_NO_VERB, _ABOUT = frozenset({".", ";"}), frozenset({"tình", "việc", "công", "kết", "nội", "một", "những", "các"})
"""Behind a name these, and what is talked of behind "về", say that it does nothing: "làm việc với A, Hội B về …"."""
_REACH = 6
"""A joined post stands at most about so many words before a name."""


def subject_before(view: View, deed: Deed, spoken: int) -> Subject | None:
    """Return the subject of a deed's clause: the last before it that stands behind the word `spoken`."""
    for subject in reversed(view.subjects):
        if subject.first > deed.first or (view.semicolons and _is_aside(view, subject, deed)):
            continue
        if not (subject.parts and (_is_praise_itself(subject, deed) or _is_whom_it_is_for(subject, deed))):
            acting = _listed_first(view, subject) or subject
            stands = acting.parts[0].first if acting.parts else acting.first
            return acting if stands >= spoken else None
    return None


def _listed_first(view: View, last: Subject) -> Subject | None:
    """Return the body with which a sentence begins and that is named before others without a name: "Hội A, các tổ
    chức, doanh nghiệp đã tặng quà".
    """
    behind = last.first
    if last.kind is not _GENERIC or len(view.subjects) == 1:
        return None
    for subject in reversed(view.subjects):
        if subject.first >= behind:
            continue
        if subject.stop != behind - 1 or view.words[subject.stop] not in _LISTED:
            return None
        if subject.kind is SubjectKind.NAMED:
            first = subject.first == view.first and not subject.parts[0].is_person
            return subject if first and view.words[subject.stop] == "," else None
        if subject.kind is not _GENERIC:
            return None
        behind = subject.first
    return None


def _is_whom_it_is_for(subject: Subject, deed: Deed) -> bool:
    """Say whether a deed stands between a post and a name: "Chủ tịch huyện (đến thăm) Mẹ Việt Nam anh hùng A"."""
    named = subject.parts[0]
    return named.is_person and subject.first < deed.first and deed.stop <= named.first


def _is_praise_itself(subject: Subject, deed: Deed) -> bool:
    """Say whether a deed praises a subject: not who "(đến thăm và) biểu dương Công an xã A đã bắt …"."""
    praised = subject.parts[0]
    return praised.role is _PRAISED and deed.first < praised.first


def _is_aside(view: View, subject: Subject, deed: Deed) -> bool:
    """Say whether a subject is one of a share told before: "…, trong đó Quỹ A góp 9 triệu; xây dựng 6 mô hình"."""
    if subject is view.subjects[0]:
        return False
    first = subject.parts[0].first if subject.parts else subject.first
    if "đó" not in view.words[min(subject.first, first - _SHARE_REACH) : first]:
        return False
    return any(subject.stop <= index < deed.first for index in view.semicolons)


def is_title(view: View, part: Part, last: Part) -> bool:
    """Say whether a title is one of the person named behind it: "Tổng Bí thư, Chủ tịch nước A"."""
    return last.is_person and not part.is_person and view.words[part.first : part.stop] in _TITLES


def guided(view: View, named: tuple[Part, ...]) -> tuple[Part, ...]:
    """Return whom others guide or help: the last of "dưới sự lãnh đạo của Đảng ủy, Hội A huyện, Hội A xã đã …"."""
    first, last = min(named, key=_FIRST), max(named, key=_FIRST)
    if view.words[last.first - 1] != "," or "sự" not in view.words[view.first : first.first]:
        return named
    guiding = [part for part in view.parts if part.is_actor and part.first < last.first]
    alike = view.inside(guiding[-1], PLACE_CLASSES) and any(_are_alike(view, part, last) for part in guiding)
    if not (alike or _are_alike(view, first, last)):
        return named  # "Đảng ủy, UBND xã A": of one level
    lead = view.words[view.first : first.first]
    start = len(lead) - 1 - lead[::-1].index("sự")
    guides = lead[start - 1] in _GUIDED and "của" in lead[start:] and "đã" not in lead[start:]
    return (last,) if guides else named


def _are_alike(view: View, part: Part, other: Part) -> bool:
    return part.anchor.cls is other.anchor.cls and view.words[part.first] == view.words[other.first]


def subject_after(view: View, deed: Deed) -> tuple[Part, ...]:
    """Return the subject after a deed at the head of its sentence: "Ra mắt mô hình A, Hội B đã …"."""
    following = next((s for s in view.subjects if s.first >= deed.stop), None)
    if following is None or following.kind is not _NAMED:
        return ()
    start = _with_post(view, following)
    if view.words[start - 1] != "," and view.words[start] != "mà":  # "không chỉ …, mà A còn …"
        return ()
    # "bắt ông A, nguyên Chủ tịch …"
    if any(part.is_person and part.stop == start - 1 for part in view.parts):
        return ()
    if _JOINED in view.words[max(view.first, start - _REACH) : start]:  # "chỉ định tham gia …"
        return ()
    behind = view.words[following.stop : following.stop + 2]
    if not behind or behind[0] in _NO_VERB or (behind[0] == "về" and not _ABOUT.isdisjoint(behind)):
        return ()  # one of a list of others
    return following.parts if following.parts[0].role is not _CAUSED else ()


def _with_post(view: View, subject: Subject) -> int:
    """Return the word at which a subject begins, with the post before a person: "Chủ tịch UBND xã A Lò Văn B"."""
    for part in view.actors.get(_POST, ()) if subject.parts[0].is_person else ():
        if part.stop == subject.first and part.cue < part.first:
            return part.cue
    return subject.first


def with_sender(view: View, subject: Subject) -> tuple[Part, ...]:
    """Return the parts of a subject; where it was sent, after who sent it: "Bộ Chỉ huy điều động … Trung đoàn A"."""
    part = subject.parts[0]
    if part.role is not _CAUSED or view.words[part.cue] not in _SENDING:
        return subject.parts
    return *named_before(view, subject), *subject.parts


def named_before(view: View, subject: Subject) -> tuple[Part, ...]:
    """Return the named subject before another in its sentence."""
    named = [s for s in view.subjects if s.kind is _NAMED and s.first < subject.first]
    return named[-1].parts if named else ()
