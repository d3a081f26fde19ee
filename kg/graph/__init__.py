"""Statements to quads and to networkx."""
