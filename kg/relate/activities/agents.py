"""Agents: who does a deed that is told of what was done: "được X tặng", "do X tổ chức", "nhà được X xây dựng"."""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from kg.relate.activities.names import Part, Role
from kg.relate.activities.view import Deed, View, behind_bracket

_MOVING = frozenset({("vận", "động"), ("kêu", "gọi")})
_AGENT, _POST, _WITH = Role.AGENT, Role.POST, Role.WITH
_ORGANISING = frozenset({"tổ", "chủ", "mở", "thực", "phối", "phát", "triển", "đăng"})
_BY = frozenset({"được", "do"})
_CHAIR = ("chủ", "tịch")
_PAYING = frozenset({("tài", "trợ"), ("hỗ", "trợ"), ("ủng", "hộ"), ("đóng", "góp")})
_PARTING = (",", ";", "trưởng", "dẫn")
"""Between an agent and a deed these say that it is another's, or who only led it."""
_GIVING = frozenset("khám cấp tặng trao hỗ tập tư phát hướng giúp chuyển xây sửa thăm động đào tạo dạy cho".split())
"""The first words of what is done for somebody: "khám bệnh", "hỗ trợ", "tập huấn", "tư vấn", "hướng dẫn" …"""
_JOINING = frozenset({",", "và", "thời", "còn"})
_ANEW = ("được", "đã", "sẽ", ";", ":", ".", "để", "nên", "từ", "nhờ", "sau", "bị", "tự")
"""Behind these somebody else acts, or something else is told of."""
_SUBMITTED = "trình"
_CHOOSING = frozenset({("chọn",), ("giao",), ("lựa", "chọn"), ("phân", "công"), ("tin", "tưởng"), ("cho", "phép")})
"""What an agent does with who then does the deed itself: "Hội A được Hội B chọn tổ chức đại hội điểm"."""
_THIS_IS = ("đây là", "đây cũng là")
"""A sentence that begins so tells of the body before: "Đây là đơn vị được Hội B chọn tổ chức đại hội điểm"."""
_ENTRUSTED = ("ủy", "thác")
_DECIDED = frozenset({"personnel", "commendation", "standard-award"})
_STARTS, _DRIVES = ("phát",), frozenset({("phong", "trào"), ("cuộc", "vận"), ("chiến", "dịch")})
_LAUNCHED, _NEXT = ("phát", "động"), frozenset({("và",), (",",)})
_BREAKS = frozenset({",", ";", ":"})
_REACH = 6


class Agents(NamedTuple):
    """Who does a deed as its agents, who takes part, and the rule that says so."""

    by: tuple[Part, ...]
    cooperating: tuple[Part, ...]
    rule: str


def agents_of(view: View, deed: Deed, clause: int) -> Agents | None:
    """Return the actors of "được X tặng", "do X tổ chức", None where no agent is named."""
    agents = view.actors.get(_AGENT, ())
    if _POST in view.actors:
        agents = [*agents, *_chairs(view)]
    if not agents:
        return None
    inner = [p for p in agents if deed.first < p.first and p.stop < deed.stop and not _only_leads(view, deed, p)]
    if inner and not _only_pays(view, deed, inner[-1]):  # "nhà được A giúp xây dựng"
        chain = tuple(p for p in inner if p.chain == inner[-1].chain)
        return Agents(chain, _partners(view, deed.first, deed.stop), "activity.actor.agent")
    before = [p for p in agents if clause <= p.first < deed.first]
    if before and deed.type not in _DECIDED and _only_chooses(view, before[-1], deed):
        return None
    if before and "phát" in view.said and _has_only_launched(view, before[-1], deed):
        return None
    approving = _approving(view, deed) if before else ()
    if approving:
        return Agents(approving, (), "activity.actor.agent")
    if before and not view.has(view.after_address(before[-1]), _first_of_list(view, deed, before[-1]), *_PARTING):
        chain = tuple(p for p in before if p.chain == before[-1].chain)
        return Agents(chain, _partners(view, chain[-1].stop, deed.first), "activity.actor.agent")
    if before and _goes_on(view, deed, before[-1]):
        return Agents(tuple(p for p in before if p.chain == before[-1].chain), (), "activity.actor.agent")
    following = min([d.first for d in view.deeds if d.first >= deed.stop], default=view.stop)
    limit = max(deed.stop + 2 * _REACH, min(following, deed.stop + 5 * _REACH))
    after = [p for p in agents if deed.first < p.first < limit]
    if not after or view.has(deed.first, after[0].first, ";", "."):
        return None
    if _only_started(view, deed, after[0]):
        return None
    chain = tuple(p for p in after if p.chain == after[0].chain)
    with_ = _next_partners(view, chain[-1].stop)
    stop = max(p.stop for p in (*chain, *with_))
    if stop < view.stop and view.words[stop] in _ORGANISING:
        return Agents(chain, with_, "activity.actor.organiser")
    return None


def _only_started(view: View, deed: Deed, agent: Part) -> bool:
    """Say whether an agent only started a drive to which people are moved: "vận động bà con tham gia các cuộc vận động
    do Mặt trận phát động".
    """
    return view.words[agent.stop : agent.stop + 1] == _STARTS and any(
        pair in _DRIVES for pair in pairwise(view.words[deed.stop : agent.first])
    )


def _has_only_launched(view: View, agent: Part, deed: Deed) -> bool:
    """Say whether an agent has only launched what the subject answers to: "hưởng ứng “A” do Đoàn B phát động và tổ
    chức lễ C".
    """
    between = view.words[agent.stop : deed.first]
    return view.words[agent.cue] == "do" and between[:2] == _LAUNCHED and between[2:3] in _NEXT


def _goes_on(view: View, deed: Deed, agent: Part) -> bool:
    """Say whether a deed is one more that an agent does for the subject: "được Đồn A trao cây giống, (tập huấn …)"."""
    if view.words[deed.first] not in _GIVING or view.words[deed.first - 1] not in _JOINING:
        return False
    first = next((other for other in view.deeds if agent.stop <= other.first < deed.first), None)
    if first is None or view.has(agent.stop, first.first, *_PARTING):
        return False
    if any(first.stop <= subject.first <= deed.first for subject in view.subjects):
        return False
    return not view.has(first.stop, deed.first, *_ANEW)


def _approving(view: View, deed: Deed) -> tuple[Part, ...]:
    """Return the higher body to which an agent has submitted it: "được UBND huyện A trình UBND tỉnh B phê duyệt"."""
    return tuple(p for p in view.parts if p.is_actor and p.stop == deed.first and view.words[p.first - 1] == _SUBMITTED)


def _only_leads(view: View, deed: Deed, agent: Part) -> bool:
    """Say whether an agent inside a deed leads those who do it: "Đoàn kiểm tra … do bà A làm trưởng đoàn"."""
    return agent.is_person and view.has(agent.stop, deed.stop, "trưởng", "dẫn")


def _only_pays(view: View, deed: Deed, agent: Part) -> bool:
    """Say whether an agent inside the words of a deed gave money for it: "nhà do A tài trợ vừa được khánh thành"."""
    stop = agent.stop + 2
    return view.words[agent.stop : stop] in _PAYING and (deed.stop - stop > 2 or view.words[stop - 2] == "tài")


def _first_of_list(view: View, deed: Deed, agent: Part) -> int:
    """Return the colon before the list of deeds that an agent has organised, else the deed.

    "Chương trình được A tổ chức với các hoạt động như: tặng quà, khám bệnh, …"
    """
    return next((i for i in range(agent.stop, deed.first) if view.words[i] == ":"), deed.first)


def _only_chooses(view: View, agent: Part, deed: Deed) -> bool:
    """Say whether an agent only chooses the body before it to do it, or leaves it to that."""
    stop = agent.stop
    if view.words[stop : stop + 2] == _ENTRUSTED:
        return True
    chosen = any(p.is_actor and p.role is Role.SUBJECT and p.stop < agent.first for p in view.parts)
    if not chosen and not view.opening.startswith(_THIS_IS):
        return False  # "việc này được Chi bộ A lựa chọn, đăng ký"
    if stop >= deed.first or _BREAKS.intersection(view.words[stop : deed.first]):
        return False
    return view.words[stop : stop + 1] in _CHOOSING or view.words[stop : stop + 2] in _CHOOSING


def _chairs(view: View) -> Iterator[Part]:
    """Yield the bodies whose chairs alone are agents: "được Chủ tịch UBND tỉnh A tặng …"."""
    for part in view.actors[_POST]:
        before = view.words[max(view.first, part.first - len(_CHAIR) - 1) : part.first]
        if before[1:] == _CHAIR and before[0] in _BY:
            yield part


def _next_partners(view: View, first: int) -> tuple[Part, ...]:
    """Return the first bodies that take part after a word, those of one list."""
    following = [p for p in view.actors.get(_WITH, ()) if p.first >= first]
    return tuple(p for p in following if p.chain == following[0].chain)


def _partners(view: View, first: int, stop: int) -> tuple[Part, ...]:
    return tuple([p for p in view.actors.get(_WITH, ()) if first <= p.first < stop])


def moved_to(view: View, deed: Deed) -> tuple[Part, ...]:
    """Return who was moved to a deed that is told right behind: "vận động Công ty A hỗ trợ mỗi căn 50 triệu"."""
    return tuple(
        part
        for part in view.actors[Role.ADVISED]
        if view.words[part.cue : part.cue + 2] in _MOVING
        and (behind_bracket(view, part.stop) == deed.first or _is_told_behind_post(view, part, deed))
    )


def _is_told_behind_post(view: View, part: Part, deed: Deed) -> bool:
    """Say whether only a person's posts stand before a deed: "vận động ông A, Giám đốc Công ty B(,) hỗ trợ 9 triệu"."""
    if not part.is_person or view.words[part.stop] != ",":
        return False
    posts = [each for each in view.parts if each.role is _POST and part.stop < each.first <= deed.first]
    end = posts[-1].stop if posts else deed.first
    return bool(posts) and deed.first - end == (view.words[end] == ",")
