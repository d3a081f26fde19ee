"""Lines to paragraphs: pages that break lines inside a paragraph, and inside a name."""

import re
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import pairwise

from kg.intake.lines import Line
from kg.intake.wording import any_of, phrases
from kg.model import Span

# Portals that break lines do it between these widths; a longer line is a paragraph of its own.
_NARROW, _WIDE = 50, 120
_MIN_WRAPPED = 5
# One line in so many may be longer than the lines of the text: menus, lines that were joined.
_LONGER = 10
# Vietnamese syllables are short: a broken line is nearly full.
_RAGGED = 12
_SLACK = 4
ANYWHERE = 0
"""The width of a page whose lines are broken anywhere, as text is that a word processor left: "Trong", "đợt 2/9 …"."""
_FEWEST_BROKEN, _ONE_BROKEN_IN, _LONG_LINE = 3, 4, 50

_LIST_ITEM = re.compile(
    r"\s*(?:[-+*•–·◦▪»✓]|\(?\d{1,2}(?:[.)](?!\d)|/(?!\d|[A-ZĐ]{2}))|\(?[a-zđ]\)|[IVX]{1,4}[.)])\s*(?=\S)"
)


# The only capitals with which an item of a list may begin.
_ROMAN = "IVX"


def is_item(text: str) -> bool:
    """Say whether a line is an item of a list: "- …", "2. …", "a) …", "IV. …"."""
    first = text[0]
    return (first in _ROMAN or not first.isupper()) and _LIST_ITEM.match(text) is not None


def wrap_width(lines: Sequence[Line]) -> int | None:
    """Return the width at which the lines of a page are broken, `ANYWHERE` for none, None where each is a paragraph."""
    lengths = [len(line.text) for line, after in pairwise(lines) if not after.gap]
    if lengths and max(lengths) <= _WIDE:
        longest = sorted(lengths)[-1 - len(lengths) // _LONGER]
        full = sum(length > longest - _RAGGED for length in lengths)
        if longest >= _NARROW and full >= _MIN_WRAPPED:
            return longest
    small = [(line, after) for line, after in pairwise(lines) if after.text[0].islower()]
    broken = sum([is_broken_off(line, after) for line, after in small])
    return ANYWHERE if broken >= max(_FEWEST_BROKEN, len(lengths) / _ONE_BROKEN_IN) else None


def is_broken_off(line: Line, after: Line) -> bool:
    """Say whether a line stops in a sentence that the next, which begins with a small letter, goes on with."""
    if after.gap or after.pictured or not after.text[0].islower() or is_item(after.text):
        return False
    return max(len(line), len(after)) >= _LONG_LINE and not line.is_sentence and not line.text.endswith((":", ";"))


def goes_on(before: Line, after: Line, width: int | None) -> bool:
    """Say whether `after`, the next line, continues the sentence or paragraph that `before` breaks off."""
    if after.gap or after.pictured or is_item(after.text):
        return False
    if width and len(before) + len(after.text.split(maxsplit=1)[0]) >= width - _SLACK:
        # A line is broken where the next word does not fit any more, give or take a few characters.
        return True
    if before.is_sentence or before.text.endswith((":", ";")):
        return False
    if width is not None and len(before) > (width - _RAGGED if width else _LONG_LINE):
        return True
    return after.text[0].islower() or _open_end().search(before.folded[-20:]) is not None


def join(lines: Sequence[Line], text: str, folded: str) -> Line:
    """Return the lines as one, from the first's beginning to the last's end."""
    if len(lines) == 1:
        return lines[0]
    span = Span(lines[0].span.start, lines[-1].span.stop)
    return Line(span, span.quote(text), span.quote(folded), lines[0].gap, lines[0].pictured)


def paragraphs_of(lines: Iterable[tuple[Line, bool]], width: int | None, text: str, folded: str) -> list[Line]:
    """Return the paragraphs of `lines`, each with whether something that is no text stands before it."""
    groups: list[list[Line]] = []
    for line, apart in lines:
        if groups and not apart and goes_on(groups[-1][-1], line, width):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [join(group, text, folded) for group in groups]


@cache
def _open_end() -> re.Pattern[str]:
    return re.compile(any_of(phrases("open")) + "$|,$")
