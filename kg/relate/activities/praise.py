"""Who has done what somebody praises: "gửi thư khen Công an huyện A triệt phá …"."""

from typing import NamedTuple

from kg.relate.activities.names import Part, Role
from kg.relate.activities.view import Deed, View
from kg.relate.activities.words import Cue, table_of

_GOES_ON = frozenset({",", "và", ";", "rồi"})
"""Behind these the one who praises does something himself: "biểu dương bà con và trao 20 suất quà"."""
_STARTING = frozenset({("phát", "động"), ("tổ", "chức"), ("triển", "khai")})
"""Words of a verb that stand before the deed's own: "phát động (trồng 900 cây)"."""
_FOR = "việc"
"""In "trong việc": what follows is what somebody is praised for, to the end of its list."""
REWARDED = frozenset({"public-security", "disaster-relief"})
"""What somebody may be rewarded for."""
_ACHIEVED = frozenset({"đã", "hoàn", "thành"})
_REASONS = frozenset({"vì", "do", "tích"})
"""Of "vì đã", "do có" and "có thành tích trong": for what somebody is rewarded follows."""
_REWARDS, _WHY = ("khen", "thưởng"), "vì"
_AWARDING = frozenset({"thưởng", "khen", "biểu", "tuyên"})
"""Words of "trao thưởng", "khen ngợi", "biểu dương", "tuyên dương"."""
_SENTENCES = frozenset({";", ":"})
_FOR_DEED, _OWN_REACH = ("cho", "hành", "động"), 3
"""In "khen thưởng cho hành động cứu người của em A": so many words stand at most before who did it."""
_HAS_DONE = ("có", "hành")
"""In "thưởng em A đã có hành động dũng cảm cứu người"."""


class Reward(NamedTuple):
    """Who did what is rewarded, nobody where no name says it, and from which word on it is told."""

    by: tuple[Part, ...]
    since: int


def rewarded_for(view: View, deed: Deed) -> Reward | None:
    """Return who is rewarded for catching or saving: "trao thưởng cho Công an xã A (vì) đã bắt giữ …"; None for a deed
    that nobody rewards.
    """
    receivers = view.actors.get(Role.RECIPIENT, ())
    if (reason := _reason_before(view, deed)) is not None:
        start, stop = reason
        by = tuple([part for part in receivers if start <= part.first and part.stop <= stop])
        if not by and view.words[stop : stop + 2] == _HAS_DONE:
            by = tuple(
                [part for part in view.parts if part.is_person and start <= part.first and part.stop <= stop][-1:]
            )
        if not by:
            owners = view.actors.get(Role.OWNER, ())
            by = tuple([p for p in owners if p.is_person and deed.stop <= p.first <= deed.stop + _OWN_REACH])
            return Reward(by, stop)
        return Reward(by, by[0].first)
    if _AWARDING.isdisjoint(view.said):
        return None
    stop = deed.first - (view.words[deed.first - 1] in _ACHIEVED)
    by = tuple([part for part in receivers if part.stop == stop and not part.is_person])
    return Reward(by, by[0].first) if by else None


def _reason_before(view: View, deed: Deed) -> tuple[int, int] | None:
    """Return where the reward before a deed ends and where its reason begins: "tặng giấy khen cho A vì đã …"."""
    award = next((d for d in reversed(view.deeds) if d.type == "commendation" and d.stop <= deed.first), None)
    if award is None:
        return _reason_of_praise(view, deed)
    words = view.words[award.stop : deed.first]
    reason = next((i for i, word in enumerate(words) if word in _REASONS or words[i : i + 2] == _HAS_DONE), None)
    if reason is None or not _SENTENCES.isdisjoint(words):
        return None
    return award.first, award.stop + reason


def _reason_of_praise(view: View, deed: Deed) -> tuple[int, int] | None:
    """Return where a reward told of in passing ends and its reason begins: "đến khen thưởng Phòng A vì đã …"."""
    if _REWARDS[0] not in view.said:
        return None
    words = view.words
    whys = (i for i in range(deed.first - 1, view.first, -1) if words[i] == _WHY or words[i : i + 3] == _FOR_DEED)
    reason = next(whys, view.first)
    award = next((i for i in range(reason - 1, view.first, -1) if words[i : i + 2] == _REWARDS), view.first)
    if award == view.first or not _SENTENCES.isdisjoint(words[award : deed.first]):
        return None
    return award, reason


def praised_for(view: View, deed: Deed, clause: int, *, is_passive: bool) -> tuple[Part, ...] | None:
    """Return who is praised for a deed, empty where no name says it; None for a deed that nobody praises.

    A commendation is praise itself, unless it `is_passive`: "chúc mừng Hội A được tặng bằng khen".
    """
    words = view.words
    if deed.type == "commendation" and not is_passive:
        return None
    start = _praise_before(view, deed, clause)
    if start is None or any(start < subject.first <= deed.first for subject in view.subjects):
        return None
    verb = index = deed.first - 2 * (words[deed.first - 2 : deed.first] in _STARTING)
    while words[index - 1] in _ACHIEVED:
        index -= 1
    if index == verb and words[index - 1] in _GOES_ON and _FOR not in words[start:index]:
        return None
    praised = view.actors.get(Role.PRAISED, ())
    return tuple([part for part in praised if start < part.first and part.stop <= deed.first])


def _praise_before(view: View, deed: Deed, clause: int) -> int | None:
    """Return where the praise begins that is last before a deed."""
    table = table_of(Cue.PRAISED)
    if table.root.keys().isdisjoint(view.words[clause : deed.first]):
        return None
    for index in range(deed.first - 1, clause - 1, -1):
        if view.words[index] in table.root and table.match(view.words, index, deed.first) is not None:
            return index
    return None
