"""`kg timeline`."""

from pathlib import Path

import click

from kg.cli.options import output_option, workspace_option
from kg.cli.tables import format_option, write_table
from kg.store import Workspace
from kg.workflow.opened import OpenedGraph


@click.command(name="timeline")
@click.argument("about", required=False)
@workspace_option
@format_option
@output_option
def command(about: str | None, out: Path, form: str, output: Path) -> None:
    """Show what happened when, about ABOUT (place, body, person, directive, campaign) or all."""
    with OpenedGraph(Workspace(out)) as graph:
        given = {} if about is None else {"about": about}
        write_table(graph.table("timeline", **given), form, output)
