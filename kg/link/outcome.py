"""What follows from decisions for the keys that they are on: names, reasons, what the keys are called."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kg.link.decision import Clusters, Decision, Verdict, in_order
from kg.link.forms import unit_of_place
from kg.link.nodes import YEAR_MARK, Node, key_of
from kg.link.reprints import NAME
from kg.model import EntityClass


@dataclass(frozen=True, slots=True)
class Thing:
    """What a node of a decision is called."""

    cls: EntityClass
    key: str
    name: str
    unit: str | None = None


def names_of(known: Iterable[str], decisions: Iterable[Decision], clusters: Clusters) -> dict[str, str]:
    """Return the key of each node that has another than its own: the year goes where one thing is left."""
    ids = set(known).union(*((d.left, d.right) for d in decisions if d.verdict is Verdict.SAME))
    things: dict[str, set[str]] = {}
    for node_id in ids:
        thing = clusters.of(node_id)
        things.setdefault(key_of(thing), set()).add(thing)
    names = {}
    for node_id in ids:
        thing = clusters.of(node_id)
        key = key_of(thing)
        name = key if len(things[key]) == 1 else thing.replace(YEAR_MARK, "|")
        if name != key_of(node_id):
            names[node_id] = name
    return names


def reasons_of(decisions: Iterable[Decision], clusters: Clusters) -> dict[str, str]:
    """Return for each local node the id of the first inferred decision by which it is one with another.

    What is one with such a node because it is in a print of the same text rests on that decision too.
    """
    dropped = {conflict.dropped for conflict in clusters.conflicts}
    found: dict[str, Decision] = {}
    for decision in sorted(decisions, key=in_order):
        if decision.inferred and decision.verdict is Verdict.SAME and decision not in dropped:
            found.setdefault(decision.left, decision)
    inferred = {clusters.of(node_id): decision for node_id, decision in sorted(found.items(), reverse=True)}
    for end in sorted({end for one in decisions if one.rule == NAME for end in (one.left, one.right)}):
        if (thing := clusters.of(end)) in inferred and thing != end:
            found.setdefault(end, inferred[thing])
    return {node_id: decision.id for node_id, decision in found.items()}


def things_of(nodes: Mapping[str, Node], decisions: Iterable[Decision]) -> dict[str, Thing]:
    """Return what the ends of all decisions are; one that no article has is called after what it is decided with.

    Of several such names it has the longest, of those the last in the order of code points.
    """
    found: dict[str, Thing] = {}
    for decision in decisions:
        for end, other in ((decision.left, decision.right), (decision.right, decision.left)):
            if (node := nodes.get(end)) is not None:
                if end not in found:
                    found[end] = Thing(node.cls, key_of(end), node.name, node.unit)
            elif (node := nodes.get(other)) is not None:
                thing = Thing(node.cls, key_of(end), node.name, unit_of_place(end))
                found[end] = fullest((found.get(end, thing), thing)) or thing
    return found


def fullest(things: Iterable[Thing]) -> Thing | None:
    """Return the thing with the longest name, of those with the last in the order of code points."""
    return max(things, key=_fullness, default=None)


def _fullness(thing: Thing) -> tuple[int, str, str]:
    return len(thing.name), thing.name, thing.cls
