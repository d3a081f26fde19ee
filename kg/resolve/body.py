"""A body of one article, and where bodies are named."""

import re
from bisect import bisect_left, insort
from collections.abc import Hashable, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import islice

from kg import gazetteer as gz
from kg.lexicon.tables import read_table
from kg.model import EntityClass, Span
from kg.resolve.place import Place
from kg.text.fold import fold

CENTRAL_UNION = "trung ương hội"
"""How the keys of the central boards of unions begin, under which each is looked up."""
_COUNTRY = "Việt Nam"
_KEY_WORDS = 2


@dataclass(slots=True)
class Body:
    """A body of the article: all its mentions, whose it is, and what it is part of.

    `ways` are the keys under which it is looked up by position: key with class, class, first words of its head.
    """

    cls: EntityClass
    key: str
    core: str
    head_text: str
    tail: str
    place: Place | None
    province: gz.Unit | None
    host: "Body | None"
    term: str
    level_word: str = ""
    national: bool = False
    says_country: bool = False
    ways: tuple[Hashable, ...] = ()
    mentions: list[Span] = field(default_factory=list)
    superiors: list[tuple["Body", Span]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.ways = _ways(self.key, self.cls, self.head_text)

    @property
    def normal_core(self) -> str:
        """Return the name proper in the form in which it is compared."""
        return normal_core(self.core) if self.core else ""

    @property
    def level(self) -> str:
        """Return the word of its level where its place is not known: "huyện" of "UBND huyện", "Huyện đoàn"."""
        return self.level_word or _LEVEL_OF_UNION.get(self.ways[-1], "")

    @property
    def name(self) -> str:
        """Return the fullest name that the article supports."""
        name = self.head_text
        if self.core and not (self.tail == "brand" and name == self.core):
            name = f"{name} {self.core}"
        if owner := self.host.name if self.host is not None else self._owner_name():
            name = f"{name} {owner}"
        return f"{name} {self.term}" if self.term else name

    def is_named(self, start: int, stop: int) -> bool:
        """Say whether the body is named between two positions."""
        return any(start <= span.start < stop for span in self.mentions)

    def improve(self, other: "Body") -> None:
        """Take up what a further mention, read as `other`, says more."""
        if self.place is None and other.place is not None:
            self.place, self.level_word = other.place, other.level_word
        if other.core and not self.core and self.host is not None and other.host is None:
            # "Đảng ủy Quân sự tỉnh X" is the name of "Đảng ủy, Bộ CHQS tỉnh X".
            self.host, self.place, self.level_word = None, other.place, other.level_word
            self.province = other.province
        if len(other.core) > len(self.core) or (_is_shouted(self.core) and not _is_shouted(other.core) and other.core):
            self.core = other.core
        if " " in self.head_text and self.head_text.isupper():
            self.head_text = other.head_text  # A letterhead in capitals is no way to write the name.
        if self.head_text.startswith(_EXECUTIVE) and other.tail in _BARE:
            # "Tỉnh ủy X" is what the Ban Chấp hành Đảng bộ tỉnh X is called in the names of its boards.
            self.head_text, self.tail, self.level_word = other.head_text, other.tail, other.level_word

    def _owner_name(self) -> str:
        if self.place is not None:
            return self.place.name if self.tail in _BARE and self._is_typed(self.place) else self.place.full_name
        if self.province is not None:
            return self.province.name if self.tail in _BARE else self.province.full_name
        named = self.head_text.endswith((_COUNTRY, "VN"))
        return _COUNTRY if self.national and not named else self.level_word

    def _is_typed(self, place: Place) -> bool:
        """Say whether a place is known as such by its name behind the head: "Đoàn phường 5", but "Quận ủy quận 1"."""
        return not place.name.isdigit() or (bool(place.kind) and self.head_text.lower().endswith(f" {place.kind}"))


def _is_shouted(core: str) -> bool:
    """Say whether a name proper stands in the capitals of a headline."""
    return " " in core and core.isupper()


@lru_cache(maxsize=4096)
def _ways(key: str, cls: EntityClass, head_text: str) -> tuple[Hashable, ...]:
    words = fold(head_text).split()
    ways = (key, cls), cls, words[0], " ".join(words[:_KEY_WORDS])
    return (CENTRAL_UNION, *ways) if key.startswith(f"{CENTRAL_UNION} ") else ways


@lru_cache(maxsize=4096)
def normal_core(core: str) -> str:
    """Return the name proper folded, without quotes, commas and dashes, the branches of government written
    out.

    >>> normal_core("NN-PTNT")
    'nông nghiệp và phát triển nông thôn'
    >>> normal_core("Công binh 219"), normal_core("219 bộ binh")
    ('219', '219')
    """
    folded = " ".join(fold(core).split())
    if (numbered := _OF_DIRECTIVE.match(folded)) is not None:
        return numbered["number"]
    if (seated := _SEATED.fullmatch(folded)) is not None:
        return seated["number"]
    if (unit := _OF_ARM.fullmatch(folded)) is not None:
        return unit["number"] or unit["first"]
    folded = _SHORT_THEMES.sub(lambda short: _THEMES[short[0]], folded)
    if folded.startswith("khối"):
        folded = _BLOC_INITIALS.sub(lambda short: _BLOCS[short[0]], folded)
    return " ".join(_full_sectors().get(folded, folded).translate(_SIGNS).split())


_LEVEL_OF_UNION: dict[Hashable, str] = {
    "tỉnh đoàn": "tỉnh",
    "huyện đoàn": "huyện",
    "quận đoàn": "quận",
    "thị đoàn": "thị xã",
    "thành đoàn": "thành phố",
    "xã đoàn": "xã",
}
"""By the first words of the names of the youth union, which share a key."""

_EXECUTIVE = "Ban Chấp hành Đảng bộ"
_BARE = frozenset({"bare", "press"})
"""Names that go on with that of their place without its kind: "Huyện ủy Ba Bể", "Báo Hải Dương"."""

# "Ban Chỉ huy Phòng thủ khu vực 4 - Bát Xát" is Ban Chỉ huy Phòng thủ khu vực 4.
_SEATED = re.compile(r"(?P<number>\d+) [-–] [^\W\d].*")
# "Ban Chỉ đạo thực hiện Nghị quyết số 57-NQ/TW" is "Ban Chỉ đạo 57".
_OF_DIRECTIVE = re.compile(
    r"(?:thực hiện|triển khai) (?:nghị quyết|chỉ thị|kết luận|quyết định|đề án|nq|ct|kl)(?: số)? (?P<number>\d+)\b"
)
# "Trung đoàn Bộ binh 896" and "Trung đoàn 896 bộ binh" are Trung đoàn 896.
_ARMS = "bộ binh|pháo binh|pháo phòng không|pháo|công binh|thông tin|phòng không|đặc công|vận tải|tăng thiết giáp|"
_ARMS += "xe tăng|tăng|tên lửa|ra đa|radar|không quân|hải quân đánh bộ|huấn luyện"
_OF_ARM = re.compile(rf"(?:{_ARMS}) (?P<number>\d+)|(?P<first>\d+) (?:{_ARMS})")
_THEMES = {
    "qcdc": "quy chế dân chủ",
    "ntm": "nông thôn mới",
    "cđs": "chuyển đổi số",
    "cchc": "cải cách hành chính",
    "dịch bệnh": "dịch",
    "dịch covid-19": "dịch",
    "dịch bệnh covid-19": "dịch",
}
_SHORT_THEMES = re.compile(r"\b(?:qcdc|ntm|cđs|cchc|dịch covid-19|dịch bệnh(?: covid-19)?)\b")
# "Khối CQ-DN tỉnh" is "Khối các cơ quan và doanh nghiệp tỉnh".
_BLOCS = {"ccq": "cơ quan", "các cq": "cơ quan", "cq": "cơ quan", "dn": "doanh nghiệp", "các cơ quan": "cơ quan"}
_BLOCS |= {" và ": " ", "&": " ", " & ": " "}
_BLOC_INITIALS = re.compile(r"\b(?:ccq|các cq|cq|dn|các cơ quan)\b| và | ?& ?")
_SIGNS = str.maketrans('",-', "   ")


@cache
def _full_sectors() -> dict[str, str]:
    return {row["sector"]: row["full"] for row in read_table("sectors")}


class Timeline:
    """Bodies by the position at which they are named."""

    def __init__(self) -> None:
        self._named: list[tuple[int, int]] = []
        self._bodies: list[Body] = []
        self._taken = 0
        self._counted = 0
        self._counts: dict[int, int] = {}
        self._most: Body | None = None

    def take(self, named: Sequence[tuple[int, Body]], key: Hashable) -> None:
        """Take up those of `named` that are looked up under `key`, from where it was left the last time."""
        for position, body in islice(named, self._taken, None):
            if key in body.ways:
                insort(self._named, (position, len(self._bodies)))
                self._bodies.append(body)
                if self._counted and (position, len(self._bodies)) <= self._named[self._counted - 1]:
                    self._recount()
        self._taken = len(named)

    def before(self, position: int) -> Body | None:
        """Return the body that is named last before `position`."""
        index = bisect_left(self._named, (position, -1)) - 1
        return self._bodies[self._named[index][1]] if index >= 0 else None

    def most_before(self, position: int) -> Body | None:
        """Return the body that is named most often before `position`, of several the one named last.

        Quick where the positions asked for go forward.
        """
        stop = bisect_left(self._named, (position, -1))
        if stop < self._counted:
            self._recount()
        for _, number in self._named[self._counted : stop]:
            body = self._bodies[number]
            self._counts[id(body)] = count = self._counts.get(id(body), 0) + 1
            if self._most is None or count >= self._counts[id(self._most)]:
                self._most = body
        self._counted = stop
        return self._most

    def only_before(self, position: int) -> Body | None:
        """Return the body that is named before `position`, where it is but one."""
        body = self.most_before(position)
        return body if len(self._counts) == 1 else None

    def _recount(self) -> None:
        self._counted, self._most = 0, None
        self._counts.clear()
