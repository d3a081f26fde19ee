"""Which files hold articles, and what they are called in the graph."""

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.errors import InputError

SUPPORTED = (".txt",)
"""Endings of the files that can be read, small letters."""


@dataclass(frozen=True, slots=True, order=True)
class Source:
    """A file with an article; `name` is what the graph calls it, the same from every working directory."""

    name: str
    path: Path


def find_sources(paths: Sequence[Path]) -> tuple[Source, ...]:
    """Return the articles' files in `paths` (files, or folders searched recursively), sorted by name.

    A file in a folder is named by its path from the folder's parent ("seeds/000.txt"), one that was given by
    its own name. Hidden files are left out, and a file that was given twice is found once. Raises InputError
    for a path that does not exist, a folder without articles and a file that is no article.
    """
    names: dict[Path, str] = {}
    for path in paths:
        for source in _sources_of(path):
            known = names.get(source.path)
            # The longer name says more, and does not depend on the order in which the paths were given.
            names[source.path] = source.name if known is None else max(known, source.name, key=_by_length)
    sources = _told_apart(Source(name, path) for path, name in names.items())
    return tuple(sorted(sources, key=lambda source: source.name))


def _by_length(name: str) -> tuple[int, str]:
    return len(name), name


def _sources_of(path: Path) -> Iterator[Source]:
    if path.is_dir():
        yield from _in_folder(path)
    elif not path.exists():
        raise InputError(f"{path}: no such file or folder")
    elif path.suffix.lower() not in SUPPORTED:
        ending = path.suffix or "no ending"
        raise InputError(f"{path}: files with {ending} are not read; articles are files with {_endings()}")
    else:
        yield Source(path.name, path.resolve())


def _in_folder(folder: Path) -> Iterator[Source]:
    root = folder.resolve()
    # Cut from the paths as text: a hundred thousand path objects would take longer than reading the files.
    above = len(str(root.parent / root.name)) - len(root.name)
    found = False
    for entry in _files(str(root)):
        if entry.name.lower().endswith(SUPPORTED):
            found = True
            path = Path(entry.path)
            name = entry.path[above:].replace(os.sep, "/")
            yield Source(name, path.resolve() if entry.is_symlink() else path)
    if not found:
        raise InputError(f"{folder}: no articles in this folder; expected files with {_endings()}")


def _files(folder: str) -> Iterator[os.DirEntry[str]]:
    """Yield what is no folder in a folder and its folders, without what is hidden; links are not followed."""
    try:
        with os.scandir(folder) as found:
            entries = [entry for entry in found if not entry.name.startswith(".")]
    except OSError as error:
        raise InputError(f"{error.filename}: cannot read this folder: {error.strerror}") from error
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            yield from _files(entry.path)
        elif not entry.is_dir():
            yield entry


def _endings() -> str:
    return " or ".join(SUPPORTED)


def _told_apart(sources: Iterable[Source]) -> Iterator[Source]:
    """Name files of the same name by their folders too, as far as it takes."""
    groups: dict[str, list[Source]] = {}
    for source in sources:
        groups.setdefault(source.name, []).append(source)
    for same in groups.values():
        if len(same) == 1:
            yield same[0]
            continue
        group, depth = same, len(Path(same[0].name).parts)
        while len({source.name for source in group}) < len(group):
            depth += 1
            group = [Source(Path(*source.path.parts[-depth:]).as_posix(), source.path) for source in group]
        yield from group
