"""What is known of articles and their things while links are brought up to date."""

from collections.abc import Iterable

from kg.link import ArticleCards
from kg.link.forms import article_of, is_local
from kg.link.nodes import Node, Nodes, key_of
from kg.link.reprints import SENTENCE
from kg.model import EntityClass
from kg.store.linkstate import LinkState


class Known:
    """Look-ups in the tables of links, and in the cards of articles, which are read once."""

    def __init__(self, state: LinkState) -> None:
        self.index, self.results = state.index, state.results
        self._state = state
        self._cards: dict[str, ArticleCards | None] = {}
        self._own: dict[str, Nodes] = {}

    def add(self, articles: Iterable[ArticleCards]) -> None:
        """Enter articles whose cards have been read elsewhere."""
        self._cards.update((article.article, article) for article in articles)

    def of(self, article: str) -> ArticleCards | None:
        """Return the cards of an article, None where there is no such article."""
        if article not in self._cards:
            self._cards[article] = self._state.cards(article)
        return self._cards[article]

    def own(self, article: str) -> Nodes:
        """Return the own things of an article."""
        if article not in self._own:
            nodes = self._own[article] = Nodes()
            if (cards := self.of(article)) is not None:
                nodes.add_own(cards)
        return self._own[article]

    def node(self, node_id: str) -> Node | None:
        """Return what has an id, None for what no article has; activities count where a reprint has them too."""
        if not is_local(node_id):
            return self.index.nodes((node_id,)).get(node_id)
        article = article_of(node_id)
        if (node := self.own(article).by_id.get(node_id)) is not None:
            return node
        cards = self.of(article)
        deed = next((deed for deed in cards.deeds if deed.key == node_id), None) if cards is not None else None
        if deed is None or all(decision.rule != SENTENCE for decision in self.results.on(node_id)):
            return None
        return Node(deed.key, deed.key, EntityClass.ACTIVITY, deed.name)

    def has(self, node_id: str) -> bool:
        """Say whether articles have a node."""
        return self.node(node_id) is not None if is_local(node_id) else self.index.has(node_id)

    def with_key(self, key: str) -> list[str]:
        """Return the nodes of articles that have a key."""
        if not is_local(key):
            return self.index.ids_of(key)
        found = [node.id for node in self.own(article_of(key)) if node.key == key]
        return found or ([key] if key_of(key) == key and self.has(key) else [])
