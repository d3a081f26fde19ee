"""Quantities: money, measures, shares and counts, with their units and how exact they are said to be."""
