"""Patterns of phrases, from tables that have the columns `phrase` and `role` and from any others."""

import re
from collections.abc import Iterable
from functools import cache

from kg.lexicon.tables import read_table

_SLOT = re.compile("«([a-z-]+)»")

_Tree = dict[str, "_Tree"]


@cache
def phrases_of(table: str, role: str) -> frozenset[str]:
    """Return the phrases of a role."""
    return frozenset(row["phrase"] for row in read_table(table) if row["role"] == role)


@cache
def first_words_of(table: str, role: str) -> tuple[str, ...]:
    """Return the first words of the phrases of a role."""
    return tuple(sorted({phrase.split()[0] for phrase in phrases_of(table, role)}))


@cache
def last_words_of(table: str, role: str) -> tuple[str, ...]:
    """Return the last words of the phrases of a role, as `str.endswith` takes them."""
    return tuple(sorted({phrase.split()[-1] for phrase in phrases_of(table, role)}))


@cache
def alternatives(table: str, role: str) -> str:
    """Return the phrases of a role as one group of a pattern that ends where a word ends."""
    return one_of(phrases_of(table, role))


def branches(phrases: Iterable[str]) -> list[str]:
    """Return patterns for phrases, none inside a longer word, longest first among those with one letter first.

    Each begins with that letter, and what stands before it is looked at only behind it: so a search over all
    of them, joined by "|", skips to the letters at once.

    >>> re.findall("|".join(branches(["xã", "xã viên", "tỉnh"])), "của xã viên và xãhội, tỉnh")
    ['xã viên', 'tỉnh']
    """
    by_letter: dict[str, list[str]] = {}
    for phrase in sorted(phrases, key=lambda phrase: (-len(phrase), phrase)):
        by_letter.setdefault(phrase[0], []).append(re.escape(phrase[1:]))
    return [rf"{re.escape(letter)}(?<!\w.)(?:{'|'.join(rest)})(?!\w)" for letter, rest in by_letter.items()]


def any_of(phrases: Iterable[str]) -> str:
    """Return a pattern for any of `phrases`, the longest first, not inside a longer word."""
    return f"(?:{'|'.join(branches(phrases))})"


def one_of(phrases: Iterable[str]) -> str:
    r"""Return a pattern of any of `phrases` up to the end of a word, longest first, any blank between words.

    It branches letter by letter, so that of a hundred phrases a handful is tried.

    >>> one_of(["ban", "bản", "bản mới"])
    '(?:b(?:ản(?:\\s+mới|)|an))(?!\\w)'
    """
    tree: _Tree = {}
    for phrase in sorted(phrases, key=lambda phrase: (-len(phrase), phrase)):
        node = tree
        for letter in phrase:
            node = node.setdefault(letter, {})
        node[""] = {}
    return f"(?:{_branches(tree)})(?!\\w)"


def _branches(tree: _Tree) -> str:
    branches = [_letter(letter) + _branches(rest) for letter, rest in tree.items() if letter]
    if "" in tree and branches:
        branches.append("")
    return "|".join(branches) if len(branches) < 2 else f"(?:{'|'.join(branches)})"


def _letter(letter: str) -> str:
    return r"\s+" if letter == " " else re.escape(letter)


@cache
def pattern(table: str, template: str) -> re.Pattern[str]:
    """Compile `template`, in which each «role» stands for the phrases of that role, to match folded text."""
    return re.compile(_SLOT.sub(lambda slot: alternatives(table, slot[1]), template))


class PhraseTree:
    """Phrases by their letters, to find the one that begins at a place.

    Where nothing has to be searched for, it does as well as a pattern, and is made in a tenth of the time.

    >>> offices = PhraseTree(["ban", "ban dân vận"])
    >>> offices.end("ban  dân vận tỉnh"), offices.end("bantin")
    (12, None)
    """

    __slots__ = ("_tree",)

    def __init__(self, phrases: Iterable[str]) -> None:
        self._tree: _Tree = {}
        for phrase in phrases:
            node = self._tree
            for letter in phrase:
                node = node.setdefault(letter, {})
            node[""] = {}

    def end(self, folded: str, position: int = 0, stop: int | None = None) -> int | None:
        """Return where the longest phrase at `position` ends that ends with a word, any blanks between its words."""
        node, end = self._tree, None
        stop = len(folded) if stop is None else stop
        while position < stop and (child := node.get(folded[position])) is not None:
            node = child
            position += 1
            if folded[position - 1] == " ":
                while position < stop and folded[position] == " ":
                    position += 1
            if "" in node and not _goes_on(folded, position, stop):
                end = position
        return end


def _goes_on(folded: str, position: int, stop: int) -> bool:
    """Say whether a word goes on at a position."""
    return position < stop and (folded[position].isalnum() or folded[position] == "_")
