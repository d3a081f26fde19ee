"""Deeds of the party's committees of all levels, none of which is named: they are of nobody told of before."""

import re

from kg.relate.activities.view import Deed, View

_OF_PARTY = frozenset({"supervision", "personnel", "member-recruitment"})
_LEVELS = frozenset({"cấp", "cơ"})
_REACH = 16
# "Cấp ủy các cấp và chi bộ đã kiểm tra 90 tổ chức đảng": committees and commissions of all levels, none of them named.
_OF_ALL_LEVELS = re.compile(
    r"(?:^|[.;,:“\"] |(?<!\w)(?:và|trong đó|qua kiểm tra) )(?:(?:các )?(?:cấp ủy|ubkt|ủy ban kiểm tra|tổ chức đảng)"
    r"(?:, (?:ubkt|ủy ban kiểm tra))?(?: đảng)? các cấp|các cấp ủy(?: đảng)?|(?:các )?(?:cấp ủy|ubkt|đảng ủy) cơ sở)"
    r"(?:,? (?:và )?(?:các )?(?:ubkt các cấp|ubkt|chi bộ(?: trực thuộc)?))?"
    r"(?: (?:trong|toàn) (?:tỉnh|huyện|đảng bộ))?(?: (?:đã|cũng|còn|tiến hành|tổ chức|chủ động|kịp thời))*$"
)


def is_by_all_levels(view: View, deed: Deed) -> bool:
    """Say whether a deed of which no actor is known is told of the party's committees of all levels."""
    if deed.type not in _OF_PARTY or _LEVELS.isdisjoint(view.said):
        return False
    return is_of_all_levels(" ".join(view.words[max(view.first, deed.first - _REACH) : deed.first]))


def is_of_all_levels(lead: str) -> bool:
    """Say whether right before a deed stand the party's committees of all levels, none of which is named.

    >>> is_of_all_levels("ubkt các cấp đã"), is_of_all_levels("tỉnh ủy chỉ đạo cấp ủy các cấp")
    (True, False)
    """
    return _OF_ALL_LEVELS.search(lead) is not None
