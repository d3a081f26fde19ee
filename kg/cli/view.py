"""`kg view`."""

from pathlib import Path

import click

from kg.cli.options import NamedPath, workspace_option
from kg.files import is_stdout
from kg.store import Workspace
from kg.view.explorer_page import write_explorer
from kg.view.model import ViewGraph
from kg.view.pyvis_page import write_pyvis
from kg.workflow.opened import OpenedGraph
from kg.workflow.part import around, of_article, of_province, whole


@click.command(name="view")
@workspace_option
@click.option(
    "-o",
    "--output",
    type=NamedPath(path_type=Path),
    default="view.html",
    show_default=True,
    help="Page to write; - is standard output.",
)
@click.option(
    "--engine",
    type=click.Choice(["explorer", "pyvis"]),
    default="explorer",
    show_default=True,
    help="The explorer for any size, or a small picture by pyvis.",
)
@click.option("--focus", metavar="NAME", help="Draw a thing and what is near it.")
@click.option("--directive", metavar="NAME", help="Draw a directive and what is near it, in two steps.")
@click.option("--depth", type=click.IntRange(1, 4), default=None, help="Relations that near is: 1 unless given.")
@click.option("--article", metavar="NAME", help="Draw what one article says, by its id or title.")
@click.option("--province", metavar="NAME", help="Draw what is in a province.")
@click.option("--language", type=click.Choice(["vi", "en"]), help="Of a picture by pyvis: vi unless given.")
def command(
    out: Path,
    output: Path,
    engine: str,
    focus: str | None,
    directive: str | None,
    depth: int | None,
    article: str | None,
    province: str | None,
    language: str | None,
) -> None:
    """Draw the graph, or a part of it, as a page that opens without a network."""
    parts = {"--focus": focus, "--directive": directive, "--article": article, "--province": province}
    given = [name for name, value in parts.items() if value is not None]
    if len(given) > 1:
        raise click.UsageError(f"{' and '.join(given)} are different parts; give one of them")
    if depth is not None and focus is None and directive is None:
        raise click.UsageError("--depth says how far from a thing to draw; it goes with --focus or --directive")
    if language is not None and engine != "pyvis":
        raise click.UsageError("--language is of a picture by pyvis; the explorer's page has both languages")
    with OpenedGraph(Workspace(out)) as graph:
        if focus is not None:
            view = around(graph, focus, depth or 1)
        elif directive is not None:
            view = around(graph, directive, depth or 2)
        elif article is not None:
            view = of_article(graph, article)
        else:
            view = whole(graph) if province is None else of_province(graph, province)
    _write(view, output, engine, language or "vi")


def _write(view: ViewGraph, output: Path, engine: str, language: str) -> None:
    if engine == "pyvis":
        write_pyvis(view, output, language=language)
    else:
        write_explorer(view, output)
    # A page that goes to standard output ends with its own last byte.
    click.echo(f"{len(view.nodes):,} things, {len(view.edges):,} relations → {output}", err=is_stdout(output))
