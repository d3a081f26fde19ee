"""A page's text to its parts: title, date of publication, writers, paper, and the blocks of the article."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from kg.intake.byline import read_byline, read_prefix
from kg.intake.dates import read_crawler_mark
from kg.intake.furniture import Mark, any_of, bare, is_link, mark_of, phrases
from kg.intake.lines import Line, lines_of
from kg.intake.paragraphs import Paragraph, blocks_of, goes_on, join, wrap_width
from kg.intake.published import Dating, date_line, published
from kg.model import Block, BlockKind, Span
from kg.text import fold

_LONGEST_TITLE = 250
_TITLE_WORDS = 4
_LABEL_WORDS = 5
_SHORTEST_BODY = 60
_SURE_BODY = 150
# A crawler's mark stands at the very beginning or after the title.
_HEAD_LINES = 8
_INNER_STOP = re.compile(r"(?<=[^\W\d_]{2})[.!?…][\"”’)]?\s+[\"“‘(]?(?=[^\W\d_])")
_PICTURE_FILE = re.compile(r"\.(?:jpe?g|png|gif|bmp|webp)\b")
_AT_END = re.compile(r"\./\.\s+(?=\S.{0,60}$)")


@dataclass(frozen=True, slots=True)
class Page:
    """What was read from a page; see `kg.model.Article`."""

    title: str
    blocks: tuple[Block, ...]
    published: str | None
    byline: tuple[str, ...]
    publisher: str | None


@dataclass(frozen=True, slots=True)
class _Item:
    """A line with what it is by itself, and the date of publication that it gives."""

    line: Line
    mark: Mark
    dating: Dating | None = None


def read_page(text: str) -> Page:
    """Return the parts of a page (normalised text)."""
    folded = fold(text)
    lines, month = _without_crawler_mark(lines_of(text, folded))
    marks = [mark_of(line) for line in lines]
    body = _first_body(lines, marks)
    width = wrap_width(lines)
    first, last = _find_title(lines, marks, body, width)
    items = [
        _Item(line, mark, None if first <= index < last else date_line(line, mark, in_head=index < body))
        for index, (line, mark) in enumerate(zip(lines, marks, strict=True))
    ]
    stop = _tail(items, max(body, last))
    title = join(lines[first:last], text, folded) if first < last else None
    names, writers = _find_byline(items, last, max(body, last), stop)
    kept = _kept(items[:stop], last, names)
    body_paragraphs = _paragraphs(kept, width, text, folded)
    blocks, publisher, signed = _trim(list(blocks_of(body_paragraphs, _key(title))), text, title)
    if title is not None:
        blocks.insert(0, Block(title.span, BlockKind.TITLE))
    datings = [(index >= last, item.dating) for index, item in enumerate(items[:stop]) if item.dating]
    author = next((dating.author for _, dating in datings if dating.author), ())
    return Page(
        "" if title is None else " ".join(title.text.split()),
        tuple(blocks),
        published(datings, month),
        writers or author or signed,
        publisher,
    )


def _key(title: Line | None) -> str:
    return "" if title is None else Paragraph(title).key


def _without_crawler_mark(lines: Sequence[Line]) -> tuple[list[Line], str | None]:
    """Return the lines without a crawler's "date 2022-11", and that month or day."""
    kept, month = list(lines), None
    for index, line in enumerate(lines[:_HEAD_LINES]):
        found = read_crawler_mark(line.folded)
        if found is not None and month is None:
            month, start = found
            rest = line.text[start:].strip(" |")
            kept[index : index + 1] = [line.part(start, len(line.text))] if rest else []
    return kept, month


def _first_body(lines: Sequence[Line], marks: Sequence[Mark]) -> int:
    """Return the index of the first line that tells: a sentence of some length, or a long paragraph."""
    found = [index for index, mark in enumerate(marks) if mark is Mark.TEXT]
    for index in found:
        is_first = index == found[0] and len(found) > 1
        if _is_body(lines[index]) and not (is_first and _could_be_title(lines[index])):
            return index
    return len(lines)


def _is_body(line: Line) -> bool:
    length = len(line.text)
    if length > _LONGEST_TITLE or (length >= _SHORTEST_BODY and line.text.endswith((".", "…"))):
        return True
    if length >= _SURE_BODY and (line.is_sentence or _INNER_STOP.search(line.text)):
        return True
    return length >= _SHORTEST_BODY and read_prefix(line.text) is not None


def _could_be_title(line: Line) -> bool:
    """Say whether a sentence may be a title all the same, as communes write them."""
    if len(line.text) > _LONGEST_TITLE or _INNER_STOP.search(line.text):
        return False
    return read_prefix(line.text) is None


def _find_title(
    lines: Sequence[Line], marks: Sequence[Mark], body: int, width: int | None
) -> tuple[int, int]:
    """Return where the title begins and stops (line indices), equal where there is none."""
    candidates = [
        index
        for index in range(body)
        if marks[index] is Mark.TEXT and not date_line(lines[index], marks[index], in_head=True)
    ]
    if not candidates:
        sections = [index for index in range(body) if marks[index] is Mark.SECTION]
        return (sections[-1], sections[-1] + 1) if sections else (0, 0)
    while len(candidates) > 1 and _is_label(lines[candidates[0]], lines[candidates[1]]):
        del candidates[0]
    first = next((i for i in candidates if lines[i].words >= _TITLE_WORDS), None)
    if first is None:
        first = max(candidates, key=lambda index: len(lines[index].text))
    last = first + 1
    while last < body and last in candidates and _title_goes_on(lines[first], lines[last], width):
        last += 1
    return first, last


def _is_label(line: Line, following: Line) -> bool:
    """Say whether a line in capitals is the name of a section above the title."""
    return (
        line.is_capitals
        and line.words <= _LABEL_WORDS
        and not following.is_capitals
        and following.words > _LABEL_WORDS
        and not _official_head().fullmatch(bare(line.folded))
    )


def _title_goes_on(title: Line, following: Line, width: int | None) -> bool:
    if following.gap:
        return False
    if _official_head().fullmatch(bare(title.folded)):
        return following.folded.startswith(("về ", "v/v"))
    return width is not None and not title.is_sentence and goes_on(title, following, width)


def _tail(items: Sequence[_Item], body: int) -> int:
    """Return the index of the first line that is no longer of the article."""
    for index in range(body + 1, len(items)):
        item = items[index]
        if item.mark is Mark.TAIL or _signature().match(item.line.folded):
            return index
    stop = len(items)
    while stop > body + 1 and (items[stop - 1].mark is not Mark.TEXT or is_link(items[stop - 1].line)):
        stop -= 1
    return stop


def _find_byline(
    items: Sequence[_Item], head: int, body: int, stop: int
) -> tuple[frozenset[int], tuple[str, ...]]:
    """Return which lines name the writers, with all that follow a final byline, and the writers."""
    final = max((i for i in range(body, stop) if _is_told(items[i])), default=body)
    for index in range(final + 1, stop):
        writers = _writers(items[index])
        if writers is not None:
            return frozenset(range(index, stop)), writers + _more_writers(items, index + 1, stop)
    for index in range(head, min(body, stop)):
        writers = _writers(items[index])
        if writers:
            return frozenset({index}), writers
    return frozenset(), ()


def _is_told(item: _Item) -> bool:
    return item.mark is Mark.TEXT and _is_body(item.line) and not is_link(item.line)


def _more_writers(items: Sequence[_Item], index: int, stop: int) -> tuple[str, ...]:
    names: tuple[str, ...] = ()
    while index < stop and (found := _writers(items[index])):
        names += found
        index += 1
    return names


def _writers(item: _Item) -> tuple[str, ...] | None:
    if item.mark is not Mark.TEXT or item.dating is not None or item.line.folded.startswith("-"):
        return None
    return read_byline(item.line.text)


def _kept(items: Sequence[_Item], head: int, names: frozenset[int]) -> Iterator[tuple[Line, bool, bool]]:
    """Yield the lines of the article after the title: whether furniture stands before each, and a picture."""
    apart = pictured = False
    for index, item in enumerate(items):
        if index < head:
            continue
        if item.mark in (Mark.TEXT, Mark.SECTION) and item.dating is None and index not in names:
            yield item.line, apart, pictured
            apart = pictured = False
        else:
            apart = True
            pictured = item.mark is Mark.FURNITURE and _PICTURE_FILE.search(item.line.folded) is not None


def _paragraphs(
    kept: Iterator[tuple[Line, bool, bool]], width: int | None, text: str, folded: str
) -> list[Paragraph]:
    groups: list[tuple[list[Line], bool]] = []
    for line, apart, pictured in kept:
        if groups and not apart and goes_on(groups[-1][0][-1], line, width):
            groups[-1][0].append(line)
        else:
            groups.append(([line], pictured or line.alt))
    return [Paragraph(join(lines, text, folded), pictured) for lines, pictured in groups]


def _trim(
    blocks: list[Block], text: str, title: Line | None
) -> tuple[list[Block], str | None, tuple[str, ...]]:
    """Take the paper's name off the beginning of the prose, and the title where the prose repeats it."""
    publisher = None
    prose = [index for index, block in enumerate(blocks) if block.kind is BlockKind.PROSE]
    for index in prose[:2]:
        span = blocks[index].span
        start = _after_title(span, text, title)
        found = read_prefix(span.quote(text)[start:][:80]) if publisher is None else None
        if found is not None:
            publisher, start = found[0], start + found[1]
        if start and span.start + start < span.stop:
            blocks[index] = Block(Span(span.start + start, span.stop), BlockKind.PROSE)
    signed: tuple[str, ...] = ()
    if prose:
        span = blocks[prose[-1]].span
        end = _AT_END.search(text, max(span.start, span.stop - 80), span.stop)
        signed = () if end is None else read_byline(text[end.end() : span.stop]) or ()
        if end is not None and signed and end.start() + 3 > span.start:
            blocks[prose[-1]] = Block(Span(span.start, end.start() + 3), BlockKind.PROSE)
    return blocks, publisher, signed


def _after_title(span: Span, text: str, title: Line | None) -> int:
    if title is None or len(title.text) < _SHORTEST_BODY // 2:
        return 0
    beginning = fold(text[span.start : min(span.stop, span.start + len(title.text) + 4)])
    if not beginning.startswith(title.folded):
        return 0
    rest = beginning[len(title.text) :]
    if not rest.lstrip(" ").startswith((".", ":", "-")):
        return 0
    return len(beginning) - len(rest.lstrip(" .:-"))


@cache
def _signature() -> re.Pattern[str]:
    return re.compile("|".join(re.escape(phrase) for phrase in sorted(phrases("signature"))))


@cache
def _official_head() -> re.Pattern[str]:
    return re.compile(any_of(phrases("notice")))
