"""The entries of a review file, with the line where each stands."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from kg.link import BY_HAND, Corrections, Decision, Verdict, decide


class Judgement(StrEnum):
    """What a person says of a statement."""

    OPEN = "open"
    ACCEPT = "accept"
    REJECT = "reject"


@dataclass(frozen=True, slots=True)
class LinkEntry:
    """Whether two keys are one thing; unsure until a person says so."""

    left: str
    right: str
    verdict: Verdict = Verdict.UNSURE
    about: str = field(default="", compare=False)
    rule: str = field(default="", compare=False)
    reason: str = field(default="", compare=False)
    sentences: tuple[str, ...] = field(default=(), compare=False)
    line: int = field(default=0, compare=False)

    @property
    def decision(self) -> Decision:
        """Return the entry as a person's decision."""
        return decide(self.left, self.right, self.verdict, BY_HAND, self.reason)


@dataclass(frozen=True, slots=True)
class StatementEntry:
    """Whether an article says something."""

    id: str
    article: str
    judgement: Judgement = Judgement.OPEN
    says: str = field(default="", compare=False)
    rule: str = field(default="", compare=False)
    sentence: str = field(default="", compare=False)
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class PlaceEntry:
    """Which unit a place is whose name does not tell; `choose` is the unit's id, "" while it is open."""

    key: str
    choose: str = ""
    name: str = field(default="", compare=False)
    candidates: tuple[tuple[str, str], ...] = field(default=(), compare=False)
    sentence: str = field(default="", compare=False)
    line: int = field(default=0, compare=False)

    @property
    def decision(self) -> Decision:
        """Return the choice as a person's decision."""
        return decide(self.key, f"place|{self.choose}", Verdict.SAME, BY_HAND, "chosen among the candidates")


@dataclass(frozen=True, slots=True)
class NameEntry:
    """What a thing is to be called."""

    key: str
    rename: str
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Review:
    """All entries of a review file."""

    links: tuple[LinkEntry, ...] = ()
    statements: tuple[StatementEntry, ...] = ()
    places: tuple[PlaceEntry, ...] = ()
    names: tuple[NameEntry, ...] = ()

    @property
    def corrections(self) -> Corrections:
        """Return what a person has decided; entries that are still open say nothing."""
        links = (link.decision for link in self.links if link.verdict is not Verdict.UNSURE)
        places = (place.decision for place in self.places if place.choose)
        return Corrections(
            (*links, *places),
            _by_article(self.statements, Judgement.REJECT),
            _by_article(self.statements, Judgement.ACCEPT),
            {name.key: name.rename for name in self.names},
        )

    def with_open(self, other: "Review") -> "Review":
        """Return what is decided here, with the entries of `other` that are about something else."""
        links = tuple(link for link in self.links if link.verdict is not Verdict.UNSURE)
        statements = tuple(s for s in self.statements if s.judgement is not Judgement.OPEN)
        places = tuple(place for place in self.places if place.choose)
        linked = {(link.left, link.right) for link in links}
        said, placed = {(s.article, s.id) for s in statements}, {place.key for place in places}
        return Review(
            (*links, *(link for link in other.links if (link.left, link.right) not in linked)),
            (*statements, *(s for s in other.statements if (s.article, s.id) not in said)),
            (*places, *(place for place in other.places if place.key not in placed)),
            self.names,
        )


def _by_article(entries: Iterable[StatementEntry], judgement: Judgement) -> dict[str, frozenset[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for entry in entries:
        if entry.judgement is judgement:
            found[entry.article].add(entry.id)
    return {article: frozenset(ids) for article, ids in found.items()}
