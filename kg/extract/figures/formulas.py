"""Formulas, numbers that only seem to be of names, and differences: "1 người giúp 1 người", "xã A 7 hộ, xã B 9 hộ"."""

import re

from kg.extract.units import Unit
from kg.text.letters import CAPITALS

_HELPS = r"(?:giúp(?: đỡ)?|kèm(?: cặp)?|đỡ đầu|hỗ trợ|phụ trách|hướng dẫn) (?:ít nhất )?"
_ONE_HELPS = re.compile(rf" {_HELPS}(?:0?[1-9]|một) ")
_HELPED_BY_ONE = re.compile(rf"(?<![\w.,/-])(?:01|1|một) (?:[^\W\d_]+ ){{1,4}}{_HELPS}$")
_HELP_WORDS = ("giúp ", "kèm ", "giúp đỡ ", "kèm cặp ", "đỡ đầu ", "hỗ trợ ", "phụ trách ", "hướng dẫn ", "ít nhất ")
_REACH = 60
_KINDS = r"(?:xã|phường|thị trấn|thôn|bản|ấp|buôn|xóm|khóm|làng)"
_PLACE = rf"{_KINDS} [{CAPITALS}][^\W\d_]*(?: [{CAPITALS}][^\W\d_]*){{0,3}}"
_ENDS_PLACE = re.compile(rf"{_PLACE} $")
_NEXT_PLACE = re.compile(rf"(?:,|;| và) (?:và )?{_PLACE} (?P<number>\d{{1,4}}) ")
_ENDS_NAME = re.compile(rf"[{CAPITALS}][^\W\d_]* [{CAPITALS}][^\W\d_]* $")
_OF_ONE_PLACE = re.compile(rf"(?>(?: [{CAPITALS}][^\W\d_]*+){{1,4}})(?!,? (?:và )?[{CAPITALS}])")
_LAST_PLACE = re.compile(r"(?:,|;| và) (?:và )?$")
_MORE, _THAN, _THAN_REACH = "hơn", " so ", 36
_COMPARATIVES = tuple(f"{word} {_MORE} " for word in ("cao", "thấp", "nhiều", "ít", "lớn", "nhỏ", "kém", "đông", "dài"))
_COMPARED = re.compile(r"(?:/[^\W\d_]+)?[^,;.:()]{0,24} so (?:với )?")
_UNIT_OF_PLACE = "place"
_NAME = 48  # code points of a place's name and its kind


def is_formula(folded: str, begin: int, start: int, unit: Unit, *, is_one: bool) -> bool:
    """Say whether a number is of a formula: "mô hình 1 hội viên giúp 1 hội viên", "1 đảng viên phụ trách 3 hộ"."""
    if is_one and folded.startswith(" ", unit.stop) and _ONE_HELPS.match(folded, unit.stop) is not None:
        return True
    lead = folded[max(begin, start - _REACH) : start]
    return lead.endswith(_HELP_WORDS) and _HELPED_BY_ONE.search(lead) is not None


def counts_of_listed_place(text: str, folded: str, begin: int, start: int, unit: Unit) -> bool:
    """Say whether a number counts what one of several places has: "xã A 12 hộ, xã B 7 hộ"."""
    named = _ENDS_PLACE.search(text, max(begin, start - _NAME), start)
    if named is None:
        return False
    said = folded[start : unit.stop].partition(" ")[2]
    behind = _NEXT_PLACE.match(text, unit.stop)
    if behind is not None and folded.startswith(said, behind.end()):
        return True
    sign = _LAST_PLACE.search(text, max(begin, named.start() - 6), named.start())
    return sign is not None and folded.endswith(f" {said}", begin, sign.start())


def is_of_branch(text: str, begin: int, start: int, unit: Unit) -> bool:
    """Say whether a number ends a name right before the one place it is in: "Chi hội phụ nữ Hòa Phú 5 phường B"."""
    if unit.kind != _UNIT_OF_PLACE or _OF_ONE_PLACE.match(text, unit.stop) is None:
        return False
    return _ENDS_NAME.search(text, max(begin, start - _NAME), start) is not None


def is_difference(folded: str, start: int, stop: int) -> bool:
    """Say whether a number is how far apart two are: "thấp hơn 3,4% so với quy định"."""
    if _THAN not in folded[stop : stop + _THAN_REACH]:
        return False
    return folded.endswith(_COMPARATIVES, 0, start) and _COMPARED.match(folded, stop) is not None
