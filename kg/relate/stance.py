"""How a text stands to what it says: done, reported, planned, denied, urged, or only a purpose.

Decided by the markers before a deed in its sentence. A plan reaches over commas and semicolons until a word of what is
done ("đã"); a negation reaches the next verb; a purpose ends with its clause.
"""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from kg.lexicon.tables import read_table
from kg.model import Stance
from kg.text.words import Phrases, Words


class Modality(StrEnum):
    """What a marker says of the words it governs.

    AIMED is a plan only where what is planned is concrete; NONE is a phrase that only looks like a marker.
    """

    DONE = "done"
    PLANNED = "planned"
    AIMED = "aimed"
    URGED = "urged"
    DENIED = "denied"
    PURPOSE = "purpose"
    BACKGROUND = "background"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Marker:
    """A marker in a sentence: word indexes and what it says."""

    first: int
    stop: int
    modality: Modality


# "không tổ chức", "chưa được tổ chức đối thoại": a negation governs a verb at most this many words away.
_NEGATION_REACH = 5
_CLAUSE_ENDS = frozenset({";", ".", ":"})


@cache
def _table() -> Phrases[Modality]:
    return Phrases((row["form"], Modality(row["effect"])) for row in read_table("stance_markers"))


def markers_of(words: Words, first: int, stop: int) -> tuple[Marker, ...]:
    """Return the markers of a sentence in order; the longest at a place wins."""
    table = _table()
    found: list[Marker] = []
    index = first
    while index < stop:
        match = table.match(words.folded, index, stop)
        if match is None:
            index += 1
            continue
        if match[1] is not Modality.NONE:
            found.append(Marker(index, match[0], match[1]))
        index = match[0]
    return tuple(found)


def modality_at(words: Words, markers: tuple[Marker, ...], index: int, clause: int) -> Modality:
    """Return the modality that governs the word `index`; `clause` is where its subject stands, or its clause begins."""
    state = Modality.DONE
    place = 0
    for marker in markers:
        if marker.first >= index:
            break
        state, place = _next_state(words, state, marker, place, index)
    if state is Modality.PURPOSE and (_CLAUSE_ENDS & set(words.folded[place:index]) or place < clause):
        return Modality.DONE
    if state is Modality.URGED and place < clause and ";" in words.folded[place:clause]:
        return Modality.AIMED  # "yêu cầu A …; B mở 3 lớp": a task set for another
    if state is Modality.BACKGROUND and "," in words.folded[place:index]:
        return Modality.DONE
    if state is Modality.DENIED and _is_out_of_reach(words, place, index):
        return _before_denial(words, markers, index, place, clause)
    return state


def _next_state(
    words: Words, state: Modality, marker: Marker, place: int, index: int
) -> tuple[Modality, int]:
    if marker.modality is Modality.DENIED and _is_out_of_reach(words, marker.stop, index):
        return state, place
    if marker.modality is Modality.PURPOSE and state in {Modality.PLANNED, Modality.AIMED, Modality.URGED}:
        return state, place
    if marker.modality is Modality.AIMED and state in {Modality.PLANNED, Modality.URGED}:
        return state, place
    return marker.modality, marker.stop


def _is_out_of_reach(words: Words, place: int, index: int) -> bool:
    between = words.folded[place:index]
    return len(between) > _NEGATION_REACH or "," in between or ";" in between


def _before_denial(words: Words, markers: tuple[Marker, ...], index: int, place: int, clause: int) -> Modality:
    earlier = tuple(marker for marker in markers if marker.stop < place)
    return modality_at(words, earlier, index, clause) if earlier else Modality.DONE


def stance_of(modality: Modality, *, is_reported: bool, is_concrete: bool) -> Stance | None:
    """Return the stance of a statement, None where nothing is stated: what is urged, denied or only aimed at."""
    if modality is Modality.PLANNED or (modality is Modality.AIMED and is_concrete):
        return Stance.PLANNED
    if modality is not Modality.DONE:
        return None
    return Stance.REPORTED if is_reported else Stance.ASSERTED
