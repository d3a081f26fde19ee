"""Files to articles: encodings, page furniture, title, date, writers, captions."""

from kg.intake.reader import read_article, read_file
from kg.intake.sources import SUPPORTED, Source, find_sources

__all__ = ["SUPPORTED", "Source", "find_sources", "read_article", "read_file"]
