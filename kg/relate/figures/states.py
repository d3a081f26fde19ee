"""Figures that their kind gives to something: rates and states of a place, what only some deeds count, points of a
document."""

import re
from functools import cache

from kg.lexicon.phrases import any_of
from kg.lexicon.tables import read_table
from kg.model import BODY_CLASSES, PLACE_CLASSES, EntityClass
from kg.relate.builder import Node
from kg.relate.figures.counted import (
    RIGHT_BEHIND,
    counts_cases,
    is_caused,
    is_damage,
    is_length,
    is_of_economy,
    is_suffered,
)
from kg.relate.figures.damage import DAMAGE
from kg.relate.figures.scene import Place, begins_with
from kg.relate.figures.sizes import of_level_said
from kg.relate.figures.told import Told

# What a place is like, and not what anybody does: "hộ nghèo còn 2,1%", "thu nhập bình quân đạt 48 triệu đồng".
_STATE_WORDS = (
    *("xuống còn", "giảm từ", "chiếm", "bình quân", "tỷ lệ", "tỉ lệ", "thu nhập", "tăng trưởng", "dân số"),
    *("diện tích", "mật độ", "phạm pháp hình sự"),
)
_STATE = re.compile(any_of(_STATE_WORDS))
# "vẫn còn 12 hộ nghèo"; "các chị còn góp 20 triệu đồng" is a deed.
_LEFT_WORD = "còn"
_LEFT = re.compile(r"(?<!\w)còn\s(?:(?:gần|hơn|trên|khoảng|tới|đến|có)\s)*$")
_OF_PLACE = re.compile(
    r"(?:%|vnd|usd|hộ|nhân khẩu|khẩu|người dân|dân|km2|ha|huyện|xã|phường|thị trấn|thôn|bản|ấp|tiêu chí|vụ)(?!\w)",
    re.IGNORECASE,
)
_WHOSE = "của "
_INCOME, _HOUSEHOLDS = "thu nhập", re.compile(r"(?:(?:số )?hộ|gia đình)(?!\w)")
_PAIR, _AND, _JOINED, _HAVING = 2, " và ", " với ", ", có "
_WITH = (f",{_JOINED}", _JOINED, _HAVING)
_LARGER = "tỉnh"
"""No place of an article has provinces: "bão gây thiệt hại ở 15 tỉnh, thành"."""
_AUTHORITIES = frozenset(
    {
        EntityClass.PARTY_COMMITTEE,
        EntityClass.PARTY_ORGANIZATION,
        EntityClass.PARTY_CONGRESS,
        EntityClass.STANDING_COMMITTEE,
        EntityClass.STATE_BODY,
    }
)
"""Bodies that speak for their place: what they tell of households is told of it."""
# What a storm or an accident did is no work of anybody: "làm tốc mái 35 căn nhà", "9 người mất tích".
_WHERE = re.compile(
    r"(?! (?:và|còn) )[^,.;:()]{0,24} (?:ở|tại|thuộc|trên địa bàn|trên vùng biển|(?:của )?người dân) "
    r"|(?: bị thương| chết)? "
)
_SETTLES = re.compile(r"(?<!\w)giải quyết(?: (?:xong|được|dứt điểm|đúng hạn))*\s(?:[\d./]+)?$")
_AT = re.compile(r"(?! (?:và|còn) )[^,.;:()]{0,12} (?:ở|tại|thuộc) ")
_BORROWERS = ("tổ tiết kiệm", "tổ vay vốn", "tổ tk")
_MANAGES = re.compile(r"(?<!\w)quản lý\s+(?:(?:tốt|gần|hơn|trên|khoảng)\s+)*$")
_DEBT, _OWED = "dư nợ", re.compile(r"(?<!\w)dư nợ(?:\s+[^\W\d]+){0,5}\s*$")
_RECENT = 420
"""So many characters after a deed its fruits may still be counted."""
_GOVERNED = re.compile(r"(?<!\w)(?:tại|ở|về|đến|cho|của)\s[^,;:(]*$")
_OPENING = re.compile(r"\((?:(?:gần|hơn|trên|khoảng)\s)?$")
_FINDS = re.compile(r"(?<!\w)(?:phát hiện|ghi nhận|xuất hiện|có thêm)(?!\w)")
_FOUND_AT = re.compile(r"(?<!\w)(?:tại|ở)\s+$")
_FOUND_REACH = 60
_LIVE = re.compile(r"[^,.;:()]*?(?<!\w)(?:sinh sống|sống|cư trú|định cư) (?:ở|tại|trên địa bàn|trong) ")
_LIVE_REACH = 90
_TYPE_REACH = 6  # characters of "các "
_LAND = frozenset({"ha", "km2", "m2"})
_FROM = "cách "
_AWAY = re.compile(
    r"(?<!\w)(?:chỉ |còn |nằm )?cách (?!làm|thức|mạng|ly|đây|đó|nhau)[^,;()]*(?:\([^,;()]{2,30}\) )?"
    r"(?:, (?:tỉnh|huyện|thành phố|tp|thị xã) [^,;()]*){0,2}$"
)
_LEADING, _THEN = 4, re.compile(r"[^,.;:()]{0,24}, ")
_OF_DOCUMENT = re.compile(r"(?<!\w)(?:với|gồm|nêu|xác định|đề ra|nêu rõ|có)\s*$")


@cache
def _deeds_of_units() -> dict[str, tuple[str, ...]]:
    """Return the types of the deeds that each unit counts the fruits of."""
    return {row["unit"]: tuple(row["types"].split()) for row in read_table("figure_deeds")}


@cache
def _unplaced() -> frozenset[str]:
    """Return the units that begin what no place has of itself: people, gifts, works and events."""
    return frozenset(row["unit"] for row in read_table("figure_unplaced"))


def tells_of_deed(unit: str) -> bool:
    """Say whether only some deeds have what a unit counts; only then has `of_kind` an answer."""
    return unit in _deeds_of_units()


def of_kind(place: Place, told: Told) -> Node | None:
    """Return the deed that the unit tells of: "đã giải quyết 12 ý kiến" of a dialogue told of before."""
    types = _deeds_of_units().get(place.unit or "")
    if types is None or is_damage(place) or is_caused(place):
        return None
    for span, node in reversed(place.deeds):
        if span.stop <= place.figure.span.start and not told.types[node].isdisjoint(types):
            return node
    start = place.figure.span.start
    if place.before and start - place.before[-1][0].stop <= RIGHT_BEHIND:
        return None
    recent = [each for each in types if place.sentence.start - told.type_stops.get(each, -_RECENT) < _RECENT]
    return told.by_type[max(recent, key=told.type_stops.__getitem__)] if recent else None


def is_of_other_kind(place: Place, told: Told, deed: Node) -> bool:
    """Say whether the unit tells of another kind of deed: no house that is built has "40 suất quà"."""
    types = _deeds_of_units().get(place.unit or "")
    return types is not None and told.types[deed].isdisjoint(types)


def of_document(place: Place, _: Told) -> Node | None:
    """Return the document whose points are counted: "Nghị quyết … với 3 khâu đột phá"."""
    if not _OF_DOCUMENT.search(place.lead):
        return None
    return place.topics.document_before(place.clause, place.figure.span.start)


def of_title(place: Place, _: Told) -> Node | None:
    """Return the document whose subject has the figure in it: "Nghị quyết về việc thành lập 3 phòng"."""
    return place.topics.titled(place.figure.span.start)


def of_bracket(place: Place, _: Told) -> Node | None:
    """Return the place right before a parenthesis that holds only the figure: "xã A (5.000 ha), xã B (2.700 ha)"."""
    if not place.document.folded.startswith(")", place.figure.span.stop):
        return None
    opening = _OPENING.search(place.lead)
    if opening is None or _GOVERNED.search(place.lead, 0, opening.start()):
        return None
    node = place.topics.beside(place.clause, place.clause.start + opening.start())
    return node if node is not None and node.cls in PLACE_CLASSES else None


def of_finding(place: Place, _: Told) -> Node | None:
    """Return where cases are found: the place said behind them, else that of the body which finds them."""
    if _FINDS.search(place.segment) is None:
        return None
    folded, stop = place.document.folded, place.figure.span.stop
    named = place.topics.named_after(stop, min(stop + _FOUND_REACH, place.clause.stop))
    if named is not None and named.node.cls in PLACE_CLASSES and _FOUND_AT.search(folded, stop, named.span.start):
        return named.node
    topic = place.topic
    return topic and (place.topics.standing.home(topic) or topic)


def of_lending(place: Place, _: Told) -> Node | None:
    """Return the association that has so much lent: "Hội A đang quản lý 90 tổ vay vốn, dư nợ 70 tỷ đồng"."""
    manages = (place.unit or "").startswith(_BORROWERS) and _MANAGES.search(place.lead) is not None
    owes = not manages and _DEBT in place.lead and _OWED.search(place.segment) is not None
    topic = place.topic if manages or owes else None
    return topic if topic is not None and topic.cls is EntityClass.MASS_ORGANIZATION else None


def of_settling(place: Place, _: Told) -> Node | None:
    """Return who settles petitions: "tiếp 34 lượt công dân, giải quyết 11 đơn" is no more of the hearing."""
    if _SETTLES.search(place.lead) is None:
        return None
    return place.topic


def of_distance(place: Place, _: Told) -> Node | None:
    """Return what lies so far from elsewhere: "Xã A cách trung tâm huyện B 40 km", "Cách huyện B 40 km, xã A …"."""
    if _FROM not in place.lead or (away := _AWAY.search(place.lead)) is None:
        return None
    if away.start() > _LEADING:
        return place.topics.of(place.clause, place.clause.start + away.start())
    named = place.named_next
    follows = named is not None and _THEN.fullmatch(place.document.folded, place.figure.span.stop, named.span.start)
    return named.node if named is not None and follows else None


def is_from_elsewhere(place: Place, told: Told) -> bool:
    """Say whether it is how far from elsewhere something is that is not named: "cách bờ biển tỉnh A 110 hải lý"."""
    return (
        _FROM in place.lead
        and is_length(place.unit or "")
        and _AWAY.search(place.lead) is not None
        and (of_distance(place, told) is None)
    )


def of_residents(place: Place, _: Told) -> Node | None:
    """Return where those counted are said to live: "42 hộ với 147 nhân khẩu sinh sống ở bản A"."""
    folded, stop = place.document.folded, place.figure.span.stop
    lives = _LIVE.match(folded, stop, min(stop + _LIVE_REACH, place.clause.stop))
    if lives is None:
        return None
    named = place.topics.named_after(lives.end(), place.clause.stop)
    return named.node if named is not None and named.span.start - lives.end() <= _TYPE_REACH else None


def of_state(place: Place, told: Told) -> Node | None:
    """Return the place of which a state is told: the one the clause is about, or that of the body; else the last."""
    if not _is_state(place) or has_deed_beside(place):
        return None
    topic = place.topics.beside(place.clause, place.figure.span.start) or place_behind(place) or _whose_state(place)
    topic = topic or place.topic
    if topic is None and place.is_of_others:
        return None
    if topic is None and told.last is not None and told.last.cls is not EntityClass.ACTIVITY:
        if told.goes_on_from_person(place.sentence):
            return None  # "Bốn hộ còn lại bị thiệt hại 30%"
        topic = of_level_said(place, told.last)
    if topic is None and tells_state(place.segment):
        before = place.topics.of_sentence_before(place.sentence)
        topic = before and of_level_said(place, before)
    if topic is not None and topic.cls is EntityClass.PARTY_CELL and _is_of_households(place):
        return place.topics.standing.home(topic) or topic
    return None if topic is None else place_of_authority(place, topic)


def is_of_list(place: Place) -> bool:
    """Say whether it is the state of several places together: "các huyện A và B, với dân số 90.000 người"."""
    if (_JOINED not in place.lead and _HAVING not in place.lead) or not _is_state(place):
        return False
    named = place.topics.mentioned.within(place.clause.start, place.figure.span.start, PLACE_CLASSES)[-2:]
    if len(named) < _PAIR or named[0].node.cls is not named[1].node.cls:
        return False
    folded = place.document.folded
    if folded[named[0].span.stop : named[1].span.start] != _AND:
        return False
    return folded.startswith(_WITH, named[1].span.stop)


def _whose_state(place: Place) -> Node | None:
    """Return the place whose state a segment says that it tells: "Dân số của xã A có 86% là đồng bào Mông"."""
    segment = place.segment
    if _WHOSE not in segment:
        return None
    start = place.figure.span.start
    named = place.topics.mentioned.within(start - len(segment), start, PLACE_CLASSES)[-1:]
    if not named or not place.document.folded.endswith(_WHOSE, 0, named[0].span.start):
        return None
    return named[0].node if tells_state(place.document.folded[start - len(segment) : named[0].span.start]) else None


def _is_of_households(place: Place) -> bool:
    """Say whether the state told of is that of households, which no cell has itself."""
    return _INCOME in place.segment or (place.unit == "%" and _HOUSEHOLDS.match(place.noun) is not None)


def of_households(place: Place, owner: Node) -> Node:
    """Return an owner, of a share of households the village of a cell: "trên 90% hộ đạt gia đình văn hóa"."""
    if owner.cls is not EntityClass.PARTY_CELL or not _is_of_households(place):
        return owner
    return place.topics.standing.home(owner) or owner


def of_damage(place: Place, _: Told) -> Node | None:
    """Return the place right behind what was destroyed or who was hurt: "17 ngôi nhà ở xã A sập", "6 người xã B …"."""
    folded, stop = place.document.folded, place.figure.span.stop
    named = place.named_next
    if named is None or named.node.cls not in PLACE_CLASSES or not _WHERE.fullmatch(folded, stop, named.span.start):
        return None
    behind = folded[named.span.stop : place.clause.stop].partition(",")[0]
    return named.node if is_damage(place) or is_caused(place) or DAMAGE.search(behind) else None


def place_behind(place: Place) -> Node | None:
    """Return the place where those counted are said to be: "6 nhà bị sập, trong đó 5 nhà ở xã A"."""
    named = place.named_next
    if named is None or named.node.cls not in PLACE_CLASSES:
        return None
    return named.node if _AT.fullmatch(place.document.folded, place.figure.span.stop, named.span.start) else None


def tells_state(segment: str) -> bool:
    """Say whether words tell what a place is like: "tỷ lệ hộ nghèo", "chiếm"."""
    return any(map(segment.__contains__, _STATE_WORDS)) and _STATE.search(segment) is not None


def _is_state(place: Place) -> bool:
    """Say whether it is what a place is like: a share, or what words for a state stand before."""
    if place.unit == "m2":
        return False
    if place.unit == "%" or tells_state(place.segment):
        return True
    return _LEFT_WORD in place.lead and _LEFT.search(place.segment) is not None


def place_of_authority(place: Place, owner: Node) -> Node | None:
    """Return the place for which a committee or office speaks, where the figure counts no members of its own.

    Land is of none of them: "Thủ tướng Chính phủ duyệt quy hoạch … hơn 13.000 ha".
    """
    if counts_cases(place.unit or "") and owner.cls in BODY_CLASSES:
        return place.topics.standing.home(owner) or owner
    if owner.cls not in _AUTHORITIES:
        return owner
    if not _OF_PLACE.match(place.unit or ""):
        return (place.topics.standing.home(owner) or owner) if is_of_economy(place) else owner
    return place.topics.standing.home(owner) or (None if place.unit in _LAND else owner)


def is_of_places(place: Place) -> bool:
    """Say whether a figure may count what a place has or suffers, and nothing that only deeds and bodies have."""
    unit = place.unit or ""
    if begins_with(unit, (_LARGER,)):
        return False
    words = unit.lower().split()[:2]
    unsaid = _unplaced().isdisjoint([words[0], " ".join(words)])
    return unsaid or _is_state(place) or is_damage(place) or is_suffered(place)


def has_deed_beside(place: Place) -> bool:
    """Say whether a deed is told between the figure and the last sign of a pause before it."""
    begin = place.figure.span.start - len(place.segment)
    return any(begin <= span.start for span, _ in place.before)
