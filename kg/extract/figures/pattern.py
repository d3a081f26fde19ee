"""The shape of a number in running text: alone, in a ratio or a range, and with words that multiply it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from kg.extract.numbers import DIGITS, numerals, read_digits, read_words, scales
from kg.model.making import quick
from kg.text.words import Phrases, Words

_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_HALF = Decimal("0.5")
_ZERO = Decimal(0)
_RUOI = "rưỡi"
"""“and a half”, after a word that multiplies: "2 tỷ rưỡi"."""
# "một" is an article and "năm" a year, unless more of a number follows or one of these words stands before.
_ARTICLES = frozenset({"một", "năm"})
_BEFORE_ARTICLE = ("nhất", "thiểu", "hơn", "gần", "dưới", "khoảng")
_RATE = r"(?<=t[ỷỉ])\s+(?:lệ|suất|trọng)(?!\w)"
"""What makes a rate of the word for billions: "năm 2018 tỷ lệ hộ nghèo"."""
_LINK = r"/|-|(?:đến|tới|lên|xuống)(?:\s+(?:đến|tới|còn))?"
# A date, a time and a symbol match nowhere: no part of them stands free of a stroke, point or dash.
_FREE_BEFORE = r"(?<!\w)(?<![0-9][.,:/])(?<!\w-)(?<![+#])"
_FREE_AFTER = r"(?!\s?[-/]\s?[0-9]|[.:h][0-9])"


@quick
@dataclass(frozen=True, slots=True)
class Number:
    """A number as written: digits or words, its factor, and what "rưỡi" or "200 triệu" adds to it."""

    start: int
    digits: str | None
    words: str | None = None
    factor: Decimal | None = None
    more: Decimal = _ZERO

    def value(self, factor: Decimal | None, *, whole: bool) -> Decimal | None:
        """Return the number with its own factor, else with `factor`; see `read_digits` for `whole`."""
        factor = self.factor or factor
        if self.digits is not None:
            base = read_digits(self.digits, whole=whole and factor is None)
        else:
            said = read_words((self.words or "").split())
            base = None if said is None else Decimal(said)
        return base if base is None or factor is None else base * factor + self.more

    @property
    def is_year(self) -> bool:
        """Say whether the digits may be a year's."""
        return self.digits is not None and self.factor is None and _YEAR.fullmatch(self.digits) is not None


def number_starts(words: Words) -> list[int]:
    """Return all positions at which a number may begin, in order: words in digits, number words."""
    said = [
        index
        for index, after, _, is_article in words.matches(number_words())
        if not is_article or _may_count(words.folded, index, after)
    ]
    starts = words.starts
    return [starts[index] for index in (sorted([*words.numbers, *said]) if said else words.numbers)]


def _may_count(folded: Sequence[str], index: int, after: int) -> bool:
    """Say whether "một" or "năm" may be a number, by the words beside it: "một trăm", "hơn một tỷ"."""
    follows = after < len(folded) and folded[after] in _further_words()
    return follows or (index > 0 and folded[index - 1].endswith(_BEFORE_ARTICLE))


@cache
def _further_words() -> frozenset[str]:
    """Return the words with which more of a number may begin."""
    return frozenset({*numerals(), "trăm", *(form.split()[0] for form in scales())})


def numbers_in(folded: str, starts: Iterable[int], stop: int) -> Iterator[re.Match[str]]:
    """Yield the numbers that begin at some of `starts`, in order, matches of `number_pattern` before `stop`."""
    end, match_at = 0, number_pattern().match
    for start in starts:
        if start >= end and (match := match_at(folded, start, stop)) is not None:
            end = match.end()
            yield match


@cache
def number_words() -> Phrases[bool]:
    """Return the words with which a number may begin, and whether each is rather an article or a year."""
    return Phrases((word, word in _ARTICLES) for word in (*_alone(), *_ARTICLES))


def _alone() -> list[str]:
    return sorted(form for form in {*numerals()} - _ARTICLES if read_words([form]) is not None)


@cache
def number_pattern() -> re.Pattern[str]:
    """Return the pattern of a number, a second one after a "link", and the word behind, the unit's "head"."""
    scale = "|".join(form.replace(" ", r"\s+") for form in sorted(scales(), key=len, reverse=True))
    word = "|".join(sorted({*numerals(), "trăm"}))
    alone = "|".join(_alone())
    qualified = "|".join(rf"(?<={before}\s...)" for before in _BEFORE_ARTICLE)
    article = rf"(?:một|năm)(?:(?=\s+(?:{word}|{scale})(?!\w))|{qualified})"
    words = rf"(?P<words>(?:{alone}|{article})(?>(?:\s+(?:{word}))*)(?!\w))"
    return re.compile(
        rf"{_FREE_BEFORE}(?:(?P<digits>{DIGITS})|{words}){_tail('', scale)}"
        rf"(?:\s*(?P<link>{_LINK})\s*(?P<digits2>{DIGITS}){_tail('2', scale)})?"
        rf"{_FREE_AFTER}(?:\s*(?P<head>%|đ/c|°?[^\W_]+))?"
    )


def _tail(suffix: str, scale: str) -> str:
    more = rf"(?:\s+(?P<more{suffix}>[0-9]{{1,3}})\s?(?P<step{suffix}>{scale})(?!\w))?"
    return rf"(?:\s?(?P<scale{suffix}>(?:{scale})(?:\s+{_RUOI})?)(?!\w|{_RATE}){more})?"


def numbers_of(match: re.Match[str]) -> tuple[Number, ...]:
    """Return the one number of a match, or the two that are linked."""
    link, scale, digits, words = match.group("link", "scale", "digits", "words")
    first = Number(match.start(), digits, words) if scale is None else _number(match, match.start(), "")
    return (first,) if link is None else (first, _number(match, match.start("digits2"), "2"))


def _number(match: re.Match[str], start: int, suffix: str) -> Number:
    scale = match[f"scale{suffix}"]
    words = match["words"] if not suffix else None
    if scale is None:
        return Number(start, match[f"digits{suffix}"], words)
    factor = _factor(scale.removesuffix(_RUOI))
    more = factor * _HALF if scale.endswith(_RUOI) else _ZERO
    if (step := match[f"step{suffix}"]) is not None and _factor(step) < factor:
        more += Decimal(match[f"more{suffix}"]) * _factor(step)
    return Number(start, match[f"digits{suffix}"], words, factor, more)


def _factor(form: str) -> Decimal:
    return scales()[" ".join(form.split())]


def last_scale(match: re.Match[str]) -> tuple[Decimal, int] | None:
    """Return the factor of the last number of a match and where its words end, None where it has none."""
    suffix = "2" if match["link"] else ""
    scale = match[f"scale{suffix}"]
    if scale is None:
        return None
    last = f"step{suffix}" if match[f"step{suffix}"] else f"scale{suffix}"
    return _factor(scale.removesuffix(_RUOI)), match.end(last)
