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
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return r"(?<!\w)(?:" + "|".join(re.escape(word) for word in ordered) + r")(?!\w)"
