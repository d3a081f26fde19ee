"""The names that the graph is written in: prefixes, and the terms of other vocabularies that it uses."""

from functools import cache

from kg.graph.terms import XSD, Iri
from kg.model import EntityClass, Predicate

DEFAULT_BASE = "https://w3id.org/danvan/"
"""Where the IRIs of things, articles and evidence begin, unless the user has another place for them."""

ONTOLOGY = "https://w3id.org/danvan/ontology#"
"""The ontology's namespace, the same whatever the base."""

ACTIVITY_TYPE = "https://w3id.org/danvan/activity-type/"
"""The scheme of activity types."""

VOCABULARIES = {
    "dv": ONTOLOGY,
    "activity-type": ACTIVITY_TYPE,
    "organisation-type": "https://w3id.org/danvan/organisation-type/",
    "dcterms": "http://purl.org/dc/terms/",
    "eli": "http://data.europa.eu/eli/ontology#",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "geo": "http://www.opengis.net/ont/geosparql#",
    "oa": "http://www.w3.org/ns/oa#",
    "org": "http://www.w3.org/ns/org#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "sem": "http://semanticweb.cs.vu.nl/2009/11/sem/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "wgs84": "http://www.w3.org/2003/01/geo/wgs84_pos#",
    "xsd": XSD,
}
"""Prefixes that are the same in every graph."""


@cache
def dv(name: str | EntityClass | Predicate) -> Iri:
    """Return a term of the ontology by its local name."""
    return Iri(ONTOLOGY + str(name))


@cache
def term(name: str) -> Iri:
    """Return a term by its prefixed name.

    >>> term("rdfs:label").value
    'http://www.w3.org/2000/01/rdf-schema#label'
    """
    prefix, _, local = name.partition(":")
    return Iri(VOCABULARIES[prefix] + local)


TYPE = term("rdf:type")
LABEL = term("rdfs:label")
ALT_LABEL = term("skos:altLabel")
HOLDS_POST = dv(Predicate.HOLDS_POST)
EVIDENCE = dv("evidence")
