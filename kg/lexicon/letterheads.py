"""The words that stand at the head of every official document."""

import re

_MOTTO = re.compile(
    r"[\s|*]*(?:cộng(?:\s+hòa)?|(?:cộng\s+)?hòa\s+xã\s+hội(?:\s+chủ\s+nghĩa(?:\s+việt\s+nam)?)?|chủ\s+nghĩa\s+việt\s+nam"
    r"|cộng\s+hòa\s+xã\s+hội(?:\s+chủ\s+nghĩa(?:\s+việt\s+nam)?)?|độc\s+lập\s*[-–]\s*tự\s+do\s*[-–]\s*hạnh\s+phúc"
    r"|đảng\s+cộng\s+sản(?:\s+việt\s+nam)?|việt\s+nam)[\s|*-]*"
)


def is_motto(folded: str) -> bool:
    """Say whether a line is of the name of the country or its motto, as they stand above a document.

    >>> is_motto("độc lập - tự do - hạnh phúc")
    True
    """
    return _MOTTO.fullmatch(folded) is not None
