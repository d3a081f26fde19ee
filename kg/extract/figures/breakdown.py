"""Counts that leave their unit to the total before them: "213 mô hình, gồm: kinh tế 87; văn hóa 69"."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache

from kg.extract.figures.context import context_of, roles
from kg.extract.numbers import DIGITS, read_digits
from kg.lexicon.phrases import branches
from kg.model import Figure, Mention, Scope, Span
from kg.text import Document
from kg.text.letters import CAPITALS

# An item: words, a number, and then nothing but the next item.
_ITEM = re.compile(rf"(?<![\w.,/-])(?P<number>{DIGITS})(?=\s*(?:[;,)]|\.(?![0-9])|và(?!\w)|…|$))")
# "9 cụ tròn 70, 75 và trên 80": ages, and no parts; each of these has words of its own.
_AGE = re.compile(r"(?:(?<!\w)tròn|[0-9]\s?[,–-]|[0-9],? và(?: trên)?)$")
# "22 ngôi nhà, trong đó Yên Lâm 3, Bản Qua 19": the parts of names that add up to the whole.
_OF_NAME = re.compile(
    rf"\s*(?:có\s+|gồm\s+)?:?\s*(?P<name>(?:(?:xã|phường|thị trấn|thôn|bản|ấp|huyện)\s+)?[{CAPITALS}][^\W\d_]*"
    rf"(?:\s+[{CAPITALS}][^\W\d_]*){{0,3}})\s+(?:có\s+)?(?P<number>{DIGITS})(?:,|;|\s+và(?!\w)|(?=\s*(?:[.)]|$)))"
)
_WHOLE = re.compile(r"[^();.:0-9]{0,60}\((?P<items>[^()]{3,400}\))")
# "172 căn nhà bị sập (Lộc An 32, An Bình 140)", "63 người (khiển trách 45, cảnh cáo 18)": what adds up to the whole.
_ADDEND = re.compile(
    rf"\s*(?:và\s+)?(?P<label>[^\W\d_][^(),;:0-9]{{1,50}})\s(?P<number>{DIGITS})\s*(?:[,;]|(?=\)|và\s))"
)
_COMPARED = re.compile(rf"(?<!\w)(?:tăng|giảm)(?:\s+thêm)?\s+(?P<number>{DIGITS})(?=\s+so\s+với)")
_THAN = " so "
_PARENTHESIS = re.compile(r"[^(),;.:0-9]{0,40}\((?P<items>[^()]{3,400}\))")
_LONGEST_LIST = 600  # code points
_LABEL = 60  # code points before an item in which its label ends
_LAST_COUNTS = 12  # among which a total is looked for
_FEWEST = 2  # one bare number alone proves no breakdown


@cache
def _marker() -> re.Pattern[str]:
    return re.compile("|".join(branches(roles("marker"))).replace(r"\ ", r"\s+"))


def breakdown(document: Document, sentence: Span, figures: Sequence[Mention[Figure]]) -> list[Mention[Figure]]:
    """Return the counts of `sentence` that are parts of a total among its `figures`, or compared with it."""
    counts = [mention for mention in figures if mention.rule in {"figure.count", "figure.ratio"}]
    if not counts:
        return []
    parts = _parts(document, sentence, counts) or _parts_in_parentheses(document, sentence, counts)
    return parts + _compared(document, sentence, counts)


def _parts(document: Document, sentence: Span, counts: Sequence[Mention[Figure]]) -> list[Mention[Figure]]:
    for marker in _marker().finditer(document.folded, counts[0].span.stop, sentence.stop):
        total = _total(counts, marker.start())
        found = []
        stop = min(sentence.stop, marker.end() + _LONGEST_LIST)
        for match in _ITEM.finditer(document.folded, marker.end(), stop):
            if (part := _part(document, match, marker.end(), total, "figure.breakdown")) is not None:
                found.append(part)
        if len(found) >= _FEWEST:
            return found
        if total.value.scope is Scope.AMOUNT and (named := _parts_of_names(document, marker.end(), stop, total)):
            return named
    return []


def _parts_of_names(document: Document, begin: int, stop: int, total: Mention[Figure]) -> list[Mention[Figure]]:
    """Read "trong đó Yên Lâm 3, Bản Qua 19" where that is all of the total, and no list of numbered villages."""
    found: list[Mention[Figure]] = []
    names: set[str] = set()
    while (match := _OF_NAME.match(document.text, begin, stop)) is not None:
        value = read_digits(match["number"], whole=True)
        if value is None:
            break
        names.add(match["name"])
        span = Span(*match.span("number"))
        figure = Figure(value, total.value.unit, total.value.counted)
        found.append(Mention(span, document.quote(span), "figure", figure, "figure.breakdown"))
        begin = match.end()
    is_all = sum(part.value.value for part in found) == total.value.value
    return found if is_all and len(names) == len(found) >= _FEWEST else []


def _parts_in_parentheses(
    document: Document, sentence: Span, counts: Sequence[Mention[Figure]]
) -> list[Mention[Figure]]:
    """Read "168 nhà hư hỏng (Quảng Trị: 30, Huế: 46)"."""
    found: list[Mention[Figure]] = []
    if document.folded.find("(", counts[0].span.stop, sentence.stop) < 0:
        return found
    for total in counts:
        whole = _WHOLE.match(document.folded, total.span.stop, sentence.stop)
        if whole is not None and (addends := _addends(document, *whole.span("items"), total)):
            found.extend(addends)
            continue
        group = _PARENTHESIS.match(document.folded, total.span.stop, sentence.stop)
        for match in _ITEM.finditer(document.folded, *group.span("items")) if group else ():
            is_item = document.folded[match.start() - 2 : match.start()].strip().endswith(":")
            part = _part(document, match, group.start("items"), total, "figure.breakdown") if group else None
            if is_item and part is not None:
                found.append(part)
    return found


def _addends(document: Document, begin: int, stop: int, total: Mention[Figure]) -> list[Mention[Figure]]:
    """Read "(Lộc An 32, An Bình 140)" where the numbers behind the words of each item add up to the whole."""
    found: list[Mention[Figure]] = []
    labels: set[str] = set()
    while (match := _ADDEND.match(document.folded, begin, stop)) is not None:
        value = read_digits(match["number"], whole=True)
        if value is None:
            return []
        span = Span(*match.span("number"))
        figure = Figure(value, total.value.unit, total.value.counted, scope=Scope.PART)
        labels.add(match["label"])
        found.append(Mention(span, document.quote(span), "figure", figure, "figure.breakdown"))
        begin = match.end()
    is_all = begin == stop - 1 and sum(part.value.value for part in found) == total.value.value
    return found if is_all and len(labels) == len(found) >= _FEWEST else []


def _total(counts: Sequence[Mention[Figure]], before: int) -> Mention[Figure]:
    """Return the largest count of what was counted last before a position."""
    last = bisect_right(counts, before, key=lambda mention: mention.span.stop)
    earlier = counts[max(0, last - _LAST_COUNTS) : last]
    head = earlier[-1].value.unit.split()[0]
    alike = (mention for mention in earlier if mention.value.unit.split()[0] == head)
    return max(alike, key=lambda mention: mention.value.value)


def _part(
    document: Document, match: re.Match[str], begin: int, total: Mention[Figure], rule: str
) -> Mention[Figure] | None:
    context = context_of(document.folded, begin, match.start("number"))
    value = read_digits(match["number"], whole=True)
    if value is None or value > total.value.value or context.is_label or context.is_date:
        return None
    before = document.text[max(begin, match.start() - _LABEL) : match.start("number")].rstrip()
    if not before or (not before.endswith(":") and all(word.istitle() for word in before.split()[-2:])):
        return None  # the number of a place: "gồm Tân Lập 2, Tân Lập 3"
    if _AGE.search(before):
        return None
    span = Span(*match.span("number"))
    figure = Figure(value, total.value.unit, total.value.counted, context.qualifier)
    return Mention(span, document.quote(span), "figure", figure, rule)


def _compared(document: Document, sentence: Span, counts: Sequence[Mention[Figure]]) -> list[Mention[Figure]]:
    found: list[Mention[Figure]] = []
    if document.folded.find(_THAN, counts[0].span.stop, sentence.stop) < 0:
        return found
    for match in _COMPARED.finditer(document.folded, counts[0].span.stop, sentence.stop):
        total = _total(counts, match.start())
        if (part := _part(document, match, sentence.start, total, "figure.compared")) is not None:
            found.append(part)
    return found
