"""What the name of a body is made of, and the tables that say how it goes on after its head."""

from dataclasses import dataclass
from functools import cache

from kg.lexicon.tables import read_table
from kg.model import EntityClass
from kg.text.words import Phrases, split_words


@dataclass(frozen=True, slots=True)
class Head:
    """The first words of a body's name: what class it makes, at which level, and how the name goes on.

    `key` is the same for all ways of saying it ("ubnd" for "Uỷ ban nhân dân").
    """

    words: str
    cls: EntityClass
    level: str
    tail: str
    key: str


@dataclass(frozen=True, slots=True)
class BodyName:
    """A body as written. `place` and `host` are indexes of the mentions that stand in its name.

    `core` is the name proper ("Công Thương" of a department), `level_word` a level without a name ("xã" of
    "UBND xã"), `term` the number of a congress.
    """

    head: Head
    head_text: str
    core: str = ""
    place: int | None = None
    level_word: str = ""
    host: int | None = None
    superior: int | None = None
    term: str = ""

    @property
    def is_open(self) -> bool:
        """Say whether the name leaves open whose body it is ("Ban Thường vụ", "Hội Nông dân")."""
        incomplete = self.place is None and self.host is None and not self.level_word and not self.core
        return incomplete and self.head.tail != "none"


@cache
def heads() -> Phrases[Head]:
    """Return the heads of bodies' names."""
    return Phrases(
        (row["head"], Head(row["head"], EntityClass(row["class"]), row["level"], row["tail"], row["key"]))
        for row in read_table("organisation_heads")
    )


@cache
def sectors() -> Phrases[str]:
    """Return the branches of government that name departments."""
    return Phrases((row["sector"], row["sector"]) for row in read_table("sectors"))


@cache
def roles() -> Phrases[str]:
    """Return the words for posts, with the way in which the body follows."""
    return Phrases((row["role"], row["tail"]) for row in read_table("posts"))


@cache
def name_stops() -> Phrases[str]:
    """Return the words at which a proper name ends."""
    return Phrases((row["word"], row["word"]) for row in read_table("name_stops"))


@cache
def needs_capital() -> frozenset[str]:
    """Return the heads that are common words unless they are capitalised."""
    common = (
        "trung tâm|thanh tra|quân y|bưu điện|viễn thông|điện lực|chi nhánh|đoàn cơ sở|đoàn trường|đại đội"
        "|trung đội|thường vụ|ban quản lý|nhà máy|bệnh viện|công ty|tập đoàn|ngân hàng|mái ấm"
        "|thủ tướng|chính phủ|quốc hội|mặt trận|liên đội|bảo hiểm xã hội|ca|nhà thờ|học viện|đội trưởng"
    )
    return frozenset(common.split("|"))


LEVEL_WORDS = {
    "tỉnh": "Province",
    "thành phố": "City",
    "tp": "City",
    "huyện": "District",
    "quận": "District",
    "thị xã": "District",
    "xã": "Commune",
    "phường": "Commune",
    "thị trấn": "Commune",
    "đặc khu": "Commune",
    **dict.fromkeys("thôn bản làng xóm ấp buôn bon plei khóm sóc".split(), "Village"),
    **dict.fromkeys(("khu phố", "khối phố", "khu dân cư", "tổ dân phố", "tiểu khu", "khu vực", "khu"), "Village"),
}
"""Level words that stand for the place in question ("UBND xã")."""


@cache
def level_words() -> Phrases[str]:
    """Return the level words as phrases."""
    return Phrases((word, word) for word in LEVEL_WORDS)


NOT_A_LEVEL = {
    "xã": frozenset(["hội", "viên", "đoàn", "luận"]),
    "bản": frozenset(["thân", "sắc", "đồ", "lĩnh", "tin"]),
    "khu": frozenset(["vực", "công", "đô", "di", "tái", "kinh", "cách", "sản", "du", "nhà", "trung"]),
    "huyện": frozenset(["ủy", "đoàn", "đội"]),
    "tỉnh": frozenset(["ủy", "đoàn", "lộ", "đội", "táo"]),
    "thành phố": frozenset(["hồ"]),
    "làng": frozenset(["nghề", "xóm", "văn"]),
}
"""Words after which a level word is part of another word ("xã hội", "bản thân")."""

BLOC_STARTS = tuple(split_words(words) for words in ("các cơ quan", "cơ quan", "khối"))
"""How the name of a bloc of agencies begins ("Đảng bộ Khối các cơ quan tỉnh")."""
