"""What one article says: entities, statements with their evidence, and issues.

The JSON form is the contract between `kg extract`, `kg evaluate` and everything that builds on records:
one object per article, UTF-8, NFC, lists in the order of the text.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from itertools import chain
from operator import attrgetter
from typing import Any

from kg.errors import InvalidValueError
from kg.model.article import Article
from kg.model.making import quick, quick_if
from kg.model.span import Span
from kg.model.terms import EntityClass, Predicate, Qualifier, Scope, Stance
from kg.model.values import Figure, Literal, PartialDate

_HOLDS_POST = Predicate.HOLDS_POST
# What is read of all entities and statements of a record, read at C speed.
_ID, _SUBJECT, _MENTIONS, _EVIDENCE = map(attrgetter, ("id", "subject", "mentions", "evidence"))
_STOP, _EVIDENCE_STOP = attrgetter("stop"), attrgetter("span.stop")


@quick_if("name and key and mentions")
@dataclass(frozen=True, slots=True)
class Entity:
    """A thing named in an article; whatever is claimed about it is a statement.

    `key` is what makes it the same thing in another article; a key that starts with "@" is local to
    its article.
    `unit` is the gazetteer's id of a place, `candidates` the ids between which the text does not decide.
    """

    id: str
    cls: EntityClass
    name: str
    key: str
    mentions: tuple[Span, ...]
    unit: str | None = None
    candidates: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not self.name or not self.key:
            raise InvalidValueError(f"entity {self.id} has no name or no key")
        if not self.mentions:
            raise InvalidValueError(f"entity {self.name!r} is mentioned nowhere")

    @property
    def is_local(self) -> bool:
        """Say whether the entity can only be known inside its article."""
        return self.key.startswith("@")


@quick
@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """The characters that say it, the rule that read them, and how the text stands to it."""

    span: Span
    rule: str
    stance: Stance = Stance.ASSERTED


@quick_if(
    "(value is not None if object is None else value is None) and evidence"
    ' and (predicate != "holdsPost" if role is None else predicate == "holdsPost")'
)
@dataclass(frozen=True, slots=True)
class Statement:
    """Something said of `subject`: `object` (an entity's id) or `value`, `role` with holdsPost only."""

    subject: str
    predicate: Predicate
    evidence: tuple[Evidence, ...]
    object: str | None = None
    value: Literal | None = None
    role: str | None = None

    def __post_init__(self) -> None:
        if (self.object is None) == (self.value is None):
            raise InvalidValueError(f"{self.subject} {self.predicate}: give an object or a value, not both")
        if not self.evidence:
            raise InvalidValueError(f"{self.subject} {self.predicate}: a statement needs evidence")
        if (self.role is not None) != (self.predicate is _HOLDS_POST):
            raise InvalidValueError(f"{self.subject} {self.predicate}: a role goes with holdsPost and only there")

    @property
    def stance(self) -> Stance:
        """Return the strongest stance of the evidence: asserted before reported, planned, denied."""
        return min((evidence.stance for evidence in self.evidence), key=list(Stance).index)


@dataclass(frozen=True, slots=True)
class Issue:
    """Something in a source that could not be used; counted and shown, never swallowed."""

    message: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Record:
    """All that one article says."""

    article: Article
    entities: tuple[Entity, ...] = ()
    statements: tuple[Statement, ...] = ()
    issues: tuple[Issue, ...] = ()

    def __post_init__(self) -> None:
        ids = set(map(_ID, self.entities))
        if len(ids) != len(self.entities):
            raise InvalidValueError(f"{self.article.source}: two entities share an id")
        size = len(self.article.text)
        ends = set(map(_SUBJECT, self.statements))
        ends.update([said.object for said in self.statements if said.object is not None])
        if not ends <= ids:
            both = [(said, end) for said in self.statements for end in (said.subject, said.object)]
            said, end = next((said, end) for said, end in both if end not in {*ids, None})
            raise InvalidValueError(f"{self.article.source}: {said.predicate} names unknown {end}")
        stops = [
            *map(_STOP, chain.from_iterable(map(_MENTIONS, self.entities))),
            *map(_EVIDENCE_STOP, chain.from_iterable(map(_EVIDENCE, self.statements))),
            *[issue.span.stop for issue in self.issues if issue.span is not None],
        ]
        if max(stops, default=0) > size:
            raise InvalidValueError(f"{self.article.source}: span up to {max(stops)} ends after the text of {size}")

    def entity(self, entity_id: str) -> Entity:
        """Return the entity with this id; raises InvalidValueError where there is none."""
        for entity in self.entities:
            if entity.id == entity_id:
                return entity
        raise InvalidValueError(f"{self.article.source} has no entity {entity_id}")

    def to_json(self) -> dict[str, Any]:
        """Return the record as plain data, ready for `json.dumps`."""
        return {
            "article": _article_json(self.article),
            "entities": [_entity_json(entity, self.article.text) for entity in self.entities],
            "statements": [_statement_json(statement) for statement in self.statements],
            "issues": [{**_span_json(issue.span), "message": issue.message} for issue in self.issues],
        }


def _article_json(article: Article) -> dict[str, Any]:
    return {
        "id": article.id,
        "source": article.source,
        "sha256": article.sha256,
        "title": article.title,
        "published": article.published,
        "byline": list(article.byline),
        "publisher": article.publisher,
        "url": article.url,
        "length": len(article.text),
        "blocks": [{"kind": block.kind.value, **_span_json(block.span)} for block in article.blocks],
    }


def _entity_json(entity: Entity, text: str) -> dict[str, Any]:
    mentions = [{**_span_json(span), "text": span.quote(text)} for span in entity.mentions]
    data: dict[str, Any] = {
        "id": entity.id,
        "class": entity.cls.value,
        "name": entity.name,
        "key": entity.key,
        "mentions": mentions,
    }
    if entity.unit is not None:
        data["unit"] = entity.unit
    if entity.candidates:
        data["candidates"] = list(entity.candidates)
    return data


def _statement_json(statement: Statement) -> dict[str, Any]:
    data: dict[str, Any] = {"subject": statement.subject, "predicate": statement.predicate.value}
    if statement.object is not None:
        data["object"] = statement.object
    if statement.role is not None:
        data["role"] = statement.role
    if isinstance(statement.value, Figure):
        figure = statement.value
        data["figure"] = {
            "value": figure.plain,
            "unit": figure.unit,
            "counted": figure.counted,
            "qualifier": figure.qualifier.value,
            "scope": figure.scope.value,
        }
    elif isinstance(statement.value, PartialDate):
        data["value"], data["datatype"] = statement.value.iso, "date"
    elif statement.value is not None:
        data["value"], data["datatype"] = statement.value, "string"
    data["stance"] = statement.stance.value
    data["rule"] = statement.evidence[0].rule
    data["evidence"] = [
        {**_span_json(evidence.span), "rule": evidence.rule, "stance": evidence.stance.value}
        for evidence in statement.evidence
    ]
    return data


def _span_json(span: Span | None) -> dict[str, int]:
    return {} if span is None else {"start": span.start, "stop": span.stop}


def _span_of(data: Mapping[str, Any]) -> Span:
    return Span(data["start"], data["stop"])


def entity_from_json(data: Mapping[str, Any]) -> Entity:
    """Return the entity that `Record.to_json` wrote."""
    return Entity(
        data["id"],
        EntityClass(data["class"]),
        data["name"],
        data["key"],
        tuple(_span_of(mention) for mention in data["mentions"]),
        data.get("unit"),
        tuple(data.get("candidates", ())),
    )


def statement_from_json(data: Mapping[str, Any]) -> Statement:
    """Return the statement that `Record.to_json` wrote."""
    value: Literal | None = data.get("value")
    if data.get("datatype") == "date":
        value = PartialDate(data["value"])
    elif (figure := data.get("figure")) is not None:
        value = _figure_of(figure)
    evidence = tuple(Evidence(_span_of(e), e["rule"], Stance(e["stance"])) for e in data["evidence"])
    predicate = Predicate(data["predicate"])
    return Statement(data["subject"], predicate, evidence, data.get("object"), value, data.get("role"))


def _figure_of(data: Mapping[str, Any]) -> Figure:
    how = Qualifier(data["qualifier"]), Scope(data["scope"])
    return Figure(Decimal(data["value"]), data["unit"], data["counted"], *how)


def record_from_json(data: Mapping[str, Any], article: Article) -> Record:
    """Return the record that `Record.to_json` wrote for `article`, whose text the JSON does not repeat."""
    issues = tuple(Issue(issue["message"], _span_of(issue) if "start" in issue else None) for issue in data["issues"])
    return Record(
        article,
        tuple(entity_from_json(entity) for entity in data["entities"]),
        tuple(statement_from_json(statement) for statement in data["statements"]),
        issues,
    )
