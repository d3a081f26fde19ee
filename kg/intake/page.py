"""A page's text to its parts: title, date of publication, writers, paper, and the blocks of the article."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from kg.intake.byline import read_byline
from kg.intake.dates import CRAWLER_SIGN, read_crawler_mark
from kg.intake.ending import Ending, Item, find_ending
from kg.intake.furniture import Mark, marks_of, with_pictures
from kg.intake.kinds import END_MARK, blocks_of
from kg.intake.letterhead import body_above, is_number, number_above
from kg.intake.lines import Line, lines_of
from kg.intake.masthead import site_of
from kg.intake.paragraphs import ANYWHERE, goes_on, is_broken_off, join, paragraphs_of, wrap_width
from kg.intake.published import Dating, date_line, published
from kg.intake.publisher import is_paper, read_alone, read_prefix
from kg.intake.title import find_body, find_title, title_start
from kg.model import Block, BlockKind, Span
from kg.model.making import quick
from kg.text.fold import fold_page

# A crawler's mark stands at the very beginning or after the title.
_HEAD_LINES = 8
# Python 3.11 is slow to find a member by its class.
_PROSE = BlockKind.PROSE
# The paper's name stands before the lead or before the first paragraph after it.
_PREFIXED = 2
_SHORTEST_TITLE, _LONGEST_TITLE, _TITLE_WORDS, _FIRST_LINES = 30, 250, 6, 2
# The place where a document was signed may stand on the line before the day.
_BEFORE_DAY = ", ngày"
_MINUTE = re.compile(r"\d{1,2}/\d{1,2}/20\d\d,? \d{1,2}:\d{2}(?=[^\W\d_]| )")
"""The day and minute at the beginning of a line, or at its end."""
_MINUTE_AT_END = re.compile(r" \d{1,2}/\d{1,2}/20\d\d,? \d{1,2}:\d{2}(?: ?\(?gmt ?\+ ?7\)?)?$")
_SIGNED = re.compile(re.escape(END_MARK) + r"\s+(?=\S.{0,60}$)")
_LONGEST_SIGNED = 80


@quick
@dataclass(frozen=True, slots=True)
class Page:
    """What was read from a page; see `kg.model.Article`."""

    title: str
    blocks: tuple[Block, ...]
    published: str | None
    byline: tuple[str, ...]
    publisher: str | None


def read_page(text: str) -> Page:
    """Return the parts of a page (normalised text)."""
    folded = fold_page(text)
    found, month = _without_crawler_mark(lines_of(text, folded))
    found = _with_date_apart(found)
    marks = marks_of(found, text)
    alone = _paper_alone(found, marks)
    lines = with_pictures(found, marks)
    width = wrap_width(lines)
    if width == ANYWHERE:
        marks = _with_broken_words(lines, marks)
    body = find_body(lines, marks)
    first, last = find_title(lines, marks, body, width or None)
    is_signed = _BEFORE_DAY in folded
    items = [
        Item(
            line,
            mark,
            None
            if first <= index < last or (is_signed and index and lines[index - 1].folded.endswith(_BEFORE_DAY))
            else date_line(line, mark, in_head=index < body),
            width is not None and index + 1 < len(lines) and goes_on(line, lines[index + 1], width),
        )
        for index, (line, mark) in enumerate(zip(lines, marks, strict=True))
    ]
    ending = find_ending(items, last, max(body, last))
    title = join(lines[first:last], text, folded) if first < last else None
    blocks = list(_blocks(items, last, ending, title, width, text, folded))
    paper, start = (None, 0) if title is None else title_start(title)
    blocks, publisher, signed = _trimmed(blocks, text, folded, title)
    if title is not None:
        title = title.part(start, len(title))
        blocks.insert(0, Block(title.span, BlockKind.TITLE))
    number = number_above(text, blocks[0].span.start) if blocks else None
    if number is not None:
        blocks.insert(0, Block(number, _PROSE))
    if number is not None or (title is not None and is_number(title.folded)):
        head = body_above(text, blocks[0].span.start)
        blocks = blocks if head is None else [Block(head, _PROSE), *blocks]
    datings = _datings(items[: ending.stop], last) or _datings(_foot(items, ending.stop), 0)
    beside = next((dating.author for _, dating in datings if dating.author), ())
    name = "" if title is None else " ".join(title.text.split())
    byline = ending.writers or beside or signed
    site = next(filter(None, (site_of(lines, index) for index in range(first))), None)
    signs = next((writer for writer in byline if is_paper(writer)), None)
    writers = byline if signs is None else tuple(writer for writer in byline if not is_paper(writer))
    if number is not None:
        writers = tuple(writer for writer in writers if not writer.isupper())  # "QUYẾT NGHỊ", "I. MỤC ĐÍCH"
    return Page(name, tuple(blocks), published(datings, month), writers, publisher or paper or alone or site or signs)


def _paper_alone(lines: Sequence[Line], marks: list[Mark]) -> str | None:
    """Return the paper that stands in a line of its own at the head of a page, which is then no text."""
    for index, line in enumerate(lines[:_HEAD_LINES]):
        paper = read_alone(line.text)
        if paper is not None:
            marks[index] = Mark.FURNITURE
            return paper
    return None


def _with_broken_words(lines: Sequence[Line], marks: Sequence[Mark]) -> list[Mark]:
    """Return what the lines are, text where a line is but the first word of a sentence: "Trong", "Được"."""
    kept = list(marks)
    for index, (line, after) in enumerate(pairwise(lines)):
        if line.text.isalpha() and line.text.istitle() and is_broken_off(line, after):
            kept[index] = Mark.TEXT
    return kept


def _without_crawler_mark(lines: Sequence[Line]) -> tuple[list[Line], str | None]:
    """Return the lines without a crawler's "date 2022-11", and that month or day."""
    kept = list(lines)
    for index, line in enumerate(lines[:_HEAD_LINES]):
        found = read_crawler_mark(line.folded) if CRAWLER_SIGN in line.folded else None
        if found is not None:
            month, start = found
            rest = line.text[start:].strip(" \t|")
            kept[index : index + 1] = [line.part(start, len(line))] if rest else []
            return kept, month
    return kept, None


def _with_date_apart(lines: list[Line]) -> list[Line]:
    """Return the lines, the title apart from the day and minute that a page puts beside it without a line end."""
    for index, line in enumerate(lines[:_FIRST_LINES]):
        beside = _MINUTE.match(line.folded) or _MINUTE_AT_END.search(line.folded)
        if beside is None or len(line) > _LONGEST_TITLE or line.is_sentence:
            continue
        is_first = beside.start() == 0
        title = line.part(beside.end(), len(line)) if is_first else line.part(0, beside.start())
        if title.words >= _TITLE_WORDS and read_byline(title.text) is None:
            date = line.part(beside.start(), beside.end())
            lines[index : index + 1] = [date, title] if is_first else [title, date]
            break
    return lines


def _blocks(
    items: Sequence[Item],
    head: int,
    ending: Ending,
    title: Line | None,
    width: int | None,
    text: str,
    folded: str,
) -> Iterator[Block]:
    kept = _kept(items[: ending.stop], head, ending.dropped)
    return blocks_of(paragraphs_of(kept, width, text, folded), "" if title is None else title.key)


def _datings(items: Sequence[Item], head: int) -> list[tuple[bool, Dating]]:
    """Return the dates that lines give, each with whether it stands after the title."""
    return [(index >= head, item.dating) for index, item in enumerate(items) if item.dating is not None]


def _foot(items: Sequence[Item], stop: int) -> Sequence[Item]:
    """Return the lines between an article and the list of others: older pages give the date there."""
    tail = next((index for index in range(stop, len(items)) if items[index].mark is Mark.TAIL), len(items))
    return items[stop:tail]


def _kept(items: Sequence[Item], head: int, dropped: frozenset[int]) -> Iterator[tuple[Line, bool]]:
    """Yield the lines of the article after the title, and whether something else stands before each."""
    apart = False
    for index, item in enumerate(items[head:], head):
        if item.is_text and index not in dropped:
            yield item.line, apart
            apart = False
        else:
            apart = True


def _trimmed(
    blocks: list[Block], text: str, folded: str, title: Line | None
) -> tuple[list[Block], str | None, tuple[str, ...]]:
    """Take off the prose the title where it stands again, the paper's name and the writers at the end."""
    publisher: str | None = None
    prose = [index for index, block in enumerate(blocks) if block.kind is _PROSE]
    for index in prose[:_PREFIXED]:
        span = blocks[index].span
        start = 0 if title is None else _after_title(span, folded, title)
        prefix = read_prefix(span.quote(text)[start:]) if publisher is None else None
        if prefix is not None:
            publisher, start = prefix[0], start + prefix[1]
        if start and span.start + start < span.stop:
            blocks[index] = Block(Span(span.start + start, span.stop), BlockKind.PROSE)
    if not prose:
        return blocks, publisher, ()
    span, writers = _without_signature(blocks[prose[-1]].span, text)
    blocks[prose[-1]] = Block(span, BlockKind.PROSE)
    return blocks, publisher, writers


def _after_title(span: Span, folded: str, title: Line) -> int:
    """Return where a paragraph goes on that begins with the title as a sentence of its own."""
    size = len(title.text)
    if size < _SHORTEST_TITLE or not folded.startswith(title.folded, span.start, span.stop):
        return 0
    rest = folded[span.start + size : min(span.stop, span.start + size + 4)]
    if not rest.lstrip(" ").startswith((".", ":", "-")):
        return 0
    return size + len(rest) - len(rest.lstrip(" .:-"))


def _without_signature(span: Span, text: str) -> tuple[Span, tuple[str, ...]]:
    """Return the last paragraph without the writers who stand in it after the end mark "./."."""
    end = _SIGNED.search(text, max(span.start, span.stop - _LONGEST_SIGNED), span.stop)
    writers = None if end is None else read_byline(text[end.end() : span.stop])
    if end is None or not writers or end.start() <= span.start:
        return span, ()
    return Span(span.start, end.start() + len(END_MARK)), writers
