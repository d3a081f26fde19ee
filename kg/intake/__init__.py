"""Files to articles: encodings, page furniture, title, date, writers, captions."""

from kg.intake.reader import bytes_of, read_article
from kg.intake.sources import SUPPORTED, Source, find_sources

__all__ = ["SUPPORTED", "Source", "bytes_of", "find_sources", "read_article"]
