"""People by their given name alone: "Đức nhảy xuống cứu 4 em" once "em Cao Văn Đức" is named."""

from collections.abc import Iterator, Sequence

from kg.relate.activities.frames import Anchor
from kg.relate.activities.names import Placed
from kg.relate.activities.words import KINDS_OF_BODIES
from kg.text.words import Words

_TITLES = frozenset({"em", "cháu", "anh", "chị", "ông", "bà"})
_DOES = frozenset(
    {"đã", "đang", "vẫn", "cũng", "còn", "vội", "liền", "lao", "nhảy", "chạy", "bơi", "phát", "thấy", "nghe"}
    | {"tiếp", "không", "chưa", "bị", "được", "kể", "nói", "cho", "chia", "có", "lại", "mới", "vừa", "liên", "tự"}
)
"""The words, or first words, that stand behind who does something."""
_OTHERWISE = KINDS_OF_BODIES | {"đảng", "đội", "hiện", "nay"}
"""Given names that mostly mean something else at the head of a sentence: "Hội đã …", "Hiện đã …"."""


def given_names_of(words: Words, persons: Sequence[Placed]) -> Iterator[Placed]:
    """Yield the given names at the head of a sentence that stand for the one person named so before."""
    alone = words.once(_alone) if persons else ()
    if not alone:
        return
    folded = words.folded
    named: dict[str, list[Placed]] = {}
    for person in persons:
        if person.stop - person.first > 1:
            named.setdefault(folded[person.stop - 1], []).append(person)
    for index in alone:
        if folded[index] in _OTHERWISE and folded[index] not in words.once(_titled):
            continue
        before = [person for person in named.get(folded[index], ()) if person.stop <= index]
        if len({person.anchor.entity_id for person in before}) == 1:
            anchor = Anchor(words.span(index, index + 1), before[-1].anchor.entity_id, before[-1].anchor.cls)
            yield Placed(anchor, index, index + 1)


def is_unnamed_person(words: Words, index: int) -> bool:
    """Say whether a sentence begins with the given name, at a word, of one whose name the article does not say in
    full: "Quyền vội lao xuống", where "em Quyền" is named elsewhere.
    """
    return index in words.once(_alone) and words.folded[index] in words.once(_titled)


def _alone(words: Words) -> list[int]:
    """Return the first words of sentences behind which somebody does something."""
    folded = words.folded
    return [first for first, stop in words.bounds if first + 1 < stop and folded[first + 1] in _DOES]


def _titled(words: Words) -> frozenset[str]:
    """Return the given names that stand alone behind a title: "em Quyền"."""
    folded, capital = words.folded, words.capital
    size = len(folded)
    return frozenset(
        folded[index]
        for index in words.capitals
        if 0 < index < size - 1 and folded[index - 1] in _TITLES and not capital[index + 1]
    )
