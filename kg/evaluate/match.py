"""Which predicted item is which gold item: one to one, and by name for the ends of relations."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from kg.evaluate.gold import Gold, GoldEntity
from kg.evaluate.normalise import normalise
from kg.evaluate.prediction import PredictedEntity, Prediction
from kg.model import BODY_CLASSES, PLACE_CLASSES, EntityClass

G = TypeVar("G")
P = TypeVar("P")

SAME_NAME, OTHER_NAME = 2, 1
"""How well two items match: by their canonical names, or by another of their forms; 0 is no match."""

_FAMILIES = (
    BODY_CLASSES,
    PLACE_CLASSES,
    frozenset({EntityClass.CAMPAIGN, EntityClass.MODEL}),
)


def pair_off(golds: Sequence[G], predictions: Sequence[P], strength: Callable[[G, P], int]) -> dict[int, int]:
    """Return a largest one-to-one matching as {index of the prediction: index of the gold item}.

    A gold item that comes earlier keeps its match before a later one, so put the required ones first. Where
    the number of matches is the same, matches of SAME_NAME are made before those of OTHER_NAME.
    """
    rank = [[strength(gold, prediction) for prediction in predictions] for gold in golds]
    taken: dict[int, int] = {}

    def place(gold: int, least: int, seen: set[int]) -> bool:
        for index, value in enumerate(rank[gold]):
            if value >= least and index not in seen:
                seen.add(index)
                if index not in taken or place(taken[index], least, seen):
                    taken[index] = gold
                    return True
        return False

    for least in (SAME_NAME, OTHER_NAME):
        for gold in range(len(golds)):
            if gold not in taken.values():
                place(gold, least, set())
    return taken


def name_strength(gold: GoldEntity, predicted: PredictedEntity) -> int:
    """Say how well the names of two entities agree, whatever their classes."""
    golds = [normalise(name) for name in gold.names]
    predictions = [normalise(name) for name in predicted.names]
    if golds[0] == predictions[0]:
        return SAME_NAME
    return OTHER_NAME if set(golds) & set(predictions) else 0


def same_family(left: EntityClass, right: EntityClass) -> bool:
    """Say whether an end of a relation counts as right although its class is the other: both are places …."""
    return left is right or any(left in family and right in family for family in _FAMILIES)


@dataclass(frozen=True, slots=True)
class Alignment:
    """Which gold entity each predicted one is.

    `matched` is the strict matching that entities are scored on; `ends` goes beyond it for the ends of
    relations, so that a wrong class or a missed merge is counted once, as an entity.
    """

    matched: dict[str, GoldEntity]
    ends: dict[str, GoldEntity]


def align(gold: Gold, prediction: Prediction) -> Alignment:
    """Return which gold entity each predicted entity is, activities left out."""
    golds = sorted(gold.entities, key=lambda entity: entity.optional)
    predicted = [entity for entity in prediction.entities if entity.cls is not EntityClass.ACTIVITY]
    pairs = pair_off(golds, predicted, lambda g, p: name_strength(g, p) if g.cls is p.cls else 0)
    matched = {predicted[index].id: golds[found] for index, found in pairs.items()}
    found = {entity.id for entity in matched.values()}
    ends = dict(matched)
    for entity in predicted:
        if entity.id not in ends and (end := _by_name(golds, entity, found)) is not None:
            ends[entity.id] = end
    return Alignment(matched, ends)


def _by_name(golds: Sequence[GoldEntity], entity: PredictedEntity, found: set[str]) -> GoldEntity | None:
    """Return the gold entity of the family that `entity` names best, one not `found` before one found."""
    named = [
        (name_strength(gold, entity), gold.id not in found, -place, gold)
        for place, gold in enumerate(golds)
        if same_family(gold.cls, entity.cls)
    ]
    strength, _, _, best = max(named, key=lambda row: row[:3], default=(0, False, 0, None))
    return best if strength else None
