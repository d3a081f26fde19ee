"""`kg evaluate`."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import click

from kg.errors import InputError, KgError
from kg.evaluate import Gold, load_gold, pair_up, render, score
from kg.model import Record
from kg.workflow.extract import extract_all

Answer = Record | Mapping[str, Any]


@click.command(name="evaluate")
@click.argument("gold", type=click.Path(path_type=Path))
@click.argument("sources", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--records",
    type=click.Path(path_type=Path),
    default=None,
    help="JSON lines of `kg extract` to score instead.",
)
@click.option("--details", is_flag=True, help="List what is missed and what is extra.")
def command(gold: Path, sources: tuple[Path, ...], records: Path | None, details: bool) -> None:
    """Score extraction against the annotations in GOLD (a JSON file or a folder of them).

    The articles are those in SOURCES, by default the texts beside the annotations; each has the name of its
    annotation.
    """
    golds = _golds(gold)
    names = {item.name for item in golds}
    answers = _from_lines(records) if records is not None else _from_articles(sources or (gold,), names)
    click.echo(render(score(pair_up(golds, answers)), details), nl=False)


def _golds(path: Path) -> list[Gold]:
    if not path.exists():
        raise InputError(f"{path}: no such file or folder")
    files = sorted(path.rglob("*.json")) if path.is_dir() else [path]
    if not files:
        raise InputError(f"{path}: no annotations in this folder; expected files with .json")
    return [load_gold(file) for file in files]


def _from_articles(sources: tuple[Path, ...], names: set[str]) -> list[Answer]:
    texts = [source.with_suffix(".txt") if source.suffix == ".json" else source for source in sources]
    answers: list[Answer] = []
    for result in extract_all(texts):
        if isinstance(result, KgError):
            raise result
        if Path(result.article.source).stem in names:
            answers.append(result)
    return answers


def _from_lines(path: Path) -> list[Answer]:
    return list(_parsed_lines(path))


def _parsed_lines(path: Path) -> Iterator[Mapping[str, Any]]:
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path}: cannot be read: {error}") from error
    for number, line in enumerate(text.split("\n"), start=1):
        try:
            data = json.loads(line) if line.strip() else None
        except ValueError as error:
            raise InputError(f"{path}, line {number}: is no JSON: {error}") from error
        if data is not None:
            yield data
