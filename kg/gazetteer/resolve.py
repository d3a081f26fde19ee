"""From a chain of place names as written to one administrative unit, or to none."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kg.gazetteer.gazetteer import Gazetteer, levels_of
from kg.gazetteer.model import Level, Period, PlaceName, Resolution, Unit
from kg.gazetteer.names import normal_name

# Where to look for a chain that does not exist at an article's date. Names live on after a merger; the table of
# 2022 stands for all years before March 2025, and some units of that month are older; the names of July 2025
# were announced some months ahead, but not years.
_OTHER_PERIODS: dict[Period, tuple[Period, ...]] = {
    Period.Y2022: (Period.MARCH_2025,),
    Period.MARCH_2025: (Period.Y2022, Period.JULY_2025),
    Period.JULY_2025: (Period.MARCH_2025, Period.Y2022),
}


@dataclass(frozen=True, slots=True)
class _Match:
    """A unit that fits a chain; `exact` where every kind word fits too."""

    unit: Unit
    exact: bool


def resolve(
    gazetteer: Gazetteer, chain: Sequence[PlaceName], period: Period | None, hint: Unit | None = None
) -> Resolution:
    """Return the unit that `chain`, from small to large ("xã B", "huyện C"), names at `period`.

    All names of the chain must fit one line of the hierarchy; a name is never bent to a similar one. `hint`
    is the province or district that the article is from: it decides between several fits, and a lone commune is
    known only within it. Several fits are returned as candidates. A chain that does not exist at `period` is
    looked for in the other periods; without `period` it has to name the same unit wherever it exists.
    """
    if not chain or not levels_of(chain[0].kind):
        return Resolution(None, (), "no kind of administrative unit")
    if period is None:
        return _resolve_undated(gazetteer, chain, hint)
    near: list[Unit] = []
    for each in (period, *_OTHER_PERIODS[period]):
        matches = _matches(gazetteer, chain, each)
        exact = [match.unit for match in matches if match.exact]
        if exact:
            return _decide(gazetteer, chain, each, hint, exact)
        near = near or [match.unit for match in matches]
    return _undecided(near, "kind differs" if near else "no such chain in any period")


def periods_of(gazetteer: Gazetteer, chain: Sequence[PlaceName]) -> tuple[Period, ...]:
    """Return the periods in which `chain` exists; those of an undated article together tell its period."""
    return tuple(
        period for period in Period if any(match.exact for match in _matches(gazetteer, chain, period))
    )


def _resolve_undated(gazetteer: Gazetteer, chain: Sequence[PlaceName], hint: Unit | None) -> Resolution:
    found = [
        _decide(gazetteer, chain, period, hint, exact)
        for period in Period
        if (exact := [match.unit for match in _matches(gazetteer, chain, period) if match.exact])
    ]
    units = {result.unit.id: result.unit for result in found if result.unit is not None}
    candidates = {unit.id: unit for result in found for unit in result.candidates}
    if len(units) == 1 and candidates.keys() <= units.keys():
        return found[0]
    if not found:
        return Resolution(None, (), "no such chain in any period")
    return _undecided({**units, **candidates}.values(), "undated: several units over the periods")


def _matches(gazetteer: Gazetteer, chain: Sequence[PlaceName], period: Period) -> list[_Match]:
    target, *larger = chain
    levels = levels_of(target.kind)
    matches = []
    for unit in gazetteer.find(target.name, period=period):
        line = gazetteer.ancestors(unit, period)
        fit = _fit(gazetteer, larger, line)
        if unit.level in levels and fit is not None:
            exact = target.kind is None or gazetteer.has_kind(unit, target.kind)
            matches.append(_Match(unit, exact and fit))
    return matches


def _fit(gazetteer: Gazetteer, names: Sequence[PlaceName], line: Sequence[Unit]) -> bool | None:
    """Return whether the kind words fit too, if `names` fit `line` in its order, else None."""
    exact = True
    start = 0
    for name in names:
        normal = normal_name(name.name)
        for index in range(start, len(line)):
            unit = line[index]
            if unit.level in levels_of(name.kind) and _bears(gazetteer, unit, normal):
                exact = exact and (name.kind is None or gazetteer.has_kind(unit, name.kind))
                start = index + 1
                break
        else:
            return None
    return exact


def _bears(gazetteer: Gazetteer, unit: Unit, normal: str) -> bool:
    return any(other == unit for other in gazetteer.find(normal, level=unit.level))


def _decide(
    gazetteer: Gazetteer, chain: Sequence[PlaceName], period: Period, hint: Unit | None, exact: list[Unit]
) -> Resolution:
    inside = _inside(gazetteer, exact, hint, period)
    if len(chain) == 1:
        return _decide_lone(chain[0], exact, inside)
    if len(exact) == 1:
        return Resolution(exact[0], (), "chain")
    if len(inside) == 1:
        return Resolution(inside[0], (), "chain and hint")
    return _undecided(inside or exact, "several fit the chain")


def _decide_lone(name: PlaceName, units: list[Unit], inside: list[Unit]) -> Resolution:
    provinces = [unit for unit in units if unit.level is Level.PROVINCE]
    if len(provinces) == 1 and (name.kind is None or len(units) == 1):
        return Resolution(provinces[0], (), "name of a province")
    if name.kind is None:
        return _undecided(units, "bare name")
    if len(units) == 1 and units[0].level is Level.DISTRICT:
        return Resolution(units[0], (), "only one in the country")
    if len(inside) == 1:
        return Resolution(inside[0], (), "only one within the hint")
    return _undecided(inside or units, "no larger place known")


def _inside(gazetteer: Gazetteer, units: Iterable[Unit], hint: Unit | None, period: Period) -> list[Unit]:
    if hint is None:
        return []
    places = gazetteer.at(hint, period)
    return [unit for unit in units if any(gazetteer.within(unit, place, period) for place in places)]


def _undecided(units: Iterable[Unit], reason: str) -> Resolution:
    return Resolution(None, tuple(sorted(units, key=lambda unit: unit.id)), reason)
