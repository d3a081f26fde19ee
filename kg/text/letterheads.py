"""The head of an official document: the motto of the country, and in capitals whose document it is."""

import re

from kg.model import Span
from kg.text.fold import fold

_MOTTO = re.compile(
    r"[\s|*]*(?:cộng(?:\s+hòa)?|(?:cộng\s+)?hòa\s+xã\s+hội(?:\s+chủ\s+nghĩa(?:\s+việt\s+nam)?)?|chủ\s+nghĩa\s+việt\s+nam"
    r"|độc\s+lập\s*[-–]\s*tự\s+do\s*[-–]\s*hạnh\s+phúc"
    r"|đảng\s+cộng\s+sản(?:\s+việt\s+nam)?|việt\s+nam)[\s|*-]*"
)
_COLUMNS, _AROUND = " | ", " \t|*"
_LINES_ABOVE = 14


def is_motto(folded: str) -> bool:
    """Say whether a line is of the name of the country or its motto, as they stand above a document.

    >>> is_motto("độc lập - tự do - hạnh phúc")
    True
    """
    return _MOTTO.fullmatch(folded) is not None


def left_column(text: str, start: int, stop: int) -> tuple[int, int]:
    """Return where the left column of a line stands, without the signs around it; of a line of signs nothing is left.

    >>> left_column("| UBND XÃ A | CỘNG HÒA |", 0, 24)
    (2, 11)
    """
    bar = text.find(_COLUMNS, start, stop)
    line = text[start : stop if bar < 0 else bar]
    return start + len(line) - len(line.lstrip(_AROUND)), start + len(line.rstrip(_AROUND))


def capitals_above(text: str, position: int, most: int) -> list[Span]:
    """Return the lines in capitals that stand together above the line of `position`, at most so many, the nearest ones;
    rules and the motto below them are passed over.
    """
    found: list[Span] = []
    stop = text.rfind("\n", 0, position)
    for _ in range(_LINES_ABOVE):
        if stop < 0 or len(found) == most:
            break
        start = text.rfind("\n", 0, stop) + 1
        first, end = left_column(text, start, stop)
        line, stop = text[first:end], start - 1
        if not any(map(str.isalpha, line)) or is_motto(fold(line)):
            if found and line:
                break
            continue
        if not line.isupper():
            break
        found.insert(0, Span(first, end))
    return found
