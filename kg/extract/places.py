"""Names of places: "thôn A, xã B (huyện C)", "các xã A, B và C", "KP.5", "xã D cũ".

Only typed names are found here; bare names ("Tân Kim là xã …") are found by `kg.resolve.places`, once the article
has typed them.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache

from kg.lexicon.tables import read_table
from kg.model import EntityClass, Mention, Span
from kg.text.document import Document
from kg.text.words import Phrases, Words, split_words

CITY = "City"
"""Level of "thành phố X", a province or a district: the gazetteer decides by the name."""

Known = Callable[[str, str], bool]
"""Says whether a level ("Commune", "City" …) has a unit of this name."""

# "khu", "tổ" and the like are common nouns; as settlements they carry a number ("tổ 11", "khu 7").
_NUMBERED_ONLY = frozenset({"khu", "khối", "tổ", "đội", "khu vực", "tổ nhân dân tự quản", "cụm dân cư"})
# Words before which a type word is none: "cơ bản Luật …", "chăm sóc Người có công".
_NOT_AFTER = {
    "bản": frozenset("văn cơ biên ấn nhật phiên kịch tư căn bài đăng nguyên thuộc".split()),
    "sóc": frozenset(["chăm"]),
    "ấp": frozenset(["ôm"]),
    "đội": frozenset("bộ quân liên biệt tiểu đại".split()),
    "khu": frozenset("quân chiến đặc phân tiểu".split()),
    "tt": frozenset(["&"]),
}
# Type words that are also the first word of proper names ("Sóc Lớn", "Buôn Hồ").
_WORDS_IN_NAMES = frozenset({"sóc", "phum", "plei", "bon", "buôn", "bản", "làng"})
_NEVER_NUMBERED = frozenset(["xã", "huyện", "tỉnh", "trấn"])
_PLURAL = frozenset("các những hai ba bốn năm sáu bảy tám chín mười".split())
_ROMAN = frozenset("I II III IV V VI VII VIII IX X XI XII".split())
_MAX_NAME = 6


@dataclass(frozen=True, slots=True)
class PlaceName:
    """A place as written: kind ("xã", "" for a bare name in parentheses), name, level, and the next larger one.

    `level` is an EntityClass value or CITY; `parent` the index of the larger place among the mentions;
    `former` marks "xã A (cũ)".
    """

    kind: str
    name: str
    level: str
    parent: int | None = None
    former: bool = False

    @property
    def full_name(self) -> str:
        """Return kind and name, "xã Thổ Bình"."""
        return f"{self.kind} {self.name}".strip()


@cache
def place_types() -> Phrases[tuple[str, str]]:
    """Return the words that announce a place, with level and canonical kind."""
    return Phrases((row["word"], (row["class"], row["kind"])) for row in read_table("place_types"))


@cache
def _surnames() -> frozenset[str]:
    return frozenset(row["surname"].lower() for row in read_table("surnames"))


class PlaceParser:
    """Reads place names at a word of a document."""

    def __init__(self, document: Document, words: Words, known: Known) -> None:
        self._text = document.text
        self._words = words
        self._known = known

    def type_at(self, index: int, stop: int) -> tuple[int, str, str] | None:
        """Return the index after a type word, its level and its kind; "TP." and "KP." swallow their stop."""
        folded = self._words.folded
        found = place_types().match(folded, index, stop)
        if found is None or (index and folded[index - 1] in _NOT_AFTER.get(folded[index], ())):
            return None
        after, (level, kind) = found
        if after < stop and folded[after] == "." and folded[after - 1] in {"tp", "tx", "tt", "kp", "tdp"}:
            after += 1
        return after, level, kind

    def name_at(self, index: int, stop: int, level: str) -> int | None:
        """Return the index after the proper name that begins at `index`, None where none does."""
        words = self._words
        if index >= stop:
            return None
        if (after := self._number(index, stop, level)) is not None:
            return after
        after = index
        while after < stop and after - index < _MAX_NAME and self._continues(after, index):
            after += 1
        return self._trim(index, after, stop, level) if after > index and words.capital[index] else None

    def _number(self, index: int, stop: int, level: str) -> int | None:
        folded = self._words.folded
        if folded[index] == "số" and index + 1 < stop and folded[index + 1][0].isdigit():
            return index + 2
        text = folded[index]
        if not text[0].isdigit() or len(text) > 3 or level not in {"Village", "Commune", "District"}:
            return None
        if folded[index - 1] in _NEVER_NUMBERED or (index + 1 < stop and self._counts(index + 1)):
            return None
        return index + 1

    def _counts(self, index: int) -> bool:
        """Say whether the word after a number makes it an amount or a fraction ("phường 6 tháng qua")."""
        word = self._words.folded[index]
        if word in {"/", "%", "tháng", "năm", "ngày"}:
            return True
        return word.isalpha() and not self._words.capital[index] and word not in _stops()

    def _continues(self, index: int, first: int) -> bool:
        words = self._words
        if words.capital[index]:
            return not words.folded[index] == "." and (index == first or self._adjacent(index))
        numeral = words.folded[index]
        return index > first and numeral.isdigit() and len(numeral) == 1 and self._adjacent(index)

    def _adjacent(self, index: int) -> bool:
        """Say that only blanks, or one line end of a wrapped paragraph, stand before the word."""
        gap = self._text[self._words.stops[index - 1] : self._words.starts[index]]
        return gap.isspace() and gap.count("\n") < 2

    def _trim(self, index: int, after: int, stop: int, level: str) -> int | None:
        """Return where the name ends: at the longest known unit, else before a person's name."""
        if level == "Village":
            return self._trim_village(index, after, stop)
        hyphenated = self._hyphenated(index, after, stop, level)
        if hyphenated is not None:
            return hyphenated
        for end in range(after, index, -1):
            if self._known(level, self._name(index, end)):
                return end
        if level == "Province" or self._looks_personal(index, after):
            return None
        return self._before_person(index, after)

    def _looks_personal(self, index: int, after: int) -> bool:
        """Say whether an unknown name is rather a person's ("Bí thư Đoàn xã Nình Thị Hà")."""
        return self._words.folded[index] in _surnames() and after - index >= 3

    def _hyphenated(self, index: int, after: int, stop: int, level: str) -> int | None:
        """Return the end of "Bà Rịa - Vũng Tàu" or "Lộc Thọ-Tân Lập" where the gazetteer knows the whole."""
        words = self._words
        if after + 1 >= stop or words.folded[after] not in {"-", "–"} or not words.capital[after + 1]:
            return None
        for end in range(min(stop, after + 4), after + 1, -1):
            if self._known(level, self._name(index, end)):
                return end
        return None

    def _trim_village(self, index: int, after: int, stop: int) -> int | None:
        words = self._words
        titled = words.folded[index - 2 : index - 1] == ("trưởng",)
        if titled and (self._looks_personal(index, after) or "'" in words.folded[index]):
            return None
        if after - index == 1 and after < stop and words.folded[after].isalpha() and self._is_common(index, after):
            return None
        return self._before_person(index, after)

    def _is_common(self, index: int, after: int) -> bool:
        """Say whether a lone capital syllable is the start of a common noun ("bản Kế hoạch", "thôn Văn hóa")."""
        return self._words.folded[after] not in _stops()

    def _before_person(self, index: int, after: int) -> int:
        """Return where the place ends when a person's name follows it directly ("xã Nà Hỳ Lò Văn Hặc")."""
        folded = self._words.folded
        for cut in range(index + 1, after - 1):
            if folded[cut] in _surnames() and 2 <= after - cut <= 4 and after - index >= 4:
                return cut
        return after

    def _name(self, index: int, after: int) -> str:
        span = self._words.span(index, after)
        return " ".join(self._text[span.start : span.stop].split())

    def place_at(self, index: int, stop: int) -> tuple[int, PlaceName, Span] | None:
        """Return the index after a typed place, the place, and the span of type word and name."""
        found = self.type_at(index, stop)
        if found is None:
            return None
        after, level, kind = found
        end = self.name_at(after, stop, level)
        if end is None or (kind in _NUMBERED_ONLY and not self._words.folded[end - 1][0].isdigit()):
            return None
        if level == "Commune" and kind == "xã" and self._words.folded[after:end] == ("hội",):
            return None
        if level == "Village" and self._words.capital[index] and self._is_name_part(index, after, end, kind):
            return None
        return end, PlaceName(kind, self._name(after, end), level), self._words.span(index, end)


    def _is_name_part(self, index: int, after: int, end: int, kind: str) -> bool:
        """Say whether a capital type word belongs to the name: "ở Sóc Lớn", "Sóc Trăng" at the start."""
        words = self._words
        if kind in _WORDS_IN_NAMES and not words.folded[after][0].isdigit() and index and words.folded[index - 1].isalpha():
            gap = self._text[words.stops[index - 1] : words.starts[index]]
            if "\n" not in gap:
                return True
        return self._is_unit(index, end)

    def _is_unit(self, index: int, end: int) -> bool:
        """Say whether type word and name together are the name of a unit ("Sóc Trăng", "Bản Phố")."""
        name = self._name(index, end)
        return any(self._known(level, name) for level in ("Province", "District", "Commune"))


@cache
def _stops() -> frozenset[str]:
    first = {split_words(row["word"])[0] for row in read_table("name_stops")}
    return frozenset(first) | {",", ".", ";", ":", "(", ")", "-", '"', "!", "?", "/"}


_RANK = {"Village": 0, "Commune": 1, "District": 2, CITY: 2, "Province": 3}
# Groups of houses inside a village or quarter.
WITHIN_VILLAGE = frozenset({"tổ", "tổ dân phố", "tổ nhân dân tự quản", "đội", "cụm dân cư"})


def _rank(name: PlaceName) -> int:
    return -1 if name.kind in WITHIN_VILLAGE else _RANK[name.level]


def find_places(document: Document, words: Words, known: Known) -> tuple[Mention[PlaceName], ...]:
    """Return the typed places of `document` in order, each with the larger one that the text attaches to it."""
    parser = PlaceParser(document, words, known)
    found: list[Mention[PlaceName]] = []
    for first, stop in words.bounds:
        _find_in(parser, document, words, first, stop, found, known)
    return tuple(found)


def _find_in(
    parser: PlaceParser,
    document: Document,
    words: Words,
    index: int,
    stop: int,
    found: list[Mention[PlaceName]],
    known: Known,
) -> None:
    first_here = len(found)
    while index < stop:
        place = parser.place_at(index, stop)
        if place is None:
            index += 1
            continue
        plural = _is_plural(words, index)
        after, name, span = place
        group = [_mention(document, span, name, "place.typed")]
        after = _list_tail(parser, document, words, after, stop, group, plural, known)
        after = _former(words, after, stop, group)
        found.extend(group)
        after = _bare_chain(parser, document, words, after, stop, found, known)
        after = _parenthesis(parser, document, words, after, stop, found, len(group), known)
        index = after
    _link_chains(words, document, found, first_here)


def _mention(document: Document, span: Span, name: PlaceName, rule: str) -> Mention[PlaceName]:
    return Mention(span, document.quote(span), "place", name, rule)


def _is_plural(words: Words, index: int) -> bool:
    before = words.folded[index - 1] if index else ""
    return before in _PLURAL or (before.isdigit() and len(before) <= 2)


def _list_tail(
    parser: PlaceParser,
    document: Document,
    words: Words,
    after: int,
    stop: int,
    group: list[Mention[PlaceName]],
    plural: bool,
    known: Known,
) -> int:
    """Add the further names of "các xã A, B và C" to `group`; without a plural only names that are known units."""
    head = group[0].value
    while after + 1 < stop:
        index = after
        if words.folded[index] in {",", "và", "-"} or (words.folded[index] == "&"):
            index += 1
            if index < stop and words.folded[index - 1] == "," and words.folded[index] == "và":
                index += 1
        else:
            break
        if index >= stop or parser.type_at(index, stop) is not None:
            break
        if words.folded[index - 1] == "-" and not plural:
            break
        end = parser.name_at(index, stop, head.level)
        if end is None:
            break
        span = words.span(index, end)
        name = " ".join(document.quote(span).split())
        numbered = name[0].isdigit()
        if not plural and (numbered or not known(head.level, name) or _is_larger(head.level, name, known)):
            break
        if numbered and not head.name[0].isdigit():
            break
        group.append(_mention(document, span, replace(head, name=name), "place.list"))
        after = end
    return after


def _is_larger(level: str, name: str, known: Known) -> bool:
    """Say whether a bare name after "xã A," is rather its district ("xã A, Cầu Ngang"), or a district's province."""
    return any(known(above, name) for above in ("District", "Province") if _RANK[above] > _RANK[level])


def _former(words: Words, after: int, stop: int, group: list[Mention[PlaceName]]) -> int:
    """Mark "xã A cũ" and "xã A (cũ)"."""
    ahead = words.folded[after : min(after + 3, stop)]
    if ahead[:1] == ("cũ",) or ahead[:3] == ("(", "cũ", ")"):
        group[-1] = replace(group[-1], value=replace(group[-1].value, former=True))
        return after + (1 if ahead[0] == "cũ" else 3)
    return after


def _parenthesis(
    parser: PlaceParser,
    document: Document,
    words: Words,
    after: int,
    stop: int,
    found: list[Mention[PlaceName]],
    size: int,
    known: Known,
) -> int:
    """Read "(Bảo Lạc)", "(TP. Vinh, tỉnh Nghệ An)" after a place as its larger places."""
    if after >= stop or words.folded[after] != "(":
        return after
    try:
        close = words.folded.index(")", after, stop)
    except ValueError:
        return after
    child = found[-1].value
    index, chain = after + 1, []
    while index < close:
        place = parser.place_at(index, close)
        if place is not None:
            end, name, span = place
        else:
            bare = _bare_parent(parser, document, words, index, close, child.level, known)
            if bare is None:
                return after
            end, name, span = bare
        chain.append(_mention(document, span, name, "place.parenthesis"))
        child = name
        index = end + 1 if end < close and words.folded[end] in {",", "-", ";"} else end
        if index == end and end < close:
            return after
    if not chain or _RANK[chain[0].value.level] <= _RANK[found[-1].value.level]:
        return after
    base = len(found)
    for offset, mention in enumerate(chain):
        parent = base + offset + 1 if offset + 1 < len(chain) else None
        found.append(replace(mention, value=replace(mention.value, parent=parent)))
    for position in range(base - size, base):
        found[position] = replace(found[position], value=replace(found[position].value, parent=base))
    return close + 1


def _bare_parent(
    parser: PlaceParser, document: Document, words: Words, index: int, stop: int, below: str, known: Known
) -> tuple[int, PlaceName, Span] | None:
    for level, kind in (("Commune", ""), ("District", "huyện"), (CITY, "thành phố"), ("Province", "tỉnh")):
        if _RANK[level] <= _RANK[below]:
            continue
        end = parser.name_at(index, stop, level)
        if end is None:
            continue
        span = words.span(index, end)
        name = " ".join(document.quote(span).split())
        if known(level, name) and (level != "Commune" or not known("District", name)):
            return end, PlaceName("" if level != "Province" else kind, name, level), span
    return None


def _bare_chain(
    parser: PlaceParser,
    document: Document,
    words: Words,
    after: int,
    stop: int,
    found: list[Mention[PlaceName]],
    known: Known,
) -> int:
    """Read the bare district of "xã A, Cầu Ngang" and the bare province of "huyện A, Sóc Trăng"."""
    child = found[-1].value
    if after + 1 >= stop or words.folded[after] not in {",", "-"} or child.level == "Village" or child.name[0].isdigit():
        return after
    bare = _bare_parent(parser, document, words, after + 1, stop, child.level, known)
    if bare is None or bare[1].level == "Commune" or _goes_on(words, bare[0], stop):
        return after
    end, name, span = bare
    found[-1] = replace(found[-1], value=replace(child, parent=len(found)))
    found.append(_mention(document, span, name, "place.bare-chain"))
    return end


def _goes_on(words: Words, index: int, stop: int) -> bool:
    """Say whether another capital follows, so that the name is longer than the place ("xã A, Trần Đề Thám")."""
    return index < stop and words.capital[index] and words.starts[index] - words.stops[index - 1] == 1


# What may stand between the links of a chain "thôn A, xã B, huyện C", "thôn A - xã B", "thôn A của xã B".
_LINKS = frozenset({",", "-", "của", "thuộc", "ở", "tại"})


def _link_chains(words: Words, document: Document, found: list[Mention[PlaceName]], first: int) -> None:
    """Make the place that follows directly at a higher level the parent; a list shares the parent of its last."""
    for position in range(len(found) - 2, first - 1, -1):
        here, after = found[position], found[position + 1]
        if here.value.parent is not None:
            continue
        between = document.folded[here.span.stop : after.span.start].strip().removesuffix("(cũ)").strip()
        if between not in _LINKS and between not in {"", "cũ ,", "cũ,"}:
            if between in {"và", ", và"} and _same_list(here, after):
                found[position] = replace(here, value=replace(here.value, parent=after.value.parent))
            continue
        if _rank(after.value) > _rank(here.value):
            found[position] = replace(here, value=replace(here.value, parent=position + 1))
        elif _same_list(here, after) and after.rule == "place.list":
            found[position] = replace(here, value=replace(here.value, parent=after.value.parent))


def _same_list(here: Mention[PlaceName], after: Mention[PlaceName]) -> bool:
    return here.value.level == after.value.level
