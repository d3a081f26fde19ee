"""Which frames tell of the same activity again, which of another one like it, and which of none."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import partial
from typing import TypeVar

from kg.model import Span, Stance
from kg.relate.activities.again import gives_blood, tells_of_once, tells_of_period
from kg.relate.activities.counts import SUMS, WORKS, counted_at, has_number, is_labour
from kg.relate.activities.details import with_details
from kg.relate.activities.filter import has_ends
from kg.relate.activities.frames import ActivityFrame
from kg.relate.activities.retold import of_one_day
from kg.text.document import Document

T = TypeVar("T")

OF_UNKNOWN = "activity.actor.unknown"
"""The rule of a deed that a group has done whose name is not known; what it counts is of no other deed."""
_ASSERTED = Stance.ASSERTED
_MEETING = ("conference",)
_MEETINGS = frozenset({("dialogue",), ("directive-study",), ("training",), ("congress",), ("cell-meeting",)})
_COUNT = re.compile(r"\d+(?:[.,]\d+)*\s+[^\W\d_]+")
_MOST_ALIKE = 40
"""Deeds that count as many of the same are compared with so many before."""
_GIFT = ("gift-giving",)
_PERSONNEL = ("personnel",)
_LEAVING = ("miễn nhiệm", "bãi nhiệm", "cho thôi", "thôi ", "xin thôi", "cách chức", "nghỉ ", "cho nghỉ")
_PUNISHED = ("bị kỷ luật", "bị cảnh cáo", "bị khiển trách", "bị khai trừ", "bị cách")
_ACTS, _GIVEN = "activity.actor.subject", frozenset({("livelihood-support",), ("gift-giving",), ("education-support",)})
_WORK, _NOTHING = "work", ("", "")
_ALSO = " cũng đã "
_AFTERWARDS = ("ngay sau buổi ", "ngay sau lễ ", "sau buổi trao ", "sau lễ trao ", "ngay sau khi trao ")
_AS_WELL, _AS_WELL_REACH = " cũng ", 10
"""Right before a trigger this tells of one more: "Tại xã B, đoàn cũng đã trao 100 suất quà"."""
_SHORTLY = 700
"""Characters within which a later sentence says more of a deed."""


def without_empty(document: Document, frames: Sequence[ActivityFrame], captions: Sequence[Span]) -> list[ActivityFrame]:
    """Return the frames without those of nobody, nowhere, under nothing.

    Such a one stays where nothing else is of its type and it is counted, for somebody or in a caption; and where it
    counts more of what the one told next to it counts: "Bà A hiến 40 m2 đất. Mười hộ hiến 700 m2".
    """
    if all(map(has_ends, frames)):
        return list(frames)
    said: defaultdict[tuple[str, ...], list[ActivityFrame]] = defaultdict(list)
    for frame in frames:
        if has_ends(frame):
            said[frame.types].append(frame)

    def counts(frame: ActivityFrame) -> bool:
        counted = has_number(document.text, frame.trigger.span) or is_labour(document.folded, frame.trigger.span)
        return bool(frame.beneficiary) or counted or pictured(frame)

    def pictured(frame: ActivityFrame) -> bool:
        return _is_in(captions, frame)

    kept: list[ActivityFrame] = []
    for frame in frames:
        same = said.get(frame.types, ())
        if not same and frame.types == _MEETING and not _MEETINGS.isdisjoint(said) and pictured(frame):
            continue  # "Quang cảnh hội nghị" shows the dialogue that is told of
        if (
            has_ends(frame)
            or (OF_UNKNOWN in frame.rules and counts(frame))
            or (_is_another(document.text, frame, same) if same else counts(frame))
        ):
            kept.append(frame)
            continue
        is_given = bool(frame.beneficiary) and not _name_receivers(kept, frame)
        if is_given and _stands_alone(frame) and not pictured(frame):
            kept.append(frame)
    return kept


def _is_another(text: str, frame: ActivityFrame, told: Sequence[ActivityFrame]) -> bool:
    """Say whether a deed of nobody counts the same things as those told around it, and another number of them."""
    number, unit = counted_in(text, frame)
    if not unit or frame.stance is not _ASSERTED:
        return False
    start = frame.trigger.span.start
    near = [other for other in told if abs(start - other.trigger.span.start) <= _SHORTLY]
    counts = [counted_in(text, other) for other in near]
    before = [each for each, other in zip(counts, near, strict=True) if other.trigger.span.start <= start]
    nearest = (before or counts or [("", "")])[-1 if before else 0]
    return nearest[1] == unit and (number, unit) not in counts


def counted_in(text: str, frame: ActivityFrame) -> tuple[str, str]:
    """Return the first number that a deed tells of and the word behind it; blank without one."""
    return counted_at(text, frame.trigger.span)


def _name_receivers(kept: list[ActivityFrame], frame: ActivityFrame) -> bool:
    """Give the deed told shortly before the receivers whom a sentence without an actor names; say whether it did."""
    for index in range(len(kept) - 1, -1, -1):
        known = kept[index]
        if frame.trigger.span.start - known.trigger.span.start > _SHORTLY:
            break
        if known.beneficiary and _is_punished(frame):
            continue
        if (known.types, known.stance) == (frame.types, frame.stance) and _lets_go(known) == _lets_go(frame):
            others = tuple([each for each in frame.beneficiary if each not in known.carried_out_by])
            evidence, receiving = (known.evidence, frame.evidence), (known.beneficiary, others)
            kept[index] = known._replace(beneficiary=_all(receiving), evidence=_all(evidence))
            return True
    return False


def _is_punished(frame: ActivityFrame) -> bool:
    """Say whether it is told who else is punished: each is so by a decision of his own."""
    return frame.types == _PERSONNEL and frame.trigger.surface.lower().startswith(_PUNISHED)


def _stands_alone(frame: ActivityFrame) -> bool:
    """Say whether a deed of nobody is one of its own: who is elected where only those were told of who leave, and those
    who got gifts before others did: "Đoàn tặng quà cho ông A, bà B. Hội C tặng quà cho 9 hộ".
    """
    if frame.types == _GIFT:
        return frame.stance is _ASSERTED
    return frame.types == _PERSONNEL


def _is_one_more(folded: str, frame: ActivityFrame) -> bool:
    """Say whether something is told to be given as well: "Hội A cũng đã tiêu thụ 2 tấn bưởi", "Ngay sau buổi trao quà,
    Hội A đến thăm bà B và trao 2 triệu đồng".
    """
    if frame.types not in _GIVEN:
        return False
    if folded.startswith(_AFTERWARDS, frame.evidence[0].start):
        return True
    return folded.find(_ALSO, frame.evidence[0].start, frame.trigger.span.start) >= 0


def _lets_go(frame: ActivityFrame) -> bool:
    """Say whether somebody leaves a post: those who leave are not of the deed that puts others in."""
    return frame.types == _PERSONNEL and frame.trigger.surface.lower().startswith(_LEAVING)


def merged(document: Document, frames: Sequence[ActivityFrame], captions: Sequence[Span]) -> tuple[ActivityFrame, ...]:
    """Return the frames, the same activity told twice as one with both sentences."""
    if len({frame.types for frame in frames}) == len(frames):
        return tuple(frames)  # of another type is another activity
    text = document.text
    found: dict[tuple[object, ...], list[ActivityFrame]] = {}
    for frame in frames:
        key = (
            frame.types,
            frame.stance,
            frame.carried_out_by,
            frame.located_in,
            frame.under,
            frame.occurred_on,
            _lets_go(frame) or gives_blood(frame.types, frame.trigger.surface),
            _is_one_more(document.folded, frame),
        )
        found.setdefault(key, []).append(frame)
    groups = [
        group
        for same in found.values()
        for at_once in _of_one_time(document, same)
        for together in _with_partners(at_once)
        for group in _told_apart(text, together)
    ]
    told = of_one_day(document, [same[0] if len(same) == 1 else _as_one(same) for same in groups], _as_one)
    if captions and len(told) > 1:
        told = _without_pictures(document, told, captions)
    return _told_once(text, with_details(document, told, partial(counted_in, text)))


def _without_pictures(document: Document, frames: list[ActivityFrame], captions: Sequence[Span]) -> list[ActivityFrame]:
    """Return the frames without those of captions that only show what is told: "Hội A trao quà tại xã B"."""
    told = [frame for frame in frames if not _is_in(captions, frame)]
    if len(told) == len(frames):
        return frames
    return [
        frame
        for frame in frames
        if not _is_in(captions, frame)
        or counted_in(document.text, frame)[1]
        or not any(_shows(frame, other) for other in told)
    ]


def _is_in(captions: Sequence[Span], frame: ActivityFrame) -> bool:
    start = frame.trigger.span.start
    for caption in captions:
        if caption.start <= start < caption.stop:
            return caption.contains(frame.trigger.span)
    return False


def _shows(frame: ActivityFrame, told: ActivityFrame) -> bool:
    attended = frame.trigger.rule.endswith(".attended") and not frame.carried_out_by
    alike = (frame.types, frame.stance) == (told.types, told.stance) and (attended or _adds_nothing(frame, told))
    ends = (*frame.carried_out_by, *frame.cooperates_with, *frame.beneficiary)
    return alike and set(ends) <= {*told.carried_out_by, *told.cooperates_with, *told.beneficiary}


def _told_once(text: str, frames: Sequence[ActivityFrame]) -> tuple[ActivityFrame, ...]:
    """Return the frames without those that count again what was counted: "A và B trao 200 phần quà" in a caption.

    The same actors did as many of the same, and the one says nothing of place, time and scheme that the other does not.
    """
    kept: list[ActivityFrame] = []
    alike: defaultdict[tuple[object, ...], list[int]] = defaultdict(list)
    for frame in frames:
        counted = _COUNT.search(frame.trigger.surface) if frame.carried_out_by else None
        start = frame.trigger.span.start
        if counted is None or _AS_WELL in text[max(0, start - _AS_WELL_REACH) : start]:
            kept.append(frame)
            continue
        known = alike[frame.types, frame.stance, frame.carried_out_by, counted[0]]
        for index in known[-_MOST_ALIKE:]:
            if _adds_nothing(frame, kept[index]):
                kept[index] = _as_one((kept[index], frame))
                break
            if _adds_nothing(kept[index], frame):
                kept[index] = _as_one((frame, kept[index]))
                break
        else:
            known.append(len(kept))
            kept.append(frame)
    return tuple(kept)


def _adds_nothing(frame: ActivityFrame, other: ActivityFrame) -> bool:
    places, schemes = set(frame.located_in) <= set(other.located_in), set(frame.under) <= set(other.under)
    return places and schemes and frame.occurred_on in {None, other.occurred_on}


def _of_one_time(document: Document, same: Sequence[ActivityFrame]) -> Iterable[Sequence[ActivityFrame]]:
    """Return deeds told alike, what was done all the time apart from what was done once: "Những năm qua, Hội A thường
    xuyên giúp hộ nghèo. Vừa qua, Hội đã giúp bà B".
    """
    if len(same) == 1:
        return (same,)
    leads = [document.folded[frame.evidence[0].start : frame.trigger.span.start] for frame in same]
    lasting = [tells_of_period(lead) for lead in leads]
    if not any(lasting) or not any(
        not lasts and tells_of_once(lead) for lead, lasts in zip(leads, lasting, strict=True)
    ):
        return (same,)
    during = [frame for frame, lasts in zip(same, lasting, strict=True) if lasts]
    return (during, [frame for frame, lasts in zip(same, lasting, strict=True) if not lasts])


def _with_partners(same: Sequence[ActivityFrame]) -> Iterable[Sequence[ActivityFrame]]:
    """Return deeds told alike, apart those done with others: "Hội A phối hợp với B tặng quà. Trước đó, Hội phối hợp với
    C tặng quà"; what names no partner is of those told before it.
    """
    if len(same) == 1:
        return (same,)
    partners: list[set[str]] = []
    groups: list[list[ActivityFrame]] = []
    for frame in same:
        own = set(frame.cooperates_with)
        at = next((i for i, known in enumerate(partners) if own & known or not known), len(groups) if own else -1)
        if at == len(groups) or not groups:
            groups.append([frame])
            partners.append(own)
        else:
            groups[at].append(frame)
            partners[at] |= own
    return groups


def _told_apart(text: str, same: Sequence[ActivityFrame]) -> Iterable[Sequence[ActivityFrame]]:
    """Return deeds told alike, apart where they count other numbers of a thing.

    What one sentence lists of the same actors is one deed, and so is what goes on without naming them again.
    """
    if len(same) == 1:
        return (same,)
    groups: list[list[ActivityFrame]] = []
    first: dict[tuple[str, str], int] = {}  # the group of each count
    open_: defaultdict[str, int] = defaultdict(int)  # by unit, the first group in which nothing of it is counted
    listed: dict[Span, tuple[str, str]] = {}  # what each sentence that names its actors counts first
    if same[0].carried_out_by:
        for frame in same:
            acts = _ACTS in frame.rules or frame.types in _GIVEN
            if acts and (count := _thing_counted(text, frame))[1]:
                listed.setdefault(frame.evidence[0], count)
    for frame in same:
        count = listed.get(frame.evidence[0], _NOTHING) if frame.carried_out_by else counted_in(text, frame)
        index = 0
        if count[1]:
            index = first.setdefault(count, open_[count[1]])
            open_[count[1]] = max(open_[count[1]], index + 1)
        if index == len(groups):
            groups.append([])
        groups[index].append(frame)
    return groups


def _thing_counted(text: str, frame: ActivityFrame) -> tuple[str, str]:
    """Return the number that a deed tells of and the thing it counts; of works any is of one kind.

    "Hội A làm 4 km đường. Hội khởi công 2 cầu" are two works, and a sum of money tells of none.
    """
    number, unit = counted_in(text, frame)
    if unit in SUMS:
        return _NOTHING
    return (number, _WORK) if unit and not WORKS.isdisjoint(frame.types) else (number, unit)


def _as_one(frames: Sequence[ActivityFrame]) -> ActivityFrame:
    return frames[0]._replace(
        evidence=_all(frame.evidence for frame in frames),
        cooperates_with=_all(frame.cooperates_with for frame in frames),
        beneficiary=_all(frame.beneficiary for frame in frames),
        takes_on=_all(frame.takes_on for frame in frames),
        rules=_all(frame.rules for frame in frames),
    )


def _all(groups: Iterable[tuple[T, ...]]) -> tuple[T, ...]:
    return tuple(dict.fromkeys([each for group in groups for each in group]))
