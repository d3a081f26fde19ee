"""Names of persons: "đồng chí Nguyễn Văn A", "Sùng A Chía", "K’Đrông", "Thiếu tá Thắng"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import compress

from kg.extract.bodies.names import follows_role, name_words, roles
from kg.extract.person_ends import starts_other
from kg.extract.person_namesakes import is_memorial, is_namesake, namesakes
from kg.extract.person_titles import honorifics
from kg.extract.places.words import ethnic_groups, gendered_middle_names, middle_names, surnames
from kg.model import Mention
from kg.model.making import quick
from kg.text.document import Document
from kg.text.letters import CAPITALS
from kg.text.words import Words

_MAX_NAME = 5
_FULL_NAME = 3
_SHOUTED = 4
_BEFORE_POST = frozenset({",", "-", "–"})
_ITEM_SIGNS = frozenset({";", ":"})
_LANES = frozenset({"hẻm", "ngõ", "ngách", "kiệt"})
_HOUSE_SIGNS = frozenset({"/", "số", "nhà"})
_LIST_SIGNS = frozenset({",", "và", ";"})
# Between the titles of one person: "Đại tá, Tiến sĩ Nguyễn Văn A", "đ/c. A", "các đồng chí: A, B".
_AFTER_TITLE = frozenset({":", "."})
# Before the name of a people: "người Mông", "dân tộc Mông", "đồng bào Dao".
_BEFORE_PEOPLES = frozenset({"người", "tộc", "bào"})
_LAKE = "hồ"  # the family name of most Bru-Vân Kiều
_SEATS = frozenset({"hội", "sở", "đồn"})
# The middle names that slips write small; rarer ones are words of the text.
_GLUED = re.compile(rf"[^\W\d_{CAPITALS}][{CAPITALS}][^\W\d_{CAPITALS}]")
# He acts in no local article: his name stands in campaigns, unions and streets. Countries do not act.
_NEVER = frozenset(
    {("hồ", "chí", "minh"), ("tôn", "đức", "thắng")}  # presidents of whom pictures, songs and streets speak
    | {("mạnh", "thường", "quân")}
    | {("việt", "nam"), ("trung", "quốc"), ("nhật", "bản"), ("hàn", "quốc")}
)
# First words of bodies after a title that many bear ("đại biểu Ban Đảng Trung ương").
_INSTITUTIONS = frozenset({"ban", "bộ", "sở", "cục", "khối", "đảng", "ngành", "tỉnh", "huyện", "xã", "báo", "đài"})


@quick
@dataclass(frozen=True, slots=True)
class PersonName:
    """A person as written: `name` without the title before it; `given_only` for "ông Khuynh"."""

    name: str
    title: str
    given_only: bool


def find_persons(document: Document, words: Words, taken: Sequence[int]) -> tuple[Mention[PersonName], ...]:
    """Return the persons named outside the words marked in `taken` by bodies and places."""
    reader = _Reader(document, words, taken)
    done = 0
    for index in sorted({*_titles(words, taken), *_names(document, words, taken)}):
        if index >= done:
            done = reader.read(index, words.sentence(index)[1])
    return _without_cut_end(reader.found, document.text)


def _without_cut_end(found: list[Mention[PersonName]], text: str) -> tuple[Mention[PersonName], ...]:
    """Leave out the start of a name told before that the end of a page cuts ("… Chủ tịch Hội Lê Th")."""
    if found and found[-1].span.stop == len(text.rstrip()):
        name = found[-1].value.name
        if any(each.value.name.startswith(name) and each.value.name != name for each in found[:-1]):
            del found[-1]
    return tuple(found)


def _titles(words: Words, taken: Sequence[int]) -> list[int]:
    """Return the words at which a title begins that a capital follows, also after a sign."""
    found, capital = words.matches(honorifics()), words.capital
    return [index for index, after, _, _ in found if not taken[index] and True in capital[index : after + 2]]


def _names(document: Document, words: Words, taken: Sequence[int]) -> list[int]:
    """Return the capital words that are family names or written with an apostrophe ("K'Đrông"), but not the people of
    "người Mông", "dân tộc Mông Giàng A Dế".
    """
    names, peoples, folded = surnames(), ethnic_groups(), words.folded
    named = map(names.__contains__, map(folded.__getitem__, words.capitals))
    found = [index for index in compress(words.capitals, named) if not taken[index]]
    if "'" in document.folded:
        found += [i for i in words.capitals if "'" in folded[i] and folded[i] not in names and not taken[i]]
    return [index for index in found if folded[index - 1] not in _BEFORE_PEOPLES or folded[index] not in peoples]


class _Reader:
    def __init__(self, document: Document, words: Words, covered: Sequence[int]) -> None:
        self._document = document
        self._text = document.text
        self._words = words
        self._folded, self._capital = words.folded, words.capital
        self._starts, self._stops = words.starts, words.stops
        self._surnames = surnames()
        self._covered = covered
        self._titles = words.hits(honorifics())
        self._roles = words.hits(roles())
        self._shouted: dict[int, bool] = {}
        self._previous_end = -1
        self.found: list[Mention[PersonName]] = []

    def read(self, index: int, stop: int) -> int:
        """Read the person whose title or name begins at `index`, if any; return the index to go on from."""
        if self._is_shouted(index, stop) or self._ends_place(index, stop):
            return index + 1
        start = self._after_titles(index, stop)
        titled = start > index
        end = self._run_end(start, stop, titled)
        if (
            end == start
            or self._is_glued(start, end)
            or not self._is_name(start, end, stop, titled)
            or is_memorial(self._words, index, end - start)
        ):
            return index + 1
        self.found.append(self._mention(index, start, end))
        self._previous_end = end
        return end

    def _is_shouted(self, index: int, stop: int) -> bool:
        """Say whether the sentence is in capitals, where capitals mark no names."""
        text = self._text
        if text[self._stops[index] - 1].islower():
            return False
        words, known = self._words, self._shouted.get(stop)
        if known is None:
            first = words.sentence(index)[0]
            sentence = text[words.starts[first] : words.stops[stop - 1]]
            known = self._shouted[stop] = sentence.isupper() and stop - first > _SHOUTED
        return known

    def _ends_place(self, index: int, stop: int) -> bool:
        """Say whether the place of a post ends here, before the name: "Chủ tịch Bình Dương Lê Văn A"."""
        capital = self._capital
        if index < 2 or index + 1 >= stop or not (capital[index - 1] and capital[index + 1]):
            return False
        names, folded = self._surnames, self._folded
        if self._covered[index - 1] or folded[index - 1] in _SEATS:
            return False  # "Chủ tịch Hội Lê Thị A", "Giám đốc Sở Lê Văn B"
        named = folded[index + 1] in names and folded[index - 1] not in names
        return named and self._after_role(index - 1)

    def _after_titles(self, index: int, stop: int) -> int:
        """Return the index after one or more titles ("đồng chí Thượng tướng …"), `index` where none stands."""
        found = self._titles.get(index)
        start = index
        while found is not None and not self._covered[start]:
            start = found[0]
            if start < stop and self._folded[start] in _AFTER_TITLE:
                start += 1
            found = self._titles.get(start) if start < stop else None
            # A title of one word may be the name itself: "em Út", "bà Mẹ".
            if found is not None and found[0] == start + 1 and self._capital[start] and self._is_last(start, stop):
                break
        return start

    def _is_glued(self, start: int, end: int) -> bool:
        """Say whether a name has the end of another line in it: "Hà TĩnhÔng Lê Văn A"."""
        text = self._text[self._starts[start] : self._stops[end - 1]]
        return not text.istitle() and _GLUED.search(text) is not None

    def _is_last(self, index: int, stop: int) -> bool:
        return index + 1 >= stop or not self._words.capital[index + 1]

    def _run_end(self, start: int, stop: int, titled: bool) -> int:
        covered, capital = self._covered, self._capital
        index, limit = start, start + _MAX_NAME
        limit = start if start in self._roles else limit if limit < stop else stop
        while index < limit and capital[index] and not covered[index]:
            if index > start and (
                self._starts[index] == self._stops[index - 1] or starts_other(self._document, self._words, index, stop)
            ):
                break
            if self._is_initials(index) and not (titled and self._is_loud_name(start, stop)):
                break
            index += 1
        if titled and index == start + 1 and self._has_small_middle(start, stop):
            return self._run_end(index + 1, stop, titled)
        return index

    def _has_small_middle(self, start: int, stop: int) -> bool:
        """Say whether a slip writes the middle name small ("Trung tá Nguyễn quang Hùng")."""
        words = self._words
        if start + 2 >= stop or words.folded[start] not in surnames():
            return False
        middle = words.folded[start + 1]
        return middle in middle_names() and words.capital[start + 2] and not words.capital[start + 1]

    def _is_initials(self, index: int) -> bool:
        start, stop = self._starts[index], self._stops[index]
        if stop - start == 1 or self._text[stop - 1].islower():
            return False
        word = self._text[start:stop]
        return word.isupper() and "'" not in word and "’" not in word

    def _is_loud_name(self, start: int, stop: int) -> bool:
        """Say whether a name after a title is written in capitals ("đồng chí NGUYỄN VĂN A")."""
        return self._words.folded[start] in surnames() and start + 1 < stop and self._is_initials(start)

    def _is_name(self, start: int, end: int, stop: int, titled: bool) -> bool:
        names = self._surnames
        size, first = end - start, self._folded[start]
        if self._folded[start:end] in _NEVER or self._is_compound(end, stop):
            return False
        if titled:
            plain = first not in _INSTITUTIONS or first in names
            return plain or size == 1 or self._folded[start + 1] in gendered_middle_names()  # "ông Xã Văn A"
        if (
            (not self._covered[start - 1] and is_namesake(self._words, start))
            or (size > 1 and self._is_street(start, size))
            or self._is_address(start)
        ):
            return False
        if size >= 2 and first in names and (self._continues_list(start) or self._is_item(start, end, stop)):
            return True
        if _is_minority_word(first) and (size == 1 or first not in names):
            return self._after_role(start) or (size > 1 and self._after_seat(start))
        if first not in names:
            return False
        return size >= 3 or (size == 2 and (self._after_role(start) or self._after_seat(start)))

    def _is_compound(self, end: int, stop: int) -> bool:
        """Say whether the last capital begins a common compound ("Đoàn Kiểm tra", "Lê Hồng Phong, Kim Động viên")."""
        if end >= stop or self._capital[end]:
            return False
        found = name_words().match(self._folded, end - 1, stop)
        return found is not None and found[0] > end

    def _is_street(self, start: int, size: int) -> bool:
        """Say whether a family name is the word "Đường" or "Hồ", before another family name, not in "Hồ Thị A"."""
        folded = self._words.folded
        if folded[start : start + 1] not in namesakes() or folded[start + 1] not in surnames():
            return False
        if self._after_seat(start):
            return False
        full = size >= _FULL_NAME and folded[start + 1] in middle_names()
        return not full or not (folded[start] == _LAKE or self._after_role(start))

    def _is_address(self, start: int) -> bool:
        """Say whether the number of a house stands before the name of a street: "132/13A Lý Nam Đế", "số 25 Lê Lai",
        "chùa A (141 Lê Lai, TP. B)".
        """
        number = self._words.folded[start - 1] if start > 1 else ""
        if not any(map(str.isdigit, number)):
            return False
        before = self._words.folded[start - 2]
        if before in _LANES:
            return True  # "tuyến hẻm 247 Lê Lai"
        return not number.isdigit() or before in _HOUSE_SIGNS or (before == "(" and len(number) > 1)

    def _continues_list(self, start: int) -> bool:
        return (
            self._previous_end > 0
            and start - self._previous_end == 1
            and (self._words.folded[self._previous_end] in _LIST_SIGNS)
        )

    def _is_item(self, start: int, end: int, stop: int) -> bool:
        """Say whether an item of a list is a name with a post: "…; Cao Khoa, nguyên Phó Bí thư …"."""
        folded = self._words.folded
        if not start or folded[start - 1] not in _ITEM_SIGNS or end + 1 >= stop or folded[end] not in _BEFORE_POST:
            return False
        return end + 1 + (folded[end + 1] == "nguyên") in self._roles

    def _after_role(self, start: int) -> bool:
        """Say whether a post ends right before the name ("Trưởng bản Giàng Páo")."""
        return follows_role(self._words, start)

    def _after_seat(self, start: int) -> bool:
        """Say whether a post with its body ends right before the name ("Bí thư Đảng ủy xã Sùng Páo")."""
        first = start
        while first and self._covered[first - 1]:
            first -= 1
        return first < start and self._after_role(first)

    def _mention(self, first: int, start: int, end: int) -> Mention[PersonName]:
        words = self._words
        span = words.span(first, end)
        name = " ".join(self._document.text[words.starts[start] : span.stop].split())
        if name.isupper() and end - start > 1:
            name = name.title()
        title = " ".join(words.folded[first:start])
        alone = end - start == 1 and not _is_minority_word(words.folded[start])
        rule = "person.titled" if title else "person.name"
        return Mention(span, self._document.quote(span), "person", PersonName(name, title, alone), rule)


def _is_minority_word(word: str) -> bool:
    return "'" in word and len(word) > 2
