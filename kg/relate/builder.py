"""Collects the entities and statements of one article and makes its record."""

from dataclasses import dataclass, field

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
        said = self._said.setdefault(said_key, _Said(subject, predicate, object, value, role))
        said.evidence.add(evidence)

    def says(self, subject: Node, predicate: Predicate, target: Node | None = None) -> bool:
        """Say whether a statement with this subject, predicate and object is already there."""
        return any(
            s.subject is subject and s.predicate is predicate and (target is None or s.object is target)
            for s in self._said.values()
        )

    def subjects(self, predicate: Predicate, target: Node) -> list[Node]:
        """Return what stands in this relation to `target`, in the order in which it was said."""
        return [s.subject for s in self._said.values() if s.predicate is predicate and s.object is target]

    def objects(self, subject: Node, predicate: Predicate) -> list[Node]:
        """Return the entities to which `subject` stands in this relation, in the order in which it was said."""
        return [
            s.object
            for s in self._said.values()
            if s.subject is subject and s.predicate is predicate and s.object is not None
        ]

    def issue(self, message: str, span: Span | None = None) -> None:
        """Note something that could not be used."""
        self._issues.append(Issue(message, span))

    def record(self) -> Record:
        """Return the record, entities and statements in the order of the text; ids follow that order."""
        nodes = sorted(self._nodes.values(), key=lambda n: (min(n.mentions), n.cls, n.key))
        ids = {id(node): f"e{number}" for number, node in enumerate(nodes, 1)}
        entities = tuple(
            Entity(ids[id(n)], n.cls, n.name, n.key, tuple(sorted(n.mentions)), n.unit, n.candidates) for n in nodes
        )
        said = [(min(s.evidence).span, int(ids[id(s.subject)][1:]), s) for s in self._said.values()]
        said.sort(key=lambda item: (item[0], item[1], item[2].predicate, _order(item[2], ids)))
        statements = tuple(
            Statement(
                ids[id(s.subject)],
                s.predicate,
                tuple(sorted(s.evidence)),
                ids[id(s.object)] if s.object is not None else None,
                s.value,
                s.role,
            )
            for _, _, s in said
        )
        return Record(self.article, entities, statements, tuple(self._issues))


def _order(said: _Said, ids: dict[int, str]) -> tuple[int, str]:
    if said.object is not None:
        return int(ids[id(said.object)][1:]), said.role or ""
    return 0, str(said.value)


def evidence_of(span: Span, rule: str, stance: Stance = Stance.ASSERTED) -> Evidence:
    """Return evidence for `span`."""
    return Evidence(span, rule, stance)
