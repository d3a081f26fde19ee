"""Collects the entities and statements of one article and makes its record."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter, itemgetter

from kg.model import (
    Article,
    Entity,
    EntityClass,
    Evidence,
    Figure,
    Issue,
    Literal,
    Predicate,
    Record,
    Span,
    Stance,
    Statement,
)


@dataclass(slots=True, eq=False)
class Node:
    """An entity while the record is built: its id is known only when all mentions are."""

    cls: EntityClass
    name: str
    key: str
    mentions: list[Span]
    unit: str | None = None
    candidates: tuple[str, ...] = ()

    def mentions_in_order(self) -> tuple[Span, ...]:
        """Return the mentions in the order of the text, none twice."""
        if len(self.mentions) == 1:
            return tuple(self.mentions)
        spans = {(span.start, span.stop): span for span in self.mentions}
        return tuple([spans[place] for place in sorted(spans)])


_Said = tuple[Node, Predicate, Node | None, Literal | None, str | None]
"""What is said, without its evidence: subject, predicate, object or value, and role."""

# Keys that order as the values themselves do, read at C speed.
_IN_ORDER = attrgetter("span.start", "span.stop", "rule", "stance")
_KEY = itemgetter(0)


class RecordBuilder:
    """Adds up what an article says; the same thing said twice is one statement with two evidences."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self._nodes: dict[str, Node] = {}
        self._said: dict[_Said, list[Evidence]] = {}
        self._by_subject: defaultdict[tuple[Node, Predicate], list[_Said]] = defaultdict(list)
        self._issues: list[Issue] = []

    def entity(
        self,
        cls: EntityClass,
        name: str,
        key: str,
        mentions: Iterable[Span],
        unit: str | None = None,
        candidates: tuple[str, ...] = (),
    ) -> Node:
        """Return the entity with this key, made where it is new; mentions add up."""
        node = self._nodes.get(key)
        if node is None:
            node = self._nodes[key] = Node(cls, name, key, [], unit, candidates)
        node.mentions += mentions
        return node

    def nodes(self) -> list[Node]:
        """Return all entities so far."""
        return list(self._nodes.values())

    def state(
        self,
        subject: Node,
        predicate: Predicate,
        evidence: Evidence,
        *,
        object: Node | None = None,  # noqa: A002
        value: Literal | None = None,
        role: str | None = None,
    ) -> None:
        """Add a statement, or further evidence for one; a thing is never related to itself."""
        if object is subject:
            return
        said = subject, predicate, object, value, role
        found = self._said.setdefault(said, [])
        if not found:
            self._by_subject[subject, predicate].append(said)
        found.append(evidence)

    def says(self, subject: Node, predicate: Predicate, target: Node | None = None) -> bool:
        """Say whether a statement with this subject, predicate and object is already there."""
        said = self._by_subject.get((subject, predicate), ())
        return bool(said) if target is None else any(each[2] is target for each in said)

    def stance(self, subject: Node, predicate: Predicate, target: Node) -> Stance:
        """Return how the text stands to what it says of two things: told, where one sentence tells it."""
        said = [each for each in self._by_subject[subject, predicate] if each[2] is target]
        stances = [evidence.stance for each in said for evidence in self._said[each]]
        return Stance.ASSERTED if Stance.ASSERTED in stances else stances[0]

    def subjects(self, predicate: Predicate, target: Node) -> list[Node]:
        """Return what stands in this relation to `target`, as it was said."""
        return [subject for subject, object_, _ in self.related(predicate) if object_ is target]

    def related(self, predicate: Predicate) -> list[tuple[Node, Node, str]]:
        """Return what stands in this relation to what, with the role in it, as it was said."""
        return [
            (subject, object_, role or "")
            for subject, relation, object_, _, role in self._said
            if relation is predicate and object_ is not None
        ]

    def objects(self, subject: Node, predicate: Predicate) -> list[Node]:
        """Return the entities to which `subject` stands in this relation, as they were said."""
        said = self._by_subject.get((subject, predicate), ())
        return [object_ for _, _, object_, _, _ in said if object_ is not None]

    def values(self, subject: Node, predicate: Predicate) -> list[Literal]:
        """Return the literals to which `subject` stands in this relation, as they were said."""
        said = self._by_subject.get((subject, predicate), ())
        return [value for _, _, _, value, _ in said if value is not None]

    def issue(self, message: str, span: Span | None = None) -> None:
        """Note something that could not be used."""
        self._issues.append(Issue(message, span))

    def record(self) -> Record:
        """Return the record, entities and statements in the order of the text; ids follow that order."""
        named = [(node, node.mentions_in_order()) for node in self._nodes.values()]
        named.sort(key=_as_named)
        ids = {node: f"e{number}" for number, (node, _) in enumerate(named, 1)}
        entities = [Entity(ids[n], n.cls, n.name, n.key, spans, n.unit, n.candidates) for n, spans in named]
        statements = [
            Statement(ids[subject], predicate, tuple(evidence), ids[object_] if object_ else None, value, role)
            for (subject, predicate, object_, value, role), evidence in _in_order(self._said, list(ids))
        ]
        return Record(self.article, tuple(entities), tuple(statements), tuple(self._issues))


def _as_named(named: tuple[Node, Sequence[Span]]) -> tuple[int, int, EntityClass, str]:
    node, (first, *_) = named
    return first.start, first.stop, node.cls, node.key


def _in_order(
    statements: Mapping[_Said, Sequence[Evidence]], nodes: Sequence[Node]
) -> list[tuple[_Said, Sequence[Evidence]]]:
    """Return the statements in the order of the text, each with its evidence in order, none twice.

    Only where one sentence relates the same things several times do value and role decide.
    """
    numbers: dict[Node | None, int] = {node: number for number, node in enumerate(nodes, 1)}
    numbers[None] = 0
    placed = []
    for said, found in statements.items():
        evidence = sorted(set(found), key=_IN_ORDER) if len(found) > 1 else found
        subject, predicate, object_, value, role = said
        span = evidence[0].span
        last = role or "" if object_ is not None else _in_letters(value)
        key = span.start, span.stop, numbers[subject], predicate, numbers[object_], last
        placed.append((key, said, evidence))
    placed.sort(key=_KEY)
    return [(said, evidence) for _, said, evidence in placed]


def _in_letters(value: Literal | None) -> str:
    """Return what orders the values of one relation."""
    if isinstance(value, Figure):
        return f"{value.value!r} {value.unit!r} {value.counted!r} {value.qualifier} {value.scope}"
    return str(value)
