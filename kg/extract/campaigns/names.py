"""The campaigns and models that the whole country knows, and where their names stand in a text."""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache

from kg.lexicon.tables import read_table
from kg.model import EntityClass, Span
from kg.text import fold
from kg.text.words import Phrases, Words, split_words


class Bare(StrEnum):
    """How a known name may stand without "phong trào" or the like before it."""

    ANY = "any"
    CAPITAL = "capital"  # quoted, or with a capital
    QUOTED = "quoted"
    HEAD = "head"  # never without
    NEVER = "never"  # no campaign at all: listed so that no shorter name is read inside it


@dataclass(frozen=True, slots=True)
class KnownName:
    """A row of `campaigns.tsv`: `fixed` names stay campaigns after "mô hình" (mô hình “Dân vận khéo”)."""

    name: str
    cls: EntityClass
    bare: Bare
    fixed: bool


@cache
def known_names() -> dict[str, KnownName]:
    """Return the known names under each of their folded forms."""
    names: dict[str, KnownName] = {}
    for row in read_table("campaigns"):
        known = KnownName(row["name"], EntityClass(row["class"]), Bare(row["bare"]), row["fixed"] == "yes")
        for form in (row["name"], *filter(None, row["variants"].split("|"))):
            names[core_of(form)] = known
    return names


@lru_cache(maxsize=16384)
def core_of(name: str) -> str:
    """Return a name for comparison: folded, without quotes and doubled blanks.

    >>> core_of("Xây dựng gia đình “5 không,  3 sạch”")
    'xây dựng gia đình 5 không, 3 sạch'
    """
    return " ".join(fold(name).replace('"', " ").replace("'", " ").split())


@cache
def known_starts() -> Phrases[tuple[str, ...]]:
    """Return the first two words of the known names, with those that begin so, the longest first."""
    forms: dict[str, list[str]] = {}
    for form in known_names():
        forms.setdefault(_start_of(form), []).append(form)
    entries = []
    for start, names in forms.items():
        first = start.partition(" ")[0]
        alone = forms.get(first, []) if first != start else []  # a name of one word
        entries.append((start, tuple(sorted([*names, *alone], key=len, reverse=True))))
    return Phrases(entries)


def _start_of(form: str) -> str:
    """Return the first two words of a name; most are told without cutting it as a text is."""
    first, _, rest = form.partition(" ")
    second = rest.partition(" ")[0].removesuffix(",")
    return f"{first} {second}" if first.isalpha() and second.isalpha() else " ".join(split_words(form)[:2])


def known_in(folded: str, words: Words) -> "Occurrences":
    """Return where the known names stand in a text with these words, the longest at each place."""
    hits = []
    for index, _, _, names in words.matches(known_starts()):
        start = words.starts[index]
        if not folded.startswith(names, start):
            continue
        for name in names:
            if folded.startswith(name, start) and _is_whole(folded, start, name):
                hits.append((start, -start - len(name), name))
                break
    return Occurrences(hits)


def names_in(folded: str, names: Iterable[str]) -> "Occurrences":
    """Return where any of `names` (folded) stands in a text."""
    hits = []
    for name in names:
        start = folded.find(name)
        while start >= 0:
            if _is_whole(folded, start, name):
                hits.append((start, -start - len(name), name))
            start = folded.find(name, start + 1)
    return Occurrences(sorted(hits))


def _is_whole(folded: str, start: int, name: str) -> bool:
    """Say whether a name that stands at a place of a text is made of whole words there."""
    stop = start + len(name)
    return not folded[start - 1 : start].isalnum() and not folded[stop : stop + 1].isalnum()


class Occurrences:
    """Where names stand in a text: start, stop below zero and name, in order."""

    __slots__ = ("_hits", "starts")

    def __init__(self, hits: list[tuple[int, int, str]]) -> None:
        self._hits = hits
        self.starts = [start for start, _, _ in hits]

    def within(self, span: Span) -> list[tuple[Span, str]]:
        """Return the names inside `span` in order, the longest at each place; no two overlap."""
        found: list[tuple[Span, str]] = []
        starts, end = self.starts, span.start
        first = bisect_left(starts, end)
        if first == len(starts) or starts[first] >= span.stop:
            return found
        for index in range(first, bisect_left(starts, span.stop, first)):
            start, negative_stop, form = self._hits[index]
            if start >= end and -negative_stop <= span.stop:
                end = -negative_stop
                found.append((Span(start, end), form))
        return found
