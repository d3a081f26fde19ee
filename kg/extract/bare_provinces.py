"""Provinces named without their type: "tại Quảng Nam", "từ Hà Tĩnh đến Quảng Ngãi"."""

from collections.abc import Iterator, Sequence

from kg.extract.place_names import PlaceName, PlaceParser
from kg.model import Mention
from kg.text.document import Document
from kg.text.words import Words

# Without "thành phố" his name is the person's.
_PERSON = ("hồ", "chí", "minh")
_BEFORE = frozenset({"tại", "ở", "từ", "đến", "tới", "về", "trú", "quê", "ngụ"})


def find_bare_provinces(
    document: Document, words: Words, parser: PlaceParser, typed: Sequence[Mention[PlaceName]]
) -> Iterator[Mention[PlaceName]]:
    """Yield the provinces named behind a word for a place, and those listed with them; a name that the article types,
    one of `typed`, is none.
    """
    taken = words.inside([mention.span for mention in typed])
    others = {mention.value.name for mention in typed}
    done = 0
    for index, stop in words.anchored(_BEFORE):
        last = index
        while last >= done and (end := _province_at(words, parser, last + 1, stop)) is not None:
            span, name = words.span(last + 1, end), parser.name(last + 1, end)
            if name in others or last + 1 in taken:
                break
            yield Mention(span, document.quote(span), "place", PlaceName("", name, "Province"), "place.bare-province")
            done = end
            last = end if end < stop and words.folded[end] in {",", "và"} else -1


def _province_at(words: Words, parser: PlaceParser, index: int, stop: int) -> int | None:
    """Return the index after the full name of a province that begins at `index`."""
    if index >= stop or not words.capital[index] or words.folded[index : index + 3] == _PERSON:
        return None
    end = parser.name_at(index, stop, "Province")
    if end is None or end - index < 2 or (end < stop and words.capital[end] and not words.touches(end)):
        return None
    return end if parser.is_known("Province", index, end) else None
