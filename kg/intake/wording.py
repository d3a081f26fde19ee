"""The words of pages: phrases by kind."""

from functools import cache

from kg.lexicon.phrases import any_of
from kg.lexicon.tables import read_table

__all__ = ["any_of", "phrases"]


@cache
def phrases(*kinds: str) -> frozenset[str]:
    """Return the phrases of these kinds in `furniture.tsv` and `page_words.tsv`."""
    rows = (*read_table("furniture"), *read_table("page_words"))
    return frozenset(row["phrase"] for row in rows if row["kind"] in kinds)
