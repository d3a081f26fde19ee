"""SPARQL on a graph, and the questions that come with the package."""

from kg.query.answers import FORMATS, Cell, Table, short, table_of, write_answer
from kg.query.columns import column_titles
from kg.query.counts import count_classes
from kg.query.explain import Quotation, Said, sayings
from kg.query.labels import Named, find, labelled, names_by_iri, suggested
from kg.query.named import NamedQuery, Parameter, named_queries, named_query
from kg.query.run import Answer, answering, run
from kg.query.terms import unknown_terms

__all__ = [
    "FORMATS",
    "Answer",
    "Cell",
    "Named",
    "NamedQuery",
    "Parameter",
    "Quotation",
    "Said",
    "Table",
    "answering",
    "column_titles",
    "count_classes",
    "find",
    "labelled",
    "named_queries",
    "named_query",
    "names_by_iri",
    "run",
    "sayings",
    "short",
    "suggested",
    "table_of",
    "unknown_terms",
    "write_answer",
]
