"""Which rows of successive periods are one unit, and which unit took over another's area."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from kg.gazetteer.compilation.july import JulyStep
from kg.gazetteer.compilation.march import MarchStep
from kg.gazetteer.compilation.sources import Mapping2025
from kg.gazetteer.compilation.step import Step, Table
from kg.gazetteer.model import Period


@dataclass(frozen=True, slots=True)
class Lineage:
    """Ids by period and code, the periods of each id, the steps between ids, and further names of ids."""

    ids: Mapping[tuple[Period, str], str]
    periods: Mapping[str, tuple[Period, ...]]
    steps: tuple[Step, ...]
    aliases: tuple[tuple[str, str, str, str], ...]


def trace(tables: Mapping[Period, Table], mapping: Mapping2025) -> Lineage:
    """Return the lineage of all units of `tables`."""
    old, march, july = (tables[period] for period in Period)
    to_march, to_july = MarchStep(old, march), JulyStep(march, july, mapping)
    ids = _ids(tables, {Period.MARCH_2025: to_march.same, Period.JULY_2025: to_july.same})
    periods: defaultdict[str, tuple[Period, ...]] = defaultdict(tuple)
    for (period, _), unit_id in ids.items():
        periods[unit_id] += (period,)
    steps = (
        *_renamed(ids, Period.Y2022, Period.MARCH_2025, to_march.steps()),
        *_renamed(ids, Period.MARCH_2025, Period.JULY_2025, to_july.steps()),
    )
    aliases = tuple((ids[Period.Y2022, code], kind, name, note) for code, kind, name, note in to_march.aliases())
    return Lineage(ids, dict(periods), steps, aliases)


def _ids(tables: Mapping[Period, Table], same: Mapping[Period, frozenset[str]]) -> dict[tuple[Period, str], str]:
    ids: dict[tuple[Period, str], str] = {}
    before = Period.Y2022
    for period in Period:
        stayed = same.get(period, frozenset())
        for code in sorted(tables[period]):
            ids[period, code] = ids[before, code] if code in stayed else f"{code}-{period}"
        before = period
    return ids


def _renamed(
    ids: Mapping[tuple[Period, str], str], before: Period, after: Period, steps: Iterable[Step]
) -> Iterator[Step]:
    for step in steps:
        yield Step(ids[before, step.old], ids[after, step.new], step.default, step.note)
