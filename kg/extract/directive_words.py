"""The words that name kinds of directives, and how each kind may be identified."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from kg.lexicon.phrases import one_of
from kg.lexicon.tables import read_table
from kg.text import fold


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
def _head_pattern() -> re.Pattern[str]:
    return re.compile(one_of(_kinds()))


@cache
def _before() -> dict[str, tuple[str, ...]]:
    """Return what goes before each last word of a head of several."""
    before: dict[str, list[str]] = {}
    for first, _, last in (head.rpartition(" ") for head in _kinds()):
        if first:
            before.setdefault(last, []).append(first)
    return {last: tuple(firsts) for last, firsts in before.items()}


@cache
def _single_words() -> tuple[str, ...]:
    return tuple(head for head in _kinds() if " " not in head)


@cache
def _anchors() -> re.Pattern[str]:
    """Return the last words of the heads as a pattern, after the words before them or after several blanks.

    It begins with a plain blank, so that a text is scanned faster than for the heads themselves.
    """
    by_letter: dict[str, list[str]] = {}
    for last, firsts in _before().items():
        heads = "|".join(f"(?<={first} {last})" for first in (*firsts, " "))
        by_letter.setdefault(last[0], []).append(rf"{last[1:]}(?!\w)(?:{heads})")
    letters = "|".join(f"{letter}(?:{'|'.join(rest)})" for letter, rest in by_letter.items())
    return re.compile(f" (?:{letters})")


@cache
def _short_pattern() -> re.Pattern[str]:
    by_letter: dict[str, list[str]] = {}
    for form in sorted(_abbreviations(), key=len, reverse=True):
        by_letter.setdefault(form[0], []).append(form[1:])
    letters = "|".join(f"{letter}(?:{'|'.join(rest)})" for letter, rest in by_letter.items())
    return re.compile(rf"(?:{letters})(?=\s+(?:số:?\s*)?\d)")


def heads(text: str, folded: str) -> tuple[Head, ...]:
    """Return the heads of a text in order, each once."""
    found = {
        head.start: head for start in _starts(folded) if (head := head_at(text, folded, start, len(folded)))
    }
    for match in _short_pattern().finditer(text):
        if not _is_glued(text, match.start()):
            found[match.start()] = Head(_abbreviations()[match[0]], match.start(), match.end(), True, True)
    return tuple(found[start] for start in sorted(found))


def _starts(folded: str) -> Iterator[int]:
    before = _before()
    for match in _anchors().finditer(folded):
        end = match.start()
        while end and folded[end - 1] == " ":
            end -= 1
        for first in before[match[0][1:]]:
            start = end - len(first)
            if start >= 0 and folded.startswith(first, start) and not _is_glued(folded, start):
                yield start
    for word in _single_words():
        start = folded.find(word)
        while start >= 0:
            if not _is_glued(folded, start):
                yield start
            start = folded.find(word, start + len(word))


def _is_glued(text: str, position: int) -> bool:
    return position > 0 and (text[position - 1].isalnum() or text[position - 1] in "_/.-")


def head_at(text: str, folded: str, position: int, stop: int) -> Head | None:
    """Return the head that starts at `position`."""
    match = _head_pattern().match(folded, position, stop)
    return None if match is None else _full(text, folded, match, stop)


def _full(text: str, folded: str, match: re.Match[str], stop: int) -> Head:
    kind = _kinds()[" ".join(match[0].split())]
    modified = _modifiers()[kind.head].match(folded, match.end(), stop)
    end = modified.end() if modified else match.end()
    return Head(kind, match.start(), end, capital=text[match.start()].isupper(), abbreviated=False)
