"""What the steps between two periods have in common."""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

from kg.gazetteer.compilation.sources import SourceUnit
from kg.gazetteer.names import name_key

Table = Mapping[str, SourceUnit]
"""The units of one period by code."""


@dataclass(frozen=True, slots=True, order=True)
class Step:
    """An old unit's code, the code of one that took over its area, and the rest as in `Succession`."""

    old: str
    new: str
    default: bool
    note: str


def ascii_key(text: str) -> str:
    """Return `text` as the keys of vietnamadminunits spell it: Latin letters and digits only.

    >>> ascii_key("xã Đắk R'Lấp")
    'xadakrlap'
    """
    decomposed = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return "".join(char for char in decomposed if char.isascii() and char.isalnum())


def note_of(old: SourceUnit, new: SourceUnit) -> str:
    """Return what changed where `new` is made of `old` alone, and of all of it: its kind or its name."""
    return "kind" if name_key(old.name) == name_key(new.name) else "name"
