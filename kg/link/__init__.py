"""Entities across articles."""

from kg.link.apply import changes, reasons, relabelled, titles
from kg.link.cards import ArticleCards, Card, Deed, DirectiveFacts, cards_of
from kg.link.corrections import Corrections
from kg.link.decision import BY_HAND, Clusters, Conflict, Decision, Verdict, decide, unite
from kg.link.inference import Conclusion
from kg.link.linker import Links, link
from kg.link.names import choose_name
from kg.link.outcome import Thing
from kg.link.reprints import Reprint

__all__ = [
    "BY_HAND",
    "ArticleCards",
    "Card",
    "Clusters",
    "Conclusion",
    "Conflict",
    "Corrections",
    "Decision",
    "Deed",
    "DirectiveFacts",
    "Links",
    "Reprint",
    "Thing",
    "Verdict",
    "cards_of",
    "changes",
    "choose_name",
    "decide",
    "link",
    "reasons",
    "relabelled",
    "titles",
    "unite",
]
