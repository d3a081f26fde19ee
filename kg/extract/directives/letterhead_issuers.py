"""Whose document a page is: the body in capitals above its number, over one line or several."""

import re
from collections.abc import Sequence

from kg.extract.directives.issuer import bodies_at, head_end
from kg.extract.directives.values import Phrase
from kg.model import Span
from kg.text import Document, fold
from kg.text.letterheads import capitals_above, left_column

_BOARDS = frozenset({"ban thường vụ", "ban chấp hành", "ban thường trực"})
_JOINT = re.compile(r"(?:QCPH|QCLT|NQLT|CTPH|CTLT|KHLT|KHPH|TTLT|HDLT)(?![A-ZĐ])")
_RECITAL = re.compile(r"\n\s*(?:Căn cứ|Xét|Theo|Thực hiện)\s")
_POST = re.compile(r"(?:phó\s+)?(?:chủ\s+tịch|giám\s+đốc|bộ\s+trưởng|trưởng\s+ban)\s+")
_BELOW, _LINES_BELOW = 1500, 3
_MOST_LINES = 5


def issuers_above(document: Document, position: int, symbol: str) -> tuple[Phrase, ...]:
    """Return the body that the lines above the number name last, with a place on the line below it; of a joint
    document also the bare body above that.
    """
    rows = capitals_above(document.text, position, _MOST_LINES)
    named = _last_body(document, rows)
    if named is None:
        return _deciding(document, position, "")
    index, last = named
    while last < len(rows) and not bodies_at(document.text, document.folded, rows[last].start, rows[last].stop)[0]:
        last += 1
    row = rows[index]
    found = [_phrase(document, Span(row.start, rows[last - 1].stop))]
    if last == index + 1 and head_end(document.folded, row.start, row.stop) == row.stop:
        # "ỦY BAN NHÂN DÂN" alone: which one, the line above the recitals says.
        return _deciding(document, position, document.folded[row.start : row.stop]) or tuple(found)
    above = rows[index - 1] if index and _JOINT.search(symbol) else None
    if above is not None and head_end(document.folded, above.start, above.stop) == above.stop:
        found.insert(0, _phrase(document, Span(above.start, above.stop)))
    return tuple(found)


def _deciding(document: Document, position: int, head: str) -> tuple[Phrase, ...]:
    """Return the body in capitals right above the first recital, of which `head` is the beginning."""
    text, folded = document.text, document.folded
    recital = _RECITAL.search(text, position, position + _BELOW)
    stop = recital.start() if recital is not None else -1
    for _ in range(_LINES_BELOW):
        start = text.rfind("\n", position, stop) + 1 if stop > 0 else 0
        if start <= position:
            break
        first, end = left_column(text, start, stop)
        post = _POST.match(folded, first, end)
        begin = post.end() if post is not None else first
        if text[first:end].isupper() and bodies_at(text, folded, begin, end)[0]:
            whole = folded.startswith(head, begin) and (head_end(folded, begin, end) or end) < end
            return (_phrase(document, Span(begin, end)),) if whole else ()
        stop = start - 1
    return ()


def _last_body(document: Document, rows: Sequence[Span]) -> tuple[int, int] | None:
    """Return the last row with which a body's name begins, and the row behind it, boards of the body above left out."""
    text, folded = document.text, document.folded
    for index in range(len(rows) - 1, -1, -1):
        row = rows[index]
        if fold(text[row.start : row.stop]) in _BOARDS:
            continue
        above = rows[index - 1] if index else None
        if above is not None:
            joined = head_end(folded, above.start, row.stop)
            if joined is not None and joined > row.start:
                return index - 1, index + 1  # a name broken over the lines: "ỦY BAN THƯỜNG VỤ / QUỐC HỘI"
        if bodies_at(text, folded, row.start, row.stop)[0]:
            return index, index + 1
    return None


def _phrase(document: Document, span: Span) -> Phrase:
    return Phrase(span, document.quote(span))
