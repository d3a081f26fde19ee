"""What is done as part of the programme or drive told of before: "Tại chương trình, Đồn A trao 90 suất quà"."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from kg.model import EntityClass
from kg.relate.activities.frames import ActivityFrame, Anchor
from kg.relate.activities.held import host_of
from kg.relate.activities.names import Part, Role, ids_of
from kg.relate.activities.subjects import SubjectKind
from kg.relate.activities.view import Deed, View
from kg.relate.activities.words import by_first_word
from kg.text.words import Words

_CAMPAIGN = EntityClass.CAMPAIGN
_HOLDING = frozenset({"festival", "conference", "culture-sport"})
_DRIVES = frozenset({"trình", "quân", "động", "dịch"})
"""Words of "chương trình", "ra quân", "phát động", "chiến dịch" in what is held."""
_NAMED = frozenset({"activity.under.object", "activity.under.named"})
_PART_OF_IT = (
    *("tại chương trình", "trong chương trình", "cũng tại chương trình", "ngoài chương trình", "trong khuôn khổ"),
    *("tại buổi ra quân", "trong buổi ra quân", "tại lễ ra quân", "trong ngày ra quân", "trong đợt ra quân"),
    *("tại lễ phát động", "tại buổi phát động", "sau lễ ra quân", "sau buổi ra quân", "sau lễ phát động"),
    *("ngay sau lễ", "ngay sau buổi lễ", "ngay sau buổi ra", "tại buổi lễ", "cũng tại buổi lễ"),
)
"""How sentences begin that tell what was done as part of a programme or drive."""
_NEXT = ("theo đó", "qua đó", "cụ thể ,", "tiêu biểu như", "trong đó ,", "các hoạt động gồm", "các hoạt động chính")
"""How sentences begin that tell what it consists of."""
_WITHIN = (
    *("nhiều hoạt động", "phát huy tinh thần đó", "ngay trong ngày", "trong ngày đầu", "trong đợt này", "đợt này ,"),
    *("nhân lễ phát động", "nhân chương trình", "nhân buổi lễ", "bên cạnh đó là", "trong buổi", "trong chiến dịch"),
    *(
        "lễ ra quân diễn",
        "lễ ra quân đã",
        "lễ phát động diễn",
        "chương trình đã",
        "chương trình cũng",
        "chương trình còn",
    ),
    *("tại các điểm", "xen kẽ", "điểm nhấn của chương trình", "phần hội", "ngoài phần", "trong thời gian diễn ra"),
)
"""How sentences begin that tell more of it, where its hosts or nobody acts."""
_WITHIN_REACH = 3
_OCCASION = ("dịp này ,", "trong dịp này", "cũng trong dịp này", "cũng dịp này")
"""So begins what anybody did on the occasion of a programme."""
_THEN = "theo đó , "
_THERE = ("tại đây",)
"""So begins what those did who have set out for a drive."""
_BY_HOSTS = ("ban tổ chức", "dịp này , ban")
"""How sentences begin that tell what the hosts of a programme did at it."""
_HEADS = frozenset(by_first_word((*_PART_OF_IT, *_NEXT, *_WITHIN, *_OCCASION, *_THERE, *_BY_HOSTS, _THEN)))
"""The first words of those."""
_HOSTS_REACH = 5
AFTER_EVENTS = (
    *("ngay sau lễ", "ngay sau buổi", "sau lễ ra quân", "sau lễ phát động", "sau buổi lễ", "sau buổi ra quân"),
)
"""How sentences begin that tell what was done right after an event, where it was held."""
AT_WORK = (
    *("tại buổi lao động", "trong buổi lao động", "tại buổi ra quân", "trong buổi ra quân", "tại lễ ra quân"),
    *("tại buổi tình nguyện", "trong buổi tình nguyện", "tại đợt ra quân", "trong đợt ra quân"),
)
"""How sentences begin that tell what was done together on a day of work."""
_REACH = 6
"""So many paragraphs, captions among them, lie between."""
_HELD, _PROGRAMME = ("tổ", "chức"), ("chương", "trình")
_CARRIED_OUT, _TAKES_PLACE = ("thực", "hiện"), ("diễn", "ra")
_ON_A_DAY = ("ngày", "sáng", "chiều", "tối", "vừa qua")
"""How sentences begin by which a programme carried out is one event: "Sáng 5/6, A thực hiện chương trình “B”"."""
_HEAD = 3
_NOT_OF_IT = frozenset({"commendation", "personnel", "policy-making", "supervision", "conference", "festival"})
_SPOTS = frozenset({"nơi", "điểm", "gia", "đơn", "địa", "nhà", "chỗ"})
"""Words of "các nơi", "những điểm", "gia đình", "đơn vị", "địa phương" that are visited."""
_SPOT_REACH = 5
_SETTING_OUT = frozenset({"quân", "dịch", "trình"})
"""Words of "ra quân", "chiến dịch", "chương trình": what the next sentence tells was done then."""
_TITLED = frozenset({("ra", "quân"), ("hưởng", "ứng"), ("phát", "động")})
_APART = (
    *("trước đó", "ngoài ra", "bên cạnh", "cùng với", "song song", "từ đầu", "trong năm", "năm ", "thời gian"),
    *(
        "những năm",
        "hằng năm",
        "hàng năm",
        "đến nay",
        "tính đến",
        "không chỉ",
        "trong những",
        "nhiều năm",
        "trong thời",
    ),
)
"""How sentences begin that go on to something else, or to more than one day."""


class Drive(NamedTuple):
    """A programme or drive whose event was held, the paragraph that tells of it, and where its sentence stops if that
    tells of setting out, with the ids of those who did.
    """

    campaign: Part
    block: int
    stop: int
    by: tuple[str, ...]


def drive_after(
    view: View, deed: Deed, schemes: Sequence[tuple[Part, str]], by: tuple[str, ...], known: Drive | None
) -> Drive | None:
    """Return the drive that a deed leaves told of: the one it begins, if it is no part itself of the one `known`."""
    if known is None and deed.type not in _HOLDING:
        return None
    if known is not None and is_part_of(view, view.deeds[0], known, by):
        return known
    return _drive_of(view, deed, schemes, by) or known


def _drive_of(view: View, deed: Deed, schemes: Sequence[tuple[Part, str]], by: tuple[str, ...]) -> Drive | None:
    """Return the campaign whose event a deed is: "tổ chức chương trình “A”", "ra quân chiến dịch A"."""
    if deed.type not in _HOLDING or _DRIVES.isdisjoint(view.words[deed.first : deed.stop]):
        return None
    near = deed.stop + 1  # "ra quân thực hiện “A”", not "ra quân … theo phong trào A"
    named = [
        part
        for part, rule in schemes
        if part.anchor.cls is EntityClass.CAMPAIGN and (rule in _NAMED or deed.first < part.cue <= near)
    ]
    stop = 0 if _SETTING_OUT.isdisjoint(view.words[deed.first : deed.stop]) else view.stop
    return Drive(named[0], view.sentence.block, stop, by) if named else None


def programme_held(view: View) -> Drive | None:
    """Return the programme that a sentence tells was held, of whatever kind: "Đồn A tổ chức chương trình “B”"."""
    for part in view.schemes:
        called = view.words[part.cue : part.first + 2]
        if part.anchor.cls is not _CAMPAIGN or _PROGRAMME[1] not in called:
            continue
        lead = view.words[max(view.first, part.cue - 2) : part.cue]
        if lead == _HELD or (called[:2] == _CARRIED_OUT and view.opening.startswith(_ON_A_DAY)):
            acting = [s for s in view.subjects if s.kind is SubjectKind.NAMED and s.first < part.cue]
            by = tuple([each.anchor.entity_id for each in acting[-1].parts]) if acting else ()
            return Drive(part, view.sentence.block, 0, by) if by or view.places else None
        if _TAKES_PLACE in pairwise(view.words[max(view.first, part.cue - 2) : part.first]):
            return Drive(part, view.sentence.block, 0, ids_of(host_of(view)))
    return None


def _programme_told_of(words: Words, campaigns: Iterable[Anchor]) -> Anchor | None:
    """Return the one programme that sentences of an article are about: "Chương trình “A” được tổ chức hằng năm"."""
    found: dict[str, Anchor] = {}
    for anchor in campaigns:
        index = words.at(anchor.span.start)
        first, stop = words.sentence(index)
        is_topic = words.folded[first : first + 2] == _PROGRAMME and index <= first + _HEAD
        if is_topic and _HELD in pairwise(words.folded[index:stop]):
            found[anchor.entity_id] = anchor
    return next(iter(found.values())) if len(found) == 1 else None


def programme_of(words: Words, campaigns: Sequence[Anchor]) -> Part | None:
    """Return the one programme that sentences of the article are about."""
    told = _programme_told_of(words, campaigns)
    if told is None:
        return None
    first, stop = words.at(told.span.start), words.at(told.span.stop)
    return Part(told, first, stop, first, Role.OBJECT, 0)


def told_more(drive: Drive | None, view: View, frames: Sequence[ActivityFrame]) -> Drive | None:
    """Return a drive as a sentence leaves it that tells what was done as part of it: the next one may go on."""
    if drive is None or not frames or not any("activity.under.event" in frame.rules for frame in frames):
        return drive
    return drive._replace(block=view.sentence.block, stop=view.stop)


def event_of(
    view: View, deed: Deed, drive: Drive | None, told: Part | None, by: tuple[str, ...], own: Sequence[Part]
) -> Part | None:
    """Return the programme or drive of which a deed was a part: the one held last, else the one `told` of elsewhere in
    the article. None if it was only done on the occasion, within its `own`: "trong khuôn khổ chương trình B".
    """
    if own and view.opening.startswith(_OCCASION) and any(_is_framed(view, part) for part in own):
        return None
    if drive is not None:
        return drive.campaign if is_part_of(view, deed, drive, by) else None
    return told if told is not None and is_at_event(view, deed) else None


def _is_framed(view: View, part: Part) -> bool:
    return part.anchor.cls is _CAMPAIGN and "khuôn" in view.words[max(part.cue - 2, view.first) : part.first]


def tells_event(title: View) -> bool:
    """Say whether a title tells of the event of a drive: "Thanh Sơn: Ra quân chiến dịch A"."""
    return not _TITLED.isdisjoint(pairwise(title.words[title.first : title.stop]))


def tells_apart(view: View) -> bool:
    """Say whether a sentence goes on to something else than the event of which the article tells."""
    return view.opening.startswith(_APART)


def is_at_event(view: View, deed: Deed) -> bool:
    """Say whether a sentence begins by telling what was done as part of a programme or drive."""
    if deed.type in _NOT_OF_IT or view.words[view.first] not in _HEADS:
        return False
    return view.opening.removeprefix(_THEN).startswith(_PART_OF_IT)


def is_part_of(view: View, deed: Deed, drive: Drive, by: tuple[str, ...]) -> bool:
    """Say whether a deed was done as part of the programme or drive told of before."""
    if deed.type in _NOT_OF_IT or drive.campaign.first >= view.first:
        return False
    after = view.sentence.block - drive.block
    if drive.stop == view.first and not after and not view.opening.startswith(_APART):
        return not by or not set(by).isdisjoint(drive.by)
    if view.words[view.first] not in _HEADS:
        return False
    opening = view.opening.removeprefix(_THEN)
    if view.opening.startswith(_NEXT) and after <= 1:
        return True
    if after <= _WITHIN_REACH and opening.startswith(_OCCASION):
        return True
    if after <= _WITHIN_REACH and opening.startswith(_WITHIN):
        return not by or not set(by).isdisjoint(drive.by)
    if drive.stop and after <= 1 and view.opening.startswith(_THERE):
        return not by or not set(by).isdisjoint(drive.by)
    if after <= _HOSTS_REACH and view.opening.startswith(_BY_HOSTS):
        return not set(by).isdisjoint(drive.by)
    return after <= _REACH and opening.startswith(_PART_OF_IT)


def is_where_told(view: View, deed: Deed) -> bool:
    """Say whether a deed only says where the rest was done: "Tại các nơi đến thăm, tặng quà, ông A đã chúc Tết …"."""
    start = view.first
    if _SPOTS.isdisjoint(view.words[start : start + _SPOT_REACH]):
        return False
    limit = start + _SPOT_REACH
    if "," in view.words[start : min(deed.first, limit)] and view.deeds[0] is deed:
        return False
    for other in view.deeds:
        if other.first > limit or any(subject.first <= other.first for subject in view.subjects):
            return False
        if other is deed:
            return True
        limit = other.stop + 1
    return False
