"""From March to July 2025: the mapping of vietnamadminunits, without what its joining of names mixed up."""

from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property

from kg.gazetteer.compilation.sources import Mapping2025, SourceUnit
from kg.gazetteer.compilation.step import Step, Table, ascii_key, note_of
from kg.gazetteer.model import Level
from kg.gazetteer.names import name_key


class JulyStep:
    """Which codes name one unit in both periods, and where the area of the others went."""

    def __init__(self, old: Table, new: Table, mapping: Mapping2025) -> None:
        self.old = old
        self.new = new
        self._mapping = mapping

    @cached_property
    def _old_by_key(self) -> dict[str, SourceUnit]:
        # Five island districts had no communes: their keys in the mapping end in an empty third part.
        islands = {f"{unit.key}_": unit for unit in self.old.values() if unit.level is Level.DISTRICT}
        return {**islands, **{unit.key: unit for unit in self.old.values()}}

    @cached_property
    def _heirs(self) -> dict[str, tuple[str, ...]]:
        """Map each old province's and commune's code to the new codes, the default first."""
        by_key = {unit.key: unit for unit in self.new.values()}
        heirs: dict[str, tuple[str, ...]] = {
            self._old_by_key[old].code: (by_key[new].code,)
            for new, olds in (*self._mapping.provinces.items(), *self._mapping.communes.items())
            for old in olds
        }
        for old, news in self._mapping.divided.items():
            heirs[self._old_by_key[old].code] = tuple(by_key[new].code for new in news)
        return self._without_mixed_up(heirs)

    def _without_mixed_up(self, heirs: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
        """Leave out the heirs that only a commune of the same name elsewhere has.

        The source joined by new province and name: where two provinces became one, it calls both communes of
        a name divided, and gives each the heirs of the other. The default stays where nothing else would.
        """
        parts = _inverted(heirs)
        return {
            old: tuple(new for new in news if len(news) == 1 or not self._is_mixed_up(old, parts[new])) or news[:1]
            for old, news in heirs.items()
        }

    def _is_mixed_up(self, code: str, parts: list[str]) -> bool:
        """Say whether `parts` hold a namesake of `code`, and nothing else from its district but such."""
        if not self._has_namesake(code, parts):
            return False
        near = [part for part in parts if part != code and self.old[part].parent == self.old[code].parent]
        return all(self._has_namesake(part, parts) for part in near)

    def _has_namesake(self, code: str, parts: list[str]) -> bool:
        key = self._name_key(code)
        return any(part != code and self._name_key(part) == key for part in parts)

    def _name_key(self, code: str) -> str:
        return ascii_key(self.old[code].kind + self.old[code].name)

    @cached_property
    def _parts(self) -> dict[str, list[str]]:
        return _inverted(self._heirs)

    @cached_property
    def same(self) -> frozenset[str]:
        """Return the codes of units that stayed: nothing was merged in, split off or renamed."""
        return frozenset(
            old
            for old, news in self._heirs.items()
            if news == (old,) and self._parts[old] == [old] and self._has_same_name(old)
        )

    def _has_same_name(self, code: str) -> bool:
        old, new = self.old[code], self.new[code]
        return old.kind == new.kind and name_key(old.name) == name_key(new.name)

    def steps(self) -> Iterator[Step]:
        """Yield the steps of each unit that ended, the default first."""
        for old in sorted(self._heirs.keys() - self.same):
            for index, new in enumerate(self._heirs[old]):
                yield Step(old, new, index == 0, self._note(old, new))
        yield from self._zones()

    def _note(self, old: str, new: str) -> str:
        if len(self._heirs[old]) > 1:
            return "divided"
        return note_of(self.old[old], self.new[new]) if self._parts[new] == [old] else "merged"

    def _zones(self) -> Iterator[Step]:
        """Yield the districts that became a special zone whole; the others were abolished without heirs."""
        heirs: defaultdict[str, set[str]] = defaultdict(set)
        for code, news in self._heirs.items():
            if self.old[code].level is Level.COMMUNE:
                heirs[self.old[code].parent or ""].update(news)
        for district in sorted(heirs):
            new = min(heirs[district])
            if len(heirs[district]) == 1 and self.new[new].kind == "đặc khu":
                yield Step(district, new, True, note_of(self.old[district], self.new[new]))


def _inverted(heirs: dict[str, tuple[str, ...]]) -> dict[str, list[str]]:
    parts: defaultdict[str, list[str]] = defaultdict(list)
    for old in sorted(heirs):
        for new in heirs[old]:
            parts[new].append(old)
    return dict(parts)
