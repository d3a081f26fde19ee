"""Parts of a view: around a thing, of an article, of a province."""

from collections.abc import Iterable

from kg.errors import NotFoundError
from kg.graph.iris import slug
from kg.graph.vocabulary import term
from kg.model import Record
from kg.query import find, labelled, names_by_iri, suggested
from kg.view.model import ViewGraph
from kg.workflow.opened import OpenedGraph
from kg.workflow.view import inferred_in, view_graph

_PROVINCES = 70  # all there are, with those that were merged


def whole(graph: OpenedGraph) -> ViewGraph:
    """Return the view of everything."""
    return _view(graph, graph.records())


def _view(graph: OpenedGraph, records: Iterable[Record]) -> ViewGraph:
    store, iris = graph.store, graph.iris
    return view_graph(records, iris, names_by_iri(store, iris), inferred_in(store, iris))


def of_article(graph: OpenedGraph, name: str) -> ViewGraph:
    """Return the view of what one article says; it is given by its id, its title or a part of that.

    Raises NotFoundError where no article or more than one is meant.
    """
    return _view(graph, [_record(graph, name)])


def _record(graph: OpenedGraph, name: str) -> Record:
    try:
        return graph.record(name)
    except NotFoundError:
        articles = labelled(graph.store, [term("schema:NewsArticle")], graph.prefixes)
        found = find(articles, name, "article")
        if len(found) > 1:
            ids = ", ".join(iri.rpartition("/")[2] for iri in found)
            raise NotFoundError(f"{len(found)} articles are called {name!r}; give the id of one: {ids}") from None
        return graph.record(found[0].rpartition("/")[2])


def around(graph: OpenedGraph, name: str, depth: int) -> ViewGraph:
    """Return the view of a thing and what is at most `depth` relations from it.

    Raises NotFoundError where no thing or more than one is meant.
    """
    iri, view = graph.find(name), whole(graph)
    for number, node in enumerate(view.nodes):
        if node.id == iri:
            return view.part(view.around(number, depth))
    raise NotFoundError(f"{name!r} is in the graph, but no article names it")


def of_province(graph: OpenedGraph, name: str) -> ViewGraph:
    """Return the view of what is in a province; raises NotFoundError with those that there are."""
    view = whole(graph)
    provinces = {number: place.name for number, place in enumerate(view.places) if place.level == "province"}
    # Without marks provinces are still told apart.
    wanted = f"-{slug(name)}"
    meant = {number for number, label in provinces.items() if f"-{slug(label)}".endswith(wanted)}
    if not (meant and slug(name)):
        there = suggested(provinces.values(), name, all_below=_PROVINCES) if provinces else "there is none"
        raise NotFoundError(f"nothing in a province {name!r} in this graph; {there}")
    keep = [number for number, node in enumerate(view.nodes) if view.place_at(node.place, "province") in meant]
    return view.part(keep)
