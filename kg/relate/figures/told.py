"""What an article has told so far of figures and deeds, and how one goes on from it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from kg.model import PLACE_CLASSES, EntityClass, Figure, Mention, Predicate, Scope, Span
from kg.relate.activities.deeds import Deed
from kg.relate.builder import Node, RecordBuilder
from kg.text.brackets import is_in_brackets

_TYPE = Predicate.ACTIVITY_TYPE
_GOES_ON = re.compile(
    r"(?: [^\W\d_]+){0,4}(?:[,;]|,? (?:bao )?gồm(?: có)?:?|,? và|,? với|,? trong đó(?: có)?) (?:(?:gần|hơn|trên|còn) )?"
)
_ROW_GOES_ON = re.compile(r"(?: (?:ở )?cơ sở| trực thuộc)?(?:,|,? và|,? với|,? gồm) (?:(?:gần|hơn|trên) )?")
_ROW, _FAR_BACK = 2, 60
"""So many places are a row, whose bracket opens at most so many characters before the end of its first figure."""


@dataclass(slots=True)
class Told:
    """What was told so far: of what the last figure was, the last deed and the last of each type.

    `figure` and `open_figure` are where the last figures end that are of something, and of nothing that was read;
    `named` count only those told of, and of `places` the sentence before told. At `stranger` ends
    the last figure that is of something not named.
    """

    block: int = -1
    last: Node | None = None
    figure: int = -1
    open_figure: int = -1
    unit: str | None = None
    counted: list[tuple[Figure, Node]] = field(default_factory=list)
    stops: list[tuple[int, Node]] = field(default_factory=list)
    deed: Node | None = None
    deed_stop: int = -1
    deed_block: int = -1
    by_type: dict[str, Node] = field(default_factory=dict)
    type_stops: dict[str, int] = field(default_factory=dict)
    types: dict[Node, frozenset[str]] = field(default_factory=dict)
    by_unit: dict[str, Node] = field(default_factory=dict)
    named: set[Figure] = field(default_factory=set)
    stranger: int = -1
    places: tuple[Node, ...] = ()

    def enter(self, builder: RecordBuilder, block: int, deeds: Sequence[Deed]) -> None:
        """Begin a sentence with these deeds; figures do not carry over from another paragraph."""
        if block != self.block:
            self.places = ()
        elif self.counted:
            self.places = tuple(dict.fromkeys(node for _, node in self.counted if node.cls in PLACE_CLASSES))
        if self.counted:
            self.counted.clear()
            self.stops.clear()
        if block != self.block:
            self.block, self.last = block, None
        for _, node in deeds:
            if node not in self.types:
                self.types[node] = frozenset(map(str, builder.values(node, _TYPE)))

    def give(self, owner: Node, figure: Mention[Figure]) -> None:
        """Note of what a figure is; what goes on counting goes on with the whole and not with a part of it."""
        if self.last is None or figure.value.scope is not Scope.PART:
            self.last = owner
        self.figure, self.unit = figure.span.stop, figure.value.unit
        self.counted.append((figure.value, owner))
        self.stops.append((figure.span.stop, owner))
        self.by_unit[figure.value.unit] = owner
        for concept in self.types.get(owner, ()):
            if self.by_type.get(concept) is owner:
                self.type_stops[concept] = figure.span.stop

    def leave_open(self, figure: Mention[Figure]) -> None:
        """Note that a figure is of nothing that was read; what counts some of those goes on with nothing either."""
        self.open_figure = figure.span.stop
        self.by_unit.pop(figure.value.unit, None)

    def is_beside_open(self, start: int) -> bool:
        """Say whether the figure before in the sentence at `start` is of nothing that was read: "quỹ huyện 17 tỷ đồng,
        tăng 2 tỷ đồng".
        """
        return self.figure < self.open_figure > start

    def goes_on_with_open(self, folded: str, sentence: int, start: int) -> bool:
        """Say whether a row goes on whose figure before is of nothing that was read: "toàn huyện có 15 hội, 79 chi hội
        với 900 hội viên".
        """
        return self.is_beside_open(sentence) and _ROW_GOES_ON.fullmatch(folded, self.open_figure, start) is not None

    def goes_on_with_stranger(self, folded: str, start: int) -> bool:
        """Say whether a figure goes on counting what one not given to anything is of: "A có 7 xã, gồm 4 xã …", "A: 7
        người (4 người …".
        """
        if not self.figure < self.stranger < start:
            return False
        return is_in_brackets(folded, self.stranger, start) or bool(_GOES_ON.fullmatch(folded, self.stranger, start))

    def has_left_row(self, folded: str, start: int) -> bool:
        """Say whether the brackets are closed in which each of several places has its figure: "(xã A 9 nhà, xã B 7
        nhà), …".
        """
        if len(self.stops) < _ROW or self.last is None or self.last.cls not in PLACE_CLASSES:
            return False
        opened = folded.rfind("(", max(0, self.stops[0][0] - _FAR_BACK), self.stops[1][0])
        if opened < 0 or is_in_brackets(folded, opened, start):
            return False
        return len({node for _, node in self.stops if node.cls in PLACE_CLASSES}) >= _ROW

    def has_gone_on_from(self, owner: Node) -> bool:
        """Say whether the sentence counted for a place and then for another like it: "xã A có 3 người chết, xã B có 2
        người; (90 căn nhà hư hỏng)".
        """
        if owner is self.last or owner.cls not in PLACE_CLASSES:
            return False
        places = {node for _, node in self.counted if node.cls is owner.cls}
        return owner in places and len(places) > 1

    def goes_on_from_person(self, sentence: Span) -> bool:
        """Say whether the last figure was somebody's, and one of nobody named stands before in this sentence."""
        is_persons = self.last is not None and self.last.cls is EntityClass.PERSON
        return is_persons and self.figure < sentence.start <= self.open_figure

    def tell(self, deeds: Sequence[Deed], stop: int) -> None:
        """Add the deeds of a sentence that ends at `stop`."""
        if deeds:
            self.deed_stop, self.deed_block = stop, self.block
        for _, node in deeds:
            self.deed = node
            for concept in self.types[node]:
                self.by_type[concept] = node
                self.type_stops[concept] = stop
