import json

import pytest

from kg.view.arrange import arrange
from kg.view.columns import Columns
from kg.view.model import ViewArticle, ViewEvidence, ViewGraph
from kg.view.pack import date_number, packed
from tests.view.sample import GRAPH


def read(block):
    """Read a block as the page does."""
    size = int.from_bytes(block[:4], "little")
    header = json.loads(block[4 : 4 + size])
    columns = {}
    for name, kind, offset, count in header["columns"]:
        width = {"u8": 1, "text": 1, "u16": 2, "u32": 4}[kind]
        data = block[4 + size + offset :][: count * width]
        planes = [data[plane * count : (plane + 1) * count] for plane in range(width)]
        numbers = [int.from_bytes(bytes(plane[i] for plane in planes), "little") for i in range(count)]
        columns[name] = data if kind == "text" else numbers
    return header, columns


def texts(columns, name):
    parts, at = [], 0
    for length in columns[f"{name}.length"]:
        parts.append(columns[name][at : at + length].decode())
        at += length
    return parts


def test_columns_come_back():
    columns = Columns()
    columns.numbers("a", "u32", [1, 70000, 4294967295])
    columns.texts("b", ["Đảng bộ", "", "\ud800"])
    columns.groups("c", [[1, 2], [], [3]])
    header, back = read(columns.block(title="xã"))
    assert header["title"] == "xã"
    assert back["a"] == [1, 70000, 4294967295]
    assert texts(back, "b") == ["Đảng bộ", "", "?"]
    assert (back["c.length"], back["c"]) == ([2, 0, 1], [1, 2, 3])


def test_a_number_that_does_not_fit_is_refused():
    with pytest.raises(OverflowError):
        Columns().numbers("a", "u8", [256])


def test_a_packed_graph_says_what_the_graph_says():
    header, columns = read(packed(GRAPH, arrange(GRAPH)).block)
    labels = texts(columns, "node.label")
    assert sorted(labels) == sorted(node.label for node in GRAPH.nodes)
    sources = [node for node, count in enumerate(columns["node.out"]) for _ in range(count)]
    said = {
        (labels[source], header["predicates"][predicate], labels[target])
        for source, predicate, target in zip(sources, columns["edge.predicate"], columns["edge.target"], strict=True)
    }
    nodes = GRAPH.nodes
    assert said == {(nodes[e.source].label, e.predicate, nodes[e.target].label) for e in GRAPH.edges}


def test_evidence_points_into_its_article():
    _, columns = read(packed(GRAPH, arrange(GRAPH)).block)
    shards = dict(packed(GRAPH, arrange(GRAPH)).shards)
    spans = [(row[3], span) for row in shards["a0"] for span in row[4]]
    quotes = [text[start:stop] for text, (start, stop, *_) in spans]
    assert sorted(quotes) == sorted(GRAPH.quote(number) for number in range(len(GRAPH.evidence)))
    assert sum(columns["article.evidence"]) == len(GRAPH.evidence)


def test_positions_count_as_javascript_does():
    text = "😀 xã Nà Nghịu"
    graph = ViewGraph((), (), (ViewArticle("a", "t", text=text),), (ViewEvidence(0, 2, 13),))
    row = dict(packed(graph, arrange(graph)).shards)["a0"][0]
    start, stop = row[4][0][:2]
    assert text.encode("utf-16-le")[2 * start : 2 * stop].decode("utf-16-le") == "xã Nà Nghịu"


@pytest.mark.parametrize("odd", ["vào mùa xuân", "2021-99-99", "２０２１", "-", "2021-05-23-01-99"])
def test_an_odd_date_is_none_or_harmless(odd):
    assert 0 <= date_number(odd) <= 99991231
