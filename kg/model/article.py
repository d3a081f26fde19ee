"""One article as read."""

import hashlib
import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from operator import attrgetter
from typing import Self

from kg.errors import InvalidValueError
from kg.model.making import quick
from kg.model.span import Span
from kg.model.terms import BlockKind
from kg.model.values import PartialDate

_SHA256 = re.compile(r"[0-9a-f]{64}")
_BOUNDS = attrgetter("span.start", "span.stop")
_TIME = re.compile(r"T([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?")

_FIRST_WORDS = 12


@quick
@dataclass(frozen=True, slots=True, order=True)
class Block:
    """A title, heading, paragraph or caption: its span in the article's text."""

    span: Span
    kind: BlockKind


@quick
@dataclass(frozen=True, slots=True)
class Article:
    """One article: `text` is all that was read (NFC, `\\n` line ends), `blocks` the parts that belong to it.

    Page furniture stays in `text`, so that positions are those of the file, but lies in no block.
    `published` is ISO 8601, a day or a month or a minute ("2022-03-18T15:00"), None where the page has none.
    `id` is the first 16 hex digits of `sha256`, the digest of the bytes.
    """

    source: str
    sha256: str
    title: str
    text: str
    blocks: tuple[Block, ...]
    published: str | None = None
    byline: tuple[str, ...] = ()
    publisher: str | None = None
    url: str | None = None

    def __post_init__(self) -> None:
        if not _SHA256.fullmatch(self.sha256):
            raise InvalidValueError(f"{self.source}: sha256 {self.sha256!r} is not 64 hex digits")
        if self.published is not None:
            _date(_TIME.sub("", self.published))
        bounds = [0, *chain.from_iterable(map(_BOUNDS, self.blocks)), len(self.text)]
        if bounds != sorted(bounds):
            self._refuse_block()

    def _refuse_block(self) -> None:
        """Raise InvalidValueError for the first block that overlaps or leaves the text."""
        stop = 0
        for block in self.blocks:
            if block.span.start < stop or block.span.stop > len(self.text):
                raise InvalidValueError(f"{self.source}: block {block.span} overlaps or leaves the text")
            stop = block.span.stop

    @property
    def id(self) -> str:
        """Return the identity of the content."""
        return self.sha256[:16]

    @property
    def heading(self) -> str:
        """Return what people know the article by: its title, else its first words, else the name of its file."""
        if self.title:
            return self.title
        words = next((block.span.quote(self.text).split() for block in self.blocks), [])
        if len(words) > _FIRST_WORDS:
            return f"{' '.join(words[:_FIRST_WORDS])} …"
        return " ".join(words) or self.source

    @property
    def published_on(self) -> PartialDate | None:
        """Return the date of publication, the reference time of every relative expression."""
        return None if self.published is None else _date(self.published.partition("T")[0])

    def spans(self, *kinds: BlockKind) -> tuple[Span, ...]:
        """Return the spans of the blocks of these kinds, in the order of the text."""
        return tuple([block.span for block in self.blocks if block.kind in kinds])

    @classmethod
    def of_text(cls, text: str, source: str = "text", published: str | None = None) -> Self:
        """Return an article of one paragraph, for tests and for text that is no page."""
        digest = hashlib.sha256(text.encode()).hexdigest()
        blocks = (Block(Span(0, len(text)), BlockKind.PROSE),)
        return cls(source, digest, "", text, blocks, published=published)


@lru_cache(maxsize=1024)
def _date(iso: str) -> PartialDate:
    """Return a date, of which the steps of an article ask again and again."""
    return PartialDate(iso)
