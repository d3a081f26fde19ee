"""Who carries a deed out, who takes part, who pays, who receives."""

from collections.abc import Sequence
from dataclasses import dataclass

from kg.relate.activity_parts import Part, Role
from kg.relate.activity_subjects import Subject, SubjectKind
from kg.relate.activity_view import Deed, View

_PAYING = frozenset({"tài", "hỗ", "ủng", "đóng", "đầu", "vận", "cung", "tặng"})
_ORGANISING = frozenset({"tổ", "chủ", "mở", "thực", "phối", "phát", "triển", "đăng", "làm"})
_PASSIVE = frozenset({"được", "bị"})


@dataclass(frozen=True, slots=True)
class Actors:
    """Who has to do with a deed; `clause` is the word at which its clause begins."""

    clause: int
    by: tuple[Part, ...] = ()
    cooperating: tuple[Part, ...] = ()
    funding: tuple[Part, ...] = ()
    receiving: tuple[Part, ...] = ()
    rules: tuple[str, ...] = ()


def actors_of(view: View, deed: Deed, carried: Subject | None) -> Actors:
    """Return who has to do with a deed; `carried` is the subject of the sentence before."""
    spoken = view.spoken_from(deed.first)
    subject = _subject_before(view, deed, spoken)
    clause = subject.first if subject is not None else spoken
    agents = _agents(view, deed, clause)
    if agents is not None:
        return agents
    receiving = tuple(p for p in view.parts if deed.first <= p.first < deed.stop + 6 and p.role is Role.RECIPIENT)
    if _is_passive(view, deed):
        named = subject.parts if subject is not None and subject.kind is SubjectKind.NAMED else ()
        return Actors(clause, receiving=named or receiving, rules=("activity.passive",))
    with_ = tuple(p for p in view.parts if clause <= p.first < deed.first and p.role is Role.WITH and p.is_actor)
    if subject is not None and subject.kind is SubjectKind.NAMED:
        return Actors(clause, subject.parts, with_, receiving=receiving, rules=("activity.actor.subject",))
    if subject is None and carried is not None and spoken == view.first:
        return Actors(clause, carried.parts, with_, receiving=receiving, rules=("activity.actor.carried",))
    return Actors(clause, cooperating=with_, receiving=receiving)


def _subject_before(view: View, deed: Deed, spoken: int) -> Subject | None:
    return next(
        (s for s in reversed(view.subjects) if spoken <= s.first and (s.stop <= deed.first or s.first < deed.first)), None
    )


def _is_passive(view: View, deed: Deed) -> bool:
    return not _PASSIVE.isdisjoint(view.words.folded[max(view.first, deed.first - 2) : deed.first]) or (
        view.words.folded[deed.first] in _PASSIVE
    )


def _agents(view: View, deed: Deed, clause: int) -> Actors | None:
    """Return the actors of "được X tặng", "do X tổ chức", None where no agent is named."""
    before = [p for p in view.parts if p.role is Role.AGENT and clause <= p.first < deed.first and p.is_actor]
    if before and not view.has(before[-1].stop, deed.first, ",", ";") and not view.has(before[-1].stop, deed.first, "trưởng"):
        chain = tuple(p for p in before if p.chain == before[-1].chain)
        with_ = _between(view, chain[-1].stop, deed.first)
        return Actors(clause, chain, with_, rules=("activity.actor.agent",))
    after = [p for p in view.parts if p.role is Role.AGENT and deed.first < p.first < deed.stop + 12 and p.is_actor]
    if not after or view.has(deed.first, after[0].first, ";", "."):
        return None
    chain = tuple(p for p in after if p.chain == after[0].chain)
    with_ = _between(view, chain[-1].stop, view.stop)
    stop = max(p.stop for p in (*chain, *with_))
    verb = view.words.folded[stop] if stop < view.stop else ""
    if verb in _PAYING:
        return None
    if verb in _ORGANISING:
        return Actors(clause, chain, with_, rules=("activity.actor.organiser",))
    return None


def _between(view: View, first: int, stop: int) -> tuple[Part, ...]:
    found: list[Part] = []
    for part in view.parts:
        if first <= part.first < stop and part.role is Role.WITH and part.is_actor:
            if found and part.chain != found[-1].chain:
                break
            found.append(part)
    return tuple(found)


def funders(view: View, parts: Sequence[Part]) -> tuple[Part, ...]:
    """Return the parts that pay."""
    return tuple(part for part in parts if part.role is Role.FUND and part.is_actor)
