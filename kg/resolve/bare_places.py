"""Further mentions of places by their bare names ("Tân Kim là xã …")."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import compress

from kg.extract.places.values import CITY
from kg.extract.places.words import surnames
from kg.model import Span
from kg.resolve.place import Place
from kg.text.words import Words, split_words

_ORDER = {"Village": 0, "Commune": 1, "District": 2, CITY: 3, "Province": 4}
_LONGEST = 5
_LOTTERY = ("kiến", "thiết")
"""The last words of "học bổng Xổ số kiến thiết An Giang"."""
_BRED = frozenset("lợn heo gà vịt bò trâu dê bưởi cam quýt xoài vải nhãn na chè nếp gạo lúa mật rượu mắm".split())
"""Behind these a name says of what kind they are: "nuôi gà Tiên Yên"."""


def find_bare_names(places: Iterable[Place], words: Words, taken: Sequence[int]) -> list[tuple[Place, Span]]:
    """Return the mentions of `places` by bare names outside the words marked in `taken`; of namesakes the largest is
    meant.
    """
    names: dict[tuple[str, ...], Place] = {}
    for place in sorted(places, key=lambda p: _ORDER[p.level]):
        form = _words_of(place.name)
        if len(form) >= 2 and not place.former and not form[0].isdigit():
            names[form] = place
    sizes = sorted({len(form) for form in names if len(form) <= _LONGEST}, reverse=True)
    found = []
    first_words, folded = {form[0] for form in names}, words.folded
    begins = map(first_words.__contains__, map(folded.__getitem__, words.capitals))
    for index in compress(words.capitals, begins) if names else ():
        if taken[index]:
            continue
        stop = words.sentence(index)[1]
        named = _name_at(names, sizes, words, index, stop)
        if named is None or 1 in taken[index : named[0]]:
            continue
        if _stands_alone(words, index, named[0], stop):
            found.append((named[1], words.span(index, named[0])))
    return found


_words_of = lru_cache(maxsize=16384)(split_words)


def _name_at(
    names: dict[tuple[str, ...], Place], sizes: Sequence[int], words: Words, index: int, stop: int
) -> tuple[int, Place] | None:
    for size in sizes:
        place = names.get(words.folded[index : index + size])
        if place is not None and index + size <= stop and all(words.capital[index : index + size]):
            return index + size, place
    return None


def _stands_alone(words: Words, index: int, after: int, stop: int) -> bool:
    """Say that no further capital stands beside the name, of which it would be a part, nor a lottery's words before."""
    if words.folded[max(0, index - 2) : index] == _LOTTERY or (index and words.folded[index - 1] in _BRED):
        return False
    before = index > 0 and words.capital[index - 1] and words.starts[index] - words.stops[index - 1] == 1
    # The first word of a sentence has its capital from there ("Tại Tân Kim, …"), unless it is a family name.
    first = before and words.sentence(index)[0] == index - 1 and words.folded[index - 1] not in surnames()
    behind = after < stop and words.capital[after] and words.starts[after] - words.stops[after - 1] == 1
    return (first or not before) and not behind
