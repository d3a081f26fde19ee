"""How the name of a place is read at a word: type word, proper name, and where the name ends."""

from functools import lru_cache

from kg.extract.numbers import is_number_list
from kg.extract.place_persons import before_person, looks_personal
from kg.extract.place_values import CITY, Known, PlaceName
from kg.extract.place_words import (
    PlaceType,
    attributes,
    country_names,
    ethnic_groups,
    is_country,
    is_other_word,
    name_ends,
    place_types,
)
from kg.extract.units import is_unit
from kg.model import Span
from kg.text.document import Document
from kg.text.words import Words

# Type words that are also the first word of proper names ("Sóc Lớn", "Buôn Hồ").
_WORDS_IN_NAMES = frozenset({"sóc", "phum", "plei", "bon", "buôn", "bản", "làng", "nóc"})
_SEVERAL = frozenset({"các", "những", "nhiều"})
_NEVER_NUMBERED = frozenset({"xã", "huyện", "tỉnh", "trấn"})
_COUNTED = frozenset({"/", "%", "tháng", "năm", "ngày", "lần", "lượt", "buổi", "đêm", "giờ"})
_COMRADES = ("đồng", "chí")  # "mỗi tổ 4 đồng chí"
# Names as headlines shorten them.
_SHORT_NAMES = {"HCM": "Hồ Chí Minh", "tphcm": "Hồ Chí Minh"}
_UNION, _COMMITTEE, _TEAM = ("đoàn",), "ủy", "đội"  # no places: "xã Đoàn", "Huyện Ủy Tân Kỳ"
# Units of slogans ("4 có") that behind a village's number are its verb: "Thôn Quang Lộc 2 có …".
_VERBS = frozenset({"có", "làm", "cùng", "biết", "được"})
_REPORTER = ("v",)
_DOTTED = frozenset({"dot", "stop"})
_CHECKED = frozenset({"known", "stop"})
_CHIEFS = frozenset({"trưởng", "phó", "thư"})
_BEFORE_LARGER = frozenset({",", "("})
_CHIEF_REACH = 8
"""Words before the number of "Trưởng thôn 6 Lê An", where a person's name follows."""
_LONGEST_QUARTER = 3
_MAX_NAME, _LONGEST_CODE, _LONGEST_NUMBER = 6, 3, 2


@lru_cache(maxsize=1)
def _names_country(folded: str) -> bool:
    """Say whether a text names another country; every reader of its places asks."""
    return any(country in folded for country in country_names())


class PlaceParser:
    """Reads place names at a word of a document."""

    def __init__(self, document: Document, words: Words, known: Known) -> None:
        self._document = document
        self._words = words
        self._known = known
        self._types = words.hits(place_types())
        self._names_countries = _names_country(document.folded)
        self._abroad: set[tuple[str, ...]] = set()
        self._quarters: set[tuple[str, ...]] = set()

    def type_at(self, index: int, stop: int) -> tuple[int, PlaceType] | None:
        """Return the index after a type word, and what it announces; "TP." and "KP." swallow their stop."""
        folded = self._words.folded
        found = self._types.get(index)
        if found is not None and found[0] > stop:
            found = place_types().match(folded, index, stop)
        if found is None or (index and is_other_word(folded, index, found[1])):
            return None
        after, kind = found
        if after == index + 2 and self._words.capital[index + 1] and not self._words.capital[index]:
            # "thôn Bản Lầu" is of the type "thôn", not "thôn bản".
            found = place_types().match(folded, index, index + 1) or found
            after, kind = found
        dotted = after < stop and folded[after] == "."
        if "stop" in kind.forms and not (dotted and self._words.capital[index] and after + 1 < stop):
            return None
        if dotted and folded[after + 1 : after + 2] == _REPORTER and self._words.touches(after + 1):
            return None  # "Trao đổi với P.V"
        return (after + 1 if dotted and kind.forms & _DOTTED else after), kind

    def place_at(self, index: int, stop: int) -> tuple[int, PlaceName, Span] | None:
        """Return the index after a typed place, the place, and the span of type word and name."""
        words = self._words
        found = self.type_at(index, stop)
        if found is None:
            return None
        behind, kind = found
        after = self._after_attribute(behind, stop)
        if "whole" in kind.forms:
            return after, PlaceName(kind.kind, _SHORT_NAMES[words.folded[index]], CITY), words.span(index, after)
        end = self.name_at(after, stop, kind.level)
        if end is None or not self._fits(kind, index, after, end):
            return None
        if after > behind and self._is_province_of(kind, index, after, end):
            return None
        abroad = words.folded[after:end] in self._abroad
        return end, PlaceName(kind.kind, self.name(after, end), kind.level, abroad=abroad), words.span(index, end)

    def _after_attribute(self, index: int, stop: int) -> int:
        """Return the index after "biên giới" of "xã biên giới A", `index` where the name follows at once."""
        found = attributes().match(self._words.folded, index, stop)
        if found is None or found[0] >= stop or not self._words.capital[found[0]] or self._words.capital[index]:
            return index
        return found[0]

    def _is_province_of(self, kind: PlaceType, index: int, after: int, end: int) -> bool:
        """Say whether a name behind "xã biên giới" is the province's where such places lie: "xã vùng cao Hà Tĩnh"."""
        if kind.level == "Province" or not self.is_known("Province", after, end):
            return False
        before = self._words.folded[index - 1] if index else ""
        return before in _SEVERAL or before.isdigit() or not self.is_known(kind.level, after, end)

    def _fits(self, kind: PlaceType, index: int, after: int, end: int) -> bool:
        words = self._words
        if words.folded[after] == _COMMITTEE or (words.folded[after:end] == _UNION and kind.level != "Village"):
            return False
        if self._begins_line(after, end) and not self._known(kind.level, self.name(after, end)):
            return False
        if self._is_initials(after, end) and not self._known(kind.level, self.name(after, end)):
            return False
        numbered = words.folded[end - 1][0].isdigit()
        if words.folded[after] in _CHIEFS and end == after + 1:
            return False  # "xóm Trưởng" holds a post.
        if kind.level == "Village" and " ".join(words.folded[after:end]) in ethnic_groups():
            return False
        if "number" in kind.forms:
            army = kind.kind == _TEAM and (words.folded[after] == "k" or len(words.folded[end - 1]) > _LONGEST_NUMBER)
            return numbered and not army  # "Đội K52", "Đội 589" are the army's.
        if kind.forms & _CHECKED:
            return numbered or self._known(kind.level, self.name(after, end))
        return kind.level != "Village" or not words.capital[index] or not self._is_name_part(index, after, end)

    def _is_initials(self, after: int, end: int) -> bool:
        """Say whether a name is only initials, which tell what a place is like: "xã NTM", "huyện OCOP"."""
        name = self._document.text[self._words.starts[after] : self._words.stops[end - 1]]
        return name.isupper() and len(name) > 1 and name.isalpha()

    def _begins_line(self, after: int, end: int) -> bool:
        """Say whether the name is one syllable that begins a line: "… của Hội Nông dân xã", "Đầu năm …"."""
        words = self._words
        if end - after > 1 or not after or words.folded[after][0].isdigit():
            return False
        return "\n" in self._document.text[words.stops[after - 1] : words.starts[after]]

    def _is_name_part(self, index: int, after: int, end: int) -> bool:
        """Say whether a capital type word belongs to the name: "ở Sóc Lớn", "Sóc Trăng" at the start."""
        words = self._words
        in_names = words.folded[index] in _WORDS_IN_NAMES and not words.folded[after][0].isdigit()
        if in_names and self._larger_follows(end):
            return False
        if in_names and index and words.folded[index - 1].isalpha():
            gap = self._document.text[words.stops[index - 1] : words.starts[index]]
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
        words = self._words
        if index >= stop:
            return None
        if not words.capital[index] or words.folded[index] == "số":
            number = self._number(index, stop, level)
            if number is not None or not words.capital[index]:
                return number
        after, limit = index + 1, min(stop, index + _MAX_NAME)
        while after < limit and self._continues(after, stop, level):
            after += 1
        return self._trim(index, after, stop, level)

    def name(self, index: int, after: int) -> str:
        """Return the words from `index` to before `after` as written, with single blanks."""
        words = self._words
        text = " ".join(self._document.text[words.starts[index] : words.stops[after - 1]].split())
        return _SHORT_NAMES.get(text, text)

    def is_known(self, level: str, index: int, after: int) -> bool:
        """Say whether the words are the name of a unit of `level`."""
        return self._known(level, self.name(index, after))

    def _number(self, index: int, stop: int, level: str) -> int | None:
        folded = self._words.folded
        if folded[index] == "số" and level == "Village" and index + 1 < stop and folded[index + 1][0].isdigit():
            return index + 2
        text = folded[index]
        if (
            not text[0].isdigit()
            or (len(text) > 3 and not is_number_list(text))
            or level not in {"Village", "Commune", "District"}
        ):
            return None
        if folded[index - 1] in _NEVER_NUMBERED or (index + 1 < stop and self._counts(index + 1, stop)):
            return None
        return self._after_quarter(index + 1, stop) if level == "Village" else index + 1

    def _after_quarter(self, index: int, stop: int) -> int:
        """Return where a name ends that follows a village's number, before its commune: "xóm 6 Yên Bình xã A".

        Later the commune may be left out.
        """
        words, after = self._words, index
        while after < min(stop, index + _LONGEST_QUARTER) and words.capital[after] and not self._is_initial(after):
            after += 1
        if after > index and words.folded[index - 1 : after] in self._quarters:
            return after
        comma = after < stop and words.folded[after] in _BEFORE_LARGER
        larger = self.type_at(after + comma, stop) if after > index and after + comma < stop else None
        if larger is None or larger[1].level != "Commune" or words.capital[after + comma]:
            return index
        chiefs = words.folded[max(0, index - _CHIEF_REACH) : index]
        if looks_personal(self._words, index, after) or not _CHIEFS.isdisjoint(chiefs):
            return index
        self._quarters.add(words.folded[index - 1 : after])
        return after

    def _is_initial(self, index: int) -> bool:
        """Say whether a capital is no syllable: initials, or the type of another place."""
        text = self._document.text[self._words.starts[index] : self._words.stops[index]]
        return text.isupper() or self._types.get(index) is not None

    def _counts(self, index: int, stop: int) -> bool:
        """Say whether the word after a number makes it an amount or a fraction ("phường 6 tháng qua")."""
        word = self._words.folded[index]
        if word in _COUNTED or self._words.folded[index : index + 2] == _COMRADES:
            return True
        if self.type_at(index, stop) is not None:
            return False
        if word == "không" and (index + 1 >= stop or not self._words.folded[index + 1].isalpha()):
            return True  # a slogan: mô hình "khu dân cư 5 không"
        return word.isalpha() and not self._words.capital[index] and word not in name_ends()

    def _continues(self, index: int, stop: int, level: str) -> bool:
        """Say whether a name goes on with a capital, or a number that counts nothing, after a blank."""
        words = self._words
        numeral = words.folded[index]
        if words.touches(index):
            # "ấp Tam Sóc C1", "buôn K62": the number belongs to the letter before it.
            return numeral.isdigit() and len(numeral) <= _LONGEST_CODE and len(words.folded[index - 1]) == 1
        lists = level == "Village" and is_number_list(numeral)
        if not lists and not numeral.isdigit():
            return words.capital[index]
        # "thôn Tân Tiến 12" is a name, "thôn Tân Tiến 12 hộ" counts.
        is_short = len(numeral) <= (_LONGEST_NUMBER if level == "Village" else 1)
        follows = words.folded[index + 1 : min(index + 3, stop)]
        return (lists or is_short) and not (follows and self._is_counted(index + 1, stop, follows))

    def _is_counted(self, index: int, stop: int, follows: tuple[str, ...]) -> bool:
        """Say whether a unit, or the rest of a date or decimal, makes the number before `index` no part of a name."""
        if not follows[0].isalnum():
            touches = self._words.touches
            joined = follows[-1].isdigit() and touches(index) and touches(index + 1)
            return follows[0] == "%" or joined or (follows[0] in {"-", "–"} and follows[-1].isdigit())
        if follows[0] in _VERBS or self.type_at(index, stop) is not None:
            return False
        return not self._words.capital[index] and is_unit(*follows)

    def _trim(self, index: int, after: int, stop: int, level: str) -> int | None:
        """Return where the name ends: at the longest known unit, else before a person's name."""
        if level == "Village":
            return self._trim_village(index, after, stop)
        hyphenated = self._hyphenated(index, after, stop, level)
        if hyphenated is not None:
            return hyphenated
        if self._is_abroad(index, after, stop):
            return after
        for end in range(after, index, -1):
            if self._known(level, self.name(index, end)):
                # Of two syllables the first alone may be known too: "xã Thanh Nga" is not "xã Thanh".
                return after if end == index + 1 == after - 1 else end
        if after < stop and self._is_half(index, after) and self._known(level, self.name(index, after + 1)):
            return after + 1
        if (
            level == "Province"
            or looks_personal(self._words, index, after)
            or self._is_common(index, after, stop, level)
        ):
            return None
        return None if self._is_shouted(index, after) else before_person(self._words, index, after)

    def _is_half(self, index: int, after: int) -> bool:
        """Say whether a lone capital may be half of a name whose other half is written small ("xã Dân chủ")."""
        small = self._words.folded[after].isalpha() and not self._words.capital[after]
        return small and after - index == 1

    def _is_abroad(self, index: int, after: int, stop: int) -> bool:
        """Say whether the text puts a name abroad, here or before ("tỉnh Sê Kông (Lào)")."""
        if not self._names_countries:
            return False
        name = self._words.folded[index:after]
        if is_country(self._words, after, stop):
            self._abroad.add(name)
        return name in self._abroad

    def _is_shouted(self, index: int, after: int) -> bool:
        """Say whether an unknown name stands in capitals, which mark no names in a headline ("HUYỆN BAN HÀNH …")."""
        return " " in (name := self.name(index, after)) and name.isupper()

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
        if after + 1 >= stop or words.folded[after] != "-" or not words.capital[after + 1]:
            return None
        ends = (end for end in range(min(stop, after + 4), after + 1, -1) if words.folded[end - 1].isalnum())
        return next((end for end in ends if self._known(level, self.name(index, end))), None)

    def _trim_village(self, index: int, after: int, stop: int) -> int | None:
        words = self._words
        titled = words.folded[index - 2 : index - 1] == ("trưởng",)
        if self._is_shouted(index, after):
            return None
        if titled and (looks_personal(self._words, index, after) or words.folded[index].startswith(("h'", "k'"))):
            return None
        return None if self._is_common(index, after, stop, "Village") else before_person(self._words, index, after)
