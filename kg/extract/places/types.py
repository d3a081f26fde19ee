"""Type words of places ("xã", "TP.", "thôn"): where one stands and what it announces."""

from kg.extract.places.words import COOPERATION, REGION, PlaceType, is_other_word, place_types
from kg.text.words import Words

_REPORTER = ("v",)
_HAMLET = "thôn bản"
_DOTTED = frozenset({"dot", "stop"})


class TypeWords:
    """The type words of a document."""

    def __init__(self, words: Words) -> None:
        # Not the words themselves: they keep what is read of them (`Words.once`), and would never be let go.
        self._folded, self._capital = words.folded, words.capital
        self._starts, self._stops = words.starts, words.stops
        self._types = words.hits(place_types())

    def is_at(self, index: int) -> bool:
        """Say whether a word may be one; `at` tells."""
        return index in self._types

    def at(self, index: int, stop: int) -> tuple[int, PlaceType] | None:
        """Return the index after a type word, and what it announces; "TP." and "KP." swallow their stop."""
        found = self._types.get(index)
        if found is None:
            return None
        folded = self._folded
        if found[0] > stop:
            found = place_types().match(folded, index, stop)
        if found is None:
            return None
        after, kind = found
        before = folded[index - 1]
        may_end_other = before in kind.not_after or before == COOPERATION or kind.kind == REGION
        if may_end_other and index and is_other_word(folded, index, kind):
            return None
        if after == index + 2 and self._capital[index + 1] and (not self._capital[index] or kind.kind == _HAMLET):
            # "thôn Bản Lầu" is of the type "thôn", not "thôn bản".
            found = place_types().match(folded, index, index + 1) or found
            after, kind = found
        dotted = after < stop and folded[after] == "."
        if not (dotted or kind.forms):
            return found
        if "stop" in kind.forms and not (dotted and self._capital[index] and after + 1 < stop):
            return None
        if dotted and folded[after + 1 : after + 2] == _REPORTER and self._starts[after + 1] == self._stops[after]:
            return None  # "Trao đổi với P.V"
        return (after + 1 if dotted and kind.forms & _DOTTED else after), kind
