"""What persons have to do with deeds of bodies: they speak there, hand papers over, are chosen, rewarded or taught."""

from itertools import pairwise

from kg.relate.activities.names import Part
from kg.relate.activities.view import Deed, View

NOT_BY_PERSONS = frozenset({"personnel", "commendation"})
"""A person's own part in these is to be chosen or sent; the deciding body is not named by him."""

_AT_OCCASIONS = frozenset((word, noun) for word in ("tại", "sau", "qua") for noun in ("buổi", "cuộc", "phiên", "đợt"))
_BEFORE_OCCASIONS = frozenset({"tại", *(noun for _, noun in _AT_OCCASIONS)})
_AT, _CEREMONIES = ("tại",), frozenset({"lễ", "buổi", "hội", "cuộc", "phiên", "lớp"})
_ATTENDED = frozenset(
    {"hội", "lễ", "buổi", "chương", "ngày", "đại", "cuộc", "phiên", "kỳ", "diễn", "khánh", "khởi", "ra", "bàn"}
)
"""The first words of what is attended: "hội nghị", "chương trình", "ngày hội", "diễn đàn", "(lễ) khánh thành" …"""
_DIRECTING = ("chỉ", "đạo")
"""What leaders do at what they attend: "dự và chỉ đạo hội nghị"."""
_BREAKS = frozenset({",", ";", ".", ":", "(", ")", "và", "đã", "để", "rồi"})
_NAME_REACH = 14
_SEEING = frozenset({"thấy", "kiến"})
"""Words of "nhìn thấy", "chứng kiến"."""
_OPENING = frozenset({("khai", "mạc"), ("khai", "giảng"), ("bế", "giảng"), ("chỉ", "đạo"), ("chủ", "trì")})
_CEREMONY, _DECISION, _PAPER_REACH = "lễ", ("quyết", "định"), 3
_DECIDED_ON = frozenset({"member-recruitment", "model-registration"})
"""What decisions are read out or handed over on that a person has not made himself."""


def is_at_occasion(view: View, deed: Deed) -> bool:
    """Say whether it is the occasion at which the subject does something: "phát biểu tại buổi tiếp công dân"."""
    if view.words[deed.first - 1] in _BEFORE_OCCASIONS:
        before = view.words[deed.first - 2 : deed.first]
        if before in _AT_OCCASIONS or (before[-1:] == _AT and view.words[deed.first] in _CEREMONIES):
            return True
    if "dự" not in view.said and _DIRECTING[1] not in view.said:
        return False
    return deed.type != "cell-meeting" and _is_attended(view, deed)


def _is_attended(view: View, deed: Deed) -> bool:
    """Say whether it is what an occasion that the subject attends is held for: "dự hội nghị toàn tỉnh tổng kết …"."""
    words, first = view.words, max(view.first, deed.first - _NAME_REACH)
    if "dự" not in words[max(0, first - 3) : deed.first]:
        return False
    for index in range(deed.first - 1, first - 1, -1):
        if words[index] in _BREAKS:
            return False
        if words[index - 1 : index + 1] == _DIRECTING and "dự" in words[index - 3 : index - 1]:
            return words[index + 1] in _ATTENDED
        if words[index] == "dự":
            return words[index + 1] in _ATTENDED
    return False


def hands_over(view: View, deed: Deed) -> bool:
    """Say whether a person only reads or hands over a decision that a body has made: "trao quyết định kết nạp"."""
    if deed.type not in _DECIDED_ON:
        return False
    lead = view.words[max(view.first, deed.first - _PAPER_REACH) : deed.stop]
    return _CEREMONY in lead or _DECISION in pairwise(lead)


def only_sees(view: View, deed: Deed, person: Part) -> bool:
    """Say whether a person only sees others do it: "Bà A xúc động khi thấy bộ đội dọn bùn"."""
    return view.has(person.stop, deed.first, *_SEEING)


def only_opens(view: View, deed: Deed, person: Part) -> bool:
    """Say whether a person comes to open a course or congress of a body: "Đại tá A dự và khai mạc lớp tập huấn"."""
    said = view.words[person.stop : deed.stop]
    if deed.type == "congress":
        return ("phát", "biểu") in pairwise(said)
    return deed.way == "begun" and "dự" in said and not _OPENING.isdisjoint(pairwise(said))


def is_done_to(deed: Deed) -> bool:
    """Say whether a person is chosen, rewarded or taught: "ông A vinh dự đón nhận Huy hiệu", but "ông A biểu dương"."""
    if deed.way == "praise-given":
        return False
    return deed.type in NOT_BY_PERSONS or deed.way == "begun"
