"""A built graph, opened to read."""

from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from functools import cached_property
from types import TracebackType
from typing import Self

from pyoxigraph import (
    Literal,
    NamedNode,
    Quad,
    QuerySolutions,
    QueryTriples,
    RdfFormat,
    Store,
    Triple,
    parse,
)

from kg.errors import NotFoundError
from kg.graph import VOCABULARIES, Iri, Iris
from kg.graph.vocabulary import dv, term
from kg.model import Record
from kg.query import (
    Answer,
    Said,
    Table,
    answering,
    find,
    labelled,
    named_queries,
    named_query,
    run,
    sayings,
    short,
    table_of,
)
from kg.query.terms import refuse_other_servers
from kg.store import Workspace, open_store
from kg.workflow.choices import told_apart
from kg.workflow.reading import iris_of

_THINGS = (dv("Entity"), dv("Post"), dv("Figure"))
_ARTICLES = """
SELECT DISTINCT ?article WHERE {
  { ?article schema:mentions <%s> } UNION { <%s> dv:evidence/prov:wasQuotedFrom ?article }
} ORDER BY ?article
"""
_ABOUT = """
SELECT DISTINCT ?relation ?value WHERE {
  GRAPH <%s> { <%s> ?predicate ?object }
  ?predicate rdfs:label ?relation . FILTER(LANG(?relation) = "vi")
  OPTIONAL { ?object rdfs:label ?name . FILTER(LANG(?name) = "vi") }
  OPTIONAL { ?object dv:within/rdfs:label ?in }
  BIND(COALESCE(CONCAT(?name, ", ", ?in), ?name, STR(?object)) AS ?value)
} ORDER BY ?relation ?value
"""


@dataclass(frozen=True, slots=True)
class Explanation:
    """All that is said of a thing: by articles, by the gazetteer, and what follows from several articles.

    `known` and `inferred` are pairs of relation and value in Vietnamese, `keys` are the names that a review has for it.
    """

    iri: str
    label: str
    cls: str
    other_names: tuple[str, ...]
    said: tuple[Said, ...]
    known: tuple[tuple[str, str], ...]
    inferred: tuple[tuple[str, str], ...]
    keys: tuple[str, ...]


class OpenedGraph:
    """A workspace's graph, and the records behind it."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        with ExitStack() as opened:
            self._database = opened.enter_context(workspace.reading())
            self.iris: Iris = iris_of(self._database.base())
            self._opened = opened.pop_all()

    @cached_property
    def store(self) -> Store:
        """Return the Oxigraph store."""
        return open_store(self.workspace.store)

    @cached_property
    def prefixes(self) -> Mapping[str, str]:
        """Return the prefixes that queries need not declare."""
        return {**self.iris.prefixes(), **VOCABULARIES}

    def quads(self) -> Iterator[Quad]:
        """Yield all quads in canonical order."""
        yield from parse(path=str(self.workspace.nquads), format=RdfFormat.N_QUADS)

    def records(self) -> Iterator[Record]:
        """Yield what each article says, with the keys that things have in the graph, by digest."""
        yield from self._database.linked_records()

    def record(self, article_id: str) -> Record:
        """Return what one article says, with the keys that things have in the graph.

        Raises NotFoundError for an unknown id.
        """
        return self._database.linked_record(article_id)

    def ask(self, query: str, given: Mapping[str, str] | None = None) -> Answer:
        """Return the answer to a question of the package by name, or to a query in SPARQL."""
        if any(query == question.name for question in named_queries()):
            query = named_query(query).bound(self.store, given or {}, self.prefixes)
        elif given:
            raise NotFoundError(f"only named questions have parameters; there is {_names()}")
        else:
            refuse_other_servers(query)
        return run(self.store, query, self.prefixes)

    def query(self, query: str, **given: str) -> Table | list[Triple] | bool:
        """Return a table for a named question or a SELECT, triples for a CONSTRUCT, yes or no for an ASK.

        Parameters of a named question are given by the names of things, as in
        `query("posts", body="Huyện ủy Ba Bể")`. Raises QueryError for what is no query, NotFoundError for a
        thing that is not in the graph.
        """
        answer = self.ask(query, given)
        if isinstance(answer, QuerySolutions):
            return table_of(answer, self.prefixes)
        with answering():
            return list(answer) if isinstance(answer, QueryTriples) else bool(answer)

    def table(self, question: str, **given: str) -> Table:
        """Return the answer to a named question as a table; raises NotFoundError for what is none."""
        answer = self.ask(named_query(question).name, given)
        if not isinstance(answer, QuerySolutions):
            raise NotFoundError(f"{question} has no table for an answer")
        return table_of(answer, self.prefixes)

    def find(self, name: str) -> str:
        """Return the IRI of the one thing of this name or (prefixed) IRI that articles name.

        Raises NotFoundError where there is none or more than one, with the choice.
        """
        things = labelled(self.store, _THINGS, self.prefixes)
        found = find(things, self._expanded(name), "thing")
        # A former unit and its successor often share a name; only one of them is spoken of.
        spoken_of = [iri for iri in found if self._articles_of(iri)] if len(found) > 1 else found
        if len(spoken_of) == 1:
            return spoken_of[0]
        meant = spoken_of or found
        choices = told_apart(things, meant, self.store, self.prefixes)
        raise NotFoundError(f"{name!r} is the name of {len(meant)} things; give one of these:\n{choices}")

    def _expanded(self, name: str) -> str:
        prefix, colon, local = name.partition(":")
        return self.prefixes[prefix] + local if colon and prefix in self.prefixes else name

    def explain(self, name: str) -> Explanation:
        """Return what is said of a thing, given by its name or IRI, with the sentences and rules.

        Raises NotFoundError for a name that the graph does not have, or that several things have.
        """
        iri = self.find(name)
        labels = [thing for thing in labelled(self.store, _THINGS, self.prefixes) if thing.iri == iri]
        label = self._value(iri, "rdfs:label") or iri
        others = sorted({thing.label for thing in labels} - {label})
        records = [(self.record(article), self._database.record(article)) for article in self._articles_of(iri)]
        said = [saying for record, own in records for saying in sayings(record, Iri(iri), self.iris, own)]
        keys = {
            own.entity(entity.id).key
            for record, own in records
            for entity in record.entities
            if self.iris.entity(entity).value == iri
        }
        classes = sorted({thing.cls for thing in labels})
        return Explanation(
            iri,
            label,
            short(classes[0], self.prefixes),
            tuple(others),
            tuple(said),
            self._beside("gazetteer", iri),
            self._beside("inferred", iri),
            tuple(sorted(keys)),
        )

    def _articles_of(self, iri: str) -> list[str]:
        answer = self.query(_ARTICLES % (iri, iri))
        rows = answer.rows if isinstance(answer, Table) else ()
        return [str(row[0]).rpartition(":")[2] for row in rows]

    def _value(self, iri: str, predicate: str) -> str | None:
        pattern = (NamedNode(iri), NamedNode(term(predicate).value), None, None)
        values = (quad.object for quad in self.store.quads_for_pattern(*pattern))
        return next((value.value for value in values if isinstance(value, Literal)), None)

    def _beside(self, graph: str, iri: str) -> tuple[tuple[str, str], ...]:
        """Return what one of the graphs beside the articles says of a thing."""
        answer = self.query(_ABOUT % (self.iris.graph(graph).value, iri))
        rows = answer.rows if isinstance(answer, Table) else ()
        return tuple((str(relation), str(value)) for relation, value in rows)

    def close(self) -> None:
        """Close the database; the graph cannot be used afterwards."""
        self._opened.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._opened.__exit__(kind, error, trace)


def _names() -> str:
    return ", ".join(question.name for question in named_queries())
