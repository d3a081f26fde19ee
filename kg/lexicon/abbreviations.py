"""Abbreviations that can be nothing else, by which people ask for what articles write out, and the reverse."""

from functools import cache

from kg.lexicon.tables import read_table

_SHORTEST = 3
_VOWELS = frozenset("AEIOUYÂÊÔĂƠƯ")


@cache
def abbreviations() -> dict[str, str]:
    """Return what the abbreviations stand for that no syllable looks like: three letters, or none of them a vowel.

    >>> abbreviations()["LHPN"], abbreviations()["UBND"], "TƯ" in abbreviations()
    ('Liên hiệp Phụ nữ', 'Ủy ban nhân dân', False)
    """
    return {
        row["form"]: row["expansion"]
        for row in read_table("abbreviations")
        if row["form"].isalpha() and (len(row["form"]) >= _SHORTEST or _VOWELS.isdisjoint(row["form"]))
    }
