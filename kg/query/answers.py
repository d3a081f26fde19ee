"""Answers as tables and in the formats of the SPARQL recommendations."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import BinaryIO

from pyoxigraph import (
    Literal,
    NamedNode,
    QueryBoolean,
    QueryResultsFormat,
    QuerySolutions,
    QueryTriples,
    RdfFormat,
    serialize,
)

from kg.errors import NotFoundError
from kg.query.run import Answer, answering

_XSD = "http://www.w3.org/2001/XMLSchema#"
_NUMBERS: dict[str, Callable[[str], int | Decimal]] = {f"{_XSD}integer": int, f"{_XSD}decimal": Decimal}
_RESULTS = {
    "csv": QueryResultsFormat.CSV,
    "tsv": QueryResultsFormat.TSV,
    "json": QueryResultsFormat.JSON,
    "xml": QueryResultsFormat.XML,
}
_GRAPHS = {
    "turtle": RdfFormat.TURTLE,
    "ntriples": RdfFormat.N_TRIPLES,
    "json": RdfFormat.JSON_LD,
    "xml": RdfFormat.RDF_XML,
}
FORMATS = ("table", "csv", "tsv", "json", "xml", "turtle", "ntriples")
"""What an answer can be written as; a table is for people."""

Cell = str | int | Decimal | None


@dataclass(frozen=True, slots=True)
class Table:
    """A SELECT's answer: values as text and numbers, IRIs shortened, None where there is nothing."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]

    def __iter__(self) -> Iterator[dict[str, Cell]]:
        for row in self.rows:
            yield dict(zip(self.columns, row, strict=True))

    def __len__(self) -> int:
        return len(self.rows)


def table_of(answer: QuerySolutions, prefixes: Mapping[str, str]) -> Table:
    """Return the solutions as a table, in their order; raises QueryError where the query turns out to have none."""
    columns = tuple(variable.value for variable in answer.variables)
    with answering():
        rows = tuple(tuple(_cell(solution[column], prefixes) for column in columns) for solution in answer)
    return Table(columns, rows)


def write_answer(answer: Answer, form: str, file: BinaryIO, prefixes: Mapping[str, str]) -> None:
    """Write an answer in one of FORMATS but "table".

    Raises NotFoundError where it has no such form, QueryError where the query turns out to have no answer.
    """
    if isinstance(answer, QueryTriples):
        if form not in _GRAPHS:
            raise NotFoundError(f"a graph has no form {form!r}; it can be {', '.join(_GRAPHS)}")
        with answering():
            triples = sorted(answer, key=str)
        serialize(triples, file, format=_GRAPHS[form], prefixes=dict(prefixes))
    elif form not in _RESULTS:
        raise NotFoundError(f"this answer has no form {form!r}; it can be table, {', '.join(_RESULTS)}")
    elif isinstance(answer, QueryBoolean) and form in {"csv", "tsv"}:
        # The recommendation has no such form for yes and no.
        file.write(b"true\n" if answer else b"false\n")
    else:
        # Not into the file: what goes wrong there is another matter than what goes wrong in the query.
        with answering():
            data = answer.serialize(format=_RESULTS[form])
        file.write(data or b"")


def short(iri: str, prefixes: Mapping[str, str]) -> str:
    """Return an IRI with the longest prefix that fits, or as it is.

    >>> short("https://example.org/id/xa/tho-binh", {"id": "https://example.org/id/", "xa": "https://example.org/id/xa/"})
    'xa:tho-binh'
    """
    fitting = [(len(namespace), name) for name, namespace in prefixes.items() if iri.startswith(namespace)]
    if not fitting:
        return iri
    size, name = max(fitting)
    return f"{name}:{iri[size:]}"


def _cell(term: object, prefixes: Mapping[str, str]) -> Cell:
    if isinstance(term, NamedNode):
        return short(term.value, prefixes)
    if isinstance(term, Literal):
        return _value(term)
    return None if term is None else str(term)


def _value(literal: Literal) -> str | int | Decimal:
    """Return a number where the text is one of its datatype, else the text: a query may make any literal."""
    number = _NUMBERS.get(literal.datatype.value)
    try:
        return literal.value if number is None else number(literal.value)
    except (ValueError, ArithmeticError):
        return literal.value
