"""Runs SPARQL on a store, whose default graph has what any of its graphs says."""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from unicodedata import normalize

from pyoxigraph import QueryBoolean, QuerySolutions, QueryTriples, Store

from kg.errors import QueryError

Answer = QuerySolutions | QueryTriples | QueryBoolean

_WHERE = re.compile(r"error at (?P<line>\d+):(?P<column>\d+): expected (?P<expected>.*)", re.DOTALL)
_TOKEN = re.compile(r'"([^"]+)"|\b([A-Z]{2,})\b')
_SHOWN_TOKENS = 8


def run(store: Store, query: str, prefixes: Mapping[str, str]) -> Answer:
    """Return the answer to a SPARQL 1.1 query; `prefixes` need no declaration in it.

    Raises QueryError, with line and column where the query cannot be read.
    """
    query = normalize("NFC", query)  # as all texts of a graph are
    with answering():
        try:
            return store.query(query, prefixes=dict(prefixes))
        except SyntaxError as error:
            raise QueryError(_explained(query, str(error), prefixes)) from error


@contextmanager
def answering() -> Iterator[None]:
    """Raise QueryError for what keeps a query from being answered; most of it is found out while the answer is read."""
    try:
        yield
    except (OSError, ValueError, RuntimeError) as error:
        raise QueryError(f"the query cannot be answered: {error}") from error


def _explained(query: str, message: str, prefixes: Mapping[str, str]) -> str:
    match = _WHERE.match(message)
    if match is None:
        return f"the query cannot be read: {message}"
    line, column = int(match["line"]), int(match["column"])
    lines = query.split("\n")
    shown = lines[line - 1].rstrip() if line <= len(lines) else ""
    return (
        f"the query cannot be read: line {line}, column {column}: {_reason(match['expected'], prefixes)}\n"
        f"  {shown}\n  {' ' * (column - 1)}^"
    )


def _reason(expected: str, prefixes: Mapping[str, str]) -> str:
    if "Prefix not found" in expected:
        return f"unknown prefix; known without declaration are {', '.join(sorted(prefixes))}"
    tokens = sorted({quoted or word for quoted, word in _TOKEN.findall(expected)})
    if not tokens:
        return "something else was expected here, such as SELECT, ASK, CONSTRUCT or DESCRIBE at the beginning"
    more = " …" if len(tokens) > _SHOWN_TOKENS else ""
    return f"expected {' or '.join(tokens[:_SHOWN_TOKENS])}{more}"
