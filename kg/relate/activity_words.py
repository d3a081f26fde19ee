"""The words around a name that say what part it plays: the table `activity_roles`, made ready for look-up."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import TypeVar

from kg.lexicon.tables import read_table
from kg.text.words import Phrases, Words, split_words

V = TypeVar("V")


class Cue(StrEnum):
    """What a phrase before or beside a name says of it; the table's notes explain each."""

    WITH = "with"
    AGENT = "agent"
    OWNER = "owner"
    RECIPIENT = "recipient"
    CAUSED = "caused"
    ADVISED = "advised"
    PRAISED = "praised"
    PLACE = "place"
    UNDER = "under"
    FUND = "fund"
    START = "start"
    POST = "post"
    SPEECH = "speech"
    PEOPLE = "people"
    HONORIFIC = "honorific"
    QUANTITY = "quantity"
    VENUE = "venue"
    SCHEME_HEAD = "scheme_head"
    GENERIC = "generic"
    MEMBER = "member"
    CARRIED = "carried"
    MEETING = "meeting"
    PLACE_SUBJECT = "place_subject"
    PRONOUN = "pronoun"


@dataclass(frozen=True, slots=True)
class Table:
    """The phrases with some cues; `heads` are the words with which one can begin."""

    phrases: Phrases[Cue]
    heads: frozenset[str]

    def match(self, words: Sequence[str], index: int, stop: int) -> tuple[int, Cue] | None:
        """Return the word after the longest phrase that begins at `index`, and its cue."""
        if index >= stop or words[index] not in self.heads:
            return None
        return self.phrases.match(words, index, stop)


@cache
def table_of(*wanted: Cue) -> Table:
    """Return the phrases with one of these cues; of two cues of a phrase the first wanted wins."""
    entries: dict[str, Cue] = {}
    for cue in reversed(wanted):
        entries.update((row["form"], cue) for row in read_table("activity_roles") if row["role"] == cue)
    return Table(Phrases(entries.items()), frozenset(split_words(form)[0] for form in entries))


def apart(words: Words, phrases: Phrases[V]) -> Iterator[tuple[int, int, int, V]]:
    """Yield the phrases of an article as `Words.matches` does, but none that begins inside the one before."""
    after = 0
    for index, end, stop, value in words.matches(phrases):
        if index >= after:
            after = end
            yield index, end, stop, value


@dataclass(frozen=True, slots=True)
class Tails:
    """Phrases by their last word, the longest first, to be looked for before a word."""

    by_last: dict[str, tuple[tuple[tuple[str, ...], frozenset[Cue]], ...]]

    def before(self, words: Sequence[str], first: int, index: int) -> tuple[int, frozenset[Cue]] | None:
        """Return where the longest phrase that ends before `index` begins, not before `first`, and its cues."""
        for phrase, cues in self.by_last.get(words[index - 1], ()) if index > first else ():
            start = index - len(phrase)
            if start >= first and words[start:index] == phrase:
                return start, cues
        return None

    def size(self, words: Sequence[str], first: int, index: int) -> int:
        """Return how many words the longest phrase has that ends before `index`, 0 without one."""
        if index <= first or words[index - 1] not in self.by_last:
            return 0
        found = self.before(words, first, index)
        return index - found[0] if found is not None else 0


@cache
def tails_of(*wanted: Cue) -> Tails:
    """Return the phrases with one of these cues, all phrases where none is given, to be looked for before a word."""
    cues: dict[tuple[str, ...], set[Cue]] = {}
    for row in read_table("activity_roles"):
        cues.setdefault(split_words(row["form"]), set()).add(Cue(row["role"]))
    by_last: dict[str, list[tuple[tuple[str, ...], frozenset[Cue]]]] = {}
    for phrase in sorted(cues, key=lambda phrase: (-len(phrase), phrase)):
        if not wanted or not cues[phrase].isdisjoint(wanted):
            by_last.setdefault(phrase[-1], []).append((phrase, frozenset(cues[phrase])))
    return Tails({last: tuple(tails) for last, tails in by_last.items()})


def is_quantity(words: Sequence[str], index: int) -> bool:
    """Say whether a word counts people: "45", "hơn", "các"."""
    return words[index] in _quantities() or is_number(words[index])


@cache
def _quantities() -> frozenset[str]:
    """Return the words that count by themselves."""
    tails = tails_of(Cue.QUANTITY).by_last
    return frozenset(last for last, phrases in tails.items() if any(phrase == (last,) for phrase, _ in phrases))


def is_number(word: str) -> bool:
    """Say whether a word is written in digits, "45" or "1,8km"."""
    return word[0].isdigit()
