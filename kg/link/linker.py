"""From the cards of all articles to what is one thing."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from kg import gazetteer as gz
from kg.link.cards import ArticleCards
from kg.link.corrections import Corrections
from kg.link.decision import Clusters, Conflict, Decision, Verdict, in_force, in_order, unite
from kg.link.directives import directive_decisions
from kg.link.forms import unit_of_place
from kg.link.inference import Conclusion, Inference
from kg.link.nodes import YEAR_MARK, Node, Nodes, key_of
from kg.link.persons import person_decisions
from kg.link.reprints import Reprint, Texts, same_deeds
from kg.link.spelling import spelling_decisions
from kg.model import EntityClass

_ACTIVITY = EntityClass.ACTIVITY


@dataclass(frozen=True, slots=True)
class Thing:
    """What a node of a decision is called."""

    cls: EntityClass
    key: str
    name: str
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class Links:
    """What is one thing, and why.

    `names` gives the key that a node has in the graph, where that is not its own; `reasons` the decision that
    such a change rests on, where it is inferred; `things` what the nodes of the decisions are.
    `titles` are better names of nodes than their articles have. `unknown` are keys that a person speaks of
    and that no article has, `touched` the articles in which a thing has another key or name than its own.
    """

    decisions: tuple[Decision, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    conclusions: tuple[Conclusion, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)
    reasons: Mapping[str, Decision] = field(default_factory=dict)
    things: Mapping[str, Thing] = field(default_factory=dict)
    titles: Mapping[str, str] = field(default_factory=dict)
    reprints: tuple[Reprint, ...] = ()
    unknown: tuple[str, ...] = ()
    touched: frozenset[str] = frozenset()

    def name_of(self, node_id: str) -> str:
        """Return the key of the thing that a node is."""
        return self.names.get(node_id, key_of(node_id))

    def reason_of(self, node_id: str) -> Decision | None:
        """Return the inferred decision by which a node is not its own thing, None where there is none."""
        return self.reasons.get(node_id)


def link(
    articles: Iterable[ArticleCards],
    *,
    gazetteer: gz.Gazetteer | None = None,
    inferred: bool = True,
    corrections: Corrections | None = None,
) -> Links:
    """Return what is one thing in all `articles`, whatever their order.

    Without `inferred`, nothing is concluded that sentences do not say. `corrections` are a
    person's.
    """
    texts = Texts()
    nodes = Nodes(_kept(articles, texts))
    corrections = corrections or Corrections()
    hand = set(corrections.decisions)
    directives = in_force(hand.union(directive_decisions(nodes)))
    decisions = directives.union(person_decisions(nodes))
    reprints = texts.reprints()
    for decision, *deeds in same_deeds(texts, reprints):
        decisions.add(decision)
        nodes.by_id.update((deed.key, Node(deed.key, deed.key, _ACTIVITY, deed.name)) for deed in deeds)
    conclusions: list[Conclusion] = []
    if inferred:
        for decision, conclusion in Inference(nodes, gazetteer or gz.load()).decisions(directives):
            decisions.add(decision)
            if conclusion is not None:
                conclusions.append(conclusion)
    else:
        decisions = {decision for decision in decisions if not decision.inferred}
    decisions |= set(spelling_decisions(_with_new(nodes, decisions)))
    clusters = unite(decisions, nodes.by_id)
    names = _names(nodes, decisions, clusters)
    reasons = _reasons(decisions, clusters)
    titles = {conclusion.node: conclusion.title for conclusion in conclusions}
    titles |= _renamed(nodes, names, corrections)
    changed = names.keys() | reasons.keys() | titles.keys()
    return Links(
        tuple(sorted(in_force(decisions), key=in_order)),
        clusters.conflicts,
        tuple(sorted(_named(conclusion, names) for conclusion in conclusions)),
        names,
        reasons,
        _things(nodes, decisions, names),
        titles,
        reprints,
        _unknown(nodes, decisions, corrections),
        frozenset(name for name, ids in nodes.members.items() if not changed.isdisjoint(ids)),
    )


def _renamed(nodes: Nodes, names: Mapping[str, str], corrections: Corrections) -> dict[str, str]:
    """Return the names that a person has given, by node: a key's name is that of all it is one with."""
    if not corrections.names:
        return {}
    by_thing = {names.get(key, key): title for key, title in sorted(corrections.names.items())}
    things = ((node.id, names.get(node.id, node.key)) for node in nodes)
    return {node_id: by_thing[thing] for node_id, thing in things if thing in by_thing}


def _unknown(nodes: Nodes, decisions: Iterable[Decision], corrections: Corrections) -> tuple[str, ...]:
    # A person may also speak of what is only inferred.
    known = {end for d in decisions if d.inferred for end in (d.left, d.right)} | nodes.by_id.keys()
    keys = {node.key for node in nodes}
    ends = {end for decision in corrections.decisions for end in (decision.left, decision.right)}
    spoken_of = {end for end in ends if end not in known and unit_of_place(end) is None}
    spoken_of.update(key for key in corrections.names if key not in keys)
    return tuple(sorted(spoken_of))


def _kept(articles: Iterable[ArticleCards], texts: Texts) -> Iterator[ArticleCards]:
    """Yield the articles, and keep what is compared of their texts on the way."""
    for article in articles:
        texts.add(article)
        yield article


def _things(nodes: Nodes, decisions: Iterable[Decision], names: Mapping[str, str]) -> dict[str, Thing]:
    """Return what the nodes of all decisions are; a key that no article has is called after the other."""
    found: dict[str, Thing] = {}
    for decision in decisions:
        ends = decision.left, decision.right
        known = [nodes.by_id[end] for end in ends if end in nodes.by_id]
        for end in ends if known else ():
            node = nodes.by_id.get(end, known[0])
            unit = node.unit if node.id == end else unit_of_place(end)
            found[end] = Thing(node.cls, key_of(end), node.name, unit)
            key = names.get(end, key_of(end))
            found.setdefault(key, Thing(node.cls, key, node.name, unit_of_place(key)))
    return found


def _with_new(nodes: Nodes, decisions: Iterable[Decision]) -> Iterable[Node]:
    """Yield all nodes, and those whose keys come up in decisions only."""
    yield from nodes
    for decision in decisions:
        node = nodes.by_id.get(decision.left)
        if decision.inferred and node is not None and decision.right not in nodes.by_id:
            yield Node(decision.right, key_of(decision.right), node.cls, node.name)


def _names(nodes: Nodes, decisions: Iterable[Decision], clusters: Clusters) -> dict[str, str]:
    """Return the key of each node that has another than its own: the year goes where one thing is left."""
    ids = set(nodes.by_id).union(*((d.left, d.right) for d in decisions if d.verdict is Verdict.SAME))
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


def _named(conclusion: Conclusion, names: Mapping[str, str]) -> Conclusion:
    return replace(conclusion, key=names.get(conclusion.key, conclusion.key))


def _reasons(decisions: Iterable[Decision], clusters: Clusters) -> dict[str, Decision]:
    """Return for each local node the first inferred decision by which it is one with another."""
    dropped = {conflict.dropped for conflict in clusters.conflicts}
    found: dict[str, Decision] = {}
    for decision in sorted(decisions, key=in_order):
        if decision.inferred and decision.verdict is Verdict.SAME and decision not in dropped:
            found.setdefault(decision.left, decision)
    return found
