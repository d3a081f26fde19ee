"""Numbers as Vietnamese papers write them: "1.548", "52,6", "03", "mười hai", "hai mươi lăm"."""

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import cache, lru_cache

from kg.lexicon.tables import read_table

DIGITS = r"[0-9]++(?>(?:[.,][0-9]++)*)"
"""A number in digits: either separator may part thousands or open the decimals."""

_GROUPED_POINT = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]+)?")
_GROUPED_COMMA = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?")
_PLAIN = re.compile(r"[0-9]+(?:[.,][0-9]+)?")

# "thôn 1,2,3" and no decimal: "thôn 1,25 km".
_NUMBER_LIST = re.compile(r"\d,\d|\d{1,2}(?:,\d{1,2}){2,}")


@lru_cache(maxsize=4096)
def read_digits(raw: str, *, whole: bool = False) -> Decimal | None:
    """Return the number that `raw` (digits, points, commas) writes, None where it writes none (a date).

    Vietnamese parts thousands with a point and decimals with a comma. `whole` says that the thing cannot be
    parted (people, đồng without "triệu"), so that a comma before three digits parts thousands.

    >>> [str(read_digits(raw)) for raw in ("1.548", "52,6", "03", "3.6.2013")]
    ['1548', '52.6', '3', 'None']
    >>> str(read_digits("2,480", whole=True))
    '2480'
    """
    if raw.isdecimal():
        return Decimal(raw)
    if _GROUPED_POINT.fullmatch(raw):
        return Decimal(raw.replace(".", "").replace(",", "."))
    if _GROUPED_COMMA.fullmatch(raw) and (whole or raw.count(",") > 1 or "." in raw):
        return Decimal(raw.replace(",", ""))
    if _PLAIN.fullmatch(raw):
        return Decimal(raw.replace(",", "."))
    return None


@cache
def numerals() -> dict[str, int]:
    """Return the number words, folded, with their values; 10 stands for "mười" and "mươi"."""
    return {row["form"]: int(row["value"]) for row in read_table("figure_words") if row["role"] == "numeral"}


@cache
def scales() -> dict[str, Decimal]:
    """Return the words that multiply a number before them ("triệu"), folded."""
    return {row["form"]: Decimal(row["value"]) for row in read_table("figure_words") if row["role"] == "scale"}


_NEVER_FIRST = frozenset({"mốt", "lăm", "tư", "mươi", "linh", "lẻ", "trăm"})


def read_words(words: Sequence[str]) -> int | None:
    """Return the number under one thousand that folded number words say, None where they say none.

    >>> [read_words(text.split()) for text in ("hai", "hai mươi lăm", "ba trăm lẻ hai", "bốn năm")]
    [2, 25, 302, None]
    """
    if not words or words[0] in _NEVER_FIRST:
        return None
    total, digit = 0, None
    for word in words:
        value = 100 if word == "trăm" else numerals().get(word)
        if value is None:
            return None
        if word in {"mươi", "trăm"}:
            if digit is None:
                return None
            total, digit = total + digit * value, None
        elif value == 10:
            total += 10
        elif value:
            if digit is not None:
                return None
            digit = value
    return total + (digit or 0)


def is_number_list(word: str) -> bool:
    """Say whether a word lists numbers without blanks.

    >>> [is_number_list(word) for word in ("1,2,3", "1,25", "12", "15,16", "15,61")]
    [True, False, False, True, False]
    """
    if "," not in word:
        return False
    return _NUMBER_LIST.fullmatch(word) is not None or _are_neighbours(word)


def _are_neighbours(word: str) -> bool:
    """Say whether two numbers of two figures follow each other: "tổ 15,16", no decimal."""
    first, _, second = word.partition(",")
    return (
        len(first) == len(second) == 2
        and word[0] != "0"
        and (first + second).isdecimal()
        and int(second) == int(first) + 1
    )
