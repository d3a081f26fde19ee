"""What a paragraph of an article is: prose, heading or caption."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache

from kg.intake.byline import names_post, read_byline
from kg.intake.lines import Line
from kg.intake.paragraphs import is_item
from kg.intake.wording import any_of, phrases
from kg.model import Block, BlockKind

# Python 3.11 is slow to find a member by its class.
_PROSE, _CAPTION, _HEADING = BlockKind.PROSE, BlockKind.CAPTION, BlockKind.HEADING
_LONGEST_CAPTION = 300
_LONGEST_TOLD_CAPTION = 160
_LONGEST_HEADING = 90
_HEADING_WORDS = 14
# "Đảng viên đi trước" heads a section; a caption says more, or names somebody.
_SLOGAN_WORDS = 5
_SHORTEST_LEAD = 100
_SHORTEST_REPEAT = 15
_PHOTOGRAPHER_WORDS = 6

END_MARK = "./."
"""What closes an official text."""

_PICTURE_ASIDE = "(ảnh "
_NUMBERED = re.compile(r"\s*(?:\d{1,2}(?:\.\d{1,2})*[.)/]|[IVX]{1,4}[.)/-]|[A-ZĐ]\.)\s")
_OFFICIAL = re.compile(r"số ?:|v/v |về việc |.{2,40}, ngày ")
_NUMBERED_PICTURE = re.compile(r"(?: [-–])? ảnh \d{1,2}$")
_NO_QUOTES = str.maketrans("", "", "'\"“”‘’")
_WHERE_ON_PICTURE = re.compile(
    r"\((?:người )?(?:thứ|bìa|bên|đứng|ngồi|hàng|ngoài cùng|áo|đội|mặc|ở giữa|giữa|trái|phải)\b[^()]{0,60}\)"
)
_FROM_SIDE = re.compile(r"từ (?:trái|phải) (?:sang|qua)")
_THIS_PICTURE = re.compile(r"ảnh(?:\b(?<=\btrong ảnh)|(?<=\bảnh) (?:trên|dưới)\b)")
_SIGNS_OF_TELLING = re.compile('[:;“"?!]')
_NEXT_IN_RUN = re.compile(r"(?<=[^\W_]) (?=Đ/c |Đồng chí )")


def blocks_of(paragraphs: Sequence[Line], title: str) -> Iterator[Block]:
    """Yield the blocks of the body in order; what repeats the title or an earlier paragraph is left out."""
    keys = [_key(paragraph) for paragraph in paragraphs]
    counts = Counter(keys) if len(set(keys)) < len(keys) else {}
    seen = {title, title.translate(_NO_QUOTES)}
    told = False
    for index, (paragraph, key) in enumerate(zip(paragraphs, keys, strict=True)):
        if key in seen and len(key) >= _SHORTEST_REPEAT:
            continue
        seen.add(key)
        is_lead = index == 0 and len(paragraph.text) >= _SHORTEST_LEAD
        shown = paragraph.pictured or (key in counts and counts[key] > 1 and not is_lead)
        kind = _kind(paragraph, told=told, is_lead=is_lead, shown=shown)
        told = told or kind is _PROSE
        if kind is _CAPTION:
            yield from _captions(paragraph)
        else:
            yield Block(paragraph.span, kind)


def _key(paragraph: Line) -> str:
    """Return what two paragraphs with the same words have in common, pictures of one series too."""
    key = paragraph.key
    return _NUMBERED_PICTURE.sub("", key).translate(_NO_QUOTES) if key[-1:].isdigit() else key


def _kind(line: Line, *, told: bool, is_lead: bool, shown: bool) -> BlockKind:
    text, folded = line.text, line.folded
    if len(text) > _LONGEST_CAPTION:
        return _PROSE
    if shown or ((":" in folded or _PICTURE_ASIDE in folded) and _credited(folded)) or _is_about_picture(folded):
        return _CAPTION
    is_short = len(text) <= _LONGEST_HEADING
    if is_item(text):
        is_heading = is_short and not line.is_sentence and _NUMBERED.match(text)
        return _HEADING if is_heading else _PROSE
    if text[-1] == ":":
        return _HEADING if is_short else _PROSE
    if line.is_sentence:
        return _CAPTION if told and _shows(line) else _PROSE
    if is_lead or text.endswith((",", ";")) or line.has_inner_stop or END_MARK in text:
        return _PROSE
    return _HEADING if _heads(line, told=told) else _CAPTION


def _credited(folded: str) -> re.Match[str] | None:
    """Return what stands before a photographer's name; most lines have no label and no colon and cost nothing."""
    return _credit().search(folded) if _PICTURE_ASIDE in folded or _is_labelled(folded) else None


def _is_labelled(folded: str) -> bool:
    """Say whether a colon stands behind the label of a picture."""
    colon = folded.find(":")
    while colon >= 0:
        if folded.endswith(_labels(), 0, colon - (folded[colon - 1 : colon] == " ")):
            return True
        colon = folded.find(":", colon + 1)
    return False


def _is_about_picture(folded: str) -> bool:
    if "(" in folded and _WHERE_ON_PICTURE.search(folded):
        return True
    if "từ " in folded and _FROM_SIDE.search(folded):
        return True
    return "ảnh" in folded and _THIS_PICTURE.search(folded) is not None


def _shows(line: Line) -> bool:
    """Say whether a sentence alone in its paragraph is a caption: it names who is seen and tells no more."""
    if len(line.text) > _LONGEST_TOLD_CAPTION or not (_who().match(line.folded) or _sight().match(line.folded)):
        return False
    tells = line.has_inner_stop or _SIGNS_OF_TELLING.search(line.text) or _telling().search(line.folded)
    return not tells


def _heads(line: Line, *, told: bool) -> bool:
    """Say whether a paragraph that is no sentence is a heading: short, and not about who is to be seen."""
    if line.is_capitals or (not told and _OFFICIAL.match(line.folded)):
        return True
    if len(line.text) > _LONGEST_HEADING or line.words > _HEADING_WORDS:
        return False
    if names_post(line.folded) and read_byline(line.text):
        return False
    is_slogan = line.words <= _SLOGAN_WORDS and line.text[1:].islower()
    return _sight().match(line.folded) is None and (is_slogan or _who().match(line.folded) is None)


def _captions(line: Line) -> Iterator[Block]:
    """Yield the captions in a line, without the photographer; two pictures may have theirs in one line."""
    start, stop = 0, len(line)
    credit = _credited(line.folded)
    if credit is not None and len(line.text[credit.end() :].split()) <= _PHOTOGRAPHER_WORDS and credit.start():
        stop = credit.start()
    elif credit is not None and credit.start() == 0:
        start = credit.end()
    for match in _NEXT_IN_RUN.finditer(line.text, start, stop):
        yield from _caption(line, start, match.start())
        start = match.end()
    yield from _caption(line, start, stop)


def _caption(line: Line, start: int, stop: int) -> Iterator[Block]:
    written = line.text[start:stop]
    if written.endswith(")") and "(" not in written:
        stop -= 1
    if line.text[start:stop].strip(" |"):
        yield Block(line.part(start, stop).span, _CAPTION)


@cache
def _labels() -> tuple[str, ...]:
    return tuple(sorted(phrases("credit")))


@cache
def _credit() -> re.Pattern[str]:
    """Match what stands before a photographer's name: "Ảnh:", "(ảnh Lê Thu)"."""
    return re.compile(rf"[ (/-]*{any_of(phrases('credit'))} ?:[ ]*| ?\(ảnh (?=[^()]{{2,40}}\))")


@cache
def _who() -> re.Pattern[str]:
    return re.compile(any_of(phrases("who")))


@cache
def _sight() -> re.Pattern[str]:
    return re.compile(any_of(phrases("sight")))


@cache
def _telling() -> re.Pattern[str]:
    return re.compile(rf"^{any_of(phrases('discourse'))}|{any_of(phrases('telling'))}")
