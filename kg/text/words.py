"""The words of a document, and phrases found among them by a trie."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from kg.model import Span
from kg.text.document import Document
from kg.text.fold import fold

V = TypeVar("V")

# A word keeps the apostrophe or dot of minority names ("K'Đrông", "P'Loa"); a number keeps its separators.
_WORD = re.compile(r"[^\W\d_]+(?:['’‘ʼ`´][^\W\d_]+)*|\d+(?:[.,]\d+)*[^\W\d_]*|[^\w\s]|_")


@dataclass(frozen=True, slots=True)
class Words:
    """Words and signs of a document: folded forms and positions, parallel; `bounds` are the words of each sentence."""

    folded: tuple[str, ...]
    starts: tuple[int, ...]
    stops: tuple[int, ...]
    capital: tuple[bool, ...]
    bounds: tuple[tuple[int, int], ...]

    def __len__(self) -> int:
        return len(self.folded)

    def span(self, first: int, stop: int) -> Span:
        """Return the span from word `first` to before word `stop`."""
        return Span(self.starts[first], self.stops[stop - 1])

    def at(self, position: int) -> int:
        """Return the index of the first word that starts at or after a code point."""
        return bisect_left(self.starts, position)


def words_of(document: Document) -> Words:
    """Return the words of the sentences of `document`."""
    text, folded = document.text, document.folded
    starts: list[int] = []
    stops: list[int] = []
    bounds: list[tuple[int, int]] = []
    for sentence in document.sentences:
        first = len(starts)
        for match in _WORD.finditer(text, sentence.span.start, sentence.span.stop):
            starts.append(match.start())
            stops.append(match.end())
        bounds.append((first, len(starts)))
    forms = tuple(folded[start:stop] for start, stop in zip(starts, stops, strict=True))
    capital = tuple(text[start].isupper() for start in starts)
    return Words(forms, tuple(starts), tuple(stops), capital, tuple(bounds))


def split_words(phrase: str) -> tuple[str, ...]:
    """Return the folded words of a phrase, cut as in a document.

    >>> split_words("Hội LHPN – TP.Huế")
    ('hội', 'lhpn', '-', 'tp', '.', 'huế')
    """
    return tuple(_WORD.findall(fold(phrase)))


class Phrases(Generic[V]):
    """A set of phrases with a value each; the longest match at a word wins."""

    def __init__(self, entries: Iterable[tuple[str, V]]) -> None:
        self._root: dict[str, object] = {}
        for phrase, value in entries:
            node = self._root
            for word in split_words(phrase):
                node = node.setdefault(word, {})  # type: ignore[assignment]
            node[""] = value

    def match(self, folded: Sequence[str], index: int, stop: int) -> tuple[int, V] | None:
        """Return the index after the longest phrase that begins at `index`, and its value."""
        node = self._root
        found: tuple[int, V] | None = None
        while index < stop and (child := node.get(folded[index])) is not None:
            node = child  # type: ignore[assignment]
            index += 1
            if "" in node:
                found = (index, node[""])  # type: ignore[assignment]
        return found
