"""Deeds that a noun governs of which people only speak or which they plan: "giám sát việc thực hiện chính sách hỗ trợ
hộ nghèo", "lập kế hoạch tặng quà".
"""

from collections.abc import Sequence

from kg.relate.activities.view import Deed, View
from kg.relate.activities.words import is_number

_NOUNS = frozenset(
    tuple(noun.split())
    for noun in (
        *("chính sách", "chế độ", "kết quả", "tình hình", "tiến độ", "chương trình", "dự án", "kinh phí", "công tác"),
        *("chủ trương", "nguồn vốn", "nguồn lực", "nhiệm vụ", "hoạt động", "giải pháp", "quy trình", "quy định"),
    )
)
"""What is looked into, told of or talked about."""
NOUN_ENDS = frozenset(noun[-1] for noun in _NOUNS) | {"nhau"}
"""The last words of those and of "giúp nhau": a sentence without them has nothing that is governed."""
_SPOKEN = frozenset(
    tuple(verb.split())
    for verb in (
        *("giám sát", "kiểm tra", "đánh giá", "báo cáo", "tổng kết", "sơ kết", "thảo luận", "quán triệt", "phổ biến"),
        *("tuyên truyền", "tham mưu", "đề xuất", "xem xét", "góp ý", "ý kiến", "khảo sát", "thông tin", "theo dõi"),
        *(
            "thẩm định",
            "thẩm tra",
            "chất vấn",
            "rà soát",
            "tìm hiểu",
            "nghiên cứu",
            "kiến nghị",
            "giải trình",
            "bàn về",
        ),
    )
)
"""Those that only look or speak; who carries a policy out does what it says."""
_TALKED = frozenset(
    {("báo", "cáo"), ("đánh", "giá"), ("thảo", "luận"), ("kiến", "nghị"), ("đề", "xuất"), ("chất", "vấn")}
)
"""Behind these a list goes on with what is talked of; who inspects or sums up may give something too."""
_LINKS = frozenset(
    "việc thực hiện triển khai về kết quả tình hình các những nội dung lãnh chỉ đạo một số tổ chức".split()
)
"""Words between such a verb and the noun: "giám sát (việc thực hiện) chính sách"."""
_BREAKS = frozenset({";", ":", "đã", "được", "tại", "cho", "để", "nhằm", "gắn", "sẽ", "rồi", "sau", "nên", "từ", '"'})
_PLANS = frozenset({("kế", "hoạch"), ("phương", "án")})
PLAN_ENDS = frozenset({"hoạch", "án"})
"""The last words of what plans are called."""
_PLANNING = frozenset(
    tuple(verb.split())
    for verb in ("xây dựng", "ban hành", "thống nhất", "thông qua", "phê duyệt", "tham mưu", "ra", "lập", "có", "duyệt")
)
_PLAN_REACH = 12
_JOINTS, _ANEW = frozenset({",", "và"}), frozenset({"tổ", "phối", "đến", "còn", "đi"})
_NOUN_REACH, _LIST_REACH, _VERB_REACH, _DRIVE_REACH = 6, 14, 6, 16
_DRAFT, _DRAFTING = ("dự", "thảo"), frozenset({"policy-making", "congress", "personnel", "conference"})
_SETTLING = frozenset(
    {("thảo", "luận"), ("thống", "nhất"), ("ý", "kiến"), ("góp", "ý"), ("thông", "qua"), ("cho", "ý")}
)
_DRAFT_REACH, _PAST_DRAFT = 8, frozenset({"đã", "thời", "dịp", "sau", ":", "còn", "trao", "tặng"})
_EACH_OTHER, _DRIVE = "nhau", ("phong", "trào")
_DRIVE_BREAKS = frozenset({";", ":", "đã", ".", "được"})


def is_governed(view: View, deed: Deed) -> bool:
    """Say whether a deed that counts nothing is only the matter of what is inspected, reported or talked about."""
    start = deed.first - _LIST_REACH if deed.first - _LIST_REACH > view.first else view.first
    if NOUN_ENDS.isdisjoint(view.words[start : deed.stop + 1]):
        return False  # no noun stands near that could govern it
    if any(map(is_number, view.words[deed.first : min(view.stop, deed.stop + 2)])):
        return False
    if _EACH_OTHER in view.words[deed.first : deed.stop + 1] and _is_of_drive(view, deed):
        return True
    words, is_listed = view.words, False
    for index in range(deed.first - 2, start - 1, -1):
        is_listed = is_listed or words[index + 1] in _JOINTS or index < deed.first - _NOUN_REACH
        if words[index + 1] in _BREAKS:
            return False
        if words[index + 1] in NOUN_ENDS and words[index : index + 2] in _NOUNS:
            verb = _spoken_before(words, max(view.first, index - _VERB_REACH), index)
            if verb is not None and not is_listed:
                return True
            if verb in _TALKED and _ANEW.isdisjoint(words[index : deed.first + 1]):
                return True
    return False


def is_in_plan(view: View, deed: Deed) -> bool:
    """Say whether a deed is what somebody has made a plan of: "đã lập kế hoạch tặng quà"; a plan with a number has a
    title.
    """
    words = view.words
    for index in range(deed.first - 2, max(view.first, deed.first - _PLAN_REACH), -1):
        if words[index + 1] in _BREAKS or words[index + 1] in _JOINTS:
            return False
        if words[index : index + 2] in _PLANS:
            return any(words[index - n : index] in _PLANNING for n in (2, 1) if index - n >= view.first)
    return False


def is_of_draft(view: View, deed: Deed) -> bool:
    """Say whether it stands in a draft that people talk of: "Hội nghị thảo luận các dự thảo về nông nghiệp; đầu
    tư thủy lợi; …".
    """
    words = view.words
    draft = next((i for i in range(view.first + 2, deed.first - 1) if words[i : i + 2] == _DRAFT), None)
    if draft is None or deed.type in _DRAFTING or any(map(is_number, words[deed.first : deed.stop])):
        return False
    settled = any(words[i : i + 2] in _SETTLING for i in range(max(view.first, draft - _DRAFT_REACH), draft - 1))
    return settled and _PAST_DRAFT.isdisjoint(words[draft : deed.first + 1])


def _spoken_before(words: Sequence[str], first: int, stop: int) -> tuple[str, ...] | None:
    """Return the verb of looking or speaking in which the words before a noun end, but for what links the two."""
    for index in range(stop - 1, first, -1):
        verb = tuple(words[index - 1 : index + 1])
        if verb in _SPOKEN:
            return verb
        if words[index] not in _LINKS:
            return None
    return None


def _is_of_drive(view: View, deed: Deed) -> bool:
    """Say whether it is in the name of a drive: "phong trào thi đua sản xuất giỏi, giúp nhau giảm nghèo"."""
    lead = view.words[max(view.first, deed.first - _DRIVE_REACH) : deed.first]
    drive = next((i for i in range(len(lead) - 2, -1, -1) if lead[i : i + 2] == _DRIVE), None)
    return drive is not None and _DRIVE_BREAKS.isdisjoint(lead[drive:])
