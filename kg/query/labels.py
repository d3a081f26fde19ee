"""Finds things in a graph by what people call them."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from unicodedata import normalize

from pyoxigraph import Literal, NamedNode, QuerySolutions, Store

from kg.errors import NotFoundError
from kg.graph import Iri, Iris
from kg.graph.iris import slug
from kg.graph.vocabulary import LABEL
from kg.link.forms import loose
from kg.query.run import run
from kg.text import fold

# A class is asked for with its subclasses, which the ontology's graph has.
_LABELS = """
SELECT DISTINCT ?thing ?label ?class WHERE {
  VALUES ?asked { %s }
  ?thing a ?class .
  ?class rdfs:subClassOf* ?asked .
  ?thing rdfs:label|skos:altLabel|skos:notation|dv:symbol ?label .
}
"""
_SHOWN = 12
_NEAREST, _EXAMPLES = 6, 3
# Share of common runs from which a name is like another: a slip of the pen in a name of two words keeps this much.
_LIKE = 0.3
_PUNCTUATION = re.compile(r"[\"',;()\s]+")


@dataclass(frozen=True, slots=True, order=True)
class Named:
    """A thing with one of its names."""

    label: str
    iri: str
    cls: str


def labelled(store: Store, classes: Sequence[Iri], prefixes: Mapping[str, str]) -> tuple[Named, ...]:
    """Return all things of some classes or their subclasses with their names, sorted."""
    found = set()
    answer = run(store, _LABELS % " ".join(cls.n3 for cls in classes), prefixes)
    assert isinstance(answer, QuerySolutions)
    for solution in answer:
        thing, label, own = solution["thing"], solution["label"], solution["class"]
        if isinstance(thing, NamedNode) and isinstance(label, Literal) and isinstance(own, NamedNode):
            found.add(Named(label.value, thing.value, own.value))
    return tuple(sorted(found))


def names_by_iri(store: Store, iris: Iris) -> dict[str, str]:
    """Return what things and places are called, by IRI."""
    found = {}
    for graph in (iris.graph("gazetteer"), iris.graph("entities")):
        pattern = (None, NamedNode(LABEL.value), None, NamedNode(graph.value))
        for quad in store.quads_for_pattern(*pattern):
            if isinstance(quad.subject, NamedNode) and isinstance(quad.object, Literal):
                found[quad.subject.value] = quad.object.value
    return found


def find(things: tuple[Named, ...], name: str, what: str) -> tuple[str, ...]:
    """Return the IRIs of the things that `name` means: without regard to case, quotes and tone placement.

    A name in full comes before one without its kind ("Quảng Khê" for "xã Quảng Khê"), and homonyms are all
    meant. "Hội Liên hiệp Phụ nữ" also finds "Hội LHPN". A name without tone marks has to mean one thing, in full before
    as a part of others, and so has part of a name. Raises NotFoundError with what there is.
    """
    name = normalize("NFC", name)  # names copied from a list of files may have their marks apart
    wanted = _key(name)
    if exact := _iris(things, lambda thing: name == thing.iri or _key(thing.label) == wanted):
        return exact
    if wanted and (ending := _iris(things, lambda thing: _key(thing.label).endswith(f" {wanted}"))):
        return ending
    spelled = loose(name)
    if spelled and (same := _iris(things, lambda thing: loose(thing.label) == spelled)):
        return same
    plain = slug(spelled)
    unmarked = _iris(things, lambda thing: slug(loose(thing.label)) == plain) if plain else ()
    if len(unmarked) == 1:
        return unmarked
    part = _iris(things, lambda thing: f" {wanted} " in f" {_key(thing.label)} ") if wanted else ()
    part = part or (_iris(things, lambda thing: f"-{plain}-" in f"-{slug(loose(thing.label))}-") if plain else ())
    if len(part) == 1:
        return part
    raise NotFoundError(_missing(things, name, what, part))


def _iris(things: tuple[Named, ...], fits: Callable[[Named], bool]) -> tuple[str, ...]:
    return tuple(sorted({thing.iri for thing in things if fits(thing)}))


def _key(text: str) -> str:
    return " ".join(filter(None, _PUNCTUATION.split(fold(text))))


def suggested(names: Iterable[str], wanted: str, all_below: int = 0) -> str:
    """Return what there is instead of `wanted`, for a message: the names most like it, the likest first.

    Where there are at most `all_below`, they are all given. Names are alike that have many runs of letters in common,
    marks left out.
    """
    labels = list(dict.fromkeys(names))
    like = _letters(loose(wanted))
    shares = {label: _likeness(like, _letters(loose(label))) for label in labels}
    nearest = sorted(labels, key=lambda label: (-shares[label], label))
    if len(labels) <= all_below:
        return f"there is {', '.join(nearest)}"
    least = max(_LIKE, shares[nearest[0]] / 2) if nearest else _LIKE
    near = [label for label in nearest[:_NEAREST] if shares[label] >= least]
    if near:
        return f"the nearest are: {'; '.join(near)}"
    if len(labels) <= _EXAMPLES:
        return f"there is {'; '.join(sorted(labels))}"
    return f"nothing is like it among {len(labels):,} names, such as {'; '.join(_examples(labels))}"


def _examples(labels: Iterable[str]) -> list[str]:
    """Return a few names to show what is called how: before figures, which begin with their number, names of things."""
    return sorted(labels, key=lambda label: (not label[:1].isalpha(), label))[:_EXAMPLES]


def _letters(text: str) -> frozenset[str]:
    """Return the runs of three letters in a name without marks; the beginning of a word counts as a letter."""
    words = (f" {word} " for word in slug(text).split("-"))
    return frozenset(word[at : at + 3] for word in words for at in range(len(word) - 2))


def _likeness(one: frozenset[str], other: frozenset[str]) -> float:
    return 2 * len(one & other) / (len(one) + len(other)) if one and other else 0.0


def _missing(things: tuple[Named, ...], name: str, what: str, several: tuple[str, ...]) -> str:
    if several:
        meant = [thing.label for thing in things if thing.iri in several]
        return f"{name!r} may mean several; which {what}? {_listed(meant)}"
    if not things:
        return f"no {what} {name!r}: this graph has no {what} at all"
    return f"no {what} {name!r} in this graph; {suggested((thing.label for thing in things), name)}"


def _listed(names: Iterable[str]) -> str:
    labels = list(islice(dict.fromkeys(names), _SHOWN + 1))
    shown = "; ".join(labels[:_SHOWN])
    return f"{shown}; …" if len(labels) > _SHOWN else shown
