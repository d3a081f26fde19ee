"""`kg cascade`."""

from pathlib import Path

import click

from kg.cli.options import output_option, workspace_option
from kg.cli.tables import format_option, write_question


@click.command(name="cascade")
@click.argument("directive", required=False)
@workspace_option
@format_option
@output_option
def command(directive: str | None, out: Path, form: str | None, output: Path) -> None:
    """Show how DIRECTIVE (or each) was passed on, who carries it out, what was done, what is missing."""
    write_question(out, "cascade", "framework", directive, form, output)
