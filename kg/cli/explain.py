"""`kg explain`."""

from itertools import groupby
from pathlib import Path

import click

from kg.cli.options import workspace_option
from kg.graph.ontology import term_labels
from kg.graph.vocabulary import ONTOLOGY
from kg.query import Said
from kg.store import Workspace
from kg.workflow.opened import Explanation, OpenedGraph


@click.command(name="explain")
@click.argument("name")
@workspace_option
def command(name: str, out: Path) -> None:
    """Show all that is said of NAME (a name or an IRI), with the sentences and the rules that read them."""
    with OpenedGraph(Workspace(out)) as graph:
        _show(graph.explain(name))


def _show(explanation: Explanation) -> None:
    labels = term_labels().get(ONTOLOGY + explanation.cls.removeprefix("dv:"), {})
    click.echo(f"{explanation.label} — {labels.get('vi', explanation.cls)} · {labels.get('en', '')}")
    click.echo(explanation.iri)
    for name in explanation.other_names:
        click.echo(f"  cũng viết · also written: {name}")
    for relation, value in explanation.known:
        click.echo(f"  {relation}: {value}  [danh mục · gazetteer]")
    for line, group in groupby(sorted(explanation.said, key=_order), key=_line):
        click.echo(f"\n{line}")
        for said in group:
            _show_quotation(said)
    if not explanation.said:
        click.echo("\nNo article says anything of it; it is only named, or known from the gazetteer.")


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
    parts = (quotation.title or quotation.article, quotation.published, quotation.source)
    where = ", ".join(part for part in parts if part)
    click.echo(f"    {where}, {quotation.start}–{quotation.stop}  [{quotation.rule}]")


_STANCES = {"reported": "dẫn lời · reported", "planned": "dự kiến · planned", "denied": "phủ nhận · denied"}


def term_of(stance: str) -> str:
    """Return a stance in both languages."""
    return _STANCES.get(stance, stance)
