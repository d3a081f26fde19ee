"""Resemblance of texts: the smallest hashes of their shingles, by which near-duplicates are found."""

import re
from collections.abc import Sequence
from hashlib import blake2b
from struct import unpack

from kg.text.fold import fold

SKETCH_SIZE = 64
"""Hashes that are kept of a text: the estimate is right to about 1/√64 of its value."""

_SHINGLE = 5  # words: fewer are shared by unrelated articles, more break at every word that an editor changes
_WORD = re.compile(r"\w+")


def said_hash(text: str) -> int:
    """Return 63 bits that are equal for texts that differ in case, tone placement and blanks only."""
    return _hash(" ".join(_WORD.findall(fold(text))))


def sketch_of(text: str) -> tuple[int, ...]:
    """Return the smallest hashes of the runs of five words in `text`, sorted; none for a shorter text."""
    words = _WORD.findall(fold(text))
    runs = {" ".join(words[at : at + _SHINGLE]) for at in range(len(words) - _SHINGLE + 1)}
    return tuple(sorted(map(_hash, runs))[:SKETCH_SIZE])


def pack_sketch(sketch: Sequence[int]) -> str:
    """Return a sketch as text, 16 hex digits a hash: three times as quick to read as numbers in JSON."""
    return "".join(f"{value:016x}" for value in sketch)


def unpack_sketch(packed: str) -> tuple[int, ...]:
    """Return the sketch that `pack_sketch` packed.

    >>> unpack_sketch(pack_sketch((1, 2**62)))
    (1, 4611686018427387904)
    """
    return unpack(f">{len(packed) // 16}q", bytes.fromhex(packed))


def resemblance(one: Sequence[int], other: Sequence[int]) -> float:
    """Return the estimated share of runs that two texts have in common, of all that either has.

    >>> resemblance((1, 2, 3), (1, 2, 3)), resemblance((1, 2), (3, 4))
    (1.0, 0.0)
    """
    smallest = sorted({*one, *other})[:SKETCH_SIZE]
    if not smallest:
        return 0.0
    both = set(one) & set(other)
    return sum(value in both for value in smallest) / len(smallest)


def _hash(text: str) -> int:
    # 63 bits fit the signed integers of SQLite and of arrays.
    return int.from_bytes(blake2b(text.encode(), digest_size=8).digest(), "big") >> 1
