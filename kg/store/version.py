"""Which state of the code and tables a stored record was made by."""

from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import sha256
from importlib.abc import Traversable
from importlib.resources import files

from kg.graph.ontology import ontology_files

# Everything between a file's bytes and its quads. What is downstream is made anew by every build.
_PACKAGES = ("model", "text", "lexicon", "gazetteer", "intake", "extract", "resolve", "relate", "graph")
_MODULES = ("link/cards.py", "link/sketch.py")
_LINKING = (
    "link",
    *(f"store/{name}.py" for name in ("linkindex", "linkresults", "linkstate")),
    *(f"workflow/{name}.py" for name in ("known", "linking", "relinking", "reuniting")),
)


@cache
def code_version() -> str:
    """Return a digest of the code and tables that turn a file into quads; another one makes records stale."""
    return _digest((*_PACKAGES, *_MODULES))


@cache
def link_version() -> str:
    """Return a digest of the code that links articles; another one makes what is known of links stale."""
    return _digest(_LINKING)


@cache
def package_version() -> str:
    """Return a digest of all code and data of the package; by another one files of a workspace may be others."""
    ontology = (f"{item.name}\n{sha256(item.read_bytes()).hexdigest()}" for item in ontology_files())
    return sha256("\n".join((_digest(("",), ""), *ontology)).encode()).hexdigest()[:16]


def _digest(names: Iterable[str], endings: str | tuple[str, ...] = (".py", ".tsv")) -> str:
    root = files("kg")
    digest = sha256()
    for name in names:
        for path, data in _contents(root.joinpath(name), name, endings):
            digest.update(f"{path}\n{len(data)}\n".encode() + data)
    return digest.hexdigest()[:16]


def _contents(item: Traversable, path: str, endings: str | tuple[str, ...]) -> Iterator[tuple[str, bytes]]:
    if item.is_file():
        if item.name.endswith(endings):
            yield path, item.read_bytes()
    elif item.is_dir() and item.name != "__pycache__":
        for child in sorted(item.iterdir(), key=lambda entry: entry.name):
            yield from _contents(child, f"{path}/{child.name}", endings)
