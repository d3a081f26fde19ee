"""`kg evaluate`."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import click

from kg.cli.options import SOURCE, NamedPath
from kg.errors import InputError, InvalidValueError, KgError
from kg.evaluate import Gold, Scores, load_gold, pair_up, render, score
from kg.evaluate.floors import Group, checks, load_floors, pinned, write_floors
from kg.model import Record
from kg.workflow.extract import extract_all

_FLOORS = "floors.json"  # stands beside the annotations that it speaks of
Answer = Record | Mapping[str, Any]


@click.command(name="evaluate")
@click.argument("gold", type=SOURCE)
@click.argument("sources", nargs=-1, type=SOURCE)
@click.option(
    "--records",
    type=NamedPath(path_type=Path),
    default=None,
    help="JSON lines of `kg extract` to score instead.",
)
@click.option("--details", is_flag=True, help="List what is missed and what is extra.")
@click.option(
    "--floors",
    type=NamedPath(path_type=Path),
    default=None,
    help="Floors file: fail where a group of annotations scores below it.",
)
@click.option("--pin", is_flag=True, help="With --floors: raise the floors to the scores of now.")
@click.option("--lower", is_flag=True, help="With --pin: allow floors to fall.")
def command(
    gold: Path,
    sources: tuple[Path, ...],
    records: Path | None,
    details: bool,
    floors: Path | None,
    pin: bool,
    lower: bool,
) -> None:
    """Score extraction against the annotations in GOLD (a JSON file or a folder of them).

    The articles are those in SOURCES, by default the texts beside the annotations; each has the name of its
    annotation. With --floors they are those that the floors file names, whatever GOLD is.
    """
    if (pin and floors is None) or (lower and not pin):
        raise click.UsageError("--pin goes with --floors, and --lower with --pin")
    if floors is not None:
        if sources or details or records is not None:
            raise click.UsageError("--floors has articles of its own and goes without SOURCES, --records and --details")
        _hold_floors(floors, pin, lower)
        return
    golds = _golds(gold)
    names = {item.name for item in golds}
    if records is None and not sources and gold.is_dir() and not any(gold.rglob("*.txt")):
        raise InputError(
            f"{gold}: no texts beside the annotations; name the articles as well: kg evaluate {gold} ARTICLES"
        )
    answers = _from_lines(records) if records is not None else _from_articles(sources or (gold,), names)
    click.echo(render(score(pair_up(golds, answers)), details), nl=False)


def _hold_floors(path: Path, pin: bool, lower: bool) -> None:
    groups = load_floors(path)
    scored = [(group, _score_group(group)) for group in groups]
    if pin:
        write_floors(path, tuple(pinned(group, scores, lower) for group, scores in scored))
        groups = load_floors(path)
        scored = [(group, scores) for group, (_, scores) in zip(groups, scored, strict=True)]
    found = [check for group, scores in scored for check in checks(group, scores)]
    for check in found:
        mark = "" if check.holds else "  below"
        click.echo(f"{check.group:10} {check.section:12} F1 {check.f1:.3f}  floor {check.floor:.3f}{mark}")
    changed = [group.name for group in groups if group.digest != group.digest_now]
    if changed:
        raise InvalidValueError(
            f"{path}: annotations or articles of {', '.join(changed)} have changed; pin the floors again"
        )
    below = [f"{check.group} {check.section}" for check in found if not check.holds]
    if below:
        raise InvalidValueError(f"below the floors of {path}: {', '.join(below)}")


def _score_group(group: Group) -> Scores:
    golds = [load_gold(file) for file in group.gold]
    return score(pair_up(golds, _from_articles((group.texts,), {item.name for item in golds})))


def _golds(path: Path) -> list[Gold]:
    if not path.exists():
        raise InputError(f"{path}: no such file or folder")
    files = sorted(file for file in path.rglob("*.json") if file.name != _FLOORS) if path.is_dir() else [path]
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
    except OSError as error:
        raise InputError(f"{path}: cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise InputError(f"{path}: is no text in UTF-8") from error
    for number, line in enumerate(text.split("\n"), start=1):
        try:
            data = json.loads(line) if line.strip() else None
        except ValueError as error:
            raise InputError(f"{path}, line {number}: is no JSON: {error}") from error
        if data is not None:
            yield data
