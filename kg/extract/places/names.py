"""How the name of a place is read at a word: type word, proper name, and where the name ends."""

from functools import cache, lru_cache
from itertools import pairwise

from kg.extract.places.numbers import CHIEFS, LONGEST_NUMBER, PlaceNumbers
from kg.extract.places.persons import before_person, follows_person, is_chief, looks_personal
from kg.extract.places.types import TypeWords
from kg.extract.places.values import CITY, Known, PlaceName
from kg.extract.places.words import (
    PlaceType,
    attributes,
    before_countries,
    ethnic_groups,
    gendered_middle_names,
    is_country,
    is_in_forest,
    name_ends,
)
from kg.model import Span
from kg.text.document import Document
from kg.text.words import Words

# Type words that are also the first word of proper names ("Sóc Lớn", "Buôn Hồ").
_WORDS_IN_NAMES = frozenset({"sóc", "phum", "plei", "bon", "buôn", "bản", "làng", "nóc"})
_COMPARTMENT = "tiểu khu"
_RESIDENTIAL, _TYPED_INSIDE = "khu dân cư", frozenset({("ấp",), ("thôn",), ("xóm",)})
_PATROL, _LARGER = ("tổ", "141"), frozenset({(",",), ("(",), ("phường",), ("xã",), ("khu",), ("ấp",)})
"""The police of Hà Nội call their joint patrols so, as Kế hoạch 141 founded them."""
_RURAL = "huyện"
_COMMUNE = "Commune"
_SEVERAL = frozenset({"các", "những", "nhiều"})
# Names as headlines shorten them.
_SHORT_NAMES = {"HCM": "Hồ Chí Minh", "tphcm": "Hồ Chí Minh"}
_COMMITTEE, _TEAM, _AT = "ủy", "đội", "tại"
# No places: "xã Đoàn", "Huyện Ủy Tân Kỳ", and where a full stop is lost "Chủ tịch UBND xã Cùng các đồng chí".
_NO_NAMES = CHIEFS | {"đoàn", _COMMITTEE, "cùng", "với", "và"}
_CHECKED = frozenset({"known", "stop"})
_STANDARDS = frozenset({("kiểu", "mẫu"), ("nâng", "cao"), ("nông", "thôn"), ("thông", "minh"), ("điển", "hình")})
"""What a place has reached, in capitals: "giữ vững xã Kiểu Mẫu"."""
_MAX_NAME = 6
_ADDRESSES = frozenset({"ông", "bà", "anh", "chị", "em", "cháu", "thầy", "cô"})
_COUNCILS, _GOES_ON = frozenset({"ubnd", "hđnd"}), frozenset({(",",), ("và",), ("-",), (":",)})
_ROMAN = frozenset("ii iii iv vi vii viii ix xi xii xiii xiv xv xvi".split())
_CLASSES, _GRADES, _GRADE_REACH = "khối", frozenset(map(str, range(1, 13))), 6
_AT_SCHOOL = frozenset({("học", "sinh"), ("giáo", "viên"), ("các", "em"), ("tiểu", "học"), ("lớp", "học")})
_OF_COMMUNE = frozenset((sign, word) for sign in ",(" for word in ("xã", "phường", "thị"))
_NO_QUARTERS = frozenset("di công đô du kinh bảo tái chế nhà văn thể đảng mttq mặt đoàn dân chính doanh cơ".split())
"""First words of other areas and blocs in capitals: "khu Công Nghiệp, xã A", "khối Đảng, xã A"."""
_QUARTER_OF = frozenset({"phường", "thị", "xã", "p", "tt"})
"""Words behind "khối 4" where it is a quarter: "khối 4, phường A", "khối 4, thị trấn B"."""


@cache
def _other_names() -> frozenset[str]:
    """Return what stands behind a word for a place that is a family name, or before a body's name."""
    return _COUNCILS | gendered_middle_names()


@lru_cache(maxsize=8192)
def _name_of(text: str) -> str:
    """Return a name in the text with single blanks; one name is read several times."""
    name = " ".join(text.split())
    return _SHORT_NAMES.get(name, name)


class PlaceParser:
    """Reads place names at a word of a document."""

    def __init__(self, document: Document, words: Words, known: Known) -> None:
        self._text = document.text
        self._words = words
        self._folded, self._capital = words.folded, words.capital
        self._starts, self._stops = words.starts, words.stops
        self._known = known
        self._before_countries = before_countries()
        self._other_names = _other_names()
        types = words.once(TypeWords)
        self.type_at = types.at
        self._numbers = PlaceNumbers(document.text, words, types)
        self._abroad: set[tuple[str, ...]] = set()
        self._quarters: set[tuple[str, ...]] = set()

    def place_at(self, index: int, stop: int) -> tuple[int, PlaceName, Span] | None:
        """Return the index after a typed place, the place, and the span of type word and name."""
        found = self.type_at(index, stop)
        if found is None:
            return None
        folded = self._folded
        behind, kind = found
        if kind.kind == _RESIDENTIAL and folded[behind : behind + 1] in _TYPED_INSIDE and self._capital[behind]:
            return None  # "khu dân cư Ấp Phước Bình"
        after = behind if behind >= stop or self._capital[behind] else self._after_attribute(behind, stop)
        if kind.forms and "whole" in kind.forms:
            name = PlaceName(kind.kind, _SHORT_NAMES[folded[index]], CITY)
            return after, name, self._words.span(index, after)
        end = self.name_at(after, stop, kind.level)
        if end is None or (folded[after] in self._other_names and self._is_other_name(index, after)):
            return None
        if not self._fits(kind, index, after, end):
            return None
        if after > behind and self._is_province_of(kind, index, after, end):
            return None
        abroad = bool(self._abroad) and folded[after:end] in self._abroad
        name = PlaceName(kind.kind, self.name(after, end), kind.level, None, False, False, abroad)
        return end, name, self._words.span(index, end)

    def _after_attribute(self, index: int, stop: int) -> int:
        """Return the index after "biên giới" of "xã biên giới A", `index` where the name follows at once."""
        words = self._words
        found = attributes().match(words.folded, index, stop)
        if found is None or found[0] >= stop or not words.capital[found[0]]:
            return index
        return found[0]

    def _is_province_of(self, kind: PlaceType, index: int, after: int, end: int) -> bool:
        """Say whether a name behind "xã biên giới" is the province's where such places lie: "xã vùng cao Hà Tĩnh"."""
        before = self._words.folded[index - 1] if index else ""
        if kind.level == "Province" or not self.is_known("Province", after, end):
            several = kind.level == _COMMUNE and before in _SEVERAL  # "nhiều xã vùng cao Tây Giang"
            listed = self._words.folded[end : end + 1] in _GOES_ON
            return several and not listed and self.is_known("District", after, end)
        if (
            before in _SEVERAL
            or before.isdigit()
            or kind.level == _COMMUNE  # whichever commune is called so
            or not self.is_known(kind.level, after, end)
        ):
            return True
        return kind.kind == _RURAL and self.is_known(CITY, after, end)  # the district of the name is its capital

    def _is_other_name(self, index: int, after: int) -> bool:
        """Say whether the word for a place is a family name: "ông Xã Văn A", or a body's name follows: "xã UBND A".

        At `after` stands one of `_other_names`, as it does in all of these.
        """
        folded = self._folded
        if folded[after] in _COUNCILS:
            return True
        return self._capital[index] and index > 0 and folded[index - 1] in _ADDRESSES

    def _fits(self, kind: PlaceType, index: int, after: int, end: int) -> bool:
        words, level, folded = self._words, kind.level, self._folded
        first, is_one = folded[after], end == after + 1
        if folded[after : after + 2] in _STANDARDS:
            return False
        if first in _NO_NAMES and (first == _COMMITTEE or (is_one and (first in CHIEFS or level != "Village"))):
            return False  # "xóm Trưởng" holds a post.
        if kind.kind == _COMPARTMENT and is_in_forest(words, index, after, end):
            return False
        if is_one and first == _PATROL[1] and self._is_patrol(index, end):
            return False
        if (is_one or first == _AT) and self._begins_line(after) and not self._known(level, self.name(after, end)):
            return False
        if folded[index] == _CLASSES and self._is_grade(index, end):
            return False
        ends_small = self._text[self._stops[end - 1] - 1].islower()
        if (
            not ends_small
            and self._is_initials(after, end)
            and not ((is_one and level == "Village" and first in _ROMAN) or self._known(level, self.name(after, end)))
        ):
            return False
        if level == "Village" and " ".join(folded[after:end]) in ethnic_groups():
            return False
        if kind.forms:
            numbered = folded[end - 1][0].isdigit()
            if "number" in kind.forms:
                if not numbered:
                    return "parent" in kind.forms and self._is_quarter(after, end)
                return not (kind.kind == _TEAM and (first == "k" or len(folded[end - 1]) > LONGEST_NUMBER))  # "Đội K52"
            if kind.forms & _CHECKED:
                return numbered or self._known(level, self.name(after, end))
        return level != "Village" or not self._capital[index] or not self._is_name_part(index, after, end)

    def _is_quarter(self, after: int, end: int) -> bool:
        """Say whether "khu A" is a settlement, as the commune behind it or an earlier place says: "khu A, xã B"."""
        name = self._folded[after:end]
        if name not in self._quarters and name[0] not in _NO_QUARTERS and self._folded[end : end + 2] in _OF_COMMUNE:
            self._quarters.add(name)
        return name in self._quarters

    def _is_patrol(self, index: int, end: int) -> bool:
        """Say whether "Tổ 141" is the police's, with no larger place behind."""
        folded = self._words.folded
        return folded[index:end] == _PATROL and folded[end : end + 1] not in _LARGER

    def _is_grade(self, index: int, end: int) -> bool:
        """Say whether "khối 4" are the classes of a year at school: "học sinh khối 4 và khối 5"."""
        folded = self._words.folded
        if folded[end - 1] not in _GRADES or not _QUARTER_OF.isdisjoint(folded[end : end + 2]):
            return False
        return not _AT_SCHOOL.isdisjoint(pairwise(folded[max(0, index - _GRADE_REACH) : end + _GRADE_REACH]))

    def _is_initials(self, after: int, end: int) -> bool:
        """Say whether a name is only initials, which tell what a place is like: "xã NTM", "huyện OCOP"."""
        name = self._text[self._starts[after] : self._stops[end - 1]]
        return name.isupper() and len(name) > 1 and name.isalpha()

    def _begins_line(self, after: int) -> bool:
        """Say whether the name is a word that begins a line: "… của Hội Nông dân xã", "Đầu năm …", "Tại Đại hội …"."""
        words = self._words
        if not after or words.folded[after][0].isdigit():
            return False
        return "\n" in self._text[words.stops[after - 1] : words.starts[after]]

    def _is_name_part(self, index: int, after: int, end: int) -> bool:
        """Say whether a capital type word belongs to the name: "ở Sóc Lớn", "Sóc Trăng" at the start."""
        words = self._words
        in_names = words.folded[index] in _WORDS_IN_NAMES and not words.folded[after][0].isdigit()
        if in_names and self._larger_follows(end):
            return False
        if in_names and index and words.folded[index - 1].isalpha():
            gap = self._text[words.stops[index - 1] : words.starts[index]]
            if "\n" not in gap:
                return True
        name = self.name(index, end)
        return any(self._known(level, name) for level in ("Province", "District", "Commune"))

    def _larger_follows(self, end: int) -> bool:
        """Say whether "(xã B)" or ", xã B" follows, so that what stands before is a place by itself."""
        ahead = self._words.folded[end : end + 2]
        return len(ahead) == 2 and ahead[0] in {"(", ","} and ahead[1] in {"xã", "phường", "thị", "huyện", "x"}

    def name_at(self, index: int, stop: int, level: str) -> int | None:
        """Return the index after the proper name that begins at `index`, None where none does."""
        if index >= stop:
            return None
        capital = self._capital[index]
        if not capital or self._folded[index] == "số":
            number = self._numbers.read(index, stop, level)
            if number is not None or not capital:
                return self._numbered_town(index, number, stop, level)
        return self._trim(index, self._run_end(index, stop, level), stop, level)

    def _numbered_town(self, index: int, number: int | None, stop: int, level: str) -> int | None:
        """Return the index after the town behind a ward's number where that is the ward's name ("phường 1 Bảo Lộc"),
        else `number`, the index after the number.
        """
        if number is None or level != "Commune" or number >= stop or not self._capital[number]:
            return number
        end = self._run_end(number, stop, level)
        return end if self._known(level, self.name(index, end)) else number

    def _run_end(self, index: int, stop: int, level: str) -> int:
        """Return the index after the capitals, and the numbers among them, that begin at `index`."""
        after, limit = index + 1, index + _MAX_NAME
        capital, starts, stops = self._capital, self._starts, self._stops
        limit = limit if limit < stop else stop
        while after < limit:
            if capital[after]:
                if starts[after] == stops[after - 1]:
                    break
            elif not self._folded[after][0].isdigit() or not self._numbers.goes_on(after, stop, level):
                break
            after += 1
        return after

    def name(self, index: int, after: int) -> str:
        """Return the words from `index` to before `after` as written, with single blanks."""
        return _name_of(self._text[self._starts[index] : self._stops[after - 1]])

    def is_known(self, level: str, index: int, after: int) -> bool:
        """Say whether the words are the name of a unit of `level`."""
        return self._known(level, self.name(index, after))

    def _trim(self, index: int, after: int, stop: int, level: str) -> int | None:
        """Return where the name ends: at the longest known unit, else before a person's name."""
        if level == "Village":
            return self._trim_village(index, after, stop)
        folded = self._folded
        if after < stop:
            follows = folded[after]
            if follows == "-" and (hyphenated := self._hyphenated(index, after, stop, level)) is not None:
                return hyphenated
            if follows in self._before_countries and is_country(self._words, after, stop):
                self._abroad.add(folded[index:after])
        if self._known(level, self.name(index, after)) or (self._abroad and folded[index:after] in self._abroad):
            return after
        # Of "Chủ tịch Hội Nông dân xã Hồ Văn A" the first word alone is no commune.
        personal = after - index > 2 and looks_personal(self._words, index, after)
        for end in range(after - 1, index + personal, -1):
            if self._known(level, self.name(index, end)):
                # Of two syllables the first alone may be known too: "xã Thanh Nga" is not "xã Thanh".
                return after if end == index + 1 == after - 1 else end
        if after < stop and self._is_half(index, after) and self._known(level, self.name(index, after + 1)):
            return after + 1
        if level == "Province" or personal or self._is_common(index, after, stop, level):
            return None
        return None if self._is_shouted(index, after) else before_person(self._words, index, after)

    def _is_half(self, index: int, after: int) -> bool:
        """Say whether a lone capital may be half of a name whose other half is written small ("xã Dân chủ")."""
        small = self._words.folded[after].isalpha() and not self._words.capital[after]
        return small and after - index == 1

    def _is_shouted(self, index: int, after: int) -> bool:
        """Say whether an unknown name stands in capitals, which mark no names in a headline ("HUYỆN BAN HÀNH …")."""
        return after - index > 1 and " " in (name := self.name(index, after)) and name.isupper()

    def _is_common(self, index: int, after: int, stop: int, level: str) -> bool:
        """Say whether a lone capital syllable is the start of a common noun ("bản Kế hoạch", "xã Văn hóa")."""
        if after - index > 1:
            return False
        if after >= stop:
            return level != "Village"  # A line that breaks inside a name: "thành phố Cần".
        word = self._words.folded[after]
        if level == "Village" and word == "xã" and self.place_at(after, stop) is not None:
            return False
        return word.isalpha() and word not in name_ends()

    def _hyphenated(self, index: int, after: int, stop: int, level: str) -> int | None:
        """Return the end of "Bà Rịa - Vũng Tàu" or "Lộc Thọ-Tân Lập" where the gazetteer knows the whole."""
        words = self._words
        if after + 1 >= stop or not words.capital[after + 1]:
            return None
        ends = (end for end in range(min(stop, after + 4), after + 1, -1) if words.folded[end - 1].isalnum())
        return next((end for end in ends if self._known(level, self.name(index, end))), None)

    def _trim_village(self, index: int, after: int, stop: int) -> int | None:
        words = self._words
        titled = words.folded[index - 2 : index - 1] == ("trưởng",)
        if self._is_shouted(index, after):
            return None
        personal = looks_personal(self._words, index, after) or words.folded[index].startswith(("h'", "k'"))
        if titled and personal and not follows_person(words, index - 2):
            return None
        if is_chief(words, index, after):
            return None
        return None if self._is_common(index, after, stop, "Village") else before_person(words, index, after)
