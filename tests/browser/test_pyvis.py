def test_it_draws_offline_without_a_complaint(opened):
    window = opened("pyvis.html")
    window.page.wait_for_selector("canvas")
    assert window.complaints == []
    assert [url for url in window.requests if not url.startswith(("file:", "data:"))] == []
    assert window.page.evaluate("nodes.length") == 10


def test_a_tap_shows_the_sentence(opened):
    window = opened("pyvis.html", has_touch=True, viewport={"width": 390, "height": 844})
    spot = window.page.evaluate("network.canvasToDOM(network.getPosition('n3'))")
    box = window.page.locator("#mynetwork").bounding_box()
    window.page.touchscreen.tap(box["x"] + spot["x"], box["y"] + spot["y"])
    window.page.wait_for_selector("#card:not([hidden])")
    assert "làm đường bê tông" in window.text("#card")
    window.page.evaluate("network.selectEdges(['e1'])")
    legend = window.page.locator("nav").bounding_box()
    assert legend["y"] >= box["y"]


def test_markup_is_shown_as_text(opened):
    window = opened("pyvis-hostile.html")
    window.page.wait_for_selector("canvas")
    spot = window.page.evaluate("network.canvasToDOM(network.getPosition('n0'))")
    box = window.page.locator("#mynetwork").bounding_box()
    window.page.mouse.move(box["x"] + spot["x"], box["y"] + spot["y"])
    window.page.wait_for_timeout(300)
    window.page.mouse.click(box["x"] + spot["x"], box["y"] + spot["y"])
    assert "<img src=x" in window.text("#card")
    assert window.page.evaluate("window.hacked") is None
    assert window.page.locator("img").count() == 0
    assert window.complaints == []
