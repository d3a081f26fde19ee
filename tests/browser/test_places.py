import re

from kg.model import ACTIVITY_TYPES
from kg.view.explorer_page import write_explorer
from kg.view.model import ViewEdge, ViewGraph, ViewNode, ViewPlace
from tests.browser.test_explorer import saved


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


def test_a_former_commune_is_found_by_what_it_is_today(opened):
    window = opened("merged.html")
    found = [" ".join(text.split()) for text in window.search("con cat").all_inner_texts()]
    assert found[0].startswith("phường Cồn Cát Xã, phường")
    assert found[-1].startswith("xã Bãi Bồi nay thuộc phường Cồn Cát, thành phố Cửa Sông · Xã, phường")
    # Not by the province that it is in.
    window.page.fill("#search", "cua song")
    assert "Bãi Bồi" not in window.text("#search-list")


def test_the_card_of_a_commune_lists_what_was_done_in_its_villages(opened):
    window = opened("merged.html")
    window.search("con cat")
    window.page.keyboard.press("Enter")
    section = window.page.locator("#card section", has_text="hoạt động trên địa bàn")
    assert "2" in section.locator("h3 .count").inner_text()
    rows = [" ".join(text.split()) for text in section.locator(".row").all_inner_texts()]
    assert rows == ["mở đường liên tổ · tổ dân phố 3 · 8/2025", "tặng quà"]
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
