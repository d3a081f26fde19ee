"""The workspace: records in SQLite, the graph in Oxigraph, files that are replaced whole."""

from kg.files import replacing
from kg.store.database import Database
from kg.store.entries import Entry, Relinked, Totals, entry_of, relinked_of
from kg.store.lines import sorted_unique
from kg.store.quadstore import open_store, write_store
from kg.store.version import code_version, package_version
from kg.store.workspace import Workspace

__all__ = [
    "Database",
    "Entry",
    "Relinked",
    "Totals",
    "Workspace",
    "code_version",
    "entry_of",
    "open_store",
    "package_version",
    "relinked_of",
    "replacing",
    "sorted_unique",
    "write_store",
]
