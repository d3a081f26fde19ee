"""Other looks of the page: map, timeline, cascade, English, dark, on a phone."""

import re


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
