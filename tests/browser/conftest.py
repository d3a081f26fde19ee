"""One Chromium for all tests of pages; without one they are skipped, on a build server they fail."""

import os
from pathlib import Path

import pytest
from playwright.sync_api import Error, sync_playwright

from kg.view.explorer_page import write_explorer
from kg.view.pyvis_page import write_pyvis
from tests.view.sample import GRAPH, hostile, merged

_CHROMIUM = Path("/usr/bin/chromium")
_FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def pytest_collection_modifyitems(items):
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        path = str(_CHROMIUM) if _CHROMIUM.exists() else None
        try:
            chromium = playwright.chromium.launch(executable_path=path, args=_FLAGS)
        except Error as error:
            if os.environ.get("CI") == "true":
                raise
            pytest.skip(f"no Chromium to look with: {str(error).splitlines()[0]}")
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def pages(tmp_path_factory):
    """A folder with the pages of the sample and of a graph whose every text is markup."""
    folder = tmp_path_factory.mktemp("pages")
    write_explorer(GRAPH, folder / "graph.html", title="Sông Mã")
    write_explorer(hostile(), folder / "hostile.html", title="<script>window.hacked=5</script>")
    write_explorer(merged(), folder / "merged.html")
    write_pyvis(GRAPH, folder / "pyvis.html")
    write_pyvis(hostile(), folder / "pyvis-hostile.html")
    return folder


class Opened:
    """A window, with what its page asked for and complained of."""

    def __init__(self, browser, **options):
        options = {
            "viewport": {"width": 1280, "height": 800},
            "offline": True,
            "reduced_motion": "reduce",
        } | options
        self.context = browser.new_context(**options)
        # What a page of an earlier test remembered is no business of the next.
        self.context.add_init_script("try { localStorage.clear(); } catch {}")
        self.page = self.context.new_page()
        self.page.set_default_timeout(5000)
        self.requests, self.complaints = [], []
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("console", lambda message: self.complaints.append(message.text))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def open(self, path, link=""):
        # From a blank page, or another link to the same file would not load it anew.
        self.page.goto("about:blank")
        self.requests.clear()
        self.complaints.clear()
        self.page.goto(path.as_uri() + link)
        if "pyvis" not in path.name:
            self.page.wait_for_selector("body[data-ready]", state="attached")
        return self

    def text(self, selector):
        return self.page.locator(selector).inner_text()

    def search(self, text):
        self.page.keyboard.press("/")
        self.page.keyboard.type(text)
        return self.page.locator("#search-list [role=option]")

    def unfold(self, section):
        self.page.locator(f"#filters summary:text-is('{section}')").click()

    def picture(self):
        """The canvas as a data address, to see whether it changed."""
        self.page.wait_for_timeout(250)
        return self.page.evaluate("document.querySelector('#stage').toDataURL()")


@pytest.fixture(scope="session")
def usual(browser):
    """The window for every test that needs no other: to make one takes longer than to open a page."""
    return Opened(browser)


@pytest.fixture
def opened(browser, usual, pages):
    free, others = [usual], []

    def open_page(name="graph.html", link="", **options):
        if free and not options:
            window = free.pop()
        else:
            window = Opened(browser, **options)
            others.append(window)
        return window.open(pages / name, link)

    yield open_page
    for window in others:
        window.context.close()
