"""Which of two units named after one another is the higher: "Trung đoàn 19, Sư đoàn 968"."""

from collections.abc import Sequence

from kg.model import EntityClass

_RANKS = (
    ("tổ", "đội", "chi bộ", "chi đoàn", "chi hội", "tiểu đội", "trung đội", "đại đội", "trạm", "đồn", "hải đội"),
    ("tiểu đoàn", "đảng bộ bộ phận"),
    ("trung đoàn", "đảng bộ", "ban chỉ huy", "ban chqs", "phòng"),
    (
        *("sư đoàn", "lữ đoàn", "bộ đội biên phòng", "bđbp", "bộ chỉ huy", "bộ chqs", "cục"),
        *("đoàn kinh tế", "đoàn kt", "hải đoàn"),
    ),
    (*("vùng 1", "vùng 2", "vùng 3", "vùng 4", "vùng 5"), *("vùng cảnh", "vùng hải", "bộ tư lệnh vùng")),
    ("quân đoàn", "quân khu", "quân chủng", "bộ tư lệnh", "quân đội", "binh đoàn", "binh chủng"),
)
_POLICE = ("phòng cảnh sát", "phòng an ninh", "phòng xây dựng phong", "đội cảnh sát", "đội an ninh")
"""Rooms and squads of the police: "Phòng An ninh mạng, Công an tỉnh" is one body."""
_RANKED = frozenset(
    {
        (EntityClass.MILITARY_UNIT, EntityClass.MILITARY_UNIT),
        (EntityClass.PARTY_CELL, EntityClass.PARTY_ORGANIZATION),
    }
)

Unit = tuple[EntityClass, Sequence[str]]
"""The class of a unit and the first words of its name."""


def outranks(high: Unit, low: Unit) -> bool:
    """Say whether one unit stands above another, as far as their names tell."""
    if low[0] is high[0] is EntityClass.STATE_BODY:
        return " ".join(high[1]).startswith("công an") and " ".join(low[1]).startswith(_POLICE)
    if low[0] is EntityClass.ORGANIZATION and high[0] is EntityClass.MILITARY_UNIT:
        return "quân" in low[1] and " ".join(high[1]).startswith(_RANKS[-1])
    if (low[0], high[0]) not in _RANKED:
        return False
    above, below = _rank(high[1]), _rank(low[1])
    return above is not None and below is not None and above > below


def _rank(words: Sequence[str]) -> int | None:
    name = " ".join(words)
    return next((rank for rank, heads in enumerate(_RANKS) if name.startswith(heads)), None)
