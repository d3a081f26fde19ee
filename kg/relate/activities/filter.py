"""Which triggers tell of no activity: parts of names, titles of documents, vague aims, what is done for oneself."""

from collections.abc import Sequence
from itertools import pairwise

from kg.model import EntityClass, Stance
from kg.relate.activities.document_titles import is_subject_matter
from kg.relate.activities.frames import ActivityFrame
from kg.relate.activities.governed import PLAN_ENDS, is_in_plan
from kg.relate.activities.matters import is_agent_of, is_content
from kg.relate.activities.names import Part
from kg.relate.activities.papers import is_mere_matter, is_provided_for
from kg.relate.activities.reached import is_reached
from kg.relate.activities.told import is_only_told
from kg.relate.activities.view import Deed, View
from kg.relate.activities.words import is_number
from kg.relate.stance import Modality, modality_at, stance_of

_PURPOSE, _AIMED = Modality.PURPOSE, Modality.AIMED
_DONE = Modality.DONE
_NEAR = 6
"""A number so many words after a deed counts what is done."""
_COORDINATING = frozenset({"và", ",", "thời", ";"})
_LISTING = frozenset({",", "và"})
_FOOD_TYPES = frozenset({"gift-giving", "disaster-relief"})
_HEARTEN, _HEARTENED = ("động", "viên"), frozenset({"bà", "người", "nhân", "gia", "các", "hộ", "dân"})
_PULLING_ON = frozenset({"vượt", "sớm", "ổn", "yên", "tiếp", "tích", "cùng", "khẩn", "nhanh", "tập", "nỗ", "chủ"})
"""First words of what people are heartened to: "vượt qua", "sớm ổn định", "yên tâm", "tích cực", "nhanh chóng" …"""
_IN_FLOODS = frozenset({"ngập", "lũ", "sạt", "bão"})
_HEARTEN_REACH, _OF_GIVER = 18, frozenset({"đã", ";", ":", "hỗ", "giúp", "trao", "tặng", "phối", "thời"})
_PASSING = ("thông", "qua")
_BUYING = frozenset({"mua", "đầu"})
_TRADERS = frozenset({("thương", "lái"), ("tư", "thương"), ("tiểu", "thương"), ("lái", "buôn")})
_AT_PRICE = ("với", "giá")
_CALLING = "vận"
_POLICE, _HUNTING = ("công", "an"), frozenset({("truy", "tìm"), ("truy", "bắt"), ("chốt", "chặn"), ("bỏ", "trốn")})
_FINDING = frozenset(
    {("phát", "hiện"), ("bắt", "quả"), ("bắt", "giữ"), ("thu", "giữ"), ("khống", "chế"), ("tạm", "giữ")}
)
_FOUND, _CRIMES = ("phát", "hiện"), frozenset({"vụ", "đối", "lâm"})
_PAPER, _PAPER_REACH = ("quyết", "định"), 5
_HELP_REACH, _DONE_SO = 9, "đã"
_TASKS, _TASK_REACH, _SETTING = ("nhiệm", "vụ"), 16, frozenset({"khai", "ra", "hướng", "đặt"})
"""Before "nhiệm vụ" these tell of what is to do: "triển khai", "đề ra", "phương hướng", "đặt ra"."""
_HELPED, _HIM = "giúp", frozenset({"chị", "anh", "ông", "bà", "em", "cô", "chú", "cụ"})
_HELPING = frozenset({("đỡ", "đầu"), ("giúp", "đỡ"), ("giúp", "xã"), ("hỗ", "trợ"), ("phấn", "đấu"), ("đưa", "xã")})
_WORK, _POST, _SEARCH_REACH = "công", "đồn", 14
_OF_PARTY = frozenset({"bộ", "đảng", "ủy", "uỷ"})
_NO_CELLS = frozenset({EntityClass.MASS_ORGANIZATION, EntityClass.STATE_BODY, EntityClass.ORGANIZATION})
_FOR_OTHERS = frozenset({"cho", "tặng", "giúp", "hỗ", "trao"})


def stance_at(view: View, deed: Deed, clause: int, end: int, *, is_ahead: bool = False) -> Stance | None:
    """Return how the text stands to a deed whose clause has the words `clause` to `end`; None for no deed.

    `is_ahead` says that the sentences before set aims with which this one goes on.
    """
    if _is_inside_name(view, deed) or is_content(view, deed) or is_only_told(view, deed):
        return None
    if is_mere_matter(view, deed) or (view.schemes and deed.type != "personnel" and is_subject_matter(view, deed)):
        return None
    if is_provided_for(view, deed):
        return Stance.PLANNED
    if not PLAN_ENDS.isdisjoint(view.said) and deed.type != "policy-making" and is_in_plan(view, deed):
        return Stance.PLANNED if any(map(is_number, view.words[deed.first : deed.stop + 1])) else None
    index = deed.stop - 1 if deed.is_passive or deed.is_verb_last else deed.first
    modality = modality_at(view.words, view.markers, index, clause)
    if modality is _PURPOSE and is_reached(view, deed, clause):
        modality = _DONE
    if modality is _AIMED and _is_election(view, deed):
        modality = _DONE
    if modality is _DONE and ":" in view.said and _is_task(view, deed):
        modality = _AIMED
    if is_ahead and modality is _DONE and not view.has(view.first, deed.first, "đã") and not _is_done(view, deed):
        modality = _AIMED
    is_reported = view.spoken_from(deed.first) > view.first
    is_concrete = modality is _AIMED and _is_concrete(view, deed, end)
    return stance_of(modality, is_reported=is_reported, is_concrete=is_concrete)


def _is_task(view: View, deed: Deed) -> bool:
    """Say whether a deed is one of the tasks listed: "triển khai nhiệm vụ trọng tâm tháng 9: tổ chức đại hội; …"."""
    words = view.words
    colon = next((i for i in range(deed.first - 1, view.first, -1) if words[i] == ":"), view.first)
    lead = words[max(view.first, colon - _TASK_REACH) : colon]
    at = next((i for i in range(1, len(lead)) if lead[i - 1 : i + 1] == _TASKS), None)
    if at is None or _SETTING.isdisjoint(lead[max(0, at - 5) : at]) or _DONE_SO in lead[at:]:
        return False
    return _DONE_SO not in words[colon : deed.first]


def is_no_deed_of(view: View, deed: Deed, by: Sequence[Part]) -> bool:
    """Say whether a person only reads out what a body has decided, buys for his own farm, or mends his own roof,
    whether it is trade, or the police search for somebody.
    """
    if deed.type == "livelihood-support" and _is_trade(view, deed, by):
        return True
    if deed.type == "fundraising" and view.words[deed.first - 1] == "ban" and view.words[deed.first] == _CALLING:
        return True  # "Ban Vận động Quỹ “Vì người nghèo”"
    if deed.type in _FOOD_TYPES and _is_told_twice(view, deed):
        return True
    if deed.way == "assigned" and not any(map(is_number, view.words[deed.first : deed.stop])):
        return True  # "phân công đảng viên phụ trách hộ"
    if deed.way == "standard-reached" and _is_helped_to(view, deed):
        return True
    if deed.type == "model-registration" and _is_handed_paper(view, deed):
        return True
    if deed.type == "survey" and by and _is_manhunt(view, by[0]):
        return True
    if deed.type == "supervision" and _is_search(view, deed, by):
        return True
    if deed.way == "checkpoint" and not _IN_FLOODS.isdisjoint(view.said):
        return True
    if deed.type == "cell-meeting" and by and _is_of_union(view, by):
        return True
    if deed.type == "disaster-relief" and "viên" in view.said and _is_heartened_to(view, deed):
        return True
    if not by or not by[0].is_person:
        return False
    if deed.type == "livelihood-support" and _is_help_got(view, deed):
        return True
    if deed.way == "roofs" or (deed.type == "disaster-relief" and view.words[deed.first] == "lợp"):
        return not view.has(view.first, deed.first, *_FOR_OTHERS)
    reads_out = deed.type == "policy-making" and view.words[deed.first : deed.first + 2] == _PASSING
    return reads_out or _is_for_himself(view, deed)


def _is_help_got(view: View, deed: Deed) -> bool:
    """Say whether help has only come to the person told of: "Chị A được Hội quan tâm, giúp chị phát triển kinh tế"."""
    words, whom = view.words, deed.first + 1
    if words[deed.first] != _HELPED or words[whom] not in _HIM or view.source.words.capital[whom + 1]:
        return False
    return words[deed.first - 1] == ","


def _is_heartened_to(view: View, deed: Deed) -> bool:
    """Say whether people are only heartened to do it: "động viên bà con (vượt qua khó khăn,) khắc phục hậu quả"."""
    lead = view.words[max(view.first, deed.first - _HEARTEN_REACH) : deed.first]
    at = next((i for i in range(len(lead) - 3, -1, -1) if lead[i : i + 2] == _HEARTEN), None)
    if at is None or lead[at + 2] not in _HEARTENED or not _OF_GIVER.isdisjoint(lead[at:]):
        return False
    sign = next((i for i in range(at, len(lead)) if lead[i] in _LISTING), None)
    return sign is None or not _PULLING_ON.isdisjoint(lead[at + 3 : sign])


def _is_of_union(view: View, by: Sequence[Part]) -> bool:
    """Say whether a union or office meets on a theme, and no cell: "Hội Nông dân xã A tổ chức sinh hoạt chuyên đề"."""
    return _OF_PARTY.isdisjoint(view.said) and all(part.anchor.cls in _NO_CELLS for part in by)


def _is_told_twice(view: View, deed: Deed) -> bool:
    """Say whether one thing is read as a gift and as relief: food for people cut off is relief, "quà" is a gift."""
    is_gift = "quà" in view.words[deed.first : deed.stop]
    if deed.type == "gift-giving":
        return not is_gift and any(d.first == deed.first and ".food" in d.mention.rule for d in view.deeds)
    return is_gift and ".food" in deed.mention.rule and any(_is_same_gift(d, deed) for d in view.deeds)


def _is_same_gift(other: Deed, deed: Deed) -> bool:
    return other.type == "gift-giving" and other.first == deed.first


def _is_trade(view: View, deed: Deed, by: Sequence[Part]) -> bool:
    """Say whether traders buy the harvest, or it is bought at some price by nobody named: "thương lái thu mua lúa"."""
    if deed.way != "farm-produce" or (by and not by[0].is_person):
        return False
    if not _TRADERS.isdisjoint(pairwise(view.words[view.first : view.stop])):
        return True
    return _AT_PRICE in pairwise(view.words[deed.first : view.stop]) and (not by or view.words[deed.first] == "thu")


def _is_handed_paper(view: View, deed: Deed) -> bool:
    """Say whether somebody only gets the paper of it: "đại diện UBND xã A nhận Quyết định thành lập mô hình"."""
    lead = view.words[max(view.first, deed.first - _PAPER_REACH) : deed.first]
    return lead[-2:] == _PAPER and "nhận" in lead


def _is_helped_to(view: View, deed: Deed) -> bool:
    """Say whether others only help a commune to reach it: "đơn vị đỡ đầu xã A về đích nông thôn mới trong năm 2021"."""
    lead = view.words[max(view.first, deed.first - _HELP_REACH) : deed.first]
    return _DONE_SO not in lead and not _HELPING.isdisjoint(pairwise(lead))


def _is_manhunt(view: View, by: Part) -> bool:
    """Say whether the police look for somebody: "Công an tỉnh rà soát, chốt chặn, truy tìm", which is no survey."""
    if view.words[by.first : by.first + 2] != _POLICE:
        return False
    return not _HUNTING.isdisjoint(pairwise(view.words[view.first : view.stop]))


def _is_search(view: View, deed: Deed, by: Sequence[Part]) -> bool:
    """Say whether the police stop and search, or somebody comes upon a crime: "Công an xã A kiểm tra, phát hiện 4 đối
    tượng", "kiểm tra và phát hiện vụ phá rừng", which is no oversight.
    """
    if _WORK in view.words[deed.first : deed.stop + 1]:
        return False
    behind = view.words[deed.stop : min(view.stop, deed.stop + _SEARCH_REACH)]
    if by and (view.words[by[0].first : by[0].first + 2] == _POLICE or view.words[by[0].first] == _POST):
        return not _FINDING.isdisjoint(pairwise(behind))
    return any(behind[i : i + 2] == _FOUND and behind[i + 2] in _CRIMES for i in range(len(behind) - 2))


def _is_for_himself(view: View, deed: Deed) -> bool:
    """Say whether a farmer only buys for his own farm: "ông A mua 2 con bò về nuôi", not "bà B mua bò tặng 2 hộ"."""
    if deed.type != "livelihood-support" or view.words[deed.first] not in _BUYING:
        return False
    return not view.has(deed.first, min(view.stop, deed.stop + _NEAR), *_FOR_OTHERS)


def _is_election(view: View, deed: Deed) -> bool:
    """Say whether those present have elected after they had set aims: "thông qua phương hướng và bầu ban chấp hành"."""
    return view.words[deed.first] == "bầu" and view.words[deed.first - 1] in _COORDINATING


def _is_done(view: View, deed: Deed) -> bool:
    """Say whether it is counted what came of it: "Trong 6 tháng cuối năm 2023, Hội trồng được 900 cây"."""
    words = view.words[deed.first : deed.stop]
    return not deed.is_passive and any(word == "được" and is_number(number) for word, number in pairwise(words))


def _is_inside_name(view: View, deed: Deed) -> bool:
    """Say whether the deed is only part of a name; the title of a decision on staff is the act itself."""
    first = deed.first
    for part in view.parts:
        if part.first > first:
            break
        if first < part.stop:
            if part.anchor.cls is EntityClass.PARTY_CONGRESS and deed.way == "congress-took":
                return False  # "Đại hội Hội A lần thứ IX đã khai mạc"
            return deed.type != "personnel" or part.anchor.cls is not EntityClass.DIRECTIVE
    return False


def _is_concrete(view: View, deed: Deed, end: int) -> bool:
    """Say whether a plan counts or names something: "kết nạp thêm 4 đảng viên", "tại xã A"."""
    if any(is_number(view.words[i]) for i in range(deed.first, min(end, deed.stop + _NEAR))):
        return True
    return any(deed.first <= part.first < end or is_agent_of(part, deed) for part in view.parts)


def has_ends(frame: ActivityFrame) -> bool:
    """Say whether anything but the type is known of an activity."""
    return bool(frame.carried_out_by or frame.located_in or frame.under or frame.cooperates_with)
