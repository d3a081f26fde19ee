"""What the page shows and hides: by class, place, article, directive, stance and time."""


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


def test_the_table_sorts_and_filters(opened):
    window = opened(link="#tab=table")
    window.page.locator("#table-head button", has_text="Tên").click()
    names = window.page.locator("#table-body th").all_inner_texts()
    assert names[0].strip() == "Ban Dân vận Huyện ủy Sông Mã"
    assert window.page.locator("#table-head th").first.get_attribute("aria-sort") == "ascending"
    window.page.fill("#table-filter", "song ma")
    assert window.text("#table-count") == "3 đối tượng"
