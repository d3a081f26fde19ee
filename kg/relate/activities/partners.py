"""Partners of a deed: "phối hợp với A", "cùng B", "với sự tham gia của C"."""

from kg.relate.activities.names import Part, Role
from kg.relate.activities.view import Deed, View

_WITH = Role.WITH
_OPENING = 2
_REACH = 18
"""Who takes part is told at most so many words behind the deed."""


def partners_of(view: View, deed: Deed, clause: int) -> tuple[Part, ...]:
    """Return who works with those who do something; `clause` is the word at which its clause begins."""
    if _WITH not in view.actors:
        return ()
    return *_between(view, _start(view, clause), deed.first), *_taking_part(view, deed)


def _start(view: View, clause: int) -> int:
    """Return where partners are named of a clause: at its head, or where they open the sentence before it."""
    opens = view.actors[_WITH][0].cue <= view.first + _OPENING and view.subjects
    return view.first if opens and view.subjects[0].first == clause else clause


def _between(view: View, first: int, stop: int) -> tuple[Part, ...]:
    return tuple([part for part in view.actors[_WITH] if first <= part.first < stop])


def _taking_part(view: View, deed: Deed) -> tuple[Part, ...]:
    """Return who takes part in a deed: "… với sự tham gia của A"."""
    following = next((s.first for s in view.subjects if s.first > deed.first), view.stop)
    stop = min(following, deed.stop + _REACH)
    return tuple(p for p in _between(view, deed.stop, stop) if view.words[p.cue] == "sự")
