"""The parts of a body's name after its head: typed and bare places, level words, proper names."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from kg.extract.bodies.names import (
    Head,
    LevelWord,
    follows_held_role,
    follows_role,
    heads,
    level_of,
    level_words,
    roles,
)
from kg.extract.places.names import PlaceParser
from kg.extract.places.values import CITY, Known, PlaceName
from kg.extract.places.words import surnames
from kg.model import Mention
from kg.text.document import Document
from kg.text.fold import one_line
from kg.text.words import Words

BARE_LEVELS = {"province": "Province", "city": CITY, "district": "District", "commune": "Commune"}
"""The level of the place that follows a head of this level without a type word ("Huyện ủy Ba Bể")."""

_BARE_KINDS = {
    "tỉnh": "tỉnh",
    "huyện": "huyện",
    "quận": "quận",
    "thị": "thị xã",
    "xã": "xã",
    "phường": "phường",
}
_TOWNS, _TOWN_WORDS = (" thị trấn", " thị xã"), 2
_YEAR_DIGITS, _WITH_LEAD = 4, 4
_DAY_WORDS = frozenset({"ngày", "sáng", "trưa", "chiều", "tối", "đêm", "qua", "nay", "hôm"})
_DATE_SIGNS = frozenset({"/", "-", "."})
# Words whose number is no count of what follows: "Nghị quyết 08 HĐND tỉnh", "Năm 2021 UBND xã".
_NUMBERED = frozenset(
    {"năm", "tháng", "ngày", "quý", "số", "quyết", "thị", "luận", "hoạch", "án", "văn", "dẫn", "báo", "trình"}
)
_PLURAL = frozenset("các những mọi mỗi từng nhiều số hai ba bốn năm sáu bảy tám chín mười".split())
_COUNTED = frozenset({"huyện", "quận", "xã", "phường", "tỉnh", "thị"})
_COUNTRY = ("việt", "nam")
_COUNTRY_WORDS = ("việt nam", "vn")
_ALL = frozenset({"các", "những"})
_JOINING = frozenset({",", "và", "-", "/", "hoặc"})
_ALIKE = {
    **{level: frozenset({level}) for level in ("Village", "Commune")},
    "District": frozenset({"District", "City"}),
}
"""The levels whose places stand side by side: "xã, phường", "huyện, thành phố"."""


@dataclass(slots=True)
class Draft:
    """A name while it is read: words `first` to before `after`, and what was understood of them.

    `head_text` is set where the head is not as written.
    """

    head: Head
    first: int
    after: int
    core: str = ""
    place: int | None = None
    level_word: str = ""
    host: int | None = None
    term: str = ""
    country: bool = False
    head_text: str = ""


_ROMAN = frozenset({"I", "II", "III", "IV", "V", "VI", "VII", "VIII"})
_OF_NO_VILLAGE = frozenset({"công an", "ubnd", "hđnd"})
"""Bodies that no village has."""


@dataclass(slots=True)
class Parts:
    """Reads parts of names at words of a document.

    `places` are those of the document, `typed` the indices of the typed ones by where they begin; `bare` collects the
    places that only a body's name types.
    """

    document: Document
    words: Words
    parser: PlaceParser
    known: Known
    places: Sequence[Mention[PlaceName]]
    typed: Mapping[int, int]
    bare: list[Mention[PlaceName]] = field(default_factory=list)
    _heads: Mapping[int, tuple[int, Head]] = field(init=False)
    _roles: Mapping[int, tuple[int, str]] = field(init=False)
    _levels: Mapping[int, tuple[int, LevelWord]] = field(init=False)

    def __post_init__(self) -> None:
        self._heads = self.words.hits(heads())
        self._roles = self.words.hits(roles())
        self._levels = self.words.hits(level_words())

    def text(self, first: int, after: int) -> str:
        """Return words as written, with single blanks."""
        words = self.words
        return one_line(self.document.text[words.starts[first] : words.stops[after - 1]])

    def folded_at(self, index: int, stop: int) -> str:
        """Return the folded word at `index`, empty at the end of the sentence."""
        return self.words.folded[index] if index < stop else ""

    def says(self, index: int, *words: str) -> bool:
        """Say whether just these words follow."""
        return self.words.folded[index : index + len(words)] == words

    def place_at(self, index: int, stop: int) -> int | None:
        """Return the number of the typed place that begins at `index`."""
        return self.typed.get(self.words.starts[index]) if index < stop else None

    def level_at(self, index: int, stop: int) -> tuple[int, LevelWord] | None:
        """Return a level word at `index` ("xã", "toàn xã") and the index behind it."""
        if index < stop and self.words.folded[index] == "toàn":
            index += 1
        found = self._levels.get(index)
        if found is not None and found[0] > stop:
            found = level_words().match(self.words.folded, index, stop)
        if found is None or self.folded_at(found[0], stop) in found[1].not_before:
            return None
        return None if self._is_name(index, found[0], stop) else found

    def _is_name(self, index: int, after: int, stop: int) -> bool:
        """Say whether a level word is the first part of a name ("Biên phòng Bản Giàng"), which no headline shows."""
        words = self.words
        if not words.capital[index] or after >= stop or not words.capital[after] or words.touches(after):
            return False
        return not self.text(index, after).isupper()

    def role_at(self, index: int, stop: int) -> bool:
        """Say whether a post begins at `index`."""
        found = self._roles.get(index)
        if found is None or found[0] <= stop:
            return found is not None
        return roles().match(self.words.folded, index, stop) is not None

    def role_past(self, index: int, after: int, stop: int) -> bool:
        """Say whether a post that begins at `index` goes on behind `after`: "Sư đoàn [Trưởng]"."""
        found = roles().match(self.words.folded, index, stop)
        return found is not None and found[0] > after

    def after_role(self, index: int) -> bool:
        """Say whether a post ends right before `index` ("Chủ tịch Hội")."""
        return follows_role(self.words, index)

    def head_at(self, index: int, stop: int) -> tuple[int, Head] | None:
        """Return the head of a body at `index`, and the index behind it."""
        found = self._heads.get(index)
        return found if found is None or found[0] <= stop else heads().match(self.words.folded, index, stop)

    def person_at(self, index: int, stop: int) -> bool:
        """Say whether a full name of a person stands at `index`: a family name and at least two more capitals."""
        words = self.words
        if index + 2 >= stop or not all(words.capital[index : index + 3]):
            return False
        return words.folded[index] in surnames() and not words.touches(index)

    def is_plural(self, index: int) -> bool:
        """Say whether the word before `index` makes it several or any ("các chi bộ", "mỗi xã", "12 trường")."""
        if not index:
            return False
        before = self.words.folded[index - 1]
        if before in _PLURAL:
            return True
        return before.isdigit() and not self._ends_date(index) and self._before(index - 1) not in _NUMBERED

    def _before(self, index: int) -> str:
        return self.words.folded[index - 1] if index else ""

    def _ends_date(self, index: int) -> bool:
        """Say whether the number before `index` is that of a date: "Chiều 12/4/2024 Xã đoàn …", not of "4/22 xã"."""
        before = self.words.folded[max(0, index - 4) : index]
        if len(before) < 3 or not before[-3].isdigit() or before[-2] not in _DATE_SIGNS:
            return False
        return len(before[-1]) == _YEAR_DIGITS or (len(before) == _WITH_LEAD and before[0] in _DAY_WORDS)

    # --- what a name may take up
    # -------------------------------------------------------------------------------

    def take_place(self, draft: Draft, stop: int) -> bool:
        """Take up a typed place."""
        number = self.place_at(draft.after, stop)
        if number is None:
            return False
        draft.after, draft.place = self.words.at(self.places[number].span.stop), number
        return True

    def take_level(self, draft: Draft, stop: int) -> bool:
        """Take up a level word; any commune's body ("các trạm y tế xã") is no certain one."""
        found = self.level_at(draft.after, stop)
        if found is None or self.place_at(draft.after, stop) is not None or self.is_plural(draft.first):
            return False
        # "sinh hoạt chi bộ ấp", "tổ dân vận ấp" in small letters are any cell or group, unless one is its chief.
        if found[1].level == "Village" and found[0] < stop and self.text(found[0], found[0] + 1) in _ROMAN:
            return False  # "Trung tâm Bảo vệ thực vật khu IV" is of no village
        if found[1].level == "Village" and draft.head.key in _OF_NO_VILLAGE:
            return False  # "Công an khu A", "Công an khu vực"
        if found[1].word == "xã" and self.folded_at(draft.after - 1, stop) == "tác":
            return False  # "tổ hợp tác xã" is of no commune
        small = found[1].level == "Village" and not self.words.capital[draft.first]
        if small and not follows_held_role(self.words, draft.first):
            return False
        draft.level_word = found[1].word
        # "toàn tỉnh" says where at the same time, and stays free to be read as that.
        draft.after = draft.after if self.says(draft.after, "toàn") else found[0]
        return True

    def is_of_level(self, draft: Draft, stop: int) -> bool:
        """Say whether those of all places of a level are meant: "UBND xã, phường", "Công an xã/thị trấn"."""
        if self.folded_at(draft.after, stop) not in _JOINING:
            return False
        other = self.level_at(draft.after + 1, stop)
        if other is None or other[1].word == draft.level_word or self.place_at(draft.after + 1, stop) is not None:
            return False
        return other[1].level in _ALIKE.get(level_of(draft.level_word), ())

    def is_of_all(self, draft: Draft, stop: int) -> bool:
        """Say whether those of all places are meant: "Chi cục Thú y các tỉnh", not "Sở Y tế các tỉnh A, B"."""
        index = draft.after
        if self.folded_at(index, stop) not in _ALL or self.folded_at(index + 1, stop) not in _COUNTED:
            return False
        return not self.words.capital[index + 1] and self.place_at(index + 1, stop) is None

    def take_named_place(self, draft: Draft, stop: int, level: str) -> bool:
        """Take up the bare name of a unit of `level` ("Ba Bể" of "Huyện ủy Ba Bể"), also one typed by the last word of
        the head ("Đoàn [xã A] và B", "Đoàn [thị trấn A]").
        """
        size = _TOWN_WORDS if draft.head.words.endswith(_TOWNS) else 1
        typed = self.place_at(draft.after - size, stop) if draft.after > draft.first + size else None
        if typed is not None and self.places[typed].value.level == level:
            draft.after, draft.place = self.words.at(self.places[typed].span.stop), typed
            return True
        end = self.parser.name_at(draft.after, stop, level)
        if end is None:
            return False
        name = self.parser.name(draft.after, end)
        if name.isdigit() and self.folded_at(end, stop) in _COUNTED:
            return False  # "Huyện ủy 3 huyện"
        if not self.known(level, name):
            typed_as = self._typed_as(name)
            if typed_as is None or typed_as.level != level:
                return False
        kind = "thành phố" if level == CITY else _BARE_KINDS.get(self._kind_word(draft), "")
        self._add_bare(draft, end, PlaceName(kind, name, level))
        return True

    def take_bare_place(self, draft: Draft, stop: int) -> bool:
        """Take up the bare name of a place that the article types, of a province or of a district."""
        words, index = self.words, draft.after
        if index >= stop or not words.capital[index] or words.touches(index):
            return False
        for level in ("Village", "Province", CITY, "District"):
            end = self.parser.name_at(index, stop, level)
            if end is None:
                continue
            goes_on = end < stop and words.capital[end] and not words.touches(end)
            if goes_on and (level == "Village" or not self.person_at(end, stop)):
                continue
            name = self.parser.name(index, end)
            if (typed := self._typed_as(name)) is not None:
                self._add_bare(draft, end, PlaceName(typed.kind, name, typed.level))
                return True
            if level != "Village" and self.known(level, name):
                self._add_bare(draft, end, PlaceName("", name, level))
                return True
        return False

    def _typed_as(self, name: str) -> PlaceName | None:
        """Return the first place of the document that has a name and its type."""
        for mention in self.places:
            if mention.value.name == name and mention.value.kind:
                return mention.value
        return None

    def _add_bare(self, draft: Draft, end: int, place: PlaceName) -> None:
        span = self.words.span(draft.after, end)
        self.bare.append(Mention(span, self.document.quote(span), "place", place, "place.in-body"))
        draft.place, draft.after = len(self.places) + len(self.bare) - 1, end

    def _kind_word(self, draft: Draft) -> str:
        words = draft.head.words.split()
        return words[1] if words[0] == "đoàn" and len(words) > 1 else words[0]

    def pass_abbreviation(self, draft: Draft, stop: int) -> None:
        """Pass over "(MTTQ)" inside a name, and "Việt Nam" behind it."""
        folded, after = self.words.folded, draft.after
        if after + 3 < stop and folded[after] == "(" and folded[after + 2] == ")":
            text = self.text(after + 1, after + 2)
            follow = after + 3
            goes_on = self.level_at(follow, stop) is not None or self.place_at(follow, stop) is not None
            branch = follow + (folded[follow] == "-")
            goes_on = goes_on or self.says(branch, "chi", "nhánh")
            if text.isupper() and (goes_on or self.words.capital[follow]):
                draft.after = follow
            after = draft.after
        if after < len(folded) and self.words.capital[after] and folded[after : after + 2] == _COUNTRY:
            draft.after += 2
            draft.country = True
        draft.country = draft.country or draft.head.words.endswith(_COUNTRY_WORDS)
