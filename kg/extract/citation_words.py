"""Patterns over the words around citations of directives."""

import re
from functools import cache

from kg.lexicon.phrases import pattern


@cache
def words(template: str) -> re.Pattern[str]:
    """Return `template` with its «roles» filled from the table of citation words, compiled once."""
    return pattern("citation_words", template)
