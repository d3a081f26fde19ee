"""Records refuse what nothing says, and survive JSON."""

import json
from decimal import Decimal

import pytest

from kg.errors import InvalidValueError
from kg.model import (
    Article,
    Entity,
    EntityClass,
    Evidence,
    Figure,
    Issue,
    PartialDate,
    Predicate,
    Qualifier,
    Record,
    Span,
    Stance,
    Statement,
    record_from_json,
)

TEXT = "Ông Lò Văn Pú, Bí thư Chi bộ bản Nà Sản, trao 5 suất quà ngày 4/5/2023."
ARTICLE = Article.of_text(TEXT)
SAID = (Evidence(Span(0, len(TEXT)), "rule"),)
PERSON = Entity("e1", EntityClass.PERSON, "Lò Văn Pú", "@person", (Span(0, 13),))
CELL = Entity("e2", EntityClass.PARTY_CELL, "Chi bộ bản Nà Sản", "cell", (Span(22, 39),), "unit", ("a", "b"))


def record(*statements, issues=()):
    return Record(ARTICLE, (PERSON, CELL), statements, issues)


def test_a_record_survives_json():
    whole = record(
        Statement("e1", Predicate.HOLDS_POST, SAID, object="e2", role="Bí thư"),
        Statement("e2", Predicate.ABOUT, SAID, value="quà"),
        Statement("e2", Predicate.ISSUED_ON, SAID, value=PartialDate("2023-05-04")),
        Statement("e2", Predicate.HAS_FIGURE, SAID, value=Figure(Decimal(5), "suất", "quà", Qualifier.EXACT)),
        issues=(Issue("unreadable", Span(1, 2)), Issue("empty")),
    )
    assert record_from_json(json.loads(json.dumps(whole.to_json())), ARTICLE) == whole


def test_a_mention_in_json_quotes_the_text():
    mentions = [m for entity in record().to_json()["entities"] for m in entity["mentions"]]
    assert [m["text"] for m in mentions] == ["Ông Lò Văn Pú", "Chi bộ bản Nà Sản"]


@pytest.mark.parametrize(
    "keywords",
    [{}, {"object": "e2", "value": "x"}, {"object": "e2", "role": "Bí thư"}],
    ids=["neither object nor value", "both", "a role without a post"],
)
def test_a_statement_says_one_thing(keywords):
    with pytest.raises(InvalidValueError):
        Statement("e1", Predicate.SUBORDINATE_TO, SAID, **keywords)


def test_a_statement_needs_evidence_and_a_post_a_role():
    with pytest.raises(InvalidValueError, match="evidence"):
        Statement("e1", Predicate.SUBORDINATE_TO, (), object="e2")
    with pytest.raises(InvalidValueError, match="role"):
        Statement("e1", Predicate.HOLDS_POST, SAID, object="e2")


def test_the_stance_is_the_strongest_of_the_evidence():
    planned, reported = (Evidence(SAID[0].span, "r", stance) for stance in (Stance.PLANNED, Stance.REPORTED))
    said = Statement("e1", Predicate.SUBORDINATE_TO, (planned, reported), object="e2")
    assert said.stance is Stance.REPORTED


def test_a_record_knows_its_entities_and_stays_in_its_text():
    with pytest.raises(InvalidValueError, match="unknown e9"):
        record(Statement("e1", Predicate.SUBORDINATE_TO, SAID, object="e9"))
    with pytest.raises(InvalidValueError, match="share an id"):
        Record(ARTICLE, (PERSON, PERSON))
    with pytest.raises(InvalidValueError, match="ends after"):
        record(issues=(Issue("x", Span(0, 999)),))
    with pytest.raises(InvalidValueError, match="no entity e9"):
        record().entity("e9")


@pytest.mark.parametrize(
    ("name", "key", "mentions"),
    [("", "k", (Span(0, 1),)), ("n", "", (Span(0, 1),)), ("n", "k", ())],
)
def test_an_entity_has_name_key_and_mention(name, key, mentions):
    with pytest.raises(InvalidValueError):
        Entity("e1", EntityClass.PERSON, name, key, mentions)


def test_a_local_key_starts_with_a_sign():
    assert PERSON.is_local
    assert not CELL.is_local
