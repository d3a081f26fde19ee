"""Gold annotations → scores: `load_gold`, `score`, `render`."""

from kg.evaluate.gold import Gold, gold_from_json, load_gold
from kg.evaluate.report import render
from kg.evaluate.score import pair_up, score
from kg.evaluate.tally import Count, Finding, Scores, Section, Side

__all__ = [
    "Count",
    "Finding",
    "Gold",
    "Scores",
    "Section",
    "Side",
    "gold_from_json",
    "load_gold",
    "pair_up",
    "render",
    "score",
]
