"""Who does not hold a congress: who only directs others to hold theirs, and who was told of before another's."""

from dataclasses import replace

from kg.model import BODY_CLASSES, EntityClass
from kg.relate.activities.names import Part
from kg.relate.activities.view import Deed, View

_DIRECTING = frozenset({("chỉ", "đạo"), ("hướng", "dẫn"), ("yêu", "cầu"), ("đôn", "đốc")})
_HOW = frozenset("và , thực hiện triển khai chỉ đạo tập trung chuẩn bị tốt việc điểm thành công công tác để".split())
"""Words between the directing and one's own congress: "chỉ đạo và tổ chức thành công"."""
_NAMED = 5
"""A congress of so many words says whose it is: "Đại hội Hội Nông dân tỉnh khóa 9 diễn ra"."""


def directs_others(view: View, deed: Deed, body: Part) -> bool:
    """Say whether a body directs others to hold theirs: "Huyện ủy chỉ đạo các chi bộ tổ chức đại hội"."""
    words = view.words
    for index in range(body.stop, deed.first - 2):
        if words[index : index + 2] in _DIRECTING:
            return not _HOW.issuperset(words[index + 2 : deed.first])
    return False


def own_congress(view: View, deed: Deed) -> tuple[Part, ...] | None:
    """Return the body whose congress took place that has a name: "Đại hội Hội A lần thứ IX đã khai mạc"; None for none
    of a name.
    """
    if deed.way != "congress-took":
        return None
    for part in view.parts:
        if part.first == deed.first and part.anchor.cls is EntityClass.PARTY_CONGRESS:
            inside = view.inside(part, BODY_CLASSES)
            return (replace(part, anchor=inside[0]),) if inside else ()
    return None


def holder_named(view: View, deed: Deed) -> tuple[Part, ...] | None:
    """Return the body in the name of a congress that took place, if one is; None where it has no name of its own."""
    if deed.way != "congress-took" or deed.stop - deed.first <= _NAMED:
        return None
    inside = [part for part in view.parts if deed.first < part.first and part.stop <= deed.stop and part.is_actor]
    return tuple(inside[:1])
