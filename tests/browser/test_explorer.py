import json
import re

import pytest
from rdflib import Graph, URIRef

from kg.model import ACTIVITY_TYPES
from kg.view.explorer_page import write_explorer
from kg.view.model import ViewArticle, ViewEdge, ViewEvidence, ViewGraph, ViewNode, ViewPlace
from tests.view.sample import GRAPH, NODES


def saved(window, button):
    window.page.click("#export summary")
    with window.page.expect_download() as download:
        window.page.click(button)
    return download.value.path().read_text(encoding="utf-8-sig")


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


def test_the_png_is_a_picture(opened):
    window = opened()
    window.page.click("#export summary")
    with window.page.expect_download() as download:
        window.page.click("#export-png")
    assert download.value.path().read_bytes().startswith(b"\x89PNG")


def test_the_csv_has_the_rows_that_are_shown(opened):
    window = opened()
    window.page.locator("#filters label", has_text="Người").locator("input").uncheck()
    lines = saved(window, "#export-csv").splitlines()
    assert lines[0] == "Tên,Loại,Loại hoạt động,Địa bàn,Thời gian,Bài báo,Quan hệ"
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


def test_a_merged_commune_says_its_code_its_time_and_what_it_is_now(opened):
    window = opened("merged.html")
    window.search("bai boi")
    window.page.keyboard.press("Enter")
    window.page.wait_for_selector("#card h3:text-is('Đơn vị hành chính')")
    card = window.text("#card-body")
    assert "mã 30101" in card
    assert "tồn tại đến hết tháng 6/2025" in card
    row = window.page.locator("#card .row", has_text="nay là")
    assert "phường Cồn Cát, thành phố Cửa Sông" in row.inner_text()
    row.locator("button").click()
    window.page.wait_for_selector("#card h2:has-text('phường Cồn Cát')")
    card = window.text("#card-body")
    assert "tồn tại từ tháng 7/2025" in card
    assert "nhập từ xã Bãi Bồi, thành phố Cửa Sông" in card
    assert "nhập một phần của xã Bến Đò, tỉnh Đầm Sen" in card


def test_an_open_place_names_its_candidates(opened):
    window = opened("merged.html")
    window.search("do ngang")
    window.page.keyboard.press("Enter")
    window.page.wait_for_selector("#card .member")
    assert "không cho biết đây là nơi nào" in window.text("#card-body")
    rows = window.page.locator("#card .member").all_inner_texts()
    assert rows == ["phường Đò Ngang, tỉnh Đầm Sen (từ tháng 3/2025 đến hết tháng 6/2025)"] * 2


def test_places_of_one_name_are_told_apart_by_their_time(opened):
    window = opened("merged.html")
    window.page.fill("#filter-place", "cua song")
    rows = window.page.locator("#filter-place-list .name").all_inner_texts()
    assert rows == ["thành phố Cửa Sông (đến 6/2025)", "thành phố Cửa Sông (từ 7/2025)"]
    window.page.locator("#filter-place-list li").nth(1).click()
    assert "(từ 7/2025)" in window.text("#filters .chip")
    window.page.wait_for_timeout(400)
    again = opened("merged.html", link=window.page.evaluate("location.hash"))
    assert "(từ 7/2025)" in again.text("#filters .chip")
    again.page.click(".reset")
    again.search("thanh pho cua song")
    hints = again.page.locator("#search-list .hint").all_inner_texts()
    assert sorted(hint.split(" · ")[1] for hint in hints) == ["từ 7/2025", "đến 6/2025"]
    again.page.keyboard.press("Escape")
    again.page.click("#tab-map")
    svg = saved(again, "#export-svg")
    assert "Cửa Sông (đến 6/2025) 1" in svg


def test_labels_of_regions_keep_the_names_of_bodies_and_numbers(usual, tmp_path):
    places = (
        ViewPlace("thành phố Cửa Sông", "province", None, 16.0, 108.2),
        ViewPlace("quận 8", "district", 0),
        ViewPlace("huyện Đồi Chè", "district", 0),
    )
    nodes = [ViewNode(f"q{i}", "Activity", f"tặng quà {i}", kind="visit", place=1 + i % 2) for i in range(500)]
    nodes += [ViewNode("body", "PartyCommittee", "Huyện ủy")]
    nodes += [ViewNode(f"a{i}", "Activity", f"họp {i}", kind="visit") for i in range(9)]
    edges = tuple(ViewEdge(501 + i, 500, "carriedOutBy") for i in range(9))
    write_explorer(ViewGraph(tuple(nodes), edges, (), (), places), tmp_path / "names.html")
    window = usual.open(tmp_path / "names.html")
    labels = set()
    for _ in range(6):
        window.page.click("#zoom-out")
        labels.update(re.findall(r"<text[^>]*>([^<]*)", saved(window, "#export-svg")))
    assert {"Huyện ủy 9", "quận 8, thành phố Cửa Sông 250", "Đồi Chè, thành phố Cửa Sông 250"} <= labels
    window.page.click("#toggle-help")
    assert "Con số sau tên vùng" in window.text("#help")


def test_the_card_of_a_commune_lists_what_was_done_in_its_villages(opened):
    window = opened("merged.html")
    window.search("con cat")
    window.page.keyboard.press("Enter")
    section = window.page.locator("#card section", has_text="hoạt động trên địa bàn")
    assert "2" in section.locator("h3 .count").inner_text()
    rows = [" ".join(text.split()) for text in section.locator(".row").all_inner_texts()]
    assert rows == ["mở đường liên tổ tổ dân phố 3 8/2025", "tặng quà"]
    # Of a place where all took place right there, the relations say so alone.
    window.search("bai boi")
    window.page.keyboard.press("Enter")
    assert window.page.locator("#card section", has_text="hoạt động trên địa bàn").count() == 0


def places_of(svg, label):
    """Return the middle of each text of an SVG that holds `label`."""
    found = re.findall(r'<text x="([-\d.]+)" y="([-\d.]+)"[^>]*>([^<]*)', svg)
    return [(float(x), float(y)) for x, y, text in found if label in text]


def test_a_chosen_place_fills_the_picture(usual, tmp_path):
    places = tuple(
        ViewPlace(f"tỉnh {name}", "province", None, 10.5 + i / 4, 106.0 + i / 9)
        for i, name in enumerate(f"Hồ {chr(65 + i)}" for i in range(20))
    )
    nodes = [ViewNode(f"a{i}", "Activity", f"mở lớp {i}", kind="training", place=i % 20) for i in range(400)]
    write_explorer(ViewGraph(tuple(nodes), (), (), (), places), tmp_path / "wide.html")
    window = usual.open(tmp_path / "wide.html")
    window.page.fill("#filter-place", "ho q")
    window.page.keyboard.press("Enter")
    window.page.wait_for_timeout(300)
    names = places_of(saved(window, "#export-svg"), "mở lớp")
    assert len(names) > 10
    assert max(x for x, _ in names) - min(x for x, _ in names) > 350
    assert max(y for _, y in names) - min(y for _, y in names) > 200
    window.page.click("#tab-map")
    window.page.wait_for_timeout(300)
    ((x, y),) = places_of(saved(window, "#export-svg"), "Hồ Q 20")
    assert abs(x - 512) < 60
    assert abs(y - 345) < 60
    window.page.locator("#filters .chip").click()
    window.page.click("#tab-graph")
    window.page.wait_for_timeout(300)
    assert len(places_of(saved(window, "#export-svg"), "Hồ")) > 10


def crowded_map(path):
    """Write a page with provinces close to each other and activities of every kind."""
    kinds = [kind for group in ACTIVITY_TYPES.values() for kind in group]
    places = tuple(ViewPlace(f"tỉnh Đồi {i}", "province", None, 20.5 + i % 4 / 5, 105 + i // 4 / 5) for i in range(16))
    nodes = tuple(
        ViewNode(f"a{i}", "Activity", f"việc {i}", kind=kind, date=f"20{10 + i % 9}", place=i % 16)
        for i, kind in enumerate(kinds * 3)
    )
    write_explorer(ViewGraph(nodes, (), (), (), places), path)
    return path


def test_names_on_the_map_leave_the_circles_free(usual, tmp_path):
    window = usual.open(crowded_map(tmp_path / "crowded.html"), link="#tab=map")
    svg = saved(window, "#export-svg")
    circles = [
        tuple(map(float, row))
        for row in re.findall(r'<circle cx="([\d.]+)" cy="([\d.]+)" r="([\d.]+)" fill="none"', svg)
    ]
    names = places_of(svg, "Đồi")
    assert len(circles) == 16
    assert len(names) > 4
    for x, y in names:
        assert all(abs(x - cx) > 15 or abs(y - cy) > r * 0.8 for cx, cy, r in circles)


def test_on_a_phone_the_legend_of_the_map_is_whole_and_nothing_peeps_out_beside_the_timeline(opened, tmp_path):
    window = opened(viewport={"width": 390, "height": 844}).open(crowded_map(tmp_path / "crowded.html"), "#tab=map")
    assert window.page.locator("#map-legend li").count() == len(ACTIVITY_TYPES)
    assert window.page.evaluate(
        "(({scrollHeight, clientHeight}) => scrollHeight <= clientHeight)(document.querySelector('#map-legend'))"
    )
    window.page.click("#tab-timeline")
    # The shade that covers the gutter is not drawn for cells whose borders collapse.
    assert (
        window.page.evaluate("getComputedStyle(document.querySelector('#timeline table')).borderCollapse") == "separate"
    )
