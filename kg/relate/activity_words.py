"""The words around a name that say what part it plays: the table `activity_roles`, made ready for look-up."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from kg.lexicon.tables import read_table
from kg.text.words import Phrases, split_words


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

    def scan(self, words: Sequence[str], first: int, stop: int) -> Iterator[tuple[int, int]]:
        """Yield where the phrases among the words begin and stop, none inside another."""
        after = first
        for index, word in enumerate(words[first:stop], first):
            if index >= after and word in self.heads:
                match = self.phrases.match(words, index, stop)
                if match is not None:
                    after = match[0]
                    yield index, after


@cache
def table_of(*wanted: Cue) -> Table:
    """Return the phrases with one of these cues; of two cues of a phrase the first wanted wins."""
    entries: dict[str, Cue] = {}
    for cue in reversed(wanted):
        entries.update((row["form"], cue) for row in read_table("activity_roles") if row["role"] == cue)
    return Table(Phrases(entries.items()), frozenset(split_words(form)[0] for form in entries))


_Tail = tuple[tuple[str, ...], frozenset[Cue]]


@cache
def _tails() -> dict[str, tuple[_Tail, ...]]:
    """Return the phrases of the table with their cues by their last word, the longest first."""
    cues: dict[tuple[str, ...], set[Cue]] = {}
    for row in read_table("activity_roles"):
        cues.setdefault(split_words(row["form"]), set()).add(Cue(row["role"]))
    by_last: dict[str, list[_Tail]] = {}
    for phrase in sorted(cues, key=lambda phrase: (-len(phrase), phrase)):
        by_last.setdefault(phrase[-1], []).append((phrase, frozenset(cues[phrase])))
    return {last: tuple(tails) for last, tails in by_last.items()}


def cue_before(words: Sequence[str], first: int, index: int) -> tuple[int, frozenset[Cue]] | None:
    """Return where the longest phrase that ends before `index` begins, not before `first`, and its cues."""
    for phrase, cues in _tails().get(words[index - 1], ()) if index > first else ():
        start = index - len(phrase)
        if start >= first and words[start:index] == phrase:
            return start, cues
    return None


def size_before(words: Sequence[str], first: int, index: int, *wanted: Cue) -> int:
    """Return how many words the longest phrase with one of these cues has that ends before `index`."""
    for phrase, cues in _tails().get(words[index - 1], ()) if index > first else ():
        start = index - len(phrase)
        if start >= first and words[start:index] == phrase and not cues.isdisjoint(wanted):
            return len(phrase)
    return 0


def is_quantity(words: Sequence[str], index: int) -> bool:
    """Say whether a word counts people: "45", "hơn", "các"."""
    return is_number(words[index]) or size_before(words, index, index + 1, Cue.QUANTITY) == 1


def is_number(word: str) -> bool:
    """Say whether a word is written in digits, "45" or "1,8km"."""
    return word[0].isdigit()
