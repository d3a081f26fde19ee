"""Unions and other bodies whose name was not read."""

from collections.abc import Sequence

from kg.relate.activities.names import Part
from kg.text.words import Words

_UNIONS, _NAME_REACH = frozenset({"hội"}), 5
_NO_UNION = frozenset(
    {"viên", "nghị", "thi", "thảo", "trường", "đồng", "diễn", "trại", "chợ", "các", "đã", "còn", "cũng", "vừa", "sẽ"}
    | {"luôn", "thường", "tiếp", "tục"}
)
"""Behind "Hội" these make another word of it, or are no name: "Hội viên", "Hội nghị", "Hội thường xuyên"."""
_SEVERAL = 2
_NOT_IN_NAME = frozenset({",", ";", ":", "được", "có", "là"})


def has_unread_union(words: Words, parts: Sequence[Part], first: int, stop: int) -> bool:
    """Say whether a union with a name in small letters stands before a word: "Ngoài ra, Hội tương tế (còn) trao"."""
    folded, capital = words.folded, words.capital
    for index in range(stop - 2, max(first, stop - _NAME_REACH) - 1, -1):
        if folded[index] in _NOT_IN_NAME or any(part.first <= index < part.stop for part in parts):
            return False
        if capital[index]:
            opens = index == first or folded[index - 1] == ","
            return opens and folded[index] in _UNIONS and folded[index + 1] not in _NO_UNION
    return False


def has_unread_name(words: Words, parts: Sequence[Part], first: int, stop: int) -> bool:
    """Say whether a name of several words that was not read opens the clause of a verb: "…, ABC Việt Nam (tặng)"."""
    start = stop
    while start > first and words.capital[start - 1]:
        start -= 1
    if stop - start < _SEVERAL or (start > first and words.folded[start - 1] != ","):
        return False
    return not any(part.first < stop and start < part.stop for part in parts)
