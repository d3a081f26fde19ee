"""`kg review`."""

from dataclasses import replace
from pathlib import Path

import click

from kg.link import Verdict
from kg.review import LinkEntry, Review, StatementEntry
from kg.review.entries import Judgement
from kg.store import Workspace
from kg.workflow.review import LIMIT, reviewed, save_review, write_gold


@click.command(name="review")
@click.argument("out", type=click.Path(path_type=Path), default=Path("out"))
@click.option(
    "--file",
    "path",
    type=click.Path(path_type=Path),
    default=None,
    help="Review file to renew; by default review.yaml in the workspace, which `kg build` applies.",
)
@click.option(
    "--limit", type=click.IntRange(1), default=LIMIT, show_default=True, help="Entries of each kind."
)
@click.option("--ask", is_flag=True, help="Ask about each entry here, instead of in an editor.")
@click.option(
    "--gold",
    type=click.Path(path_type=Path, file_okay=False),
    default=None,
    help="Write the articles that the review corrects as gold annotations into this folder instead.",
)
def command(out: Path, path: Path | None, limit: int, ask: bool, gold: Path | None) -> None:
    """Collect what most deserves a look in the workspace OUT, as a file in which you say what is right.

    What is decided in the file already stays in it.
    """
    workspace = Workspace(out)
    path = path or workspace.review
    if gold is not None:
        click.echo(f"{write_gold(workspace, path, gold)} articles → {gold}/")
        return
    review = reviewed(workspace, path, limit)
    if ask:
        review = _asked(review)
    save_review(review, path)
    open_links = sum(link.verdict is Verdict.UNSURE for link in review.links)
    open_statements = sum(s.judgement is Judgement.OPEN for s in review.statements)
    open_places = sum(not place.choose for place in review.places)
    click.echo(f"to look at: {open_links} links, {open_places} places, {open_statements} statements → {path}")


def _asked(review: Review) -> Review:
    """Ask about each open link and statement."""
    links = tuple(map(_asked_link, review.links))
    return replace(review, links=links, statements=tuple(map(_asked_statement, review.statements)))


def _asked_link(link: LinkEntry) -> LinkEntry:
    if link.verdict is not Verdict.UNSURE:
        return link
    click.echo(f"\n{link.about}\n  {link.reason}  [{link.rule}]")
    for sentence in link.sentences:
        click.echo(f"  « {sentence} »")
    answer = click.prompt(
        "same, different, unsure", type=click.Choice([*Verdict]), default=Verdict.UNSURE.value
    )
    return replace(link, verdict=Verdict(answer))


def _asked_statement(statement: StatementEntry) -> StatementEntry:
    if statement.judgement is not Judgement.OPEN:
        return statement
    click.echo(f"\n{statement.says}  [{statement.rule}]\n  « {statement.sentence} »")
    answer = click.prompt(
        "accept, reject, open", type=click.Choice([*Judgement]), default=Judgement.OPEN.value
    )
    return replace(statement, judgement=Judgement(answer))
