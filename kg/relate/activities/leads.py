"""The phrases that lead to a name or say its role, made ready to be looked for before it."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from kg.relate.activities.names import Placed, Role
from kg.relate.activities.words import Cue, Tails, table_of, tails_of
from kg.text.words import Phrases

LINKS = frozenset({"của", "thuộc", "trong", ",", "và", '"'})
"""What may stand between the words that lead to a name and the name."""
_ORDER = (
    (Cue.POST, Role.POST),
    (Cue.PRAISED, Role.PRAISED),
    (Cue.WITH, Role.WITH),
    (Cue.ADVISED, Role.ADVISED),
    (Cue.CAUSED, Role.CAUSED),
    (Cue.AGENT, Role.AGENT),
    (Cue.RECIPIENT, Role.RECIPIENT),
    (Cue.FUND, Role.FUND),
    (Cue.START, Role.SUBJECT),
    (Cue.OWNER, Role.OWNER),
)
_UNDER, _OBJECT, _CUE_UNDER = Role.UNDER, Role.OBJECT, Cue.UNDER
_UNDER_ALONE = frozenset({Cue.UNDER})
"""These say nothing of a place or body."""
_PLACE_ORDER = ((Cue.PRAISED, Role.PRAISED), (Cue.PLACE, Role.PLACE), (Cue.START, Role.SUBJECT))


@dataclass(frozen=True, slots=True)
class Leads:
    """The phrases that lead to a name or say its role, each to be looked for before it; the words `ends` can end a
    lead, those or honorifics, the words `near`, stand right before a name that has one.
    """

    cues: Tails
    people: Tails
    to_place: Tails
    to_scheme: Tails
    honorifics: Tails
    titles: Tails
    quantities: Tails
    posts: Phrases[Cue]
    ends: frozenset[str]
    near: frozenset[str]


@cache
def leads() -> Leads:
    """Return the phrases, read once."""
    leading = tails_of(Cue.PEOPLE, Cue.VENUE, Cue.SCHEME_HEAD, Cue.QUANTITY)
    honorifics, ends = tails_of(Cue.HONORIFIC), leading.last_words | LINKS
    return Leads(
        tails_of(),
        tails_of(Cue.PEOPLE),
        tails_of(Cue.PEOPLE, Cue.VENUE),
        tails_of(Cue.SCHEME_HEAD),
        honorifics,
        tails_of(Cue.PEOPLE, Cue.HONORIFIC),
        tails_of(Cue.QUANTITY),
        table_of(Cue.POST),
        ends,
        ends | honorifics.last_words,
    )


def role_of(found: frozenset[Cue], name: Placed) -> Role | None:
    """Return the role that the phrase before a name gives it, None where its cues say none."""
    if name.is_scheme:
        return _UNDER if _CUE_UNDER in found else _OBJECT
    return _role_of_place(found) if name.is_place else _role_of_actor(found)


@cache
def _role_of_place(found: frozenset[Cue]) -> Role | None:
    role = _first_role(_PLACE_ORDER, found)
    return Role.OBJECT if role is None and found != _UNDER_ALONE else role


@cache
def _role_of_actor(found: frozenset[Cue]) -> Role | None:
    return _first_role(_ORDER, found)


def _first_role(order: Iterable[tuple[Cue, Role]], found: frozenset[Cue]) -> Role | None:
    for cue, role in order:
        if cue in found:
            return role
    return None
