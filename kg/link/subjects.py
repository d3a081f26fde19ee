"""How alike the subjects of two directives are."""

import re
from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping
from functools import lru_cache
from math import ceil

from kg.text.fold import fold

ALIKE = 0.6
"""Share of common words from which two subjects are one: articles shorten subjects and swap words, but seldom
more than a third of them."""

UNLIKE = 0.5
"""Share of the shorter subject's words below which two subjects are certainly two."""

_TOO_SHORT = 6  # Vietnamese words of one syllable: fewer are a topic ("công tác dân vận"), not a subject
_WORD = re.compile(r"\w+")


@lru_cache(maxsize=1 << 16)
def words_of(subject: str) -> frozenset[str]:
    """Return the words of a subject."""
    return frozenset(_WORD.findall(fold(subject)))


@lru_cache(maxsize=1 << 16)
def _numbers(subject: str) -> frozenset[str]:
    return frozenset(word for word in words_of(subject) if word.isdigit())


def likeness(one: str, other: str) -> float:
    """Return the share of words that two subjects have in common, of all that either has."""
    first, second = words_of(one), words_of(other)
    both = len(first & second)
    return both / max(1, len(first) + len(second) - both)


def alike(one: str, other: str, share: float = ALIKE) -> bool:
    """Say whether two subjects are one; subjects that differ in a number ("năm 2021") are not.

    >>> alike("đổi mới nội dung hoạt động của Mặt trận", "đổi mới nội dung hoạt động của Mặt trận Tổ quốc")
    True
    >>> alike("công tác dân vận khéo của tỉnh năm 2021", "công tác dân vận khéo của tỉnh năm 2022")
    False
    """
    sizes = sorted((len(words_of(one)), len(words_of(other))))
    if sizes[0] < _TOO_SHORT or sizes[0] < share * sizes[1]:
        return False
    return likeness(one, other) >= share and _numbers(one) == _numbers(other)


def unlike(one: str, other: str) -> bool:
    """Say whether two subjects are certainly two; short ones never are."""
    first, second = words_of(one), words_of(other)
    shorter = min(len(first), len(second))
    return shorter >= _TOO_SHORT and len(first & second) < UNLIKE * shorter


class SubjectIndex:
    """Finds subjects that have at least a `share` of words in common, without comparing all with all.

    Two sets that share enough of their words share one of the rarest of each (prefix filtering), so that only
    subjects with a common rare word are compared.
    """

    def __init__(self, subjects: Mapping[str, str], share: float) -> None:
        self._subjects = subjects
        self._share = share
        self._counts = Counter(word for subject in subjects.values() for word in words_of(subject))
        self._holders: dict[tuple[Hashable, str], list[str]] = {}

    def add(self, name: str, block: Hashable) -> None:
        """Enter a subject by its name, to be found in its block only."""
        for word in self._rarest(self._subjects[name]):
            self._holders.setdefault((block, word), []).append(name)

    def like(self, subject: str, block: Hashable) -> Iterator[str]:
        """Yield the names of the subjects in a block that are alike, in order."""
        near = {name for word in self._rarest(subject) for name in self._holders.get((block, word), ())}
        yield from (name for name in sorted(near) if alike(subject, self._subjects[name], self._share))

    def _rarest(self, subject: str) -> Iterable[str]:
        words = sorted(words_of(subject), key=lambda word: (self._counts[word], word))
        return words[: len(words) - ceil(self._share * len(words)) + 1]
