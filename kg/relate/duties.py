"""What bodies take on: directives, campaigns and models that they carry out, communes that they are in charge of."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from kg.extract.body_names import roles
from kg.extract.speech import said_from
from kg.lexicon.phrases import any_of
from kg.lexicon.tables import read_table
from kg.model import BODY_CLASSES, PLACE_CLASSES, EntityClass, Evidence, Predicate, Span
from kg.relate import duty_words as words
from kg.relate.builder import RecordBuilder
from kg.relate.mentions import At, Mentioned
from kg.text.document import Document
from kg.text.words import split_words

_TARGETS = frozenset({EntityClass.DIRECTIVE, EntityClass.CAMPAIGN, EntityClass.MODEL})
_DIRECTIVES = frozenset({EntityClass.DIRECTIVE})
_QUOTED = frozenset({EntityClass.CAMPAIGN, EntityClass.MODEL})
_PERSON = frozenset({EntityClass.PERSON})
# A person's posts, one behind the other, are no longer than this.
_LONGEST_POSTS = 140
_OBJECTS = {
    "framework": _TARGETS,
    "programme": frozenset({EntityClass.CAMPAIGN, EntityClass.MODEL}),
    "place": PLACE_CLASSES,
}


@cache
def _verbs() -> tuple[re.Pattern[str], dict[str, tuple[Predicate, frozenset[EntityClass]]]]:
    rows = {row["verb"]: (Predicate(row["relation"]), _OBJECTS[row["object"]]) for row in read_table("duty_verbs")}
    return re.compile(any_of(rows)), rows


@cache
def _place_verbs() -> tuple[str, ...]:
    return tuple(row["verb"] for row in read_table("duty_verbs") if row["object"] == "place")


def state_duties(builder: RecordBuilder, document: Document, mentioned: Mentioned) -> None:
    """State `implements` and `assignedTo` wherever a verb joins a body to what it takes on."""
    pattern, verbs = _verbs()
    for sentence, last in _with_objects(document, mentioned):
        for match in pattern.finditer(document.folded, sentence.start, sentence.stop):
            if match.start() >= last:
                break
            predicate, classes = verbs[match[0]]
            objects = list(_objects(document, mentioned, sentence, match.end(), classes))
            if not objects or not _is_done(document, sentence, match.start()):
                continue
            subjects = _subjects(builder, document, mentioned, sentence, match, objects)
            subjects = _without_superiors(builder, subjects)
            rule = "duty.fronted" if subjects and subjects[0].span.start > match.start() else "duty.verb"
            for subject in subjects:
                for target in objects:
                    _state(builder, subject, predicate, target, Evidence(sentence, rule))


def _with_objects(document: Document, mentioned: Mentioned) -> Iterable[tuple[Span, int]]:
    """Return each sentence that names what can be taken on, with where the last such name begins."""
    folded = document.folded
    verbs = [verb for verb in _place_verbs() if verb in folded]
    last: dict[Span, int] = {}
    for at in mentioned.all:
        if at.node.cls in _TARGETS:
            last[mentioned.sentence(at.span.start)] = at.span.start
        elif verbs and at.node.cls in PLACE_CLASSES:
            sentence = mentioned.sentence(at.span.start)
            if any(folded.find(verb, sentence.start, at.span.start) >= 0 for verb in verbs):
                last[sentence] = at.span.start
    return last.items()


def _is_done(document: Document, sentence: Span, position: int) -> bool:
    lead = document.folded[max(sentence.start, position - 30) : position]
    return words.not_done().search(lead) is None and words.UNIT_FOR.search(lead) is None


def _state(
    builder: RecordBuilder, subject: At, predicate: Predicate, target: At, evidence: Evidence
) -> None:
    if target.span.contains(subject.span) or subject.span.contains(target.span):
        return
    builder.state(subject.node, predicate, evidence, object=target.node)


def _objects(
    document: Document, mentioned: Mentioned, sentence: Span, position: int, classes: frozenset[EntityClass]
) -> Iterator[At]:
    """Yield what stands right behind the verb, and what is coordinated with it."""
    fits = words.territory() if classes is PLACE_CLASSES else words.filler()
    stop, kind = position, None
    for at in mentioned.within(position, sentence.stop, classes):
        gap = document.folded[stop : at.span.start].strip()
        first = stop == position
        if not first and gap == "(":
            continue  # "xã A (huyện B); xã C": the bracket says where the place is
        if first and not fits.fullmatch(f"{gap} " if gap else ""):
            return
        if not first and not _is_joined(gap, kind, at.node.cls):
            if kind is EntityClass.DIRECTIVE and words.TITLE.match(gap) and at.node.cls in _QUOTED:
                continue  # named in the directive's title; another directive may follow
            return
        kind = at.node.cls
        yield at
        stop = at.span.stop


_FAR = 240
"""A clause without a subject of its own goes on with one that ended at most so many characters before."""


def _is_joined(gap: str, before: EntityClass | None, cls: EntityClass) -> bool:
    """Say whether a list goes on with a thing of class `cls`: "Nghị quyết A của B về C; Kế hoạch D"."""
    if before is EntityClass.DIRECTIVE and cls is before and words.NEXT_DIRECTIVE.fullmatch(gap):
        return True
    return words.joined().fullmatch(gap) is not None and (before not in PLACE_CLASSES or cls is before)


def _subjects(
    builder: RecordBuilder,
    document: Document,
    mentioned: Mentioned,
    sentence: Span,
    verb: re.Match[str],
    objects: list[At],
) -> list[At]:
    """Return who takes it on: the body before the verb, or, where none is, the subject of the main clause behind."""
    before = document.folded[said_from(document.folded, sentence.start, verb.start()) : verb.start()]
    subject = None if words.front().match(before) else mentioned.subject_before(verb.start())
    if subject is None:
        subject = _after_comma(document, mentioned, sentence, objects[-1].span.stop)
        if subject is None and words.front().match(before):
            subject = _in_next_sentence(document, mentioned, sentence, objects[-1].span.stop)
        return [subject] if subject is not None else []
    if _is_broken(document, mentioned, subject.span.stop, verb.start()):
        return []
    if _is_post_of(builder, document, mentioned, subject):
        return []
    return _coordinated(document, mentioned, sentence, subject)


def _is_post_of(builder: RecordBuilder, document: Document, mentioned: Mentioned, body: At) -> bool:
    """Say whether a body only says who the person before it is ("ông A, Chủ tịch UBND xã B, triển khai …")."""
    start = max(mentioned.sentence(body.span.start).start, body.span.start - _LONGEST_POSTS)
    for person in mentioned.within(start, body.span.start, _PERSON):
        posts = document.folded[person.span.stop : body.span.start]
        if builder.says(person.node, Predicate.HOLDS_POST, body.node) and _are_posts(posts):
            return True
    return False


def _are_posts(text: str) -> bool:
    """Say whether each part between commas begins with a role (", Bí thư Đảng ủy, Chủ tịch ")."""
    first, *parts = [split_words(part) for part in words.PART.split(text)]
    return not first and bool(parts) and all(roles().match(part, 0, len(part)) is not None for part in parts)


def _without_superiors(builder: RecordBuilder, subjects: list[At]) -> list[At]:
    """Drop the body that only says whose the other is ("Đồn Biên phòng X, BĐBP tỉnh Y quản lý …")."""
    return [
        at
        for at in subjects
        if not any(builder.says(other.node, Predicate.SUBORDINATE_TO, at.node) for other in subjects)
    ]


def _after_comma(document: Document, mentioned: Mentioned, sentence: Span, position: int) -> At | None:
    """Return the subject of the main clause: the first body behind a comma, itself no object."""
    bodies = mentioned.within(position, sentence.stop, BODY_CLASSES)
    if not bodies:
        return None
    for comma in words.COMMA.finditer(document.folded, position, sentence.stop):
        at = next((at for at in bodies if at.span.start >= comma.end()), None)
        if at is None:
            return None
        gap = document.folded[comma.end() : at.span.start]
        if _may_lead(gap) and (not mentioned.is_object(at) or words.OF_PEOPLE.search(gap)):
            return at
    return None


def _in_next_sentence(document: Document, mentioned: Mentioned, sentence: Span, position: int) -> At | None:
    """Return the subject of the sentence after one that has only a duty: "Thực hiện Kế hoạch số 5. Sáng 3/4, …"."""
    if "," in document.folded[position : sentence.stop]:
        return None
    follower = mentioned.sentence_after(sentence)
    body = None if follower is None else next(iter(mentioned.within(follower.start, follower.stop, BODY_CLASSES)), None)
    if follower is None or body is None or mentioned.is_object(body):
        return None
    gap = document.folded[follower.start : body.span.start]
    return body if _may_lead(gap) or gap.rstrip().endswith(",") else None


def _may_lead(gap: str) -> bool:
    """Say whether the words between comma and body leave it the subject: time, people, few words without a verb."""
    if words.lead().fullmatch(gap):
        return True
    spoken = gap.split()
    return len(spoken) <= words.FEW_WORDS and words.verb_words().isdisjoint(spoken)


def _is_broken(document: Document, mentioned: Mentioned, start: int, stop: int) -> bool:
    """Say whether a clause ends between subject and verb; the names between them do not count.

    A verb right behind a semicolon goes on with the subject: "Hội A mở 3 lớp; thực hiện mô hình “B”".
    """
    gap, start_of = "", start
    for at in mentioned.within(start, stop, _QUOTED | BODY_CLASSES):
        gap, start = gap + document.folded[start : at.span.start], max(start, at.span.stop)
    gap += document.folded[start:stop]
    in_title = bool(mentioned.within(start_of, stop, _DIRECTIVES)) and words.ABOUT.search(gap) is not None
    if in_title or words.RECEIVER.search(gap):
        return True
    if words.goes_on().search(gap):
        return len(gap) > _FAR or any(sign in gap for sign in '":')
    return any(sign in gap for sign in ';":') or len(gap) > 90


def _coordinated(document: Document, mentioned: Mentioned, sentence: Span, subject: At) -> list[At]:
    """Return the subject and the bodies joined before it by commas or "và"."""
    found = [subject]
    for at in reversed(mentioned.within(sentence.start, subject.span.start, BODY_CLASSES)):
        gap = document.folded[at.span.stop : found[-1].span.start].strip()
        if gap not in {",", "và", ", và"} or mentioned.is_object(at):
            break
        found.append(at)
    return found


def state_done_by(builder: RecordBuilder, document: Document, mentioned: Mentioned) -> None:
    """State `implements` of "mô hình “A” do Hội Nông dân xã B thực hiện", "… của Hội B", "Hội B với mô hình “A”"."""
    for at in mentioned.all:
        if at.node.cls not in _TARGETS:
            continue
        sentence = mentioned.sentence(at.span.start)
        for body in mentioned.within(at.span.stop, sentence.stop, BODY_CLASSES)[:1]:
            if _is_done_by(document, at, body):
                _state(builder, body, Predicate.IMPLEMENTS, at, Evidence(sentence, "duty.by"))
        if at.node.cls is not EntityClass.MODEL:
            continue
        for body in mentioned.within(sentence.start, at.span.start, BODY_CLASSES)[-1:]:
            if _is_with(document, body, at):
                _state(builder, body, Predicate.IMPLEMENTS, at, Evidence(sentence, "duty.with"))


def _is_done_by(document: Document, at: At, body: At) -> bool:
    gap = document.folded[at.span.stop : body.span.start]
    if at.node.cls is EntityClass.MODEL and words.OF.fullmatch(gap):
        return True
    if not gap.rstrip().endswith(("do", "được")) or not words.BY.fullmatch(gap):
        return False
    return words.does().match(document.folded, body.span.stop, body.span.stop + 24) is not None


def _is_with(document: Document, body: At, model: At) -> bool:
    """Read "Hội Nông dân xã A có mô hình “B”" and "Với Hội Nông dân xã A, mô hình “B” …"."""
    gap = document.folded[body.span.stop : model.span.start]
    lead = document.folded[max(0, body.span.start - 5) : body.span.start]
    return words.having().fullmatch(gap) is not None or (lead.endswith("với ") and gap.strip() == ",")
