"""The explorer: one page that opens from disk without a network, for fifty nodes or a million.

The page's own script, style and texts are files in assets/explorer, joined here; the graph goes in as packed
columns, and what is read only on demand as shards, inside a small page and in files beside a large one.
"""

import base64
import gzip
import hashlib
import html
import json
import re
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import quote

from kg.files import is_stream
from kg.graph.vocabulary import ONTOLOGY
from kg.lexicon.abbreviations import abbreviations
from kg.lexicon.tables import read_rows
from kg.model import ACTIVITY_TYPES
from kg.view.arrange import arrange, stacked
from kg.view.country import FRAME_UP_TO, TALL
from kg.view.files import write_shards, write_text
from kg.view.model import ViewGraph
from kg.view.pack import Packed, packed
from kg.view.regions import ROOMY
from kg.view.terms import ASSETS, FAMILIES, asset, terms

TITLE = "Đồ thị công tác dân vận"

# In the order in which they are read: a part uses only what stands before it until the page is open.
_SCRIPTS = (
    "base.js",
    "theme.js",
    "data.js",
    "shards.js",
    "state.js",
    "filter.js",
    "search.js",
    "camera.js",
    "paint.js",
    "labels.js",
    "stage.js",
    "overview.js",
    "focus.js",
    "articles.js",
    "combobox.js",
    "sidebar.js",
    "brush.js",
    "card.js",
    "evidence.js",
    "table.js",
    "timeline.js",
    "map.js",
    "cascade.js",
    "export.js",
    "header.js",
    "main.js",
)
# Below these sizes in bytes data stays as it is, so that a small page is the same whatever zlib wrote it, and
# shards stay inside the page.
_PLAIN_BLOCK, _SHARDS_INSIDE = 150_000, 1_200_000
_SLOT = re.compile(r"\{(policy|title|style|config|encoding|block|shards|script)\}")


def write_explorer(graph: ViewGraph, path: Path, *, title: str | None = None) -> None:
    """Write the explorer of `graph` to `path`, and its shards to `<name>_data` beside it where it is large.

    The same graph gives the same bytes. Raises OutputError where a file cannot be written.
    """
    data = _packed(graph)
    shards = [(name, _json(rows)) for name, rows in data.shards]
    folder = path.with_name(f"{path.stem}_data")
    # Nothing can stand beside what goes down a pipe.
    if is_stream(path) or sum(len(text) for _, text in shards) <= _SHARDS_INSIDE:
        inside = "\n".join(_inside(name, text) for name, text in shards)
        page = _page(data, title or TITLE, inside, "")
        files = {}
    else:
        page = _page(data, title or TITLE, "", quote(folder.name))
        files = {f"{name}.js": _beside(name, text) for name, text in shards}
    # The shards first: a page without them would be worse than shards without a page.
    if not is_stream(path):
        write_shards(folder, files)
    write_text(path, page)


def _packed(graph: ViewGraph) -> Packed:
    arrangement = arrange(graph)
    if len(graph.nodes) > ROOMY:
        return packed(graph, arrangement)
    few = arrangement.parents.count(-1) <= FRAME_UP_TO
    return packed(graph, arrangement, arrange(graph, TALL) if few else stacked(arrangement))


def _inside(name: str, text: str) -> str:
    return f'<script type="application/json" id="shard-{name}">{_unclosable(text)}</script>'


def _beside(name: str, text: str) -> str:
    return f'danvanShard("{name}","{_base64(_zipped(text.encode()))}");\n'


def _page(data: Packed, title: str, shards: str, folder: str) -> str:
    small = len(data.block) <= _PLAIN_BLOCK
    script = _script()
    style = asset("explorer/page.css")
    slots = {
        "policy": _policy(script, style),
        "title": html.escape(title),
        "style": style,
        "config": _unclosable(_json(_config(title, folder))),
        "encoding": "raw" if small else "gzip",
        "block": _base64(data.block if small else _zipped(data.block)),
        "shards": shards,
        "script": script,
    }
    return _SLOT.sub(lambda slot: slots[slot[1]], asset("explorer/page.html"))


@cache
def _script() -> str:
    parts = "\n".join(asset(f"explorer/{name}") for name in _SCRIPTS)
    return f'(() => {{\n"use strict";\n{parts}}})();\n'


def _config(title: str, folder: str) -> dict[str, Any]:
    return {
        "title": title,
        "shards": folder,
        "ontology": ONTOLOGY,
        "texts": _texts(),
        "terms": {term.term: _look(term.term) for term in terms().values() if term.kind != "group"},
        "groups": {term.term: _look(term.term) for term in terms().values() if term.kind == "group"},
        "groupOf": {kind: group for group, kinds in ACTIVITY_TYPES.items() for kind in kinds},
        # The longest first, so that none goes for a part of another.
        "abbreviations": sorted(abbreviations().items(), key=lambda pair: (-len(pair[1]), pair)),
        "order": {name: index for index, name in enumerate(_legend_order())},
        "outline": json.loads(asset("outline.json")),
    }


def _look(name: str) -> dict[str, str]:
    term = terms()[name]
    look = {"vi": term.vi, "en": term.en}
    if term.inverse_vi:
        look |= {"inverse_vi": term.inverse_vi, "inverse_en": term.inverse_en}
    if term.colour:
        # "paper" stays, "colour" follows the theme.
        look |= {"colour": term.colour, "paper": term.colour, "shape": term.shape}
    return look


def _legend_order() -> list[str]:
    """Return the classes, those of one family together."""
    rows = [term for term in terms().values() if term.kind == "class"]
    return [term.term for term in sorted(rows, key=lambda term: (FAMILIES.index(term.family), term.colour))]


def _texts() -> dict[str, list[str]]:
    return {row["key"]: [row["vi"], row["en"]] for row in read_rows(ASSETS / "explorer" / "texts.tsv")}


def _policy(script: str, style: str) -> str:
    """Return a policy under which only the page's own script runs, and the shards that it asks for."""
    source = f"'{_digest(script)}' 'strict-dynamic'"
    parts = (
        f"default-src 'none'; script-src {source}; style-src '{_digest(style)}'; img-src data: blob:; "
        "base-uri 'none'; form-action 'none'"
    )
    return f'<meta http-equiv="Content-Security-Policy" content="{parts}">'


def _digest(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _unclosable(text: str) -> str:
    """Return JSON in which nothing can end the element that it stands in."""
    return text.replace("<", "\\u003c")


def _zipped(data: bytes) -> bytes:
    return gzip.compress(data, compresslevel=6, mtime=0)


def _base64(data: bytes) -> str:
    return base64.b64encode(data).decode()
