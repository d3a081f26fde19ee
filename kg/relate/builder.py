"""Collects the entities and statements of one article and makes its record."""

from collections import defaultdict
from dataclasses import dataclass, field
from operator import attrgetter

from kg.model import (
    Article,
    Entity,
    EntityClass,
    Evidence,
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
    mentions: set[Span]
    unit: str | None = None
    candidates: tuple[str, ...] = ()


# Keys that order as the values themselves do, read at C speed.
_IN_TEXT = attrgetter("start", "stop")
_IN_ORDER = attrgetter("span.start", "span.stop", "rule", "stance")


@dataclass(slots=True)
class _Said:
    subject: Node
    predicate: Predicate
    object: Node | None
    value: Literal | None
    role: str | None
    evidence: set[Evidence] = field(default_factory=set)


class RecordBuilder:
    """Adds up what an article says; the same thing said twice is one statement with two evidences."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self._nodes: dict[str, Node] = {}
        self._said: dict[tuple[object, ...], _Said] = {}
        self._by_subject: defaultdict[tuple[Node, Predicate], list[_Said]] = defaultdict(list)
        self._by_object: defaultdict[tuple[Predicate, Node], list[_Said]] = defaultdict(list)
        self._issues: list[Issue] = []

    def entity(
        self,
        cls: EntityClass,
        name: str,
        key: str,
        mentions: list[Span],
        unit: str | None = None,
        candidates: tuple[str, ...] = (),
    ) -> Node:
        """Return the entity with this key, made where it is new; mentions add up."""
        node = self._nodes.get(key)
        if node is None:
            node = self._nodes[key] = Node(cls, name, key, set(mentions), unit, candidates)
        node.mentions.update(mentions)
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
        said_key = (subject.key, predicate, object.key if object is not None else None, value, role)
        said = self._said.get(said_key)
        if said is None:
            said = self._said[said_key] = _Said(subject, predicate, object, value, role)
            self._by_subject[subject, predicate].append(said)
            if object is not None:
                self._by_object[predicate, object].append(said)
        said.evidence.add(evidence)

    def says(self, subject: Node, predicate: Predicate, target: Node | None = None) -> bool:
        """Say whether a statement with this subject, predicate and object is already there."""
        said = self._by_subject.get((subject, predicate), ())
        return bool(said) if target is None else any(each.object is target for each in said)

    def subjects(self, predicate: Predicate, target: Node) -> list[Node]:
        """Return what stands in this relation to `target`, as it was said."""
        return [said.subject for said in self._by_object.get((predicate, target), ())]

    def objects(self, subject: Node, predicate: Predicate) -> list[Node]:
        """Return the entities to which `subject` stands in this relation, as they were said."""
        said = self._by_subject.get((subject, predicate), ())
        return [each.object for each in said if each.object is not None]

    def issue(self, message: str, span: Span | None = None) -> None:
        """Note something that could not be used."""
        self._issues.append(Issue(message, span))

    def record(self) -> Record:
        """Return the record, entities and statements in the order of the text; ids follow that order."""
        mentions = {node: sorted(node.mentions, key=_IN_TEXT) for node in self._nodes.values()}
        nodes = sorted(mentions, key=lambda n: (*_IN_TEXT(mentions[n][0]), n.cls, n.key))
        numbers = {node: number for number, node in enumerate(nodes, 1)}
        entities = tuple(
            [
                Entity(f"e{number}", n.cls, n.name, n.key, tuple(mentions[n]), n.unit, n.candidates)
                for n, number in numbers.items()
            ]
        )
        said = [(sorted(s.evidence, key=_IN_ORDER), s) for s in self._said.values()]
        said.sort(key=lambda item: _order(item[0], item[1], numbers))
        statements = tuple(
            [
                Statement(
                    f"e{numbers[s.subject]}",
                    s.predicate,
                    tuple(evidence),
                    f"e{numbers[s.object]}" if s.object is not None else None,
                    s.value,
                    s.role,
                )
                for evidence, s in said
            ]
        )
        return Record(self.article, entities, statements, tuple(self._issues))


def _order(evidence: list[Evidence], said: _Said, numbers: dict[Node, int]) -> tuple[object, ...]:
    begins = _IN_TEXT(evidence[0].span), numbers[said.subject], said.predicate
    if said.object is not None:
        return *begins, numbers[said.object], said.role or ""
    return *begins, 0, str(said.value)


def evidence_of(span: Span, rule: str, stance: Stance = Stance.ASSERTED) -> Evidence:
    """Return evidence for `span`."""
    return Evidence(span, rule, stance)
