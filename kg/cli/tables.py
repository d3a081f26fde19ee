"""Tables on the screen and as files."""

import csv
import io
import json
import sys
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from pathlib import Path
from textwrap import wrap
from typing import Any, TypeVar

import click
from rich.console import Console
from rich.table import Table as RichTable

from kg.cli.streams import is_for_people, output_to
from kg.errors import NotFoundError
from kg.export.cells import for_spreadsheets
from kg.files import is_stream
from kg.query import Cell, Table, column_titles, named_query
from kg.store import Workspace
from kg.workflow.opened import OpenedGraph

F = TypeVar("F", bound=Callable[..., Any])
_WIDTH = 160  # of a wide window
_NARROW = 14  # columns of letters, below which words break in the middle and a row is easier read as a list
_TEXTS = (".txt",)
NO_ANSWERS = "no answers"
_UNTITLED: Mapping[str, str] = {}


def format_option(function: F) -> F:
    """Add `-f`: table, CSV or JSON."""
    return click.option(
        "-f",
        "--format",
        "form",
        type=click.Choice(["table", "csv", "json"]),
        default=None,
        help="A table for people, or CSV or JSON for programs; by default as the file to write ends, else a table.",
    )(function)


def form_of(output: Path, forms: Mapping[str, str], form: str | None) -> str | None:
    """Return the format that was given, else the one that a file's ending stands for, None for a text.

    Raises NotFoundError for an ending of another kind of file: a table drawn with lines is no workbook.
    """
    ending = output.suffix.lower()
    if form is None and ending and ending not in forms and ending not in _TEXTS and not is_stream(output):
        endings = ", ".join(dict.fromkeys([*forms, *_TEXTS]))
        raise NotFoundError(f"{output}: no format ends in {ending}; give --format, or an ending of {endings}")
    return form or forms.get(ending)


def write_table(table: Table, form: str | None, output: Path, none: str = NO_ANSWERS) -> None:
    """Write a table of the package's own columns as "table" (`none` where it is empty), "csv" or "json" (a list of
    objects).
    """
    form = form_of(output, {".csv": "csv", ".json": "json"}, form) or "table"
    text = drawn(table, none, column_titles()) if form == "table" else {"csv": _csv, "json": _json}[form](table)
    if form == "csv" and is_for_people(output):
        text = for_spreadsheets(text)
    with output_to(output, marked=form == "csv") as file:
        file.write(text.encode())


def write_question(out: Path, question: str, parameter: str, value: str | None, form: str | None, output: Path) -> None:
    """Write the answer of the workspace `out` to a named question, about `value` or about everything."""
    with OpenedGraph(Workspace(out)) as graph:
        given = {} if value is None else {parameter: value}
        write_table(graph.table(question, **given), form, output, named_query(question).none)


def _csv(table: Table) -> str:
    file = io.StringIO()
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(table.columns)
    writer.writerows(table.rows)
    return file.getvalue()


def _json(table: Table) -> str:
    rows = [{name: _plain(cell) for name, cell in row.items()} for row in table]
    return json.dumps(rows, ensure_ascii=False, indent=1) + "\n"


def _plain(cell: Cell) -> Any:
    if isinstance(cell, Decimal):
        return int(cell) if cell == cell.to_integral_value() else float(cell)
    return cell


def drawn(table: Table, none: str = NO_ANSWERS, titles: Mapping[str, str] = _UNTITLED) -> str:
    """Return a table as it stands on the screen, or as wide as a wide window in a file; `none` if it is empty.

    One with too many columns for that is written row by row. Above the names of columns stand their `titles`.
    """
    if not table.rows:
        return f"{none}\n"
    console = Console(width=None if sys.stdout.isatty() else _WIDTH)
    if console.width < _NARROW * len(table.columns):
        return _listed(table, console.width, titles)
    heads = [f"{titles[name]}\n{name}" if name in titles else name for name in table.columns]
    shown = RichTable(*heads, show_lines=any(map(_is_long, table.rows)))
    for column, cells in zip(shown.columns, zip(*table.rows, strict=True), strict=False):
        column.justify = "right" if all(isinstance(cell, int | Decimal) for cell in cells) else "left"
        column.overflow = "fold"
    for row in table.rows:
        shown.add_row(*map(_shown, row))
    with console.capture() as capture:
        console.print(shown, markup=False)
    return capture.get()


def _listed(table: Table, width: int, titles: Mapping[str, str]) -> str:
    """Return each row as a paragraph, a line for each cell that has something."""
    heads = [f"{titles[name]} · {name}" if name in titles else name for name in table.columns]
    left = max(map(len, heads))
    rows = (
        "".join(
            _line(head, _shown(cell), left, width)
            for head, cell in zip(heads, row, strict=True)
            if cell not in (None, "")
        )
        for row in table.rows
    )
    return "\n".join(rows)


def _line(head: str, text: str, left: int, width: int) -> str:
    lines = [piece for line in text.splitlines() for piece in wrap(line, max(width - left - 2, left))]
    return f"{head:>{left}}  " + f"\n{'':{left + 2}}".join(lines) + "\n"


def _is_long(row: Iterable[Cell]) -> bool:
    return any(isinstance(cell, str) and len(cell) > _WIDTH // 2 for cell in row)


def _shown(cell: Cell) -> str:
    return "" if cell is None else f"{cell:,}" if isinstance(cell, int | Decimal) else cell
