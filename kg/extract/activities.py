"""Triggers of activities: the words that say that something was, is or will be done.

All verbs and objects of the table (`kg.extract.activity_rules`) are found in one pass over the words;
the rows of the table are then compared with their positions only.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kg.extract.activity_rules import Chain, Lexicon, Rule, Term, lexicon
from kg.model import Mention, Span
from kg.text.document import Document
from kg.text.words import Words

_BARRIERS = frozenset(";:!?.")
# A short quotation that is no speech is a name: of a campaign, a model, a group.
_QUOTED_NAME = re.compile(r'(?<!: )"[^".!?;\n]{2,90}"')
_DIGITS = "0123456789.,"
_COORDINATED = 4
"""Verbs that share an object begin at most so many words apart: "trồng, chăm sóc hoa"."""
_JOINTS = frozenset({",", "và"})


@dataclass(frozen=True, slots=True)
class Trigger:
    """What a trigger stands for: a concept of the activity type scheme."""

    type: str


@dataclass(frozen=True, slots=True)
class _Sentence:
    """The phrases of one sentence: word indexes and what begins there, and where a verb's reach ends."""

    words: Words
    first: int
    stop: int
    starts: tuple[int, ...]
    chains: tuple[Chain, ...]
    barriers: tuple[int, ...]

    def barrier_after(self, index: int) -> int:
        """Return the first word from `index` on that no verb reaches over."""
        position = bisect_left(self.barriers, index)
        return self.barriers[position] if position < len(self.barriers) else self.stop


@dataclass(frozen=True, slots=True)
class _Hit:
    """A trigger in words: first, stop, and the row that says it."""

    first: int
    stop: int
    rule: Rule


def find_triggers(document: Document, words: Words, names: Sequence[Span] = ()) -> tuple[Mention[Trigger], ...]:
    """Return the triggers of all sentences in the order of the text; those of one type that touch are one.

    No trigger begins inside one of `names`, the mentions of entities; a verb right after one is a verb.
    """
    table = lexicon()
    inside = _inside_names(document, words, names)
    after_names = {words.at(name.stop) for name in names}
    found: list[Mention[Trigger]] = []
    for first, stop in words.bounds:
        sentence = _phrases_of(words, first, stop, table)
        hits = [hit for hit in _hits(sentence, inside, after_names) if _has_context(words, hit, first, stop)]
        hits.sort(key=lambda hit: (hit.first, hit.stop, hit.rule.name))
        found.extend(_mention(document, words.span(hit.first, hit.stop), hit.rule) for hit in _merge(words, hits))
    return tuple(sorted(found, key=lambda mention: (mention.span, mention.rule)))


def _inside_names(document: Document, words: Words, names: Iterable[Span]) -> set[int]:
    """Return the words that stand inside a name or a quoted name."""
    spans = [(match.start() + 1, match.end()) for match in _QUOTED_NAME.finditer(document.folded)]
    spans.extend((name.start, name.stop) for name in names)
    return {index for start, stop in spans for index in range(words.at(start), words.at(stop))}


def _mention(document: Document, span: Span, rule: Rule) -> Mention[Trigger]:
    return Mention(span, document.quote(span), "activity", Trigger(rule.type), f"activity.{rule.name}")


def _phrases_of(words: Words, first: int, stop: int, table: Lexicon) -> _Sentence:
    # "612m2" is read as "m2": the unit is what is given.
    forms = [(word.lstrip(_DIGITS) or word) if word[0].isdigit() else word for word in words.folded[first:stop]]
    starts: list[int] = []
    chains: list[Chain] = []
    barriers: list[int] = []
    for offset, form in enumerate(forms):
        if form in _BARRIERS:
            barriers.append(first + offset)
        elif form in table.heads:
            match = table.phrases.match(forms, offset, len(forms))
            if match is not None:
                starts.append(first + offset)
                chains.append(match[1])
    return _Sentence(words, first, stop, tuple(starts), tuple(chains), tuple(barriers))


def _hits(sentence: _Sentence, inside: set[int], after_names: set[int]) -> Iterator[_Hit]:
    folded = sentence.words.folded
    for index, chain in zip(sentence.starts, sentence.chains, strict=True):
        if index in inside:
            continue
        for term in chain.terms:
            after = index + term.length
            found = [(rule, after) for rule in term.alone]
            if term.seeking:
                found.extend(_with_objects(sentence, term, after))
            for rule, end in found:
                starts = index in after_names or rule.is_allowed_after(folded, index)
                if starts and rule.is_allowed_before(folded, end):
                    yield _Hit(index, end, rule)


def _with_objects(sentence: _Sentence, verb: Term, after: int) -> Iterator[tuple[Rule, int]]:
    """Yield each row that finds its object after a verb that ends before `after`, and where it ends."""
    folded, begins, verb_stop = sentence.words.folded, sentence.words.starts, sentence.words.stops[after - 1]
    barrier = sentence.barrier_after(after)
    furthest = verb_stop + 1 + verb.reach
    rules = dict(verb.seeking)
    for position in range(bisect_left(sentence.starts, after), len(sentence.starts)):
        start = sentence.starts[position]
        if not rules or start > barrier or begins[start] > furthest:
            return
        chain = sentence.chains[position]
        if chain.object_of.isdisjoint(rules):
            continue
        distance = begins[start] - verb_stop - 1
        for row, end in _objects_at(chain.terms, start, rules, verb.seeking):
            rule = rules[row]
            if distance <= rule.gap and rule.fits(folded[after:start]):
                del rules[row]
                yield rule, end


def _objects_at(
    terms: Sequence[Term], start: int, rules: dict[int, Rule], rivals: dict[int, Rule]
) -> list[tuple[int, int]]:
    """Return the rows that have their object at a word, and where it ends.

    A longer phrase at the same word that means another thing, or the object of a rival row of the verb, wins.
    """
    found: list[tuple[int, int]] = []
    blocked: set[int] = set()
    for term in terms:
        rows = [row for row in sorted(term.object_of) if row in rules and row not in blocked]
        found.extend((row, start + term.length) for row in rows)
        if not term.object_of.isdisjoint(rivals):
            break
        blocked |= term.other_than
    return found


def _has_context(words: Words, hit: _Hit, first: int, stop: int) -> bool:
    if not hit.rule.context:
        return True
    text = " ".join(words.folded[first:stop])
    return any(phrase in text for phrase in hit.rule.context)


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
