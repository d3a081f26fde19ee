"""Who came to what was told: "Về dự có 65 hộ dân", "Hoạt động đã thu hút 350 người"."""

import re

from kg.relate.builder import Node
from kg.relate.figures.scene import Place
from kg.relate.figures.told import Told
from kg.relate.figures.works import JOINED, PAUSE

# Who came to what is told of: "Về dự có … cùng 65 hộ dân".
_CAME = re.compile(r"\W*(?:đến |về |tham |cùng |tới )*(?:dự|tham gia)(?!\w)[^.]{0,40}?(?<!\w)có(?!\w)")
_DREW = re.compile(
    r"\W*(?:hoạt động|buổi lễ|đợt ra quân|chương trình|buổi ra quân|đợt hoạt động)(?: này)? (?:đã )?thu hút "
    r"(?:(?:được|gần|hơn|trên|khoảng|sự tham gia của) )*"
)
_DRAWS = "thu hút "
_OF_MODEL = "mô hình"
_HANDED, _FAR = frozenset({"gift-giving", "visit", "education-support", "merit-family-support"}), 700
"""What is handed over by a few, and within how many characters those may have joined in something else."""


def of_drawn(place: Place, told: Told) -> Node | None:
    """Return the deed of the sentence before, where this one says how many it drew: "Hoạt động đã thu hút 350 …"."""
    if told.deed is None or told.deed_block != told.block or place.sentence.start - told.deed_stop > PAUSE:
        return None
    if place.before or _DRAWS not in place.lead:
        return None
    drew = _DREW.fullmatch(place.document.folded, place.sentence.start, place.figure.span.start)
    return told.deed if drew is not None else None


def of_came(place: Place, told: Told) -> Node | None:
    """Return what people came to, as it was told: "Về dự có … cùng 65 hộ dân"."""
    came = not place.before and _CAME.match(place.document.folded, place.sentence.start, place.figure.span.start)
    if not came:
        return None
    model = place.topics.model_before(0, place.figure.span.start) if _OF_MODEL in came[0] else None
    return model or _joined(place, told) or place.topics.congress_before(place.figure.span.start)


def _joined(place: Place, told: Told) -> Node | None:
    """Return the deed in which people take part: not the gifts told last, where work or a meeting is told before."""
    if told.deed is None or told.types[told.deed].isdisjoint(_HANDED):
        return told.deed
    near = [kind for kind in sorted(JOINED) if place.sentence.start - told.type_stops.get(kind, -_FAR) < _FAR]
    return told.by_type[max(near, key=told.type_stops.__getitem__)] if near else told.deed
