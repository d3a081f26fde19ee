"""Entities across articles."""

from kg.link.names import choose_name

__all__ = ["choose_name"]
