"""Relates the triggers of an article to who did it, with whom, where, under what and when.

Sentences are read in order; a paragraph carries its subject, scene and model on to sentences that name none, and the
sentence before a list carries them on to the items.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kg.extract.activities import Trigger
from kg.model import BlockKind, EntityClass, Mention, PartialDate
from kg.relate.activity_actors import actors_of, speaker_body
from kg.relate.activity_frames import ActivityFrame, Anchor, Dated
from kg.relate.activity_funding import WORKS, Contribution, contributions, works_named
from kg.relate.activity_parts import Part, Role
from kg.relate.activity_places import is_fronted, is_topic, place_groups
from kg.relate.activity_setting import GROUND, Setting, places_of, setting_of
from kg.relate.activity_schemes import (
    is_subject_matter,
    issued_in,
    refers_back,
    schemes_in_names,
    schemes_of,
)
from kg.relate.activity_subjects import SubjectKind
from kg.relate.activity_view import Deed, View, views_of
from kg.relate.activity_words import is_number
from kg.relate.stance import modality_at, stance_of
from kg.text.document import Document
from kg.text.words import Words

__all__ = ["ActivityFrame", "Anchor", "Dated", "relate_activities"]

_NEAR = 6
_COUNT_REACH = 12
"""Characters after a trigger in which its number stands: "hòa giải thành 14 vụ"."""
_WORKS_REACH = 2
"""Who pays for works is told in the same sentence or at most so many sentences later."""
_BREAKS = frozenset({",", ";", "và", ":", "tại", "cho"})
_PLACE_HEADS = frozenset({"nơi thực", "địa điểm", "địa bàn", "nơi triển"})
_ATTENDANCE = ("dự ", "đến dự", "tham dự", "cùng dự", "chủ trì", "phát biểu", "tới dự", "tham gia buổi")


@dataclass(frozen=True, slots=True)
class _Scene:
    """What a paragraph has said so far that later sentences rest on."""

    actors: tuple[Part, ...] = ()
    place: tuple[Part, ...] = ()
    schemes: tuple[Part, ...] = ()
    preface: tuple[Part, ...] = ()
    preface_for: int = -1
    model: Part | None = None
    model_actors: tuple[str, ...] = ()
    issued: Part | None = None
    works: ActivityFrame | None = None
    since_works: int = 0
    is_list: bool = False


def relate_activities(
    document: Document,
    words: Words,
    triggers: Sequence[Mention[Trigger]],
    anchors: Sequence[Anchor],
    dates: Sequence[Dated] = (),
) -> tuple[ActivityFrame, ...]:
    """Return the activities of an article in the order of the text; the same one said twice is one frame."""
    frames: list[ActivityFrame] = []
    scene, block = _Scene(), -1
    views = views_of(document, words, triggers, anchors, dates)
    setting = setting_of(views)
    for view in views:
        if view.first == view.stop:
            continue
        if not (scene.is_list and view.is_item):
            if view.sentence.block != block:
                scene = _Scene(works=scene.works, since_works=scene.since_works)
            elif scene.is_list:
                scene = replace(scene, is_list=False, schemes=())
        block = view.sentence.block
        if view.sentence.kind in (BlockKind.PROSE, BlockKind.CAPTION):
            _place_last(view, frames, scene)
            found, scene = _read(view, scene, setting)
            frames.extend(found)
    return _merged(_without_empty(document, frames))


def _read(view: View, scene: _Scene, setting: Setting) -> tuple[list[ActivityFrame], _Scene]:
    frames: list[ActivityFrame] = []
    groups = place_groups(view)
    for deed in view.deeds:
        frame, scene = _frame(view, deed, scene, groups, setting)
        if frame is not None:
            frames.append(frame)
            if deed.type in WORKS:
                scene = replace(scene, works=frame, since_works=0)
    if scene.since_works > _WORKS_REACH:
        scene = replace(scene, works=None)
    _contribute(view, scene, frames)
    return frames, _after(view, scene, groups)


def _frame(
    view: View, deed: Deed, scene: _Scene, groups: Sequence[tuple[Part, ...]], setting: Setting
) -> tuple[ActivityFrame | None, _Scene]:
    if _is_inside_name(view, deed):
        return None, scene
    actors = actors_of(view, deed, scene.actors)
    index = deed.stop - 1 if deed.is_passive else deed.first
    modality = modality_at(view.words, view.markers, index, actors.clause)
    end = _end_of_clause(view, deed)
    is_reported = view.spoken_from(deed.first) > view.first
    stance = stance_of(modality, is_reported=is_reported, is_concrete=_is_concrete(view, deed, end))
    if stance is None or _is_content(view, deed) or (is_subject_matter(view, deed) and deed.type != "personnel"):
        return None, scene
    places, place_rule = places_of(view, deed, actors, end, groups, scene.place, setting)
    schemes = list(schemes_of(view, deed, actors.clause, end))
    if refers_back(view) and scene.issued is not None and not schemes:
        schemes = [(scene.issued, "activity.under.back-reference")]
    if scene.preface and view.first == scene.preface_for:
        schemes.extend((part, "activity.under.sentence-before") for part in scene.preface)
    if scene.is_list:
        schemes.extend((part, "activity.under.list") for part in scene.schemes)
    by = _ids(actors.by)
    if scene.model is not None and _is_in_model(scene, by, schemes):
        schemes.append((scene.model, "activity.under.model"))
    schemes.extend(setting.schemes_of(deed, schemes, place_rule))
    issued = issued_in(view, deed, end)
    schemes = [(part, rule) for part, rule in schemes if issued is None or part.anchor.entity_id != issued.anchor.entity_id]
    frame = ActivityFrame(
        deed.mention,
        (deed.type,),
        stance,
        (view.span,),
        by,
        _ids(actors.cooperating),
        _ids(actors.funding),
        _ids(actors.receiving),
        places,
        tuple(dict.fromkeys((*_ids([part for part, _ in schemes]), *schemes_in_names(view, actors.by)))),
        _date_of(view, deed),
        tuple(dict.fromkeys(r for r in [deed.mention.rule, *actors.rules, place_rule, *(r for _, r in schemes)] if r)),
    )
    models = [part for part, _ in schemes if part.anchor.cls is EntityClass.MODEL]
    if deed.type == "model-registration" and models:
        scene = replace(scene, model=models[0], model_actors=by)
    return frame, replace(scene, issued=issued or scene.issued)


def _is_inside_name(view: View, deed: Deed) -> bool:
    """Say whether the deed is only part of a name; the title of a decision on staff is the act itself."""
    names = [part for part in view.parts if part.first <= deed.first < part.stop]
    return any(deed.type != "personnel" or part.anchor.cls is not EntityClass.DIRECTIVE for part in names)


def _is_concrete(view: View, deed: Deed, end: int) -> bool:
    """Say whether a plan counts or names something: "kết nạp thêm 4 đảng viên", "tại xã A"."""
    if any(is_number(view.words.folded[i]) for i in range(deed.first, min(end, deed.stop + _NEAR))):
        return True
    return any(deed.first <= part.first < end for part in view.parts)


def _is_content(view: View, deed: Deed) -> bool:
    """Say whether a deed is only what people are told: "tuyên truyền bầu cử đại biểu"."""
    words = view.words.folded
    before = [d for d in view.deeds if d.first < deed.first and d.type == "propaganda"]
    if not before or deed.type == "propaganda" or not _BREAKS.isdisjoint(words[before[-1].stop : deed.first]):
        return False
    counted = any(is_number(words[i]) for i in range(deed.first, min(view.stop, deed.stop + 2)))
    persuaded = "vận" in words[before[-1].first : before[-1].stop] and deed.type in GROUND | {"fundraising"}
    return not (counted or persuaded)


def _is_in_model(scene: _Scene, by: tuple[str, ...], schemes: Sequence[tuple[Part, str]]) -> bool:
    """Say whether a deed goes on with the model of the paragraph: the same body acts, or nobody is named."""
    if any(part.anchor.cls is EntityClass.MODEL for part, _ in schemes):
        return False
    return not by or not scene.model_actors or not set(by).isdisjoint(scene.model_actors)


def _end_of_clause(view: View, deed: Deed) -> int:
    ends = [subject.first for subject in view.subjects if subject.first >= deed.stop]
    ends.extend(i for i in range(deed.stop, view.stop) if view.words.folded[i] == ";")
    return min(ends, default=view.stop)


def _contribute(view: View, scene: _Scene, frames: list[ActivityFrame]) -> None:
    """Add who pays: to the deed that the sentence tells before it, else as a part in the works under way."""
    for gift in contributions(view):
        before = [f for f in frames if f.trigger.span.start < view.words.starts[gift.first]]
        if before and before[-1].types[0] not in WORKS and not gift.raises:
            if gift.is_passive:
                frames[frames.index(before[-1])] = replace(before[-1], funded_by=_ids(gift.by))
            continue
        frame = _contribution(view, scene, gift)
        if frame is not None:
            frames.append(frame)


def _contribution(view: View, scene: _Scene, gift: Contribution) -> ActivityFrame | None:
    works = scene.works
    if gift.raises:
        kind: str | None = "fundraising"
    else:
        kind = works_named(view, gift.first) or (works.types[0] if works is not None else None)
    if kind is None or any(gift.first <= deed.first < gift.stop and deed.type in WORKS for deed in view.deeds):
        return None
    modality = modality_at(view.words, view.markers, gift.first, gift.first)
    stance = stance_of(modality, is_reported=False, is_concrete=True)
    if stance is None:
        return None
    span = view.words.span(gift.first, gift.stop)
    mention = Mention(span, span.quote(view.text), "activity", Trigger(kind), gift.rule)
    by = _ids(gift.by)
    places = works.located_in if works is not None and works.types == (kind,) else ()
    paying = () if gift.raises else by
    return ActivityFrame(mention, (kind,), stance, (view.span,), by, (), paying, (), places, rules=(gift.rule,))


def _place_last(view: View, frames: list[ActivityFrame], scene: _Scene) -> None:
    """Give the last activity the place of "Nơi thực hiện là thôn A"."""
    opening = " ".join(view.words.folded[view.first : view.first + 2])
    groups = place_groups(view)
    if opening in _PLACE_HEADS and groups and frames and not frames[-1].located_in:
        rules = (*frames[-1].rules, "activity.place.stated")
        frames[-1] = replace(frames[-1], located_in=_ids(groups[0]), rules=rules)


def _without_empty(document: Document, frames: Sequence[ActivityFrame]) -> list[ActivityFrame]:
    """Leave out activities of nobody, nowhere, under nothing, unless nothing else says so and they are counted."""
    said = {frame.types for frame in frames if _has_ends(frame)}
    captions = [s.span for s in document.sentences if s.kind is BlockKind.CAPTION]

    def counts(frame: ActivityFrame) -> bool:
        if _has_ends(frame):
            return True
        span = frame.trigger.span
        is_caption = any(caption.contains(span) for caption in captions)
        is_counted = any(char.isdigit() for char in document.text[span.start : span.stop + _COUNT_REACH])
        return frame.types not in said and (is_caption or is_counted or bool(frame.beneficiary))

    return [frame for frame in frames if counts(frame)]


def _has_ends(frame: ActivityFrame) -> bool:
    return bool(frame.carried_out_by or frame.located_in or frame.under or frame.cooperates_with)


def _after(view: View, scene: _Scene, groups: Sequence[tuple[Part, ...]]) -> _Scene:
    place = scene.place
    if not view.is_item:
        place = next((g for g in groups if is_fronted(view, g) or is_topic(view, g)), scene.place)
    schemes = scene.schemes
    if view.ends_open:
        schemes = tuple(part for part in view.parts if part.is_scheme and part.role is Role.UNDER)
    preface = () if view.deeds or view.subjects else _schemes_at_head(view)
    is_list = view.ends_open or (scene.is_list and view.is_item)
    scene = replace(scene, preface=preface, preface_for=view.stop, since_works=scene.since_works + 1)
    return replace(scene, actors=_topic(view, scene), place=place, schemes=schemes, is_list=is_list)


def _schemes_at_head(view: View) -> tuple[Part, ...]:
    """Return the schemes of a sentence that is only a preface: "Hưởng ứng chiến dịch A." before what was done."""
    return tuple(part for part in view.parts if part.is_scheme and part.role is Role.UNDER and part.cue == view.first)


def _topic(view: View, scene: _Scene) -> tuple[Part, ...]:
    """Return whom the next sentence is about if it names nobody: the first subject here, who is no mere speaker."""
    if scene.is_list and view.is_item:
        return scene.actors
    if " ".join(view.words.folded[view.first : view.first + 3]).startswith(_ATTENDANCE):
        return scene.actors
    speech = view.speech[0] if view.speech else view.stop
    subjects = [s for s in view.subjects if s.first >= speech] if view.speech else list(view.subjects)
    if not subjects:
        return speaker_body(view, speech) if view.speech else scene.actors
    first = subjects[0]
    lead = max(view.first, first.first - 2)
    if first.kind is SubjectKind.NAMED and not view.has(lead, first.parts[0].first, "đó"):
        return first.parts
    return scene.actors if first.kind in {SubjectKind.CARRIED, SubjectKind.MEMBER} else ()


def _ids(parts: Sequence[Part]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(part.anchor.entity_id for part in parts))


def _date_of(view: View, deed: Deed) -> PartialDate | None:
    before = [date for span, date in view.dates if span.start < deed.mention.span.start]
    after = [date for span, date in view.dates if span.start >= deed.mention.span.start]
    return before[-1] if before else after[0] if after else None


def _merged(frames: Sequence[ActivityFrame]) -> tuple[ActivityFrame, ...]:
    merged: dict[tuple[object, ...], ActivityFrame] = {}
    for frame in frames:
        key = (frame.types, frame.stance, frame.carried_out_by, frame.located_in, frame.under, frame.occurred_on)
        known = merged.get(key)
        if known is None:
            merged[key] = frame
        else:
            merged[key] = replace(known, evidence=tuple(dict.fromkeys((*known.evidence, *frame.evidence))))
    return tuple(merged.values())
