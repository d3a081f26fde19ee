"""What the pages draw: plain rows that refer to each other by index, free of RDF.

Everything here is a tuple of rows and an index into another tuple, so that a million rows stay cheap and
a page can carry them as columns.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain

from kg.errors import InvalidValueError


@dataclass(frozen=True, slots=True)
class ViewArticle:
    """An article as evidence: `date` is ISO 8601 or empty, `text` what the evidence spans point into."""

    id: str
    title: str
    date: str = ""
    source: str = ""
    publisher: str = ""
    url: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class ViewEvidence:
    """The characters of an article that say it, `stop` exclusive, and the rule that read them."""

    article: int
    start: int
    stop: int
    rule: str = ""
    stance: str = "asserted"


@dataclass(frozen=True, slots=True)
class ViewPlace:
    """An administrative unit: `level` is "province", "district", "commune" or "village".

    `parent` is the index of the next larger one, which stands before it. `since` and `until` are the first and
    the last month in which the unit stands (ISO 8601), empty where it is older, stands still, or nobody knows.
    """

    name: str
    level: str
    parent: int | None = None
    lat: float | None = None
    lon: float | None = None
    since: str = ""
    until: str = ""


@dataclass(frozen=True, slots=True)
class ViewUnitName:
    """Another administrative unit, by its IRI, in full with what it lies in; `partly` where it took only a part."""

    id: str
    name: str
    since: str = ""
    until: str = ""
    partly: bool = False


@dataclass(frozen=True, slots=True)
class ViewUnit:
    """What is known of a place beside what articles say: its code, what it became, and out of what it was made.

    `candidates` are the units between which the article does not decide; such a place has no code.
    """

    code: str = ""
    became: tuple[ViewUnitName, ...] = ()
    made_of: tuple[ViewUnitName, ...] = ()
    candidates: tuple[ViewUnitName, ...] = ()


@dataclass(frozen=True, slots=True)
class ViewDetail:
    """Something said of a node that is no edge: a predicate's local name, the value as text, its evidence."""

    predicate: str
    value: str
    evidence: tuple[int, ...] = ()
    stance: str = "asserted"


@dataclass(frozen=True, slots=True)
class ViewNode:
    """A thing: `cls` is the local name of its class, `kind` an activity's type, `place` the smallest known.

    `articles` are the indexes of the articles that mention it; `is_place` the place that the node itself is.
    """

    id: str
    cls: str
    label: str
    articles: tuple[int, ...] = ()
    kind: str = ""
    date: str = ""
    place: int | None = None
    is_place: bool = False
    planned: bool = False
    details: tuple[ViewDetail, ...] = ()
    unit: ViewUnit | None = None


@dataclass(frozen=True, slots=True)
class ViewEdge:
    """A statement between two nodes; `inferred` marks what rests on a decision and not on a sentence."""

    source: int
    target: int
    predicate: str
    evidence: tuple[int, ...] = ()
    stance: str = "asserted"
    role: str = ""
    inferred: bool = False

    @property
    def is_planned(self) -> bool:
        """Say whether the text only intends it."""
        return self.stance == "planned"


@dataclass(frozen=True, slots=True)
class ViewGraph:
    """All that a page shows."""

    nodes: tuple[ViewNode, ...] = ()
    edges: tuple[ViewEdge, ...] = ()
    articles: tuple[ViewArticle, ...] = ()
    evidence: tuple[ViewEvidence, ...] = ()
    places: tuple[ViewPlace, ...] = field(default=())

    def __post_init__(self) -> None:
        sizes = {"node": len(self.nodes), "article": len(self.articles)}
        sizes |= {"evidence": len(self.evidence), "place": len(self.places)}
        for what, owner, index in self._references():
            if not 0 <= index < sizes[what]:
                raise InvalidValueError(f"{owner} refers to {what} {index} of {sizes[what]}")
        for number, place in enumerate(self.places):
            if place.parent is not None and place.parent >= number:
                raise InvalidValueError(f"place {number} {place.name!r} stands before its parent {place.parent}")
        for number, row in enumerate(self.evidence):
            if not 0 <= row.start < row.stop <= len(self.articles[row.article].text):
                raise InvalidValueError(f"evidence {number} {row.start}:{row.stop} lies outside its article's text")

    def _references(self) -> Iterator[tuple[str, str, int]]:
        for edge in self.edges:
            yield "node", edge.predicate, edge.source
            yield "node", edge.predicate, edge.target
            for index in edge.evidence:
                yield "evidence", edge.predicate, index
        for node in self.nodes:
            yield from (("article", node.id, index) for index in node.articles)
            yield from (("evidence", node.id, index) for detail in node.details for index in detail.evidence)
            if node.place is not None:
                yield "place", node.id, node.place
        for row in self.evidence:
            yield "article", "evidence", row.article
        for place in self.places:
            if place.parent is not None:
                yield "place", place.name, place.parent

    def quote(self, evidence: int) -> str:
        """Return the words of an evidence."""
        row = self.evidence[evidence]
        return self.articles[row.article].text[row.start : row.stop]

    def place_path(self, place: int | None) -> tuple[int, ...]:
        """Return the place and the places around it, the smallest first."""
        path = []
        while place is not None:
            path.append(place)
            place = self.places[place].parent
        return tuple(path)

    def place_at(self, place: int | None, level: str) -> int | None:
        """Return the place of this level that contains `place`, itself included, None where there is none."""
        return next((step for step in self.place_path(place) if self.places[step].level == level), None)

    def part(self, keep: Sequence[int]) -> "ViewGraph":
        """Return the graph of these nodes, the edges between them, and of the rest what they refer to."""
        position = {node: index for index, node in enumerate(keep)}
        edges = [edge for edge in self.edges if edge.source in position and edge.target in position]
        nodes = [self.nodes[node] for node in keep]
        details = (detail for node in nodes for detail in node.details)
        evidence = _kept(chain(*(edge.evidence for edge in edges), *(detail.evidence for detail in details)))
        said_in = (self.evidence[index].article for index in evidence)
        articles = _kept([*said_in, *(index for node in nodes for index in node.articles)])
        places = _kept(step for node in nodes for step in self.place_path(node.place))
        return ViewGraph(
            tuple(_moved_node(node, articles, evidence, places) for node in nodes),
            tuple(
                replace(
                    edge,
                    source=position[edge.source],
                    target=position[edge.target],
                    evidence=tuple(evidence[index] for index in edge.evidence),
                )
                for edge in edges
            ),
            tuple(self.articles[index] for index in articles),
            tuple(replace(row, article=articles[row.article]) for row in map(self.evidence.__getitem__, evidence)),
            tuple(_moved_place(self.places[index], places) for index in places),
        )

    def around(self, focus: int, depth: int) -> tuple[int, ...]:
        """Return the nodes at most `depth` edges from `focus`, in the order of the graph."""
        seen = {focus}
        for _ in range(depth):
            ends = ((edge.source, edge.target) for edge in self.edges)
            seen |= {node for pair in ends if seen & set(pair) for node in pair}
        return tuple(sorted(seen))


def _kept(indexes: Iterable[int]) -> dict[int, int]:
    """Return the new number of each index, in the old order."""
    return {old: new for new, old in enumerate(sorted(set(indexes)))}


def _moved_node(
    node: ViewNode, articles: Mapping[int, int], evidence: Mapping[int, int], places: Mapping[int, int]
) -> ViewNode:
    details = tuple(
        replace(detail, evidence=tuple(evidence[index] for index in detail.evidence)) for detail in node.details
    )
    place = None if node.place is None else places[node.place]
    return replace(node, articles=tuple(articles[index] for index in node.articles), place=place, details=details)


def _moved_place(place: ViewPlace, places: Mapping[int, int]) -> ViewPlace:
    return place if place.parent is None else replace(place, parent=places[place.parent])
