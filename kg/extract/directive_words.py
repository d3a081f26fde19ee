"""The words that name kinds of directives, and how each kind may be identified."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

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


@dataclass(frozen=True, slots=True)
class Head:
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
    forms = "|".join(_loose(head) for head in sorted(_kinds(), key=len, reverse=True))
    return re.compile(rf"(?:{forms})(?!\w)")


@cache
def _anchors() -> tuple[re.Pattern[str], dict[str, tuple[str, ...]]]:
    """Return the last words of the heads as a pattern, and the words that go before each.

    The pattern begins with a plain blank, so that a text is scanned faster than for the heads themselves.
    """
    before: dict[str, list[str]] = {}
    for head in _kinds():
        first, _, last = head.rpartition(" ")
        before.setdefault(last, []).append(first)
    words = "|".join(sorted(before, key=len, reverse=True))
    return re.compile(rf" (?:{words})(?!\w)"), {word: tuple(firsts) for word, firsts in before.items()}


@cache
def _short_pattern() -> re.Pattern[str]:
    forms = "|".join(sorted(_abbreviations(), key=len, reverse=True))
    return re.compile(rf"(?:{forms})(?=\s+(?:số:?\s*)?\d)")


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
    pattern, before = _anchors()
    for match in pattern.finditer(folded):
        end = match.start()
        while end and folded[end - 1] == " ":
            end -= 1
        for first in before[match[0][1:]]:
            start = end - len(first)
            if first and start >= 0 and folded.startswith(first, start) and not _is_glued(folded, start):
                yield start
    for word in (word for word, firsts in before.items() if "" in firsts):
        yield from (
            match.start() for match in re.finditer(word, folded) if not _is_glued(folded, match.start())
        )


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
