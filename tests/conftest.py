from functools import cache
from pathlib import Path

import pytest
from hypothesis import settings

from kg.model import Article, Record
from kg.workflow.build import build
from tests.samples import CELL_TEXT, NEWS_TEXT, cell_record, gold_records, news_record

# How long an example takes says more about what else the machine does than about the code.
settings.register_profile("no deadline", deadline=None)
settings.load_profile("no deadline")


def sample_record(article: Article) -> Record:
    """Extract by heart: the records made by hand for the articles that there are of them."""
    return _records()[article.sha256]


@cache
def _records() -> dict[str, Record]:
    records = (cell_record(), news_record(), *gold_records())
    return {record.article.sha256: record for record in records}


def write_samples(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "a.txt").write_text(CELL_TEXT, encoding="utf-8")
    (folder / "b.txt").write_text(NEWS_TEXT, encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a workspace built from the two articles with records made by hand."""
    root = tmp_path_factory.mktemp("built")
    build([write_samples(root / "news")], root / "out", extract=sample_record)
    return root / "out"


@pytest.fixture(scope="session")
def built_seeds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a workspace built from the gold annotations of the seeds."""
    out = tmp_path_factory.mktemp("seeds") / "out"
    build([Path(__file__).parents[1] / "seeds"], out, extract=sample_record)
    return out
