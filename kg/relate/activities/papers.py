"""What is only written on paper, aimed at, thought of as a duty, or done by storm and flood: no deed of anybody."""

from itertools import pairwise

from kg.model import EntityClass
from kg.relate.activities.names import Role
from kg.relate.activities.view import Deed, View

_PAPERS = frozenset({("kế", "hoạch"), ("chương", "trình"), ("đề", "án"), ("dự", "án"), ("phương", "án")})
_PAPER_ENDS = frozenset(last for _, last in _PAPERS)
_SHOWN = frozenset(
    tuple(verb.split())
    for verb in (
        *("báo cáo", "trình bày", "dự thảo", "phê duyệt", "thẩm định", "xem xét", "thảo luận", "góp ý", "ban hành"),
        *("công bố", "giới thiệu", "soạn thảo"),
    )
)
"""What is done with a plan that is not yet carried out."""
_FOLLOWING = frozenset({("thực", "hiện"), ("triển", "khai"), ("căn", "cứ"), ("theo",)})
_BY = "theo"
_OF_PLAN, _PLAN_REACH = frozenset({"của", "năm", "giai"}), 5
_CARRYING_OUT = frozenset({"tổ", "chức", "triển", "khai", "thực", "hiện", "về", "công", "tác"})
_SHOWN_REACH = 5
_PROVISION = ("phương", "án")
_MADE = frozenset({"lên", "dựng", "lập", "bị", "ra", "có", "các", "thảo", "động", "sàng"})
"""The last words of "xây dựng", "chuẩn bị", "đề ra", "chủ động", "sẵn sàng" before an emergency plan."""
_LISTED = frozenset({(",",), ("và",)})
_LAUNCHED, _COMPETING, _ACHIEVED = ("phát", "động"), ("thi", "đua"), ("hoàn", "thành")
_ACHIEVED_REACH = 5
_DUTIES = frozenset(
    {("nhận", "thức"), ("trách", "nhiệm"), ("vai", "trò"), ("ý", "thức"), ("năng", "lực"), ("tinh", "thần")}
)
_IN_DOING = frozenset({("trong", "việc"), ("về", "việc")})
_DUTY_REACH = 16
_OPENING = 4
"""A document that is told of stands within so many words of the beginning of its sentence."""
_LEADS_TO_PAPER = frozenset({"trong", "đó", "theo", ",", "cụ", "thể", "-", "+", "số", "trước", "hết"})
_SAYS = frozenset({"gồm", "nhằm"})
_STATES = frozenset({("bao", "gồm"), ("quy", "định"), ("nêu", "rõ"), ("xác", "định"), ("đề", "ra"), ("yêu", "cầu")})
"""What a document does itself: "Quyết định 217 gồm 5 chương quy định về …"."""
_RESOLUTIONS = frozenset({("nghị", "quyết"), ("chỉ", "thị"), ("kết", "luận"), ("chuyên", "đề")})
_RESOLUTION_ENDS = frozenset(last for _, last in _RESOLUTIONS)
DECIDED = frozenset({"personnel", "standard-award", "commendation"})
"""The title of a decision is the act itself: "Quyết định về việc công nhận …"."""
_ON, _ABOUT_REACH, _TITLE_REACH = "về", 10, 16
_ANEW = frozenset({";", ":", ".", "đã"})
_RULES = frozenset({("quy", "định"), ("pháp", "luật"), ("điều", "lệ"), ("nguyên", "tắc")})
_RULE_WORDS = frozenset({"định", "luật", "lệ", "tắc"})
_RULES_REACH = 16
_ABOUT, _FIELD = ("về", "trong"), ("công", "tác")
_WORKS = frozenset({"road-building", "public-works", "house-building", "rural-lighting"})
_UNLAWFUL = frozenset({("phát", "hiện"), ("tự", "ý"), ("trái", "phép"), ("không", "phép"), ("lấn", "chiếm")})
_CALAMITIES = frozenset({"lũ", "bão", "lốc", "lở", "mưa", "sóng", "triều", "giông", "dông", "gió"})
_AGAINST = frozenset({"sau", "chống", "phòng", "phục", "tránh", "qua"})
_DRILLS = frozenset({("diễn", "tập"), ("thực", "tập"), ("giả", "định"), ("án", "chữa")})
_DRILL_WORDS = frozenset(first for first, _ in _DRILLS)
_HEARING, _GUIDING = "nghe", ("hướng", "dẫn")
_SIGNS = frozenset({",", ";", ":", ".", '"'})
_MAKES, _SUFFERS = "làm", "bị"
_SUFFERS_REACH = 10


def is_mere_matter(view: View, deed: Deed) -> bool:
    """Say whether a trigger tells only what is planned on paper, aimed at or owed, or what a calamity has done."""
    said = view.said  # what is looked for first is a word that each of them needs
    if not _PAPER_ENDS.isdisjoint(said) and (_is_on_paper(view, deed) or _is_followed(view, deed)):
        return True
    if "đua" in said and _is_aimed_at(view, deed):
        return True
    if "việc" in said and _is_duty(view, deed):
        return True
    if _ON in said and deed.type not in DECIDED and _is_resolved_on(view, deed):
        return True
    if view.schemes and _is_in_document(view, deed):
        return True
    if not _RULE_WORDS.isdisjoint(said) and _is_ruled_on(view, deed):
        return True
    if deed.type in _WORKS and (_is_of_calamity(view, deed) or _is_unlawful(view, deed)):
        return True
    if deed.type == "model-registration":
        return _is_taught(view, deed)
    return deed.type == "disaster-relief" and _is_drilled(view, deed)


def _is_in_document(view: View, deed: Deed) -> bool:
    """Say whether it is what a document is for or holds: "Đề án 9 nhằm …; mỗi xã xây dựng 1 mô hình"."""
    words, paper = view.words, view.schemes[0]
    if paper.anchor.cls is not EntityClass.DIRECTIVE or paper.first > view.first + _OPENING or paper.stop > deed.first:
        return False
    if words[paper.stop] not in _SAYS and words[paper.stop : paper.stop + 2] not in _STATES:
        return False
    if not _LEADS_TO_PAPER.issuperset(words[view.first : paper.first]) or "đã" in words[paper.stop : deed.first]:
        return False
    return not any(part.role is Role.SUBJECT and paper.stop < part.first <= deed.first for part in view.parts)


def _is_resolved_on(view: View, deed: Deed) -> bool:
    """Say whether it is what resolutions are about: "quán triệt 3 Nghị quyết của Hội về đẩy mạnh xây dựng Chi hội"."""
    if _RESOLUTION_ENDS.isdisjoint(view.said):
        return False
    words, first = view.words, max(view.first, deed.first - _ABOUT_REACH)
    about = next((i for i in range(deed.first - 1, first, -1) if words[i] == _ON), None)
    if about is None or not _ANEW.union(_SIGNS).isdisjoint(words[about : deed.first]):
        return False
    lead = words[max(view.first, about - _TITLE_REACH) : about]
    head = next((i for i in range(len(lead) - 1, 0, -1) if lead[i - 1 : i + 1] in _RESOLUTIONS), None)
    if head is None or not _ANEW.isdisjoint(lead[head:]):
        return False
    return not any(about < subject.first <= deed.first for subject in view.subjects)


def _is_taught(view: View, deed: Deed) -> bool:
    """Say whether those present only hear how it is done: "được nghe ông A hướng dẫn cách xây dựng mô hình"."""
    lead = view.words[view.first : deed.first]
    return _HEARING in lead and _GUIDING in pairwise(lead[lead.index(_HEARING) :])


def _is_drilled(view: View, deed: Deed) -> bool:
    """Say whether nobody is saved: "diễn tập phương án chữa cháy và cứu hộ", "tình huống giả định …: cứu người"."""
    lead = view.words[view.first : deed.first]
    if _DRILL_WORDS.isdisjoint(lead):
        return False
    drill = next((i for i, pair in enumerate(pairwise(lead)) if pair in _DRILLS), None)
    return drill is not None and "đã" not in lead[drill:]


def _is_on_paper(view: View, deed: Deed) -> bool:
    """Say whether a deed is only in a plan that is shown: "báo cáo Chương trình nâng cấp đường liên xã"."""
    words, index = view.words, _paper_before(view, deed)
    if words[index - 2 : index] in _PAPERS:
        lead = words[max(view.first, index - 2 - _SHOWN_REACH) : index - 2]
        lead = lead[max((i + 1 for i, word in enumerate(lead) if word in _SIGNS), default=0) :]
        return not _SHOWN.isdisjoint(pairwise(lead))
    before = next((other for other in reversed(view.deeds) if other.stop <= deed.first), None)
    return before is not None and words[before.stop : deed.first] in _LISTED and _is_on_paper(view, before)


def _is_followed(view: View, deed: Deed) -> bool:
    """Say whether a sentence opens with a plan whose subject it is: "Thực hiện Kế hoạch kiểm tra, giám sát của Hội A,
    Hội B đã …".
    """
    words = view.words
    paper = view.first + (1 if words[view.first] == _BY else 2)
    if words[paper : paper + 2] not in _PAPERS or words[view.first : paper] not in _FOLLOWING:
        return False
    if deed.first > paper + 2 + _PLAN_REACH or not _ANEW.isdisjoint(words[paper : deed.first]):
        return False
    is_of_plan = not _OF_PLAN.isdisjoint(words[deed.stop : deed.stop + _PLAN_REACH])
    return is_of_plan and any(subject.first > deed.stop and subject.parts for subject in view.subjects)


def is_provided_for(view: View, deed: Deed) -> bool:
    """Say whether a deed is what an emergency plan provides for: "đã xây dựng phương án di dời 90 hộ"."""
    words = view.words
    if _PROVISION[1] not in view.said and words[view.first - 1] != _PROVISION[1]:
        return False
    index = _paper_before(view, deed)
    return words[index - 2 : index] == _PROVISION and words[index - 3] in _MADE


def _paper_before(view: View, deed: Deed) -> int:
    """Return where the words before a deed begin that only say it is carried out."""
    index = deed.first
    while index > view.first and view.words[index - 1] in _CARRYING_OUT:
        index -= 1
    return index


def _is_aimed_at(view: View, deed: Deed) -> bool:
    """Say whether it is the goal of a contest begun: "phát động thi đua hoàn thành chỉ tiêu cấp 900 thẻ"."""
    lead = view.words[view.first : deed.first]
    if _ACHIEVED not in pairwise(lead[-_ACHIEVED_REACH:]):
        return False
    pairs = list(pairwise(lead))
    if _LAUNCHED not in pairs or _COMPETING not in pairs:
        return False
    return _ANEW.isdisjoint(lead[pairs.index(_LAUNCHED) :])


def _is_duty(view: View, deed: Deed) -> bool:
    """Say whether it is what somebody is to feel bound to: "trách nhiệm của A trong việc đối thoại, làm đường"."""
    words = view.words
    for index in range(deed.first - 1, view.first, -1):
        if words[index] in _ANEW:
            return False
        if words[index - 1 : index + 1] in _IN_DOING:
            is_owed = not _DUTIES.isdisjoint(pairwise(words[max(view.first, index - _DUTY_REACH) : index]))
            return is_owed and not any(index < subject.first <= deed.first for subject in view.subjects)
    return False


def _is_ruled_on(view: View, deed: Deed) -> bool:
    """Say whether it is what rules are about: "căn cứ quy định của Đảng về xử lý kỷ luật đảng viên"."""
    lead = view.words[max(view.first, deed.first - _RULES_REACH) : deed.first]
    if _RULE_WORDS.isdisjoint(lead):
        return False
    about = max((i for i, word in enumerate(lead) if word in _ABOUT), default=None)
    if about is None:
        return False
    listed = lead[about + 1 : about + 3] == _FIELD  # "… pháp luật trong công tác thanh tra, tiếp công dân"
    if not (_SIGNS - {","} if listed else _SIGNS).isdisjoint(lead[about:]):
        return False
    if lead[about] != _ABOUT[0] and not listed:
        return False
    start = max((i + 1 for i in range(about) if lead[i] in _SIGNS), default=0)
    return not _RULES.isdisjoint(pairwise(lead[start:about]))


def _is_of_calamity(view: View, deed: Deed) -> bool:
    """Say whether works are what storm or flood has done to them: "lũ làm 3 cây cầu bị cuốn trôi"."""
    words = view.words
    if words[deed.first] != _MAKES:
        return False
    stop = next((i for i in range(deed.stop, view.stop) if words[i] in _SIGNS), view.stop)
    if _SUFFERS in words[deed.stop : min(stop, deed.stop + _SUFFERS_REACH)]:
        return True
    start = next((i + 1 for i in range(deed.first - 1, view.first - 1, -1) if words[i] in _SIGNS), view.first)
    if _CALAMITIES.isdisjoint(words[start : deed.first]) or not _AGAINST.isdisjoint(words[start : deed.first]):
        return False
    return not any(start <= subject.first <= deed.first for subject in view.subjects)


def _is_unlawful(view: View, deed: Deed) -> bool:
    """Say whether houses are told of as found unlawful: "phát hiện 5 trường hợp xây dựng nhà trái phép"."""
    if deed.type != "house-building":
        return False
    near = view.words[max(view.first, deed.first - _RULES_REACH) : min(view.stop, deed.stop + _SUFFERS_REACH)]
    return not _UNLAWFUL.isdisjoint(pairwise(near))
