"""A name in its sentence: its words, and the part that it plays.

These are made for every name of every article: they are not frozen, which would treble what they cost.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from kg.model import BODY_CLASSES, PLACE_CLASSES, EntityClass
from kg.relate.activity_frames import Anchor

SCHEMES = frozenset({EntityClass.DIRECTIVE, EntityClass.CAMPAIGN, EntityClass.MODEL})
"""What an activity can be under."""
_PERSON = EntityClass.PERSON
_ACTORS = BODY_CLASSES | {_PERSON}


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


@dataclass(slots=True, eq=False)
class Placed:
    """A name with its words."""

    anchor: Anchor
    first: int
    stop: int

    @property
    def is_actor(self) -> bool:
        """Say whether it is something that can act."""
        return self.anchor.cls in _ACTORS

    @property
    def is_person(self) -> bool:
        """Say whether it is a person."""
        return self.anchor.cls is _PERSON

    @property
    def is_place(self) -> bool:
        """Say whether it is a place."""
        return self.anchor.cls in PLACE_CLASSES

    @property
    def is_scheme(self) -> bool:
        """Say whether it is a directive, campaign or model."""
        return self.anchor.cls in SCHEMES


@dataclass(slots=True, eq=False)
class Part(Placed):
    """A name in its sentence, its role, and where the words begin that lead to it.

    `chain` numbers what is joined by commas or "và"; `bracket` is the word index of the bracket it stands in.
    """

    cue: int
    role: Role
    chain: int
    bracket: int | None = None


def ids_of(parts: Sequence[Part]) -> tuple[str, ...]:
    """Return the ids of the entities that parts name, each once."""
    if not parts:
        return ()
    return tuple(dict.fromkeys([part.anchor.entity_id for part in parts]))
