"""What bodies take on: directives, campaigns and models that they carry out, communes that they are in charge of."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from kg.extract.campaigns.words import NAMING
from kg.lexicon.phrases import any_of
from kg.lexicon.tables import read_table
from kg.model import BODY_CLASSES, PLACE_CLASSES, SCHEME_CLASSES, EntityClass, Evidence, Predicate, Span, Stance
from kg.relate.builder import RecordBuilder
from kg.relate.duties import words
from kg.relate.duties.studies import studied_at
from kg.relate.duties.subjects import QUOTED, subjects_of
from kg.relate.mentions import At, Mentioned
from kg.relate.stances import Stances
from kg.text.document import Document
from kg.text.words import Phrases, Words

_Verb = tuple[Predicate, frozenset[EntityClass]]
"""What a verb says, and of what."""

_OBJECTS = {
    "framework": SCHEME_CLASSES,
    "programme": QUOTED,
    "directive": frozenset({EntityClass.DIRECTIVE}),
    "place": PLACE_CLASSES,
}


@cache
def _verbs() -> tuple[re.Pattern[str], dict[str, _Verb]]:
    rows = {row["verb"]: (Predicate(row["relation"]), _OBJECTS[row["object"]]) for row in read_table("duty_verbs")}
    return re.compile(any_of(rows)), rows


@cache
def duty_verbs() -> Phrases[_Verb]:
    """Return the verbs of duties, by which an article is known to have any."""
    return Phrases(_verbs()[1].items())


_TAKEN_ON = SCHEME_CLASSES | PLACE_CLASSES
_LISTING = frozenset({",", "và", ", và"})
_LONGEST_VERB = 40
_LAUNCHED = (" phát động", " khởi xướng")
"""What was done with a movement before anybody asks others to follow it."""
_PAPER_REACH, _NEAR = 120, 30
"""Characters before a verb in which stands that it is only in a plan."""


def state_duties(
    builder: RecordBuilder, document: Document, text: Words, mentioned: Mentioned, stances: Stances
) -> None:
    """State `implements` and `assignedTo` wherever a verb joins a body to what it takes on."""
    verbs = _verbs()[1]
    found = [(text.starts[first], verb) for first, _, _, verb in text.matches(duty_verbs())]
    starts = [start for start, _ in found]
    taking = [start for start, (_, classes) in found if classes is PLACE_CLASSES]
    for sentence, last in _with_objects(mentioned, taking):
        _state_studied(builder, document, mentioned, sentence)
        here = starts[bisect_left(starts, sentence.start) : bisect_left(starts, last)]
        for match in _matches(document.folded, here, min(sentence.stop, last + _LONGEST_VERB)):
            if mentioned.in_title(match.start()):
                continue
            predicate, classes = verbs[match[0]]
            objects = list(_objects(document, mentioned, sentence, match.end(), classes))
            if not objects or not _is_done(document, sentence, match.start()):
                continue
            if match[0] == "đưa" and not words.TO_LIFE.match(document.folded, objects[-1].span.stop, sentence.stop):
                continue
            subjects = subjects_of(builder, document, mentioned, sentence, match, objects)
            subjects = _without_superiors(builder, subjects)
            if not subjects:
                continue
            rule = "duty.fronted" if subjects[0].span.start > match.start() else "duty.verb"
            evidence = Evidence(sentence, rule, stances.at(match.start()))
            for subject in subjects:
                for target in objects:
                    _state(builder, subject, predicate, target, evidence)


def _matches(folded: str, starts: Iterable[int], stop: int) -> Iterator[re.Match[str]]:
    """Yield the verbs at some positions, none that begins inside the one before."""
    pattern, after = _verbs()[0], 0
    for start in starts:
        match = pattern.match(folded, start, stop) if start >= after else None
        if match is not None:
            after = match.end()
            yield match


def _state_studied(builder: RecordBuilder, document: Document, mentioned: Mentioned, sentence: Span) -> None:
    """State that the host of a conference carries out the directives studied there."""
    found = studied_at(document, mentioned, sentence)
    if found is None:
        return
    host, first = found
    for target in _objects(document, mentioned, sentence, first.span.start, _OBJECTS["directive"]):
        _state(builder, host, Predicate.IMPLEMENTS, target, Evidence(sentence, "duty.studied"))


def _with_objects(mentioned: Mentioned, taking: Sequence[int]) -> Iterable[tuple[Span, int]]:
    """Return each sentence that names what can be taken on, with where the last such name begins.

    Places can be where one of the verbs `taking` them on, given by where they begin, stands before.
    """
    last: dict[int, tuple[Span, int]] = {}
    for at in mentioned.of(_TAKEN_ON if taking else SCHEME_CLASSES):
        position = at.span.start
        sentence = mentioned.sentence(position)
        if at.cls in SCHEME_CLASSES or bisect_left(taking, sentence.start) < bisect_left(taking, position):
            last[sentence.start] = sentence, position
    return last.values()


def _is_done(document: Document, sentence: Span, position: int) -> bool:
    folded = document.folded
    lead = folded[position - _NEAR if position - _NEAR > sentence.start else sentence.start : position]
    if words.not_done().search(lead) is not None or words.UNIT_FOR.search(lead) is not None:
        return False
    before = folded[sentence.start : position]
    near = before[-_PAPER_REACH:]
    if any(map(near.__contains__, words.SHOWN)) and words.ON_PAPER.search(near):
        return False
    if "nhấn mạnh" in near and words.STRESSED.search(near):
        return False
    if words.goes_on().search(before) and words.not_yet().search(before) and not words.DONE.search(before):
        return False  # "phấn đấu kết nạp 20 đảng viên; xây dựng 9 mô hình"
    return not (any(map(before.__contains__, words.asking())) and words.asks().search(before))


def _state(builder: RecordBuilder, subject: At, predicate: Predicate, target: At, evidence: Evidence) -> None:
    if target.span.contains(subject.span) or subject.span.contains(target.span):
        return
    if subject.node.cls is EntityClass.PARTY_CONGRESS:
        return  # It adopts what others carry out: "được Đại hội A thông qua và Quy định B thi hành Điều lệ".
    builder.state(subject.node, predicate, evidence, object=target.node)


def _objects(
    document: Document, mentioned: Mentioned, sentence: Span, position: int, classes: frozenset[EntityClass]
) -> Iterator[At]:
    """Yield what stands right behind the verb, and what is coordinated with it."""
    fits = words.territory() if classes is PLACE_CLASSES else words.filler()
    stop, kind = position, None
    for at in mentioned.within(position, sentence.stop, classes):
        if kind is EntityClass.DIRECTIVE and mentioned.in_title(at.span.start):
            continue
        gap = document.folded[stop : at.span.start].strip()
        first = stop == position
        if not first and gap == "(":
            continue  # "xã A (huyện B); xã C": the bracket says where the place is
        if kind is EntityClass.DIRECTIVE and words.ISSUED_WITH.fullmatch(gap):
            stop = mentioned.after_title(at)
            continue
        if first and not fits.fullmatch(f"{gap} " if gap else ""):
            return
        if not first and not _is_joined(gap, kind, at.node.cls):
            if kind is EntityClass.DIRECTIVE and words.TITLE.match(gap) and at.node.cls in QUOTED:
                continue  # named in the directive's title; another directive may follow
            return
        kind = at.node.cls
        yield at
        stop = mentioned.after_title(at)


def _is_joined(gap: str, before: EntityClass | None, cls: EntityClass) -> bool:
    """Say whether a list goes on with a thing of class `cls`: "Nghị quyết A của B về C; Kế hoạch D"."""
    if before is EntityClass.DIRECTIVE and cls is before and words.NEXT_DIRECTIVE.fullmatch(gap):
        return True
    if before is EntityClass.CAMPAIGN and cls is EntityClass.MODEL and NAMING.fullmatch(gap):
        return True
    if before is EntityClass.DIRECTIVE and words.LAST_OF_LIST.fullmatch(gap):
        return True
    return words.joined().fullmatch(gap) is not None and (before not in PLACE_CLASSES or cls is before)


def _without_superiors(builder: RecordBuilder, subjects: list[At]) -> list[At]:
    """Drop the body that only says whose the other is ("Đồn Biên phòng X, BĐBP tỉnh Y quản lý …")."""
    return [
        at
        for at in subjects
        if not any(builder.says(other.node, Predicate.SUBORDINATE_TO, at.node) for other in subjects)
    ]


def state_done_by(builder: RecordBuilder, document: Document, mentioned: Mentioned, stances: Stances) -> None:
    """State `implements` of "mô hình “A” do Hội Nông dân xã B thực hiện", "… của Hội B", "Hội B với mô hình “A”"."""
    for at in mentioned.of(SCHEME_CLASSES):
        if mentioned.in_title(at.span.start):
            continue
        sentence = mentioned.sentence(at.span.start)
        for body in _agents(document, mentioned, at, sentence):
            stance = stances.at(body.span.start)
            if stance is Stance.PLANNED and document.folded.startswith(_LAUNCHED, body.span.stop):
                stance = Stance.ASSERTED  # "đề nghị các xã thực hiện phong trào “A” do UBND tỉnh phát động"
            evidence = Evidence(sentence, "duty.by", stance)
            _state(builder, body, Predicate.IMPLEMENTS, at, evidence)
        if at.node.cls is not EntityClass.MODEL:
            continue
        for body in mentioned.within(sentence.start, at.span.start, BODY_CLASSES)[-1:]:
            if _is_with(document, body, at):
                evidence = Evidence(sentence, "duty.with", stances.at(at.span.start))
                _state(builder, body, Predicate.IMPLEMENTS, at, evidence)


def _agents(document: Document, mentioned: Mentioned, at: At, sentence: Span) -> list[At]:
    """Return who runs it: "mô hình “A” của Hội B", "do Công an xã C và Hội B duy trì", "được Hội B làm theo"."""
    bodies = mentioned.within(at.span.stop, sentence.stop, BODY_CLASSES)
    if not bodies:
        return []
    if at.node.cls is EntityClass.MODEL:
        listed = _after_listed(document, mentioned, at, sentence)
        if words.OF.fullmatch(document.folded, listed, max(listed, bodies[0].span.start)):
            return list(bodies[:1])
    gap = document.folded[at.span.stop : bodies[0].span.start]
    if not words.BY.fullmatch(gap):
        return []
    agents = [bodies[0]]
    for body in bodies[1:]:
        if document.folded[agents[-1].span.stop : body.span.start].strip() not in _LISTING | {"cùng"}:
            break
        agents.append(body)
    stop = _after_places(document, mentioned, agents[-1].span.stop, sentence)
    return agents if words.does().match(document.folded, stop, stop + 24) else []


def _after_listed(document: Document, mentioned: Mentioned, at: At, sentence: Span) -> int:
    """Return the position after the models that a list joins to one: "“A”, “B” và “C” (của Hội D)"."""
    stop = at.span.stop
    for model in mentioned.within(stop, sentence.stop, QUOTED):
        if document.folded[stop : model.span.start].strip() not in _LISTING:
            break
        stop = model.span.stop
    return stop


def _after_places(document: Document, mentioned: Mentioned, stop: int, sentence: Span) -> int:
    """Return the position after the places set behind a name: "do Hội A, huyện B (khởi xướng)"."""
    for place in mentioned.within(stop, sentence.stop, PLACE_CLASSES):
        if document.folded[stop : place.span.start].strip() != ",":
            break
        stop = place.span.stop
    return stop


def _is_with(document: Document, body: At, model: At) -> bool:
    """Read "Hội Nông dân xã A có mô hình “B”" and "Với Hội Nông dân xã A, mô hình “B” …"."""
    gap = document.folded[body.span.stop : model.span.start]
    lead = document.folded[max(0, body.span.start - 5) : body.span.start]
    return words.having().fullmatch(gap) is not None or (lead.endswith("với ") and gap.strip() == ",")
