"""From 2022 to March 2025: two sources that share codes; the newer one lists names of merged units."""

import difflib
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cached_property

from kg.gazetteer.compilation.sources import SourceUnit
from kg.gazetteer.compilation.step import Step, Table, ascii_key, note_of
from kg.gazetteer.model import Level
from kg.gazetteer.names import name_key, normal_name

# Under one code, spellings of one name ("Sập Vạt", "Sặp Vạt") are above, another name below.
_SAME_SPELLING = 0.7
# Kinds that a district can have had before the one it has in the table of 2022.
_LOWER_KINDS = ("huyện", "thị xã")


class MarchStep:
    """Which codes name one unit in both periods, and where the area of the others went."""

    def __init__(self, old: Table, new: Table) -> None:
        self.old = old
        self.new = new

    @cached_property
    def same(self) -> frozenset[str]:
        """Return the codes that name one unit in both periods."""
        return frozenset(code for code in self.old.keys() & self.new.keys() if self._is_same(code))

    def _is_same(self, code: str) -> bool:
        old, new = self.old[code], self.new[code]
        if old.kind != new.kind:
            return False
        return name_key(old.name) == name_key(new.name) or self._is_spelling(old, new)

    def _is_spelling(self, old: SourceUnit, new: SourceUnit) -> bool:
        if old.level is not Level.COMMUNE or self._heirs(old) or _numeral(old.name) != _numeral(new.name):
            return False
        ratio = difflib.SequenceMatcher(None, ascii_key(old.name), ascii_key(new.name)).ratio()
        return ratio >= _SAME_SPELLING

    def steps(self) -> Iterator[Step]:
        """Yield the steps of each unit that ended, the default first."""
        for code in sorted(self.old.keys() - self.same):
            old = self.old[code]
            heirs = self._heirs_of(old)
            for index, heir in enumerate(heirs):
                yield Step(code, heir.code, index == 0, self._note(old, heir, len(heirs)))

    def _note(self, old: SourceUnit, heir: SourceUnit, heirs: int) -> str:
        if heirs > 1:
            return "divided"
        return note_of(old, heir) if old.code == heir.code else "merged"

    def _heirs_of(self, old: SourceUnit) -> list[SourceUnit]:
        new = self.new.get(old.code)
        same_code = [] if new is None else [new]
        if old.level is Level.PROVINCE:
            return same_code
        if old.level is Level.DISTRICT:
            heirs = [self.new[code] for code, _ in self._moves(old.code).most_common()]
        else:
            heirs = self._heirs(old) or ([] if same_code else self._namesakes(old))
        return [*same_code, *(heir for heir in heirs if heir.code != old.code)]

    def _heirs(self, old: SourceUnit) -> list[SourceUnit]:
        """Return the communes of March 2025 that list `old` among the names merged into them."""
        key = ascii_key(old.kind + old.name)
        return [unit for unit in self._near(old) if key in unit.aliases]

    def _namesakes(self, old: SourceUnit) -> list[SourceUnit]:
        """Return the communes that took over kind and name or, failing that, the name."""
        name, key = name_key(old.name), ascii_key(old.name)
        near = self._near(old)
        by_kind = [unit for unit in near if unit.kind == old.kind and name_key(unit.name) == name]
        return by_kind or [unit for unit in near if name_key(unit.name) == name or key in unit.aliases]

    def _near(self, old: SourceUnit) -> list[SourceUnit]:
        """Return the communes of March 2025 in the districts that hold what was the district of `old`."""
        districts = {old.parent, *self._moves(old.parent)}
        found = (self._new_communes.get(district, ()) for district in sorted(filter(None, districts)))
        return [unit for units in found for unit in units]

    def _moves(self, district: str | None) -> Counter[str]:
        """Count the districts of March 2025 that hold the communes of `district`, by their codes."""
        held = (self.new.get(unit.code) for unit in self._old_communes.get(district, ()))
        return Counter(unit.parent for unit in held if unit is not None and unit.parent is not None)

    @cached_property
    def _old_communes(self) -> dict[str | None, list[SourceUnit]]:
        return _communes_by_parent(self.old)

    @cached_property
    def _new_communes(self) -> dict[str | None, list[SourceUnit]]:
        return _communes_by_parent(self.new)

    def aliases(self) -> Iterator[tuple[str, str, str, str]]:
        """Yield code, kind, name and note of further names: older spellings, former kinds of districts."""
        for code in sorted(self.same):
            old, new = self.old[code], self.new[code]
            if name_key(old.name) != name_key(new.name):
                yield code, old.kind, old.name, "spelling of 2022"
            for kind in _LOWER_KINDS if new.level is Level.DISTRICT else ():
                if ascii_key(kind + new.name) in new.aliases:
                    yield code, kind, new.name, "kind before 2022"


def _communes_by_parent(table: Table) -> dict[str | None, list[SourceUnit]]:
    communes: defaultdict[str | None, list[SourceUnit]] = defaultdict(list)
    for code in sorted(table):
        if table[code].level is Level.COMMUNE:
            communes[table[code].parent].append(table[code])
    return dict(communes)


def _numeral(name: str) -> str:
    last = normal_name(name).split()[-1]
    return last if last.isdigit() else ""
