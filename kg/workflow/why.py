"""Sentence by sentence: what was read from an article, what nearly was, and why it was not."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.extract.activities import find_triggers
from kg.graph.said import says
from kg.link.forms import is_local
from kg.model import Article, Entity, EntityClass, Record, Span
from kg.relate import extract_article
from kg.relate.stance import Marker, Modality, markers_of, modality_at
from kg.text.document import document_of
from kg.text.letters import CAPITALS
from kg.text.words import Words, words_of

_NOT_DONE = {
    Modality.DENIED: "said not to be done",
    Modality.URGED: "only urged or asked for",
    Modality.PURPOSE: "only an aim of something else",
    Modality.AIMED: "only aimed at, with nothing concrete",
    Modality.BACKGROUND: "told as the background of something else",
    Modality.PLANNED: "only planned, by no named body",
}
_ELSE = "no activity came of it: another one, a name or a heading has it"
# Two words or more with capitals: the form of a name. One is the first word of a sentence or a given name.
_NAME = re.compile(rf"[{CAPITALS}]\w*(?: [{CAPITALS}]\w*)+")


@dataclass(frozen=True, slots=True, order=True)
class Nearly:
    """A stretch of text of which nothing, or not all, came; `why` is for people."""

    span: Span
    surface: str
    why: str


@dataclass(frozen=True, slots=True)
class SentenceReading:
    """A sentence with what was read from it: statements with their rules, names, and what nearly was."""

    span: Span
    text: str
    said: tuple[tuple[str, str, str], ...]
    named: tuple[tuple[str, str], ...]
    nearly: tuple[Nearly, ...]


def explain_text(article: Article) -> tuple[SentenceReading, ...]:
    """Return the readings of all sentences in order; what lies in no block is no sentence of the article."""
    record, document = extract_article(article), document_of(article)
    words = words_of(document)
    entities = {entity.id: entity for entity in record.entities}
    dropped = [*_triggers(record, words, article), *_open_names(record), *_unread(record, article)]
    return tuple(
        SentenceReading(
            sentence.span,
            " ".join(sentence.span.quote(article.text).split()),
            tuple(_said(record, entities, sentence.span)),
            tuple(_named(record, sentence.span)),
            tuple(sorted({near for near in dropped if sentence.span.contains(near.span)})),
        )
        for sentence in document.sentences
    )


def _said(record: Record, entities: Mapping[str, Entity], sentence: Span) -> Iterator[tuple[str, str, str]]:
    """Yield what evidence in a sentence says: the statement, its rule, its stance."""
    for statement in record.statements:
        for evidence in statement.evidence:
            if sentence.contains(evidence.span) or evidence.span.contains(sentence):
                yield says(statement, entities), evidence.rule, evidence.stance.value


def _named(record: Record, sentence: Span) -> Iterator[tuple[str, str]]:
    for entity in record.entities:
        if any(sentence.contains(span) for span in entity.mentions):
            yield entity.cls.value, entity.name


def _triggers(record: Record, words: Words, article: Article) -> Iterator[Nearly]:
    """Yield the words that can tell of an activity and do not."""
    acts = [s for e in record.entities if e.cls is EntityClass.ACTIVITY for s in e.mentions]
    names = [s for e in record.entities if e.cls is not EntityClass.ACTIVITY for s in e.mentions]
    markers = markers_of(words)
    for trigger in find_triggers(document_of(article), words):
        if any(trigger.span.overlaps(span) for span in acts):
            continue
        name = next((span for span in names if span.contains(trigger.span)), None)
        said = _modality(words, markers, trigger.span)
        why = said if name is None else f"part of the name “{name.quote(article.text)}”"
        yield Nearly(trigger.span, trigger.surface, f"{trigger.rule}: {why}")


def _modality(words: Words, markers: Mapping[int, Sequence[Marker]], span: Span) -> str:
    index = words.at(span.start)
    first, stop = words.sentence(index)
    return _NOT_DONE.get(modality_at(words.folded, markers.get(stop, ()), index, first), _ELSE)


def _open_names(record: Record) -> Iterator[Nearly]:
    """Yield the names that are not known beyond the article, or between which nothing decides."""
    for entity in record.entities:
        span = entity.mentions[0]
        surface = span.quote(record.article.text)
        if entity.candidates:
            yield Nearly(span, surface, f"one of {len(entity.candidates)} places of this name; none is chosen")
        elif is_local(entity.key) and entity.cls is not EntityClass.ACTIVITY:
            yield Nearly(
                span, surface, f"{entity.cls}: known in this article alone, which does not say whose or where it is"
            )


def _unread(record: Record, article: Article) -> Iterator[Nearly]:
    """Yield what looks like a name and is none that was read, and what the extractors could not use."""
    taken = sorted(span for entity in record.entities for span in entity.mentions)
    for match in _NAME.finditer(article.text):
        span = Span(*match.span())
        if not _is_taken(span, taken):
            yield Nearly(span, match[0], "looks like a name; of no kind that is read")
    for issue in record.issues:
        if issue.span is not None:
            yield Nearly(issue.span, issue.span.quote(article.text), issue.message)


def _is_taken(span: Span, taken: Sequence[Span]) -> bool:
    return any(other.overlaps(span) for other in taken)
