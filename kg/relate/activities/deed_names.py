"""What an activity is called: the words that tell of it, whole."""

from kg.model import Span

_OPENING, _CLOSING = '“"', '”"'
_LONGEST_QUOTE = 80
# Words that lead on to what the name leaves out.
_LEADING_ON = frozenset(
    "cho của với các những do và về tại ở trên từ bằng để theo có là được đối cùng trong nhiều một số".split()
)


def deed_name(text: str, trigger: Span) -> str:
    """Return the name of the activity that the characters at `trigger` tell of.

    A quotation that they open is closed, and words that only lead on are left out.

    >>> deed_name("làm nhà cho hộ nghèo", Span(0, 11))
    'làm nhà'
    >>> deed_name("xây dựng “Nhà tình thương” cho bà A", Span(0, 13))
    'xây dựng “Nhà tình thương”'
    """
    said = trigger.quote(text)
    words = f"{said}{_rest_of_quote(text, said, trigger.stop)}".split()
    while len(words) > 1 and words[-1].lower() in _LEADING_ON:
        words.pop()
    return " ".join(words)


def _rest_of_quote(text: str, said: str, stop: int) -> str:
    """Return what closes the quotation that the words `said` before `stop` open."""
    if _OPENING[0] not in said and _OPENING[1] not in said:
        return ""
    opened = max(map(said.rfind, _OPENING))
    if opened < 0 or any(said.rfind(sign) > opened for sign in _CLOSING) or (said[opened] == '"' and _is_closed(said)):
        return ""
    ends = (text.find(sign, stop, stop + _LONGEST_QUOTE) for sign in _CLOSING)
    end = min((end for end in ends if end >= 0), default=-1)
    rest = text[stop : end + 1] if end >= 0 else ""
    return "" if "\n" in rest else rest


def _is_closed(said: str) -> bool:
    return said.count('"') % 2 == 0
