"""Levels without a name that stand for a place or body: "toàn huyện", "bản còn 21 hộ nghèo", "chi bộ có"."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from kg.model import EntityClass
from kg.text.words import Phrases, Words

LEVELS = {
    "tỉnh": EntityClass.PROVINCE,
    **dict.fromkeys(("huyện", "quận", "thị xã", "thành phố"), EntityClass.DISTRICT),
    **dict.fromkeys(("xã", "phường", "thị trấn"), EntityClass.COMMUNE),
    **dict.fromkeys(("thôn", "bản", "ấp", "buôn", "bon", "xóm", "làng", "khóm", "khu phố"), EntityClass.VILLAGE),
    "chi bộ": EntityClass.PARTY_CELL,
    "đảng bộ": EntityClass.PARTY_ORGANIZATION,
    **dict.fromkeys(("chi hội", "chi đoàn", "hội", "công đoàn"), EntityClass.MASS_ORGANIZATION),
    **dict.fromkeys(("đơn vị", "đồn", "trung đoàn", "lữ đoàn", "tiểu đoàn"), EntityClass.MILITARY_UNIT),
    **dict.fromkeys(
        (
            *("trường", "nhà trường", "hợp tác xã", "htx", "câu lạc bộ", "clb", "tổ", "công ty", "quỹ", "bệnh viện"),
            *("trung tâm", "trạm", "ngân hàng", "chùa"),
        ),
        EntityClass.ORGANIZATION,
    ),
    "mô hình": EntityClass.MODEL,
}
_WHOLE = frozenset({"toàn", "cả"})
_GOING_ON = frozenset(
    "có còn hiện đã nay gồm giảm tăng đạt vẫn phấn chỉ với hỗ ủng góp đóng trích tài huy vận "
    "tiếp thu giải kết phân cử được trồng nuôi sản mua bán quản hoàn".split()
)
"""The first words of what a level has or does."""


class Level(NamedTuple):
    """A level without a name that may begin what is said of it: "toàn huyện", "bản còn 21 hộ nghèo".

    `whole` says that it stands for all of a place, `said` is where what is said of it begins.
    """

    start: int
    stop: int
    word: str
    whole: bool
    said: int


@cache
def level_phrases() -> Phrases[str]:
    """Return the words for levels, found among the words of an article, each with itself."""
    return Phrases((word, word) for word in LEVELS)


def levels_in(words: Words) -> Iterator[Level]:
    """Yield the levels of an article that may begin what is said of them."""
    folded, end = words.folded, 0
    for index, (after, word) in words.hits(level_phrases()).items():
        if index < end:
            continue  # "xã" in "thị xã"
        first, end = words.sentence(index)[0], after
        whole = index > first and folded[index - 1] in _WHOLE
        is_last = words.sentence(index)[1] == after
        if not whole and (is_last or folded[after] not in _GOING_ON):
            continue
        said = words.stops[-1] if is_last else words.starts[after]
        yield Level(words.starts[index - whole], words.stops[after - 1], word, whole, said)
