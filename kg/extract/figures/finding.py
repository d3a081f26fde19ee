"""Quantities: money, measures, shares and counts, each with its unit and how exact it is said to be."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from kg.extract.figures.breakdown import breakdown
from kg.extract.figures.context import (
    Context,
    context_of,
    continues_labels,
    follows_plain_word,
    is_in_name,
    is_of_all,
    roles,
)
from kg.extract.figures.formulas import counts_of_listed_place, is_difference, is_formula, is_of_branch
from kg.extract.figures.pattern import Number, last_scale, number_starts, numbers_in, numbers_of
from kg.extract.figures.scope import with_scopes, without_repeats
from kg.extract.numbers import read_digits
from kg.extract.units import (
    EVENT,
    MEASURE,
    MONEY,
    NONE,
    OPEN,
    SHARE,
    SUBSTANCE,
    Unit,
    counted_at,
    is_of_kind,
    open_unit,
    quoted_unit_at,
    unit_at,
)
from kg.model import Figure, Mention, Qualifier, Span
from kg.model.making import quick
from kg.text import Document
from kg.text.words import Words

_PER = re.compile(r"\s*/\s*([^\W\d_][^\W_]*)")
_OR_MORE = re.compile(r"\s+trở (lên|xuống)(?!\w)")
# "đảng viên (ĐV)", "đoàn viên (ĐV)": which are counted the article says.
_SHORT_UNITS = frozenset({"ĐV", "HV"})
_DECLARED = re.compile(r"(đảng viên|đoàn viên|hội viên) \((đv|hv)\)")
# Behind an amount in figures, the same in words: "5.905.000đ (năm triệu chín trăm linh năm nghìn đồng)".
_SPELLED_END = "đồng)"
_SPELLED = re.compile(r"(?<=[gđ0-9])\s*\([^()\d]{8,90}đồng\)")
# "thôn 3 Đồng Tâm"
_NAMED = re.compile(r"\d+\s+Đồng\s+[^\W\d_a-zđ]")
_MILLION, _THOUSAND = Decimal(1_000_000), Decimal(1_000)
# "trên" before fewer is the preposition ("trên 2 tuyến đường"), before more it is "more than".
_FEW = Decimal(10)
_SENDS = re.compile(r"(?<!\w)(?:đã|vừa|kịp thời|nhanh chóng|khẩn trương|tăng cường) điều\s+(?:(?:gần|hơn|trên)\s+)?$")
# No price is of fewer đồng: "gian hàng 0 đồng" is free, and "3 đồng …" begins a word of two syllables.
_VND, _LEAST = "VND", Decimal(50)
_LAST_MONTH, _FAR_ABOVE = Decimal(12), 3
# "đối thoại 4 lần" counts; "tăng gấp 3 lần" multiplies, "mỗi tháng 2 lần" is a rate.
_TIMES = "lần"
_MULTIPLE = re.compile(
    r"(?<!\w)(?:gấp|tăng|giảm|hơn|bằng|cao|thấp|lớn|nhỏ|vượt|nhân|thứ|mỗi|một|hằng|hàng|cả|sau|trong|qua|dùng"
    r"|sử dụng|1)(?!\w)[^,;]{0,24}$"
)
# "thời gian 1 buổi", "sau 2 buổi tranh tài": how long it takes.
_SITTINGS = "buổi"
_TAKES = re.compile(r"(?<!\w)(?:thời gian|sau|trong|kéo dài|diễn ra|suốt|nửa)\s(?:(?:gần|hơn|khoảng|là)\s)?$")
# "lúa 2 vụ", "mỗi năm 3 vụ": how often is sown or reaped, and no number of cases.
_CASES, _HARVESTS = "vụ", 3
_CROPS = re.compile(r"(?<!\w)(?:lúa|màu|đất|ruộng|trồng|gieo|canh tác|sản xuất|mỗi năm|một năm|hàng năm|hằng năm)\s$")
_OF_SOMETHING = frozenset({MONEY, MEASURE})
"""Kinds of which nothing is no figure: "gian hàng 0 đồng", "cột mốc số 0 phân định"."""
_NO_FIGURES, _PARTED = frozenset({NONE, SUBSTANCE}), frozenset({MEASURE, SHARE})  # parted: values may be decimals
_MORE, _BEYOND = "hơn", "vượt"
_PLACE = "place"  # no measure is of places: "hơn 40 ha xã A"
_RULES = {kind: f"figure.{kind}" for kind in (MONEY, MEASURE, SHARE, OPEN)}
# What `_PER` and `_OR_MORE` may begin with.
_STROKES, _MORE_BLANKS = ("/", " /", "  "), (" trở", "  ")
_OF_YEAR = ("năm ", "năm học ")


@quick
@dataclass(frozen=True, slots=True)
class _Reading:
    """One number, or the two of a ratio ("/") or range, with what they count."""

    numbers: tuple[Number, ...]
    link: str
    values: tuple[Decimal, ...]
    unit: Unit
    context: Context


def find_figures(document: Document, words: Words) -> tuple[Mention[Figure], ...]:
    """Return the figures of `document` in order; a ratio or range gives two, the first of which spans both.

    Dates, ages, durations, ordinals, slogans and the numbers of documents, places and units are none.
    """
    found: list[Mention[Figure]] = []
    starts, first = number_starts(words), 0
    while first < len(starts):
        span = document.sentence_at(starts[first]).span
        after = bisect_left(starts, span.stop, first)
        here, first = starts[first:after], after
        figures = _in_sentence(document, span, here)
        figures = figures if len(figures) < 2 else list(without_repeats(document, figures))
        if figures:
            if parts := breakdown(document, span, figures):
                figures.extend(parts)
                figures.sort(key=lambda mention: (mention.span.start, mention.span.stop))
            found.extend(with_scopes(document, span, figures))
    if not _SHORT_UNITS.isdisjoint([mention.value.unit for mention in found]):
        found = _written_out(document, found)
    return tuple(found)


def _written_out(document: Document, found: Sequence[Mention[Figure]]) -> list[Mention[Figure]]:
    """Return the figures with the units written out for which the article declares short forms."""
    pairs = dict.fromkeys(_DECLARED.findall(document.folded))
    shorts = [short for _, short in pairs]
    declared = {short.upper(): full for full, short in pairs if shorts.count(short) == 1}
    return [
        mention
        if mention.value.unit not in declared
        else replace(mention, value=replace(mention.value, unit=declared[mention.value.unit]))
        for mention in found
    ]


def _in_sentence(document: Document, sentence: Span, starts: Sequence[int]) -> list[Mention[Figure]]:
    found: list[Mention[Figure]] = []
    end = begin = sentence.start
    folded, stop = document.folded, sentence.stop
    is_spelled = folded.find(_SPELLED_END, begin, stop) >= 0
    spelled = [Span(*m.span()) for m in _SPELLED.finditer(folded, begin, stop)] if is_spelled else ()
    for match in numbers_in(folded, starts, stop):
        unit = _unit(document, match, stop)
        if unit is None or unit.kind in _NO_FIGURES or match.start() < end:
            continue
        if spelled and any(span.start < match.start() < span.stop for span in spelled):
            continue
        numbers = numbers_of(match)
        if len(numbers) > 1 and numbers[0].is_year and folded.endswith(_OF_YEAR, begin, match.start()):
            numbers = numbers[1:]  # "năm 2016 lên 71 cháu"
        link = match["link"] if len(numbers) > 1 else ""
        context = context_of(folded, begin, numbers[0].start)
        reading = _Reading(numbers, link or "", _values(numbers, link or "", unit), unit, context)
        if _is_figure(document, begin, reading, listed=end > begin):
            end = unit.stop
            found += _mentions(document, reading)
    return found


def _values(numbers: tuple[Number, ...], link: str, unit: Unit) -> tuple[Decimal, ...]:
    """Return the values; "60 đến 120 triệu" gives both the factor. Empty where one cannot be read."""
    whole = unit.kind not in _PARTED
    factor = numbers[-1].factor
    first = numbers[0].value(factor, whole=whole)
    if first is None or len(numbers) == 1:
        return () if first is None else (first,)
    second = numbers[1].value(factor, whole=whole)
    if second is None:
        return ()
    if unit.name == _VND and factor is not None and first > second and numbers[0].factor is None and link != "/":
        return numbers[0].value(None, whole=True) or first, second  # "500.000 đến 1 triệu đồng"
    if unit.name == _VND and factor is None and first < _THOUSAND <= second and not second % _THOUSAND:
        return first * _THOUSAND, second  # "70-90.000 đồng"
    return first, second


def _unit(document: Document, match: re.Match[str], stop: int) -> Unit | None:
    """Return what stands behind a number: a known unit, a quoted name, bare millions' đồng, or any noun."""
    head: str | None
    digits: str | None
    head, digits = match.group("head", "digits")
    found, start = None, match.start("head")
    if head is not None and digits is None and _is_of_name(document.text, match.start(), start):
        return None
    if head is not None:
        found = unit_at(document.folded, head, start, stop)
        if document.text[start].isupper() and document.text[start - 1].isdigit() and (found is None or found.is_count):
            return None  # "ảnh 1Cán bộ": a number is stuck to what follows
    elif document.folded[match.end() : match.end() + 2].strip()[:1] == '"':
        found = quoted_unit_at(document.text, match.end(), stop)
    if found is not None:
        return found
    if (scale := last_scale(match)) is not None:
        return Unit("VND", MONEY, scale[1]) if scale[0] >= _MILLION else None
    if head is None or digits is None or match["link"] == "/":
        return None
    return open_unit(document.text, document.folded, head, start)


def _is_of_name(text: str, start: int, unit: int) -> bool:
    """Say whether a number in words is of a name: "thị xã Ba Đồn", "xã Ba Xã", "ông Lê Văn Tám chỉ đạo"; with a capital
    it begins a sentence.
    """
    before = text[max(0, start - 2) : start]
    ends_name = text[start : start + 2].istitle() and before[1:] == " " and before[0].isalpha()
    return ends_name or text[unit : unit + 2].istitle()


def _is_figure(document: Document, begin: int, reading: _Reading, *, listed: bool) -> bool:
    """Say whether a reading is a quantity; `listed` says that one stands before, after `begin`."""
    values = reading.values
    if not values or (reading.unit.kind in _OF_SOMETHING and not values[-1]):
        return False
    if reading.unit.kind == MONEY and _is_name(document.text, reading):
        return False
    if reading.unit.name == _VND and values[-1] < _LEAST:
        return False
    if reading.link == "/" and (reading.context.is_date or reading.unit.kind == SHARE or _is_turned(values)):
        return False
    return not reading.unit.is_count or _counts(document, begin, reading, listed=listed)


def _is_turned(values: tuple[Decimal, ...], link: str = "/") -> bool:
    """Say whether the first of two values is too large; of a ratio it may be, where more is reached than was set.

    "36/35 đảng viên" is a ratio; "15/6 hộ" and "300/2 hộ" are none.
    """
    first, second = values
    if first <= second:
        return False
    return link != "/" or second <= _LAST_MONTH or first > second * _FAR_ABOVE


def _is_name(text: str, reading: _Reading) -> bool:
    """Say whether the unit is part of a name behind a number without a word of scale."""
    return reading.values[-1] < _FEW * _FEW and _NAMED.match(text, reading.numbers[-1].start) is not None


def _counts(document: Document, begin: int, reading: _Reading, *, listed: bool) -> bool:
    """Say whether a number before a counted thing counts it, rather than name, date or rank something."""
    unit, context, first = reading.unit, reading.context, reading.numbers[0]
    if context.is_date or (
        context.is_label and unit.name not in roles("team") and not _is_sent(document, begin, first)
    ):
        return False
    if len(reading.numbers) > 1 and (
        _is_turned(reading.values, reading.link) or any(number.is_year for number in reading.numbers)
    ):
        return False
    if unit.name == _TIMES and (first.digits is None or _MULTIPLE.search(document.folded, begin, first.start)):
        return False
    if unit.name == _SITTINGS and _TAKES.search(document.folded, begin, first.start):
        return False
    is_yearly = reading.values[-1] <= _HARVESTS and document.folded.startswith("/năm", unit.stop)
    if unit.name == _CASES and (is_yearly or _CROPS.search(document.folded, begin, first.start)):
        return False
    if first.digits is None:
        return unit.name not in roles("idiom")
    if unit.kind == OPEN and not (listed or follows_plain_word(document.text, begin, first.start)):
        return False
    if unit.kind == OPEN and is_of_all(document.folded, begin, first.start):
        return False
    if first.start == begin and _is_item(document.text, unit, reading.values[-1], begin):
        return False
    is_plain = first.factor is None and reading.numbers[-1].factor is None
    written = reading.values[0] if is_plain else read_digits(first.digits, whole=True)
    if written is None or (unit.kind == OPEN and written % 1):
        return False
    if written < _FEW and is_formula(document.folded, begin, first.start, unit, is_one=written == 1):
        return False
    is_named = unit.kind != EVENT and is_in_name(document.text, begin, first.start, written)
    is_named = is_named and not counts_of_listed_place(document.text, document.folded, begin, first.start, unit)
    is_named = is_named or is_of_branch(document.text, begin, first.start, unit)
    return not is_named and not continues_labels(document.folded, begin, first.start, written)


def _is_item(text: str, unit: Unit, value: Decimal, begin: int) -> bool:
    """Say whether a small number numbers a heading that is all of its line, or set apart in it: "3 Phong trào"."""
    named = text[begin : unit.stop].lstrip("0123456789 ")
    apart = text[unit.stop : unit.stop + 2]
    return value < _FEW and named[:1].isupper() and not named.isupper() and apart.strip(" ") in {"", "\n", "\n\n"}


def _is_sent(document: Document, begin: int, number: Number) -> bool:
    """Say whether the number counts who or what is sent somewhere, and is no article's: "đã điều 30 cán bộ"."""
    return _SENDS.search(document.folded, begin, number.start) is not None


def _mentions(document: Document, reading: _Reading) -> list[Mention[Figure]]:
    found: list[Mention[Figure]] = []
    counted, rule = _counted(document.folded, reading), _rule_of(reading)
    for number, value in enumerate(reading.values):
        span = Span(reading.numbers[number].start, reading.unit.stop)
        figure = Figure(value, reading.unit.name, counted, _qualifier(document.folded, reading, value))
        found.append(Mention(span, document.quote(span), "figure", figure, rule))
    return found


def _rule_of(reading: _Reading) -> str:
    if reading.link:
        return "figure.ratio" if reading.link == "/" else "figure.range"
    return _RULES.get(reading.unit.kind, "figure.count")


def _counted(folded: str, reading: _Reading) -> str | None:
    """Return what an amount is of ("m2" of "đất"), or for what it is ("mỗi suất")."""
    unit = reading.unit
    if folded.startswith(_STROKES, unit.stop) and (per := _PER.match(folded, unit.stop)) is not None:
        return None if unit.is_count and is_of_kind(per[1], unit.kind) else f"mỗi {_whole_of(folded, per)}"
    if unit.kind == MONEY and reading.context.per is not None:
        return f"mỗi {reading.context.per}"
    counted = counted_at(folded, unit.stop, len(folded)) if unit.kind == MEASURE else None
    return None if counted is None or counted.kind == _PLACE else counted.name


def _whole_of(folded: str, per: re.Match[str]) -> str:
    """Return all words of what an amount is for: "500.000 đồng/học sinh"."""
    whole = counted_at(folded, per.start(1), len(folded))
    return per[1] if whole is None else folded[per.start(1) : whole.stop]


def _qualifier(folded: str, reading: _Reading, value: Decimal) -> Qualifier:
    stop = reading.unit.stop
    if folded.startswith(_MORE_BLANKS, stop) and (tail := _OR_MORE.match(folded, stop)) is not None:
        return Qualifier.OVER if tail[1] == "lên" else Qualifier.UNDER
    context = reading.context
    if context.before == _BEYOND and (reading.unit.kind == SHARE or reading.link == "/"):
        return Qualifier.EXACT  # "vượt 12% kế hoạch" is how far beyond, "vượt 11/16 chỉ tiêu" how many were
    if context.before == _MORE and is_difference(folded, reading.numbers[0].start, reading.unit.stop):
        return Qualifier.EXACT
    if context.before == "trên" and reading.unit.is_count and value < _FEW:
        return Qualifier.EXACT
    return context.qualifier
