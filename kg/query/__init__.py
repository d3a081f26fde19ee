"""SPARQL on a graph."""

from kg.query.counts import count_classes

__all__ = ["count_classes"]
