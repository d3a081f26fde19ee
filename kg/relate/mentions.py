"""The mentions of an article's things in order, and who is the subject of a clause."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import compress
from operator import itemgetter

from kg.model import BODY_CLASSES, EntityClass, Span
from kg.model.making import quick
from kg.relate.activities.frames import Anchor
from kg.relate.builder import Node
from kg.text.brackets import is_in_brackets
from kg.text.document import Document

_FRONTS = ("thực hiện", "căn cứ", "triển khai", "quán triệt", "theo ", "trên cơ sở", "cụ thể hóa", "để thực hiện")
_ADVERBS = frozenset({"đã", "vừa", "cũng", "kịp", "thời", "sớm"})
# A body after one of these is no subject: "của Đảng ủy xã", "phối hợp với Hội Nông dân", "gửi UBND huyện".
_NOT_SUBJECT = frozenset(
    "của cho với tại ở về từ bởi thuộc đến tới trong trên theo gửi bằng vào cùng giao sang do như là gồm dự hợp".split()
)
# The last words of "điển hình là", "tiêu biểu như", "nổi bật là", "đó là": the body behind is told of and may act.
_TELLING = frozenset((lead, word) for lead in ("hình", "biểu", "bật", "đó") for word in ("là", "như"))


_CAPITAL = ["thủ", "đô"]
_DATED = frozenset("ngày tháng năm quý số thứ tuần thôn xóm tổ khu khối khóm ấp bản phường quận đoàn".split())
_AT = itemgetter(3)
_LEAD = 24
"""Characters in which a preposition stands before a name."""
_FEWEST = 2
"""So many make a list."""
_LIST_SIGN = re.compile(r"\s*(?:\(cũ\)\s*|cũ\s*)?(?:,\s*(?:và\s+)?|và\s+)")
# Between two partners stand others without a name: "phối hợp với Hội A, các đoàn thể, (Hội B)".
_UNNAMED = re.compile(r"(?:, (?:các|những|nhiều|một số) [^,;.()]{2,40})+,")
_YEAR = 4
_DIRECTIVE = EntityClass.DIRECTIVE
# "nghe kết quả Hội nghị lần thứ 9, (Đảng bộ A)": the body is that of the meeting.
_OF_MEETING = re.compile(
    r"(?<!\w)(?<!theo )(?:\w tại|kết quả|nội dung|tinh thần|báo cáo|kết luận|thông báo|văn kiện) "
    r"(?:hội nghị|đại hội|kỳ họp|phiên họp)[^,;:.]{0,30} thứ \w+, $"
)
_MEETING_REACH = 90
"""Characters before a body in which it is told whose meeting it was."""
_FEW = 16
"""Of so many things one by one is asked whether they are of some classes."""
_TITLE_LEAD = 20
"""The title of a directive begins at most so many characters after it: ", về việc ", ": “"."""


@quick
@dataclass(frozen=True, slots=True)
class At(Anchor):
    """A thing where it is named."""

    node: Node


_Named = tuple[int, int, str, At]
"""Where a thing is named: start, stop below zero (the longest of one start is first), key, and the naming."""


class Mentioned:
    """All things of an article by position; of names inside longer ones only `every` tells.

    `nodes` are the new things beside those of `before`; `titles` are what its directives are said to be about.
    """

    def __init__(
        self,
        document: Document,
        nodes: Iterable[Node],
        titles: Sequence[Span] = (),
        before: "Mentioned | None" = None,
    ) -> None:
        self._document = document
        self._titles = list(_in_no_other(titles))
        self._title_starts = [title.start for title in self._titles]
        named = [
            (span.start, -span.stop, node.key, At(span, node.key, node.cls, node))
            for node in nodes
            for span in node.mentions
        ]
        self._named: list[_Named] = named if before is None else before._named + named
        self._named.sort()
        found, self._starts, shared = _outermost(self._named)
        if shared and (apart := _one_by_one(document.folded, self._named, shared)) != self._named:
            found, self._starts, _ = _outermost(apart)
        self.all: Sequence[At] = found
        self._classes = [at.cls for at in found]
        self.every = tuple(map(_AT, self._named))
        self._of_classes: dict[frozenset[EntityClass], tuple[Sequence[At], Sequence[int]]] = {}

    def folded(self, start: int, stop: int) -> str:
        """Return the folded text from `start` to before `stop`."""
        return self._document.folded[start:stop]

    def sentence(self, position: int) -> Span:
        """Return the sentence at a position."""
        return self._document.sentence_at(position).span

    def sentence_after(self, sentence: Span) -> Span | None:
        """Return the sentence after one, None at the end."""
        index = bisect_right(self._document.starts, sentence.start)
        return self._document.sentences[index].span if index < len(self._document.sentences) else None

    def sentences_before(self, sentence: Span) -> Iterator[Span]:
        """Yield the sentences before one in its paragraph, the nearest first."""
        index = bisect_right(self._document.starts, sentence.start) - 1
        sentences = self._document.sentences
        while index > 0 and sentences[index - 1].block == sentences[index].block:
            index -= 1
            yield sentences[index].span

    def within(self, start: int, stop: int, classes: frozenset[EntityClass] | None = None) -> Sequence[At]:
        """Return the things named from `start` to before `stop`, those of `classes` where they are given."""
        known = None if classes is None else self._of_classes.get(classes)
        if known is None:
            first = bisect_left(self._starts, start)
            last = bisect_left(self._starts, stop, first)
            if classes is None:
                return self.all[first:last]
            if last == first:
                return ()
            if last - first == 1:
                return self.all[first:last] if self.all[first].cls in classes else ()
            if last - first <= _FEW:  # most ask for a sentence or less
                return [at for at in self.all[first:last] if at.cls in classes]
            known = self._of(classes)
        found, starts = known
        first = bisect_left(starts, start)
        return found[first : bisect_left(starts, stop, first)]

    def covers(self, position: int) -> bool:
        """Say whether a position lies in a name."""
        index = bisect_right(self._starts, position) - 1
        return index >= 0 and position < self.all[index].span.stop

    def of(self, classes: frozenset[EntityClass]) -> Sequence[At]:
        """Return all things of these classes."""
        return self._of(classes)[0]

    def every_outside_titles(self, classes: frozenset[EntityClass], acts: Sequence[Span] = ()) -> Sequence[At]:
        """Return everything named, without the things of these classes that directives are only about; the title of
        one that is itself one of the `acts` told of ("Quyết định công nhận xã A …") says where.
        """
        if not self._titles:
            return self.every
        telling = {self._title_at(act.start) for act in acts}
        return [
            at
            for at in self.every
            if at.cls not in classes or (title := self._title_at(at.span.start)) is None or title in telling
        ]

    @property
    def has_titles(self) -> bool:
        """Say whether a directive of the article is said to be about something."""
        return bool(self._titles)

    def in_title(self, position: int) -> bool:
        """Say whether a position lies in what a directive is about."""
        return bool(self._titles) and self._title_at(position) is not None

    def _title_at(self, position: int) -> int | None:
        """Return the number of the directive's title in which a position lies."""
        index = bisect_right(self._title_starts, position) - 1
        return index if index >= 0 and position < self._titles[index].stop else None

    def after_title(self, at: At) -> int:
        """Return where the words end that tell of a thing: of a directive those that say what it is about."""
        stop = at.span.stop
        if at.node.cls is not _DIRECTIVE:
            return stop
        index = bisect_left(self._title_starts, stop)
        near = index < len(self._titles) and self._titles[index].start - stop <= _TITLE_LEAD
        return self._titles[index].stop if near else stop

    def _of(self, classes: frozenset[EntityClass]) -> tuple[Sequence[At], Sequence[int]]:
        """Return the things of these classes and where they begin; there are few such sets, asked for many times."""
        known = self._of_classes.get(classes)
        if known is None:
            chosen = [*map(classes.__contains__, self._classes)]
            found = list(compress(self.all, chosen)), list(compress(self._starts, chosen))
            known = self._of_classes[classes] = found
        return known

    def is_object(self, at: At) -> bool:
        """Say whether a preposition before a name keeps it from being a subject."""
        start = at.span.start
        lead = self._document.folded[start - _LEAD if start > _LEAD else 0 : start]
        before = lead.split()
        if before[-2:] == _CAPITAL:
            del before[-2:]  # "món quà từ Thủ đô Hà Nội"
        if not before:
            return False
        if before[-1].strip("\"'(") in _NOT_SUBJECT:
            return tuple(before[-2:]) not in _TELLING
        if lead[-1] == "(" or before[-2:] == ["phối", "hợp"]:
            return True
        if (
            lead.endswith(", ")
            and "thứ " in lead
            and _OF_MEETING.search(self._document.folded, max(0, at.span.start - _MEETING_REACH), at.span.start)
        ):
            return True
        # "438 CLB “A”" are counted; "năm 2023 Hội A" is not.
        return len(before) > 1 and before[-1].isdigit() and len(before[-1]) < _YEAR and before[-2] not in _DATED

    def subject_before(self, position: int) -> At | None:
        """Return the body that is the subject of a verb at `position`: the last before it that is no object."""
        sentence = self.sentence(position)
        subject: At | None = None
        previous: tuple[At, bool] | None = None
        for at in self.within(sentence.start, position, BODY_CLASSES):
            joined = previous is not None and previous[1] and self._is_joined(previous[0], at)
            if joined and self._opens_clause(sentence.start, at, position):
                joined = False
            is_object = joined or self.is_object(at)
            if not is_object and not self._is_aside(sentence.start, at, position):
                subject = at
            previous = at, is_object
        return subject

    def _is_aside(self, start: int, at: At, position: int) -> bool:
        """Say whether a body stands in brackets that close before `position`: "em A (học sinh Trường B) theo …"."""
        folded = self._document.folded
        if folded.find(")", at.span.stop, position) < 0:
            return False
        return is_in_brackets(folded, start, at.span.start)

    def _opens_clause(self, start: int, at: At, position: int) -> bool:
        """Say whether a body behind a comma is the subject after a front: "Thực hiện … của A, B đã ban hành …"."""
        folded = self._document.folded
        front = folded[start : at.span.start].lstrip('"“- ').startswith(_FRONTS)
        done = folded[at.span.stop : position].split()
        return front and folded[start : at.span.start].rstrip().endswith(",") and bool(done) and set(done) <= _ADVERBS

    def _is_joined(self, left: At, right: At) -> bool:
        gap = self._document.folded[left.span.stop : right.span.start].strip()
        return gap in {",", "và", ", và"} or (gap.endswith(",") and _UNNAMED.fullmatch(gap) is not None)

    def body_in(self, span: Span) -> At | None:
        """Return the body that `span` names: the one that begins in it first."""
        bodies = self.within(span.start, span.stop, BODY_CLASSES)
        return bodies[0] if bodies else None


def _in_no_other(spans: Iterable[Span]) -> Iterator[Span]:
    stop = -1
    for span in sorted(spans, key=lambda span: (span.start, -span.stop)):
        if span.stop > stop:
            stop = span.stop
            yield span


def _one_by_one(folded: str, named: list[_Named], shared: Iterable[int]) -> list[_Named]:
    """Return the namings in order, those of "Hội Nông dân xã A và B" with each body where its own words begin.

    The body of B spans the words of A's too: they are among those that begin where another does, at `shared`.
    """
    apart = list(named)
    for start in shared:
        first = bisect_left(named, (start,))
        stop = bisect_left(named, (start + 1,), first)
        apart[first:stop] = _apart(folded, named[first:stop])
    return sorted(apart)


def _apart(folded: str, named: list[_Named]) -> list[_Named]:
    """Return namings with one beginning, each of a list of bodies where its own words begin."""
    stops = [(at.node.cls, -stop) for _, stop, _, at in named if at.node.cls in BODY_CLASSES]
    if len(stops) < _FEWEST:
        return named
    apart: list[_Named] = []
    for naming in named:
        cls, stop = naming[3].node.cls, -naming[1]
        before = max((end for other, end in stops if other is cls and end < stop), default=None)
        joined = _LIST_SIGN.match(folded, before, stop) if before is not None else None
        if joined is None:
            apart.append(naming)
        else:
            at = At(Span(joined.end(), stop), naming[2], cls, naming[3].node)
            apart.append((joined.end(), -stop, naming[2], at))
    return apart


def _outermost(named: Iterable[_Named]) -> tuple[list[At], list[int], set[int]]:
    """Return the namings inside no other, where each begins, and where several of all begin."""
    found: list[At] = []
    starts: list[int] = []
    shared: set[int] = set()
    last, before = 1, -1
    for start, stop, _, at in named:
        if start == before:
            shared.add(start)
        before = start
        if stop < last:
            last = stop
            found.append(at)
            starts.append(start)
    return found, starts, shared
