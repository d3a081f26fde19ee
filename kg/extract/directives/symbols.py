"""The numbers and symbols of documents: "05-CT/TW", "21/KH-UBND", "22/2019/NQ-HĐND", "02-QC/ĐBP-ĐU".

Party bodies write number-type/body (Hướng dẫn 36-HD/VPTW), state bodies number/type-body (Nghị định
30/2020/NĐ-CP), mass organisations either. Both orders and stray blanks are read.
"""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from kg.extract.directives.values import DefaultIssuer
from kg.lexicon.tables import read_table

# The office that wrote it may follow in brackets ("823/PV11(CS)").
# One code: capitals with a small letter or two as in "QĐi", "TTg", "CTr" ("Ctr"), a term's number as in "QH15".
_CODE = (
    r"(?:T\.\s?[ƯW]|Ctr(?:HĐ|PH)?|[A-ZĐƯ]{2,}[a-zđ]{0,2}\d{0,3}|[A-ZĐ]{1,4}[a-z]{1,2}[A-ZĐ]{1,}\d{0,2}|[A-ZĐ]\d{1,3}|L)"
    r"(?:(?![^\W_])|(?=ngày\s\d))"
)
_JOINT = r"\s?[/⁄∕.&\-‐-―−]\s?"
_SYMBOL = re.compile(
    rf"(?P<number>\d{{1,5}}[A-Za-z]?)(?P<year>\s?/\s?(?:19|20)\d\d(?=\s?[/\-]))?"
    rf"(?P<sign>\s?[/⁄∕\-‐-―−]\s?|\s)?(?P<codes>(?:(?:LN|LT)\s)?{_CODE}(?:{_JOINT}{_CODE})*)(?:\([A-ZĐ]{{2,5}}\d{{0,2}}\))?"
)
# "Quy định 5K" is a slogan, no number.
_NUMBER = re.compile(
    r"(?!\d[C-Z])\d{1,5}[A-Za-z]?(?![\w%])(?!/(?!(?:19|20)\d\d\b)\d)(?![.,]\d)(?:/(?:19|20)\d\d(?!\w))?"
)
_BLANKS = re.compile(r"\s*([/.&\-‐-―−])\s*")
_DASHES = re.compile("[‐-―−]")
_STROKES = re.compile("[⁄∕]")
_LEADING = re.compile(r"\d*")
_PARTS = re.compile(r"[/&\-‐-―−\s]+")


class Numbering(NamedTuple):
    """A number with its symbol, if it has one; `stop` is where it ends in the text."""

    number: str
    symbol: str | None
    stop: int


def numbering_at(text: str, position: int, stop: int) -> Numbering | None:
    """Return the number or symbol that stands at `position`."""
    match = _SYMBOL.match(text, position, stop)
    if match is not None and _is_symbol(match):
        return Numbering(match["number"], tidy(match[0]), match.end())
    bare = _NUMBER.match(text, position, stop)
    if bare is None:
        return None
    return Numbering(bare[0].partition("/")[0], None, bare.end())


def _is_symbol(match: re.Match[str]) -> bool:
    """Refuse "12 UBND xã" and "05 - UBND huyện": loose signs need a slash inside or a type first."""
    sign, codes = match["sign"] or "", match["codes"]
    if sign and not sign[0].isspace() and not sign[-1].isspace():
        return True
    return "/" in codes or type_of(codes) is not None


def tidy(symbol: str) -> str:
    """Return a symbol without stray blanks, its dashes plain, and TTg as the Prime Minister writes it.

    >>> tidy("12- KL/TW")
    '12-KL/TW'
    """
    joined = " ".join(symbol.split())
    plain = _DASHES.sub("-", _BLANKS.sub(r"\1", joined) if " " in joined else joined)
    plain = plain if plain.isascii() else _STROKES.sub("/", plain)
    plain = plain.replace("QĐI/", "QĐi/") if "QĐI/" in plain else plain
    return f"{plain[:-3]}TTg" if plain.endswith("TTG") else plain


def key_of(symbol: str) -> str:
    """Return what two spellings of one symbol share: number without zeros before it, year, letters.

    >>> key_of("05-CT/TW") == key_of("5 CT/TƯ")
    True
    """
    number, parts = _split(symbol)
    joined = re.sub("TƯ$", "TW", "".join(parts).upper().replace(".", ""))
    return f"{number.lstrip('0')}:{joined.replace('QĐI', 'QĐ')}"


def type_of(symbol: str) -> str | None:
    """Return the type of document that a symbol names.

    >>> type_of("58/TB-UBND")
    'Thông báo'
    """
    types = _codes("type")
    return next((types[part.upper()][0] for part in _split(symbol)[1] if part.upper() in types), None)


@lru_cache(maxsize=1024)
def default_issuer(symbol: str | None) -> DefaultIssuer | None:
    """Return the body that a symbol names.

    >>> default_issuer("1163/QĐ-TTg")
    DefaultIssuer(organ='Thủ tướng Chính phủ', level='central')
    """
    if symbol is None:
        return None
    organs = _codes("organ")
    for part in reversed(_split(symbol)[1]):
        known = organs.get(part.upper()) or organs.get(part.upper().rstrip("0123456789"))
        if known is not None:
            return DefaultIssuer(*known)
    return None


def with_codes_of(number: str, symbol: str) -> str:
    """Return the symbol of `number` in "217, 218-QĐ/TW", where only the last has its letters."""
    return number + re.sub(r"^\d+[A-Za-z]?", "", symbol)


@lru_cache(maxsize=1024)
def _split(symbol: str) -> tuple[str, tuple[str, ...]]:
    match = _LEADING.match(symbol)
    number = match[0] if match else ""
    codes = symbol[len(number) :].partition("(")[0]
    return number, tuple(part for part in _PARTS.split(codes) if part)


@cache
def _codes(kind: str) -> dict[str, tuple[str, str]]:
    rows = read_table("directive_symbols")
    return {row["code"]: (row["value"], row["level"]) for row in rows if row["kind"] == kind}
