"""The shapes accept what is built from records and reject what no article can say."""

import re
from pathlib import Path

import pyshacl
import pytest
from rdflib import RDF, RDFS, BNode, Graph, Namespace, URIRef
from rdflib.term import Node

from kg.gazetteer import load
from kg.graph import VOCABULARIES, Iris, article_graph, label_quads, place_quads, source_quad
from kg.model import ACTIVITY_TYPES, EntityClass, Predicate
from tests.samples import cell_record, gold_records, news_record

FOLDER = Path(__file__).parents[1] / "ontology"
CASES = Path(__file__).parent / "cases" / "shapes"
SH = Namespace("http://www.w3.org/ns/shacl#")
DV = Namespace("https://w3id.org/danvan/ontology#")
EX = Namespace("https://example.org/")
IRIS = Iris(lambda unit: load().get(unit).full_name)
SHAPES = Graph().parse(FOLDER / "shapes.ttl")
ONTOLOGY = Graph().parse(FOLDER / "danvan.ttl")
PREFIXES = "@prefix : <https://example.org/> .\n" + "".join(
    f"@prefix {name}: <{iri}> .\n" for name, iri in VOCABULARIES.items()
)


def validate(data: Graph) -> tuple[bool, Graph]:
    conforms, report, _ = pyshacl.validate(data, shacl_graph=SHAPES, ont_graph=ONTOLOGY)
    assert isinstance(report, Graph)
    return conforms, report


def built() -> Graph:
    """Return the merged graph of the sample records and of the gold annotations of the seeds."""
    records = (cell_record(), news_record(), *gold_records())
    graphs = [article_graph(record, IRIS) for record in records]
    names = sorted((name for graph in graphs for name in graph.names), key=lambda name: name.iri)
    units = {unit for graph in graphs for unit in graph.units}
    lines = [quad for graph in graphs for quad in graph.quads]
    lines += [source_quad(record.article.id, record.article.source, IRIS) for record in records]
    lines += label_quads(((name, 1) for name in names), IRIS)
    lines += place_quads(load(), units, IRIS)
    data = "".join(f"{quad.subject.n3} {quad.predicate.n3} {quad.object.n3} .\n" for quad in lines)
    return Graph().parse(data=data, format="nt")


def test_what_records_say_conforms():
    conforms, report = validate(built())
    assert conforms, report.serialize()


def bad_cases() -> dict[str, str]:
    """Return what is wrong with `:x` and the Turtle that says it."""
    text = (CASES / "bad.txt").read_text(encoding="utf-8")
    blocks = (block.partition("\n") for block in text.strip().split("\n\n")[1:])
    return {title.removeprefix("# "): turtle for title, _, turtle in blocks}


GOOD = (CASES / "good.ttl").read_text(encoding="utf-8")
BAD = bad_cases()
NAMELESS = '[] a dv:PartyCell ; rdfs:label "x"@vi .'


def test_good_data_made_by_hand_conforms():
    conforms, report = validate(Graph().parse(data=PREFIXES + GOOD))
    assert conforms, report.serialize()


@pytest.fixture(scope="module")
def rejected() -> set[Node]:
    """Return the nodes that are rejected when all bad data is looked at together, each by its own name."""
    numbered = (re.sub(r":x\b", f":x{number}", turtle) for number, turtle in enumerate(BAD.values()))
    _, report = validate(Graph().parse(data="\n".join((PREFIXES, GOOD, *numbered, NAMELESS))))
    return set(report.objects(None, SH.focusNode))


@pytest.mark.parametrize("what", BAD)
def test_bad_data_is_rejected(rejected, what):
    assert URIRef(f"https://example.org/x{list(BAD).index(what)}") in rejected


def test_a_node_without_a_name_is_rejected(rejected):
    assert any(isinstance(node, BNode) for node in rejected)


def ends() -> list[tuple[URIRef, URIRef, URIRef]]:
    """Return what the ontology says of its relations: property, whether it is of subjects or values, their class."""
    both = (
        (term, end, str(kind))
        for end in (RDFS.domain, RDFS.range)
        for term, kind in ONTOLOGY.subject_objects(end)
        if str(term).startswith(str(DV))
    )
    # What a decision is about may have been merged and has no class then; a date is one of several datatypes.
    open_ends = {(DV.decidesOn, RDFS.range), (DV.issuedOn, RDFS.range), (DV.occurredOn, RDFS.range)}
    return sorted((term, end, URIRef(kind)) for term, end, kind in both if (term, end) not in open_ends)


ENDS = ends()


@pytest.fixture(scope="module")
def strangers() -> set[tuple[Node, Node | None]]:
    """Return node and path of what is rejected where each end of each relation is something of no class."""
    data = Graph()
    for number, (term, end, _) in enumerate(ENDS):
        subject, value = EX[f"subject{number}"], EX[f"value{number}"]
        data.add((subject, term, value))
        if end == RDFS.range:
            data.add((subject, RDF.type, ONTOLOGY.value(term, RDFS.domain) or DV.Commune))
    _, report = validate(data)
    found = report.subjects(RDF.type, SH.ValidationResult)
    return {(report.value(one, SH.focusNode), report.value(one, SH.resultPath)) for one in found}


@pytest.mark.parametrize("number", range(len(ENDS)), ids=[f"{t.fragment} {e.fragment}" for t, e, _ in ENDS])
def test_the_ends_of_relations_are_of_the_classes_of_the_ontology(strangers, number):
    term, end, _ = ENDS[number]
    assert (EX[f"subject{number}"], term if end == RDFS.range else None) in strangers


def test_shapes_cover_every_class_and_predicate():
    targets = set(SHAPES.objects(None, SH.targetClass))
    own = {s for s in ONTOLOGY.subjects(RDF.type, None) if str(s).startswith(str(DV))}
    for cls in EntityClass:
        assert targets & (set(ONTOLOGY.transitive_objects(DV[cls], RDFS.subClassOf)) - {DV.Entity}), cls
    assert {DV.Post, DV.Figure, DV.Evidence, DV.PlannedActivity} <= targets
    paths = set(SHAPES.objects(None, SH.targetSubjectsOf))
    assert {DV[predicate] for predicate in Predicate} <= paths
    named = {t for t in SHAPES.objects() if str(t).startswith(str(DV))}
    assert named <= own


def test_activity_types_of_the_shapes_are_those_of_the_model():
    prefix = VOCABULARIES["activity-type"]
    listed = {str(term).removeprefix(prefix) for term in SHAPES.objects() if str(term).startswith(prefix)}
    assert listed == {concept for group in ACTIVITY_TYPES.values() for concept in group}


def test_messages_are_in_two_languages():
    for subject in set(SHAPES.subjects(SH.message)):
        languages = sorted(text.language or "" for text in SHAPES.objects(subject, SH.message))
        assert languages == ["en", "vi"], URIRef(str(subject))
