"""Positions for small pictures: stress-minimising, seeded, the same every time, standard library only.

Distances in the picture follow distances in the graph (Zheng, Pawar and Goodman, "Graph drawing by stochastic
gradient descent", 2018), which unfolds hubs and chains that a force-directed layout leaves crumpled.
"""

import math
import random
from collections import deque
from collections.abc import Iterable, Sequence

Point = tuple[float, float]
Size = tuple[float, float]
Pair = tuple[int, int, float]

# Every pair up to this size; beyond it each node keeps its neighbours and the distances to some pivots.
_ALL_PAIRS = 320
_PIVOTS = 40
_ROUNDS = 24
# The step shrinks from "jump to the wanted distance" to a twentieth of that.
_LAST_STEP = 0.05
# How many times the area of all boxes a picture has by itself.
_ROOM = 2.0


def layout(count: int, edges: Iterable[tuple[int, int]], seed: int = 1) -> list[Point]:
    """Return a position for each of `count` nodes; one edge is about one unit long.

    Parts that are not connected are drawn each for itself and packed side by side, the largest first.
    """
    links: list[list[int]] = [[] for _ in range(count)]
    for left, right in edges:
        if left != right:
            links[left].append(right)
            links[right].append(left)
    drawn = []
    for part in _components(links):
        drawn.append((part, _stress(part, links, random.Random(seed))))
    return _packed(count, drawn)


def _components(links: Sequence[Sequence[int]]) -> list[list[int]]:
    seen: set[int] = set()
    parts = []
    for start in range(len(links)):
        if start not in seen:
            part = sorted(_distances(start, links))
            seen.update(part)
            parts.append(part)
    return sorted(parts, key=lambda part: (-len(part), part[0]))


def _distances(start: int, links: Sequence[Sequence[int]]) -> dict[int, int]:
    """Return how many edges each reachable node is away from `start`."""
    found = {start: 0}
    queue = deque([start])
    while queue:
        node = queue.popleft()
        for other in links[node]:
            if other not in found:
                found[other] = found[node] + 1
                queue.append(other)
    return found


def _pairs(part: Sequence[int], links: Sequence[Sequence[int]], chance: random.Random) -> list[Pair]:
    if len(part) <= _ALL_PAIRS:
        near = {node: _distances(node, links) for node in part}
        return [(a, b, float(near[a][b])) for i, a in enumerate(part) for b in part[i + 1 :]]
    pairs = [(a, b, 1.0) for a in part for b in sorted(set(links[a])) if a < b]
    for pivot in chance.sample(list(part), _PIVOTS):
        pairs += [(pivot, b, float(d)) for b, d in _distances(pivot, links).items() if d > 1]
    return pairs


def _stress(part: Sequence[int], links: Sequence[Sequence[int]], chance: random.Random) -> dict[int, Point]:
    """Pull each pair to its distance, in random order, with ever smaller steps."""
    # Hubs keep their leaves further out, or the leaves would lie on each other.
    room = {node: math.sqrt(len(set(links[node]))) for node in part}
    x = {node: chance.random() for node in part}
    y = {node: chance.random() for node in part}
    pairs = _pairs(part, links, chance)
    farthest = max((pair[2] for pair in pairs), default=1.0)
    decay = math.log(farthest * farthest / _LAST_STEP) / max(1, _ROUNDS - 1)
    for turn in range(_ROUNDS):
        chance.shuffle(pairs)
        rate = farthest * farthest * math.exp(-decay * turn)
        for a, b, hops in pairs:
            wanted = hops + 0.12 * (room[a] + room[b])
            dx, dy = x[a] - x[b], y[a] - y[b]
            length = math.sqrt(dx * dx + dy * dy) or 1e-6
            step = min(1.0, rate / (hops * hops)) * (length - wanted) / (2 * length)
            x[a] -= step * dx
            y[a] -= step * dy
            x[b] += step * dx
            y[b] += step * dy
    return {node: (x[node], y[node]) for node in part}


def _packed(count: int, drawn: Sequence[tuple[Sequence[int], dict[int, Point]]]) -> list[Point]:
    """Put the parts in rows, in a frame about half as high as wide."""
    boxes = [_box(list(points.values())) for _, points in drawn]
    area = sum((box[2] - box[0] + 1.5) * (box[3] - box[1] + 1.5) for box in boxes)
    width = max([math.sqrt(area * 2), *(box[2] - box[0] for box in boxes)])
    places: list[Point] = [(0.0, 0.0)] * count
    left = top = height = 0.0
    for (part, points), (x0, y0, x1, y1) in zip(drawn, boxes, strict=True):
        if left and left + x1 - x0 > width:
            left, top, height = 0.0, top + height + 1.5, 0.0
        for node in part:
            places[node] = (points[node][0] - x0 + left, points[node][1] - y0 + top)
        left, height = left + x1 - x0 + 1.5, max(height, y1 - y0)
    return places


def _box(points: Sequence[Point]) -> tuple[float, float, float, float]:
    xs, ys = [p[0] for p in points], [p[1] for p in points]
    return min(xs), min(ys), max(xs), max(ys)


def spread(points: Sequence[Point], sizes: Sequence[Size], rounds: int = 120, *, room: float = _ROOM) -> list[Point]:
    """Return the positions moved apart until boxes of these widths and heights no longer overlap.

    Stops after `rounds` even where some still touch. A picture whose area is not `room` times that of all
    boxes first grows as a whole.
    """
    scale = _scale_for(points, sizes, room)
    x, y = [p[0] * scale for p in points], [p[1] * scale for p in points]
    cell = max((max(size) for size in sizes), default=1.0)
    for _ in range(rounds):
        moved = False
        for a, b in _near(x, y, cell):
            lack_x = (sizes[a][0] + sizes[b][0]) / 2 - abs(x[a] - x[b])
            lack_y = (sizes[a][1] + sizes[b][1]) / 2 - abs(y[a] - y[b])
            if lack_x <= 0 or lack_y <= 0:
                continue
            moved = True
            axis, lack = (x, lack_x) if lack_x < lack_y else (y, lack_y)
            # Two things on one spot part by their number.
            side = 1 if (axis[a], a) > (axis[b], b) else -1
            axis[a] += side * (lack / 2 + 0.01)
            axis[b] -= side * (lack / 2 + 0.01)
        if not moved:
            break
    return list(zip(x, y, strict=True))


def _scale_for(points: Sequence[Point], sizes: Sequence[Size], room: float) -> float:
    """Return how much the whole picture has to grow, so that boxes then move little and it keeps its form."""
    if len(points) < 2:
        return 1.0
    x0, y0, x1, y1 = _box(points)
    wanted = room * sum(width * height for width, height in sizes)
    # A row has hardly an area, and needs no more room across than its boxes.
    width, height = (max(side) for side in zip(*sizes, strict=True))
    return max(1.0, math.sqrt(wanted / (max(x1 - x0, width) * max(y1 - y0, height))))


def _near(x: Sequence[float], y: Sequence[float], cell: float) -> list[tuple[int, int]]:
    """Return the pairs in the same or in neighbouring cells of a grid, in a fixed order."""
    grid: dict[tuple[int, int], list[int]] = {}
    for node in range(len(x)):
        grid.setdefault((int(x[node] // cell), int(y[node] // cell)), []).append(node)
    pairs = []
    for (column, row), here in grid.items():
        pairs += [(a, b) for i, a in enumerate(here) for b in here[i + 1 :]]
        for step in ((1, -1), (1, 0), (1, 1), (0, 1)):
            there = grid.get((column + step[0], row + step[1]), ())
            pairs += [(a, b) for a in here for b in there]
    return pairs
