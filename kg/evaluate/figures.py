"""Figures: whether a quantity of the text was read, and whether it was given to the right thing."""

from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import NamedTuple

from kg.evaluate.gold import Gold
from kg.evaluate.match import SAME_NAME, Alignment, pair_off
from kg.evaluate.normalise import unit_head
from kg.evaluate.prediction import Prediction, Span
from kg.evaluate.tally import Section, Tally
from kg.model import Predicate

_ANYTHING = "*"
"""What a figure of the gold is of where the gold leaves it open."""


class _Place(NamedTuple):
    """A figure at a place of the text; what it is of is a gold id, or the types of an activity."""

    value: Decimal
    unit: str
    of: frozenset[str]
    spans: tuple[Span, ...] = ()
    optional: bool = False

    def show(self, names: dict[str, str]) -> str:
        ends = ", ".join(sorted(names.get(end, end) for end in self.of))
        return f"{self.value:f} {self.unit} of {ends}"


def score_figures(gold: Gold, prediction: Prediction, alignment: Alignment) -> Iterator[Tally]:
    """Yield the tallies of figures by value and first word of the unit, and of what they are of.

    A figure that a prediction gives to several things by the same characters is one figure and several "of".
    """
    golds = sorted(_of_gold(gold), key=lambda figure: figure.optional)
    predicted = list(_of_prediction(prediction, alignment))
    once = {(figure.value, unit_head(figure.unit), figure.spans): figure for figure in predicted}
    names = {entity.id: entity.names[0] for entity in gold.entities}
    yield _tally(Tally(gold.name, Section.FIGURES), golds, list(once.values()), _same, prediction, names)
    yield _tally(Tally(gold.name, Section.FIGURES_OF), golds, predicted, _same_of, prediction, names)


def _of_gold(gold: Gold) -> Iterator[_Place]:
    types = {activity.id: activity.type for activity in gold.activities}
    for figure in gold.figures:
        of = _ANYTHING if figure.of is None else types.get(figure.of, figure.of)
        yield _Place(figure.value, figure.unit, frozenset({of}), optional=figure.optional)


def _of_prediction(prediction: Prediction, alignment: Alignment) -> Iterator[_Place]:
    types = {
        activity.id: frozenset(
            row.value or "" for row in prediction.of(activity) if row.predicate is Predicate.ACTIVITY_TYPE
        )
        for activity in prediction.activities()
    }
    names = {entity.id: "?" + entity.names[0] for entity in prediction.entities}
    for row in prediction.statements:
        if row.predicate is Predicate.HAS_FIGURE and row.figure is not None:
            found = alignment.ends.get(row.subject)
            end = frozenset({names[row.subject] if found is None else found.id})
            of = types.get(row.subject, end)
            for span in row.spans:
                yield _Place(row.figure.value, row.figure.unit, of, (span,))


def _same(gold: _Place, predicted: _Place) -> int:
    same = gold.value == predicted.value and unit_head(gold.unit) == unit_head(predicted.unit)
    return SAME_NAME if same else 0


def _same_of(gold: _Place, predicted: _Place) -> int:
    same = _ANYTHING in gold.of or gold.of <= predicted.of
    return _same(gold, predicted) if same else 0


def _tally(
    tally: Tally,
    golds: list[_Place],
    predicted: list[_Place],
    strength: Callable[[_Place, _Place], int],
    prediction: Prediction,
    names: dict[str, str],
) -> Tally:
    label = tally.section.value
    pairs = pair_off(golds, predicted, strength)
    for index, figure in enumerate(golds):
        if not figure.optional:
            tally.required(label, figure.show(names), found=index in pairs.values())
    for index, figure in enumerate(predicted):
        if index not in pairs:
            tally.extra(label, figure.show(names), prediction.quote(figure.spans))
    return tally
