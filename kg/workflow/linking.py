"""What is one thing in a workspace's articles: decided where articles have changed, written where it changed."""

import json
from collections.abc import Iterable, Iterator
from hashlib import sha256

from kg.errors import NotFoundError
from kg.gazetteer import load
from kg.graph import Iris, article_graph
from kg.graph.decisions import reading_quads
from kg.link import BY_HAND, ArticleCards, Corrections, Links, changes, link, reasons, relabelled, titles
from kg.link.corrections import statement_id, without
from kg.link.nodes import id_of
from kg.store import Database, Relinked, relinked_of
from kg.store.linkresults import Outcome
from kg.store.linkstate import LinkState
from kg.store.version import code_version, link_version
from kg.workflow.relinking import Relinking

MOST_CHANGED = 0.02
"""Share of the articles from which on linking all of them takes less time than following what has changed."""

_HINT = "`kg explain NAME --ids` prints the keys of what there is"
_KEEP_EVERY = 256
_INDEX_EVERY = 5000  # cards of so many articles are counted in memory before they go into the index


def relink(database: Database, iris: Iris, *, inferred: bool, corrections: Corrections) -> tuple[str, ...]:
    """Decide what is one thing, keep what articles add to the graph with the keys that follow; return notes.

    The notes say which corrections no longer apply.
    """
    marker = marker_of(iris, corrections, inferred=inferred)
    state = database.links
    relinking = Relinking(state, corrections, load(), inferred=inferred)
    changed, articles = state.changes()
    if state.is_of(marker) and changed <= articles * MOST_CHANGED:
        if changed:
            with database.transaction():
                relinking.run(state.gone(), state.new())
                _rewrite(database, relinking.written, iris, corrections)
                state.end(marker)
    else:
        _relink_all(database, relinking, iris, marker, inferred=inferred, corrections=corrections)
    return stale(database, relinking.reuniting.unknown(), corrections)


def marker_of(iris: Iris, corrections: Corrections, *, inferred: bool) -> str:
    """Return what stands for all that links depend on besides the articles."""
    rejected = sorted((article, sorted(ids)) for article, ids in corrections.rejected.items())
    parts = sorted(corrections.decisions), sorted(corrections.names.items()), rejected
    digest = sha256(repr(parts).encode()).hexdigest()[:16]
    return json.dumps([link_version(), code_version(), iris.base, inferred, digest])


# A few articles


def _rewrite(database: Database, articles: Iterable[str], iris: Iris, corrections: Corrections) -> None:
    """Make anew what some articles add to the graph, where that has changed."""
    renamed = database.links.results.renamed()
    for article in sorted(articles):
        digest = database.digest_of(article)
        cards = database.links.cards(article)
        if digest is None or cards is None:
            continue
        links = _links_of(database.links, cards, renamed)
        changed, known = _changed(cards, links, iris, corrections), database.links.relinked_as(digest)
        if changed is None and known is not None:
            database.links.relink((), (digest,))
        elif changed is not None and changed != known:
            database.links.relink((_relinked(database, cards, changed, links, iris, corrections),), ())


def _links_of(state: LinkState, cards: ArticleCards, renamed: dict[str, str]) -> Links:
    """Return what has become of the things of one article."""
    ids = [*map(id_of, cards.cards), *(deed.key for deed in cards.deeds)]
    outcomes = state.results.outcomes(ids)
    titles = {conclusion.node: conclusion.title for conclusion in state.results.conclusions(cards.article)}
    titles |= {node_id: renamed[node_id] for node_id in ids if node_id in renamed}
    names = {node_id: outcome.name for node_id, outcome in outcomes.items() if outcome.name is not None}
    why = {node_id: outcome.reason for node_id, outcome in outcomes.items() if outcome.reason is not None}
    return Links(names=names, reasons=why, titles=titles)


def _changed(cards: ArticleCards, links: Links, iris: Iris, corrections: Corrections) -> str | None:
    """Return what stands for the changed keys of an article, None where none has changed."""
    keys, names, why = changes(cards, links), titles(cards, links), reasons(cards, links)
    rejected = sorted(corrections.rejected.get(cards.article, ()))
    if not (keys or names or why or rejected):
        return None
    version = f"{code_version()} {link_version()} {iris.base}"
    parts = version, sorted(keys.items()), sorted(names.items()), sorted(why.items()), rejected
    return sha256(repr(parts).encode()).hexdigest()


def _relinked(
    database: Database, cards: ArticleCards, changed: str, links: Links, iris: Iris, corrections: Corrections
) -> Relinked:
    record = database.record(cards.article)
    if rejected := corrections.rejected.get(cards.article):
        record = without(record, rejected)
    linked = relabelled(record, changes(cards, links), titles(cards, links))
    further = reading_quads(record, reasons(cards, links), iris)
    return relinked_of(linked, changed, article_graph(linked, iris), further)


# All articles


def _relink_all(
    database: Database,
    relinking: Relinking,
    iris: Iris,
    marker: str,
    *,
    inferred: bool,
    corrections: Corrections,
) -> None:
    """Link all articles. What an interrupted build has written is found again by its digest."""
    state = database.links
    with database.transaction():
        state.begin()
    # The index first: it and the links together would take more memory than either.
    _index_all(database)
    links = link((cards for _, cards in database.cards()), inferred=inferred, corrections=corrections)
    rewrite_all(database, links, iris, corrections)
    with database.transaction():
        keep_links(state, links)
        relinking.reuniting.rename()
        state.end(marker)


def rewrite_all(database: Database, links: Links, iris: Iris, corrections: Corrections) -> None:
    """Make anew what articles add to the graph, where that has changed."""
    known, wanted = database.links.relinked(), set[str]()
    waiting: list[Relinked] = []
    for digest, cards, changed in _all_changed(database, links, iris, corrections):
        wanted.add(digest)
        if known.get(digest) != changed:
            waiting.append(_relinked(database, cards, changed, links, iris, corrections))
        if len(waiting) >= _KEEP_EVERY:
            with database.transaction():
                database.links.relink(waiting, ())
            waiting.clear()
    with database.transaction():
        database.links.relink(waiting, sorted(known.keys() - wanted))


def _all_changed(
    database: Database, links: Links, iris: Iris, corrections: Corrections
) -> Iterator[tuple[str, ArticleCards, str]]:
    """Yield digest and cards of each article that has changed keys, with what stands for them."""
    touched = links.touched | corrections.rejected.keys()
    for digest in database.digests():
        if digest[:16] in touched and (cards := database.links.cards(digest[:16])) is not None:
            changed = _changed(cards, links, iris, corrections)
            if changed is not None:
                yield digest, cards, changed


def _index_all(database: Database) -> None:
    state = database.links
    for articles in state.batches(_INDEX_EVERY):
        with database.transaction():
            state.index.add(articles)
    state.index.forget_numbers()


def keep_links(state: LinkState, links: Links) -> None:
    """Keep what linking all articles has led to, in empty tables."""
    results = state.results
    classes = {node_id: thing.cls for node_id, thing in links.things.items()}
    by_hand = {decision.id for decision in links.decisions if decision.rule == BY_HAND}
    results.add((*links.decisions, *links.overruled), classes, by_hand)
    results.add_conclusions(links.conclusions)
    results.add_reprints(links.reprints)
    ids = links.names.keys() | links.reasons.keys()
    results.set_outcomes((), {one: Outcome(links.names.get(one), links.reasons.get(one)) for one in ids})
    results.set_conflicts((), links.conflicts)
    results.set_things((), links.things)


# Notes


def stale(database: Database, unknown: Iterable[str], corrections: Corrections) -> tuple[str, ...]:
    """Return which corrections no longer apply, and why, one line each; `unknown` are keys that are in no article."""
    notes = [
        f"the review speaks of {key!r}, which is the key of nothing in the articles now; {_HINT}" for key in unknown
    ]
    for article, ids in sorted([*corrections.rejected.items(), *corrections.accepted.items()]):
        known = _statement_ids(database, article)
        notes += (
            f"the review speaks of statement {said} of article {article}, which does not say it any more"
            for said in sorted(ids - known)
        )
    notes += (
        f"the review makes one of {d.left!r} and {d.right!r}, which other decisions keep apart"
        for d in (conflict.dropped for conflict in database.links.results.conflicts() if corrections.decisions)
        if d.rule == BY_HAND
    )
    return tuple(notes)


def _statement_ids(database: Database, article: str) -> set[str]:
    try:
        record = database.record(article)
    except NotFoundError:
        return set()
    return {statement_id(record, statement) for statement in record.statements}
