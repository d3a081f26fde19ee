"""Lines to paragraphs, and what each is: prose, heading or caption."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from kg.intake.furniture import any_of, phrases
from kg.intake.lines import Line
from kg.model import Block, BlockKind, Span

# Portals that break lines do it between these widths; a longer line is a paragraph of its own.
_NARROW, _WIDE = 50, 120
_MIN_WRAPPED = 5
# Vietnamese syllables are short: a broken line is nearly full.
_RAGGED = 12
_SLACK = 4

_LONGEST_CAPTION = 300
_LONGEST_HEADING = 90
_HEADING_WORDS = 14
_SHORTEST_LEAD = 100
_SHORTEST_REPEAT = 15

_ITEM = re.compile(r"\s*(?:[-+*•–·◦▪»]|\(?\d{1,2}[.)/]|\(?[a-zđ]\)|[IVX]{1,4}[.)])\s*(?=\S)")
_NUMBERED = re.compile(r"\s*(?:\d{1,2}(?:\.\d{1,2})*[.)/]|[IVX]{1,4}[.)/-]|[A-ZĐ]\.)\s")
_INNER_STOP = re.compile(r"(?<=[^\W\d_]{2})[.!?…][\"”’)]?\s+[\"“‘(]?(?=[^\W\d_])")
_WHERE_ON_PICTURE = re.compile(
    r"\((?:người )?(?:thứ|bìa|bên|đứng|ngồi|hàng|ngoài cùng|áo|đội|mặc|ở giữa|giữa|trái|phải)\b[^()]{0,60}\)"
    r"|từ (?:trái|phải) (?:sang|qua)|\b(?:trong ảnh|ảnh trên|ảnh dưới)\b"
)
_NEXT_IN_RUN = re.compile(r"(?<=[^\W_]) (?=Đ/c |Đồng chí )")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A run of lines that belong together; `pictured` where the page marks it as the text of a picture."""

    line: Line
    pictured: bool = False

    @property
    def text(self) -> str:
        """Return the paragraph as written."""
        return self.line.text

    @property
    def key(self) -> str:
        """Return what two paragraphs with the same text have in common."""
        return " ".join(self.line.folded.split()).strip(" .")


def wrap_width(lines: Sequence[Line]) -> int | None:
    """Return the width at which the lines of a page are broken, None where each is a paragraph."""
    lengths = [len(line.text) for line, after in pairwise(lines) if not after.gap]
    longest = max(lengths, default=0)
    if not _NARROW <= longest <= _WIDE:
        return None
    full = sum(length > longest - _RAGGED for length in lengths)
    return longest if full >= _MIN_WRAPPED else None


def goes_on(before: Line, after: Line, width: int | None) -> bool:
    """Say whether `after`, the next line, continues the sentence or paragraph that `before` breaks off."""
    if after.gap or _ITEM.match(after.text):
        return False
    if width is not None:
        # A line is broken where the next word does not fit any more, give or take a few characters.
        return len(before.text) + len(after.text.split(maxsplit=1)[0]) >= width - _SLACK
    if before.is_sentence or before.text.endswith((":", ";")):
        return False
    return after.text[0].islower() or _open_end().search(before.folded[-20:]) is not None


def join(lines: Sequence[Line], text: str, folded: str) -> Line:
    """Return the lines as one, from the first's beginning to the last's end."""
    span = Span(lines[0].span.start, lines[-1].span.stop)
    return Line(span, span.quote(text), span.quote(folded), lines[0].gap, lines[0].alt)


def blocks_of(paragraphs: Sequence[Paragraph], title: str) -> Iterator[Block]:
    """Yield the blocks of the body in order; what repeats the title or an earlier paragraph is left out."""
    counts = Counter(paragraph.key for paragraph in paragraphs)
    seen = {title}
    told = False
    for index, paragraph in enumerate(paragraphs):
        if paragraph.key in seen and len(paragraph.key) >= _SHORTEST_REPEAT:
            continue
        seen.add(paragraph.key)
        is_lead = index == 0 and len(paragraph.text) >= _SHORTEST_LEAD
        repeated = counts[paragraph.key] > 1 and not is_lead
        kind = _kind(paragraph, told=told, is_lead=is_lead, repeated=repeated)
        told = told or kind is BlockKind.PROSE
        if kind is BlockKind.CAPTION:
            yield from _captions(paragraph.line)
        else:
            yield Block(paragraph.line.span, kind)


def _kind(paragraph: Paragraph, *, told: bool, is_lead: bool, repeated: bool) -> BlockKind:
    line = paragraph.line
    if len(line.text) > _LONGEST_CAPTION:
        return BlockKind.PROSE
    if paragraph.pictured or repeated or _is_pictured(line):
        return BlockKind.CAPTION
    if _ITEM.match(line.text):
        is_short = not line.is_sentence and len(line.text) <= _LONGEST_HEADING
        return BlockKind.HEADING if is_short and _NUMBERED.match(line.text) else BlockKind.PROSE
    if line.text.endswith(":"):
        return BlockKind.HEADING if len(line.text) <= _LONGEST_HEADING else BlockKind.PROSE
    if line.is_sentence:
        return BlockKind.CAPTION if told and _shows(line) else BlockKind.PROSE
    if is_lead or line.text.endswith((",", ";")) or _INNER_STOP.search(line.text):
        return BlockKind.PROSE
    return BlockKind.HEADING if _heads(line, told=told) else BlockKind.CAPTION


def _is_pictured(line: Line) -> bool:
    return _credit().search(line.folded) is not None or _WHERE_ON_PICTURE.search(line.folded) is not None


def _shows(line: Line) -> bool:
    """Say whether a sentence alone in its paragraph is a caption: it names who is seen and tells no more."""
    if len(line.text) > 160 or _INNER_STOP.search(line.text) or any(sign in line.text for sign in ':;“"?!'):
        return False
    return _who().match(line.folded) is not None and _telling().search(line.folded) is None


def _heads(line: Line, *, told: bool) -> bool:
    if line.is_capitals or (not told and _official().match(line.folded)):
        return True
    if len(line.text) > _LONGEST_HEADING or line.words > _HEADING_WORDS:
        return False
    return _who().match(line.folded) is None


def _captions(line: Line) -> Iterator[Block]:
    """Yield the captions in a line, without the photographer; two pictures may have theirs in one line."""
    credit = _credit().search(line.folded)
    start, stop = 0, len(line.text)
    if credit is not None and credit.start() == 0:
        start = credit.end()
    elif credit is not None and len(line.text[credit.end() :].split()) <= 6:
        stop = credit.start()
    for match in _NEXT_IN_RUN.finditer(line.text, start, stop):
        yield from _caption(line, start, match.start())
        start = match.end()
    yield from _caption(line, start, stop)


def _caption(line: Line, start: int, stop: int) -> Iterator[Block]:
    if line.text[start:stop].endswith(")") and "(" not in line.text[start:stop]:
        stop -= 1
    if line.text[start:stop].strip(" |"):
        yield Block(line.part(start, stop).span, BlockKind.CAPTION)


@cache
def _credit() -> re.Pattern[str]:
    return re.compile(rf"[ (/-]*{any_of(phrases('credit'))} ?:[ ]*")


@cache
def _open_end() -> re.Pattern[str]:
    return re.compile(any_of(phrases("open")) + "$|,$")


@cache
def _who() -> re.Pattern[str]:
    return re.compile(any_of(phrases("who")))


@cache
def _telling() -> re.Pattern[str]:
    return re.compile(rf"^{any_of(phrases('discourse'))}|{any_of(phrases('telling'))}")


@cache
def _official() -> re.Pattern[str]:
    return re.compile(r"số ?:|v/v |về việc |.{2,40}, ngày ")
