"""What becomes of the links of all articles when a few articles change: only what a change reaches is decided anew.

A decision depends on the things of one block (`kg.link.blocks`), what a key becomes on the decisions that
lead from it to others. So the blocks of the things that have changed are decided again, then the articles
that look into these blocks, then the keys that are joined by decisions with one that has changed. The result
is what `kg.link.link` makes of all articles.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from kg.gazetteer import Gazetteer
from kg.link import ArticleCards, Card, Corrections, Decision
from kg.link.blocks import (
    blocks_of,
    looked_into,
    of_article,
    of_nameless,
    of_reprint,
    spelling_block,
)
from kg.link.directives import is_near, nameless_directives, shared_directives
from kg.link.forms import article_of, is_local
from kg.link.inference import Conclusion, Inference
from kg.link.nodes import Node, Nodes, id_of, key_of
from kg.link.persons import person_decisions
from kg.link.reprints import ENTRIES, Reprint, Texts, compared, same_deeds, same_names
from kg.link.spelling import spelling_decisions
from kg.link.villages import village_decisions
from kg.model import EntityClass
from kg.store.linkstate import LinkState
from kg.workflow.known import Known
from kg.workflow.reuniting import Reuniting


class Relinking:
    """One update of the tables; `written` are then the articles in which a thing may have another key or name."""

    def __init__(self, state: LinkState, corrections: Corrections, gazetteer: Gazetteer, *, inferred: bool) -> None:
        self._known = Known(state)
        self.reuniting = Reuniting(self._known, corrections)
        self._corrections = corrections
        self._gazetteer = gazetteer
        self._inferred = inferred
        self._by_hand = {decision.id for decision in corrections.decisions}
        self._delta: set[Decision] = set()
        self._spellings: set[str] = set()
        self.written: set[str] = set()

    def run(self, gone: Sequence[ArticleCards], new: Sequence[ArticleCards]) -> None:
        """Take articles out and others in."""
        cards = {id_of(card): card for article in (*gone, *new) for card in article.cards if not is_local(card.key)}
        before = self._known.index.nodes(cards)
        for article in gone:
            self._known.index.remove(article)
        self._known.index.add(new)
        self._known.index.drop_empty(cards.values())
        after = self._known.index.nodes(cards)
        changed = [node_id for node_id in cards if before.get(node_id) != after.get(node_id)]
        appeared = {node_id for node_id in changed if (node_id in before) != (node_id in after)}
        self._known.add(new)
        self.written.update(article.article for article in new)
        blocks = _blocks(cards[node_id] for node_id in changed)
        subjects = {(block, node.about) for side in (before, after) for block, node in _of_scopes(side, changed)}
        self._decide(gone, new, blocks, subjects, _blocks(map(cards.get, appeared)))
        self._spell({node_id: cards[node_id] for node_id in appeared})
        ends = {end for decision in self._delta for end in (decision.left, decision.right)}
        ends |= self.reuniting.spoken_of({article.article for article in (*gone, *new)})
        own = {id_of(card) for article in (*gone, *new) for card in article.cards if is_local(card.key)}
        moved = self.reuniting.unite(ends | appeared | own)
        self.reuniting.call(
            ends | own | {one for one in changed if _called(before.get(one)) != _called(after.get(one))}
        )
        for node_id in moved | self.reuniting.rename():
            self.written.update([article_of(node_id)] if is_local(node_id) else self._known.index.articles_of(node_id))
        self.written = {article for article in self.written if self._known.of(article) is not None}

    def _decide(
        self,
        gone: Sequence[ArticleCards],
        new: Sequence[ArticleCards],
        blocks: Mapping[str, set[str]],
        subjects: set[tuple[str, str]],
        appeared: Mapping[str, set[str]],
    ) -> None:
        for block in sorted(blocks["person"]):
            self._replace(block, person_decisions(self._in_blocks((block,))))
        for block in sorted(blocks["word"]):
            self._replace(block, village_decisions(self._in_blocks((block,))))
        for block in sorted(blocks["directive"]):
            self._replace(block, self._allowed(shared_directives(self._in_blocks((block,)))))
        self._compare_texts(gone, new)
        left, come = {article.article for article in gone}, {article.article for article in new}
        for article in sorted(left - come):
            self._drop(article)
        if self._inferred:
            grounded = self._decide_nameless(come | self._near(subjects))
            named = appeared["village"] | appeared["person"]
            self._infer(come | grounded | {a for block in named for a, _ in self._known.index.looking_into(block)})

    def _in_blocks(self, blocks: Iterable[str]) -> Nodes:
        """Return the things in some blocks."""
        return self._nodes({node_id for block in blocks for node_id in self._known.index.in_block(block)})

    def _nodes(self, ids: Iterable[str], articles: Iterable[str] = ()) -> Nodes:
        """Return some shared things, and the own ones of some articles."""
        nodes = Nodes()
        for article in sorted(articles):
            if (cards := self._known.of(article)) is not None:
                nodes.add_own(cards)
        nodes.by_id.update(self._known.index.nodes(ids))
        return nodes

    def _looks(self, articles: Iterable[str], *kinds: str) -> dict[str, set[str]]:
        """Return the blocks of some kinds that articles look into, with the subjects for which they do."""
        found: defaultdict[str, set[str]] = defaultdict(set)
        for article in articles:
            for block, about in looked_into(self._known.own(article), article):
                if _kind(block) in kinds:
                    found[block].add(about)
        return found

    def _near(self, subjects: Iterable[tuple[str, str]]) -> set[str]:
        """Return the articles that leave open whose their directive is, which may be one with such a subject."""
        found = set[str]()
        for block, subject in subjects:
            looking = self._known.index.looking_into(block) if subject else ()
            found.update(article for article, about in looking if is_near(about, subject))
        return found

    def _allowed(self, decisions: Iterable[Decision]) -> list[Decision]:
        """Return those of the decisions on directives of which a person has decided nothing."""
        return [decision for decision in decisions if decision.id not in self._by_hand]

    def _drop(self, article: str) -> None:
        self._replace(of_nameless(article), ())
        self._replace(of_article(article), ())
        self._known.results.set_conclusions(article, ())

    def _decide_nameless(self, articles: set[str]) -> set[str]:
        """Decide on the directives that articles leave open; return the articles where that has changed."""
        near = set[str]()
        for block, abouts in self._looks(articles, "scope").items():
            for node_id, subject in self._known.index.subjects_in(block):
                if any(is_near(about, subject) for about in abouts):
                    near.add(node_id)
        nodes = self._nodes(near, articles)
        found: defaultdict[str, list[Decision]] = defaultdict(list)
        for decision in self._allowed(nameless_directives(nodes)):
            found[article_of(decision.left)].append(decision)
        return {article for article in sorted(articles) if self._replace(of_nameless(article), found[article])}

    def _infer(self, articles: set[str]) -> None:
        """Draw in some articles what follows from the decisions on their directives."""
        blocks = self._looks(articles, "village", "person")
        nodes = self._nodes({one for block in blocks for one in self._known.index.in_block(block)}, articles)
        directives = {one for article in articles for one in self._known.results.of_owner(of_nameless(article))}
        directives |= {one for one in self._corrections.decisions if is_local(one.left)}
        decided: defaultdict[str, set[Decision]] = defaultdict(set)
        concluded: defaultdict[str, list[Conclusion]] = defaultdict(list)
        for decision, conclusion in Inference(nodes, self._gazetteer).decisions(directives):
            decided[article_of(decision.left)].add(decision)
            if conclusion is not None:
                concluded[article_of(decision.left)].append(conclusion)
        classes = {node.id: node.cls for node in nodes}
        for article in sorted(articles):
            if self._replace(of_article(article), decided[article], classes):
                self.written.add(article)
            self._known.results.set_conclusions(article, concluded[article])

    def _compare_texts(self, gone: Sequence[ArticleCards], new: Sequence[ArticleCards]) -> None:
        """Find the reprints anew of the articles that an article comes before, within those that are compared."""
        come = {article.article for article in new}
        whole = come | {article.article for article in gone} | self._after(gone)
        for second in sorted(whole | self._after(new)):
            old = set(self._known.results.reprints(second))
            # Where nothing has gone, only what is new can have come among those that are compared.
            found = self._reprints(second, None if second in whole else come | {one.first for one in old})
            self._known.results.set_reprints(second, found)
            for first in sorted({one.first for one in old} - {one.first for one in found}):
                self._replace(of_reprint(first, second), ())
            for reprint in sorted(found):
                self._replace(of_reprint(reprint.first, second), self._same_in(reprint))

    def _after(self, articles: Iterable[ArticleCards]) -> set[str]:
        """Return the articles that are compared with some and come after them."""
        hashes = ((value, article.article) for article in articles for value in article.sketch[:ENTRIES])
        return {second for value, first in hashes for second in self._known.index.after(value, first)}

    def _reprints(self, second: str, among: set[str] | None) -> set[Reprint]:
        """Return the articles, of all or of some, of which another is a reprint."""
        if (cards := self._known.of(second)) is None:
            return set()
        firsts = {first for value in cards.sketch[:ENTRIES] for first in self._known.index.before(value, second)}
        firsts &= firsts if among is None else among
        others = (other for first in sorted(firsts) if (other := self._known.of(first)) is not None)
        found = (compared(other.article, other.sketch, second, cards.sketch) for other in others)
        return {reprint for reprint in found if reprint is not None}

    def _same_in(self, reprint: Reprint) -> list[Decision]:
        texts = Texts()
        for article in (self._known.of(reprint.first), self._known.of(reprint.second)):
            if article is not None:
                texts.add(article)
        return [*(decision for decision, *_ in same_deeds(texts, [reprint])), *same_names(texts, [reprint])]

    def _spell(self, appeared: Mapping[str, Card]) -> None:
        """Compare spellings anew where keys have come or gone, those too that only decisions bring."""
        for node_id, card in appeared.items():
            self._spellings |= {*spelling_block(card.cls, card.key), *self._known.results.coining(node_id)}
        for block in sorted(self._spellings):
            nodes = [*self._in_blocks((block,))]
            for left, right in self._known.results.coined(block):
                source = self._known.node(left)
                if source is not None and not self._known.index.has(right):
                    nodes.append(Node(right, key_of(right), source.cls, source.name))
            self._replace(block, spelling_decisions(nodes))

    def _replace(
        self, owner: str, decisions: Iterable[Decision], classes: Mapping[str, EntityClass] | None = None
    ) -> bool:
        """Replace the decisions of an owner; say whether others are there now."""
        old, new = set(self._known.results.of_owner(owner)), set(decisions)
        if old == new:
            return False
        self._spellings |= self._known.results.coined_by(owner)
        self._known.results.drop(owner)
        self._known.results.add(new, classes or {}, self._by_hand)
        self._spellings |= self._known.results.coined_by(owner)
        self._delta |= old ^ new
        return True


def _blocks(cards: Iterable[Card | None]) -> defaultdict[str, set[str]]:
    """Return the blocks of shared things by kind."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for card in cards:
        for block in blocks_of(card.cls, card.key) if card is not None else ():
            found[_kind(block)].add(block)
    return found


def _of_scopes(nodes: Mapping[str, Node], ids: Iterable[str]) -> Iterator[tuple[str, Node]]:
    """Yield those of some things that may say whose a directive is, with the block in which they do."""
    for node in (nodes[node_id] for node_id in ids if node_id in nodes):
        yield from ((block, node) for block in blocks_of(node.cls, node.key) if _kind(block) == "scope")


def _kind(block: str) -> str:
    return block.partition("|")[0]


def _called(node: Node | None) -> tuple[object, ...] | None:
    return None if node is None else (node.cls, node.name, node.unit)
