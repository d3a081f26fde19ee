"""Patterns from word tables that have the columns `phrase` and `role`."""

import re
from functools import cache

from kg.lexicon.tables import read_table

_SLOT = re.compile("«([a-z-]+)»")


@cache
def alternatives(table: str, role: str) -> str:
    """Return the phrases of a role as one group of a pattern, longest first, any blank between words."""
    phrases = {row["phrase"] for row in read_table(table) if row["role"] == role}
    ordered = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return "(?:" + "|".join(re.escape(phrase).replace(r"\ ", r"\s+") for phrase in ordered) + r")(?!\w)"


@cache
def pattern(table: str, template: str) -> re.Pattern[str]:
    """Compile `template`, in which each «role» stands for the phrases of that role, to match folded text."""
    return re.compile(_SLOT.sub(lambda slot: alternatives(table, slot[1]), template))
