"""What an extractor finds."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from kg.errors import InvalidValueError
from kg.model.making import quick
from kg.model.span import Span

V = TypeVar("V")


@quick
@dataclass(frozen=True, slots=True)
class Mention(Generic[V]):
    """A stretch of text that names something: `surface` is what stands at `span`, `value` what was read."""

    span: Span
    surface: str
    kind: str
    value: V
    rule: str

    def with_value(self, value: V) -> "Mention[V]":
        """Return the mention with another value."""
        return Mention(self.span, self.surface, self.kind, value, self.rule)

    def check(self, text: str) -> None:
        """Raise InvalidValueError unless `surface` is what `text` has at `span`."""
        if self.span.quote(text) != self.surface:
            raise InvalidValueError(f"mention {self.surface!r} is not what stands at {self.span}")
