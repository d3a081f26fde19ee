"""Lists of places with one type word: "các xã A, B và C", "các huyện: A, B", "thôn A, B xã C", "ấp 1, 2"."""

from collections.abc import Iterator
from dataclasses import replace

from kg.extract.bodies.names import heads, roles
from kg.extract.places.names import PlaceParser
from kg.extract.places.persons import looks_personal
from kg.extract.places.values import CITY, RANK, Known, PlaceName
from kg.extract.places.words import PlaceType, attributes, name_ends
from kg.model import Span
from kg.text.words import Words

_OFFICE = "phòng"
"""The first word of no place's name: "Phòng Cảnh sát", "Phòng Giáo dục"."""
_OPENINGS = frozenset({"gồm", "là", "sau", "như"})
_ANNOUNCES = frozenset({"gồm", "là"})
_OF = frozenset({"của", "thuộc"})
_TOWNS = frozenset({"thị xã", "thị trấn"})
_CLOSES = frozenset({")", "cũ"})
"""What stands behind a name before the next one of a list: "các xã A (huyện C), B (cũ) và D cũ"."""
_BREAKS = frozenset({";", "(", ")", '"'})
SEPARATORS = frozenset({",", "và", "&", "-"})
"""What may stand between the names of a list."""
FARTHEST_COLON = 16
"""How many words behind "các xã" the colon of a list may stand."""
_FARTHEST_COMMA, _COMPRISING = 9, ("gồm",)

_PLURAL = frozenset({"các", "những", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười", "liên"})


class PlaceLists:
    """Reads the places of a list, each as the index behind it, the place and the span of its name."""

    def __init__(self, words: Words, known: Known, parser: PlaceParser) -> None:
        self._words = words
        self._known = known
        self._parser = parser
        self._open: tuple[PlaceName, int] | None = None
        self._announced = False

    def is_plural(self, index: int) -> bool:
        """Say whether the word before a type word makes it several ("các xã", "12 thôn", "đường liên xã A - B")."""
        before = self._words.folded[index - 1] if index else ""
        return before in _PLURAL or (len(before) <= 2 and before.isdigit())

    def announced(self, index: int, stop: int) -> tuple[int, PlaceName, Span] | None:
        """Read the first name of "các huyện: A, B" and "các xã, phường: A, B"; of two kinds neither is certain. Behind
        more words, as in "4 xã trên tuyến biên giới gồm: A, B", the name has to be known.
        """
        folded = self._words.folded
        self._open, self._announced = None, True
        found = self._parser.type_at(index, stop)
        if found is None:
            return None  # "các Xã" at a break of the line
        kinds, after = [], index
        while found is not None:
            after, kind = found
            kinds.append(kind)
            more = after + 1 < stop and folded[after] in {",", "và"}
            found = self._parser.type_at(after + 1, stop) if more else None
        near = after + (after < stop and folded[after] in _OPENINGS)
        if not kinds[0].forms and len(kinds) == 1 and after < stop:
            begin = near if folded[after] in _ANNOUNCES else self._behind_larger(after, stop, kinds[0])
            begin = begin if begin > after else self._behind_comma(after, stop)
            found_at = self._begun(begin, stop, kinds[0]) if begin > after else None
            if found_at is not None:
                return found_at
        after = near if near < stop and folded[near] == ":" else self._behind_attribute(near, stop)
        if after + 1 >= stop or folded[after] != ":" or kinds[0].forms:
            return None
        level, kind_word = kinds[0].level, kinds[0].kind if len(kinds) == 1 else ""
        begin = after + 1
        typed = self._parser.type_at(begin, stop)
        if typed is not None and self._words.capital[begin] and typed[1].level == level:
            begin, kind_word = typed[0], typed[1].kind  # "4 xã, thị trấn gồm: Xã A, B"
        end = self._parser.name_at(begin, stop, level)
        if end is None or self._begins_other(begin, stop, level):
            return None
        if after > near and not self._parser.is_known(level, begin, end):
            return None
        name = PlaceName(kind_word, self._parser.name(begin, end), level)
        self._open = name, stop
        return end, name, self._words.span(after + 1, end)

    def is_pair(self, index: int, stop: int) -> bool:
        """Say whether two types with a colon announce known names without "các": "tại xã, phường: A, B"."""
        folded = self._words.folded
        first = self._parser.type_at(index, stop)
        if first is None or first[0] + 2 >= stop or folded[first[0]] != ",":
            return False
        second = self._parser.type_at(first[0] + 1, stop)
        if second is None or second[1].level != first[1].level or folded[second[0] : second[0] + 1] != (":",):
            return False
        end = self._parser.name_at(second[0] + 1, stop, first[1].level)
        return end is not None and self._parser.is_known(first[1].level, second[0] + 1, end)

    def _behind_attribute(self, index: int, stop: int) -> int:
        """Return where the colon stands behind "(4 xã) biên giới: A, B", else that of "… gồm: A, B"."""
        found = attributes().match(self._words.folded, index, stop)
        if found is not None and found[0] < stop and self._words.folded[found[0]] == ":":
            return found[0]
        return self._colon(index, stop)

    def _begun(self, index: int, stop: int, kind: PlaceType) -> tuple[int, PlaceName, Span] | None:
        """Read the first name of "10 xã gồm A, B", which has no colon and has to be known."""
        end = self._parser.name_at(index, stop, kind.level)
        if end is None or not all(self._words.capital[index:end]) or not self._parser.is_known(kind.level, index, end):
            return None
        name = PlaceName(kind.kind, self._parser.name(index, end), kind.level)
        self._open = name, stop
        return end, name, self._words.span(index, end)

    def _behind_larger(self, index: int, stop: int, kind: PlaceType) -> int:
        """Return where the names begin behind the larger place of "các xã thuộc huyện X là A, B", `index` where not."""
        if self._words.folded[index] not in _OF:
            return index
        larger = self._parser.place_at(index + 1, stop)
        if larger is None or RANK[larger[1].level] <= RANK[kind.level] or larger[0] >= stop:
            return index
        return larger[0] + 1 if self._words.folded[larger[0]] in _ANNOUNCES else index

    def _behind_comma(self, index: int, stop: int) -> int:
        """Return where the names begin of "5 xã được công nhận lần này, gồm A, B", `index` where not."""
        ahead = self._words.folded[index : min(stop, index + _FARTHEST_COMMA)]
        comma = ahead.index(",") if "," in ahead else len(ahead)
        announces = ahead[comma + 1 : comma + 2] == _COMPRISING and _BREAKS.isdisjoint(ahead[:comma])
        return index + comma + 2 if announces and not self._are_others(index, index + comma) else index

    def _colon(self, index: int, stop: int) -> int:
        """Return where "… gồm:" ends within the next few words, `stop` where it does not."""
        ahead = self._words.folded[index : min(stop, index + FARTHEST_COLON)]
        colon = ahead.index(":") if ":" in ahead else 0
        announces = colon and ahead[colon - 1] in _OPENINGS and _BREAKS.isdisjoint(ahead[:colon])
        return index + colon if announces and not self._are_others(index, index + colon) else stop

    def _are_others(self, start: int, stop: int) -> bool:
        """Say whether it is others that are listed: "các huyện, xã của 4 tỉnh, gồm: A, B"."""
        return any(self.is_plural(at) and self._parser.type_at(at, stop) is not None for at in range(start + 1, stop))

    def begin(self, head: PlaceName, stop: int) -> None:
        """Note that a list without a colon begins, which may go on behind brackets: "các xã A (huyện C), B"."""
        self._open, self._announced = (head, stop), False

    def goes_on(self, after: int, stop: int) -> tuple[int, PlaceName, Span] | None:
        """Read "B" of "các xã: A của huyện C; B của huyện D": an announced list goes on behind larger places, any other
        behind those in brackets.
        """
        if self._open is None or self._open[1] != stop or after + 1 >= stop:
            return None
        head, index = self._open[0], after + 1
        bracket = self._words.folded[after - 1] in _CLOSES
        if self._words.folded[after] not in ({";", ",", "và"} if bracket else {";", ","}):
            return None
        if self._begins_other(index, stop, head.level) or not (self._announced or bracket):
            return None
        end = self._parser.name_at(index, stop, head.level)
        if end is None or not self._parser.is_known(head.level, index, end):
            return None
        if not self._announced and self._is_larger(head.level, self._parser.name(index, end)):
            return None
        return end, replace(head, name=self._parser.name(index, end)), self._words.span(index, end)

    def further(self, after: int, stop: int, head: PlaceName, plural: bool) -> Iterator[tuple[int, PlaceName, Span]]:
        """Yield the further places of "các xã A, B và C" behind A; without a plural only numbers, known units, and
        villages with their commune behind.
        """
        plural = plural or (head.level == "Village" and self._ends_before_commune(after, stop))
        count = 1
        while (index := self._after_separator(after, stop, plural)) is not None:
            end = self._parser.name_at(index, stop, head.level)
            if end is None:
                return
            name = self._numbered(head.name, self._parser.name(index, end))
            certain = plural or self._has_district_behind(head, index, end, stop)
            among = count > 1 or self._words.folded[end : end + 1] == (",",)
            certain = certain or (among and self._is_among(head, name, index, end, stop))
            listed = self._is_listed(head, name, certain)
            if not listed or self._begins_other(index, stop, head.level):
                return
            # "thị xã A, B" types only A; what B is the gazetteer knows.
            kind = "" if head.kind in _TOWNS and not plural and not name[0].isdigit() else head.kind
            yield end, replace(head, name=name, kind=kind), self._words.span(index, end)
            after, count = end, count + 1

    def _is_among(self, head: PlaceName, name: str, index: int, after: int, stop: int) -> bool:
        """Say whether a list of communes ends in a name that is a district's elsewhere too, or goes on behind it."""
        if head.level != "Commune" or not self._known("Commune", name) or self._known("Province", name):
            return False
        if self._words.folded[index - 1] == "và":
            return True
        if after + 1 >= stop or self._words.folded[after] not in {",", "và"}:
            return False
        typed = self._parser.place_at(after + 1, stop)
        if typed is not None:
            return self._words.folded[after] == "và" and typed[1].level == "Commune"
        end = self._parser.name_at(after + 1, stop, "Commune")
        further = self._parser.name(after + 1, end) if end is not None else ""
        return bool(further) and self._known("Commune", further) and not self._is_larger("Commune", further)

    def _has_district_behind(self, head: PlaceName, begin: int, index: int, stop: int) -> bool:
        """Say whether "(huyện C)" stands behind the name after "xã A,", so that it is another commune of the list."""
        if head.level != "Commune" or index + 1 >= stop or self._words.folded[index] != "(":
            return False
        if self._known("Province", self._parser.name(begin, index)):
            return False  # "xã A, Đắk Lắk (huyện C cũ)"
        place = self._parser.place_at(index + 1, stop)
        return place is not None and place[1].level in {"District", CITY}

    def _ends_before_commune(self, after: int, stop: int) -> bool:
        """Say whether ", B, C xã D" follows "thôn A": villages of one commune."""
        end = after
        while (index := self._after_separator(end, stop, False)) is not None:
            follows = self._parser.name_at(index, stop, "Village")
            if follows is None or self._is_actor(index, follows, stop):
                return False
            end = follows
        end += end > after and end + 1 < stop and self._words.folded[end] in _OF
        place = self._parser.place_at(end, stop) if end > after else None
        return place is not None and RANK[place[1].level] == RANK["Commune"]

    def _is_actor(self, index: int, after: int, stop: int) -> bool:
        """Say whether a name is rather a person or a body that acts there ("Tại thôn A, Đoàn xã B …")."""
        if heads().match(self._words.folded, index, stop) is not None or self._begins_other(index, stop, "Village"):
            return True
        return self._parser.name(index, after).isupper() or looks_personal(self._words, index, after)

    def _numbered(self, first: str, name: str) -> str:
        """Return "Sơn Kim 2" for the "2" of "Sơn Kim 1, 2"."""
        base, _, number = first.rpartition(" ")
        return f"{base} {name}" if base and number.isdigit() and name.isdigit() else name

    def _after_separator(self, after: int, stop: int, plural: bool) -> int | None:
        folded = self._words.folded
        if after + 1 >= stop or folded[after] not in SEPARATORS:
            return None
        if folded[after] == "-" and not plural:
            return None
        index = after + 1
        if folded[after] == "," and folded[index] == "và":
            index += 1
        return None if index >= stop or self._is_typed(index, stop) else index

    def _is_typed(self, index: int, stop: int) -> bool:
        """Say whether a type word stands at `index`, and not a name that begins like one ("Bản Mế")."""
        place = self._parser.place_at(index, stop)
        return place is not None or (self._parser.type_at(index, stop) is not None and not self._words.capital[index])

    def _is_listed(self, head: PlaceName, name: str, plural: bool) -> bool:
        if name[0].isdigit():
            return head.name[0].isdigit()
        base, _, last = name.rpartition(" ")
        if last.isdigit() and base == head.name.rpartition(" ")[0]:
            return True
        if len(last) == 1 and last.isupper() and base in {head.name, head.name.rpartition(" ")[0]}:
            return True  # "ấp Đông Giang và Đông Giang A"
        return plural or (self._known(head.level, name) and not self._is_larger(head.level, name))

    def _is_larger(self, level: str, name: str) -> bool:
        """Say whether a bare name after "xã A," is rather its district ("xã A, Cầu Ngang"), or a province."""
        return any(self._known(above, name) for above in ("District", "Province") if RANK[above] > RANK[level])

    def _begins_other(self, index: int, stop: int, level: str) -> bool:
        """Say whether a capital begins a body or a post and not a further place ("các xã A, B và Công an …")."""
        folded = self._words.folded
        head = heads().match(folded, index, stop)
        if head is not None and (head[0] - index > 1 or folded[index] == _OFFICE):
            return True
        if roles().match(folded, index, stop) is not None:
            return True
        # The name of one syllable before a small one is the start of a common noun.
        after = index + 1
        lone = after < stop and not self._words.capital[after] and folded[after].isalpha()
        return lone and folded[after] not in name_ends() and level != "Village"
