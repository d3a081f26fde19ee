"""The event that a sentence tells of: whether it is held there, by whom and where."""

from collections.abc import Sequence
from itertools import pairwise

from kg.model import GRASSROOTS_PLACES
from kg.relate.activities.names import Part, Role
from kg.relate.activities.subjects import SubjectKind
from kg.relate.activities.understood import AT_EVENTS
from kg.relate.activities.view import View

_EVENTS = frozenset({"lễ", "trình", "hội", "buổi"})
"""Words of "buổi lễ", "chương trình", "ngày hội", "buổi gặp mặt" …"""
SAME_EVENT = ("chương trình", "buổi lễ", "hoạt động", "sự kiện", "ngày hội")
"""How sentences begin that tell more of the event told of."""
_HOLDING = ("tổ", "chức")
_HELD = frozenset({("tổ", "chức"), ("diễn", "ra"), ("khai", "mạc")})
HELD_HEADS = frozenset(first for first, _ in _HELD)
"""One of these words stands where an event is held."""
_NAMED = SubjectKind.NAMED


def holds_event(view: View) -> bool:
    """Say whether an event is told of: "Sáng 5/6, tại xã A, Hội B tổ chức chương trình …", not what is done at it."""
    if HELD_HEADS.isdisjoint(view.said) or _EVENTS.isdisjoint(view.said) or view.opening.startswith(AT_EVENTS):
        return False
    return not _HELD.isdisjoint(pairwise(view.words[view.first : view.stop]))


def venue_of(view: View, groups: Sequence[tuple[Part, ...]]) -> tuple[Part, ...]:
    """Return the place of an event: where it is held, else the commune or village that holds it."""
    at = next((group for group in groups if group[0].role is Role.PLACE), None)
    if at is not None:
        return at
    holds = view.subjects and view.subjects[0].kind is SubjectKind.PLACE
    return next((group for group in groups if holds and group[0].anchor.cls in GRASSROOTS_PLACES), ())


def host_of(view: View) -> tuple[Part, ...]:
    """Return the body that holds the event told of."""
    first = view.subjects[0] if view.subjects else None
    if first is not None and first.kind is _NAMED and not first.parts[0].is_person:
        return first.parts
    agents = [part for part in view.actors.get(Role.AGENT, ()) if not part.is_person]
    if not agents or first is not None:
        return ()
    behind = view.words[agents[0].stop : view.stop]  # "Tại xã A diễn ra chương trình B do Hội C (phối hợp …) tổ chức"
    return tuple(p for p in agents if p.chain == agents[0].chain) if _HOLDING in pairwise(behind) else ()
