"""The name of a thing that articles write in several ways."""

import re
from collections.abc import Mapping

# A form that at least this share of the articles use may stand for the thing; a rarer one may be a slip of
# the pen or of a rule, however full it looks.
_COMMON_SHARE = 0.2

# A directive's symbol says more than its issuer: "Đề án số 02-ĐA/TU", not "Đề án số 02 của BTV Tỉnh ủy".
_SYMBOL = re.compile(r"\d[-/][^\W\d_]")


def choose_name(counts: Mapping[str, int]) -> str:
    """Return the fullest of the common names, given how many articles use each; one with a symbol is first.

    Between names of one length the more frequent wins, then one that begins with a capital, then the first in
    the order of code points, so that the order of the articles does not matter.

    >>> choose_name({"Chỉ thị 05": 3, "Chỉ thị số 05-CT/TW": 2})
    'Chỉ thị số 05-CT/TW'
    >>> choose_name({"chi bộ thôn Đoài": 1, "Chi bộ thôn Đoài": 1})
    'Chi bộ thôn Đoài'
    >>> choose_name({"Đề án số 02 của BTV Tỉnh ủy": 1, "Đề án số 02-ĐA/TU": 1})
    'Đề án số 02-ĐA/TU'
    """
    total = sum(counts.values())
    common = (name for name, count in counts.items() if count >= total * _COMMON_SHARE)
    names = sorted(common) or sorted(counts)
    return max(
        names,
        key=lambda name: (
            bool(_SYMBOL.search(name)),
            len(name),
            counts[name],
            name[0].isupper(),
            _reversed(name),
        ),
    )


def _reversed(name: str) -> tuple[int, ...]:
    """Return a key by which the greatest name is the first in the order of code points."""
    return tuple(-ord(char) for char in name)
