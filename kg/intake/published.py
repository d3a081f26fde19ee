"""Which of a page's dates is the article's."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from kg.intake.byline import read_byline
from kg.intake.dates import Stamp, read_stamp
from kg.intake.furniture import Mark, bare, is_explained
from kg.intake.lines import Line
from kg.intake.wording import any_of, phrases
from kg.model.making import quick

# A line with the date and a few words beside it; a longer one tells something.
_LONGEST = 110
# Python 3.11 is slow to find a member by its class.
_TAIL, _TEXT = Mark.TAIL, Mark.TEXT
_BESIDE = " \t|•·,;:()[]–—-"
# "ngày 26/11/2003;" ends one of the acts that a document stands on.
_RECITED, _BAR = ";", " | "
# What is left of "Đăng ngày 5/3/2023", "Đăng lúc 9:15", where it is no name.
_SAID = frozenset({"đăng", "đăng lúc", "đăng vào"})
# A place before the date is where a document was signed.
_PAPER_BEHIND = re.compile(r"(?<=[^\W\d_]) [A-ZĐ]{2,4}O$")
"""The paper in short behind the writer: "V.ANH TPO"."""
_SIGNED_AT = re.compile(r"[^\W\d_], ?ngày ")


@quick
@dataclass(frozen=True, slots=True)
class Dating:
    """A date of publication that a line gives, with the writers beside it; `labelled` where it says so."""

    iso: str
    author: tuple[str, ...] = ()
    labelled: bool = False


def date_line(line: Line, mark: Mark, *, in_head: bool) -> Dating | None:
    """Return the date of publication that a line gives, None for a line of the article itself.

    Above the text a date may have other words beside it; below, only a line that says so is one.
    """
    if line.text[-1] == _RECITED:
        return None
    if len(line.text) > _LONGEST or mark is _TAIL or (mark is _TEXT and line.is_sentence):
        return None
    stamp = read_stamp(line.folded)
    if stamp is None:
        return None
    said = bare(stamp.rest) in _SAID
    labelled = said or _label().search(line.folded) is not None
    if said or is_explained(stamp.rest) or bare(stamp.rest) in phrases("section"):
        return Dating(stamp.iso, labelled=labelled)
    author = _author_beside(line, stamp) if in_head else None
    if author is not None or (in_head and (labelled or stamp.has_time)) or _is_of_source(line, stamp):
        return Dating(stamp.iso, author or (), labelled)
    return None


def _is_of_source(line: Line, stamp: Stamp) -> bool:
    """Say whether a line has who published the text, a bar and the time: "VNA | 13-11-2024, 14:10"."""
    source, bar, _ = line.text.partition(_BAR)
    return bool(bar) and stamp.has_time and source.isupper() and stamp.rest.strip(_BESIDE) == line.folded[: len(source)]


def published(datings: Sequence[tuple[bool, Dating]], month: str | None) -> str | None:
    """Return the date of publication: ISO 8601, with the minute where the page gives it.

    `datings` say of each date whether it stands after the title. The line that names the writer is the
    article's own, then the one that says that it is the date; the clock of the page stands above the title.
    `month` is a crawler's mark, which often knows the month only.
    """
    if not datings:
        return month
    best = min(datings, key=lambda found: (not found[1].author, not found[1].labelled, not found[0]))
    return best[1].iso


def _author_beside(line: Line, stamp: Stamp) -> tuple[str, ...] | None:
    if not stamp.has_time and _SIGNED_AT.search(line.folded):
        return None
    kept = stamp.rest.lstrip(_BESIDE)
    start = len(stamp.rest) - len(kept)
    return read_byline(_PAPER_BEHIND.sub("", line.text[start : start + len(kept.rstrip(_BESIDE))]))


@cache
def _label() -> re.Pattern[str]:
    return re.compile(any_of(phrases("published")))
