import json
import re
from itertools import pairwise

import pytest

from kg.errors import InvalidValueError, OutputError
from kg.view.model import ViewGraph, ViewNode
from kg.view.pyvis_page import pyvis_page, write_pyvis
from tests.view.sample import GRAPH, hostile


@pytest.fixture(scope="module")
def page():
    return pyvis_page(GRAPH)


def test_the_page_asks_for_nothing_outside(page):
    assert not re.search(
        r"""(?:src|href)\s*=|url\((?!['"]?data:)|@import""", re.sub(r"<script>.*", "", page, flags=re.DOTALL)
    )
    assert "cdn" not in page
    assert "bootstrap" not in page


def test_the_page_is_the_same_every_time(page):
    assert pyvis_page(GRAPH) == page


def test_a_policy_names_each_script_by_its_digest(page):
    policy = re.search(r'content="(default-src [^"]*)"', page)[1]
    assert policy.count("sha256-") == 3
    assert "script-src 'sha256-" in policy


def test_relations_are_named_in_vietnamese_and_quoted(page):
    assert f'"label": {json.dumps("đơn vị thực hiện")}' in page
    assert json.dumps("làm đường bê tông ở bản Nà Hin")[1:-1] in page
    assert "<li><svg" in page
    assert "Ban đảng <b>1</b>" in page


def test_planned_and_inferred_are_dashed(page):
    assert page.count('"dashes": [6, 5]') == 2
    assert page.count('"borderDashes": [4, 3]') == 1


def test_english():
    page = pyvis_page(GRAPH, language="en")
    assert '<html lang="en">' in page
    assert '"label": "carried out by"' in page


def test_markup_stays_text():
    page = pyvis_page(hostile())
    assert "<script>window.hacked" not in page
    assert "<img" not in page.rpartition("vis-network")[2]


def test_the_file_is_written_whole_in_utf8_without_litter(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    write_pyvis(GRAPH, tmp_path / "một.html")
    assert [path.name for path in tmp_path.iterdir()] == ["một.html"]
    assert (tmp_path / "một.html").read_text(encoding="utf-8") == pyvis_page(GRAPH)


def test_an_empty_graph_says_so():
    assert "Không có gì để vẽ." in pyvis_page(ViewGraph())


def test_what_cannot_be_drawn_is_refused(tmp_path):
    many = ViewGraph(tuple(ViewNode(f"n{i}", "Person", f"n{i}") for i in range(1001)))
    with pytest.raises(InvalidValueError, match="--focus"):
        pyvis_page(many)
    with pytest.raises(InvalidValueError, match="vi, en"):
        pyvis_page(GRAPH, language="fr")
    with pytest.raises(OutputError, match="cannot be written"):
        write_pyvis(GRAPH, tmp_path / "no" / "page.html")


def test_a_label_without_text_is_no_id():
    assert '"label": " "' in pyvis_page(ViewGraph((ViewNode("x", "Person", ""),)))


def test_scripts_are_in_the_order_library_picture_ours(page):
    starts = [page.index(mark) for mark in ("* vis-network", "drawGraph();", "const card")]
    assert all(left < right for left, right in pairwise(starts))
