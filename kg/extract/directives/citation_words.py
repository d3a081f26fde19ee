"""Patterns over the words around citations of directives."""

import re
from functools import cache

from kg.lexicon.phrases import pattern

_TEACHES = r"(?:(?:nghiên\s+cứu|học\s+tập|tuyên\s+truyền|phổ\s+biến)(?:,?\s+|\s+và\s+))*"
CARRIES_OUT = rf"(?:(?:«carry-lead»\s+)*{_TEACHES}«carry»(?:,?\s+|\s+và\s+){_TEACHES})+(?:«carry-tail»\s+)*"
"""A template of verbs of carrying out, one or several, up to what they have for object ("triển khai thực hiện …")."""


@cache
def words(template: str) -> re.Pattern[str]:
    """Return `template` with its «roles» filled from the table of citation words, compiled once."""
    return pattern("citation_words", template)
