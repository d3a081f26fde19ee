"""How a text stands to what it says: done, reported, planned, denied, urged, or only a purpose.

Decided by the markers before a deed in its sentence. A plan reaches over commas and semicolons until a word of what
is done ("đã"); a negation reaches the next verb; a purpose ends with its clause.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from kg.lexicon.tables import read_table
from kg.model import Stance
from kg.model.making import quick
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


@quick
@dataclass(frozen=True, slots=True)
class Marker:
    """A marker in a sentence: word indexes and what it says, and of one in a quotation where that closes."""

    first: int
    stop: int
    modality: Modality
    closed: int | None = None

    def is_quoted_off(self, index: int) -> bool:
        """Say whether the quotation in which the marker stands ends before word `index`: "thi “Nói không …” trao"."""
        return self.closed is not None and self.closed < index


# "không tổ chức", "chưa được tổ chức đối thoại": a negation governs a verb at most this many words away.
_NEGATION_REACH = 5
_NOT_YET, _NOT_YET_REACH = "chưa", 6
_YEAR = 4
_QUOTE = '"'
_COMPLETING = "hoàn"
_CALLING = ("kêu", "gọi")
_SOON, _SOON_REACH = frozenset({"sớm", "cơ", "bản", "để", "cố", "gắng", "quyết", "tâm"}), 3
"""Words between what says that something is ahead and "hoàn thành"."""
_EXPECTED, _BEGINNINGS = ("dự", "kiến"), frozenset({".", ";", ",", ":", "-"})
_COMING, _TIMES = ("tới", ","), frozenset({"ngày", "tuần", "tháng", "quý", "năm", "học", "hè"})
# The last words of "đề ra", "xác định", "phấn đấu", "thông qua", "giao", "đăng ký", before aims that are being set.
_SETTING = frozenset({"ra", "định", "đấu", "qua", "giao", "ký"})
_SET_REACH = 6
_CLAUSE_ENDS = frozenset({";", ".", ":"})
# What a plan or a request is for, or aims at, stays planned or requested.
_STRONGER = {
    Modality.PURPOSE: frozenset({Modality.PLANNED, Modality.AIMED, Modality.URGED}),
    Modality.AIMED: frozenset({Modality.PLANNED, Modality.URGED}),
}
# The members that are asked for of every marker and deed: Python 3.11 is slow to find one by its class.
_DONE, _DENIED, _PURPOSE = Modality.DONE, Modality.DENIED, Modality.PURPOSE
_URGED, _JOINS = Modality.URGED, frozenset({",", ";", "và", "thời", "cũng", "nay"})
_PLANNED, _AIMED, _NO_MARKER = Modality.PLANNED, Modality.AIMED, Modality.NONE
_REPORTED, _ASSERTED = Stance.REPORTED, Stance.ASSERTED
_AHEAD = frozenset({_PLANNED, _AIMED, _URGED})
_WEAKER: frozenset[Modality] = frozenset()


@cache
def marker_phrases() -> Phrases[Modality]:
    """Return the phrases that are markers."""
    return Phrases((row["form"], Modality(row["effect"])) for row in read_table("stance_markers"))


@cache
def quote_signs() -> Phrases[bool]:
    """Return the sign that opens and closes quotations."""
    return Phrases([(_QUOTE, True)])


def markers_of(words: Words) -> Mapping[int, Sequence[Marker]]:
    """Return the markers of an article in order, those of a sentence by the word after its last."""
    return words.once(_markers)


def _markers(words: Words) -> Mapping[int, Sequence[Marker]]:
    found: defaultdict[int, list[Marker]] = defaultdict(list)
    folded, after = words.folded, 0
    quoting = {stop for _, _, stop, _ in words.matches(quote_signs())}
    for index, end, stop, modality in words.matches(marker_phrases()):
        if index < after:
            continue  # inside the one before
        after = end
        if modality is _NO_MARKER or (modality is _AIMED and _counts_aims(folded, index, end)):
            continue
        if (
            modality is _DONE
            and folded[index] == _COMPLETING
            and found[stop]
            and _is_ahead(folded, found[stop][-1], index)
        ):
            continue
        if folded[index] != _COMING[0] or folded[index:end] != _COMING or _is_time(folded[index - 1]):
            is_followed = stop in quoting and _QUOTE in folded[end:stop]
            closed = _closing(words, index, end, stop) if is_followed else None
            found[stop].append(Marker(index, end, modality, closed))
    return found


def _is_ahead(folded: Sequence[str], marker: Marker, index: int) -> bool:
    """Say whether what is to be completed at `index` is still ahead: "sẽ (sớm) hoàn thành việc xây 5 cây cầu"."""
    between = folded[marker.stop : index]
    if folded[marker.first : marker.stop] == _EXPECTED:  # "Dự kiến, Hội A hoàn thành 5 căn nhà"
        return not marker.first or (folded[marker.first - 1] in _BEGINNINGS and _CLAUSE_ENDS.isdisjoint(between))
    return marker.modality in _AHEAD and len(between) <= _SOON_REACH and _SOON.issuperset(between)


def _closing(words: Words, index: int, end: int, stop: int) -> int | None:
    """Return where the quotation closes in which the words `index` to `end` stand before a sign, None outside."""
    folded = words.folded
    first, _ = words.sentence(index)
    return folded.index(_QUOTE, end, stop) if folded[first:index].count(_QUOTE) % 2 else None


def _is_time(word: str) -> bool:
    """Say whether what comes is a time: "ngày 5/6 (tới,)", "tuần (tới,)", but not "hướng (tới,)"."""
    return word[-1].isdigit() or word in _TIMES


def _counts_aims(folded: Sequence[str], index: int, end: int) -> bool:
    """Say whether aims are counted that were set before: "18/20 chỉ tiêu đạt", but "đề ra 12 chỉ tiêu: …"."""
    count = folded[index - 1] if index else ""
    if not count.isdigit() or (len(count) == _YEAR and count.startswith(("19", "20"))):
        return False
    return _SETTING.isdisjoint(folded[max(0, index - _SET_REACH) : index]) and ":" not in folded[end : end + _SET_REACH]


def modality_at(words: Sequence[str], markers: Sequence[Marker], index: int, clause: int) -> Modality:
    """Return the modality that governs the word `index`; `clause` is where its subject stands."""
    state = _DONE
    place = 0
    for marker in markers:
        if marker.first >= index and (marker.first > index or marker.modality is not _DONE):
            break
        if marker.is_quoted_off(index):
            continue
        is_aside = state is _URGED and marker.modality is _DONE and place > clause
        if is_aside and words[marker.first - 1] not in _JOINS and not _has_called(words, place):
            continue  # "đề nghị A rà soát quy chế đã ban hành; duy trì …"
        if marker.modality is _DENIED and _is_out_of_reach(words, marker.stop, index):
            continue
        if state not in _STRONGER.get(marker.modality, _WEAKER):
            state, place = marker.modality, marker.stop
    return state if state is _DONE else _as_it_reaches(words, state, place, index, clause)


def _has_called(words: Sequence[str], place: int) -> bool:
    """Say whether a call ends before word `place`: "trong một ngày kêu gọi, bà con đã góp 300 triệu đồng"."""
    return words[place] == "," and words[place - 2 : place] == _CALLING


def _as_it_reaches(words: Sequence[str], state: Modality, place: int, index: int, clause: int) -> Modality:
    """Return what is left at `index` of a modality whose marker ends at `place`."""
    between = words[place:index]
    if state is _PURPOSE and (place < clause or not _CLAUSE_ENDS.isdisjoint(between)):
        return _DONE
    if state is _URGED and place < clause and ";" in words[place:clause]:
        return Modality.AIMED  # "yêu cầu A …; B mở 3 lớp": a task set for another
    if state is Modality.BACKGROUND and "," in between:
        return _DONE
    return state


def _is_out_of_reach(words: Sequence[str], place: int, index: int) -> bool:
    between = words[place:index]
    if words[place - 1] == _NOT_YET and len(between) <= _NOT_YET_REACH and words[index - 1] == ",":
        return ";" in between  # "chưa chủ động kiểm tra, nắm bắt tình hình"
    return index - place > _NEGATION_REACH or "," in between or ";" in between


def stance_of(modality: Modality, *, is_reported: bool, is_concrete: bool) -> Stance | None:
    """Return the stance of a statement; None for what is urged, denied or only an aim."""
    if modality is _DONE:
        return _REPORTED if is_reported else _ASSERTED
    return Stance.PLANNED if modality is _PLANNED or (modality is _AIMED and is_concrete) else None
