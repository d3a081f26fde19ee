"""Words that stand for a name said before: "toàn huyện", "trong bản" for a place, "ông", "gia đình chị" for a person."""

from collections import Counter
from collections.abc import Iterator, Sequence

from kg.model import EntityClass
from kg.relate.activity_frames import Anchor
from kg.relate.activity_words import Cue, cue_before, phrases_of
from kg.text.words import Words

_LEVELS = {
    **dict.fromkeys(("tỉnh",), EntityClass.PROVINCE),
    **dict.fromkeys(("huyện", "quận", "thị xã", "thành phố"), EntityClass.DISTRICT),
    **dict.fromkeys(("xã", "phường", "thị trấn"), EntityClass.COMMUNE),
    **dict.fromkeys(("thôn", "bản", "ấp", "buôn", "bon", "xóm", "khu phố"), EntityClass.VILLAGE),
}
_BEFORE_LEVEL = frozenset({"trong", "ở", "tại", "giúp", "toàn", "cả", "khắp", "nội", "bàn", "về"})
_CLAUSE_STARTS = frozenset(',;:.(-"')
_MEN = frozenset({"ông", "anh"})
_WOMEN = frozenset({"bà", "chị"})


def stand_ins(words: Words, anchors: Sequence[Anchor]) -> list[Anchor]:
    """Return anchors for words that stand for a place or a person named in the article."""
    return [*_places(words, anchors), *_persons(words, anchors)]


def _places(words: Words, anchors: Sequence[Anchor]) -> Iterator[Anchor]:
    counts = Counter((anchor.cls, anchor.entity_id) for anchor in anchors)
    taken = _taken(words, anchors)
    table = phrases_of(Cue.PLACE_SUBJECT)
    for first, stop in words.bounds:
        for index in range(first, stop):
            match = table.match(words.folded, index, stop) if index not in taken else None
            if match is None or not _is_level(words, first, index, match[0], stop, taken):
                continue
            cls = _level_of(words.folded[index : match[0]])
            place = _place_at(anchors, counts, cls, words.starts[index]) if cls is not None else None
            if place is not None:
                yield Anchor(words.span(index, match[0]), place.entity_id, place.cls)


def _taken(words: Words, anchors: Sequence[Anchor]) -> set[int]:
    spans = ((words.at(anchor.span.start), words.at(anchor.span.stop)) for anchor in anchors)
    return {index for start, stop in spans for index in range(start, stop)}


def _is_level(words: Words, first: int, index: int, end: int, stop: int, taken: set[int]) -> bool:
    """Say whether a level word has no name of its own and stands as subject or after a preposition."""
    if end in taken or (end < stop and (words.capital[end] or words.folded[end][0].isdigit() or words.folded[end] == ",")):
        return False
    if words.folded[index] in {"toàn", "cả"}:
        return True
    if index == first:
        return True
    before = words.folded[index - 1]
    if before in _CLAUSE_STARTS:
        return index - 2 < first or words.folded[index - 2] not in _LEVELS
    if before in _BEFORE_LEVEL:
        return True
    found = cue_before(words.folded, first, index)
    return found is not None and Cue.START in found[1]


def _level_of(phrase: Sequence[str]) -> EntityClass | None:
    name = " ".join(phrase)
    return _LEVELS.get(name.removeprefix("toàn ").removeprefix("cả "))


def _place_at(
    anchors: Sequence[Anchor], counts: Counter[tuple[EntityClass, str]], cls: EntityClass, position: int
) -> Anchor | None:
    """Return the place of a level that the article is about: the latest village, else the one named most."""
    known = [anchor for anchor in anchors if anchor.cls is cls]
    before = [anchor for anchor in known if anchor.span.start < position]
    if not known:
        return None
    if cls is EntityClass.VILLAGE:
        return before[-1] if before else None
    return max(before or known, key=lambda anchor: (counts[cls, anchor.entity_id], -anchor.span.start))


def _persons(words: Words, anchors: Sequence[Anchor]) -> Iterator[Anchor]:
    persons = [anchor for anchor in anchors if anchor.cls is EntityClass.PERSON]
    if not persons:
        return
    table = phrases_of(Cue.PRONOUN, Cue.GENERIC, Cue.PEOPLE, Cue.HONORIFIC)
    taken = _taken(words, anchors)
    for first, stop in words.bounds:
        for index in range(first, stop):
            opens = index == first or words.folded[index - 1] in _CLAUSE_STARTS
            match = table.match(words.folded, index, stop) if opens and index not in taken else None
            if match is None or match[1] is not Cue.PRONOUN or match[0] in taken:
                continue
            if match[0] < stop and words.capital[match[0]]:
                continue
            wanted = _gender(words.folded[match[0] - 1])
            # Who is quoted does not speak of himself as "ông".
            limit = words.starts[first if words.folded[index - 1] == '"' and index > first else index]
            for person in reversed([a for a in persons if a.span.stop <= limit]):
                if _may_be(words, person, wanted):
                    yield Anchor(words.span(index, match[0]), person.entity_id, EntityClass.PERSON)
                    break


def _gender(word: str) -> str | None:
    return "f" if word in _WOMEN else "m" if word in _MEN else None


def _may_be(words: Words, person: Anchor, wanted: str | None) -> bool:
    """Say whether a pronoun of this gender can stand for a person; the form of address before a name tells."""
    first = words.at(person.span.start)
    if words.folded[first] in {"bác", "người"}:
        return False  # Ho Chi Minh, who is quoted and followed
    title = _gender(words.folded[first]) or (_gender(words.folded[first - 1]) if first else None)
    return wanted is None or title is None or title == wanted
