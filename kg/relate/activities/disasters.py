"""Repair after a storm or flood: in an article about one, houses and roads that are mended are relief.

What is built anew in place of what was lost stays a building. Roofs are mended after a storm, and water is brought in
a drought, only where one is told of; whoever is found after a crime is no matter of relief.
"""

import re
from collections.abc import Sequence

from kg.extract.activities import Trigger
from kg.model import Mention
from kg.text.document import Document
from kg.text.fold import fold

_DISASTER = re.compile(
    r"(?<!\w)(?:bão|mưa lũ|lũ|lũ lụt|lốc|lốc xoáy|giông lốc|dông lốc|sạt lở|thiên tai|ngập lụt|hỏa hoạn|mưa lớn)(?!\w)"
    r"(?! lửa| táp)"
)
_MENDED = re.compile(
    r"(?:hỗ trợ )?(?:\w+ )?"
    r"(?:lợp lại|lợp|sửa chữa|sửa lại|sửa|khắc phục|tu sửa|gia cố|dựng lại mái|thông xe|lắp cầu tạm)"
)
_URGENT = re.compile(r"(?:hỗ trợ|trợ cấp|cấp) khẩn cấp|tiếp tế|cứu trợ")
_WORKS = frozenset({"house-building", "road-building", "public-works"})
_CLEARED = re.compile(
    r"(?:giúp |hỗ trợ |tham gia |tổ chức )?(?:thu dọn|dọn dẹp|dọn|vệ sinh|khử khuẩn|khơi thông|phát quang)"
)
_CLEARING = frozenset({"environmental-cleanup", "epidemic-prevention"})
_READ_AS_RELIEF = _WORKS | _CLEARING | {"gift-giving"}
_AFTER = re.compile(r"(?<!\w)(?:khắc phục|hậu quả|sau (?:cơn |trận |đợt )?(?:bão|mưa|lũ|lốc|dông|giông))(?!\w)")
_SEARCHED, _ROOFS = "activity.disaster-relief.searched", "activity.disaster-relief.roofs"
_WATER = "activity.disaster-relief.fresh-water"
_ACCIDENT = re.compile(
    r"(?<!\w)(?:mất tích|đuối nước|cuốn trôi|nước cuốn|vùi lấp|lũ quét|mưa lũ|sạt lở|cứu hộ|cứu nạn|hỏa hoạn|gặp nạn|"
    r"chìm|sập hầm|lật thuyền|lật ghe)(?!\w)"
)
_CRIME = re.compile(r"(?<!\w)(?:sát hại|án mạng|giết người|giết|hung thủ|phi tang|nghi phạm|nghi can)(?!\w)")
_STORM = re.compile(
    r"(?<!\w)(?:bão|lốc|lốc xoáy|giông lốc|dông lốc|tốc mái|mưa đá|lũ|mưa lũ|ngập|bão lũ|mưa bão|sạt lở|hỏa hoạn)(?!\w)"
)
_DROUGHT = re.compile(r"(?<!\w)(?:hạn hán|hạn,? mặn|khô hạn|nhiễm mặn|xâm nhập mặn|thiếu nước|khát nước|mùa khô)(?!\w)")
_TOLD = {_ROOFS: _STORM, _WATER: _DROUGHT}
"""What has to be told of near roofs that are mended, and water that is brought."""
_TOLD_OF = (_SEARCHED, *_TOLD)
_NEAR_BEFORE, _NEAR_BEHIND = 900, 200


def as_relief(document: Document, triggers: Sequence[Mention[Trigger]]) -> Sequence[Mention[Trigger]]:
    """Return the triggers, what is mended read as relief where the headline tells of a disaster,
    what is cleared away where it tells of what came after.
    """
    triggers = _cleared_once(_of_disasters(document, triggers))
    if _READ_AS_RELIEF.isdisjoint([trigger.value.type for trigger in triggers]):
        return triggers
    title = _title(document)
    if "phòng" in title or _DISASTER.search(title) is None:
        return triggers
    after = _AFTER.search(title) is not None
    return [
        _relief(trigger) if _is_mended(trigger) or (after and _is_cleared(trigger)) else trigger for trigger in triggers
    ]


def _title(document: Document) -> str:
    """Return the folded headline of an article, its first sentence where it has none or that is the headline."""
    title, opening = document.article.title, _opening(document)
    is_opening = not title or (len(title) == len(opening) and document.text.startswith(title, document.starts[0]))
    return opening if is_opening else fold(title)


def _opening(document: Document) -> str:
    """Return the first sentence of an article without headline."""
    sentence = next(iter(document.sentences), None)
    return document.folded[sentence.span.start : sentence.span.stop] if sentence is not None else ""


def _cleared_once(triggers: Sequence[Mention[Trigger]]) -> Sequence[Mention[Trigger]]:
    """Return the triggers without the cleaning that is said to be relief: "dọn dẹp (lại nhà cửa sau bão)"."""
    relief = {trigger.span.start for trigger in triggers if trigger.value.type == "disaster-relief"}
    if not relief:
        return triggers
    return [t for t in triggers if t.value.type != "environmental-cleanup" or t.span.start not in relief]


def _of_disasters(document: Document, triggers: Sequence[Mention[Trigger]]) -> Sequence[Mention[Trigger]]:
    """Return the triggers without roofs that no storm has taken, and without those who were found after a crime."""
    for trigger in triggers:
        if trigger.rule.startswith(_TOLD_OF):
            break
    else:
        return triggers
    folded = document.folded
    searched = _ACCIDENT.search(folded) is not None and _CRIME.search(folded) is None
    return [trigger for trigger in triggers if _is_of_disaster(folded, trigger, searched=searched)]


def _is_of_disaster(folded: str, trigger: Mention[Trigger], *, searched: bool) -> bool:
    if trigger.rule.startswith(_SEARCHED):
        return searched
    if trigger.rule not in _TOLD:
        return True
    start, stop = max(0, trigger.span.start - _NEAR_BEFORE), trigger.span.stop + _NEAR_BEHIND
    return _TOLD[trigger.rule].search(folded, start, stop) is not None


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
