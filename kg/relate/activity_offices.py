"""Offices that stand for who holds them: "Bí thư Huyện ủy đã đến thăm" once "Bí thư Huyện ủy A" is named."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.relate.activity_frames import Anchor
from kg.relate.activity_parts import Placed
from kg.relate.activity_words import Cue, size_before, table_of
from kg.text.words import Words

_SEPARATORS = frozenset(',;:.()-–"')
_JOINTS = frozenset({",", "-", "–", "("})
_BODY_WORDS = 2
"""So many words after an office tell it from others: "bí thư huyện ủy", "bí thư chi bộ"."""
_BEFORE = 9
_OFFICES = 3
"""So many offices are read after a name."""
# There is one of each: they need no body.
_SINGULAR = frozenset({("thủ", "tướng"), ("phó", "thủ", "tướng"), ("tổng", "bí", "thư"), ("chủ", "tịch", "nước")})

_Office = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Offices:
    """Finds offices that stand for a person in the sentences of an article."""

    words: Words
    held: dict[_Office, tuple[Anchor, ...]]
    taken: frozenset[int]

    def within(self, first: int, stop: int) -> Iterator[Placed]:
        """Yield the offices that stand for a person in the sentence with the words `first` to `stop`."""
        if not self.held:
            return
        folded = self.words.folded
        table = table_of(Cue.POST)
        for index in range(first, stop):
            match = table.match(folded, index, stop)
            if match is None or index in self.taken or not self._begins_clause(first, index):
                continue
            for office in (folded[index : match[0]], _with_body(folded, index, match[0])):
                persons, end = self.held.get(office, ()), index + len(office)
                if len(persons) == 1 and self._ends(end, stop):
                    person = persons[0]
                    yield Placed(Anchor(self.words.span(index, end), person.entity_id, person.cls), index, end)
                    break

    def _begins_clause(self, first: int, index: int) -> bool:
        index -= size_before(self.words.folded, first, index, Cue.HONORIFIC)
        return index == first or self.words.folded[index - 1] in _SEPARATORS

    def _ends(self, end: int, stop: int) -> bool:
        """Say whether neither a name, nor another office, nor speech follows."""
        folded = self.words.folded
        if end >= stop or folded[end] in _SEPARATORS or self.words.capital[end] or end in self.taken:
            return False
        return table_of(Cue.SPEECH).match(folded, end, stop) is None


def offices_of(words: Words, persons: Sequence[Placed]) -> Offices:
    """Return the finder of the offices of persons, given in order."""
    held: dict[_Office, dict[str, Anchor]] = {}
    taken = {index for person in persons for index in range(person.first, person.stop)}
    for person in persons:
        for start, end in (*_before(words, person), *_after(words, person)):
            taken.add(start)
            office = words.folded[start:end]
            known = [_with_body(words.folded, start, end)]
            for key in [*known, office] if office in _SINGULAR else known:
                held.setdefault(key, {}).setdefault(person.anchor.entity_id, person.anchor)
    return Offices(words, {office: tuple(found.values()) for office, found in held.items()}, frozenset(taken))


def _before(words: Words, person: Placed) -> Iterator[tuple[int, int]]:
    """Yield where the office before a person begins and its words without the body end."""
    folded = words.folded
    for start in range(max(0, person.first - _BEFORE), person.first):
        match = table_of(Cue.POST).match(folded, start, person.first)
        if match is not None and _SEPARATORS.isdisjoint(folded[start : person.first]):
            yield start, match[0]
            return


def _after(words: Words, person: Placed) -> Iterator[tuple[int, int]]:
    """Yield the same for the offices after a person: "A, Bí thư Huyện ủy, Chủ tịch HĐND huyện"."""
    folded, index = words.folded, person.stop
    for _ in range(_OFFICES):
        if index >= len(folded) or folded[index] not in _JOINTS:
            return
        match = table_of(Cue.POST).match(folded, index + 1, len(folded))
        if match is None:
            return
        yield index + 1, match[0]
        limit = min(match[0] + _BEFORE, len(folded))
        index = next((i for i in range(match[0], limit) if folded[i] in _SEPARATORS), len(folded))


def _with_body(folded: tuple[str, ...], index: int, end: int) -> _Office:
    """Return an office with the first words of its body."""
    limit = min(end + _BODY_WORDS, len(folded))
    return folded[index : next((i for i in range(end, limit) if folded[i] in _SEPARATORS), limit)]
