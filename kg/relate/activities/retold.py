"""What is told again without its day: "Xã A ra quân dọn vệ sinh. Sáng 14/3, nhân dân xã A ra quân dọn vệ sinh"."""

from collections import defaultdict
from collections.abc import Callable, Sequence

from kg.relate.activities.again import tells_of_period
from kg.relate.activities.counts import counted_at
from kg.relate.activities.frames import ActivityFrame
from kg.text.document import Document

Join = Callable[[Sequence[ActivityFrame]], ActivityFrame]
"""Returns frames of one deed as one."""
_SHORTLY = 700
"""Characters within which a deed is told again."""
_ALSO = " cũng đã "
_BESIDES = ("bên cạnh", "ngoài ra", "cùng với", "đồng thời", "song song", "trước đó", "sau đó", "tiếp đó", "tiếp theo")
"""How sentences begin that tell of something else."""


def of_one_day(document: Document, frames: list[ActivityFrame], as_one: Join) -> list[ActivityFrame]:
    """Return the frames, what is told without a day in the one that is told alike with its day and counts nothing."""
    dated: defaultdict[tuple[object, ...], list[int]] = defaultdict(list)
    for index, frame in enumerate(frames):
        if frame.occurred_on is not None and frame.occurred_on.precision == "day":
            dated[_ends(frame)].append(index)
    if not dated:
        return frames
    told, merged_in = list(frames), set()
    for index, frame in enumerate(frames):
        at = dated.get(_ends(frame), ()) if frame.occurred_on is None else ()
        if len(at) == 1 and _tells_of_the_same(document, frame, frames[at[0]]):
            told[at[0]] = as_one((told[at[0]], frame))
            merged_in.add(index)
    return [frame for index, frame in enumerate(told) if index not in merged_in]


def _ends(frame: ActivityFrame) -> tuple[object, ...]:
    return (frame.types, frame.stance, frame.carried_out_by, frame.located_in, frame.under)


def _tells_of_the_same(document: Document, frame: ActivityFrame, dated: ActivityFrame) -> bool:
    """Say whether a deed without a day is the one of a day told near it: neither counts, and none lasts long."""
    start = frame.trigger.span.start
    if abs(start - dated.trigger.span.start) > _SHORTLY or not (frame.carried_out_by or frame.located_in):
        return False
    if counted_at(document.text, frame.trigger.span)[1] or frame.beneficiary != dated.beneficiary:
        return False
    lead = document.folded[frame.evidence[0].start : start]
    return not (lead.startswith(_BESIDES) or _ALSO in lead or tells_of_period(lead))
