"""What a figure's number covers: an amount of its own, or a whole, a part, a rate, an end of a range, a difference."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from kg.extract.figures.context import roles
from kg.extract.units import unit_at
from kg.lexicon.phrases import any_of
from kg.model import Figure, Mention, Scope, Span
from kg.text import Document
from kg.text.brackets import is_in_brackets

_LOOK_BACK = 80  # code points before a number in which its clause is read
_LIST_BACK = 200  # code points before a number in which a list of what each one gets begins
_LAST_FIGURES = 12  # among which a whole is looked for
# "2 triệu đồng mỗi hộ"; in "30 suất quà mỗi suất 500 nghìn đồng" the rate is of the number that follows.
_EACH_AFTER = re.compile(r"\s+mỗi\s+(?P<of>[^\W\d_]+)(?![^,;.:()]{0,40}\d)")
# "mỗi hộ được hỗ trợ từ": up to the number nothing ends the clause, and no sum of all begins.
_EACH_BEFORE = re.compile(r"(?<!\w)mỗi\s+(?P<of>[^\W\d_]+)(?!\w)(?:(?!tổng(?!\w))[^,;.:()\"])*$")
# "mỗi phần (quà) gồm: 10 kg gạo, ": all is a list of what each one gets, but no sum and nobody for whom it is.
_EACH_LISTED = re.compile(
    r"(?<!\w)mỗi\s+(?P<of>[^\W\d_]+)(?!\w)[^,;.:()\"0-9]*\(?(?:bao\s)?gồm(?:\s+có)?\s*:?(?:(?!tổng(?!\w))[^;:()\"])*$"
)
# "mỗi con nặng 10 kg cho 25 hộ": for whom, or where, all of them are.
_EACH_ENDED = re.compile(r"\d[^\d]*\s(?:cho|tặng|tới|thuộc|tại|ở|trên địa bàn)\s")
_FOR_WHOM = re.compile(r"(?<!\w)(?:cho|tặng|tới|đến)\s+(?:\S+\s+)?$")
# The average population of a year is that of the whole place.
_AVERAGE = re.compile(
    r"(?<!\w)(?<!dân số )(?:bình\s+quân|(?<![;,]\s)trung\s+bình)\s(?P<person>đầu\s+người\s)?[^,;.:()\"]*$"
)
_THAN, _COMPARED_REACH = " so ", 45
_COMPARED = re.compile(r"[^;.:]{0,40}\sso\s+với(?!\w)")
_AMOUNT = Scope.AMOUNT
_TO = re.compile(r"\s*(?:lên|thành|đến|tới|xuống)\s*(?:còn\s*)?")
_TO_NUMBER = re.compile(rf"{_TO.pattern}\d")
_LENGTHS = frozenset({"mm", "cm", "m", "km"})
_EACH, _MEAN, _LISTING = "mỗi", "bình", "gồm"
_EACH_BEHIND = (f" {_EACH}", "  ")
_PERSON = "người"


def without_repeats(document: Document, figures: Iterable[Mention[Figure]]) -> Iterator[Mention[Figure]]:
    """Yield figures without those that say one again in words: "1,4 tỷ (một tỷ bốn trăm triệu đồng)"."""
    last: Mention[Figure] | None = None
    for mention in figures:
        between = "" if last is None else document.folded[last.span.stop : mention.span.start]
        if (
            between != " ("
            or any(map(str.isdigit, mention.surface))
            or last is None
            or last.value.unit != mention.value.unit
        ):
            yield mention
        last = mention


def with_scopes(document: Document, sentence: Span, figures: Sequence[Mention[Figure]]) -> Iterator[Mention[Figure]]:
    """Yield the figures of `sentence`, in their order, with what their numbers cover."""
    says_each = document.folded.find(_EACH, sentence.start, sentence.stop) >= 0
    for index, mention in enumerate(figures):
        figure, start = mention.value, mention.span.start
        earlier = figures[index - _LAST_FIGURES if index > _LAST_FIGURES else 0 : index]
        begin = start - _LOOK_BACK
        lead = document.folded[begin if begin > sentence.start else sentence.start : start]
        # What each one gets may be a range or a part too, and is still a rate.
        value = _as_each(document, sentence, mention, lead, says_each=says_each)
        if value is None:
            scope = _SCOPE_OF_RULE.get(mention.rule) or _by_words(document, sentence, mention, lead, earlier)
            value = figure if scope is figure.scope else _with(figure, figure.counted, scope)
        yield mention if value is figure else Mention(mention.span, mention.surface, mention.kind, value, mention.rule)


_SCOPE_OF_RULE = {"figure.breakdown": Scope.PART, "figure.compared": Scope.CHANGE, "figure.range": Scope.RANGE}


def _as_each(
    document: Document, sentence: Span, mention: Mention[Figure], lead: str, *, says_each: bool
) -> Figure | None:
    """Return the figure as that of each one, None where it is of all."""
    figure = mention.value
    if figure.counted is not None and figure.counted.startswith(_EACH):
        return _with(figure, figure.counted, Scope.EACH)
    each = _of_each_said(document, sentence, mention, lead) if says_each else None
    if each is not None:
        return each
    folded, start, stop = document.folded, mention.span.start, mention.span.stop
    far = start - _LIST_BACK if start - sentence.start > _LIST_BACK else sentence.start
    if folded.find(_MEAN, far, start) < 0:
        return None
    # Before a list it is told farther back.
    average = _AVERAGE.search(folded[far:start] if _is_listing(folded, sentence, stop) else lead)
    if average is None:
        return None
    return _of_each(figure, _PERSON) if average["person"] else _with(figure, figure.counted, Scope.EACH)


def _is_listing(folded: str, sentence: Span, stop: int) -> bool:
    """Say whether what somebody gets may be listed up to a position."""
    return folded.find(_LISTING, max(sentence.start, stop - _LIST_BACK), stop) >= 0


def _of_each_said(document: Document, sentence: Span, mention: Mention[Figure], lead: str) -> Figure | None:
    """Return the figure as that of each of those named behind it, right before it or before the list it stands in."""
    figure, stop, after = mention.value, mention.span.stop, None
    if document.folded.startswith(_EACH_BEHIND, stop):
        after = _EACH_AFTER.match(document.folded, stop, sentence.stop)
    if after is not None and after["of"] not in figure.unit.split():
        return _of_each(figure, _noun(document, sentence, after.start("of"), after["of"]))
    before = _EACH_BEFORE.search(lead) if _EACH in lead else None
    if before is not None and _EACH_ENDED.search(before[0]) is not None:
        before = None
    if before is None and _is_listing(document.folded, sentence, stop):
        lead = document.folded[max(sentence.start, mention.span.start - _LIST_BACK) : mention.span.start]
        before = _EACH_LISTED.search(lead) if _EACH in lead and not _FOR_WHOM.search(lead) else None
    if before is not None and before["of"] not in figure.unit.split():  # "…, mỗi suất 1 triệu đồng, 20 suất của tỉnh"
        start = mention.span.start - len(lead) + before.start("of")
        return _of_each(figure, _noun(document, sentence, start, before["of"]))
    return None


def _noun(document: Document, sentence: Span, start: int, head: str) -> str:
    unit = unit_at(document.folded, head, start, sentence.stop)
    return head if unit is None else unit.name


def _of_each(figure: Figure, noun: str) -> Figure:
    counted = " ".join(filter(None, (figure.counted, _EACH, noun)))
    return _with(figure, counted, Scope.EACH)


def _with(figure: Figure, counted: str | None, scope: Scope) -> Figure:
    return Figure(figure.value, figure.unit, counted, figure.qualifier, scope)


def _by_words(
    document: Document, sentence: Span, mention: Mention[Figure], lead: str, earlier: Sequence[Mention[Figure]]
) -> Scope:
    if _ends_in("of all", lead) or (earlier and _is_denominator(document, mention, earlier[-1])):
        return Scope.WHOLE
    if earlier and _is_part(document, mention, earlier):
        return Scope.PART
    if _is_compared(document, sentence, mention) and _ends_in("change", lead):
        return Scope.CHANGE
    if mention.value.unit not in _LENGTHS:
        return _AMOUNT
    return Scope.SIZE if _ends_in("size", lead) or _widens(document, sentence, mention, earlier) else _AMOUNT


def _is_compared(document: Document, sentence: Span, mention: Mention[Figure]) -> bool:
    """Say whether a figure goes on with "so với"."""
    folded, stop = document.folded, mention.span.stop
    behind = folded[stop : stop + _COMPARED_REACH]
    return _THAN in behind and _COMPARED.match(folded, stop, sentence.stop) is not None


def _widens(document: Document, sentence: Span, mention: Mention[Figure], earlier: Sequence[Mention[Figure]]) -> bool:
    """Say whether a length is an end of "mở rộng đường từ 2,1m lên 4m"."""
    folded = document.folded
    if earlier and earlier[-1].value.unit == mention.value.unit:
        before = earlier[-1].span
        if _TO.fullmatch(folded, before.stop, mention.span.start) and folded.endswith("từ ", 0, before.start):
            return True
    begins = folded.endswith("từ ", 0, mention.span.start)
    return begins and _TO_NUMBER.match(folded, mention.span.stop, sentence.stop) is not None


def _is_denominator(document: Document, mention: Mention[Figure], before: Mention[Figure]) -> bool:
    """Say whether a figure is the second of "27/40 căn" or of "27 căn/40 căn"."""
    if before.rule == mention.rule == "figure.ratio" and before.span.contains(mention.span):
        return True
    between = document.folded[before.span.stop : mention.span.start].strip()
    return between == "/" and _is_alike(mention.value, before.value)


def _is_part(document: Document, mention: Mention[Figure], earlier: Sequence[Mention[Figure]]) -> bool:
    """Say whether words such as "trong đó" stand between a figure and one of those before that may have it in it."""
    folded, start, figure = document.folded, mention.span.start, mention.value
    marker = _words("marker")
    if marker.search(folded, earlier[0].span.stop, start) is None:
        return False
    for whole in earlier:
        if _is_alike(figure, whole.value) and figure.value <= whole.value.value:
            told = marker.search(folded, whole.span.stop, start)
            return told is not None and not _is_closed(folded, whole.span.stop, told.start(), start)
    return False


def _is_closed(folded: str, begin: int, marker: int, stop: int) -> bool:
    """Say whether a parenthesis ends that begins with a marker: "5 căn (bao gồm: 3 căn …); 40 triệu đồng".

    So does what is said to be in it without numbers: "300 suất gồm gạo, mắm; sửa nhà 20 triệu đồng".
    """
    ended = folded.find(";", marker, stop)
    if ended >= 0 and not any(map(str.isdigit, folded[marker:ended])):
        return True
    return is_in_brackets(folded, begin, marker) and folded.find(")", marker, stop) >= 0


def _is_alike(one: Figure, other: Figure) -> bool:
    return one.unit.split()[0] == other.unit.split()[0]


def _ends_in(role: str, lead: str) -> bool:
    """Say whether a word of a role stands right before a number, or before what says how exact it is."""
    for word in _last_words(role):
        if word in lead:
            break
    else:
        return False
    return _words(role, r"(?:\s+(?:từ|thêm|«inexact»))*\s*$").search(lead) is not None


@cache
def _last_words(role: str) -> tuple[str, ...]:
    return tuple(sorted({phrase.split()[-1] for phrase in roles(role)}))


@cache
def _words(role: str, after: str = "") -> re.Pattern[str]:
    inexact = any_of(roles("over") | roles("under") | roles("about"))
    return re.compile(any_of(roles(role)) + after.replace("«inexact»", inexact))
