"""Quality floors: F1 scores below which no change may fall, pinned with the digest of what is scored.

A floors file names groups of annotations: `gold` (patterns beside the file), `texts` (where the articles are),
`only` or `except` (a file of annotation names, one a line), `floors` (F1 by section) and `digest` (SHA-256 of the
annotations and their articles, so that a floor cannot be met by changing them unnoticed).
"""

import hashlib
import json
import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from kg.errors import InputError, InvalidValueError
from kg.evaluate.tally import Scores, Section
from kg.files import replacing

_DIGITS = 3


@dataclass(frozen=True, slots=True)
class Group:
    """Annotations that are scored together, and the F1 that each section has to reach."""

    name: str
    gold: tuple[Path, ...]
    texts: Path
    digest: str
    floors: tuple[tuple[Section, float], ...]

    @property
    def digest_now(self) -> str:
        """Return the SHA-256 of the names and contents of the annotations and their articles as they are."""
        names = {path.stem for path in self.gold}
        texts = sorted(path for path in self.texts.rglob("*.txt") if path.stem in names)
        total = hashlib.sha256()
        for path in (*self.gold, *texts):
            total.update(f"{path.name}\n".encode() + path.read_bytes())
        return total.hexdigest()


@dataclass(frozen=True, slots=True)
class Check:
    """What a section of a group reaches, against its floor."""

    group: str
    section: Section
    f1: float
    floor: float

    @property
    def holds(self) -> bool:
        """Say whether the score is not below the floor."""
        return self.f1 >= self.floor


def load_floors(path: Path) -> tuple[Group, ...]:
    """Return the groups of a floors file; raises InputError where it cannot be read or names no annotations."""
    data = _read(path)
    try:
        return tuple(_group(path.parent, name, row) for name, row in data.items())
    except KeyError as error:
        raise InputError(f"{path}: a group lacks the field {error}") from error
    except (AttributeError, TypeError, ValueError) as error:
        raise InputError(f"{path}: is malformed as floors: {error}") from error


def _read(path: Path) -> dict[str, dict[str, Any]]:
    try:
        data: dict[str, dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise InputError(f"{path}: cannot be read as floors: {error.strerror}") from error
    except ValueError as error:
        raise InputError(f"{path}: cannot be read as floors: {error}") from error
    return data


def _group(folder: Path, name: str, row: Mapping[str, Any]) -> Group:
    found = sorted({path for pattern in row["gold"] for path in folder.glob(pattern)})
    if "only" in row:
        names = _names(folder / row["only"])
        found = [path for path in found if path.stem in names]
    if "except" in row:
        names = _names(folder / row["except"])
        found = [path for path in found if path.stem not in names]
    if not found:
        raise InputError(f"{folder}: the group {name!r} has no annotations like {', '.join(row['gold'])}")
    floors = tuple((Section(section), float(floor)) for section, floor in row["floors"].items())
    return Group(name, tuple(found), folder / row["texts"], row["digest"], floors)


def _names(path: Path) -> frozenset[str]:
    try:
        return frozenset(path.read_text(encoding="utf-8").split())
    except OSError as error:
        raise InputError(f"{path}: cannot be read as names of annotations: {error.strerror}") from error
    except ValueError as error:
        raise InputError(f"{path}: cannot be read as names of annotations: {error}") from error


def checks(group: Group, scores: Scores) -> Iterator[Check]:
    """Yield every section of `group` with what `scores` has and what it must have."""
    for section, floor in group.floors:
        yield Check(group.name, section, scores.total(section).f1, floor)


def pinned(group: Group, scores: Scores, lower: bool) -> Group:
    """Return `group` with the scores of now as floors, rounded down, and the digest of now.

    Raises InvalidValueError where that lowers a floor and `lower` is not given.
    """
    floors = []
    for check in checks(group, scores):
        now = math.floor(check.f1 * 10**_DIGITS) / 10**_DIGITS
        if now < check.floor and not lower:
            raise InvalidValueError(
                f"{group.name}: {check.section} would fall from {check.floor} to {now}; say --lower to allow it"
            )
        floors.append((check.section, now))
    return replace(group, floors=tuple(floors), digest=group.digest_now)


def write_floors(path: Path, groups: tuple[Group, ...]) -> None:
    """Write digests and floors of `groups` into the floors file, which keeps everything else."""
    data = _read(path)
    for group in groups:
        data[group.name]["digest"] = group.digest
        data[group.name]["floors"] = {section.value: floor for section, floor in group.floors}
    with replacing(path) as file:
        file.write((json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode())
