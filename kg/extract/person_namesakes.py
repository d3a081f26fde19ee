"""Streets, schools, cemeteries and the like that bear the names of people or places."""

from functools import cache

from kg.lexicon.tables import read_table
from kg.text.words import Words

# "ngã tư Xuân La - Võ Chí Công": how many words may stand before the last name.
_MAX_STREET = 8
_CITY = ("thành", "phố")
_CEMETERY, _MEMORIAL, _HEROES = ("nghĩa", "trang"), ("tưởng", "niệm"), ("anh", "hùng")
_BEFORE_FALLEN = frozenset({"các", _CEMETERY[-1], _MEMORIAL[-1], _HEROES[-1]})
_LANES, _ADDRESS = frozenset({"hẻm", "ngõ", "ngách", "kiệt"}), 3
"""Behind these and a number stands the street of the lane."""
_FULL_NAME = 3
"""Words of a name that is a person's even there."""


@cache
def namesakes() -> frozenset[tuple[str, ...]]:
    """Return the words before which a full name is that of a street, school or prize."""
    return frozenset(tuple(row["word"].split()) for row in read_table("namesakes"))


@cache
def _last_of_namesakes() -> frozenset[str]:
    return frozenset(words[-1] for words in namesakes())


def is_memorial(words: Words, index: int, size: int) -> bool:
    """Say whether a cemetery or memorial of the fallen bears a place's name ("nghĩa trang liệt sĩ Trà Lĩnh")."""
    folded = words.folded
    if folded[index - 1] not in _BEFORE_FALLEN:
        return False
    index -= 2 * (folded[max(0, index - 2) : index] == _HEROES)
    index -= folded[max(0, index - 1) : index] == ("các",)
    grave = folded[max(0, index - 2) : index]
    return grave == _CEMETERY or (grave == _MEMORIAL and size < _FULL_NAME)


def is_namesake(words: Words, start: int) -> bool:
    """Say whether a street or the like is named so, also as the end of "ngã tư Xuân La - Võ Chí Công"."""
    first = start
    while first > 1 and start - first < _MAX_STREET and _is_street_part(words, first - 1):
        first -= 1
    if _after_namesake(words, start):
        return True
    return "-" in words.folded[first:start] and _after_namesake(words, first)


def _after_namesake(words: Words, index: int) -> bool:
    folded, last = words.folded, _last_of_namesakes()
    if index > _ADDRESS and folded[index - 1] == "," and folded[index - 2][0].isdigit():
        return folded[index - _ADDRESS] in _LANES  # "trong hẻm 347, Chu Văn An"
    if not index or folded[index - 1] not in last or folded[max(0, index - 2) : index] == _CITY:
        return False  # "UBND thành phố Lê Văn A" is no street.
    return any(folded[max(0, index - size) : index] in namesakes() for size in (1, 2, 3, 4))


def _is_street_part(words: Words, index: int) -> bool:
    return words.capital[index] or (words.folded[index] == "-" and words.capital[index - 1])
