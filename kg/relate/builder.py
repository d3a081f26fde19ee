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
        last = -1
        for span in self.mentions:
            if span.start <= last:
                break
            last = span.start
        else:
            return tuple(self.mentions)  # as most are found
        spans = dict(zip(map(_BOUNDS, self.mentions), self.mentions, strict=True))
        return tuple(map(spans.__getitem__, sorted(spans)))


_Told = tuple[Node | None, Literal | None, str | None]
"""What is said of a subject in one relation: object or value, and role."""

_Ids = dict[Node | None, tuple[int, str]]
"""The number and the id of each entity; those of none are 0 and empty."""

# Keys that order as the values themselves do, read at C speed.
_IN_ORDER = attrgetter("span.start", "span.stop", "rule", "stance")
_PLACED, _BOUNDS = itemgetter(-1), attrgetter("start", "stop")


class RecordBuilder:
    """Adds up what an article says; the same thing said twice is one statement with two evidences."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self._nodes: dict[str, Node] = {}
        self._said: dict[tuple[Node, Predicate], dict[_Told, list[Evidence]]] = {}
        self._related: defaultdict[Predicate, list[tuple[Node, Node, str]]] = defaultdict(list)
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
            node = self._nodes[key] = Node(cls, name, key, [*mentions], unit, candidates)
        else:
            node.mentions += mentions
        return node

    def nodes(self) -> list[Node]:
        """Return all entities so far."""
        return list(self._nodes.values())

    @property
    def by_key(self) -> Mapping[str, Node]:
        """All entities so far by their keys."""
        return self._nodes

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
        about, told = (subject, predicate), (object, value, role)
        said = self._said.get(about)
        if said is None:
            self._said[about] = {told: [evidence]}  # what mostly is all that is said
        elif (found := said.get(told)) is not None:
            found.append(evidence)
            return
        else:
            said[told] = [evidence]
        if object is not None:
            self._related[predicate].append((subject, object, role or ""))

    def says(self, subject: Node, predicate: Predicate, target: Node | None = None) -> bool:
        """Say whether a statement with this subject, predicate and object is already there."""
        said = self._said.get((subject, predicate))
        if said is None or target is None:
            return said is not None
        return any(object_ is target for object_, _, _ in said)

    def stance(self, subject: Node, predicate: Predicate, target: Node) -> Stance:
        """Return how the text stands to what it says of two things: told, where one sentence tells it."""
        said = self._said.get((subject, predicate), {})
        stances = [evidence.stance for told, found in said.items() if told[0] is target for evidence in found]
        return Stance.ASSERTED if Stance.ASSERTED in stances else stances[0]

    def subjects(self, predicate: Predicate, target: Node) -> list[Node]:
        """Return what stands in this relation to `target`, as it was said."""
        return [subject for subject, object_, _ in self.related(predicate) if object_ is target]

    def related(self, predicate: Predicate) -> Sequence[tuple[Node, Node, str]]:
        """Return what stands in this relation to what, with the role in it, as it was said."""
        return self._related.get(predicate, ())

    def objects(self, subject: Node, predicate: Predicate) -> list[Node]:
        """Return the entities to which `subject` stands in this relation, as they were said."""
        said = self._said.get((subject, predicate), ())
        return [object_ for object_, _, _ in said if object_ is not None]

    def values(self, subject: Node, predicate: Predicate) -> list[Literal]:
        """Return the literals to which `subject` stands in this relation, as they were said."""
        said = self._said.get((subject, predicate), ())
        return [value for _, value, _ in said if value is not None]

    def issue(self, message: str, span: Span | None = None) -> None:
        """Note something that could not be used."""
        self._issues.append(Issue(message, span))

    def record(self) -> Record:
        """Return the record, entities and statements in the order of the text; ids follow that order."""
        named = []
        for node in self._nodes.values():
            spans = (node.mentions[0],) if len(node.mentions) == 1 else node.mentions_in_order()
            named.append((spans[0].start, spans[0].stop, node.cls, node.key, node, spans))
        named.sort()  # no two have one key
        ids: _Ids = {None: (0, "")}
        entities = []
        for number, (_, _, cls, key, node, spans) in enumerate(named, 1):
            entity = f"e{number}"
            ids[node] = number, entity
            entities.append(Entity(entity, cls, node.name, key, spans, node.unit, node.candidates))
        return Record(self.article, tuple(entities), self._statements(ids), tuple(self._issues))

    def _statements(self, ids: _Ids) -> tuple[Statement, ...]:
        """Return the statements in the order of the text, each with its evidence in order, none twice.

        Only where one sentence relates the same things several times do value and role decide.
        """
        placed: list[tuple[int, int, int, Predicate, int, str, int, Statement]] = []
        for (subject, predicate), said in self._said.items():
            number, entity = ids[subject]
            alone = len(said) == 1
            for (object_, value, role), found in said.items():
                evidence = tuple(found) if len(found) == 1 else tuple(sorted(set(found), key=_IN_ORDER))
                other, target = ids[object_]
                last = "" if alone else _last_key(object_, value, role)
                span = evidence[0].span
                statement = Statement(entity, predicate, evidence, target or None, value, role)
                # Where all else is the same, what was said first is first.
                placed.append((span.start, span.stop, number, predicate, other, last, len(placed), statement))
        placed.sort()
        return tuple(map(_PLACED, placed))


def _last_key(object_: Node | None, value: Literal | None, role: str | None) -> str:
    """Return what orders the statements of one relation in one sentence."""
    if object_ is not None:
        return role or ""
    if isinstance(value, Figure):
        return f"{value.value!r} {value.unit!r} {value.counted!r} {value.qualifier} {value.scope}"
    return str(value)
