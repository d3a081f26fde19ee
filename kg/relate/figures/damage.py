"""Words for what was destroyed and who was hurt."""

import re
from functools import cache

from kg.lexicon.phrases import any_of
from kg.text.document import Document
from kg.text.words import Phrases, Words

_PHRASES = tuple(
    (
        "tốc mái|hư hỏng|hư hại|cuốn trôi|vùi lấp|làm sập|làm ngập|gây ngập|bị ngập|bị sập|ngập sâu|thiệt hại|cô lập|"
        "đổ sập|bị gió|bị đổ|"
        "nguy cơ sạt|nguy cơ sập|bị thương|mất tích|tử vong|thiệt mạng|thương vong|bị vùi|bị lũ|bị cháy|thiêu rụi|chết|"
        "nạn nhân"
    ).split("|")
)
DAMAGE = re.compile(any_of(_PHRASES))


@cache
def damage_phrases() -> Phrases[bool]:
    """Return the phrases that `DAMAGE` finds."""
    return Phrases((phrase, True) for phrase in _PHRASES)


def tells_of_damage(document: Document, words: Words) -> bool:
    """Say whether an article may tell of damage: where it does not, no sentence has to be searched for it.

    What `DAMAGE` finds are whole words, but such as an apostrophe joins to others.
    """
    return bool(words.matches(damage_phrases())) or "'" in document.folded
