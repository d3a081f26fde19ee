"""The campaigns and models that the whole country knows, and where their names stand in a text."""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache

import ahocorasick

from kg.lexicon.tables import read_table
from kg.model import EntityClass, Span
from kg.text import fold


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


def _automaton_of(forms: Iterable[str]) -> ahocorasick.Automaton:
    automaton = ahocorasick.Automaton()
    for form in forms:
        automaton.add_word(form, form)
    automaton.make_automaton()
    return automaton


@cache
def _known_automaton() -> ahocorasick.Automaton:
    return _automaton_of(known_names())


def known_in(folded: str) -> "Occurrences":
    """Return where the known names stand in a text."""
    return Occurrences(folded, _known_automaton())


def names_in(folded: str, names: Iterable[str]) -> "Occurrences":
    """Return where any of `names` (folded) stands in a text."""
    return Occurrences(folded, _automaton_of(names))


class Occurrences:
    """Where names stand in a text as whole words, found in one pass over it."""

    __slots__ = ("_hits", "starts")

    def __init__(self, folded: str, automaton: ahocorasick.Automaton) -> None:
        hits: list[tuple[int, int, str]] = []
        for last, form in automaton.iter(folded):
            start, stop = last - len(form) + 1, last + 1
            if not folded[start - 1 : start].isalnum() and not folded[stop : stop + 1].isalnum():
                hits.append((start, -stop, form))
        self._hits = sorted(hits)
        self.starts = [start for start, _, _ in self._hits]

    def within(self, span: Span) -> list[tuple[Span, str]]:
        """Return the names inside `span` in order, the longest at each place; no two overlap."""
        found: list[tuple[Span, str]] = []
        end, first = span.start, bisect_left(self.starts, span.start)
        for index in range(first, bisect_left(self.starts, span.stop, first)):
            start, negative_stop, form = self._hits[index]
            if start >= end and -negative_stop <= span.stop:
                end = -negative_stop
                found.append((Span(start, end), form))
        return found
