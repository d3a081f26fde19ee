"""Small pictures by pyvis: an article, or the neighbourhood of one thing.

pyvis supplies vis-network and the drawing options; the page around them is ours, because pyvis' own names
two outside addresses, has no language and no legend, and lets markup in. Its library is used as packaged.
"""

import base64
import hashlib
import html
import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from pyvis.network import Network

from kg.errors import InvalidValueError, OutputError
from kg.view.captions import edge_caption, edge_label, node_caption, wrapped
from kg.view.files import write_text
from kg.view.layout import Point, layout, spread
from kg.view.model import ViewGraph
from kg.view.terms import FAMILIES, LANGUAGES, asset, term_of

MAX_NODES = 1000
"""Above this a picture of every node is a hairball, however it is drawn."""

# One edge of the layout is this many pixels long; a letter of a label and a line of it take these.
_UNIT = 132
_LETTER, _LINE = 6.6, 15
_TEXT = {
    "vi": {
        "title": "Đồ thị công tác dân vận",
        "nodes": "đối tượng",
        "edges": "quan hệ",
        "legend": "Chú giải",
        "hint": "Chạm hoặc rê chuột vào một điểm hay một đường nối để đọc câu trong bài báo.",
        "dashed": "nét đứt: dự kiến hoặc suy luận",
        "whole": "Toàn cảnh",
        "empty": "Không có gì để vẽ.",
    },
    "en": {
        "title": "Graph of mass-mobilisation work",
        "nodes": "things",
        "edges": "relations",
        "legend": "Legend",
        "hint": "Tap or point at a node or an edge to read the sentence in the article.",
        "dashed": "dashed: planned or inferred",
        "whole": "Show all",
        "empty": "There is nothing to draw.",
    },
}
# What pyvis puts between library and picture is left out: empty headings, dead links, bootstrap's addresses.
_LIBRARY_START, _LIBRARY_STOP = "<style>.vis-overlay", "<center>"
_DATA_START, _DATA_STOP = '<script type="text/javascript">', "</script>"


def write_pyvis(graph: ViewGraph, path: Path, *, language: str = "vi") -> None:
    """Write a page that draws `graph` by vis-network; works offline, and is the same for the same graph.

    Raises InvalidValueError above MAX_NODES nodes or for a language that is not in LANGUAGES, OutputError
    where the page cannot be written.
    """
    write_text(path, pyvis_page(graph, language=language))


def pyvis_page(graph: ViewGraph, *, language: str = "vi") -> str:
    """Return the page that `write_pyvis` writes."""
    if language not in LANGUAGES:
        raise InvalidValueError(f"no page in language {language!r}; there is {', '.join(LANGUAGES)}")
    if len(graph.nodes) > MAX_NODES:
        raise InvalidValueError(
            f"{len(graph.nodes)} nodes are too many for a pyvis picture (at most {MAX_NODES}): "
            "choose a part with --focus or --article, or use the explorer"
        )
    library, picture = _parts_of(_network(graph, language).generate_html())
    return _page(graph, library, picture, language)


def _network(graph: ViewGraph, language: str) -> Network:
    network = Network(directed=True, cdn_resources="in_line", height="100%", width="100%")
    for number, (x, y) in enumerate(_positions(graph)):
        _add_node(network, graph, number, (x, y), language)
    _add_edges(network, graph, language)
    network.set_options(asset("pyvis-options.json"))
    return network


def _positions(graph: ViewGraph) -> list[Point]:
    points = layout(len(graph.nodes), ((edge.source, edge.target) for edge in graph.edges))
    sizes = [_label_size(wrapped(node.label)) for node in graph.nodes]
    return spread([(x * _UNIT, y * _UNIT) for x, y in points], sizes)


def _label_size(label: str) -> tuple[float, float]:
    lines = label.split("\n")
    return max(map(len, lines)) * _LETTER + 14, len(lines) * _LINE + 38


def _add_node(network: Network, graph: ViewGraph, number: int, at: Point, language: str) -> None:
    node, look = graph.nodes[number], term_of(graph.nodes[number].cls)
    network.add_node(
        f"n{number}",
        label=wrapped(node.label) or " ",  # else pyvis writes the id
        title=node_caption(graph, node, language),
        color={"background": "#ffffff" if node.planned else look.colour, "border": look.colour},
        shape=look.shape,
        shapeProperties={"borderDashes": [4, 3] if node.planned else False},
        x=round(at[0], 1),
        y=round(at[1], 1),
    )


def _add_edges(network: Network, graph: ViewGraph, language: str) -> None:
    seen: Counter[tuple[int, int]] = Counter()
    for number, edge in enumerate(graph.edges):
        ends = min(edge.source, edge.target), max(edge.source, edge.target)
        # Several statements between the same two things bend, each further than the last.
        bend = {"enabled": True, "type": "curvedCW", "roundness": 0.18 * seen[ends]} if seen[ends] else False
        seen[ends] += 1
        network.add_edge(
            f"n{edge.source}",
            f"n{edge.target}",
            id=f"e{number}",
            label=edge_label(edge, language),
            title=edge_caption(graph, edge, language),
            dashes=[6, 5] if edge.is_planned or edge.inferred else False,
            smooth=bend,
        )


def _parts_of(page: str) -> tuple[str, str]:
    """Return vis-network with its styles, and the script that draws, out of pyvis' page."""
    library = _LIBRARY_START + page.partition(_LIBRARY_START)[2].partition(_LIBRARY_STOP)[0]
    picture = page.rpartition(_DATA_START)[2].partition(_DATA_STOP)[0]
    if "vis-network" not in library or "drawGraph();" not in picture:
        raise OutputError("this version of pyvis writes another page than 0.3.2 does; install pyvis 0.3.2")
    return library, picture


def _page(graph: ViewGraph, library: str, picture: str, language: str) -> str:
    text = _TEXT[language]
    counts = f"{len(graph.nodes)} {text['nodes']} · {len(graph.edges)} {text['edges']}"
    body = [
        f"<header><h1>{text['title']}</h1><p>{counts}. {text['hint']}</p>"
        f'<button id="whole" type="button">{text["whole"]}</button></header>',
        f'<main><div id="mynetwork" role="img" aria-label="{text["title"]}">'
        + ("" if graph.nodes else f"<p>{text['empty']}</p>")
        + "</div></main>",
        '<p id="card" aria-live="polite" hidden></p>',
        _legend(graph, text, language),
    ]
    scripts = [picture, asset("pyvis.js")]
    head = (
        '<!DOCTYPE html>\n<html lang="' + language + '">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"{_policy([*_scripts_in(library), *scripts])}\n<title>{text['title']}</title>\n"
    )
    inline = "".join(f"<script>{script}</script>\n" for script in scripts)
    style = f"<style>{asset('pyvis.css')}</style>\n"
    return head + library + style + "</head>\n<body>\n" + "\n".join(body) + "\n" + inline + "</body>\n</html>\n"


def _legend(graph: ViewGraph, text: dict[str, str], language: str) -> str:
    counts = Counter(node.cls for node in graph.nodes)
    rows = [
        f'<li><svg viewBox="-10 -10 20 20" aria-hidden="true">{_shape(name)}</svg>'
        f"{html.escape(term_of(name).label(language))} <b>{counts[name]}</b></li>"
        for name in sorted(counts, key=_legend_place)
    ]
    return f'<nav aria-label="{text["legend"]}"><ul>{"".join(rows)}</ul><p>{text["dashed"]}</p></nav>'


def _legend_place(name: str) -> tuple[int, str, str]:
    look = term_of(name)
    return (*FAMILIES, "").index(look.family), look.colour, name


_SHAPES = {
    "dot": '<circle r="8"/>',
    "square": '<path d="M-8-8h16v16h-16z"/>',
    "diamond": '<path d="M0-10 10 0 0 10-10 0z"/>',
    "triangle": '<path d="M0-9 9 8H-9z"/>',
    "triangleDown": '<path d="M0 9 9-8H-9z"/>',
    "hexagon": '<path d="M-5-8H5l5 8-5 8H-5l-5-8z"/>',
    "star": '<path d="M0-10 3-3l7 .5L4.7 2 6.5 9 0 5-6.5 9-4.7 2-10-2.5-3-3z"/>',
}


def _shape(name: str) -> str:
    look = term_of(name)
    return f'<g fill="{look.colour}">{_SHAPES[look.shape]}</g>'


def _scripts_in(library: str) -> list[str]:
    """Return what is between the script tags; vis-network ends its text with the only real closing tag."""
    return [re.search(r"<script>(.*)</script>", library, re.DOTALL)[1]]  # type: ignore[index]


def _policy(scripts: Iterable[str]) -> str:
    """Return a policy under which only these scripts run and nothing is fetched."""
    digests = (hashlib.sha256(script.encode()).digest() for script in scripts)
    sources = " ".join(f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests)
    # vis-network sets styles on elements, and the icons of its stylesheet are data.
    policy = f"default-src 'none'; script-src {sources}; style-src 'unsafe-inline'; img-src data:"
    return f'<meta http-equiv="Content-Security-Policy" content="{policy}">'


__all__ = ["MAX_NODES", "pyvis_page", "write_pyvis"]
