"""What a paragraph sets as aims: "Trong 6 tháng cuối năm, …", "triển khai chương trình công tác quý IV. …"."""

from collections.abc import Sequence

from kg.relate.activities.view import View
from kg.relate.activities.words import by_first_word, is_number

_AHEAD = by_first_word(
    (
        *("triển khai nhiệm vụ", "về phương hướng", "phương hướng", "về nhiệm vụ", "nhiệm vụ trọng tâm"),
        *("thời gian tới", "trong thời gian tới", "trong những tháng cuối năm", "những tháng cuối năm"),
        *("6 tháng cuối năm", "trong 6 tháng cuối năm"),
        *("phát huy những kết quả đạt được", "phát huy kết quả đạt được"),
    )
)
"""How paragraphs begin that set aims."""
_STRIVES, _DONE = ("phấn", "đấu", ":"), "đã"
_AIMS = (
    *("trong đó", "đẩy mạnh", "tăng cường", "tập trung", "tiếp tục", "chú trọng", "phối hợp", "tổ chức", "thực hiện"),
    *("nâng cao", "phát huy", "xây dựng", "triển khai", "chủ động", "làm tốt", "đổi mới", "quan tâm", "duy trì"),
    *("đồng thời", "bên cạnh đó", "vận động", "tuyên truyền", "thường xuyên", "phấn đấu", "hoàn thành", "củng cố"),
    *("kịp thời", "hướng dẫn", "kiểm tra", "giới thiệu", "kết nạp", "trồng ", "sửa chữa", "hỗ trợ", "trao ", "tặng "),
)
"""How sentences begin that go on with them, naming nobody."""
_AT_MEETINGS = ("tại hội nghị", "hội nghị đã", "hội nghị cũng", "cũng tại hội nghị", "dịp này", "tại buổi họp")
_PROGRAMMES = frozenset(
    {("chương", "trình", "công", "tác"), ("kế", "hoạch", "công", "tác")}
    | {
        (*noun, *when)
        for noun in (("nhiệm", "vụ"), ("phương", "hướng"))
        for when in (("công", "tác"), ("trọng", "tâm"))
    }
)
_TERMS = frozenset({"quý", "tháng", "những"})
_UNVEILS = ("triển", "khai")
_IN_TERM, _TERM, _GOES_ON, _CONGRESS = ("trong", "nhiệm", "kỳ"), ("nhiệm", "kỳ"), ("tiếp", "tục"), ("đại", "hội")
_YEARS = 3
"""So many words tell the years of a term: "2020 - 2025"."""


def opens_aims(view: View) -> bool:
    """Say whether a sentence opens what is yet to do, for those that go on with it."""
    opener = view.words[view.first]
    if opener in _AHEAD and view.opens(_AHEAD):
        return True
    if _STRIVES[0] in view.said and view.semicolons and _lists_aims(view):
        return True
    return _UNVEILS[0] in view.said and view.opening.startswith(_AT_MEETINGS) and _unveils_programme(view)


def sets_aims(view: View) -> bool:
    """Say whether a sentence sets aims itself: "Trong 6 tháng cuối năm, Hội tiếp tục …", where it tells of no deed."""
    return view.words[view.first] in _AHEAD and view.opens(_AHEAD) and _DONE not in view.said


def goes_on_with_aims(view: View) -> bool:
    """Say whether a sentence may go on with the aims that a paragraph has begun to set: "Đẩy mạnh …", "Trong đó, …"."""
    return view.opening.startswith(_AIMS) and _DONE not in view.said


def term_of_congress(view: View) -> Sequence[str]:
    """Return the years of the term for which a congress meets: "đại hội lần thứ III, nhiệm kỳ 2020-2025"."""
    if not (_CONGRESS[0] in view.said and _TERM[1] in view.said):
        return ()
    words = view.words
    start = next((i for i in range(view.first, view.stop - 1) if words[i : i + 2] == _CONGRESS), view.stop)
    term = next((i + 2 for i in range(start, view.stop - 1 - _YEARS) if words[i : i + 2] == _TERM), None)
    return words[term : term + _YEARS] if term is not None and is_number(words[term]) else ()


def goes_on_term(view: View, term: Sequence[str]) -> bool:
    """Say whether a sentence tells what is to go on in the term that a congress opens: "Trong nhiệm kỳ 2020-2025, Hội
    tiếp tục …"."""
    if not term or _DONE in view.said or _GOES_ON[0] not in view.said:
        return False
    start = view.first + len(_IN_TERM)
    if view.words[view.first : start] != _IN_TERM or view.words[start : start + _YEARS] != term:
        return False
    return any(view.words[i : i + 2] == _GOES_ON for i in range(start, view.stop - 1))


def _lists_aims(view: View) -> bool:
    """Say whether a sentence lists what somebody strives for: "Đoàn huyện A phấn đấu: trồng 900 cây; xây 1 nhà"."""
    words = view.words
    return any(words[i : i + 3] == _STRIVES for i in range(view.first, view.stop - 2))


def _unveils_programme(view: View) -> bool:
    """Say whether a meeting is told what is to do next: "Hội đã triển khai chương trình công tác quý IV"."""
    words = view.words
    for index in range(view.first, view.stop - 6):
        if words[index : index + 2] == _UNVEILS and words[index + 2 : index + 6] in _PROGRAMMES:
            return words[index + 6] in _TERMS
    return False
