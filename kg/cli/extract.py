"""`kg extract`."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import click

from kg.cli.options import NamedPath, output_option
from kg.cli.streams import output_to
from kg.errors import KgError
from kg.intake import list_files, skipped_note
from kg.model import Record
from kg.workflow.extract import extract_all, extract_bytes


@click.command(name="extract")
@click.argument("sources", nargs=-1, required=True, type=NamedPath(path_type=Path, allow_dash=True))
@output_option
def command(sources: tuple[Path, ...], output: Path) -> None:
    """Write what the articles in SOURCES (files, folders, or "-" for standard input) say as JSON lines.

    A file that cannot be read is named on standard error and the others are written; the exit code is then 1.
    """
    failures = 0
    with output_to(output) as file:
        for result in _results(sources):
            if isinstance(result, Record):
                line = json.dumps(result.to_json(), ensure_ascii=False)
                file.write(line.encode() + b"\n")
            else:
                failures += 1
                click.echo(f"kg: {result}", err=True)
    if note := skipped_note(list_files([source for source in sources if source != Path("-")]).skipped):
        click.echo(f"kg: {note}", err=True)
    if failures:
        sys.exit(1)


def _results(sources: tuple[Path, ...]) -> Iterator[Record | KgError]:
    if Path("-") in sources:
        try:
            yield extract_bytes(sys.stdin.buffer.read(), "standard input")
        except KgError as error:
            yield error
    files = [source for source in sources if source != Path("-")]
    if files:
        yield from extract_all(files)
