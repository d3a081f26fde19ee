"""What on a page is no article: menus, counters, players, comment forms, lists of other articles."""

import re
from collections.abc import Iterable
from enum import Enum, auto
from functools import cache

from kg.intake.dates import read_stamp
from kg.intake.lines import Line
from kg.lexicon.tables import read_table

# A longer line says something; furniture that long is a menu, which the shapes below know.
_LONGEST = 200
_NO_LETTER = re.compile(r"[\W\d_]+")
_FILE_NAME = re.compile(
    r"[^/]{1,80}\.(?:jpe?g|png|gif|bmp|webp|svg|pdf|docx?|xlsx?|pptx?|rar|zip|mp3|mp4)"
    r"(?: ?\([^()]*\))?"
)
_PLACEHOLDER = re.compile(r"[a-z]{1,2}\d{1,3}|%\w+%|\[?\.{3}\]?")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")
_BREADCRUMB = re.compile(r"[^»›>]{2,40}(?: ?[»›>] ?[^»›>]{2,60})+")
_TAG = re.compile(r"</?[a-z][^<>]{0,300}>")
_LINK_WITH_DATE = re.compile(r"\((?:\d{1,2}:\d{2},? ?)?\d{1,2}/\d{1,2}(?:/\d{4})?(?: \d{1,2}:\d{2})?\)$")


class Mark(Enum):
    """What a line is by itself, without its neighbours."""

    TEXT = auto()
    FURNITURE = auto()
    TAIL = auto()
    SECTION = auto()


def mark_of(line: Line) -> Mark:
    """Say what a line is: text, furniture, the name of a section, or the head of a list of other articles."""
    folded = line.folded
    if _TAG.search(folded[:2000]) and len(_TAG.findall(folded[:2000])) >= 3:
        return Mark.FURNITURE
    if len(folded) > _LONGEST:
        return Mark.TEXT
    if _has_no_words(line) or _starts_as_furniture(folded):
        return Mark.FURNITURE
    if bare(folded) in phrases("section"):
        return Mark.SECTION
    stamp = read_stamp(folded)
    rest = residue(folded if stamp is None else stamp.rest)
    if rest:
        return Mark.TEXT
    return Mark.TAIL if _tails().search(folded) else Mark.FURNITURE


def is_link(line: Line) -> bool:
    """Say whether a line looks like a link to another article, as they stand below one."""
    return line.text.startswith(("»", "›")) or _LINK_WITH_DATE.search(line.folded) is not None


def bare(folded: str) -> str:
    """Return a folded line without the signs at its ends."""
    return folded.strip(" \t.,:;-*•·+»›>|/[](){}\"'")


def residue(folded: str) -> str:
    """Return the letters of a folded line that no word of page furniture explains."""
    return _NO_LETTER.sub("", _furniture_words().sub(" ", folded))


@cache
def phrases(*kinds: str) -> frozenset[str]:
    """Return the phrases of these kinds in `furniture.tsv` and `page_words.tsv`."""
    rows = (*read_table("furniture"), *read_table("page_words"))
    return frozenset(row["phrase"] for row in rows if row["kind"] in kinds)


def any_of(words: Iterable[str]) -> str:
    """Return a pattern for any of `words`, the longest first, not inside a longer word."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return r"(?<!\w)(?:" + "|".join(re.escape(word) for word in ordered) + r")(?!\w)"


def _has_no_words(line: Line) -> bool:
    if not _NO_LETTER.sub("", line.folded) or _BREADCRUMB.fullmatch(line.text):
        return True
    return any(pattern.fullmatch(line.folded) for pattern in (_FILE_NAME, _PLACEHOLDER, _ADDRESS))


def _starts_as_furniture(folded: str) -> bool:
    start = folded.lstrip(" -•*·[(|")
    return _beginnings().match(start) is not None


@cache
def _furniture_words() -> re.Pattern[str]:
    kinds = ("tail", "comment", "share", "counter", "player", "menu", "published", "stamp")
    return re.compile(any_of(phrases(*kinds)))


@cache
def _tails() -> re.Pattern[str]:
    return re.compile(any_of(phrases("tail")))


@cache
def _beginnings() -> re.Pattern[str]:
    labels = any_of(phrases("drop"))
    sites = any_of(phrases("site"))
    return re.compile(rf"{labels} ?(?:[:\"›>/|-]|\(|$)|{sites}(?=.{{0,80}}$)")
