"""Persons of whom a sentence tells that does not name them: said again by a pronoun ("Ông Nguyễn Văn A sinh năm 1970.
Ông từng giữ chức …"), or named as the heading of a list ("* Đồng chí Nguyễn Văn A:").
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kg.extract.persons import PersonName
from kg.model import Mention, Span
from kg.resolve.persons import Person
from kg.text.document import Document
from kg.text.quotes import PLAIN_QUOTE

_CLAUSE = r"(?:\A|[,;:.–\-]|\b(?:trước đó|sau đó|khi|hiện nay|hiện|nay|năm \d{4}|tháng \d{1,2}[/-]\d{4}))\s*"
_PRONOUN = re.compile(
    _CLAUSE + r"(?P<who>ông|bà|anh|chị|đồng chí|đ/c) (?=(?:từng|đã|được|giữ|tiếp tục|là|trải qua|kinh qua|làm|vinh dự"
    r"|hiện|đảm|bắt đầu|về|cũng|còn|lần lượt|thôi|nắm|có quá trình)\b)"
)
# A line of a career that names nobody: "Từ tháng 3/2006 đến tháng 5/2009 giữ chức …", "- Năm 2010: …".
_DATED = re.compile(
    r"\W*(?P<who>từ|tháng|năm) [^;\"“]{4,60}?(?:\b(?:giữ chức(?: vụ)?|đảm nhiệm|làm|là)|:)\s*", re.DOTALL
)
# Behind so many sentences without a name a pronoun means nobody for certain.
_FARTHEST = 2
_WOMEN, _MEN = frozenset({"bà", "chị", "cô"}), frozenset({"ông", "anh"})


# What stands before a post in a line of the list under a name.
_LABEL = re.compile(
    r"(?P<sign>[-+*•–]\s*)?"
    r"(?:(?:(?:chức (?:vụ|danh)|hiện (?:là|nay|giữ)|giữ chức|nghề nghiệp)[^:.;]{0,30}:?|là|nguyên)\s*)?"
)
_BULLETS = frozenset("-+*•–")
_BARE = " -+*•–.:()0123456789"
_LONGEST_LIST = 8


@dataclass(slots=True)
class Headings:
    """The name that stands alone as the heading of a list, while the list goes on."""

    document: Document
    _person: Person | None = None
    _lines: int = 0
    _opens: bool = False

    def tell(self, sentence: Span, mentions: Sequence[tuple[Mention[PersonName], Person]]) -> None:
        """Take up the next sentence, with the persons it names."""
        if not mentions:
            self._pass_by(sentence)
            return
        self._person = mentions[0][1] if len(mentions) == 1 and self._is_bare(sentence, mentions[0][0].span) else None
        self._lines = 0
        self._opens = self.document.text[sentence.stop - 1] == ":"

    def _is_bare(self, sentence: Span, name: Span) -> bool:
        """Say whether a sentence is no more than a name."""
        text = self.document.text
        return not (text[sentence.start : name.start].strip(_BARE) or text[name.stop : sentence.stop].strip(_BARE))

    def pass_over(self, first: int, stop: int) -> None:
        """Take up the sentences from `first` to before `stop`, which name nobody."""
        while self._person is not None and first < stop:
            self._pass_by(self.document.sentences[first].span)
            first += 1

    def _pass_by(self, sentence: Span) -> None:
        if self._person is not None:
            self._lines, self._opens = self._lines + 1, False
            if self._lines > _LONGEST_LIST or self.document.text[sentence.start] not in _BULLETS:
                self._person = None

    def recall(self, sentence: Span, stop: int) -> tuple[Span, Person] | None:
        """Return who holds the post that begins at `stop`, in a line under a name."""
        label = _LABEL.fullmatch(self.document.folded, sentence.start, stop) if self._person is not None else None
        if label is None or self._person is None or (label["sign"] is None and not self._opens):
            return None
        return Span(sentence.start, max(stop, sentence.start + 1)), self._person


@dataclass(slots=True)
class Subjects:
    """Who the sentences told so far are about, where it is but one person."""

    document: Document
    _person: Person | None = None
    _title: str = ""
    _since: int = 0

    def tell(self, mentions: Sequence[tuple[Mention[PersonName], Person]]) -> None:
        """Take up the persons named in the next sentence."""
        if not mentions:
            self.pass_over(1)
            return
        first = mentions[0][1]
        alone = len(mentions) == 1
        self._person = first if alone or all(person is first for _, person in mentions) else None
        titles = [mention.value.title for mention, _ in mentions if mention.value.title]
        self._title = titles[0] if titles else ""
        self._since = 0

    def pass_over(self, sentences: int) -> None:
        """Take up as many sentences that name nobody."""
        self._since += sentences

    def recall(self, sentence: Span, stop: int) -> tuple[Span, Person] | None:
        """Return where a pronoun before `stop` stands in a sentence without names, and whom it means."""
        if self._person is None or self._since > _FARTHEST:
            return None
        lead = self.document.folded[sentence.start : stop]
        dated = _DATED.fullmatch(lead)
        found = _PRONOUN.search(lead) or dated
        if found is None or PLAIN_QUOTE in lead[: found.start("who")] or self._is_other(found["who"]):
            return None
        self._since = 0
        end = stop if found is dated else sentence.start + found.end("who")
        return Span(sentence.start + found.start("who"), end), self._person

    def _is_other(self, pronoun: str) -> bool:
        """Say whether a pronoun is a woman's where a man was named, or the other way round."""
        return (pronoun in _WOMEN and self._title in _MEN) or (pronoun in _MEN and self._title in _WOMEN)
