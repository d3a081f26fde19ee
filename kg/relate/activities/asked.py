"""What is only asked for, also in the sentences behind ("Đồng chí đề nghị … . Thường xuyên …"), or held for a task."""

from kg.relate.activities.subjects import SubjectKind
from kg.relate.activities.view import Deed, View
from kg.relate.activities.words import by_first_word
from kg.relate.stance import Modality

_URGED = Modality.URGED
_ASKING = frozenset({"đề", "yêu", "mong", "lưu", "kêu", "kiến", "nhắc", "khuyến"})
"""The first words of "đề nghị", "yêu cầu", "mong muốn", "lưu ý", "kêu gọi", "kiến nghị", "nhắc nhở", "khuyến cáo"."""
_NEEDING = frozenset({"cần", "phải"})
"""These ask for something only where somebody speaks: "ông A nhấn mạnh, xã cần …"."""
_SAID = frozenset({"theo", "những", "các", "số", "được", "đáp", "đã"})
"""Before "yêu cầu", "kiến nghị" these make a noun or a thing of the past of it."""
_ON = by_first_word(
    (
        *(
            "đẩy mạnh",
            "tăng cường",
            "tập trung",
            "tiếp tục",
            "chú trọng",
            "phối hợp",
            "tổ chức",
            "thực hiện",
            "nâng cao",
        ),
        *("phát huy", "xây dựng", "triển khai", "chủ động", "làm tốt", "đổi mới", "quan tâm", "duy trì", "đồng thời"),
        *("bên cạnh đó", "vận động", "tuyên truyền", "thường xuyên", "phấn đấu", "hoàn thành", "củng cố", "kịp thời"),
        *(
            "hướng dẫn",
            "kiểm tra",
            "đặc biệt là",
            "đặc biệt , ",
            "nhất là",
            "trong đó",
            "ngoài ra",
            "cùng với đó",
            "sớm ",
        ),
        *("khẩn trương", "nghiêm túc", "chỉ đạo", "rà soát", "lãnh đạo", "chăm lo", "song song", "mặt khác"),
    )
)
"""How sentences begin that go on with what is asked for, naming nobody who does it."""
_DONE = frozenset({"đã", "vừa", "dịp", "nay"})
_DONE_OR_ASKED = frozenset({"đã", "phải", "không", "chưa", "vừa"})
_ACTING = frozenset({SubjectKind.NAMED, SubjectKind.PLACE})
_HELD, _DEFINED = frozenset({"coi", "xem"}), ("xác", "định")
_HOLDING = _HELD | {_DEFINED[0]}
_TASKS = frozenset(
    {"nhiệm", "yếu", "việc", "giải", "khâu", "một", "trách", "công", "vấn", "nội", "mục", "động", "then"}
)
"""First words of what it is held for: "nhiệm vụ", "yếu tố", "việc làm", "giải pháp", "một trong những …"."""
_DUTY = ("nhiệm", "vụ")
_LEAD, _TASK_REACH = 6, 14
_NEEDED = frozenset({("cần", "thiết"), ("quan", "trọng"), ("bắt", "buộc")})
_WORTHS = frozenset(second for _, second in _NEEDED)
_KINDS_OF_DEEDS = frozenset({("hoạt", "động"), ("việc", "làm"), ("nét", "đẹp"), ("nghĩa", "cử"), ("truyền", "thống")})
_TASK_ENDS = frozenset({";", ":", "đã", "."})


def asks(view: View) -> bool:
    """Say whether a sentence ends in what somebody asks of others."""
    if "chịu" in view.said and _is_charged(view):
        return True
    last = view.markers[-1] if view.markers else None
    if last is None or last.modality is not _URGED:
        return False
    asked = view.words[last.first]
    asks_before = any(view.words[marker.first] in _ASKING for marker in view.markers)
    if not asks_before and not (asked in _NEEDING and view.speech):
        return False
    return last.first == view.first or view.words[last.first - 1] not in _SAID


def _is_charged(view: View) -> bool:
    """Say whether a sentence makes somebody answer for what is to be done: "Sở A chịu trách nhiệm … theo quy định"."""
    words = view.words[view.first : view.stop]
    at = words.index("chịu")
    return words[at : at + 3] == ("chịu", "trách", "nhiệm") and _DONE_OR_ASKED.isdisjoint(words[:at])


def tells_duty(view: View) -> bool:
    """Say whether a sentence tells what somebody is there for: "Nhiệm vụ của tổ là …", "Tổ có nhiệm vụ …"."""
    words = view.words[view.first : view.stop]
    begun = [i for i, word in enumerate(words) if word == _DUTY[0]]
    at = next((i for i in begun if words[i : i + 2] == _DUTY), len(words))
    if at == 0:
        return "là" in words and "đã" not in words
    return words[at - 1 : at] == ("có",) and _DONE_OR_ASKED.isdisjoint(words[:at])


def goes_on_asking(view: View) -> bool:
    """Say whether a sentence may go on with what the one before has asked for."""
    if not view.opens(_ON) or not _DONE.isdisjoint(view.said):
        return False
    return not any(subject.kind in _ACTING for subject in view.subjects)


def is_said_to_be(view: View, deed: Deed) -> bool:
    """Say whether a sentence only tells what kind of thing a deed is: "Ra quân làm đường là một việc làm ý nghĩa"."""
    words = view.words
    if not _WORTHS.isdisjoint(view.said) and _is_called_for(view, deed):
        return True
    if deed.first > view.first + _LEAD or not _TASK_ENDS.isdisjoint(words[view.first : deed.first]):
        return False
    ends = next((i for i in range(deed.stop, view.stop) if words[i] == "là" or words[i] in _TASK_ENDS), view.stop)
    if words[ends : ends + 1] != ("là",) or "," in words[view.first : ends]:
        return False
    behind = words[ends + 1 : ends + 4]
    return behind[behind[:1] == ("một",) :][:2] in _KINDS_OF_DEEDS or behind == ("một", "trong", "những")


def _is_called_for(view: View, deed: Deed) -> bool:
    """Say whether a deed is only what is called needed: "việc mở đại hội và bầu ban chấp hành là hết sức cần thiết"."""
    words, reach = view.words, min(view.stop, deed.stop + _TASK_REACH)
    at = next((i for i in range(deed.stop, reach) if words[i] == "là" or words[i] in _TASK_ENDS), view.stop)
    if words[at : at + 1] != ("là",) or not any(words[i : i + 2] in _NEEDED for i in range(at + 1, at + 5)):
        return False
    lead = words[max(view.first, deed.first - _TASK_REACH) : deed.first]
    return "việc" in lead and _TASK_ENDS.isdisjoint(lead[lead.index("việc") :])


def is_held_for(view: View, deed: Deed) -> bool:
    """Say whether a deed is only what is held for a task: "xem công tác A, giới thiệu B là nhiệm vụ thường xuyên"."""
    if _HOLDING.isdisjoint(view.said):
        return False
    words = view.words
    behind = next((i for i in range(deed.stop, view.stop) if words[i] in _TASK_ENDS), view.stop)
    task = next((i for i in range(deed.stop, behind - 1) if words[i] == "là" and words[i + 1] in _TASKS), None)
    if task is None:
        return False
    lead = words[view.first : deed.first]
    held = [i for i in range(len(lead)) if lead[i] in _HELD or lead[i : i + 2] == _DEFINED]
    return bool(held) and _TASK_ENDS.isdisjoint(lead[held[-1] :])
