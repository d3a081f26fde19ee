"""What is one thing in a workspace's articles: decided anew by every build, written where it changed."""

from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256

from kg.errors import NotFoundError
from kg.graph import Iris, article_graph
from kg.graph.decisions import reading_quads
from kg.link import BY_HAND, Corrections, Links, changes, link, reasons, relabelled, titles
from kg.link.corrections import statement_id, without
from kg.store import Database, Relinked, relinked_of
from kg.store.version import code_version

_KEEP_EVERY = 256


def relink(database: Database, iris: Iris, *, inferred: bool, corrections: Corrections) -> Links:
    """Decide what is one thing, and keep what articles add to the graph with the keys that follow."""
    links = link((cards for _, cards in database.cards()), inferred=inferred, corrections=corrections)
    known = database.relinked()
    wanted: dict[str, str] = {}
    waiting: list[Relinked] = []
    for digest, changed in _changed(database, links, iris, corrections):
        wanted[digest] = changed
        if known.get(digest) != changed:
            waiting.append(_relinked(database, digest, changed, links, iris, corrections))
        if len(waiting) >= _KEEP_EVERY:
            database.relink(waiting, ())
            waiting.clear()
    database.relink(waiting, sorted(known.keys() - wanted.keys()))
    return links


def _changed(database: Database, links: Links, iris: Iris, corrections: Corrections) -> Iterator[tuple[str, str]]:
    """Yield the digest of each article that has changed keys, with a digest of what has changed."""
    version = f"{code_version()} {iris.base}"
    touched = links.touched | corrections.rejected.keys()
    for digest in database.digests():
        if digest[:16] not in touched:
            continue
        cards = database.cards_of(digest)
        keys, names, why = changes(cards, links), titles(cards, links), reasons(cards, links)
        rejected = sorted(corrections.rejected.get(cards.article, ()))
        if keys or names or why or rejected:
            ids = sorted((key, decision.id) for key, decision in why.items())
            parts = version, sorted(keys.items()), sorted(names.items()), ids, rejected
            yield digest, sha256(repr(parts).encode()).hexdigest()


def _relinked(
    database: Database, digest: str, changed: str, links: Links, iris: Iris, corrections: Corrections
) -> Relinked:
    record, cards = database.record(digest[:16]), database.cards_of(digest)
    if rejected := corrections.rejected.get(cards.article):
        record = replace(record, statements=without(record, rejected))
    linked = relabelled(record, changes(cards, links), titles(cards, links))
    further = reading_quads(record, reasons(cards, links), iris)
    return relinked_of(linked, changed, article_graph(linked, iris), further)


def stale(database: Database, links: Links, corrections: Corrections) -> tuple[str, ...]:
    """Return which corrections no longer apply, and why, one line each."""
    notes = [f"the review speaks of {key!r}, which no article has any more" for key in links.unknown]
    for article, ids in sorted([*corrections.rejected.items(), *corrections.accepted.items()]):
        known = _statement_ids(database, article)
        notes += (
            f"the review speaks of statement {said} of article {article}, which does not say it any more"
            for said in sorted(ids - known)
        )
    notes += (
        f"the review makes one of {d.left!r} and {d.right!r}, which other decisions keep apart"
        for d in (conflict.dropped for conflict in links.conflicts)
        if d.rule == BY_HAND
    )
    return tuple(notes)


def _statement_ids(database: Database, article: str) -> set[str]:
    try:
        record = database.record(article)
    except NotFoundError:
        return set()
    return {statement_id(record, statement) for statement in record.statements}
