"""Look-up of administrative units by id, name, place in the hierarchy and succession."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Protocol

from kg.errors import NotFoundError
from kg.gazetteer.model import LEVELS_OF_KIND, Level, Period, Succession, Unit
from kg.gazetteer.names import name_key
from kg.model import PartialDate

Row = Sequence[str]


class Table(Protocol):
    """Rows of cells without a header, by number or as columns."""

    def column(self, number: int) -> list[str]:
        """Return the cells of a column."""

    def row(self, number: int) -> list[str]:
        """Return the cells of a row."""

    def rows(self) -> list[list[str]]:
        """Return all rows."""


_ID, _NAME, _NORMAL = 0, 2, 3
# The first days of the periods; an article before them is read with the table of 2022, the oldest there is.
_MARCH_2025 = "2025-03-01"
_JULY_2025 = "2025-07-01"
_ALL_LEVELS, _NO_LEVELS = frozenset(Level), frozenset[Level]()
_LEVEL_OF_DIGITS = {2: Level.PROVINCE, 3: Level.DISTRICT, 5: Level.COMMUNE}


def period_of(when: PartialDate | None) -> Period | None:
    """Return the period of a date; None without a year, or where the date is less precise than the change.

    >>> period_of(PartialDate("2021-05")), period_of(PartialDate("2025"))
    (<Period.Y2022: '2022'>, None)
    """
    if when is None or when.year is None:
        return None
    first, last = _period_of_day(f"{when.iso}-01-01"[:10]), _period_of_day(f"{when.iso}-12-31"[:10])
    return first if first is last else None


def _period_of_day(day: str) -> Period:
    if day < _MARCH_2025:
        return Period.Y2022
    return Period.MARCH_2025 if day < _JULY_2025 else Period.JULY_2025


class Gazetteer:
    """All units of all periods, made from their rows when they are asked for, so that loading is quick.

    `rows` are those of units.tsv, sorted by id, `links` of successors.tsv, `aliases` of aliases.tsv and amendments.tsv.
    """

    def __init__(self, rows: Table, links: Table, aliases: Iterable[Row]) -> None:
        self._table = rows
        self._links = links
        self._aliases = tuple(aliases)
        self._made: dict[str, Unit] = {}
        self._lines: dict[tuple[str, Period], tuple[Unit, ...]] = {}
        self._line_ids: dict[tuple[str, Period], tuple[str, ...]] = {}

    @cached_property
    def units(self) -> tuple[Unit, ...]:
        """Return all units, sorted by id."""
        return tuple(self.get(unit_id) for unit_id in self._table.column(_ID))

    @cached_property
    def _numbers(self) -> dict[str, int]:
        return {unit_id: number for number, unit_id in enumerate(self._table.column(_ID))}

    def get(self, unit_id: str) -> Unit:
        """Return the unit with this id; raises NotFoundError where there is none."""
        unit = self._made.get(unit_id)
        if unit is None:
            number = self._numbers.get(unit_id)
            if number is None:
                raise NotFoundError(f"no unit {unit_id!r}; ids are a code with a period, such as '00658-2022'")
            unit = self._made[unit_id] = _unit_of_row(self._table.row(number))
        return unit

    def __contains__(self, unit_id: str) -> bool:
        return unit_id in self._numbers

    @cached_property
    def _by_key(self) -> Mapping[str, Sequence[str]]:
        index: defaultdict[str, list[str]] = defaultdict(list)
        for unit_id, name in zip(self._table.column(_ID), self._normal_names(""), strict=True):
            index[name].append(unit_id)
        for unit_id, _, name, *_ in self._aliases:
            key = name_key(name)
            index[key] = sorted({*index[key], unit_id})
        return index

    def _normal_names(self, blank: str) -> list[str]:
        """Return the names of all units in their normal form, with `blank` between the words."""
        names = "\t".join(self._table.column(_NAME)).lower().replace(" ", blank).split("\t")
        normals = "\t".join(self._table.column(_NORMAL)).replace(" ", blank).split("\t")
        return [normal or name for name, normal in zip(names, normals, strict=True)]

    @cached_property
    def _further_kinds(self) -> Mapping[str, frozenset[str]]:
        kinds: defaultdict[str, set[str]] = defaultdict(set)
        for unit_id, kind, *_ in self._aliases:
            kinds[unit_id].add(kind)
        return {unit_id: frozenset(further) for unit_id, further in kinds.items()}

    def bears(self, unit: Unit, name: str) -> bool:
        """Say whether `name`, without a kind, is the name of `unit` in any spelling."""
        return unit.id in self._by_key.get(name_key(name), ())

    def names(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Yield each name in its normal form with the ids of the units that bear it, sorted."""
        index: defaultdict[str, list[str]] = defaultdict(list)
        for unit_id, name in zip(self._table.column(_ID), self._normal_names(" "), strict=True):
            index[name].append(unit_id)
        for name in sorted(index):
            yield name, tuple(index[name])

    def find(
        self, name: str, kind: str | None = None, level: str | None = None, period: str | None = None
    ) -> tuple[Unit, ...]:
        """Return the units with this name in any spelling, by id; `name` is without its kind.

        `kind` also matches a kind that the unit had before its oldest table.
        """
        ids = self._by_key.get(name_key(name), ())
        if level is not None:
            ids = [unit_id for unit_id in ids if _level_of(unit_id) == level]
        made, get = self._made, self.get
        units = [made.get(unit_id) or get(unit_id) for unit_id in ids]
        if period is not None:
            units = [unit for unit in units if unit.stands_at(period)]
        if kind is not None:
            units = [unit for unit in units if self.has_kind(unit, kind)]
        return tuple(units)

    def is_name(self, name: str, level: Level) -> bool:
        """Say whether a unit of a level has this name in any spelling and period; no unit is made for that."""
        ids = self._by_key.get(name_key(name))
        return ids is not None and level in map(_level_of, ids)

    def has_kind(self, unit: Unit, kind: str) -> bool:
        """Say whether `unit` is of `kind`, or was before its oldest table, or became so after the newest."""
        return unit.kind == kind or kind in self._further_kinds.get(unit.id, ())

    @cached_property
    def _children(self) -> Mapping[tuple[str, str], tuple[str, ...]]:
        index: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
        for row in self._table.rows():
            for period, parent in zip(Period, row[4:7], strict=True):
                if parent and parent != "-":
                    index[parent, period].append(row[_ID])
        return {key: tuple(ids) for key, ids in index.items()}

    def parent(self, unit: Unit, period: Period | None = None) -> Unit | None:
        """Return the next larger unit at `period`, by default the first period of `unit`."""
        parent = unit.parent_at(period or unit.valid_from)
        return None if parent is None else self.get(parent)

    def ancestors(self, unit: Unit, period: Period | None = None) -> tuple[Unit, ...]:
        """Return the larger units at `period`, by default the first of `unit`; the next larger is first."""
        key = unit.id, period or unit.valid_from
        line = self._lines.get(key)
        if line is None:
            parent = self.parent(unit, key[1])
            line = self._lines[key] = () if parent is None else (parent, *self.ancestors(parent, key[1]))
        return line

    def ancestor_ids(self, unit: Unit, period: Period) -> tuple[str, ...]:
        """Return the ids of the larger units at `period`, which are kept: articles ask for the same ones."""
        key = unit.id, period
        ids = self._line_ids.get(key)
        if ids is None:
            ids = self._line_ids[key] = tuple([larger.id for larger in self.ancestors(unit, period)])
        return ids

    def children(self, unit: Unit, period: Period | None = None) -> tuple[Unit, ...]:
        """Return the next smaller units at `period`, by default the first of `unit`, by id."""
        ids = self._children.get((unit.id, period or unit.valid_from), ())
        return tuple(self.get(child) for child in ids)

    def within(self, unit: Unit, ancestor: Unit, period: Period | None = None) -> bool:
        """Say whether `unit` lies in `ancestor` or is it, at `period` or at any."""
        if unit.id == ancestor.id:
            return True
        for each in unit.periods if period is None else (period,):
            for other in self.ancestors(unit, each):
                if other.id == ancestor.id:
                    return True
        return False

    @cached_property
    def _forward(self) -> Mapping[str, tuple[tuple[str, bool, str], ...]]:
        return _grouped((old, new, default, note) for old, new, default, note in self._links.rows())

    @cached_property
    def _backward(self) -> Mapping[str, tuple[tuple[str, bool, str], ...]]:
        return _grouped((new, old, default, note) for old, new, default, note in self._links.rows())

    def successors(self, unit: Unit) -> tuple[Succession, ...]:
        """Return the units that took over the area of `unit`, the default first; none while it stands.

        One step: a unit that was merged before March 2025 leads to that of July 2025 through another.
        A district that was abolished in July 2025 has none; its communes have.
        """
        return self._successions(self._forward, unit)

    def predecessors(self, unit: Unit) -> tuple[Succession, ...]:
        """Return the units whose area `unit` took over; `default` says that it took all or most of it."""
        return self._successions(self._backward, unit)

    def _successions(
        self, index: Mapping[str, tuple[tuple[str, bool, str], ...]], unit: Unit
    ) -> tuple[Succession, ...]:
        steps = index.get(unit.id, ())
        return tuple(Succession(self.get(other), default, note) for other, default, note in steps)

    def at(self, unit: Unit, period: Period) -> tuple[Unit, ...]:
        """Return what holds the area of `unit` at `period`, by id: itself, its successors or predecessors.

        A district that was abolished is held by the successors of its communes.
        """
        if unit.stands_at(period):
            return (unit,)
        last = unit.periods[-1]
        step = self.successors if period > last else self.predecessors
        others = [link.unit for link in step(unit)] or self.children(unit, last)
        found = {other.id for each in others for other in self.at(each, period)}
        return tuple(self.get(unit_id) for unit_id in sorted(found))

    def province(self, unit: Unit, period: Period | None = None) -> Unit | None:
        """Return the province at `period`, by default the first of `unit`.

        Where `unit` does not stand then, it is what became of its province; None where that is several.
        """
        period = period or unit.valid_from
        nearest = min(unit.periods, key=lambda each: (each != period, each < period, each))
        own = (unit, *self.ancestors(unit, nearest))[-1]
        held = self.at(own, period)
        return held[0] if len(held) == 1 else None


def _grouped(links: Iterable[tuple[str, str, str, str]]) -> dict[str, tuple[tuple[str, bool, str], ...]]:
    index: defaultdict[str, list[tuple[str, bool, str]]] = defaultdict(list)
    for one, other, default, note in links:
        index[one].append((other, default == "1", note))
    return {one: tuple(sorted(others, key=_default_first)) for one, others in index.items()}


def _default_first(link: tuple[str, bool, str]) -> tuple[bool, str]:
    return not link[1], link[0]


def _level_of(unit_id: str) -> Level:
    return _LEVEL_OF_DIGITS[unit_id.index("-")]


def _unit_of_row(row: Row) -> Unit:
    unit_id, kind, name, _, *parents, latitude, longitude = row
    code = unit_id.partition("-")[0]
    held = tuple(
        (period, None if parent == "-" else parent) for period, parent in zip(Period, parents, strict=True) if parent
    )
    point = (float(latitude), float(longitude)) if latitude else (None, None)
    return Unit(unit_id, code, _LEVEL_OF_DIGITS[len(code)], kind, name, held, *point)


def levels_of(kind: str | None) -> frozenset[Level]:
    """Return the levels that a kind of unit can have, all without a kind, none for another kind of place."""
    return _ALL_LEVELS if kind is None else LEVELS_OF_KIND.get(kind, _NO_LEVELS)
