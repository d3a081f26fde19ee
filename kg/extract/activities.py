"""Triggers of activities: the words that say that something was, is or will be done.

All verbs and objects of the table (`kg.extract.activity_rules`) are found in one pass over the words;
the rows of the table are then compared with their positions only.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from operator import attrgetter

from kg.extract.activity_rules import NO_OBJECT, Chain, Rule, Term, bit, lexicon
from kg.model import Mention, Span
from kg.model.making import quick
from kg.text.document import Document
from kg.text.words import Words

_BARRIERS = frozenset({*";:!?.…", "nhưng"})
# A short quotation that is no speech is a name: of a campaign, a model, a group.
_QUOTED_NAME = re.compile(r'"(?<!: ")[^".!?;\n]{2,90}"')
_DIGITS = "0123456789.,"
_COORDINATED = 4
"""Verbs that share an object begin at most so many words apart: "trồng, chăm sóc hoa"."""
_BUILT = frozenset({"road-building", "rural-lighting", "public-works", "tree-planting", "house-building"})
_EACH, _SCHOLARSHIP = "mỗi", "bổng"
_MILLION = "triệu"
_HOME, _WHERE = "nhà", frozenset({"tại", "tận", "trong", "quanh", "mỗi", "từng"})
_LEVEL = "cấp"
_LEVELS = frozenset({"trên", "dưới", "ủy", "uỷ", "xã", "huyện", "tỉnh", "trung", "cơ", "thôn", "bách"})
_SUPPORT, _FUND = "hỗ", "quỹ"
_HOLD = "tổ"
_NAMING = frozenset({_LEVEL, _SUPPORT, _HOLD})
"""Verbs that may stand in a name."""
_BODIES, _MANY = "chức", frozenset({"các", "những", "mọi"})
"""Words around "tổ chức" where it is a noun: "các tổ chức chính trị - xã hội"."""
_FROM_FUND = frozenset({"trích", "gây", "góp", "lập"})
_FUNDED = frozenset(
    {("nông", "dân"), ("phụ", "nữ"), ("ngư", "dân"), ("hội", "viên"), ("hợp", "tác"), ("khởi", "nghiệp")}
)
_LISTING = frozenset({",", "và", "cùng", "với", "hoặc", "để"})
_JOINTS = frozenset({",", "và"})
_IN_ORDER = attrgetter("span.start", "span.stop", "rule")


@quick
@dataclass(frozen=True, slots=True)
class Trigger:
    """What a trigger stands for: a concept of the activity type scheme."""

    type: str


_Hit = tuple[int, int, Rule]
"""A trigger in words: first, stop, and the row that says it."""


_Phrase = tuple[int, int, int, Chain]
"""A phrase of the table: its first word, the one after its last, the end of the sentence, and what begins there."""


def find_triggers(document: Document, words: Words, names: Sequence[Span] = ()) -> tuple[Mention[Trigger], ...]:
    """Return the triggers of all sentences in the order of the text; those of one type that touch are one.

    No trigger begins inside one of `names`, the mentions of entities; a verb right after one is a verb.
    """
    by_sentence: dict[int, list[_Hit]] = {}
    for stop, hit in _hits(words, words.inside([*names, *_quoted_names(document)]), names):
        by_sentence.setdefault(stop, []).append(hit)
    found: list[Mention[Trigger]] = []
    for hits in by_sentence.values():
        merged = _merge(words, hits) if len(hits) > 1 else hits
        found += [_mention(document, words.span(first, stop), rule) for first, stop, rule in merged]
    return tuple(sorted(found, key=_IN_ORDER))


def _quoted_names(document: Document) -> list[Span]:
    if '"' not in document.folded:
        return []
    return [Span(match.start() + 1, match.end()) for match in _QUOTED_NAME.finditer(document.folded)]


def _mention(document: Document, span: Span, rule: Rule) -> Mention[Trigger]:
    return Mention(span, document.quote(span), "activity", _trigger(rule.type), f"activity.{rule.name}")


@cache
def _trigger(name: str) -> Trigger:
    return Trigger(name)


def _phrases_of(words: Words) -> Sequence[_Phrase]:
    """Return the phrases of the table in order; "612m2" is read as "m2": the unit is what is given."""
    phrases, folded = lexicon(), words.folded
    found = words.matches(phrases)
    glued: dict[int, _Phrase] = {}
    for index in words.numbers:
        if folded[index][-1] in _DIGITS or (unit := folded[index].lstrip(_DIGITS)) not in phrases.root:
            continue
        stop = words.sentence(index)[1]
        after = folded[index + 1 : stop]
        given = phrases.match((unit, *after), 0, len(after) + 1)
        if given is not None:
            glued[index] = (index, index + given[0], stop, given[1])
    if not glued:
        return found
    by_word = {phrase[0]: phrase for phrase in found} | glued
    return [by_word[index] for index in sorted(by_word)]


def _hits(words: Words, inside: Sequence[int], names: Sequence[Span]) -> Iterator[tuple[int, _Hit]]:
    """Yield the triggers, those of a sentence together, each with the end of its sentence."""
    folded, capital, phrases = words.folded, words.capital, _phrases_of(words)
    behind: set[int] | None = None  # where names end, for which few articles ask
    sentence, rows = -1, NO_OBJECT  # the rows that have what they need behind, as bits
    number = len(phrases)
    for index, after, stop, chain in reversed(phrases):
        number -= 1
        if stop != sentence:
            sentence, rows = stop, NO_OBJECT
        seeks = chain.seeks  # none where only objects begin
        if (
            seeks
            and seeks & rows
            and not inside[index]
            and not (folded[index] in _NAMING and _names_no_deed(folded, index))
            and not (capital[index] and after == index + 1 and not inside[index - 1] and _ends_name(words, index))
        ):
            for rule, end in _said(words, phrases, number, rows):
                is_allowed = rule.is_allowed_after(folded, index)
                if not is_allowed and inside[index - 1]:
                    if behind is None:
                        behind = {words.at(name.stop) for name in names}
                    is_allowed = index in behind
                if (
                    is_allowed
                    and rule.is_allowed_before(folded, end)
                    and (not rule.context or rule.is_said_in(folded[words.sentence(index)[0] : stop]))
                ):
                    yield stop, (index, end, rule)
        rows |= chain.objects


def _ends_name(words: Words, index: int) -> bool:
    """Say whether a verb with a capital is the last syllable of a name that is not known: "bản Hồng Vân, Trung Sơn"."""
    after = words.capital[index + 1 : index + 2]
    return after == (False,) and index > words.sentence(index)[0] and words.capital[index - 1]


def _names_place(words: Words, index: int) -> bool:
    """Say whether "triệu" is but the first syllable of a commune's name: "giúp dân xã Triệu Cơ"."""
    return words.capital[index : index + 2] == (True, True)


def _names_no_deed(folded: Sequence[str], index: int) -> bool:
    """Say whether a verb is the level of a body, in the name of a fund, or a noun: "cấp xã", "quỹ hỗ trợ nông dân"."""
    if folded[index] == _LEVEL:
        return _is_level(folded, index)
    if folded[index] == _HOLD:
        return index > 0 and folded[index - 1] in _MANY and folded[index + 1] == _BODIES
    if folded[index] != _SUPPORT or index == 0 or folded[index - 1] != _FUND:
        return False
    return folded[index - 2] not in _FROM_FUND and tuple(folded[index + 2 : index + 4]) in _FUNDED


def _is_level(folded: Sequence[str], index: int) -> bool:
    """Say whether "cấp" is a level and hands out nothing: "cấp trên", "cấp xã"."""
    return folded[index + 1 : index + 2] != () and folded[index + 1] in _LEVELS


def _said(words: Words, phrases: Sequence[_Phrase], number: int, rows: int) -> Sequence[tuple[Rule, int]]:
    """Return the rows of the verbs of a phrase, and where what they say ends; `rows` have an object behind it."""
    index, _, _, chain = phrases[number]
    found: list[tuple[Rule, int]] = []
    for verb in chain.verbs:
        if verb.seeks & rows:
            found += _read(words, phrases, number + 1, verb, index + verb.length)
        elif verb.alone:
            found += [(rule, index + verb.length) for rule in verb.alone]
    return found


def _read(words: Words, phrases: Sequence[_Phrase], number: int, verb: Term, after: int) -> list[tuple[Rule, int]]:
    """Return the rows of a verb that ends before word `after`, those that need an object if it is there, one of
    `phrases` from a number on, and where what they say ends.
    """
    found = [(rule, after) for rule in verb.alone] if verb.alone else []
    rules, seeks = verb.seeking, verb.seeks
    folded, starts = words.folded, words.starts
    behind, sentence = words.stops[after - 1] + 1, words.sentence(after - 1)[1]
    furthest = behind + verb.reach
    for at in range(number, len(phrases)):
        first, _, _, chain = phrases[at]
        begin = starts[first]
        if begin > furthest or first >= sentence:
            break
        if first < after or not seeks & chain.objects:
            continue
        if folded[first] == _MILLION and _names_place(words, first):
            continue
        if folded[first] == _HOME and folded[first - 1] in _WHERE:
            continue  # "trao học bổng tại nhà", "mỗi nhà 8 triệu đồng": nothing is built there
        between = folded[after:first]
        if not _BARRIERS.isdisjoint(between):
            break
        if _EACH in between[-2:] and _SCHOLARSHIP in between:
            continue  # "trao 90 suất học bổng, mỗi phần quà 2 triệu đồng" are given once
        rows, end = _objects_at(chain.terms, first, verb.sought, verb.seeks)
        for row in rows:
            rule, its_bit = rules[row], bit(row)
            if not seeks & its_bit or (found and _is_of(found[-1], rule, folded, first)):
                continue
            if begin - behind <= rule.gap and rule.fits(between):
                seeks ^= its_bit
                found.append((rule, end))
    return found


def _is_of(nearer: tuple[Rule, int], rule: Rule, folded: Sequence[str], first: int) -> bool:
    """Say whether what is built stands at another work: "xây bồn hoa nhà văn hóa", but "làm đường, nhà văn hóa"."""
    known, end = nearer
    if known.type == rule.type or not {known.type, rule.type} <= _BUILT or end > first:
        return False
    return _LISTING.isdisjoint(folded[end:first])


def _objects_at(terms: Sequence[Term], first: int, sought: frozenset[int], rivals: int) -> tuple[Iterable[int], int]:
    """Return the rows of those `sought` that have their object at a word, and where it ends.

    A longer phrase at the same word that means another thing, or the object of a rival row of the verb, wins; `rivals`
    are the rows of the verb as bits.
    """
    others: frozenset[int] = frozenset()
    for term in terms:
        if rivals & term.objects:
            rows = (sought & term.object_of) - others
            return sorted(rows) if len(rows) > 1 else rows, first + term.length
        others |= term.other_than
    return (), first


def _merge(words: Words, hits: Sequence[_Hit]) -> list[_Hit]:
    """Return the hits, those of one type that overlap or are joined by a comma or "và" made one."""
    merged: list[_Hit] = []
    latest: dict[str, int] = {}
    in_order = sorted(hits, key=lambda hit: (hit[0], hit[1], hit[2].name))
    last_verb = {(rule.type, stop): first for first, stop, rule in in_order}
    for first, stop, rule in in_order:
        if last_verb[rule.type, stop] - first > _COORDINATED:
            continue  # another verb of the type stands nearer to the object
        if (index := latest.get(rule.type)) is not None:
            before, end, kept = merged[index]
            if first <= end or _JOINTS.issuperset(words.folded[end:first]):
                merged[index] = (before, max(end, stop), kept)
                continue
        latest[rule.type] = len(merged)
        merged.append((first, stop, rule))
    return merged
