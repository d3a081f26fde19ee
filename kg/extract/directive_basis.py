"""Which directive was issued in order to carry another out."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.extract.directive_letterhead import RULE as LETTERHEAD
from kg.extract.directive_values import Citation
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


# Between the two: "… nhằm thực hiện Kế hoạch …", "… thực hiện Chỉ thị …", "… về triển khai thực hiện Nghị quyết …".
_CARRIES_OUT = re.compile(
    r"[\s,]*(?:về\s+(?:việc\s+)?)?(?:nhằm\s+|để\s+)?(?:tiếp\s+tục\s+|đẩy\s+mạnh\s+|tăng\s+cường\s+)*(?:tổ\s+chức\s+|lãnh\s+đạo\s+|chỉ\s+đạo\s+|hướng\s+dẫn\s+|việc\s+)*"
    r"(?:(?:triển\s+khai|thực\s+hiện|cụ\s+thể\s+hóa|thi\s+hành|quán\s+triệt)(?:,?\s+|\s+và\s+))+"
    r"(?:(?:có\s+hiệu\s+quả|hiệu\s+quả|nghiêm\s+túc|nghiêm|tốt|thắng\s+lợi|các|theo)\s+)*"
)
_FRONT = re.compile(
    r"^[\s\"(\-+*•\d.)]*(?:(?:để|nhằm|trong|sau\s+khi|qua|tiếp\s+tục|đồng\s+thời|ngay\s+sau\s+khi|trên\s+cơ\s+sở|được\s+biết,?|trước\s+đó,?)\s+)*"
    r"(?:(?:tiếp\s+tục|tổ\s+chức|đẩy\s+mạnh|có|nhận\s+được|thấm\s+nhuần)\s+)*"
    r"(?:thực\s+hiện|triển\s+khai|căn\s+cứ|theo|quán\s+triệt|cụ\s+thể\s+hóa|thi\s+hành|chấp\s+hành|vận\s+dụng|bám\s+sát|hưởng\s+ứng|nhận\s+được)(?!\w)"
)
_PREFIX = 40
_MAIN_CLAUSE = re.compile(r"[,;]\s")
_ANNOUNCES = re.compile(
    r"[,;]\s[^;]{3,80}(?:thông\s+báo|ban\s+hành|xây\s+dựng|quyết\s+định|hướng\s+dẫn|yêu\s+cầu|đề\s+nghị)"
)
_THEREUPON = re.compile(
    r"^[\s\"\-+*•]*(?:trên\s+cơ\s+sở\s+(?:đó|này)|theo\s+đó|từ\s+đó|căn\s+cứ\s+(?:đó|vào\s+đó))\s*,"
)


def find_based_on(document: Document, groups: Groups) -> tuple[Basis, ...]:
    """Return what was issued on the strength of what, each pair once, in the order of the text."""
    found: dict[tuple[int, int], Basis] = {}
    last_issued: tuple[int, int] | None = None
    cited = sorted(
        ((mention, index) for index, group in enumerate(groups) for mention in group),
        key=lambda item: item[0].span,
    )
    page = next((index for mention, index in cited if mention.rule == LETTERHEAD), None)
    for number, sentence in enumerate(document.sentences):
        here = [item for item in cited if sentence.span.contains(item[0].span)]
        if not here:
            continue
        pairs = [*_carried_out(document, here, sentence.span), *_fronted(document, here, sentence.span)]
        if page is not None:
            pairs.extend(_of_page(document, here, sentence.span, page))
        if last_issued is not None and last_issued[0] == number - 1:
            pairs.extend(_thereupon(document, here, sentence.span, last_issued[1]))
        for basis in pairs:
            if basis.later != basis.earlier and (basis.earlier, basis.later) not in found:
                found.setdefault((basis.later, basis.earlier), basis)
        issued = [index for mention, index in here if mention.value.issuing is not None]
        last_issued = (number, issued[-1]) if issued else None
    return tuple(found.values())


_Here = Sequence[tuple[Mention[Citation], int]]


def _carried_out(document: Document, here: _Here, sentence: Span) -> Iterator[Basis]:
    """Read "Kế hoạch A … nhằm thực hiện Chỉ thị B", also where A's subject says so."""
    for (left, later), (right, earlier) in zip(here, here[1:], strict=False):
        about = left.value.about
        starts = [left.value.full.span.stop]
        if about is not None and about.span.stop <= right.span.start:
            starts.append(about.span.stop)
        if any(_CARRIES_OUT.fullmatch(document.folded, start, right.span.start) for start in starts):
            yield Basis(later, earlier, sentence, "directive.based-on.carries-out")


def _fronted(document: Document, here: _Here, sentence: Span) -> Iterator[Basis]:
    """Read "Thực hiện B, X ban hành A": everything cited before the main clause is what A carries out."""
    if not _is_front(document, sentence.start, here[0][0].span.start):
        return
    issued = next((place for place, (mention, _) in enumerate(here) if mention.value.issuing and place), None)
    if issued is None:
        return
    later_mention, later = here[issued]
    for mention, earlier in _own(here[:issued]):
        end = (mention.value.about or mention.value.full).span.stop
        if _MAIN_CLAUSE.search(document.folded, end, later_mention.span.start):
            yield Basis(later, earlier, sentence, "directive.based-on.fronted")


def _own(here: _Here) -> Iterator[tuple[Mention[Citation], int]]:
    """Yield the citations that stand in no other one's subject."""
    subjects = [mention.value.about.span for mention, _ in here if mention.value.about is not None]
    return (item for item in here if not any(subject.contains(item[0].span) for subject in subjects))


def _is_front(document: Document, start: int, stop: int) -> bool:
    """Say whether the sentence opens with "Thực hiện …", be it after the name of a paper or a heading without a stop."""
    if _FRONT.match(document.folded[start:stop]):
        return True
    capitals = (
        place for place in range(start + 1, min(stop, start + _PREFIX)) if document.text[place].isupper()
    )
    return any(_FRONT.match(document.folded[place:stop]) for place in capitals)


def _of_page(document: Document, here: _Here, sentence: Span, page: int) -> Iterator[Basis]:
    """Read "Căn cứ B; thực hiện C; X thông báo" on the page that is the notice itself."""
    if not _is_front(document, sentence.start, here[0][0].span.start):
        return
    for mention, earlier in _own(here):
        end = (mention.value.about or mention.value.full).span.stop
        if _ANNOUNCES.search(document.folded, end, sentence.stop):
            yield Basis(page, earlier, sentence, "directive.based-on.page")


def _thereupon(document: Document, here: _Here, sentence: Span, earlier: int) -> Iterator[Basis]:
    """Read "Trên cơ sở đó, Y ra Hướng dẫn A" after a sentence in which a directive was issued."""
    mention, later = here[0]
    if mention.value.issuing is not None and _THEREUPON.match(
        document.folded[sentence.start : sentence.stop]
    ):
        yield Basis(later, earlier, sentence, "directive.based-on.thereupon")
