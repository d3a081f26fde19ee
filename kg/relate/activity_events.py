"""What is done as part of the programme or drive told of before: "Tại chương trình, Đồn A trao 90 suất quà"."""

from collections.abc import Sequence
from typing import NamedTuple

from kg.model import EntityClass
from kg.relate.activity_names import Part
from kg.relate.activity_view import Deed, View

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
_BY_HOSTS = ("ban tổ chức", "dịp này , ban")
"""How sentences begin that tell what the hosts of a programme did at it."""
_HOSTS_REACH = 5
AFTER_EVENTS = (
    *("ngay sau lễ", "ngay sau buổi", "sau lễ ra quân", "sau lễ phát động", "sau buổi lễ", "sau buổi ra quân"),
)
"""How sentences begin that tell what was done right after an event, where it was held."""
_REACH = 6
"""So many paragraphs, captions among them, lie between."""
_NOT_OF_IT = frozenset({"commendation", "personnel", "policy-making", "supervision", "conference", "festival"})


_SPOTS = frozenset({"nơi", "điểm", "gia", "đơn", "địa", "nhà", "chỗ"})
"""Words of "các nơi", "những điểm", "gia đình", "đơn vị", "địa phương" that are visited."""
_SPOT_REACH = 5


_SETTING_OUT = frozenset({"quân", "dịch", "trình"})
"""Words of "ra quân", "chiến dịch", "chương trình": what the next sentence tells was done then."""
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


def drive_of(view: View, deed: Deed, schemes: Sequence[tuple[Part, str]], by: tuple[str, ...]) -> Drive | None:
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


def is_at_event(view: View, deed: Deed) -> bool:
    """Say whether a sentence begins by telling what was done as part of a programme or drive."""
    return deed.type not in _NOT_OF_IT and view.opening.startswith(_PART_OF_IT)


def is_part_of(view: View, deed: Deed, drive: Drive, by: tuple[str, ...]) -> bool:
    """Say whether a deed was done as part of the programme or drive told of before."""
    if deed.type in _NOT_OF_IT or drive.campaign.first >= view.first:
        return False
    after = view.sentence.block - drive.block
    if drive.stop == view.first and not after and not view.opening.startswith(_APART):
        return not by or not set(by).isdisjoint(drive.by)
    if view.opening.startswith(_NEXT):
        return after <= 1
    if after <= _HOSTS_REACH and view.opening.startswith(_BY_HOSTS):
        return not set(by).isdisjoint(drive.by)
    return after <= _REACH and view.opening.startswith(_PART_OF_IT)


def is_where_told(view: View, deed: Deed) -> bool:
    """Say whether a deed only says where the rest was done: "Tại các nơi đến thăm, tặng quà, ông A đã chúc Tết …"."""
    start = view.first
    if view.words[start] != "tại" or _SPOTS.isdisjoint(view.words[start : start + _SPOT_REACH]):
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
