"""Names of places whose second syllable has a small letter where the article writes it with a capital elsewhere."""

from collections.abc import Sequence

from kg.extract.places.values import PlaceName
from kg.model import Mention, Span
from kg.text import fold
from kg.text.document import Document
from kg.text.words import Words

_LOW_LEVELS = frozenset({"Village", "Commune"})


def with_small_letters(document: Document, words: Words, found: list[Mention[PlaceName]]) -> list[Mention[PlaceName]]:
    """Return the places, "thôn Tân tiến" as the thôn Tân Tiến that the article names, not as a thôn Tân."""
    short = [i for i, mention in enumerate(found) if " " not in mention.value.name and _is_low(mention.value)]
    if not short:
        return found
    whole = _names_of_two(found)
    for i in short if whole else ():
        mention = found[i]
        index = words.at(mention.span.stop)
        if index >= len(words.folded) or words.capital[index] or words.starts[index] != mention.span.stop + 1:
            continue
        value = whole.get((mention.value.kind, f"{fold(mention.value.name)} {words.folded[index]}"))
        if value is not None:
            span = Span(mention.span.start, words.stops[index])
            new = PlaceName(value.kind, value.name, value.level, mention.value.parent)
            found[i] = Mention(span, document.quote(span), "place", new, mention.rule)
    return found


def _is_low(place: PlaceName) -> bool:
    return place.level in _LOW_LEVELS and place.name.isalpha()


def _names_of_two(found: Sequence[Mention[PlaceName]]) -> dict[tuple[str, str], PlaceName]:
    """Return the places with a name of two syllables, by kind and folded name."""
    names = {}
    for mention in found:
        value = mention.value
        if value.level in _LOW_LEVELS and value.name.count(" ") == 1:
            names[value.kind, fold(value.name)] = value
    return names
