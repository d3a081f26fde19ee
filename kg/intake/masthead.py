"""The head of a page above its title: whose site it is, or whose letter."""

import re
from collections.abc import Sequence
from functools import cache

from kg.intake.lines import Line
from kg.intake.wording import any_of, phrases
from kg.lexicon.phrases import PhraseTree
from kg.lexicon.tables import read_table
from kg.text import fold

_HEADS = ("site", "voice", "office", "desk", "masthead")
_LONGEST = 150
# A name of a place or unit has three syllables at most; more of them say something.
_MOST_NAME = 3
_SAYS = re.compile(r"[:;!?\"“”()§]|\.$|\d\s*[/.-]\s*\d")
_PART = re.compile(r"\s+[-–—]+\s+|\s*[,|•·]\s*")
_WORD = re.compile(r"[^\W\d_]+")
_AROUND = " -–—,|•·"
# What the lexicon knows is replaced by it.
_NAMED = "§"
_PAPER = re.compile(r"(?:báo|tạp chí) (?=.*(?:điện tử|online)$)")


def is_masthead(line: Line) -> bool:
    """Say whether a line has nothing but names of bodies and their places ("UBND XÃ A - HUYỆN B")."""
    return is_body_name(line.text, line.folded)


def is_body_name(text: str, folded: str) -> bool:
    """Say whether a text (and its folded form) is the name of a body, with those it belongs to."""
    if len(text) > _LONGEST or _head().end(folded) is None or _SAYS.search(text):
        return False
    blanked = _named().sub(lambda named: _NAMED * len(named[0]), folded)
    if not text.isupper() and any(text[word.start()].islower() for word in _WORD.finditer(blanked)):
        return False
    return all(_is_body(part) for part in _PART.split(blanked.rstrip(_AROUND)))


def is_site(line: Line) -> bool:
    """Say whether a line is the name of a site: its kind, and then whose it is."""
    return _site("site", "voice").match(line.folded) is not None and is_masthead(line)


def site_of(lines: Sequence[Line], index: int) -> str | None:
    """Return the site that line `index`, or it and the next, name as the page's own, if any.

    In capitals, or with the place spelled out, it is the page's own head; a site named in ordinary letters
    may be a link to another one.
    """
    line = lines[index]
    kind = _site("site").match(line.folded) or _PAPER.match(line.folded)
    if kind is None or not is_masthead(line):
        return None
    whole = line.text
    if kind.end() == len(line):
        following = lines[index + 1] if index + 1 < len(lines) else None
        if following is None or following.gap or not is_masthead(following) or is_site(following):
            return None
        whole = f"{whole} {following.text}"
    own, *places = _PART.split(whole)
    if len(own) == kind.end() and places:
        own = f"{own} {places.pop(0)}"
    return _written(own) if line.is_capitals or places else None


def _is_body(part: str) -> bool:
    """Say whether a part of a masthead begins with the kind of a body, and names it in a few words."""
    before, *names = re.split(f"{_NAMED}+", part)
    return not before.strip() and bool(names) and all(len(name.split()) <= _MOST_NAME for name in names)


def _written(name: str) -> str:
    """Return a name in capitals as it is written in a text; one in ordinary letters stays."""
    if not name.isupper():
        return name
    written = name.title()
    for named in _named().finditer(fold(name)):
        phrase = name[named.start() : named.end()]
        if phrase not in _abbreviations():
            phrase = phrase.lower() if named[0] in phrases("unit") else phrase.capitalize()
        written = written[: named.start()] + phrase + written[named.end() :]
    return written


@cache
def _abbreviations() -> frozenset[str]:
    return frozenset(row["form"] for row in read_table("abbreviations"))


@cache
def _site(*kinds: str) -> re.Pattern[str]:
    return re.compile(any_of(phrases(*kinds)))


@cache
def _head() -> PhraseTree:
    return PhraseTree(phrases(*_HEADS))


@cache
def _named() -> re.Pattern[str]:
    return re.compile(any_of(phrases(*_HEADS, "unit", "letterhead")))
