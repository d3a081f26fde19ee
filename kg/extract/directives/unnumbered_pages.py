"""The directive that a page is whose number was left out: "Số:   /KH-UBND … KẾ HOẠCH / Trồng cây năm 2024"."""

import re
from dataclasses import replace

from kg.extract.directives.letterhead import RULE, announced, day_above, title_under
from kg.extract.directives.values import Citation, CitationForm, Phrase
from kg.model import Mention, Span
from kg.text import Document

_TYPE_LINE = re.compile(r"^[ \t|*]*(?P<kind>KẾ HOẠCH|CHƯƠNG TRÌNH|HƯỚNG DẪN|THÔNG BÁO|CHỈ THỊ)[ \t|*:]*$", re.MULTILINE)
# How far down a page its type may stand.
_HEAD = 1500


def page_without_number(document: Document) -> Mention[Citation] | None:
    """Return the directive that the page publishes: its type on a line of its own, its title below, and a body that
    issues it "như sau".
    """
    for line in _TYPE_LINE.finditer(document.text, 0, _HEAD):
        span = Span(*line.span("kind"))
        about = title_under(document, span.start, span.stop)
        if about is None:
            continue
        kind = line["kind"].capitalize()
        short = Phrase(span, line["kind"])
        day, dated = day_above(document, span.start)
        page = Citation(
            type=kind,
            name=f"{kind} {' '.join(about.text.split())}",
            form=CitationForm.SUBJECT,
            short=short,
            full=short,
            issued_on=day,
            dated=dated,
            about=about,
        )
        said = announced(document, page)
        if said is None or not said.issuers:
            continue
        page = replace(page, issuers=said.issuers, aliases=(said.short,))
        return Mention(span, short.text, "directive", page, RULE)
    return None
