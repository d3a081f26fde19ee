"""How long pages take to write, open, move about, search and read, in Chromium without a GPU.

    python bench/views.py [--seeds out/graph.html] [10000 100000 1000000]

Prints a table. Each figure is of one run; read differences under a fifth as noise.
"""

import argparse
import resource
import tempfile
import time
from dataclasses import dataclass, field
from multiprocessing import get_context
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from bench.graphs import made_graph, sizes
from kg.view.explorer_page import write_explorer

CHROMIUM = "/usr/bin/chromium"
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
_FRAMES = """() => { window.__frames = []; const step = (now) => { window.__frames.push(now);
  window.__recording = requestAnimationFrame(step); }; window.__recording = requestAnimationFrame(step); }"""
_RATE = """() => { cancelAnimationFrame(window.__recording); const f = window.__frames;
  const gaps = f.slice(1).map((t, i) => t - f[i]);
  return [1000 * gaps.length / (f[f.length - 1] - f[0]), Math.max(...gaps)]; }"""
# From a press to the first frame that shows what `selector` waits for.
_UNTIL = """([press, selector]) => new Promise((resolve) => { const begin = performance.now();
  const shown = () => resolve(performance.now() - begin);
  const look = () => requestAnimationFrame(document.querySelector(selector) ? shown : look);
  document.querySelector(press).click(); look(); })"""
_SEARCH = """(text) => { const field = document.querySelector('#search'), begin = performance.now();
  field.value = text; field.dispatchEvent(new Event('input')); return performance.now() - begin; }"""


@dataclass(slots=True)
class Figures:
    """What was measured of one page, by name."""

    name: str
    rows: dict[str, str] = field(default_factory=dict)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", type=int, nargs="*", help="numbers of nodes")
    parser.add_argument("--seeds", type=Path, help="a page that is already written")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        found = [_opened(Figures(str(arguments.seeds)), arguments.seeds)] if arguments.seeds else []
        for size in arguments.sizes or ([] if arguments.seeds else list(sizes())):
            path = Path(folder) / f"graph{size}.html"
            figures = Figures(f"{size:,} nodes")
            figures.rows["writing"] = _written(size, path)
            found.append(_opened(figures, path))
    for figures in found:
        print(figures.name)
        for name, value in figures.rows.items():
            print(f"  {name:28} {value}")


def _written(size: int, path: Path) -> str:
    """Write a page in a process of its own, so that its memory is its own."""
    with get_context("spawn").Pool(1) as pool:
        made, seconds, memory = pool.apply(_write, (size, path))
    return f"{seconds:.1f} s, {memory:.0f} MB at most (the graph itself: {made:.0f} MB)"


def _write(size: int, path: Path) -> tuple[float, float, float]:
    graph = made_graph(size)
    made = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    begin = time.perf_counter()
    write_explorer(graph, path)
    return made, time.perf_counter() - begin, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _opened(figures: Figures, path: Path) -> Figures:
    shards = path.with_name(f"{path.stem}_data")
    beside = sum(file.stat().st_size for file in shards.iterdir()) if shards.is_dir() else 0
    figures.rows["page"] = f"{path.stat().st_size / 1e6:.2f} MB, beside it {beside / 1e6:.1f} MB"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        page = browser.new_page(viewport={"width": 1280, "height": 800}, offline=True)
        page.set_default_timeout(120_000)
        page.goto(path.absolute().as_uri(), wait_until="commit")
        page.wait_for_selector("body[data-ready]", state="attached")
        figures.rows["usable after"] = f"{int(page.evaluate('document.body.dataset.ready')) / 1000:.2f} s"
        figures.rows["memory of scripts"] = f"{page.evaluate('performance.memory.usedJSHeapSize') / 1e6:.0f} MB"
        _move(page, figures, "seen whole")
        _search(page, figures)
        _read(page, figures)
        _move(page, figures, "seen near")
        browser.close()
    return figures


def _move(page: Page, figures: Figures, where: str) -> None:
    page.wait_for_timeout(600)
    page.evaluate(_FRAMES)
    page.mouse.move(640, 420)
    page.mouse.down()
    for step in range(120):
        page.mouse.move(640 + 150 * ((step // 30) % 2 or -1) * (step % 30) / 30, 420 + step % 40)
        page.wait_for_timeout(8)
    page.mouse.up()
    figures.rows[f"drag, {where}"] = _rate(page)
    page.evaluate(_FRAMES)
    for step in range(60):
        page.mouse.wheel(0, -60 if step < 30 else 60)
        page.wait_for_timeout(16)
    figures.rows[f"wheel, {where}"] = _rate(page)


def _rate(page: Page) -> str:
    rate, worst = page.evaluate(_RATE)
    return f"{rate:.0f} frames/s, longest {worst:.0f} ms"


def _search(page: Page, figures: Figures) -> None:
    first = page.evaluate(_SEARCH, "ban dan van")
    later = max(page.evaluate(_SEARCH, text) for text in ("dang uy xa tan", "chi bo", "nguyen thi", "xyzzy"))
    figures.rows["search"] = f"first {first:.0f} ms, then at most {later:.0f} ms"


def _read(page: Page, figures: Figures) -> None:
    page.evaluate(_SEARCH, "dang uy")
    shown = page.evaluate(_UNTIL, ["#search-list li", "#card .say[aria-expanded]"])
    page.wait_for_timeout(700)
    sentence = page.evaluate(_UNTIL, ["#card .say[aria-expanded]", "#card blockquote mark"])
    figures.rows["click to card, to sentence"] = f"{shown:.0f} ms, {sentence:.0f} ms"


if __name__ == "__main__":
    main()
