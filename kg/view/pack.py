"""A graph with its positions as the columns and shards that the explorer reads."""

import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from kg.view.arrange import Arrangement
from kg.view.columns import Columns
from kg.view.model import ViewArticle, ViewEdge, ViewEvidence, ViewGraph, ViewNode, ViewUnit, ViewUnitName

STANCES = ("asserted", "reported", "planned", "denied")
NODES_PER_SHARD = 1024
ARTICLES_PER_SHARD = 64
_PLANNED, _PLACE = 1, 2
_INFERRED = 4
_MISSING_KIND = 255
_GRID = 0xFFFF
_LAST_ASTRAL_FREE = "\uffff"


@dataclass(frozen=True, slots=True)
class Packed:
    """What a page carries: `block` at once, each shard (plain data, by its name) when it is asked for."""

    block: bytes
    shards: tuple[tuple[str, Any], ...]


def packed(graph: ViewGraph, arrangement: Arrangement, tall: Arrangement | None = None) -> Packed:
    """Return `graph` in the order of `arrangement`; `tall` has other positions for narrow screens."""
    packer = _Packer(graph, arrangement, tall)
    return Packed(packer.block(), tuple(packer.shards()))


class _Packer:
    def __init__(self, graph: ViewGraph, arrangement: Arrangement, tall: Arrangement | None) -> None:
        self._graph, self._arrangement = graph, arrangement
        self._pictures = {"": arrangement} | ({} if tall is None else {"tall.": tall})
        self._nodes = [graph.nodes[node] for node in arrangement.order]
        self._new_node = _inverse(arrangement.order)
        self._node_of = {node.id: number for number, node in enumerate(self._nodes)}
        self._articles = sorted(range(len(graph.articles)), key=lambda i: _article_key(graph.articles[i]))
        self._new_article = _inverse(self._articles)
        self._evidence = sorted(range(len(graph.evidence)), key=self._evidence_key)
        self._new_evidence = _inverse(self._evidence)
        self._edges = sorted(graph.edges, key=self._edge_key)
        self._classes = _vocabulary(node.cls for node in self._nodes)
        self._kinds = _vocabulary(node.kind for node in self._nodes if node.kind)
        self._predicates = _vocabulary(edge.predicate for edge in self._edges)
        self._roles = {"": 0} | {role: i + 1 for role, i in _vocabulary(e.role for e in self._edges if e.role).items()}
        self._publishers = _vocabulary(article.publisher for article in graph.articles)

    def _evidence_key(self, index: int) -> tuple[int, int, int, str, str, int]:
        row = self._graph.evidence[index]
        return self._new_article[row.article], row.start, row.stop, row.rule, row.stance, index

    def _edge_key(self, edge: ViewEdge) -> tuple[int, str, int, str, str, bool]:
        source, target = self._new_node[edge.source], self._new_node[edge.target]
        return source, edge.predicate, target, edge.role, edge.stance, edge.inferred

    def block(self) -> bytes:
        """Return the columns with the vocabularies in the header."""
        columns = Columns()
        self._add_nodes(columns)
        box = self._add_positions(columns)
        self._add_region_positions(columns)
        self._add_edges(columns)
        self._add_articles(columns)
        self._add_places(columns)
        self._add_successors(columns)
        self._add_regions(columns)
        return columns.block(
            box=box,
            nodes=len(self._nodes),
            edges=len(self._edges),
            articles=len(self._articles),
            classes=list(self._classes),
            kinds=list(self._kinds),
            predicates=list(self._predicates),
            roles=list(self._roles),
            publishers=list(self._publishers),
            stances=STANCES,
            nodesPerShard=NODES_PER_SHARD,
            articlesPerShard=ARTICLES_PER_SHARD,
        )

    def _add_nodes(self, columns: Columns) -> None:
        nodes = self._nodes
        columns.texts("node.label", [node.label for node in nodes])
        columns.numbers("node.key", "u32", (key_of(node.id) for node in nodes))
        columns.numbers("node.class", "u8", (self._classes[node.cls] for node in nodes))
        columns.numbers("node.kind", "u8", (self._kinds.get(node.kind, _MISSING_KIND) for node in nodes))
        columns.numbers("node.flags", "u8", (_node_flags(node) for node in nodes))
        columns.numbers("node.place", "u32", (0 if node.place is None else node.place + 1 for node in nodes))
        columns.numbers("node.date", "u32", (date_number(node.date) for node in nodes))
        columns.groups("node.articles", [[self._new_article[a] for a in node.articles] for node in nodes])

    def _add_positions(self, columns: Columns) -> tuple[float, float, float]:
        """Add positions in steps of a grid over the picture; return its left, its top and the step."""
        points = [point for picture in self._pictures.values() for point in picture.points] or [(0.0, 0.0)]
        left, top = min(p[0] for p in points), min(p[1] for p in points)
        side = max(max(p[0] for p in points) - left, max(p[1] for p in points) - top, 1.0)
        step = side / _GRID
        for name, picture in self._pictures.items():
            columns.numbers(f"node.{name}x", "u16", (round((x - left) / step) for x, _ in picture.points))
            columns.numbers(f"node.{name}y", "u16", (round((y - top) / step) for _, y in picture.points))
        return left, top, step

    def _add_edges(self, columns: Columns) -> None:
        edges = self._edges
        out = [0] * len(self._nodes)
        for edge in edges:
            out[self._new_node[edge.source]] += 1
        columns.numbers("node.out", "u32", out)
        columns.numbers("edge.target", "u32", (self._new_node[edge.target] for edge in edges))
        columns.numbers("edge.predicate", "u8", (self._predicates[edge.predicate] for edge in edges))
        columns.numbers("edge.flags", "u8", (_edge_flags(edge) for edge in edges))
        columns.numbers("edge.role", "u32", (self._roles[edge.role] for edge in edges))
        columns.groups("edge.evidence", [self._renumbered(edge.evidence) for edge in edges])

    def _renumbered(self, evidence: Sequence[int]) -> list[int]:
        return sorted(self._new_evidence[index] for index in evidence)

    def _add_articles(self, columns: Columns) -> None:
        articles = [self._graph.articles[index] for index in self._articles]
        counts = [0] * len(articles)
        for row in self._graph.evidence:
            counts[self._new_article[row.article]] += 1
        columns.numbers("article.key", "u32", (key_of(article.id) for article in articles))
        columns.texts("article.title", [article.title for article in articles])
        columns.numbers("article.date", "u32", (date_number(article.date) for article in articles))
        columns.numbers("article.publisher", "u32", (self._publishers[a.publisher] for a in articles))
        columns.numbers("article.evidence", "u32", counts)

    def _add_places(self, columns: Columns) -> None:
        places = self._graph.places
        columns.texts("place.name", [place.name for place in places])
        columns.numbers("place.key", "u32", (key_of(self._path(number)) for number in range(len(places))))
        columns.numbers("place.level", "u8", (_LEVELS.get(place.level, 0) for place in places))
        parents = (0 if place.parent is None else place.parent + 1 for place in places)
        columns.numbers("place.parent", "u32", parents)
        columns.numbers("place.since", "u32", (date_number(place.since) for place in places))
        columns.numbers("place.until", "u32", (date_number(place.until) for place in places))
        # Ten-thousandths of a degree (about 10 m); 0 is the point in the Atlantic where nothing of ours lies.
        columns.numbers("place.lat", "u32", (round(((place.lat or 0) + 90) * 1e4) for place in places))
        columns.numbers("place.lon", "u32", (round(((place.lon or 0) + 180) * 1e4) for place in places))
        columns.numbers("place.known", "u8", (place.lat is not None for place in places))

    def _add_successors(self, columns: Columns) -> None:
        """Add what holds the area of each former commune today: people look for it by that name too."""
        rows = [
            (number, name.name)
            for number, node in enumerate(self._nodes)
            if node.cls == "Commune" and node.unit is not None
            for name in node.unit.became
        ]
        columns.numbers("became.node", "u32", (number for number, _ in rows))
        columns.texts("became.name", [name for _, name in rows])

    def _path(self, place: int) -> str:
        names = [self._graph.places[step].name for step in self._graph.place_path(place)]
        # A unit made in 2025 often bears the name of one that went into it.
        return ", ".join([*names, *filter(None, [self._graph.places[place].since])])

    def _add_regions(self, columns: Columns) -> None:
        regions = self._arrangement.regions
        columns.texts("region.name", [region.name for region in regions])
        columns.numbers("region.parent", "u32", (parent + 1 for parent in self._arrangement.parents))
        columns.numbers("region.place", "u32", (0 if r.place is None else r.place + 1 for r in regions))
        columns.numbers("region.start", "u32", (region.start for region in regions))
        columns.numbers("region.own", "u32", (region.own for region in regions))
        columns.numbers("region.stop", "u32", (region.stop for region in regions))
        columns.numbers("region.radius", "u32", (round(region.radius) for region in regions))

    def _add_region_positions(self, columns: Columns) -> None:
        # Whole units from a corner far outside.
        for name, picture in self._pictures.items():
            columns.numbers(f"region.{name}x", "u32", (round(row.x) + FAR for row in picture.regions))
            columns.numbers(f"region.{name}y", "u32", (round(row.y) + FAR for row in picture.regions))

    def shards(self) -> Iterator[tuple[str, Any]]:
        """Yield what is read when it is asked for: "n0", "n1" … of nodes, "a0" … of articles."""
        for number, start in enumerate(range(0, len(self._nodes), NODES_PER_SHARD)):
            rows = [self._node_row(node) for node in self._nodes[start : start + NODES_PER_SHARD]]
            yield f"n{number}", rows
        first = 0
        for number, start in enumerate(range(0, len(self._articles), ARTICLES_PER_SHARD)):
            rows = []
            for index in self._articles[start : start + ARTICLES_PER_SHARD]:
                spans = self._spans_from(first, index)
                first += len(spans)
                rows.append(_article_row(self._graph.articles[index], spans))
            yield f"a{number}", rows

    def _spans_from(self, first: int, article: int) -> list[ViewEvidence]:
        stop = first
        while stop < len(self._evidence) and self._graph.evidence[self._evidence[stop]].article == article:
            stop += 1
        return [self._graph.evidence[index] for index in self._evidence[first:stop]]

    def _node_row(self, node: ViewNode) -> list[Any]:
        details = [
            [detail.predicate, detail.value, self._renumbered(detail.evidence), detail.stance]
            for detail in node.details
        ]
        return [node.id, details] if node.unit is None else [node.id, details, self._unit_row(node.unit)]

    def _unit_row(self, unit: ViewUnit) -> list[Any]:
        """Return the code and the three lists of units, each as [node or -1, name, since, until, partly]."""
        lists = (unit.became, unit.made_of, unit.candidates)
        return [unit.code, *([self._unit_name_row(name) for name in names] for names in lists)]

    def _unit_name_row(self, name: ViewUnitName) -> list[Any]:
        stands = date_number(name.since), date_number(name.until)
        return [self._node_of.get(name.id, -1), name.name, *stands, int(name.partly)]


FAR = 1 << 30
"""What is added to the position of a region, so that it is a positive number."""

_LEVELS = {"province": 1, "district": 2, "commune": 3, "village": 4}


def _inverse(order: Sequence[int]) -> list[int]:
    inverse = [0] * len(order)
    for new, old in enumerate(order):
        inverse[old] = new
    return inverse


def _vocabulary(values: Iterator[str]) -> dict[str, int]:
    return {value: index for index, value in enumerate(sorted(set(values)))}


def _article_key(article: ViewArticle) -> tuple[str, str]:
    return article.date, article.id


def _node_flags(node: ViewNode) -> int:
    return (_PLANNED if node.planned else 0) | (_PLACE if node.is_place else 0)


def _edge_flags(edge: ViewEdge) -> int:
    stance = STANCES.index(edge.stance) if edge.stance in STANCES else 0
    return stance | (_INFERRED if edge.inferred else 0)


def _article_row(article: ViewArticle, spans: Sequence[ViewEvidence]) -> list[Any]:
    at = _utf16_positions(article.text)
    rows = [[at(span.start), at(span.stop), span.rule, span.stance] for span in spans]
    return [article.id, article.source, article.url, article.text, rows]


def _utf16_positions(text: str) -> Any:
    """Return the function from positions in code points to those that JavaScript counts."""
    if not text or max(text) <= _LAST_ASTRAL_FREE:
        return int
    return lambda position: position + sum(letter > _LAST_ASTRAL_FREE for letter in text[:position])


def date_number(date: str) -> int:
    """Return a date as a number that sorts: "2021-05-23" is 20210523, "2021" 20210000, no year is year 0.

    >>> date_number("2021-05-23T15:00"), date_number("2021"), date_number("--10-18"), date_number("")
    (20210523, 20210000, 1018, 0)
    """
    digits = date.partition("T")[0].replace("--", "0000-").split("-")
    if not all(part.isdecimal() and part.isascii() for part in digits):
        return 0
    year, month, day = (int(part) for part in [*digits, "0", "0"][:3])
    return year * 10000 + month * 100 + day if year <= 9999 and month <= 12 and day <= 31 else 0


def key_of(identity: str) -> int:
    """Return the number by which a link names a thing, an article or a place: the CRC-32 of its identity.

    It outlives a new build, as a number in the page would not, and no page has room for every IRI.
    """
    return zlib.crc32(identity.encode("utf-8", "replace"))
