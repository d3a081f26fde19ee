"""Compile the packaged tables from the source packages: `python -m kg.gazetteer.compile` (extra `dev`).

The result depends on the versions of the packages only: sorted, NFC, tab-separated. A test compares it with
the committed files.
"""

import sys
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from kg.gazetteer.compilation.lineage import Lineage, trace
from kg.gazetteer.compilation.points import Point, trusted_points
from kg.gazetteer.compilation.sources import (
    SourceUnit,
    read_2022,
    read_july_2025,
    read_mapping,
    read_march_2025,
)
from kg.gazetteer.model import Period
from kg.gazetteer.names import normal_name

UNIT_COLUMNS = ("id", "kind", "name", "normal", *Period, "latitude", "longitude")
SUCCESSOR_COLUMNS = ("old", "new", "default", "note")
ALIAS_COLUMNS = ("unit", "kind", "name", "note")
# Four decimals are eleven metres, finer than any of these points is meant.
_COORDINATE = "{:.4f}"


def compile_tables() -> dict[str, str]:
    """Return the text of each table by file name; raises NotFoundError where a source is not installed."""
    tables = {
        Period.Y2022: {unit.code: unit for unit in read_2022()},
        Period.MARCH_2025: {unit.code: unit for unit in read_march_2025()},
        Period.JULY_2025: {unit.code: unit for unit in read_july_2025()},
    }
    lineage = trace(tables, read_mapping())
    return {
        "units.tsv": _table(UNIT_COLUMNS, _unit_rows(tables, lineage)),
        "successors.tsv": _table(SUCCESSOR_COLUMNS, _successor_rows(lineage)),
        "aliases.tsv": _table(ALIAS_COLUMNS, lineage.aliases),
    }


def _unit_rows(tables: Mapping[Period, Mapping[str, SourceUnit]], lineage: Lineage) -> Iterable[tuple[str, ...]]:
    points = trusted_points(tables, lineage)
    for unit_id, periods in lineage.periods.items():
        code = unit_id.partition("-")[0]
        newest = tables[periods[-1]][code]
        parents = (_parent_cell(tables, lineage, code, period) if period in periods else "" for period in Period)
        yield (
            unit_id,
            newest.kind,
            newest.name,
            _normal_cell(newest.name),
            *parents,
            *_point_cells(points.get(unit_id)),
        )


def _normal_cell(name: str) -> str:
    normal = normal_name(name)
    return "" if normal == name.lower() else normal


def _parent_cell(tables: Mapping[Period, Mapping[str, SourceUnit]], lineage: Lineage, code: str, period: Period) -> str:
    parent = tables[period][code].parent
    return "-" if parent is None else lineage.ids[period, parent]


def _point_cells(point: Point | None) -> tuple[str, str]:
    return ("", "") if point is None else (_COORDINATE.format(point[0]), _COORDINATE.format(point[1]))


def _successor_rows(lineage: Lineage) -> Iterable[tuple[str, ...]]:
    for step in lineage.steps:
        yield step.old, step.new, "1" if step.default else "0", step.note


def _table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = ["\t".join(row) for row in sorted(set(map(tuple, rows)))]
    return unicodedata.normalize("NFC", "\n".join(["\t".join(columns), *lines]) + "\n")


def main() -> int:
    """Write the tables beside this module and say what was written."""
    for name, text in compile_tables().items():
        Path(__file__).with_name(name).write_text(text, encoding="utf-8", newline="\n")
        sys.stdout.write(f"{name}: {text.count(chr(10)) - 1} rows, {len(text.encode())} bytes\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
