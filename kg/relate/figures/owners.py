"""What one figure is of: the rules in their order, and what they know of its clause and of what was told before."""

from collections.abc import Callable
from functools import cache, lru_cache

from kg.model import BODY_CLASSES
from kg.relate.builder import Node
from kg.relate.figures.apart import is_given_there, is_of_its_like, is_of_nobody, without_ground
from kg.relate.figures.beside import of_beside, of_giver, of_owner, of_place_after
from kg.relate.figures.came import of_came, of_drawn
from kg.relate.figures.clauses import of_having, of_last, of_scene, of_scheme, of_topic, only_does
from kg.relate.figures.counted import counts_cases, counts_people, counts_petitions, counts_points, is_length
from kg.relate.figures.deeds import of_after, of_awarded, of_course, of_deed_before, of_doer, of_far_before, of_holding
from kg.relate.figures.households import (
    counts_children,
    is_of_stranger,
    of_household,
    of_me,
    of_resident,
    of_somebody,
    of_speaker,
    subject_of,
)
from kg.relate.figures.main import of_around, of_clause_before, of_next, of_paragraph
from kg.relate.figures.members import (
    counts_members,
    counts_parts,
    counts_votes,
    of_each,
    of_guarding,
    of_kin,
    of_members,
    of_merged,
    of_model_with,
    of_party,
    of_raised,
    of_sent,
    of_votes,
    of_whole,
)
from kg.relate.figures.other_deeds import is_of_other_deed, is_of_other_told
from kg.relate.figures.parts import (
    is_rate,
    of_among,
    of_forces,
    of_listed,
    of_one,
    of_part,
    of_rate,
    of_rest,
    of_series,
    of_sum,
    of_told,
)
from kg.relate.figures.scene import Place
from kg.relate.figures.schemes import (
    counts_chapters,
    of_contents,
    of_drive,
    of_joined,
    of_model_next,
    of_part_in,
    of_scheme_doing,
)
from kg.relate.figures.sizes import (
    bearer,
    is_of_district,
    is_of_larger,
    is_whole_of,
    of_level,
    of_level_said,
    within_size,
)
from kg.relate.figures.states import (
    of_bracket,
    of_damage,
    of_distance,
    of_document,
    of_finding,
    of_households,
    of_kind,
    of_lending,
    of_residents,
    of_settling,
    of_state,
    of_title,
    tells_of_deed,
)
from kg.relate.figures.told import Told
from kg.relate.figures.works import of_attending, of_held, of_more

_Rule = Callable[[Place, Told], Node | None]


_DEEDS, _NO_DEEDS, _AHEAD, _NONE_BEFORE, _BEHIND, _LAST, _TOLD = (1 << bit for bit in range(7))
_HERE, _NAMED_NEXT, _SCHEMES, _TITLES = (1 << bit for bit in range(18, 22))
_ANY, _NO_TYPES = 0, frozenset[str]()
"""What a rule needs: deeds in the sentence or none, in the clause some before the figure or none, or some behind it; a
figure told of before, a deed told of before, a figure told of in the sentence, a body or place named behind it in the
clause; campaigns or models in the article, or what directives are about."""

_UNITS: tuple[tuple[Callable[[str], bool], int], ...] = (
    (counts_chapters, _CHAPTERS := 1 << 7),
    (counts_parts, _MEMBERS := 1 << 8),
    (counts_members, _JOINING := 1 << 9),
    (counts_votes, _VOTES := 1 << 10),
    (is_rate, _RATES := 1 << 11),
    (counts_petitions, _PETITIONS := 1 << 12),
    (counts_people, _PEOPLE := 1 << 13),
    (tells_of_deed, _FRUITS := 1 << 14),
    (counts_cases, _CASES := 1 << 15),
    (counts_points, _POINTS := 1 << 16),
    (is_length, _LENGTHS := 1 << 17),
)
"""What else a rule may need: that the unit counts something of which alone it tells."""

_RULES: tuple[tuple[_Rule, int], ...] = (
    (of_contents, _CHAPTERS),
    (of_awarded, _DEEDS),
    (of_party, _MEMBERS),
    (of_forces, _TOLD),
    (of_came, _NONE_BEFORE),
    (of_drawn, _TOLD | _NONE_BEFORE),
    (of_attending, _ANY),
    (of_resident, _NO_DEEDS),
    (of_me, _NO_DEEDS),
    (of_owner, _ANY),
    (of_bracket, _ANY),
    (of_rate, _LAST | _HERE | _RATES),
    (of_sum, _LAST | _HERE),
    (of_listed, _LAST | _HERE),
    (of_rest, _LAST),
    (of_among, _ANY),
    (of_part, _LAST | _HERE),
    (of_guarding, _ANY),
    (of_merged, _ANY),
    (of_model_with, _JOINING),
    (of_title, _TITLES),
    (of_raised, _ANY),
    (of_votes, _DEEDS | _VOTES),
    (of_lending, _ANY),
    (of_scheme_doing, _DEEDS | _SCHEMES),
    (of_holding, _DEEDS),
    (of_series, _LAST),
    (of_settling, _PETITIONS),
    (of_sent, _BEHIND),
    (of_whole, _NAMED_NEXT),
    (of_residents, _PEOPLE),
    (of_doer, _BEHIND),
    (of_course, _AHEAD),
    (of_kind, _FRUITS),
    (of_finding, _CASES),
    (of_damage, _NAMED_NEXT),
    (of_document, _POINTS),
    (of_giver, _ANY),
    (of_distance, _LENGTHS),
    (of_household, _ANY),
    (of_deed_before, _DEEDS),
    (of_next, _NO_DEEDS),
    (of_state, _ANY),
    (of_beside, _ANY),
    (of_scheme, _NONE_BEFORE | _SCHEMES),
    (of_joined, _ANY),
    (of_model_next, _NO_DEEDS | _SCHEMES),
    (of_part_in, _SCHEMES),
    (of_having, _ANY),
    (of_more, _NONE_BEFORE),
    (of_far_before, _AHEAD),
    (of_after, _BEHIND),
    (of_topic, _ANY),
    (of_place_after, _NAMED_NEXT),
    (of_each, _ANY),
    (of_level, _NONE_BEFORE),
)
"""Tried in this order: what holds or governs the figure first, then its clause."""

_BEFORE = (
    of_one,
    of_speaker,
    of_around,
    of_scene,
    of_drive,
    of_clause_before,
    of_kin,
    of_last,
    of_told,
    of_held,
    of_paragraph,
)
"""Tried after them: what was told before, where the sentence tells of no other country."""


def _given(place: Place, told: Told) -> int:
    """Return what rules may need and there is."""
    given = _given_by(place.unit or "")
    topics = place.topics
    if topics.has_schemes:
        given |= _SCHEMES
    if topics.has_titles:
        given |= _TITLES
    if place.named_next is not None:
        given |= _NAMED_NEXT
    if told.figure >= place.sentence.start:
        given |= _HERE
    if told.last is not None and told.stranger <= told.figure and _may_go_on(place, told):
        given |= 0 if place.follows_stranger else _LAST
    if told.deed is not None:
        given |= _TOLD
    if not place.deeds:
        return given | _NO_DEEDS | _NONE_BEFORE
    given |= _DEEDS | (_AHEAD if place.before else _NONE_BEFORE)
    return given | _BEHIND if place.after else given


def _may_go_on(place: Place, told: Told) -> bool:
    """Say whether a figure may go on with the last: told of in its sentence, of the same kind, or "trong đó …"."""
    return told.figure >= place.sentence.start or told.unit == place.unit or "trong " in place.lead


@lru_cache(maxsize=4096)
def _given_by(unit: str) -> int:
    """Return what rules may need of a unit and it has."""
    return sum(need for counts, need in _UNITS if counts(unit))


@cache
def _rules_for(given: int) -> tuple[_Rule, ...]:
    """Return the rules in their order that find what they need."""
    return tuple(rule for rule, needed in _RULES if needed & given == needed)


def owner_of(place: Place, told: Told) -> Node | None:
    """Return what a figure is of; None where its clause leaves it open."""
    if told.named and place.figure.value in told.named and not place.deeds:
        return None  # "cả 2 cụ … điều kiện sống của 2 cụ"
    if is_of_nobody(place, told):
        return None
    if told.goes_on_with_open(place.document.folded, place.sentence.start, place.figure.span.start):
        return of_damage(place, told) or of_residents(place, told) or of_place_after(place, told)
    for rule in _rules_for(_given(place, told)):
        owner = rule(place, told)
        if owner is not None:
            if without_ground(place, owner, told.types.get(owner, _NO_TYPES)) or is_of_its_like(place, owner):
                continue
            if is_whole_of(place, owner) or is_of_other_told(place, told, owner):
                return None
            held = bearer(place, of_members(place, owner))
            return held and within_size(place, held)
    if place.is_again or is_of_stranger(place) or counts_children(place):
        told.named.add(place.figure.value)
    if told.goes_on_with_stranger(place.document.folded, place.figure.span.start):
        told.named.add(place.figure.value)
    if place.is_of_others or place.figure.value in told.named:
        told.stranger = place.figure.span.stop
        return None
    if subject_of(place) is not None:
        return of_somebody(place, told)
    if place.topic is not None and told.unit != place.unit and only_does(place, place.topic):
        return None
    if told.open_figure > told.figure and place.document.folded.startswith("trong đó", place.sentence.start):
        return None  # parts of what is nobody's that is named
    for rule in _BEFORE:
        owner = rule(place, told)
        if owner is not None:
            if is_given_there(place, owner) or is_of_district(place, owner) or is_whole_of(place, owner):
                return None
            if told.has_gone_on_from(owner):
                return None
            if is_of_other_deed(place, owner, told.types.get(owner, _NO_TYPES)) or is_of_other_told(place, told, owner):
                return None
            held = bearer(place, of_households(place, owner))
            if held is None or (held.cls in BODY_CLASSES and is_of_larger(place, held)):
                return None
            held = of_level_said(place, held)
            return held and within_size(place, held)
    return None
