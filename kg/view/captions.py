"""The plain texts that explain a node or an edge: what it is, and the sentence that says it."""

import textwrap

from kg.view.model import ViewEdge, ViewGraph, ViewNode
from kg.view.terms import term_of

_QUOTES = 3
_QUOTE_LENGTH = 320
_LABEL_LENGTH = 60


def shortened(text: str, length: int) -> str:
    """Return `text` on one line, cut at a blank with an ellipsis where it is longer than `length`.

    >>> shortened("Chi bộ thôn  Vằng Áng", 12)
    'Chi bộ thôn…'
    """
    line = " ".join(text.split())
    if len(line) <= length:
        return line
    return line[:length].rsplit(" ", 1)[0].rstrip(" ,;:-") + "…"


def wrapped(text: str, width: int = 22) -> str:
    """Return a label in lines of about `width`, no longer than fits beside others."""
    return "\n".join(textwrap.wrap(shortened(text, _LABEL_LENGTH), width))


def node_caption(graph: ViewGraph, node: ViewNode, language: str) -> str:
    """Return what a node is and what is said of it, a line each."""
    lines = [node.label, _class_line(node, language)]
    if node.place is not None and not node.is_place:
        lines.append(", ".join(graph.places[place].name for place in graph.place_path(node.place)))
    for detail in node.details:
        lines.append(f"{term_of(detail.predicate).label(language)}: {term_of(detail.value).label(language)}")
    lines.append(_article_line(node, language))
    return "\n".join(lines)


def _class_line(node: ViewNode, language: str) -> str:
    parts = [term_of(node.cls).label(language)]
    if node.kind:
        parts.append(term_of(node.kind).label(language))
    if node.planned:
        parts.append(term_of("planned").label(language))
    return " · ".join(parts)


def _article_line(node: ViewNode, language: str) -> str:
    number = len(node.articles)
    if language == "en":
        return f"{number} article{'' if number == 1 else 's'}"
    return f"{number} bài báo"


def edge_label(edge: ViewEdge, language: str) -> str:
    """Return what an edge says, with what makes it less than a plain fact in brackets."""
    marks = [edge.stance] if edge.stance != "asserted" else []
    marks += ["inferred"] if edge.inferred else []
    label = edge.role if edge.role else term_of(edge.predicate).label(language)
    return label + "".join(f" ({term_of(mark).label(language)})" for mark in marks)


def edge_caption(graph: ViewGraph, edge: ViewEdge, language: str) -> str:
    """Return what an edge says and the sentences that say it."""
    ends = graph.nodes[edge.source].label, graph.nodes[edge.target].label
    lines = [f"{ends[0]} → {edge_label(edge, language)} → {ends[1]}"]
    for evidence in edge.evidence[:_QUOTES]:
        article = graph.articles[graph.evidence[evidence].article]
        lines.append(f"“{shortened(graph.quote(evidence), _QUOTE_LENGTH)}”")
        lines.append("— " + ", ".join(part for part in (article.title, article.date[:10]) if part))
    if (more := len(edge.evidence) - _QUOTES) > 0:
        lines.append(f"+ {more}")
    return "\n".join(lines)
