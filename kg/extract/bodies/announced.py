"""Whose the bodies of an announced list are: "các tổ chức chính trị - xã hội tỉnh, gồm: Hội LHPN, Hội Nông dân"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extract.bodies.names import BodyName, level_of
from kg.extract.places.values import PlaceName
from kg.model import EntityClass, Mention, Span
from kg.text.document import Document

_LEAD = re.compile(
    r"\b(?:tổ chức chính trị\s*-\s*xã hội|(?:hội,? |tổ chức |ban,? ngành,? )?đoàn thể)(?: của| cấp)?"
    r"\s+(?P<where>[^,.;:()]{2,40}?)"
    r"\s*(?:,?\s*(?:bao gồm|gồm có|gồm|như|là)\s*:?|[:(])\s*$"
)
_LISTED = frozenset({",", "và", ", và", ";"})
_BEFORE = 90
_UNION = EntityClass.MASS_ORGANIZATION


def give_announced_level(
    found: Sequence[Mention[BodyName]], places: Sequence[Mention[PlaceName]], document: Document
) -> list[Mention[BodyName]]:
    """Give the open names of a list the place or level for which it is announced; `places` are all places."""
    given = list(found)
    for run in _runs(found, document):
        place, level = _announced(found[run[0]].span, places, document)
        for number in run if place is not None or level else ():
            given[number] = replace(given[number], value=replace(given[number].value, place=place, level_word=level))
    return given


def _runs(found: Sequence[Mention[BodyName]], document: Document) -> Iterator[list[int]]:
    """Yield the open names of mass organisations that stand in a row, at least two."""
    unions = [number for number, mention in enumerate(found) if mention.value.head.cls is _UNION]
    open_ones = [number for number in unions if found[number].value.is_open] if len(unions) > 1 else []
    run: list[int] = []
    for number in sorted(open_ones, key=lambda number: found[number].span.start):
        mention = found[number]
        gap = document.folded[found[run[-1]].span.stop : mention.span.start].strip() if run else ""
        if run and gap not in _LISTED:
            if len(run) > 1:
                yield run
            run = []
        run.append(number)
    if len(run) > 1:
        yield run


def _announced(first: Span, places: Sequence[Mention[PlaceName]], document: Document) -> tuple[int | None, str]:
    """Return the number of the place, or the level word, for which a list that begins at `first` is announced."""
    start = max(0, first.start - _BEFORE)
    lead = _LEAD.search(document.folded, start, first.start)
    if lead is None:
        return None, ""
    where = Span(*lead.span("where"))
    number = next((i for i, place in enumerate(places) if place.value.kind and place.span == where), None)
    word = lead["where"].strip()
    return number, word if number is None and level_of(word) else ""
