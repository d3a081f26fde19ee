"""Which rows of successive periods are one unit, and which unit took over another's area.

Used by `kg.gazetteer.compile` only.
"""

import difflib
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from kg.gazetteer.model import Level, Period
from kg.gazetteer.names import normal_name
from kg.gazetteer.sources import Mapping2025, SourceUnit

Table = Mapping[str, SourceUnit]
# Under one code, spellings of one name ("Sập Vạt", "Sặp Vạt") are above, another name below.
_SAME_SPELLING = 0.7


@dataclass(frozen=True, slots=True, order=True)
class Link:
    """A step from an old unit to a new one, by ids; see `kg.gazetteer.model.Succession`."""

    old: str
    new: str
    default: bool
    note: str


@dataclass(frozen=True, slots=True)
class Lineage:
    """Ids by period and code, the periods of each id, the steps between ids, and further names."""

    ids: Mapping[tuple[Period, str], str]
    periods: Mapping[str, tuple[Period, ...]]
    links: tuple[Link, ...]
    aliases: tuple[tuple[str, str, str, str], ...]


def ascii_key(text: str) -> str:
    """Return `text` as the keys of vietnamadminunits spell it: Latin letters and digits only."""
    decomposed = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return "".join(char for char in decomposed if char.isascii() and char.isalnum())


def trace(tables: Mapping[Period, Table], mapping: Mapping2025) -> Lineage:
    """Return the lineage of all units of `tables`."""
    old, march, july = (tables[period] for period in Period)
    until_march = MarchStep(old, march)
    until_july = JulyStep(march, july, mapping)
    same = {Period.MARCH_2025: until_march.same, Period.JULY_2025: until_july.same}
    ids: dict[tuple[Period, str], str] = {}
    periods: defaultdict[str, tuple[Period, ...]] = defaultdict(tuple)
    before = None
    for period in Period:
        for code in sorted(tables[period]):
            kept = before is not None and code in same[period]
            unit_id = ids[before, code] if kept and before is not None else f"{code}-{period}"
            ids[period, code] = unit_id
            periods[unit_id] += (period,)
        before = period
    links = [
        *_links(ids, Period.Y2022, Period.MARCH_2025, until_march.steps()),
        *_links(ids, Period.MARCH_2025, Period.JULY_2025, until_july.steps()),
    ]
    aliases = ((ids[Period.Y2022, code], *rest) for code, *rest in until_march.aliases())
    return Lineage(ids, dict(periods), tuple(links), tuple((a, b, c, d) for a, b, c, d in aliases))


def _links(
    ids: Mapping[tuple[Period, str], str],
    before: Period,
    after: Period,
    steps: Iterable[tuple[str, str, bool, str]],
) -> Iterator[Link]:
    for old, new, default, note in steps:
        yield Link(ids[before, old], ids[after, new], default, note)


class MarchStep:
    """From 2022 to March 2025: two sources that share codes, and the newer one's names of merged units."""

    def __init__(self, old: Table, new: Table) -> None:
        self.old = old
        self.new = new
        self.communes: defaultdict[str | None, list[SourceUnit]] = defaultdict(list)
        for code in sorted(new):
            if new[code].level is Level.COMMUNE:
                self.communes[new[code].parent].append(new[code])

    @cached_property
    def same(self) -> frozenset[str]:
        """Return the codes that name one unit in both periods."""
        return frozenset(code for code in self.old.keys() & self.new.keys() if self._is_same(code))

    def _is_same(self, code: str) -> bool:
        old, new = self.old[code], self.new[code]
        if old.kind != new.kind:
            return False
        return normal_name(old.name) == normal_name(new.name) or self._is_spelling(old, new)

    def _is_spelling(self, old: SourceUnit, new: SourceUnit) -> bool:
        if old.level is not Level.COMMUNE or self._heirs(old) or _numeral(old.name) != _numeral(new.name):
            return False
        ratio = difflib.SequenceMatcher(None, ascii_key(old.name), ascii_key(new.name)).ratio()
        return ratio >= _SAME_SPELLING

    def steps(self) -> Iterator[tuple[str, str, bool, str]]:
        """Yield old code, new code, whether it is the default, and the note, for each unit that ended."""
        for code in sorted(self.old.keys() - self.same):
            old = self.old[code]
            yield from self._district_steps(old) if old.level is Level.DISTRICT else self._unit_steps(old)

    def _unit_steps(self, old: SourceUnit) -> Iterator[tuple[str, str, bool, str]]:
        heirs = [] if old.level is Level.PROVINCE else self._heirs(old)
        new = self.new.get(old.code)
        if new is not None:
            heirs = [new, *(heir for heir in heirs if heir.code != new.code)]
        elif not heirs:
            heirs = self._namesakes(old)
        for heir in heirs:
            yield old.code, heir.code, heir is heirs[0], _note(old, heir, len(heirs))

    def _district_steps(self, old: SourceUnit) -> Iterator[tuple[str, str, bool, str]]:
        new = self.new.get(old.code)
        heirs = [new.code] if new is not None else [code for code, _ in self._moves(old.code).most_common()]
        for heir in heirs:
            yield old.code, heir, heir == heirs[0], _note(old, self.new[heir], len(heirs))

    def _moves(self, district: str | None) -> Counter[str]:
        """Count the districts of March 2025 that hold the communes of `district`, by their codes."""
        held = (self.new.get(code) for code in self._communes_of.get(district, ()))
        return Counter(unit.parent for unit in held if unit is not None and unit.parent is not None)

    @cached_property
    def _communes_of(self) -> dict[str | None, list[str]]:
        communes: defaultdict[str | None, list[str]] = defaultdict(list)
        for code in sorted(self.old):
            if self.old[code].level is Level.COMMUNE:
                communes[self.old[code].parent].append(code)
        return dict(communes)

    def _near(self, old: SourceUnit) -> list[SourceUnit]:
        districts = {old.parent, *self._moves(old.parent)}
        return [
            unit for district in sorted(filter(None, districts)) for unit in self.communes.get(district, ())
        ]

    def _heirs(self, old: SourceUnit) -> list[SourceUnit]:
        """Return the communes of March 2025 whose merged units include `old`."""
        key = ascii_key(old.kind + old.name)
        return [unit for unit in self._near(old) if key in unit.aliases]

    def _namesakes(self, old: SourceUnit) -> list[SourceUnit]:
        """Return the communes that took over the name or, failing that, the name without its kind."""
        name, key = normal_name(old.name), ascii_key(old.name)
        near = self._near(old)
        by_kind = [unit for unit in near if unit.kind == old.kind and normal_name(unit.name) == name]
        return by_kind or [unit for unit in near if normal_name(unit.name) == name or key in unit.aliases]

    def aliases(self) -> Iterator[tuple[str, str, str, str]]:
        """Yield code, kind, name and note of further names: older spellings and former kinds of districts."""
        for code in sorted(self.same):
            old, new = self.old[code], self.new[code]
            if normal_name(old.name) != normal_name(new.name):
                yield code, old.kind, old.name, "spelling of 2022"
            for kind in ("huyện", "thị xã"):
                if new.level is Level.DISTRICT and ascii_key(kind + new.name) in new.aliases:
                    yield code, kind, new.name, "kind before 2022"


class JulyStep:
    """From March to July 2025: the source's own mapping."""

    def __init__(self, old: Table, new: Table, mapping: Mapping2025) -> None:
        self.old = old
        self.new = new
        self.mapping = mapping
        self._old_by_key = {unit.key: unit for unit in old.values()}
        self._new_by_key = {unit.key: unit for unit in new.values()}

    @cached_property
    def _whole(self) -> dict[str, tuple[str, ...]]:
        return {**self.mapping.provinces, **self.mapping.communes}

    @cached_property
    def same(self) -> frozenset[str]:
        """Return the codes of units that stayed: nothing was merged in, split off or renamed."""
        parts = {new for news in self.mapping.divided.values() for new in news}
        pairs = (
            (self._find_old(olds[0]), self._new_by_key[new])
            for new, olds in self._whole.items()
            if len(olds) == 1 and new not in parts
        )
        return frozenset(old.code for old, new in pairs if _identity(old) == _identity(new))

    def steps(self) -> Iterator[tuple[str, str, bool, str]]:
        """Yield old code, new code, whether it is the default, and the note, for each unit that ended."""
        for new, olds in self._whole.items():
            for old in olds:
                yield from self._step(old, (new,))
        for old, news in self.mapping.divided.items():
            yield from self._step(old, news)

    def _step(self, key: str, news: tuple[str, ...]) -> Iterator[tuple[str, str, bool, str]]:
        old = self._find_old(key)
        if old.code in self.same:
            return
        for new in news:
            heir = self._new_by_key[new]
            sole = len(self._whole.get(new, ())) == 1
            yield old.code, heir.code, new == news[0], _note(old, heir, len(news)) if sole else _merged(news)

    def _find_old(self, key: str) -> SourceUnit:
        # Five island districts had no communes and became special zones; their keys end in an empty part.
        return self._old_by_key.get(key) or self._old_by_key[key.removesuffix("_")]


def _merged(news: tuple[str, ...]) -> str:
    return "merged" if len(news) == 1 else "divided"


def _identity(unit: SourceUnit) -> tuple[str, str, str]:
    return unit.code, unit.kind, normal_name(unit.name)


def _numeral(name: str) -> str:
    last = normal_name(name).split()[-1]
    return last if last.isdigit() else ""


def _note(old: SourceUnit, new: SourceUnit, heirs: int) -> str:
    if heirs > 1:
        return "divided"
    if old.code != new.code:
        return "merged"
    return "kind" if normal_name(old.name) == normal_name(new.name) else "name"
