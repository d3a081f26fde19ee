"""What holds for every article, and the five seeds."""

import hashlib
import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.errors import InputError
from kg.intake import bytes_of, find_sources, read_article
from kg.model import BlockKind

ROOT = Path(__file__).parents[2]
SEEDS = find_sources([ROOT / "seeds"])
ARTICLES = ROOT / "tests" / "gold" / "articles"
HELD_OUT = set((ARTICLES.parent / "held_out.txt").read_text(encoding="utf-8").split())
OPEN = sorted(path.stem for path in ARTICLES.glob("*.json") if path.stem not in HELD_OUT)
WORDS = (
    "Xã Tân Lập ra quân làm đường giao thông nông thôn sáng nay tại thôn Hòa Bình.",
    "Người dân thôn Hòa Bình hiến đất",
    "Tin liên quan",
    "Thứ Hai, 05/06/2023 - 07:30",
    "Lê Thu - Văn Bình",
    "BNO - ",
    "Ảnh: Lê Thu",
    "XÂY DỰNG ĐẢNG",
    "THÔNG BÁO",
    "Về việc họp dân",
    "| ",
    "./. ",
    "![a](b)",
    "[caption]",
    " date 2021-02 ",
    "a.jpg",
    "\n",
    "\n\n",
    " ",
    "\r\n",
)


@given(st.text() | st.lists(st.sampled_from(WORDS)).map("".join))
@settings(max_examples=200, deadline=None)
def test_blocks_are_ordered_stripped_and_inside_the_text(text):
    try:
        article = read_article(text.encode(), "a.txt")
    except InputError:
        return
    stop = 0
    for block in article.blocks:
        assert stop <= block.span.start < block.span.stop <= len(article.text)
        quote = block.span.quote(article.text)
        assert quote == quote.strip()
        stop = block.span.stop
    titles = article.spans(BlockKind.TITLE)
    assert len(titles) <= 1
    assert article.title == " ".join("".join(span.quote(article.text) for span in titles).split())
    assert read_article(article.text.encode(), "a.txt").blocks == article.blocks


@given(st.binary(max_size=200))
@settings(deadline=None)
def test_any_bytes_are_an_article_or_an_input_error(data):
    try:
        article = read_article(data, "a.txt")
    except InputError:
        return
    assert article.sha256 == hashlib.sha256(data).hexdigest()


@pytest.mark.parametrize("source", SEEDS, ids=lambda source: source.name)
def test_title_date_and_writers_of_a_seed(source):
    gold = json.loads((ROOT / "tests/gold/seeds" / f"{source.path.stem}.json").read_text(encoding="utf-8"))["article"]
    article = read_article(bytes_of(source), source.name)
    assert article.title == gold["title"]
    assert article.published == gold["published"]
    assert list(article.byline) == gold["byline"]
    assert article.publisher == gold.get("publisher")


@pytest.mark.parametrize("number", OPEN)
def test_title_day_and_writers_of_a_gold_article(number):
    gold = json.loads((ARTICLES / f"{number}.json").read_text(encoding="utf-8"))["article"]
    article = read_article((ARTICLES / f"{number}.txt").read_bytes(), f"{number}.txt")
    assert article.title == gold["title"]
    assert (article.published or "")[:10] == (gold["published"] or "")[:10]
    assert list(article.byline) == gold["byline"]
    assert article.publisher == gold.get("publisher")


@pytest.mark.parametrize(("seed", "captions"), [("000", 2), ("001", 3), ("002", 1), ("003", 1), ("004", 6)])
def test_captions_of_a_seed_are_counted_once(seed, captions):
    (source,) = (source for source in SEEDS if source.path.name.startswith(seed))
    article = read_article(bytes_of(source), source.name)
    found = [span.quote(article.text) for span in article.spans(BlockKind.CAPTION)]
    assert len(set(found)) == len(found) == captions
    said = " ".join(span.quote(article.text) for span in (block.span for block in article.blocks))
    for furniture in (
        "Tin cùng chuyên mục",
        "Đã xem",
        "Trang:",
        "0:00",
        "English",
        "Email",
        "Chia sẻ",
        "Xem thêm",
    ):
        assert furniture not in said
