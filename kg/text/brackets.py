"""Brackets that are open at a position."""


def is_in_brackets(text: str, start: int, position: int) -> bool:
    """Say whether a bracket that opens from `start` on is still open at a position.

    >>> is_in_brackets("xã A (huyện B), xã C", 0, 6), is_in_brackets("xã A (huyện B), xã C", 0, 16)
    (True, False)
    """
    opening = text.rfind("(", start, position)
    return opening >= 0 and text.find(")", opening, position) < 0
