"""One article to its record."""

from kg.model import Article, Record


def extract_article(article: Article) -> Record:
    """Return all that an article says."""
    return Record(article)
