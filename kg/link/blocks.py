"""Which things are compared with which, so that a change is looked for where it can have an effect.

A decision of a rule on shared things depends on the things of one block and on nothing else; which blocks a
thing is in follows from its class and key alone. What is decided in an article, of its own things, depends
besides on the blocks that the article looks into.
"""

from collections.abc import Iterator

from kg.link.decision import BY_HAND, Decision
from kg.link.directives import citing_of, without_term
from kg.link.forms import article_of, is_local, loose, segments, unit_of
from kg.link.nodes import Node, Nodes, key_of
from kg.link.reprints import NAME, SENTENCE
from kg.link.spelling import common_of, has_spellings
from kg.link.villages import RULE as VILLAGE_WORD
from kg.link.villages import without_word
from kg.model import EntityClass

NAMELESS = "directive.nameless-place"
REPRINTED = frozenset({SENTENCE, NAME})
REVIEW = "review"
"""The owner of what a person has decided."""


def blocks_of(cls: EntityClass, key: str) -> tuple[str, ...]:
    """Return the blocks of a shared thing.

    >>> blocks_of(EntityClass.VILLAGE, "village|bản Mỹ Á|01894-2022")
    ('spelling|village|bản mĩ á|01894-2022', 'village|bản mĩ á|01894-2022', 'word|village|mĩ á|01894-2022')
    """
    return (*spelling_block(cls, key), *_own_block(cls, key), *_village_word_block(cls, key))


def spelling_block(cls: EntityClass, key: str) -> tuple[str, ...]:
    """Return the block of what differs from a thing in spelling only; none for what rules of its own tell apart."""
    return (f"spelling|{common_of(key)}",) if has_spellings(cls) and not is_local(key) else ()


def _own_block(cls: EntityClass, key: str) -> tuple[str, ...]:
    unit = unit_of(key)
    if cls is EntityClass.DIRECTIVE:
        return _of_directive(key)
    if cls is EntityClass.PERSON and not is_local(key):
        return (_named("person", key.split("|")[1], unit or ""),)
    if unit is not None and cls is EntityClass.VILLAGE:
        return (_named("village", key.split("|")[1], unit),)
    return ()


def _village_word_block(cls: EntityClass, key: str) -> tuple[str, ...]:
    common = None if cls is EntityClass.DIRECTIVE else without_word(key)
    return () if common is None else (f"word|{common}",)


def _named(kind: str, name: str, unit: str) -> str:
    return f"{kind}|{loose(name)}|{unit}"


def _of_directive(key: str) -> tuple[str, ...]:
    """Return the block of one place's directives of a number, and that of all places' on which a subject decides."""
    citing = citing_of(Node(key, key, EntityClass.DIRECTIVE, ""))
    if not citing.number:
        return (f"directive|{without_term(key)}",)
    own = f"directive|{citing.type}|{citing.number}|{citing.level}|{citing.unit or ''}"
    return (own,) if citing.unit is None else (own, _scope(citing.type, citing.number, citing.level))


def _scope(kind: str, number: str, level: str | None) -> str:
    return f"scope|{kind}|{number}|{level}"


def looked_into(nodes: Nodes, article: str) -> Iterator[tuple[str, str]]:
    """Yield the blocks on which it depends what an article's own things are.

    With the block of a directive stands its subject: it depends on those with a subject that is near only.
    """
    if article not in nodes.contexts:
        return
    units = nodes.contexts[article].units
    for node in nodes.local(article):
        if node.cls is EntityClass.VILLAGE and len(segments(node.key)) == 1:
            yield from ((_named("village", node.name, unit), "") for unit in units)
        elif node.cls is EntityClass.PERSON:
            yield from ((_named("person", node.name, unit), "") for unit in units)
        elif node.cls is EntityClass.DIRECTIVE:
            citing = citing_of(node)
            if citing.number and citing.level and node.about:
                yield _scope(citing.type, citing.number, citing.level), node.about


def owner_of(decision: Decision) -> str:
    """Return the block, article or pair of articles whose things a decision is on, and with which it goes."""
    key = key_of(decision.left)
    if decision.rule == BY_HAND:
        return REVIEW
    if decision.rule in REPRINTED:
        return of_reprint(*decision.articles)
    if is_local(key):
        return of_nameless(article_of(key)) if decision.rule == NAMELESS else of_article(article_of(key))
    if decision.rule == VILLAGE_WORD:
        return f"word|{without_word(key)}"
    if decision.rule.startswith("directive."):
        return _of_directive(key)[0]
    if decision.rule.startswith("person."):
        return _own_block(EntityClass.PERSON, key)[0]
    return f"spelling|{common_of(key)}"


def of_reprint(first: str, second: str) -> str:
    """Return the owner of decisions on what two prints of a text say."""
    return f"reprint|{first}|{second}"


def of_nameless(article: str) -> str:
    """Return the owner of decisions on an article's directives of a province or district that it leaves out."""
    return f"nameless|{article}"


def of_article(article: str) -> str:
    """Return the owner of what follows in an article."""
    return f"article|{article}"
