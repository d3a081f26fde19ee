"""Deeds that another deed of the sentence tells more exactly: loans, awards, labour and land for works."""

from collections.abc import Sequence
from itertools import pairwise

from kg.relate.activities.setting import GROUND
from kg.relate.activities.view import Deed, View
from kg.relate.activities.words import is_number

_LAND_REACH = 3
_PUBLIC = frozenset({"địa", "xã", "thôn", "nhà", "chính", "bản", "ấp", "phường"})
"""First words of "địa phương", "Nhà nước", "chính quyền", to which land is given."""
_CALLED, _SIGNS = frozenset({"ông", "bà", "anh", "chị", "cụ"}), frozenset({",", ";", "và", ":"})
_PEOPLE, _SEVERAL = frozenset({("con",), ("em",)}), frozenset({"các", "những", "nhiều"})
"""Behind and before whom these words mean several: "bà con", "chị em", "các ông"."""
_GIVER_REACH, _GAP = 12, 5
"""So many words before land is given stands who gives it, and between two works for which it is given."""
_ON_LAND = frozenset({"public-works", "house-building", "road-building"})
_CLOSER = {
    "poor-household-support": frozenset({"livelihood-support", "house-building", "education-support"}),
    "gift-giving": frozenset({"fundraising"}),
}
_MEANS = frozenset({"livelihood-support"})
_LASTING = frozenset({"livelihood-support", "education-support"})
BUILT = GROUND | {"house-building"}
_GOT = "nhận"
_LABOUR = frozenset({"fundraising", "farm-labour"})
_DAYS = ("ngày", "công")
_WORKS_NEAR = 8


def is_told_closer(view: View, deed: Deed) -> bool:
    """Say whether another deed of the sentence says what this one was, or what it was for."""
    if deed.type in _CLOSER and _is_said_closer(view, deed):
        return True
    if deed.type == "commendation":
        return _is_share(view, deed)
    if deed.way == "launched-at":
        return any(0 <= other.first - deed.stop <= 1 for other in view.deeds)  # "tổ chức ra quân đồng loạt dọn rác"
    if deed.type in _LABOUR and _is_labour_for_works(view, deed):
        return True
    return deed.type in _ON_LAND and _is_use_of_land(view, deed)


def _is_share(view: View, deed: Deed) -> bool:
    """Say whether it is told who of those rewarded got what: "trao Huy hiệu cho 9 người, gồm 2 người nhận …"."""
    if view.words[deed.first] != _GOT:
        return False
    if any(part.is_person and view.deeds[0].stop <= part.first < deed.first for part in view.parts):
        return False
    return any(other.type == "commendation" and other.stop <= deed.first for other in view.deeds)


def _is_labour_for_works(view: View, deed: Deed) -> bool:
    """Say whether labour is given for works that are told: "góp 200 ngày công làm đường", "ngày công giúp sửa nhà"."""
    near = view.words[deed.stop - 2 : min(view.stop, deed.stop + _WORKS_NEAR)]
    if _DAYS not in pairwise(near):
        return False
    works = (other for other in view.deeds if deed.stop <= other.first < deed.stop + _WORKS_NEAR)
    return any(other.type in BUILT and "," not in view.words[deed.stop : other.first] for other in works)


def _is_said_closer(view: View, deed: Deed) -> bool:
    """Say whether the same verb tells more exactly what is given: "giúp 8 hộ vay vốn", "ủng hộ được 9 tỷ đồng"."""
    lent = [other for other in view.deeds if other.way == "lent"]
    if deed.type == "gift-giving" and any(deed.first <= other.first < deed.stop for other in lent):
        return True  # "trao 40 triệu đồng cho các hội viên mượn vốn"
    closer = _CLOSER[deed.type]
    if deed.way == "money-family":
        closer = closer | _MEANS  # "hỗ trợ gia đình 1 con bò trị giá 9 triệu đồng"
    if deed.way == "given-portions":
        closer = closer | _LASTING  # "trao 7 suất hỗ trợ khởi nghiệp"
    return any(other.first == deed.first and other.type in closer for other in view.deeds)


def _is_use_of_land(view: View, deed: Deed) -> bool:
    """Say whether works are only what land was given for: "hiến 900m2 đất đồi làm khu tái định cư"."""
    given = [other for other in view.deeds if other.type == "land-donation" and other.first < deed.first]
    if not given:
        return False
    between = view.words[given[-1].first : deed.first]
    if "," in between or "và" in between:
        return _is_further_use(view, given[-1], deed)
    if any(pair[0] == "cho" and pair[1] in _PUBLIC for pair in pairwise(between)):
        return True  # "hiến 200m2 đất cho địa phương làm đường": who gets it builds
    if deed.type == "road-building":  # the people of a place give land for the road that they make, a person does not
        giver = [subject for subject in view.subjects if subject.first < given[-1].first][-1:]
        is_person = bool(giver) and bool(giver[0].parts) and giver[0].parts[0].is_person
        if not is_person and not _is_of_somebody(view, given[-1]):
            return False
    return _is_behind_land(between)


def _is_behind_land(between: Sequence[str]) -> bool:
    """Say whether the land stands right before what it is for, in the words from its giving on."""
    near = between[-_LAND_REACH:]
    return "đất" in near or any(pair[0].endswith("m") and pair[1] == "2" for pair in pairwise(near))


def _is_of_somebody(view: View, given: Deed) -> bool:
    """Say whether somebody or one family gives land whose name need not be read: "gia đình bà A hiến đất làm đường"."""
    lead = view.words[max(view.first, given.first - _GIVER_REACH) : given.first]
    called = next((i for i in range(len(lead) - 1, -1, -1) if lead[i] in _CALLED or lead[i] in _SIGNS), -1)
    if called < 0 or lead[called] in _SIGNS:
        return False
    return lead[called + 1 : called + 2] not in _PEOPLE and (called == 0 or lead[called - 1] not in _SEVERAL)


def _is_further_use(view: View, given: Deed, deed: Deed) -> bool:
    """Say whether works without a number stand behind a road for which land was given: "hiến đất làm đường và xây
    dựng các công trình công cộng".
    """
    before = [other for other in view.deeds if given.first < other.first and other.stop <= deed.first]
    roads = [other for other in before if other.type in _ON_LAND]
    if deed.type == "road-building" or not roads or roads[-1] is not before[-1]:
        return False
    between = view.words[given.first : roads[-1].first]
    if not _SIGNS.isdisjoint(between) or not _is_behind_land(between):
        return False
    gap = view.words[roads[-1].stop : deed.first]
    if len(gap) > _GAP or _SIGNS.isdisjoint(gap) or gap[-1] not in _SIGNS:
        return False
    return not any(is_number(word) for word in view.words[deed.first : min(view.stop, deed.stop + 2)])
