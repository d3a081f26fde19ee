"""What the name of a body is made of, and the tables that say how it goes on after its head."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from kg.extract.places.words import surnames
from kg.lexicon.tables import read_table
from kg.model import EntityClass
from kg.model.making import quick
from kg.text.words import Phrases, Words, split_words

_MAX_ROLE, _MAX_NAME = 6, 5
_TAKING, _SIGNS = frozenset({"làm", "chức"}), frozenset({",", "-"})
_HOLDERS = frozenset({"trò", "ông", "bà", "anh", "chị"})  # "với vai trò là bí thư", "anh là bí thư"
_SEVERAL = frozenset({"các", "những", "mỗi", "nhiều", "ai", "người"})
_CENTRAL, _CENTRAL_SIGNS = " trung ương", (" t.ư", " t.w", " tw", " tư")
# "Phó Bí thư Thường trực Huyện ủy" is the permanent deputy secretary, not one of the Thường trực Huyện ủy.
_DEPUTIES = frozenset({"thư", "tịch", "ban", "đốc", "nhiệm", "trưởng", "tướng", "pbt", "bt", "pct", "ct"})
# "Phó Trưởng ban Thường trực", "trụ sở", "Cựu chiến binh Đoàn Văn A": words that end in a head.
_OTHER_WORDS = frozenset(
    {
        *(("trưởng", "ban thường trực"), ("trụ", "sở"), ("cơ", "sở"), ("chiến", "binh đoàn"), ("thương", "binh đoàn")),
        ("ngày", "hội"),  # "NGÀY HỘI ĐẠI ĐOÀN KẾT"
        ("quốc", "phòng"),  # "quốc phòng an ninh khu dân cư"
    }
)
# A house programme in quotes is no home ("nhà 'Mái ấm Công đoàn'").
_HOME, _QUOTES = "mái ấm", frozenset({'"', "'", "‘"})
BEFORE_OTHERS = _DEPUTIES | _QUOTES | {before for before, _ in _OTHER_WORDS}
"""The words before which a head may be part of other words."""
# Tails after which nothing is missing.
_COMPLETE = frozenset({"none", "office", "union"})


@dataclass(frozen=True, slots=True)
class Head:
    """The first words of a body's name: what class it makes, at which level, and how the name goes on.

    `key` is the same for all ways of saying it ("ubnd" for "Uỷ ban nhân dân"); `case` is "capital" for common words
    that are a name only when capitalised, "initials" where also the second letter is a capital ("CA").
    """

    words: str
    cls: EntityClass
    level: str
    tail: str
    key: str
    case: str = ""


@quick
@dataclass(frozen=True, slots=True)
class BodyName:
    """A body as written. `place` and `host` are indexes of the mentions that stand in its name.

    `core` is the name proper ("Công Thương" of a department), `level_word` a level without a name ("xã" of "UBND
    xã"), `term` the number of a congress; `country` marks "Việt Nam" in the name; `alias_of` is the index of the body
    of which it is declared a short name.
    """

    head: Head
    head_text: str
    core: str = ""
    place: int | None = None
    level_word: str = ""
    host: int | None = None
    superior: int | None = None
    term: str = ""
    country: bool = False
    alias_of: int | None = None

    @property
    def is_open(self) -> bool:
        """Say whether the name leaves open whose body it is ("Ban Thường vụ", "Hội Nông dân")."""
        is_named = self.place is not None or self.host is not None or self.level_word or self.core
        return not is_named and self.head.tail not in _COMPLETE

    @property
    def is_relative(self) -> bool:
        """Say whether the name says only the level of its place ("Hội Nông dân tỉnh")."""
        return self.place is None and bool(self.level_word)

    @property
    def is_open_standing(self) -> bool:
        """Say whether the name is "Ban Thường vụ" alone."""
        return self.is_open and self.head.key == "ban thường vụ"

    @property
    def is_open_commission(self) -> bool:
        """Say whether the name is that of a committee's working body alone ("Ban Dân vận")."""
        return self.is_open and self.head.cls is EntityClass.PARTY_COMMISSION

    @property
    def is_bare(self) -> bool:
        """Say whether nothing but the head is named."""
        return self.place is None and self.host is None and not self.level_word and not self.core

    @property
    def refers_back(self) -> bool:
        """Say whether an open name is that of a body named before, if of any: of central ones, a steering committee."""
        return self.place is None and (not self.head.level or self.head.tail == "theme") and self.is_open

    @property
    def stands_alone(self) -> bool:
        """Say whether an open name is one by itself ("Quỹ Vì người nghèo", "Ban Chỉ đạo Trung ương")."""
        return (self.head.tail == "quoted" and " " in self.head.words) or self.head.level == "central"

    @property
    def is_national(self) -> bool:
        """Say whether the name is that of a whole union ("Hội Nông dân Việt Nam")."""
        return self.country and self.is_bare


@dataclass(frozen=True, slots=True)
class Sector:
    """A branch that names departments: written out, and whose it is (state, police, army or council)."""

    full: str
    kind: str


@dataclass(frozen=True, slots=True)
class LevelWord:
    """A word for a level that stands for the place in question ("UBND xã"), and the words that make it another."""

    word: str
    level: str
    not_before: frozenset[str]


@cache
def heads() -> Phrases[Head]:
    """Return the heads of bodies' names; those of central bodies also with "T.Ư" and the like."""
    as_listed = [(row["head"], _head(row)) for row in read_table("organisation_heads")]
    listed = {words for words, _ in as_listed}
    return Phrases([*as_listed, *((words, head) for words, head in _central(as_listed) if words not in listed)])


def _central(listed: list[tuple[str, Head]]) -> Iterator[tuple[str, Head]]:
    """Yield heads with "Trung ương" behind their first word as they are written with each of its short forms."""
    for words, head in listed:
        before, sign, behind = words.partition(_CENTRAL)
        if head.level == "central" and sign and behind[:1] in {"", " "}:
            for short in _CENTRAL_SIGNS:
                spelled = before + short + behind
                yield spelled, replace(head, words=spelled)


def _head(row: dict[str, str]) -> Head:
    return Head(row["head"], EntityClass(row["class"]), row["level"], row["tail"], row["key"], row["case"])


def is_other_word(before: str, head: Head) -> bool:
    """Say whether a head is part of other words, by the word before it."""
    if before in _DEPUTIES and head.words.startswith("thường trực"):
        return True
    return (before, head.words) in _OTHER_WORDS or (head.words == _HOME and before in _QUOTES)


@cache
def sectors() -> Phrases[Sector]:
    """Return the branches of government, police and army that name departments."""
    return Phrases((row["sector"], Sector(row["full"], row["kind"])) for row in read_table("sectors"))


@cache
def name_words() -> Phrases[str]:
    """Return the words of several syllables in names of institutions, with "noun" or "verb"."""
    own = [(row["word"], row["kind"]) for row in read_table("name_words")]
    of_sectors = [(row["sector"], "noun") for row in read_table("sectors") if " " in row["sector"]]
    return Phrases(of_sectors + own)


@cache
def roles() -> Phrases[str]:
    """Return the words for posts, with the way in which the body follows."""
    return Phrases((row["role"], row["tail"]) for row in read_table("posts"))


def follows_role(words: Words, index: int) -> bool:
    """Say whether a post ends right before a word ("Chủ tịch Hội")."""
    return _role_before(words, index) is not None


def follows_held_role(words: Words, index: int) -> bool:
    """Say whether a post ends right before a word that a person named beside it holds, or one that is taken: "chị Lê
    Thị A, bí thư [chi bộ thôn]", "được bầu làm bí thư", not "các đồng chí bí thư".
    """
    start = _role_before(words, index)
    if not start:
        return False
    folded = words.folded
    if folded[start - 1] in _TAKING or (folded[start - 1] == "là" and folded[start - 2] in _HOLDERS):
        return _SEVERAL.isdisjoint(folded[max(0, start - _MAX_ROLE) : start])
    last = first = start - (folded[start - 1] in _SIGNS)
    while first and last - first < _MAX_NAME and words.capital[first - 1]:
        first -= 1
    return any(word in surnames() for word in folded[first : last - 1])


def _role_before(words: Words, index: int) -> int | None:
    found = words.hits(roles())
    for start in range(max(0, index - _MAX_ROLE), index):
        if start not in found:
            continue
        role = found[start] if found[start][0] <= index else roles().match(words.folded, start, index)
        if role is not None and role[0] == index:
            return start
    return None


@cache
def name_stops() -> Phrases[str]:
    """Return the words at which a proper name ends."""
    return Phrases((row["word"], row["word"]) for row in read_table("name_stops"))


@cache
def theme_stops() -> Phrases[str]:
    """Return the words at which also the name of a programme ends ("Ban Chỉ đạo 35 tổ chức …")."""
    return Phrases((row["word"], row["word"]) for row in read_table("name_stops") if row["theme"])


@cache
def level_words() -> Phrases[LevelWord]:
    """Return the level words as phrases."""
    return Phrases(
        (row["word"], LevelWord(row["word"], row["class"], frozenset(row["not_before"].split())))
        for row in read_table("level_words")
    )


@cache
def level_of(word: str) -> str:
    """Return the level of a level word ("xã" → "Commune"), empty for no such word.

    >>> level_of("khu phố")
    'Village'
    """
    return next((row["class"] for row in read_table("level_words") if row["word"] == word), "")


@cache
def unit_leaders() -> Phrases[str]:
    """Return the words for who leads a unit beside its party committee ("ban giám đốc"), with the class of the unit
    where no place has such leaders.
    """
    return Phrases((row["word"], row["of"]) for row in read_table("unit_leaders"))


BLOC_STARTS = tuple(split_words(words) for words in ("các cơ quan", "cơ quan", "khối"))
"""How the name of a bloc of agencies begins ("Đảng bộ Khối các cơ quan tỉnh")."""
