"""From the cards of all articles to what is one thing."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from kg import gazetteer as gz
from kg.link.cards import ArticleCards
from kg.link.corrections import Corrections
from kg.link.decision import Conflict, Decision, in_force, in_order, unite
from kg.link.directives import directive_decisions
from kg.link.forms import unit_of_place
from kg.link.inference import Conclusion, Inference
from kg.link.nodes import Node, Nodes, key_of
from kg.link.outcome import Thing, names_of, reasons_of, things_of
from kg.link.persons import person_decisions
from kg.link.reprints import Reprint, Texts, same_deeds, same_names
from kg.link.spelling import spelling_decisions
from kg.link.villages import village_decisions
from kg.model import EntityClass

_ACTIVITY = EntityClass.ACTIVITY


@dataclass(frozen=True, slots=True)
class Links:
    """What is one thing, and why.

    `names` gives the key that a node has in the graph, where that is not its own; `reasons` the id of the
    decision that such a change rests on, where it is inferred; `things` what the nodes of the decisions are.
    `titles` are better names of nodes than their articles have. `unknown` are keys that a person speaks of
    and that no article has, `overruled` decisions of rules on what a person has decided, `touched` the
    articles in which a thing has another key or name than its own.
    """

    decisions: tuple[Decision, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    conclusions: tuple[Conclusion, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)
    reasons: Mapping[str, str] = field(default_factory=dict)
    things: Mapping[str, Thing] = field(default_factory=dict)
    titles: Mapping[str, str] = field(default_factory=dict)
    reprints: tuple[Reprint, ...] = ()
    unknown: tuple[str, ...] = ()
    overruled: tuple[Decision, ...] = ()
    touched: frozenset[str] = frozenset()

    def name_of(self, node_id: str) -> str:
        """Return the key of the thing that a node is."""
        return self.names.get(node_id, key_of(node_id))

    def reason_of(self, node_id: str) -> str | None:
        """Return the id of the inferred decision by which a node is not its own thing, None where there is none."""
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
    decisions = directives.union(person_decisions(nodes), village_decisions(nodes))
    reprints = texts.reprints()
    for decision, *deeds in same_deeds(texts, reprints):
        decisions.add(decision)
        nodes.by_id.update((deed.key, Node(deed.key, deed.key, _ACTIVITY, deed.name)) for deed in deeds)
    decisions.update(same_names(texts, reprints))
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
    names = names_of(nodes.by_id, decisions, clusters)
    reasons = reasons_of(decisions, clusters)
    titles = {conclusion.node: conclusion.title for conclusion in conclusions}
    titles |= _renamed(nodes, names, corrections)
    changed = names.keys() | reasons.keys() | titles.keys()
    followed = in_force(decisions)
    return Links(
        tuple(sorted(followed, key=in_order)),
        clusters.conflicts,
        tuple(sorted(conclusions)),
        names,
        reasons,
        things_of(nodes.by_id, decisions),
        titles,
        reprints,
        _unknown(nodes, decisions, corrections),
        tuple(sorted(decisions - followed, key=in_order)),
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


def _with_new(nodes: Nodes, decisions: Iterable[Decision]) -> Iterable[Node]:
    """Yield all nodes, and those whose keys come up in decisions only."""
    yield from nodes
    for decision in decisions:
        node = nodes.by_id.get(decision.left)
        if decision.inferred and node is not None and decision.right not in nodes.by_id:
            yield Node(decision.right, key_of(decision.right), node.cls, node.name)
