"""Short names in parentheses behind the names of bodies."""

from kg.extract.bodies.parts import Parts

_OPENINGS = (("gọi", "tắt", "là"), ("viết", "tắt", "là"), ("sau", "đây", "gọi", "là"))
_MAX_ALIAS = 9


def alias_at(reader: Parts, after: int, stop: int, name: str) -> tuple[int, int] | None:
    """Return the words of the short name that a bracket at `after` holds: "(gọi tắt là Hội)", "(TDV)"."""
    folded = reader.words.folded
    if after + 2 >= stop:
        return None
    close = next((i for i in range(after + 1, min(after + _MAX_ALIAS, stop)) if folded[i] == ")"), None)
    if close is None:
        return None
    start = after + 1
    for opening in _OPENINGS:
        if reader.says(start, *opening):
            start += len(opening)
    text = reader.text(start, close) if start < close else ""
    declared = start > after + 1
    initials = text.isupper() and text.isalpha() and 1 < len(text) <= 10
    sign = reader.head_at(start, close)
    if declared and sign is not None and sign[0] < close:
        return None  # "(gọi tắt là Ban Chỉ đạo 35)" is read as a name of its own, and linked to this one.
    initials = initials or (sign is not None and sign[0] == close and sign[1].tail == "brand")
    short = bool(text) and text[0].isupper() and _shortens(text, name)
    if not text or not (declared or initials or short):
        return None
    return start, close


def _shortens(text: str, name: str) -> bool:
    """Say whether a short name is the beginning of `name`, or two and more of its words with the first.

    >>> _shortens("Liên hiệp hội", "Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh")
    True
    """
    if name.startswith(text):
        return True
    words, rest = text.lower().split(), iter(name.lower().split())
    return len(words) > 1 and name.lower().startswith(words[0]) and all(word in rest for word in words)
