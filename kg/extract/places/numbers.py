"""Numbers in names of places: "thôn 6", "xóm 6 Yên Bình", "ấp Tam Sóc C1", where "thôn Tân Tiến 12 hộ" counts."""

from kg.extract.numbers import is_number_list
from kg.extract.places.persons import looks_personal
from kg.extract.places.types import TypeWords
from kg.extract.places.words import name_ends
from kg.extract.units import is_unit
from kg.text.words import Words

_NEVER_NUMBERED = frozenset({"xã", "huyện", "tỉnh", "trấn"})
_WARDS = frozenset({"phường", "quận"})
_COUNTED = frozenset({"/", "%", "tháng", "năm", "ngày", "lần", "lượt", "buổi", "đêm", "giờ"})
_AT_ONE = frozenset({("đồng", "lòng"), ("đồng", "thuận"), ("đồng", "tình"), ("đồng", "hành"), ("đồng", "loạt")})
_RANGES = frozenset({"-", "–"})
_COMRADES = ("đồng", "chí")  # "mỗi tổ 4 đồng chí"
# Units of slogans ("4 có") that behind a village's number are its verb: "Thôn Quang Lộc 2 có …".
_VERBS = frozenset({"có", "làm", "cùng", "biết", "được"})
_DOING = frozenset(
    "tự lãnh phá tháo nuôi đào khơi quét gom thắp treo vẽ kẻ hăng vẫn muốn nắm gây bỏ nộp lựa chỉnh rà xếp chung dùng"
    " phản mừng phổ tiêm phun dâng phụng lắng xử ngăn canh cứu ứng cấy cày bón đổ đắp rải san lát mắc sơn cắm hằng vươn"
    " thoát chăm dặm xảy sạt sụt ngập".split()
)
"""First words of what a village does or befalls it: "thôn 7 tự nguyện", "khóm 3 xảy ra"; alone one may be a slogan."""
CHIEFS = frozenset({"trưởng", "phó", "thư"})
_BEFORE_LARGER = frozenset({",", "("})
_CHIEF_REACH = 8
"""Words before the number of "Trưởng thôn 6 Lê An", where a person's name follows."""
_LONGEST_QUARTER = 3
_LONGEST_CODE = 3
_DAY_SIGN, _DAYS, _MONTHS = "-", 31, 12
LONGEST_NUMBER = 2
"""Digits of a village's number."""
_LARGE = frozenset({"Province", "District"})


class PlaceNumbers:
    """Reads the numbers in names of places of a document."""

    def __init__(self, text: str, words: Words, types: TypeWords) -> None:
        self._text = text
        self._words = words
        self._types = types
        self._quarters: set[tuple[str, ...]] = set()

    def read(self, index: int, stop: int, level: str) -> int | None:
        """Return the index after the number that is the name at `index` ("thôn 6", "phường 2"), None where none is."""
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
        if level == "Village" and (day := self._after_day(index, stop)) is not None:
            return day
        return self._after_quarter(index + 1, stop) if level == "Village" else index + 1

    def _after_day(self, index: int, stop: int) -> int | None:
        """Return where a village's name ends that is a day: "thôn 19-5", "ấp 30-4"; "thôn 4-5" may be two."""
        words, last = self._words, index + 2
        if last >= stop or words.folded[index + 1] != _DAY_SIGN or not words.folded[last].isdecimal():
            return None
        glued = words.touches(index + 1) and words.touches(last)
        day, month = words.folded[index], words.folded[last]
        is_day = day.isdecimal() and _MONTHS < int(day) <= _DAYS and 0 < int(month) <= _MONTHS
        return last + 1 if glued and is_day and words.folded[index - 1] not in _COUNTED else None

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
        larger = self._types.at(after + comma, stop) if after > index and after + comma < stop else None
        if larger is None or larger[1].level != "Commune" or words.capital[after + comma]:
            return index
        chiefs = words.folded[max(0, index - _CHIEF_REACH) : index]
        if looks_personal(self._words, index, after) or not CHIEFS.isdisjoint(chiefs):
            return index
        self._quarters.add(words.folded[index - 1 : after])
        return after

    def _is_initial(self, index: int) -> bool:
        """Say whether a capital is no syllable: initials, or the type of another place."""
        text = self._text[self._words.starts[index] : self._words.stops[index]]
        return text.isupper() or self._types.is_at(index)

    def _counts(self, index: int, stop: int) -> bool:
        """Say whether the word after a number makes it an amount or a fraction ("phường 6 tháng qua")."""
        word = self._words.folded[index]
        if word in _COUNTED or self._words.folded[index : index + 2] == _COMRADES:
            return True
        if word in _RANGES and self._is_range(index, stop):
            return True
        if self._types.at(index, stop) is not None:
            return False
        if word == "không" and (index + 1 >= stop or not self._words.folded[index + 1].isalpha()):
            return True  # a slogan: mô hình "khu dân cư 5 không"
        if word in _DOING and index + 1 < stop and self._words.folded[index + 1].isalpha():
            return False
        if not word.isalpha() or self._words.capital[index] or word in name_ends():
            return False
        # Of wards more verbs follow than any table has; villages are also what is counted by nouns ("khu 3 tầng").
        return self._words.folded[index - 2] not in _WARDS or is_unit(*self._words.folded[index : min(index + 2, stop)])

    def _is_range(self, index: int, stop: int) -> bool:
        """Say whether two numbers joined by a dash count what follows ("mỗi đội 10-15 người")."""
        folded, after = self._words.folded, index + 2
        if after >= stop or not folded[index + 1].isdigit() or self._words.capital[after]:
            return False
        return self._types.at(after, stop) is None and is_unit(*folded[after : after + 2])

    def goes_on(self, index: int, stop: int, level: str) -> bool:
        """Say whether a name goes on with a capital, or a number that counts nothing, after a blank."""
        words = self._words
        numeral = words.folded[index]
        if words.touches(index):
            # "ấp Tam Sóc C1", "buôn K62": the number belongs to the letter before it.
            return numeral.isdigit() and len(numeral) <= _LONGEST_CODE and len(words.folded[index - 1]) == 1
        lists = level == "Village" and is_number_list(numeral)
        if not lists and not numeral.isdigit():
            return words.capital[index]
        if level in _LARGE:
            return False  # "(Hải Phòng 9, TP Huế 1)"
        # "thôn Tân Tiến 12" is a name, "thôn Tân Tiến 12 hộ" counts.
        is_short = len(numeral) <= (LONGEST_NUMBER if level == "Village" else 1)
        follows = words.folded[index + 1 : min(index + 3, stop)]
        return (lists or is_short) and not (follows and self._is_counted(index + 1, stop, follows))

    def _is_counted(self, index: int, stop: int, follows: tuple[str, ...]) -> bool:
        """Say whether a unit, or the rest of a date or decimal, makes the number before `index` no part of a name."""
        if not follows[0].isalnum():
            touches = self._words.touches
            joined = follows[-1].isdigit() and touches(index) and touches(index + 1)
            return follows[0] == "%" or joined or (follows[0] in {"-", "–"} and follows[-1].isdigit())
        is_done = follows[0] in _DOING and follows[-1].isalpha() and len(follows) > 1
        if is_done or follows[0] in _VERBS or follows in _AT_ONE or self._types.at(index, stop) is not None:
            return False
        return not self._words.capital[index] and is_unit(*follows)
