"""The command `kg` and what all its commands share."""

import io
import sys
from importlib import import_module
from typing import Any

import click

from kg.collecting import collect_rarely
from kg.errors import KgError

# Order of a user's day: make, ask, look, hand on, check.
_COMMANDS = {
    "build": "Read articles into a workspace and write their graph.",
    "query": "Ask a named question, or one in SPARQL.",
    "explain": "Show all that is said of a thing, with the sentences.",
    "view": "Draw the graph, or a part of it, as a page.",
    "cascade": "Show how a directive was passed on and carried out, and what is missing.",
    "coverage": "Show who did how much in which commune, and the communes without a report.",
    "timeline": "Show what happened when.",
    "conflicts": "List where sentences contradict each other.",
    "review": "Collect what deserves a look, for a person to correct.",
    "diff": "List what two workspaces have not in common.",
    "export": "Write the graph in another format.",
    "extract": "Write what articles say as JSON lines.",
    "evaluate": "Score extraction against gold annotations.",
    "validate": "Check the graph against the ontology's shapes.",
}


INTERRUPTED = 130
"""The exit status of a command that Ctrl-C has ended."""


class _Commands(click.Group):
    """Imports a command's module when it is called, so that `kg --help` is quick."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all commands in order."""
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command by its name, None where there is none."""
        if cmd_name not in _COMMANDS:
            return None
        command: click.Command = import_module(f"kg.cli.{cmd_name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands from the table, without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(_COMMANDS.items()))

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; Ctrl-C ends it with one line and the status that shells give for it."""
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            click.echo("kg: stopped", err=True)
            sys.exit(INTERRUPTED)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Say which commands there are where one is not known."""
        if args and args[0] not in _COMMANDS and not args[0].startswith("-"):
            ctx.fail(f"no command {args[0]!r}; there is {', '.join(_COMMANDS)}")
        return super().resolve_command(ctx, args)


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="danvan-kg", prog_name="kg")
def app() -> None:
    """Make knowledge graphs from the Vietnamese local press on party building and mass mobilisation."""


def main() -> None:
    """Run the command line; exits with 1 after an error that the user can mend, 2 after wrong usage."""
    collect_rarely()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # Vietnamese has to go through pipes and terminals of every locale.
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="replace")
    try:
        app(prog_name="kg")
    except KgError as error:
        click.echo(f"kg: {error}", err=True)
        sys.exit(1)
    except OSError as error:
        click.echo(f"kg: {error.filename or 'system'}: {error.strerror or error}", err=True)
        sys.exit(1)
