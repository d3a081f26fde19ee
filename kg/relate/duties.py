"""What bodies take on: directives, campaigns and models that they carry out, communes that they are in charge of."""

import re
from collections.abc import Iterator
from functools import cache

from kg.lexicon.tables import read_table
from kg.model import BODY_CLASSES, PLACE_CLASSES, EntityClass, Evidence, Predicate, Span
from kg.relate.builder import Node, RecordBuilder
from kg.relate.mentions import At, Mentioned
from kg.text.document import Document

_TARGETS = frozenset({EntityClass.DIRECTIVE, EntityClass.CAMPAIGN, EntityClass.MODEL})
_OBJECTS = {
    "framework": _TARGETS,
    "programme": frozenset({EntityClass.CAMPAIGN, EntityClass.MODEL}),
    "place": PLACE_CLASSES,
}
# Between verb and target stand quantifiers and the words for the kind of thing.
_FILLER = re.compile(
    r"(?:(?:có hiệu quả|hiệu quả|nghiêm túc|nghiêm|tốt|tích cực|nội dung|các|việc|những|mô hình|phong trào|thi đua|cuộc vận động|với|"
    r"với [^,;]{0,40}?(?:xã|phường|huyện|tỉnh|thị trấn)|chương trình|thực hiện|chủ trương|nhiều|hai|ba|bốn|tinh thần|theo|toàn diện|"
    r"(?:đến|tới) [^.;]{0,80}?(?:hội viên|đảng viên|nhân dân)|sâu rộng|sâu sắc|rộng khắp|đồng bộ|quyết liệt|thường xuyên|điểm|được|lễ|kế hoạch|"
    r"học tập|quán triệt|hay|như|cách làm|sáng tạo|tiêu biểu|điển hình|nổi bật|gồm|là|có|thành công|thí điểm|mới|phần việc|đó|"
    r"và|,|:|\"|'|-|\d+)\s*)*"
)
_TERRITORY = re.compile(r"(?:[^.;]{0,70}(?:trên địa bàn|địa bàn)\s)?(?:(?:các|hai|ba|bốn|\d+|với|nhân dân|bà con)\s)*")
# An urged or planned duty is none; "không" and "chưa" deny it.
_NOT_DONE = re.compile(r"\b(?:cần|phải|sẽ|dự kiến|đề nghị|yêu cầu|chưa|không|nên|hãy|phấn đấu|mong|nếu|kiểm tra việc|giám sát việc|về)\s(?:\w+\s){0,3}$")
# What may stand before the subject that follows a fronted duty: a date, a reason, an adverb.
_FRONT = re.compile(
    r"^[\s\"(*•+-]*(?:[\w./ -]{0,50},\s*)?(?:(?:để|nhằm|tiếp tục|trong quá trình|qua|với việc|cùng với việc|sau khi|ngay sau khi)\s+)*$"
)


@cache
def _verbs() -> tuple[re.Pattern[str], dict[str, tuple[Predicate, frozenset[EntityClass]]]]:
    rows = {row["verb"]: (Predicate(row["relation"]), _OBJECTS[row["object"]]) for row in read_table("duty_verbs")}
    alternatives = "|".join(re.escape(verb) for verb in sorted(rows, key=lambda v: (-len(v), v)))
    return re.compile(rf"(?<!\w)(?:{alternatives})(?!\w)"), rows


def state_duties(builder: RecordBuilder, document: Document, mentioned: Mentioned) -> None:
    """State `implements` and `assignedTo` wherever a verb joins a body to what it takes on."""
    pattern, verbs = _verbs()
    for sentence in document.sentences:
        for match in pattern.finditer(document.folded, sentence.span.start, sentence.span.stop):
            if _NOT_DONE.search(document.folded[max(sentence.span.start, match.start() - 30) : match.start()]):
                continue
            predicate, classes = verbs[match[0]]
            objects = list(_objects(document, mentioned, sentence.span, match.end(), classes))
            if not objects:
                continue
            subjects = _subjects(document, mentioned, sentence.span, match, objects)
            subjects = _without_superiors(builder, subjects)
            rule = "duty.fronted" if subjects and subjects[0].span.start > match.start() else "duty.verb"
            for subject in subjects:
                for target in objects:
                    _state(builder, subject, predicate, target, Evidence(sentence.span, rule))


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
    fits = _TERRITORY if classes is PLACE_CLASSES else _FILLER
    stop, kind = position, None
    for at in mentioned.within(position, sentence.stop, classes):
        gap = document.folded[stop : at.span.start].strip()
        first = stop == position
        if first and not fits.fullmatch(f"{gap} " if gap else ""):
            return
        if not first and (not _AND.fullmatch(gap) or (kind in PLACE_CLASSES and at.node.cls is not kind)):
            return
        kind = at.node.cls
        yield at
        stop = at.span.stop


def _subjects(
    document: Document,
    mentioned: Mentioned,
    sentence: Span,
    verb: re.Match[str],
    objects: list[At],
) -> list[At]:
    """Return who takes it on: the body before the verb, or, where none is, the subject of the main clause behind."""
    before = document.folded[sentence.start : verb.start()]
    subject = None if _FRONT.match(before) else mentioned.subject_before(verb.start())
    if subject is None:
        subject = _after_comma(document, mentioned, sentence, objects[-1].span.stop)
        return [subject] if subject is not None else []
    if _is_broken(document, mentioned, subject.span.stop, verb.start()):
        return []
    return _coordinated(document, mentioned, sentence, subject)


def _without_superiors(builder: RecordBuilder, subjects: list[At]) -> list[At]:
    """Drop the body that only says whose the other is ("Đồn Biên phòng X, BĐBP tỉnh Y quản lý …")."""
    return [
        at
        for at in subjects
        if not any(builder.says(other.node, Predicate.SUBORDINATE_TO, at.node) for other in subjects)
    ]


def _after_comma(document: Document, mentioned: Mentioned, sentence: Span, position: int) -> At | None:
    """Return the subject of the main clause: the first body behind a comma, itself no object."""
    comma = re.compile(r"[,;]\s").search(document.folded, position, sentence.stop)
    while comma is not None:
        for at in mentioned.within(comma.end(), sentence.stop, BODY_CLASSES):
            gap = document.folded[comma.end() : at.span.start]
            if _may_lead(gap) and (not mentioned.is_object(at) or _OF_PEOPLE.search(gap)):
                return at
            break
        comma = re.compile(r"[,;]\s").search(document.folded, comma.end(), sentence.stop)
    return None


_AND = re.compile(r"(?:\([^()]{0,60}\)\s*)?(?:[,;]|và|[,;] và|hay|cùng)\s*(?:các\s|những\s|mô hình|phong trào|cuộc vận động|với)*\s*")
def _may_lead(gap: str) -> bool:
    """Say whether the words between comma and body leave it the subject: time, people, or a few words without a verb."""
    if _LEAD.fullmatch(gap):
        return True
    words = gap.split()
    return len(words) <= _FEW_WORDS and not _verb_words() & set(words)


@cache
def _verb_words() -> frozenset[str]:
    """Return the first words of verbs and prepositions at which a name ends."""
    return frozenset(row["word"].split()[0] for row in read_table("name_stops")) - _TIME_WORDS


_FEW_WORDS = 4
_TIME_WORDS = frozenset("nhiều trong từ sau trước năm tháng ngày sáng chiều tối quý nay các những mới vừa mỗi".split())
_OF_PEOPLE = re.compile(r"(?:của|thuộc)\s*$")
_PEOPLE = r"cán bộ|chiến sĩ|chiến sỹ|hội viên|đoàn viên|công chức|viên chức|thanh niên|phụ nữ|nhân dân|người lao động|các chi bộ|các cấp"
_LEAD = re.compile(
    r"\s*(?:(?:thời gian qua|từ|đến nay|trong|những năm qua|nhiệm kỳ qua|ngày|sáng|chiều|tối|đêm|vừa qua|cấp ủy|cán bộ|đảng viên|,|\d[\d/.-]*|"
    rf"{_PEOPLE}|(?:{_PEOPLE})[^,;]{{0,20}} (?:của|thuộc|trực thuộc)|các|những|hội|nhiệm kỳ|này|giai đoạn|hiện nay|toàn|năm|tháng|lãnh đạo|tập thể|ban lãnh đạo|cả|đầu|cuối|tới|sau|hơn|qua|và|ngay)\s*)*"
)


def _is_broken(document: Document, mentioned: Mentioned, start: int, stop: int) -> bool:
    """Say whether a clause ends between subject and verb; the names of partners between them do not count."""
    gap = ""
    for at in mentioned.within(start, stop, BODY_CLASSES):
        gap, start = gap + document.folded[start : at.span.start], at.span.stop
    gap += document.folded[start:stop]
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
        for body in mentioned.within(sentence.start, at.span.start, BODY_CLASSES)[-1:]:
            if at.node.cls is EntityClass.MODEL and _is_with(document, body, at):
                _state(builder, body, Predicate.IMPLEMENTS, at, Evidence(sentence, "duty.with"))


def _is_done_by(document: Document, at: At, body: At) -> bool:
    gap = document.folded[at.span.stop : body.span.start]
    if at.node.cls is EntityClass.MODEL and _OF.fullmatch(gap):
        return True
    return bool(_BY.fullmatch(gap) and _DOES.match(document.folded[body.span.stop : body.span.stop + 24]))


def _is_with(document: Document, body: At, model: At) -> bool:
    """Read "Hội Nông dân xã A có mô hình “B”" and "Với Hội Nông dân xã A, mô hình “B” …"."""
    gap = document.folded[body.span.stop : model.span.start]
    lead = document.folded[max(0, body.span.start - 5) : body.span.start]
    return _WITH.fullmatch(gap) is not None or (lead.endswith("với ") and gap.strip() == ",")


_BY = re.compile(r"[^.;:]{0,160}?\s*(?:do|được)\s*")
_OF = re.compile(r"\s*(?:của|\(|- ?)\s*")
_WITH = re.compile(r"\s*(?:với|có|:|đã có|nổi bật với|tiêu biểu với|là)\s*(?:\d+\s*)?(?:các|những|nhiều)?\s*")
_DOES = re.compile(
    r"\s*(?:\S+ ){0,2}?(?:thực hiện|triển khai|phát động|tổ chức|xây dựng|đăng ký|khởi xướng|duy trì|thành lập|ra mắt|làm chủ|vận hành)(?!\w)"
)

_MERGER = re.compile(r"(?:sáp nhập|hợp nhất|nhập)(?! \w+ tỉnh)")
_FOUNDED = re.compile(r"(?:được )?thành lập.{0,40}?(?:trên cơ sở|từ việc|từ).{0,20}?$|hình thành .{0,20}(?:trên cơ sở|từ).{0,20}$")
_NOW = re.compile(r"\s*(?:\(?\s*cũ\s*\)?)?[\s,(]*(?:nay (?:là|thuộc)|đổi tên thành|sáp nhập vào|nhập vào)\s*")


def state_succession(builder: RecordBuilder, document: Document, mentioned: Mentioned) -> None:
    """State `succeededBy` where the article tells of a merger or renaming."""
    for sentence in document.sentences:
        span = sentence.span
        places = list(mentioned.within(span.start, span.stop, PLACE_CLASSES))
        for left, right in zip(places, places[1:], strict=False):
            if left.node.cls is right.node.cls and _NOW.fullmatch(document.folded[left.span.stop : right.span.start]):
                _succeed(builder, left.node, right.node, span, "place.renamed")
        for match in _MERGER.finditer(document.folded, span.start, span.stop):
            _state_merger(builder, document, places, match, span)


def _state_merger(
    builder: RecordBuilder, document: Document, places: list[At], verb: re.Match[str], sentence: Span
) -> None:
    behind = [at for at in places if at.span.start >= verb.end()]
    merged = _run(document, behind, verb.end())
    if not merged:
        return
    made = document.folded[merged[-1].span.stop : merged[-1].span.stop + 40]
    into = re.match(r"\s*(?:\(cũ\)\s*)?(?:thành|để thành lập|lấy tên là|vào)\s*(?:lập\s*)?", made)
    before = [at for at in places if at.span.stop <= verb.start() and at.node.cls is merged[0].node.cls]
    if into is not None:
        after = [at for at in behind if at.span.start >= merged[-1].span.stop and at.node.cls is merged[0].node.cls]
        new = after[0].node if after else None
    elif before and _FOUNDED.search(document.folded[before[-1].span.stop : verb.start()]):
        new = before[-1].node
    else:
        return
    for at in merged:
        if new is not None:
            _succeed(builder, at.node, new, sentence, "place.merged")


def _run(document: Document, places: list[At], position: int) -> list[At]:
    """Return the first place behind the verb and those listed with it, all of one class."""
    found: list[At] = []
    for at in places:
        gap = document.folded[(found[-1].span.stop if found else position) : at.span.start].strip()
        listed = gap.removeprefix("(cũ)").strip() in {",", "và", ", và", "với", "vào"} if found else len(gap) < 40
        if not listed or (found and at.node.cls is not found[0].node.cls):
            break
        found.append(at)
    return found


def _succeed(builder: RecordBuilder, old: Node, new: Node, span: Span, rule: str) -> None:
    if old is not new:
        builder.state(old, Predicate.SUCCEEDED_BY, Evidence(span, rule), object=new)

