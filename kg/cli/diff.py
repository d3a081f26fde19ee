"""`kg diff`."""

from pathlib import Path

import click

from kg.cli.options import NamedPath, output_option
from kg.cli.tables import format_option, write_table
from kg.store import Workspace
from kg.workflow.diff import differences
from kg.workflow.opened import OpenedGraph


@click.command(name="diff")
@click.argument("old", type=NamedPath(path_type=Path))
@click.argument("new", type=NamedPath(path_type=Path))
@format_option
@output_option
def command(old: Path, new: Path, form: str | None, output: Path) -> None:
    """List what the workspace NEW has and OLD has not, and the reverse, with articles and rules."""
    with OpenedGraph(Workspace(old)) as before, OpenedGraph(Workspace(new)) as after:
        write_table(differences(before, after), form, output, "the two workspaces say the same")
