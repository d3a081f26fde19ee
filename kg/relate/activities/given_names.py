"""People by their given name alone: "Đức nhảy xuống cứu 4 em" once "em Cao Văn Đức" is named."""

from collections.abc import Iterator, Sequence

from kg.relate.activities.frames import Anchor
from kg.relate.activities.names import Placed
from kg.relate.activities.words import KINDS_OF_BODIES, Cue, table_of
from kg.text.words import Words

_TITLES = frozenset({"em", "cháu", "anh", "chị", "ông", "bà"})
_DOES = frozenset(
    {"đã", "đang", "vẫn", "cũng", "còn", "vội", "liền", "lao", "nhảy", "chạy", "bơi", "phát", "thấy", "nghe"}
    | {"tiếp", "không", "chưa", "bị", "được", "kể", "nói", "cho", "chia", "có", "lại", "mới", "vừa", "liên", "tự"}
)
"""The words, or first words, that stand behind who does something."""
_OTHERWISE = KINDS_OF_BODIES | {"đảng", "đội"}
"""Given names that mostly mean something else at the head of a sentence: "Hội đã …", "Đoàn đã …"."""


def given_names_of(words: Words, persons: Sequence[Placed]) -> Iterator[Placed]:
    """Yield the given names at the head of a sentence that stand for the one person named so before."""
    alone = words.once(_alone) if persons else ()
    if not alone:
        return
    folded, number = words.folded, 0
    named: dict[str, dict[str, Placed]] = {}  # by given name, the persons told of so far
    for index in sorted(alone):
        while number < len(persons) and persons[number].stop <= index:
            person, number = persons[number], number + 1
            if person.stop - person.first > 1:
                named.setdefault(folded[person.stop - 1], {})[person.anchor.entity_id] = person
        if folded[index] in _OTHERWISE and folded[index] not in words.once(_titled):
            continue
        before = named.get(folded[index], {})
        if len(before) == 1:
            anchor = next(iter(before.values())).anchor
            yield Placed(Anchor(words.span(index, index + 1), anchor.entity_id, anchor.cls), index, index + 1)


def is_unnamed_person(words: Words, index: int) -> bool:
    """Say whether a sentence begins with the given name, at a word, of one whose name the article does not say in
    full: "Quyền vội lao xuống", where "em Quyền" is named elsewhere.
    """
    return index in words.once(_alone) and words.folded[index] in words.once(_titled)


def _alone(words: Words) -> frozenset[int]:
    """Return the first words of sentences behind which somebody does something, no times: "Năm vừa qua, …"."""
    folded, times = words.folded, table_of(Cue.START)
    return frozenset(
        first
        for first, stop in words.bounds
        if first + 1 < stop and folded[first + 1] in _DOES and times.match(folded, first, stop) is None
    )


def _titled(words: Words) -> frozenset[str]:
    """Return the given names that stand alone behind a title: "em Quyền"."""
    folded, capital = words.folded, words.capital
    size = len(folded)
    return frozenset(
        folded[index]
        for index in words.capitals
        if 0 < index < size - 1 and folded[index - 1] in _TITLES and not capital[index + 1]
    )
