"""Which files hold articles, and what they are called in the graph."""

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from kg.errors import InputError

SUPPORTED = (".txt",)
"""Endings of the files that can be read, small letters."""


class Source(NamedTuple):
    """A file with an article; `name` is what the graph calls it, the same from every working directory.

    Where it is stands as text: path objects of a hundred thousand files take as long to make as reading them.
    """

    name: str
    location: str

    @property
    def path(self) -> Path:
        """Return the file."""
        return Path(self.location)


@dataclass(frozen=True, slots=True)
class Listing:
    """The files in some folders: those with articles, and those of other endings, which are not read."""

    sources: tuple[Source, ...]
    skipped: tuple[Source, ...]


def find_sources(paths: Sequence[Path]) -> tuple[Source, ...]:
    """Return the articles' files in `paths`, as `list_files` does."""
    return list_files(paths).sources


def list_files(paths: Sequence[Path]) -> Listing:
    """Return the files in `paths` (files, or folders searched recursively), sorted by name.

    A file in a folder is named by its path from the folder's parent ("seeds/000.txt"), one that was given by
    its own name. Hidden files are left out, and a file that was given twice is found once. Raises InputError
    for a path that does not exist, a folder without articles and a file that is no article.
    """
    names: dict[str, str] = {}
    skipped: dict[str, str] = {}
    for path in paths:
        for name, location in _sources_of(path):
            found = names if name.lower().endswith(SUPPORTED) else skipped
            known = found.get(location)
            # The longer name says more, and does not depend on the order in which the paths were given.
            found[location] = name if known is None else max(known, name, key=_by_length)
    return Listing(_sorted(names), _sorted(skipped))


def _sorted(names: Mapping[str, str]) -> tuple[Source, ...]:
    found = _told_apart([Source(name, location) for location, name in names.items()])
    return tuple(sorted(Source(_as_text(name), location) for name, location in found))


def _as_text(name: str) -> str:
    """Return a file's name with the bytes that are no UTF-8 spelled out, as names from older systems have them."""
    return os.fsencode(name).decode("utf-8", "backslashreplace")


def skipped_note(skipped: Iterable[Source]) -> str:
    """Return for people how many files of which endings are not read, "" where there are none.

    >>> skipped_note([Source("news/a.docx", "/news/a.docx"), Source("news/README", "/news/README")])
    'not read: 1 file with .docx, 1 file with no ending; articles are files with .txt'
    """
    counts = Counter(map(ending_of, skipped))
    if not counts:
        return ""
    most_first = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    told = ", ".join(f"{count:,} {'file' if count == 1 else 'files'} with {ending}" for ending, count in most_first)
    return f"not read: {told}; articles are files with {_endings()}"


def ending_of(source: Source) -> str:
    """Return the ending of a file's name in small letters."""
    return os.path.splitext(source.name)[1].lower() or "no ending"  # noqa: PTH122 - of a hundred thousand names


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
    elif not path.is_file():
        raise InputError(f"{path}: is no regular file, but a pipe or device")
    else:
        yield Source(path.name, str(path.resolve()))


def _in_folder(folder: Path) -> Iterator[Source]:
    root = folder.resolve()
    above = len(str(root.parent / root.name)) - len(root.name)
    found, others = False, 0
    for entry in _files(str(root)):
        found = found or entry.name.lower().endswith(SUPPORTED)
        location = os.path.realpath(entry.path) if entry.is_symlink() else entry.path
        others += not found
        yield Source(entry.path[above:].replace(os.sep, "/"), location)
    if not found:
        files = "there is 1 file of another ending" if others == 1 else f"there are {others:,} files of other endings"
        there = f"; {files}" if others else ""
        raise InputError(f"{folder}: no articles in this folder; expected files with {_endings()}{there}")


def _files(folder: str) -> Iterator[os.DirEntry[str]]:
    """Yield the files in a folder and its folders, without what is hidden; links to folders are not followed.

    A link that leads nowhere is among them, so that it is reported; a pipe or device is not, because reading it may
    never end.
    """
    try:
        with os.scandir(folder) as found:
            entries = [entry for entry in found if not entry.name.startswith(".")]
    except OSError as error:
        raise InputError(f"{error.filename}: cannot read this folder: {error.strerror}") from error
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            yield from _files(entry.path)
        elif entry.is_file() or not Path(entry.path).exists():
            yield entry


def _endings() -> str:
    return " or ".join(SUPPORTED)


def _told_apart(sources: Sequence[Source]) -> Iterator[Source]:
    """Name files of the same name by their folders too, as far as it takes."""
    counts = Counter(source.name for source in sources)
    groups: dict[str, list[Source]] = {}
    for source in sources:
        if counts[source.name] == 1:
            yield source
        else:
            groups.setdefault(source.name, []).append(source)
    for same in groups.values():
        group, depth = same, len(Path(same[0].name).parts)
        while len({source.name for source in group}) < len(group):
            depth += 1
            group = [Source(Path(*one.path.parts[-depth:]).as_posix(), one.location) for one in group]
        yield from group
