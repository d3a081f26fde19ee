"""What a thing is only for, what somebody reports, and models followed: words of deeds that tell of none."""

from itertools import pairwise

from kg.model import EntityClass
from kg.relate.activities.names import Role
from kg.relate.activities.setting import GROUND
from kg.relate.activities.view import Deed, View
from kg.relate.activities.words import by_first_word, is_number

_AIM, _PASSIVE, _PASSIVE_REACH = "nhằm", "được", 10
_MADE = frozenset(
    tuple(verb.split())
    for verb in (
        *("xây dựng", "thành lập", "triển khai", "tổ chức", "thực hiện", "ra đời", "phát động", "ra mắt", "duy trì"),
        *("ban hành", "đề ra", "đặt ra"),
    )
)
"""What is done with a thing for an aim: "Mô hình được (Hội A) thành lập nhằm …"."""
_THINGS = by_first_word(
    (
        *("việc ", "mô hình", "hoạt động", "chương trình", "phong trào", "cuộc vận động", "đây là", "dự án", "đề án"),
        *("kế hoạch", "hội nghị", "buổi lễ", "buổi tập huấn", "lớp tập huấn", "cuộc thi", "hội thi", "công trình"),
    )
)
"""How sentences begin whose subject is a thing."""
_ANEW = frozenset({"đã", "sẽ", "nay", "vừa", ":"})
"""Behind these a sentence tells what came of it: "…; đến nay 20 hộ đã thoát nghèo"."""
_PREFACES, _PREFACE = ("thực hiện", "triển khai", "căn cứ", "theo"), 4
_ANSWERING = frozenset({("hưởng", "ứng"), ("thực", "hiện")})
_ANSWERS, _MOVE_REACH = frozenset({"hưởng", "thực"}), 8
_MOVES = frozenset({"ngày", "trào", "trình", "dịch", "đợt", "động", "tuần"})
"""Words of "ngày", "phong trào", "chương trình", "chiến dịch", "đợt", "cuộc vận động", "tuần lễ"."""
_MOVE_ENDS = frozenset({",", ";", ":", "đã", "của", "và"})
_COUNTED = frozenset({"đã", ":"})
_SEEN, _SEEN_REACH, _NEXT = ("tham", "quan"), 12, frozenset({",", ";", ":", "đã", "rồi", "để"})
_MEANS = by_first_word(
    tuple(
        f"{this} {kind}"
        for this in ("đây là", "đây cũng là", "đây là một trong những", "đó là", "đó cũng là", "đây còn là")
        for kind in ("hoạt động", "việc làm", "dịp", "nghĩa cử", "chương trình", "phong trào", "công trình", "sự kiện")
    )
)
"""How sentences begin that tell what deeds mean."""
_IS_ONE = by_first_word(
    tuple(f"{this} {kind} " for this in ("đây là", "đây cũng là") for kind in ("xã", "phường", "huyện", "địa phương"))
)
_HELD_ONCE = frozenset({"congress", "festival"})
_ARE = by_first_word(("đây là những", "đây là các", "họ là những", "đó là những", "đây đều là"))
"""How sentences begin that tell who those named are."""
_ARE_HEADS, _LIVED = frozenset({"đây", "họ", "đó"}), frozenset({"culture-sport", "propaganda", "moral-emulation"})
_HEAD = frozenset({"về", "đến", "tới", "cùng", "?"})
_ATTENDING, _HAS, _HAS_REACH = frozenset({"dự", "tham", "đến", "về"}), "có", 8
_COURSE, _COURSE_REACH, _LOOK_BACK = ("quá", "trình"), 4, 8
_REVIEWS, _SPANS = frozenset({("sơ", "kết"), ("tổng", "kết")}), frozenset({"năm", "tháng", "tổ", "chức", "việc"})
_OF_WORK = frozenset({"kết", "trình"})
_EACH_OTHER = ("giúp", "nhau")
_AT_EASE = frozenset({("yên", "tâm"), ("an", "tâm")})
_AT_EASE_LAST = "tâm"
_FAILED, _FAILED_REACH = ("không", "thành"), 6
_FAILURES = frozenset({_FAILED, ("bất", "thành")})
_WORK, _LEADS_TO_WORK = "việc", frozenset({"cho", "về", "vào", "của", "trong"})
_ENDS_OF_WORK = frozenset({",", ";", ":", "(", ")", '"', "đã", "sẽ", "và"})
_REPORT = ("báo", "cáo")
_ON = frozenset({("công", "tác"), ("tình", "hình"), ("kết", "quả"), ("quá", "trình"), ("tiến", "độ")})
_BROKEN = frozenset({";", ":", "đã", "thời", "trao", "tặng", "phát", "chứng"})
_REPORTED = GROUND | frozenset(
    {"model-registration", "propaganda", "directive-study", "supervision", "survey", "member-recruitment"}
    | {"house-building", "land-donation", "dialogue", "livelihood-support", "poor-household-support", "fundraising"}
)
_OF_LEADER = frozenset({"bác", "tưởng", "gương", "minh", "chỉ", "đạo", "05", "người", "lời"})
"""Words of "Bác", "tư tưởng", "tấm gương", "Chỉ thị 05", "đạo đức", "Người", "lời dạy"."""


_EACH = "mỗi"
_US, _OPENING_REACH = ("chúng", "tôi"), 4
_PERCEIVING = frozenset({"thấy", "được", "gặp", "cảm", "không", "chứng", "nghe", "ấn", "bắt", "nhận", "ghi"})
"""The first words of "thấy", "được nghe", "cảm nhận", "chứng kiến", "ấn tượng" …: what reporters tell of themselves."""


def is_only_told(view: View, deed: Deed) -> bool:
    """Say whether it is only what a thing is for, what a person reports on, or a model that others follow."""
    said = view.said
    if _AIM in said and _is_aim_of_thing(view, deed):
        return True
    if _FAILED[1] in said and _has_failed(view, deed):
        return True
    if '"' in said and _is_only_called_so(view, deed):
        return True
    if _AT_EASE_LAST in said and not _AT_EASE.isdisjoint(pairwise(view.words[deed.first : deed.stop])):
        return True  # "Camera giúp bà con yên tâm sản xuất"
    if "nhau" in said and view.words[deed.first : deed.first + 2] == _EACH_OTHER and _is_said_of_all(view, deed):
        return True
    if _SEEN[1] in said and deed.type in _REPORTED and _is_seen(view, deed):
        return True
    if view.words[view.first] in _ANSWERS and len(view.deeds) > 1 and _is_name_of_move(view, deed):
        return True
    if view.schemes and view.opening.startswith(_PREFACES) and _is_in_preface(view, deed):
        return True
    if _REPORT[1] in said and deed.type in _REPORTED and _is_reported_on(view, deed):
        return True
    if "(" in said and _EACH in said and _is_share(view, deed):
        return True
    if deed.type == "visit" and _US[0] in said and _is_by_reporters(view, deed):
        return True
    if view.words[view.first] in _ARE_HEADS and deed.type in _HELD_ONCE and view.opens(_IS_ONE):
        return True  # "Đây là xã đầu tiên của huyện tổ chức đại hội", of which is told
    if view.words[view.first] in _ARE_HEADS and (
        (deed.type in _LIVED and view.opens(_ARE)) or (view.opens(_MEANS) and _is_told_at_large(view, deed))
    ):
        return True  # "Đây là những hội viên tiêu biểu, tích cực tham gia văn nghệ"
    if (
        deed.type == "festival"
        and view.words[deed.first] in _ATTENDING
        and _HEAD.issuperset(view.words[view.first : deed.first])
    ):
        return _HAS in view.words[deed.stop : deed.stop + _HAS_REACH]  # "Dự ngày hội có ông A"
    if _WORK in said and view.words[deed.first - 1] == "và" and _is_work_named(view, deed):
        return True
    if deed.way == "local-models" and not _OF_WORK.isdisjoint(said) and _is_time_of_model(view, deed):
        return True
    return deed.type == "moral-emulation" and _OF_LEADER.isdisjoint(said) and _PASSIVE in said


def _has_failed(view: View, deed: Deed) -> bool:
    """Say whether it came to nothing: "mời bà con đến đối thoại nhưng không thành"."""
    behind = view.words[deed.stop : min(view.stop, deed.stop + _FAILED_REACH)]
    return not _FAILURES.isdisjoint(pairwise(behind)) and ";" not in behind


def _is_only_called_so(view: View, deed: Deed) -> bool:
    """Say whether the word stands alone in quotes, as of what is none: "đưa xe ra “đối thoại” với dân"."""
    words = view.words
    if deed.first == view.first or words[deed.first - 1] != '"' or words[deed.stop : deed.stop + 1] != ('"',):
        return False
    return words[view.first : deed.first].count('"') % 2 == 1


def _is_work_named(view: View, deed: Deed) -> bool:
    """Say whether it is one more work that is only named: "tìm nguồn vốn cho việc xây cầu và bê tông hóa đường"."""
    words = view.words
    for index in range(deed.first - 2, view.first, -1):
        if words[index] in _ENDS_OF_WORK:
            return False
        if words[index] == _WORK:
            return words[index - 1] in _LEADS_TO_WORK
    return False


def _is_said_of_all(view: View, deed: Deed) -> bool:
    """Say whether it only tells how people live: "Nhân dân các thôn tích cực giúp nhau giảm nghèo bền vững"."""
    if any(map(is_number, view.words[deed.first : deed.stop])):
        return False
    return not any(part.role is Role.SUBJECT and part.is_actor and part.first < deed.first for part in view.parts)


def _is_told_at_large(view: View, deed: Deed) -> bool:
    """Say whether it only tells what was meant: "Đây là hoạt động của Hội các cấp giúp hội viên nghèo làm nhà"."""
    return "do" not in view.said and not any(map(is_number, view.words[deed.first : deed.stop]))


def _is_share(view: View, deed: Deed) -> bool:
    """Say whether a bracket only tells what each got: "tặng 90 phần quà (mỗi hộ được tặng 3 phần)"."""
    lead = view.words[view.first : deed.first]
    bracket = len(lead) - 1 - lead[::-1].index("(") if "(" in lead else -1
    if bracket < 0 or ")" in lead[bracket:] or lead[bracket + 1 : bracket + 2] != (_EACH,):
        return False
    return "được" in lead[bracket:] and any(other.first < view.first + bracket for other in view.deeds)


def _is_by_reporters(view: View, deed: Deed) -> bool:
    """Say whether those visit who write: "Tới thăm bản A, chúng tôi thấy …", not "…, chúng tôi đã tặng"."""
    if deed.first - view.first > _OPENING_REACH or view.spoken_from(deed.first) > view.first:
        return False
    words = view.words[deed.stop : view.stop]
    us = next((i for i in range(1, len(words) - 2) if words[i : i + 2] == _US), None)
    return us is not None and words[us - 1] == "," and words[us + 2] in _PERCEIVING


def _is_time_of_model(view: View, deed: Deed) -> bool:
    """Say whether it is only what is looked back on: "sơ kết 6 tháng thực hiện mô hình", "trong quá trình tham gia thực
    hiện mô hình A".
    """
    lead = view.words[max(view.first, deed.first - _LOOK_BACK) : deed.first]
    if _COURSE in pairwise(lead[-_COURSE_REACH:]):
        return True
    review = next((i + 2 for i in range(len(lead) - 1) if lead[i : i + 2] in _REVIEWS), None)
    return review is not None and all(is_number(word) or word in _SPANS for word in lead[review:])


def _is_seen(view: View, deed: Deed) -> bool:
    """Say whether it is only what visitors are shown: "đi tham quan mô hình trồng rau sạch và trồng hoa"."""
    lead = view.words[max(view.first, deed.first - _SEEN_REACH) : deed.first]
    seen = next((i + 2 for i in range(len(lead) - 1) if lead[i : i + 2] == _SEEN), None)
    return seen is not None and _NEXT.isdisjoint(lead[seen:])


def _is_name_of_move(view: View, deed: Deed) -> bool:
    """Say whether a sentence opens with a move that is called after a deed: "Hưởng ứng ngày toàn dân làm thủy lợi, xã A
    nạo vét 3 km mương".
    """
    words = view.words
    if words[view.first : view.first + 2] not in _ANSWERING or view.deeds[0] is not deed:
        return False
    lead = words[view.first + 2 : deed.first]
    if not lead or len(lead) > _MOVE_REACH or _MOVES.isdisjoint(lead) or not _MOVE_ENDS.isdisjoint(lead):
        return False
    comma = next((i for i in range(deed.stop, view.stop) if words[i] == ","), view.stop)
    return comma < view.stop and any(other.first > comma for other in view.deeds)


def _is_in_preface(view: View, deed: Deed) -> bool:
    """Say whether a list goes on of what the plan is about that a sentence opens with: "Thực hiện Kế hoạch số 9 về công
    tác A; hòa giải ở cơ sở; …, UBND các xã đã …".
    """
    words, plan = view.words, view.schemes[0]
    if plan.anchor.cls is not EntityClass.DIRECTIVE or plan.first > view.first + _PREFACE or plan.stop > deed.first:
        return False
    lead = words[plan.stop : deed.first]
    if words[deed.first - 1] != ";" or "về" not in lead or not _COUNTED.isdisjoint(lead):
        return False
    done = next((i for i in range(deed.stop, view.stop) if words[i] == "đã"), view.stop)
    listed = words[deed.first : done]
    return (
        done < view.stop and "," in listed and ";" in listed and not any(map(is_number, words[deed.first : deed.stop]))
    )


def _is_aim_of_thing(view: View, deed: Deed) -> bool:
    """Say whether a list goes on of what a thing is for: "Mô hình được lập nhằm giúp nhau …; tuyên truyền …"."""
    words = view.words
    if _AIM not in words[view.first : deed.first]:
        return False
    aim = words.index(_AIM, view.first)
    if not _ANEW.isdisjoint(words[aim : deed.first]) or any(
        aim < s.first <= deed.first and s.parts for s in view.subjects
    ):
        return False
    if any(other.stop <= aim for other in view.deeds) and not view.opens(_THINGS):
        return _is_made_for(view, aim) and not any(part.role is Role.SUBJECT and part.is_actor for part in view.parts)
    return _is_made_for(view, aim) or (view.opens(_THINGS) and "đã" not in words[view.first : aim])


def _is_made_for(view: View, aim: int) -> bool:
    """Say whether a thing is made, or made by somebody, for an aim: "được thành lập nhằm", "ra đời nhằm"."""
    lead = view.words[max(view.first, aim - _PASSIVE_REACH) : aim]
    return lead[-2:] in _MADE and (_PASSIVE in lead or lead[-1] == "đời")


def _is_reported_on(view: View, deed: Deed) -> bool:
    """Say whether a person reports on it: "ông A báo cáo quá trình rà soát, triển khai mô hình"."""
    words = view.words
    who = next((part for part in reversed(view.parts) if part.stop <= deed.first and part.is_person), None)
    if who is None or any(is_number(word) for word in words[deed.first : deed.stop]):
        return False
    lead = words[who.stop : deed.first]
    report = next((i + 2 for i in range(len(lead) - 1) if lead[i : i + 2] == _REPORT), None)
    if report is None or not _BROKEN.isdisjoint(lead[report:]):
        return False
    return not _ON.isdisjoint(pairwise(lead[report:]))
