"""Who gets what a deed gives: those it is for, and those who are told of behind it."""

from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile
from operator import attrgetter

from kg.model import EntityClass
from kg.relate.activities.names import Part, Role
from kg.relate.activities.view import Deed, View, behind_bracket
from kg.relate.activities.words import is_number

_RECIPIENT = Role.RECIPIENT
_ARE = frozenset({"là", "gồm"})
OF_PEOPLE = frozenset({"land-donation", "road-building"})
"""What the people of a place do who are visited for it."""
_MET = frozenset({"visit", "gift-giving", "commendation"})
_PEOPLE = frozenset({"hộ", "gia", "con", "dân"})
"""The words of "hộ dân", "gia đình", "bà con", "nhân dân"."""
_ENDS = frozenset({";", ":", ".", "và", "để"})
_AND_THEN = frozenset({(",", "hỗ"), (",", "giúp"), (",", "vận"), (",", "tuyên")})
_HANDED = frozenset({"house-building", "gift-giving", "education-support", "livelihood-support"})
_ELECTED = "bầu"
_JOINS = frozenset({",", "và", "ông", "bà", "đồng", "chí", "đ/c"})
_HOUSEHOLDS = frozenset({"hộ", "gia"})
_CALLED, _GOING_ON = frozenset({"ông", "bà", "anh", "chị", "em", "cụ"}), frozenset({"(", ";", ".", "ở"})
_HONOURED = frozenset({"mẹ", "thương"})
"""The first words of "Mẹ Việt Nam Anh hùng A", "thương binh B"."""
_ONE_BY_ONE = _HOUSEHOLDS | _CALLED | {",", ";", "và", "đình", "ở", "tại", "trú"}
"""The words between the households of a list: "hộ bà A, (thôn B); hộ ông C"."""
_ARE_THEY = "là"
_LISTS = frozenset({"gồm", _ARE_THEY, ":"})
_SIGNS = frozenset({",", "và", ";"})
_BODIES = frozenset({("đơn", "vị"), ("nhà", "trường"), ("cơ", "quan"), ("các", "trường"), ("điểm", "trường")})
"""The words of those of whom a list follows: "tặng quà cho các đơn vị kết nghĩa là: A, B"."""
ATTENDANCE = (
    *("dự ", "đến dự", "tham dự", "cùng dự", "chủ trì", "phát biểu", "tới dự", "tham gia buổi"),
    *("tiếp ", "cùng đi", "cùng tham", "tham gia đoàn", "có mặt", "về dự", "đón "),
)
"""How sentences begin that only tell who was there."""
_PASSIVE, _PREPARING = frozenset({"được", "bị"}), ("chuẩn", "bị")
_WORKS = frozenset({"public-works", "house-building", "road-building"})
_GIVEN, _GIVING_ENDS = frozenset({"hỗ", "tài", "đầu", "xây"}), frozenset({";", ":", ".", "đã", "để", "từ", "nhờ", "và"})
"""The words of "được hỗ trợ", "được đầu tư", "được tài trợ", and those that end what is given."""
_OCCUPATIONS = frozenset(
    {("công", "nhân"), ("nhân", "viên"), ("giáo", "viên"), ("học", "sinh"), ("sinh", "viên"), ("cán", "bộ")}
    | {("bác", "sĩ"), ("hội", "viên"), ("đoàn", "viên"), ("đảng", "viên"), ("lao", "động"), ("viên", "chức")}
)
_SCHOOL = "trường"
_CHARGED, _RECEIVED, _TAKEN_OVER = "giao", "nhận", ("nhận", "bàn")
_POST_REACH = 8
_ASSIGNED, _AIMING, _HANDED_OVER = "assigned", "nhằm", "giao"
_REACH = 6
"""A recipient stands at most about so many words after the deed."""
_SINCE_GIVEN = ("từ khi được", "từ ngày được", "sau khi được", "khi được", "nhờ được", "kể từ khi được")
_GIFTS = frozenset({"gift-giving", "education-support", "house-building", "livelihood-support", "visit"})
_GIVEN_TO = _GIFTS | {"medical-care", "poor-household-support", "merit-family-support"}
_WITH_GIFTS = frozenset({",", "và"})
_GIVEN_AT_ONCE = frozenset({"visit", "gift-giving"})
_GETTING = frozenset({EntityClass.ORGANIZATION, EntityClass.MILITARY_UNIT})
"""Whom gifts are brought; other bodies rather bring them."""
_LEADERS = frozenset((word,) for word in "thủ lãnh các cán chính ban đại nhà mạnh đoàn".split())
"""The first words of "thủ trưởng", "lãnh đạo", "các cấp", "chính quyền", "đại diện", "nhà hảo tâm" …"""

_ABOVE = frozenset("tỉnh huyện xã thành thị cấp hội trung các ngành bộ đảng nhà chính lãnh ubnd ban chủ thủ sở".split())
"""The first words of those who award: "tỉnh hội", "cấp trên", "trung ương hội", "các cấp", "ngành", "nhà nước" …"""
_NO_AWARDER = frozenset({",", ";", ":", "và", "đã", "để", "công", "bình", "chọn"})


def _is_given_by_others(view: View, deed: Deed) -> bool:
    """Say whether leaders who are not named give it to the subject: "bà A được lãnh đạo huyện tặng quà"."""
    if "được" not in view.said:
        return False
    before = [subject for subject in view.subjects if subject.stop < deed.first]
    if not before:
        return False
    stop = before[-1].stop
    between = view.words[stop : deed.first]
    if between[:1] != ("được",) or "," in between or between[1:2] not in _LEADERS:
        return False
    return not any(part.is_actor and stop <= part.first < deed.first for part in view.parts)


def _is_awarded(view: View, deed: Deed) -> bool:
    """Say whether those above who are not named award the subject: "Hội A được cấp trên tặng giấy khen"."""
    if "được" not in view.words[max(view.first, deed.first - _REACH) : deed.first]:
        return False
    got = next(i for i in range(deed.first - 1, view.first - 1, -1) if view.words[i] == "được")
    above = view.words[got + 1 : deed.first]
    if not above or above[0] not in _ABOVE or not _NO_AWARDER.isdisjoint(above):
        return False
    return not any(part.is_actor and got < part.first < deed.first for part in view.parts)


def is_passive(view: View, deed: Deed) -> bool:
    """Say whether a deed is done to its subject: "Hội A được tặng cờ", "3 đồng chí nhận Huy hiệu 50 năm tuổi Đảng"."""
    words = view.words
    if view.first < deed.first and words[deed.first - 1] == _CHARGED:
        return False  # "Đồn A được giao quản lý …": it does so itself
    if deed.way == _ASSIGNED:
        return False  # "Đồn A có 9 đảng viên được phân công phụ trách 30 hộ"
    if deed.type == "commendation" and _RECEIVED in words[deed.first : deed.first + 2]:
        return True
    if deed.type in _WORKS and (words[deed.first - 1 : deed.first + 1] == _TAKEN_OVER or _is_given(view, deed)):
        return True
    if deed.is_passive:
        return True
    if deed.type in _GIFTS and _is_given_by_others(view, deed):
        return True
    if deed.type == "commendation" and _is_awarded(view, deed):
        return True
    if _PASSIVE.isdisjoint(view.said):
        return False
    if view.opening.startswith(_SINCE_GIVEN) and _is_since(view, deed):
        return True
    lead = words[max(view.first, deed.first - 3) : deed.first + 1]
    return not _PASSIVE.isdisjoint(lead[-3:]) and _PREPARING not in pairwise(lead)


def _is_since(view: View, deed: Deed) -> bool:
    """Say whether people who are not named did it for somebody: "Từ khi được bộ đội hướng dẫn trồng lúa, ông A …"."""
    between = view.words[view.first : deed.first]
    return "đã" not in between and not any(part.is_actor and part.first < deed.first for part in view.parts)


def _is_given(view: View, deed: Deed) -> bool:
    """Say whether works go on with what the subject was given: "trường A được hỗ trợ làm trần, cải tạo bếp"."""
    if "được" not in view.said:
        return False
    words = view.words
    for index in range(deed.first - 1, max(view.first, deed.first - 2 * _REACH), -1):
        if words[index] in _GIVING_ENDS or any(subject.first == index for subject in view.subjects):
            return False
        if words[index] == "được" and words[index + 1] in _GIVEN:
            return True
    return False


def receiving_of(view: View, deed: Deed) -> tuple[Part, ...]:
    """Return who gets something: "cho hộ bà A", "thăm gia đình ông B", but not whom the next deed is for."""
    if deed.type == "visit" and (gift := _gift_with(view, deed)) is not None:
        return receiving_of(view, gift)
    chosen = deed.type == "personnel"
    receivers = view.parts if chosen else view.actors.get(_RECIPIENT)
    if not receivers:
        return _given_at_once(view, deed) or _listed_behind(view, deed)
    limit = min(_reach_of(view, deed), view.stop)
    for other in view.deeds:
        if deed.stop <= other.first < limit:
            limit = other.first
    if _AIMING in view.said:  # "giúp các hộ gặt lúa, nhằm kịp cung cấp cho Nhà máy A"
        limit = next((i for i in range(deed.stop, limit) if view.words[i] == _AIMING), limit)
    found = [
        p
        for p in receivers
        if deed.first <= p.first < limit
        and ((p.role is _RECIPIENT and p.is_actor) or (p.is_person and _is_chosen(view, deed, p, is_post=chosen)))
    ]
    if chosen and view.words[deed.first] == _ELECTED:  # "bầu Chủ tịch, Phó Chủ tịch, Ban Kiểm tra Hội A"
        found = [p for p in found if p.is_person]
    if not found:
        return () if chosen else _listed_behind(view, deed)
    found = [p for p in found if p is found[0] or p.is_person or not _is_of_person_before(view, p)]
    if len(found) > 1 and _is_handed_on(view, deed, found[0], found[1]):
        found = found[1:]
    if chosen:
        return (*found, *_chosen_with(view, found[-1]))
    if found[-1].is_person:
        return (*found, *_told_with(view, found))
    return (*found, *_counted_behind(view, deed, found)) if view.semicolons else tuple(found)


def _is_chosen(view: View, deed: Deed, person: Part, *, is_post: bool) -> bool:
    """Say whether a person stands right behind a deed, or behind the post lost: "cách mọi chức vụ với ông A"."""
    if person.first < deed.stop + 3:
        return True
    return is_post and person.first < deed.stop + _POST_REACH and "với" in view.words[person.cue - 1 : person.first]


def _is_handed_on(view: View, deed: Deed, given: Part, receiver: Part) -> bool:
    """Say whether what is handed over has the name that stands first: "bàn giao Trường A cho UBND xã B"."""
    handed = view.words[deed.first : deed.stop]
    if _HANDED_OVER not in handed or given.first > deed.stop:
        return False
    return view.words[receiver.cue] == "cho" or view.words[receiver.cue - 1] == "cho"


def _is_of_person_before(view: View, body: Part) -> bool:
    """Say whether a body is only that of the person named before it: "tặng chị A, công nhân Công ty B"."""
    if view.words[body.first] == _SCHOOL and view.words[body.first - 1] == ",":
        return any(part.is_person and part.stop == body.first - 1 for part in view.parts)  # "em A, Trường B"
    sign = body.first - 3
    if view.words[sign] != "," or view.words[sign + 1 : body.first] not in _OCCUPATIONS:
        return False
    return any(part.is_person and part.stop == sign for part in view.parts)


def _counted_behind(view: View, deed: Deed, found: Sequence[Part]) -> Iterator[Part]:
    """Yield who gets more of what is given: "tặng 50 suất quà cho Trường A; (30 suất cho Trường B)"."""
    for index in view.semicolons:
        if index < deed.stop or index + 1 >= view.stop or not is_number(view.words[index + 1]):
            continue
        stop = next((other for other in view.semicolons if other > index), view.stop)
        if any(index < other.first < stop for other in view.deeds):
            return
        for part in view.actors[_RECIPIENT]:
            if index < part.first < stop and part not in found:
                yield part


def _gift_with(view: View, deed: Deed) -> Deed | None:
    """Return the gifts that somebody brings who visits: "thăm, tặng quà bà A", "đến thăm và tặng quà Đồn B"."""
    for other in view.deeds:
        if other.first - deed.stop == 1 and other.type == "gift-giving" and view.words[deed.stop] in _WITH_GIFTS:
            return other
    return None


def _given_at_once(view: View, deed: Deed) -> tuple[Part, ...]:
    """Return the body right behind the words of a gift or visit, and those listed with it: "thăm, tặng quà Đồn A"."""
    if deed.type not in _GIVEN_AT_ONCE:
        return ()
    given = next((part for part in view.parts if part.first == deed.stop), None)
    if given is None or given.anchor.cls not in _GETTING:
        return ()
    ends = min([other.first for other in view.deeds if other.first >= given.stop], default=view.stop)
    return tuple([part for part in view.parts if part.chain == given.chain and given.first <= part.first < ends])


def _told_with(view: View, found: Sequence[Part]) -> Iterator[Part]:
    """Yield the persons of further households: "trao nhà cho hộ bà A, thôn B; (hộ ông C), thôn D"."""
    last = found[-1]
    following = min([other.first for other in view.deeds if other.first >= last.stop], default=view.stop)
    stop = last.stop
    for part in view.parts:
        if part.first < last.stop or part.bracket is not None:
            continue
        stop = behind_bracket(view, stop)
        between = view.words[stop : part.first]
        if part.first >= following or not (part.is_person or part.is_place) or not _ONE_BY_ONE.issuperset(between):
            return
        if part.is_person and not _is_told_of_as(view, part, between):
            return
        stop = part.stop
        if part.is_person:
            yield part


def _is_told_of_as(view: View, person: Part, between: Sequence[str]) -> bool:
    """Say whether a person is one more of a list: a household, or one behind whom the list goes on or ends."""
    if not _HOUSEHOLDS.isdisjoint(between) or view.words[person.first] in _HONOURED:
        return True
    is_called = view.words[person.first] in _CALLED or not _CALLED.isdisjoint(between)
    return is_called and (person.stop >= view.stop or view.words[person.stop] in _GOING_ON)


def _chosen_with(view: View, last: Part) -> list[Part]:
    """Return the persons who are joined to one chosen: "bầu hai đồng chí A và B"."""
    joined = []
    for part in view.parts:
        between = view.words[last.stop : part.first]
        if part.first >= last.stop and part.is_person and last.is_person and between and _JOINS.issuperset(between):
            joined.append(part)
            last = part
    return joined


def _listed_behind(view: View, deed: Deed) -> tuple[Part, ...]:
    """Return the people told one by one behind those it is for: "trao nhà cho hai hội viên, gồm bà A và bà B"."""
    if deed.type not in _HANDED or _LISTS.isdisjoint(view.said):
        return ()
    following = min([d.first for d in view.deeds if d.first >= deed.stop], default=view.stop)
    stop = min(following, deed.stop + 4 * _REACH)
    start = next((i for i in range(deed.stop, stop) if view.words[i] in _LISTS), None)
    if start is None or "cho" not in view.words[deed.first : start] or ";" in view.words[deed.stop : start]:
        return ()
    if view.words[start] == _ARE_THEY and "," in view.words[deed.stop : start]:
        return ()  # "tặng quà cho 3 đơn vị, nhà tài trợ là Công ty A"
    listed = [part for part in view.parts if part.first > start and part.bracket is None]
    if not listed or listed[0].first > start + _REACH // 2:
        return ()
    if listed[0].is_person:
        return tuple(takewhile(attrgetter("is_person"), listed))
    counted = not _BODIES.isdisjoint(pairwise(view.words[deed.stop : start + 1]))
    return tuple(_in_a_row(view, [part for part in listed if part.is_actor])) if counted else ()


def _in_a_row(view: View, listed: Sequence[Part]) -> Iterator[Part]:
    """Yield the bodies of a list that has nothing but signs between them: "gồm: Trường A, Đồn B và Hội C"."""
    stop = listed[0].first if listed else 0
    for part in listed:
        if not _SIGNS.issuperset(view.words[stop : part.first]) or part.is_person:
            return
        yield part
        stop = part.stop


def given_to(view: View, deed: Deed, named: Sequence[Part], by: Sequence[Part]) -> tuple[Part, ...]:
    """Return the persons who get something from an agent: "ông A được Đồn B trao 100 cây giống"."""
    if deed.type not in _GIVEN_TO or not by or not all(part.is_person and part.stop <= by[0].first for part in named):
        return ()
    given = named and "được" in view.words[named[-1].stop : by[0].first]
    return tuple(named) if given and not any(part in by for part in named) else ()


def is_by_visited(view: View, deed: Deed) -> bool:
    """Say whether those did it who are visited, given to or thanked: "đến thăm các hộ dân (đã) hiến đất mở đường"."""
    words = view.words
    for index in range(deed.first - 1, max(view.first, deed.first - 2 * _REACH), -1):
        if words[index] in _ENDS or words[index - 1 : index + 1] in _AND_THEN:
            return False
        if words[index] in _PEOPLE:
            return any(_is_done_to(other, deed, index) for other in view.deeds) or _is_thanked(view, index)
    return False


def _is_done_to(other: Deed, deed: Deed, people: int) -> bool:
    return other.type in _MET and other.first < people <= other.stop + _REACH and other.stop <= deed.first


def _is_thanked(view: View, people: int) -> bool:
    return ("cảm", "ơn") in pairwise(view.words[max(view.first, people - 2 * _REACH) : people])


def _reach_of(view: View, deed: Deed) -> int:
    """Return the word up to which a recipient may stand; the names of schemes between do not count."""
    reach = deed.stop + 3 * _REACH
    if not view.schemes:
        return reach
    return reach + sum(p.stop - p.cue for p in view.schemes if deed.stop <= p.cue < reach)


def told_behind(view: View, deed: Deed) -> tuple[Part, ...]:
    """Return who they are that got something: "2 hộ được tặng nhà là hộ bà A (xã B) và ông C"."""
    start = next((i for i in range(deed.stop, min(deed.stop + _REACH, view.stop)) if view.words[i] in _ARE), None)
    if start is None:
        return ()
    persons = [part for part in view.parts if part.is_person and part.bracket is None and part.first > start]
    near = bool(persons) and persons[0].first <= start + _REACH
    return tuple(persons) if near and all(part.role is not Role.POST for part in persons) else ()
