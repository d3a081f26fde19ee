"""Places within places, bodies of places, bodies under bodies: what names and chains say."""

from kg.model import EntityClass, Evidence, Predicate, Span
from kg.relate.builder import Node, RecordBuilder
from kg.resolve.bodies import Body
from kg.resolve.body_index import PARTY
from kg.resolve.places import Place, Places

_ELECTS = {
    # The committee leads the party organisation of the same place, the standing committee is part of the committee.
    EntityClass.PARTY_COMMITTEE: EntityClass.PARTY_ORGANIZATION,
}
_JURISDICTION, _WITHIN = Predicate.JURISDICTION, Predicate.WITHIN
_LED = frozenset(_ELECTS.values())
_COMMITTEE = "đảng ủy"
_PARTY_CONGRESSES = frozenset({"đại hội đảng bộ", "đại hội chi bộ"})


def state_places(builder: RecordBuilder, places: Places, nodes: dict[int, Node]) -> None:
    """State `within` for every place whose larger place is named or identified in the article."""
    for place in places.all:
        parent = place.parent
        if parent is None or place.parent_span is None:
            continue
        evidence = Evidence(_sentence_of(places, place, place.parent_span), place.parent_rule)
        builder.state(nodes[id(place)], _WITHIN, evidence, object=nodes[id(parent)])


def _sentence_of(places: Places, place: Place, span: Span) -> Span:
    return places.sentence_at(span.start) if place.parent_rule != "place.chain" else span


def state_bodies(builder: RecordBuilder, bodies: list[Body], places: Places, nodes: dict[int, Node]) -> None:
    """State `jurisdiction` and `subordinateTo` of every body, as its name or the text says them."""
    for body in bodies:
        place = jurisdiction_of(body)
        if place is None and body.host is None and not body.superiors:
            continue
        node, span = nodes[id(body)], _named_in(body, places)
        if place is not None:
            builder.state(node, _JURISDICTION, Evidence(span, "body.place"), object=nodes[id(place)])
        if body.host is not None and not _is_congress_at(body, body.host):
            builder.state(node, Predicate.SUBORDINATE_TO, Evidence(span, "body.host"), object=nodes[id(body.host)])
        for superior, between in body.superiors:
            builder.state(
                node, Predicate.SUBORDINATE_TO, Evidence(between, "body.superior"), object=nodes[id(superior)]
            )
    _state_led_organisations(builder, bodies, places, nodes)


def _is_congress_at(body: Body, host: Body) -> bool:
    """Say whether a party congress is held at an agency whose party organisation it is of, not the agency itself."""
    return body.cls is EntityClass.PARTY_CONGRESS and body.key in _PARTY_CONGRESSES and host.cls not in PARTY


def jurisdiction_of(body: Body) -> Place | None:
    """Return the place whose level a body is of, through the bodies that it is part of."""
    at: Body | None = body
    while at is not None:
        if at.place is not None:
            return at.place
        at = at.host
    return None


def _state_led_organisations(
    builder: RecordBuilder, bodies: list[Body], places: Places, nodes: dict[int, Node]
) -> None:
    """State that a committee is of the party organisation of the same place or bloc, where both are named."""
    led = [body for body in bodies if body.cls in _LED]
    if not led:
        return
    for body in bodies:
        if body.cls not in _ELECTS:
            continue
        for other in led:
            if other.cls is _ELECTS[body.cls] and _same_owner(body, other):
                evidence = Evidence(_named_in(body, places), "body.leads")
                builder.state(nodes[id(body)], Predicate.SUBORDINATE_TO, evidence, object=nodes[id(other)])


def _named_in(body: Body, places: Places) -> Span:
    """Return the sentence that names a body first."""
    first = body.mentions[0].start if len(body.mentions) == 1 else min([span.start for span in body.mentions])
    return places.sentence_at(first)


def _same_owner(committee: Body, organisation: Body) -> bool:
    if committee.host is not None or organisation.host is not None:
        return committee.host is organisation.host and committee.key == _COMMITTEE  # "Đảng ủy", "Đảng bộ UBND tỉnh"
    same_place = committee.place is organisation.place and committee.place is not None
    same_core = _bloc(committee.core) == _bloc(organisation.core)
    named = same_place or (bool(committee.core) and committee.level_word == organisation.level_word)
    return named and same_core


def _bloc(core: str) -> str:
    return " ".join(core.lower().replace(",", " ").split())
