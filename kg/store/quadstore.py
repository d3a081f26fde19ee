"""The Oxigraph store of a workspace."""

import shutil
from pathlib import Path

from pyoxigraph import RdfFormat, Store

from kg.errors import OutputError, WorkspaceError
from kg.files import replace_folder


def write_store(nquads: Path, path: Path, scratch: Path) -> None:
    """Load a file of canonical, sorted N-Quads into a new store and put it in the place of the one at `path`.

    The default graph gets each triple once, whatever sentences say it: a join over the union of all named graphs would
    take a triple as often as it is said. `scratch` is a folder for what is written on the way. Raises OutputError
    where there is no room for it.
    """
    path = path.resolve()  # where a symbolic link leads, which may be another disk
    new = path.with_name(f".{path.name}.new")
    shutil.rmtree(new, ignore_errors=True)
    try:
        # The store closes its files when it is collected, which has to happen before they move.
        _fill(new, nquads, scratch)
    except OSError as error:
        shutil.rmtree(new, ignore_errors=True)
        # The store tells in one line what was wrong, and in which of its own files.
        raise OutputError(
            f"{path}: cannot be written: {error.strerror or str(error).partition(': While')[0]}"
        ) from error
    replace_folder(new, path)


def _fill(new: Path, nquads: Path, scratch: Path) -> None:
    store = Store(str(new))
    store.bulk_load(path=str(nquads), format=RdfFormat.N_QUADS)
    triples = scratch / "default.nt"
    _write_triples(nquads, triples)
    store.bulk_load(path=str(triples), format=RdfFormat.N_TRIPLES)
    triples.unlink()
    store.flush()


def _write_triples(nquads: Path, triples: Path) -> None:
    """Write the triples of sorted N-Quads, each once; the graph is the last term of a line."""
    last = b""
    with nquads.open("rb") as quads, triples.open("wb") as file:
        for line in quads:
            triple = line[: line.rindex(b" <")]
            if triple != last:
                file.write(triple + b" .\n")
            last = triple


def open_store(path: Path) -> Store:
    """Open a store to read; raises WorkspaceError where there is none."""
    if not path.is_dir():
        raise WorkspaceError(f"{path.parent}: no graph here; `kg build SRC -o {path.parent}` makes one")
    try:
        return Store.read_only(str(path))
    except (OSError, RuntimeError) as error:  # a damaged file is the latter
        raise WorkspaceError(f"{path}: cannot be opened: {error}; build the workspace again") from error
