"""Decisions on whether two keys stand for one thing, and what follows from all of them together."""

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256

from kg.errors import InvalidValueError


class Verdict(StrEnum):
    """What is decided of two keys; unsure never merges."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"


BY_HAND = "review"
"""The rule of what a person decided; it goes before every other."""


@dataclass(frozen=True, slots=True, order=True)
class Decision:
    """Whether two keys are one thing, by which rule and why; `left` is the smaller of the two.

    `because` are the ids of the decisions that it rests on, and `articles` those whose sentences lead to it.
    An `inferred` decision says more than the sentences do and can be switched off.
    """

    left: str
    right: str
    verdict: Verdict
    rule: str
    reason: str
    inferred: bool = False
    because: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not self.left < self.right:
            raise InvalidValueError(f"a decision joins two keys in order, not {self.left!r} and {self.right!r}")

    @property
    def id(self) -> str:
        """Return the identity of the question, not of the answer: 16 hex digits."""
        return sha256(f"{self.left}\n{self.right}".encode()).hexdigest()[:16]


def decide(
    one: str,
    other: str,
    verdict: Verdict,
    rule: str,
    reason: str,
    *,
    inferred: bool = False,
    because: Iterable[str] = (),
    articles: Iterable[str] = (),
) -> Decision:
    """Return a decision with its keys in order.

    >>> decide("b", "a", Verdict.SAME, "test", "a test").left
    'a'
    """
    left, right = sorted((one, other))
    return Decision(left, right, verdict, rule, reason, inferred, tuple(sorted(because)), tuple(sorted(set(articles))))


@dataclass(frozen=True, slots=True, order=True)
class Conflict:
    """A "same" that was not followed, because with the others it would join two keys that are different."""

    dropped: Decision
    against: Decision


@dataclass(frozen=True, slots=True)
class Clusters:
    """What is one thing: each key that has another for its own, and the decisions that were not followed."""

    canonical: Mapping[str, str]
    conflicts: tuple[Conflict, ...] = ()

    def of(self, key: str) -> str:
        """Return the key of the thing that `key` stands for."""
        return self.canonical.get(key, key)


def unite(decisions: Iterable[Decision], known: Container[str] | None = None) -> Clusters:
    """Return what follows from all decisions, whatever their order; a thing takes a `known` key where it can.

    What a person decided of two keys stands for all that rules decide of them. A person's decisions go first,
    then those that stand on their own, then inferred ones, each in the order of the keys. A "same" that would
    join two keys with a "different" between them is dropped and reported; so is one where rules say both.
    """
    kept = sorted(in_force(decisions), key=weight)
    forest = _Forest()
    for decision in kept:
        if decision.verdict is Verdict.DIFFERENT:
            forest.forbid(decision)
    conflicts = []
    for decision in kept:
        if decision.verdict is Verdict.SAME:
            against = forest.join(decision)
            if against is not None:
                conflicts.append(Conflict(decision, against))
    return Clusters(forest.canonical(known), tuple(conflicts))


def in_force(decisions: Iterable[Decision]) -> set[Decision]:
    """Return the decisions without those of rules on what a person has decided."""
    found = set(decisions)
    by_hand = {decision.id for decision in found if decision.rule == BY_HAND}
    return {decision for decision in found if decision.rule == BY_HAND or decision.id not in by_hand}


def in_order(decision: Decision) -> tuple[str, ...]:
    """Return what decisions are sorted by; quicker than the decisions themselves."""
    return decision.left, decision.right, decision.verdict, decision.rule, decision.reason


def weight(decision: Decision) -> tuple[object, ...]:
    """Return the order in which decisions are followed."""
    first = decision.rule != BY_HAND, decision.inferred
    return *first, *in_order(decision), decision.because, decision.articles


class _Forest:
    """Union-find whose trees know which others they must not join."""

    def __init__(self) -> None:
        self._parent: dict[str, str] = {}
        self._members: dict[str, list[str]] = {}
        self._forbidden: dict[str, dict[str, Decision]] = {}

    def _root(self, key: str) -> str:
        root = key
        while (above := self._parent.get(root, root)) != root:
            root = above
        while key != root:
            above = self._parent.get(key, key)
            self._parent[key] = root
            key = above
        return root

    def forbid(self, decision: Decision) -> None:
        """Keep two keys apart."""
        for one, other in ((decision.left, decision.right), (decision.right, decision.left)):
            self._forbidden.setdefault(one, {}).setdefault(other, decision)

    def join(self, decision: Decision) -> Decision | None:
        """Join two keys; return the decision that forbids it, None where it was done."""
        one, other = self._root(decision.left), self._root(decision.right)
        if one == other:
            return None
        if (against := self._forbidden.get(one, {}).get(other)) is not None:
            return against
        if len(self._members.get(one, ())) < len(self._members.get(other, ())):
            one, other = other, one
        self._parent[other] = one
        self._parent.setdefault(one, one)
        self._members.setdefault(one, [one]).extend(self._members.pop(other, [other]))
        self._inherit(one, other)
        return None

    def _inherit(self, root: str, former: str) -> None:
        for kept_apart, decision in self._forbidden.pop(former, {}).items():
            self._forbidden.setdefault(root, {}).setdefault(kept_apart, decision)
            others = self._forbidden[kept_apart]
            others.pop(former, None)
            others.setdefault(root, decision)

    def canonical(self, known: Container[str] | None) -> dict[str, str]:
        """Return the key of each thing for those of its keys that are another.

        A key that is not local goes first, then one that an article says, then the one that says the most.
        """

        def rank(key: str) -> tuple[bool, bool, int, str]:
            return key.startswith("@"), known is not None and key not in known, -len(key), key

        found: dict[str, str] = {}
        for members in self._members.values():
            first = min(members, key=rank)
            found.update((key, first) for key in members if key != first)
        return found
