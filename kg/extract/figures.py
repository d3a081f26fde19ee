"""Quantities: money, measures, shares and counts, each with its unit and how exact it is said to be."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from kg.extract.figure_breakdown import breakdown
from kg.extract.figure_context import Context, context_of, follows_plain_word, is_in_name
from kg.extract.numbers import DIGITS, numerals, read_digits, read_words, scales
from kg.extract.units import (
    MEASURE,
    MONEY,
    NONE,
    OPEN,
    SHARE,
    Unit,
    counted_at,
    open_unit,
    quoted_unit_at,
    unit_at,
)
from kg.model import Figure, Mention, Qualifier, Span
from kg.text import Document

_PER = re.compile(r"\s*/\s*([^\W\d_]+)")
_OR_MORE = re.compile(r"\s+trở (lên|xuống)(?!\w)")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_HALF = Decimal("0.5")
_MILLION = Decimal(1_000_000)
# "trên" before fewer is the preposition ("trên 2 tuyến đường"), before more it is "more than".
_FEW = Decimal(10)
# Counted in words these are idioms ("hai con", "ba mẹ", "hai nước"), not figures.
_NOT_IN_WORDS = frozenset({"em", "con", "cháu", "mẹ", "chị em", "anh em", "bản", "nước", "nhà", "vùng", "cụ"})
_ARTICLES = frozenset({"một", "năm"})
# "tổ 5 người" is a team of five; "tổ 5 hộ" would be the households of team five.
_AFTER_LABEL = frozenset({"người", "thành viên"})
_BEFORE_ARTICLE = ("nhất", "thiểu", "hơn", "gần", "dưới", "khoảng")


@dataclass(frozen=True, slots=True)
class _Number:
    """A number in digits or in words, with the factor behind it ("triệu") and half of it ("rưỡi")."""

    start: int
    digits: str | None
    words: str | None
    factor: Decimal | None
    half: bool = False

    def value(self, factor: Decimal | None, whole: bool) -> Decimal | None:
        """Return the number times its own factor, else `factor`; see `read_digits` for `whole`."""
        factor = self.factor or factor
        if self.digits is not None:
            base = read_digits(self.digits, whole=whole and factor is None)
        else:
            said = read_words((self.words or "").split())
            base = None if said is None else Decimal(said)
        return None if base is None else (base + (_HALF if self.half else 0)) * (factor or 1)


@dataclass(frozen=True, slots=True)
class _Reading:
    """One number, or the two of a ratio or range, with what they count."""

    numbers: tuple[_Number, ...]
    link: str
    unit: Unit
    context: Context


@cache
def _pattern() -> re.Pattern[str]:
    """Return the pattern of a number, a second one linked to it, and the word behind.

    A date, a time and a symbol match nowhere: no part of them stands free of a stroke, point or dash.
    """
    scale = "|".join(form.replace(" ", r"\s+") for form in sorted(scales(), key=len, reverse=True))
    word = "|".join(sorted({*numerals(), "trăm"}))
    alone = "|".join(
        sorted(form for form in numerals() if form not in _ARTICLES and read_words([form]) is not None)
    )
    # "một" is an article and "năm" a year, unless more of a number follows or a qualifier stands before.
    qualified = "|".join(rf"(?<={word_before}\s...)" for word_before in _BEFORE_ARTICLE)
    article = rf"(?:một|năm)(?:(?=\s+(?:{word}|{scale})(?!\w))|{qualified})"
    words = rf"(?:{alone}|{article})(?:\s+(?:{word}))*+(?!\w)"
    tail = rf"(?:\s?({scale}(?:\s+rưỡi)?)(?!\w))?"
    links = r"/|-|(?:đến|tới|lên|xuống)(?:\s+(?:đến|tới|còn))?"
    free = r"(?!\s?[-/]\s?[0-9]|[.:h][0-9])"
    return re.compile(
        rf"(?<!\w)(?<![0-9][.,:/-])(?<![+#])(?:({DIGITS})|({words})){tail}(?:\s*({links})\s*({DIGITS}){tail})?"
        rf"{free}(?:\s*(%|đ/c|°?[^\W_]+))?"
    )


def find_figures(document: Document) -> tuple[Mention[Figure], ...]:
    """Return the figures of `document` in order; a ratio or range gives two, the first of which spans both.

    Dates, ages, durations, ordinals, slogans and the numbers of documents, places and units are none.
    """
    found: list[Mention[Figure]] = []
    for sentence in document.sentences:
        figures = list(_in_sentence(document, sentence.span))
        if figures:
            figures.extend(breakdown(document, sentence.span, figures))
            found.extend(sorted(figures, key=lambda mention: mention.span))
    return tuple(found)


def _in_sentence(document: Document, sentence: Span) -> Iterator[Mention[Figure]]:
    end = sentence.start
    for match in _pattern().finditer(document.folded, sentence.start, sentence.stop):
        unit = _unit(document, match, sentence.stop)
        if unit is None or unit.kind in {NONE, "substance"} or match.start() < end:
            continue
        numbers = _numbers(match)
        context = context_of(document.folded, sentence.start, match.start())
        if unit.is_count and not _counts(
            document, sentence.start, numbers, unit, context, listed=end > sentence.start
        ):
            continue
        if match[4] == "/" and not unit.is_count:
            continue
        end = unit.stop
        yield from _mentions(document, _Reading(numbers, match[4] or "", unit, context))


def _unit(document: Document, match: re.Match[str], stop: int) -> Unit | None:
    """Return what stands behind a number: a known unit, a quoted name, bare millions' đồng, or any noun."""
    head: str | None = match[7]
    found = None
    if head is not None:
        found = unit_at(document.folded, head, match.start(7), stop)
    elif document.folded[match.end() : match.end() + 2].strip()[:1] == '"':
        found = quoted_unit_at(document.text, match.end(), stop)
    if found is not None:
        return found
    factor = match[6] if match[5] else match[3]
    if factor is not None and (_factor(factor) or 0) >= _MILLION:
        return Unit("VND", MONEY, match.end(6 if match[5] else 3))
    return open_unit(document.text, head, match.start(7)) if head and match[1] and not factor else None


def _numbers(match: re.Match[str]) -> tuple[_Number, ...]:
    first = _Number(match.start(), match[1], match[2], _factor(match[3]), _has_half(match[3]))
    if match[5] is None:
        return (first,)
    return first, _Number(match.start(5), match[5], None, _factor(match[6]), _has_half(match[6]))


def _factor(form: str | None) -> Decimal | None:
    return None if form is None else scales()[" ".join(form.removesuffix("rưỡi").split())]


def _has_half(form: str | None) -> bool:
    return form is not None and form.endswith("rưỡi")


def _counts(
    document: Document,
    begin: int,
    numbers: tuple[_Number, ...],
    unit: Unit,
    context: Context,
    *,
    listed: bool,
) -> bool:
    """Say whether a number before a counted thing counts it, rather than name, date or rank something.

    `listed` says that a figure stands before it in the sentence, which begins at `begin`.
    """
    first = numbers[0]
    if context.is_date or (context.is_label and unit.name not in _AFTER_LABEL):
        return False
    if len(numbers) > 1 and not _is_pair(numbers):
        return False
    if first.digits is None:
        return unit.name not in _NOT_IN_WORDS
    if unit.kind == OPEN and not listed and not follows_plain_word(document.text, begin, first.start):
        return False
    value = read_digits(first.digits, whole=True)
    return value is not None and not is_in_name(document.text, begin, first.start, value)


def _is_pair(numbers: tuple[_Number, ...]) -> bool:
    """Say whether two numbers can be a ratio or range of things: ascending, and no years."""
    if any(number.digits is None or _YEAR.fullmatch(number.digits) for number in numbers):
        return False
    first, second = (number.value(numbers[-1].factor, True) for number in numbers)
    return first is not None and second is not None and first <= second


def _mentions(document: Document, reading: _Reading) -> Iterator[Mention[Figure]]:
    unit, numbers = reading.unit, reading.numbers
    counted = _counted(document.folded, reading)
    rule = "figure." + _rule_of(reading)
    whole = unit.kind not in {MEASURE, SHARE}
    for number in numbers:
        value = number.value(numbers[-1].factor, whole)
        if value is None or (unit.kind == MONEY and not value):
            continue  # "gian hàng 0 đồng" is free
        span = Span(number.start, unit.stop)
        figure = Figure(value, unit.name, counted, _qualifier(document.folded, reading, value))
        yield Mention(span, document.quote(span), "figure", figure, rule)


def _rule_of(reading: _Reading) -> str:
    if reading.link:
        return "ratio" if reading.link == "/" else "range"
    return reading.unit.kind if reading.unit.kind in {MONEY, MEASURE, SHARE, OPEN} else "count"


def _counted(folded: str, reading: _Reading) -> str | None:
    """Return what an amount is of ("m2" of "đất"), or for what it is ("mỗi suất")."""
    unit = reading.unit
    if (per := _PER.match(folded, unit.stop)) is not None:
        return f"mỗi {per[1]}"
    if unit.kind == MONEY and reading.context.per is not None:
        return f"mỗi {reading.context.per}"
    counted = counted_at(folded, unit.stop, len(folded)) if unit.kind == MEASURE else None
    return None if counted is None else counted.name


def _qualifier(folded: str, reading: _Reading, value: Decimal) -> Qualifier:
    if (tail := _OR_MORE.match(folded, reading.unit.stop)) is not None:
        return Qualifier.OVER if tail[1] == "lên" else Qualifier.UNDER
    if reading.context.before == "trên" and reading.unit.is_count and value < _FEW:
        return Qualifier.EXACT
    return reading.context.qualifier
