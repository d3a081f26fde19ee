"""`kg conflicts`."""

from pathlib import Path

import click

from kg.cli.options import output_option, workspace_option
from kg.cli.tables import format_option, write_question


@click.command(name="conflicts")
@click.argument("about", required=False)
@workspace_option
@format_option
@output_option
def command(about: str | None, out: Path, form: str | None, output: Path) -> None:
    """List where sentences differ on one post, symbol, date or figure, about ABOUT or about everything."""
    write_question(out, "conflicts", "about", about, form, output)
