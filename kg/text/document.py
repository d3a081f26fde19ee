"""An article made ready for the extractors: folded once, cut into sentences once."""

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cache

from kg.lexicon.tables import read_table
from kg.model import Article, BlockKind, Span
from kg.model.making import quick
from kg.text.fold import fold_page
from kg.text.letters import CAPITALS

# A full stop ends a sentence before a blank and a capital, a digit, a quote or a dash, or at the end of the block;
# a stray missing blank ends it too, between a small letter, bracket, "m2" or year and a capital: "xong.Ảnh",
# "chết).Hiện". The dash may have a blank behind it in a list run together, but not behind a quote: "“Tốt!” - Bà A".
_BEHIND_SIGN = (
    r"(?:[.!?…]*[\"'”’)\]]*(?=\s+[\"'“‘(\[\-–•*+]*[^\W_]|\s*$)"
    rf"|(?=\s[-–•+] [{CAPITALS}\d])"
    rf"|(?:(?<=[^\W\d_{CAPITALS}]\.)|(?<=\)\.)|(?<=m[23]\.)|(?<=20\d\d\.))(?=[{CAPITALS}][^\W\d_]))"
)
_STOP = re.compile(rf"[.!?…]{_BEHIND_SIGN}")
# Most paragraphs have no other sign; a search for one sign skips to it.
_FULL_STOP = re.compile(rf"\.{_BEHIND_SIGN}")
_OTHER_SIGNS = "!?…"
# Every fourth letter of Vietnamese carries a mark and takes two or three bytes, no letter of English does.
_FEWEST_MARKED = 0.02
_FEW_LETTERS = 40
_BEGINNING = 400  # code points that have as many marks as a text ten times as long needs
# A text without full stops (a table, a list, noise) is no sentence; those of the press have under 1,000 characters.
# It is cut, so that nothing has to look through more than this for what belongs together.
_LONGEST = 2_000
# "Quyết định số. 12" goes on, "chuyển đổi số.", "dân tộc thiểu số." end their sentence.
_BEFORE_NUMBERS = frozenset({"số", "no", "stt"})
# "v.v.", "T.Ư.": their own full stop ends the sentence as well where a capital follows.
_WITH_OWN_STOP = frozenset({"v.v", "t.ư"})
_LONGEST_ABBREVIATION = 10  # with its full stop
_TOLD_BY = 2  # letters at the end of a word that tell most from an abbreviation
_NEAR = 8  # code points in which the next word begins
_CLOSING = "\"'”’)]"
_PARAGRAPH = re.compile(r"\n(?:\s*\n|(?=\s*(?:[-+*•–]|\d{1,2}[.)]|[a-zđ]\))\s))")
# Where a page was written, without a blank before its first sentence: "Điện BiênTrận lũ quét …", never "TikTok …".
_NAME_WORD = rf"[{CAPITALS}][^\W\d_{CAPITALS}]+"
_NO_PLACE = r"(?!(?:Báo|Đài|Tạp|Trang|Kênh|Hãng|Tập|Công|Quỹ|Nhóm|Ngân|Ứng)\s)"  # "Báo VnExpress", "Quỹ VinFuture"
_GLUED = re.compile(rf"{_NO_PLACE}(?:{_NAME_WORD} (?:- )?){{1,4}}{_NAME_WORD}(?=[{CAPITALS}][^\W\d_{CAPITALS}]*\s)")


@quick
@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, heading or caption: its span, and the index and kind of the block that it stands in."""

    span: Span
    kind: BlockKind
    block: int


@dataclass(frozen=True, slots=True)
class Document:
    """An article with its folded text (`kg.text.fold`, same positions) and its sentences in order."""

    article: Article
    folded: str
    sentences: tuple[Sentence, ...]
    text: str = field(init=False, repr=False, compare=False)
    """The text as written."""
    starts: tuple[int, ...] = field(init=False, repr=False, compare=False)
    """Where each sentence begins."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", self.article.text)
        object.__setattr__(self, "starts", tuple([sentence.span.start for sentence in self.sentences]))

    def sentence_at(self, position: int) -> Sentence:
        """Return the sentence at a position: the last that begins at it or before, or the first."""
        return self.sentences[(bisect_right(self.starts, position) or 1) - 1]

    def quote(self, span: Span) -> str:
        """Return the text as written at `span`."""
        return self.text[span.start : span.stop]


def is_vietnamese(text: str) -> bool:
    """Say whether a text can be Vietnamese by its letters; a few words always can.

    >>> is_vietnamese("Nhân dân thôn Hạ làm đường."), is_vietnamese("The people of the village build a new road.")
    (True, False)
    """
    size = len(text)
    return (
        size < _FEW_LETTERS
        or _marks(text[:_BEGINNING]) >= _FEWEST_MARKED * size
        or _marks(text) >= _FEWEST_MARKED * size
    )


def _marks(text: str) -> int:
    return len(text.encode()) - len(text)


def document_of(article: Article) -> Document:
    """Return `article` folded and cut into sentences; blocks that are no article text are left out.

    A text that is not Vietnamese (another language, code, noise) has no sentences.
    """
    text = article.text
    folded = fold_page(text)
    if not is_vietnamese(text):
        return Document(article, folded, ())
    signs = "".join([sign for sign in _OTHER_SIGNS if sign in text])
    sentences = [
        Sentence(span, block.kind, index)
        for index, block in enumerate(article.blocks)
        for span in split_sentences(text, folded, block.span, signs)
    ]
    return Document(article, folded, tuple(sentences))


def glued_dateline(text: str, start: int = 0, stop: int | None = None) -> int:
    """Return the length of the place to which the sentence that begins there is stuck, 0 where there is none.

    >>> glued_dateline("Hà GiangHai xã mất điện vì sét."), glued_dateline("Báo VietnamPlus trao 20 suất quà.")
    (8, 0)
    """
    stop = len(text) if stop is None else stop
    second = text.find(" ", start, stop) + 1
    begins = text[second : second + 1] if second else ""
    if not begins.isupper() and begins != "-":
        return 0  # no name of several words begins here
    found = _GLUED.match(text, start, stop)
    return 0 if found is None else found.end() - start


def split_sentences(text: str, folded: str, block: Span, signs: str = _OTHER_SIGNS) -> list[Span]:
    """Return the sentences of `block`, without the blanks around them; `signs` may end one beside full stops.

    A line end alone ends no sentence (ward portals wrap lines inside names); a list item begins one, and so does what
    stands behind a dateline without a blank.
    """
    found: list[Span] = []
    start, stop = block.start, block.stop
    pattern = _FULL_STOP if not signs or all(text.find(sign, start, stop) < 0 for sign in signs) else _STOP
    if dateline := glued_dateline(text, start, stop):
        start += dateline
        found.append(Span(block.start, start))
    if text.find("\n", start, stop) >= 0:
        for match in _PARAGRAPH.finditer(text, start, stop):
            _cut(found, text, folded, start, match.start(), pattern)
            start = match.end()
    _cut(found, text, folded, start, stop, pattern)
    return found


def _cut(found: list[Span], text: str, folded: str, start: int, stop: int, pattern: re.Pattern[str]) -> None:
    begin = start
    for match in pattern.finditer(text, start, stop):
        if _goes_on(text, folded, begin, match):
            continue
        end = match.end()
        _add(found, text, begin, end)
        begin = end
    if begin < stop:
        _add(found, text, begin, stop)


def _goes_on(text: str, folded: str, begin: int, match: re.Match[str]) -> bool:
    """Say whether a sentence goes on: behind the full stop of an abbreviation, behind dots before a small letter."""
    sign = match[0]
    if sign in {".", ".)"}:
        dot = match.start() + 1
        ending = folded[dot - 1 - _TOLD_BY : dot - 1]
        if dot - 1 - _TOLD_BY >= begin and ending.isalnum() and ending not in _endings():
            return False  # as nearly all sentences end
        first = begin if dot - begin < _LONGEST_ABBREVIATION else dot - _LONGEST_ABBREVIATION
        word = folded[first : dot - 1].rpartition(" ")[2]
        if len(word) > 1 and word not in _abbreviations() and (word.isalnum() or not word[-1].isalnum()):
            return False  # at most words and closing signs, told without the pattern
        if word in _BEFORE_NUMBERS:
            return text[match.end() : match.end() + _NEAR].lstrip()[:1].isdigit()
        if word in _WITH_OWN_STOP:
            return not text[match.end() : match.end() + _NEAR].lstrip()[:1].isupper()
        return _abbreviation().search(folded, first, dot) is not None
    # "ngô, khoai… để bán", "“Tốt lắm!” rồi đi"; words in small letters behind a mere full stop are a slip.
    is_open = sign.startswith(("…", "..")) or sign[-1] in _CLOSING
    return is_open and text[match.end() : match.end() + _NEAR].lstrip()[:1].islower()


@cache
def _abbreviations() -> frozenset[str]:
    return frozenset(row["form"] for row in read_table("full_stops"))


@cache
def _endings() -> frozenset[str]:
    """Return the last letters of all words with which a sentence may go on; those of one letter have none before it."""
    return frozenset(word[-_TOLD_BY:] for word in (*_abbreviations(), *_BEFORE_NUMBERS, *_WITH_OWN_STOP))


@cache
def _abbreviation() -> re.Pattern[str]:
    """Return the pattern of what has a full stop and goes on: "TP. Vinh", "KP.5", "ĐĐ. Thích A", "T.Ư"."""
    forms = "|".join(re.escape(row["form"]) for row in read_table("full_stops"))
    return re.compile(rf"(?:\b(?:{forms})|(?:^|\s|\.)[^\W\d_])\.$")


def _add(found: list[Span], text: str, start: int, stop: int) -> None:
    """Add a stretch without the blanks around it, in pieces if it is too long for a sentence."""
    while start < stop and text[start].isspace():
        start += 1
    while start < stop and text[stop - 1].isspace():
        stop -= 1
    if stop - start > _LONGEST:
        _add_pieces(found, text, start, stop)
    elif start < stop:
        found.append(Span(start, stop))


def _add_pieces(found: list[Span], text: str, start: int, stop: int) -> None:
    """Add a stretch in pieces of at most `_LONGEST`, cut behind a semicolon, else at another sign or a blank."""
    while stop - start > _LONGEST:
        end = _cut_before(text, start, start + _LONGEST)
        _add(found, text, start, end)
        start = end
    _add(found, text, start, stop)


def _cut_before(text: str, start: int, limit: int) -> int:
    """Return where to cut between `start` and `limit`: never inside a name where a sign stands at all."""
    if (clause := text.rfind(";", start, limit)) > start:
        return clause + 1
    behind = max(text.rfind(sign, start, limit) for sign in ",:)")
    sign = max(behind + 1, text.rfind("(", start + 1, limit))
    if sign > start:
        return sign
    return max(text.rfind(" ", start, limit), start) + 1 if " " in text[start + 1 : limit] else limit
