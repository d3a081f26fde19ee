"""Labels of the things that several articles name: one is chosen, the others are kept beside it."""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter

from kg.graph.article import Naming, post_label
from kg.graph.iris import Iris
from kg.graph.terms import Iri, Quad, text_vi
from kg.graph.vocabulary import ALT_LABEL, LABEL
from kg.link import choose_name


def label_quads(names: Iterable[tuple[Naming, int]], iris: Iris) -> Iterator[Quad]:
    """Yield the labels of shared things; `names` come by IRI, each with the number of articles using it."""
    graph = iris.graph("entities")
    labels: dict[str, str] = {}
    posts: list[tuple[str, str, str]] = []
    for iri, group in groupby(names, key=lambda pair: pair[0].iri):
        counts: Counter[str] = Counter()
        body = None
        for naming, count in group:
            counts[naming.name] += count
            body = naming.body
        name = choose_name(counts)
        if body is not None:
            posts.append((iri, name, body))
            continue
        labels[iri] = name
        yield Quad(Iri(iri), LABEL, text_vi(name), graph)
        for other in sorted(counts.keys() - {name}):
            yield Quad(Iri(iri), ALT_LABEL, text_vi(other), graph)
    for iri, role, body in sorted(posts, key=itemgetter(0)):
        yield Quad(Iri(iri), LABEL, text_vi(post_label(role, labels[body])), graph)
