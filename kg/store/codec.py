"""Records and quads as compressed bytes."""

import json
import zlib
from collections.abc import Iterable
from typing import Any

from kg.model import Article, Block, BlockKind, Record, Span, record_from_json


def pack_record(record: Record) -> bytes:
    """Return a record with its article's text, compressed."""
    data = {"record": record.to_json(), "text": record.article.text}
    return _pack(json.dumps(data, ensure_ascii=False, separators=(",", ":")))


def unpack_record(packed: bytes, source: str | None = None) -> Record:
    """Return the record that `pack_record` packed, its file called `source` if that is given."""
    data = json.loads(_unpack(packed))
    article = data["record"]["article"]
    if source is not None:
        article["source"] = source
    return record_from_json(data["record"], _article(article, data["text"]))


def pack_json(data: Any) -> bytes:
    """Return plain data as JSON, compressed."""
    return _pack(json.dumps(data, ensure_ascii=False, separators=(",", ":")))


def unpack_json(packed: bytes) -> Any:
    """Return the data that `pack_json` packed; tuples come back as lists."""
    return json.loads(_unpack(packed))


def pack_lines(lines: Iterable[str]) -> bytes:
    """Return lines, each with its line end, compressed."""
    return _pack("".join(lines))


def unpack_lines(packed: bytes) -> list[str]:
    """Return the lines that `pack_lines` packed."""
    # Not splitlines: a quote may hold a LINE SEPARATOR.
    return [line + "\n" for line in _unpack(packed).split("\n")[:-1]]


def _pack(text: str) -> bytes:
    return zlib.compress(text.encode(), level=1)


def _unpack(packed: bytes) -> str:
    return zlib.decompress(packed).decode()


def _article(data: dict[str, Any], text: str) -> Article:
    blocks = (Block(Span(block["start"], block["stop"]), BlockKind(block["kind"])) for block in data["blocks"])
    return Article(
        data["source"],
        data["sha256"],
        data["title"],
        text,
        tuple(blocks),
        data["published"],
        tuple(data["byline"]),
        data["publisher"],
        data["url"],
    )
