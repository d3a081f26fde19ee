import math
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from kg.view.layout import layout, spread

STAR = [(0, leaf) for leaf in range(1, 12)]


def test_the_same_graph_has_the_same_picture():
    assert layout(12, STAR) == layout(12, STAR)
    assert layout(12, STAR, seed=2) != layout(12, STAR)


def test_distances_follow_the_graph():
    chain = layout(5, [(0, 1), (1, 2), (2, 3), (3, 4)])
    assert math.dist(chain[0], chain[4]) > 3 * math.dist(chain[0], chain[1])


def test_no_two_nodes_share_a_place():
    points = layout(14, STAR)
    assert min(math.dist(a, b) for a, b in combinations(points, 2)) > 0.3


def test_a_large_part_is_drawn_by_pivots():
    points = layout(500, [(i, (i * 7 + 1) % 500) for i in range(500)] + [(i, i + 1) for i in range(499)])
    assert len(set(points)) == 500
    assert all(math.isfinite(value) for point in points for value in point)


def test_nothing_has_no_positions():
    assert layout(0, []) == []


@settings(max_examples=30, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 300), st.integers(0, 300)), max_size=25))
def test_boxes_no_longer_overlap(points):
    sizes = [(40.0, 20.0)] * len(points)
    apart = spread([(float(x), float(y)) for x, y in points], sizes, rounds=2000)
    for a, b in combinations(apart, 2):
        assert abs(a[0] - b[0]) >= 39.9 or abs(a[1] - b[1]) >= 19.9


def test_a_row_is_moved_apart_no_more_than_its_boxes_need():
    row = spread([(0.0, 0.0), (93.0, 0.0), (186.0, 0.0)], [(88.0, 34.0)] * 3)
    assert max(x for x, _ in row) - min(x for x, _ in row) < 3 * 186
