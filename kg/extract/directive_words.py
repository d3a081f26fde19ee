"""The words that name kinds of directives, and how each kind may be identified."""

import re
from dataclasses import dataclass
from functools import cache

from kg.lexicon.tables import read_table


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of directive: canonical type, and whether a number, an issuer with subject or a title identifies it."""

    head: str
    type: str
    by_number: bool
    by_issuer: bool
    by_title: bool


@dataclass(frozen=True, slots=True)
class Head:
    """A head in the text: its kind, where it starts, where it and its modifiers ("Nghị quyết chuyên đề") end."""

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
def _abbreviations() -> dict[str, Kind]:
    rows = read_table("directive_types")
    return {row["abbreviation"]: _kinds()[row["head"]] for row in rows if row["abbreviation"]}


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
def _head_pattern() -> re.Pattern[str]:
    forms = "|".join(_loose(head) for head in sorted(_kinds(), key=len, reverse=True))
    return re.compile(rf"(?<![\w/.\-])(?:{forms})(?!\w)")


@cache
def _short_pattern() -> re.Pattern[str]:
    forms = "|".join(sorted(_abbreviations(), key=len, reverse=True))
    return re.compile(rf"(?<![\w/.\-])(?:{forms})(?=\s+(?:số:?\s*)?\d)")


def heads(text: str, folded: str, start: int, stop: int) -> tuple[Head, ...]:
    """Return the heads between two positions in the order of the text."""
    found = [_full(text, folded, match, stop) for match in _head_pattern().finditer(folded, start, stop)]
    for match in _short_pattern().finditer(text, start, stop):
        found.append(Head(_abbreviations()[match[0]], match.start(), match.end(), capital=True, abbreviated=True))
    return tuple(sorted(found, key=lambda head: head.start))


def head_at(text: str, folded: str, position: int, stop: int) -> Head | None:
    """Return the head that starts at `position`."""
    match = _head_pattern().match(folded, position, stop)
    return None if match is None else _full(text, folded, match, stop)


def _full(text: str, folded: str, match: re.Match[str], stop: int) -> Head:
    kind = _kinds()[" ".join(match[0].split())]
    modified = _modifiers()[kind.head].match(folded, match.end(), stop)
    end = modified.end() if modified else match.end()
    return Head(kind, match.start(), end, capital=text[match.start()].isupper(), abbreviated=False)
