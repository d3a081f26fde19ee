"""Where the title of a page is, and where the text begins."""

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from kg.intake.byline import read_byline
from kg.intake.furniture import Mark, bare, is_section
from kg.intake.lines import Line
from kg.intake.masthead import is_masthead
from kg.intake.paragraphs import goes_on
from kg.intake.published import date_line
from kg.intake.publisher import read_prefix, read_title_prefix
from kg.intake.wording import any_of, phrases
from kg.text.document import glued_dateline

_LONGEST_TITLE = 250
_TITLE_LINES = 3
_TITLE_WORDS = 4
_LABEL_WORDS = 5
_LETTERHEAD_WORDS = 8
_SHORTEST_BODY = 60
_SURE_BODY = 150
# Where and when a document was signed.
_SIGNED_AT = re.compile(r"[^\d,|;:]{2,30}, ?ngày \d{1,2} tháng \d{1,2} năm \d{4}")
_STEP = re.compile(r"\s*[»›>]+\s*|\s*[/|]\s+")
# A caption with its photographer: "… - Ảnh: T.P", "… (Ảnh TTXVN phát)".
_PICTURED = re.compile(r"(?:[-–(/.] ?(?:ảnh|video)|.{30} ảnh) ?: ?\S.{0,38}$|\((?:ảnh|video) [^()]{2,40}\)$")
_JUST_NOW = " vừa "
"""With a full stop at its end a sentence that tells of what has just been done is a lead, and no headline."""
# So do these: " đã ", "5h ngày 3/8, …" and "…, sáng 31/10.".
_REPORTED = re.compile(r" đã |^\d{1,2}[hg]\d{0,2} |, (?:sáng|trưa|chiều|tối|ngày) \d{1,2}[/-]\d{1,2}(?:[/-]\d{4})?\.$")
# The banner of a site: "KỶ NIỆM 135 NĂM NGÀY SINH … (19/5/1890 - 19/5/2025)".
_BANNER = re.compile(r"(?:kỷ niệm|chào mừng)(?: lần thứ)? \d{1,3} năm .*\([^()]*\d{4} ?[-–] ?[^()]*\d{4}\)")
_LEFT_OPEN, _ITEMS_LISTED = ("...", "…"), 3
_BULLET = "•"
_ITEMS = ("*", _BULLET)
_MOST_EVENTS = 12
_EVENTS, _NUMBERED = "dòng sự kiện:", re.compile(r"\d\. ")
# Three headlines in a row above the title are links to other articles.
_HEADLINES = 3
# Python 3.11 is slow to find a member by its class.
_TEXT = Mark.TEXT


def is_told(line: Line) -> bool:
    """Say whether a line tells: a sentence of some length, or a long paragraph."""
    length = len(line.text)
    if length > _LONGEST_TITLE or (length >= _SHORTEST_BODY and line.text.endswith((".", "…"))):
        return True
    if length >= _SURE_BODY and (line.is_sentence or line.has_inner_stop):
        return True
    return length >= _SHORTEST_BODY and read_prefix(line.text) is not None


def find_body(lines: Sequence[Line], marks: Sequence[Mark]) -> int:
    """Return the index of the first line of the text, the number of lines where there is none."""
    found = [index for index, mark in enumerate(marks) if mark is _TEXT and not lines[index].pictured]
    for index in found:
        is_first = index == found[0] and len(found) > 1
        if is_told(lines[index]) and not (is_first and _may_stand_above(lines[index])):
            return index
    return len(lines)


def _may_stand_above(line: Line) -> bool:
    """Say whether a sentence at the head of a page may be its title, or the caption of the picture above the title."""
    return _could_be_title(line) or _is_pictured(line.folded)


def find_title(lines: Sequence[Line], marks: Sequence[Mark], body: int, width: int | None) -> tuple[int, int]:
    """Return where the title begins and stops (line indices), equal where there is none."""
    candidates = [index for index in range(body) if _is_candidate(lines[index], marks[index])]
    while candidates and _is_of_events(lines, candidates[0]):
        del candidates[0]
    if not candidates:
        path = next((index for index in range(body) if _path_end(lines[index])), None)
        if path is not None:
            return path, path + 1
        sections = [index for index in range(body) if marks[index] is Mark.SECTION]
        return (sections[-1], sections[-1] + 1) if sections else (0, 0)
    under_letterhead = _is_letterhead(lines[candidates[0]])
    titles = _without_headlines(lines, _without_mastheads(lines, candidates))
    first = _first(lines, titles, under_letterhead=under_letterhead)
    last = first + 1
    while last - first < _TITLE_LINES and last in candidates:
        if not _title_goes_on(lines, last, width):
            break
        last += 1
    return first, last


def title_start(line: Line) -> tuple[str | None, int]:
    """Return the paper named in a title's line, and where the title begins in it."""
    return read_title_prefix(line.text) or (None, _path_end(line))


def _path_end(line: Line) -> int:
    """Return where the title begins after the path of a page ("Trang chủ / Tin tức / …"), 0 where there is none."""
    if _root().match(line.folded) is None:
        return 0
    start = max((step.end() for step in _STEP.finditer(line.text)), default=0)
    step = line.part(start, len(line))
    return start if step.words >= _TITLE_WORDS and not is_section(step) else 0


def _could_be_title(line: Line) -> bool:
    """Say whether a sentence may be a title all the same, as communes write them."""
    if len(line) > _LONGEST_TITLE or line.has_inner_stop or read_prefix(line.text) is not None:
        return False
    if line.text.startswith(_ITEMS) or glued_dateline(line.text) or len(line) >= _SURE_BODY:
        return False
    if line.text.endswith(_LEFT_OPEN) and line.text.count(",") >= _ITEMS_LISTED:
        return False  # "Mỗi phần quà gồm 9 kg gạo, mì tôm, dầu ăn, …"
    if line.text.endswith(".") and _REPORTED.search(line.folded) is not None:
        return False
    return _JUST_NOW not in line.folded and _telling().match(line.folded) is None


def _is_candidate(line: Line, mark: Mark) -> bool:
    if (
        mark is not _TEXT
        or line.pictured
        or line.text.startswith(_BULLET)
        or _is_pictured(line.folded)
        or date_line(line, mark, in_head=True) is not None
        or (line.folded[-1].isdigit() and _SIGNED_AT.fullmatch(line.folded) is not None)
    ):
        return False
    return ":" not in line.folded or _credit().search(line.folded) is None or read_byline(line.text) is None


def _is_pictured(folded: str) -> bool:
    """Say whether a line ends in the name of a photographer."""
    return ("ảnh" in folded or "video" in folded) and _PICTURED.search(folded) is not None


def _first(lines: Sequence[Line], candidates: list[int], *, under_letterhead: bool) -> int:
    rest = list(candidates)
    while len(rest) > 1 and _is_label(lines[rest[0]], lines[rest[1]]):
        del rest[0]
    for index, following in pairwise(rest):
        if under_letterhead and _is_notice(lines[index], lines[following]):
            return index
    first = next((index for index in rest if lines[index].words >= _TITLE_WORDS), None)
    if first is None:
        return max(rest, key=lambda index: len(lines[index]))
    # A page that repeats its title in a line of its own means that one: "null Xã A làm đường".
    again = (index for index in rest if index > first and lines[first].key.endswith(" " + lines[index].key))
    return next(again, first)


def _is_of_events(lines: Sequence[Line], index: int) -> bool:
    """Say whether a line heads the events that a page lists above the title, or is one of them, each numbered."""
    for before in range(index, max(-1, index - _MOST_EVENTS), -1):
        if lines[before].folded.endswith(_EVENTS):
            return True
        if _NUMBERED.match(lines[before].text) is None:
            break
    return False


def _without_mastheads(lines: Sequence[Line], candidates: list[int]) -> list[int]:
    """Leave out the names of sites and bodies, and the banner of an anniversary, above the title, where one follows."""
    for place, index in enumerate(candidates):
        is_last = place + 1 == len(candidates)
        if not is_masthead(lines[index]) and (is_last or not _is_banner(lines[index])):
            return candidates[place:]
    return candidates


def _is_banner(line: Line) -> bool:
    """Say whether a line in capitals names an anniversary with its days, as sites do above their pages."""
    return line.is_capitals and _BANNER.fullmatch(line.folded) is not None


def _without_headlines(lines: Sequence[Line], candidates: list[int]) -> list[int]:
    """Leave out a list of headlines that stands above the title, apart from it, with the label apart above it."""
    start = int(len(candidates) > 1 and lines[candidates[0]].words < _TITLE_WORDS and lines[candidates[1]].gap)
    run = start + 1
    while (
        run < len(candidates) and not lines[candidates[run]].gap and candidates[run] == candidates[start] + run - start
    ):
        if start and lines[candidates[run]].words < _TITLE_WORDS:
            break  # the section of the article
        run += 1
    listed = candidates[start:run]
    is_list = len(listed) >= _HEADLINES and all(lines[index].words >= _TITLE_WORDS for index in listed)
    if not is_list or run == len(candidates) or any(lines[i].text[0].islower() for i in listed):
        return candidates
    return candidates[run:]


def _is_label(line: Line, following: Line) -> bool:
    """Say whether a line in capitals is the name of a section above the title."""
    if not line.is_capitals or line.words > _LABEL_WORDS or _notice().fullmatch(bare(line.folded)):
        return False
    return not following.is_capitals and following.words > _LABEL_WORDS


def _is_letterhead(line: Line) -> bool:
    return line.is_capitals and line.words <= _LETTERHEAD_WORDS


def _is_notice(line: Line, following: Line) -> bool:
    """Say whether two lines are the head and the subject of an official document."""
    return _notice().fullmatch(bare(line.folded)) is not None and following.folded.startswith(("về ", "v/v"))


def _title_goes_on(lines: Sequence[Line], index: int, width: int | None) -> bool:
    """Say whether line `index` belongs to the title that the line before it begins."""
    title, following = lines[index - 1], lines[index]
    if _is_notice(title, following) or title.text.endswith(":"):
        return True
    if width is None or title.is_sentence or _telling().match(following.folded):
        return False
    # What goes on once more is the first paragraph.
    is_last = index + 1 == len(lines) or not goes_on(following, lines[index + 1], width)
    return is_last and goes_on(title, following, width)


@cache
def _root() -> re.Pattern[str]:
    return re.compile(any_of(phrases("root")))


@cache
def _notice() -> re.Pattern[str]:
    return re.compile(any_of(phrases("notice")))


@cache
def _telling() -> re.Pattern[str]:
    return re.compile(any_of(phrases("discourse")))


@cache
def _credit() -> re.Pattern[str]:
    return re.compile(rf"{any_of(phrases('credit', 'author'))} ?:")
