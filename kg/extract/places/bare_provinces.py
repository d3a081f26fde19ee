"""Provinces named without their type: "tại Quảng Nam", "từ Hà Tĩnh đến Quảng Ngãi", "Thăng Bình (Quảng Nam)", before
the colon of a headline or an item ("Quảng Nam: Trao nhà …"), before a page ("Quảng Nam - Sáng 5/6, …"), behind a
post ("Bí thư Quảng Nam", "Chủ tịch Quảng Nam Lê Văn A"), and in a row each with a number ("(Quảng Nam 9 nhà, …").
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache

from kg.extract.places.names import PlaceParser
from kg.extract.places.province_rows import FEWEST, PERSON, province_at, rows
from kg.extract.places.values import CITY, PlaceName
from kg.extract.places.words import surnames
from kg.model import Mention
from kg.text.document import Document
from kg.text.words import Phrases, Words

_NOWHERE = -2  # before what stands before the first word
_LISTING = ("như", "gồm", "là", ":", "trong đó,", "trong đó", "trong số đó", "trong số đó,", "cụ thể", "cụ thể,", "với")
_LONGEST_DATELINE = 7  # words of "Bà Rịa - Vũng Tàu - "
_DATELINE_SIGNS, _SHORTEST_DATELINE = ("-", ":"), 2
_PARENTHESIS = ("(",)
_LARGE = frozenset({"Province", CITY})
_POSTS = ("bí thư", "chủ tịch")
_NAME_SIZES = (2, 3)  # syllables
_OF_PROVINCE = "tỉnh"
_HAS, _UNITS = "có", frozenset({"xã", "huyện", "quận"})
_IN = frozenset({"tại", "ở"})
_BEFORE = ("tại", "ở", "từ", "đến", "tới", "về", "trú", "quê", "ngụ", "điểm cầu", "đầu cầu")

_Opened = tuple[int, int, int, tuple[str, ...]]
"""A word behind which a bare province may stand: its index, the one after, the end of its sentence, and its like."""


@cache
def openings() -> Phrases[tuple[str, ...]]:
    """Return the words behind which a bare province may stand, each with those that do so alike."""
    return Phrases((word, alike) for alike in (_BEFORE, _LISTING, _PARENTHESIS, _POSTS) for word in alike)


@cache
def dateline_signs() -> Phrases[bool]:
    """Return the signs behind the place where a page was written."""
    return Phrases((sign, True) for sign in _DATELINE_SIGNS)


def find_bare_provinces(
    document: Document, words: Words, parser: PlaceParser, typed: Sequence[Mention[PlaceName]]
) -> Iterator[Mention[PlaceName]]:
    """Yield the provinces named behind a word for a place, and those listed with them, alone in parentheses behind a
    name, or at the head of a headline; a name that the article types, one of `typed`, is none.
    """
    capital = words.capital
    opened = [each for each in words.matches(openings()) if each[1] < each[2] and capital[each[1]]]
    done = _NOWHERE
    ruled: dict[int, int] = {}
    alone = {opening - 1: stop for opening, stop in _alone(words, parser, opened)}
    for _, after, stop, alike in opened:
        if alike is _POSTS and (end := _province_of_post(words, parser, after, stop)) is not None:
            ruled[after] = end
        if alike is _BEFORE or (alike is _LISTING and _lists(words, parser, after, stop)):
            alone[after - 1] = stop
    row = rows(words, parser, [each[1:3] for each in opened if each[3] is not _POSTS])
    alone.update((start - 1, stop) for start, stop in row.items())
    alone.update(_further(words, typed))
    if not (ruled or alone):
        return
    taken = words.inside([mention.span for mention in typed])
    others = {mention.value.name for mention in typed if mention.value.level != "Province"}
    for start, end in ruled.items():
        if not taken[start]:
            yield _mention(document, words, parser, start, end)
    for index, stop in sorted(alone.items()):
        last = index
        while last > _NOWHERE and last >= done and (end := province_at(words, parser, last + 1, stop)) is not None:
            if last + 1 in ruled or taken[last + 1]:
                break
            if (name := parser.name(last + 1, end)) in others and not (
                last + 1 in row or (words.folded[last] in _IN and _holds_district(words, typed, name, end, stop))
            ):
                break
            yield _mention(document, words, parser, last + 1, end)
            done = end
            last = end if end < stop and words.folded[end] in {",", "và"} else _NOWHERE


def _holds_district(words: Words, typed: Sequence[Mention[PlaceName]], name: str, end: int, stop: int) -> bool:
    """Say whether a district is named behind a name, which so is the province's where a district has the same: "Tại
    Điện Biên, … ở xã A, huyện Tuần Giáo".
    """
    first, last = words.stops[end - 1], words.stops[stop - 1]
    inside = (m.value for m in typed if first < m.span.start < last)
    return any(value.level == "District" and value.name != name for value in inside)


def _mention(document: Document, words: Words, parser: PlaceParser, start: int, end: int) -> Mention[PlaceName]:
    span, name = words.span(start, end), parser.name(start, end)
    return Mention(span, document.quote(span), "place", PlaceName("", name, "Province"), "place.bare-province")


def _province_of_post(words: Words, parser: PlaceParser, index: int, stop: int) -> int | None:
    """Return the end of a province behind a post, also before who holds it ("Bí thư Quảng Nam Lê Văn A")."""
    for size in _NAME_SIZES:
        end = index + size
        if end > stop or not all(words.capital[index:end]) or words.folded[index : index + 3] == PERSON:
            return None
        if parser.is_known("Province", index, end):
            before_name = end < stop and words.capital[end]
            return end if not before_name or words.folded[end] in surnames() else None
    return None


def _further(words: Words, typed: Sequence[Mention[PlaceName]]) -> Iterator[tuple[int, int]]:
    """Yield the commas right behind provinces, each with the end of its sentence: "từ TPHCM, Quảng Trị, Lâm Đồng"."""
    for mention in typed:
        if mention.value.level in _LARGE:
            comma = bisect_left(words.starts, mention.span.stop)
            if comma < len(words.folded) and words.folded[comma] == ",":
                yield comma, words.sentence(comma)[1]


def _lists(words: Words, parser: PlaceParser, index: int, stop: int) -> bool:
    """Say whether several provinces stand in a row ("các tỉnh miền núi như: Bắc Kạn, Cao Bằng, Hà Giang")."""
    for _ in range(FEWEST):
        end = province_at(words, parser, index, stop)
        if end is None:
            return False
        index = end + 1
    return True


def _alone(words: Words, parser: PlaceParser, opened: Sequence[_Opened]) -> Iterator[tuple[int, int]]:
    """Yield the first words of "(Quảng Nam)" and "Quảng Nam:", each with the end of its sentence; `opened` are the
    openings.
    """
    for index, after, stop, alike in opened:
        if alike is not _PARENTHESIS or not index or not words.capital[index - 1]:
            continue
        end = province_at(words, parser, after, stop)
        if end is not None and end < stop and words.folded[end] == ")":
            yield after, stop
    folded, capital = words.folded, words.capital
    signed = _signed(words)
    for first, stop in words.bounds:
        # A dash or colon follows a name at once, or the sentence is hardly more than a name.
        if capital[first] and (first == 0 or stop - first < _LONGEST_DATELINE or first in signed):
            end = province_at(words, parser, first, stop)
            is_head = end is not None and end < stop and folded[end] == ":"
            acts = first == 0 and end is not None and _acts(words, end, stop)
            if end is not None and (is_head or acts or _is_dateline(words, parser, end, stop)):
                yield first, stop


def _signed(words: Words) -> set[int]:
    """Return the first words of sentences that have a dash or colon where one follows a name."""
    signed = set()
    for index, _, _, _ in words.matches(dateline_signs()):
        first = words.sentence(index)[0]
        if _SHORTEST_DATELINE <= index - first < _LONGEST_DATELINE:
            signed.add(first)
    return signed


def _acts(words: Words, end: int, stop: int) -> bool:
    """Say whether a headline tells what the province before word `end` does, of which the text tells as of a tỉnh:
    "Hà Nam sắp xếp lại 90 trạm y tế"; or what only a province has: "Sơn La có 73 xã đạt chuẩn".
    """
    if end >= stop or not words.folded[end].isalpha() or words.capital[end]:
        return False
    counts = words.folded[end + 1 : end + 3]
    has = words.folded[end] == _HAS and end + 2 < stop and counts[0].isdecimal() and counts[1] in _UNITS
    return has or _OF_PROVINCE in words.folded


def _is_dateline(words: Words, parser: PlaceParser, end: int, stop: int) -> bool:
    """Say whether the province before word `end` is where the page was written: "Sóc Trăng - Chiều 8/11, …", or a
    sentence of its own to which the next one is stuck ("Điện BiênTrận lũ quét …").
    """
    if end == stop:
        return end < len(words) and words.touches(end)
    begins = end + 1 < stop and words.capital[end + 1] and not words.touches(end)
    return words.folded[end] == "-" and begins and province_at(words, parser, end + 1, stop) is None
