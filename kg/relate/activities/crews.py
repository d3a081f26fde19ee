"""Bodies whose people are counted among those who work: "Đợt ra quân gồm 40 cán bộ, chiến sĩ Ban A làm 2 km mương"."""

from kg.model import EntityClass
from kg.relate.activities.names import Part, Role
from kg.relate.activities.subjects import Subject
from kg.relate.activities.view import Deed, View
from kg.relate.activities.words import is_number

COUNTING = frozenset({"gồm", "có"})
_OPENINGS = frozenset({"đợt", "buổi", "lực", "chiến"})
"""The first words of "Đợt ra quân", "Buổi lao động", "Lực lượng tham gia", "Chiến dịch"."""
_WORK = frozenset(
    {
        *("road-building", "rural-lighting", "public-works", "environmental-cleanup", "tree-planting"),
        *("farm-labour", "house-building", "disaster-relief"),
    }
)
_OF = frozenset({"thuộc", "của"})
_BRANCH_REACH = 3
_UNIONS = frozenset({EntityClass.MASS_ORGANIZATION, EntityClass.PARTY_CELL, EntityClass.PARTY_ORGANIZATION})


def crew_of(view: View, deed: Deed) -> tuple[Part, ...]:
    """Return the bodies whose counted people do a piece of work."""
    if deed.type not in _WORK or view.words[view.first] not in _OPENINGS:
        return ()
    return tuple([part for part in view.parts if part.stop <= deed.first and _is_counted(view, part, deed)])


def _is_counted(view: View, part: Part, deed: Deed) -> bool:
    if not part.is_actor or part.is_person or part.bracket is not None or part.cue == part.first:
        return False
    lead = view.words[max(view.first, part.cue - 1) : part.first]
    counted = not COUNTING.isdisjoint(lead[:2]) and any(map(is_number, lead))
    return counted and not view.has(part.stop, deed.first, ";", ":", ".")


def whole_behind(view: View, subject: Subject) -> tuple[Part, ...]:
    """Return the union whose branches are a subject: "Các chi đoàn trực thuộc (Đoàn xã A) tặng 90 suất quà"."""
    for part in view.parts:
        if part.first >= subject.stop and part.anchor.cls in _UNIONS:
            near = part.first - subject.stop <= _BRANCH_REACH and part.role is Role.OWNER
            return (part,) if near and view.words[part.first - 1] in _OF else ()
    return ()
