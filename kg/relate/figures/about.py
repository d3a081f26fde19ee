"""The place, body or campaign that an article is about."""

from collections import Counter
from itertools import pairwise

from kg.model import BODY_CLASSES, BlockKind, EntityClass
from kg.relate.builder import Node
from kg.relate.figures.standing import OBJECTS
from kg.relate.figures.topics import Topics
from kg.relate.mentions import At
from kg.text.brackets import is_in_brackets

_CAMPAIGNS = frozenset({EntityClass.CAMPAIGN})
_DATELINE = 80
"""So many characters behind the province of a dateline stands the place that is told of: "Cà Mau: Xã B …"."""
_MANY, _VERY_MANY, _TWICE = 3, 6, 2
_ROW, _LISTED = 3, frozenset({",", "và", ", và"})
"""So many places in a row are what an article is about, and none of them alone."""


def main_of(topics: Topics) -> Node | None:
    """Return the place that the article is first about, else the first body or campaign."""
    if topics.places:
        return _first_place(topics)
    folded = topics.document.folded
    bodies = [at for at in topics.mentioned.of(BODY_CLASSES) if not folded.endswith(OBJECTS, 0, at.span.start)]
    acting = (at.node for at in bodies if not topics.mentioned.is_object(at))
    others = (at.node for at in (*bodies, *topics.mentioned.of(_CAMPAIGNS)))
    return next(acting, None) or next(others, None)


def _first_place(topics: Topics) -> Node | None:
    """Return the place named first, be it inside a body's name; the province of a dateline yields to the next.

    None where that is a province in brackets: "ở Thanh Lâm (Hà Bắc)" is about a place that it names by no kind.
    """
    first, *others = topics.places
    if _is_bracketed(topics.document.folded, first) or _is_of_many(topics, first):
        return None
    if first.node.cls is EntityClass.PROVINCE and others:
        opens = topics.document.sentences[0].span.start == first.span.start
        near = others[0].span.start < first.span.stop + _DATELINE
        if opens and near and others[0].node.cls not in {EntityClass.PROVINCE, EntityClass.VILLAGE}:
            return others[0].node
        headed = topics.document.sentence_at(first.span.start).kind is not BlockKind.PROSE
        if not opens and not headed and _is_beside(topics, first):
            return None
    return first.node


def _is_beside(topics: Topics, first: At) -> bool:
    """Say whether a province is only told of beside others: once where another is told of again, twice of many."""
    named = Counter(at.node for at in topics.places if at.node.cls is EntityClass.PROVINCE)
    told = named.pop(first.node)
    if told == 1 and named:
        return len(named) >= _MANY - 1 or max(named.values()) > 1
    return told == _TWICE and len(named) >= _VERY_MANY


def _is_of_many(topics: Topics, first: At) -> bool:
    """Say whether the article begins with a row of provinces ("tại các tỉnh: A, B và C"), or names many and none at
    its beginning, and so is about none.
    """
    if is_in_brackets(topics.document.folded, 0, first.span.start) and _tells_of_many(topics):
        return True
    if first.node.cls is not EntityClass.PROVINCE:
        return False
    sentences = topics.document.sentences
    opening = next((each for each in sentences if each.kind is BlockKind.PROSE), sentences[0]).span.stop
    if first.span.start >= opening and _tells_of_many(topics):
        return True
    row = [at for at in topics.places[:_ROW] if at.node.cls is EntityClass.PROVINCE]
    if len({at.node for at in row}) < _ROW:
        return False
    gaps = (topics.document.folded[left.span.stop : right.span.start] for left, right in pairwise(row))
    return all(gap.strip() in _LISTED for gap in gaps)


def _tells_of_many(topics: Topics) -> bool:
    """Say whether an article names so many provinces that no one of them is what it is about."""
    return len({at.node for at in topics.places if at.node.cls is EntityClass.PROVINCE}) >= _MANY


def _is_bracketed(folded: str, at: At) -> bool:
    """Say whether a province is named in brackets."""
    return at.node.cls is EntityClass.PROVINCE and folded[max(0, at.span.start - 2) : at.span.start].strip() == "("
