"""What a text says, as lines that tests can compare: "subject --predicate--> object"."""

from kg.model import Article, Figure, PartialDate, Predicate, Record
from kg.relate import extract_article


def record_of(text: str, published: str | None = "2023-06-15") -> Record:
    return extract_article(Article.of_text(text, published=published))


def said(text: str, *predicates: Predicate, published: str | None = "2023-06-15") -> set[str]:
    """Return the statements of `text`, all or those with one of `predicates`."""
    record = record_of(text, published)
    names = {entity.id: entity.name for entity in record.entities}
    lines = set()
    for statement in record.statements:
        if predicates and statement.predicate not in predicates:
            continue
        value = statement.value
        if isinstance(value, PartialDate):
            value = value.iso
        elif isinstance(value, Figure):
            value = f"{value.plain} {value.unit}"
        target = names[statement.object] if statement.object is not None else value
        role = f" ({statement.role})" if statement.role else ""
        lines.add(f"{names[statement.subject]} --{statement.predicate}--> {target}{role}")
    return lines
