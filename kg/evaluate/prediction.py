"""What was extracted from one article, as the scorer needs it: from a record or from its JSON form."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from kg.errors import InputError
from kg.model import EntityClass, Predicate, Record, Stance

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class PredictedEntity:
    """An entity with every form in which it stands in the text; the canonical name comes first."""

    id: str
    cls: EntityClass
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PredictedFigure:
    """The value and unit of a figure."""

    value: Decimal
    unit: str


@dataclass(frozen=True, slots=True)
class PredictedStatement:
    """A statement: `object` (an entity's id), `value` or `figure` is set; `spans` is where it is said."""

    subject: str
    predicate: Predicate
    object: str | None
    value: str | None
    figure: PredictedFigure | None
    role: str | None
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Prediction:
    """What one record says; `text` is None where only the JSON is at hand."""

    source: str
    title: str
    published: str | None
    byline: tuple[str, ...]
    publisher: str | None
    entities: tuple[PredictedEntity, ...]
    statements: tuple[PredictedStatement, ...]
    text: str | None = None

    def quote(self, spans: Iterable[Span]) -> str:
        """Return the text at `spans`, the positions where the text is not at hand."""
        if self.text is None:
            return ", ".join(f"{start}:{stop}" for start, stop in spans)
        return " … ".join(" ".join(self.text[start:stop].split()) for start, stop in spans)

    def activities(self) -> Iterator[PredictedEntity]:
        """Yield the entities that are activities."""
        return (entity for entity in self.entities if entity.cls is EntityClass.ACTIVITY)

    def of(self, entity: PredictedEntity) -> Iterator[PredictedStatement]:
        """Yield the statements whose subject is `entity`."""
        return (statement for statement in self.statements if statement.subject == entity.id)


def prediction_of(record: Record | Mapping[str, Any]) -> Prediction:
    """Return the prediction in a record or in the JSON of `Record.to_json`; what is denied is left out.

    Raises InputError where the JSON is malformed.
    """
    if isinstance(record, Record):
        return _prediction(record.to_json(), record.article.text)
    try:
        return _prediction(record, None)
    except KeyError as error:
        raise InputError(f"a record lacks the field {error}") from error
    except (TypeError, ValueError, ArithmeticError) as error:
        raise InputError(f"a record is malformed: {error}") from error


def _prediction(data: Mapping[str, Any], text: str | None) -> Prediction:
    article = data["article"]
    return Prediction(
        article["source"],
        article["title"],
        article["published"],
        tuple(article["byline"]),
        article["publisher"],
        tuple(_entity(entity) for entity in data["entities"]),
        tuple(_statement(row) for row in data["statements"] if row["stance"] != Stance.DENIED),
        text,
    )


def _entity(data: Mapping[str, Any]) -> PredictedEntity:
    names = dict.fromkeys([data["name"], *(mention["text"] for mention in data["mentions"])])
    return PredictedEntity(data["id"], EntityClass(data["class"]), tuple(names))


def _statement(data: Mapping[str, Any]) -> PredictedStatement:
    figure = data.get("figure")
    return PredictedStatement(
        data["subject"],
        Predicate(data["predicate"]),
        data.get("object"),
        data.get("value"),
        None if figure is None else PredictedFigure(Decimal(figure["value"]), figure["unit"]),
        data.get("role"),
        tuple((evidence["start"], evidence["stop"]) for evidence in data["evidence"]),
    )
