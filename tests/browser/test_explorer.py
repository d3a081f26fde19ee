"""The page of the explorer in a browser: search, cards, links, keys."""

import pytest

from kg.view.explorer_page import write_explorer
from kg.view.model import ViewArticle, ViewEdge, ViewEvidence, ViewGraph, ViewNode
from tests.browser.saving import saved
from tests.view.sample import GRAPH


def test_it_opens_offline_without_a_request_or_a_complaint(opened):
    window = opened()
    assert window.text("h1") == "Sông Mã"
    assert "10 đối tượng · 9 quan hệ · 2 bài báo" in window.text("#counts")
    for tab in ("map", "timeline", "table", "cascade", "graph"):
        window.page.click(f"#tab-{tab}")
        window.page.wait_for_timeout(60)
    assert window.complaints == []
    assert [url for url in window.requests if not url.startswith(("file:", "blob:"))] == []
    assert len(window.requests) == 1


def test_search_needs_no_diacritics(opened):
    window = opened()
    found = window.search("ban dan van")
    assert found.count() == 1
    assert "Ban Dân vận Huyện ủy Sông Mã" in found.first.inner_text()
    assert "Ban đảng · huyện Sông Mã, tỉnh Sơn La · 1 bài báo" in found.first.inner_text()
    window.page.keyboard.press("Escape")
    window.page.fill("#search", "dang uy phuong")
    assert window.page.locator("#search-list [role=option]").count() == 1
    window.page.fill("#search", "không có gì như thế")
    assert "Không tìm thấy" in window.text("#search-list")


def test_search_knows_what_abbreviations_stand_for(opened):
    window = opened()
    window.page.fill("#search", "BDV huyện ủy sông mã")
    assert "Ban Dân vận Huyện ủy Sông Mã" in window.page.locator("#search-list [role=option]").first.inner_text()


def test_a_card_says_what_is_known_and_the_sentences_that_say_it(opened):
    window = opened()
    window.search("lam duong")
    window.page.keyboard.press("Enter")
    card = window.text("#card-body")
    assert "Làm đường" in card
    assert "12/4/2021" in card
    assert "bản Nà Hin, xã Nà Nghịu, huyện Sông Mã, tỉnh Sơn La" in card
    row = window.page.locator("#card .row", has_text="Ban Dân vận Huyện ủy Sông Mã")
    row.locator(".say").first.click()
    marks = row.locator("blockquote mark")
    assert marks.all_inner_texts() == [GRAPH.quote(1), GRAPH.quote(2)]
    assert "Sông Mã làm tốt công tác dân vận" in row.inner_text()
    assert "Báo Sơn La · 15/4/2021" in row.inner_text()


def test_a_press_on_an_edge_shows_its_sentence(opened):
    window = opened()
    window.search("lo van panh")
    window.page.keyboard.press("Enter")
    window.page.keyboard.press("f")
    window.page.wait_for_timeout(300)
    box = window.page.locator("#stage").bounding_box()
    # Between the person in the middle and the only neighbour, straight above.
    window.page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] * 0.55)
    assert window.text("#card h2") == "Quan hệ"
    assert "Lò Văn Pành Trưởng ban →" in window.text("#card .statement").replace("\n", "")
    assert window.page.locator("#card blockquote mark").inner_text() == GRAPH.quote(3)


def test_a_link_restores_the_view(opened):
    window = opened()
    window.search("lam duong")
    window.page.keyboard.press("Enter")
    window.page.keyboard.press("f")
    window.page.locator("#filters label", has_text="Người").locator("input").uncheck()
    window.page.wait_for_timeout(400)
    link = window.page.evaluate("location.hash")
    other = opened(link=link)
    assert "làm đường bê tông" in other.text("#card h2")
    assert "1 bị bộ lọc ẩn" in other.text(".shown")
    assert other.page.locator("#card button", has_text="Thoát xem riêng").count() == 1


def test_odd_links_do_no_harm(opened):
    window = opened(link="#tab=none&n=zz&e=1~2~3&a=99&focus=7&time=9-x&place=-4&at=a,b,c&hide=.&d=ffffffff")
    assert window.complaints == []
    assert window.text(".shown") == "Đang hiện 10"


def test_back_and_forward(opened):
    window = opened()
    for name in ("lam duong", "lo van panh"):
        window.search(name)
        window.page.keyboard.press("Enter")
    window.page.click("#go-back")
    window.page.wait_for_timeout(100)
    assert "làm đường" in window.text("#card h2")
    window.page.click("#go-forward")
    window.page.wait_for_timeout(100)
    assert "Lò Văn Pành" in window.text("#card h2")


def test_the_shortest_path(opened):
    window = opened()
    window.search("lo van panh")
    window.page.keyboard.press("Enter")
    window.page.locator("#card button", has_text="Tìm đường").click()
    window.page.keyboard.type("17-kh")
    window.page.keyboard.press("Enter")
    card = window.text("#card-body")
    assert "Đường ngắn nhất đến Kế hoạch số 17-KH/HU" in card
    # By the post, then by the committee or the road: three statements either way.
    assert window.page.locator("#card section", has_text="Đường ngắn nhất").locator("> .row").count() == 3
    window.page.fill("#path-to", "tang qua")
    window.page.keyboard.press("Enter")
    assert "Không có đường nào đến" in window.text("#card-body")


def test_who_did_a_thing_stands_beside_it(opened):
    window = opened()
    window.search("huyen song ma")
    window.page.keyboard.press("Enter")
    done = window.page.locator("#card section", has_text="hoạt động trên địa bàn").locator(".row").all_inner_texts()
    road = "làm đường bê tông · Ban Dân vận Huyện ủy Sông Mã · bản Nà Hin, xã Nà Nghịu · 12/4/2021"
    assert " ".join(done[0].split()) == road
    window.page.locator("#card button", has_text="Chỉ hiện nơi này").click()
    assert "huyện Sông Mã" in window.text("#filters .chip")
    window.page.locator("#card button", has_text="Hiện mọi nơi").click()
    assert window.page.locator("#filters .chip").count() == 0


def test_who_did_a_thing_in_a_place_is_shown_with_it(opened):
    window = opened()
    window.page.fill("#filter-place", "na nghiu")
    window.page.keyboard.press("Enter")
    names = {line.split(",")[0] for line in saved(window, "#export-csv").splitlines()[1:]}
    assert {"làm đường bê tông", "Ban Dân vận Huyện ủy Sông Mã"} <= names
    assert "Lò Văn Pành" not in names
    # The legend counts what there is to show there, whatever it hides itself.
    count = window.page.locator("#filters label", has_text="Hoạt động").locator(".count")
    assert count.inner_text() == "2"
    window.page.locator("#filters label", has_text="Hoạt động").locator("input").uncheck()
    assert count.inner_text() == "2"
    window.page.locator("#filters .chip").click()
    assert count.inner_text() == "3"


def test_everything_by_keyboard(opened):
    window = opened()
    keys = window.page.keyboard
    window.search("ban dan van")
    keys.press("ArrowDown")
    keys.press("Enter")
    assert "Ban Dân vận" in window.text("#card h2")
    assert window.page.evaluate("document.activeElement.id") == "stage"
    first = window.text("#card h2")
    for key in ("ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp"):
        keys.press(key)
    assert window.text("#card h2") != first or window.text("#live")
    keys.press("Escape")
    assert window.page.locator("#card").is_hidden()
    keys.press("4")
    assert window.page.locator("#table").is_visible()
    keys.press("?")
    assert window.page.locator("#help").is_visible()
    keys.press("Escape")
    assert window.page.locator("#help").is_hidden()


def test_arrows_reach_the_neighbours(opened):
    window = opened()
    window.search("lo van panh")
    window.page.keyboard.press("Enter")
    window.page.keyboard.press("f")
    window.page.wait_for_timeout(300)
    window.page.keyboard.press("ArrowUp")
    window.page.keyboard.press("ArrowDown")
    assert "Ban Dân vận" in window.text("#card h2")


def test_articles_can_be_shown_and_read(opened):
    window = opened()
    before = window.picture()
    window.unfold("Bài báo")
    window.page.locator("#filters label", has_text="Hiện bài báo").locator("input").check()
    assert window.picture() != before
    window.search("tang qua")
    window.page.keyboard.press("Enter")
    window.page.locator("#card .row", has_text="Quà đến tay người nghèo").locator("button").first.click()
    assert GRAPH.articles[1].text in window.text("#card .text")


@pytest.mark.parametrize("tab", ["graph", "map", "timeline", "table", "cascade"])
def test_markup_is_shown_as_text(opened, tab):
    window = opened("hostile.html", link=f"#tab={tab}")
    window.search("script")
    window.page.keyboard.press("Enter")
    window.page.wait_for_timeout(100)
    window.page.locator("#card .say").first.click()
    window.page.wait_for_timeout(150)
    assert window.page.evaluate("window.hacked") is None
    assert "<img src=x" in window.text("#card-body")
    assert window.page.locator("#card a, #card img").count() == 0
    assert window.complaints == []
    assert "<img" not in saved(window, "#export-svg")


@pytest.mark.parametrize(
    "graph",
    [
        ViewGraph(),
        ViewGraph((ViewNode("x", "Person", "Lê Văn Tám"),)),
        ViewGraph(
            (ViewNode("x", "Person", "rất dài " * 250), ViewNode("y", "Village", "y")),
            (ViewEdge(0, 1, "under"),),
        ),
    ],
    ids=["empty", "one", "long"],
)
def test_odd_graphs_open(usual, tmp_path, graph):
    write_explorer(graph, tmp_path / "odd.html")
    window = usual.open(tmp_path / "odd.html")
    for tab in ("map", "timeline", "table", "cascade", "graph"):
        window.page.click(f"#tab-{tab}")
        window.page.wait_for_timeout(40)
    assert window.complaints == []
    assert "Không có ngày tháng" in window.text("#brush")
    assert "Không địa phương nào" in window.page.locator("#filters").text_content()
    assert window.page.locator("#empty").is_visible() == (not graph.nodes)


def test_a_missing_shard_is_named_and_the_rest_works(usual, tmp_path):
    text = "xã Nà Nghịu " + "".join(chr(0x4E00 + (i * 7919) % 20000) for i in range(1_300_000))
    nodes = (ViewNode("a", "PartyCell", "Chi bộ A", (0,)), ViewNode("b", "Commune", "xã Nà Nghịu", (0,)))
    graph = ViewGraph(
        nodes,
        (ViewEdge(0, 1, "jurisdiction", (0,)),),
        (ViewArticle("a" * 16, "Bài", text=text),),
        (ViewEvidence(0, 0, 11),),
    )
    write_explorer(graph, tmp_path / "đồ thị.html")
    shards = tmp_path / "đồ thị_data"
    window = usual.open(tmp_path / "đồ thị.html")
    window.search("chi bo")
    window.page.keyboard.press("Enter")
    window.page.locator("#card .say").first.click()
    assert window.page.locator("blockquote mark").inner_text() == "xã Nà Nghịu"
    (shards / "a0.js").unlink()
    window.page.reload()
    window.page.wait_for_selector("body[data-ready]", state="attached")
    window.page.locator("#card .say").first.click()
    assert "Thiếu tệp đồ thị_data/a0.js" in window.text("#card .problem")
    assert "xã Nà Nghịu" in window.text("#card-body")
