"""`kg timeline`."""

from pathlib import Path

import click

from kg.cli.options import output_option, workspace_option
from kg.cli.tables import format_option, write_question


@click.command(name="timeline")
@click.argument("about", required=False)
@workspace_option
@format_option
@output_option
def command(about: str | None, out: Path, form: str | None, output: Path) -> None:
    """Show what happened when, about ABOUT (place, body, person, directive, campaign) or all."""
    write_question(out, "timeline", "about", about, form, output)
