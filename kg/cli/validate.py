"""`kg validate`."""

import sys
from pathlib import Path

import click

from kg.cli.options import workspace_option
from kg.store import Workspace
from kg.workflow.opened import OpenedGraph
from kg.workflow.validate import validate

_SHOWN = 50


@click.command(name="validate")
@workspace_option
def command(out: Path) -> None:
    """Check the graph against the ontology's SHACL shapes; the exit code is 1 where it breaks one."""
    with OpenedGraph(Workspace(out)) as graph:
        violations, triples = validate(graph)
    for violation in violations[:_SHOWN]:
        click.echo(f"{violation.severity}: {violation.thing}: {violation.message}")
        click.echo(f"    {violation.path or violation.shape}{f' = {violation.value}' if violation.value else ''}")
    if len(violations) > _SHOWN:
        click.echo(f"… and {len(violations) - _SHOWN} more")
    if violations:
        click.echo(f"kg: {len(violations)} violations in {triples:,} triples", err=True)
        sys.exit(1)
    click.echo(f"{triples:,} triples conform to the shapes.")
