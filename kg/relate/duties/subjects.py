"""Who takes on a duty: the body before its verb, of the main clause behind it, of the next sentence, or told of."""

import re
from itertools import islice

from kg.extract.bodies.names import roles
from kg.extract.speech import said_from
from kg.model import BODY_CLASSES, EntityClass, Predicate, Span
from kg.relate.builder import RecordBuilder
from kg.relate.duties import words
from kg.relate.mentions import At, Mentioned
from kg.text.document import Document
from kg.text.words import split_words

_DIRECTIVES = frozenset({EntityClass.DIRECTIVE})
QUOTED = frozenset({EntityClass.CAMPAIGN, EntityClass.MODEL})
_PERSON = frozenset({EntityClass.PERSON})
# A person's posts, one behind the other, are no longer than this.
_LONGEST_POSTS = 140
_ACTORS = BODY_CLASSES | _PERSON
_EARLIER = 3
"""The subject of a sentence without one is told at most so many sentences before."""
_INSPECTS = re.compile(r"(?<!\w)(?:kiểm tra|giám sát|thanh tra|khảo sát|thẩm tra)(?!\w)")
_ADVISING = ("tham mưu ", "tham mưu cho ")
"""Before a body whose adviser does what follows."""
_DEPUTIES = "bầu cử đại biểu "
"""Before a body that is only elected: "chào mừng bầu cử đại biểu Quốc hội, hưởng ứng Tháng Công nhân"."""
# "Đoàn giám sát Quốc hội thực hiện Nghị quyết số 5": what is inspected, not done.
_INSPECTING = ("đoàn giám sát ", "đoàn kiểm tra ", "đoàn khảo sát ", "đoàn giám sát của ", "đoàn kiểm tra của ")
_CHAIRS = re.compile(r"[^,;:.]{4,40}?\s(?:đồng\s+)?(?:chủ\s+trì|dự|tham\s+dự|điều\s+hành)\s")
_HOUSE = re.compile(
    r"(?<!\w)(?:tòa\s+nhà|nhà|hội\s+trường|trụ\s+sở|phòng\s+họp|điểm\s+cầu|khuôn\s+viên)(?:\s+(?:cơ\s+quan|làm\s+việc|của))*\s+$"
)
"""Ends the words before a body whose house is meant."""
_HOUSE_REACH = 40
_OF_ONE = re.compile(r"\bcủa\s+[^,;:]{3,40}$")
"""Ends the words before the comma of a list: "Chương trình hành động của Tỉnh ủy"."""
_SOON = 60
"""Between a subject and "đã" stand at most the names of others."""
_FAR = 240
"""A clause without a subject of its own goes on with one that ended at most so many characters before."""


def subjects_of(
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
    if subject is not None and document.folded.endswith(_DEPUTIES, sentence.start, subject.span.start):
        subject = mentioned.subject_before(subject.span.start)
    stop = mentioned.after_title(objects[-1])
    if subject is None:
        return _subjects_behind(document, mentioned, sentence, stop, before)
    if document.folded.endswith(_ADVISING, sentence.start, subject.span.start):
        subject = mentioned.subject_before(subject.span.start) or subject
    if document.folded.endswith(_INSPECTING, sentence.start, subject.span.start):
        return []
    if _is_broken(document, mentioned, subject.span.stop, verb.start()):
        return []
    if words.PRAISES.fullmatch(document.folded, subject.span.stop, verb.start()):
        return []  # "A khen thưởng các hộ do (thực hiện) tốt phong trào B"
    if _CHAIRS.match(document.folded, subject.span.stop, verb.start()) and _names_chair(
        mentioned, subject, verb.start()
    ):
        return []  # "Chủ tịch UBND tỉnh Lê Văn A chủ trì hội nghị sơ kết Nghị quyết số 5"
    if _is_post_of(builder, document, mentioned, subject):
        # "Theo bà A, Chủ tịch Hội B, thực hiện Quyết định 5, Hội đã …"
        told = before.lstrip().startswith("theo ") or words.SPOKEN.search(before) is not None
        return _subjects_behind(document, mentioned, sentence, stop, before) if told else []
    return _coordinated(document, mentioned, sentence, subject)


def _names_chair(mentioned: Mentioned, body: At, stop: int) -> bool:
    """Say whether a person's name stands right behind the body, whose post it then tells."""
    return any(
        person.span.start - body.span.stop <= 1 for person in mentioned.within(body.span.stop, stop, _PERSON)[:1]
    )


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


def _leads_to_person(document: Document, mentioned: Mentioned, comma: int, at: At) -> bool:
    """Say whether a body is that of a post whose holder follows: "…, Ủy viên A, Bí thư B Lê Văn C nói"."""
    spoken = split_words(document.folded[comma : at.span.stop])
    if roles().match(spoken, 0, len(spoken)) is None:
        return False
    persons = mentioned.within(at.span.stop, at.span.stop + _LONGEST_POSTS, _PERSON)[:1]
    return any(not words.DONE.search(document.folded, at.span.stop, person.span.start) for person in persons)


def _acts_behind(document: Document, position: int, at: At, sentence: Span) -> bool:
    """Say whether the main clause begins behind a semicolon: "Thực hiện Chỉ thị A về “B”; Đảng ủy C đã …"."""
    done = words.DONE.search(document.folded, at.span.stop, min(sentence.stop, at.span.stop + _SOON))
    return at.span.start == position and done is not None and ";" not in document.folded[position : done.start()]


def _is_of_list(folded: str, position: int, comma: int, stop: int) -> bool:
    """Say whether a body is one more of those whose plan is told of: "Kế hoạch của Tỉnh ủy, Huyện ủy, Nghị quyết 5"."""
    if folded[stop : stop + 1] != "," or _OF_ONE.search(folded, position, comma) is None:
        return False
    return words.DONE.search(folded, stop, stop + _SOON) is None


def _after_comma(document: Document, mentioned: Mentioned, sentence: Span, position: int) -> At | None:
    """Return the subject of the main clause: the first body behind a comma, itself no object."""
    bodies = mentioned.within(position, sentence.stop, BODY_CLASSES)
    if not bodies:
        return None
    for comma in words.COMMA.finditer(document.folded, position, sentence.stop):
        at = next((at for at in bodies if at.span.start >= comma.end()), None)
        if at is None or not words.still_fronted(document.folded[position : comma.start()]):
            return None
        if comma[0][0] == ";" and not _acts_behind(document, comma.end(), at, sentence):
            continue
        if words.LACKING.search(document.folded, position, at.span.start):
            return None
        if _is_of_list(document.folded, position, comma.start(), at.span.stop):
            return None
        if mentioned.within(position, at.span.start, _PERSON):
            return None  # "…, ông A, Bí thư Huyện ủy B đã …": the body is that of a post
        gap = document.folded[comma.end() : at.span.start]
        if _leads_to_person(document, mentioned, comma.end(), at):
            return None
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
    if "\n" in document.text[sentence.stop : follower.start] and _INSPECTS.search(
        document.folded, body.span.stop, follower.stop
    ):
        return None  # a headline over "Đoàn Kiểm tra A làm việc với B về việc thực hiện …"
    gap = document.folded[follower.start : body.span.start]
    return body if _may_lead(gap) or gap.rstrip().endswith(",") else None


def _subjects_behind(document: Document, mentioned: Mentioned, sentence: Span, position: int, before: str) -> list[At]:
    """Return who takes on what opens a sentence: the subject of its main clause, or of the next sentence."""
    subject = _told_before(document, mentioned, sentence, position)
    subject = subject or _after_comma(document, mentioned, sentence, position)
    if subject is None and words.front().match(before):
        subject = _in_next_sentence(document, mentioned, sentence, position)
    if subject is None and words.no_other().match(before):
        subject = _told_last(document, mentioned, sentence, position)
    if subject is None:
        return []
    found = [subject]
    for at in mentioned.within(subject.span.stop, mentioned.sentence(subject.span.start).stop, BODY_CLASSES):
        if document.folded[found[-1].span.stop : at.span.start].strip() not in {",", "và", ", và"}:
            break
        found.append(at)
    return found


def _told_before(document: Document, mentioned: Mentioned, sentence: Span, position: int) -> At | None:
    """Return the body named before that the subject stands for by its kind: "Thực hiện Chỉ thị 5, đơn vị đã …"."""
    found = words.CARRIED.search(document.folded, position, sentence.stop)
    if found is None or mentioned.within(position, found.start("word"), BODY_CLASSES)[1:]:
        return None
    spoken = words.SPOKEN.search(document.folded, sentence.start, position)
    known = mentioned.within(0, spoken.start() if spoken is not None else sentence.start, BODY_CLASSES)
    for index in range(len(known) - 1, -1, -1):
        at = known[index]
        fits = found["word"] == "đơn vị" or at.node.name.lower().startswith(found["word"])
        below = index and document.folded[known[index - 1].span.stop : at.span.start].strip() == ","
        if fits and not below and not mentioned.is_object(at):
            return at
    return None


def _told_last(document: Document, mentioned: Mentioned, sentence: Span, position: int) -> At | None:
    """Return the subject of the sentence before, with which one goes on that begins with a verb.

    "Đảng ủy xã A mở 3 lớp. Triển khai Chỉ thị 5 …": no other acts in it, and neither is planned.
    """
    folded = document.folded
    if words.others().search(folded, position, sentence.stop):
        return None
    for earlier in islice(mentioned.sentences_before(sentence), _EARLIER):
        if words.not_yet().search(folded, earlier.start, earlier.stop) or folded.endswith(":", 0, earlier.stop):
            return None
        named = mentioned.within(earlier.start, earlier.stop, _ACTORS)
        if not named:
            continue
        is_subject = named[0].node.cls in BODY_CLASSES and not mentioned.is_object(named[0])
        gap = folded[earlier.start : named[0].span.start]
        return named[0] if is_subject and (_may_lead(gap) or gap.rstrip().endswith(",")) else None
    return None


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
    for at in mentioned.within(start, stop, QUOTED | BODY_CLASSES):
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
        if gap == "," and _HOUSE.search(
            document.folded, max(sentence.start, at.span.start - _HOUSE_REACH), at.span.start
        ):
            break  # "tại trụ sở UBND huyện A, Huyện ủy A tổ chức …"
        found.append(at)
    return found
