"""The words around a name that say what part it plays: the table `activity_roles`, made ready for look-up."""

from collections.abc import Sequence
from enum import StrEnum
from functools import cache

from kg.lexicon.tables import read_table
from kg.text.words import Phrases, split_words

LONGEST = 6
"""No phrase of the table has more words."""

_NONE: frozenset["Cue"] = frozenset()


class Cue(StrEnum):
    """What a phrase before or beside a name says of it; the table's notes explain each."""

    WITH = "with"
    AGENT = "agent"
    OWNER = "owner"
    RECIPIENT = "recipient"
    CAUSED = "caused"
    ADVISED = "advised"
    PLACE = "place"
    UNDER = "under"
    FUND = "fund"
    START = "start"
    POST = "post"
    SPEECH = "speech"
    PRAISED = "praised"
    PEOPLE = "people"
    HONORIFIC = "honorific"
    QUANTITY = "quantity"
    VENUE = "venue"
    SCHEME_HEAD = "scheme_head"
    GENERIC = "generic"
    MEMBER = "member"
    CARRIED = "carried"
    PLACE_SUBJECT = "place_subject"
    PRONOUN = "pronoun"


@cache
def cues() -> dict[tuple[str, ...], frozenset[Cue]]:
    """Return the cues of every phrase of the table, by its folded words."""
    found: dict[tuple[str, ...], set[Cue]] = {}
    for row in read_table("activity_roles"):
        found.setdefault(split_words(row["form"]), set()).add(Cue(row["role"]))
    return {form: frozenset(cue) for form, cue in found.items()}


@cache
def phrases_of(*wanted: Cue) -> Phrases[Cue]:
    """Return the phrases with one of these cues; of two cues of a phrase the first wanted wins."""
    rank = {cue: number for number, cue in enumerate(wanted)}
    entries = []
    for form, found in cues().items():
        best = sorted((cue for cue in found if cue in rank), key=rank.__getitem__)
        if best:
            entries.append((" ".join(form), best[0]))
    return Phrases(entries)


def cue_before(words: Sequence[str], first: int, index: int) -> tuple[int, frozenset[Cue]] | None:
    """Return where the longest phrase that ends before `index` begins, not before `first`, and its cues."""
    table = cues()
    for size in range(min(LONGEST, index - first), 0, -1):
        found = table.get(tuple(words[index - size : index]))
        if found is not None:
            return index - size, found
    return None


def size_before(words: Sequence[str], first: int, index: int, cue: Cue) -> int:
    """Return how many words the longest phrase with this cue has that ends before `index`, 0 without one."""
    table = cues()
    for size in range(min(LONGEST, index - first), 0, -1):
        if cue in table.get(tuple(words[index - size : index]), _NONE):
            return size
    return 0


def is_number(word: str) -> bool:
    """Say whether a word is written in digits, "45" or "1,8km"."""
    return word[0].isdigit()
