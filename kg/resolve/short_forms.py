"""First words of names that alone stand for a body named before."""

from functools import cache

from kg.extract.body_names import name_stops
from kg.text.words import Phrases, Words


@cache
def short_forms() -> Phrases[str]:
    """Return the first words of names that alone stand for the whole ("Hội", "Đồn")."""
    words = (
        "hội",
        "đồn",
        "đại hội",
        "trung tâm",
        "công ty",
        "ngân hàng",
        "quỹ",
        "trường",
        "chùa",
        "huyện đoàn",
    )
    return Phrases((word, word) for word in words)


def ends_name(words: Words, index: int, stop: int) -> bool:
    """Say whether the word at `index` cannot go on a name or compound ("Hội nghị", "Trường hợp")."""
    if index >= stop or not words.folded[index].isalnum():
        return True
    return not words.capital[index] and name_stops().match(words.folded, index, stop) is not None
