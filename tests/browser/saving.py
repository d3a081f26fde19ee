"""What the page writes, read back."""

import re


def saved(window, button):
    """Return the text of the file that a button of the menu of downloads writes."""
    window.page.click("#export summary")
    with window.page.expect_download() as download:
        window.page.click(button)
    return download.value.path().read_text(encoding="utf-8-sig")


def texts_of(svg):
    """Return the texts in a picture."""
    return re.findall(r"<text[^>]*>([^<]*)", svg)
