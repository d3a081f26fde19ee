"""The table `activity_triggers`, made ready for look-up.

A row has verbs, objects within a gap after them, words that have to stand between (`via`), may not (`never`, words or
pairs of words) or have to be in the sentence (`with`), and phrases around the verb that forbid the reading.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from kg.lexicon.tables import read_table
from kg.text.words import Phrases, split_all

_EXCEPT = "!"  # "đội" forbids "đội tuần tra", "!bộ đội" allows "bộ đội tuần tra"

_AFFAIR = ("việc",)
NO_OBJECT = 1
"""The bit that says that a row needs no object."""
BESIDES = tuple(tuple(f"{lead} việc".split()) for lead in ("bên cạnh", "cùng với", "song song với", "ngoài"))
"""Before a verb these tell of something that was done too: "Bên cạnh việc tặng quà, Đồn còn …", not of it as such."""
_NAMED = frozenset({"hình", "trào", "bộ"})
"""The last words of "mô hình", "phong trào", "câu lạc bộ": what stands in quotes behind is their name."""

_Phrase = tuple[str, ...]
"""The folded words of a phrase."""

_Cut = Mapping[str, _Phrase]
"""Phrases of the table with their words."""

_PHRASE_COLUMNS = ("verb", "object", "not_object", "never", "not_before", "not_after")


@dataclass(frozen=True, slots=True)
class Rule:
    """One row of the table; `gap` is in characters.

    `not_before` has the phrases before a verb by their last word, the longest first, and whether each forbids it;
    `not_after` has those after a trigger by their first word.
    """

    name: str
    type: str
    gap: int
    needs_object: bool
    via: frozenset[str]
    never: frozenset[str]
    never_pairs: frozenset[_Phrase]
    context: tuple[str, ...]
    not_before: dict[str, tuple[tuple[_Phrase, bool], ...]]
    not_after: dict[str, tuple[_Phrase, ...]]

    def fits(self, between: Sequence[str]) -> bool:
        """Say whether verb and object may have these words between them."""
        if not between:
            return not self.via
        if '"' in between[:-1] and '"' not in self.via:  # in quotes stands a name, which may tell of a programme
            return False
        if not self.never.isdisjoint(between):
            return False
        if between[-1] == '"' and not _NAMED.isdisjoint(between):
            return False
        if self.never_pairs and not self.never_pairs.isdisjoint(pairwise(between)):
            return False
        return not self.via or not self.via.isdisjoint(between)

    def is_allowed_after(self, words: Sequence[str], index: int) -> bool:
        """Say whether the words before a verb let it be one; of two phrases there the longer decides."""
        for phrase, forbids in self.not_before.get(words[index - 1], ()) if index else ():
            if len(phrase) <= index and words[index - len(phrase) : index] == phrase:
                return not forbids
        return True

    def is_allowed_before(self, words: Sequence[str], index: int) -> bool:
        """Say whether the words after a trigger let it be one."""
        if not self.not_after or index >= len(words):
            return True
        phrases = self.not_after.get(words[index], ())
        return all(words[index : index + len(phrase)] != phrase for phrase in phrases) if phrases else True

    def is_said_in(self, sentence: Sequence[str]) -> bool:
        """Say whether the words that the row asks for are in the sentence."""
        if not self.context:
            return True
        text = " ".join(sentence)
        return any(phrase in text for phrase in self.context)


@dataclass(frozen=True, slots=True)
class Term:
    """A phrase of the table: the rows that have it as verb, as object, or as another thing than that.

    `alone` are the rows that need no object, `seeking` those that do, by number; `sought` are these numbers,
    `reach` is their widest gap; `seeks` and `objects` are `sought` and `object_of` as `bits`.
    """

    length: int
    alone: tuple[Rule, ...]
    seeking: dict[int, Rule]
    sought: frozenset[int]
    seeks: int
    reach: int
    object_of: frozenset[int]
    objects: int
    other_than: frozenset[int]


@dataclass(frozen=True, slots=True)
class Chain:
    """The phrases that begin at one word, the longest first.

    As `bits`: `objects` are the rows that have one as object, `seeks` those of the verbs that need an object, with
    `NO_OBJECT` where a row needs none.
    """

    terms: tuple[Term, ...]
    verbs: tuple[Term, ...]
    objects: int
    seeks: int


@cache
def lexicon() -> Phrases[Chain]:
    """Return the phrases of the table, read once."""
    table = read_table("activity_triggers")
    cells = {row[column] for row in table for column in _PHRASE_COLUMNS}
    cut = split_all(phrase.removeprefix(_EXCEPT) for cell in cells for phrase in _phrases(cell))
    rules = [_rule(row, cut) for row in table]
    columns: dict[str, dict[tuple[str, ...], list[int]]] = {"verb": {}, "object": {}, "not_object": {}}
    for index, row in enumerate(table):
        for column, rows in columns.items():
            for phrase in _phrases(row[column]):
                rows.setdefault(cut[phrase], []).append(index)
    verbs, objects, others = columns["verb"], columns["object"], columns["not_object"]
    terms = {
        key: _term(len(key), verbs.get(key, ()), objects.get(key, ()), others.get(key, ()), rules)
        for key in {*verbs, *objects, *others}
    }
    return Phrases((" ".join(key), _chain(key, terms)) for key in sorted(terms))


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
        frozenset(seeking),
        bits(seeking),
        max([rule.gap for rule in seeking.values()]) if seeking else 0,
        frozenset(object_of),
        bits(object_of),
        frozenset(other_than),
    )


def _chain(key: tuple[str, ...], terms: dict[tuple[str, ...], Term]) -> Chain:
    chain = tuple(terms[key[:n]] for n in range(len(key), 0, -1) if key[:n] in terms)
    verbs = tuple(term for term in chain if term.alone or term.seeking)
    objects = seeks = 0
    for term in chain:
        objects |= term.objects
        seeks |= term.seeks | NO_OBJECT if term.alone else term.seeks
    return Chain(chain, verbs, objects, seeks)


def bits(rows: Iterable[int]) -> int:
    """Return a number with a bit for each row: whether two sets of rows have one in common is quickly told by them."""
    number = 0
    for row in rows:
        number |= bit(row)
    return number


def bit(row: int) -> int:
    """Return the number that stands for one row alone."""
    return 2 << row


def _rule(row: dict[str, str], cut: _Cut) -> Rule:
    return Rule(
        row["rule"],
        row["rule"].partition(".")[0],
        int(row["gap"] or 0),
        bool(row["object"]),
        frozenset(_phrases(row["via"])),
        frozenset(phrase for phrase in _phrases(row["never"]) if " " not in phrase),
        frozenset(cut[phrase] for phrase in _phrases(row["never"]) if " " in phrase),
        tuple(_phrases(row["with"])),
        _before(row["not_before"], cut),
        _after(row["not_after"], cut),
    )


def _before(cell: str, cut: _Cut) -> dict[str, tuple[tuple[_Phrase, bool], ...]]:
    by_last: dict[str, list[tuple[_Phrase, bool]]] = {}
    forbids = {cut[phrase.removeprefix(_EXCEPT)]: phrase[0] != _EXCEPT for phrase in _phrases(cell)}
    if _AFFAIR in forbids:
        forbids |= dict.fromkeys(BESIDES, False)
    for phrase in sorted(forbids, key=len, reverse=True):
        by_last.setdefault(phrase[-1], []).append((phrase, forbids[phrase]))
    return {last: tuple(phrases) for last, phrases in by_last.items()}


def _after(cell: str, cut: _Cut) -> dict[str, tuple[_Phrase, ...]]:
    by_first: dict[str, list[_Phrase]] = {}
    for phrase in map(cut.__getitem__, _phrases(cell)):
        by_first.setdefault(phrase[0], []).append(phrase)
    return {first: tuple(phrases) for first, phrases in by_first.items()}


def _phrases(cell: str) -> list[str]:
    return [phrase for phrase in cell.split("|") if phrase]
