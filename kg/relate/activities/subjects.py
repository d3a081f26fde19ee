"""The subjects of a sentence: named ones, places that act, and words that name nobody."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from itertools import compress

from kg.model.making import quick
from kg.relate.activities.company import AUTHORITIES, PREDICATES, company_of
from kg.relate.activities.names import Part, Role
from kg.relate.activities.signs import BRACKETS, CLAUSE_ENDS, Head, Signs
from kg.relate.activities.words import Cue, Tails, is_number, is_quantity, quantities, table_of, tails_of
from kg.text.words import Phrases

_NO_HEADS_BEFORE = frozenset({"kết", "viên", "thể", "chức", "thanh", "hội"})  # "đoàn kết", "đoàn viên" …
_SHORT = 2
_HOUSEHOLDS = frozenset({"hộ", "gia"})
_THERE_ARE = ("đã", "có")
_AT = frozenset({"tại", "sau"})
_STATES = frozenset({"nghèo", "cận", "thoát", "khá", "đạt", ",", ";", "."})
"""Words that only tell what households are like."""
_SUBJECTS = frozenset({Role.SUBJECT, Role.CAUSED})
_THINGS = frozenset({("mô", "hình"), ("công", "trình"), ("căn", "nhà"), ("ngôi", "nhà"), ("tuyến", "đường")})
"""Counted things that are given in a list, unless a verb follows."""
_SAYS = frozenset({"được", "đã", "có", "gồm", "mang", "là", "sẽ", "do", "góp"})
_SAYS_REACH = 6
_COMPANY_REACH = 12
_CALLING = frozenset({"huy", "điều"})
"""The words that begin "huy động", "điều động"."""
_CALLED = frozenset("lực cán công dân bộ đoàn hội các toàn nhân người đảng thanh chiến lượt đội".split())
"""The first words of "lực lượng", "cán bộ", "công an", "dân quân", "bộ đội" …"""
_GOODS = frozenset("đồng triệu tỷ xe máy nguồn vốn kinh m2 tấn quỹ tự".split())
_ENDING = frozenset({";", ":", ".", "(", ")", '"', "để", "được"})
_PLURALS = frozenset({"các", "những", "nhiều", "một"})
_OF = frozenset({"của", "trong", "thuộc", "ở"})


class SubjectKind(StrEnum):
    """What stands as subject."""

    NAMED = "named"
    PLACE = "place"
    GENERIC = "generic"
    MEMBER = "member"  # "nhiều chi bộ": members of the body named before
    CARRIED = "carried"  # "đoàn": the subject of the sentence before
    MEETING = "meeting"  # "hội nghị": the body that holds it


_KINDS = {
    Cue.GENERIC: SubjectKind.GENERIC,
    Cue.MEMBER: SubjectKind.MEMBER,
    Cue.CARRIED: SubjectKind.CARRIED,
    Cue.MEETING: SubjectKind.MEETING,
}


_NAMED, _PLACE = SubjectKind.NAMED, SubjectKind.PLACE
_PRAISED, _WITH, _GENERIC = Role.PRAISED, Role.WITH, Cue.GENERIC
_ADVERBS = frozenset("đã đang vừa sẽ cũng còn luôn thường xuyên chủ động tích cực tiếp tục kịp thời chặt chẽ ,".split())
"""Words and signs between who acts and "phối hợp với", "cùng"."""


@quick
@dataclass(frozen=True, slots=True)
class Subject:
    """A subject: its word indexes, what stands there, and the parts that name it."""

    first: int
    stop: int
    kind: SubjectKind
    parts: tuple[Part, ...] = ()


def subjects_of(
    words: Sequence[str], said: frozenset[str], first: int, stop: int, parts: Sequence[Part], signs: Signs
) -> tuple[Subject, ...]:
    """Return the subjects of a sentence in order, of its names and what stands between them.

    `said` are its words, those from `first` to `stop` of all `words`.
    """
    found = _named(words, parts) if parts else []
    if stop in signs.heads:
        heads = _apart_from((*found, *parts), signs.heads[stop])
        if heads:
            clauses = _clause_starts(words, said, first, stop)
            if _THERE_ARE[1] in said and _THERE_ARE[0] in said and not _HOUSEHOLDS.isdisjoint(said):
                clauses = sorted({*clauses, *_told_to_exist(words, first, heads)})
            persons = [part.stop for part in parts if part.is_person]
            if persons:  # "bà A, hội viên chi hội, 67 tuổi, may tặng …": who she is
                clauses = [c for c in clauses if c - 1 not in persons or c == first]
            unnamed = _unnamed(words, first, stop, heads, clauses)
            joined = [part for part in parts if part.role is _WITH] if found else ()
            found += _without_partners(words, unnamed, found, joined) if joined else unnamed
    if len(found) > 1:
        found.sort(key=lambda subject: (subject.first, subject.kind))
    return tuple(found)


def _without_partners(
    words: Sequence[str], unnamed: Iterable[Subject], named: Sequence[Subject], partners: Sequence[Part]
) -> Iterator[Subject]:
    """Yield the subjects but those that go on with the partners of one: "A phối hợp với B, (chính quyền) làm …"."""
    chains = {part.chain for part in partners if any(_leads_to(words, who, part) for who in named)}
    ends = {part.stop for part in partners if part.chain in chains}
    for subject in unnamed:
        begin = subject.first
        if words[begin - 1] == "," and begin - 1 in ends and words[begin : begin + 2] in AUTHORITIES:
            ends.add(subject.stop)
        else:
            yield subject


def _leads_to(words: Sequence[str], who: Subject, partner: Part) -> bool:
    """Say whether a partner stands right behind a subject, which has done nothing yet."""
    return who.first < partner.cue and _ADVERBS.issuperset(words[who.stop : partner.cue])


def _apart_from(taken: Sequence[Subject | Part], heads: Iterable[Head]) -> list[Head]:
    """Return the heads that neither begin nor end inside anything that is `taken`."""
    found: list[Head] = []
    for head in heads:
        start, end, _ = head
        for each in taken:
            if each.first <= start < each.stop or each.first <= end < each.stop:
                break
        else:
            found.append(head)
    return found


def _named(words: Sequence[str], parts: Sequence[Part]) -> list[Subject]:
    groups: dict[int, list[Part]] = {}
    for part in parts:
        role = part.role
        if role not in _SUBJECTS and (role is not _PRAISED or not _did_it(words, part)):
            continue
        if part.bracket is None and not part.is_scheme:
            groups.setdefault(part.chain, []).append(part)
    return [
        Subject(group[0].cue, group[-1].stop, _NAMED if group[0].is_actor else _PLACE, tuple(group))
        for group in groups.values()
    ]


def _did_it(words: Sequence[str], part: Part) -> bool:
    """Say whether a praised name is where it did something: "đánh giá cao tỉnh A đã …"."""
    return "đã" in words[part.stop : part.stop + 2]


def _unnamed(
    words: Sequence[str], first: int, stop: int, heads: Sequence[Head], clauses: Iterable[int]
) -> Iterator[Subject]:
    """Yield the heads with which a clause begins, after time words, conjunctions and quantities: one a clause."""
    ends: set[int] = set()
    last = heads[-1][0]
    openers, counting = _openers(), quantities()
    for index in clauses:
        if index > last:
            return
        begin, word = index, words[index]
        if word in openers.root or word in counting or word == "/" or word[0].isdigit():
            begin = _after_openers(words, index, stop)
        for start, end, cue in heads:
            if index <= start <= begin and _stands(words, first, index, start, end, stop, ends):
                own = _own(words, end, stop) if cue is _GENERIC else 0
                kind = _KINDS[cue]
                if cue is Cue.CARRIED and _is_plural(words, index, start):
                    kind = SubjectKind.GENERIC
                yield Subject(start, own, SubjectKind.CARRIED) if own else Subject(start, end, kind)
                ends.add(own or end)
                break


def _is_plural(words: Sequence[str], first: int, start: int) -> bool:
    """Say whether there are several: "các đơn vị" are not the one body told of before, "2 đơn vị" may be."""
    return start > first and words[start - 1] in _PLURALS


def _own(words: Sequence[str], index: int, stop: int) -> int:
    """Return the word after "(, chiến sĩ) của đơn vị": the people before are those of the subject before, else 0."""
    while index < stop and words[index] == "," and (match := _people().match(words, index + 1, stop)) is not None:
        index = match[0]
    index += index < stop and words[index] in _OF
    match = _carried().match(words, index, stop)
    return match[0] if match is not None else 0


def _clause_starts(words: Sequence[str], said: frozenset[str], first: int, stop: int) -> list[int]:
    """Return where clauses can begin in a sentence, outside brackets."""
    brackets = [] if BRACKETS.isdisjoint(said) else [index for index in range(first, stop) if words[index] in BRACKETS]
    starts = [first, *compress(range(first + 1, stop), map(CLAUSE_ENDS.__contains__, words[first : stop - 1]))]
    if '"' in said:
        # "… nói: “Chúng tôi …", and a sentence that begins so.
        starts = [start + (words[start] == '"' and (start == first or words[start - 1] == ":")) for start in starts]
    if not brackets:
        return starts
    outside: list[int] = []
    depth = done = 0
    for index in starts:
        while done < len(brackets) and brackets[done] < index:
            depth += 1 if words[brackets[done]] == "(" else -1
            done += 1
        if depth <= 0 and words[index] not in BRACKETS:
            outside.append(index)
    return outside


def _told_to_exist(words: Sequence[str], first: int, heads: Iterable[Head]) -> Iterator[int]:
    """Yield where the households begin of "Qua vận động đã có hơn 46 hộ hiến đất", who are the subject of the rest."""
    for start, end, _ in heads:
        if words[start] not in _HOUSEHOLDS:
            continue
        index = start
        while index > first and is_quantity(words, index - 1):
            index -= 1
        if index < start and words[index - 2 : index] == _THERE_ARE and _STATES.isdisjoint(words[end : end + 1]):
            yield index


def _stands(words: Sequence[str], first: int, index: int, start: int, end: int, stop: int, ends: set[int]) -> bool:
    """Say whether the words `start` to `end` of a clause that begins at `index` are its subject."""
    if start == index and words[start:end] == ("hộ",):
        return False  # "hộ nghèo, hộ khó khăn": only counted households act
    if end < stop and end - start <= _SHORT and words[end] in _NO_HEADS_BEFORE:
        return False
    if words[start:end] in _THINGS and start > index and _SAYS.isdisjoint(words[end : end + _SAYS_REACH]):
        return False  # "trao 15 suất quà, 2 mô hình sinh kế"
    # "phối hợp với cấp ủy, chính quyền …" goes on with a list of people.
    goes_on = index != first and words[index - 1] == "," and index - 1 not in ends
    size = _list_of_people().size(words, first, index - 1) if goes_on else 0
    if size and words[index - 2 - size] in _AT:
        return True  # "Tại chương trình, ban tổ chức …"
    return not (size or (goes_on and _in_company(words, first, index)))


def _in_company(words: Sequence[str], first: int, index: int) -> bool:
    """Say whether a list of partners or of those called up goes on: "phối hợp với phòng, ban, ngành, (các tổ chức)"."""
    start = max(first, index - _COMPANY_REACH)
    for near in range(index - 2, start - 1, -1):
        if words[near] == "phối" and words[near + 1] == "hợp":
            if words[near + 2] == ",":
                return False  # "ký kế hoạch phối hợp, 10 chi hội trưởng ký cam kết"
            return bool(company_of(words, near, index))
        if words[near] in _CALLING and words[near + 1] == "động":
            return _are_called(words[near + 2 : index - 1])
    return False


def _are_called(people: Sequence[str]) -> bool:
    """Say whether a list of those who are called up goes on: "huy động công an, dân quân, (người dân) dọn vệ sinh"."""
    if not people or not (people[0] in _CALLED or (people[0][0].isdigit() and _CALLED.intersection(people[1:3]))):
        return False
    return _ENDING.isdisjoint(people) and PREDICATES.isdisjoint(people) and _GOODS.isdisjoint(people)


def _after_openers(words: Sequence[str], index: int, stop: int) -> int:
    """Return the index after time words, conjunctions and quantities at the start of a clause: "đông đảo (cán bộ)"."""
    openers = _openers()
    while index < stop:
        word = words[index]
        match = openers.match(words, index, stop) if word in openers.root else None
        if match is not None:
            index = match[0]
        elif word[0].isdigit() or word in quantities() or (word == "/" and is_number(words[index - 1])):
            index += 1
        else:
            break
    return index


@cache
def _people() -> Phrases[Cue]:
    return table_of(Cue.PEOPLE)


@cache
def _carried() -> Phrases[Cue]:
    return table_of(Cue.CARRIED)


@cache
def _openers() -> Phrases[Cue]:
    return table_of(Cue.START, Cue.QUANTITY)


@cache
def _list_of_people() -> Tails:
    return tails_of(Cue.GENERIC, Cue.PEOPLE, Cue.MEMBER)
