"""The lines of a page, stripped of blanks, table bars and the signs of Markdown headings, with their positions."""

import re
from dataclasses import dataclass

from kg.model import Span
from kg.model.making import quick

_AROUND = " \t|"
_EDGES = _AROUND + "![#>"
_HEADING = re.compile(r"(?:#{1,6}|>)[ \t]+(?=[^\s#>])")
# Content systems leave the text of a picture in their own notation: "![…](…)", "[caption …]…[/caption]".
_PICTURE = re.compile(r"!\[(?P<alt>[^\]\n]*)\]\([^)\n]*\)|\[caption[^\]\n]*\](?P<caption>[^\[\n]*)(?:\[/caption\])?")
_SENTENCE_END = re.compile(r"[.!?…]/?\.?[\"'”’)\]]*$")
# Whatever ends a sentence is one of these.
_STOPS = frozenset(".!?…")
_LAST_SIGNS = frozenset(".!?…/\"'”’)]\n")
_BEHIND_STOP = r"(?<=[^\W\d_]{2}.)[\"”’)]?\s+[\"“‘(]?(?=[^\W\d_])"
# One for each sign: a search for one sign skips to it.
_INNER_STOPS = tuple((sign, re.compile(re.escape(sign) + _BEHIND_STOP)) for sign in ".!?…")
_WORD = re.compile(r"[^\W\d_]\S*")
_COUNTED = 300


@quick
@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank: `text` is what stands at `span`, `folded` its comparison key.

    `gap` says that a blank line stands before it, `pictured` that the page marks it as the text of a picture.
    """

    span: Span
    text: str
    folded: str
    gap: bool
    pictured: bool = False

    def __len__(self) -> int:
        return len(self.text)

    @property
    def is_sentence(self) -> bool:
        """Say whether the line ends as a sentence does."""
        text = self.text
        if text[-1] in _STOPS:
            return True
        return text[-1] in _LAST_SIGNS and _SENTENCE_END.search(text[-6:]) is not None

    @property
    def has_inner_stop(self) -> bool:
        """Say whether a sentence ends inside the line."""
        text = self.text
        for sign, stop in _INNER_STOPS:
            if sign not in text:
                continue
            if stop.search(text) is not None:
                return True
        return False

    @property
    def words(self) -> int:
        """Return the number of words that have a letter, in the beginning of the line."""
        return len(_WORD.findall(self.text[:_COUNTED]))

    @property
    def is_capitals(self) -> bool:
        """Say whether the line is written in capitals."""
        return self.text.isupper()

    @property
    def key(self) -> str:
        """Return what two lines with the same words have in common."""
        words = self.folded
        return (" ".join(words.split()) if "  " in words else words).strip(" .")

    def part(self, start: int, stop: int) -> "Line":
        """Return the stretch of the line between two positions in it, without the blanks around."""
        start, stop = _strip(self.text, start, stop)
        span = Span(self.span.start + start, self.span.start + stop)
        return Line(span, self.text[start:stop], self.folded[start:stop], self.gap, self.pictured)


def lines_of(text: str, folded: str) -> tuple[Line, ...]:
    """Return the lines of `text` that have more than blanks and bars."""
    lines: list[Line] = []
    position, gap = 0, False
    has_bars = "|" in text
    for raw in text.split("\n"):
        if not raw:
            position, gap = position + 1, True
            continue
        if not (raw[0] in _EDGES or raw[-1] in _AROUND or (has_bars and "|" in raw)):
            stop = position + len(raw)
            lines.append(Line(Span(position, stop), raw, folded[position:stop], gap))
            position, gap = stop + 1, False
            continue
        start, stop, pictured = _content(raw)
        if start < stop:
            first, last = position + start, position + stop
            lines.append(Line(Span(first, last), raw[start:stop], folded[first:last], gap, pictured))
            gap = False
        elif raw.isspace():
            gap = True
        position += len(raw) + 1
    return tuple(lines)


def _content(raw: str) -> tuple[int, int, bool]:
    """Return where the words of a line start and stop, and whether they are the text of a picture."""
    start, stop = _strip(raw, 0, len(raw))
    if raw.startswith(("#", ">"), start) and (heading := _HEADING.match(raw, start, stop)) is not None:
        start = heading.end()
    picture = _PICTURE.fullmatch(raw, start, stop) if raw.startswith(("!", "["), start) else None
    if picture is not None:
        return (*_strip(raw, *picture.span("caption" if picture["alt"] is None else "alt")), True)
    # A table of one cell is how older pages frame a picture with its caption.
    return start, stop, "|" in raw and ("|" in raw[:start] or "|" in raw[stop:])


def _strip(raw: str, start: int, stop: int) -> tuple[int, int]:
    while start < stop and raw[start] in _AROUND:
        start += 1
    while start < stop and raw[stop - 1] in _AROUND:
        stop -= 1
    return start, stop
