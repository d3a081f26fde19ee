"""Repair after a storm or flood: in an article about one, houses and roads that are mended are relief.

What is built anew in place of what was lost stays a building.
"""

import re
from collections.abc import Sequence

from kg.extract.activities import Trigger
from kg.model import Mention
from kg.text.document import Document
from kg.text.fold import fold

_DISASTER = re.compile(
    r"(?<!\w)(?:bão|mưa lũ|lũ|lũ lụt|lốc|lốc xoáy|giông lốc|sạt lở|thiên tai|ngập lụt|hỏa hoạn|mưa lớn)(?!\w)"
    r"(?! lửa| táp)"
)
_MENDED = re.compile(
    r"(?:hỗ trợ )?(?:\w+ )?"
    r"(?:lợp lại|lợp|sửa chữa|sửa lại|sửa|khắc phục|tu sửa|gia cố|dựng lại mái|thông xe|lắp cầu tạm)"
)
_URGENT = re.compile(r"(?:hỗ trợ|trợ cấp|cấp) khẩn cấp")
_WORKS = frozenset({"house-building", "road-building", "public-works"})
_CLEARED = re.compile(
    r"(?:giúp |hỗ trợ |tham gia |tổ chức )?(?:thu dọn|dọn dẹp|dọn|vệ sinh|khử khuẩn|khơi thông|phát quang)"
)
_CLEARING = frozenset({"environmental-cleanup", "epidemic-prevention"})
_AFTER = re.compile(r"(?<!\w)(?:khắc phục|hậu quả|sau (?:cơn |trận |đợt )?(?:bão|mưa|lũ|lốc))(?!\w)")


def as_relief(document: Document, triggers: Sequence[Mention[Trigger]]) -> Sequence[Mention[Trigger]]:
    """Return the triggers, what is mended read as relief where the headline tells of a disaster,
    what is cleared away where it tells of what came after.
    """
    title = document.article.title
    if title is None or "phòng" in fold(title) or _DISASTER.search(fold(title)) is None:
        return triggers
    after = _AFTER.search(fold(title)) is not None
    return [
        _relief(trigger) if _is_mended(trigger) or (after and _is_cleared(trigger)) else trigger for trigger in triggers
    ]


def _is_mended(trigger: Mention[Trigger]) -> bool:
    if trigger.value.type == "gift-giving":
        return _URGENT.match(fold(trigger.surface)) is not None
    return trigger.value.type in _WORKS and _MENDED.match(fold(trigger.surface)) is not None


def _is_cleared(trigger: Mention[Trigger]) -> bool:
    """Say whether mud and wreckage are cleared away: "thu dọn", "vệ sinh trường lớp"."""
    return trigger.value.type in _CLEARING and _CLEARED.match(fold(trigger.surface)) is not None


def _relief(trigger: Mention[Trigger]) -> Mention[Trigger]:
    rule = "activity.disaster-relief.mended"
    return Mention(trigger.span, trigger.surface, trigger.kind, Trigger("disaster-relief"), rule)
