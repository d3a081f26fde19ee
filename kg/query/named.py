"""The questions that come with the package: `*.rq` files that any SPARQL engine can run as they are.

Comments at the head say what a file asks and what can be given:

    # title@vi: Ai đã làm gì ở một địa phương?
    # title@en: Who did what in a place?
    # none@vi: không bài nào kể một việc đã làm ở đó
    # none@en: no article tells of something that was done there
    # param: place dv:Place
    # param: actor dv:Actor body or person

(what it means that there is no answer; name, classes of a parameter, and what messages call it where that is not its
name), and a line `# values: ?place` in the query
is where a given parameter is put in; without one the question is asked about everything.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from pyoxigraph import NamedNode, Store

from kg.errors import NotFoundError, QueryError
from kg.graph import Iri
from kg.graph.vocabulary import term
from kg.query.labels import find, labelled, suggested

_QUESTIONS = 40  # up to which all are named to who asks for another
_HEADER = re.compile(r"^# (?P<key>(?:title|none)@(?:vi|en)|param): *(?P<value>.+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Parameter:
    """Something that can be given to a question: a name for it, the classes of what it may be, and what that is."""

    name: str
    classes: tuple[Iri, ...]
    what: str


@dataclass(frozen=True, slots=True)
class NamedQuery:
    """A question with its titles in Vietnamese and English, and what it means that it has no answer."""

    name: str
    title_vi: str
    title_en: str
    none_vi: str
    none_en: str
    parameters: tuple[Parameter, ...]
    text: str

    @property
    def none(self) -> str:
        """Return for people that there is no answer, and what that means."""
        return f"no answers: {self.none_en} · {self.none_vi}"

    def bound(self, store: Store, given: Mapping[str, str], prefixes: Mapping[str, str]) -> str:
        """Return the query text about the things that `given` names by their labels.

        What is put in are IRIs that the store has, never what the user wrote. Raises QueryError for a
        parameter that the question does not have, NotFoundError for a thing that the graph does not have.
        """
        parameters = {parameter.name: parameter for parameter in self.parameters}
        text = self.text
        for name, value in given.items():
            if name not in parameters:
                raise QueryError(f"{self.name} has no parameter {name!r}; it has {', '.join(parameters) or 'none'}")
            parameter = parameters[name]
            iris = find(labelled(store, parameter.classes, prefixes), value, parameter.what)
            values = " ".join(str(NamedNode(iri)) for iri in iris)
            text = re.sub(rf"^( *)# values: \?{name}$", rf"\1VALUES ?{name} {{ {values} }}", text, flags=re.MULTILINE)
        return text


@cache
def named_queries() -> tuple[NamedQuery, ...]:
    """Return the questions of the package, by name."""
    folder = files(__package__).joinpath("questions")
    found = ((item.name, item.read_text(encoding="utf-8")) for item in folder.iterdir())
    return tuple(_parsed(name.removesuffix(".rq"), text) for name, text in sorted(found) if name.endswith(".rq"))


def named_query(name: str) -> NamedQuery:
    """Return the question of this name; raises NotFoundError with the names that there are."""
    for query in named_queries():
        if query.name == name:
            return query
    names = [query.name for query in named_queries()]
    raise NotFoundError(f"no question named {name!r}; {suggested(names, name, all_below=_QUESTIONS)}")


def _parsed(name: str, text: str) -> NamedQuery:
    heads = [(match["key"], match["value"].strip()) for match in _HEADER.finditer(text)]
    titles = dict(heads)
    parameters = ([*value.split(maxsplit=2), ""] for key, value in heads if key == "param")
    return NamedQuery(
        name,
        titles["title@vi"],
        titles["title@en"],
        titles["none@vi"],
        titles["none@en"],
        tuple(Parameter(of, tuple(map(term, classes.split(","))), what or of) for of, classes, what, *_ in parameters),
        text,
    )
