"""Deeds that are only spoken of: taught, told to people, inspected, or agreed on."""

from itertools import pairwise

from kg.extract.activity_rules import BESIDES
from kg.relate.activities.asked import is_held_for, is_said_to_be
from kg.relate.activities.closer import BUILT, is_told_closer
from kg.relate.activities.governed import NOUN_ENDS, is_governed, is_of_draft
from kg.relate.activities.names import Part, Role
from kg.relate.activities.papers import DECIDED
from kg.relate.activities.receivers import ATTENDANCE
from kg.relate.activities.setting import GROUND
from kg.relate.activities.subjects import SubjectKind
from kg.relate.activities.view import Deed, View
from kg.relate.activities.words import is_number

_NEAR = 6
"""A number so many words after a deed counts what is done."""
_BREAKS = frozenset({",", ";", "và", ":", "tại", "cho", "đã"})
_NOUN_REACH = 4
_FIELD_REACH = 12
_FIELD_BREAKS = frozenset({",", ";", ":", "đã"})
_WORK, _MOVE = ("công", "tác"), "vận"
_NO_NOUN = frozenset({"công", "làm", "phần", "có", "tìm", "nghỉ"})
"""Before "việc" these make another word of it: "công việc", "làm việc"."""
_TAUGHT = frozenset({"tập", "bồi", "lớp", "xoay", "gồm", "hội", "chương"})
_TELLING = frozenset({"tuyên", "phổ", "phát", "ký"})
_MOVED_TO = GROUND | {"fundraising"}
_OFFENDING = ("vi", "phạm")
_FORBIDDEN = frozenset({"environmental-protection", "epidemic-prevention"}) | BUILT
_TALKS, _TALK_REACH = frozenset({("ý", "kiến"), ("họp", "bàn"), ("bàn", "về"), ("bàn", "việc")}), 8
_DISCUSSED = BUILT | {"disaster-relief"}
_TALK_WORDS = frozenset({"kiến", "bàn"})
_RESULT = ("kết", "quả")
_FINDING = ("thấy", "theo")
_FINDING_REACH = 10
_INSPECTING = frozenset({"supervision", "survey"})
_RESULTING = _INSPECTING | {"model-registration", "directive-study"}
_MATTERS = frozenset({"việc", "công"})
"""The words with which begins what is inspected: "việc thực hiện …", "công tác …"."""
_INSPECTED = BUILT | {"model-registration", "propaganda", "directive-study", "member-recruitment", "land-donation"}
"""What is inspected and looked into as often as it is done."""
_TEACHING = frozenset({"technology-transfer", "training"})
_PAPERS_FOR = frozenset({("đề", "án"), ("dự", "toán")})
_LEADING = frozenset({"án", "toán", "điểm"})
"""The last words of those and of "làm điểm"."""
_MERIT_ENDS = frozenset({";", ":", "đã"})
_WATCHING, _TEAM = "camera", "đoàn"
_RAISED = frozenset({("ý", "kiến"), ("phản", "ánh"), ("kiến", "nghị"), ("đề", "xuất")})
_RAISED_ENDS = frozenset(last for _, last in _RAISED)
_TOPICS = frozenset({("vấn", "đề"), ("nội", "dung"), ("lĩnh", "vực"), ("tập", "trung"), ("xoay", "quanh")})
_BUILD_UP, _AS_EXAMPLE = ("xây", "dựng"), ("làm", "điểm")
_REACHED = frozenset({"đã", ",", ";", ":", "công", "được"})
"""Words behind which a standard is reached: "đã xây dựng", "xây dựng thành công xã A đạt chuẩn"."""
_NEXT_DEED = frozenset({";", ":", ".", "đã", "thời", "sẽ"})
_READY, _READY_REACH = ("sẵn", "sàng"), 16
_NOT_ONLY_READY = frozenset({";", ":", ".", "đã", "kịp", "được"})
_LISTED = frozenset({",", "và"})
_AFTER_FIELD = _LISTED | {"năm", "giai", "quý", "tháng", "6", "9", "trong", ".", ";", ")"}
"""Behind a field of work in a list stands the next one, or when it was worked in."""


def is_content(view: View, deed: Deed) -> bool:
    """Say whether a deed is only what is told, taught, inspected or meant: "tuyên truyền bầu cử đại biểu"."""
    if (deed.type not in DECIDED and _is_matter(view, deed)) or is_told_closer(view, deed):
        return True
    if deed.type in _RESULTING and _is_only_result(view, deed):
        return True
    if "phạm" in view.said and deed.type in _FORBIDDEN and _is_offence(view, deed):
        return True
    if deed.type == "supervision" and _WATCHING in view.words[max(view.first, deed.first - _NEAR) : deed.first]:
        return True  # "hệ thống camera đã giám sát an ninh"
    if deed.type in BUILT and not _RAISED_ENDS.isdisjoint(view.said) and _is_raised(view, deed):
        return True
    if "là" in view.said and (is_held_for(view, deed) or is_said_to_be(view, deed)):
        return True
    if "sẵn" in view.said and deed.type == "disaster-relief" and _is_readiness(view, deed):
        return True
    if deed.type in _INSPECTING and view.words[deed.first - 1] == _TEAM and view.opening.startswith(ATTENDANCE):
        return True  # "Tham gia đoàn khảo sát có …"
    if deed.way == "standard-reached" and _is_worked_for(view, deed):
        return True
    if "tích" in view.said and _is_merit(view, deed):
        return True
    if not _TALK_WORDS.isdisjoint(view.said) and deed.type in _DISCUSSED and _is_discussed(view, deed):
        return True
    if view.words[deed.first - 1] in _LEADING and (_is_example(view, deed) or _is_scheme_for(view, deed)):
        return True
    if deed.type in _INSPECTED and _is_inspected(view, deed):
        return True
    if not NOUN_ENDS.isdisjoint(view.said) and is_governed(view, deed):
        return True
    if "thảo" in view.said and is_of_draft(view, deed):
        return True
    if deed.type == "propaganda":
        return _only_leads_in(view, deed) or _is_listed_field(view, deed)
    if len(view.deeds) > 1 and _is_told(view, deed):
        return True
    return deed.way == "launching-drive" and _is_of_agent(view, deed)


def _is_discussed(view: View, deed: Deed) -> bool:
    """Say whether people only talk of a work: "họp dân lấy ý kiến làm đường", "họp bàn việc xây dựng nhà văn hóa"."""
    lead = view.words[max(view.first, deed.first - _TALK_REACH) : deed.first]
    talk = next((i for i in range(len(lead) - 1, 0, -1) if lead[i - 1 : i + 1] in _TALKS), None)
    return talk is not None and _BREAKS.isdisjoint(lead[talk:])


def _is_example(view: View, deed: Deed) -> bool:
    """Say whether it is what a place is to be an example of: "chọn xã A làm điểm xây dựng mô hình"."""
    return view.words[deed.first - 2 : deed.first] == _AS_EXAMPLE


def _is_offence(view: View, deed: Deed) -> bool:
    """Say whether it is the matter of a law that somebody has broken: "tội vi phạm quy định về bảo vệ rừng"."""
    lead = view.words[max(view.first, deed.first - _FIELD_REACH) : deed.first]
    if "phạm" not in lead or _OFFENDING not in pairwise(lead):
        return False
    broken = len(lead) - lead[::-1].index("phạm")
    return "định" in lead[broken:] and _NEXT_DEED.isdisjoint(lead[broken:])


def _is_only_result(view: View, deed: Deed) -> bool:
    """Say whether a result is spoken of and not what it showed: "xem xét kết quả kiểm tra", "kết quả kiểm tra tốt"."""
    if view.words[max(view.first, deed.first - 2) : deed.first] != _RESULT:
        return False
    return not view.has(deed.stop, min(view.stop, deed.stop + _FINDING_REACH), *_FINDING)


def _is_readiness(view: View, deed: Deed) -> bool:
    """Say whether somebody only stands ready: "trực 24/24 giờ, sẵn sàng ứng cứu, di dời dân khi có lũ"."""
    lead = view.words[max(view.first, deed.first - _READY_REACH) : deed.first]
    ready = next((i for i in range(len(lead) - 2, -1, -1) if lead[i : i + 2] == _READY), None)
    if ready is None or not _NOT_ONLY_READY.isdisjoint(lead[ready:]):
        return False
    return not any(is_number(view.words[i]) for i in range(deed.first, min(view.stop, deed.stop + 2)))


def _is_raised(view: View, deed: Deed) -> bool:
    """Say whether works are only what people speak of: "có 60 ý kiến phản ánh các vấn đề như làm đường, điện"."""
    lead = view.words[view.first : deed.first]
    if "đã" in lead[-_FIELD_REACH:] or ";" in lead[-_FIELD_REACH:]:
        return False
    pairs = set(pairwise(lead))
    return not _RAISED.isdisjoint(pairs) and not _TOPICS.isdisjoint(pairs)


def _is_worked_for(view: View, deed: Deed) -> bool:
    """Say whether a standard is only what people work for: "xây dựng xã A đạt chuẩn nông thôn mới vào năm 2024"."""
    lead = view.words[max(view.first, deed.first - _FIELD_REACH) : deed.first]
    built = next((i for i in range(len(lead) - 2, -1, -1) if lead[i : i + 2] == _BUILD_UP), None)
    return built is not None and _REACHED.isdisjoint(lead[max(0, built - 1) :])


def _is_merit(view: View, deed: Deed) -> bool:
    """Say whether a deed is only what somebody is rewarded for: "tặng bằng khen … có thành tích trong tuyên truyền"."""
    if view.deeds[0] is deed or deed.type == "commendation":
        return False
    award = next((other for other in view.deeds if other.type == "commendation" and other.first < deed.first), None)
    lead = view.words[award.stop : deed.first] if award is not None else ()
    if "tích" not in lead:
        return False
    merit = next((i for i in range(len(lead) - 1, 0, -1) if lead[i - 1 : i + 1] == ("thành", "tích")), len(lead))
    return "trong" in lead[merit:] and _MERIT_ENDS.isdisjoint(lead[merit:])


def _is_inspected(view: View, deed: Deed) -> bool:
    """Say whether a deed is one of what is looked into: "kiểm tra việc thực hiện quy chế, xây dựng các mô hình"."""
    for other in view.deeds:
        if other.first >= deed.first:
            return False
        matter = _MATTERS.intersection(view.words[other.stop - 1 : other.stop + 1])
        at_once = other.stop == deed.first and deed.type in BUILT  # "giám sát (làm đường)"
        if (
            other.type in _INSPECTING
            and (matter or at_once)
            and _NEXT_DEED.isdisjoint(view.words[other.stop : deed.first])
        ):
            return not any(other.stop <= subject.first <= deed.first for subject in view.subjects)
    return False


def _is_of_agent(view: View, deed: Deed) -> bool:
    """Say whether a verb only says whose a movement is: "3 phong trào thi đua do Trung ương Hội phát động", also
    before what the subject does: "các cuộc vận động do Trung ương và huyện phát động, đẩy mạnh phong trào A".
    """
    if any(is_agent_of(part, deed) and view.words[part.cue] == "do" for part in view.parts):
        return True
    lead = view.words[max(view.first, deed.first - _FIELD_REACH) : deed.first]
    by = next((i for i in range(len(lead) - 1, 0, -1) if lead[i] == "do"), None)
    closed = by is not None and lead[by - 1] not in _FIELD_BREAKS and _FIELD_BREAKS.isdisjoint(lead[by:])
    return closed and "," in view.words[deed.first : deed.stop]


def _is_matter(view: View, deed: Deed) -> bool:
    """Say whether a deed is only spoken of ("việc hỗ trợ, sửa nhà …") or taught ("các chuyên đề về …")."""
    words, said, first = view.words, view.said, view.first
    if "trong" in said and _is_field(view, deed):
        return True
    if "việc" in said:
        if "trong" in said and _is_cause(view, deed):
            return True
        for index in range(max(first, deed.first - _NOUN_REACH), deed.first):
            is_noun = words[index] == "việc" and words[index - 1] not in _NO_NOUN and not _is_beside(view, index)
            if is_noun and _BREAKS.isdisjoint(words[index : deed.first]):
                return True
    if "đề" not in said and words[view.first] != "nội":
        return False
    opening = words[view.first : view.first + 2]
    taught = opening == ("nội", "dung") and view.has(view.first + 2, view.first + 5, *_TAUGHT)
    lead = words[view.first : deed.first]
    if not taught and "đề" not in lead:
        return False
    about = ("chuyên", "đề") in pairwise(lead)
    named = any(s.kind is SubjectKind.NAMED and s.first > view.first for s in view.subjects if s.first < deed.first)
    return (taught or about) and not named


def _is_cause(view: View, deed: Deed) -> bool:
    """Say whether people are only asked for help with it, or praised for it: "vận động nhân dân trong việc góp vốn xây
    dựng vỉa hè, nâng cấp đường", which counts nothing.
    """
    words = view.words
    for index in range(deed.first - 1, view.first, -1):
        if words[index] in _NEXT_DEED:
            return False
        if words[index] == "việc" and words[index - 1] == "trong":
            counted = any(map(is_number, words[deed.first : min(view.stop, deed.stop + 1)]))
            return not (counted or any(index < subject.first < deed.first for subject in view.subjects))
    return False


def _is_beside(view: View, index: int) -> bool:
    """Say whether "việc" at `index` only joins what was done too: "Bên cạnh việc (tặng quà, Đồn còn …)"."""
    return any(view.words[max(view.first, index + 1 - len(lead)) : index + 1] == lead for lead in BESIDES)


def _is_field(view: View, deed: Deed) -> bool:
    """Say whether a deed is only the field of some work: "làm tốt công tác dân vận trong xây dựng cầu, đường"."""
    lead = view.words[max(view.first, deed.first - _FIELD_REACH) : deed.first]
    if "trong" not in lead:
        return False
    work = next((i for i in range(len(lead) - 2, -1, -1) if lead[i : i + 2] == _WORK), None)
    return work is not None and "trong" in lead[work:] and _FIELD_BREAKS.isdisjoint(lead[work:])


def _is_listed_field(view: View, deed: Deed) -> bool:
    """Say whether people are moved to nothing, in a list of fields of work: "tổng kết công tác Đảng, vận động nhân dân
    năm 2025".
    """
    words, first = view.words, deed.first
    if words[first] != _MOVE or words[first - 1] not in _LISTED:
        return False
    if deed.stop < view.stop and words[deed.stop] not in _AFTER_FIELD:
        return False
    lead = words[max(view.first, first - _FIELD_REACH) : first]
    work = next((i for i in range(len(lead) - 2, -1, -1) if lead[i : i + 2] == _WORK), None)
    return work is not None and _NEXT_DEED.isdisjoint(lead[work:])


def _is_scheme_for(view: View, deed: Deed) -> bool:
    """Say whether a deed is only what a document without a number is for: "thực hiện Đề án hỗ trợ làm nhà …"."""
    return view.words[deed.first - 2 : deed.first] in _PAPERS_FOR and deed.type not in DECIDED


def _is_taught_inside(view: View, deed: Deed) -> bool:
    """Say whether a deed is part of the words that tell what is taught: "hướng dẫn kỹ thuật trồng, chăm sóc cây"."""
    if deed.type not in GROUND:
        return False
    return any(other.type in _TEACHING and other.first < deed.first < other.stop for other in view.deeds)


def _is_told(view: View, deed: Deed) -> bool:
    if len(view.deeds) == 1:
        return False
    if _is_taught_inside(view, deed):
        return True
    before = [other for other in view.deeds if other.type == "propaganda" and other.first < deed.first]
    if not before or not _BREAKS.isdisjoint(view.words[before[-1].stop : deed.first]):
        return False
    counted = any(is_number(view.words[i]) for i in range(deed.first, min(view.stop, deed.stop + 2)))
    moved = "vận" in view.words[before[-1].first : before[-1].stop] and deed.type in _MOVED_TO
    return not (counted or moved)


def _only_leads_in(view: View, deed: Deed) -> bool:
    """Say whether people are moved to a deed that is told: "vận động bà con góp 1,2 tấn rau"."""
    if not _TELLING.isdisjoint(view.words[deed.first : deed.stop]):
        return False
    return any(
        other is not deed
        and deed.first <= other.first < deed.stop + _NEAR
        and (other.first == deed.first or "," not in view.words[deed.stop : other.stop])
        and not _is_told(view, other)
        for other in view.deeds
    )


def is_agent_of(part: Part, deed: Deed) -> bool:
    """Say whether a name right before a deed is that of who does it: "6 tập thể được UBND huyện A tặng …"."""
    return part.role is Role.AGENT and 0 <= deed.first - part.stop <= 1
