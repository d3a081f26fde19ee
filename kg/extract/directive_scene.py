"""The sentence around a citation, and what stands before it: the issuing verb and the date of issue."""

import re
from dataclasses import dataclass, replace

from kg.extract.citation_words import words
from kg.extract.date_values import complete
from kg.extract.day_dates import date_at
from kg.extract.directive_issuer import bodies_at
from kg.extract.directive_tail import Tail
from kg.extract.directive_values import Phrase
from kg.extract.directive_words import Head
from kg.model import PartialDate, Span
from kg.text import Document


@dataclass(frozen=True, slots=True)
class Scene:
    """The sentence around a citation; `published` is the date of its article.

    `fronted`: the citation stands in a phrase that opens a clause ("Thực hiện …, X đã …"); `opening`: the
    phrase opens the whole sentence, so that a main clause must follow.
    `taught`: it is studied or spread, so "đến", "cho" and the people addressed follow.
    `issuing` is the verb directly before it ("X ban hành Kế hoạch …").
    """

    text: str
    folded: str
    start: int
    stop: int
    published: PartialDate | None
    fronted: bool
    opening: bool
    taught: bool
    issuing: Phrase | None


_FRONTED = (
    r"(?:^|[;:.\"]\s*|«says»,?:?\s+|[-–]\s+|,\s+)(?:(?:«front-lead»|\d+\s+năm),?\s+)*«front»(?!\w)[^;.]*$"
)
_OPENING = (
    r"^(?:[^.;]*[:\"]\s*|[(\-–]\s*|«time»[^,;.]{0,40},\s+)?"
    r"(?:(?:«front-lead»|\d+\s+năm),?\s+)*«front»(?!\w)[^;.]*$"
)
_TAUGHT = r"«taught»[^,;.]{0,60}$"
_ISSUING = re.compile(
    r"(?P<verb>(?:ký\s+)?ban\s+hành|(?:đã|vừa|cũng|tiếp\s+tục)\s+ra|(?<=\s)ra"
    r"|xây\s+dựng(?:\s+và\s+ban\s+hành)?|thông\s+qua|ký|phê\s+duyệt|có)"
    r"(?:\s+(?:các|bản|văn\s+bản|một\s+số|\d+))?\s+$"
)
# "Quyết định … về việc phê duyệt Đề án …": the verb is in the title of another document.
_IN_TITLE = re.compile(
    r"(?:(?<!\w)(?:việc|về)|quyết\s+định\s+(?:số\s+)?\d[^;,]{0,100}(?:,\s+ngày\s[^;,]{0,80})?)\s+$"
)
_BEFORE_VERB = 120
_DAY = re.compile(r"(?<!\w)ngày\s+(?=\d)")
_COMMA = re.compile(r"\s*,?\s+")
_BEFORE = 300
_VERB_WINDOW = 40
_CLAUSE_WINDOW = 160


def scene_of(document: Document, sentence: Span, head: Head) -> Scene:
    """Return the scene of the citation that begins with `head`."""
    start = max(sentence.start, head.start - _BEFORE)
    # What lies further back is no front: the sign keeps "^" from matching inside the sentence.
    before = ("" if start == sentence.start else "…") + document.folded[start : head.start]
    return Scene(
        document.text,
        document.folded,
        sentence.start,
        sentence.stop,
        document.article.published_on,
        fronted=words(_FRONTED).search(before) is not None,
        opening=words(_OPENING).search(before) is not None and _is_closed(document.text, sentence),
        taught=words(_TAUGHT).search(before) is not None,
        issuing=_issuing(document, max(sentence.start, head.start - _VERB_WINDOW), head.start),
    )


def _is_closed(text: str, sentence: Span) -> bool:
    """Say whether a sentence ends like one; a heading may consist of its opening phrase."""
    return text[sentence.start : sentence.stop].rstrip('"”’)/ ')[-1:] in {".", "!", "?", "…"}


def _issuing(document: Document, start: int, stop: int) -> Phrase | None:
    match = _ISSUING.search(document.folded, start, stop)
    if match is None or _IN_TITLE.search(document.folded, max(0, start - _BEFORE_VERB), match.start()):
        return None
    span = Span(*match.span("verb"))
    return Phrase(span, document.quote(span))


def with_date(scene: Scene, tail: Tail) -> Tail:
    """Give the year that a day of issue leaves out, and the day from "Ngày 15/7, Đảng ủy xã ban hành …"."""
    if tail.issued_on is not None:
        return replace(tail, issued_on=complete(tail.issued_on, scene.published))
    if scene.issuing is None:
        return tail
    verb = scene.issuing.span.start
    floor = max(scene.start, verb - _CLAUSE_WINDOW)
    match = max(_DAY.finditer(scene.folded, floor, verb), key=lambda day: day.start(), default=None)
    found = date_at(scene.folded, match.end(), verb) if match else None
    if match is None or found is None or not _only_issuer_between(scene, found[1], verb):
        return tail
    day = complete(found[0], scene.published)
    return tail if day.year is None else replace(tail, issued_on=day, dated=Span(match.end(), found[1]))


def _only_issuer_between(scene: Scene, start: int, stop: int) -> bool:
    comma = _COMMA.match(scene.folded, start, stop)
    if comma is None:
        return False
    bodies, end = bodies_at(scene.text, scene.folded, comma.end(), stop)
    adverbs = words(r"\s+(?:«before-verb»\s*,?\s*)*$")
    return bool(bodies) and adverbs.match(scene.folded, end, stop) is not None
