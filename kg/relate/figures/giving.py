"""The words right before a figure by which somebody gives it."""

import re

GIVES = re.compile(
    r"\s+(?:(?:đã|cũng|còn|vừa|sẽ)\s+)*(?:hỗ trợ|ủng hộ|đóng góp|góp|tài trợ|trích|đối ứng)"
    r"(?:\s+[^\W\d]+){0,4}\s*$"
)
GIVING = frozenset({"trợ", "hộ", "góp", "trích", "ứng", "giúp", "gửi", "chuyển", "xin"})
"""The last words of the verbs of giving, of which one is among the last `GIVING_REACH` words."""
_GIVEN_WITH = ("trợ", "góp", "ủng hộ", "trích", "ứng")
"""What is in all that `GIVES` finds."""
GIVING_REACH = 5


def giving(lead: str) -> re.Match[str] | None:
    """Return the words right before a figure that say that somebody gives it: "hỗ trợ", "đã ủng hộ"."""
    return GIVES.search(lead) if any(map(lead.__contains__, _GIVEN_WITH)) else None
