"""Places side by side that share the head of a body: "UBND các xã A, B và C", "UBND huyện A và xã B"."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from kg.extract.bodies.names import BodyName, level_of
from kg.extract.places.values import RANK, PlaceName
from kg.model import EntityClass, Mention, Span
from kg.text.document import Document
from kg.text.words import Words

_OF_DISTRICT = "huyện ủy"
_TOWN_COMMITTEES = {"thị xã": "Thị ủy", "thành phố": "Thành ủy", "quận": "Quận ủy"}
_AND, _OF = ("và",), "của"
_AT_ALL_LEVELS = frozenset({"ubnd", "hđnd", "công an", "chính quyền"})
"""Those state bodies that a province, a district and a commune have alike, as they have unions."""
_UNION_TAILS = frozenset({"host", "place"})
_ACTING = frozenset("đã sẽ đang cùng phối tổ đến tới trao tặng thăm vận tiến huy triển kịp nhanh khẩn trực hỗ".split())
"""The first words of what two bodies do: "phối hợp", "tổ chức", "vận động" …"""


def _of_town(head_text: str, place: str) -> str:
    """Return what the committee of a town is called: "Huyện ủy các huyện A, B và thị xã C"."""
    return next((name for kind, name in _TOWN_COMMITTEES.items() if place.startswith(kind)), head_text)


def list_places(
    found: Sequence[Mention[BodyName]], lists: Mapping[int, Sequence[tuple[int, Span]]], document: Document
) -> list[Mention[BodyName]]:
    """Return a further body for each further place of "UBND các xã A, B và C"; `lists` has them by the first."""
    further = []
    for mention in found:
        place = mention.value.place
        for number, span in lists.get(place, ()) if place is not None else ():
            whole = mention.span.cover(span)
            value = replace(mention.value, place=number)
            if value.head.key == _OF_DISTRICT:
                value = replace(value, head_text=_of_town(value.head_text, document.folded[span.start : span.stop]))
            further.append(Mention(whole, document.quote(whole), "body", value, "body.list"))
    return further


def bodies_below(
    found: Sequence[Mention[BodyName]], places: Sequence[Mention[PlaceName]], words: Words, document: Document
) -> list[Mention[BodyName]]:
    """Return the second body of each "UBND huyện A và xã B đã …": that of the smaller unit, where both act."""
    further: list[Mention[BodyName]] = []
    starts: dict[int, int] = {}
    for mention in found:
        value, after = mention.value, words.at(mention.span.stop)
        if words.folded[after : after + 1] != _AND or not _is_at_all_levels(value):
            continue
        place = None if value.place is None else places[value.place]
        level = level_of(value.level_word) if place is None else place.value.level
        if not level or (place is not None and place.span.stop != mention.span.stop):
            continue
        starts = starts or {each.span.start: number for number, each in enumerate(places) if each.value.kind}
        number = starts.get(words.starts[after + 1]) if after + 1 < len(words) else None
        if number is None or not RANK["Village"] < places[number].value.rank < RANK[level]:
            continue
        first, whole = words.at(mention.span.start), mention.span.cover(places[number].span)
        is_of = first > 0 and words.folded[first - 1] == _OF  # "với sự giúp đỡ của UBND huyện A (và) xã B đã …"
        behind = words.folded[words.at(whole.stop) : words.at(whole.stop) + 1]
        if not is_of and not _ACTING.isdisjoint(behind):
            below = replace(value, place=number, level_word="")
            further.append(Mention(whole, document.quote(whole), "body", below, "body.list"))
    return further


def _is_at_all_levels(body: BodyName) -> bool:
    if body.host is not None or body.core:
        return False
    if body.head.cls is EntityClass.MASS_ORGANIZATION:
        return body.head.tail in _UNION_TAILS
    return body.head.key in _AT_ALL_LEVELS
