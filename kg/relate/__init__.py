"""Entities to statements, one module per family of relations."""
