"""Discs put close together without overlap."""

import math
from collections.abc import Sequence

Point = tuple[float, float]

_GOLDEN_ANGLE = math.pi * (3 - math.sqrt(5))
# Packing looks along the rim for each disc; above this many a spiral is close enough and linear.
_MOST_PACKED = 1500


def sunflower(count: int, spacing: float) -> list[Point]:
    """Return points on a spiral, the first in the middle, about `spacing` apart.

    >>> sunflower(2, 10.0)[0]
    (0.0, 0.0)
    """
    return [_on_spiral(spacing * 0.6 * math.sqrt(index), index) for index in range(count)]


def _on_spiral(radius: float, index: int) -> Point:
    angle = index * _GOLDEN_ANGLE
    return radius * math.cos(angle), radius * math.sin(angle)


def pack(radii: Sequence[float]) -> list[Point]:
    """Return centres for discs of these radii, the first in the middle, none overlapping another.

    The front-chain algorithm of Wang, Wang, Dai and Wang, "Visualization of large hierarchical data by
    circle packing" (2006); above _MOST_PACKED discs they follow a spiral and may touch a little.
    """
    if len(radii) > _MOST_PACKED:
        return _spiral(radii)
    rim = _Rim(radii)
    for disc in range(len(radii)):
        rim.add(disc)
    return rim.centred()


def _spiral(radii: Sequence[float]) -> list[Point]:
    points, area = [], 0.0
    for index, radius in enumerate(radii):
        points.append(_on_spiral(math.sqrt(area * 1.5), index))
        area += radius * radius
    return points


def in_frame(radii: Sequence[float], aspect: float) -> list[Point]:
    """Return centres for a few discs in a frame that is about `aspect` times as wide as high.

    Each, the largest first, goes where it touches two others and widens the frame least.
    """
    placed: dict[int, Point] = {}
    for disc in sorted(range(len(radii)), key=lambda disc: (-radii[disc], disc)):
        spots = _spots(radii, placed, disc)
        placed[disc] = min(spots, key=lambda spot: _frame(radii, placed | {disc: spot}, aspect))
    return centred([placed[disc] for disc in range(len(radii))], radii)


def _spots(radii: Sequence[float], placed: dict[int, Point], disc: int) -> list[Point]:
    """Return where a disc touches one or two of those that are placed, and overlaps none."""
    if not placed:
        return [(0.0, 0.0)]
    spots = []
    for left in placed:
        spots += _beside(radii, placed, left, disc)
        for right in placed:
            if left != right and (spot := _touching(radii, placed, left, right, disc)):
                spots.append(spot)
    return [spot for spot in spots if _is_free(radii, placed, disc, spot)]


def _beside(radii: Sequence[float], placed: dict[int, Point], other: int, disc: int) -> list[Point]:
    (x, y), apart = placed[other], radii[other] + radii[disc]
    return [(x + apart, y), (x - apart, y), (x, y + apart), (x, y - apart)]


def _touching(radii: Sequence[float], placed: dict[int, Point], left: int, right: int, disc: int) -> Point | None:
    (x0, y0), (x1, y1) = placed[left], placed[right]
    a, b, apart = radii[left] + radii[disc], radii[right] + radii[disc], math.dist((x0, y0), (x1, y1))
    if apart > a + b or apart == 0:
        return None
    along = (apart * apart + a * a - b * b) / (2 * apart)
    out = math.sqrt(max(0.0, a * a - along * along))
    ux, uy = (x1 - x0) / apart, (y1 - y0) / apart
    return x0 + along * ux + out * uy, y0 + along * uy - out * ux


def _is_free(radii: Sequence[float], placed: dict[int, Point], disc: int, spot: Point) -> bool:
    return all(math.dist(spot, at) > radii[disc] + radii[other] - 1e-6 for other, at in placed.items())


def _frame(radii: Sequence[float], placed: dict[int, Point], aspect: float) -> tuple[float, float]:
    """Return the height of the smallest frame of that form around the discs, and how far they lie apart."""
    x0, y0, x1, y1 = _box(radii, placed)
    return max((x1 - x0) / aspect, y1 - y0), (x1 - x0) + (y1 - y0)


def _middle(radii: Sequence[float], placed: dict[int, Point]) -> Point:
    x0, y0, x1, y1 = _box(radii, placed)
    return (x0 + x1) / 2, (y0 + y1) / 2


def _box(radii: Sequence[float], placed: dict[int, Point]) -> tuple[float, float, float, float]:
    rows = [(x, y, radii[disc]) for disc, (x, y) in placed.items()] or [(0.0, 0.0, 0.0)]
    low = min(x - r for x, _, r in rows), min(y - r for _, y, r in rows)
    return *low, max(x + r for x, _, r in rows), max(y + r for _, y, r in rows)


def centred(points: Sequence[Point], radii: Sequence[float]) -> list[Point]:
    """Return the centres of discs, moved so that the middle of the box around the discs is the origin."""
    x, y = _middle(radii, dict(enumerate(points)))
    return [(px - x, py - y) for px, py in points]


def enclosing_radius(points: Sequence[Point], radii: Sequence[float]) -> float:
    """Return the radius around the origin that holds all the discs."""
    return max((math.hypot(x, y) + r for (x, y), r in zip(points, radii, strict=True)), default=0.0)


class _Rim:
    """The discs on the outside of what is packed so far, as a ring of indexes."""

    def __init__(self, radii: Sequence[float]) -> None:
        self._radii = radii
        self._x = [0.0] * len(radii)
        self._y = [0.0] * len(radii)
        self._after: dict[int, int] = {}
        self._before: dict[int, int] = {}
        self._head = 0

    def add(self, disc: int) -> None:
        if disc == 0:
            return
        if disc == 1:
            self._x[0], self._x[1] = -self._radii[1], self._radii[0]
            self._link(0, 1)
            self._link(1, 0)
            return
        left, right = self._free_pair(disc)
        self._link(left, disc)
        self._link(disc, right)
        self._head = left
        self._head = self._innermost()

    def _link(self, left: int, right: int) -> None:
        self._after[left], self._before[right] = right, left

    def _free_pair(self, disc: int) -> tuple[int, int]:
        """Put the disc against the innermost pair of the rim, going on past whatever is in the way."""
        left, right = self._head, self._after[self._head]
        while True:
            self._touch(disc, left, right)
            blocker = self._blocker(disc, left, right)
            if blocker is None:
                return left, right
            side, other = blocker
            if side:
                right = other
            else:
                left = other
            self._link(left, right)

    def _touch(self, disc: int, left: int, right: int) -> None:
        """Place `disc` so that it touches both, on the outside."""
        x, y, r = self._x, self._y, self._radii
        dx, dy = x[right] - x[left], y[right] - y[left]
        apart = math.hypot(dx, dy) or 1e-9
        a, b = r[left] + r[disc], r[right] + r[disc]
        along = (apart * apart + a * a - b * b) / (2 * apart)
        out = math.sqrt(max(0.0, a * a - along * along))
        x[disc] = x[left] + (along * dx + out * dy) / apart
        y[disc] = y[left] + (along * dy - out * dx) / apart

    def _blocker(self, disc: int, left: int, right: int) -> tuple[bool, int] | None:
        """Return the nearest disc of the rim that is in the way, and whether it lies on the right."""
        ahead, behind = self._after[right], self._before[left]
        reach_ahead, reach_behind = self._radii[right], self._radii[left]
        while True:
            if reach_ahead <= reach_behind:
                if self._overlap(disc, ahead):
                    return True, ahead
                reach_ahead += self._radii[ahead]
                done = ahead == behind
                ahead = self._after[ahead]
            else:
                if self._overlap(disc, behind):
                    return False, behind
                reach_behind += self._radii[behind]
                done = ahead == behind
                behind = self._before[behind]
            if done or ahead == self._after[behind]:
                return None

    def _overlap(self, one: int, other: int) -> bool:
        room = self._radii[one] + self._radii[other] - 1e-6
        return math.hypot(self._x[one] - self._x[other], self._y[one] - self._y[other]) < room

    def _innermost(self) -> int:
        """Return the left disc of the pair on the rim that lies nearest to the middle."""
        best, disc = self._head, self._head
        shortest = math.inf
        while True:
            following = self._after[disc]
            middle = self._between(disc, following)
            if middle < shortest:
                best, shortest = disc, middle
            disc = following
            if disc == self._head:
                return best

    def _between(self, left: int, right: int) -> float:
        r = self._radii
        share = r[right] / ((r[left] + r[right]) or 1.0)
        x = self._x[left] * share + self._x[right] * (1 - share)
        y = self._y[left] * share + self._y[right] * (1 - share)
        return x * x + y * y

    def centred(self) -> list[Point]:
        """Return the centres, moved so that the middle of the outer box is the origin."""
        return centred(list(zip(self._x, self._y, strict=True)), self._radii)
