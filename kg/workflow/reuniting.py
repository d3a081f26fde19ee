"""What follows from decisions that have changed: which keys are one thing now, and what they are called."""

from collections.abc import Iterable

from kg.link import Corrections, Decision, Thing, Verdict, unite
from kg.link.blocks import REPRINTED
from kg.link.decision import BY_HAND
from kg.link.forms import article_of, is_local, unit_of_place
from kg.link.nodes import is_directive, key_of
from kg.link.outcome import fullest, names_of, reasons_of
from kg.store.linkresults import Outcome
from kg.workflow.known import Known


class Reuniting:
    """Follows decisions as far as they reach, and what a person says of keys."""

    def __init__(self, known: Known, corrections: Corrections) -> None:
        self._known = known
        self._corrections = corrections

    def unite(self, seeds: set[str]) -> set[str]:
        """Find anew what is one thing with some nodes; return those that become something else than before."""
        region, decisions = self._region(seeds)
        inside = [one for one in decisions if one.left in region and one.right in region]
        known = _made_from(inside)
        known |= {node_id for node_id in region - known if self._known.has(node_id)}
        clusters = unite(inside, known)
        names, reasons = names_of(known, inside, clusters), reasons_of(inside, clusters)
        new = {node_id: Outcome(names.get(node_id), reasons.get(node_id)) for node_id in {*names, *reasons}}
        old = self._known.results.outcomes(region)
        self._known.results.set_outcomes(region, new)
        self._known.results.set_conflicts(region, clusters.conflicts)
        return {node_id for node_id in region if old.get(node_id) != new.get(node_id)}

    def _region(self, seeds: set[str]) -> tuple[set[str], set[Decision]]:
        """Return all that decisions join with `seeds`, or that has a key in common with one of them."""
        region, decisions, todo = set[str](), set[Decision](), [*seeds]
        while todo:
            node_id = todo.pop()
            if node_id in region:
                continue
            region.add(node_id)
            for decision in self._known.results.on(node_id):
                decisions.add(decision)
                if decision.verdict is Verdict.SAME:
                    todo += (decision.left, decision.right)
            if is_directive(node_id):
                key = key_of(node_id)
                todo += (key, *self._known.with_key(key), *self._known.results.ends_of(key))
        return region, decisions

    def call(self, ends: set[str]) -> None:
        """Say anew what ends of decisions are called, and those that are called after them."""
        on = {end: self._known.results.on(end) for end in ends}
        nodes = {end: node for end in ends if on[end] and (node := self._known.node(end)) is not None}
        things = {end: Thing(node.cls, key_of(end), node.name, node.unit) for end, node in nodes.items()}
        self._known.results.set_things(ends, things)
        decisions = [decision for end in ends for decision in on[end]]
        others = {other for one in decisions for other in (one.left, one.right)} | ends
        unknown = {end for end in others - things.keys() - _made_from(decisions) if not self._known.has(end)}
        self._known.results.set_things(unknown, {end: thing for end in unknown if (thing := self._called_after(end))})

    def _called_after(self, end: str) -> Thing | None:
        """Return what a key that no article has is called: as the fullest of what decisions are on it with."""
        decisions = self._known.results.on(end)
        known = _made_from(decisions)
        others = {other for one in decisions for other in (one.left, one.right)} - {end}
        sure = {other for other in others if other in known or self._known.has(other)}
        named = self._known.results.things_at(sure).values()
        return fullest(Thing(thing.cls, key_of(end), thing.name, unit_of_place(end)) for thing in named)

    def spoken_of(self, articles: set[str]) -> set[str]:
        """Return the own things of some articles of which a person has decided."""
        ends = {end for one in self._corrections.decisions for end in (one.left, one.right)}
        return {end for end in ends if is_local(end) and article_of(end) in articles}

    def rename(self) -> set[str]:
        """Give nodes the names that a person has given to what they are; return those whose name is another."""
        old, new = self._known.results.renamed(), self._titles()
        if old != new:
            self._known.results.set_renamed(new)
        return {node_id for node_id in {*old, *new} if old.get(node_id) != new.get(node_id)}

    def _titles(self) -> dict[str, str]:
        by_thing = {}
        for key, title in sorted(self._corrections.names.items()):
            outcome = self._known.results.outcomes((key,)).get(key, Outcome())
            by_thing[outcome.name or key] = title
        return {node_id: title for thing, title in by_thing.items() for node_id in self._nodes_called(thing)}

    def _nodes_called(self, thing: str) -> set[str]:
        """Return the nodes that have a key in the graph."""
        own = {*self._known.with_key(thing)}
        outcomes = self._known.results.outcomes(own)
        kept = {node_id for node_id in own if outcomes.get(node_id, Outcome()).name is None}
        return kept | {node_id for node_id in self._known.results.named(thing) if self._known.has(node_id)}

    def unknown(self) -> tuple[str, ...]:
        """Return the keys of which a person speaks and that no article has, and no inference leads to."""
        ends = {end for one in self._corrections.decisions for end in (one.left, one.right)}
        found = {end for end in ends if unit_of_place(end) is None and not self._is_spoken_of(end)}
        return tuple(sorted(found | {key for key in self._corrections.names if not self._known.with_key(key)}))

    def _is_spoken_of(self, end: str) -> bool:
        return self._known.has(end) or any(decision.inferred for decision in self._known.results.on(end))


def _made_from(decisions: Iterable[Decision]) -> set[str]:
    """Return the ends that are surely in their article, because the decision was made from them."""
    own = {one.left for one in decisions if one.rule != BY_HAND and is_local(one.left)}
    return own | {one.right for one in decisions if one.rule in REPRINTED}
