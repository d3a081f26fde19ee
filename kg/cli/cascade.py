"""`kg cascade`."""

from pathlib import Path

import click

from kg.cli.options import output_option, workspace_option
from kg.cli.tables import format_option, write_table
from kg.store import Workspace
from kg.workflow.opened import OpenedGraph


@click.command(name="cascade")
@click.argument("directive", required=False)
@workspace_option
@format_option
@output_option
def command(directive: str | None, out: Path, form: str, output: Path) -> None:
    """Show how DIRECTIVE (or each) was passed on, who carries it out, what was done, what is missing."""
    with OpenedGraph(Workspace(out)) as graph:
        given = {} if directive is None else {"framework": directive}
        write_table(graph.table("cascade", **given), form, output)
