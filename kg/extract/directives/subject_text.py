"""The text of a directive's title: what belongs to it within quotation marks and before what goes on behind it."""

import re

from kg.extract.directives.values import Phrase
from kg.model import Span
from kg.text.quotes import CLOSING_QUOTES, OPENING_QUOTES, PLAIN_QUOTE

_CURLY = "”"

# "… về phát triển vườn nhà, gồm: …": what it holds is told behind its title.
_LEADS_ON = re.compile(
    r",?\s+(?:(?:với\s+)?nội\s+dung\s+(?:cụ\s+thể\s+)?như\s+sau"
    r"|quy\s+định|(?:bao\s+)?gồm(?:\s+có)?|như(?:\s+sau)?|cụ\s+thể|trong\s+đó)$"
)
# "“về tình hình …" of an unclosed quotation.
_SAID_ABOUT = re.compile(r"^(?:[Vv]ề\s+)")


def closing_quote(text: str, start: int, stop: int) -> int | None:
    """Return the position after the mark that closes the quotation at `start`; curly ones may nest."""
    if text[start] not in OPENING_QUOTES:
        position = text.find(text[start], start + 1, stop)
        if position < 0 and text[start] == PLAIN_QUOTE:
            position = text.find(_CURLY, start + 1, stop)  # opened plain, closed curly
        return position + 1 if position > 0 else None
    depth, first = 0, None
    for position in range(start, stop):
        depth += (text[position] in OPENING_QUOTES) - (text[position] in CLOSING_QUOTES)
        if text[position] in CLOSING_QUOTES:
            first = first or position + 1
        if depth == 0:
            return position + 1
    return first


def trimmed(text: str, start: int, stop: int) -> Phrase | None:
    """Return the title without the signs around it; a quotation in it keeps both its marks."""
    title = text[start:stop].rstrip(' \n,;:.…/-–"”')
    title = _LEADS_ON.sub("", title)
    closed = text[start + len(title) : stop].lstrip().startswith("”")
    if closed and title.count("“") > title.count("”"):
        title = text[start : text.index("”", start + len(title)) + 1]
    elif title.count('"') % 2 and text[start + len(title) : stop].lstrip().startswith('"'):
        title = text[start : text.index('"', start + len(title)) + 1]
    opened = title.startswith("“") and title.count("“") > title.count("”")
    lead = len(title) - len(_SAID_ABOUT.sub("", title[opened:].lstrip()) if opened else title.lstrip())
    if len(title.split()) < 2:
        return None
    return Phrase(Span(start + lead, start + len(title)), title[lead:])
