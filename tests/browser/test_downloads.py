"""What the page writes: pictures, tables, the selection as RDF."""

import json

from rdflib import Graph, URIRef

from tests.browser.saving import saved, texts_of
from tests.view.sample import NODES


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
