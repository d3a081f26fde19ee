"""States what each figure is of: a deed, or the body, place, model or document that the clause is about."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from kg.extract.figures.finding import find_figures
from kg.model import PLACE_CLASSES, BlockKind, EntityClass, Evidence, Figure, Mention, Predicate, Span
from kg.relate.activities.deeds import Deed
from kg.relate.builder import Node, RecordBuilder
from kg.relate.figures.about import main_of
from kg.relate.figures.apart import is_of_nobody
from kg.relate.figures.counted import is_damage, is_no_persons
from kg.relate.figures.households import subject_of
from kg.relate.figures.main import of_main
from kg.relate.figures.owners import owner_of
from kg.relate.figures.run_on import goes_on_with
from kg.relate.figures.scene import FEW, Place, without_contents
from kg.relate.figures.sizes import within_size
from kg.relate.figures.told import Told
from kg.relate.figures.topics import Topics, topics_of
from kg.relate.mentions import Mentioned
from kg.relate.stances import Stances
from kg.text.document import Document, Sentence
from kg.text.words import Words

_HAS_FIGURE = Predicate.HAS_FIGURE

_NUMBER_WORDS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_PERSON = EntityClass.PERSON
_PAIRED = ("figure.range", "figure.ratio")
_Owned = tuple[Place, Node, BlockKind]
"""A figure, what it is of, and in what part of the text it stands."""


class _Read(NamedTuple):
    """The figures whose owner the text tells, those that it leaves open, and what it told on the way."""

    owned: list[_Owned]
    open: list[Place]
    told: Told


def state_figures(
    builder: RecordBuilder,
    document: Document,
    words: Words,
    mentioned: Mentioned,
    deeds: Sequence[Deed],
    stances: Stances,
) -> None:
    """State every figure of what it is of, the article's main place where the text leaves it open."""
    found = find_figures(document, words)
    if not found:
        return
    named, at = stances.named, words.at
    figures = tuple([figure for figure in found if not named[at(figure.span.start)]])
    if not figures:
        return
    topics = topics_of(builder, document, words, mentioned)
    read = _read(builder, document, figures, topics, without_contents(deeds, figures))
    for place, subject, kind in read.owned:
        again = _counted_again(place, subject, read.owned) if kind is BlockKind.TITLE else None
        _state(builder, again or subject, place.figure, place.sentence, stances)
    known = {place.figure.value: subject for place, subject, _ in reversed(read.owned)} if read.open else {}
    main = main_of(topics) if read.open else None
    row: tuple[Place, Node] | None = None
    for place in read.open:
        # What a headline counts is of what the same figure of the text is of.
        owner = None if is_damage(place) else known.get(place.figure.value)
        owner = None if owner is not None and _is_any(document, place, owner) else owner
        if owner is None and main is not None and place.figure.value not in read.told.named:
            owner = of_main(place, main)
            owner = row[1] if owner is None and row is not None and goes_on_with(place, *row) else owner
        owner = owner and within_size(place, owner)
        if owner is not None:
            row = (place, owner)
            _state(builder, owner, place.figure, place.sentence, stances)


def _is_any(document: Document, place: Place, owner: Node) -> bool:
    """Say whether a number of the text is so small that another of its kind may be the same: "có 6 hộ khó khăn"; not
    where a deed is named for it: "giúp 2 hộ dân … 2 hộ".
    """
    value = place.figure.value.value
    if value > FEW or document.sentence_at(place.figure.span.start).kind is BlockKind.TITLE:
        return False
    if owner.cls is not EntityClass.ACTIVITY or value <= 1:
        return True
    number = int(value)
    return {f"{number}", f"0{number}", _NUMBER_WORDS[number]}.isdisjoint(owner.name.lower().split())


def _read(
    builder: RecordBuilder,
    document: Document,
    figures: Sequence[Mention[Figure]],
    topics: Topics,
    deeds: Sequence[Deed],
) -> _Read:
    """Go through the sentences and find the owner of each figure."""
    read = _Read([], [], Told())
    told, index, last = read.told, 0, 0
    linked: tuple[Span, Node | None] | None = None
    starts = [span.start for span, _ in deeds]
    for sentence in _sentences(document, starts, [figure.span.start for figure in figures]):
        span = sentence.span
        first, last = last, bisect_left(starts, span.stop, last)
        here = deeds[bisect_left(starts, span.start, first) : last]
        told.enter(builder, sentence.block, here)
        while index < len(figures) and figures[index].span.start < span.stop:
            figure = figures[index]
            place = Place(document, topics, span, _clause(document, span, figure.span), figure, here)
            # The second end of a range or ratio goes with the first, whose words hold both.
            again = linked if linked is not None and linked[0].contains(figure.span) else None
            subject = owner_of(place, told) if again is None else again[1]
            linked = (figure.span, subject) if figure.rule in _PAIRED else None
            if subject is None:
                # What is nobody's is so beside the whole before it, which is still open here.
                if not place.is_of_others and subject_of(place) is None and not is_of_nobody(place, told):
                    read.open.append(place)
                told.leave_open(figure)
            else:
                read.owned.append((place, subject, sentence.kind))
                told.give(subject, figure)
            index += 1
        told.tell(here, span.stop)
    return read


def _sentences(document: Document, deeds: Sequence[int], figures: Sequence[int]) -> list[Sentence]:
    """Return the sentences up to that of the last figure that count something or tell of a deed, by where those are."""
    numbers = {bisect_right(document.starts, start) - 1 for start in (*deeds, *figures)}
    last = bisect_right(document.starts, figures[-1])
    return [document.sentences[number] for number in sorted(numbers) if number < last]


def _counted_again(headed: Place, owner: Node, owned: Sequence[_Owned]) -> Node | None:
    """Return the deed of the text that counts what a headline does; another that the headline seems to tell of too."""
    for place, deed, kind in owned:
        if kind is BlockKind.TITLE or place.figure.value != headed.figure.value or deed.cls is not EntityClass.ACTIVITY:
            continue
        if owner.cls in PLACE_CLASSES or owner.cls is EntityClass.ACTIVITY:
            return deed
    return None


def _state(builder: RecordBuilder, subject: Node, figure: Mention[Figure], sentence: Span, stances: Stances) -> None:
    """State a figure of what it is of, of persons only what they can have."""
    if subject.cls is _PERSON and is_no_persons(figure.value.unit or ""):
        return
    evidence = Evidence(sentence, figure.rule, stances.at(figure.span.start))
    builder.state(subject, _HAS_FIGURE, evidence, value=figure.value)


def _clause(document: Document, sentence: Span, figure: Span) -> Span:
    """Return the part of the sentence between semicolons that holds the figure."""
    if document.folded.find(";", sentence.start, sentence.stop) < 0:
        return sentence
    start = document.folded.rfind(";", sentence.start, figure.start) + 1
    stop = document.folded.find(";", figure.stop, sentence.stop)
    return Span(max(start, sentence.start), sentence.stop if stop < 0 else stop)
