"""Decisions on what is one thing, and what they bring: the graph `graph/inferred`."""

from collections.abc import Iterator, Mapping

from kg.graph.iris import Iris
from kg.graph.stances import ActivityStances
from kg.graph.terms import Iri, Quad, plain, text_vi
from kg.graph.vocabulary import LABEL, TYPE, dv, term
from kg.link import Decision, Links, Thing, Verdict
from kg.model import Entity, Predicate, Record, Span

_ANYWHERE = (Span(0, 1),)  # an entity has to be mentioned; its IRI does not depend on where
_VERDICTS = {Verdict.SAME: "là một", Verdict.DIFFERENT: "khác nhau", Verdict.UNSURE: "chưa chắc là một"}


def decision_iri(decision_id: str, iris: Iris) -> Iri:
    """Return the IRI of a decision."""
    return Iri(f"{iris.base}decision/{decision_id}")


def decision_quads(links: Links, iris: Iris) -> Iterator[Quad]:
    """Yield all decisions, and the statements that follow from them and that no sentence makes."""
    for decision in links.decisions:
        # Between keys that no article has, a person's decision says nothing of this graph.
        if decision.left in links.things and decision.right in links.things:
            yield from _decision(decision, links, iris)
    graph = iris.graph("inferred")
    for reprint in links.reprints:
        ends = iris.article(reprint.first), iris.article(reprint.second)
        yield Quad(ends[0], dv("reprintedIn"), ends[1], graph)
    for conclusion in links.conclusions:
        body = _key_iri(links.name_of(conclusion.key), links.things[conclusion.key], iris)
        yield Quad(body, dv(Predicate.JURISDICTION), iris.unit(conclusion.unit), graph)


def _decision(decision: Decision, links: Links, iris: Iris) -> Iterator[Quad]:
    iri, graph = decision_iri(decision.id, iris), iris.graph("inferred")
    left, right = links.things[decision.left], links.things[decision.right]
    label = f"{left.name} / {right.name}: {_VERDICTS[decision.verdict]}"
    yield Quad(iri, TYPE, dv("Decision"), graph)
    yield Quad(iri, LABEL, text_vi(label), graph)
    yield Quad(iri, dv("verdict"), plain(decision.verdict), graph)
    yield Quad(iri, dv("byRule"), plain(decision.rule), graph)
    yield Quad(iri, dv("reason"), plain(decision.reason), graph)
    for end, thing in ((decision.left, left), (decision.right, right)):
        # What was merged is named by the key that it had, what was not by the one that it has.
        key = thing.key if decision.verdict is Verdict.SAME else links.name_of(end)
        yield Quad(iri, dv("decidesOn"), _key_iri(key, thing, iris), graph)
    for other in decision.because:
        yield Quad(iri, dv("restsOn"), decision_iri(other, iris), graph)
    for article in decision.articles:
        yield Quad(iri, term("prov:wasDerivedFrom"), iris.article(article), graph)
    if decision.inferred and decision.verdict is Verdict.SAME:
        key = links.name_of(decision.right)
        yield Quad(_key_iri(key, right, iris), dv("inferredBy"), iri, graph)


def _key_iri(key: str, thing: Thing, iris: Iris) -> Iri:
    """Return the IRI that a thing has under a key."""
    unit = thing.unit if key == thing.key else None
    return iris.entity(Entity("", thing.cls, thing.name, key, _ANYWHERE, unit))


def reading_quads(record: Record, reasons: Mapping[str, str], iris: Iris) -> Iterator[Quad]:
    """Yield by which decisions the sentences of a record, with its own keys, are read as of other things.

    `reasons` are the ids of the decisions by key.
    """
    stances, graph = ActivityStances(record), iris.graph("inferred")
    keys = {entity.id: entity.key for entity in record.entities}
    for statement in record.statements:
        ends = (statement.subject, statement.object)
        found = [reasons[keys[end]] for end in ends if end is not None and keys[end] in reasons]
        for evidence in stances.told(statement) if found else ():
            iri = iris.evidence(record.article.id, evidence.span)
            for decision in found:
                yield Quad(iri, dv("inferredBy"), decision_iri(decision, iris), graph)
