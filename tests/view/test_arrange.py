import math
import random
from itertools import combinations

import pytest

from kg.view.arrange import arrange, stacked
from kg.view.circles import enclosing_radius, in_frame, pack, sunflower
from kg.view.model import ViewEdge, ViewGraph, ViewNode, ViewPlace
from tests.view.sample import GRAPH, hostile


def overlaps(points, radii):
    pairs = combinations(range(len(radii)), 2)
    return [(a, b) for a, b in pairs if math.dist(points[a], points[b]) < radii[a] + radii[b] - 1e-3]


@pytest.mark.parametrize("count", [0, 1, 2, 3, 4, 30, 200])
def test_packed_discs_do_not_overlap_and_lie_close(count):
    chance = random.Random(count)
    radii = [chance.uniform(1, 9) for _ in range(count)]
    points = pack(radii)
    assert overlaps(points, radii) == []
    if count >= 30:
        assert sum(r * r for r in radii) > 0.5 * enclosing_radius(points, radii) ** 2


def test_discs_in_a_frame_take_its_form():
    radii = [5.0, 4, 4, 3, 2, 1]
    points = in_frame(radii, 1.5)
    wide = max(x + r for (x, _), r in zip(points, radii, strict=True)) * 2
    high = max(y + r for (_, y), r in zip(points, radii, strict=True)) * 2
    assert overlaps(points, radii) == []
    assert wide > high


def test_a_spiral_keeps_its_spacing():
    points = sunflower(60, 10.0)
    assert min(math.dist(a, b) for a, b in combinations(points, 2)) > 5.5


def test_regions_are_the_places_and_hold_their_nodes():
    arrangement = arrange(GRAPH)
    assert sorted(arrangement.order) == list(range(len(GRAPH.nodes)))
    names = {region.name: region for region in arrangement.regions}
    district = names["huyện Sông Mã, tỉnh Sơn La"]
    inside = {GRAPH.nodes[node].label for node in arrangement.order[district.start : district.stop]}
    assert "Huyện ủy Sông Mã" in inside
    assert "tặng quà cho hộ nghèo" not in inside
    for node in range(district.start, district.stop):
        x, y = arrangement.points[node]
        assert math.hypot(x - district.x, y - district.y) <= district.radius


def test_what_has_no_place_lies_where_it_is_linked():
    nodes = tuple(ViewNode(str(i), "PartyCell", str(i), place=i % 2) for i in range(4))
    nodes += (ViewNode("d", "Directive", "Chỉ thị"), ViewNode("c", "Campaign", "Phong trào"))
    places = (ViewPlace("tỉnh A", "province"), ViewPlace("tỉnh B", "province"))
    edges = (
        ViewEdge(0, 4, "implements"),
        ViewEdge(2, 4, "implements"),
        *(ViewEdge(i, 5, "implements") for i in range(4)),
    )
    arrangement = arrange(ViewGraph(nodes, edges, (), (), places))
    first = next(region for region in arrangement.regions if region.name == "tỉnh A")
    assert 4 in arrangement.order[first.start : first.stop]
    last = arrangement.regions[-1]
    assert arrangement.order[max(region.stop for region in arrangement.regions) :] == (5,), last


@pytest.mark.parametrize(
    "graph",
    [
        ViewGraph(),
        ViewGraph((ViewNode("x", "Person", "Lê Văn Tám"),)),
        ViewGraph((ViewNode("x", "Person", "a " * 1000),)),
        hostile(),
    ],
    ids=["empty", "one", "long", "hostile"],
)
def test_odd_graphs_are_arranged(graph):
    arrangement = arrange(graph)
    assert len(arrangement.points) == len(graph.nodes)
    assert all(math.isfinite(value) for point in arrangement.points for value in point)


def test_many_nodes_without_places_are_one_region():
    nodes = tuple(ViewNode(str(i), "PartyCell" if i % 9 == 0 else "Activity", str(i)) for i in range(5000))
    edges = tuple(ViewEdge(i, i - i % 9, "carriedOutBy") for i in range(5000) if i % 9)
    arrangement = arrange(ViewGraph(nodes, edges))
    assert len(set(arrangement.points)) == 5000
    assert arrange(ViewGraph(nodes, edges)) == arrangement


def wide_country(seed=1):
    """Return places all over the country, with chains of things without a place that hang on two of them."""
    chance = random.Random(seed)
    places = tuple(
        ViewPlace(f"tỉnh {i}", "province", lat=chance.uniform(9, 23), lon=chance.uniform(103, 109)) for i in range(24)
    )
    nodes = [ViewNode(f"p{i}", "PartyCell", f"Chi bộ {i}", place=i % 24) for i in range(240)]
    edges = [ViewEdge(i, (i + 24) % 240, "guides") for i in range(240)]
    for chain in range(12):
        near, hub, first = len(nodes), len(nodes) + 1, len(nodes) + 2
        nodes += [ViewNode(f"d{chain}", "Directive", "Chỉ thị"), ViewNode(f"c{chain}", "Campaign", "Phong trào")]
        nodes += [ViewNode(f"a{chain}-{i}", "Activity", "tuyên truyền") for i in range(4)]
        edges += [ViewEdge(chance.randrange(240), near, "implements") for _ in range(2)]
        # The hub has more edges than what it hangs on, so it comes first where the most linked do.
        edges += [ViewEdge(hub, near, "basedOn"), *(ViewEdge(first + i, hub, "implements") for i in range(4))]
    nodes += [ViewNode(f"x{i}", "Document", f"Quyết định {i}") for i in range(30)]
    return ViewGraph(tuple(nodes), tuple(edges), (), (), places)


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_no_node_lies_far_from_all_the_others(seed):
    points = arrange(wide_country(seed)).points
    assert all(math.isfinite(value) for point in points for value in point)
    for values in (sorted(point[0] for point in points), sorted(point[1] for point in points)):
        low, high = values[len(values) // 20], values[-len(values) // 20]
        slack = high - low
        assert values[0] > low - slack
        assert values[-1] < high + slack
        assert abs(values[0] + values[-1]) < slack


@pytest.mark.parametrize("seed", [1, 2])
def test_among_many_places_what_has_none_lies_apart_from_them(seed):
    graph = wide_country(seed)
    arrangement = arrange(graph)
    roots = [r for r, parent in zip(arrangement.regions, arrangement.parents, strict=True) if parent < 0]
    (apart,) = [region for region in roots if region.place is None]
    homeless = {node for node, row in enumerate(graph.nodes) if row.cls in {"Directive", "Campaign", "Document"}}
    at = dict(zip(arrangement.order, arrangement.points, strict=True))
    inside = set(arrangement.order[apart.start : apart.stop])
    assert {node for node in homeless if node >= 240 + 12 * 6} <= inside
    assert apart.stop == len(graph.nodes)
    for node in inside:
        assert graph.nodes[node].place is None
        assert math.dist(at[node], (apart.x, apart.y)) <= apart.radius
    others = [region for region in roots if region is not apart]
    assert all(math.dist((o.x, o.y), (apart.x, apart.y)) >= 0.99 * (o.radius + apart.radius) for o in others)


def test_in_a_heap_what_has_no_place_lies_beside():
    places = tuple(ViewPlace(f"tỉnh {i}", "province") for i in range(200))
    nodes = tuple(ViewNode(f"p{i}", "PartyCell", f"Chi bộ {i}", place=i) for i in range(200))
    nodes += tuple(ViewNode(f"d{i}", "Directive", f"Chỉ thị {i}") for i in range(9))
    arrangement = arrange(ViewGraph(nodes, (), (), (), places))
    apart = arrangement.regions[-1]
    assert (apart.name, apart.place) == ("", None)
    assert all(region.x + region.radius <= apart.x - apart.radius + 1 for region in arrangement.regions[:-1])
    # On a narrow screen it lies below.
    tall = stacked(arrangement)
    below = tall.regions[-1]
    assert all(region.y + region.radius <= below.y - below.radius + 1 for region in tall.regions[:-1])
    for node in range(below.start, below.stop):
        x, y = tall.points[node]
        assert math.dist((x, y), (below.x, below.y)) <= below.radius
    assert tall.points[: below.start] == arrangement.points[: below.start]
    assert stacked(arrange(ViewGraph())) is None
    assert stacked(arrange(ViewGraph(nodes[:200], (), (), (), places))) is None


def test_what_lies_between_few_places_lies_in_none_of_them():
    for count in range(2, 9):
        places = tuple(ViewPlace(f"tỉnh {i}", "province") for i in range(count))
        nodes = [ViewNode(f"p{i}", "PartyCell", f"Chi bộ {i}", place=i % count) for i in range(count * 9)]
        edges = []
        for between in range(30):
            edges += [ViewEdge((between + i) % count, len(nodes), "implements") for i in range(count)]
            nodes.append(ViewNode(f"d{between}", "Directive", f"Chỉ thị {between}"))
        arrangement = arrange(ViewGraph(tuple(nodes), tuple(edges), (), (), places))
        for x, y in arrangement.points[count * 9 :]:
            assert all(math.dist((x, y), (r.x, r.y)) >= r.radius for r in arrangement.regions)


def test_what_hangs_on_a_thing_without_place_lies_beside_it():
    graph = wide_country()
    arrangement = arrange(graph)
    at = dict(zip(arrangement.order, arrangement.points, strict=True))
    wide = max(at[a][0] for a in at) - min(at[a][0] for a in at)
    ends = [(edge.source, edge.target) for edge in graph.edges if edge.source >= 240]
    assert len(ends) == 60
    assert max(math.dist(at[a], at[b]) for a, b in ends) < wide / 4
