"""Corrections by a person: what most deserves a look goes out as YAML, what was decided comes back."""

from kg.review.entries import LinkEntry, NameEntry, PlaceEntry, Review, StatementEntry
from kg.review.parse import load_review, parse_review
from kg.review.write import review_yaml

__all__ = [
    "LinkEntry",
    "NameEntry",
    "PlaceEntry",
    "Review",
    "StatementEntry",
    "load_review",
    "parse_review",
    "review_yaml",
]
