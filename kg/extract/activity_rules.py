"""The table `activity_triggers`, made ready for look-up.

A row has verbs, objects within a gap after them, words that have to stand between (`via`), may not (`never`) or have
to be in the sentence (`with`), and phrases around the verb that forbid the reading.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from kg.lexicon.tables import read_table
from kg.text.words import Phrases, split_words

_EXCEPT = "!"  # "đội" forbids "đội tuần tra", "!bộ đội" allows "bộ đội tuần tra"
_LONGEST = 7
"""No forbidding phrase has more words."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One row of the table; phrases are tuples of folded words, `gap` is in characters."""

    name: str
    type: str
    gap: int
    needs_object: bool
    via: frozenset[str]
    never: frozenset[str]
    context: tuple[str, ...]
    not_before: dict[tuple[str, ...], bool]
    not_after: frozenset[tuple[str, ...]]

    def fits(self, between: Sequence[str]) -> bool:
        """Say whether verb and object may have these words between them."""
        if not between:
            return not self.via
        if '"' in between[:-1] or not self.never.isdisjoint(between):
            return False
        return not self.via or not self.via.isdisjoint(between)

    def is_allowed_after(self, words: Sequence[str], index: int) -> bool:
        """Say whether the words before a verb let it be one; of two phrases there the longer decides."""
        for size in range(min(_LONGEST, index) if self.not_before else 0, 0, -1):
            forbids = self.not_before.get(tuple(words[index - size : index]))
            if forbids is not None:
                return not forbids
        return True

    def is_allowed_before(self, words: Sequence[str], index: int) -> bool:
        """Say whether the words after a trigger let it be one."""
        return not any(words[index : index + len(phrase)] == phrase for phrase in self.not_after)


@dataclass(frozen=True, slots=True)
class Term:
    """A phrase of the table: the rows that have it as verb, as object, or as another thing than that.

    `alone` are the rows that need no object, `seeking` those that do, by number; `reach` is their widest gap.
    """

    length: int
    alone: tuple[Rule, ...]
    seeking: dict[int, Rule]
    reach: int
    object_of: frozenset[int]
    other_than: frozenset[int]


@dataclass(frozen=True, slots=True)
class Chain:
    """The phrases that begin at one word, the longest first, and the rows that have one as object."""

    terms: tuple[Term, ...]
    object_of: frozenset[int]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The table made ready: its phrases, and the words with which a phrase can begin."""

    phrases: Phrases[Chain]
    heads: frozenset[str]


@cache
def lexicon() -> Lexicon:
    """Return the table, read once."""
    table = read_table("activity_triggers")
    rules = [_rule(row) for row in table]
    columns: dict[str, dict[tuple[str, ...], list[int]]] = {"verb": {}, "object": {}, "not_object": {}}
    for index, row in enumerate(table):
        for column, rows in columns.items():
            for phrase in _phrases(row[column]):
                rows.setdefault(split_words(phrase), []).append(index)
    verbs, objects, others = columns["verb"], columns["object"], columns["not_object"]
    terms = {
        key: _term(len(key), verbs.get(key, ()), objects.get(key, ()), others.get(key, ()), rules)
        for key in {*verbs, *objects, *others}
    }
    return Lexicon(
        Phrases((" ".join(key), _chain(key, terms)) for key in sorted(terms)),
        frozenset(key[0] for key in terms),
    )


def _term(
    length: int,
    verb_of: Sequence[int],
    object_of: Iterable[int],
    other_than: Iterable[int],
    rules: Sequence[Rule],
) -> Term:
    seeking = {row: rules[row] for row in verb_of if rules[row].needs_object}
    return Term(
        length,
        tuple(rules[row] for row in verb_of if row not in seeking),
        seeking,
        max((rule.gap for rule in seeking.values()), default=0),
        frozenset(object_of),
        frozenset(other_than),
    )


def _chain(key: tuple[str, ...], terms: dict[tuple[str, ...], Term]) -> Chain:
    chain = tuple(terms[key[:n]] for n in range(len(key), 0, -1) if key[:n] in terms)
    return Chain(chain, frozenset(row for term in chain for row in term.object_of))


def _rule(row: dict[str, str]) -> Rule:
    return Rule(
        row["rule"],
        row["rule"].partition(".")[0],
        int(row["gap"] or 0),
        bool(row["object"]),
        frozenset(_phrases(row["via"])),
        frozenset(_phrases(row["never"])),
        tuple(_phrases(row["with"])),
        _forbidding(row["not_before"]),
        frozenset(split_words(phrase) for phrase in _phrases(row["not_after"])),
    )


def _forbidding(cell: str) -> dict[tuple[str, ...], bool]:
    return {split_words(phrase.removeprefix(_EXCEPT)): phrase[0] != _EXCEPT for phrase in _phrases(cell)}


def _phrases(cell: str) -> list[str]:
    return [phrase for phrase in cell.split("|") if phrase]
