"""The words around a name that say what part it plays: the table `activity_roles`, made ready for look-up."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar

from kg.lexicon.tables import read_table
from kg.text.words import Phrases, Words, split_words

V = TypeVar("V")
KINDS_OF_BODIES = frozenset(
    {"phòng", "hội", "đoàn", "ban", "sở", "đồn", "chi", "huyện", "tỉnh", "xã", "trường", "quỹ", "cục", "viện", "tổ"}
)
"""Words in capitals that stand for the body told of before: "Phòng còn tặng …"."""


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


@cache
def _rows() -> tuple[tuple[tuple[str, ...], Cue], ...]:
    """Return the words and the cue of each row of the table."""
    return tuple((split_words(row["form"]), Cue(row["role"])) for row in read_table("activity_roles"))


@cache
def table_of(*wanted: Cue) -> Phrases[Cue]:
    """Return the phrases with one of these cues; of two cues of a phrase the first wanted wins."""
    entries: dict[str, Cue] = {}
    for cue in reversed(wanted):
        entries.update((row["form"], cue) for row in read_table("activity_roles") if row["role"] == cue)
    return Phrases(entries.items())


def apart(words: Words, phrases: Phrases[V]) -> Iterator[tuple[int, int, int, V]]:
    """Yield the phrases of an article as `Words.matches` does, but none that begins inside the one before."""
    after = 0
    for match in words.matches(phrases):
        if match[0] >= after:
            after = match[1]
            yield match


class Tails:
    """Phrases to be looked for before a word, read backwards."""

    def __init__(self, phrases: Mapping[tuple[str, ...], frozenset[Cue]]) -> None:
        self._root: dict[str, Any] = {}  # the words that may stand before, and under "" the cues of what begins here
        for phrase, cues in phrases.items():
            node = self._root
            for word in reversed(phrase):
                node = node.setdefault(word, {})
            node[""] = cues
        self.last_words = frozenset(self._root)

    def before(self, words: Sequence[str], first: int, index: int) -> tuple[int, frozenset[Cue]] | None:
        """Return where the longest phrase that ends before `index` begins, not before `first`, and its cues."""
        node: Any = self._root
        found = None
        while index > first:
            index -= 1
            node = node.get(words[index])
            if node is None:
                break
            if "" in node:
                found = index, node[""]
        return found

    def size(self, words: Sequence[str], first: int, index: int) -> int:
        """Return how many words the longest phrase has that ends before `index`, 0 without one."""
        if index <= first or words[index - 1] not in self.last_words:
            return 0
        found = self.before(words, first, index)
        return index - found[0] if found is not None else 0


@cache
def tails_of(*wanted: Cue) -> Tails:
    """Return the phrases with one of these cues, all phrases where none is given, to be looked for before a word."""
    cues: dict[tuple[str, ...], set[Cue]] = {}
    for words, cue in _rows():
        cues.setdefault(words, set()).add(cue)
    return Tails({phrase: frozenset(of) for phrase, of in cues.items() if not wanted or not of.isdisjoint(wanted)})


def by_first_word(openings: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    """Return how sentences may begin, by their first word: of two words or more, or of one with a blank behind it.

    >>> by_first_word(("đến dự", "dự ", "đến thăm"))
    {'đến': ('đến dự', 'đến thăm'), 'dự': ('dự ',)}
    """
    found: dict[str, tuple[str, ...]] = {}
    for opening in openings:
        first = opening.split(" ")[0]
        found[first] = (*found.get(first, ()), opening)
    return found


def is_quantity(words: Sequence[str], index: int) -> bool:
    """Say whether a word counts people: "45", "hơn", "các"."""
    return words[index] in quantities() or is_number(words[index])


@cache
def words_with(cue: Cue) -> frozenset[str]:
    """Return all words of the phrases with a cue."""
    return frozenset(word for words, of in _rows() if of is cue for word in words)


@cache
def quantities() -> frozenset[str]:
    """Return the words that count by themselves."""
    return frozenset(words[0] for words, cue in _rows() if cue is Cue.QUANTITY and len(words) == 1)


def is_number(word: str) -> bool:
    """Say whether a word is written in digits, "45" or "1,8km"."""
    return word[0].isdigit()


def last_phrase(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words behind the last comma."""
    return words[len(words) - words[::-1].index(",") :] if "," in words else words
