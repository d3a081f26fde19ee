"""`kg review`."""

import sys
from collections.abc import Callable, Mapping
from dataclasses import replace
from itertools import chain
from pathlib import Path
from typing import TypeVar

import click

from kg.cli.app import INTERRUPTED
from kg.cli.options import NamedPath, workspace_option
from kg.link import Verdict
from kg.review import LinkEntry, Review, StatementEntry
from kg.review.entries import Judgement, PlaceEntry
from kg.store import Workspace
from kg.workflow.review import LIMIT, reviewed, save_review, write_gold

E = TypeVar("E", LinkEntry, PlaceEntry, StatementEntry)
# What can be answered, and what it means; a number does for a word.
_OPEN = Judgement.OPEN.value
_VERDICTS = {
    Verdict.SAME.value: "là một",
    Verdict.DIFFERENT.value: "khác nhau",
    Verdict.UNSURE.value: "chưa chắc",
}
_JUDGEMENTS = {Judgement.ACCEPT.value: "đúng", Judgement.REJECT.value: "sai", _OPEN: "để sau"}
_INTRODUCTION = "Gõ số hoặc chữ; Enter: để sau; Ctrl-C: dừng. · Give a number or a word; Enter: later; Ctrl-C: stop."


@click.command(name="review")
@click.argument("workspace", metavar="[WORKSPACE]", type=NamedPath(path_type=Path), required=False)
@workspace_option
@click.option(
    "--file",
    "path",
    type=NamedPath(path_type=Path),
    default=None,
    help="Review file to renew; by default review.yaml in the workspace, which `kg build` applies.",
)
@click.option("--limit", type=click.IntRange(1), default=LIMIT, show_default=True, help="Entries of each kind.")
@click.option("--ask", is_flag=True, help="Ask about each entry here, instead of in an editor.")
@click.option(
    "--gold",
    type=NamedPath(path_type=Path, file_okay=False),
    default=None,
    help="Write the articles that the review corrects as gold annotations into this folder instead.",
)
def command(workspace: Path | None, out: Path, path: Path | None, limit: int, ask: bool, gold: Path | None) -> None:
    """Collect what most deserves a look in WORKSPACE, as a file in which you say what is right.

    What is decided in the file already stays in it.
    """
    if ask and gold is not None:
        raise click.UsageError("--gold writes what was answered before; it goes without --ask")
    opened = Workspace(workspace or out)
    path = path or opened.review
    if gold is not None:
        click.echo(f"{write_gold(opened, path, gold)} articles → {gold}/")
        return
    review = reviewed(opened, path, limit)
    asking = _Asking() if ask else None
    if asking is not None:
        review = asking.about(review)
    save_review(review, path)
    open_links, open_places, open_statements = (
        sum(map(_is_open, entries)) for entries in (review.links, review.places, review.statements)
    )
    counts = (
        f"{open_links} cặp tên · links, {open_places} địa danh · places, {open_statements} điều được nói · statements"
    )
    click.echo(f"cần xem · to look at: {counts} → {path}")
    if asking is not None and asking.is_over:
        sys.exit(INTERRUPTED)


class _Asking:
    """Asks about each open entry until all are answered or a person stops; what was answered stays."""

    def __init__(self) -> None:
        self.is_over = False
        self._asked = self._all = 0

    def about(self, review: Review) -> Review:
        """Return a review with a person's answers."""
        entries = chain[LinkEntry | PlaceEntry | StatementEntry](review.links, review.places, review.statements)
        self._all = sum(map(_is_open, entries))
        if self._all:
            click.echo(_INTRODUCTION)
        return replace(
            review,
            links=tuple(self._unless_over(link, _asked_link) for link in review.links),
            places=tuple(self._unless_over(place, _asked_place) for place in review.places),
            statements=tuple(self._unless_over(statement, _asked_statement) for statement in review.statements),
        )

    def _unless_over(self, entry: E, asked: Callable[[E], E]) -> E:
        if self.is_over or not _is_open(entry):
            return entry
        self._asked += 1
        click.echo(f"\n{self._asked}/{self._all}")
        try:
            return asked(entry)
        except (click.Abort, KeyboardInterrupt):
            # Ctrl-C, or the end of standard input.
            click.echo("\nđã dừng, giữ những câu đã trả lời · stopped; the answers so far are kept")
            self.is_over = True
            return entry


def _is_open(entry: LinkEntry | PlaceEntry | StatementEntry) -> bool:
    if isinstance(entry, LinkEntry):
        return entry.verdict is Verdict.UNSURE
    if isinstance(entry, PlaceEntry):
        return not entry.choose and bool(entry.candidates)
    return entry.judgement is Judgement.OPEN


def _answer(words: Mapping[str, str], default: str) -> str:
    """Return which of some words a person gives, by itself or by its number; Enter is the default."""
    # Plain text: an enumeration would be offered by its values and read by its names.
    numbered = {str(number): str(word) for number, word in enumerate(words, 1)}
    offered = ", ".join(f"{number} {word} ({words[word]})" for number, word in numbered.items())
    choice = click.Choice([*numbered.values(), *numbered])
    answer = str(click.prompt(offered, type=choice, default=default, show_choices=False))
    return numbered.get(answer, answer)


def _asked_link(link: LinkEntry) -> LinkEntry:
    click.echo(f"{link.about}\n  {link.reason}  [{link.rule}]")
    for sentence in link.sentences:
        click.echo(f"  « {sentence} »")
    return replace(link, verdict=Verdict(_answer(_VERDICTS, Verdict.UNSURE.value)))


def _asked_place(place: PlaceEntry) -> PlaceEntry:
    click.echo(f"{place.name}\n  « {place.sentence} »")
    answer = _answer(dict(place.candidates) | {_OPEN: "để sau"}, _OPEN)
    return place if answer == _OPEN else replace(place, choose=answer)


def _asked_statement(statement: StatementEntry) -> StatementEntry:
    click.echo(f"{statement.says}  [{statement.rule}]\n  « {statement.sentence} »")
    return replace(statement, judgement=Judgement(_answer(_JUDGEMENTS, _OPEN)))
