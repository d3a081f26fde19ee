"""What is in one graph and not in another, by entity and statement, with the article and rule behind it."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Store, parse

from kg.errors import WorkspaceError
from kg.graph import rules_by_line
from kg.graph.vocabulary import LABEL, ONTOLOGY, TYPE, dv, term
from kg.query import Table
from kg.workflow.opened import OpenedGraph

_COLUMNS = ("change", "kind", "thing", "relation", "before", "after", "article", "rule")
_LABEL, _TYPE = NamedNode(LABEL.value), NamedNode(TYPE.value)
_BY, _BY_RULE, _FROM, _SOURCE = dv("inferredBy"), dv("byRule"), term("prov:wasQuotedFrom"), dv("source")
_NOT_SAID = frozenset({_LABEL.value, term("skos:altLabel").value, _BY.value})

_Lines = list[tuple[str, Quad]]


@dataclass(frozen=True, slots=True)
class _Said:
    """A statement that one graph has and the other has not."""

    subject: str
    predicate: str
    value: str
    article: str
    rule: str


def differences(old: OpenedGraph, new: OpenedGraph) -> Table:
    """Return what was added, removed and changed from one graph to the other.

    A statement of which only the evidence differs is no difference. "changed" is what stands in the place of
    another value of one thing and relation.
    """
    gone, come = _only_in(old.workspace.nquads, new.workspace.nquads)
    rows = [*_entities(gone, come, old, new)]
    before, after = _Reader(old, new.store).said(gone), _Reader(new, old.store).said(come)
    for key in sorted(before.keys() | after.keys()):
        rows += _statements(key, before.get(key, []), after.get(key, []))
    return Table(_COLUMNS, tuple(sorted(rows)))


def _only_in(old: Path, new: Path) -> tuple[_Lines, _Lines]:
    """Return the quads of two canonical files that only the first, and only the second has, with their lines."""
    for path in (old, new):
        if not path.is_file():
            raise WorkspaceError(f"{path.parent}: no graph here; `kg build SRC -o {path.parent}` makes one")
    gone, come = [], []
    with (
        old.open(encoding="utf-8", newline="\n") as first,
        new.open(encoding="utf-8", newline="\n") as second,
    ):
        one, other = next(first, ""), next(second, "")
        while one or other:
            if one == other:
                one, other = next(first, ""), next(second, "")
            elif not other or (one and one < other):
                gone.append(one)
                one = next(first, "")
            else:
                come.append(other)
                other = next(second, "")
    return _quads(gone), _quads(come)


def _quads(lines: Sequence[str]) -> _Lines:
    quads = parse("".join(lines).encode(), format=RdfFormat.N_QUADS)
    return list(zip(lines, quads, strict=True))


def _entities(gone: _Lines, come: _Lines, old: OpenedGraph, new: OpenedGraph) -> Iterator[tuple[str, ...]]:
    for sign, quads, here, there in (("removed", gone, old, new), ("added", come, new, old)):
        named = NamedNode(here.iris.graph("entities").value)
        for _, quad in quads:
            if quad.predicate == _TYPE and quad.graph_name == named:
                kind = quad.object.value  # type: ignore[union-attr]
                known = next(there.store.quads_for_pattern(quad.subject, _TYPE, quad.object, None), None)
                if kind.startswith(ONTOLOGY) and known is None:
                    yield (
                        sign,
                        kind.removeprefix(ONTOLOGY),
                        _name(here.store, quad.subject),
                        "",
                        "",
                        "",
                        "",
                        "",
                    )


class _Reader:
    """Reads what one graph says and another does not."""

    def __init__(self, graph: OpenedGraph, other: Store) -> None:
        self._graph = graph
        self._store = graph.store
        self._other = other
        self._inferred = graph.iris.graph("inferred").value
        self._evidence = f"{graph.iris.base}evidence/"
        self._decisions = f"{graph.iris.base}decision/"
        self._rules: dict[str, dict[str, str]] = {}

    def said(self, quads: _Lines) -> dict[tuple[str, str], list[_Said]]:
        """Return what is said in `quads` and not at all in the other store, by thing and relation."""
        found: defaultdict[tuple[str, str], list[_Said]] = defaultdict(list)
        for line, quad in quads:
            if quad.predicate.value in _NOT_SAID or not self._is_said(quad) or self._has_other(quad):
                continue
            said = self._described(line, quad)
            if said not in found[said.subject, said.predicate]:
                found[said.subject, said.predicate].append(said)
        return found

    def _is_said(self, quad: Quad) -> bool:
        where = quad.graph_name.value  # type: ignore[union-attr]
        if where != self._inferred:
            return where.startswith(self._evidence)
        return not quad.subject.value.startswith((self._decisions, self._evidence))  # type: ignore[union-attr]

    def _has_other(self, quad: Quad) -> bool:
        return next(self._other.quads_for_pattern(quad.subject, quad.predicate, quad.object, None), None) is not None

    def _described(self, line: str, quad: Quad) -> _Said:
        where, store = quad.graph_name.value, self._store  # type: ignore[union-attr]
        if where == self._inferred:
            rule, article = _text(store, _value(store, quad.subject, _BY.value), _BY_RULE.value), ""
        else:
            rule = self._rules_of(where).get(line, "")
            article = _article(store, _value(store, quad.graph_name, _FROM.value))
        names = _name(store, quad.subject), _name(store, quad.predicate), _name(store, quad.object)
        return _Said(*names, article, rule)

    def _rules_of(self, evidence: str) -> dict[str, str]:
        """Return the rules behind what the article of an evidence says, by line."""
        article = evidence.removeprefix(self._evidence).rsplit("-", 2)[0]
        if article not in self._rules:
            self._rules[article] = rules_by_line(self._graph.record(article), self._graph.iris)
        return self._rules[article]


def _text(store: Store, subject: object, predicate: str) -> str:
    value = _value(store, subject, predicate)
    return value.value if isinstance(value, Literal) else ""


def _article(store: Store, article: object) -> str:
    return _text(store, article, _SOURCE.value) or _name(store, article)


def _value(store: Store, subject: object, predicate: str) -> object:
    if not isinstance(subject, NamedNode):
        return None
    found = store.quads_for_pattern(subject, NamedNode(predicate), None, None)
    return min((quad.object for quad in found), key=str, default=None)


def _name(store: Store, what: object) -> str:
    """Return a literal's text, a thing's label (the Vietnamese one where there are two), or its IRI."""
    if isinstance(what, Literal):
        return what.value
    if not isinstance(what, NamedNode):
        return ""
    labels = [quad.object for quad in store.quads_for_pattern(what, _LABEL, None, None)]
    texts = [label for label in labels if isinstance(label, Literal)]
    best = min(texts, key=lambda label: (label.language != "vi", label.value), default=None)
    return what.value if best is None else best.value


def _statements(key: tuple[str, str], before: list[_Said], after: list[_Said]) -> Iterator[tuple[str, ...]]:
    thing, relation = key
    if len(before) == 1 and len(after) == 1:
        one, other = before[0], after[0]
        yield ("changed", "statement", thing, relation, one.value, other.value, other.article, other.rule)
        return
    for said in before:
        yield ("removed", "statement", thing, relation, said.value, "", said.article, said.rule)
    for said in after:
        yield ("added", "statement", thing, relation, "", said.value, said.article, said.rule)
