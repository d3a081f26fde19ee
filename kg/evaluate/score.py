"""Predictions against gold annotations, as tests/gold/README.md says."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import product
from pathlib import Path
from typing import Any, NamedTuple

from kg.errors import InputError, NotFoundError
from kg.evaluate.figures import score_figures
from kg.evaluate.gold import ACTIVITY_RELATIONS, Gold, GoldRelation
from kg.evaluate.match import OTHER_NAME, SAME_NAME, Alignment, align, pair_off
from kg.evaluate.normalise import normal_number, normal_symbol, normalise, token_f1
from kg.evaluate.prediction import PredictedStatement, Prediction, prediction_of
from kg.evaluate.tally import Scores, Section, Tally, sum_up
from kg.model import EntityClass, Predicate, Record

_SAME_SUBJECT_F1 = 0.8  # of `about`: a reader may cut the subject of a document a word earlier or later
_LITERALS: dict[Predicate, Callable[[str], str]] = {
    Predicate.NUMBER: normal_number,
    Predicate.SYMBOL: normal_symbol,
}
_SHOWN = 12  # names of articles in a message

Answer = Record | Mapping[str, Any]
"""What was extracted from an article: a record, or the JSON of one."""


class Said(NamedTuple):
    """A predicted relation by gold ids; an end that is no gold entity is kept as "?name"."""

    subject: str
    predicate: Predicate
    object: str
    role: str | None


class Triple(NamedTuple):
    """What is scored of an activity: its type alone, or with one end of a relation."""

    type: str
    relation: Predicate = Predicate.ACTIVITY_TYPE
    end: str = ""


def pair_up(golds: Iterable[Gold], records: Iterable[Answer]) -> list[tuple[Gold, Answer]]:
    """Return each gold with the record whose source file has its name.

    Raises NotFoundError where there is none, InputError for what is no record.
    """
    by_name = {Path(_source(record)).stem: record for record in records}
    pairs = []
    for gold in golds:
        if gold.name not in by_name:
            there = sorted(by_name)
            shown = ", ".join([*there[:_SHOWN], "…"] if len(there) > _SHOWN else there)
            raise NotFoundError(f"no article {gold.name!r} for its gold; there are {shown}")
        pairs.append((gold, by_name[gold.name]))
    return pairs


def _source(record: Answer) -> str:
    if isinstance(record, Record):
        return record.article.source
    try:
        return str(record["article"]["source"])
    except (KeyError, TypeError) as error:
        raise InputError(f"a record does not name its article's source: {error}") from error


def score(pairs: Iterable[tuple[Gold, Answer]]) -> Scores:
    """Return the micro scores of records against their gold annotations."""
    tallies: list[Tally] = []
    articles = 0
    for gold, record in pairs:
        articles += 1
        prediction = prediction_of(record)
        alignment = align(gold, prediction)
        tallies.append(_entities(gold, prediction, alignment))
        tallies.append(_relations(gold, prediction, alignment))
        tallies.append(_activities(gold, prediction, alignment))
        tallies += score_figures(gold, prediction, alignment)
        tallies.append(_article(gold, prediction))
    return sum_up(articles, tallies)


def _entities(gold: Gold, prediction: Prediction, alignment: Alignment) -> Tally:
    tally = Tally(gold.name, Section.ENTITIES)
    found = {entity.id for entity in alignment.matched.values()}
    for entity in gold.entities:
        if not entity.optional:
            tally.required(entity.cls.value, entity.names[0], found=entity.id in found)
    for predicted in prediction.entities:
        if predicted.cls is not EntityClass.ACTIVITY and predicted.id not in alignment.matched:
            tally.extra(predicted.cls.value, predicted.names[0], " | ".join(predicted.names[1:]))
    return tally


def _relations(gold: Gold, prediction: Prediction, alignment: Alignment) -> Tally:
    tally = Tally(gold.name, Section.RELATIONS)
    said = {_said(statement, prediction, alignment): statement for statement in _relation_statements(prediction)}
    golds = sorted(gold.relations, key=lambda relation: relation.optional)
    keys = list(said)
    pairs = pair_off(golds, keys, _relation_strength)
    names = {entity.id: entity.names[0] for entity in gold.entities}
    optional = {entity.id for entity in gold.entities if entity.optional}
    for index, relation in enumerate(golds):
        if not relation.optional:
            tally.required(relation.predicate.value, _show(relation, names), found=index in pairs.values())
    for index, key in enumerate(keys):
        if index not in pairs and not {key.subject, key.object} & optional:
            tally.extra(key.predicate.value, _show(key, names), prediction.quote(said[key].spans))
    return tally


def _relation_statements(prediction: Prediction) -> Iterator[PredictedStatement]:
    activities = {entity.id for entity in prediction.activities()}
    for statement in prediction.statements:
        if statement.subject not in activities and statement.predicate is not Predicate.HAS_FIGURE:
            yield statement


def _said(statement: PredictedStatement, prediction: Prediction, alignment: Alignment) -> Said:
    end = statement.value or ""
    if statement.object is not None:
        end = _end(statement.object, prediction, alignment)
    return Said(_end(statement.subject, prediction, alignment), statement.predicate, end, statement.role)


def _end(entity_id: str, prediction: Prediction, alignment: Alignment) -> str:
    found = alignment.ends.get(entity_id)
    if found is not None:
        return found.id
    return next("?" + entity.names[0] for entity in prediction.entities if entity.id == entity_id)


def _relation_strength(gold: GoldRelation, said: Said) -> int:
    if (gold.subject, gold.predicate) != (said.subject, said.predicate):
        return 0
    if gold.is_literal:
        return _literal_strength(gold, said)
    if gold.object != said.object:
        return 0
    if gold.role is None or said.role is None:
        return SAME_NAME
    left, right = normalise(gold.role), normalise(said.role)
    if left == right:
        return SAME_NAME
    return OTHER_NAME if left in right or right in left else 0


def _literal_strength(gold: GoldRelation, said: Said) -> int:
    if gold.predicate is Predicate.ABOUT:
        return SAME_NAME if token_f1(gold.object, said.object) >= _SAME_SUBJECT_F1 else 0
    form = _LITERALS.get(gold.predicate, normalise)
    return SAME_NAME if form(gold.object) == form(said.object) else 0


def _show(relation: GoldRelation | Said, names: Mapping[str, str]) -> str:
    ends = [names.get(end, end) for end in (relation.subject, relation.object)]
    role = f" ({relation.role})" if relation.role else ""
    return f"{ends[0]} → {relation.predicate} → {ends[1]}{role}"


def _activities(gold: Gold, prediction: Prediction, alignment: Alignment) -> Tally:
    tally = Tally(gold.name, Section.ACTIVITIES)
    required = _gold_triples(gold, optional=False)
    neutral = set(_gold_triples(gold, optional=True))
    untouched = {entity.id for entity in gold.entities if entity.optional}
    predicted = _predicted_triples(prediction, alignment)
    names = {entity.id: entity.names[0] for entity in gold.entities}
    for triple, trigger in required.items():
        what = f"{_show_triple(triple, names)} (“{trigger}”)"
        tally.required(_label(triple), what, found=triple in predicted)
    for triple, quote in predicted.items():
        if triple not in required and triple not in neutral and triple.end not in untouched:
            tally.extra(_label(triple), _show_triple(triple, names), quote)
    return tally


def _gold_triples(gold: Gold, *, optional: bool) -> dict[Triple, str]:
    triples: dict[Triple, str] = {}
    for activity in gold.activities:
        if activity.optional == optional:
            triples.setdefault(Triple(activity.type), activity.trigger)
            for relation, end in activity.ends:
                triples.setdefault(Triple(activity.type, relation, end), activity.trigger)
    return triples


def _predicted_triples(prediction: Prediction, alignment: Alignment) -> dict[Triple, str]:
    triples: dict[Triple, str] = {}
    for activity in prediction.activities():
        statements = list(prediction.of(activity))
        types = [row for row in statements if row.predicate is Predicate.ACTIVITY_TYPE]
        ends = [row for row in statements if row.predicate in ACTIVITY_RELATIONS]
        for row in types:
            triples.setdefault(Triple(row.value or ""), prediction.quote(row.spans))
        for kind, row in product(types, ends):
            end = _end(row.object or "", prediction, alignment)
            triples.setdefault(Triple(kind.value or "", row.predicate, end), prediction.quote(row.spans))
    return triples


def _label(triple: Triple) -> str:
    return "type" if triple.relation is Predicate.ACTIVITY_TYPE else triple.relation.value


def _show_triple(triple: Triple, names: Mapping[str, str]) -> str:
    return f"{triple.type} → {triple.relation} → {names.get(triple.end, triple.end)}" if triple.end else triple.type


def _article(gold: Gold, prediction: Prediction) -> Tally:
    tally = Tally(gold.name, Section.ARTICLE)
    day, predicted_day = (None if when is None else when[:10] for when in (gold.published, prediction.published))
    fields: Sequence[tuple[str, object, object]] = (
        ("title", normalise(gold.title), normalise(prediction.title)),
        ("published", day, predicted_day),
        (
            "byline",
            [normalise(name) for name in gold.byline],
            [normalise(name) for name in prediction.byline],
        ),
        ("publisher", normalise(gold.publisher or ""), normalise(prediction.publisher or "")),
    )
    for label, expected, given in fields:
        tally.required(label, str(expected), found=expected == given)
        if expected != given:
            tally.extra(label, str(given))
    return tally
