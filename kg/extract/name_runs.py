"""Where the proper name of an institution ends: capitals, compounds of common words, signs and numbers."""

from kg.extract.bodies.names import name_stops, name_words
from kg.extract.bodies.parts import Parts
from kg.extract.places.words import gendered_middle_names, surnames
from kg.extract.units import is_amount
from kg.model import EntityClass

_MAX_NAME = 16
# So many figures are rather a count than part of a name.
_COUNT = 3
_JOINTS = frozenset("-&")
_AND = "và"
_EACH_OTHER = "nhau"
_APPOSED = ("đơn", "vị")
_OWN_HEADS = (
    *("công ty", "tổng công ty", "tập đoàn", "ngân hàng", "báo", "đài", "quỹ", "câu lạc bộ", "clb"),
    *("bệnh viện", "trường", "học viện", "viện"),
)
"""Behind a dash between blanks another institution begins with these ("Quỹ A - Báo B", "Trung tâm A - Bệnh viện B")."""
_TOWN = "tp"
_LONGEST_HOLDER, _SHORTEST_HOLDER = 4, 3  # syllables of a name
_CITY = ("hồ", "chí", "minh")


def run_end(parts: Parts, index: int, stop: int, *, describes: bool = False) -> int:
    """Return the end of a name that begins with a capital at `index` ("Xi măng Hướng Sơn"), else `index`.

    With `describes` the name is rather made of common words than of a proper name ("Hoạt động thanh thiếu nhi"), so
    that a small syllable after its first capital belongs to it.
    """
    words = parts.words
    if index + 1 < stop and words.folded[index] == "số" and words.folded[index + 1].isdigit():
        return max(index + 2, run_end(parts, index + 2, stop, describes=describes))
    if index + 1 < stop and words.folded[index].isdigit() and words.capital[index + 1]:
        return _Run(parts, index + 1, stop, describes).end()  # "Trường Tiểu học 1 Tân Ân"
    if index >= stop or not words.capital[index]:
        return index
    return _Run(parts, index, stop, describes).end()


def words_end(parts: Parts, index: int, stop: int, *, small: bool = False) -> int:
    """Return the end of a name that begins with a capital compound ("Chăn nuôi và Thú y"), else `index`.

    With `small` it may begin with a small one ("Câu lạc bộ thầy thuốc trẻ").
    """
    words = parts.words
    if index >= stop or not (small or words.capital[index]):
        return index
    found = name_words().match(words.folded, index, stop)
    if found is None or (small and found[1] == "verb" and not _is_noun(parts, found[0], stop)):
        return index
    return _Run(parts, index, stop, True).end()


def business_end(parts: Parts, index: int, stop: int) -> int:
    """Return the end of a firm's name behind what it does ("xây dựng thương mại Hồng Hà"), else `index`."""
    after = index
    while (found := name_words().match(parts.words.folded, after, stop)) is not None:
        after = found[0]
    if after == index or after >= stop or not parts.words.capital[after] or parts.head_at(after, stop) is not None:
        return index
    return run_end(parts, after, stop)


def _is_noun(parts: Parts, index: int, stop: int) -> bool:
    found = name_words().match(parts.words.folded, index, stop)
    return found is not None and found[1] == "noun"


class _Run:
    """A name while it is read. Small compounds go on only after a compound: a proper name is never followed by the
    description that belongs before it.
    """

    def __init__(self, parts: Parts, first: int, stop: int, describes: bool) -> None:
        self._parts = parts
        self._words = parts.words
        self._first = first
        self._stop = min(stop, first + _MAX_NAME)
        self._describes = describes
        self._half = -1

    def end(self) -> int:
        end = self._first
        while end < self._stop:
            after = self._piece(end) if end == self._first else self._next(end)
            if after is None:
                break
            end = after
        return end

    def _next(self, index: int) -> int | None:
        """Return the end of the next piece, over a joint or a small syllable between capitals."""
        word = self._words.folded[index]
        if word in _JOINTS:
            return self._joined(index + 1, anything=True)
        if word == _AND:
            return self._joined(index + 1, anything=False)
        if word == ",":
            return self._listed(index + 1)
        if word == _EACH_OTHER:
            return index + 1  # "CLB Bạn hiểu nhau"
        if word == "số" and index + 1 < self._stop and self._words.folded[index + 1].replace(".", "").isdigit():
            return index + 2  # "Công ty CP Xây dựng số 9.1"
        return self._piece(index) or self._bridged(index) or self._completed(index)

    def _piece(self, index: int) -> int | None:
        """Return the end of a compound, a capital syllable or a number at `index`."""
        words = self._words
        compound = name_words().match(words.folded, index, self._stop)
        begins = index == self._first or words.capital[index]
        goes_on = compound is not None and (begins or self._goes_on(index, *compound))
        if index > self._first and not (goes_on and self._describes) and self._starts_other(index):
            return None
        if compound is not None and goes_on:
            self._describes = True
            return compound[0]
        if words.capital[index]:
            self._half = index + 1 if self._describes and not self._is_loud(index) else -1
            self._describes = False
            return index + 1
        if words.folded[index].isdigit() and len(words.folded[index]) <= 3 and index > self._first:
            return None if self._counts(index) else index + 1
        return None

    def _counts(self, index: int) -> bool:
        """Say whether a number counts what follows ("Trường Tiểu học Phú Mỹ B 150 bộ sách"); one of a figure or two
        is rather part of the name, except before money, a measure or a piece ("Tập đoàn Hải Vân 15 tỷ đồng").
        """
        after = index + 1
        if after >= self._stop or self._words.capital[after]:
            return False
        word = self._words.folded[after]
        if len(self._words.folded[index]) < _COUNT:
            return is_amount(word)
        return word.isalpha() and not self._is_stop(after)

    def _goes_on(self, index: int, after: int, kind: str) -> bool:
        """Say whether a small compound belongs to the description ("Dịch vụ nông nghiệp", "Hỗ trợ phát triển nghề")."""
        if not self._describes:
            return False
        stopped = name_stops().match(self._words.folded, index, self._stop)
        if kind == "noun":
            return stopped is None or stopped[0] < after
        following = name_words().match(self._words.folded, after, self._stop)
        return following is not None and following[1] == "noun" and (stopped is None or stopped[0] < after)

    def _joined(self, index: int, *, anything: bool) -> int | None:
        """Return the end of the piece behind a joint: any name after a dash, only a compound after "và"."""
        words = self._words
        if index >= self._stop or self._starts_other(index) or (anything and self._is_apposed(index)):
            return None
        if anything and words.folded[index].isdigit() and words.folded[index - 2].isdigit() and words.touches(index):
            return index + 1  # "Công ty CP Dệt 10-10"
        compound = name_words().match(words.folded, index, self._stop)
        if compound is not None and (self._describes or words.capital[index]):
            head = self._parts.head_at(index, self._stop)
            return None if not anything and head is not None and head[0] >= compound[0] else compound[0]
        return index + 1 if anything and words.capital[index] else None

    def _is_apposed(self, index: int) -> bool:
        """Say whether another institution or what this one does stands behind a dash ("Công ty A - Đơn vị B")."""
        words = self._words
        if words.touches(index):
            return False
        if words.folded[index : index + 2] == _APPOSED:
            return True
        head = self._parts.head_at(index, self._stop)
        if head is None or head[0] >= self._stop or not head[1].words.startswith(_OWN_HEADS):
            return False
        compound = name_words().match(words.folded, index, self._stop)
        return compound is None or compound[0] <= head[0]  # "Trung tâm Truyền thông - Báo chí huyện A" is one

    def _listed(self, index: int) -> int | None:
        """Return the end of "Thể thao" in "Văn hóa, Thể thao và Truyền thông": more compounds follow up to "và"."""
        if not self._describes:
            return None
        position: int | None = self._joined(index, anything=False)
        first = position
        while position is not None and position < self._stop:
            joint = self._words.folded[position]
            position = self._joined(position + 1, anything=False) if joint in {",", _AND, "-", "&"} else None
            if position is not None and joint != ",":
                return first
        return None

    def _bridged(self, index: int) -> int | None:
        """Return the end of the capital behind one small syllable of an unknown compound ("Xi măng Hướng Sơn")."""
        words = self._words
        ahead = index + 1
        if ahead >= self._stop or not words.capital[ahead] or not words.folded[index].isalpha():
            return None
        if not words.capital[index - 1] or self._is_stop(index) or self._starts_other(ahead):
            return None
        return self._piece(ahead) or ahead + 1

    def _completed(self, index: int) -> int | None:
        """Return the end of an unknown compound of a description, the small syllable behind its capital."""
        if index != self._half or not self._words.folded[index].isalpha() or self._is_stop(index):
            return None
        self._describes = True
        compound = name_words().match(self._words.folded, index, self._stop)
        return index + 1 if compound is None else compound[0]  # "CLB Nữ chủ nhà trọ"

    def _is_loud(self, index: int) -> bool:
        """Say whether a word is in capitals: initials or a Roman number."""
        return self._parts.text(index, index + 1).isupper()

    def _is_stop(self, index: int) -> bool:
        parts = self._parts
        stopped = name_stops().match(self._words.folded, index, self._stop) is not None
        return stopped or parts.level_at(index, self._stop) is not None

    def _starts_other(self, index: int) -> bool:
        """Say whether another name begins: a post, a typed place, a level."""
        parts, stop = self._parts, self._stop
        if parts.place_at(index, stop) is not None or parts.role_at(index, stop):
            return True
        head = parts.head_at(index, stop)
        if head is not None and head[0] - index > 1 and head[1].cls is not EntityClass.ORGANIZATION:
            return True
        small = not self._words.capital[index] or self._words.folded[index] == _TOWN
        return small and parts.level_at(index, stop) is not None


def before_holder(parts: Parts, start: int, end: int) -> int:
    """Return where the name of an agency from `start` to `end` stops before who heads it: "Vụ trưởng Vụ A Lê Văn B"."""
    words = parts.words
    cuts = (end - _LONGEST_HOLDER, end - _SHORTEST_HOLDER)
    for cut in reversed(cuts) if words.folded[end - 2] in gendered_middle_names() else cuts:
        named = cut > start and words.folded[cut] in surnames() and all(words.capital[cut:end])
        named = named and words.folded[cut] not in gendered_middle_names()
        if named and words.folded[cut:end] != _CITY:
            return cut
    return end
