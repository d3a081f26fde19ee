"""The campaigns and models that the whole country knows, and where their names stand in a text."""

from collections.abc import Iterable, Iterator
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


def known_at(folded: str, span: Span) -> Iterator[tuple[Span, KnownName]]:
    """Yield the known names inside `span` in order, the longest at each place; no two overlap."""
    for place, form in _longest(folded, span, _known_automaton()):
        yield place, known_names()[form]


@lru_cache(maxsize=1)  # for the sentences of one article
def _names_automaton(names: tuple[str, ...]) -> ahocorasick.Automaton:
    return _automaton_of(names)


def names_at(folded: str, span: Span, names: tuple[str, ...]) -> Iterator[tuple[Span, str]]:
    """Yield where any of `names` (folded) stands inside `span`, as `known_at` does."""
    return _longest(folded, span, _names_automaton(names))


def _longest(folded: str, span: Span, automaton: ahocorasick.Automaton) -> Iterator[tuple[Span, str]]:
    hits: list[tuple[int, int, str]] = []
    for last, form in automaton.iter(folded, span.start, span.stop):
        start, stop = last - len(form) + 1, last + 1
        if not folded[start - 1 : start].isalnum() and not folded[stop : stop + 1].isalnum():
            hits.append((start, -stop, form))
    end = span.start
    for start, negative_stop, form in sorted(hits):
        if start >= end:
            end = -negative_stop
            yield Span(start, end), form
