"""The words of pages: phrases by kind."""

import re
from functools import cache

from kg.lexicon.phrases import any_of
from kg.lexicon.tables import read_table

__all__ = ["any_of", "first_words", "phrases"]

_LETTERS = re.compile(r"[^\W\d_]*")


@cache
def phrases(*kinds: str) -> frozenset[str]:
    """Return the phrases of these kinds in `furniture.tsv` and `page_words.tsv`."""
    rows = (*read_table("furniture"), *read_table("page_words"))
    return frozenset(row["phrase"] for row in rows if row["kind"] in kinds)


@cache
def first_words(*kinds: str) -> frozenset[str]:
    """Return the letters up to the first other sign of the phrases of these kinds.

    >>> sorted(first_words("site"))
    ['báo', 'cổng', 'trang']
    """
    return frozenset(found[0] for found in map(_LETTERS.match, phrases(*kinds)) if found)
