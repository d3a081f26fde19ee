"""Names of bodies: party, state, front, mass organisations, army, enterprises, nested as they are written."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from kg.extract.bodies.announced import give_announced_level
from kg.extract.bodies.lists import outer_first, share_tails
from kg.extract.bodies.names import BodyName, Head, heads
from kg.extract.bodies.place_lists import bodies_below, list_places
from kg.extract.bodies.reader import BodyReader
from kg.extract.bodies.series import announced, go_on, shared
from kg.extract.bodies.superiors import link_superiors
from kg.extract.bodies.tails import TAILS
from kg.extract.places.names import PlaceParser
from kg.extract.places.values import Known, PlaceName
from kg.model import Mention, Span
from kg.text.document import Document
from kg.text.words import Words

_Places = Sequence[Mention[PlaceName]]
_SIGN = "brand"


@dataclass(frozen=True, slots=True)
class Bodies:
    """The bodies of a document in the order in which their names end, the places inside them, and short names.

    `places` are bare names that a body types ("Ba Bể" of "Huyện ủy Ba Bể"); `aliases` are short names declared in
    parentheses, with the index of the body.
    """

    mentions: tuple[Mention[BodyName], ...]
    places: tuple[Mention[PlaceName], ...]
    aliases: tuple[tuple[Span, int], ...]


def find_bodies(document: Document, words: Words, known: Known, places: _Places) -> Bodies:
    """Return the bodies named in `document`; `places` are its typed places, to which body names refer."""
    reader = _reader(document, words, known, places)
    done = 0
    named = [mention.span for mention in places if " " in mention.surface]
    inside = words.inside(named)
    for index, after, stop, head in words.matches(heads()):
        if index >= done and not (inside[index] and _is_in_name(words.starts[index], named)):
            done = _read(reader, index, after, stop, head)
    signed = _with_signs(reader.found, reader.aliases, document)
    every = (*places, *reader.bare)
    order = outer_first(signed)
    shared = share_tails(give_announced_level(signed, every, document), every, words, order)
    listed = [
        *list_places(shared, _lists(places, document), document),
        *bodies_below(shared, every, words, document),
    ]
    linked = link_superiors(shared + listed, document, outer_first(shared + listed) if listed else order)
    return Bodies(linked, tuple(reader.bare), tuple(reader.aliases))


def _is_in_name(start: int, named: Iterable[Span]) -> bool:
    """Say whether a word is a further one of a place's name: "xã Quỹ Nhất" names no fund."""
    return any(span.start < start < span.stop for span in named)


def _with_signs(
    found: Sequence[Mention[BodyName]], aliases: Sequence[tuple[Span, int]], document: Document
) -> list[Mention[BodyName]]:
    """Take the sign that the article declares for a firm ("Ngân hàng X (MSB)") for that firm wherever it stands.

    A sign is declared for a name, not for another sign ("Vietcombank (VCB)", "VCB (Vietcombank)").
    """
    if not aliases:
        return list(found)
    declared = {document.quote(span): number for span, number in aliases if found[number].value.head.tail != _SIGN}
    return [
        replace(mention, value=replace(mention.value, alias_of=declared[mention.surface]))
        if mention.value.head.tail == _SIGN and mention.surface in declared
        else mention
        for mention in found
    ]


def _read(reader: BodyReader, index: int, after: int, stop: int, head: Head) -> int:
    """Read the body or series whose head stands from `index` to `after`; return the index to go on from."""
    found = reader.body_of(index, after, head, stop)
    if found is not None:
        return go_on(reader, found[1], index, found[0], stop)
    # Inside a head that names several bodies ("3 Ban Công tác Mặt trận thôn") no other one begins.
    further = after if reader.is_plural(index) else index + 1
    return announced(reader, index, after, head, stop) or shared(reader, index, after, head, stop) or further


def _reader(document: Document, words: Words, known: Known, places: _Places) -> BodyReader:
    return BodyReader(
        document,
        words,
        PlaceParser(document, words, known),
        known,
        places,
        {m.span.start: number for number, m in enumerate(places) if m.value.kind},
        tails=TAILS,
    )


def _lists(places: _Places, document: Document) -> dict[int, list[tuple[int, Span]]]:
    """Return the further places of each list by the first: "các xã A, B và C", "xã A và thị trấn B"."""
    lists: dict[int, list[tuple[int, Span]]] = {}
    first = behind = 0
    folded = document.folded
    for number, mention in enumerate(places):
        span = mention.span
        is_joined = mention.rule == "place.list" or (
            folded[behind : span.start].strip(" ,") == "và" and number > 0 and _is_alike(places[number - 1], mention)
        )
        if is_joined:
            lists.setdefault(first, []).append((number, span))
        else:
            first = number
        behind = span.stop
    return lists


def _is_alike(before: Mention[PlaceName], here: Mention[PlaceName]) -> bool:
    """Say whether two places are typed and of the same level."""
    return bool(here.value.kind and before.value.kind) and here.value.rank == before.value.rank
