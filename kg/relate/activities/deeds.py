"""Activities as entities and statements of the record."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from operator import attrgetter

from kg.extract.activities import Trigger, find_triggers
from kg.extract.dates.values import DateRole, DateValue, complete, is_after
from kg.model import (
    BODY_CLASSES,
    PLACE_CLASSES,
    SCHEME_CLASSES,
    EntityClass,
    Evidence,
    Literal,
    Mention,
    PartialDate,
    Predicate,
    Span,
    Stance,
)
from kg.relate.activities.again import counts_a_whole, is_of_other, is_of_several, is_other_work
from kg.relate.activities.counts import WORKS, has_number
from kg.relate.activities.deed_facts import facts_of
from kg.relate.activities.deed_names import deed_name
from kg.relate.activities.disasters import as_relief
from kg.relate.activities.frames import ActivityFrame, Dated
from kg.relate.activities.relating import relate_activities
from kg.relate.activities.sports import as_sport
from kg.relate.activities.unnamed import is_behind_donors
from kg.relate.builder import Node, RecordBuilder
from kg.relate.mentions import Mentioned
from kg.resolve.keys import Keys
from kg.text.document import Document
from kg.text.words import Words

_ACTIVITY, _DIRECTIVE, _CONGRESS = EntityClass.ACTIVITY, EntityClass.DIRECTIVE, EntityClass.PARTY_CONGRESS
_TYPE, _DENIED, _PLANNED = Predicate.ACTIVITY_TYPE, Stance.DENIED, Stance.PLANNED
_ABOUT = SCHEME_CLASSES | PLACE_CLASSES
_DOERS = BODY_CLASSES | PLACE_CLASSES
_NAME_REACH, _HAVE = 60, (" ", " đã ", " cũng ", " còn ", " cũng đã ", " còn đã ")
"""Characters in which who does something is named, and what stands between the name and what is done."""
_OPENS, _OPEN_REACH = (";", ",", ".", ":", " và", " còn"), 5
"""What stands before the name, and within how many characters."""
_AWARD = "standard-award"
"""The title of a decision is the act itself, and tells to whom it is given: "Quyết định công nhận xã A đạt chuẩn"."""
_DATES_A_DEED = frozenset({DateRole.POINT, DateRole.DAYS, DateRole.RANGE})
_SHORTLY = 700
"""Characters around a deed within which a trigger of nobody and nowhere counts more of it."""
_AIMS = re.compile(r"(?<!\w)(?:để|nhằm|chuẩn bị) (?:(?:tiến hành|tổ chức|triển khai|chuẩn bị|phục vụ) )?$")
_AIM_REACH = 28
_PARTS = (" riêng ", " trong đó ", " điển hình ", " tiêu biểu ", " nhất là ")
"""Between two deeds of a type: the second is a part of the first."""
_RATE = re.compile(
    r"\b(?:từ|xuống|lên|còn|là)\s(?:còn\s|dưới\s|trên\s|gần\s|hơn\s)?[\d.,]+\s?%\s\(?(?:vào\s)?(?:đầu\s|cuối\s)?(?:năm\s)?$"
)
_RATE_REACH = 40
_ACTORS = BODY_CLASSES | {EntityClass.PERSON}
_KEYS_OF_ENDS = attrgetter("carried_out_by", "cooperates_with", "funded_by", "beneficiary", "located_in", "under")
_ENDS = (
    (Predicate.CARRIED_OUT_BY, "activity.actor", _ACTORS),
    (Predicate.COOPERATES_WITH, "activity.partner", BODY_CLASSES),
    (Predicate.FUNDED_BY, "activity.funder", _ACTORS),
    (Predicate.BENEFICIARY, "activity.beneficiary", frozenset(EntityClass)),
    (Predicate.LOCATED_IN, "activity.place", PLACE_CLASSES),
    (Predicate.UNDER, "activity.under", SCHEME_CLASSES),
)
"""Of each of these ends of a frame the relation that it says, how the names of the rules begin that fill it, and the
range of the relation: who stands beside a partner that is a body may be a person."""

Deed = tuple[Span, Node]
"""A trigger as it stands in the text, and the activity that it tells of."""


def deed_dates(document: Document, dates: Iterable[Mention[DateValue]], cited: Sequence[Span]) -> list[Dated]:
    """Return the dates that can say when something was done: no terms or anniversaries, no dates of directives, no
    years of rates ("từ 4,7% năm 2018 xuống 2,5% năm 2022").
    """
    return [
        (mention.span, mention.value.start)
        for mention in dates
        if mention.value.role in _DATES_A_DEED
        and not any(span.contains(mention.span) for span in cited)
        and not _is_of_rate(document.folded, mention.span.start)
    ]


def _is_of_rate(folded: str, start: int) -> bool:
    """Say whether a date stands right behind a rate that is one of two: "giảm từ 4,7% (năm 2018) …"."""
    lead = folded[start - _RATE_REACH if start > _RATE_REACH else 0 : start]
    return "%" in lead and _RATE.search(lead) is not None


def _behind_congress(words: Words, span: Span) -> Span:
    """Return the words of a congress's name in which no deed begins: not "Đại hội", which may have taken place."""
    start = words.stops[min(words.at(span.start) + 1, len(words.stops) - 1)]
    return Span(start, span.stop) if start < span.stop else span


def state_deeds(
    builder: RecordBuilder,
    document: Document,
    words: Words,
    mentioned: Mentioned,
    keys: Keys,
    dates: Sequence[Dated],
) -> list[Deed]:
    """State every activity, one for each type of a deed; return each place in the text that tells of one."""
    by_key = builder.by_key
    anchors = mentioned.every_outside_titles(_ABOUT)
    # The words of a name tell no deed; those of a directive's title may ("về tuyên truyền …").
    names = [
        _behind_congress(words, anchor.span) if anchor.cls is _CONGRESS else anchor.span
        for anchor in anchors
        if anchor.cls is not _DIRECTIVE
    ]
    triggers = as_sport(document, as_relief(document, find_triggers(document, words, names)))
    if awards := [t.span for t in triggers if t.value.type == _AWARD and mentioned.in_title(t.span.start)]:
        anchors = mentioned.every_outside_titles(_ABOUT, awards)
    reference = document.article.published_on
    related = relate_activities(document, words, triggers, anchors, dates, facts_of(builder))
    frames = [_in_time(frame, reference) for frame in related]
    found: list[Deed] = []
    begun: set[str] = set()
    further = _further(document.folded, triggers, frames)
    for frame in frames:
        if frame.stance is _DENIED:
            continue
        for concept in frame.types:
            node = _entity(builder, keys, frame, concept, document.text)
            _state_frame(builder, frame, node, concept, by_key)
            found.append((frame.trigger.span, node))
            if concept in further:
                found += [
                    (span, node)
                    for span in _repeated(document.folded, further[concept], frame, told=concept in begun)
                    if not _is_of_another(builder, document.folded, mentioned, span, (frame.trigger.span, node))
                ]
            begun.add(concept)
        _state_taken_on(builder, frame, by_key)
    found.sort(key=_in_text)
    again = list(_counted_again(document, further, found, builder, mentioned)) if further and found else ()
    return sorted([*found, *again], key=_in_text) if again else found


def _in_text(deed: Deed) -> tuple[int, int]:
    return deed[0].start, deed[0].stop


def _counted_again(
    document: Document,
    further: Mapping[str, Sequence[Span]],
    found: Sequence[Deed],
    builder: RecordBuilder,
    mentioned: Mentioned,
) -> Iterator[Deed]:
    """Yield the triggers that only count more of a deed told shortly before, or after: "56 hộ đã hiến 900m2 đất"."""
    told = {(span.start, span.stop) for span, _ in found}
    by_type: defaultdict[Literal, list[Deed]] = defaultdict(list)
    for deed in found:
        for kind in builder.values(deed[1], _TYPE):
            by_type[kind].append(deed)
    for concept, spans in further.items():
        same = by_type.get(concept, ())
        for span in spans if same else ():
            if has_number(document.text, span) and (span.start, span.stop) not in told:
                near = [deed for deed in same if abs(span.start - deed[0].start) <= _SHORTLY]
                ahead = near[0][0] if near and near[0][0].start > span.start else None
                if not near or counts_a_whole(document, span, ahead):
                    continue
                if concept in WORKS:
                    near = [deed for deed in near if not is_other_work(document, concept, span, deed[0])]
                before = (deed for deed in reversed(near) if deed[0].start <= span.start)
                told_of = next(before, near[0] if near else None)
                if told_of is None or _is_of_another(builder, document.folded, mentioned, span, told_of):
                    continue
                if not is_of_other(document, builder, mentioned, span, told_of):
                    yield span, told_of[1]


def _in_time(frame: ActivityFrame, reference: PartialDate | None) -> ActivityFrame:
    """Return an activity as the article's date leaves it: what is dated later is planned, and a plan's year the next.

    A later year alone is what was done for ("đến năm 2030"), and no time of what was done.
    """
    when = frame.occurred_on
    if when is None or reference is None:
        return frame
    if frame.stance is _PLANNED:
        return frame._replace(occurred_on=complete(when, reference, planned=True))
    if is_after(when, reference):
        is_year = when.precision == "year"
        return frame._replace(occurred_on=None) if is_year else frame._replace(stance=_PLANNED)
    return frame


def _further(
    folded: str, triggers: Iterable[Mention[Trigger]], frames: Iterable[ActivityFrame]
) -> dict[str, list[Span]]:
    """Return the triggers of each type after which no frame is named: some tell of the same activity again."""
    first = {(frame.trigger.span.start, frame.trigger.span.stop) for frame in frames}
    further: dict[str, list[Span]] = {}
    for trigger in triggers:
        start = trigger.span.start
        if (start, trigger.span.stop) not in first and not _AIMS.search(folded, max(0, start - _AIM_REACH), start):
            if is_behind_donors(folded, start):
                continue
            further.setdefault(trigger.value.type, []).append(trigger.span)
    return further


def _repeated(folded: str, spans: Sequence[Span], frame: ActivityFrame, *, told: bool) -> Iterator[Span]:
    """Yield the triggers that stand with a deed in its sentences, where one was `told` before none it is a part of.

    "19 hộ hiến 2.000m2 đất, riêng nhà ông A hiến 195m2": the 19 have not given what he has.
    """
    start = frame.trigger.span.start
    for span in _within(spans, frame.evidence):
        if not told or span.start > start or not any(word in folded[span.stop : start] for word in _PARTS):
            yield span


def _is_of_another(builder: RecordBuilder, folded: str, mentioned: Mentioned, span: Span, told: Deed) -> bool:
    """Say whether right before a trigger behind a deed somebody else stands who does it: "Hội A tặng 40 suất quà; xã B
    tặng quà 2 triệu đồng".
    """
    acting = builder.objects(told[1], Predicate.CARRIED_OUT_BY) if span.start >= told[0].stop else ()
    if not acting:
        return False
    if is_of_several(folded, told[0].stop, span.start):
        return True
    before = mentioned.within(max(told[0].stop, span.start - _NAME_REACH), span.start, _DOERS)
    if not before or folded[before[-1].span.stop : span.start] not in _HAVE:
        return False
    if not folded[before[-1].span.start - _OPEN_REACH : before[-1].span.start].rstrip().endswith(_OPENS):
        return False  # "Đoàn giúp xã A nạo vét kênh"
    doer = before[-1].node
    return not any(node is doer or builder.says(node, Predicate.JURISDICTION, doer) for node in acting)


def _within(spans: Sequence[Span], sentences: Iterable[Span]) -> Iterator[Span]:
    """Yield those of the spans, given in order, that stand in one of the sentences."""
    for sentence in sentences if spans else ():
        index = bisect_left(spans, sentence.start, key=attrgetter("start"))
        while index < len(spans) and spans[index].stop <= sentence.stop:
            yield spans[index]
            index += 1


def _entity(builder: RecordBuilder, keys: Keys, frame: ActivityFrame, concept: str, text: str) -> Node:
    key = keys.local("activity", concept, str(frame.trigger.span.start))
    return builder.entity(_ACTIVITY, deed_name(text, frame.trigger.span), key, [frame.trigger.span])


def _state_frame(
    builder: RecordBuilder, frame: ActivityFrame, node: Node, concept: str, by_key: Mapping[str, Node]
) -> None:
    stance = frame.stance
    for span in frame.evidence:
        said = Evidence(span, frame.trigger.rule, stance)
        builder.state(node, _TYPE, said, value=concept)
        if stance is _PLANNED:
            builder.state(node, Predicate.STATUS, said, value=_PLANNED.value)
    rules = _rules_of_ends(frame.rules)
    for keys, (predicate, family, classes) in zip(_KEYS_OF_ENDS(frame), _ENDS, strict=True):
        if not keys:
            continue
        ends = [end for key in keys if (end := by_key[key]).cls in classes]
        rule = rules[family]
        for span in frame.evidence:
            said = Evidence(span, rule, stance)
            for end in ends:
                builder.state(node, predicate, said, object=end)
    if frame.occurred_on is not None:
        for span in frame.evidence:
            said = Evidence(span, "activity.date", stance)
            builder.state(node, Predicate.OCCURRED_ON, said, value=frame.occurred_on)


def _state_taken_on(builder: RecordBuilder, frame: ActivityFrame, by_key: Mapping[str, Node]) -> None:
    """State `implements` of the bodies that carry a scheme out with what they do."""
    if not frame.takes_on:
        return
    for body in (by_key[key] for key in frame.carried_out_by if by_key[key].cls in BODY_CLASSES):
        for key in frame.takes_on:
            for span in frame.evidence:
                builder.state(body, Predicate.IMPLEMENTS, Evidence(span, "duty.deed", frame.stance), object=by_key[key])


@lru_cache(maxsize=1024)
def _rules_of_ends(rules: tuple[str, ...]) -> Mapping[str, str]:
    """Return the first of the rules that filled each end, by their family: that itself where none is named."""
    families = [family for _, family, _ in _ENDS]
    return {family: next((rule for rule in rules if rule.startswith(family)), family) for family in families}
