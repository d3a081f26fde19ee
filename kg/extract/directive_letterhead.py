"""The directive that the page itself is, as commune portals print it: "Số: 58/TB-UBND" on a line."""

import re
from collections.abc import Iterator

from kg.extract.dates import date_at
from kg.extract.directive_issuer import bodies_at
from kg.extract.directive_symbols import default_issuer, numbering_at, type_of
from kg.extract.directive_values import Citation, CitationForm, Phrase
from kg.extract.directive_words import known_types
from kg.model import Mention, PartialDate, Span
from kg.text import Document

RULE = "directive.letterhead"

_NUMBER = re.compile(r"S[ốỐ]\s*:?\s*(?=\d)")
# The number ends its line, or the place and day of issue follow.
_LINE_END = re.compile(r"\s*(?:\n|$|\||\t)|\s{2,}|\s+[^\n,;]{2,30},\s+ngày\s")
_DAY = re.compile(r",\s+ngày\s+(?=\d)")
_HEADING = re.compile(r"(?:về\s+việc|v/v|về)\s*:?\s+(?P<about>[^\n]{8,250})")
_BEFORE = 300
_AFTER = 400


def letterheads(document: Document) -> Iterator[Mention[Citation]]:
    """Yield the directive that the page publishes, where its symbol ends a line of its own."""
    for match in _NUMBER.finditer(document.text):
        found = numbering_at(document.text, match.end(), len(document.text))
        kind = type_of(found.symbol) if found and found.symbol else None
        if (
            found is None
            or found.symbol is None
            or kind not in known_types()
            or not _is_text(document, match.end())
        ):
            continue
        start = match.start()
        if not _on_own_line(document.text, start, found.stop):
            continue
        short = _phrase(document, start, found.stop)
        issued_on, dated = _dated(document.folded, found.stop)
        heading = _heading(document, kind, start)
        citation = Citation(
            type=kind,
            name=f"{kind} số {found.symbol}",
            form=CitationForm.SYMBOL,
            short=short,
            full=short,
            number=found.number,
            symbol=found.symbol,
            issued_on=issued_on,
            dated=dated,
            issuers=_issuers(document, start),
            default_issuer=default_issuer(found.symbol),
            about=heading[1] if heading else None,
            aliases=(_phrase(document, match.end(), found.stop), *((heading[0],) if heading else ())),
        )
        yield Mention(short.span, short.text, "directive", citation, RULE)


def _phrase(document: Document, start: int, stop: int) -> Phrase:
    span = Span(start, stop)
    return Phrase(span, document.quote(span))


def _on_own_line(text: str, start: int, stop: int) -> bool:
    line = text.rfind("\n", 0, start) + 1
    return not text[line:start].strip(" \t|*") and _LINE_END.match(text, stop) is not None


def _is_text(document: Document, position: int) -> bool:
    return any(sentence.span.start <= position < sentence.span.stop for sentence in document.sentences)


def _dated(folded: str, position: int) -> tuple[PartialDate | None, Span | None]:
    place = _DAY.search(folded, position, position + _BEFORE)
    day = date_at(folded, place.end(), place.end() + 40) if place else None
    return (day[0], Span(place.end(), day[1])) if place and day else (None, None)


def _issuers(document: Document, position: int) -> tuple[Phrase, ...]:
    """Read the body from the lines above the number, the nearest that names one."""
    stop = len(document.text[:position].rstrip())
    for _ in range(3):
        start = document.text.rfind("\n", 0, stop) + 1
        line = document.text[start:stop]
        begin = start + len(line) - len(line.lstrip(" \t|*"))
        bodies, _ = bodies_at(document.text, document.folded, begin, stop)
        if bodies and line.isupper():
            return (_phrase(document, begin, stop),)
        stop = len(document.text[:start].rstrip())
    return ()


def _heading(document: Document, kind: str, position: int) -> tuple[Phrase, Phrase] | None:
    """Find the type in capitals with the subject: "THÔNG BÁO Về việc …", above the number or below it."""
    floor = max(0, position - _BEFORE)
    for match in re.finditer(kind.upper(), document.text[: position + _AFTER]):
        if match.start() < floor:
            continue
        about = _HEADING.match(
            document.folded, len(document.text) - len(document.text[match.end() :].lstrip(" \n:*"))
        )
        if about is not None:
            end = about.start("about") + len(
                document.text[about.start("about") : about.end()].split("\n")[0].rstrip()
            )
            return _phrase(document, match.start(), end), _phrase(document, about.start("about"), end)
    return None
