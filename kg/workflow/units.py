"""What the gazetteer knows of a place, as its card says it: code, time, what it became, out of what it was made."""

from collections.abc import Iterable, Iterator

from kg.gazetteer import Gazetteer, Period, Succession, Unit
from kg.graph import Iris
from kg.model import Entity
from kg.view.model import ViewUnit, ViewUnitName

# The first and the last month of each period, ISO 8601; the oldest has no beginning and the newest no end.
_FIRST = {Period.Y2022: "", Period.MARCH_2025: "2025-03", Period.JULY_2025: "2025-07"}
_LAST = {Period.Y2022: "2025-02", Period.MARCH_2025: "2025-06", Period.JULY_2025: ""}


def months_of(unit: Unit) -> tuple[str, str]:
    """Return the first and the last month in which a unit stands, empty where that is open."""
    return _FIRST[unit.periods[0]], _LAST[unit.periods[-1]]


class UnitFacts:
    """Tells of the places of a graph what no article has to say."""

    def __init__(self, gazetteer: Gazetteer, iris: Iris) -> None:
        self._gazetteer = gazetteer
        self._iris = iris

    def of(self, entity: Entity) -> ViewUnit | None:
        """Return what is known of the unit or the candidates of a place, None where it has neither."""
        if entity.unit is None:
            candidates = map(self._gazetteer.get, entity.candidates)
            return ViewUnit(candidates=tuple(map(self._name, candidates))) if entity.candidates else None
        unit = self._gazetteer.get(entity.unit)
        made_of = (self._name(step.unit, not step.default) for step in self._gazetteer.predecessors(unit))
        return ViewUnit(unit.code, tuple(self._became(unit)), tuple(made_of))

    def _became(self, unit: Unit) -> Iterator[ViewUnitName]:
        """Yield what holds the area of a unit today, the one with most of it first."""
        steps = self._gazetteer.successors(unit)
        if steps:
            yield from (self._name(each, partly) for each, partly in self._standing(steps).items())
        elif unit.valid_to is not None:
            # A district went away with its level: its communes were merged into these.
            yield from (self._name(each, partly=True) for each in self._gazetteer.at(unit, Period.JULY_2025))

    def _standing(self, steps: Iterable[Succession]) -> dict[Unit, bool]:
        """Return the units of today at the end of these steps, and whether each took only a part."""
        found: dict[Unit, bool] = {}
        for step in steps:
            further = self._standing(self._gazetteer.successors(step.unit)) or {step.unit: False}
            for unit, partly in further.items():
                found[unit] = found.get(unit, True) and (partly or not step.default)
        return found

    def _name(self, unit: Unit, partly: bool = False) -> ViewUnitName:
        line = (unit, *self._gazetteer.ancestors(unit))
        return ViewUnitName(
            self._iris.unit(unit.id).value, ", ".join(each.full_name for each in line), *months_of(unit), partly
        )
