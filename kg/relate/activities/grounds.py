"""The ground of relief, where the storm, flood or fire struck that was told of last, and the place of "tại đây"."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from kg.model import GRASSROOTS_PLACES, PLACE_CLASSES, EntityClass
from kg.relate.activities.frames import Anchor, Homes
from kg.relate.activities.names import Part
from kg.relate.activities.view import Deed, Source, View
from kg.relate.activities.words import by_first_word
from kg.text.document import Sentence

_GROUNDS = PLACE_CLASSES - {EntityClass.PROVINCE}
_SMALLEST_FIRST = (EntityClass.VILLAGE, EntityClass.COMMUNE)
_SENT = frozenset({("công", "an"), ("hạt", "kiểm"), ("cảnh", "sát")})
"""The first words of the police and of forest rangers."""
_THERE = by_first_word(
    (
        *("tại đây", "cũng tại đây", "ở đây", "đến đây", "nơi đây"),
        *("trên tuyến đường này", "trên tuyến này", "trên đoạn đường này", "tại tuyến đường này", "ở tuyến đường này"),
        *("tại khu vực này", "tại điểm này", "trên địa bàn này"),
    )
)
_HERE = frozenset({("ở", "đây"), ("tại", "đây"), ("nơi", "đây")})
_HERE_REACH = 10
_REACH = 700
"""Characters within which who comes to help has come to the place told of."""
_LIVES = tuple(f"{word} {at}" for word in ("trú", "ngụ", "quê", "làm", "làm việc") for at in ("", "ở ", "tại "))
_GROUND_OF = ("địa", "bàn")
_GROUND_ENDS = frozenset(",.;:()-")
_AT_SEA = re.compile(r"(?<!\w)(?:hải lý|trên biển|vùng biển|ngoài khơi)(?!\w)")
"""What is done at sea is done in no commune."""
_BORDER = "giáp"
_CAMP_REACH = 4
"""So many words before the place stands "đóng chân"."""


def _grounds_of(source: Source) -> tuple[Anchor, ...]:
    """Return all namings of places but provinces, inside other names too, in order; they are looked for once."""
    if source.grounds is None:
        source.grounds = tuple([anchor for anchor in source.anchors if anchor.cls in _GROUNDS])
    return source.grounds


def ground_of(view: View, deed: Deed) -> tuple[str, ...]:
    """Return the place that was told of last before a deed: the first of the sentence that tells of one; none where
    the sentence names others behind: "tìm thấy thi thể anh A (trú xã B) trên hồ (thị trấn C)".
    """
    told = _told_before(view, deed)[:1]
    if not told:
        return ()
    if ".searched" in deed.mention.rule and told[0].span.start < view.span.start and _names_others(view, told[0]):
        return ()
    return (told[0].entity_id,)


def _names_others(view: View, told: Anchor) -> bool:
    return any(each.cls in _GROUNDS and each.entity_id != told.entity_id for each in view.anchors)


def only_commune(view: View, deed: Deed) -> tuple[str, ...]:
    """Return the commune of the works of an article that has named no other before: "Điểm trường A được xây dựng"."""
    grounds = _grounds_of(view.source)
    number = bisect_left(grounds, deed.mention.span.start, key=_start)
    found = {place.entity_id for place in grounds[:number] if place.cls is EntityClass.COMMUNE}
    return tuple(found) if len(found) == 1 else ()


def ground_for(homes: Homes, view: View, deed: Deed, by: Sequence[Part]) -> tuple[str, ...]:
    """Return the one commune or village told of shortly before to which an army unit or a district's force has come."""
    if any(_is_at_home(homes, view, part) for part in by):
        return ()
    told = _told_before(view, deed)
    if not told or deed.mention.span.start - told[-1].span.start > _REACH or _is_camp(view, told[-1]):
        return ()
    if view.sentence.block != _sentence_of(view, told[-1]).block:
        return ()
    small = next((cls for cls in _SMALLEST_FIRST if any(place.cls is cls for place in told)), None)
    found = {place.entity_id for place in told if place.cls is small}
    return tuple(found) if len(found) == 1 else ()


def _is_at_home(homes: Homes, view: View, part: Part) -> bool:
    """Say whether who acts has a commune or village of its own, or is none of those who are sent."""
    is_force = view.words[part.first : part.first + 2] in _SENT
    if part.anchor.cls is not EntityClass.MILITARY_UNIT and not is_force:
        return True
    home = homes.get(part.anchor.entity_id)
    return home is not None and home[1] in GRASSROOTS_PLACES


def own_ground(view: View, deed: Deed, end: int, by: Sequence[Part], homes: Homes) -> tuple[str, ...]:
    """Return the commune of those who do something "trên địa bàn" and name no other: "UBND phường A lắp 9 camera …"."""
    if _GROUND_OF[1] not in view.said:
        return ()
    words = view.words
    at = next((i for i in range(deed.first, end - 1) if words[i : i + 2] == _GROUND_OF), None)
    if at is None or "trên" not in words[at - 2 : at] or (at + 2 < end and words[at + 2] not in _GROUND_ENDS):
        return ()
    found = [homes[part.anchor.entity_id] for part in by if part.anchor.entity_id in homes]
    return (found[0][0],) if len({home for home, _ in found}) == 1 and len(found) == len(by) else ()


def is_there(view: View, deed: Deed, end: int) -> bool:
    """Say whether a deed is done at the place told of: "Tại đây, …", "… cho 20 hộ ở đây vay"."""
    if view.opens(_THERE):
        return True
    stop = min(end, deed.stop + _HERE_REACH)
    if "đây" not in view.words[deed.first : stop + 1]:
        return False
    return any(view.words[index : index + 2] in _HERE for index in range(deed.first, stop))


def _told_before(view: View, deed: Deed) -> Sequence[Anchor]:
    """Return the places before a deed in the last sentence that names any."""
    grounds = _grounds_of(view.source)
    number = bisect_left(grounds, deed.mention.span.start, key=_start) - 1
    if number < 0:
        return ()
    sentence = _sentence_of(view, grounds[number]).span
    lead = max(0, sentence.start - _REACH)
    if _AT_SEA.search(view.source.document.folded, lead, view.span.stop) is not None:
        return ()
    told = grounds[bisect_left(grounds, sentence.start, key=_start) : number + 1]
    if _BORDER in view.source.document.folded[sentence.start : told[-1].span.start]:
        told = tuple([place for place in told if not _is_neighbour(view, place)])
        if not told:
            return ()
    return () if _is_home(view, told[0]) else told


def _sentence_of(view: View, place: Anchor) -> Sentence:
    sentences = view.source.document.sentences
    return sentences[bisect_right(sentences, place.span.start, key=_start) - 1]


def _is_neighbour(view: View, place: Anchor) -> bool:
    """Say whether a place is only one on whose border something was: "lan đến khu vực giáp ranh xã A"."""
    first = view.source.words.at(place.span.start)
    lead = view.source.words.folded[max(0, first - _CAMP_REACH) : first]
    return _BORDER in lead and "giữa" not in lead


def _is_camp(view: View, place: Anchor) -> bool:
    """Say whether a place is only where a unit has its camp: "Đồn A, đóng chân trên địa bàn xã B, đã giúp …"."""
    first = view.source.words.at(place.span.start)
    return "chân" in view.words[max(0, first - _CAMP_REACH) : first]


def _is_home(view: View, place: Anchor) -> bool:
    """Say whether a place is only where somebody lives or works: "tàu của ông A (trú xã B) chìm giữa biển"."""
    folded, start = view.source.document.folded, place.span.start
    return folded.endswith(_LIVES, 0, start)


def _start(each: Anchor | Sentence) -> int:
    return each.span.start
