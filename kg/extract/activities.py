"""Triggers of activities: the words that say that something was, is or will be done.

The table `activity_triggers` has a row for each way of saying it: verbs, objects within a gap after them, words
that have to stand between (`via`) or in the sentence (`with`), and words that forbid the reading. All verbs and
objects are found in one pass over the words; the rows are then compared with their positions only.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from kg.lexicon.tables import read_table
from kg.model import Mention, Span
from kg.text.document import Document
from kg.text.words import Phrases, Words, split_words

_BARRIERS = frozenset(";:!?.")
# A short quotation that is no speech is a name: of a campaign, a model, a group.
_QUOTED_NAME = re.compile(r'(?<!: )"[^".!?;\n]{2,90}"')
_EXCEPT = "!"  # "đội" forbids "đội tuần tra", "!bộ đội" allows "bộ đội tuần tra"
_LONGEST = 7
_COORDINATED = 4
"""Verbs that share an object begin at most so many words apart: "trồng, chăm sóc hoa"."""
_JOINTS = frozenset({",", "và"})


@dataclass(frozen=True, slots=True)
class Trigger:
    """What a trigger stands for: a concept of the activity type scheme."""

    type: str


@dataclass(frozen=True, slots=True)
class _Rule:
    """One row of the table; phrases are tuples of folded words, `gap` is in characters."""

    name: str
    gap: int
    needs_object: bool
    via: frozenset[str]
    never: frozenset[str]
    context: tuple[str, ...]
    not_before: dict[tuple[str, ...], bool]
    not_after: frozenset[tuple[str, ...]]

    @property
    def type(self) -> str:
        return self.name.partition(".")[0]

    def fits(self, between: Sequence[str]) -> bool:
        """Say whether verb and object may have these words between them."""
        if '"' in between[:-1] or not self.never.isdisjoint(between):
            return False
        return not self.via or not self.via.isdisjoint(between)

    def is_allowed_after(self, words: Sequence[str], index: int) -> bool:
        """Say whether the words before a verb let it be one; of two phrases that end there the longer decides."""
        for size in range(min(_LONGEST, index) if self.not_before else 0, 0, -1):
            forbids = self.not_before.get(tuple(words[index - size : index]))
            if forbids is not None:
                return not forbids
        return True

    def is_allowed_before(self, words: Sequence[str], index: int) -> bool:
        return not any(words[index : index + len(phrase)] == phrase for phrase in self.not_after)


@dataclass(frozen=True, slots=True)
class _Term:
    """A phrase of the table and the rows that have it as verb, as object, or as another thing than their object."""

    length: int
    verb_of: tuple[int, ...]
    object_of: frozenset[int]
    other_than: frozenset[int]


@dataclass(frozen=True, slots=True)
class _Hit:
    """A trigger in words: first, stop, and the row that says it."""

    first: int
    stop: int
    rule: _Rule


_Terms = tuple[_Term, ...]
"""The phrases that begin at one word, the longest first."""


def find_triggers(
    document: Document, words: Words, names: Sequence[Span] = ()
) -> tuple[Mention[Trigger], ...]:
    """Return the triggers of all sentences in the order of the text; those of one type that touch are one.

    No trigger begins inside one of `names`, the mentions of entities.
    """
    rules = _rules()
    inside = _positions_inside(words, document, names)
    found: list[Mention[Trigger]] = []
    for first, stop in words.bounds:
        hits = [hit for hit in _hits(document, words, first, stop, rules) if hit.first not in inside]
        hits.sort(key=lambda hit: (hit.first, hit.stop, hit.rule.name))
        found.extend(
            _mention(document, words.span(hit.first, hit.stop), hit.rule) for hit in _merge(words, hits)
        )
    return tuple(sorted(found, key=lambda mention: (mention.span, mention.rule)))


def _positions_inside(words: Words, document: Document, names: Sequence[Span]) -> set[int]:
    """Return the words that stand inside a name or a quoted name."""
    spans = [(match.start() + 1, match.end()) for match in _QUOTED_NAME.finditer(document.folded)]
    spans.extend((name.start, name.stop) for name in names)
    return {index for start, stop in spans for index in range(words.at(start), words.at(stop))}


def _mention(document: Document, span: Span, rule: _Rule) -> Mention[Trigger]:
    return Mention(span, document.quote(span), "activity", Trigger(rule.type), f"activity.{rule.name}")


@cache
def _rules() -> tuple[_Rule, ...]:
    return tuple(_rule(row) for row in read_table("activity_triggers"))


def _rule(row: dict[str, str]) -> _Rule:
    return _Rule(
        row["rule"],
        int(row["gap"] or 0),
        bool(row["object"]),
        frozenset(_phrases(row["via"])),
        frozenset(_phrases(row["never"])),
        tuple(_phrases(row["with"])),
        {split_words(p.removeprefix(_EXCEPT)): not p.startswith(_EXCEPT) for p in _phrases(row["not_before"])},
        frozenset(split_words(phrase) for phrase in _phrases(row["not_after"])),
    )


def _phrases(cell: str) -> list[str]:
    return [phrase for phrase in cell.split("|") if phrase]


@cache
def _terms() -> Phrases[_Terms]:
    columns: dict[str, dict[tuple[str, ...], list[int]]] = {"verb": {}, "object": {}, "not_object": {}}
    for index, row in enumerate(read_table("activity_triggers")):
        for column, rows in columns.items():
            for phrase in _phrases(row[column]):
                rows.setdefault(split_words(phrase), []).append(index)
    verbs, objects, others = columns["verb"], columns["object"], columns["not_object"]
    terms = {
        key: _Term(
            len(key), tuple(verbs.get(key, ())), frozenset(objects.get(key, ())), frozenset(others.get(key, ()))
        )
        for key in {*verbs, *objects, *others}
    }
    return Phrases((" ".join(key), _with_prefixes(key, terms)) for key in sorted(terms))


def _with_prefixes(key: tuple[str, ...], terms: dict[tuple[str, ...], _Term]) -> _Terms:
    return tuple(terms[key[:n]] for n in range(len(key), 0, -1) if key[:n] in terms)


def _hits(document: Document, words: Words, first: int, stop: int, rules: Sequence[_Rule]) -> Iterator[_Hit]:
    terms = _terms()
    starts: list[int] = []
    at: list[_Terms] = []
    forms = _without_glued_numbers(words.folded[first:stop])
    for index in range(first, stop):
        match = terms.match(forms, index - first, stop - first)
        if match is not None:
            starts.append(index)
            at.append(match[1])
    for position, index in enumerate(starts):
        for term in at[position]:
            for row in term.verb_of:
                rule = rules[row]
                if not rule.is_allowed_after(words.folded, index):
                    continue
                end = index + term.length
                if rule.needs_object:
                    end = _end_of_object(words, rule, row, term.verb_of, end, stop, starts, at)
                if end and rule.is_allowed_before(words.folded, end) and _has_context(document, words, rule, index):
                    yield _Hit(index, end, rule)


def _without_glued_numbers(words: Sequence[str]) -> Sequence[str]:
    """Return the words, "612m2" as "m2": the unit is what is given."""
    return [word.lstrip("0123456789.,") or word if word[0].isdigit() else word for word in words]


def _end_of_object(
    words: Words, rule: _Rule, row: int, rivals: Sequence[int], after: int, stop: int, starts: list[int], at: list[_Terms]
) -> int:
    """Return the word after the nearest object of the rule, 0 without one.

    A longer phrase at the same place that means another thing, or the object of another row of the verb, wins.
    """
    limit = words.stops[after - 1] + rule.gap + 1
    seen = after
    for position in range(bisect_left(starts, after), len(starts)):
        start = starts[position]
        if words.starts[start] > limit or not _BARRIERS.isdisjoint(words.folded[seen:start]):
            return 0
        seen = start
        for term in at[position]:
            if row in term.object_of:
                between = words.folded[after:start]
                if rule.fits(between):
                    return start + term.length
                break
            if row in term.other_than or any(rival in term.object_of for rival in rivals):
                break
    return 0


def _has_context(document: Document, words: Words, rule: _Rule, index: int) -> bool:
    if not rule.context:
        return True
    position = words.starts[index]
    sentence = next(s for s in document.sentences if s.span.start <= position < s.span.stop)
    text = sentence.span.quote(document.folded)
    return any(phrase in text for phrase in rule.context)


def _merge(words: Words, hits: Sequence[_Hit]) -> list[_Hit]:
    """Return the hits, those of one type that overlap or are joined by a comma or "và" made one."""
    merged: list[_Hit] = []
    latest: dict[str, int] = {}
    last_verb = {(hit.rule.type, hit.stop): hit.first for hit in hits}
    for hit in hits:
        if last_verb[hit.rule.type, hit.stop] - hit.first > _COORDINATED:
            continue  # another verb of the type stands nearer to the object
        index = latest.get(hit.rule.type)
        if index is not None:
            before = merged[index]
            if hit.first <= before.stop or _JOINTS.issuperset(words.folded[before.stop : hit.first]):
                merged[index] = _Hit(before.first, max(before.stop, hit.stop), before.rule)
                continue
        latest[hit.rule.type] = len(merged)
        merged.append(hit)
    return merged
