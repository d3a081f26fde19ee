"""Columns of numbers and texts in one block of bytes that a page reads as typed arrays.

Layout: the length of the header (4 bytes), the header (JSON: name, type, offset, count of each column), then
the columns, each from a multiple of 8 bytes on. Numbers are little-endian; those of 2 and 4 bytes lie byte
plane by byte plane, which packs far better and is put together again in a moment.
"""

import json
import sys
from array import array
from collections.abc import Iterable, Sequence
from typing import Any

_ALIGN = 8
_CODES = {"u8": "B", "u16": "H", "u32": "I"}


class Columns:
    """Collects columns and joins them."""

    def __init__(self) -> None:
        self._rows: list[tuple[str, str, int, int]] = []
        self._parts: list[bytes] = []
        self._size = 0

    def numbers(self, name: str, kind: str, values: Iterable[int]) -> None:
        """Add a column of type "u8", "u16" or "u32"; raises OverflowError for what does not fit."""
        column = array(_CODES[kind], values)
        self._add(name, kind, len(column), _planes(column))

    def texts(self, name: str, values: Sequence[str]) -> None:
        """Add a column of texts: the length in bytes of each, and all of them in UTF-8."""
        # A lone surrogate can come out of a broken page; it must not stop the others.
        encoded = [value.encode("utf-8", "replace") for value in values]
        self.numbers(f"{name}.length", "u32", map(len, encoded))
        blob = b"".join(encoded)
        self._add(name, "text", len(blob), blob)

    def groups(self, name: str, values: Sequence[Sequence[int]]) -> None:
        """Add a column of lists of numbers: the length of each, and all their members."""
        self.numbers(f"{name}.length", "u32", map(len, values))
        self.numbers(name, "u32", (member for group in values for member in group))

    def _add(self, name: str, kind: str, count: int, data: bytes) -> None:
        self._rows.append((name, kind, self._size, count))
        self._parts.append(data + b"\0" * (-len(data) % _ALIGN))
        self._size += len(self._parts[-1])

    def block(self, **header: Any) -> bytes:
        """Return everything as one block, the given values in its header."""
        text = json.dumps({**header, "columns": self._rows}, ensure_ascii=False, sort_keys=True).encode()
        text += b" " * (-(len(text) + 4) % _ALIGN)
        return b"".join([len(text).to_bytes(4, "little"), text, *self._parts])


def _planes(column: "array[int]") -> bytes:
    if sys.byteorder == "big":
        column.byteswap()
    data, width = column.tobytes(), column.itemsize
    return b"".join(data[plane::width] for plane in range(width))
