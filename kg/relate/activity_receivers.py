"""Who gets what a deed gives: those it is for, and those who are told of behind it."""

from kg.relate.activity_names import Part, Role
from kg.relate.activity_view import Deed, View

_RECIPIENT = Role.RECIPIENT
_ARE = frozenset({"là", "gồm"})
_REACH = 6
"""A recipient stands at most about so many words after the deed."""


def receiving_of(view: View, deed: Deed) -> tuple[Part, ...]:
    """Return who gets something: "cho hộ bà A", "thăm gia đình ông B", but not whom the next deed is for."""
    chosen = deed.type == "personnel"
    receivers = view.parts if chosen else view.actors.get(_RECIPIENT)
    if not receivers:
        return ()
    limit = min([_reach_of(view, deed), view.stop, *[d.first for d in view.deeds if d.first >= deed.stop]])
    return tuple(
        [
            p
            for p in receivers
            if deed.first <= p.first < limit
            and ((p.role is _RECIPIENT and p.is_actor) or (p.is_person and p.first < deed.stop + 3))
        ]
    )


def _reach_of(view: View, deed: Deed) -> int:
    """Return the word up to which a recipient may stand; the names of schemes between do not count."""
    reach = deed.stop + 3 * _REACH
    return reach + sum(p.stop - p.cue for p in view.schemes if deed.stop <= p.cue < reach)


def told_behind(view: View, deed: Deed) -> tuple[Part, ...]:
    """Return who they are that got something: "2 hộ được tặng nhà là hộ bà A (xã B) và ông C"."""
    start = next((i for i in range(deed.stop, min(deed.stop + _REACH, view.stop)) if view.words[i] in _ARE), None)
    if start is None:
        return ()
    persons = [part for part in view.parts if part.is_person and part.bracket is None and part.first > start]
    near = bool(persons) and persons[0].first <= start + _REACH
    return tuple(persons) if near and all(part.role is not Role.POST for part in persons) else ()
