"""The Oxigraph store of a workspace."""

import shutil
from pathlib import Path

from pyoxigraph import RdfFormat, Store

from kg.errors import WorkspaceError
from kg.files import replace_folder


def write_store(nquads: Path, path: Path) -> None:
    """Load a file of N-Quads into a new store and put it in the place of the one at `path`."""
    new = path.with_name(f".{path.name}.new")
    shutil.rmtree(new, ignore_errors=True)
    store = Store(str(new))
    store.bulk_load(path=str(nquads), format=RdfFormat.N_QUADS)
    store.flush()
    # The store closes its files when it is collected, which has to happen before they move.
    del store
    replace_folder(new, path)


def open_store(path: Path) -> Store:
    """Open a store to read; raises WorkspaceError where there is none."""
    if not path.is_dir():
        raise WorkspaceError(f"{path.parent}: no graph here; `kg build SRC -o {path.parent}` makes one")
    try:
        return Store.read_only(str(path))
    except OSError as error:
        raise WorkspaceError(f"{path}: cannot be opened: {error}; build the workspace again") from error
