"""What is read of an article is let go with it: no cycle of references is left for Python to search for."""

import gc
from pathlib import Path

import pytest

from kg.intake import read_article
from kg.relate import extract_article

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_nothing_refers_to_itself(path):
    article = read_article(path.read_bytes(), path.name)
    extract_article(article)  # what is built once for all articles
    gc.collect()
    gc.disable()
    try:
        extract_article(article)
        assert gc.collect() == 0
    finally:
        gc.enable()
