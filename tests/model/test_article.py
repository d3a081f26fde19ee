"""Articles and mentions check themselves."""

import pytest

from kg.errors import InvalidValueError
from kg.model import Article, Block, BlockKind, Mention, Span

TEXT = "Chi bộ bản Nà Sản họp."
DIGEST = "0" * 64


def test_an_article_of_text_is_one_paragraph():
    article = Article.of_text(TEXT, published="2021-05-23")
    assert article.spans(BlockKind.PROSE) == (Span(0, len(TEXT)),)
    assert article.spans(BlockKind.TITLE) == ()
    assert article.id == article.sha256[:16]
    assert article.published_on is not None
    assert article.published_on.iso == "2021-05-23"


def test_blocks_neither_overlap_nor_leave_the_text():
    blocks = (Block(Span(0, 6), BlockKind.TITLE), Block(Span(4, 9), BlockKind.PROSE))
    with pytest.raises(InvalidValueError, match="overlaps or leaves"):
        Article("a.txt", DIGEST, "", TEXT, blocks)
    with pytest.raises(InvalidValueError, match="overlaps or leaves"):
        Article("a.txt", DIGEST, "", TEXT, (Block(Span(0, 99), BlockKind.PROSE),))


@pytest.mark.parametrize("published", ["2022-03", "2022-03-18", "2022-03-18T15:00"])
def test_a_date_of_publication_is_as_precise_as_the_page(published):
    assert Article.of_text(TEXT, published=published).published == published


@pytest.mark.parametrize("published", ["18/3/2022", "2022-13", "2022-02-30"])
def test_what_is_no_date_is_refused(published):
    with pytest.raises(InvalidValueError):
        Article.of_text(TEXT, published=published)


def test_a_digest_is_64_hex_digits():
    with pytest.raises(InvalidValueError, match="64 hex digits"):
        Article("a.txt", "xyz", "", TEXT, ())


def test_a_mention_quotes_its_span():
    Mention(Span(0, 6), "Chi bộ", "body", None, "rule").check(TEXT)
    with pytest.raises(InvalidValueError, match="is not what stands"):
        Mention(Span(0, 6), "Chi hội", "body", None, "rule").check(TEXT)


def test_an_article_without_a_title_is_known_by_its_first_words():
    words = " ".join(f"chữ{number}" for number in range(20))
    untitled = Article("a.txt", DIGEST, "", words, (Block(Span(0, len(words)), BlockKind.PROSE),))
    assert untitled.heading == " ".join(words.split()[:12]) + " …"
    assert Article("a.txt", DIGEST, "Làm đường", words, ()).heading == "Làm đường"
    assert Article("a.txt", DIGEST, "", words, ()).heading == "a.txt"
