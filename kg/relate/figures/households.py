"""What a family or person has and earns; it is nothing of the village or district."""

import re

from kg.model import BODY_CLASSES, PLACE_CLASSES, EntityClass
from kg.relate.builder import Node
from kg.relate.figures.counted import is_damage, is_no_persons
from kg.relate.figures.giving import giving
from kg.relate.figures.scene import Place
from kg.relate.figures.told import Told
from kg.text.fold import fold_name

_HOMES = ("gia đình ", "vợ chồng ", "nhà ", "vườn ")
_HOUSEHOLD = re.compile(
    r"(?<!\w)(?:(?:gia đình|vợ chồng|nhà|vườn)(?: của)?) (?:anh|chị|ông|bà|em|cháu|cụ|bác|cô)(?!\w)"
)
_OTHERS = re.compile(r", (?:gia đình |hộ |và )?(?:anh|chị|ông|bà)(?!\w)")
_ONE_OF = re.compile(r"(?<!\w)(?:một|1) trong(?: số)?\s$")
_FRONTED = re.compile(r"\W*(?:với|từ|nhờ|có)(?!\w)")
_EARNED = ("nuôi", "trồng", "bán", "lãi", "thu", "hữu")
"""What is in all that `_EARNS` finds."""
_EARNS = re.compile(
    r"(?<!\w)(?:nuôi|trồng|bán|thu lãi|lãi|doanh thu|thu nhập|thu về|thu được|sở hữu|thu hoạch)"
    r"(?:\s[^\W\d_]+){0,4}?\s$",
)
_HAS = re.compile(r"(?<!\w)(?:(?:hiện|đang|nay|chỉ|vẫn|còn)\s)*có\s(?:(?:gần|hơn|trên|khoảng|tới)\s)*$")
_HAS_WORD, _HAS_REACH = "có ", 60
"""What is in all that `_HAS` finds, and within how many characters before a figure."""
# "chị em trồng", "bà con nuôi" are nobody's own.
_WHO = re.compile(
    r"(?<!\w)(?<!các )(?<!chị )(?<!anh )(?<!con )(?:anh|chị|ông|bà|cô|em|bác)(?P<name>(?: [^\W\d_]+){2,5})? $"
)
_ONES = ("anh ", "chị ", "ông ", "bà ", "cô ", "gia đình ")
# "đến nay ông Sáu đã bán 14 con": he, and nobody for whom or with whom it is done.
_SUBJECT = re.compile(
    r"(?:(?:đến nay|hiện nay|hiện|nay|mỗi năm|hằng năm|hàng năm|năm nay|năm ngoái|sau đó|nhờ đó|trong đó|lúc đó) )?"
    r"(?:gia đình )?(?:anh|chị|ông|bà|cô|gia đình)(?! em(?!\w))"
    r"(?: (?!đã |có |còn |chỉ |thu |bán |mua |nuôi |trồng |vay )(?P<name>[^\W\d_]+))? (?:đã |có |còn |chỉ |cũng |lại )*"
    r"(?:có|còn|thu|bán|mua|nuôi|trồng|vay|kiếm|đạt|làm|sở hữu|đầu tư|xuất bán|thu hoạch|lãi|mở rộng)(?!\w)"
    r"(?: [^\W\d_]+){0,7} ?$"
)
# "Bà A, thôn B là hội viên được hỗ trợ 20 triệu đồng".
_GOT = "được "
_GETS = re.compile(
    r"(?<!\w)(?:là [^,.;:()]{1,40} )?được (?:hỗ trợ|vay|tặng|cấp|giúp)(?: (?:số tiền|vốn|thêm|gần|hơn|trên))* $"
)
# "Chị A là một trong những thành viên của tổ có 6 sào rau".
_IS = " là "
_MEMBER = re.compile(
    r" là (?:một |1 )?(?:trong )?(?:số |những )*(?:hội viên|thành viên|hộ|đoàn viên|xã viên|nông dân)"
    r"(?: [^\W\d_]+){0,6} (?:hiện )?có (?:(?:gần|hơn|trên|khoảng) )?$"
)
# "Ruộng 18 mẫu của ông A".
_HIS = re.compile(r" (?:[^\W\d_]+ ){0,2}của (?:gia đình |hộ |nhà )?(?=(?:anh|chị|ông|bà|cô|cụ|bác) )")
_HIS_REACH, _ADDRESSED = 40, 5
_MYSELF = "tôi "
_I = re.compile(
    r"(?:cho biết|chia sẻ|kể|tâm sự|bộc bạch|nói|cho hay|phấn khởi|vui vẻ):? [“\"][^”\"]*(?<!chúng )(?<!\w)tôi "
    r"(?:[^\W\d_]+ ){0,2}(?:có|thu|nuôi|trồng|bán|lãi|làm|kiếm)(?!\w)[^”\".]*$"
)
_MINE = re.compile(r"(?<!\w)(?:gia đình|nhà|vườn|vợ chồng|ngôi nhà của) (?:tôi|chúng tôi|mình|em)(?!\w)")
_SELVES = (" tôi", " mình", " em", " chúng")
"""What is in all that `_MINE` finds."""
# "nuôi 2 con ăn học": somebody's children.
_CHILD = frozenset({"con", "cháu"})
_ALONE = re.compile(r"(?<!\w)(?:mẹ đơn thân|cha đơn thân|một mình|góa bụa|góa chồng)(?!\w)[^.]*$")
_CHILDREN = re.compile(r" (?:ăn học|còn|đang|nhỏ|thơ|gái|trai)(?!\w)")
_SONS = frozenset({"con", "người con", "con trai", "người con trai", "con gái", "người"})
_FALLEN = re.compile(r" (?:con )?(?:đều |đã |đã anh dũng |anh dũng )?(?:h[yi] sinh|là liệt sĩ|liệt sĩ)(?!\w)")
_HAS_ENDS = ("có ", "gần ", "hơn ", "trên ", "khoảng ", "tới ")
_HOME_ENDS = frozenset({" ", ", "})
_AGE_ENDS = (") ", "), ")
_DASHES = (" – ", " - ", ": ")
_SAYS = " biết"
# "hội viên A, xã B tổ chức gia đình nuôi 90 con dê": his family's.
_OF_FAMILY = "gia đình"
_FAMILY = re.compile(
    r"(?<!\w)(?:tổ chức gia đình|gia đình (?:có lúc|đã|hiện|đang)?) ?"
    r"(?:canh tác|chăn nuôi|nuôi|trồng|chuyển đổi)(?!\w)"
)
_BY = ("theo ", "cùng ", "cũng theo ", "còn theo ", "vẫn theo ")
_PERSONS = frozenset({EntityClass.PERSON})
_NAME_REACH = 3
_ADDRESS = 12
"""Characters of what a person is called before his name at the beginning of a clause."""


def of_household(place: Place, told: Told) -> Node | None:
    """Return whose family has or earns it: "Gia đình anh A có 3 ha cam", "mỗi năm ông lãi 90 triệu đồng"."""
    folded, clause, stop = place.document.folded, place.clause, place.figure.span.start
    farmer = _farmer(place)
    if farmer is None and place.deeds:
        return None
    if giving(place.lead) is not None:
        return None  # "gia đình ông A hỗ trợ 70 triệu đồng" has it no more
    if farmer is not None:
        return farmer
    said = folded[clause.start : clause.stop]
    if not any(map(said.__contains__, _HOMES)):
        return _of_earner(place, told)
    if _ONE_OF.search(place.lead):
        return None
    if _FRONTED.match(place.lead) and place.topic is None:  # "Với 2 ha cam, gia đình ông A …"
        stop = clause.stop
    home = _HOUSEHOLD.search(folded, clause.start, stop)
    if home is not None and _OTHERS.search(folded, home.end(), stop):
        return None  # "hộ gia đình ông A, ông B, bà C có mức thu nhập 200 triệu đồng"
    person = _person_at(place, home.end()) if home is not None else None
    return None if home is None or person is None or not _may_be(place, home.end(), person) else person


def of_me(place: Place, _: Told) -> Node | None:
    """Return who tells what he himself has or earns: "Bà A, ngụ phường B cho biết: “Mỗi tháng tôi thu nhập …”"."""
    if place.deeds or _MYSELF not in place.lead or _I.search(place.lead) is None:
        return None
    persons = place.topics.mentioned.within(place.sentence.start, place.figure.span.start, _PERSONS)
    return persons[0].node if persons else None


def of_speaker(place: Place, _: Told) -> Node | None:
    """Return who speaks of his own family, in this sentence or the one before: "Năm nào gia đình tôi cũng ngập …"."""
    if place.topic is not None or place.deeds:
        return None
    folded, before = place.document.folded, next(place.topics.mentioned.sentences_before(place.sentence), None)
    start = place.sentence.start if before is None else before.start
    said = folded[start : place.figure.span.start]
    if not any(map(said.__contains__, _SELVES)) or _MINE.search(folded, start, place.figure.span.start) is None:
        return None
    block = place.document.text.rfind("\n", 0, start) + 1
    persons = place.topics.mentioned.within(block, start, _PERSONS) or place.topics.mentioned.within(
        start, place.figure.span.start, _PERSONS
    )
    return persons[-1].node if persons else None


def counts_children(place: Place) -> bool:
    """Say whether somebody's children are counted: "nuôi 2 con ăn học", "mẹ đơn thân, nuôi 2 con (1 cháu …)"."""
    if place.unit not in _CHILD or is_damage(place):
        return False
    behind = _CHILDREN.match(place.document.folded, place.figure.span.stop)
    return behind is not None or _ALONE.search(place.lead) is not None


def counts_fallen(place: Place) -> bool:
    """Say whether somebody's children are counted who fell in the war: "mẹ A có chồng và 2 người con hy sinh"."""
    return place.unit in _SONS and _FALLEN.match(place.document.folded, place.figure.span.stop) is not None


def is_of_stranger(place: Place) -> bool:
    """Say whether it is told right before of the family of somebody whom the article names by no full name."""
    home = next(reversed([*_HOUSEHOLD.finditer(place.lead)]), None)
    if home is None or place.is_one_of or "," in place.lead[home.end() :]:
        return False
    start = place.clause.start + home.end()
    name = place.document.text[start : place.figure.span.start].split(None, 1)[:1]
    if not name or not name[0][:1].isupper():
        return False
    person = _person_at(place, start)
    return person is None or not _may_be(place, start, person)


def _may_be(place: Place, position: int, person: Node) -> bool:
    """Say whether a person may be meant by what stands behind a title: "bà Lài" is no "Hồ Thị Mận"."""
    name = place.document.text[position : place.clause.stop].split(None, 1)[:1]
    word = name[0].strip(",.;:()") if name else ""
    return not word[:1].isupper() or fold_name(word) in fold_name(person.name).split()


def _farmer(place: Place) -> Node | None:
    """Return the person named first in a sentence that tells what his family farms, for all that it counts of that."""
    folded, start, stop = place.document.folded, place.sentence.start, place.figure.span.start
    if folded.find(_OF_FAMILY, start, stop) < 0 or _FAMILY.search(folded, start, stop) is None:
        return None
    persons = place.topics.mentioned.within(start, stop, _PERSONS)
    return persons[-1].node if persons else None


def _of_earner(place: Place, told: Told) -> Node | None:
    """Return the person who keeps, grows or earns what is counted."""
    earns = _EARNS.search(place.lead) if any(map(place.lead.__contains__, _EARNED)) else None
    if earns is None:
        return None
    lead = place.lead[: earns.start()]
    who = _WHO.search(lead)
    if who is not None:
        start = place.clause.start + (who.start() if who["name"] is None else who.start("name"))
        return _person_at(place, start, named=who["name"] is not None)
    goes_on = told.figure >= place.clause.start and told.last is not None and told.last.cls is EntityClass.PERSON
    if goes_on:
        return told.last
    verb = place.clause.start + len(lead)
    return _resident(place, verb) or _who_is_listed(place, verb)


def _who_is_listed(place: Place, verb: int) -> Node | None:
    """Return the person who begins a clause and is told of behind a dash: "…; Lê Văn A – nuôi bò, doanh thu …"."""
    clause, folded = place.clause, place.document.folded
    named = place.topics.mentioned.within(clause.start, verb)
    if not named or named[0].node.cls is not EntityClass.PERSON or not folded.startswith(_DASHES, named[0].span.stop):
        return None
    return None if any(at.node.cls in BODY_CLASSES for at in named[1:]) else named[0].node


def _person_at(place: Place, position: int, *, named: bool = False) -> Node | None:
    """Return the person whose name stands at `position`; where it need not be `named` there, the one named last."""
    mentioned = place.topics.mentioned
    persons = mentioned.within(position if named else 0, position + _NAME_REACH, _PERSONS)
    return persons[-1].node if persons else None


def of_resident(place: Place, _: Told) -> Node | None:
    """Return the person who has it, named with his home: "Ông A ở xã B, huyện C có 3 ha cam"."""
    if place.deeds or place.lead.startswith(_BY) or is_no_persons(place.unit or ""):
        return None
    if (whose := _his(place)) is not None:
        return whose
    lead = place.lead
    if not lead.endswith(_HAS_ENDS):
        gets = _GETS.search(lead) if _GOT in lead else None
        return None if gets is None else _resident(place, place.clause.start + gets.start())
    member = _MEMBER.search(lead) if _IS in lead else None
    if member is not None and (persons := place.topics.mentioned.within(place.clause.start, place.figure.span.start)):
        first = persons[0]
        if first.node.cls is EntityClass.PERSON and first.span.stop == place.clause.start + member.start():
            return first.node
    has = _HAS.search(lead, max(0, len(lead) - _HAS_REACH)) if _HAS_WORD in lead[-_HAS_REACH:] else None
    return None if has is None else _resident(place, place.clause.start + has.start())


def _his(place: Place) -> Node | None:
    """Return the one person behind whose the figure's things are said to be: "ruộng 18 mẫu của ông A"."""
    folded, stop = place.document.folded, place.figure.span.stop
    his = _HIS.match(folded, stop, min(stop + _HIS_REACH, place.clause.stop))
    named = () if his is None else place.topics.mentioned.within(his.end(), his.end() + _ADDRESSED, _PERSONS)
    return named[0].node if named and not folded.startswith((" và ", ", ông ", ", bà "), named[0].span.stop) else None


def of_somebody(place: Place, told: Told) -> Node | None:
    """Return the person who is the subject right before: "đến nay ông A đã bán 14 con", "hiện chị có 30 con dê"."""
    who = subject_of(place)
    if who is None:
        return None
    persons = [at.node for at in place.topics.mentioned.within(0, place.figure.span.start, _PERSONS)]
    name = who["name"]
    at = place.figure.span.start - len(place.segment.lstrip()) + who.start("name")
    if name is not None and place.document.text[at].isupper():
        persons = [person for person in persons if fold_name(person.name).endswith(f" {name}")]
    return persons[-1] if persons else None


def subject_of(place: Place) -> re.Match[str] | None:
    """Return the words for one person who is the subject of what is told right before a figure."""
    if not any(map(place.segment.__contains__, _ONES)):
        return None
    return _SUBJECT.match(place.segment.lstrip())


def _resident(place: Place, verb: int) -> Node | None:
    """Return the person who begins a clause, where only his home or age stands before the verb."""
    clause, folded = place.clause, place.document.folded
    named = place.topics.mentioned.within(clause.start, verb)
    if not named or named[0].node.cls is not EntityClass.PERSON or named[0].span.start - clause.start > _ADDRESS:
        return None
    if any(at.node.cls not in PLACE_CLASSES for at in named[1:]) or _SAYS in folded[clause.start : verb]:
        return None
    at_home = len(named) > 1 and folded[named[-1].span.stop : verb] in _HOME_ENDS
    return named[0].node if at_home or folded.endswith(_AGE_ENDS, clause.start, verb) else None
