"""What a deed that is told as a purpose has come to: "đã góp 20 triệu đồng để lắp 90 bóng điện" has lit a road."""

from collections.abc import Sequence
from itertools import pairwise

from kg.relate.activities.view import Deed, View
from kg.relate.activities.words import is_number

_LISTING = frozenset({",", "và"})
_PURPOSE_REACH = 3
_LISTED_REACH = 10
_PAID_WORKS, _PAID_REACH = frozenset({"house-building", "road-building", "public-works", "rural-lighting"}), 24
_GIVES = frozenset({("hỗ", "trợ"), ("ủng", "hộ"), ("tài", "trợ"), ("trao", "tặng"), ("đóng", "góp"), ("đã", "trích")})
_MONEY = frozenset({"đồng", "triệu", "tỷ"})
_MEASURED_REACH = 12
_NOT_PAID = frozenset({"sẽ", "cam", "kêu", "gọi", "nghị", "cần", "vay", "được", "chỉ"})
"""Words of "cam kết", "kêu gọi", "đề nghị"; what was lent or is asked for builds nothing yet."""
_LISTS_ON = frozenset({";", ":"})
_THEREBY_REACH = 12
_THEREBY = frozenset({("qua", "đó"), ("từ", "đó")})
_COME_FOR, _COME_REACH = frozenset({"visit", "survey", "supervision", "gift-giving"}), 20
_COMING, _NOT_COME = (
    frozenset({"đến", "tới", "về", "xuống"}),
    frozenset({"mời", "muốn", "sẽ", "hẹn", "không", "đưa", "gửi", ";"}),
)
_MOBILISING = frozenset({("huy", "động"), ("điều", "động")})


def is_reached(view: View, deed: Deed, clause: int) -> bool:
    """Say whether what something was done for is counted: "đã góp 20 triệu đồng để lắp 90 bóng điện"."""
    if _is_thereby(view, deed) or _is_mobilised_for(view, deed, clause) or _is_paid_for(view, deed, clause):
        return True
    if deed.type in _COME_FOR and _has_come_for(view, deed, clause):
        return True
    if not any(is_number(word) for word in view.words[deed.first : deed.stop]):
        return False
    before = view.words[max(clause, deed.first - _LISTED_REACH) : deed.first]
    if "để" not in before[-_PURPOSE_REACH:]:  # "để bê tông hóa, nâng cấp, sửa chữa 4km đường"
        listed = before[before.index("để") + 1 :] if "để" in before else ()
        if "," not in listed and not _goes_on_counting(view.words, clause, deed.first):
            return False
    return view.has(clause, deed.first, "đã") and not view.has(clause, deed.first, "sẽ")


def _has_come_for(view: View, deed: Deed, clause: int) -> bool:
    """Say whether somebody has come for it: "đã đến hiện trường để thăm hỏi", not "đã mời bà con đến để tặng quà"."""
    lead = view.words[max(clause, deed.first - _COME_REACH) : deed.first]
    if lead[-1:] != ("để",) or "đã" not in lead or not _NOT_COME.isdisjoint(lead):
        return False
    return not _COMING.isdisjoint(lead[lead.index("đã") : -1])


def _goes_on_counting(words: Sequence[str], clause: int, first: int) -> bool:
    """Say whether everything listed since "để" is counted: "để xây 9 căn nhà, sửa chữa 4 căn, trao 60 suất quà"."""
    if words[first - 1] not in _LISTING:
        return False
    counted, index = False, first - 2
    while index > clause and words[index] != "để":
        counted = counted or is_number(words[index])
        if words[index] in _LISTING:
            if not counted:
                return False
            counted = False
        index -= 1
    return counted and words[index] == "để"


def _is_mobilised_for(view: View, deed: Deed, clause: int) -> bool:
    """Say whether people went for it: "đã huy động 90 người đến để dập lửa", "đến từng nhà để tuyên truyền"."""
    lead = view.words[clause : deed.first]
    if deed.type == "propaganda":
        return lead[-1:] == ("để",) and "từng" in lead
    return deed.type == "disaster-relief" and "đã" in lead and not _MOBILISING.isdisjoint(pairwise(lead))


def _is_paid_for(view: View, deed: Deed, clause: int) -> bool:
    """Say whether money was given for works: "đã hỗ trợ 50 triệu đồng để xây nhà cho bà A"."""
    if deed.type not in _PAID_WORKS:
        return False
    lead = _last_of_list(view.words[max(clause, deed.first - _PAID_REACH) : deed.first])
    works = lead[len(lead) - lead[::-1].index("để") :] if "để" in lead else None
    if works is None or len(works) >= (_LISTED_REACH if works[-1:] == ("và",) else _PURPOSE_REACH):
        return False
    if not _NOT_PAID.isdisjoint(lead) or not any(pair in _GIVES for pair in pairwise(lead)):
        return False
    if not _MONEY.isdisjoint(lead) and any(map(is_number, lead)):
        return True  # "vận động bà con đóng góp ngày công để sửa đường dài 200m, kinh phí 14 triệu đồng"
    return "đã" in view.words[view.first : deed.first] and any(
        map(is_number, view.words[deed.stop : min(view.stop, deed.stop + _MEASURED_REACH)])
    )


def _last_of_list(words: Sequence[str]) -> Sequence[str]:
    """Return the words of the last item of a list: "nạo vét 9 km mương; đóng góp 90 triệu đồng để"."""
    sign = next((i for i in range(len(words) - 1, -1, -1) if words[i] in _LISTS_ON), None)
    return words if sign is None else words[sign + 1 :]


def _is_thereby(view: View, deed: Deed) -> bool:
    """Say whether something came of it that is counted: "qua đó xây dựng được 20 mô hình", "qua đó 6 hộ được …"."""
    words = view.words
    for index in range(deed.first - 1, max(view.first, deed.first - _THEREBY_REACH), -1):
        if words[index - 1 : index + 1] in _THEREBY:
            return any(is_number(word) for word in words[index : deed.stop + 1])
    return False
