"""`kg explain`."""

import sys
from itertools import groupby
from pathlib import Path

import click

from kg.cli.options import NamedPath, workspace_option
from kg.graph.ontology import term_labels
from kg.graph.vocabulary import ONTOLOGY
from kg.intake import Source, bytes_of, read_article
from kg.query import Said
from kg.store import Workspace
from kg.workflow.opened import Explanation, OpenedGraph
from kg.workflow.why import explain_text


@click.command(name="explain")
@click.argument("name", required=False)
@workspace_option
@click.option(
    "--text",
    type=NamedPath(path_type=Path, exists=True, dir_okay=False, allow_dash=True),
    help='An article instead of a NAME ("-" is standard input): what was read from each sentence, what nearly was.',
)
@click.option(
    "--ids", is_flag=True, help="With the keys and ids by which a review file speaks of things and statements."
)
def command(name: str | None, out: Path, text: Path | None, ids: bool) -> None:
    """Show all that is said of NAME (a name or an IRI), with the sentences and the rules that read them."""
    if text is not None:
        if name is not None or ids:
            raise click.UsageError("--text shows an article, which needs no workspace; it goes without NAME and --ids")
        _show_text(text)
        return
    if name is None:
        raise click.UsageError("give a NAME, or an article with --text")
    with OpenedGraph(Workspace(out)) as graph:
        _show(graph.explain(name), ids)


def _show_text(path: Path) -> None:
    is_stdin = path == Path("-")
    data = sys.stdin.buffer.read() if is_stdin else bytes_of(Source(path.name, str(path)))
    for reading in explain_text(read_article(data, "standard input" if is_stdin else path.name)):
        click.echo(f"{reading.span.start}–{reading.span.stop}  {reading.text}")
        for statement, rule, stance in reading.said:
            shown = "" if stance == "asserted" else f" ({term_of(stance)})"
            click.echo(f"  ✓ {statement}{shown}  [{rule}]")
        for kind, name in reading.named:
            click.echo(f"  · {kind}: {name}")
        for near in reading.nearly:
            click.echo(f"  ✗ “{near.surface}”: {near.why}")
        if not (reading.said or reading.named or reading.nearly):
            click.echo("  – nothing that the rules know")
        click.echo()


def _show(explanation: Explanation, ids: bool) -> None:
    labels = term_labels().get(ONTOLOGY + explanation.cls.removeprefix("dv:"), {})
    click.echo(f"{explanation.label} — {labels.get('vi', explanation.cls)} · {labels.get('en', '')}")
    click.echo(explanation.iri)
    for key in explanation.keys if ids else ():
        click.echo(f"  key: {key}")
    for name in explanation.other_names:
        click.echo(f"  cũng viết · also written: {name}")
    for relation, value in explanation.known:
        click.echo(f"  {relation}: {value}  [danh mục · gazetteer]")
    for relation, value in explanation.inferred:
        click.echo(f"  {relation}: {value}  [suy ra · inferred]")
    for line, group in groupby(sorted(explanation.said, key=_order), key=_line):
        click.echo(f"\n{line}")
        for said in group:
            _show_quotation(said)
            if ids:
                click.echo(f"    article: {said.quotation.article}  id: {said.id}")
    if not explanation.said:
        click.echo("\nKhông bài nào nói gì về đối tượng này, chỉ nhắc tên, hoặc chỉ có trong danh mục.")
        click.echo("No article says anything of it; it is only named, or known from the gazetteer.")


def _order(said: Said) -> tuple[str, str, str, int]:
    return *_sides(said), said.quotation.article, said.quotation.start


def _line(said: Said) -> str:
    return " → ".join(_sides(said))


def _sides(said: Said) -> tuple[str, str]:
    role = f"{said.role}, " if said.role else ""
    return said.subject, f"{said.relation} → {role}{said.object}"


def _show_quotation(said: Said) -> None:
    quotation = said.quotation
    stance = "" if quotation.stance == "asserted" else f" ({term_of(quotation.stance)})"
    click.echo(f"  « {' '.join(quotation.quote.split())} »{stance}")
    parts = (quotation.title, quotation.published, quotation.source)
    where = ", ".join(part for part in parts if part)
    click.echo(f"    {where}, {quotation.start}–{quotation.stop}  [{quotation.rule}]")


_STANCES = {"reported": "dẫn lời · reported", "planned": "dự kiến · planned", "denied": "phủ nhận · denied"}


def term_of(stance: str) -> str:
    """Return a stance in both languages."""
    return _STANCES.get(stance, stance)
