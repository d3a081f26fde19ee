"""What follows from decisions: whose an article's nameless bodies are, and with them its other things."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kg import gazetteer as gz
from kg.link.decision import BY_HAND, Decision, Verdict, decide, in_order
from kg.link.forms import (
    article_of,
    is_local,
    level_of_unit,
    loose,
    open_level,
    placed,
    segments,
    unit_of,
    with_owner,
)
from kg.link.nodes import YEAR_MARK, Node, Nodes, key_of
from kg.model import BODY_CLASSES, PLACE_CLASSES, EntityClass

_MIN_SYLLABLES = 3


@dataclass(frozen=True, slots=True, order=True)
class Conclusion:
    """A statement that no sentence makes: the body `key` is of the place `unit`, by the decision of this id.

    `node` is the body in the article that leaves the place out, `title` its name with the place.
    """

    key: str
    unit: str
    decision: str
    node: str
    title: str


@dataclass(frozen=True, slots=True)
class _Ground:
    """Why an article's nameless place of a level is a unit."""

    unit: str
    decision: Decision


class Inference:
    """Draws what follows for one article after the other; `known` are the keys that articles share."""

    def __init__(self, nodes: Nodes, gazetteer: gz.Gazetteer) -> None:
        self._nodes = nodes
        self._gazetteer = gazetteer
        self._villages = _villages(nodes)
        self._persons = _persons(nodes)

    def decisions(self, directives: Iterable[Decision]) -> Iterator[tuple[Decision, Conclusion | None]]:
        """Yield what follows, given the decisions on directives, with the statement that it brings."""
        grounds = self._grounds(directives)
        chosen = _chosen(directives)
        for article in sorted(self._nodes.contexts):
            yield from self._in_article(article, grounds.get(article, {}), chosen.get(article, {}))

    def _grounds(self, directives: Iterable[Decision]) -> dict[str, dict[str, _Ground]]:
        """Return for each article the unit of each level that its directives lead to, where it is one."""
        found: defaultdict[tuple[str, str], list[_Ground]] = defaultdict(list)
        for decision in sorted(directives, key=in_order):
            if decision.verdict is Verdict.SAME and (decision.inferred or decision.rule == BY_HAND):
                local, shared = key_of(decision.left), key_of(decision.right)
                unit = unit_of(shared)
                if is_local(local) and unit is not None:
                    found[article_of(local), level_of_unit(unit)].append(_Ground(unit, decision))
        grounds: dict[str, dict[str, _Ground]] = {}
        for (article, level), reasons in found.items():
            if len({ground.unit for ground in reasons}) == 1 and self._may_be_in(article, reasons[0].unit):
                grounds.setdefault(article, {})[level] = reasons[0]
        return grounds

    def _may_be_in(self, article: str, unit_id: str) -> bool:
        """Say whether an article may be of a unit: it names something in it, or no unit at all."""
        # A person may speak of things that no article has any more.
        context = self._nodes.contexts.get(article)
        if context is None:
            return False
        units = [self._gazetteer.get(unit) for unit in context.units]
        place = self._gazetteer.get(unit_id)
        return not units or any(self._gazetteer.within(unit, place) for unit in units)

    def _in_article(
        self, article: str, grounds: dict[str, _Ground], chosen: dict[str, Decision]
    ) -> Iterator[tuple[Decision, Conclusion | None]]:
        nodes = list(self._nodes.local(article))
        settled = dict(chosen)
        for decision in self._places(article, nodes, grounds):
            yield decision, None
            settled[decision.left] = decision
        for node in nodes:
            if node.cls in BODY_CLASSES:
                for decision, unit in self._body(node, grounds, settled):
                    settled[node.key] = decision
                    yield decision, self._conclusion(node, decision, unit)
        for node in nodes:
            if node.cls is EntityClass.PERSON:
                yield from ((decision, None) for decision in self._person(node, settled))
            elif node.cls is EntityClass.DIRECTIVE and grounds:
                yield from ((decision, None) for decision in _directive(node, settled))

    def _conclusion(self, node: Node, decision: Decision, unit: str | None) -> Conclusion | None:
        if unit is None:
            return None
        title = f"{node.name} {self._gazetteer.get(unit).name}"
        return Conclusion(decision.right, unit, decision.id, node.id, title)

    def _places(self, article: str, nodes: Sequence[Node], grounds: dict[str, _Ground]) -> Iterator[Decision]:
        """Yield decisions on places: the only candidate in a unit, the only village in communes named."""
        for node in nodes:
            if node.cls in PLACE_CLASSES and node.candidates:
                yield from self._candidate(node, grounds)
            elif node.cls is EntityClass.VILLAGE:
                yield from self._village(article, node)

    def _candidate(self, node: Node, grounds: dict[str, _Ground]) -> Iterator[Decision]:
        candidates = [self._gazetteer.get(unit) for unit in node.candidates]
        for ground in grounds.values():
            place = self._gazetteer.get(ground.unit)
            inside = [unit for unit in candidates if self._gazetteer.within(unit, place)]
            if len(inside) == 1:
                reason = f"{inside[0].full_name} is the only candidate in {place.full_name}"
                yield _follows(node, f"place|{inside[0].id}", "place.only-candidate", reason, ground.decision)
                return

    def _village(self, article: str, node: Node) -> Iterator[Decision]:
        parts = segments(node.key)
        if len(parts) != 1:
            return
        units = self._nodes.contexts[article].units
        communes = self._villages.get(loose(node.name), {})
        found = {unit: communes[unit] for unit in units if unit in communes}
        if len(found) == 1:
            unit, key = found.popitem()
            reason = f"other articles know it in {self._gazetteer.get(unit).full_name}, which this one names"
            yield _follows(node, key, "village.commune-named", reason)

    def _body(
        self, node: Node, grounds: dict[str, _Ground], settled: dict[str, Decision]
    ) -> Iterator[tuple[Decision, str | None]]:
        ground = grounds.get(open_level(node.name) or "")
        if ground is not None and (key := placed(node.key, f"place|{ground.unit}")) is not None:
            place = self._gazetteer.get(ground.unit).full_name
            reason = f"the article leaves out whose it is; by its directive it is of {place}"
            yield _follows(node, key, "body.inferred-place", reason, ground.decision), ground.unit
            return
        for owner, why in sorted(settled.items()):
            if (key := with_owner(node.key, owner, why.right)) is not None:
                yield _follows(node, key, "body.inferred-owner", "whose it is, is known now", why), None
                return

    def _person(self, node: Node, settled: dict[str, Decision]) -> Iterator[Decision]:
        whys = [settled[body] for _, body in node.seats if body in settled]
        if whys:
            why = min(whys, key=lambda decision: decision.right)
            key = f"person|{node.key.split('|')[2]}|{why.right}"
            yield _follows(node, key, "person.inferred-body", "the body of the post is known now", why)
            return
        units = self._nodes.contexts[node.articles[0]].units
        known = self._persons.get(loose(node.name), {})
        found = {key for unit in units for key in known.get(unit, ())}
        if len(found) == 1 and len(node.name.split()) >= _MIN_SYLLABLES:
            yield decide(
                node.id,
                found.pop(),
                Verdict.UNSURE,
                "person.place-named",
                "the article names the place, not the post",
            )


def _chosen(decisions: Iterable[Decision]) -> dict[str, dict[str, Decision]]:
    """Return by article what a person has said that its own things are."""
    found: dict[str, dict[str, Decision]] = {}
    for decision in sorted(decisions, key=in_order):
        left, right = decision.left, decision.right
        if decision.rule == BY_HAND and decision.verdict is Verdict.SAME and is_local(left) > is_local(right):
            found.setdefault(article_of(left), {})[left] = decision
    return found


def _follows(node: Node, key: str, rule: str, reason: str, because: Decision | None = None) -> Decision:
    return decide(
        node.id,
        key,
        Verdict.SAME,
        rule,
        reason,
        inferred=True,
        because=() if because is None else (because.id,),
        articles=node.articles if because is None else (*node.articles, *because.articles),
    )


def _directive(node: Node, settled: dict[str, Decision]) -> Iterator[Decision]:
    """Yield the decision on a numbered directive of a body that is known now."""
    whys = [settled[issuer] for issuer in node.issuers if issuer in settled]
    if whys and node.number:
        why = min(whys, key=lambda decision: decision.right)
        key = segments(node.key)[0].removesuffix("|")
        year = node.issued[:4] if not node.symbol else None
        shared = f"{key}|{year}|{why.right}" if year is not None else f"{key}|{why.right}"
        shared += node.id[len(node.key) :] if YEAR_MARK in node.id else ""
        yield _follows(node, shared, "directive.inferred-issuer", "its issuer is known now", why)


def _villages(nodes: Nodes) -> dict[str, dict[str, str]]:
    """Return the shared villages by name and commune."""
    found: dict[str, dict[str, str]] = {}
    for node in nodes.of_class(EntityClass.VILLAGE):
        unit = unit_of(node.key)
        if unit is not None and not is_local(node.key):
            communes = found.setdefault(loose(node.key.split("|")[1]), {})
            communes[unit] = min(communes.get(unit, node.key), node.key)
    return found


def _persons(nodes: Nodes) -> dict[str, dict[str, list[str]]]:
    """Return the keys of shared persons by name and unit."""
    found: dict[str, dict[str, list[str]]] = {}
    for node in nodes.of_class(EntityClass.PERSON):
        unit = unit_of(node.key)
        if unit is not None and not is_local(node.key):
            found.setdefault(loose(node.key.split("|")[1]), {}).setdefault(unit, []).append(node.key)
    return found
