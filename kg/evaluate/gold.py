"""Gold annotations of one article, read and checked."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from kg.errors import InputError, InvalidValueError, KgError
from kg.model import ACTIVITY_TYPES, EntityClass, Predicate

OPTIONAL = "optional"
ACTIVITY_RELATIONS = (Predicate.CARRIED_OUT_BY, Predicate.LOCATED_IN, Predicate.UNDER)
"""The relations of activities that are scored; the others are read past."""

_LITERAL_RELATIONS = frozenset(
    {
        Predicate.DIRECTIVE_TYPE,
        Predicate.NUMBER,
        Predicate.SYMBOL,
        Predicate.ISSUED_ON,
        Predicate.ABOUT,
    }
)
_CONCEPTS = frozenset(concept for group in ACTIVITY_TYPES.values() for concept in group)


@dataclass(frozen=True, slots=True)
class GoldEntity:
    """An entity with every form that stands for it; the canonical name comes first."""

    id: str
    cls: EntityClass
    names: tuple[str, ...]
    optional: bool = False


@dataclass(frozen=True, slots=True)
class GoldRelation:
    """A relation between two entities by id, or of one entity to a literal."""

    subject: str
    predicate: Predicate
    object: str
    role: str | None = None
    optional: bool = False

    @property
    def is_literal(self) -> bool:
        """Say whether the object is a value and no entity."""
        return self.predicate in _LITERAL_RELATIONS


@dataclass(frozen=True, slots=True)
class GoldActivity:
    """One thing done: its type and the ends of its scored relations, as pairs of relation and entity id."""

    id: str
    type: str
    trigger: str
    ends: tuple[tuple[Predicate, str], ...] = ()
    optional: bool = False


@dataclass(frozen=True, slots=True)
class GoldFigure:
    """A figure and the id of what it is of, None where that is left open."""

    of: str | None
    value: Decimal
    unit: str
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Gold:
    """What a careful reader finds in one article; `name` is the file's without its ending.

    `published` and `publisher` are None where the article gives none.
    """

    name: str
    title: str
    published: str | None
    byline: tuple[str, ...]
    publisher: str | None
    entities: tuple[GoldEntity, ...]
    relations: tuple[GoldRelation, ...]
    activities: tuple[GoldActivity, ...]
    figures: tuple[GoldFigure, ...]

    def __post_init__(self) -> None:
        ids = {entity.id for entity in self.entities}
        acts = {activity.id for activity in self.activities}
        if len(ids | acts) != len(self.entities) + len(self.activities):
            raise InvalidValueError(f"gold {self.name}: two entities or activities share an id")
        for relation in self.relations:
            ends = (relation.subject,) if relation.is_literal else (relation.subject, relation.object)
            self._require(ends, ids, f"relation {relation.predicate}")
        for activity in self.activities:
            self._require((end for _, end in activity.ends), ids, f"activity {activity.id}")
        self._require((f.of for f in self.figures if f.of is not None), ids | acts, "figure")

    def _require(self, ends: Iterable[str], known: set[str], where: str) -> None:
        for end in ends:
            if end not in known:
                raise InvalidValueError(f"gold {self.name}: {where} names {end!r}, which is not declared")


def load_gold(path: Path) -> Gold:
    """Return the gold annotations in a JSON file; raises InputError where they are missing or malformed."""
    try:
        data = json.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)
    except OSError as error:
        raise InputError(f"cannot read gold {path}: {error.strerror}") from error
    except ValueError as error:
        raise InputError(f"gold {path} is no JSON in UTF-8: {error}") from error
    return gold_from_json(data, path.stem)


def gold_from_json(data: Any, name: str) -> Gold:
    """Return the gold annotations in `data`; raises InputError that says which part is malformed."""
    try:
        return _gold(data, name)
    except KgError:
        raise
    except KeyError as error:
        raise InputError(f"gold {name} lacks the field {error}") from error
    except (TypeError, ValueError, AttributeError, ArithmeticError) as error:
        raise InputError(f"gold {name} is malformed: {error}") from error


def _gold(data: Mapping[str, Any], name: str) -> Gold:
    article = data["article"]
    return Gold(
        name,
        _text(article["title"] or "", "the title"),
        None if article["published"] is None else _text(article["published"], "published"),
        tuple(_text(writer, "a writer") for writer in article["byline"]),
        None if article.get("publisher") is None else _text(article["publisher"], "the publisher"),
        tuple(_entity(entity) for entity in data["entities"]),
        tuple(_relation(row) for row in data["relations"]),
        tuple(_activity(activity) for activity in data["activities"]),
        tuple(_figure(figure) for figure in data["figures"]),
    )


def _entity(data: Mapping[str, Any]) -> GoldEntity:
    names = tuple(_text(name, "a name") for name in (data["name"], *data.get("aliases", ())))
    return GoldEntity(data["id"], EntityClass(data["class"]), names, data.get(OPTIONAL, False))


def _relation(row: list[str]) -> GoldRelation:
    optional = len(row) > 3 and row[-1] == OPTIONAL
    subject, predicate, obj, *role = row[:-1] if optional else row
    if len(role) != (predicate == Predicate.HOLDS_POST):
        raise ValueError(f"relation {row} should be [subject, relation, object], with a role for holdsPost only")
    return GoldRelation(subject, Predicate(predicate), obj, role[0] if role else None, optional)


def _activity(data: Mapping[str, Any]) -> GoldActivity:
    if data["type"] not in _CONCEPTS:
        raise ValueError(f"{data['type']!r} is no activity type; there are {', '.join(sorted(_CONCEPTS))}")
    ends = tuple((relation, end) for relation in ACTIVITY_RELATIONS for end in data.get(relation, ()))
    return GoldActivity(data["id"], data["type"], _text(data["trigger"], "a trigger"), ends, data.get(OPTIONAL, False))


def _figure(data: Mapping[str, Any]) -> GoldFigure:
    return GoldFigure(data["of"], Decimal(data["value"]), _text(data["unit"], "a unit"), data.get(OPTIONAL, False))


def _text(value: Any, what: str) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{what} is {value!r}, and should be text")
    return value
