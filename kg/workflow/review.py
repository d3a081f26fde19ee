"""What deserves a person's look in a workspace, and what a person has decided."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kg.errors import OutputError
from kg.gazetteer import load
from kg.link import Corrections, changes, link, relabelled, titles
from kg.link.corrections import without
from kg.model import EntityClass, Figure, PartialDate, Predicate, Record, Statement
from kg.review import Review, load_review, review_yaml
from kg.review.propose import propose
from kg.store import Database, Workspace, replacing

LIMIT = 100
"""Entries of each kind that are proposed at most: what one sits down to in an afternoon."""

_ENDS = (
    Predicate.CARRIED_OUT_BY,
    Predicate.COOPERATES_WITH,
    Predicate.FUNDED_BY,
    Predicate.BENEFICIARY,
    Predicate.LOCATED_IN,
    Predicate.UNDER,
)


def reviewed(workspace: Workspace, path: Path | None = None, limit: int = LIMIT) -> Review:
    """Return what a review file has decided so far, with what else deserves a look."""
    path = path or workspace.review
    done = load_review(path) if path.exists() else Review()
    with workspace.reading() as database:
        links = link((cards for _, cards in database.cards()), corrections=done.corrections)
        return done.with_open(propose(database.records, links, load(), limit))


def save_review(review: Review, path: Path) -> None:
    """Write a review file, whole or not at all."""
    with replacing(path) as file:
        file.write(review_yaml(review).encode())


def write_gold(workspace: Workspace, path: Path, folder: Path) -> int:
    """Write the articles that a review corrects as gold annotations for `kg evaluate`; return how many.

    What a person has not looked at stands there as it was read, so that only these articles should be scored
    whose statements have all been looked at. Raises OutputError where two articles would have one file.
    """
    corrections = load_review(path).corrections
    folder.mkdir(parents=True, exist_ok=True)
    sources: dict[str, str] = {}
    with workspace.reading() as database:
        for record in _corrected(database, corrections):
            source = record.article.source
            name = Path(source).stem
            if name in sources:
                both = f"{sources[name]} and of {source}"
                raise OutputError(f"{folder / name}.json: would be of {both}; rename one of them")
            sources[name] = source
            with replacing(folder / f"{name}.json") as file:
                file.write((json.dumps(gold_json(record), ensure_ascii=False, indent=1) + "\n").encode())
    return len(sources)


def _corrected(database: Database, corrections: Corrections) -> Iterator[Record]:
    links = link((cards for _, cards in database.cards()), corrections=corrections)
    touched = set(corrections.rejected) | set(corrections.accepted)
    for digest, cards in database.cards():
        names = titles(cards, links)
        if cards.article in touched:
            rejected = corrections.rejected.get(cards.article, frozenset())
            record = without(database.record(digest[:16]), rejected)
            yield relabelled(record, changes(cards, links), names)


def gold_json(record: Record) -> dict[str, Any]:
    """Return a record in the form of gold annotations."""
    acts = {entity.id for entity in record.entities if entity.cls is EntityClass.ACTIVITY}
    text = record.article.text
    entities = [
        {
            "id": entity.id,
            "class": entity.cls.value,
            "name": entity.name,
            "aliases": sorted({span.quote(text) for span in entity.mentions} - {entity.name}),
        }
        for entity in record.entities
        if entity.id not in acts
    ]
    said = [s for s in record.statements if not isinstance(s.value, Figure)]
    return {
        "article": {
            "title": record.article.title,
            "published": record.article.published,
            "byline": list(record.article.byline),
            "publisher": record.article.publisher,
        },
        "entities": entities,
        "relations": [_relation(s) for s in said if s.subject not in acts],
        "activities": [_activity(record, act, said) for act in sorted(acts, key=lambda act: int(act[1:]))],
        "figures": [
            {"of": s.subject, "value": float(s.value.value), "unit": s.value.unit}
            for s in record.statements
            if isinstance(s.value, Figure)
        ],
    }


def _relation(statement: Statement) -> list[str]:
    value = statement.value
    end = value.iso if isinstance(value, PartialDate) else statement.object or str(value)
    role = [] if statement.role is None else [statement.role]
    return [statement.subject, statement.predicate.value, end, *role]


def _activity(record: Record, act: str, said: list[Statement]) -> dict[str, Any]:
    own = [s for s in said if s.subject == act]
    types = [str(s.value) for s in own if s.predicate is Predicate.ACTIVITY_TYPE]
    dates = [s.value.iso for s in own if isinstance(s.value, PartialDate)]
    ends = {p.value: [s.object for s in own if s.predicate is p] for p in _ENDS}
    data: dict[str, Any] = {"id": act, "type": types[0] if types else "", "trigger": record.entity(act).name}
    return data | {"occurredOn": dates[0] if dates else None} | {name: ids for name, ids in ends.items() if ids}
