"""What a deed counts, as it is written at its trigger: "trao 90 suất quà" counts "90" of "suất"."""

import re

from kg.model import Span

COUNT_REACH = 24
"""Characters after a trigger in which its number stands: "hòa giải thành 14 vụ"."""
WORKS = frozenset({"road-building", "house-building", "public-works", "livelihood-support"})
"""Deeds that come to something that can be counted; what counts another number is another work."""
SUMS = frozenset({"triệu", "tỷ", "tỉ", "đồng", "đ", "nghìn", "ngàn"})
"""Words behind the number of a sum of money, which tells of no thing."""
_COUNTED = re.compile(
    r"(\d[\d.,]*(?:\s(?:triệu|nghìn|ngàn|vạn)(?=\s(?:phần|suất|cây|lượt|cuốn|người|hộ|liều|con|túi|bộ|hội|đoàn)(?!\w)))?)"
    r"\s*(m2|m²|[^\W\d_]+)"
)
_DAYS_REACH = 40
_LABOUR = ("công ", "lao động ", "tham gia ")
_DAYS = re.compile(r"\d (?:ngày )?công (?:lao động )?(?:tham gia )?$")
_NOTHING, _LONGEST_WORD = ("", ""), 8


def has_number(text: str, trigger: Span) -> bool:
    """Say whether a number stands in a trigger or shortly behind it."""
    return any(map(str.isdigit, text[trigger.start : trigger.stop + COUNT_REACH]))


def is_labour(folded: str, trigger: Span) -> bool:
    """Say whether days of labour are counted right before a trigger: "6.200 ngày công (vệ sinh đường làng)"."""
    return (
        folded.endswith(_LABOUR, 0, trigger.start)
        and _DAYS.search(folded, max(0, trigger.start - _DAYS_REACH), trigger.start) is not None
    )


def counted_at(text: str, trigger: Span) -> tuple[str, str]:
    """Return the first number that a trigger counts and the word behind it in small letters; blank without one.

    >>> counted_at("Hội trao 90 suất quà", Span(4, 8)), counted_at("Hội trao cho các em học tốt 90 suất", Span(4, 8))
    (('90', 'suất'), ('90', 'suất'))
    """
    stop = trigger.stop + COUNT_REACH
    counted = _COUNTED.search(text, trigger.start, stop + _LONGEST_WORD)  # no word is cut
    return _NOTHING if counted is None or counted.start(2) >= stop else (counted[1], counted[2].lower())
