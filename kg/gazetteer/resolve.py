"""From a chain of place names as written to one administrative unit, or to none."""

from collections import Counter
from collections.abc import Iterable, Sequence
from operator import attrgetter

from kg.gazetteer.gazetteer import Gazetteer, levels_of
from kg.gazetteer.model import Level, Period, PlaceName, Resolution, Unit

_PERIODS = tuple(Period)
_BY_ID = attrgetter("id")
# Where to look for a chain that does not exist at an article's date. Names live on after a merger; the table
# of 2022 stands for all years before March 2025, and some units of that month are older; the names of July
# 2025 were announced some months ahead, but not years.
_OTHER_PERIODS: dict[Period, tuple[Period, ...]] = {
    Period.Y2022: (Period.MARCH_2025,),
    Period.MARCH_2025: (Period.Y2022, Period.JULY_2025),
    Period.JULY_2025: (Period.MARCH_2025, Period.Y2022),
}


def resolve(
    gazetteer: Gazetteer, chain: Sequence[PlaceName], period: Period | None, hint: Unit | None = None
) -> Resolution:
    """Return the unit that `chain`, from small to large ("xã B", "huyện C"), names at `period`.

    All names of the chain must fit one line of the hierarchy; a name is never bent to a similar one. `hint`
    is the province or district that the article is from: it decides between several fits, and a lone
    commune is known only within it. Several fits are returned as candidates. A chain that does not exist at
    `period` is looked for in the others; without `period` it has to name the same unit wherever it exists.
    """
    if not chain or not levels_of(chain[0].kind):
        return Resolution(None, (), "no kind of administrative unit")
    if period is None:
        return _resolve_undated(gazetteer, chain, hint)
    tried = (period, *_other_periods(period, chain))
    # What the first period decides needs no look at the others.
    found = ((each, units) for each in tried if (units := _named(gazetteer, chain, each, period)))
    decided = _decide(gazetteer, chain, found, hint)
    if decided is None:
        near = (_of_any_kind(gazetteer, chain, each, period) for each in tried)
        return _undecided(next(filter(None, near), ()), "no such chain in any period")
    return decided


def periods_of(gazetteer: Gazetteer, chain: Sequence[PlaceName]) -> tuple[Period, ...]:
    """Return the periods in which `chain` exists; those of an undated article together tell its period."""
    return tuple([period for period in _PERIODS if _named(gazetteer, chain, period, period)])


def likeliest(found: Iterable[Sequence[Period]]) -> Period | None:
    """Return the period of an undated article from those in which each of its chains exists: the one of most.

    2022 where March 2025 does as well, since most articles are older; None where July 2025 does as well.
    """
    counts = Counter(period for periods in found for period in periods)
    best = [period for period in Period if counts[period] == max(counts.values(), default=0) > 0]
    return None if not best or (len(best) > 1 and best[-1] is Period.JULY_2025) else best[0]


def is_only_one(gazetteer: Gazetteer, candidates: Sequence[Unit], kind: str = "") -> bool:
    """Say whether the one candidate is the only commune of its name since July 2025, and all earlier ones became it.

    Of the earlier ones only those of `kind` count, where the article names it. So a lone "phường Quy Nhơn Đông" of a
    recent article can be no other; in an older article it could be a commune from before the tables begin.
    """
    if len(candidates) != 1 or candidates[0].level is not Level.COMMUNE:
        return False
    only = candidates[0]
    namesakes = (unit for unit in gazetteer.find(only.name) if unit.level is Level.COMMUNE)
    could_be = (unit for unit in namesakes if not kind or gazetteer.has_kind(unit, kind))
    return all(gazetteer.at(unit, Period.JULY_2025) == (only,) for unit in could_be)


def _other_periods(period: Period, chain: Sequence[PlaceName]) -> tuple[Period, ...]:
    # A lone commune of an old article is not the one that took the same name years later.
    is_lone_commune = len(chain) == 1 and levels_of(chain[0].kind) == {Level.COMMUNE}
    return () if period is Period.Y2022 and is_lone_commune else _OTHER_PERIODS[period]


def _resolve_undated(gazetteer: Gazetteer, chain: Sequence[PlaceName], hint: Unit | None) -> Resolution:
    each = ([(period, units)] for period in _PERIODS if (units := _named(gazetteer, chain, period, period)))
    found = [result for one in each if (result := _decide(gazetteer, chain, one, hint)) is not None]
    if not found:
        return Resolution(None, (), "no such chain in any period")
    decided = [result for result in found if result.unit is not None]
    named = {unit.id: unit for result in found for unit in _units_of(result)}
    if decided and len(named) == 1:
        return decided[0]
    reason = "undated, and not one unit in all periods" if decided else found[0].reason
    return _undecided(named.values(), reason)


def _units_of(result: Resolution) -> tuple[Unit, ...]:
    return result.candidates if result.unit is None else (result.unit,)


def _named(gazetteer: Gazetteer, chain: Sequence[PlaceName], period: Period, now: Period) -> list[Unit]:
    kind = chain[0].kind
    units = _of_any_kind(gazetteer, chain, period, now)
    if kind is None:
        return units
    return [unit for unit in units if unit.kind == kind or gazetteer.has_kind(unit, kind)]


def _of_any_kind(gazetteer: Gazetteer, chain: Sequence[PlaceName], period: Period, now: Period) -> list[Unit]:
    target, larger = chain[0], chain[1:]
    levels = levels_of(target.kind)
    units = [unit for unit in gazetteer.find(target.name, period=period) if unit.level in levels]
    return [unit for unit in units if _lies_in(gazetteer, unit, larger, period, now)] if larger else units


def _lies_in(gazetteer: Gazetteer, unit: Unit, larger: Sequence[PlaceName], period: Period, now: Period) -> bool:
    """Say whether the larger units are those named, at `period`, or for an older name with its province of `now`."""
    line = gazetteer.ancestors(unit, period)
    if _fit(gazetteer, larger, line):
        return True
    province = gazetteer.province(unit, now) if line and period < now else None
    return province is not None and _fit(gazetteer, larger, (*line[:-1], province))


def _fit(gazetteer: Gazetteer, names: Sequence[PlaceName], line: Sequence[Unit]) -> bool:
    """Say whether `names`, one or more, are those of units of `line` in its order, some of which may be left out."""
    fitting = 0
    for unit in line:
        if _is_named(gazetteer, unit, names[fitting]):
            fitting += 1
            if fitting == len(names):
                return True
    return False


def _is_named(gazetteer: Gazetteer, unit: Unit, name: PlaceName) -> bool:
    if unit.level not in levels_of(name.kind) or not gazetteer.bears(unit, name.name):
        return False
    # A kind that no unit of this name has is an earlier one of this unit: "thị xã" of what is a city now.
    # Where another unit has it ("huyện" beside "thành phố" of one name), that one is meant.
    return (
        name.kind is None or gazetteer.has_kind(unit, name.kind) or not gazetteer.find(name.name, name.kind, unit.level)
    )


def _decide(
    gazetteer: Gazetteer,
    chain: Sequence[PlaceName],
    found: Iterable[tuple[Period, list[Unit]]],
    hint: Unit | None,
) -> Resolution | None:
    """Decide between the units found, by period in the order of preference; None where none were found."""
    if len(chain) == 1 and chain[0].kind is None:
        return _decide_bare(found)
    units: list[Unit] = []
    for period, others in found:
        units = units or others
        if hint is None:
            break
        inside = _inside(gazetteer, others, hint, period)
        if inside:
            return _only(inside, "within the hint", "several within the hint")
    if not units:
        return None
    if len(chain) == 1 and any(unit.level is Level.COMMUNE for unit in units):
        # A namesake elsewhere in the country is not what an article from within the hint means.
        return _undecided(() if hint else units, "unknown within the hint" if hint else "no larger place known")
    return _only(units, "chain" if len(chain) > 1 else "only one in the country", "several of this name")


def _decide_bare(found: Iterable[tuple[Period, list[Unit]]]) -> Resolution | None:
    """Decide for a name without kind or larger place, which only a province can do with."""
    first: list[Unit] = []
    for _, units in found:
        first = first or units
        provinces = [unit for unit in units if unit.level is Level.PROVINCE]
        if provinces:
            return _only(provinces, "name of a province", "bare name")
    return _undecided(first, "bare name") if first else None


def _only(units: Sequence[Unit], reason: str, otherwise: str) -> Resolution:
    return Resolution(units[0], (), reason) if len(units) == 1 else _undecided(units, otherwise)


def _inside(gazetteer: Gazetteer, units: Sequence[Unit], hint: Unit, period: Period) -> list[Unit]:
    places = gazetteer.at(hint, period)
    found = []
    for unit in units:
        for place in places:
            if gazetteer.within(unit, place, period):
                found.append(unit)
                break
    return found


def _undecided(units: Iterable[Unit], reason: str) -> Resolution:
    return Resolution(None, tuple(sorted(units, key=_BY_ID)), reason)
