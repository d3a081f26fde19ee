"""Where the name of a place ends because a person's follows it directly: "xã Nà Hỳ Lò Văn Hặc"."""

from kg.extract.place_words import surnames
from kg.text.words import Words

# A place of one or two syllables and a person of two to four.
_SHORTEST_WITH_PERSON, _SHORTEST_PERSON, _LONGEST_PERSON = 4, 3, 4
# First syllables of settlements in the Central Highlands, whose names are long ("Kon Trang Long Loi").
_LONG_NAMES = frozenset({"kon", "plei", "ploi", "buôn", "bu", "ea", "ia", "đắk", "đăk", "đak", "chư", "krông"})

_REACH = 600
"""So many words before and behind a name is looked for where it stands again: an article has about as many."""


def looks_personal(words: Words, index: int, after: int) -> bool:
    """Say whether an unknown name is rather a person's ("Bí thư Đoàn xã Nình Thị Hà")."""
    return words.folded[index] in surnames() and after - index >= _SHORTEST_PERSON


def before_person(words: Words, index: int, after: int) -> int:
    """Return where the name of a place ends when a person's name follows it directly."""
    numbered = words.folded[after - 1][0].isdigit()  # "thôn Hòa Sử Pán 1": nobody is called so
    if numbered or after - index < _SHORTEST_WITH_PERSON or words.folded[index] in _LONG_NAMES:
        return after
    cuts = [cut for cut in range(index + 1, after - 1) if _is_person(words, cut, after)]
    if len(cuts) > 1:  # "thôn Phú An Chu Văn Chờ": both are surnames
        return next((cut for cut in cuts if _is_named_elsewhere(words, index - 1, cut)), cuts[0])
    return cuts[0] if cuts else after


def _is_person(words: Words, cut: int, after: int) -> bool:
    return words.folded[cut] in surnames() and after - cut <= _LONGEST_PERSON


def _is_named_elsewhere(words: Words, first: int, stop: int) -> bool:
    """Say whether the words of a typed name stand elsewhere too, and end there."""
    size, name = stop - first, words.folded[first:stop]
    for index in range(max(0, first - _REACH), min(len(words) - size, first + _REACH) + 1):
        if index != first and words.folded[index] == name[0] and words.folded[index : index + size] == name:
            end = index + size
            if end == len(words) or not words.capital[end]:
                return True
    return False
