"""What the relating of activities takes in and gives out."""

from collections.abc import Mapping
from dataclasses import dataclass
from operator import attrgetter
from typing import NamedTuple

from kg.extract.activities import Trigger
from kg.model import EntityClass, Mention, PartialDate, Span, Stance
from kg.model.making import quick

Dated = tuple[Span, PartialDate]
"""A date as written and what it means."""


@quick
@dataclass(frozen=True, slots=True)
class Anchor:
    """A mention of a resolved entity: a body, person, place, directive, campaign or model."""

    span: Span
    entity_id: str
    cls: EntityClass


in_text = attrgetter("span.start", "span.stop", "entity_id", "cls")
"""Returns what orders names as they stand in the text."""


class ActivityFrame(NamedTuple):
    """One thing done: who, with whom, where, under what, and the words that say so.

    Ends are entity ids; `takes_on` are those of `under` that the text says its actors carry out. `evidence` are the
    sentences that say it, first mention first; `rules` the names of the rules that filled the frame, in the order of
    its fields.
    """

    trigger: Mention[Trigger]
    types: tuple[str, ...]
    stance: Stance
    evidence: tuple[Span, ...]
    carried_out_by: tuple[str, ...] = ()
    cooperates_with: tuple[str, ...] = ()
    funded_by: tuple[str, ...] = ()
    beneficiary: tuple[str, ...] = ()
    located_in: tuple[str, ...] = ()
    under: tuple[str, ...] = ()
    takes_on: tuple[str, ...] = ()
    occurred_on: PartialDate | None = None
    rules: tuple[str, ...] = ()


Homes = Mapping[str, tuple[str, EntityClass]]
"""The commune or village whose body a body is, or the body in which a person holds a post, by entity id."""

Bases = Mapping[str, frozenset[str]]
"""Several entities that belong to one, all by their ids."""


class Facts(NamedTuple):
    """What is known of an article's names before its deeds are read.

    `homes` are the communes and villages of bodies, `seats` the bodies of persons' first posts, `bases` what directives
    were issued to carry out, `spots` where models are, `holders` the one person who holds a post, by the body's id and
    the folded role.
    """

    homes: Homes
    seats: Homes
    bases: Bases
    spots: Bases
    holders: Mapping[tuple[str, str], str]


NO_FACTS = Facts({}, {}, {}, {}, {})
"""Nothing is known."""
