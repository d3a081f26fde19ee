"""Where an article ends on its page: the writers' line, the list of other articles, the signature."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from kg.intake.byline import is_labelled, is_office, names_post, read_byline
from kg.intake.furniture import Mark, is_link
from kg.intake.lines import Line
from kg.intake.published import Dating
from kg.intake.title import is_told
from kg.intake.wording import phrases
from kg.model.making import quick

_MIN_RESUMED = 2
# Python 3.11 is slow to find a member by its class.
_TAIL, _TEXTS = Mark.TAIL, (Mark.TEXT, Mark.SECTION)


@quick
@dataclass(frozen=True, slots=True)
class Item:
    """A line with what it is by itself, the date of publication that it gives, and whether the page breaks it off."""

    line: Line
    mark: Mark
    dating: Dating | None = None
    is_broken: bool = False

    @property
    def is_text(self) -> bool:
        """Say whether the line may be of the article."""
        return self.mark in _TEXTS and self.dating is None

    @property
    def tells(self) -> bool:
        """Say whether the line is a paragraph of an article, or one of the lines of one."""
        return self.is_text and (self.is_broken or is_told(self.line)) and not is_link(self.line)


@quick
@dataclass(frozen=True, slots=True)
class Ending:
    """The lines (indices) that are no article's text, among those before `stop`, and the writers."""

    stop: int
    dropped: frozenset[int]
    writers: tuple[str, ...]


def find_ending(items: Sequence[Item], head: int, body: int) -> Ending:
    """Return how the article ends whose title stops at line `head` and whose text begins at line `body`."""
    stop, boxes = _tail(items, body)
    last = (index for index in range(stop - 1, body - 1, -1) if items[index].tells and index not in boxes)
    final = next(last, body)
    while final + 1 < stop and items[final].is_broken and not items[final].line.is_sentence:
        final += 1
    above = _named_above(items, head, min(body, stop))
    writers = () if above is None else _writers(items[above]) or ()
    signed = _signed(items, final + 1, stop)
    if signed is None:
        return Ending(stop, boxes if above is None else boxes | {above}, writers)
    named = (_writers(items[signed]) or ()) + _more_writers(items, signed + 1, stop)
    persons = tuple(name for name in named if not is_office(name))
    dropped = boxes | frozenset(range(signed, stop))
    if above is not None and (is_labelled(items[above].line.text) or writers == named):
        dropped |= {above}
    return Ending(stop, dropped, persons or named or writers)


def _named_above(items: Sequence[Item], start: int, stop: int) -> int | None:
    """Return the line above the text where persons are named as the writers."""
    for index in range(start, stop):
        if index > 0 and items[index - 1].is_broken and not items[index - 1].line.is_sentence:
            continue  # the end of a sentence
        writers = _writers(items[index])
        if writers and not is_office(writers[0]):
            return index
    return None


def _tail(items: Sequence[Item], body: int) -> tuple[int, frozenset[int]]:
    """Return the first line after the article, and the lines of boxes with links inside it."""
    boxes: set[int] = set()
    for index in range(body + 1, len(items)):
        item = items[index]
        if item.line.text[0] in "(NTK" and item.is_text and _signature().match(item.line.folded):
            return index, frozenset(boxes)
        if item.mark is _TAIL:
            resumed = _resumes(items, index)
            if resumed is None:
                return index, frozenset(boxes)
            boxes.update(range(index, resumed))
    stop = len(items)
    while stop > body + 1 and (not items[stop - 1].is_text or is_link(items[stop - 1].line)):
        stop -= 1
    return stop, frozenset(boxes)


def _resumes(items: Sequence[Item], tail: int) -> int | None:
    """Return where the text goes on after a box of links at line `tail`, None where the article is over.

    It goes on where more paragraphs and then the writers follow, who were not named before.
    """
    if _writers(items[tail - 1]) is not None:
        return None
    told: list[int] = []
    for index in range(tail + 1, len(items)):
        if items[index].mark is _TAIL:
            return None
        if items[index].tells:
            told.append(index)
        elif len(told) >= _MIN_RESUMED and _writers(items[index]) is not None:
            return told[0]
    return None


def _signed(items: Sequence[Item], start: int, stop: int) -> int | None:
    """Return the line where the writers are named; one that gives a post may be a caption, if another follows."""
    captioned: int | None = None
    for index in range(start, stop):
        if _writers(items[index]) is not None:
            if not names_post(items[index].line.folded):
                return index
            captioned = index if captioned is None else captioned
    return captioned


def _more_writers(items: Sequence[Item], index: int, stop: int) -> tuple[str, ...]:
    names: tuple[str, ...] = ()
    while index < stop and (found := _writers(items[index])):
        names += found
        index += 1
    return names


def _writers(item: Item) -> tuple[str, ...] | None:
    if not item.is_text or item.is_broken or item.line.text.startswith(("-", "+", "•")):
        return None
    if item.line.pictured and not is_labelled(item.line.text):
        return None
    return read_byline(item.line.text)


@cache
def _signature() -> re.Pattern[str]:
    ordered = sorted(phrases("signature"), key=lambda phrase: (-len(phrase), phrase))
    return re.compile("(?:" + "|".join(re.escape(phrase) for phrase in ordered) + r")(?!\w)")
