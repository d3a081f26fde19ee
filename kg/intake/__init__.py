"""Files to articles: encodings, page furniture, title, date, writers, captions."""

from kg.intake.reader import bytes_of, read_article
from kg.intake.sources import SUPPORTED, Listing, Source, find_sources, list_files, skipped_note

__all__ = [
    "SUPPORTED",
    "Listing",
    "Source",
    "bytes_of",
    "find_sources",
    "list_files",
    "read_article",
    "skipped_note",
]
