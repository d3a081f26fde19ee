"""The ontology is whole, bilingual and clean, and the code names nothing that it lacks."""

import re
from pathlib import Path

import pyoxigraph
import pytest
from rdflib import OWL, RDF, RDFS, SKOS, BNode, Graph, Literal, Namespace, URIRef

from kg.model import ACTIVITY_TYPES, BODY_CLASSES, PLACE_CLASSES, EntityClass, Predicate

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "ontology"
DV = Namespace("https://w3id.org/danvan/ontology#")
SCHEMES = {
    "activity-types": ("https://w3id.org/danvan/activity-type", DV.ActivityType),
    "organisation-types": ("https://w3id.org/danvan/organisation-type", DV.OrganisationType),
}
OWL_NS = "http://www.w3.org/2002/07/owl#"
KINDS = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty)
LITERAL_PREDICATES = {
    Predicate.DIRECTIVE_TYPE,
    Predicate.NUMBER,
    Predicate.SYMBOL,
    Predicate.ISSUED_ON,
    Predicate.ABOUT,
    Predicate.OCCURRED_ON,
    Predicate.STATUS,
}


def load(*names: str) -> Graph:
    graph = Graph()
    for name in names:
        graph.parse(FOLDER / f"{name}.ttl")
    return graph


ONTOLOGY = load("danvan")
OWN = sorted({s for s in ONTOLOGY.subjects() if s.startswith(str(DV))})
PROPERTIES = [s for s in OWN if (s, RDF.type, OWL.Class) not in ONTOLOGY]


def above(term: URIRef, relation: URIRef = RDFS.subClassOf) -> set[URIRef]:
    return set(ONTOLOGY.transitive_objects(term, relation)) - {term}


def languages(graph: Graph, subject: URIRef, predicate: URIRef) -> list[str]:
    return sorted(text.language or "" for text in graph.objects(subject, predicate))


@pytest.mark.parametrize("name", ["danvan", "activity-types", "organisation-types", "shapes"])
def test_two_parsers_read_the_same(name):
    path = FOLDER / f"{name}.ttl"
    triples = list(pyoxigraph.parse(path=str(path), format=pyoxigraph.RdfFormat.TURTLE))
    assert len(load(name)) == len(set(triples)) == len(triples)


@pytest.mark.parametrize("name", ["danvan", *SCHEMES])
def test_no_blank_nodes(name):
    assert not [triple for triple in load(name) if any(isinstance(term, BNode) for term in triple)]


def test_every_class_of_the_model_is_there():
    classes = {term for term in OWN if (term, RDF.type, OWL.Class) in ONTOLOGY}
    assert {DV[cls] for cls in EntityClass} <= classes
    bodies = {cls for cls in EntityClass if DV.Body in above(DV[cls])}
    places = {cls for cls in EntityClass if DV.Place in above(DV[cls])}
    assert bodies == BODY_CLASSES
    assert places == PLACE_CLASSES
    assert all(DV.Entity in above(DV[cls]) for cls in EntityClass)


def test_every_predicate_of_the_model_is_there():
    for predicate in Predicate:
        kind = OWL.DatatypeProperty if predicate in LITERAL_PREDICATES else OWL.ObjectProperty
        assert (DV[predicate], RDF.type, kind) in ONTOLOGY, predicate


def test_what_is_planned_is_not_what_was_done():
    assert DV.Activity not in above(DV.PlannedActivity)
    prov_activity = URIRef("http://www.w3.org/ns/prov#Activity")
    assert prov_activity not in above(DV.PlannedActivity)
    assert prov_activity in above(DV.Activity)
    # Nothing that a planned activity can have makes it an activity of PROV, whose time has come.
    actors = above(DV.carriedOutBy, RDFS.subPropertyOf)
    assert URIRef("http://www.w3.org/ns/prov#wasAssociatedWith") not in actors


@pytest.mark.parametrize("term", OWN, ids=lambda term: term.removeprefix(str(DV)))
def test_every_term_explains_itself_in_two_languages(term):
    assert languages(ONTOLOGY, term, RDFS.label) == ["en", "vi"]
    assert languages(ONTOLOGY, term, SKOS.definition) == ["en", "vi"]
    assert languages(ONTOLOGY, term, SKOS.example) == ["vi"]
    assert ONTOLOGY.value(term, RDFS.isDefinedBy) == URIRef("https://w3id.org/danvan/ontology")
    assert sum((term, RDF.type, kind) in ONTOLOGY for kind in KINDS) == 1


@pytest.mark.parametrize("term", PROPERTIES, ids=lambda term: term.removeprefix(str(DV)))
def test_every_property_says_what_it_joins(term):
    assert len(list(ONTOLOGY.objects(term, RDFS.range))) == 1
    if term not in (DV.evidence, DV.inferredBy):  # of anything that is said
        assert len(list(ONTOLOGY.objects(term, RDFS.domain))) == 1


def test_every_term_used_is_declared_as_what_it_is_used_for():
    kinds = {term: {kind for kind in KINDS if (term, RDF.type, kind) in ONTOLOGY} for term in ONTOLOGY.subjects()}
    builtin = ("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "http://www.w3.org/2000/01/rdf-schema#", OWL_NS)
    for subject, predicate, obj in ONTOLOGY:
        if not str(predicate).startswith(builtin):
            assert kinds[predicate] == {OWL.AnnotationProperty}, predicate
        if predicate in (RDFS.subClassOf, OWL.disjointWith):
            assert kinds[subject] == kinds[obj] == {OWL.Class}
        if predicate == RDFS.subPropertyOf:
            assert kinds[subject] == kinds[obj], (subject, obj)
        if predicate == RDFS.domain:
            assert kinds[obj] == {OWL.Class}
        if predicate == RDFS.range:
            is_object = (subject, RDF.type, OWL.ObjectProperty) in ONTOLOGY
            assert (kinds.get(obj) == {OWL.Class}) == is_object
    assert all(len(kind) <= 1 for kind in kinds.values())


def test_header_has_version_licence_and_labels():
    header = URIRef("https://w3id.org/danvan/ontology")
    assert (header, RDF.type, OWL.Ontology) in ONTOLOGY
    assert languages(ONTOLOGY, header, RDFS.label) == ["en", "vi"]
    assert ONTOLOGY.value(header, OWL.versionInfo) == Literal("0.1.0")
    assert ONTOLOGY.value(header, URIRef("http://purl.org/dc/terms/license")) is not None


def test_activity_types_are_those_of_the_model():
    graph = load("activity-types")
    base = "https://w3id.org/danvan/activity-type/"
    groups = {
        str(group).removeprefix(base): {
            str(concept).removeprefix(base) for concept in graph.subjects(SKOS.broader, group)
        }
        for group in graph.objects(URIRef(base[:-1]), SKOS.hasTopConcept)
    }
    assert groups == {group: set(concepts) for group, concepts in ACTIVITY_TYPES.items()}


@pytest.mark.parametrize("name", SCHEMES)
def test_every_concept_explains_itself_in_two_languages(name):
    graph = load(name)
    scheme, cls = SCHEMES[name]
    concepts = set(graph.subjects(RDF.type, SKOS.Concept))
    labels: set[Literal] = set()
    for concept in concepts:
        assert (concept, RDF.type, cls) in graph
        assert (concept, SKOS.inScheme, URIRef(scheme)) in graph
        assert str(graph.value(concept, SKOS.notation)) == concept.removeprefix(f"{scheme}/")
        for predicate in (SKOS.prefLabel, RDFS.label, SKOS.definition):
            assert languages(graph, concept, predicate) == ["en", "vi"], (concept, predicate)
        assert languages(graph, concept, SKOS.example) == ["vi"]
        broader = list(graph.objects(concept, SKOS.broader))
        assert len(broader) == 1 or (concept, SKOS.topConceptOf, URIRef(scheme)) in graph
        assert set(broader) <= concepts
        labels |= set(graph.objects(concept, SKOS.prefLabel))
    assert {str(o) for o in graph.subjects(SKOS.inScheme)} == {str(c) for c in concepts}
    assert languages(graph, URIRef(scheme), RDFS.label) == ["en", "vi"]
    if name == "activity-types":
        assert len(labels) == 2 * len(concepts), "two concepts share a label"


def named_in_code() -> set[str]:
    """Return the local names that the code and the saved queries write out."""
    quoted = re.compile(r'\bdv\("(\w+)"\)')
    prefixed = re.compile(r"\bdv:(\w+)")
    found: set[str] = set()
    for path in sorted((ROOT / "kg").rglob("*.py")):
        found |= set(quoted.findall(path.read_text(encoding="utf-8")))
    for path in sorted((ROOT / "kg").rglob("*.rq")):
        found |= set(prefixed.findall(path.read_text(encoding="utf-8")))
    return found


def test_code_and_queries_name_only_what_is_declared():
    assert named_in_code() <= {term.removeprefix(str(DV)) for term in OWN}
