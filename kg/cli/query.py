"""`kg query`."""

import io
import sys
from pathlib import Path

import click
from pyoxigraph import QueryBoolean, QuerySolutions, QueryTriples

from kg.cli.options import output_option, workspace_option
from kg.cli.streams import is_for_people, output_to
from kg.cli.tables import drawn, form_of
from kg.errors import InputError, NotFoundError
from kg.export.cells import for_spreadsheets
from kg.query import (
    FORMATS,
    Answer,
    NamedQuery,
    column_titles,
    named_queries,
    named_query,
    table_of,
    unknown_terms,
    write_answer,
)
from kg.store import Workspace
from kg.workflow.opened import OpenedGraph

_TABLES = {".csv": "csv", ".tsv": "tsv", ".json": "json", ".xml": "xml"}
_GRAPHS = {".ttl": "turtle", ".nt": "ntriples", ".jsonld": "json", ".json": "json", ".rdf": "xml", ".xml": "xml"}


@click.command(name="query")
@click.argument("query", required=False)
@click.argument("parameters", nargs=-1)
@workspace_option
@click.option(
    "-f",
    "--format",
    "form",
    type=click.Choice(FORMATS),
    default=None,
    help="By default as the file to write ends, else a table, and Turtle for a graph.",
)
@output_option
@click.option("--show", is_flag=True, help="Show the SPARQL of a named question instead of its answer.")
def command(
    query: str | None, parameters: tuple[str, ...], out: Path, form: str | None, output: Path, show: bool
) -> None:
    """Ask QUERY: a named question, a file with SPARQL, SPARQL itself, or "-" for SPARQL on standard input.

    Named questions take PARAMETERS such as place="xã Quảng Khê". Without QUERY they are listed.
    """
    if query is None:
        _list_questions()
    elif show:
        click.echo(named_query(query).text, nl=False)
    else:
        given = dict(map(_parameter, parameters))
        with OpenedGraph(Workspace(out)) as graph:
            text = _text_of(query)
            for note in unknown_terms(text, graph.prefixes):
                click.echo(f"kg: {note}", err=True)
            _write(graph.ask(text, given), form, output, graph, _question(text))


def _parameter(text: str) -> tuple[str, str]:
    name, sign, value = text.partition("=")
    if not sign:
        raise click.UsageError(f'{text!r} is no parameter; give NAME=VALUE, such as place="xã Quảng Khê"')
    return name, value


def _text_of(query: str) -> str:
    """Return the query that is meant: a question's name as it is, a file's content, or the text itself."""
    if query == "-":
        return sys.stdin.read()
    if _question(query) is not None:
        return query
    if query.endswith((".rq", ".sparql")) or (len(query.split()) == 1 and Path(query).is_file()):
        return _content(Path(query))
    if len(query.split()) == 1:
        named_query(query)
    return query


def _question(query: str) -> NamedQuery | None:
    """Return the question that a query is by its name, None for one in SPARQL."""
    return next((question for question in named_queries() if question.name == query), None)


def _content(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise InputError(f"{path}: cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise InputError(f"{path}: is no text in UTF-8") from error


def _write(answer: Answer, form: str | None, output: Path, graph: OpenedGraph, question: NamedQuery | None) -> None:
    if isinstance(answer, QueryTriples):
        form = form_of(output, _GRAPHS, form) or "turtle"
    else:
        form = form_of(output, _TABLES, form)
    if form is not None and form != "table":
        with output_to(output, marked=form == "csv") as file:
            if form == "csv" and is_for_people(output):
                file.write(_sheet(answer, graph))
            else:
                write_answer(answer, form, file, graph.prefixes)
    elif isinstance(answer, QueryTriples):
        raise NotFoundError("a graph is no table; leave --format out or give turtle, ntriples, json or xml")
    else:
        with output_to(output) as file:
            file.write(_table_text(answer, graph, question).encode())


def _sheet(answer: QuerySolutions | QueryBoolean | QueryTriples, graph: OpenedGraph) -> bytes:
    """Return an answer as CSV to be opened in a spreadsheet."""
    file = io.BytesIO()
    write_answer(answer, "csv", file, graph.prefixes)
    return for_spreadsheets(file.getvalue().decode()).encode()


def _table_text(answer: QuerySolutions | QueryBoolean, graph: OpenedGraph, question: NamedQuery | None) -> str:
    if isinstance(answer, QueryBoolean):
        return "yes\n" if answer else "no\n"
    table = table_of(answer, graph.prefixes)
    return drawn(table) if question is None else drawn(table, question.none, column_titles())


def _list_questions() -> None:
    for question in named_queries():
        parameters = " ".join(f"[{parameter.name}=…]" for parameter in question.parameters)
        click.echo(f"{question.name} {parameters}".rstrip())
        click.echo(f"    {question.title_vi}\n    {question.title_en}")
