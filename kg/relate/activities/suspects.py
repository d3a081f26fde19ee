"""Places that are only told of as where somebody lives or had a post who is caught."""

from collections.abc import Sequence
from itertools import pairwise

from kg.relate.activities.names import Part
from kg.relate.activities.view import Deed, View

LIVES = frozenset({"trú", "ngụ", "quê"})
HOME_REACH, _POST_REACH = 5, 10
_CAUGHT = frozenset(
    tuple(said.split()) for said in ("tạm giữ", "bắt giữ", "bị can", "nghi phạm", "khởi tố", "tạm giam", "truy nã")
)
_CAUGHT_ENDS = frozenset(said[-1] for said in _CAUGHT)
_SEARCHED = ".searched"
_CHARGED = frozenset({("khởi", "tố"), ("bị", "can"), ("tạm", "giam")})
_POSTS = frozenset({"nguyên", "cựu", "tịch", "trưởng", "bộ"})
"""Words of "nguyên Chủ tịch UBND xã A", "cán bộ địa chính xã B"."""
_AT = frozenset({"tại", "ở"})


def tells_of_suspects(view: View) -> bool:
    """Say whether a sentence can tell of somebody who is caught."""
    return not _CAUGHT_ENDS.isdisjoint(view.said) or bool([deed for deed in view.deeds if _is_of_person(deed)])


def _is_of_person(deed: Deed) -> bool:
    """Say whether somebody is caught, or looked for and found, whose home is told too."""
    return deed.type == "public-security" or _SEARCHED in deed.mention.rule


def is_home_of_suspect(view: View, place: Part) -> bool:
    """Say whether a place is only where somebody lives or had a post who is caught: "bắt quả tang A, trú xã B",
    "khởi tố C, nguyên Chủ tịch UBND xã D".
    """
    lead = view.words[max(view.first, place.cue - HOME_REACH) : place.cue]
    if LIVES.isdisjoint(lead) and not _is_birth(lead):
        post = view.words[max(view.first, place.cue - _POST_REACH) : place.cue]
        if _POSTS.isdisjoint(post) or not _AT.isdisjoint(view.words[place.cue : place.first]):
            return False
        return not _CHARGED.isdisjoint(pairwise(view.words[view.first : view.stop]))
    return any(_is_of_person(deed) for deed in view.deeds) or not _CAUGHT.isdisjoint(
        pairwise(view.words[view.first : view.stop])
    )


def _is_birth(lead: Sequence[str]) -> bool:
    return "sinh" in lead and ("sinh", "năm") in pairwise(lead)
