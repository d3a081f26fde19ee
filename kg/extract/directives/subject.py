"""What a directive is about: the title after "về", in quotation marks, or after a verb ("phê duyệt …").

Titles are long, hold commas, and are followed without a sign by the rest of the sentence. A comma ends the
title where a new clause begins after it: a time, a named body or person, or a group of people with a verb
that only a main clause has.
"""

import re

from kg.extract.directives.citation_words import words
from kg.extract.directives.issuer import bodies_at, issuers_at
from kg.extract.directives.scene import Scene
from kg.extract.directives.subject_commas import Commas, has_verb, is_group, is_of_levels, pass_comma
from kg.extract.directives.subject_ends import BEHIND_TITLE, TITLE_ITSELF, holds_term, known_end
from kg.extract.directives.subject_items import ABOUT, next_item
from kg.extract.directives.subject_named import behind_receivers, dates_inner, decides, is_quoted_from
from kg.extract.directives.subject_text import closing_quote, trimmed
from kg.extract.directives.values import Phrase
from kg.extract.directives.words import head_at
from kg.text.quotes import CLOSING_QUOTES, PLAIN_QUOTE

_QUOTE = re.compile(r"\s*[,:\-]?\s*(?=\")")
_SINGLE = re.compile(r"\s[,:\-]?\s*(?='\w[^'\n]{12,400}'(?!\w))")
# Behind a symbol stands the session that adopted it: "… (Hội nghị Trung ương 6 khóa XII) về …".
_SESSION = re.compile(r"\s\((?:hội\snghị|khóa)\s[^()]{1,80}\)(?=\s+(?:về|\"))")
_OWN_ABOUT = re.compile(r"\s*về\s+")
_LED_TYPES = frozenset(
    {"Quyết định", "Quy định", "Nghị quyết", "Thông tư", "Thông tri", "Nghị định", "Hướng dẫn", "Sắc lệnh", "Pháp lệnh"}
)
# What a paper is for, without "về": "Hướng dẫn số 5 của Ban A tuyên truyền kỷ niệm …", "… của Bộ B, hướng dẫn …".
_SPREADING_TYPES = frozenset({"Hướng dẫn", "Kế hoạch", "Công văn"})
_SPREADS = re.compile(r"\s+(?=tuyên\s+truyền\s+(?:kỷ\s+niệm|đại\s+hội|các\s+ngày|bầu\s+cử)\s)")
_SAYS_HOW = re.compile(
    r",?\s+(?=hướng\s+dẫn\s+(?:một\s+số|việc|công\s+tác|tổ\s+chức|thực\s+hiện|triển\s+khai|tuyên\s+truyền|nội\s+dung)\s)"
)
_NOTICE, _PLAN = "Thông báo", "Kế hoạch"
# "Thông báo số 5/TB-VP của Văn phòng UBND tỉnh kết luận của Phó Chủ tịch …"
_CONCLUDES = re.compile(r"\s+(?=(?:ý\s+kiến\s+)?kết\s+luận\s+(?:của|tại|hội\s+nghị|cuộc\s+họp|phiên\s+họp)\s)")
# "Quyết định số 5/QĐ-TTg ngày …, phê duyệt Đề án …"
_ENACTS = re.compile(
    r",\s+(?=(?:phê\s+duyệt|ban\s+hành|công\s+nhận|quy\s+định)\s+(?:đề\s+án|quy\s+(?:chế|định)|kế\s+hoạch|chương\s+trình"
    r"|danh\s+mục|bộ\s+tiêu\s+chí|điều\s+lệ|chiến\s+lược)\s)"
)
_GUIDES = re.compile(r",\s+(?=(?:hướng\s+dẫn|quy\s+định|sửa\s+đổi)\s)")
_AFTER_QUOTE = re.compile(r"\s+(?:giai\s+đoạn|đến\s+năm|năm\s+\d|trong\s+tình|trên\s+địa|của\s)")
_WHERE = re.compile(r"\s+trên\s+địa\s+bàn(?:\s*(?:[.,;)]|$)|\s(?:toàn\s+)?(?:tỉnh|huyện|xã|phường|thành\s+phố)(?!\w))")
_LONG_QUOTATION = 8
# "các Quyết định số 5/QĐ-UBND về A và số 6/QĐ-UBND về B": the next of a series.
_NEXT_NUMBER = re.compile(r"(?:[;,]|,?\s+và)\s+số:?\s+\d{1,5}(?:/\d{4})?[/\-][a-zđ][a-zđ0-9/\-]*\s")
# What means are for belongs to a title: "các biện pháp cấp bách nhằm …", "một số giải pháp để …".
_MEANS = re.compile(r"(?:biện|giải)\s+pháp(?:\s+[^\W\d_]+){0,3}\s$")
_TO_END = re.compile(r"(?:để|nhằm)\s")
_MEANS_REACH = 40
_JOINING = r"(?:và|cùng|gắn\s+với|cùng\s+với|,)"
_MARKS = rf"[;:\"()]|,\s|{BEHIND_TITLE}|\s{_JOINING}\s+|\s(?=«break»)"
"""What may end a subject, to be looked at."""
_TO = re.compile(r"(?:đến|tới|cho)\s+(?P<when>(?:năm|ngày|tháng|nay|cuối|hết|khi|thời|\d{4})(?!\w))?")
# "các vấn đề liên quan đến …" addresses nobody.
_ADDRESSING = re.compile(r"(?:liên\s+quan|hướng|tiến|dẫn)\s+$")
# "trong những ngày tới"
_COMING = re.compile(r"(?:thời\s+gian|ngày|tuần|tháng|năm|giờ|nhiệm\s+kỳ)\s+$")
_ENSURING = re.compile(r"(?:đảm\s+bảo|bảo\s+đảm)\s+việc\s(?!làm\s)")
_BY = re.compile(r"do\s+(?P<person>(?:đồng\s+chí|đ/c|ông|bà)(?!\w))?")
# "người giữ chức vụ do Hội đồng nhân dân bầu": what is in their charge, not who issued it.
_BY_LISTED, _TITLE_PART = re.compile(r"\sdo\s(?=[^,;:.]{3,60},\s$)"), 70
_OF_OFFICE = re.compile(
    r"(?:(?!\s(?:ban\s+hành|ký|soạn)\s)[^.;:]){4,70}?\s(?:bầu|quản\s+lý|phê\s+chuẩn|bổ\s+nhiệm|phụ\s+trách|làm\s+chủ)(?!\w)"
)
_ALIAS = re.compile(
    r"\((?:ban\s+hành|sau\s+đây|dưới\s+đây|gọi|viết|khóa|nghị|chỉ|kết|kế|đề|quyết|quy|chương|hướng|thay|số|nq|ct|kl|qđ|kh)(?![\w\-])"
)
_CALLED = re.compile(
    r"\((?:(?:sau|dưới)\s+đây\s+)?(?:gọi|viết)\s+tắt(?:\s+là)?\s*:?\s*(?=[^()]{3,60}\)\s(?:và|hoặc|của|trên|trong)\s)"
)
_TENSE = re.compile(r"(?:đã|đang|sẽ)(?!\w)")
# Decisions on persons: the commas stand between name, former post and new post.
_PERSONNEL = r"(?:việc\s+)?(?:«personnel»(?:\s*,|\s+và)?\s+)+(?:các\s+|đối\s+với\s+)*(?:đồng\s+chí|đ/c|ông|bà)\s"
# A verb that has the object of the next one.
_RECITAL = re.compile(r"[-–+*\s]*căn\s+cứ\s")
_TEACHING = re.compile(r"(?:nghiên\s+cứu|học\s+tập|quán\s+triệt|tuyên\s+truyền|phổ\s+biến|triển\s+khai),\s$")
_IS_DONE = re.compile(r"(?:được|đã|đang|luôn|ngày\s+càng)(?!\w)")
_STAYING = re.compile(
    r"đang\s+(?:công\s+tác|làm\s+việc|sinh\s+sống|cư\s+trú|học\s+tập|sinh\s+hoạt|lao\s+động|gặp\s+khó)(?!\w)"
)
_TEACHING_REACH = 16
_DOING = re.compile(
    r"(?:và\s+)?(?:tổ\s+chức\s+|triển\s+khai\s+)?(?:quán\s+triệt|tuyên\s+truyền|phổ\s+biến|triển\s+khai|thực\s+hiện)(?!\w)"
)
_VERB_AFTER = re.compile(
    r"\s+(?!(?:và|cùng|với|của|thuộc|trực\s+thuộc|các|về|do|trong|ở|tại|theo|nhiệm\s+kỳ|khóa|giai\s+đoạn|năm|lần|-)(?!\w))"
    r"[^\W\d_A-ZĐ]"
)
# "… về việc chỉ định Ban Chấp hành Đảng bộ phường A gồm 33 người": what it holds is told beside its title.
_COUNTS = re.compile(r"\sgồm\s\d")
_LONGEST = 600


def subject_at(scene: Scene, position: int, kind: str) -> Phrase | None:
    """Return what a directive of type `kind` is about, as said from `position` on."""
    start = _begin(scene, behind_receivers(scene.folded, position, scene.stop), kind)
    if start is None:
        return None
    if scene.folded[start] == "'" and (single := scene.text.find("'", start + 1, scene.stop)) > 0:
        return trimmed(scene.text, start + 1, single)
    if scene.folded[start] == '"':
        closing = closing_quote(scene.text, start, min(scene.stop, start + _LONGEST))
        goes_on = closing is not None and _AFTER_QUOTE.match(scene.folded, closing, scene.stop) is not None
        issued = closing is not None and issuers_at(scene.text, scene.folded, closing, scene.stop) is not None
        if closing is not None and (issued or not goes_on or _is_whole(scene.folded, start, closing)):
            own = _OWN_ABOUT.match(scene.folded, start + 1, scene.stop)
            return trimmed(scene.text, own.end() if own else start + 1, closing - 1)
    return trimmed(scene.text, start, _cut(scene, start))


def _is_whole(folded: str, start: int, closing: int) -> bool:
    """Say whether a quotation is a title to itself, and what stands behind it tells where it is carried out."""
    return folded.count(" ", start, closing) >= _LONG_QUOTATION and _WHERE.match(folded, closing) is not None


def _begin(scene: Scene, position: int, kind: str) -> int | None:
    for pattern in (ABOUT, _QUOTE, _SINGLE, TITLE_ITSELF):
        if (match := pattern.match(scene.folded, position, scene.stop)) is not None:
            return match.end()
    if scene.folded.startswith(")", position) and _is_bracketed(scene, position):
        return _begin(scene, position + 1, kind)
    if scene.folded.startswith(" (", position) and (match := _SESSION.match(scene.folded, position, scene.stop)):
        return _begin(scene, match.end(), kind)
    verbs = [words(r"\s+(?=«led»)")] if kind in _LED_TYPES else []
    if kind == _NOTICE:
        verbs.append(_CONCLUDES)
    if kind in _SPREADING_TYPES:
        verbs += [_SPREADS, _SAYS_HOW] if scene.issuing is not None else [_SPREADS]
    if kind in _LED_TYPES:
        verbs.append(_GUIDES if scene.fronted else _ENACTS)
    if scene.issuing is not None or (kind == _PLAN and scene.folded[position - 1 : position].isdigit()):
        verbs.append(words(r"\s+(?=«led-when-issued»)"))
    for pattern in verbs:
        match = pattern.match(scene.folded, position, scene.stop)
        if match is not None and not _carries_out(scene, match.end()):
            return match.end()
    return None


def _is_bracketed(scene: Scene, closing: int) -> bool:
    """Say whether the number stands in the brackets that close here: "Quyết định (số 5/QĐ-UBND) về …"."""
    return scene.folded.startswith("số", scene.folded.rfind("(", scene.start, closing) + 1)


def _carries_out(scene: Scene, position: int) -> bool:
    """Say whether "triển khai", "thực hiện" at `position` has a directive as its object."""
    verb = words(r"(?:«carry-lead»\s+)*(?:«carry»,?\s+)+(?:«carry-tail»\s+)*").match(scene.folded, position, scene.stop)
    if verb is None:
        return False
    head = head_at(scene.text, scene.folded, verb.end(), scene.stop)
    return head is not None and head.capital


def _cut(scene: Scene, start: int) -> int:
    """Return where the title that starts at `start` ends."""
    personnel = words(_PERSONNEL).match(scene.folded, start, scene.stop) is not None
    limit = min(scene.stop, start + _LONGEST)
    if (known := known_end(scene.folded, start, limit)) is not None:
        return known
    counted = _COUNTS.search(scene.folded, start, limit)
    limit = counted.start() if counted is not None else limit
    following = _NEXT_NUMBER.search(scene.folded, start, limit)
    limit = following.start() if following is not None else limit
    marks = words(_MARKS)
    position, commas = start, Commas()
    while (mark := marks.search(scene.folded, position, limit)) is not None:
        sign = mark[0].strip()
        if sign == ")":
            return mark.start()  # of a bracket in which the whole paper stands
        if sign == '"':
            if _closes(scene.text, mark.start()):
                return mark.start()
            if is_quoted_from(scene.folded, start, mark.start(), limit):
                return mark.start()
            position = closing_quote(scene.text, mark.start(), limit) or mark.end()
            continue
        term = sign == "(" and holds_term(scene.folded, start, mark.start(), limit)
        if not term and _ends_title(scene, mark, sign, personnel):
            return _end_at(scene, mark, sign, commas)
        if sign == ",":
            pass_comma(scene, mark, commas)
        position = _after_brackets(scene.text, mark.start(), limit) if sign == "(" else mark.end()
    return limit if following is not None else commas.best(scene) or limit


def _closes(text: str, position: int) -> bool:
    """Say whether the mark ends a quotation that began before the title ("“Ban hành Quy định về …” (năm 2013)")."""
    mark, before = text[position], text[position - 1 : position]
    return mark in CLOSING_QUOTES or (mark == PLAIN_QUOTE and before.strip() != "")


def _end_at(scene: Scene, mark: re.Match[str], sign: str, commas: Commas) -> int:
    """Step back to the comma before the subject, where the mark is its verb or a later one of several."""
    if commas.work is not None and not sign and _IS_DONE.match(scene.folded, mark.end(), scene.stop):
        return commas.work  # "… về sáp nhập các xã, công tác cán bộ cũng được …"
    if _TENSE.match(scene.folded, mark.end(), scene.stop) and commas.last is not None:
        group = words(r"«group»|«several»|\d+\s?%").match(scene.folded, commas.last + 2, scene.stop)
        if scene.fronted or group:
            return commas.several or commas.last
    if sign == "," and scene.folded.startswith("và ", mark.end()):
        return mark.start()  # "… của Mặt trận, các đoàn thể và nhân dân, và Thông tri 28"
    # "…, các tổ chức và Nhân dân, cả nước đã …": the whole country is a subject of its own.
    whole = words("(?!«several»)«counted-group»").match(scene.folded, mark.end(), scene.stop) is not None
    return commas.several if commas.several is not None and sign == "," and not whole else mark.start()


def _after_brackets(text: str, start: int, limit: int) -> int:
    closing = text.find(")", start, limit)
    return closing + 1 if closing > 0 else start + 1


def _ends_title(scene: Scene, mark: re.Match[str], sign: str, personnel: bool) -> bool:
    if sign == ";":
        return not _is_recited(scene, mark.end())
    if sign == ":":
        return True
    if sign == "(":
        named = _CALLED.match(scene.folded, mark.start(), scene.stop)
        if named is not None and head_at(scene.text, scene.folded, named.end(), scene.stop) is None:
            return False  # "doanh nghiệp tư nhân (gọi tắt là doanh nghiệp) và hợp tác xã"
        return _ALIAS.match(scene.folded, mark.start(), scene.stop) is not None
    if sign == ",":
        return _comma_ends(scene, mark.end(), personnel)
    if scene.issuing is not None and decides(scene.folded, mark.end(), scene.stop):
        return True
    return next_item(scene, mark.end()) if sign else _word_ends(scene, mark.end())


def _is_recited(scene: Scene, position: int) -> bool:
    """Say whether a title in a recital goes on behind a semicolon: "Căn cứ A về lễ hội; nghi thức; B"."""
    if _RECITAL.match(scene.folded, scene.start, scene.stop) is None:
        return False
    after = position + 1
    small = scene.text[after : after + 1].islower() and ";" in scene.text[after : scene.stop]
    return (
        small and not next_item(scene, after) and words(r"«front»|«clause»|«time»").match(scene.folded, after) is None
    )


def _word_ends(scene: Scene, position: int) -> bool:
    """Judge "đến", "cho", "được" and "do", which also go on inside a title; other words end it."""
    folded, stop = scene.folded, scene.stop
    if _TO_END.match(folded, position) and _MEANS.search(folded, max(0, position - _MEANS_REACH), position):
        return False
    if folded.startswith("tới", position) and _COMING.search(folded, max(0, position - 12), position):
        return False
    if (to := _TO.match(folded, position, stop)) is not None:
        return scene.taught and to["when"] is None and not _ADDRESSING.search(folded, max(0, position - 12), position)
    if _STAYING.match(folded, position, stop) is not None:
        return False  # "nhận xét đảng viên đang công tác tại cơ quan"
    if folded.startswith("được ", position):
        return not words(r"được\s+«within-passive»").match(folded, position, stop)
    if (by := _BY.match(folded, position, stop)) is not None:
        bodies, _ = bodies_at(scene.text, folded, by.end(), stop)
        return by["person"] is not None or (bool(bodies) and _OF_OFFICE.match(folded, by.end(), stop) is None)
    return True


def _comma_ends(scene: Scene, after: int, personnel: bool) -> bool:
    folded, stop = scene.folded, scene.stop
    if words("«within»").match(folded, after, stop) or is_of_levels(scene, after):
        return False
    if dates_inner(folded, scene.head, after, stop):
        return False
    by = _BY_LISTED.search(folded, max(scene.head, after - _TITLE_PART), after)
    if by is not None and _OF_OFFICE.match(folded, by.end(), stop) is not None:
        return False
    if _TEACHING.search(folded, max(scene.start, after - _TEACHING_REACH), after) and _DOING.match(folded, after, stop):
        return False  # "tổ chức học tập, tuyên truyền, thực hiện Nghị quyết …"
    if personnel and words("«personnel»").match(folded, after, stop):
        return False  # "việc điều động, phân công, chỉ định ông A"
    if next_item(scene, after) or words("«time»|«clause»").match(folded, after, stop):
        return True
    if _ENSURING.match(folded, after, stop):
        return True  # "…, đảm bảo việc hỗ trợ đúng đối tượng": how it is carried out
    if personnel:
        return False
    if scene.fronted and folded.startswith("việc ", after):
        return True  # "Thực hiện Kế hoạch về A, việc tuyên truyền được chú trọng"
    if scene.text[after].isupper() and has_verb(scene, after, r"\s(?:«finite»|«tensed»)"):
        return True
    bodies, end = bodies_at(scene.text, folded, after, stop)
    if bodies and (scene.fronted or _VERB_AFTER.match(scene.text, end, stop)):
        return True
    if not scene.fronted:
        return False
    if words("«person»").match(folded, after, stop):
        return True
    return is_group(scene, after) and has_verb(scene, after, r"\s«tensed»")
