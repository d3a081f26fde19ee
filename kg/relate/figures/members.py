"""Members, parts and charges: the body, place or model that those counted belong to."""

import re
from functools import cache
from typing import NamedTuple

from kg.lexicon.tables import read_table
from kg.model import PLACE_CLASSES, EntityClass, Span
from kg.relate.builder import Node
from kg.relate.figures.scene import FAR, Place, begins_with
from kg.relate.figures.some_members import are_done_to, borrow, is_for, is_of_club
from kg.relate.figures.told import Told
from kg.text.fold import fold_name

_ORGANISATIONS = frozenset({EntityClass.PARTY_ORGANIZATION, EntityClass.PARTY_CELL})
_PARTY_UNITS = ("đảng viên", "chi bộ", "đảng bộ", "chi, đảng bộ", "tổ chức đảng", "tổ chức cơ sở đảng")
# "165 đại biểu đại diện cho trên 1.800 đảng viên": these are the organisation's, not the congress's.
_REPRESENTED = re.compile(
    r"(?<!\w)(?:đại diện|tiêu biểu|thay mặt)(?: cho)?\s"
    r"(?:(?:ý chí|tiếng nói|toàn thể|gần|hơn|trên|khoảng|tổng số|của)\s)*$"
)
_OF_THOSE = re.compile(r"\s(?:của|thuộc|sinh hoạt (?:tại|ở|trong)|trong toàn|ở|tại)\s(?:(?:gần|hơn|trên|tổng số)\s)*")
_REPRESENTS = (" đại diện ", " tiêu biểu cho ", " thay mặt ")
_OF_ENDS = tuple(f"{word} " for word in "với và gồm của gần hơn trên khoảng số".split())
_OF = re.compile(r"(?<!\w)(?:với|và|gồm|của)\s(?:(?:gần|hơn|trên|khoảng|tổng số)\s)*$")
_VOTES_BEHIND = (" phiếu", " số phiếu", " tổng số phiếu")
_VOTES = re.compile(r"(?<!\w)(?:số phiếu|phiếu bầu|phiếu tín nhiệm|tín nhiệm|phiếu)(?!\w)[^.;]{0,50}$")
_ELECTION = "personnel"
# "150 cán bộ, chiến sĩ Trung đoàn 3", "9 chi bộ của Đảng bộ xã B": parts of the body named next.
_PART = re.compile(
    r"(?<!\w)(?:cán bộ|chiến s[ĩỹ]|đảng viên|hội viên|đoàn viên|thanh niên|công nhân|thành viên|ủy viên|chi bộ|chi hội|"
    r"xã|thôn|thị trấn|phường|ấp|bản|hộ|hộ dân|hộ nghèo|nóc nhà|gia đình)"
    r"(?:, [^\W\d_]+(?: [^\W\d_]+)?)?(?: trực thuộc)?$"
)
_WHOSE = re.compile(r"\s*(?:(?:[^\W\d_]+ ){0,2}(?:của|thuộc) )?$")

_MEMBERS = ("thành viên", "hội viên", "đoàn viên", "hộ", "gia đình", "chị em", "người", "cặp", "em", "học sinh")
_WITH_ENDS = tuple(f"{word} " for word in "với gồm có hút hợp gần hơn trên khoảng số được của".split())
_WITH = re.compile(
    r"(?<!\w)(?:với|gồm|có|thu hút|tập hợp)\s"
    r"(?:(?:gần|hơn|trên|khoảng|tổng số|được|sự tham gia của|sự tham gia thực hiện của)\s)*$"
)
_FOUNDED = frozenset({EntityClass.ORGANIZATION, EntityClass.MASS_ORGANIZATION, EntityClass.PARTY_CELL})
_MERGES, _OF_PLACE = "nhập toàn bộ ", " của "
_FOUNDS = ("thành lập ", "ra mắt ", "thành lập được ", "thành lập mô hình ", "ra mắt mô hình ")
_ASSOCIATION, _CELL, _MEMBER = "hội", "chi hội", "hội viên"
_EACH = re.compile(r"\W*mỗi (?:đảng viên|đoàn viên|hội viên|chi hội|chi đoàn|chi bộ|cán bộ|tổ|ủy viên)(?!\w)")
_SENDS = re.compile(
    r"(?<!\w)(?:điều động|điều|huy động|cử|phân công|bố trí|tăng cường|triển khai|có)\s+"
    r"(?:(?:được|thêm|gần|hơn|trên|khoảng|tổng số)\s+)*$"
)
_SHARE = "%"
_RAISES, _RAISING = "số ", ("nâng", "đưa")
_RAISED = re.compile(
    r"(?<!\w)(?:(?:nâng|đưa) (?:tổng )?(?:số )?(?:lượng )?|tổng số )(?P<what>[^\W\d_]+(?: [^\W\d_]+){0,2})[^,;:.()]*?"
    r"\s(?:lên|đến|tới|đạt|là|có|hiện nay|hơn|trên|gần)\s(?:(?:đến|tới|con số|gần|hơn|trên|khoảng)\s)*$"
)
_SENDS_ENDS = frozenset("động điều cử công trí cường khai có được thêm gần hơn trên khoảng số".split())

_LABOUR = ("ngày công", "công lao động")
_BORDERS = frozenset({"km", "mốc", "cột mốc", "mốc quốc giới", "mốc giới", "mốc biên giới", "cột mốc biên giới"})
_BORDER_REACH = 20
_GUARDS = re.compile(r"(?<!\w)(?:quản lý|bảo vệ|phụ trách)(?!\w)[^.]*$")
_GUARDING = ("quản lý", "bảo vệ", "phụ trách")
# "phụ trách địa bàn 3 xã": what a unit is in charge of.
_AREA = "địa bàn"
_IN_CHARGE = re.compile(rf"(?<!\w)(?:phụ trách|quản lý|đứng chân trên) {_AREA}\s(?:(?:gần|hơn|trên)\s)?$")


class _Kind(NamedTuple):
    """What has members or parts of a name: organisations of a class whose names begin with one of `heads`."""

    classes: frozenset[EntityClass]
    heads: tuple[str, ...]


@cache
def _kinds() -> dict[str, _Kind]:
    """Return what has the members or parts that each unit counts."""
    return {
        row["unit"]: _Kind(frozenset({EntityClass(row["class"])}), tuple(row["heads"].split("|")))
        for row in read_table("figure_members")
    }


def counts_parts(unit: str) -> bool:
    """Say whether a unit counts members or cells; only then has `of_party` an answer."""
    return unit.startswith(_PARTY_UNITS) or _kind_of(unit) is not None


def of_party(place: Place, told: Told) -> Node | None:
    """Return the organisation whose members or cells are counted, where its place or congress is nearer."""
    is_party = (place.unit or "").startswith(_PARTY_UNITS)
    lead = place.lead
    represented = any(map(lead.__contains__, _REPRESENTS)) and _REPRESENTED.search(lead) is not None
    if not is_party:
        return of_kin(place, told) if represented else None
    mentioned, sentence, start = place.topics.mentioned, place.sentence, place.figure.span.start
    owner = told.stops[-1][1] if told.stops else None
    if owner and owner.cls in _ORGANISATIONS and _OF_THOSE.fullmatch(place.document.folded, told.figure, start):
        return owner  # "đại diện cho 1.800 đảng viên của 32 chi bộ"
    if not represented and (place.before or not lead.endswith(_OF_ENDS) or not _OF.search(lead)):
        return None
    named = mentioned.within(sentence.start, start, _ORGANISATIONS)
    if represented:
        after = mentioned.within(place.figure.span.stop, place.clause.stop, _ORGANISATIONS)
        named = after[:1] or named or mentioned.within(0, start, _ORGANISATIONS) or mentioned.of(_ORGANISATIONS)[:1]
    subjects = [at for at in named if not mentioned.is_object(at)]
    return (subjects or named)[-1].node if named else None


def is_of_kin(place: Place) -> bool:
    """Say whether members or parts are counted that an organisation has."""
    return _kind_of(place.noun) is not None


def counts_votes(unit: str) -> bool:
    """Say whether a unit may count votes; only then has `of_votes` an answer."""
    return unit in {"%", "phiếu"}


def of_votes(place: Place, told: Told) -> Node | None:
    """Return the election in which so many votes were given: "bỏ phiếu bầu …, đạt 100% số phiếu"."""
    if not place.deeds:
        return None
    behind = place.document.folded.startswith(_VOTES_BEHIND, place.figure.span.stop)  # "trúng cử với 92% phiếu bầu"
    if not behind and _VOTES.search(place.lead) is None:
        return None
    stop = place.figure.span.start
    held = [node for span, node in place.deeds if span.stop <= stop and _ELECTION in told.types[node]]
    return held[-1] if held else None


def of_kin(place: Place, _: Told) -> Node | None:
    """Return the organisation of the article that has such parts: "Hạn chế: 23 chi hội sinh hoạt chưa đều"."""
    kind = _kind_of(place.noun)
    if kind is None or is_of_club(place) or are_done_to(place) or borrow(place):
        return None
    body = place.topics.main_of(place.clause.stop, kind.classes, kind.heads)
    return body or (place.topics.main_of(place.clause.stop, kind.classes, (_CELL,)) if _is_member(place) else None)


def party_of(place: Place, home: Node) -> Node | None:
    """Return the party organisation of a place whose members or cells are counted."""
    if not (place.unit or "").startswith(_PARTY_UNITS):
        return None
    return place.topics.main_of(place.clause.stop, _ORGANISATIONS, ("đảng bộ",), home)


def _is_member(place: Place) -> bool:
    """Say whether those are counted of whom cells have members too: "219 hội viên" of a "Chi hội"."""
    return place.noun.startswith(_MEMBER)


def is_raised(place: Place) -> bool:
    """Say whether it is counted how many there are by now: "nâng tổng số nhà kiên cố lên 60 nhà"."""
    raised = _RAISED.search(place.lead) if _RAISES in place.lead else None
    return raised is not None and (raised[0].startswith(_RAISING) or _kind_of(raised["what"]) is not None)


def is_raised_of_others(place: Place, owner: Node) -> bool:
    """Say whether a body has no such members as are so many by now."""
    kind = _raised_kind(place)
    return kind is not None and owner.cls not in PLACE_CLASSES and owner.cls not in kind.classes


def _raised_kind(place: Place) -> _Kind | None:
    raised = _RAISED.search(place.lead) if _RAISES in place.lead else None
    return None if raised is None else _kind_of(raised["what"])


def of_raised(place: Place, told: Told) -> Node | None:
    """Return whose members so many are by now: "kết nạp 43 đảng viên, nâng tổng số đảng viên lên 187 đồng chí"."""
    kind = _raised_kind(place)
    if kind is None:
        return None
    topic = place.topics.of(place.clause, place.figure.span.start)
    if topic is not None and topic.cls in kind.classes and fold_name(topic.name).startswith(kind.heads):
        return topic
    body = place.topics.main_of(place.clause.stop, kind.classes, kind.heads)
    return body or (topic if topic is None or topic.cls in PLACE_CLASSES else place.topics.standing.home(topic))


def of_members(place: Place, owner: Node) -> Node:
    """Return the association of a place whose members are told of as the place's: "toàn huyện có 96 chi hội".

    A share of members or cells is the party organisation's too.
    """
    kind = _kind_of(place.noun) if owner.cls in PLACE_CLASSES else None
    if kind is None or not (kind.heads[0].startswith(_ASSOCIATION) or place.unit == _SHARE):
        return owner
    cells = (_CELL,) if _is_member(place) else ()
    return place.topics.main_of(place.clause.stop, kind.classes, (*kind.heads, *cells), owner) or owner


@cache
def _kind_of(unit: str) -> _Kind | None:
    """Return what has the members that a unit counts; of "hội viên phụ nữ" what has "hội viên"."""
    kinds = _kinds()
    while unit and unit not in kinds:
        unit = unit.rpartition(" ")[0]
    return kinds.get(unit)


def of_whole(place: Place, _: Told) -> Node | None:
    """Return the body or place of which the figure counts parts: "26 đảng viên của Chi bộ thôn A"."""
    folded, span = place.document.folded, place.figure.span
    named = place.named_next
    if named is None or not _WHOSE.fullmatch(folded, span.stop, named.span.start):
        return None
    if _PART.search(folded, span.start, span.stop) is None or is_for(place):
        return None
    return _done_next(place, named.span.stop) or named.node


def _done_next(place: Place, position: int) -> Node | None:
    """Return the deed that those counted go on to do: "60 cán bộ, chiến sĩ Trung đoàn 3 … giúp dân gặt lúa"."""
    if not place.after or not place.opens_clause():
        return None
    deed, node = place.after[0]
    return node if 0 <= deed.start - position <= FAR else None


def of_merged(place: Place, _: Told) -> Node | None:
    """Return the place whose land and people are merged: "nhập toàn bộ 13 km2, 1.240 nhân khẩu của xã A vào xã B"."""
    if _MERGES not in place.lead:
        return None
    folded, stop = place.document.folded, place.figure.span.stop
    merged = place.topics.mentioned.within(stop, place.clause.stop, PLACE_CLASSES)[:1]
    return merged[0].node if merged and folded.endswith(_OF_PLACE, 0, merged[0].span.start) else None


def counts_members(unit: str) -> bool:
    """Say whether a unit counts those that a model has; only then has `of_model_with` an answer."""
    return begins_with(unit, _MEMBERS)


def of_model_with(place: Place, _: Told) -> Node | None:
    """Return the model whose members are counted: "ra mắt mô hình “A” tại thôn B, với 30 thành viên"."""
    if not place.lead.endswith(_WITH_ENDS) or _WITH.search(place.lead) is None:
        return None
    begin = place.before[-1][0].start if place.before else place.clause.start
    return place.topics.model_before(begin, place.figure.span.start) or _founded(place)


def _founded(place: Place) -> Node | None:
    """Return the club or group that is founded with so many members: "thành lập Câu lạc bộ A với 30 thành viên"."""
    stop = place.figure.span.start
    named = place.topics.mentioned.within(place.clause.start, stop, _FOUNDED)[-1:]
    if not named or not place.document.folded.endswith(_FOUNDS, 0, named[0].span.start):
        return None
    return named[0].node


def of_each(place: Place, _: Told) -> Node | None:
    """Return whose members each do so much: "Chi bộ A kết nạp …; mỗi đảng viên phụ trách 5 hộ"."""
    if not _EACH.match(place.lead):
        return None
    return place.topics.of(Span(place.sentence.start, place.clause.stop), place.figure.span.start)


def of_sent(place: Place, _: Told) -> Node | None:
    """Return what those do who are sent for it: "Đồn A đã cử 30 cán bộ, chiến sĩ giúp dân gặt lúa"."""
    if not place.after or place.lead.rstrip().rpartition(" ")[2] not in _SENDS_ENDS or not _SENDS.search(place.lead):
        return None
    deed, node = place.after[0]
    apart = place.document.folded.endswith(", ", 0, deed.start)
    if deed.start - place.figure.span.stop > FAR or (apart and not _is_labour_of_one(place)):
        return None  # "huy động 2.000 lượt người, làm mới 3 km đường, dọn vệ sinh …": all that they did
    return node


def _is_labour_of_one(place: Place) -> bool:
    """Say whether days of labour are counted, and one deed alone is told behind them."""
    return (place.unit or "").startswith(_LABOUR) and len({node for _, node in place.after}) == 1


def of_guarding(place: Place, _: Told) -> Node | None:
    """Return who guards a border: that is his duty and no deed: "quản lý, bảo vệ 31 km đường biên giới"."""
    if _AREA in place.lead and _IN_CHARGE.search(place.lead):
        return place.topic
    if place.unit not in _BORDERS or not any(map(place.lead.__contains__, _GUARDING)):
        return None
    if not _GUARDS.search(place.lead):
        return None
    folded, stop = place.document.folded, place.figure.span.stop
    is_border = place.unit != "km" or folded.find("biên", stop, stop + _BORDER_REACH) >= 0
    return place.topic if is_border else None
