"""Positions in an article's text."""

from dataclasses import dataclass

from kg.errors import InvalidValueError
from kg.model.making import quick_if


@quick_if("start < stop and start >= 0")
@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of text: code points, `start` inclusive, `stop` exclusive, never empty.

    >>> Span(0, 4).quote("thôn Khuổi Tẩu")
    'thôn'
    """

    start: int
    stop: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.stop:
            raise InvalidValueError(f"span {self.start}:{self.stop} is not 0 <= start < stop")

    def __len__(self) -> int:
        return self.stop - self.start

    def quote(self, text: str) -> str:
        """Return the characters of `text` that the span covers; raises InvalidValueError beyond its end."""
        if self.stop > len(text):
            raise InvalidValueError(f"span {self.start}:{self.stop} ends after the text of {len(text)}")
        return text[self.start : self.stop]

    def contains(self, other: "Span") -> bool:
        """Say whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.stop <= self.stop

    def overlaps(self, other: "Span") -> bool:
        """Say whether the two spans share a code point."""
        return self.start < other.stop and other.start < self.stop

    def cover(self, other: "Span") -> "Span":
        """Return the smallest span that contains both."""
        start = self.start if self.start < other.start else other.start
        return Span(start, self.stop if self.stop > other.stop else other.stop)
