"""What one sentence outlines and the next tells closer: "Hưởng ứng chiến dịch A, Đoàn B làm nhiều việc. Cụ thể, …"."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from kg.relate.activities.frames import ActivityFrame
from kg.relate.activities.names import Part, Role, ids_of
from kg.relate.activities.subjects import SubjectKind
from kg.relate.activities.view import View

DETAILED = "activity.under.outline"
"""The rule that puts a deed under what the sentence before has outlined."""
_DETAILS = ("theo đó", "cụ thể", "trong đó", "kết quả ,", "kết quả là")
_EXAMPLES = ("tiêu biểu", "điển hình", "nổi bật")
"""How sentences begin that tell closer what was outlined; of examples others may have done them."""
_UNDER, _NAMED = Role.UNDER, SubjectKind.NAMED
_FURTHER = ("đồng thời",)
_MANY = frozenset({("nhiều", noun) for noun in ("hoạt", "công", "phần", "việc", "mô", "cách", "chương", "nội")})
"""How "nhiều hoạt động", "nhiều công trình", "nhiều việc làm" begin."""


class Outline(NamedTuple):
    """The schemes under which much was done, by whom, the paragraph, and where the sentence stops."""

    schemes: tuple[Part, ...]
    by: tuple[str, ...]
    block: int
    stop: int


def outlined(view: View, frames: Sequence[ActivityFrame], known: Outline | None) -> Outline | None:
    """Return what a sentence outlines, or what it leaves of the outline `known` if it tells more of that."""
    under = tuple([part for part in view.schemes if part.role is _UNDER])
    opens = bool(under) and under[0].cue == view.first and bool(view.subjects)
    if opens or (under and not frames and not _MANY.isdisjoint(pairwise(view.words[view.first : view.stop]))):
        named = next((s.parts for s in view.subjects if s.kind is _NAMED), ())
        chain = tuple([part for part in under if part.chain == under[0].chain])
        return Outline(chain, ids_of(named), view.sentence.block, view.stop)
    if known is not None and any(DETAILED in frame.rules for frame in frames):
        return known._replace(block=view.sentence.block, stop=view.stop)
    return known


def details(outline: Outline | None, view: View, by: Sequence[str]) -> tuple[Part, ...]:
    """Return the schemes of the outline that a sentence tells closer, for who does it there."""
    if outline is None or outline.schemes[0].first >= view.first:
        return ()
    after = view.sentence.block - outline.block
    if after > 1 or (after == 0 and outline.stop != view.first):
        return ()
    if view.opening.startswith(_EXAMPLES):
        return outline.schemes
    if not view.opening.startswith(_DETAILS + _FURTHER):
        return ()
    return outline.schemes if not by or not outline.by or not set(by).isdisjoint(outline.by) else ()
