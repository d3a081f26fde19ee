import json
import re

import pytest
from rdflib import Graph, URIRef

from kg.view.explorer_page import write_explorer
from kg.view.model import ViewArticle, ViewEdge, ViewEvidence, ViewGraph, ViewNode
from tests.view.sample import GRAPH, NODES


def saved(window, button):
    window.page.click("#export summary")
    with window.page.expect_download() as download:
        window.page.click(button)
    return download.value.path().read_text(encoding="utf-8-sig")


def texts_of(svg):
    return re.findall(r"<text[^>]*>([^<]*)", svg)


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


def test_planned_and_inferred_are_marked(opened):
    window = opened()
    window.search("trong cay")
    window.page.keyboard.press("Enter")
    assert "(dự kiến)" in window.text("#card-body")
    window.page.keyboard.press("Escape")
    window.search("huyen uy song ma")
    window.page.keyboard.press("Enter")
    row = window.page.locator("#card .row", has_text="suy luận")
    assert "huyện Sông Mã" in row.inner_text()
    row.locator(".say").click()
    assert "nó được suy ra" in window.text("#card-body")


def test_the_legend_filters_by_class_and_says_what_is_hidden(opened):
    window = opened()
    before = window.picture()
    window.page.locator("#filters label", has_text="Hoạt động").first.locator("input").uncheck()
    assert window.text(".shown") == "Đang hiện 7 · 3 bị bộ lọc ẩn"
    assert window.picture() != before
    window.page.click(".reset")
    assert window.text(".shown") == "Đang hiện 10"
    assert window.picture() == before


def test_filters_by_place_and_article(opened):
    window = opened()
    window.page.fill("#filter-place", "ho chi minh")
    window.page.keyboard.press("Enter")
    # The campaign has no place, but is what the gift was given under.
    assert "Đang hiện 3" in window.text(".shown")
    window.page.locator("#filters .chip").click()
    window.unfold("Bài báo")
    window.page.fill("#filter-article", "qua den tay")
    window.page.keyboard.press("Enter")
    assert "Đang hiện 3" in window.text(".shown")


def test_filters_by_directive_and_stance(opened):
    window = opened()
    window.unfold("Văn bản, phong trào")
    window.page.fill("#filter-directive", "17-kh")
    window.page.keyboard.press("Enter")
    # The plan, who issued it, what is done under it and by whom.
    assert "Đang hiện 4" in window.text(".shown")
    window.page.click(".reset")
    window.unfold("Cách nói của bài báo")
    window.page.locator("#filters label", has_text="dự kiến").locator("input").uncheck()
    assert "Đang hiện 9" in window.text(".shown")


def test_the_brush_chooses_a_time(opened):
    window = opened()
    box = window.page.locator("#histogram").bounding_box()
    window.page.mouse.move(box["x"] + 2, box["y"] + 10)
    window.page.mouse.down()
    window.page.mouse.move(box["x"] + box["width"] / 2, box["y"] + 10, steps=4)
    window.page.mouse.up()
    assert window.text("#brush-label").startswith("3/2021 – ")
    assert "2 bị bộ lọc ẩn" in window.text(".shown")
    window.page.mouse.click(box["x"] + 30, box["y"] + 10)
    assert window.text(".shown") == "Đang hiện 10"


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


def test_the_svg_shows_what_is_seen(opened):
    window = opened()
    svg = saved(window, "#export-svg")
    assert svg.startswith("<svg ")
    assert "Huyện ủy Sông Mã" in svg
    assert "stroke-dasharray=" in svg
    window.page.click("#tab-map")
    assert "Quần đảo Hoàng Sa" in saved(window, "#export-svg")


def test_a_picture_says_what_its_shapes_and_colours_mean(opened):
    window = opened()
    assert {"Cấp ủy", "Hoạt động", "viền nét đứt: dự kiến"} <= set(texts_of(saved(window, "#export-svg")))
    assert "Đoàn thể" not in texts_of(saved(window, "#export-svg"))
    window.page.click("#tab-map")
    assert {"Hạ tầng", "Môi trường"} <= set(texts_of(saved(window, "#export-svg")))
    # Also of a tab that was never open, and the one chosen on the map.
    table = opened(link="#tab=table")
    assert "Huyện ủy Sông Mã" in texts_of(saved(table, "#export-svg"))
    window.search("lam duong")
    window.page.keyboard.press("Enter")
    window.page.click("#tab-map")
    assert 'fill="none" fill-opacity="1" stroke="#0b57d0" stroke-width="3"' in saved(window, "#export-svg")


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


def test_the_png_is_a_picture(opened):
    window = opened()
    window.page.click("#export summary")
    with window.page.expect_download() as download:
        window.page.click("#export-png")
    picture = download.value.path().read_bytes()
    assert picture.startswith(b"\x89PNG")
    # Fine enough for a slide, whatever the screen.
    assert int.from_bytes(picture[16:20]) == 3 * window.page.locator("#stage").bounding_box()["width"]


def test_the_csv_has_the_rows_that_are_shown(opened):
    window = opened()
    window.page.locator("#filters label", has_text="Người").locator("input").uncheck()
    lines = saved(window, "#export-csv").splitlines()
    assert lines[0] == "Tên,Loại,Loại hoạt động,Ai làm,Địa bàn,Thời gian,Bài báo,Quan hệ"
    assert len(lines) == 1 + len(NODES) - 1
    assert any(line.startswith("làm đường bê tông,Hoạt động,Làm đường,") and ",2021-04-12," in line for line in lines)


def test_the_selection_as_turtle_and_json_ld_parses(opened):
    window = opened()
    window.search("lam duong")
    window.page.keyboard.press("Enter")
    turtle = Graph().parse(data=saved(window, "#export-ttl"), format="turtle")
    again = Graph().parse(data=json.dumps(json.loads(saved(window, "#export-jsonld"))), format="json-ld")
    road, by = URIRef(NODES[3].id), URIRef("https://w3id.org/danvan/ontology#carriedOutBy")
    assert (road, by, URIRef(NODES[1].id)) in turtle
    assert set(turtle) == set(again)


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


def test_the_table_sorts_and_filters(opened):
    window = opened(link="#tab=table")
    window.page.locator("#table-head button", has_text="Tên").click()
    names = window.page.locator("#table-body th").all_inner_texts()
    assert names[0].strip() == "Ban Dân vận Huyện ủy Sông Mã"
    assert window.page.locator("#table-head th").first.get_attribute("aria-sort") == "ascending"
    window.page.fill("#table-filter", "song ma")
    assert window.text("#table-count") == "3 đối tượng"


def test_the_map_and_the_timeline_list_activities(opened):
    window = opened(link="#tab=timeline")
    window.page.locator(".bubble[title^='Tặng quà']").click()
    assert "tặng quà cho hộ nghèo" in window.text("#card-body")
    window.page.click("#tab-map")
    window.page.wait_for_timeout(200)
    window.page.focus("#map-canvas")
    window.page.keyboard.press("ArrowDown")
    window.page.keyboard.press("Enter")
    assert "phường Bến Nghé" in window.text("#card h2")


def test_the_timeline_begins_at_its_end_where_it_is_too_wide(opened):
    window = opened(link="#tab=timeline", viewport={"width": 340, "height": 700})
    table = "document.getElementById('timeline')"
    left, most = window.page.evaluate(f"[{table}.scrollLeft, {table}.scrollWidth - {table}.clientWidth]")
    assert most > 0
    assert left >= most - 1


def test_the_cascade_leads_from_the_directive_to_the_deed(opened):
    window = opened(link="#tab=cascade")
    tree = window.text("#cascade-tree")
    assert re.search(r"Kế hoạch số 17-KH/HU\s+Huyện ủy Sông Mã · 3/2021", tree)
    assert "làm đường bê tông" in tree
    assert "Ban Dân vận Huyện ủy Sông Mã" in tree


def test_english(opened):
    window = opened()
    window.page.click("#toggle-language")
    assert window.text("#tab-timeline") == "Timeline"
    assert "10 shown" in window.text(".shown")
    assert window.page.evaluate("document.documentElement.lang") == "en"
    window.search("lam duong")
    window.page.keyboard.press("Enter")
    assert "carried out by" in window.text("#card-body")
    assert "12 Apr 2021" in window.text("#card-body")


def test_dark(opened):
    light, dark = opened(), opened(color_scheme="dark")
    colour = "getComputedStyle(document.body).backgroundColor"
    assert light.page.evaluate(colour) == "rgb(255, 255, 255)"
    assert dark.page.evaluate(colour) == "rgb(21, 24, 27)"
    light.page.click("#toggle-theme")
    assert light.page.evaluate(colour) == "rgb(21, 24, 27)"


def test_a_phone(opened):
    window = opened(viewport={"width": 390, "height": 844}, has_touch=True)
    assert window.page.evaluate("document.documentElement.scrollWidth") <= 390
    window.page.tap("#toggle-filters")
    assert window.page.locator("#filters").is_visible()
    window.page.tap("#toggle-filters")
    window.page.fill("#search", "lam duong")
    window.page.locator("#search-list [role=option]").first.tap()
    box = window.page.locator("#card").bounding_box()
    assert box["width"] == 390
    assert window.page.locator("#stage").bounding_box()["height"] > 150


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
