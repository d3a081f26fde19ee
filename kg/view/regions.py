"""Regions of the picture: provinces, districts and communes with what happens in them.

A region is a disc that holds its own nodes and the discs of the smaller places. Nodes are renumbered so that
a region, with all that is inside it, is one stretch of numbers, the more connected of its own nodes first: a
page can then draw, count or leave out a region without looking at its nodes.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from kg.view.model import ViewGraph

# Communes are the smallest regions: a village with its three activities is no place to zoom into.
_LEVELS = ("province", "district", "commune")
# A node without a place belongs to the province that this share of its neighbours lies in, else between all.
_BELONGS = 0.6
# Over so many edges a place is handed on, so that a deed under a local campaign lies beside it.
_REACH = 2
# Things without a place that hang together, from this number on, are a region named after their busiest one.
_COMPONENT = 6
# A place with one smaller place in it and hardly more than itself is drawn as that one.
_SHELL = 2
ROOMY = 4000
"""Up to this many nodes the picture has room for names."""


@dataclass(slots=True)
class Region:
    """A disc: nodes `start` to `stop` (in the new order) lie in it, the first `own` in no smaller one.

    `x`, `y` and `radius` are set when it is laid out; `place` is None for what belongs to no place.
    """

    name: str
    level: str
    place: int | None = None
    nodes: list[int] = field(default_factory=list)
    children: list["Region"] = field(default_factory=list)
    x: float = 0.0
    y: float = 0.0
    radius: float = 0.0
    start: int = 0
    stop: int = 0

    @property
    def size(self) -> int:
        """Return how many nodes lie in it and in the regions inside."""
        return len(self.nodes) + sum(child.size for child in self.children)

    @property
    def own(self) -> int:
        """Return how many nodes lie in no smaller region."""
        return len(self.nodes)


def degrees(graph: ViewGraph) -> list[int]:
    """Return how many edges each node has."""
    count = [0] * len(graph.nodes)
    for edge in graph.edges:
        count[edge.source] += 1
        count[edge.target] += 1
    return count


def regions_of(graph: ViewGraph) -> tuple[list[Region], list[int]]:
    """Return the regions of the country and the nodes that lie between them."""
    homes = _homes(graph)
    roots = _place_regions(graph, homes)
    if len(graph.nodes) <= ROOMY:
        roots = [region for root in roots for region in _side_by_side(root)]
    free = [node for node, home in enumerate(homes) if home is None]
    named, between = _component_regions(graph, free) if len(graph.nodes) <= ROOMY else ([], free)
    roots += named
    degree = degrees(graph)
    for region in roots:
        _finish(region, degree)
    roots.sort(key=lambda region: (-region.size, region.name, region.place or 0))
    return roots, sorted(between, key=lambda node: (-degree[node], node))


def numbered(roots: Iterable[Region]) -> list[int]:
    """Give every region its stretch of the new order, and return the old number of each node in it."""
    order: list[int] = []
    for region in roots:
        _number(region, order)
    return order


def _number(region: Region, order: list[int]) -> None:
    region.start = len(order)
    order.extend(region.nodes)
    for child in region.children:
        _number(child, order)
    region.stop = len(order)


def _homes(graph: ViewGraph) -> list[int | None]:
    """Return the region's place of each node; what has none lies where its neighbours lie."""
    regional = [_regional(graph, place) for place in range(len(graph.places))]
    homes = [None if node.place is None else regional[node.place] for node in graph.nodes]
    for _ in range(_REACH):
        near: defaultdict[int, list[int]] = defaultdict(list)
        for edge in graph.edges:
            for node, other in ((edge.source, edge.target), (edge.target, edge.source)):
                place = homes[other]
                if homes[node] is None and place is not None:
                    near[node].append(place)
        for node, places in near.items():
            homes[node] = _shared_home(graph, places)
    return homes


def _regional(graph: ViewGraph, place: int) -> int | None:
    return next((step for step in graph.place_path(place) if graph.places[step].level in _LEVELS), None)


def _shared_home(graph: ViewGraph, places: Sequence[int]) -> int | None:
    """Return the smallest place around most of `places`, None where they lie all over the country."""
    paths = [graph.place_path(place) for place in places]
    top, count = Counter(path[-1] for path in paths).most_common(1)[0]
    if count < _BELONGS * len(places):
        return None
    inside = [path for path in paths if path[-1] == top]
    return next(step for step in inside[0] if all(step in path for path in inside))


def _place_regions(graph: ViewGraph, homes: Sequence[int | None]) -> list[Region]:
    regions: dict[int, Region] = {}
    roots: list[Region] = []
    for node, home in enumerate(homes):
        if home is not None:
            _region_at(graph, home, regions, roots).nodes.append(node)
    return [_without_shells(region) for region in roots]


def _region_at(graph: ViewGraph, place: int, regions: dict[int, Region], roots: list[Region]) -> Region:
    if place not in regions:
        row = graph.places[place]
        region = regions[place] = Region(row.name, row.level, place)
        up = None if row.parent is None else _regional(graph, row.parent)
        siblings = roots if up is None else _region_at(graph, up, regions, roots).children
        siblings.append(region)
    return regions[place]


def _without_shells(region: Region) -> Region:
    """Return the region, or the only one inside it where it holds hardly anything else."""
    if len(region.children) != 1 or len(region.nodes) > _SHELL:
        return region
    inner = _without_shells(region.children[0])
    inner.name = f"{inner.name}, {region.name}"
    inner.nodes = region.nodes + inner.nodes
    return inner


def _side_by_side(root: Region) -> list[Region]:
    """Return a province and its districts as regions of their own: discs in discs waste room."""
    districts = [child for child in root.children if child.level == "district"]
    root.children = [child for child in root.children if child.level != "district"]
    for district in districts:
        district.name = f"{district.name}, {root.name}"
    return [*([root] if root.size else []), *districts]


def _component_regions(graph: ViewGraph, free: Sequence[int]) -> tuple[list[Region], list[int]]:
    """Return regions for what hangs together without any place, and the nodes that do not."""
    degree = degrees(graph)
    named, between = [], []
    for part in _components(graph, free):
        if len(part) < _COMPONENT:
            between += part
            continue
        busiest = max(part, key=lambda node: (degree[node], -node))
        named.append(Region(graph.nodes[busiest].label, "", None, part))
    return named, between


def _components(graph: ViewGraph, free: Sequence[int]) -> list[list[int]]:
    """Return the parts of `free` that hang together over edges among them alone."""
    leader = {node: node for node in free}

    def find(node: int) -> int:
        while leader[node] != node:
            leader[node] = node = leader[leader[node]]
        return node

    outside = {end for edge in graph.edges for end in _mixed_end(edge.source, edge.target, leader)}
    for edge in graph.edges:
        if {edge.source, edge.target} <= leader.keys() and not {edge.source, edge.target} & outside:
            low, high = sorted((find(edge.source), find(edge.target)))
            leader[high] = low
    parts: defaultdict[int, list[int]] = defaultdict(list)
    for node in free:
        parts[find(node)].append(node)
    return list(parts.values())


def joined(nodes: Sequence[int], links: Mapping[int, Sequence[int]]) -> list[list[int]]:
    """Return the parts of `nodes` that hang together over `links` among them, the largest first."""
    left = dict.fromkeys(nodes)
    parts = []
    while left:
        part = [next(iter(left))]
        del left[part[0]]
        for node in part:
            near = [other for other in dict.fromkeys(links.get(node, ())) if other in left]
            part += near
            for other in near:
                del left[other]
        parts.append(part)
    return sorted(parts, key=lambda part: -len(part))


def _mixed_end(source: int, target: int, free: dict[int, int]) -> tuple[int, ...]:
    """Return the end that is free where the other one lies in a region: such a node lies between."""
    if (source in free) == (target in free):
        return ()
    return (source,) if source in free else (target,)


def _finish(region: Region, degree: Sequence[int]) -> None:
    """Sort, so that the most important comes first whatever the order of the input."""
    region.nodes.sort(key=lambda node: (-degree[node], node))
    for child in region.children:
        _finish(child, degree)
    region.children.sort(key=lambda child: (-child.size, child.name, child.place or 0))
