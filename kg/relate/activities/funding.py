"""Who pays for a road, a house or other works: "trong đó Tỉnh đoàn hỗ trợ 70 triệu đồng", "do Quỹ X tài trợ".

Who gives money or material for works carries them out too, as it is read of them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.relate.activities.frames import ActivityFrame
from kg.relate.activities.names import Part, Role, ids_of
from kg.relate.activities.subjects import Subject, SubjectKind
from kg.relate.activities.view import View
from kg.relate.activities.words import is_number
from kg.relate.stance import modality_at, stance_of

WORKS = frozenset({"road-building", "house-building", "public-works", "rural-lighting"})
"""Types that take money and material."""

_GIVING = (
    ("hỗ", "trợ"), ("đóng", "góp"), ("góp",), ("ủng", "hộ"), ("tài", "trợ"), ("tặng",), ("đầu", "tư"), ("bố", "trí"),
    ("trao",), ("giúp",), ("cấp",), ("chi",),
)  # fmt: skip
_GIVING_HEADS = frozenset(verb[0] for verb in _GIVING)
_PAYING = frozenset({("tài", "trợ"), ("ủng", "hộ"), ("đóng", "góp"), ("hỗ", "trợ")})
_RAISING = frozenset({("vận", "động"), ("kêu", "gọi")})
_MEASURES = frozenset({"triệu", "tỷ", "tỉ", "nghìn", "ngàn", "đồng", "tấn", "bao", "khối", "công", "ngày", "m3"})
_THOUSANDS = frozenset({("nghìn",), ("ngàn",)})
_THINGS: dict[tuple[str, ...], str] = {
    ("tuyến", "đường"): "road-building",
    ("tuyến", "lộ"): "road-building",
    ("con", "đường"): "road-building",
    ("cây", "cầu"): "road-building",
    ("căn", "nhà"): "house-building",
    ("ngôi", "nhà"): "house-building",
}
_THING_HEADS = frozenset(thing[0] for thing in _THINGS)
_PRESENTS = frozenset({"quà", "bổng", "thưởng"})
"""Words of "phần quà", "học bổng", "giải thưởng"."""
_WINDOW = 6
_SOURCES = frozenset({"trợ", "phí", "vốn", "quỹ"})
"""Words of "sự tài trợ của", "nguồn hỗ trợ của", "kinh phí của", "nguồn vốn của", "trích quỹ của"."""
_FROM = frozenset({"với", "từ", "bằng", "nhờ", "bởi", "trích"})
_NAMED, _AGENT, _ADVISED, _FUND = SubjectKind.NAMED, Role.AGENT, Role.ADVISED, Role.FUND
_AUXILIARIES = frozenset({"đã", "còn", "cũng", "sẽ"})
_GIVING_STARTS = _GIVING_HEADS | _AUXILIARIES


@dataclass(frozen=True, slots=True)
class Contribution:
    """Somebody gives money or material: who, and the words that say it.

    `first` and `stop` are the words with who pays, `verb` the one from which it is named; `raises` marks money
    collected from others, `is_free` a donation that needs no works to be one.
    """

    by: tuple[Part, ...]
    first: int
    stop: int
    rule: str
    verb: int
    raises: bool = False
    is_free: bool = False

    @property
    def is_passive(self) -> bool:
        """Say whether it is said as "do X tài trợ", of something said before."""
        return self.rule == "activity.funding.agent"

    @property
    def is_moved(self) -> bool:
        """Say whether somebody was moved to give it: "vận động Công ty A hỗ trợ 40 triệu đồng"."""
        return self.rule == "activity.funding.moved"


def contributions(view: View) -> Iterator[Contribution]:
    """Yield the contributions that a sentence tells of."""
    for subject in view.subjects:
        if subject.kind is not _NAMED or subject.stop >= view.stop:
            continue
        follows = view.words[subject.stop]
        if follows in _GIVING_STARTS or follows[0].isdigit():
            stop = _giving(view, subject.stop) or _share(view, subject)
            if stop:
                free = view.has(subject.stop, stop, "ủng", "quyên")
                # "Quỹ A hỗ trợ 50 triệu" is named by its verb, "Quỹ A 50 triệu" by who pays.
                verb = subject.stop if _giving(view, subject.stop) else subject.parts[-1].first
                verb += view.words[verb] in _AUXILIARIES
                rule = "activity.funding.subject"
                yield Contribution(subject.parts, subject.first, stop, rule, verb, is_free=free)
    for part in view.actors.get(_AGENT, ()):
        if not any(other.chain == part.chain and other.first < part.first for other in view.parts):
            chain = tuple(other for other in view.parts if other.chain == part.chain)
            stop = _paying(view, chain[-1].stop)
            if stop:
                raises = view.words[stop - 2 : stop] in _RAISING
                yield Contribution(chain, part.cue, stop, "activity.funding.agent", stop - 2, raises)
    moved = view.actors.get(_ADVISED, ())
    for part in moved:
        chain = tuple(other for other in moved if other.chain == part.chain)
        stop = _giving(view, part.stop) if view.words[chain[0].cue : chain[0].cue + 2] in _RAISING else 0
        if stop:
            yield Contribution(chain, chain[0].first, stop, "activity.funding.moved", part.stop)


def _share(view: View, subject: Subject) -> int:
    """Return the word after a share that follows a name at once: "trong đó Quỹ A 300 triệu, B 225 triệu"."""
    words = view.words
    stop = subject.stop
    counted = stop < view.stop and is_number(words[stop]) and not _MEASURES.isdisjoint(words[stop + 1 : stop + 2])
    return stop + 2 if counted and view.has(view.first, subject.first + 2, "đó", ":") else 0


def _giving(view: View, index: int) -> int:
    """Return the word after "hỗ trợ 70 triệu" that begins at `index`, 0 where nothing is given."""
    words = view.words
    index += index < view.stop and words[index] in _AUXILIARIES
    if index >= view.stop or words[index] not in _GIVING_HEADS:
        return 0
    size = next((len(verb) for verb in _GIVING if words[index : index + len(verb)] == verb), 0)
    if not size:
        return 0
    for position in range(index + size, min(index + size + _WINDOW, view.stop)):
        if words[position] in {",", ";"}:
            return 0
        if is_number(words[position]) and _is_amount(words[position + 1 : position + 3]):
            return min(position + 3, view.stop)
    return 0


def _is_amount(measure: Sequence[str]) -> bool:
    """Say whether the words after a number make it money, material or labour: no "3 nghìn hộ"."""
    if measure[:1] in _THOUSANDS:
        return measure[1:] == ("đồng",)
    return not _MEASURES.isdisjoint(measure)


def _paying(view: View, index: int) -> int:
    """Return the word after "tài trợ", "ủng hộ 60 triệu" … that begins at `index`, 0 without one."""
    words = view.words
    if index < view.stop and words[index] == "(":
        index = next((i + 1 for i in range(index, view.stop) if words[i] == ")"), index)
    pair = words[index : index + 2]
    return min(index + 2, view.stop) if pair in _PAYING | _RAISING else 0


def with_contributions(view: View, frames: Sequence[ActivityFrame], works: ActivityFrame | None) -> list[ActivityFrame]:
    """Return the activities of a sentence and who pays for them, or for the works told before."""
    found = list(frames)
    if not view.actors:
        return found
    for gift in contributions(view):
        before = [f for f in found if f.trigger.span.start < view.source.words.starts[gift.first]]
        if gift.is_moved:
            before = [f for f in before if f.types != ("fundraising",)]
        if before and before[-1].types[0] not in WORKS and not gift.raises:
            if gift.is_passive:
                found[found.index(before[-1])] = before[-1]._replace(funded_by=ids_of(gift.by))
            continue
        frame = _frame(view, gift, works)
        if frame is not None:
            found.append(frame)
    return _with_sources(view, found) if found and _FUND in view.actors else found


def _with_sources(view: View, frames: list[ActivityFrame]) -> list[ActivityFrame]:
    """Return the activities with who pays for them: "… với sự tài trợ của A", "trích từ Quỹ B hỗ trợ …"."""
    for part in view.actors[_FUND]:
        if not _pays(view, part):
            continue
        start = view.source.words.starts[part.first]
        before = [i for i, frame in enumerate(frames) if view.span.start <= frame.trigger.span.start < start]
        index = before[-1] if before else next((i for i, f in enumerate(frames) if f.trigger.span.start > start), None)
        if index is None or part.anchor.entity_id in frames[index].carried_out_by:
            continue
        stop = view.source.words.at(frames[index].trigger.span.start)
        if not view.has(min(stop, part.first), max(stop, part.first), ";"):
            paying = (*frames[index].funded_by, part.anchor.entity_id)
            frames[index] = frames[index]._replace(funded_by=tuple(dict.fromkeys(paying)))
    return frames


def _pays(view: View, part: Part) -> bool:
    """Say whether money is from a fund, or somebody's by the words before: "từ nguồn tài trợ của A", not "từ A", "bàn
    về nguồn tài trợ của A".
    """
    words = view.words
    if words[part.first] == "quỹ":
        return words[part.cue] in _FROM
    return not _SOURCES.isdisjoint(words[part.cue : part.first]) and not _FROM.isdisjoint(
        words[part.cue - 1 : part.cue + 1]
    )


def _frame(view: View, gift: Contribution, works: ActivityFrame | None) -> ActivityFrame | None:
    kind = "fundraising" if gift.raises else _works_named(view, gift.first)
    if kind is None and gift.is_passive and not _PRESENTS.isdisjoint(view.words[view.first : gift.first]):
        return None  # "Tổng giá trị quà tặng hơn 6 tỷ đồng do Quỹ A tài trợ": no works
    kind = kind or (works.types[0] if works is not None else "fundraising" if gift.is_free else None)
    if kind is None or any(gift.first <= deed.first < gift.stop and deed.type in WORKS for deed in view.deeds):
        return None
    modality = modality_at(view.words, view.markers, gift.first, gift.first)
    stance = stance_of(modality, is_reported=False, is_concrete=True)
    if stance is None:
        return None
    same = works is not None and works.types == (kind,)
    return ActivityFrame(
        view.mention(gift.verb, gift.stop, kind, gift.rule),
        (kind,),
        stance,
        (view.span,),
        carried_out_by=ids_of(gift.by),
        funded_by=() if gift.raises else ids_of(gift.by),
        located_in=works.located_in if works is not None and same else (),
        rules=(gift.rule,),
    )


def _works_named(view: View, stop: int) -> str | None:
    """Return the type of the works that a sentence names before a word: "Tuyến lộ dài 1,2km, …"."""
    words = view.words
    for index in range(stop - 1, view.first - 1, -1):
        if words[index] in _THING_HEADS and words[index : index + 2] in _THINGS:
            return _THINGS[words[index : index + 2]]
    return None
