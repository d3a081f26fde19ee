"""What somebody is only told to do: "Giao UBND xã A rà soát", "chỉ đạo các phòng kiểm tra"."""

from collections.abc import Sequence
from itertools import pairwise

from kg.relate.activities.names import Part, Role
from kg.relate.activities.view import Deed, View

_ASSIGN, _DIRECT, _APPOINT = "giao", ("chỉ", "đạo"), ("phân", "công")
_NO_TASK = frozenset({"lưu", "ban"})
"""Behind "giao" these make another word of it: "giao lưu", "giao ban"."""
_CAUSED, _HURRY = Role.CAUSED, frozenset({("khẩn", "trương"), ("nhanh", "chóng"), ("sớm", "có")})
_TO_OTHERS = frozenset({_DIRECT[1], _APPOINT[1]})
_HAS, _TO = frozenset({"đã", "cũng"}), frozenset({"cho", "các"})
_OTHERS = frozenset(
    {"ban", "nhà", "các", "phòng", "lực", "đoàn", "cơ", "đơn", "trường", "xã", "những", "hạt", "chính", "cán"}
)
"""First words of those who are told to: "ban giám hiệu", "nhà trường", "các xã", "lực lượng", "cơ quan" …"""
_LOWER = frozenset({"xã", "phường", "thị", "địa", "huyện", "thôn", "ấp", "bản", "buôn", "tổ", "trường", "quận"})
_ITSELF, _URGING = frozenset({"đã", ";", "cử", "trực", "tiếp"}), frozenset({"động", "vận", "yêu", "đề", "chỉ", "đôn"})
_ENDS_OF_ORDERS = frozenset({"đã", ";", ".", "được"})
_TOLD_WORK = frozenset({"survey", "disaster-relief", "supervision"})


def is_ordered(view: View, deed: Deed, by: Sequence[Part]) -> bool:
    """Say whether somebody is only told to do it: "Giao UBND xã A rà soát", "ông B chỉ đạo các phòng kiểm tra"."""
    semicolon = view.first
    if view.semicolons:
        semicolon = next((i + 1 for i in reversed(view.semicolons) if i < deed.first), semicolon)
    if view.words[semicolon] == _ASSIGN and semicolon + 1 < deed.first:
        reach = semicolon + (1 if view.words[semicolon + 1] in _NO_TASK else 2)
        if view.words[semicolon + 1] == "cho" and _ENDS_OF_ORDERS.isdisjoint(view.words[semicolon : deed.first]):
            return True  # "Giao cho xóm tiến hành khảo sát"
        return any(part.is_actor and semicolon < part.first <= reach for part in view.parts)
    if _ASSIGN in view.said and ((by and _is_task_given(view, deed, by[-1])) or _is_assigned(view, deed)):
        return True
    if by and _DIRECT[1] in view.said and deed.type in _TOLD_WORK:
        if deed.type == "supervision" and _is_told_to(view, deed, by[-1]):
            return True
        if "các" in view.said and _is_left_to_the_lower(view, deed, by[-1]):
            return True
    if by and by[0].role is _CAUSED and _DIRECT[1] in view.said and _is_urged(view, deed, by):
        return True
    if not by or not by[0].is_person or _TO_OTHERS.isdisjoint(view.said):
        return False
    lead = view.words[semicolon : deed.first]
    if _APPOINT in pairwise(lead):
        return True
    return _DIRECT in pairwise(lead) and "các" in lead[len(lead) - 1 - lead[::-1].index(_DIRECT[1]) :]


def _is_urged(view: View, deed: Deed, by: Sequence[Part]) -> bool:
    """Say whether a body is only told to hurry or to look: "chỉ đạo UBND xã A khẩn trương thống kê", "Đồng thời chỉ
    đạo Sở B khảo sát", not "đã chỉ đạo Sở B khảo sát".
    """
    if view.words[by[0].cue : by[0].cue + 2] != _DIRECT or deed.type == "disaster-relief":
        return False
    hurry = any(pair in _HURRY for pair in pairwise(view.words[by[-1].stop : deed.first]))
    return hurry or (deed.type == "survey" and "đã" not in view.said)


def _is_told_to(view: View, deed: Deed, giver: Part) -> bool:
    """Say whether others are told to inspect: "Phòng Giáo dục đã chỉ đạo ban giám hiệu nhà trường kiểm tra"."""
    lead = view.words[giver.stop : deed.first]
    told = next((i + 2 for i in range(len(lead) - 2) if lead[i : i + 2] == _DIRECT), None)
    return told is not None and lead[told] in _OTHERS and "," not in lead[told:] and "đã" not in lead[told:]


def _is_left_to_the_lower(view: View, deed: Deed, giver: Part) -> bool:
    """Say whether those below are told to see to it: "UBND huyện chỉ đạo (UBND) các xã thống kê, sửa chữa …"."""
    lead = view.words[giver.stop : deed.first]
    told = next((i + 2 for i in range(len(lead) - 3) if lead[i : i + 2] == _DIRECT), None)
    if told is None:
        return False
    whom = lead.index("các", told, told + 4) if "các" in lead[told : told + 4] else None
    if whom is None or whom + 1 >= len(lead) or lead[whom + 1] not in _LOWER or "," in lead[told:whom]:
        return False
    behind = (*lead[whom:], view.words[deed.first])
    if not _ITSELF.isdisjoint(behind):
        return False
    same = next((i for i in range(len(behind) - 1) if behind[i : i + 2] == ("đồng", "thời")), None)
    return same is None or (same + 2 < len(behind) and behind[same + 2] in _URGING)


def _is_assigned(view: View, deed: Deed) -> bool:
    """Say whether a list of tasks goes on: "Quyết định nêu rõ: Giao Sở A …; tổ chức kiểm tra"."""
    words = view.words
    if ":" not in words[view.first : deed.first]:
        return False
    colon = words.index(":", view.first)
    if colon + 2 > deed.first or "đã" in words[colon : deed.first]:
        return False
    return words[colon + 1] == _ASSIGN and view.source.words.capital[colon + 2]


def _is_task_given(view: View, deed: Deed, giver: Part) -> bool:
    """Say whether a body only sets others a task: "UBND xã (đã) giao Ban Chỉ huy A tiếp tục tuyên truyền"."""
    words, index = view.words, giver.stop
    if index >= deed.first:
        return False
    index += words[index] in _HAS
    if index >= deed.first or words[index] != _ASSIGN:
        return False
    capital = view.source.words.capital[index + 1] or words[index + 1] in _TO
    return capital and not view.has(index, deed.first, ";", "đã")
