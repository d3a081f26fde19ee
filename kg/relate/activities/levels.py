"""Words that stand for a name said before: "toàn huyện", "trong bản" for a place, "ông", "gia đình chị"."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain
from operator import attrgetter, itemgetter

from kg.model import EntityClass
from kg.relate.activities.frames import Anchor
from kg.relate.activities.given_names import given_names_of
from kg.relate.activities.governments import governments_of
from kg.relate.activities.names import Placed
from kg.relate.activities.offices import offices_of
from kg.relate.activities.words import Cue, table_of, tails_of
from kg.text.document import Document
from kg.text.words import Phrases, Words

_LEVELS = {
    "tỉnh": EntityClass.PROVINCE,
    **dict.fromkeys(("huyện", "quận", "thị xã", "thành phố"), EntityClass.DISTRICT),
    **dict.fromkeys(("xã", "phường", "thị trấn"), EntityClass.COMMUNE),
    **dict.fromkeys(("thôn", "bản", "ấp", "buôn", "bon", "xóm", "khu phố"), EntityClass.VILLAGE),
}
# "xã hội", "bản thân", "buôn bán", "tỉnh ủy": the words with which a level is no place.
_OTHERWISE = frozenset(
    {"hội", "giao", "viên", "đoàn", "đội", "ủy", "thân", "án", "chất", "đồ", "quyền", "tin", "sắc", "làng", "bán"}
    | {"lậu", "mường", "lĩnh", "năng", "vị"}
)
_WHOLE = frozenset({"toàn", "cả"})
_BEFORE_LEVEL = frozenset({"trong", "ở", "tại", "giúp", "toàn", "cả", "khắp", "nội", "bàn", "về"})
_CLAUSE_STARTS = frozenset(',;:.(-"')
_UNITS = ("trung đoàn", "tiểu đoàn", "sư đoàn", "lữ đoàn", "binh đoàn", "liên đoàn")
_BODIES = ("đảng bộ", "chi bộ", "chi hội", "chi đoàn", "đảng ủy", "huyện ủy", "huyện đoàn", "tổ", "đồn", "chùa")
_BODY_HEADS = frozenset(kind.split()[0] for kind in _BODIES)
_DOES = frozenset(
    {"đã", "sẽ", "còn", "cũng", "luôn", "thường", "tiếp", "tích", "vừa", "cùng", "phối", "phân", "lãnh", "kết", "duy"}
    | {"tham", "triển", "tập", "xây", "vận", "thực", "giao", "họp", "ra", "huy"}
)
"""The words, or first words, that stand before the verb of a subject."""
_MEN = frozenset({"ông", "anh"})
_WOMEN = frozenset({"bà", "chị"})
# The cities under the central government are provinces too, but no "tỉnh".
_CITIES = frozenset(
    tuple(city.split()) for city in ("hà nội", "hải phòng", "đà nẵng", "cần thơ", "chí minh", "hcm", "huế")
)
_FIRST, _BLOCK = itemgetter(0), attrgetter("block")
# Ho Chi Minh, who is quoted and followed: no pronoun of an article stands for him.
_REVERED = frozenset({"bác", "người"})


@cache
def unit_kinds() -> Phrases[str]:
    """Return the kinds of army units."""
    return Phrases((kind, kind) for kind in _UNITS)


@cache
def body_kinds() -> Phrases[str]:
    """Return the kinds of bodies that stand for the one named last."""
    return Phrases((kind, kind) for kind in _BODIES)


@cache
def _beginning_like_pronouns() -> Phrases[Cue]:
    """Return pronouns and what begins as they do: "cụ thể", "anh em"."""
    return table_of(Cue.PRONOUN, Cue.GENERIC, Cue.MEMBER, Cue.PEOPLE, Cue.HONORIFIC, Cue.START, Cue.UNDER)


def stand_ins_of(document: Document, words: Words, names: Sequence[Placed]) -> list[Placed]:
    """Return what stands for the names of an article, inner ones too, given in order."""
    finder = _Finder(document, words, names)
    persons = [name for name in names if name.is_person]
    return [
        *finder.places(),
        *finder.units(),
        *finder.bodies(),
        *governments_of(words, names),
        *finder.persons(persons),
        *given_names_of(words, persons),
        *offices_of(words, persons),
    ]


class _Places:
    """The names of places in order, with the first word of each; so many stand `before` the word that means one."""

    def __init__(self, names: Sequence[Placed]) -> None:
        self.names = names
        self.firsts = [name.first for name in names]
        ids = [name.anchor.entity_id for name in names]
        counts = Counter(ids)
        self._most: list[int] = []  # up to each name, the first of those that the article has most often
        self._alike: list[int] = []  # the name from which on all are of the place of each
        for number, entity_id in enumerate(ids):
            most = self._most[-1] if number else 0
            self._most.append(number if counts[entity_id] > counts[ids[most]] else most)
            self._alike.append(self._alike[-1] if number and ids[number - 1] == entity_id else number)

    def only(self, start: int, before: int) -> Anchor | None:
        """Return the one place of the names from a word on to so many, None without one or of several."""
        begin = bisect_left(self.firsts, start)
        return self.names[before - 1].anchor if begin < before and self._alike[before - 1] <= begin else None

    def most(self, before: int) -> Anchor | None:
        """Return the place that the article names most of those of so many names, where there are none of all."""
        return self.names[self._most[before - 1]].anchor if self.names else None


class _Finder:
    """Finds words that stand for a place or person in an article with these names."""

    def __init__(self, document: Document, words: Words, names: Sequence[Placed]) -> None:
        self.words = words
        self.names = names
        self._sentences = document.sentences
        self._taken = frozenset(chain.from_iterable([range(name.first, name.stop) for name in names]))
        """The words of names."""
        self._known: dict[tuple[EntityClass, str], _Places] = {}

    def places(self) -> Iterator[Placed]:
        """Yield the words that stand for a place."""
        folded = self.words.folded
        after = 0
        capital = self.words.capital
        for index, end, stop, _ in self.words.matches(table_of(Cue.PLACE_SUBJECT)):
            if index < after:
                continue  # inside the one before
            after = end
            if (end < stop and capital[end]) or index in self._taken or not self._is_level(index, end):
                continue
            name = " ".join(folded[index + (folded[index] in _WHOLE) : end])
            cls = _LEVELS.get(name)
            place = self._place_at(cls, index, name.split()[0]) if cls is not None else None
            if place is not None:
                anchor = Anchor(self.words.span(index, end), place.entity_id, place.cls)
                yield Placed(anchor, index, end)

    def _of(self, cls: EntityClass) -> list[Placed]:
        return [name for name in self.names if name.anchor.cls is cls]

    def _is_level(self, index: int, end: int) -> bool:
        """Say whether a level word has no name of its own and stands as subject or after a preposition."""
        folded = self.words.folded
        first, stop = self.words.sentence(index)
        if (end < stop and self._goes_on(end)) or end in self._taken:
            return False
        if folded[index] in _WHOLE or index == first:
            return True
        before = folded[index - 1]
        if before in _CLAUSE_STARTS:
            return index - 2 < first or folded[index - 2] not in _LEVELS
        if before in _BEFORE_LEVEL:
            return True
        found = tails_of().before(folded, first, index)
        return found is not None and Cue.START in found[1]

    def _goes_on(self, end: int) -> bool:
        """Say whether the word after a level makes it part of a name, a list or another word."""
        word = self.words.folded[end]
        return self.words.capital[end] or word[0].isdigit() or word == "," or word in _OTHERWISE

    def units(self) -> Iterator[Placed]:
        """Yield the words that stand for the army unit of their kind that is named last before: "trung đoàn đã …"."""
        named = self.words.matches(unit_kinds())
        known = self._of(EntityClass.MILITARY_UNIT) if named else []
        folded = self.words.folded
        for index, end, stop, _ in named if known else ():
            if index in self._taken or (end < stop and self._goes_on(end)):
                continue
            if index != self.words.sentence(index)[0] and folded[index - 1] not in _CLAUSE_STARTS:
                continue
            kind = folded[index:end]
            unit = next((n for n in reversed(known) if n.first < index and folded[n.first : n.first + 2] == kind), None)
            if unit is not None:
                anchor = Anchor(self.words.span(index, end), unit.anchor.entity_id, EntityClass.MILITARY_UNIT)
                yield Placed(anchor, index, end)

    def bodies(self) -> Iterator[Placed]:
        """Yield the words, in small letters, that stand for the body of their kind named last: "đảng bộ đã …"."""
        folded = self.words.folded
        named = self.words.matches(body_kinds())
        named = [each for each in named if each[1] < each[2] and folded[each[1]] in _DOES]
        known = [name for name in self.names if name.is_actor and folded[name.first] in _BODY_HEADS] if named else []
        for index, end, _, _ in named if known else ():
            kind, size = folded[index:end], end - index
            before = (n for n in reversed(known) if n.first < index and folded[n.first : n.first + size] == kind)
            body = next(before, None)
            if body is not None and index not in self._taken and self._opens_clause(index):
                yield Placed(Anchor(self.words.span(index, end), body.anchor.entity_id, body.anchor.cls), index, end)

    def _opens_clause(self, index: int) -> bool:
        first = self.words.sentence(index)[0]
        if index == first or self.words.folded[index - 1] in _CLAUSE_STARTS:
            return True
        found = tails_of().before(self.words.folded, first, index)
        return found is not None and Cue.START in found[1]

    def _place_at(self, cls: EntityClass, index: int, word: str) -> Anchor | None:
        """Return the place of a level the article is about: the latest village, else the one that the paragraph names
        before, or of several the one of the clause or the one named most.

        One with the word of the level in its name comes before others: "trong xã" is no ward.
        """
        known = self._known.get((cls, word)) or self._know(cls, word)
        before = bisect_left(known.firsts, index)
        if cls is EntityClass.VILLAGE:
            return known.names[before - 1].anchor if before else None
        if (here := known.only(self._paragraph_of(index), before)) is not None:
            return here
        first = self.words.sentence(index)[0]
        part = next((i for i in range(index - 1, first, -1) if self.words.folded[i] == ";"), first)
        return known.only(part, before) or known.most(before)

    def _know(self, cls: EntityClass, word: str) -> "_Places":
        """Return the places for which a word for their level can stand, found once."""
        known = self._of(cls)
        if cls is EntityClass.PROVINCE and word == "tỉnh":
            known = [name for name in known if not self._is_city(name)]
        # The last of "ấp A 2,5" stands within a word, here the last of the text.
        of_kind = {name.anchor.entity_id for name in known if self.words.folded[name.first : name.first + 1] == (word,)}
        known = [name for name in known if name.anchor.entity_id in of_kind] or known
        found = self._known[cls, word] = _Places(known)
        return found

    def _paragraph_of(self, index: int) -> int:
        """Return the first word of the block in which a word stands."""
        bounds, sentences = self.words.bounds, self._sentences
        block = sentences[bisect_right(bounds, index, key=_FIRST) - 1].block
        return bounds[bisect_left(sentences, block, key=_BLOCK)][0]

    def _is_city(self, name: Placed) -> bool:
        """Say whether a province is a city: "Đà Nẵng", "TP Huế", not "tỉnh Thừa Thiên Huế"."""
        words = self.words.folded[name.first : name.stop]
        return words[0] != "tỉnh" and (words[-2:] in _CITIES or words[-1:] in _CITIES)

    def persons(self, persons: Sequence[Placed]) -> Iterator[Placed]:
        """Yield the words at the head of a clause that stand for one of the persons."""
        if not persons:
            return
        folded = self.words.folded
        for index, end, stop, _ in self.words.matches(table_of(Cue.PRONOUN)):
            first = self.words.sentence(index)[0]
            if index != first and folded[index - 1] not in _CLAUSE_STARTS:
                continue
            if index in self._taken or end in self._taken:
                continue
            longest = _beginning_like_pronouns().match(folded, index, stop)
            if longest is None or longest[1] is not Cue.PRONOUN or (end < stop and self.words.capital[end]):
                continue
            # Who is quoted does not speak of himself as "ông".
            limit = first if index > first and folded[index - 1] == '"' else index
            person = self._person_before(persons, limit, _gender(folded[end - 1]))
            if person is not None:
                anchor = Anchor(self.words.span(index, end), person.entity_id, EntityClass.PERSON)
                yield Placed(anchor, index, end)

    def _person_before(self, persons: Sequence[Placed], index: int, gender: str | None) -> Anchor | None:
        """Return the last person before a word whom a pronoun of this gender can stand for."""
        for person in reversed(persons):
            title = self.words.folded[person.first]
            if person.stop > index or title in _REVERED:
                continue
            known = _gender(title) or (_gender(self.words.folded[person.first - 1]) if person.first else None)
            if gender is None or known is None or known == gender:
                return person.anchor
        return None


def _gender(word: str) -> str | None:
    return "f" if word in _WOMEN else "m" if word in _MEN else None
