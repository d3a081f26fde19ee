"""Rows of provinces without their type, each with a number: "(Quảng Nam 9 nhà, Hà Tĩnh 7 nhà, …", "như sau: Quảng Nam
(9), …", "Quảng Nam: 9 người; …", or each at the beginning of a line: "Quảng Nam có 9 người chết".
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from kg.extract.places.names import PlaceParser
from kg.text.words import Words

FEWEST = 3
"""So many provinces in a row are no chance."""
# Without "thành phố" his name is the person's.
PERSON = ("hồ", "chí", "minh")
_BEFORE_COUNTS = frozenset({"(", ":", "có", "là", "với", "hơn", "gần", "trên", "khoảng", "tăng"})
_MOST_BEFORE, _MOST_PASSED = 2, 2
_ITEM_ENDS = frozenset({",", ";", "và"})
_ITEM = 9
"""So many words of a row stand at most from the end of a province, or its brackets, to the sign before the next."""


def rows(words: Words, parser: PlaceParser, openings: Iterable[tuple[int, int]]) -> dict[int, int]:
    """Return where the provinces begin of rows behind `openings` (a word, the end of its sentence) or at beginnings of
    sentences, each with the end of its sentence.
    """
    found: dict[int, int] = {}
    for index, stop in openings:
        starts = list(_counted(words, parser, index, stop))
        if len(starts) >= FEWEST:
            found.update(dict.fromkeys(starts, stop))
    heads: dict[int, int] = {}
    numbers, capital = words.numbers, words.capital
    for first, stop in words.bounds if numbers else ():
        if first + 2 >= stop or not (capital[first] and capital[first + 1]):
            continue
        # A number stands right behind a name, or one word after it.
        number = bisect_left(numbers, first + 2)
        if number < len(numbers) and numbers[number] < min(stop, first + 6):
            heads.update(dict.fromkeys(_counted(words, parser, first, stop), stop))
    return found | heads if len(heads) >= FEWEST else found


def province_at(words: Words, parser: PlaceParser, index: int, stop: int) -> int | None:
    """Return the index after the full name of a province that begins at `index`."""
    if index >= stop or not words.capital[index] or words.folded[index : index + 3] == PERSON:
        return None
    end = parser.name_at(index, stop, "Province")
    if end is None or end - index < 2 or (end < stop and words.capital[end] and not words.touches(end)):
        return None
    return end if parser.is_known("Province", index, end) else None


def _counted(words: Words, parser: PlaceParser, index: int, stop: int) -> Iterator[int]:
    """Yield where the provinces begin of a row; what else it holds with a capital is passed over."""
    folded, begun, passed = words.folded, False, 0
    while index < stop and passed < _MOST_PASSED:
        if not words.capital[index]:  # "3 người chết do lũ cuốn, sạt lở đất; …"
            index, passed = _item_end(words, index, stop) + 1, passed + 1
            continue
        end = province_at(words, parser, index, stop)
        if end is not None:
            count = end
            while count < min(stop, end + _MOST_BEFORE) and folded[count] in _BEFORE_COUNTS:
                count += 1
            if count >= stop or not folded[count][0].isdigit():
                return
            yield index
        elif not begun:
            return
        begun, passed = True, 0
        index = _item_end(words, index if end is None else end, stop) + 1


def _item_end(words: Words, index: int, stop: int) -> int:
    """Return where the item of a row ends that goes on at `index`; what stands in its brackets is passed over."""
    folded, last = words.folded, min(stop, index + _ITEM)
    while index < last and folded[index] not in _ITEM_ENDS:
        if folded[index] == "(" and ")" in folded[index:stop]:
            index = folded.index(")", index, stop)
            last = min(stop, index + _ITEM)
        index += 1
    return index if index < last else stop
