"""`kg export`."""

from pathlib import Path

import click

from kg.cli.options import output_option, workspace_option
from kg.cli.streams import output_to
from kg.export.formats import FORMATS, format_named
from kg.export.reify import reified
from kg.store import Workspace
from kg.workflow.opened import OpenedGraph

_LIST = "\n".join(f"  {form.name:<10}{form.about}" for form in FORMATS)


@click.command(name="export", help=f"Write the graph in FORMAT:\n\n\b\n{_LIST}")
@click.argument("form", metavar="FORMAT")
@workspace_option
@output_option
@click.option("--reify", is_flag=True, help="Add every statement as a thing with its evidence.")
def command(form: str, out: Path, output: Path, reify: bool) -> None:
    """Write the graph in a format."""
    found = format_named(form)
    if reify and not found.is_rdf:
        able = ", ".join(each.name for each in FORMATS if each.is_rdf)
        raise click.UsageError(f"--reify is for RDF, which {form} is not; it goes with {able}")
    with OpenedGraph(Workspace(out)) as graph, output_to(output, marked=form == "csv") as file:
        quads = reified(graph.quads(), graph.iris) if reify else graph.quads()
        found.write(quads, file, graph.iris)
