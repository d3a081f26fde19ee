"""What was given at an event, told after the event: "Hội A tổ chức trao quà. Tại chương trình, Hội đã trao 70 suất"."""

from collections.abc import Callable, Sequence

from kg.relate.activities.frames import ActivityFrame
from kg.text.document import Document

_GIVEN = frozenset({"gift-giving", "education-support", "house-building", "livelihood-support", "medical-care"})
"""What is held as an event and then told in numbers."""
_DETAILS = (
    *("tại chương trình", "tại buổi", "tại lễ", "dịp này", "nhân dịp này", "trong dịp này", "theo đó", "tại đây"),
    *("trong chương trình", "tại sự kiện", "cụ thể", "đợt này", "trong đợt này"),
)
"""How sentences begin that tell it."""
_REACH = 1200
"""Characters within which they stand."""

Count = Callable[[ActivityFrame], tuple[str, str]]
"""Returns the number and the unit that a deed tells of, blank without one."""


def with_details(document: Document, frames: Sequence[ActivityFrame], count: Count) -> list[ActivityFrame]:
    """Return the frames, what an event gave in the one of the event."""
    kept: list[ActivityFrame] = []
    for frame in frames:
        can_be = frame.carried_out_by and _GIVEN.issuperset(frame.types)
        told = can_be and any(_tells(document.folded[sentence.start : sentence.stop]) for sentence in frame.evidence)
        index = _event_of(kept, frame, count) if told else None
        if index is None:
            kept.append(frame)
        else:
            kept[index] = _as_told(kept[index], frame)
    return kept


def _tells(sentence: str) -> bool:
    """Say whether a sentence tells in numbers what was done at an event."""
    return sentence.lstrip("- –*•").startswith(_DETAILS) and any(map(str.isdigit, sentence))


def _event_of(kept: Sequence[ActivityFrame], frame: ActivityFrame, count: Count) -> int | None:
    """Return where the event is that a deed tells closer: the one before of its kind, without a number of its own."""
    for index in range(len(kept) - 1, -1, -1):
        event = kept[index]
        same = (event.types, event.stance) == (frame.types, frame.stance)
        if not same or not set(frame.carried_out_by) <= set(event.carried_out_by):
            continue
        near = frame.trigger.span.start - event.trigger.span.start <= _REACH and not count(event)[1]
        there = set(frame.located_in) <= set(event.located_in)
        return index if near and there and frame.occurred_on in {None, event.occurred_on} else None
    return None


def _as_told(event: ActivityFrame, frame: ActivityFrame) -> ActivityFrame:
    return event._replace(
        evidence=tuple(dict.fromkeys((*event.evidence, *frame.evidence))),
        under=tuple(dict.fromkeys((*event.under, *frame.under))),
        cooperates_with=tuple(dict.fromkeys((*event.cooperates_with, *frame.cooperates_with))),
        beneficiary=tuple(dict.fromkeys((*event.beneficiary, *frame.beneficiary))),
        funded_by=tuple(dict.fromkeys((*event.funded_by, *frame.funded_by))),
        rules=tuple(dict.fromkeys((*event.rules, *frame.rules))),
    )
