"""Offices that stand for who holds them: "Bí thư Huyện ủy đã đến thăm" once "Bí thư Huyện ủy A" is named."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter

from kg.relate.activities.frames import Anchor
from kg.relate.activities.names import Placed
from kg.relate.activities.words import Cue, table_of, tails_of
from kg.text.words import Words

_SEPARATORS = frozenset(',;:.()-–"')
_JOINTS = frozenset({",", "-", "–", "("})
_BODY_WORDS = 2
"""So many words after an office tell it from others: "bí thư huyện ủy", "bí thư chi bộ"."""
_BEFORE = 9
_FIRST = attrgetter("first")
_MEMBER = "viên"
"""Ends a membership, which is no office: "Tỉnh ủy viên"."""
_OFFICES = 3
"""So many offices are read after a name."""
# There is one of each: they need no body.
_SINGULAR = frozenset(
    tuple(office.split())
    for office in ("thủ tướng", "phó thủ tướng", "tổng bí thư", "chủ tịch nước", "phó chủ tịch nước")
)

_Office = tuple[str, ...]


def offices_of(words: Words, persons: Sequence[Placed]) -> Iterator[Placed]:
    """Yield the offices in an article that stand for one of its persons, given in order: at the head of a clause."""
    begun = [post for post in words.matches(table_of(Cue.POST)) if _begins_clause(words, post[0])] if persons else ()
    if all(_is_beside_holder(words, post[0], persons) for post in begun):
        return
    lefts = (0, *[person.stop for person in persons])
    told = [(who, _before(words, who, left) + _after(words, who)) for who, left in zip(persons, lefts, strict=False)]
    taken: set[int] = set()
    for person, offices in told:
        taken.update(range(person.first, person.stop), [start for start, _ in offices])
    posts = [post for post in begun if post[0] not in taken]
    if posts:
        held = _held(words, told, taken)
        for index, after, stop, _ in posts:
            yield from _standing_alone(words, held, index, after, stop)


def without_offices(words: Words, names: list[Placed], stand_ins: Sequence[Placed]) -> list[Placed]:
    """Return the names without the offices that stand for a person of the article: "Thủ tướng" is no body then."""
    if not stand_ins:
        return names
    taken = {(each.first, each.stop) for each in stand_ins if words.folded[each.first : each.stop] in _SINGULAR}
    return [name for name in names if name.is_person or (name.first, name.stop) not in taken] if taken else names


@dataclass(frozen=True, slots=True)
class _Held:
    """The offices that persons hold, those in full by their first word, and the words that belong to their names."""

    persons: dict[_Office, dict[str, Anchor]]
    full: dict[str, set[_Office]]
    taken: set[int]


def _held(words: Words, told: Iterable[tuple[Placed, Sequence[tuple[int, int]]]], taken: set[int]) -> _Held:
    held: dict[_Office, dict[str, Anchor]] = {}
    full: dict[str, set[_Office]] = {}
    for person, offices in told:
        for start, end in offices:
            office = words.folded[start:end]
            known = [_with_body(words.folded, start, end)]
            if start + len(known[0]) != person.first > end:  # the body's name is longer or shorter
                known.append(words.folded[start : person.first])
                full.setdefault(words.folded[start], set()).add(known[-1])
            for key in [*known, office] if office in _SINGULAR else known:
                held.setdefault(key, {}).setdefault(person.anchor.entity_id, person.anchor)
    return _Held(held, full, taken)


def _standing_alone(words: Words, held: _Held, index: int, after: int, stop: int) -> Iterator[Placed]:
    """Yield an office at the head of a clause, with the words `index` to `after`, if one person holds it and no name
    follows.
    """
    for office in _offices_at(words.folded, index, after, held):
        persons, end = held.persons.get(office, {}), index + len(office)
        if len(persons) == 1 and _ends(words, held.taken, end, stop):
            person = next(iter(persons.values()))
            yield Placed(Anchor(words.span(index, end), person.entity_id, person.cls), index, end)
            return


def _offices_at(folded: tuple[str, ...], index: int, after: int, held: _Held) -> Iterator[_Office]:
    """Yield what an office at a word may be: alone, with the first words of its body, with its whole name."""
    yield folded[index:after]
    yield _with_body(folded, index, after)
    for office in held.full.get(folded[index], ()):
        if folded[after : index + len(office)] == office[after - index :]:
            yield office


def _begins_clause(words: Words, index: int) -> bool:
    first = words.sentence(index)[0]
    index -= tails_of(Cue.HONORIFIC).size(words.folded, first, index)
    return index == first or words.folded[index - 1] in _SEPARATORS


def _is_beside_holder(words: Words, index: int, persons: Sequence[Placed]) -> bool:
    """Say whether an office at the head of a clause stands before or behind the name of who holds it, not alone."""
    number = bisect_right(persons, index, key=_FIRST)
    if number and persons[number - 1].stop == index - 1 and words.folded[index - 1] in _JOINTS:
        return True
    first = persons[number].first if number < len(persons) else len(words.folded)
    if first - index > _BEFORE or not _SEPARATORS.isdisjoint(words.folded[index:first]):
        return False
    return table_of(Cue.POST).match(words.folded, index, first) is not None


def _ends(words: Words, taken: set[int], end: int, stop: int) -> bool:
    """Say whether neither a name, nor another office, nor speech follows."""
    folded = words.folded
    if end >= stop or folded[end] in _SEPARATORS or words.capital[end] or end in taken:
        return False
    return table_of(Cue.SPEECH).match(folded, end, stop) is None


def _before(words: Words, person: Placed, left: int) -> list[tuple[int, int]]:
    """Return where the office before a person begins, behind the person before, and its words without the body end."""
    folded, posts = words.folded, table_of(Cue.POST)
    first = max(left, person.first - _BEFORE)
    heads = posts.root
    for start in range(first, person.first):
        if folded[start] not in heads:
            continue
        match = posts.match(folded, start, person.first)
        if match is not None and _SEPARATORS.isdisjoint(folded[start : person.first]):
            return [(start, match[0])]
    return []


def _after(words: Words, person: Placed) -> list[tuple[int, int]]:
    """Return the same for the offices after a person: "A, Tỉnh ủy viên, Bí thư Huyện ủy, Chủ tịch HĐND huyện"."""
    folded, index = words.folded, person.stop
    size, found = len(folded), list[tuple[int, int]]()
    if index >= size or folded[index] not in _JOINTS:
        return found
    posts = table_of(Cue.POST)
    for _ in range(_OFFICES):
        if index >= size or folded[index] not in _JOINTS:
            break
        match = posts.match(folded, index + 1, size)
        stop = match[0] if match is not None else index + 1
        end = size
        for position in range(stop, min(stop + _BEFORE, size)):
            if folded[position] in _SEPARATORS:
                end = position
                break
        if match is not None:
            found.append((index + 1, stop))
        elif folded[end - 1] != _MEMBER or end == index + 1:
            break
        index = end
    return found


def _with_body(folded: tuple[str, ...], index: int, end: int) -> _Office:
    """Return an office with the first words of its body."""
    limit = min(end + _BODY_WORDS, len(folded))
    while end < limit and folded[end] not in _SEPARATORS:
        end += 1
    return folded[index:end]
