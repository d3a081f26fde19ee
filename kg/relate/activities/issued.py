"""The directive that a body issued, and the sentences that go back to it: "Theo đó, …", "Kế hoạch này …"."""

from collections.abc import Container, Iterator
from itertools import pairwise

from kg.model import EntityClass
from kg.relate.activities.names import Part, Role
from kg.relate.activities.view import Deed, View

_DOCUMENTS = frozenset(
    tuple(kind.split())
    for kind in ("nghị quyết", "chỉ thị", "kế hoạch", "hướng dẫn", "quyết định", "kết luận", "chương trình", "đề án")
)
_BACK_REFERENCES = (
    "theo đó",
    "trên cơ sở đó",
    "thực hiện các văn",  # "Thực hiện các văn bản trên"
    "thực hiện văn bản trên",
)
_NEXT = ("đồng thời", "ngay sau đó", "sau đó", "tiếp đó", "bên cạnh đó")
_PAPERS = frozenset({"luật", "bản", "văn", "chủ", "nq", "kl", "điều", "tác"})
"""Words of "Luật", "văn bản", "văn kiện", "chủ trương", "Điều lệ", "tác phẩm"."""
_AFTER_RECALLED = frozenset({(",",), ("này",), ("trên",), ("đã",), ("đề",), ("của",)})
_WHAT_PLANS_DO = frozenset((word,) for word in "này nêu yêu đề xác tập đặt hướng phân gồm quy".split())


def refers_back(view: View) -> bool:
    """Say whether the sentence begins with "Theo đó", "Trên cơ sở đó", "Kế hoạch này"."""
    kind, after = view.words[view.first : view.first + 2], view.words[view.first + 2 : view.first + 3]
    return view.opening.startswith(_BACK_REFERENCES) or (after == ("này",) and kind in _DOCUMENTS)


def passes_on(view: View, deed: Deed, issued: Part) -> bool:
    """Say whether the directive issued last is what is studied: "… ban hành Kế hoạch A. Đồng thời, mở hội nghị quán
    triệt đến cán bộ", not "… quán triệt các nghị quyết".
    """
    if deed.type != "directive-study" or not (issued.first >= view.first or view.opening.startswith(_NEXT)):
        return False
    words = view.words[deed.first : deed.stop + 2]
    return _DOCUMENTS.isdisjoint(pairwise(words)) and _PAPERS.isdisjoint(words)


def recalls(view: View, plan: Part) -> bool:
    """Say whether a sentence begins with a document issued before, by its kind alone: "Theo Kế hoạch, …"."""
    words = view.words
    start = view.first + (words[view.first] == "theo")
    kind = words[plan.first : plan.first + 2]
    if words[start : start + 2] != kind or kind not in _DOCUMENTS:
        return False
    after = words[start + 2 : start + 3]
    return after in _AFTER_RECALLED if start > view.first else after in _WHAT_PLANS_DO


def issued_in(view: View, deed: Deed, end: int) -> Part | None:
    """Return the directive that a deed of policy-making issues, None for other deeds."""
    if deed.type != "policy-making":
        return None
    return next(
        (
            part
            for part in view.schemes
            if part.anchor.cls is EntityClass.DIRECTIVE
            and deed.first <= part.first < end
            and part.role is not Role.UNDER
        ),
        None,
    )


def based_on(view: View, bases: Container[str]) -> Iterator[tuple[Part, str]]:
    """Yield what a sentence says that the directive issued in it is to carry out, of the ids in `bases`."""
    for part in view.schemes:
        if part.anchor.entity_id in bases:
            yield part, "activity.under.basis"
