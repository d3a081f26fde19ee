"""A name in its sentence: its words, and the part that it plays.

These are made for every name of every article: they are not frozen, which would treble what they cost.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from kg.model import BODY_CLASSES, PLACE_CLASSES, SCHEME_CLASSES, EntityClass
from kg.relate.activities.frames import Anchor

_KINDS = {
    cls: (
        cls in BODY_CLASSES or cls is EntityClass.PERSON,
        cls is EntityClass.PERSON,
        cls in PLACE_CLASSES,
        cls in SCHEME_CLASSES,
    )
    for cls in EntityClass
}
"""Of each class what `Placed` says of its kind."""


class Role(StrEnum):
    """The part of a name in its sentence."""

    SUBJECT = "subject"
    WITH = "with"
    AGENT = "agent"
    OWNER = "owner"
    RECIPIENT = "recipient"
    CAUSED = "caused"
    ADVISED = "advised"
    PRAISED = "praised"
    PLACE = "place"
    UNDER = "under"
    FUND = "fund"
    POST = "post"
    OBJECT = "object"


@dataclass(slots=True, eq=False, init=False)
class Placed:
    """A name with its words, and of which kind it is: something that can act, a person among those, a place, or a
    directive, campaign or model.
    """

    anchor: Anchor
    first: int
    stop: int
    is_actor: bool = field(init=False)
    is_person: bool = field(init=False)
    is_place: bool = field(init=False)
    is_scheme: bool = field(init=False)

    def __init__(self, anchor: Anchor, first: int, stop: int) -> None:
        self.anchor = anchor
        self.first = first
        self.stop = stop
        # Kept, as each is asked for several times of each name.
        self.is_actor, self.is_person, self.is_place, self.is_scheme = _KINDS[anchor.cls]


@dataclass(slots=True, eq=False, init=False)
class Part(Placed):
    """A name in its sentence, its role, and where the words begin that lead to it.

    `chain` numbers what is joined by commas or "và"; `bracket` is the word index of the bracket it stands in.
    """

    cue: int
    role: Role
    chain: int
    bracket: int | None = None

    def __init__(
        self, anchor: Anchor, first: int, stop: int, cue: int, role: Role, chain: int, bracket: int | None = None
    ) -> None:
        self.anchor = anchor
        self.first = first
        self.stop = stop
        self.is_actor, self.is_person, self.is_place, self.is_scheme = _KINDS[anchor.cls]
        self.cue = cue
        self.role = role
        self.chain = chain
        self.bracket = bracket


def ids_of(parts: Sequence[Part]) -> tuple[str, ...]:
    """Return the ids of the entities that parts name, each once."""
    if not parts:
        return ()
    if len(parts) == 1:
        return (parts[0].anchor.entity_id,)
    return tuple(dict.fromkeys([part.anchor.entity_id for part in parts]))


def others(parts: Sequence[Part], acting: Sequence[str]) -> tuple[str, ...]:
    """Return who takes part beside the actors or gets what they give; nobody works with himself or gives to himself."""
    if not parts:
        return ()
    return tuple([each for each in ids_of(parts) if each not in acting])


def are_kin(name: Placed, other: Placed) -> bool:
    """Say whether both are actors, both places, or both directives, campaigns and models."""
    return name.is_actor == other.is_actor and name.is_place == other.is_place
