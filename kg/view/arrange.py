"""Positions for the explorer: discs inside discs, worked out once when the page is written.

One unit is one pixel at full size. Few nodes are laid out with room for their names; many as stars, a body
with what it did around it, because at that number nobody reads every name at once.
"""

import math
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from kg.model import BODY_CLASSES
from kg.view.circles import Point, enclosing_radius, pack, sunflower
from kg.view.country import FRAME_UP_TO, MAP_UP_TO, WIDE, place_roots
from kg.view.layout import layout, spread
from kg.view.model import ViewGraph
from kg.view.regions import ROOMY, Region, joined, numbered, regions_of

# A region above this size is drawn as discs in discs even where names have room elsewhere.
_ROOMY_REGION = 140
_EDGE = 62
_NAME = (88.0, 34.0)
_NAME_ROOM = 1.25
# Between nodes that are drawn as stars, and around a star.
_SPACING, _RIM = 26.0, 9.0
_PADDING = 30.0
_HUBS = frozenset(cls.value for cls in BODY_CLASSES)
# The page says in its language what lies in a region without a name.
_APART = ""


@dataclass(frozen=True, slots=True)
class Arrangement:
    """The new order of the nodes (old numbers), where each lies, and the regions, larger before smaller."""

    order: tuple[int, ...]
    points: tuple[Point, ...]
    regions: tuple[Region, ...]
    parents: tuple[int, ...]


def arrange(graph: ViewGraph, aspect: float = WIDE) -> Arrangement:
    """Return positions for all nodes of `graph`, the same every time.

    A few regions are put into a frame `aspect` times as wide as high; the order of the nodes and what is
    inside a region do not depend on it.
    """
    roots, between = regions_of(graph)
    placer = _Placer(graph)
    # Among few, what is linked with several regions lies in the gaps between them; among many it would seem to
    # belong to the one that happens to lie beside it.
    few = len(roots) <= FRAME_UP_TO
    loose = [] if few else [region for region in roots if region.place is None]
    roots = [region for region in roots if few or region.place is not None]
    linked = placer.linked_with(roots) if few and len(graph.nodes) <= ROOMY else set()
    alone = [node for node in between if node not in linked]
    between = [node for node in between if node in linked]
    for region in roots:
        placer.fill(region)
    if alone or loose:
        roots.append(Region(_APART, "", None, alone, loose))
        placer.fill_apart(roots[-1])
    radii = [region.radius + _PADDING for region in roots]
    for region, (x, y) in zip(roots, place_roots(graph, roots, radii, aspect), strict=True):
        placer.shift(region, x, y)
    placer.put_between(roots, between)
    order = [*numbered(roots), *between]
    regions, parents = _listed(roots)
    return Arrangement(tuple(order), tuple(placer.points[node] for node in order), regions, parents)


def stacked(arrangement: Arrangement) -> Arrangement | None:
    """Return the picture with what lies in no place below the heap instead of beside, None where there is no heap."""
    last = max((n for n, parent in enumerate(arrangement.parents) if parent < 0), default=0)
    apart = arrangement.regions[last] if arrangement.regions else None
    if apart is None or apart.place is not None or arrangement.parents.count(-1) <= MAP_UP_TO:
        return None
    points = list(arrangement.points)
    for node in range(apart.start, apart.stop):
        points[node] = points[node][0] - apart.x, points[node][1] + apart.x
    moved = (replace(region, x=region.x - apart.x, y=region.y + apart.x) for region in arrangement.regions[last:])
    return replace(arrangement, points=tuple(points), regions=(*arrangement.regions[:last], *moved))


def _listed(roots: Sequence[Region]) -> tuple[tuple[Region, ...], tuple[int, ...]]:
    regions: list[Region] = []
    parents: list[int] = []

    def add(region: Region, parent: int) -> None:
        number = len(regions)
        regions.append(region)
        parents.append(parent)
        for child in region.children:
            add(child, number)

    for region in roots:
        add(region, -1)
    return tuple(regions), tuple(parents)


class _Placer:
    """Fills regions from the inside out; positions are relative to a region until it is shifted."""

    def __init__(self, graph: ViewGraph) -> None:
        self._graph = graph
        self._links: defaultdict[int, list[int]] = defaultdict(list)
        for edge in graph.edges:
            self._links[edge.source].append(edge.target)
            self._links[edge.target].append(edge.source)
        self._roomy = len(graph.nodes) <= ROOMY
        self.points: list[Point] = [(0.0, 0.0)] * len(graph.nodes)

    def fill(self, region: Region) -> None:
        """Place all that is inside a region around (0, 0) and set its radius."""
        if self._is_roomy(region):
            _flatten(region)
            region.radius = self._fill_named(region.nodes)
            return
        own = self._fill_named(region.nodes) if self._roomy else self._fill_stars(region.nodes)
        self._fill_with(region, [region.nodes], [own])

    def fill_apart(self, region: Region) -> None:
        """Place what lies in no place: of few, what hangs together in a disc of its own."""
        if not self._roomy:
            self.fill(region)
            return
        parts = joined(region.nodes, self._links)
        self._fill_with(region, parts, [self._fill_named(part) for part in parts])

    def _fill_with(self, region: Region, parts: Sequence[Sequence[int]], radii: Sequence[float]) -> None:
        """Pack parts of these radii, which are placed around (0, 0), with the regions inside."""
        for child in region.children:
            self.fill(child)
        radii = [*radii, *(child.radius + _PADDING / 2 for child in region.children)]
        centres = pack(radii)
        for part, (x, y) in zip(parts, centres, strict=False):
            for node in part:
                self._move(node, x, y)
        for child, (x, y) in zip(region.children, centres[len(parts) :], strict=True):
            self.shift(child, x, y)
        region.radius = enclosing_radius(centres, radii) + _PADDING

    def _is_roomy(self, region: Region) -> bool:
        if not self._roomy or region.size > _ROOMY_REGION:
            return False
        return region.level != "province" or all(child.level == "commune" for child in region.children)

    def _fill_named(self, nodes: Sequence[int]) -> float:
        """Place nodes with room for their names, and return the radius of all."""
        position = {node: index for index, node in enumerate(nodes)}
        edges = [
            (position[node], position[other])
            for node in nodes
            for other in self._links[node]
            if node < other and other in position
        ]
        drawn = [(x * _EDGE, y * _EDGE) for x, y in layout(len(position), edges)]
        self._put_centred(nodes, spread(drawn, [_NAME] * len(drawn), room=_NAME_ROOM))
        far = max((math.hypot(*self.points[node]) for node in nodes), default=-_NAME[0])
        return far + _NAME[0] * 0.6

    def _put_centred(self, nodes: Sequence[int], drawn: Sequence[Point]) -> None:
        """Place the drawing with the middle of its box at the origin."""
        xs, ys = [p[0] for p in drawn] or [0.0], [p[1] for p in drawn] or [0.0]
        x, y = (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2
        for node, point in zip(nodes, drawn, strict=True):
            self.points[node] = (point[0] - x, point[1] - y)

    def _fill_stars(self, nodes: Sequence[int]) -> float:
        """Place each body with its activities around it, and return the radius of all."""
        stars = self._stars(nodes)
        discs = [sunflower(len(star), _SPACING) for star in stars]
        radii = [math.hypot(*disc[-1]) + _RIM for disc in discs]
        centres = pack(radii)
        for star, disc, (x, y) in zip(stars, discs, centres, strict=True):
            for node, (dx, dy) in zip(star, disc, strict=True):
                self.points[node] = (x + dx, y + dy)
        return enclosing_radius(centres, radii)

    def _stars(self, nodes: Sequence[int]) -> list[list[int]]:
        inside = set(nodes)
        kinds = self._graph.nodes
        stars: dict[int, list[int]] = {node: [node] for node in nodes if kinds[node].cls in _HUBS}
        alone: list[int] = []
        for node in nodes:
            if node not in stars:
                hub = next((other for other in self._links[node] if other in stars and other in inside), None)
                (alone if hub is None else stars[hub]).append(node)
        groups = list(stars.values()) + ([alone] if alone else [])
        return sorted(groups, key=lambda star: -len(star))

    def _move(self, node: int, dx: float, dy: float) -> None:
        x, y = self.points[node]
        self.points[node] = (x + dx, y + dy)

    def shift(self, region: Region, dx: float, dy: float) -> None:
        """Move a region with all that is in it; its own centre is where it was moved to."""
        region.x, region.y = dx, dy
        self._shift_inside(region, dx, dy)

    def _shift_inside(self, region: Region, dx: float, dy: float) -> None:
        for node in region.nodes:
            self._move(node, dx, dy)
        for child in region.children:
            child.x, child.y = child.x + dx, child.y + dy
            self._shift_inside(child, dx, dy)

    def linked_with(self, roots: Sequence[Region]) -> set[int]:
        """Return what is linked with a node of a region, directly or by something else that is."""
        reached = [node for region in roots for node in _all_nodes(region)]
        seen = set(reached)
        while reached:
            reached = [other for node in reached for other in self._links[node] if other not in seen]
            seen.update(reached)
        return seen

    def put_between(self, roots: Sequence[Region], nodes: Sequence[int]) -> None:
        """Place what belongs to no region in the gaps, near what it is linked with."""
        placed = {node for region in roots for node in _all_nodes(region)}
        waiting = list(nodes)
        while waiting:
            left = [node for node in waiting if not self._put_near(node, placed)]
            # What is linked only with things that wait themselves gets its turn after them.
            if len(left) == len(waiting):
                break
            waiting = left
        discs = [(region.x, region.y, region.radius) for region in roots]
        for node, point in zip(nodes, _into_gaps([self.points[n] for n in nodes], discs), strict=True):
            self.points[node] = point

    def _put_near(self, node: int, placed: set[int]) -> bool:
        """Place a node amid its neighbours that have a place, and say whether it has any."""
        near = [self.points[other] for other in self._links[node] if other in placed]
        if near:
            self.points[node] = sum(p[0] for p in near) / len(near), sum(p[1] for p in near) / len(near)
            placed.add(node)
        return bool(near)


def _all_nodes(region: Region) -> list[int]:
    return region.nodes + [node for child in region.children for node in _all_nodes(child)]


def _flatten(region: Region) -> None:
    region.nodes = _all_nodes(region)
    region.children = []


def _into_gaps(points: Sequence[Point], discs: Sequence[tuple[float, float, float]]) -> list[Point]:
    """Return the points moved out of the discs and away from each other."""
    moved = list(points)
    for _ in range(60):
        moved = spread(moved, [_NAME] * len(moved), rounds=3, room=0.0)
        moved = [_out_of(point, discs) for point in moved]
    return [_clear_of(point, discs) for point in moved]


def _clear_of(point: Point, discs: Sequence[tuple[float, float, float]]) -> Point:
    """Return the point, moved away from the middle of the picture until no disc holds it."""
    x, y = point
    far = math.hypot(x, y)
    dx, dy = (x / far, y / far) if far > 1e-6 else (0.0, 1.0)
    while any(math.hypot(x - cx, y - cy) < radius for cx, cy, radius in discs):
        x, y = x + dx * _PADDING, y + dy * _PADDING
    return x, y


def _out_of(point: Point, discs: Sequence[tuple[float, float, float]]) -> Point:
    x, y = point
    for cx, cy, radius in discs:
        dx, dy = x - cx, y - cy
        far = math.hypot(dx, dy)
        if far < radius + 30:
            # From the very middle any way out is as good: downward.
            dx, dy, far = (dx, dy, far) if far > 1e-6 else (0.0, 1.0, 1.0)
            x, y = cx + dx / far * (radius + 30), cy + dy / far * (radius + 30)
    return x, y
