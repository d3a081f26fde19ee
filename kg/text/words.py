"""The words of a document, and phrases found among them by a trie."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from kg.model import Span
from kg.text.document import Document
from kg.text.fold import fold

V = TypeVar("V")

# A word keeps the apostrophe of minority names ("K'Đrông", "P'Loa"); a number keeps its separators.
_WORD = re.compile(r"[^\W\d_]+(?:['’‘ʼ`´][^\W\d_]+)*|\d+(?:[.,]\d+)*[^\W\d_]*|[^\w\s]|_")


@dataclass(frozen=True, slots=True)
class Words:
    """Words and signs of a document: folded forms and positions, parallel; `bounds` are the words of each
    sentence.

    >>> from kg.model import Article
    >>> from kg.text.document import document_of
    >>> words = words_of(document_of(Article.of_text("Hội LHPN xã K’Bang họp.")))
    >>> words.folded
    ('hội', 'lhpn', 'xã', "k'bang", 'họp', '.')
    """

    folded: tuple[str, ...]
    starts: tuple[int, ...]
    stops: tuple[int, ...]
    capital: tuple[bool, ...]
    bounds: tuple[tuple[int, int], ...]
    _ends: tuple[int, ...] = field(repr=False, compare=False)
    _positions: Mapping[str, Sequence[int]] = field(repr=False, compare=False)

    def __len__(self) -> int:
        return len(self.folded)

    def span(self, first: int, stop: int) -> Span:
        """Return the span from word `first` to before word `stop`."""
        return Span(self.starts[first], self.stops[stop - 1])

    def at(self, position: int) -> int:
        """Return the index of the first word that starts at or after a code point."""
        return bisect_left(self.starts, position)

    def sentence(self, index: int) -> tuple[int, int]:
        """Return the first word of the sentence of a word, and the one after its last."""
        return self.bounds[bisect_right(self._ends, index)]

    def inside(self, spans: Iterable[Span]) -> set[int]:
        """Return the indices of the words that begin inside any of `spans`."""
        at = self.at
        return {index for span in spans for index in range(at(span.start), at(span.stop))}

    def anchored(self, words: Set[str]) -> Iterator[tuple[int, int]]:
        """Yield the positions of `words` in order, each with the end of its sentence."""
        positions, ends = self._positions, self._ends
        for index in sorted([i for word in words & positions.keys() for i in positions[word]]):
            yield index, ends[bisect_right(ends, index)]

    def matches(self, phrases: "Phrases[V]") -> Iterator[tuple[int, int, int, V]]:
        """Yield the longest phrase at each word where one begins: its first word, the one after its last, the end of
        its sentence, its value. The other words cost next to nothing.
        """
        folded, ends, positions = self.folded, self._ends, self._positions
        last = len(folded) - 1
        starts: list[int] = []
        for word in phrases.seconds.keys() & positions.keys():
            ahead = phrases.seconds[word]
            at = positions[word]
            starts += at if ahead is None else [i for i in at if i < last and folded[i + 1] in ahead]
        for index in sorted(starts):
            stop = ends[bisect_right(ends, index)]
            match = phrases.match(folded, index, stop)
            if match is not None:
                yield index, match[0], stop, match[1]

    def touches(self, index: int) -> bool:
        """Say that the word follows the one before without a blank."""
        return self.starts[index] == self.stops[index - 1]


def words_of(document: Document) -> Words:
    """Return the words of the sentences of `document`."""
    text, folded = document.text, document.folded
    spans: list[tuple[int, int]] = []
    bounds: list[tuple[int, int]] = []
    positions: defaultdict[str, list[int]] = defaultdict(list)
    for sentence in document.sentences:
        first = len(spans)
        spans += [match.span() for match in _WORD.finditer(text, sentence.span.start, sentence.span.stop)]
        bounds.append((first, len(spans)))
    forms = [folded[start:stop] for start, stop in spans]
    for index, form in enumerate(forms):
        positions[form].append(index)
    return Words(
        tuple(forms),
        tuple([start for start, _ in spans]),
        tuple([stop for _, stop in spans]),
        tuple([text[start].isupper() for start, _ in spans]),
        tuple(bounds),
        tuple(stop for _, stop in bounds),
        positions,
    )


def split_words(phrase: str) -> tuple[str, ...]:
    """Return the folded words of a phrase, cut as in a document.

    >>> split_words("Hội LHPN – TP.Huế")
    ('hội', 'lhpn', '-', 'tp', '.', 'huế')
    """
    return tuple(_WORD.findall(fold(phrase)))


class Phrases(Generic[V]):
    """A set of phrases with a value each; the longest match at a word wins.

    >>> phrases = Phrases([("hội nông dân", 1), ("hội", 2)])
    >>> phrases.match(("hội", "nông", "dân", "xã"), 0, 4)
    (3, 1)
    """

    __slots__ = ("_root", "last_words", "seconds")

    def __init__(self, entries: Iterable[tuple[str, V]]) -> None:
        self._root: dict[str, object] = {}
        last_words = set()
        for phrase, value in entries:
            words = split_words(phrase)
            node = self._root
            for word in words:
                node = node.setdefault(word, {})  # type: ignore[assignment]
            node[""] = value
            last_words.add(words[-1])
        self.last_words = frozenset(last_words)
        self.seconds = {word: _seconds(node) for word, node in self._root.items()}

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


def _seconds(node: object) -> frozenset[str] | None:
    """Return the words that go on a phrase after its first word, None where that is a phrase by itself."""
    assert isinstance(node, dict)
    return None if "" in node else frozenset(node)
