"""Entities to statements, one module per family of relations."""

from kg.relate.article import extract_article

__all__ = ["extract_article"]
