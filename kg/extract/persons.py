"""Names of persons: "đồng chí Nguyễn Văn A", "Sùng A Chía", "K’Đrông", "Thiếu tá Thắng"."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from kg.extract.body_names import heads, roles
from kg.lexicon.tables import read_table
from kg.model import Mention, Span
from kg.text.document import Document
from kg.text.words import Phrases, Words

# Words before which a full name is that of a street, school or prize, not of a person who acts.
_NAMESAKES = frozenset("đường phố cầu trường giải quỹ hồ lăng chợ kênh sông núi hẻm ngõ bến đền miếu đình".split())
_MAX_NAME = 5


@dataclass(frozen=True, slots=True)
class PersonName:
    """A person as written: `name` without the title before it; `given_only` for "ông Khuynh"."""

    name: str
    title: str
    given_only: bool


@cache
def honorifics() -> Phrases[str]:
    """Return the words that stand before a person's name."""
    return Phrases((row["word"], row["word"]) for row in read_table("honorifics"))


@cache
def surnames() -> frozenset[str]:
    """Return the folded family names."""
    return frozenset(row["surname"].lower() for row in read_table("surnames"))


def find_persons(document: Document, words: Words, taken: Iterable[Span]) -> tuple[Mention[PersonName], ...]:
    """Return the persons named outside the spans `taken` by bodies and places."""
    covered = _covered(words, taken)
    found: list[Mention[PersonName]] = []
    for first, stop in words.bounds:
        if not _is_shouted(document, words, first, stop):
            _read_sentence(document, words, first, stop, covered, found)
    return tuple(found)


def _covered(words: Words, taken: Iterable[Span]) -> frozenset[int]:
    return frozenset(index for span in taken for index in range(words.at(span.start), words.at(span.stop)))


def _is_shouted(document: Document, words: Words, first: int, stop: int) -> bool:
    """Say whether a sentence is in capitals, where capitals mark no names."""
    if first == stop:
        return True
    text = document.quote(words.span(first, stop))
    return text.isupper() and stop - first > 4


def _read_sentence(
    document: Document,
    words: Words,
    index: int,
    stop: int,
    covered: frozenset[int],
    found: list[Mention[PersonName]],
) -> None:
    previous_end = -1
    while index < stop:
        title = honorifics().match(words.folded, index, stop)
        start = title[0] if title is not None and index not in covered else index
        if start < stop and folded_stop(words, start, title is not None):
            start += 1
        end = _run_end(document, words, start, stop, covered)
        titled = title is not None and start > index
        listed = _continues_list(words, start, previous_end)
        if end > start and _is_name(words, start, end, titled, listed):
            found.append(_mention(document, words, index if titled else start, start, end))
            previous_end = index = end
        else:
            index += 1


def folded_stop(words: Words, index: int, after_title: bool) -> bool:
    """Say whether a colon or full stop stands between a title and the name ("các đồng chí: A, B", "Đ/c. A")."""
    return after_title and words.folded[index] in {":", "."}


def _run_end(document: Document, words: Words, start: int, stop: int, covered: frozenset[int]) -> int:
    index = start
    while index < stop and index - start < _MAX_NAME and words.capital[index] and index not in covered:
        if (index > start and not _adjacent(document, words, index)) or _is_shouted_word(document, words, index):
            break
        if roles().match(words.folded, index, stop) is not None or _starts_title(words, index, stop):
            break
        head = heads().match(words.folded, index, stop)
        if head is not None and " " in head[1].words:
            break
        index += 1
    return index


def _is_shouted_word(document: Document, words: Words, index: int) -> bool:
    text = document.text[words.starts[index] : words.stops[index]]
    return len(text) > 1 and text.isupper() and "'" not in text and "’" not in text


def _starts_title(words: Words, index: int, stop: int) -> bool:
    """Say whether another title of several words begins ("… Lan Anh Đ/c Tuân …")."""
    found = honorifics().match(words.folded, index, stop)
    return found is not None and found[0] - index > 1


def _adjacent(document: Document, words: Words, index: int) -> bool:
    gap = document.text[words.stops[index - 1] : words.starts[index]]
    return gap.isspace() and gap.count("\n") < 2


def _is_minority_word(word: str) -> bool:
    return any(sign in word for sign in "'’‘ʼ`´") and len(word) > 2


def _continues_list(words: Words, start: int, previous_end: int) -> bool:
    return start - previous_end == 1 and words.folded[previous_end] in {",", "và", ";"} if previous_end > 0 else False


def _is_name(words: Words, start: int, end: int, titled: bool, listed: bool) -> bool:
    size = end - start
    first = words.folded[start]
    if words.folded[start:end] == ("hồ", "chí", "minh"):
        return False
    if titled:
        return True
    before = words.folded[start - 1] if start else ""
    if before in _NAMESAKES:
        return False
    if listed and size >= 2 and first in surnames():
        return True
    if size == 1 and _is_minority_word(first):
        return _after_role(words, start)
    if first not in surnames():
        return False
    return 3 <= size <= _MAX_NAME or (size == 2 and _after_role(words, start))


def _after_role(words: Words, start: int) -> bool:
    """Say whether a post ends right before the name ("Trưởng bản Giàng Páo")."""
    return any(
        (found := roles().match(words.folded, index, start)) is not None and found[0] == start
        for index in range(max(0, start - 5), start)
    )


def _mention(document: Document, words: Words, first: int, start: int, end: int) -> Mention[PersonName]:
    span = words.span(first, end)
    name = " ".join(document.quote(words.span(start, end)).split())
    title = " ".join(words.folded[first:start])
    alone = end - start == 1 and not _is_minority_word(words.folded[start])
    rule = "person.titled" if title else "person.name"
    return Mention(span, document.quote(span), "person", PersonName(name, title, alone), rule)
