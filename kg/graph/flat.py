"""The graph as things with attributes and relations between two of them, for tools that know no RDF.

Posts become relations with a role, figures and dates become attributes, and evidence becomes the quotes of
a relation.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from pyoxigraph import Literal, NamedNode, Quad

from kg.graph.vocabulary import ALT_LABEL, EVIDENCE, HOLDS_POST, LABEL, ONTOLOGY, TYPE, dv, term
from kg.model import Predicate

_MEMBER, _BODY, _ROLE = term("org:member").value, term("org:organization").value, dv("role").value
_EXACT, _MENTIONS = term("oa:exact").value, term("schema:mentions").value
_QUOTED_FROM = term("prov:wasQuotedFrom").value
# Relations to what is no thing of its own here: it becomes text.
_TO_TEXT = (dv(Predicate.ACTIVITY_TYPE).value, dv(Predicate.HAS_FIGURE).value)
_NO_RELATION = frozenset({TYPE.value, HOLDS_POST.value, EVIDENCE.value, *_TO_TEXT})
# Classes of what stands in the graph for the things' sake.
_NOT_THINGS = frozenset({"Post", "Figure", "Evidence", "Decision", "ActivityType", "OrganisationType"})


@dataclass(slots=True)
class Thing:
    """Something that articles name, with its attributes as text, several values joined."""

    iri: str
    cls: str
    label: str
    articles: int
    attributes: dict[str, str]


@dataclass(frozen=True, slots=True, order=True)
class Relation:
    """A statement between two things; `quotes` are the sentences that say it, none for the gazetteer's.

    `articles` are the IRIs of the articles in which they stand, one for each.
    """

    source: str
    predicate: str
    target: str
    role: str = ""
    quotes: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()


@dataclass(slots=True)
class Flat:
    """Collects what quads say; `things` and `relations` give it back in an order of their own."""

    _labels: dict[str, str] = field(default_factory=dict)
    _classes: dict[str, str] = field(default_factory=dict)
    _mentions: dict[str, int] = field(default_factory=dict)
    _quotes: dict[str, str] = field(default_factory=dict)
    _articles: dict[str, str] = field(default_factory=dict)
    _values: dict[str, dict[str, list[str]]] = field(default_factory=dict)
    _links: dict[tuple[str, str, str], list[str]] = field(default_factory=dict)

    @classmethod
    def of(cls, quads: Iterable[Quad]) -> "Flat":
        """Return what `quads` say, the ontology's labels among them."""
        flat = cls()
        for quad in quads:
            flat._add(quad)
        return flat

    def _add(self, quad: Quad) -> None:
        subject, predicate = quad.subject.value, quad.predicate.value  # type: ignore[union-attr]
        if isinstance(quad.object, Literal):
            self._add_literal(subject, predicate, quad.object)
        elif isinstance(quad.object, NamedNode):
            target = quad.object.value
            if predicate == TYPE.value and target.startswith(ONTOLOGY):
                self._classes[subject] = target.removeprefix(ONTOLOGY)
            elif predicate == _MENTIONS:
                self._mentions[target] = self._mentions.get(target, 0) + 1
            elif predicate == _QUOTED_FROM:
                self._articles[subject] = target
            else:
                self._links.setdefault((subject, predicate, target), []).append(quad.graph_name.value)  # type: ignore[union-attr]

    def _add_literal(self, subject: str, predicate: str, value: Literal) -> None:
        if predicate == LABEL.value:
            if value.language != "en":
                self._labels[subject] = value.value
        elif predicate == _EXACT:
            self._quotes[subject] = value.value
        elif predicate != ALT_LABEL.value:
            values = self._values.setdefault(subject, {}).setdefault(predicate, [])
            if value.value not in values:
                values.append(value.value)

    def label(self, iri: str) -> str:
        """Return what something is called in Vietnamese, its IRI where it has no name."""
        return self._labels.get(iri, iri)

    def values(self, iri: str, predicate: str) -> tuple[str, ...]:
        """Return what is said of something in literals, by the IRI of the relation; sorted."""
        return tuple(sorted(self._values.get(iri, {}).get(predicate, ())))

    def _is_thing(self, iri: str) -> bool:
        return self._classes.get(iri, "Post") not in _NOT_THINGS and iri in self._labels

    def things(self) -> Iterator[Thing]:
        """Yield the things, by IRI."""
        texts = self._texts()
        for iri in sorted(filter(self._is_thing, self._classes)):
            values = {name: list(found) for name, found in self._values.get(iri, {}).items()} | texts.get(iri, {})
            attributes = {_local(name): "; ".join(sorted(found)) for name, found in sorted(values.items())}
            yield Thing(iri, self._classes[iri], self.label(iri), self._mentions.get(iri, 0), attributes)

    def _texts(self) -> dict[str, dict[str, list[str]]]:
        texts: dict[str, dict[str, list[str]]] = {}
        for source, predicate, target in self._links:
            if predicate in _TO_TEXT:
                texts.setdefault(source, {}).setdefault(predicate, []).append(self.label(target))
        return texts

    def relations(self) -> Iterator[Relation]:
        """Yield the relations between things, sorted; a post is one from its person to its body."""
        found = [*self._plain_relations(), *self._posts()]
        yield from sorted(found)

    def _plain_relations(self) -> Iterator[Relation]:
        for (source, predicate, target), graphs in self._links.items():
            if predicate not in _NO_RELATION and self._is_thing(source) and self._is_thing(target):
                yield Relation(source, predicate, target, "", *self._quoted(graphs))

    def _posts(self) -> Iterator[Relation]:
        people = {post: person for post, predicate, person in self._links if predicate == _MEMBER}
        for (post, predicate, body), graphs in self._links.items():
            if predicate == _BODY and post in people:
                role = "; ".join(sorted(self._values.get(post, {}).get(_ROLE, ())))
                yield Relation(people[post], HOLDS_POST.value, body, role, *self._quoted(graphs))

    def _quoted(self, graphs: list[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return the sentences behind graphs, and the article of each."""
        said = [graph for graph in sorted(set(graphs)) if graph in self._quotes]
        return tuple(self._quotes[graph] for graph in said), tuple(self._articles.get(graph, "") for graph in said)


def _local(iri: str) -> str:
    return iri[max(iri.rfind("/"), iri.rfind("#")) + 1 :]
