"""The lines of a page, stripped of blanks and table bars, with their positions."""

import re
from dataclasses import dataclass

from kg.model import Span

_AROUND = " \t|"
_MARKDOWN_IMAGE = re.compile(r"!\[(?P<alt>[^\]\n]*)\]\([^)\n]*\)")
_SENTENCE_END = re.compile(r"[.!?…]/?\.?[\"'”’)\]]*$")
_WORD = re.compile(r"\S*[^\W\d_]\S*")


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank: `text` is what stands at `span`, `folded` its comparison key.

    `gap` says that a blank line stands before it, `alt` that it is the alternative text of a picture.
    """

    span: Span
    text: str
    folded: str
    gap: bool
    alt: bool = False

    @property
    def is_sentence(self) -> bool:
        """Say whether the line ends as a sentence does."""
        return _SENTENCE_END.search(self.text[-6:]) is not None

    @property
    def words(self) -> int:
        """Return the number of words that have a letter, counting no further than forty."""
        return len(_WORD.findall(self.text[:240]))

    @property
    def is_capitals(self) -> bool:
        """Say whether the line is written in capitals."""
        return self.text.isupper()

    def part(self, start: int, stop: int) -> "Line":
        """Return the stretch of the line between two positions in it, without the blanks around."""
        while start < stop and self.text[start] in _AROUND:
            start += 1
        while start < stop and self.text[stop - 1] in _AROUND:
            stop -= 1
        span = Span(self.span.start + start, self.span.start + stop)
        return Line(span, self.text[start:stop], self.folded[start:stop], self.gap, self.alt)


def lines_of(text: str, folded: str) -> tuple[Line, ...]:
    """Return the lines of `text` that have more than blanks and bars."""
    lines: list[Line] = []
    position, gap = 0, False
    for raw in text.split("\n"):
        start, stop = _strip(raw)
        alt = _MARKDOWN_IMAGE.fullmatch(raw, start, stop)
        if alt is not None:
            inner, length = _strip(alt["alt"])
            start, stop = alt.start("alt") + inner, alt.start("alt") + length
        if start < stop:
            span = Span(position + start, position + stop)
            lines.append(Line(span, raw[start:stop], folded[span.start : span.stop], gap, alt is not None))
            gap = False
        elif not raw.strip():
            gap = True
        position += len(raw) + 1
    return tuple(lines)


def _strip(raw: str) -> tuple[int, int]:
    kept = raw.lstrip(_AROUND)
    start = len(raw) - len(kept)
    return start, start + len(kept.rstrip(_AROUND))
