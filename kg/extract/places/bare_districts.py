"""Districts named without their type before the colon of a headline ("Cầu Kè: Hội nghị tổng kết …"), where the article
speaks of "huyện" or "thị xã" and types the name nowhere.
"""

from collections.abc import Iterator, Sequence

from kg.extract.places.names import PlaceParser
from kg.extract.places.values import PlaceName
from kg.model import Mention
from kg.text.document import Document
from kg.text.words import Words

_LEVEL_WORDS = ("huyện", "quận")
_OF_TOWNS = ("thị xã", "thị ủy")
_LARGER = ("Province", "City")
_FEWEST_WORDS = 2
_MOST_WORDS = 4


def find_headed_district(
    document: Document, words: Words, parser: PlaceParser, typed: Sequence[Mention[PlaceName]]
) -> Iterator[Mention[PlaceName]]:
    """Yield the district before the colon of the headline, if one stands there; `typed` are the typed places."""
    head = words.folded[: _MOST_WORDS + 1]
    if ":" not in head or not _speaks_of_districts(document, words):
        return
    end = head.index(":")
    if end < _FEWEST_WORDS or not all(words.capital[:end]):
        return
    name = parser.name(0, end)
    elsewhere = any(mention.value.name == name for mention in typed)
    larger = any(parser.is_known(level, 0, end) for level in _LARGER)
    if parser.is_known("District", 0, end) and not larger and not elsewhere:
        span = words.span(0, end)
        yield Mention(span, document.quote(span), "place", PlaceName("", name, "District"), "place.headed-district")


def _speaks_of_districts(document: Document, words: Words) -> bool:
    return any(word in words.folded for word in _LEVEL_WORDS) or any(form in document.folded for form in _OF_TOWNS)
