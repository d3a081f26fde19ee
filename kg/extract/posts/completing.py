"""Posts told without a body, to which the post behind belongs: "Phó Bí thư, Chủ tịch UBND xã X"."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from kg.extract.bodies.names import BodyName
from kg.extract.posts.values import Post
from kg.model import EntityClass, Mention
from kg.text.document import Document

# Posts of a command that stand before another of the same ("Phó Chỉ huy trưởng, Tham mưu trưởng Bộ CHQS tỉnh").
_COMMANDERS = frozenset({"phó chỉ huy trưởng", "chỉ huy trưởng", "phó tư lệnh", "phó chính ủy", "chính ủy"})
_OF_UNITS = ("đoàn trưởng", "đoàn phó", "đồn trưởng", "đồn phó")
# Posts in a body beside which its head stands without it ("Phó Chủ tịch kiêm Tổng Thư ký Hội X").
_OF_THE_SAME = frozenset({"tổng thư ký", "phó tổng thư ký", "chánh thư ký", "phó thư ký", "ủy viên thường trực"})
_HEADED = frozenset({"body", "ban"})
# Beside a post in a part of the house ("Phó Giám đốc, Thủ trưởng Cơ quan Cảnh sát điều tra Công an tỉnh").
_CHAIRMEN = ("chủ tịch", "phó chủ tịch")
_COUNCIL = "hđnd"
_DIRECTORS = ("giám đốc", "hiệu trưởng", "viện trưởng")
_BETWEEN = frozenset({",", "kiêm", ", kiêm", "-", "–"})
# Bodies whose chairmen are secretaries of the place's committee as well.
_COUNCILS = frozenset({"ubnd", "hđnd", "mặt trận tổ quốc"})


def complete(found: list[Mention[Post]], document: Document, bodies: Sequence[Mention[BodyName]]) -> None:
    """Read what the post behind says for one without a body: "Phó Bí thư, Chủ tịch UBND xã X", "Phó Chủ tịch kiêm
    Tổng Thư ký Hội X".
    """
    for number, (left, right) in enumerate(pairwise(found)):
        value, body = left.value, right.value.body
        open_post = value.body is None and value.place is None and not value.level_word
        between = document.folded[left.span.stop : right.span.start].strip()
        if not open_post or between not in _BETWEEN:
            continue
        if body is None:
            found[number] = replace(left, value=replace(value, names_other=right.value.names_other))
            continue
        found[number] = replace(left, value=_beside(value, right.value.role.lower(), body, bodies))


def _beside(value: Post, other: str, body: int, bodies: Sequence[Mention[BodyName]]) -> Post:
    """Return the open post `value` as the role `other`, held in `body`, tells it."""
    name, role = bodies[body].value, value.role.lower()
    commands = role in _COMMANDERS or role.endswith(_OF_UNITS)
    if commands and name.head.cls is EntityClass.MILITARY_UNIT:
        return replace(value, body=body)
    if value.tail in _HEADED and other in _OF_THE_SAME:
        return replace(value, body=body)
    whole = bodies[name.host].value.head.cls if name.host is not None else None
    chaired = whole is EntityClass.MASS_ORGANIZATION and name.head.cls is whole and value.tail == "body"
    council = name.host is not None and bodies[name.host].value.head.key == _COUNCIL
    if whole is not None and (role.endswith(_DIRECTORS) or ((chaired or council) and role.startswith(_CHAIRMEN))):
        return replace(value, body=name.host)
    if value.tail == "secretary" and name.head.key in _COUNCILS and (name.place is not None or name.level_word):
        # "Phó Bí thư, Chủ tịch UBND xã X" is of the commune's committee.
        return replace(value, place=name.place, level_word=name.level_word, implied="đảng ủy")
    return value
