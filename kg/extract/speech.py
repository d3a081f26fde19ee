"""Where what somebody says begins."""

import re
from functools import cache

from kg.lexicon.phrases import any_of
from kg.lexicon.tables import read_table


def said_from(folded: str, start: int, stop: int) -> int:
    """Return where the words begin that somebody says before `stop`, `start` where nobody is said to speak.

    >>> text = "bà hoa, chủ tịch hội, cho biết: thực hiện kế hoạch 5, hội đã mở 2 lớp"
    >>> text[said_from(text, 0, len(text)):][:18]
    'thực hiện kế hoạch'
    """
    if folded.find(":", start, stop) < 0:
        return start
    last = start
    for match in _speech().finditer(folded, start, stop):
        last = match.end()
    return last


@cache
def _speech() -> re.Pattern[str]:
    verbs = any_of(row["form"] for row in read_table("activity_roles") if row["role"] == "speech")
    return re.compile(rf"{verbs}(?:\s\w+){{0,3}}\s*:\s*[\"'(]*")
