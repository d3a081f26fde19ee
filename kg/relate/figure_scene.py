"""A figure in its clause, and what was told before it."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from kg.model import Figure, Mention, Predicate, Span
from kg.relate.builder import Node, RecordBuilder
from kg.relate.deeds import Deed
from kg.relate.figure_topics import Topics
from kg.text.document import Document


@dataclass(slots=True)
class Told:
    """What was told so far: of what the last figure was, the last deed and the last of each type."""

    block: int = -1
    last: Node | None = None
    figure: int = -1
    unit: str | None = None
    deed: Node | None = None
    deed_stop: int = -1
    by_type: dict[str, Node] = field(default_factory=dict)
    type_stops: dict[str, int] = field(default_factory=dict)
    types: dict[Node, frozenset[str]] = field(default_factory=dict)

    def enter(self, builder: RecordBuilder, block: int, deeds: Sequence[Deed]) -> None:
        """Begin a sentence with these deeds; figures do not carry over from another paragraph."""
        if block != self.block:
            self.block, self.last = block, None
        for _, node in deeds:
            if node not in self.types:
                self.types[node] = frozenset(map(str, builder.values(node, Predicate.ACTIVITY_TYPE)))

    def give(self, owner: Node, figure: Mention[Figure]) -> None:
        """Note of what a figure is."""
        self.last, self.figure, self.unit = owner, figure.span.stop, figure.value.unit

    def tell(self, deeds: Sequence[Deed], stop: int) -> None:
        """Add the deeds of a sentence that ends at `stop`."""
        if deeds:
            self.deed_stop = stop
        for _, node in deeds:
            self.deed = node
            for concept in self.types[node]:
                self.by_type[concept] = node
                self.type_stops[concept] = stop


@dataclass(slots=True)
class Place:
    """A figure in its clause, with the deeds of its sentence."""

    document: Document
    topics: Topics
    sentence: Span
    clause: Span
    figure: Mention[Figure]
    deeds: Sequence[Deed]
    _topics: tuple[Node | None, ...] = ()

    @property
    def unit(self) -> str | None:
        """The unit of the figure."""
        return self.figure.value.unit

    @property
    def lead(self) -> str:
        """The words of the clause before the figure."""
        return self.document.folded[self.clause.start : self.figure.span.start]

    @property
    def segment(self) -> str:
        """The words before the figure behind the last sign of a pause."""
        lead = self.lead
        return lead[max(lead.rfind(sign) for sign in (", ", ": ", "(", " - ", " – ")) + 1 :]

    @property
    def topic(self) -> Node | None:
        """What the clause is about before the figure."""
        if not self._topics:
            self._topics = (self.topics.of(self.clause, self.figure.span.start),)
        return self._topics[0]

    def is_parted_from(self, deed: Span) -> bool:
        """Say whether a comma stands between the figure and a deed after it."""
        return "," in self.document.folded[self.figure.span.stop : deed.start]

    @property
    def before(self) -> Sequence[Deed]:
        """The deeds of the clause before the figure."""
        if not self.deeds:
            return ()
        return [d for d in self.deeds if d[0].stop <= self.figure.span.start and d[0].start >= self.clause.start]

    @property
    def after(self) -> Sequence[Deed]:
        """The deeds of the clause after the figure."""
        if not self.deeds:
            return ()
        return [d for d in self.deeds if d[0].start >= self.figure.span.stop and d[0].stop <= self.clause.stop]
