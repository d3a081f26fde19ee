"""The words that name kinds of directives, and how each kind may be identified."""

import re
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from kg.lexicon.phrases import PhraseTree
from kg.lexicon.tables import read_table
from kg.text import Document, fold
from kg.text.words import Phrases, Words


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of directive: its type, and whether number, issuer with subject, or title identifies it."""

    head: str
    type: str
    by_number: bool
    by_issuer: bool
    by_title: bool


class Head(NamedTuple):
    """A head in the text: its kind, where it starts, where it ends with its modifiers ("chuyên đề")."""

    kind: Kind
    start: int
    stop: int
    capital: bool
    abbreviated: bool


@cache
def _kinds() -> dict[str, Kind]:
    kinds = {}
    for row in read_table("directive_types"):
        ways = row["identified_by"].split()
        flags = ("number" in ways, "issuer" in ways, "title" in ways)
        kinds[row["head"]] = Kind(row["head"], row["type"], *flags)
    return kinds


@cache
def known_types() -> frozenset[str]:
    """Return the canonical types of directives."""
    return frozenset(kind.type for kind in _kinds().values())


def kind_of(canonical: str | None) -> Kind | None:
    """Return the kind of directive of a canonical type ("Nghị quyết")."""
    return next((kind for kind in _kinds().values() if kind.type == canonical and kind.by_number), None)


@cache
def _abbreviations() -> dict[str, Kind]:
    rows = read_table("directive_types")
    return {row["abbreviation"]: _kinds()[row["head"]] for row in rows if row["abbreviation"]}


def names_kind(kind: Kind, name: str) -> bool:
    """Say whether a short name ("Kế hoạch 33", "NQ 28") begins with the word for this kind."""
    short = next((short for short, other in _abbreviations().items() if other is kind), None)
    return fold(name).startswith(f"{kind.head} ") or (short is not None and name.startswith(f"{short} "))


@cache
def _modifiers() -> dict[str, re.Pattern[str]]:
    patterns = {}
    for row in read_table("directive_types"):
        words = sorted((word for word in row["modifiers"].split("|") if word), key=len, reverse=True)
        forms = "|".join(_loose(word) for word in words)
        patterns[row["head"]] = re.compile(rf"(?:\s+(?:{forms})(?!\w))*" if forms else "")
    return patterns


def _loose(phrase: str) -> str:
    return re.escape(phrase).replace(r"\ ", r"\s+")


@cache
def _tree() -> PhraseTree:
    return PhraseTree(_kinds())


@cache
def head_phrases() -> Phrases[Kind]:
    """Return the phrases with which the name of a directive begins."""
    return Phrases(_kinds().items())


@cache
def short_heads() -> Phrases[None]:
    """Return the abbreviations with which the name of a directive begins."""
    return Phrases((form, None) for form in _abbreviations())


# "NQ 28", "NQ TW 4", "NQ Đại hội Đảng bộ xã".
_BEFORE_NUMBER = re.compile(r"\s+(?:(?:số:?\s*|(?:TW|T\.Ư|TƯ|Trung ương)\s?)?\d|[Đđ]ại hội\s)")


def heads(document: Document, words: Words) -> tuple[Head, ...]:
    """Return the heads in the sentences of a text in order, each once."""
    text, folded = document.text, document.folded
    found: dict[int, Head] = {}
    for index, after, _, kind in words.matches(head_phrases()):
        start, stop = words.starts[index], words.stops[after - 1]
        if not _is_glued(folded, start) and not _goes_on(folded, stop):
            found[start] = _full(text, folded, kind, start, stop, len(folded))
    for index, (after, _) in words.hits(short_heads()).items():
        if after > index + 1 or not words.capital[index]:
            continue
        start, stop = words.starts[index], words.stops[index]
        short = _abbreviations().get(text[start:stop])
        if short is not None and _BEFORE_NUMBER.match(text, stop) and not _is_glued(text, start):
            found[start] = Head(short, start, stop, True, True)
    return tuple([found[start] for start in sorted(found)])


def _is_glued(text: str, position: int) -> bool:
    return position > 0 and (text[position - 1].isalnum() or text[position - 1] in "_/.-")


def _goes_on(text: str, position: int) -> bool:
    return text[position : position + 1].isalnum() or text[position : position + 1] == "_"


def head_at(text: str, folded: str, position: int, stop: int) -> Head | None:
    """Return the head that starts at `position`."""
    end = _tree().end(folded, position, stop)
    if end is None:
        return None
    kind = _kinds()[" ".join(folded[position:end].split())]
    return _full(text, folded, kind, position, end, stop)


def _full(text: str, folded: str, kind: Kind, start: int, end: int, stop: int) -> Head:
    modified = _modifiers()[kind.head].match(folded, end, stop)
    if modified is not None:
        end = modified.end()
    return Head(kind, start, end, capital=text[start].isupper(), abbreviated=False)
