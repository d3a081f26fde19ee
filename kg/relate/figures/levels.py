"""Levels without a name that stand for a place or body: "toàn huyện", "bản còn 21 hộ nghèo", "chi bộ có"."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from kg.extract.places.words import country_names
from kg.model import EntityClass
from kg.model.making import quick
from kg.text.words import Phrases, Words

LEVELS = {
    "tỉnh": EntityClass.PROVINCE,
    **dict.fromkeys(("huyện", "quận", "thị xã", "thành phố"), EntityClass.DISTRICT),
    **dict.fromkeys(("xã", "phường", "thị trấn"), EntityClass.COMMUNE),
    **dict.fromkeys(("thôn", "bản", "ấp", "buôn", "bon", "xóm", "làng", "khóm", "khu phố"), EntityClass.VILLAGE),
    **dict.fromkeys(("khu", "khu dân cư", "tổ dân phố", "khối phố"), EntityClass.VILLAGE),
    **dict.fromkeys(
        ("chi bộ", "chi bộ thôn", "chi bộ ấp", "chi bộ bản", "chi bộ xóm", "chi bộ khu phố", "chi bộ tổ dân phố"),
        EntityClass.PARTY_CELL,
    ),
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
_PART_OF_NAMES = "khu"
"""Begins words for other things too: "toàn khu vực", "toàn khu công nghiệp"."""
_WHOLE = frozenset({"toàn", "cả"})
_GOING_ON = frozenset(
    "có còn hiện đã nay gồm giảm tăng đạt vẫn phấn chỉ với hỗ ủng góp đóng trích tài huy vận "
    "tiếp thu giải giữ kết phân cử được trồng nuôi sản mua bán quản hoàn".split()
)
"""The first words of what a level has or does."""

_NATION, _REGION, _ABROAD, _LAND = "nation", "region", "abroad", "land"
_ELSEWHERE = frozenset({_NATION, _REGION, _ABROAD, _LAND})
_NATIONS = ("cả nước", "toàn quốc", "thế giới")
_LANDS = ("việt nam", "nước ta")
"""The country by its name, which bodies bear too: told of only where it has or does something."""
_REGIONS = (
    *("tây nguyên", "tây bắc", "đông bắc", "tây nam bộ", "đông nam bộ", "nam bộ", "miền trung", "miền núi phía bắc"),
    *(
        "bắc trung bộ",
        "nam trung bộ",
        "duyên hải miền trung",
        "duyên hải nam trung bộ",
        "trung du và miền núi phía bắc",
    ),
    *("đồng bằng sông cửu long", "đồng bằng sông hồng", "đbscl"),
)
_LEADS = {
    _NATION: frozenset("trên trong khắp phạm vi".split()),
    _REGION: frozenset("toàn khu vực vùng các tỉnh trong".split()),
    _ABROAD: frozenset({"nước", "bạn"}),
    _LAND: frozenset[str](),
}
_PAUSES = frozenset(",.;:-–")
_BEGINS = _PAUSES | {"biết", "nay", "rằng", "hiện"}
_AT = frozenset("ở tại sang qua vào".split())
_HAS = frozenset("có hiện đã còn là".split())
_COUNTS = frozenset("có hiện đã còn ghi phát".split())
"""What the country does that has so many: "Việt Nam ghi nhận 30 ca"."""
_OVERALL = "chung"


@quick
@dataclass(frozen=True, slots=True)
class Level:
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
    """Return the words for levels, and those for regions, the country and others, among the words of an article."""
    levels = [(word, word) for word in LEVELS]
    known = ((_NATION, _NATIONS), (_LAND, _LANDS), (_REGION, _REGIONS), (_ABROAD, country_names()))
    return Phrases([*levels, *[(name, kind) for kind, names in known for name in names]])


def levels_in(words: Words) -> tuple[tuple[Level, ...], tuple[int, ...]]:
    """Return the levels of an article that may begin what is said of them, and behind what it tells of elsewhere."""
    folded, end = words.folded, 0
    levels, elsewhere = [], []
    for index, after, last, word in words.matches(level_phrases()):
        if index < end:
            continue  # "xã" in "thị xã"
        end = after
        if word in _ELSEWHERE:
            first = words.sentence(index)[0]
            behind = folded[after] if after < last else ""
            named = behind and words.capital[after]  # Lào Cai
            if not named and _is_told(folded, first, index, behind, word):
                elsewhere.append(words.stops[after - 1])
            continue
        goes_on = after < last and folded[after] in _GOING_ON
        if not goes_on and (index == 0 or folded[index - 1] not in _WHOLE):
            continue
        whole = index > 0 and folded[index - 1] in _WHOLE and index > words.sentence(index)[0]
        if not goes_on and not (whole and word != _PART_OF_NAMES):
            continue
        said = words.stops[-1] if last == after else words.starts[after]
        levels.append(Level(words.starts[index - whole], words.stops[after - 1], word, whole, said))
    return tuple(levels), tuple(elsewhere)


def _is_told(folded: Sequence[str], first: int, index: int, behind: str, kind: str) -> bool:
    """Say whether a sentence tells of a region, the whole country or another one: "cả nước có …", "ở Hàn Quốc".

    It does not in "hội nghị trực tuyến toàn quốc", "cùng cả nước", "giáp với nước bạn Lào".
    """
    while index > first and folded[index - 1] in _LEADS[kind]:
        index -= 1
    before = folded[index - 1] if index > first else ","
    if kind == _NATION:
        overall = before == _OVERALL and (behind in _HAS or behind[:1].isdigit())
        return overall or before in _BEGINS or before.isdigit()
    if kind == _REGION:
        return before in _BEGINS and behind in _HAS
    if kind == _LAND:
        return before in _BEGINS and behind in _COUNTS
    return before in _AT or (before in _PAUSES and behind in _HAS)
