"""What is one thing in a workspace's articles: decided anew by every build, written where it changed."""

from collections.abc import Iterable, Iterator
from hashlib import sha256

from kg.graph import Iris, article_graph
from kg.graph.decisions import reading_quads
from kg.link import Decision, Links, changes, link, reasons, relabelled, titles
from kg.store import Database, Relinked, relinked_of
from kg.store.version import code_version

_KEEP_EVERY = 256


def relink(database: Database, iris: Iris, *, inferred: bool, by_hand: Iterable[Decision]) -> Links:
    """Decide what is one thing, and keep what articles add to the graph with the keys that follow."""
    links = link((cards for _, cards in database.cards()), inferred=inferred, by_hand=by_hand)
    known = database.relinked()
    wanted: dict[str, str] = {}
    waiting: list[Relinked] = []
    for digest, changed in _changed(database, links, iris):
        wanted[digest] = changed
        if known.get(digest) != changed:
            waiting.append(_relinked(database, digest, changed, links, iris))
        if len(waiting) >= _KEEP_EVERY:
            database.relink(waiting, ())
            waiting.clear()
    database.relink(waiting, sorted(known.keys() - wanted.keys()))
    return links


def _changed(database: Database, links: Links, iris: Iris) -> Iterator[tuple[str, str]]:
    """Yield the digest of each article that has changed keys, with a digest of what has changed."""
    version = f"{code_version()} {iris.base}"
    for digest, cards in database.cards():
        keys, names, why = changes(cards, links), titles(cards, links), reasons(cards, links)
        if keys or names or why:
            ids = sorted((key, decision.id) for key, decision in why.items())
            parts = version, sorted(keys.items()), sorted(names.items()), ids
            yield digest, sha256(repr(parts).encode()).hexdigest()


def _relinked(database: Database, digest: str, changed: str, links: Links, iris: Iris) -> Relinked:
    record, cards = database.record(digest[:16]), database.cards_of(digest)
    linked = relabelled(record, changes(cards, links), titles(cards, links))
    further = reading_quads(record, reasons(cards, links), iris)
    return relinked_of(linked, changed, article_graph(linked, iris), further)
