"""What an article is about: the place, body or campaign that figures are of which their clauses leave open."""

import re
from bisect import bisect_left, bisect_right
from itertools import islice

from kg.model import BODY_CLASSES, PLACE_CLASSES, BlockKind, EntityClass, Predicate, Span
from kg.relate.builder import Node
from kg.relate.figures.apart import is_given_there
from kg.relate.figures.counted import (
    is_damage,
    is_ground,
    is_of_economy,
    is_of_levels,
    is_of_parts,
    is_of_people,
    is_suffered,
)
from kg.relate.figures.denied import is_denied
from kg.relate.figures.members import is_raised_of_others, party_of
from kg.relate.figures.reports import EARLIER, is_of_nation, reporting
from kg.relate.figures.scene import Place, begins_with
from kg.relate.figures.sizes import bearer, is_of_larger, is_whole_of, of_level_said, within_size
from kg.relate.figures.standing import NAMED
from kg.relate.figures.states import is_of_places, place_of_authority
from kg.relate.figures.things import is_size_of_work
from kg.relate.figures.told import Told
from kg.relate.figures.topics import Topics
from kg.relate.mentions import At
from kg.text.brackets import is_in_brackets
from kg.text.document import Sentence
from kg.text.fold import fold_name

_CAMPAIGNS = frozenset({EntityClass.CAMPAIGN})
_OWN_PEOPLE = frozenset({EntityClass.MASS_ORGANIZATION, EntityClass.ORGANIZATION})
"""Bodies that tell of people of their own."""
_SEVERAL = 2
_LEVELS = 4
"""So many levels of places there are."""
_ROW = 3
"""So many places of a level in a sentence, of which none alone is what it counts for."""
_ASSOCIATION = "hội "

_SHARES, _LEVEL_WORD = frozenset({"VND", "%"}), "cấp "
_FUND = re.compile(r"\W*(?:nguồn |quỹ |vốn |nguồn vốn |ngân sách )?cấp (?:trung ương|tỉnh|huyện|xã|cơ sở)(?!\w)")
_PAPER = ("Báo ", "Tạp chí ", "Đài ")
_CREWS, _FAMILIES, _TO = ("ngư dân", "thuyền viên"), ("hộ", "gia đình"), " cho "
_GOT = ("được hỗ trợ", "được tặng", "được trao", "được nhận", "được cấp", "được vay")
_REPORT = ("báo cáo của ", "báo cáo nhanh của ", "thống kê của ", "số liệu của ")
"""What opens a sentence that tells of what somebody reports on, and not of what was told before."""
_IS, _LEAD = " là ", 20
_THAT_IS = re.compile(r"\W*(?:đó|đây) (?:chính )?là ")
# Who came to a meeting is not what is told of there.
_CAME = " dự"
_COMING = re.compile(r"(?<!\w)(?:tham|về|đến|tới|cùng) dự(?!\w)")
_SMALL = frozenset({"m2", "m", "cm"})
_OF_THING = re.compile(r"(?<!\w)(?:diện tích|cách)(?!\w)")
_MEAN = "bình quân"
_INCOME = re.compile(
    r"(?<!\w)(?:thu nhập bình quân(?: đầu người)?|bình quân thu nhập đầu người)(?: [^\W\d_]+| \d{4}){0,5} $"
)


def of_main(place: Place, main: Node) -> Node | None:
    """Return what the article is about, the nearest place told of in one about a province.

    Of a place it is only what places have: who came, what was built or paid is of a deed that was not read.
    """
    if (not _is_of_ground(place) and not _names(place, main)) or _is_of_thing(place):
        return None
    if is_of_economy(place) and not (main.cls in PLACE_CLASSES and _is_named_before(place, main)):
        return None
    if _is_of_fund(place) or place.begins_with_name or place.document.folded.startswith(_REPORT, place.sentence.start):
        return None
    if is_denied(place, main) or is_given_there(place, main) or is_raised_of_others(place, main):
        return None
    if is_of_larger(place, main) or is_whole_of(place, main) or bearer(place, main) is None:
        return None
    if main.cls in PLACE_CLASSES and (_is_in_other_province(place, main) or _is_of_headline(place)):
        return None
    said = of_level_said(place, main)
    if said is not main:
        return said
    if main.cls in PLACE_CLASSES:
        told_by = None if is_ground(place) else _association(place.topics)
        if told_by is not None:
            return None if _is_of_families(place, told_by) else told_by
        if place.unit == "VND" and _is_got(place):
            return None
        if not is_of_places(place) or is_of_nation(place.topics, place.sentence):
            return None
        if (reported := reporting(place.topics, place.sentence)) is not None:
            return reported
        if _is_one_of_several(place, main):
            return None
        if (party := party_of(place, main)) is not None:
            return party
    elif not _names_before(place, main) or (main.cls is EntityClass.CAMPAIGN and _is_rate_of_households(place)):
        return None
    elif begins_with(place.unit or "", _CREWS) or _is_of_families(place, main):
        return None  # no border post has "4 ngư dân"
    elif main.cls in BODY_CLASSES and is_ground(place):
        return place.topics.standing.home(main)  # no office has "3 người chết"
    elif (
        main.cls is EntityClass.STATE_BODY
        and not place.topics.standing.home(main)
        and (place.unit == "%" or is_of_levels(place) or is_of_people(place))
    ):
        return None  # the Prime Minister has no "40 tỉnh"
    return main if main.cls is not EntityClass.PROVINCE else _ground(place.topics, place.sentence.start) or main


def _is_got(place: Place) -> bool:
    """Say whether somebody got a sum: "gia đình có người chết được hỗ trợ 5 triệu đồng"."""
    return any(map(place.segment.__contains__, _GOT))


def _is_of_families(place: Place, owner: Node) -> bool:
    """Say whether an army unit has not what is counted: households, or what they got ("9 triệu đồng cho 6 hộ")."""
    if owner.cls is not EntityClass.MILITARY_UNIT:
        return False
    given = place.unit == "VND" and place.document.folded.startswith(_TO, place.figure.span.stop)
    return given or begins_with(place.unit or "", _FAMILIES)


def _is_in_other_province(place: Place, main: Node) -> bool:
    """Say whether the place named last lies in another province than the main one: a page of two accidents."""
    topics = place.topics
    number = bisect_left(topics.place_starts, place.figure.span.start) - 1
    if number < 0 or topics.places[number].node is main:
        return False
    here, there = _province(topics, topics.places[number].node), _province(topics, main)
    return here is not None and there is not None and here is not there


def _is_of_headline(place: Place) -> bool:
    """Say whether a line that may head another article tells of victims: "3 thanh niên đuối nước tử vong"."""
    return is_damage(place) and place.document.sentence_at(place.figure.span.start).kind is BlockKind.HEADING


def _province(topics: Topics, node: Node | None) -> Node | None:
    """Return the province in which a place is said to lie, itself where it is one."""
    for _ in range(_LEVELS):
        if node is None or node.cls is EntityClass.PROVINCE:
            return node
        node = next(iter(topics.standing.builder.objects(node, Predicate.WITHIN)), None)
    return None


def _is_of_fund(place: Place) -> bool:
    """Say whether it is what the fund of a level has that is not named: "quỹ cấp tỉnh trên 45 tỷ đồng, tăng …"."""
    if place.unit not in _SHARES or _LEVEL_WORD not in place.lead:
        return False
    part = place.lead.rpartition(";")[2]
    return _FUND.match(part) is not None


def _is_rate_of_households(place: Place) -> bool:
    """Say whether it is a rate that only places have: "Tỷ lệ hộ nghèo từ 7%"."""
    return place.unit == "%" and "tỷ lệ hộ " in place.segment


def _is_one_of_several(place: Place, main: Node) -> bool:
    """Say whether the sentence names the place only in a list or brackets, only others of its level, or another last
    before the clause: "90 cử tri ở các huyện A, B và C", "xã A có 3 người chết, xã B có 2; (90 căn nhà hư hỏng)".
    """
    start, stop = place.sentence.start, place.sentence.stop
    alike = [at for at in place.topics.mentioned.within(start, stop, PLACE_CLASSES) if at.node.cls is main.cls]
    named = [at for at in alike if at.node is main]
    if not named:
        return bool(alike)
    if len({at.node for at in alike}) >= _ROW:
        return True
    before = [at for at in alike if at.span.stop <= place.clause.start]
    if before and before[-1].node is not main and named[0] in before:
        return True
    return all(_in_brackets(place, at) or place.topics.standing.alone(at) is not main for at in named)


def _is_of_thing(place: Place) -> bool:
    """Say whether it is how large something small is, or how far from it: "lán rộng 300 m2", "xe cách lán 20 m"."""
    return (place.unit in _SMALL and _OF_THING.search(place.segment) is not None) or is_size_of_work(place)


def _names(place: Place, main: Node) -> bool:
    """Say whether the sentence of a figure names `main`, and not only as where somebody lives: "(51 tuổi, ở xã A)"."""
    named = place.topics.mentioned.within(place.sentence.start, place.sentence.stop, NAMED)
    return any(at.node is main and not _in_brackets(place, at) for at in named)


def _is_named_before(place: Place, main: Node) -> bool:
    """Say whether a place is named before a figure, be it inside the name of a body."""
    named = place.topics.places[: bisect_left(place.topics.place_starts, place.figure.span.start)]
    return any(at.node is main for at in named)


def _names_before(place: Place, main: Node) -> bool:
    """Say whether the text names a body or campaign before a figure."""
    named = place.topics.mentioned.within(0, place.figure.span.start, BODY_CLASSES | _CAMPAIGNS)
    return any(at.node is main for at in named)


def _in_brackets(place: Place, at: At) -> bool:
    """Say whether something is named in brackets: "9 căn nhà (xã A 5 nhà, xã B 4 nhà)"."""
    return is_in_brackets(place.document.folded, place.sentence.start, at.span.start)


def _is_of_ground(place: Place) -> bool:
    """Say whether it is likely of the place or body last told of: its parts, or what befell it.

    Of what else a clause leaves open, deeds that were not read have the most.
    """
    if is_of_parts(place) or is_damage(place) or is_suffered(place) or _is_income(place):
        return True
    return not place.before and is_of_economy(place)


def _is_income(place: Place) -> bool:
    """Say whether it is what the people of a place earn: "thu nhập bình quân đầu người đạt 41 triệu đồng/năm"."""
    return place.unit == "VND" and _MEAN in place.segment and _INCOME.search(place.segment) is not None


def of_clause_before(place: Place, _: Told) -> Node | None:
    """Return what the part of the sentence before a semicolon is about: "Huyện ủy A …; 14/21 xã có …"."""
    if place.clause.start <= place.sentence.start or (place.unit == "VND" and _is_got(place)):
        return None
    # Behind a colon each part is about something of its own.
    colon = place.document.folded.find(": ", place.sentence.start + 1, place.clause.start)
    subject = place.topics.subject(Span(place.sentence.start, place.clause.start if colon < 0 else colon))
    if subject is None:
        return None
    if subject.cls not in PLACE_CLASSES:
        return _of_body(place, subject) if is_of_parts(place) else None
    return within_size(place, subject) if is_of_places(place) else None


def of_around(place: Place, told: Told) -> Node | None:
    """Return the place in which all those lie that the sentence before told of: "xã A có 9 thôn, xã B có 7 thôn"."""
    if len(told.places) < _SEVERAL or not is_of_places(place) or place.topic is not None:
        return None
    builder = place.topics.standing.builder
    above = {where for node in told.places for where in builder.objects(node, Predicate.WITHIN)}
    lies_in = [where for where in above if all(builder.says(node, Predicate.WITHIN, where) for node in told.places)]
    return lies_in[0] if len(lies_in) == 1 else None


def of_paragraph(place: Place, _: Told) -> Node | None:
    """Return the place on which the paragraph reports, else what the nearest sentence before in it is about."""
    topics = place.topics
    if is_of_nation(topics, place.sentence) or topics.document.folded.startswith(_REPORT, place.sentence.start):
        return None
    if (reported := reporting(topics, place.sentence)) is not None:
        return reported
    if not _is_of_ground(place) or is_size_of_work(place):
        return None
    for before in islice(topics.mentioned.sentences_before(place.sentence), EARLIER):
        came = topics.document.folded.find(_CAME, before.start, before.stop) >= 0
        if came and _COMING.search(topics.document.folded, before.start, before.stop):
            continue
        if (subject := topics.subject(before)) is not None:
            if subject.cls not in PLACE_CLASSES:
                return _of_body(place, subject)
            if _is_one_of_several(place, subject):
                return None
            return within_size(place, subject) if is_of_places(place) else None
    return None


def _of_body(place: Place, body: Node) -> Node | None:
    """Return the body that a paragraph is about, or its place where that has what is counted."""
    home = place.topics.standing.home(body) if body.cls in BODY_CLASSES else None
    if body.cls is EntityClass.ORGANIZATION and body.name.startswith(_PAPER):
        return None  # a paper only tells of it
    if body.cls not in BODY_CLASSES or (home is None and body.cls is EntityClass.STATE_BODY):
        return None  # the Prime Minister has none of what a paragraph counts
    if is_ground(place):
        return body if body.cls is EntityClass.ORGANIZATION else home and within_size(place, home)
    if body.cls in _OWN_PEOPLE or not is_of_people(place):
        return place_of_authority(place, body)
    return home and within_size(place, home)


def of_next(place: Place, _: Told) -> Node | None:
    """Return what the sentence behind says it is: "Hơn 85% số hộ khá giả. Đó là thôn A …"."""
    stop = place.sentence.stop
    if place.deeds or place.document.folded.find(_IS, stop, stop + _LEAD) < 0 or place.topic is not None:
        return None
    behind = place.topics.mentioned.sentence_after(place.sentence)
    lead = None if behind is None else _THAT_IS.match(place.document.folded, behind.start, behind.stop)
    if behind is None or lead is None:
        return None
    named = place.topics.named_after(lead.end(), behind.stop)
    return named.node if named is not None and named.span.start == lead.end() else None


def _association(topics: Topics) -> Node | None:
    """Return the association or unit that the article tells of from its beginning: "Hội Nông dân xã A tổng kết …"."""
    sentences = topics.document.sentences
    first = next((each for each in sentences if each.kind is BlockKind.PROSE), None)
    for opening in filter(None, (first, sentences[0])):
        told = topics.first_candidate(opening.span)
        if told is None:
            continue
        if told.cls is EntityClass.MILITARY_UNIT or fold_name(told.name).startswith(_ASSOCIATION):
            return told
    return None


def _ground(topics: Topics, position: int) -> Node | None:
    """Return the place that the last sentence before `position` which names one is about."""
    number = bisect_left(topics.place_starts, position) - 1
    if number < 0:
        return None
    named = topics.place_starts[number]
    sentence = topics.document.sentences[bisect_right(topics.document.sentences, named, key=_start) - 1].span
    for at in topics.places[bisect_left(topics.place_starts, sentence.start) : number + 1]:
        if at.node.cls is not EntityClass.VILLAGE and topics.standing.is_topic(sentence, at):
            return at.node
    return None


def _start(sentence: Sentence) -> int:
    return sentence.span.start
