"""Members who act without the name of their body: "cán bộ, chiến sĩ", "các chi hội", "60 hội viên"."""

from collections.abc import Sequence

from kg.model import EntityClass
from kg.relate.activities.frames import Homes
from kg.relate.activities.names import Part
from kg.relate.activities.subjects import Subject, SubjectKind
from kg.relate.activities.unions import union_of, union_of_members
from kg.relate.activities.view import Deed, View
from kg.relate.activities.words import by_first_word

UNIT = ("đơn", "vị")
_CALLED_OUT = by_first_word(
    (
        *("sau lễ", "sau buổi lễ", "sau phần lễ", "sau khi phát động", "sau khi khai mạc"),
        *("ngay sau lễ", "ngay sau buổi lễ", "ngay sau phần lễ", "ngay sau khi phát động"),
        *("tại lễ ra quân", "tại buổi ra quân", "trong buổi ra quân", "tại ngày ra quân", "trong ngày ra quân"),
        *("tại buổi lao động", "trong buổi lao động", "tại buổi tình nguyện"),
    )
)
"""How sentences begin that tell what those did who came to an event."""
_CALLED_OUT_FOR = frozenset(
    {"environmental-cleanup", "environmental-protection", "tree-planting", "road-building", "public-works"}
    | {"rural-lighting", "farm-labour", "disaster-relief", "merit-family-support", "propaganda", "visit"}
)
_CALLED = frozenset({"cán", "đoàn", "hội", "đảng", "lực", "nhân", "người", "bà", "thanh", "tình", "đvtn", "đại", "dân"})
"""The first words of "cán bộ", "đoàn viên", "lực lượng", "người dân", "bà con", "tình nguyện viên", "đại biểu" …"""
_SEVERAL = frozenset({"các", "hai", "ba", "2", "3", "02", "03"})
_BRANCHES = frozenset({"cấp", "sở"})
"""Words of "các cấp hội", "hội các cấp", "các cơ sở hội"."""
_PARTY = frozenset({EntityClass.PARTY_CELL, EntityClass.PARTY_ORGANIZATION})
_MEMBERS: dict[tuple[str, ...], frozenset[EntityClass]] = {
    ("đảng", "viên"): _PARTY,
    ("hội", "viên"): frozenset({EntityClass.MASS_ORGANIZATION}),
    ("đoàn", "viên"): frozenset({EntityClass.MASS_ORGANIZATION}),
}
_LEADS_TO_PLACE = frozenset(
    "phụ nữ nông dân cựu chiến binh ccb thanh niên ở tại của thuộc trên địa bàn các 2 hai".split()
)
"""Words between branches and the place at which they are: "chi hội (phụ nữ ở các) xã A"."""
_AT_CELLS = frozenset({"tại", "ở", "của"})
_ARMED = frozenset({"chiến", "đội", "cbcs"})
"""Words of "chiến sĩ", "bộ đội", "cán bộ chiến sĩ": the army's and the police's."""
_POLICE = frozenset({"an", "cảnh"})
"""Words of "công an", "cảnh sát" in the name of a body."""
_DOCTORS = frozenset({"bác", "y", "thuốc"})
"""Words of "y, bác sĩ", "thầy thuốc"."""
_OF_DOCTORS = frozenset({EntityClass.ORGANIZATION, EntityClass.MASS_ORGANIZATION, EntityClass.MILITARY_UNIT})


def whole_of(
    view: View,
    subject: Subject,
    before: tuple[Part, ...],
    told: tuple[Part, ...],
    body: tuple[Part, ...],
    unions: Sequence[Part],
) -> tuple[Part, ...]:
    """Return the body whose members are a subject: that named `before` it in the sentence, or `told` of in the one
    before, or the `body` that acted last; of the branches of a union it can be any of the `unions` of the article.
    No school has soldiers.
    """
    words = view.words[subject.first : subject.stop]
    whole = before or tuple(p for p in told if not p.is_person) or body
    if not _BRANCHES.isdisjoint(words):
        return union_of(view, subject, whole, unions)
    if not _ARMED.isdisjoint(words):
        return whole if _is_armed(view, whole) else body if _is_armed(view, body) else ()
    if not _DOCTORS.isdisjoint(words):
        return whole if all(part.anchor.cls in _OF_DOCTORS for part in whole) else ()
    return whole


def _is_armed(view: View, parts: Sequence[Part]) -> bool:
    """Say whether all are of the army or the police."""
    for part in parts:
        police = not _POLICE.isdisjoint(view.words[part.first : part.stop])
        if part.anchor.cls is not EntityClass.MILITARY_UNIT and not police:
            return False
    return True


def with_company(
    view: View, subject: Subject | None, found: tuple[Part, ...], body: tuple[Part, ...], company: tuple[Part, ...]
) -> tuple[Part, ...]:
    """Return the body that acted last with its partners where several units act: "Tại đây, các đơn vị đã …"."""
    if subject is None or not company or found[:1] != body[:1]:
        return found
    words = view.words
    if words[subject.stop - 2 : subject.stop] != UNIT:
        return found
    several = not _SEVERAL.isdisjoint(words[max(view.first, subject.first - 1) : subject.stop - 2])
    return (*found, *company) if several else found


def unit_told_of(
    view: View, subject: Subject | None, body: tuple[Part, ...], speaker: tuple[Part, ...]
) -> tuple[Part, ...]:
    """Return the army unit told of by an official, which "đơn vị" stands for rather than for his own body."""
    if subject is None or view.words[subject.first : subject.stop] != UNIT or not body:
        return ()
    is_army = [parts[0].anchor.cls is EntityClass.MILITARY_UNIT for parts in (body, speaker)]
    return body if is_army == [True, False] else ()


def are_elsewhere(view: View, deed: Deed, by: Sequence[Part], homes: Homes) -> bool:
    """Say whether the branches that act are at another place than their body: "các chi hội ở xã B", of Hội A xã C."""
    told = [s for s in view.subjects if s.first <= deed.first and s.kind is SubjectKind.MEMBER]
    if not told or not view.places:
        return False
    stop = told[-1].stop
    place = next((part for part in view.places if part.first >= stop), None)
    if place is None or not _LEADS_TO_PLACE.issuperset(view.words[stop : place.first]):
        return False
    found = [homes[part.anchor.entity_id] for part in by if part.anchor.entity_id in homes]
    return any(cls is place.anchor.cls and home != place.anchor.entity_id for home, cls in found)


def _of_same_kind(view: View, subject: Subject, whole: tuple[Part, ...]) -> tuple[Part, ...]:
    """Return the body told of right before whose members act: "Hội A ra quân. 60 hội viên đã trồng hoa"."""
    fitting = _MEMBERS.get(view.words[subject.stop - 2 : subject.stop], frozenset())
    return whole if len(whole) == 1 and whole[0].anchor.cls in fitting else ()


def acting_members(view: View, subject: Subject, told: tuple[Part, ...], body: tuple[Part, ...]) -> tuple[Part, ...]:
    """Return the body `told` of right before whose members are the subject, or the union that acted last."""
    if subject.kind is not SubjectKind.GENERIC:
        return ()
    return _of_same_kind(view, subject, told) or union_of_members(view, subject, told, body)


def turned_out(view: View, deed: Deed, subject: Subject, organisers: tuple[Part, ...]) -> tuple[Part, ...]:
    """Return who called people out for work: "(Đoàn xã A ra quân.) Sau lễ phát động, 90 đoàn viên dọn rác"."""
    if subject.kind is not SubjectKind.GENERIC or deed.type not in _CALLED_OUT_FOR or not view.opens(_CALLED_OUT):
        return ()
    if view.words[subject.first + (view.words[subject.first] == "các")] not in _CALLED:
        return ()
    return tuple([part for part in organisers if not part.is_person])


def cell_behind(view: View, deed: Deed) -> tuple[Part, ...]:
    """Return the cell at which members are admitted: "Lễ kết nạp đảng viên tại Chi bộ Trường A"."""
    if view.words[min(deed.stop, view.stop - 1)] not in _AT_CELLS:
        return ()
    return tuple(p for p in view.parts if p.first == deed.stop + 1 and p.anchor.cls is EntityClass.PARTY_CELL)
