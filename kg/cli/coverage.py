"""`kg coverage`."""

from pathlib import Path

import click

from kg.cli.options import output_option, workspace_option
from kg.cli.tables import format_option, write_table
from kg.gazetteer import Period
from kg.query import named_query
from kg.store import Workspace
from kg.workflow.coverage import coverage
from kg.workflow.opened import OpenedGraph


@click.command(name="coverage")
@click.argument("place", required=False)
@click.option(
    "--period",
    type=click.Choice([period.value for period in Period]),
    default=None,
    help="Count by the communes of this period; by default those that the articles name.",
)
@workspace_option
@format_option
@output_option
def command(place: str | None, period: str | None, out: Path, form: str | None, output: Path) -> None:
    """Show which body did how much in which commune of PLACE, and the communes that no article reports on."""
    with OpenedGraph(Workspace(out)) as graph:
        table = coverage(graph, place, None if period is None else Period(period))
        write_table(table, form, output, named_query("coverage").none)
