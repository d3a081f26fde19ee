"""Relates the triggers of an article to who did it, with whom, where, under what and when.

Sentences are read in order; a paragraph carries its subject, scene and model on to sentences that name none.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kg.extract.activities import Trigger
from kg.model import BlockKind, EntityClass, Mention, PartialDate
from kg.relate.activity_actors import Actors, actors_of
from kg.relate.activity_frames import ActivityFrame, Anchor, Dated
from kg.relate.activity_parts import Part, Role
from kg.relate.activity_places import is_scene, place_groups, place_of
from kg.relate.activity_schemes import issued_in, refers_back, schemes_of
from kg.relate.activity_subjects import Subject, SubjectKind
from kg.relate.activity_view import Deed, View, views_of
from kg.relate.stance import modality_at, stance_of
from kg.text.document import Document
from kg.text.words import Words

__all__ = ["ActivityFrame", "Anchor", "Dated", "relate_activities"]


@dataclass(frozen=True, slots=True)
class _Scene:
    """What a paragraph has said so far that later sentences rest on."""

    subject: Subject | None = None
    place: tuple[Part, ...] = ()
    model: Part | None = None
    issued: Part | None = None


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
    for view in views_of(document, words, triggers, anchors, dates):
        if view.sentence.block != block:
            scene, block = _Scene(model=None), view.sentence.block
        if view.sentence.kind in (BlockKind.PROSE, BlockKind.CAPTION):
            found, scene = _read(view, scene)
            frames.extend(found)
    return _merged(frames)


def _read(view: View, scene: _Scene) -> tuple[list[ActivityFrame], _Scene]:
    frames: list[ActivityFrame] = []
    groups = place_groups(view)
    for deed in view.deeds:
        if any(part.first <= deed.first < part.stop for part in view.parts):
            continue
        frame, scene = _frame(view, deed, scene, groups)
        if frame is not None:
            frames.append(frame)
    return frames, _after(view, scene, groups)


def _frame(
    view: View, deed: Deed, scene: _Scene, groups: Sequence[tuple[Part, ...]]
) -> tuple[ActivityFrame | None, _Scene]:
    actors = actors_of(view, deed, scene.subject)
    clause = actors.clause
    end = _end_of_clause(view, deed)
    modality = modality_at(view.words, view.markers, deed.first, clause)
    stance = stance_of(modality, view.spoken_from(deed.first) > view.first)
    if stance is None:
        return None, scene
    places, place_rule = place_of(view, deed, clause, end, groups)
    if not places and scene.place:
        places, place_rule = scene.place, "activity.place.paragraph"
    schemes = list(schemes_of(view, deed, clause, end))
    if refers_back(view) and scene.issued is not None and not schemes:
        schemes = [(scene.issued, "activity.under.back-reference")]
    if scene.model is not None and not any(part.anchor.cls is EntityClass.MODEL for part, _ in schemes):
        schemes.append((scene.model, "activity.under.model"))
    issued = issued_in(view, deed, end)
    frame = ActivityFrame(
        deed.mention,
        (deed.type,),
        stance,
        (view.span,),
        _ids(actors.by),
        _ids(actors.cooperating),
        _ids(actors.funding),
        _ids(actors.receiving),
        _ids(places),
        _ids([part for part, _ in schemes]),
        _date_of(view, deed),
        tuple(dict.fromkeys([deed.mention.rule, *actors.rules, place_rule, *(rule for _, rule in schemes)])),
    )
    model = scene.model
    if deed.type == "model-registration":
        model = next((part for part, _ in schemes if part.anchor.cls is EntityClass.MODEL), model)
    return frame, replace(scene, issued=issued or scene.issued, model=model)


def _end_of_clause(view: View, deed: Deed) -> int:
    ends = [subject.first for subject in view.subjects if subject.first >= deed.stop]
    ends.extend(i for i in range(deed.stop, view.stop) if view.words.folded[i] == ";")
    return min(ends, default=view.stop)


def _after(view: View, scene: _Scene, groups: Sequence[tuple[Part, ...]]) -> _Scene:
    named = [subject for subject in view.subjects if subject.kind is SubjectKind.NAMED and subject.first not in view.speech]
    subject = named[-1] if named else scene.subject
    if any(s.kind is not SubjectKind.NAMED for s in view.subjects) and not named:
        subject = None
    place = next((group for group in groups if is_scene(view, group)), scene.place)
    return replace(scene, subject=subject, place=place)


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
