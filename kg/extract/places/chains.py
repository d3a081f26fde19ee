"""Chains of places, "thôn A và B, xã C, huyện D": one that follows directly at a higher level holds those before."""

from kg.extract.places.values import PlaceName
from kg.model import Mention

LISTED = "place.list"
"""The rule of a place that stands in a list behind its first."""
# What may stand between the links: "thôn A - xã B", "thôn A của xã B", "Chi bộ thôn A, Đảng bộ xã B".
_LINKS = frozenset({",", "-", "của", "thuộc", "ở", "tại", "", "cũ ,", "cũ,", ", đảng bộ", "- đảng bộ", "(đảng bộ"})
_LIST_LINKS = frozenset({"và", ", và"})
_LONGEST_LINK = 12


def link_chains(folded: str, found: list[Mention[PlaceName]], first: int) -> None:
    """Link the places of a sentence, those from `first` on: a list shares the parent of its last."""
    for position in range(len(found) - 2, first - 1, -1):
        here, after = found[position], found[position + 1]
        if here.value.parent is None:
            parent = _parent_by_link(folded, here, after, position)
            if parent is not None:
                found[position] = here.with_value(here.value.inside(parent))


def _parent_by_link(folded: str, here: Mention[PlaceName], after: Mention[PlaceName], position: int) -> int | None:
    """Return the number of the place that holds the one `here` at a position, as the words before the next tell."""
    if after.span.start - here.span.stop > _LONGEST_LINK:
        return None
    between = folded[here.span.stop : after.span.start].strip().removesuffix("(cũ)").strip()
    same = here.value.level == after.value.level
    if between in _LIST_LINKS:
        return after.value.parent if same else None
    if between not in _LINKS:
        return None
    if after.value.rank > here.value.rank:
        return position + 1
    in_bracket = between == "," and folded[here.span.start - 1 : here.span.start] == "("  # "(ấp 6, ấp 7, xã A)"
    return after.value.parent if same and (in_bracket or after.rule == LISTED) else None
