"""What was decided of all articles' things, kept from build to build, each decision with what it was made in."""

import json
import sqlite3
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from kg.link import Conclusion, Conflict, Decision, Reprint, Thing, Verdict
from kg.link.blocks import owner_of, spelling_block
from kg.link.decision import BY_HAND, weight
from kg.link.forms import article_of
from kg.link.nodes import key_of
from kg.model import EntityClass
from kg.store.linkindex import years_of

TABLES = """
CREATE TABLE decision (
    owner TEXT NOT NULL, left TEXT NOT NULL, right TEXT NOT NULL, verdict TEXT NOT NULL, rule TEXT NOT NULL,
    reason TEXT NOT NULL, inferred INTEGER NOT NULL, because TEXT NOT NULL, articles TEXT NOT NULL,
    coined TEXT, overruled INTEGER NOT NULL
);
CREATE INDEX decision_by_owner ON decision (owner);
CREATE INDEX decision_by_left ON decision (left);
CREATE INDEX decision_by_right ON decision (right);
CREATE INDEX decision_by_coined ON decision (coined) WHERE coined IS NOT NULL;
CREATE TABLE conclusion (
    article TEXT NOT NULL, key TEXT NOT NULL, unit TEXT NOT NULL, decision TEXT NOT NULL, node TEXT NOT NULL,
    title TEXT NOT NULL
);
CREATE INDEX conclusion_by_article ON conclusion (article);
CREATE TABLE reprint (second TEXT NOT NULL, first TEXT NOT NULL, share REAL NOT NULL, PRIMARY KEY (second, first))
WITHOUT ROWID;
CREATE TABLE conflict (left TEXT NOT NULL, dropped TEXT NOT NULL, against TEXT NOT NULL);
CREATE INDEX conflict_by_left ON conflict (left);
CREATE TABLE outcome (id TEXT PRIMARY KEY, name TEXT, reason TEXT) WITHOUT ROWID;
CREATE INDEX outcome_by_name ON outcome (name);
CREATE TABLE thing (id TEXT PRIMARY KEY, class TEXT NOT NULL, name TEXT NOT NULL, unit TEXT) WITHOUT ROWID;
CREATE TABLE renamed (id TEXT PRIMARY KEY, title TEXT NOT NULL) WITHOUT ROWID;
"""

NAMES = ("decision", "conclusion", "reprint", "conflict", "outcome", "thing", "renamed")

_DECISION = "left, right, verdict, rule, reason, inferred, because, articles"
_CLASSES = {cls.value: cls for cls in EntityClass}
_VERDICTS = {verdict.value: verdict for verdict in Verdict}


class Outcome(NamedTuple):
    """Another key that a node has in the graph, and the id of the inferred decision that this rests on."""

    name: str | None = None
    reason: str | None = None


class LinkResults:
    """All decisions and what follows from them."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    # Decisions

    def add(
        self, decisions: Iterable[Decision], classes: Mapping[str, EntityClass], by_hand: Container[str] = ()
    ) -> None:
        """Keep decisions; `by_hand` are the ids of what a person has decided.

        `classes` are those of the things on the left of inferred decisions.
        """
        self._connection.executemany(
            f"INSERT INTO decision ({_DECISION}, owner, coined, overruled) VALUES (?,?,?,?,?,?,?,?,?,?,?)",
            (
                (*_row(one), owner_of(one), _coined(one, classes), one.rule != BY_HAND and one.id in by_hand)
                for one in decisions
            ),
        )

    def drop(self, owner: str) -> None:
        """Forget the decisions of an owner."""
        self._connection.execute("DELETE FROM decision WHERE owner = ?", (owner,))

    def of_owner(self, owner: str) -> list[Decision]:
        """Return the decisions of an owner."""
        return self._decisions("owner = ?", (owner,))

    def on(self, node_id: str) -> list[Decision]:
        """Return the decisions on a node."""
        return self._decisions("left = ?", (node_id,)) + self._decisions("right = ?", (node_id,))

    def followed(self) -> list[Decision]:
        """Return all decisions but those of rules on what a person has decided, in order."""
        return self._decisions("NOT overruled ORDER BY left, right, verdict, rule, reason", ())

    def _decisions(self, where: str, values: tuple[str, ...]) -> list[Decision]:
        rows = self._connection.execute(f"SELECT {_DECISION} FROM decision WHERE {where}", values)
        return [_decision(row) for row in rows]

    def coined(self, block: str) -> list[tuple[str, str]]:
        """Return the left and right node of each decision that brings a key into a block of spellings."""
        return list(self._connection.execute("SELECT left, right FROM decision WHERE coined = ?", (block,)))

    def coined_by(self, owner: str) -> set[str]:
        """Return the blocks of spellings into which the decisions of an owner bring keys."""
        query = "SELECT DISTINCT coined FROM decision WHERE owner = ? AND coined IS NOT NULL"
        return {block for (block,) in self._connection.execute(query, (owner,))}

    def coining(self, node_id: str) -> set[str]:
        """Return the blocks of spellings into which decisions bring a node."""
        query = "SELECT DISTINCT coined FROM decision WHERE right = ? AND coined IS NOT NULL"
        return {block for (block,) in self._connection.execute(query, (node_id,))}

    def ends_of(self, key: str) -> set[str]:
        """Return the ids on which decisions are made and that have a key, with or without a year."""
        ends = set[str]()
        for side in ("left", "right"):
            query = f"SELECT {side} FROM decision WHERE {side} > ? AND {side} < ?"
            ends.update(end for (end,) in self._connection.execute(query, years_of(key)))
        return ends

    # What follows in articles

    def set_conclusions(self, article: str, conclusions: Iterable[Conclusion]) -> None:
        """Replace the conclusions of an article."""
        self._connection.execute("DELETE FROM conclusion WHERE article = ?", (article,))
        self.add_conclusions(conclusions)

    def add_conclusions(self, conclusions: Iterable[Conclusion]) -> None:
        """Keep conclusions."""
        rows = ((article_of(c.node), c.key, c.unit, c.decision, c.node, c.title) for c in conclusions)
        self._connection.executemany("INSERT INTO conclusion VALUES (?, ?, ?, ?, ?, ?)", rows)

    def conclusions(self, article: str | None = None) -> tuple[Conclusion, ...]:
        """Return all conclusions, or those of an article, in order."""
        where, values = ("", ()) if article is None else ("WHERE article = ?", (article,))
        query = f"SELECT key, unit, decision, node, title FROM conclusion {where}"
        return tuple(sorted(Conclusion(*row) for row in self._connection.execute(query, values)))

    def set_reprints(self, second: str, reprints: Iterable[Reprint]) -> None:
        """Replace those of the reprints in which an article is the second."""
        self._connection.execute("DELETE FROM reprint WHERE second = ?", (second,))
        self.add_reprints(reprints)

    def add_reprints(self, reprints: Iterable[Reprint]) -> None:
        """Keep reprints."""
        rows = ((one.second, one.first, one.share) for one in reprints)
        self._connection.executemany("INSERT INTO reprint VALUES (?, ?, ?)", rows)

    def reprints(self, second: str | None = None) -> tuple[Reprint, ...]:
        """Return all reprints, or those in which an article is the second, in order."""
        where, values = ("", ()) if second is None else ("WHERE second = ?", (second,))
        query = f"SELECT first, second, share FROM reprint {where}"
        return tuple(sorted(Reprint(*row) for row in self._connection.execute(query, values)))

    # What follows from all decisions together

    def outcomes(self, ids: Iterable[str]) -> dict[str, Outcome]:
        """Return what has become of those nodes that are not, or not only by sentences, what they were."""
        query = "SELECT name, reason FROM outcome WHERE id = ?"
        rows = ((node_id, self._connection.execute(query, (node_id,)).fetchone()) for node_id in ids)
        return {node_id: Outcome(*row) for node_id, row in rows if row is not None}

    def all_outcomes(self) -> Iterator[tuple[str, Outcome]]:
        """Yield all nodes with what has become of them."""
        for node_id, name, reason in self._connection.execute("SELECT id, name, reason FROM outcome"):
            yield node_id, Outcome(name, reason)

    def set_outcomes(self, ids: Iterable[str], outcomes: Mapping[str, Outcome]) -> None:
        """Replace what has become of some nodes."""
        self._connection.executemany("DELETE FROM outcome WHERE id = ?", ((node_id,) for node_id in ids))
        rows = ((node_id, *outcome) for node_id, outcome in outcomes.items())
        self._connection.executemany("INSERT INTO outcome VALUES (?, ?, ?)", rows)

    def named(self, name: str) -> list[str]:
        """Return the nodes that have a key in the graph that is not theirs."""
        query = "SELECT id FROM outcome WHERE name = ?"
        return [node_id for (node_id,) in self._connection.execute(query, (name,))]

    def set_conflicts(self, ids: Iterable[str], conflicts: Iterable[Conflict]) -> None:
        """Replace the conflicts on some nodes."""
        self._connection.executemany("DELETE FROM conflict WHERE left = ?", ((node_id,) for node_id in ids))
        rows = ((c.dropped.left, json.dumps(_row(c.dropped)), json.dumps(_row(c.against))) for c in conflicts)
        self._connection.executemany("INSERT INTO conflict VALUES (?, ?, ?)", rows)

    def conflicts(self) -> tuple[Conflict, ...]:
        """Return all conflicts, in order."""
        rows = self._connection.execute("SELECT dropped, against FROM conflict")
        found = (Conflict(_decision(json.loads(one)), _decision(json.loads(other))) for one, other in rows)
        return tuple(sorted(found, key=lambda conflict: weight(conflict.dropped)))

    def set_things(self, ids: Iterable[str], things: Mapping[str, Thing]) -> None:
        """Replace what some ends of decisions are called."""
        self._connection.executemany("DELETE FROM thing WHERE id = ?", ((node_id,) for node_id in ids))
        rows = ((node_id, thing.cls.value, thing.name, thing.unit) for node_id, thing in things.items())
        self._connection.executemany("INSERT INTO thing VALUES (?, ?, ?, ?)", rows)

    def things_at(self, ids: Iterable[str]) -> dict[str, Thing]:
        """Return what some ends of decisions are called."""
        query = "SELECT class, name, unit FROM thing WHERE id = ?"
        rows = ((node_id, self._connection.execute(query, (node_id,)).fetchone()) for node_id in ids)
        return {node_id: _thing(node_id, *row) for node_id, row in rows if row is not None}

    def things(self) -> dict[str, Thing]:
        """Return what the ends of all decisions are called."""
        rows = self._connection.execute("SELECT id, class, name, unit FROM thing")
        return {row[0]: _thing(*row) for row in rows}

    def set_renamed(self, titles: Mapping[str, str]) -> None:
        """Replace the names of nodes that a person has given."""
        self._connection.execute("DELETE FROM renamed")
        self._connection.executemany("INSERT INTO renamed VALUES (?, ?)", titles.items())

    def renamed(self) -> dict[str, str]:
        """Return the names of nodes that a person has given."""
        return dict(self._connection.execute("SELECT id, title FROM renamed"))


def _thing(node_id: str, cls: str, name: str, unit: str | None) -> Thing:
    return Thing(_CLASSES[cls], key_of(node_id), name, unit)


def _coined(decision: Decision, classes: Mapping[str, EntityClass]) -> str | None:
    """Return the block of spellings of a key that comes up in a decision and maybe in no article."""
    if not decision.inferred or decision.left not in classes:
        return None
    return next(iter(spelling_block(classes[decision.left], key_of(decision.right))), None)


def _row(decision: Decision) -> tuple[object, ...]:
    plain = decision.left, decision.right, decision.verdict.value, decision.rule, decision.reason
    return *plain, decision.inferred, json.dumps(decision.because), json.dumps(decision.articles)


def _decision(row: Sequence[Any]) -> Decision:
    left, right, verdict, rule, reason, inferred, because, articles = row
    found = tuple(json.loads(because)), tuple(json.loads(articles))
    return Decision(left, right, _VERDICTS[verdict], rule, reason, bool(inferred), *found)
