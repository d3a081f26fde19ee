"""Whose decision it is: the body whose meeting, document or award it is said to be."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from kg.model import BODY_CLASSES, EntityClass
from kg.relate.activities.names import Part, Role
from kg.relate.activities.view import Deed, View

_OWNER, _POST = Role.OWNER, Role.POST
_MEETING = ("nghị", "hội", "họp")  # "hội nghị", "đại hội", "kỳ họp"
_CHAIRS = frozenset({"chủ", "giám"})
"""The first words of "Chủ tịch", "Giám đốc", who award in the name of their bodies."""
_GRADES = frozenset("lao động hạng nhất nhì ba kháng chiến công độc lập quân bảo vệ tổ quốc".split())
"""Words of the names of orders and their grades."""
_MEETING_REACH = 3
_STATE, _BADGE = EntityClass.STATE_BODY, ("huy", "hiệu", "đảng")
_BEFORE_AWARD = frozenset({"đã", "vừa", "còn", "cũng", "quyết", "định", "ký", "sẽ"})
_CLAUSE_STARTS = frozenset({",", ";", ":"})
_FRONTS = frozenset({"ghi", "trước", "sau", "nhân", "để", "với", "từ", "nhận", "cảm"})
"""The first words of what leads in: "Ghi nhận …", "Trước hành động dũng cảm của …"."""
_DECISION, _ANNOUNCED, _HANDED = ("quyết", "định"), ("công", "bố"), frozenset({"trao", "đọc"})
"""Who announces, hands over or reads out a decision has not made it."""
_ANNOUNCERS = frozenset(
    tuple(office.split())
    for office in ("ban tổ", "phòng nội", "sở nội", "phòng tổ", "văn phòng", "vụ tổ", "cục tổ", "phòng giáo", "sở giáo")
)
"""The first words of "Ban Tổ chức Tỉnh ủy", "Phòng Nội vụ", who announce what their committee or chair has decided."""
_ANEW = frozenset({";", ":", "đã"})
_REACH = 6
"""A body stands at most about so many words from its meeting, document or deed."""
_PROGRAMMES = frozenset({EntityClass.CAMPAIGN, EntityClass.MODEL})
_DEPUTED, _MANDATES = "thừa", frozenset({"nhiệm", "quyền", "lệnh"})
"""Words of "thừa ủy nhiệm", "thừa uỷ quyền", "thừa lệnh"."""
_HAS, _DEED_REACH = frozenset({"đã", "vừa"}), 4


def host_of(view: View, deed: Deed) -> tuple[Part, ...]:
    """Return the body whose meeting decides: "tại kỳ họp của A đã bầu …"."""
    return tuple(
        part
        for part in view.actors.get(Role.OWNER, ())
        if part.stop <= deed.first <= part.stop + _REACH
        and view.has(max(view.first, part.cue - _REACH), part.cue, *_MEETING)
    )


def holder_of(view: View, deed: Deed) -> tuple[Part, ...]:
    """Return the body whose meeting it is: "Hội nghị tổng kết phong trào của Hội A" under a picture."""
    if not view.has(max(view.first, deed.first - _MEETING_REACH), deed.first, *_MEETING):
        return ()
    for part in view.actors.get(_OWNER, ()):
        if deed.stop <= part.first <= deed.stop + _MEETING_REACH and view.words[part.first - 1] == "của":
            return () if "," in view.words[deed.stop : part.first] else (part,)
    return ()


def whose_programme(view: View, deed: Deed) -> tuple[Part, ...]:
    """Return the body whose campaign or model is said to do it: "Chương trình “A” của Hội B đã trao 200 suất quà"."""
    if not view.schemes or _OWNER not in view.actors or _HAS.isdisjoint(view.said):
        return ()
    for scheme, body in pairwise(view.parts):
        if body.role is not _OWNER or body.cue != scheme.stop or scheme.anchor.cls not in _PROGRAMMES:
            continue
        owners = [part for part in view.actors[_OWNER] if part.chain == body.chain and not part.is_person]
        stop = owners[-1].stop if owners else body.stop
        does = view.words[stop] in _HAS and stop < deed.first <= stop + _DEED_REACH
        if does and scheme.role is Role.SUBJECT and not deed.is_passive:
            return tuple(owners)
    return ()


def deciders(view: View) -> tuple[Part, ...]:
    """Return whose decision a sentence is about: "Theo quyết định của A, …"."""
    return tuple(
        [part for part in view.actors[_OWNER] if "quyết" in view.words[max(view.first, part.cue - 3) : part.cue]]
    )


def issuers_of(view: View, deed: Deed, clause: int) -> tuple[Part, ...]:
    """Return the bodies of "Quyết định … của X về việc bổ nhiệm": the deciding body carries the act out."""
    for index, part in enumerate(view.parts):
        if part.anchor.cls is not EntityClass.DIRECTIVE or not clause <= part.first < deed.stop + 2:
            continue
        lead = view.words[max(part.first, deed.first - _REACH) : deed.first]
        leads_on = part.stop == deed.first  # "thông qua quyết định của A chỉ định …"
        if part.first < deed.first and "về" not in lead and not leads_on:
            continue
        inside = view.inside(part, BODY_CLASSES)
        if inside:
            return (replace(part, anchor=inside[0]),)
        after = view.parts[index + 1 : index + 2]
        if after and after[0].is_actor and after[0].role is Role.OWNER and after[0].first < deed.first:
            return after
    # "trao quyết định của Bộ trưởng Bộ A bổ nhiệm …"
    words = view.words
    return tuple(
        part
        for part in view.parts
        if part.is_actor
        and part.role in {Role.OWNER, Role.POST}
        and (part.first < deed.first <= part.stop + 2 or _is_issuer_behind(view, deed, part))
        and "quyết" in words[max(view.first, part.cue - _REACH) : part.cue]
    )


def decided_by(view: View, deed: Deed, clause: int) -> tuple[Part, ...] | None:
    """Return whose decision a deed is that is told as such: "công bố Quyết định của X về việc công nhận xã A"; nobody
    where only who announces it is named, None where no decision leads to the deed.
    """
    words = view.words
    first = next((i for i in range(deed.first - 1, clause, -1) if words[i - 1 : i + 1] == _DECISION), None)
    if first is None or not _ANEW.isdisjoint(words[first : deed.first]):
        return None
    if issuers := issuers_of(view, deed, clause):
        return issuers
    for part in view.schemes:
        if part.first < deed.first <= part.stop and (inside := view.inside(part, BODY_CLASSES)):
            return (replace(part, anchor=inside[0]),)  # "Quyết định của UBND tỉnh A công nhận …" has no other name
    return () if words[first - 3 : first - 1] == _ANNOUNCED or words[first - 2] in _HANDED else None


def only_announce(view: View, parts: Sequence[Part]) -> bool:
    """Say whether bodies only announce what others have decided: "Ban Tổ chức Tỉnh ủy, Sở Nội vụ công bố …"."""
    return bool(parts) and all(view.words[part.first : part.first + 2] in _ANNOUNCERS for part in parts)


def _is_issuer_behind(view: View, deed: Deed, part: Part) -> bool:
    """Say whether it is whose decision the deed was, and not whom it befell: "kỷ luật cảnh cáo Bí thư Huyện ủy A"."""
    if part.first <= deed.first or min(part.cue, part.first) > deed.stop + 1:
        return False
    return part.role is Role.OWNER or view.words[part.cue - 1] == "của"


def on_behalf(view: View, deed: Deed) -> tuple[Part, ...]:
    """Return in whose name somebody hands over an award: "Thừa ủy nhiệm của Tỉnh ủy A, ông B trao Huy hiệu Đảng"."""
    words = view.words
    first = next((i for i in range(view.first, deed.first - 2) if words[i] == _DEPUTED), deed.first)
    if first >= deed.first or words[first + 2] not in _MANDATES:
        return ()
    stop = first + 3 + (words[first + 3] == "của")
    named = next((part for part in view.parts if part.is_actor and stop == part.first and not part.is_person), None)
    if named is None:
        return ()
    return tuple([part for part in view.parts if part.chain == named.chain and not part.is_person])


def awarders_of(view: View, deed: Deed) -> tuple[Part, ...]:
    """Return whose award it is: "trao Giấy khen của Chủ tịch UBND huyện A", "Chủ tịch UBND tỉnh B tặng Bằng khen"."""
    words, posts = view.words, view.actors.get(Role.POST, ())
    for part in (*view.actors.get(_OWNER, ()), *posts):
        between = words[deed.stop : part.first]
        near = deed.stop < part.first <= deed.stop + _REACH
        if near and not (part.is_person and "cho" in words[deed.first : deed.stop]) and _is_of_giver(between):
            return (part,)
    for part in posts:
        if part.stop > deed.first or words[part.cue] not in _CHAIRS:
            continue
        holder = next((other for other in view.parts if other.is_person and other.first == part.stop), None)
        between = words[part.stop if holder is None else holder.stop : deed.first]
        if not _BEFORE_AWARD.issuperset(between) or (part.anchor.cls is _STATE and _is_party_badge(view, deed)):
            continue
        if _is_said_alone(view, part) if holder is None else "quyết" in between:
            return (part,)
    return ()


def _is_party_badge(view: View, deed: Deed) -> bool:
    """Say whether the badge of the Party is awarded, which the chair of a council only hands over."""
    return view.words[deed.stop - 2 : deed.stop + 1] == _BADGE


def _is_of_giver(between: Sequence[str]) -> bool:
    """Say whether "của" follows an award and its grade: "(Huân chương) Lao động hạng Ba của"."""
    index = next((i for i, word in enumerate(between) if word not in _GRADES), len(between))
    return between[index : index + 1] == ("của",) and "," not in between


def chair_of(view: View, deed: Deed, first: int) -> tuple[Part, ...]:
    """Return the body whose chair acts without a name: "Tại đây, Chủ tịch UBND huyện A đã thăm hỏi …"."""
    for part in view.actors.get(_POST, ()):
        stop = view.after_address(part)
        acts = first <= part.cue and stop <= deed.first and view.words[stop] in _BEFORE_AWARD
        if acts and view.words[part.cue] in _CHAIRS and _is_said_alone(view, part):
            return (part,)
    return ()


def _is_said_alone(view: View, post: Part) -> bool:
    """Say whether a post opens a clause and tells no more of somebody named before it: not "ông A, Chủ tịch B"."""
    if post.cue == view.first:
        return True
    named = next((part for part in view.parts if part.is_person and part.stop == post.cue - 1), None)
    if named is not None and not (
        view.words[view.first] in _FRONTS and "," not in view.words[view.first : named.first]
    ):
        return False  # "ông A, Chủ tịch B", but "Ghi nhận việc làm của ông A, Chủ tịch B đã tặng …"
    return view.words[post.cue - 1] in _CLAUSE_STARTS
