"""Which directive was issued in order to carry another out."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from kg.extract.directives.citation_words import CARRIES_OUT, words
from kg.extract.directives.letterhead import RULE as LETTERHEAD
from kg.extract.directives.values import Citation
from kg.extract.speech import said_from
from kg.model import Mention, Span
from kg.text import Document

Groups = Sequence[Sequence[Mention[Citation]]]


@dataclass(frozen=True, slots=True)
class Basis:
    """`later` was issued to carry out `earlier` (both indices of groups), as `evidence` says."""

    later: int
    earlier: int
    evidence: Span
    rule: str


@dataclass(frozen=True, slots=True)
class _Cited:
    """A citation and the index of its group."""

    citation: Citation
    group: int

    @property
    def start(self) -> int:
        return self.citation.short.span.start

    @property
    def stop(self) -> int:
        """Where the citation ends with its subject."""
        return (self.citation.about or self.citation.full).span.stop


# A decision may be about a plan that carries another paper out: "… về việc ban hành Kế hoạch triển khai Chỉ thị …".
_PLANS_TO = (
    r"(?:(?:(?:về\s+)?(?:việc\s+)?(?:ban\s+hành|phê\s+duyệt)\s+|về\s+)?(?:kế\s+hoạch|chương\s+trình(?:\s+hành\s+động)?|hướng\s+dẫn)"
    r"\s+(?:tổ\s+chức\s+)?(?=\w))?"
)
# "… nhằm thực hiện Kế hoạch …", "… về triển khai thực hiện Nghị quyết …" between the two.
_CARRYING = (
    r"[\s,\"]*(?:được\s+(?:xây\s+dựng\s+và\s+)?(?:ban\s+hành|xây\s+dựng)\s+)?"
    rf"(?:về\s+\"\s?)?{_PLANS_TO}(?:{CARRIES_OUT}|(?:căn\s+cứ|trên\s+cơ\s+sở)(?:\s+vào)?\s+)"
)
_IN_ORDER_TO = re.compile(r"[\s,\"]*(?:để|nhằm)\s")
# "B … được cụ thể hóa bằng A".
_PUT_INTO = re.compile(
    r"[^.;:]{0,80}?\s(?:đã\s+)?được\s+(?:[^.;:,]{0,60}\s)?cụ\s+thể\s+hóa\s+(?:bằng|thành|qua|thông\s+qua)\s+(?:các\s+)?"
)
_WHEN = r"(?:(?:từ\s+|đầu\s+|cuối\s+)?(?:năm|tháng|ngày)\s+[\d/.\-]{1,10}(?:\s+năm\s+\d{4})?,\s+)?"
_FRONT = rf"[\s\"(\-+*•\d.)]*{_WHEN}(?:«front-lead»,?\s+)*«front»"
_ANNOUNCES = r"[,;]\s[^;]{3,80}?«announces»"
_MAIN_CLAUSE = re.compile(r"[,;]\s")
_THEREUPON = re.compile(
    r"[\s\"\-+*•]*(?:trên\s+cơ\s+sở\s+(?:đó|này)|theo\s+đó|từ\s+đó|căn\s+cứ\s+(?:vào\s+)?đó"
    r"|(?:để\s+)?(?:cụ\s+thể\s+hóa|quán\s+triệt|triển\s+khai(?:\s+thực\s+hiện)?|(?:tổ\s+chức\s+)?thực\s+hiện)"
    r"(?:\s+(?:nghị\s+quyết|chỉ\s+thị|kế\s+hoạch|đề\s+án|kết\s+luận|quyết\s+định|hướng\s+dẫn|chủ\s+trương|quy\s+định)"
    r"(?:\s+(?:này|trên|đó|nêu\s+trên|nói\s+trên))?)?)\s*,"
)
# "Ngay sau khi X ban hành B, Y ban hành A": what was issued first.
_AFTERWARDS = re.compile(r"[\s\"(\-+*•\d.)]*(?:ngay\s+)?(?:sau\s+khi|từ)\s(?!đó)")
_AND = re.compile(r"\s*và\s*")
# Further documents issued on the same strength: "… A1, A2", "… A1; Z ban hành A2".
_FURTHER = re.compile(r"\s*(?:,|và|;)\s*(?:các\s+)?")
_FOUNDED = re.compile(
    r"[\s\"]*(?:kế\s+hoạch|chương\s+trình|nghị\s+quyết|đề\s+án|chỉ\s+thị|hướng\s+dẫn|quyết\s+định)(?:\s+(?:này|trên))?\s+"
    r"(?:được\s+)?(?:xây\s+dựng|ban\s+hành|ra\s+đời)\s+(?:dựa\s+)?(?:trên\s+cơ\s+sở|căn\s+cứ|nhằm|để)\s"
)
# What a document is based on is listed before its first article or part.
_RECITES = re.compile(r"[-–+*\s]*căn\s+cứ\s")
_RECITAL_OVER = re.compile(r"\n[ \t*]*(?:(?:Điều|ĐIỀU)\s+1|I|1|A|Phần\s+(?:thứ\s+nhất|I))\s?[.:/)]")
# The name of a paper, or a heading without a stop, before the sentence proper.
_PREFIX = 40
_REACH = 600


def find_based_on(document: Document, groups: Groups) -> tuple[Basis, ...]:
    """Return what was issued on the strength of what, each pair once, in the order of the text."""
    page = _page(groups)
    found: dict[tuple[int, int], Basis] = {}
    issued: tuple[int, int] | None = None
    for number, here in _by_sentence(document, groups).items():
        sentence = document.sentences[number].span
        pairs = [*_carried_out(document, here, sentence), *_fronted(document, here, sentence)]
        if page is not None:
            pairs.extend(_of_page(document, here, sentence, page))
        if issued is not None and issued[0] == number - 1:
            pairs.extend(_thereupon(document, here, sentence, issued[1]))
            pairs.extend(_founded(document, here, sentence, issued[1]))
        for basis in pairs:
            if basis.later != basis.earlier and (basis.earlier, basis.later) not in found:
                found.setdefault((basis.later, basis.earlier), basis)
        last = [cited.group for cited in here if cited.citation.issuing is not None]
        issued = (number, last[-1]) if last else None
    return tuple(found.values())


def _page(groups: Groups) -> int | None:
    """Return the group of the document that the page itself is."""
    for number, group in enumerate(groups):
        for mention in group:
            if mention.rule == LETTERHEAD:
                return number
    return None


def _by_sentence(document: Document, groups: Groups) -> dict[int, list[_Cited]]:
    cited = [_Cited(mention.value, index) for index, group in enumerate(groups) for mention in group]
    found: dict[int, list[_Cited]] = {}
    for item in sorted(cited, key=lambda item: (item.start, item.stop)):
        found.setdefault(bisect_right(document.starts, item.start) - 1, []).append(item)
    return found


def _carried_out(document: Document, here: Sequence[_Cited], sentence: Span) -> Iterator[Basis]:
    """Read "Kế hoạch A … nhằm thực hiện Chỉ thị B", also where A's subject says so."""
    later: int | None = None
    outer: _Cited | None = None
    for left, right in pairwise(here):
        outer = left if outer is None or outer.stop < left.start else outer
        about = left.citation.about
        inner = (about.span.start,) if about is not None and about.span.contains(right.citation.short.span) else ()
        ends = (left.citation.full.span.stop, left.stop, *inner)
        end = next((end for end in ends if words(_CARRYING).fullmatch(document.folded, end, right.start)), None)
        if end is not None:
            # "A về nội dung sinh hoạt theo B để triển khai C": what stands in A's subject carries out nothing.
            nested = outer.stop >= left.stop and _IN_ORDER_TO.match(document.folded, end, right.start) is not None
            later = outer.group if nested else left.group
        elif not _AND.fullmatch(document.folded, ends[0], right.start):
            later = None
        if later is not None:
            yield Basis(later, right.group, sentence, "directive.based-on.carries-out")
        elif _PUT_INTO.fullmatch(document.folded, ends[0], right.start):
            yield Basis(right.group, left.group, sentence, "directive.based-on.put-into")


def _fronted(document: Document, here: Sequence[_Cited], sentence: Span) -> Iterator[Basis]:
    """Read "Thực hiện B, X ban hành A": everything cited before the main clause is what A carries out."""
    place = next((place for place, item in enumerate(here) if place and item.citation.issuing), None)
    if place is None:
        return
    if not _is_front(document, sentence.start, here[0].start):
        if _is_afterwards(document, sentence, here[0]) and _ends_before(document, here[0], here[place]):
            yield Basis(here[place].group, here[0].group, sentence, "directive.based-on.fronted")
        return
    for earlier in _own(here[:place]):
        if _ends_before(document, earlier, here[place]):
            for later in _issued_with(document, here, place):
                yield Basis(later.group, earlier.group, sentence, "directive.based-on.fronted")


def _ends_before(document: Document, earlier: _Cited, later: _Cited) -> bool:
    """Say whether a main clause begins between two citations."""
    return _MAIN_CLAUSE.search(document.folded, earlier.stop, later.start) is not None


def _is_afterwards(document: Document, sentence: Span, first: _Cited) -> bool:
    """Say whether a sentence, or what is said in it, begins "Ngay sau khi X ban hành (B)"."""
    colon = document.folded.rfind(": ", sentence.start, first.start)
    begins = (sentence.start,) if colon < 0 else (sentence.start, colon + 1)
    return any(_AFTERWARDS.match(document.folded, begin, first.start) for begin in begins)


def _issued_with(document: Document, here: Sequence[_Cited], place: int) -> Iterator[_Cited]:
    """Yield the directive at `place` and those issued with it: listed behind it, or each with its own verb."""
    yield here[place]
    for left, right in pairwise(here[place:]):
        listed = left.stop <= right.start and _FURTHER.fullmatch(document.folded, left.stop, right.start)
        if not (listed or right.citation.issuing is not None):
            return
        yield right


def _of_page(document: Document, here: Sequence[_Cited], sentence: Span, page: int) -> Iterator[Basis]:
    """Read "Căn cứ B; thực hiện C; X thông báo" on the page that is the notice itself."""
    ends = document.folded[sentence.stop - 1]
    recited = (ends in ";," or _RECITES.match(document.folded, sentence.start) is not None) and _RECITAL_OVER.search(
        document.text, 0, sentence.start
    ) is None
    opens = _is_front(document, sentence.start, here[0].start)
    for earlier in _own(here):
        if not opens and not _is_below_heading(document, sentence.start, earlier.start):
            continue
        stop = min(sentence.stop, earlier.stop + _REACH)
        if recited or words(_ANNOUNCES).search(document.folded, earlier.stop, stop):
            yield Basis(page, earlier.group, sentence, "directive.based-on.page")


def _is_below_heading(document: Document, start: int, stop: int) -> bool:
    """Say whether "Thực hiện …" opens a line of a sentence that a heading without a stop begins."""
    front = words(_FRONT)
    line = document.text.find("\n", start, stop)
    while line >= 0:
        if front.match(document.folded, line + 1, stop):
            return True
        line = document.text.find("\n", line + 1, stop)
    return False


def _thereupon(document: Document, here: Sequence[_Cited], sentence: Span, earlier: int) -> Iterator[Basis]:
    """Read "Trên cơ sở đó, Y ra Hướng dẫn A" after a sentence in which a directive was issued."""
    if here[0].citation.issuing is None:
        return
    if _THEREUPON.match(document.folded, sentence.start, sentence.stop):
        yield Basis(here[0].group, earlier, sentence, "directive.based-on.thereupon")


def _founded(document: Document, here: Sequence[_Cited], sentence: Span, later: int) -> Iterator[Basis]:
    """Read "Kế hoạch được xây dựng trên cơ sở B và C" after a sentence in which the plan was issued."""
    match = _FOUNDED.match(document.folded, sentence.start, sentence.stop)
    if match is not None and match.end() <= here[0].start:
        for earlier in _own(here):
            yield Basis(later, earlier.group, sentence, "directive.based-on.founded")


def _own(here: Sequence[_Cited]) -> Iterator[_Cited]:
    """Yield the citations that stand in no other one's subject."""
    covered = 0
    for item in here:
        if item.citation.short.span.stop > covered:
            yield item
        if item.citation.about is not None:
            covered = max(covered, item.stop)


def _is_front(document: Document, start: int, stop: int) -> bool:
    """Say whether the sentence, or what follows a prefix to it, opens with "Thực hiện …"."""
    front = words(_FRONT)
    start = said_from(document.folded, start, stop)
    capitals = (at for at in range(start + 1, min(stop, start + _PREFIX)) if document.text[at].isupper())
    return any(front.match(document.folded, at, stop) for at in (start, *capitals))
