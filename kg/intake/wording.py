"""The words of pages: phrases by kind, and patterns of them."""

import re
from collections.abc import Iterable
from functools import cache

from kg.lexicon.tables import read_table


@cache
def phrases(*kinds: str) -> frozenset[str]:
    """Return the phrases of these kinds in `furniture.tsv` and `page_words.tsv`."""
    rows = (*read_table("furniture"), *read_table("page_words"))
    return frozenset(row["phrase"] for row in rows if row["kind"] in kinds)


def any_of(words: Iterable[str]) -> str:
    """Return a pattern for any of `words`, the longest first, not inside a longer word."""
    by_letter: dict[str, list[str]] = {}
    for word in sorted(words, key=lambda word: (-len(word), word)):
        by_letter.setdefault(word[0], []).append(re.escape(word[1:]))
    # What stands before is looked at only behind a first letter: so that a search skips to the first letters.
    branches = (rf"{re.escape(letter)}(?<!\w.)(?:{'|'.join(rest)})" for letter, rest in by_letter.items())
    return f"(?:{'|'.join(branches)})(?!\\w)"
