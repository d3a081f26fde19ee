import json
import re

import pytest

from kg.errors import OutputError
from kg.view.explorer_page import write_explorer
from kg.view.model import ViewArticle, ViewEvidence, ViewGraph, ViewNode
from tests.view.sample import GRAPH, hostile


def page_of(graph, folder, **options):
    write_explorer(graph, folder / "graph.html", **options)
    return (folder / "graph.html").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def page(tmp_path_factory):
    return page_of(GRAPH, tmp_path_factory.mktemp("explorer"))


def large_graph():
    text = "".join(chr(0x4E00 + (i * 7919) % 20000) for i in range(11000))
    articles = tuple(ViewArticle(f"{i:016x}", f"Bài {i}", text=f"{i} {text}") for i in range(130))
    evidence = tuple(ViewEvidence(i, 0, 9) for i in range(130))
    return ViewGraph((ViewNode("n", "Person", "Vàng A Chứ", tuple(range(130))),), (), articles, evidence)


def test_a_small_graph_is_one_file_without_outside_requests(page, tmp_path):
    page_of(GRAPH, tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["graph.html"]
    assert len(page) < 300_000
    head = page.partition("<script")[0]
    assert not re.search(r"""\b(src|href)=|url\(|@import""", head)


def test_nothing_is_left_of_the_template(page):
    assert not re.search(r"(?<!\$)\{(policy|title|style|config|encoding|block|shards|script)\}", page)


def test_the_same_graph_gives_the_same_bytes(page, tmp_path):
    assert page_of(GRAPH, tmp_path) == page
    write_explorer(large_graph(), tmp_path / "a.html")
    write_explorer(large_graph(), tmp_path / "b.html")
    same = (tmp_path / "a.html").read_text().replace("a_data", "b_data") == (tmp_path / "b.html").read_text()
    # The folder's name is part of the script's configuration, not of the script, so that the digest is too.
    assert same
    shards = [sorted(path.read_bytes() for path in (tmp_path / f"{n}_data").iterdir()) for n in "ab"]
    assert shards[0] == shards[1]


def test_only_the_page_s_script_may_run(page):
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page)[1]
    assert "default-src 'none'" in policy
    assert "unsafe-inline" not in policy


def test_markup_stays_data(tmp_path):
    page = page_of(hostile(), tmp_path, title="</title><script>window.hacked=4</script>")
    assert page.count("<script") == page_of(GRAPH, tmp_path).count("<script")
    assert "<img" not in page


def test_large_texts_lie_beside_the_page(tmp_path):
    page = page_of(large_graph(), tmp_path)
    names = sorted(path.name for path in (tmp_path / "graph_data").iterdir())
    assert names == ["a0.js", "a1.js", "a2.js", "n0.js"]
    assert "shard-a0" not in page
    shard = (tmp_path / "graph_data" / "a0.js").read_text(encoding="utf-8")
    assert re.fullmatch(r'danvanShard\("a0","[A-Za-z0-9+/=]+"\);\n', shard)


def test_a_smaller_graph_takes_the_old_shards_away(tmp_path):
    page_of(large_graph(), tmp_path)
    (tmp_path / "graph_data" / "notes.txt").write_text("mine")
    page_of(GRAPH, tmp_path)
    assert [path.name for path in (tmp_path / "graph_data").iterdir()] == ["notes.txt"]
    (tmp_path / "graph_data" / "notes.txt").unlink()
    page_of(GRAPH, tmp_path)
    assert not (tmp_path / "graph_data").exists()


def test_what_cannot_be_written_is_said(tmp_path):
    with pytest.raises(OutputError, match="cannot be written"):
        write_explorer(GRAPH, tmp_path / "no" / "graph.html")


def test_every_text_has_two_languages(page):
    config = json.loads(re.search(r'id="config">(.*?)</script>', page)[1])
    assert all(vi and en for vi, en in config["texts"].values())
    used = set(re.findall(r'data-(?:t|label)="([^"]+)"', page)) | set(re.findall(r'\bt\("([a-z0-9-]+)"', page))
    assert used <= set(config["texts"])
