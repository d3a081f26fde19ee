"""The form in which names are compared: what two careful writers may spell differently is one."""

import re
import unicodedata
from collections import Counter
from functools import cache

from kg.lexicon.tables import read_table
from kg.text import fold

_DROPPED = str.maketrans("", "", "\"'")
_BLANKS = re.compile(r"[\s,]+")
_WORD = re.compile(r"\w+")
_LEADING_ZEROS = re.compile(r"^0+(?=\d)")


@cache
def _expansions() -> tuple[re.Pattern[str], dict[str, str]]:
    rows = read_table("abbreviations")
    forms = {fold(row["form"]): fold(row["expansion"]) for row in rows}
    # The longest form first, so that "T.Ư" is not read as "T"; one with a full stop may touch what follows.
    parts = (
        re.escape(form) + ("" if form.endswith(".") else r"(?!\w)") for form in sorted(forms, key=len, reverse=True)
    )
    return re.compile(rf"(?<!\w)(?:{'|'.join(parts)})"), forms


@cache
def normalise(name: str) -> str:
    """Return `name` folded, without quotes, commas and repeated blanks, with known abbreviations written out.

    >>> normalise('BTV Tỉnh uỷ')
    'ban thường vụ tỉnh ủy'
    >>> normalise("Uỷ ban  MTTQ, TP.Vinh")
    'ủy ban mặt trận tổ quốc thành phố vinh'
    """
    pattern, forms = _expansions()
    plain = fold(unicodedata.normalize("NFC", name)).translate(_DROPPED)
    written_out = pattern.sub(lambda match: f"{forms[match[0]]} ", _BLANKS.sub(" ", plain))
    return _BLANKS.sub(" ", written_out).strip()


def normal_number(number: str) -> str:
    """Return the number of a directive without leading zeros.

    >>> normal_number("05")
    '5'
    """
    return _LEADING_ZEROS.sub("", normalise(number))


def normal_symbol(symbol: str) -> str:
    """Return the symbol of a directive folded and without blanks.

    >>> normal_symbol("12- KL/TW")
    '12-kl/tw'
    """
    return re.sub(r"\s+", "", fold(unicodedata.normalize("NFC", symbol)))


def unit_head(unit: str) -> str:
    """Return the first word of a unit, the unit itself where it has none ("%").

    >>> unit_head("chi, đảng bộ"), unit_head("%")
    ('chi', '%')
    """
    plain = normalise(unit)
    match = _WORD.search(plain)
    return match[0] if match else plain


def token_f1(left: str, right: str) -> float:
    """Return the F1 of the words of two texts, counted as often as they occur.

    >>> token_f1("làm đường nội bản", "làm đường")
    0.6666666666666666
    """
    words, other = (Counter(_WORD.findall(normalise(text))) for text in (left, right))
    shared = (words & other).total()
    return 2 * shared / (words.total() + other.total()) if shared else 0.0
