"""Titles of persons, read from their table."""

from functools import cache

from kg.lexicon.tables import read_table
from kg.text.words import Phrases


@cache
def honorifics() -> Phrases[str]:
    """Return the words that stand before a person's name."""
    return Phrases((row["word"], row["word"]) for row in read_table("honorifics"))


@cache
def people_titles() -> frozenset[str]:
    """Return the titles behind which a place may stand, as the home of such people ("ngư dân Vũng Tàu")."""
    return frozenset(row["word"] for row in read_table("honorifics") if row["kind"] == "people")
